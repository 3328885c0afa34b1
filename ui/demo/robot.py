"""A pair of hands for the demo: finds widgets by name and works them with the events a person causes.

Nothing here knows a service. What cannot be done with mouse and keyboard in the real window cannot be done
in the demo.
"""

from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QInputMethodEvent, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QDateTimeEdit,
    QDialogButtonBox,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QScrollArea,
    QTabBar,
    QWidget,
)


class MissingWidgetError(Exception):
    """A widget the script asks for is not there, not visible or not enabled."""


class Robot:
    """Works the windows of one application."""

    def __init__(self, app: QApplication) -> None:
        self._app = app

    def seek(self, name: str, *, enabled: bool = True) -> QWidget | None:
        """The visible widget of that object name, or None."""
        for window in self._app.topLevelWidgets():
            if not window.isVisible():
                continue
            candidates = [window] if window.objectName() == name else []
            for widget in [*candidates, *window.findChildren(QWidget, name)]:
                if widget.isVisible() and (widget.isEnabled() or not enabled):
                    return widget
        return None

    def find(self, name: str) -> QWidget:
        """As :meth:`seek`; raises :class:`MissingWidgetError`."""
        widget = self.seek(name)
        if widget is None:
            raise MissingWidgetError(name)
        return widget

    def is_there(self, name: str) -> bool:
        """Whether a visible, enabled widget has that name."""
        return self.seek(name) is not None

    def click(self, name: str) -> None:
        """Click the middle of a widget."""
        self._press(self.find(name))

    def type(self, name: str, text: str) -> None:
        """Replace what stands in an editor."""
        widget = self._editor(self.find(name))
        self._press(widget)
        QTest.keyClick(widget, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        self.keys(widget, text)

    def keys(self, widget: QWidget, text: str) -> None:
        """Type text; Chinese goes in as an input method commits it."""
        if text.isascii():
            QTest.keyClicks(widget, text)
            return
        commit = QInputMethodEvent("", [])
        commit.setCommitString(text)
        QApplication.sendEvent(widget, commit)

    def accept(self, name: str) -> None:
        """Click the accepting button of the dialog that holds a widget: Return may go to its proposals."""
        box = self.find(name).window().findChild(QDialogButtonBox)
        if box is None:
            raise MissingWidgetError(f"no buttons beside {name}")
        accepting = (b for b in box.buttons() if box.buttonRole(b) is QDialogButtonBox.ButtonRole.AcceptRole)
        QTest.mouseClick(next(accepting), Qt.MouseButton.LeftButton)

    def choose(self, name: str, words: str) -> None:
        """Choose the entry of a drop-down whose words contain ``words``, by keyboard."""
        box = self.find(name)
        if not isinstance(box, QComboBox):
            raise MissingWidgetError(f"{name} is no drop-down")
        wanted = next((i for i in range(box.count()) if words in box.itemText(i)), None)
        if wanted is None:
            raise MissingWidgetError(f"{name} has no entry {words}")
        box.setFocus()
        step = Qt.Key.Key_Down if wanted > box.currentIndex() else Qt.Key.Key_Up
        while box.currentIndex() != wanted:
            before = box.currentIndex()
            QTest.keyClick(box, step)
            if box.currentIndex() == before:
                raise MissingWidgetError(f"{name} does not move to {words}")

    def row_count(self, name: str) -> int:
        """Rows of a table; 0 while it is not there."""
        view = self.seek(name)
        return view.model().rowCount() if isinstance(view, QAbstractItemView) and view.model() else 0

    def row_says(self, name: str, row: int, words: str) -> bool:
        """Whether a row of a table shows these words."""
        view = self.seek(name)
        if not isinstance(view, QAbstractItemView) or view.model() is None or row >= self.row_count(name):
            return False
        model = view.model()
        return any(words in str(model.index(row, c).data() or "") for c in range(model.columnCount()))

    def click_row(self, name: str, row: int) -> None:
        """Click a row of a table."""
        view = self.find(name)
        if not isinstance(view, QAbstractItemView):
            raise MissingWidgetError(f"{name} is no table")
        place = view.visualRect(view.model().index(row, 0)).center()
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)

    def menu_is_open(self) -> bool:
        """Whether a menu has popped up."""
        return isinstance(self._app.activePopupWidget(), QMenu)

    def last_of_menu(self) -> None:
        """Choose the last line of the menu that has popped up, by keyboard."""
        menu = self._app.activePopupWidget()
        if menu is None:
            raise MissingWidgetError("no menu is open")
        QTest.keyClick(menu, Qt.Key.Key_Up)
        QTest.keyClick(menu, Qt.Key.Key_Return)

    def tick(self, name: str, on: bool = True) -> None:
        """Set a check box."""
        box = self.find(name)
        if isinstance(box, QAbstractButton) and box.isChecked() != on:
            self._reveal(box)
            QTest.mouseClick(box, Qt.MouseButton.LeftButton, pos=QPoint(10, box.height() // 2))

    def text_of(self, name: str) -> str:
        """Words on a widget, for what a person would read and act on."""
        widget = self.find(name)
        for kind in (QLineEdit, QAbstractButton):
            if isinstance(widget, kind):
                return str(widget.text())
        return str(widget.property("text") or "")

    def picture(self, window: QWidget) -> QPixmap:
        """A window as it looks."""
        return window.grab()

    def screenshot(self, path: Path, screen: int = 0) -> None:
        """The whole of a screen, as the recording sees it; the first is the operator's."""
        first = self._app.primaryScreen()
        others = [other for other in self._app.screens() if other is not first]
        chosen = [first, *others][screen]
        chosen.grabWindow(0).save(str(path))

    def _press(self, widget: QWidget) -> None:
        self._reveal(widget)
        if isinstance(widget, QTabBar):
            raise MissingWidgetError("click a tab by its own name")
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton)

    def _reveal(self, widget: QWidget) -> None:
        parent = widget.parentWidget()
        while parent is not None:
            if isinstance(parent, QScrollArea):
                parent.ensureWidgetVisible(widget)
                return
            parent = parent.parentWidget()

    @staticmethod
    def _editor(widget: QWidget) -> QWidget:
        """The part of a compound editor that takes the keys."""
        if isinstance(widget, QLineEdit | QPlainTextEdit | QDateTimeEdit):
            return widget
        for kind in (QLineEdit, QPlainTextEdit):
            inner = widget.findChild(kind)
            if inner is not None:
                return inner
        return widget
