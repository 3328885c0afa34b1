"""An answer that came another way than by call or text: who declines is asked why, two people sign."""

from collections.abc import Sequence

from PySide6.QtCore import QObject

from core.access.model import Actor
from ui.pages.draw.parts.ceremony_acts import SUPERVISE
from ui.pages.draw.parts.room_acts import RoomActs


class AnswerEntry(QObject):
    """Asks for what belongs to an answer, one thing after another, and enters it."""

    def __init__(self, room: RoomActs) -> None:
        super().__init__(room)
        self._room = room
        self._row = 0
        self._why = ""

    def enter(self, row: int, accepted: bool) -> None:
        """The board's answer for a row."""
        self._row, self._why = row, ""
        if accepted:
            self._co_sign(self.tr("accepted"))
            return
        room = self._room
        room.frame.bridge.call(
            room.desk.decline_reasons, room.frame.actor, room.draw_id, done=self._ask_why, owner=self
        )

    def _ask_why(self, reasons: Sequence[str]) -> None:
        self._room.frame.dialogs.reason(
            self.tr("Why does the expert not take part?"),
            self.tr("The reason is kept with the row; it is counted on the expert's page."),
            self.tr("Go on"),
            self._told,
            danger=False,
            choices=reasons,
            owner=self,
        )

    def _told(self, reason: str) -> None:
        self._why = reason
        self._co_sign(self.tr("declined"))

    def _co_sign(self, answer: str) -> None:
        self._room.frame.dialogs.co_sign(
            self.tr("Enter an answer"),
            self.tr("Row {row} is entered as {answer}. Say how the answer came.").format(
                row=self._row, answer=answer
            ),
            self.tr("Co-sign"),
            self._signed,
            permission=SUPERVISE,
            owner=self,
        )

    def _signed(self, supervisor: Actor, reason: str) -> None:
        room = self._room
        known = (room.frame.actor, room.draw_id, self._row)
        if self._why:
            room.call(room.desk.enter_decline, *known, supervisor, reason, self._why)
        else:
            room.call(room.acts.desk.enter_answer, *known, True, supervisor, reason)
