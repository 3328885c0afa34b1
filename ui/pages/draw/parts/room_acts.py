"""What the people in the room ask of the engine beside the steps of the ceremony: sessions, who is there."""

from collections.abc import Callable
from concurrent.futures import Future
from typing import Any

from PySide6.QtCore import QObject, Signal

from core.access.model import Actor
from core.draw.ceremony.signatures import Drawn
from core.draw.planning.rule_check import Answered
from core.draw.protocol.replenishment import LeaveReason
from core.engine.room_desk import RoomDesk
from ui.pages.draw.parts.ceremony_acts import SUPERVISE, CeremonyActs
from ui.texts import words


class RoomActs(QObject):
    """Acts of one draw; ``acts.changed`` and ``acts.refused`` of the ceremony follow them too.

    ``short_counted(groups)`` brings what would fill groups that have run out.
    """

    short_counted = Signal(object)

    def __init__(self, acts: CeremonyActs) -> None:
        super().__init__(acts)
        self.acts = acts
        self.frame = acts.frame
        self.draw_id = acts.draw_id
        self._row = 0
        self._reason = LeaveReason.LEAVE
        self._asked: Answered = ()

    @property
    def desk(self) -> RoomDesk:
        """The engine's side."""
        return self.acts.desk.room

    # -- sessions ----------------------------------------------------------------------------------------

    def leave(self) -> None:
        """Operator and supervisor leave the draw for a later session."""
        self.frame.dialogs.co_sign(
            self.tr("Leave the session"),
            self.tr(
                "Calls under way are finished, then the recording ends. The draw stays as it stands; in the "
                "next session a supervisor opens it again. Answers that come meanwhile are taken down."
            ),
            self.tr("Leave"),
            self._leave_signed,
            permission=SUPERVISE,
            ask_reason=False,
            owner=self,
        )

    def reopen(self) -> None:
        """Go on in another session, with a supervisor and a recording of its own."""
        self.frame.dialogs.co_sign(
            self.tr("Open a session"),
            self.tr(
                "The supervisor opens the sealed secret and takes the draw under his eyes; recording begins. "
                "It must be one of those who were present before."
            ),
            self.tr("Open the session"),
            self._reopen_signed,
            permission=SUPERVISE,
            ask_reason=False,
            owner=self,
        )

    def hand_over(self) -> None:
        """Another supervisor joins while the secret is open, and can open it in later sessions."""
        self.frame.dialogs.co_sign(
            self.tr("Another supervisor signs in"),
            self.tr("He takes the draw over from now on, and can open it in a later session too."),
            self.tr("Sign in"),
            self._handed_over,
            permission=SUPERVISE,
            ask_reason=False,
            owner=self,
        )

    def _leave_signed(self, supervisor: Actor, _reason: str) -> None:
        title = self.tr("Calls under way end, then the recording")
        self.run(title, self.desk.leave(self.frame.actor, self.draw_id, supervisor))

    def _reopen_signed(self, supervisor: Actor, _reason: str) -> None:
        self.run(
            self.tr("Starting the recording"), self.desk.reopen(self.frame.actor, self.draw_id, supervisor)
        )

    def _handed_over(self, supervisor: Actor, _reason: str) -> None:
        self.call(self.acts.desk.supervisor_join, supervisor, self.draw_id)

    # -- signatures --------------------------------------------------------------------------------------

    def sign(self, by: str, drawn: Drawn) -> None:
        """Store the signature of somebody present."""
        self.call(self.desk.sign, self.frame.actor, self.draw_id, by, drawn)

    def count_short(self) -> None:
        """What would fill the groups for which nobody is left; a draw that moved on meanwhile asks again."""
        future = self.desk.short_groups(self.frame.actor, self.draw_id)
        self.frame.bridge.watch(future, done=self.short_counted.emit, failed=_not_counted, owner=self)

    # -- seats -------------------------------------------------------------------------------------------

    def open_round(self, witnesses: tuple[str, ...]) -> None:
        """Fresh dice: those present are fixed, then their values are entered."""
        self.call(self.desk.open_round, self.frame.actor, self.draw_id, witnesses)

    def seat_left(self, row: int, reason: str) -> None:
        """Who had accepted for a row will not come; the supervisor co-signs."""
        self._row, self._reason = row, LeaveReason(reason)
        self.frame.dialogs.co_sign(
            self.tr("Somebody will not come"),
            self.tr(
                "Row {row} leaves its seat: {reason}. This is stored before the next expert is worked out "
                "and called. Say what is known, for example who told it and how."
            ).format(row=row, reason=words(f"leave.{reason}")),
            self.tr("Co-sign"),
            self._left_signed,
            permission=SUPERVISE,
            owner=self,
        )

    def emergency(self) -> None:
        """Emergency draw: nobody waits any longer for those who do not answer."""
        self.frame.dialogs.co_sign(
            self.tr("Emergency draw"),
            self.tr(
                "Every invitation that waits for another try or a text is over, and the next experts are "
                "called at once. Calls under way go on. The rows are marked as an emergency draw."
            ),
            self.tr("Draw at once"),
            self._emergency_signed,
            permission=SUPERVISE,
            owner=self,
        )

    def override_lines(self, asked: Answered) -> None:
        """Operator and supervisor answer for calling over lines that no test call has proven."""
        self._asked = asked
        self.frame.dialogs.co_sign(
            self.tr("Call over lines without a test call"),
            self.tr("The supervisor answers for it too. The reason goes into the sealed archive."),
            self.tr("Co-sign"),
            self._lines_signed,
            permission=SUPERVISE,
            ask_reason=False,
            owner=self,
        )

    def _lines_signed(self, supervisor: Actor, _reason: str) -> None:
        self.call(self.desk.override_lines, self.frame.actor, self.draw_id, self._asked, supervisor)

    def cancel_review(self) -> None:
        """Call the review off: everybody who was asked is told."""
        self.frame.dialogs.co_sign(
            self.tr("Cancel the review"),
            self.tr(
                "Nobody is called any more. Everybody who accepted or was asked gets a text that the review "
                "is cancelled. What was drawn stays in the record; the draw can only be closed then, and "
                "this cannot be taken back."
            ),
            self.tr("Cancel the review"),
            self._cancel_signed,
            permission=SUPERVISE,
            owner=self,
        )

    def _cancel_signed(self, supervisor: Actor, reason: str) -> None:
        self.call(
            self.desk.cancel_review, self.frame.actor, self.draw_id, supervisor, reason, done=self._cancelled
        )

    def _cancelled(self, told: int) -> None:
        self.frame.notify(self.tr("The review is cancelled; people told: {0}").format(told))

    def _left_signed(self, supervisor: Actor, why: str) -> None:
        actor, row, reason = self.frame.actor, self._row, self._reason
        self.call(self.desk.seat_left, actor, self.draw_id, row, reason, supervisor, why)

    def _emergency_signed(self, supervisor: Actor, reason: str) -> None:
        self.call(self.desk.emergency, self.frame.actor, self.draw_id, supervisor, reason)

    # -- a void draw -------------------------------------------------------------------------------------

    def end_void(self) -> None:
        """Close a void draw for good, without another attempt."""
        self.frame.dialogs.co_sign(
            self.tr("Close the void draw for good"),
            self.tr(
                "No attempt follows, and no other draw of this project can be made, unless operator and "
                "supervisor take this one up again. The void attempts and their archives stay."
            ),
            self.tr("Close for good"),
            self._end_void_signed,
            permission=SUPERVISE,
            owner=self,
        )

    def _end_void_signed(self, supervisor: Actor, reason: str) -> None:
        self.call(self.desk.end_void, self.frame.actor, self.draw_id, supervisor, reason)

    def take_up(self) -> None:
        """Draw again where a void draw was closed for good."""
        self.frame.dialogs.co_sign(
            self.tr("Take the draw up again"),
            self.tr(
                "The draw goes on under its next attempt number, with a new freeze, a new secret and new "
                "dice. The void attempts stay before it in every record. Say why it is drawn after all."
            ),
            self.tr("Take it up"),
            self._take_up_signed,
            permission=SUPERVISE,
            owner=self,
        )

    def _take_up_signed(self, supervisor: Actor, reason: str) -> None:
        self.call(self.desk.take_up, self.frame.actor, self.draw_id, supervisor, reason)

    # -- running -----------------------------------------------------------------------------------------

    def run(self, title: str, future: "Future[Any]", done: Callable[[Any], None] | None = None) -> None:
        """Show ``title`` in the jobs bar until ``future`` is done."""
        job = self.frame.begin_job(title, None)

        def finished(result: Any) -> None:
            job.finish("")
            self._done(result, done)

        def failed(error: BaseException) -> None:
            job.finish("")
            self._failed(error)

        self.frame.bridge.watch(future, done=finished, failed=failed, owner=self)

    def call(self, fn: Callable[..., Any], *args: object, done: Callable[[Any], None] | None = None) -> None:
        """Run a short act in the engine."""
        self.frame.bridge.call(
            fn, *args, done=lambda result: self._done(result, done), failed=self._failed, owner=self
        )

    def _done(self, result: Any, done: Callable[[Any], None] | None) -> None:
        if done is not None:
            done(result)
        self.acts.changed.emit()

    def _failed(self, error: BaseException) -> None:
        self.frame.dialogs.error(error)
        self.acts.refused.emit()


def _not_counted(_error: BaseException) -> None:
    """The banner keeps saying which groups are short."""
