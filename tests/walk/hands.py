"""What the walk does beside the demo: menus, dialogs that wait, signatures, dice; by mouse and keyboard."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QPoint, QRect, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QApplication, QMenu, QRadioButton, QWidget

from ui.demo.acting import Acting
from ui.demo.preparation import own
from ui.demo.robot import MissingWidgetError
from ui.demo.stage import Awaited, Script, Stage
from ui.widgets.table.bulk_bar import BulkBar


class Hands(Acting):
    """Acts of the people in the room."""

    def __init__(self, stage: Stage, pace: float) -> None:
        super().__init__(stage, pace)
        self._pace_seconds = pace

    def menu_line(self, wanted: int | str) -> Script:
        """Choose a line of the menu that is open, by its place from 0 or by words in it."""
        yield Awaited("a menu", self._robot.menu_is_open)
        yield 0.3
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        lines = [a for a in menu.actions() if not a.isSeparator()]
        chosen = [lines[wanted]] if isinstance(wanted, int) else [a for a in lines if wanted in a.text()]
        if not chosen or not chosen[0].isEnabled():
            raise MissingWidgetError(f"no line {wanted} in {[a.text() for a in menu.actions()]}")
        found = chosen[0]
        QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(found).center())
        yield self._pace_seconds

    def first_bulk_action(self) -> Script:
        """What is offered first for the ticked rows."""
        yield Awaited("an action for ticked rows", lambda: bool(self._bulk()))
        QTest.mouseClick(self._bulk()[0], Qt.MouseButton.LeftButton)
        yield self._pace_seconds

    @staticmethod
    def _bulk() -> list[QAbstractButton]:
        bars = (
            bar for w in QApplication.topLevelWidgets() for bar in w.findChildren(BulkBar) if bar.isVisible()
        )
        return [
            b for bar in bars for b in bar.findChildren(QAbstractButton) if b.isVisible() and b.isEnabled()
        ]

    def press(self, view: QAbstractItemView, place: QPoint) -> None:
        """Click a place of a list."""
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)

    @staticmethod
    def press_button(button: QWidget) -> None:
        """Click a button that was found by what it is."""
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    @staticmethod
    def widgets(wanted: Callable[[QWidget], bool]) -> list[QWidget]:
        """Those of all windows that fit."""
        windows = [w for w in QApplication.topLevelWidgets() if w.isVisible()]
        return [w for window in windows for w in window.findChildren(QWidget) if wanted(w)]

    def room(self, title: str) -> Script:
        """Both screens: what the operator sees, and what the room does."""
        yield from self.shot(title)
        self._stage.shot(f"{title}-room", screen=1)

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

    def close_draw(self) -> Script:
        """Close and seal; where rules stand against the panel, with a reason for them first."""
        yield from self.click("close_draw")
        yield Awaited(
            "the question", lambda: any(map(self._robot.is_there, ("override_go", "co_sign_login")))
        )
        if self._robot.is_there("override_go"):
            yield from self.shot("close-override")
            yield from self.type(override_reason="合议后关闭")
            yield from self.click("override_go")
        yield from self.supervisor()

    def roll(self, faces: Sequence[str]) -> Script:
        """Each witness types what the dice show and seals it; then all is shown."""
        for number, rolled in enumerate(faces):
            yield self.there("witness_value_pad")
            self._robot.keys(self._robot.find("witness_value_pad"), rolled)
            if number == 0:
                yield from self.shot("value")
            yield from self.click("seal_value")
        yield from self.click("reveal")

    def sign(self, shape: int, left: int) -> Script:
        """Write on the pad and confirm, as the next of the ``left`` who have not signed."""
        yield Awaited(f"{left} to sign", lambda: self._left_to_sign() == left)
        yield self.there("signature_pad")
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

    def _left_to_sign(self) -> int:
        dialog = self._robot.seek("signing_dialog")
        buttons = [] if dialog is None else dialog.findChildren(QRadioButton)
        return sum(button.isVisible() for button in buttons)

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
