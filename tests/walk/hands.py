"""What the walk does beside the demo: menus, dialogs that wait, signatures, dice; by mouse and keyboard."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QPoint, QRect, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QApplication, QMenu, QWidget

from ui.demo.acting import Acting
from ui.demo.preparation import own
from ui.demo.robot import MissingWidgetError
from ui.demo.stage import Awaited, Script, Stage


class Hands(Acting):
    """Acts of the people in the room."""

    def __init__(self, stage: Stage, pace: float) -> None:
        super().__init__(stage, pace)
        self._pace_seconds = pace

    @property
    def robot(self):
        return self._robot

    def menu_line(self, text: str) -> Script:
        """Choose the line with these words of the menu that is open."""
        yield Awaited("a menu", self._robot.menu_is_open)
        yield 0.3
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        found = next((a for a in menu.actions() if text in a.text() and a.isEnabled()), None)
        if found is None:
            raise MissingWidgetError(f"no line {text} in {[a.text() for a in menu.actions()]}")
        QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(found).center())
        yield self._pace_seconds

    def press(self, text: str) -> Script:
        """Click the button that bears these words, where it has no name."""
        yield Awaited(f"button {text}", lambda: self._button(text) is not None)
        button = self._button(text)
        assert button is not None
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        yield self._pace_seconds

    def _button(self, text: str) -> QAbstractButton | None:
        for window in QApplication.topLevelWidgets():
            for button in window.findChildren(QAbstractButton) if window.isVisible() else ():
                if text in button.text() and button.isVisible() and button.isEnabled():
                    return button
        return None

    def later(self, name: str) -> Script:
        """Click what opens a dialog that does not return before it is closed: this script must go on."""
        yield self.there(name)
        QTimer.singleShot(0, partial(self._robot.click, name))
        yield max(self._pace_seconds, 0.5)

    def tick_row(self, table: str, number: str) -> Script:
        """Tick the box of the row that shows ``number``."""
        rows = range(200)
        yield Awaited(f"{number} in {table}", lambda: self._row_of(table, number, rows) is not None)
        view = self._robot.find(table)
        assert isinstance(view, QAbstractItemView)
        row = self._row_of(table, number, rows)
        assert row is not None
        place = view.visualRect(view.model().index(row, 0))
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QRect(place).center())
        yield self._pace_seconds

    def _row_of(self, table: str, number: str, rows: Sequence[int]) -> int | None:
        return next((r for r in rows if self._robot.row_says(table, r, number)), None)

    def supervisor(self, reason: str = "") -> Script:
        """The supervisor signs beside the operator; with a reason where one is asked for."""
        yield self.there("co_sign_login")
        if reason:
            yield from self.type(co_sign_reason=reason)
        yield from self.co_sign("sup01", own("sup01"))

    def roll(self, faces: Sequence[str]) -> Script:
        """Each witness types what the dice show and seals it; then all is shown."""
        for number, rolled in enumerate(faces):
            yield self.there("witness_value_pad")
            self._robot.keys(self._robot.find("witness_value_pad"), rolled)
            if number == 0:
                yield from self.shot("value")
            yield from self.click("seal_value")
        yield from self.click("reveal")

    def sign(self, shape: int) -> Script:
        """Write on the pad and confirm."""
        yield Awaited("the pad", lambda: self._robot.is_there("signature_pad"))
        pad = self._robot.find("signature_pad")
        for stroke in _strokes(pad, shape):
            QTest.mousePress(pad, Qt.MouseButton.LeftButton, pos=stroke[0])
            for point in stroke[1:]:
                QTest.mouseMove(pad, point)
            QTest.mouseRelease(pad, Qt.MouseButton.LeftButton, pos=stroke[-1])
        yield 0.3
        if shape == 0:
            yield from self.shot("signing")
        yield from self.click("confirm_signature")
        yield 0.6

    def open_file(self, path: Path) -> Script:
        """Answer the dialog that asks for a file that is there."""
        yield self.there("fileNameEdit")
        yield max(self._pace_seconds, 0.5)
        self._robot.type("fileNameEdit", str(path))
        yield self._pace_seconds
        self._robot.accept("fileNameEdit")
        yield self.gone("fileNameEdit")


def _strokes(pad: QWidget, shape: int) -> list[list[QPoint]]:
    """Some strokes as of a name in characters, another one for each ``shape``."""
    wide, high = pad.width(), pad.height()
    strokes = []
    for number in range(5 + shape % 3):
        x, y = wide * (25 + 9 * number) // 100, high * (35 + 7 * ((number + shape) % 4)) // 100
        down = (number + shape) % 2
        strokes.append(
            [
                QPoint(x + step * (2 if down else 7), y + step * (8 if down else 1) - step * step // 9)
                for step in range(14)
            ]
        )
    return strokes
