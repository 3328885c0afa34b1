"""The lines put together for the engine: who is told what they tell, and who looks after them."""

from collections.abc import Callable

from core.contact.calls.trial_call import TrialCalls, TrialTools
from core.contact.inviting.service import ContactService
from core.contact.lines.care import LineChecked, PinAnswered
from core.contact.lines.line import CallEnded, CallProgress, KeyPressed, LineChanged, PlaybackEnded
from core.contact.lines.service import DrawSide, LineService
from core.contact.lines.trials import LineReadiness, TrialMemory
from core.draw.planning.line_permits import LinePermits
from core.engine.foundation import Foundation
from core.engine.ports import Devices
from core.sheets.table_file import TableWriter
from core.system.policy_service import PolicyService


def line_readiness(
    foundation: Foundation, devices: Devices, policies: PolicyService
) -> Callable[[], LineReadiness | None]:
    """Tells what test calls have proven of the lines; None while the policy does not ask for them."""
    trials = TrialMemory(foundation.station.settings)

    def look() -> LineReadiness | None:
        asked = policies.current.contact.test_lines
        return trials.readiness(devices.lines.statuses()) if asked else None

    return look


def readiness_in_draw(
    foundation: Foundation, devices: Devices, policies: PolicyService
) -> Callable[[str], LineReadiness | None]:
    """The same for a draw that was frozen, by the policy that it was frozen with."""
    trials = TrialMemory(foundation.station.settings)

    def look(draw_id: str) -> LineReadiness | None:
        asked = policies.of_draw(draw_id).contact.test_lines
        return trials.readiness(devices.lines.statuses()) if asked else None

    return look


def _is_spared(line_id: str, contact: ContactService, permits: LinePermits) -> bool:
    """Whether no draw under way calls over this line."""
    drawn = contact.active
    return bool(drawn) and all(line_id in permits.held(draw_id) for draw_id in drawn)


class LineDesk:
    """Routes the messages of lines: calls of experts and test calls know their own by the call's number."""

    def __init__(
        self,
        foundation: Foundation,
        devices: Devices,
        tables: TableWriter,
        contact: ContactService,
        permits: LinePermits,
    ) -> None:
        engine, acts = foundation.engine, foundation.acts
        draw = DrawSide(
            lambda: contact.busy,
            contact.line_uses,
            lambda line: _is_spared(line, contact, permits),
        )
        settings = foundation.station.settings
        self.service = LineService(acts, devices.care, settings, draw, tables, devices.rehearse)
        tools = TrialTools(devices.lines, devices.speech, engine.call_later, engine.call_soon)
        self.trials = TrialCalls(acts, self.service, tools, draw)
        self._contact = contact
        self._publish = foundation.bus.publish
        engine.handle(CallProgress, self._on_progress)
        engine.handle(PlaybackEnded, self._on_playback_ended)
        engine.handle(KeyPressed, self._on_key)
        engine.handle(CallEnded, self._on_call_ended)
        engine.handle(LineChanged, self._on_line_changed)
        engine.handle(LineChecked, self.service.on_checked)
        engine.handle(PinAnswered, self.service.on_pin_answered)
        self.service.take_up()

    def _on_progress(self, event: CallProgress) -> None:
        self._contact.on_progress(event)
        self.trials.on_progress(event)

    def _on_playback_ended(self, event: PlaybackEnded) -> None:
        self._contact.on_playback_ended(event)
        self.trials.on_playback_ended(event)

    def _on_key(self, event: KeyPressed) -> None:
        self._contact.on_key(event)
        self.trials.on_key(event)

    def _on_call_ended(self, event: CallEnded) -> None:
        self._contact.on_call_ended(event)
        self.trials.on_call_ended(event)

    def _on_line_changed(self, change: LineChanged) -> None:
        self._publish(change)
        self._contact.on_line_changed(change)
        self.service.on_line_changed(change)
