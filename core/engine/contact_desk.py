"""Everything of contact put together for the engine: words, texts, calls, e-mails, inbox, board, log."""

from collections.abc import Callable, Sequence
from datetime import datetime

from core.contact.calls.prompts import PromptRenderer, SpokenWords
from core.contact.invitation.model import ContactPolicy
from core.contact.inviting.board import BoardSources, CallBoard
from core.contact.inviting.dialling import ContactTools
from core.contact.inviting.log import ContactLog
from core.contact.inviting.reminders import Reminders
from core.contact.inviting.service import ContactService
from core.contact.lines.line import TextReceived
from core.contact.mails.invites import MailInviter, MailTools
from core.contact.texts.allowance import TextAllowance
from core.contact.texts.inbox import Inbox
from core.contact.texts.messages import Messenger
from core.contact.wording.listening import Listening
from core.contact.wording.service import WordingService
from core.draw.panel.seats import DrawSeats
from core.draw.planning.line_permits import LinePermits
from core.engine.foundation import Foundation
from core.engine.line_desk import readiness_in_draw
from core.engine.ports import Devices, Repositories
from core.system.policy_service import PolicyService


class ContactDesk:
    """``seats`` are the draw's side; a draw works with the policies and words it was frozen with."""

    def __init__(
        self,
        foundation: Foundation,
        repositories: Repositories,
        devices: Devices,
        policies: PolicyService,
        seats: DrawSeats,
        upcoming: Callable[[datetime], Sequence[str]],
    ) -> None:
        self._base = foundation
        self._repositories = repositories
        self._devices = devices
        self._policies = policies
        self._seats = seats
        acts, settings = foundation.acts, foundation.station.settings
        self.wording = WordingService(acts, settings, repositories.word_files)
        self.allowance = TextAllowance(
            repositories.text_ledger, acts.clock, lambda: policies.current.contact.texts_a_day
        )
        self.messenger = Messenger(
            *(acts, seats, repositories.invitations, devices.lines),
            lambda draw_id: self.wording.of_draw(draw_id).texts,
            self.allowance,
        )
        self.mails = MailInviter(acts, seats, repositories.invitations, self._mail_tools())
        self.reminders = Reminders(
            *(acts, seats, repositories.invitations, repositories.reminders),
            (self.messenger, self.mails),
            self._policy_of,
            upcoming,
        )
        lines = readiness_in_draw(foundation, devices, policies)
        self.permits = LinePermits(repositories.draws, repositories.rules, lines)
        self.service = self._service()
        self.inbox = Inbox(acts, seats, repositories.invitations, self.service)
        self.log = ContactLog(acts, repositories.contact_log, seats, repositories.tables)
        self.board = CallBoard(acts, repositories.invitations, self._board_sources())
        self.listening = Listening(
            *(devices.speech, devices.loudspeaker, foundation.background),
            foundation.facts.organisation,
            devices.prompt_recorder,
            foundation.bus.publish,
        )

    def begin(self) -> None:
        """Take up what an earlier run left, and hear what comes in from now on."""
        self._repositories.call_recordings.keep_left()
        self._base.engine.handle(TextReceived, self.messenger.on_received)
        self.messenger.take_up_reports()
        self.messenger.take_up_unsent()
        self.mails.take_up()

    def bind(self, draw_id: str) -> int:
        """A draw that is being frozen keeps its policies and its words; gives the policies' version."""
        self.wording.bind(draw_id)
        return self._policies.bind(draw_id)

    def _policy_of(self, draw_id: str) -> ContactPolicy:
        return self._policies.of_draw(draw_id).contact

    def _service(self) -> ContactService:
        base, devices, kept = self._base, self._devices, self._repositories
        tools = ContactTools(
            devices.lines,
            PromptRenderer(devices.speech, self._spoken_words, base.engine.call_soon),
            base.engine.call_later,
            base.station.folder / "spool",
            kept.call_recordings.keep,
            self.permits.held,
        )
        return ContactService(
            *(base.acts, self._seats, kept.invitations, self.messenger, tools),
            self._policy_of,
            self.mails,
        )

    def _mail_tools(self) -> MailTools:
        base = self._base
        return MailTools(
            *(self._devices.mailer, self._repositories.mail_servers, base.background, base.engine.call_soon),
            lambda draw_id, code: self.wording.of_draw(draw_id).mails[code],
            self.wording.attachments_of,
            outbox_only=base.facts.practice,
        )

    def _board_sources(self) -> BoardSources:
        service = self.service
        return BoardSources(
            self._devices.lines,
            service.line_uses,
            lambda: service.active,
            service.live_calls,
            self._policy_of,
            lambda: self._policies.current.contact,
            self._seats.seats,
            self._seats.may_contact,
            self.allowance.used,
        )

    def _spoken_words(self, draw_id: str) -> SpokenWords:
        return SpokenWords(self.wording.script_of(draw_id), self.wording.clips_of(draw_id))
