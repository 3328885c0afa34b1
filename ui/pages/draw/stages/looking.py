"""A part of a stage in a window of its own: what a low window has no room for."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from ui.theme import theme
from ui.widgets.buttons import Button
from ui.widgets.layouts import row

_WIDTH, _HEIGHT = 640, 600


class LookDialog(QDialog):
    """Shows ``content`` under ``title`` until it is closed."""

    def __init__(self, parent: QWidget, title: str, content: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setObjectName("look")
        self.setWindowTitle(title)
        self.resize(theme().px(_WIDTH), theme().px(_HEIGHT))
        close = Button(self.tr("Close"), kind="primary")
        close.setObjectName("close_look")
        close.clicked.connect(self.accept)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(content, 1)
        layout.addLayout(row(None, close, margins=(16, 12)))
