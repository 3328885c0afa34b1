"""The stack of whole-window views, and the dialogs that go out of sight while the window is locked."""

import shiboken6
from PySide6.QtCore import Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QDialog, QStackedWidget, QWidget


class ViewStack(QStackedWidget):
    """One view at a time, sometimes with another in front of it.

    ``painted`` once, when the window is on the screen for the first time.
    """

    painted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._was_painted = False

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            self.painted.emit()

    def put(self, widget: QWidget) -> None:
        """Show a view; those behind stay until :meth:`empty`."""
        self.addWidget(widget)
        self.setCurrentWidget(widget)

    def back_to(self, widget: QWidget) -> None:
        """Take away what stands in front of ``widget``."""
        for index in reversed(range(self.count())):
            other = self.widget(index)
            if other is widget or other is None:
                continue
            self._drop(other)
        self.setCurrentWidget(widget)

    def empty(self) -> None:
        """Take everything away."""
        while (widget := self.widget(0)) is not None:
            self._drop(widget)

    def _drop(self, widget: QWidget) -> None:
        self.removeWidget(widget)
        widget.hide()
        widget.deleteLater()


class HiddenDialogs:
    """Dialogs and menus are windows of their own, and a modal one keeps the lock page from input."""

    def __init__(self) -> None:
        self._hidden: list[QDialog] = []

    def hide(self) -> None:
        """Close popups, hide dialogs; those that were hidden before stay so."""
        while (popup := QApplication.activePopupWidget()) is not None:
            popup.close()
        shown = [
            window
            for window in QApplication.topLevelWidgets()
            if isinstance(window, QDialog) and window.isVisible()
        ]
        for dialog in shown:
            dialog.hide()
        self._hidden += shown

    def show_again(self) -> None:
        """Show the hidden dialogs as they were."""
        for dialog in self._living():
            dialog.show()
        self._hidden = []

    def forget(self) -> None:
        """The work they belonged to is gone."""
        for dialog in self._living():
            dialog.close()
            dialog.deleteLater()
        self._hidden = []

    def _living(self) -> list[QDialog]:
        """A page that is built anew behind the lock page takes its dialogs with it."""
        return [dialog for dialog in self._hidden if shiboken6.isValid(dialog)]
