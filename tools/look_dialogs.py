"""Opens what a page can open: each button that ends in … is pressed, with the first row of each table chosen.

By this product's manners such a button asks before anything happens, so pressing it changes nothing; what has
opened is closed by Esc again, and a window that does not close so is reported.
"""

from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QTableView, QWidget

from ui.demo.stage import Awaited, Script

_SETTLE_SECONDS = 0.4
_ESCAPES = 3

Shoot = Callable[[str], Script]


class DialogRounds:
    """The dialogs of one page after another in the main window."""

    def __init__(self, main: QWidget, idle: Callable[[], bool]) -> None:
        self._main = main
        self._idle = idle
        self.stubborn: list[str] = []

    def round(self, open_page: Callable[[], None], shoot: Shoot) -> Script:
        """Open the page once for each of its buttons and show what comes up."""
        names = self._names()
        for place, name in enumerate(names):
            open_page()
            yield Awaited("idle services", self._idle)
            yield _SETTLE_SECONDS
            self._choose_rows()
            yield _SETTLE_SECONDS
            button = next((b for b in self._buttons() if self._name(b) == name and b.isEnabled()), None)
            if button is None:
                continue
            # Not from here: what opens a dialog for files comes back only when that is closed.
            QTimer.singleShot(0, partial(QTest.mouseClick, button, Qt.MouseButton.LeftButton))
            yield _SETTLE_SECONDS
            yield Awaited("idle services", self._idle)
            yield _SETTLE_SECONDS
            if self._opened() is not None:
                yield from shoot(f"{place:02d}-{button.objectName() or name.strip('…')}".replace("/", "-"))
            yield from self._leave(name)

    def _leave(self, name: str) -> Script:
        for _escape in range(_ESCAPES):
            opened = self._opened()
            if opened is None:
                return
            QTest.keyClick(opened, Qt.Key.Key_Escape)
            yield _SETTLE_SECONDS / 2
        opened = self._opened()
        if opened is not None:
            self.stubborn.append(f"{name}: {type(opened).__name__} does not close by Esc")
            opened.close()
            yield _SETTLE_SECONDS

    def _opened(self) -> QWidget | None:
        """A dialog or menu over the main window."""
        popup = QApplication.activePopupWidget()
        return popup or QApplication.activeModalWidget()

    def _buttons(self) -> Iterator[QAbstractButton]:
        for button in self._main.findChildren(QAbstractButton):
            if button.isVisible() and button.text().endswith("…"):
                yield button

    def _names(self) -> list[str]:
        return list(dict.fromkeys(self._name(button) for button in self._buttons()))

    @staticmethod
    def _name(button: QAbstractButton) -> str:
        return button.text()

    def _choose_rows(self) -> None:
        for table in self._main.findChildren(QTableView):
            if table.isVisible() and table.model() is not None and table.model().rowCount():
                for column in range(min(table.model().columnCount(), 2)):
                    index = table.model().index(0, column)
                    # The box in the first column ticks the row; the second chooses it.
                    place = (
                        table.visualRect(index).center()
                        if column
                        else QPoint(16, table.visualRect(index).center().y())
                    )
                    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
