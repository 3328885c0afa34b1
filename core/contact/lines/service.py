"""What people do with the modems: see how they are, look for them, check them, unlock a SIM, take a new one.

Runs in the engine thread. Secrets of the station lie in its database: a PIN is kept there once a SIM took it,
and nowhere else.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Any

from core.access.model import MACHINE, Actor
from core.contact.lines.binding import LineBinding, LineMemory
from core.contact.lines.care import (
    LineCare,
    LineChecked,
    PinAnswered,
    RehearsedFault,
    SimPin,
    SimPuk,
    TraceLine,
)
from core.contact.lines.line import LineChanged, LineReason, LineState, LineStatus
from core.contact.lines.trials import TrialGap, TrialMemory, TrialRecord
from core.kernel.acts import Acts, Recorded, act
from core.kernel.canonical_json import JsonValue
from core.kernel.errors import PermissionDeniedError, UserError
from core.kernel.events import event
from core.sheets.table_file import TableWriter

SEES_LINES = "contact.lines"
KEEPS_LINES = "system.devices"
_PINS = "lines.pins"
_PIN_LENGTHS, _PUK_LENGTH = range(4, 9), 8
_NO_FAULTS = (LineReason.OK, LineReason.IN_CALL, LineReason.STARTING, LineReason.CLOSED)
_ANOTHER = (LineReason.SIM_CHANGED, LineReason.OTHER_MODEM)


@dataclass(frozen=True, slots=True)
class LineFault:
    """The latest thing that was wrong with a line."""

    reason: LineReason
    at: datetime


@dataclass(frozen=True, slots=True)
class LineView:
    """A line as the page of modems shows it. ``use`` is free, call, preparing or trial.

    ``trial`` is the latest test call, ``gap`` why it does not count for what is there now.
    """

    status: LineStatus
    use: str
    fault: LineFault | None
    trial: TrialRecord | None
    gap: TrialGap | None = None


@dataclass(frozen=True, slots=True)
class DrawSide:
    """What the draw says of the lines: whether invitations are under way, and what lines are used for.

    ``spared`` tells of a line whether every draw under way leaves it alone, since no test call has proven it.
    """

    busy: Callable[[], bool]
    uses: Callable[[], Mapping[str, str]]
    spared: Callable[[str], bool] = lambda _line_id: False


class LineService:
    """All modems of the station; reading needs ``contact.lines``."""

    def __init__(
        self,
        acts: Acts,
        care: LineCare,
        memory: LineMemory,
        draw: DrawSide,
        writer: TableWriter,
        rehearse: Callable[[str, str], None] | None = None,
    ) -> None:
        """``rehearse(line_id, fault)`` makes a simulated line fail or mend; None where lines are real."""
        self.acts = acts
        self._writer = writer
        self._binding = LineBinding(care, memory)
        self._trials = TrialMemory(memory)
        self._rehearse = rehearse
        self._care = care
        self._memory = memory
        self._draw = draw
        self._faults: dict[str, LineFault] = {}
        self._usable: dict[str, bool] = {}
        self._entered: dict[str, str] = {}

    def take_up(self) -> None:
        """When the station is opened: tell the lines which modems are theirs, and the kept PINs."""
        self._binding.take_up()
        self._care.use_pins({pin.imei: pin for pin in self._pins()})

    def views(self, actor: Actor) -> tuple[LineView, ...]:
        """Every line; serial numbers in full only for who keeps the devices."""
        self._check_may(actor, SEES_LINES)
        uses = self._draw.uses()
        whole = actor.may(KEEPS_LINES)
        return tuple(self._view(status, uses, whole) for status in self._care.statuses())

    def trace(self, actor: Actor, line_id: str) -> tuple[TraceLine, ...]:
        """The latest lines between program and modem; raises ``PermissionDeniedError``."""
        self._check_may(actor, KEEPS_LINES)
        return self._care.trace(line_id)

    @act("contact.trace_saved")
    def save_trace(self, _actor: Actor, line_id: str, path: Path, header: Sequence[str]) -> Recorded[int]:
        """Write the trace as ``.csv`` or ``.xlsx``: time, ``>`` or ``<``, line; gives how many lines.

        What it hides is hidden already where it is kept, sealed names or not.

        Raises:
            UserError: ``export.unwritable``.
        """
        lines = self._care.trace(line_id)
        rows = [(f"{e.at:%Y-%m-%d %H:%M:%S.%f}"[:-3], ">" if e.sent else "<", e.text) for e in lines]
        self._writer.write_table(path, line_id, header, rows)
        return Recorded(len(rows), "", {"line": line_id, "rows": len(rows)}, {"file": path.name})

    @act("contact.line_assigned")
    def exchange(self, _actor: Actor, line_id: str, other_id: str) -> Recorded[None]:
        """A line takes the modem of another one, which gets its own: kept over restarts and replugging.

        Raises:
            UserError: ``contact.draw_under_way``, ``contact.line_unknown``, ``contact.line_in_call``,
                ``contact.line_without_modem``.
        """
        if self._draw.busy():
            raise UserError("contact.draw_under_way")
        self._binding.exchange(line_id, other_id, self._care.statuses())
        return Recorded(None, "", {"line": line_id, "other_line": other_id})

    @act("contact.lines_searched")
    def search(self, _actor: Actor) -> Recorded[None]:
        """Look for modems and SIMs again; what is new is taken at once unless a draw is being answered."""
        self._care.look_again()
        if not self._draw.busy():
            for status in self._care.statuses():
                self._take_new(status)
        return Recorded(None)

    @act("contact.line_adopted")
    def adopt(self, _actor: Actor, line_id: str) -> Recorded[None]:
        """Take the modem and SIM that are there now as the line's own.

        Raises:
            UserError: ``contact.line_not_changed``: nothing new is there, or it belongs to another line.
        """
        if not self._care.adopt(line_id):
            raise UserError("contact.line_not_changed")
        return Recorded(None, "", {"line": line_id})

    @act("contact.line_checked")
    def check(self, _actor: Actor, line_id: str) -> Recorded[None]:
        """Ask the modem everything that a draw needs of it; ``LineChecked`` is announced.

        Raises:
            UserError: ``contact.line_in_call``.
        """
        if self._status(line_id).state is LineState.BUSY:
            raise UserError("contact.line_in_call")
        self._care.check(line_id)
        return Recorded(None, "", {"line": line_id})

    @act("contact.pin_entered")
    def enter_pin(self, _actor: Actor, line_id: str, digits: str) -> Recorded[None]:
        """Give the SIM its PIN; once it was right it is kept in the encrypted settings and given by itself.

        Raises:
            UserError: ``contact.pin_faulty`` (4 to 8 digits), ``contact.pin_not_asked``.
        """
        _check_pin(digits)
        if self._status(line_id).reason not in (LineReason.PIN_NEEDED, LineReason.PIN_WRONG):
            raise UserError("contact.pin_not_asked")
        self._entered[line_id] = digits
        self._care.enter_pin(line_id, digits)
        return Recorded(None, "", {"line": line_id})

    @act("contact.puk_entered")
    def enter_puk(self, _actor: Actor, line_id: str, digits: str, new_pin: str) -> Recorded[None]:
        """Unblock a SIM: its PUK and the PIN that it has from then on, which is kept when it was taken.

        Raises:
            UserError: ``contact.puk_faulty`` (8 digits), ``contact.pin_faulty``, ``contact.puk_not_asked``.
        """
        if not (digits.isascii() and digits.isdecimal() and len(digits) == _PUK_LENGTH):
            raise UserError("contact.puk_faulty")
        _check_pin(new_pin)
        if self._status(line_id).reason is not LineReason.PUK_NEEDED:
            raise UserError("contact.puk_not_asked")
        self._entered[line_id] = new_pin
        self._care.enter_puk(line_id, SimPuk(digits, new_pin))
        return Recorded(None, "", {"line": line_id})

    @act("contact.fault_rehearsed")
    def rehearse(self, _actor: Actor, line_id: str, fault: RehearsedFault) -> Recorded[None]:
        """In practice: make a simulated line fail, or mend it.

        Raises:
            UserError: ``contact.no_rehearsal``: real modems fail by themselves only.
        """
        if self._rehearse is None:
            raise UserError("contact.no_rehearsal")
        self._rehearse(line_id, fault.value)
        return Recorded(None, "", {"line": line_id, "fault": fault.value})

    # -- what the lines tell

    def on_checked(self, checked: LineChecked) -> None:
        """A check is over."""
        self.acts.announce(checked)

    def on_pin_answered(self, answer: PinAnswered) -> None:
        """A right PIN is kept, a wrong one forgotten: nothing tries it a second time."""
        digits = self._entered.pop(answer.line_id, None)
        kept = [pin for pin in self._pins() if pin.imei != answer.imei]
        with self.acts.transaction():
            if not answer.accepted:
                self._keep_pins(kept)
            elif digits is not None:
                self._keep_pins([*kept, SimPin(answer.imei, answer.iccid, digits)])
            facts: dict[str, JsonValue] = {"line": answer.line_id, "accepted": answer.accepted}
            told = "contact.puk_answered" if answer.puk else "contact.pin_answered"
            self.acts.record(event(told), MACHINE, "", facts)
            self.acts.announce(answer)

    def on_line_changed(self, change: LineChanged) -> None:
        """Remember what was wrong; while answers are awaited, log what lines are lost and come back."""
        status = change.status
        if status.reason not in _NO_FAULTS:
            self._faults[status.line_id] = LineFault(status.reason, self.acts.clock.now().wall)
        if self._binding.is_new(status):
            with self.acts.transaction():
                self._binding.keep(status)
        usable = status.state in (LineState.READY, LineState.BUSY)
        lost_or_back = self._usable.get(status.line_id, usable) is not usable
        self._usable[status.line_id] = usable
        if not self._draw.busy():
            self._take_new(status)
        elif lost_or_back and status.reason is not LineReason.SIM_CHANGED:  # contact logs that itself
            with self.acts.transaction():
                self.acts.record(event("system.device"), MACHINE, "", device_facts(status))

    # -- test calls

    def keep_trial(self, status: LineStatus, passed: bool) -> None:
        """Note how a test call went (inside a transaction)."""
        self._trials.keep(status, passed, self.acts.clock.now().wall)

    def _take_new(self, status: LineStatus) -> None:
        if status.reason in _ANOTHER and self._care.adopt(status.line_id):
            with self.acts.transaction():
                facts: dict[str, JsonValue] = {"line": status.line_id}
                self.acts.record(event("contact.line_adopted"), MACHINE, "", facts)

    def _view(self, status: LineStatus, uses: Mapping[str, str], whole: bool) -> LineView:
        trial, gap = self._trials.latest(status), self._trials.gap(status)
        fault = self._faults.get(status.line_id)
        if not whole:
            status = replace(status, imei=_last_four(status.imei), iccid=_last_four(status.iccid))
        use = uses.get(status.line_id, "trial" if status.state is LineState.BUSY else "free")
        return LineView(status, use, fault, trial, gap)

    def _status(self, line_id: str) -> LineStatus:
        found = next((s for s in self._care.statuses() if s.line_id == line_id), None)
        if found is None:
            raise UserError("contact.line_unknown")
        return found

    def _pins(self) -> list[SimPin]:
        kept: Any = self._memory.get(_PINS, [])
        return [SimPin(entry["imei"], entry["iccid"], entry["pin"]) for entry in kept]

    def _keep_pins(self, pins: list[SimPin]) -> None:
        self._memory.put(_PINS, [{"imei": p.imei, "iccid": p.iccid, "pin": p.digits} for p in pins])

    @staticmethod
    def _check_may(actor: Actor, permission: str) -> None:
        if not actor.may(permission):
            raise PermissionDeniedError(permission)


def _check_pin(digits: str) -> None:
    if not (digits.isascii() and digits.isdecimal() and len(digits) in _PIN_LENGTHS):
        raise UserError("contact.pin_faulty")


def device_facts(status: LineStatus) -> dict[str, JsonValue]:
    """What the log says of a line."""
    return {"device": status.line_id, "state": status.state.value, "reason": status.reason.value}


def _last_four(number: str) -> str:
    return f"…{number[-4:]}" if number else ""
