"""Everything a ceremony page asks of the engine: one place for who acts, who co-signs and what is said."""

from collections.abc import Callable
from concurrent.futures import Future
from typing import Any

from PySide6.QtCore import QObject, Signal

from core.access.model import Actor
from core.draw.planning.rule_check import STANDS, Answered
from core.draw.state.views import CheckRow
from core.engine.api import Services
from core.engine.draw_desk import DrawDesk
from core.engine.seal_jobs import SealProgress
from core.engine.workstation import Workstation
from core.evidence.sealing.model import ArchiveEntry
from ui.shell.frame import Frame, Job

SUPERVISE = "draw.supervise"


class CeremonyActs(QObject):
    """Acts of one draw.

    ``changed`` after every act that succeeded, ``refused`` after one that did not (the error was shown);
    ``checked(rows)``, ``close_held(findings)``, ``slip_made(pdf)``, ``table_made(kind, pdf)`` and
    ``archived(entry)`` bring results, ``seal_moved(done, total)`` how far the sealing is.
    """

    changed = Signal()
    refused = Signal()
    checked = Signal(object)
    close_held = Signal(object)
    slip_made = Signal(object)
    table_made = Signal(str, object)
    page_made = Signal(object)
    pages_made = Signal(object)
    table_sent = Signal(object)
    archived = Signal(object)
    seal_moved = Signal(object, object)

    def __init__(self, frame: Frame, ws: Workstation[Services], draw_id: str, parent: QObject) -> None:
        super().__init__(parent)
        self.frame = frame
        self.draw_id = draw_id
        self._ws = ws
        self.forms = ws.services.forms
        self._job: Job | None = None
        self._kind = ""
        self._signer: Actor | None = None
        self._asked: Answered = ()
        frame.bridge.on(SealProgress, self._seal_progress, self)

    @property
    def desk(self) -> DrawDesk:
        """The engine's side."""
        return self._ws.services.draws

    @property
    def is_operator(self) -> bool:
        """Whether who is signed in may run draws."""
        return self.frame.actor.may("draw.run")

    @property
    def is_supervisor(self) -> bool:
        """Whether who is signed in may supervise."""
        return self.frame.actor.may(SUPERVISE)

    @property
    def services(self) -> Services:
        """What else of the engine widgets of this page ask."""
        return self._ws.services

    # -- before the freeze -------------------------------------------------------------------------------

    def check(self) -> None:
        """Run the rule check."""
        self._watch(self.desk.check(self.frame.actor, self.draw_id), self._checked)

    def join_supervisor(self) -> None:
        """A supervisor signs in beside the operator."""
        self.frame.dialogs.co_sign(
            self.tr("Supervisor signs in"),
            self.tr("The supervisor takes this draw under his eyes, from the freeze to the close."),
            self.tr("Sign in"),
            self._joined,
            permission=SUPERVISE,
            ask_reason=False,
            owner=self,
        )

    def open_session(self) -> None:
        """Begin the session; done when the recording runs."""
        self._begin(self.tr("Starting the recording"))
        self._watch(self.desk.open_session(self.frame.actor, self.draw_id), self._done)

    def freeze(self) -> None:
        """Fix plan and pool, then the machine secret."""
        self._begin(self.tr("Freezing plan and pool"))
        self._watch(self.desk.freeze(self.frame.actor, self.draw_id), self._done)

    def override_rule(self, asked: Answered) -> None:
        """Operator and supervisor go on against the rule of ``asked``; the check is made again."""
        self._asked = asked
        self.frame.dialogs.co_sign(
            self.tr("Override a rule"),
            self.tr("The supervisor answers for it too. Reason and document go into the sealed archive."),
            self.tr("Co-sign"),
            self._override_signed,
            permission=SUPERVISE,
            ask_reason=False,
            owner=self,
        )

    # -- slip and values ---------------------------------------------------------------------------------

    def issue_slip(self, way: str) -> None:
        """Make the slip; ``way`` printed or saved."""
        self._watch(self.desk.issue_slip(self.frame.actor, self.draw_id, way), self._slip_made)

    def page_image(self, pdf: bytes) -> None:
        """Draw the first page of a document; ``page_made`` brings (width, height, pixels)."""
        self.frame.bridge.watch(self.desk.page_image(pdf, 0, 2.0), done=self.page_made.emit, owner=self)

    def compared(self, by: str) -> None:
        """Somebody compared slip and screen."""
        self._call(self.desk.compared, self.frame.actor, self.draw_id, by)

    def enter_value(self, witness: str, method: str, value: str) -> None:
        """Seal a witness's value."""
        self._call(self.desk.enter_value, self.frame.actor, self.draw_id, witness, method, value)

    def clear_value(self, witness: str) -> None:
        """A witness takes the value back."""
        self._call(self.desk.clear_value, self.frame.actor, self.draw_id, witness)

    def reveal(self) -> None:
        """All values are in: place the panel."""
        self._call(self.desk.reveal, self.frame.actor, self.draw_id)

    # -- contact -----------------------------------------------------------------------------------------

    def start_contact(self) -> None:
        """Begin, or go on, inviting."""
        self._call(self.desk.start_contact, self.frame.actor, self.draw_id)

    # -- halting -----------------------------------------------------------------------------------------

    def halt(self) -> None:
        """A supervisor stops the draw where it is."""
        title = self.tr("Halt the draw")
        text = self.tr("No call is begun; calls under way are finished. Both people go on together later.")
        if self.is_supervisor:
            self.frame.dialogs.reason(title, text, self.tr("Halt"), self._halt_with, owner=self)
            return
        self.frame.dialogs.co_sign(
            title, text, self.tr("Halt"), self._halt_signed, permission=SUPERVISE, owner=self
        )

    def halt_by_screen(self) -> None:
        """The witness display is gone: the draw pauses by itself."""
        self._call(self.desk.witness_display_lost, self.draw_id)

    def go_on(self) -> None:
        """Operator and supervisor go on."""
        self.frame.dialogs.co_sign(
            self.tr("Go on with the draw"),
            self.tr("The cause of the halt is settled. Recording must be running."),
            self.tr("Go on"),
            self._go_on_signed,
            permission=SUPERVISE,
            ask_reason=False,
            owner=self,
        )

    def void(self) -> None:
        """Declare the attempt void."""
        title = self.tr("Declare this attempt void")
        text = self.tr(
            "The attempt keeps its number and stays visible. Its secret is opened, and if all values are in, "
            "the result that it would have had is shown as seat codes."
        )
        action = self.tr("Declare void")
        if self.is_supervisor:
            self.frame.dialogs.reason(title, text, action, self._void_with, owner=self)
            return
        self.frame.dialogs.co_sign(title, text, action, self._void_signed, permission=SUPERVISE, owner=self)

    def resume(self) -> None:
        """After a restart a supervisor opens the sealed secret."""
        if self.is_supervisor:
            self._resume_signed(self.frame.actor, "")
            return
        self.frame.dialogs.co_sign(
            self.tr("Resume the draw"),
            self.tr("The program was restarted. The same secret is opened and the draw goes on as it stood."),
            self.tr("Resume"),
            self._resume_signed,
            permission=SUPERVISE,
            ask_reason=False,
            owner=self,
        )

    # -- end ---------------------------------------------------------------------------------------------

    def table(self, kind: str) -> None:
        """Make the draw table, ``kind`` sealed or open."""
        self._kind = kind
        self._watch(self.desk.table(self.frame.actor, self.draw_id, kind), self._table_made)

    def print_table(self, kind: str) -> None:
        """Print the document made last; ``table_sent`` when the printer has it."""
        self._watch(self.desk.print_table(self.frame.actor, self.draw_id, kind), self.table_sent.emit)

    def page_images(self, pdf: bytes) -> None:
        """Draw all pages of a document; ``pages_made`` brings a tuple of (width, height, pixels)."""
        self.frame.bridge.watch(self.desk.page_images(pdf, 2.0), done=self.pages_made.emit, owner=self)

    def release(self) -> None:
        """Two people release the names."""
        self.frame.dialogs.co_sign(
            self.tr("Release the names"),
            self.tr("From then on names are shown and the open draw table can be made."),
            self.tr("Release"),
            self._release_signed,
            permission="draw.release",
            ask_reason=False,
            owner=self,
        )

    def close(self) -> None:
        """Operator and supervisor close the draw; ``close_held`` tells of rules that the panel does not keep,
        which :meth:`close_with` answers for."""
        self._call(self.desk.closing_check, self.frame.actor, self.draw_id, done=self._close_checked)

    def _close_checked(self, rows: tuple[CheckRow, ...]) -> None:
        against = [row.finding for row in rows if row.finding is not None and row.verdict in STANDS]
        if against:
            self.close_held.emit(against)
        else:
            self.close_with(())

    def close_with(self, asked: Answered) -> None:
        """The supervisor signs the close, and for every rule that ``asked`` goes on against."""
        self._asked = asked
        text = self.tr("Recording ends, the machine secret is opened, and the archive is sealed and signed.")
        answers = self.tr(
            "The supervisor answers for it too. Reason and document go into the sealed archive."
        )
        self.frame.dialogs.co_sign(
            self.tr("Close the draw"),
            f"{text}\n\n{answers}" if asked else text,
            self.tr("Close and seal"),
            self._close_signed,
            permission=SUPERVISE,
            ask_reason=False,
            owner=self,
        )

    def seal(self) -> None:
        """Operator and supervisor seal what could not be sealed before."""
        self.frame.dialogs.co_sign(
            self.tr("Seal the archive"),
            self.tr("Operator and supervisor sign the archive. Nothing of the draw changes."),
            self.tr("Seal"),
            self._seal_signed,
            permission=SUPERVISE,
            ask_reason=False,
            owner=self,
        )

    def cancel_seal(self) -> None:
        """Stop the sealing under way; it can be begun again."""
        self.desk.cancel_seal(self.draw_id)

    def begin_again(self) -> None:
        """Open the attempt that follows a void one."""
        self.frame.dialogs.confirm(
            self.tr("Begin the next attempt"),
            self.tr(
                "The draw goes on under its next number, with a new freeze, a new secret and new dice. "
                "The void attempt stays visible, and its archive is named in the next one."
            ),
            self.tr("Begin"),
            self._begin_again,
            owner=self,
        )

    # -- answers of dialogs ------------------------------------------------------------------------------

    def _joined(self, supervisor: Actor, _reason: str) -> None:
        self._call(self.desk.supervisor_join, supervisor, self.draw_id)

    def _override_signed(self, supervisor: Actor, _reason: str) -> None:
        given = (self.frame.actor, self.draw_id, self._asked[0], supervisor)
        self._call(self.desk.override_rule, *given, done=self._overridden)

    def _overridden(self, _nothing: object) -> None:
        self.check()

    def _halt_with(self, reason: str) -> None:
        self._halt_signed(self.frame.actor, reason)

    def _halt_signed(self, supervisor: Actor, reason: str) -> None:
        self._call(self.desk.halt, supervisor, self.draw_id, reason)

    def _go_on_signed(self, supervisor: Actor, _reason: str) -> None:
        self._watch(self.desk.go_on(self.frame.actor, self.draw_id, supervisor), self._done)

    def _void_with(self, reason: str) -> None:
        self._void_signed(self.frame.actor, reason)

    def _void_signed(self, supervisor: Actor, reason: str) -> None:
        self._signer = supervisor
        self._call(self.desk.void, supervisor, self.draw_id, reason, done=self._voided)

    def _resume_signed(self, supervisor: Actor, _reason: str) -> None:
        self._call(self.desk.resume, supervisor, self.draw_id)

    def _release_signed(self, second: Actor, _reason: str) -> None:
        self._call(self.desk.release, self.frame.actor, self.draw_id, second)

    def _close_signed(self, supervisor: Actor, _reason: str) -> None:
        self._begin(self.tr("Sealing the archive"), self.cancel_seal)
        reason = self._asked[0].reason if self._asked else ""
        future = self.desk.close(self.frame.actor, self.draw_id, supervisor, reason, self._asked)
        self._watch(future, self._archived)

    def _seal_signed(self, supervisor: Actor, _reason: str) -> None:
        self._begin(self.tr("Sealing the archive"), self.cancel_seal)
        self._watch(self.desk.seal(self.frame.actor, self.draw_id, supervisor), self._archived)

    def _begin_again(self) -> None:
        self._call(self.desk.begin_again, self.frame.actor, self.draw_id)

    # -- results -----------------------------------------------------------------------------------------

    def _checked(self, rows: tuple[CheckRow, ...]) -> None:
        self.checked.emit(rows)
        self.changed.emit()

    def _slip_made(self, pdf: bytes) -> None:
        self.slip_made.emit(pdf)
        self.changed.emit()

    def _table_made(self, pdf: bytes) -> None:
        self.table_made.emit(self._kind, pdf)
        self.changed.emit()

    def _voided(self, _would_be: object) -> None:
        """A void attempt is sealed at once when the operator is at the window, else from its page."""
        self.changed.emit()
        if self.is_operator and self._signer is not None:
            self._seal_signed(self._signer, "")

    def _seal_progress(self, message: SealProgress) -> None:
        if message.draw_id != self.draw_id:
            return
        if self._job is not None:
            self._job.update(message.done, message.total)
        self.seal_moved.emit(message.done, message.total)

    def _archived(self, entry: ArchiveEntry) -> None:
        self._end_job(self.tr("Archive {0} sealed").format(entry.name))
        self.archived.emit(entry)
        self.changed.emit()

    def _done(self, _result: object) -> None:
        self._end_job("")
        self.changed.emit()

    def _failed(self, error: BaseException) -> None:
        self._end_job("")
        self.frame.dialogs.error(error)
        self.refused.emit()

    def _begin(self, title: str, cancel: Callable[[], None] | None = None) -> None:
        self._job = self.frame.begin_job(title, cancel)

    def _end_job(self, message: str) -> None:
        if self._job is not None:
            self._job.finish(message)
            self._job = None

    def _call(self, fn: Callable[..., Any], *args: object, done: Callable[[Any], None] | None = None) -> None:
        self.frame.bridge.call(fn, *args, done=done or self._done, failed=self._failed, owner=self)

    def _watch(self, future: "Future[Any]", done: Callable[[Any], None]) -> None:
        self.frame.bridge.watch(future, done=done, failed=self._failed, owner=self)
