"""What is done by hand to one row of the live board, beside answers that came another way."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject

from core.access.model import Actor
from core.contact.invitation.model import Way
from ui.pages.draw.parts.ceremony_acts import SUPERVISE, CeremonyActs


class BoardActs(QObject):
    """Ends calls and waiting, and enters answers that came by e-mail."""

    def __init__(self, acts: CeremonyActs) -> None:
        super().__init__(acts)
        self._acts = acts
        self._row = 0
        self._accepted = False

    def hang_up(self, row: int) -> None:
        """End the call under way to a row."""
        self._row = row
        self._acts.frame.dialogs.reason(
            self.tr("End the call of row {0}").format(row),
            self.tr("It does not count as a try; the expert is called again after the pause."),
            self.tr("Hang up"),
            self._cut,
            owner=self,
        )

    def skip(self, row: int) -> None:
        """Wait for an expert no longer."""
        self._row = row
        self._acts.frame.dialogs.co_sign(
            self.tr("Wait no longer for row {0}").format(row),
            self.tr(
                "The expert counts as one who did not answer, and the next one of the order is asked. The "
                "supervisor signs beside you."
            ),
            self.tr("Wait no longer"),
            self._skip,
            permission=SUPERVISE,
            owner=self,
        )

    def mailed(self, row: int, accepted: bool) -> None:
        """An answer that came by e-mail."""
        self._row, self._accepted = row, accepted
        answer = self.tr("accepted") if accepted else self.tr("declined")
        self._acts.frame.dialogs.co_sign(
            self.tr("Enter an answer by e-mail"),
            self.tr("Row {row} is entered as {answer}. Say when the e-mail came and from whom.").format(
                row=row, answer=answer
            ),
            self.tr("Co-sign"),
            self._mail_signed,
            permission=SUPERVISE,
            owner=self,
        )

    def _cut(self, reason: str) -> None:
        self._call(self._acts.desk.by_hand.hang_up, self._row, reason)

    def _skip(self, supervisor: Actor, reason: str) -> None:
        self._call(self._acts.desk.by_hand.skip, self._row, supervisor, reason)

    def _mail_signed(self, supervisor: Actor, reason: str) -> None:
        self._call(
            self._acts.desk.by_hand.enter_answer, self._row, self._accepted, supervisor, reason, Way.MAIL
        )

    def _call(self, fn: Callable[..., Any], *given: object) -> None:
        frame, draw_id = self._acts.frame, self._acts.draw_id
        refused = frame.dialogs.error
        frame.bridge.call(fn, frame.actor, draw_id, *given, done=self._done, failed=refused, owner=self)

    def _done(self, _result: object) -> None:
        self._acts.changed.emit()
