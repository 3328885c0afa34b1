"""The menu behind one's name: language, appearance, text size, password, lock, sign out."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from ui.shell.frame import Preferences
from ui.theme import theme


class PersonalMenu(QMenu):
    """``look_chosen(name, value)`` for language, dark and scale; the other lines have their own signals."""

    look_chosen = Signal(str, object)
    password_asked = Signal()
    lock_asked = Signal()
    sign_out_asked = Signal()

    def __init__(self, parent: QWidget, preferences: Preferences) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        look = theme()
        languages = self.addMenu(look.icon("globe"), self.tr("Language"))
        self._choices(languages, "language", (("zh_CN", "简体中文"), ("en", "English")))
        schemes = self.addMenu(look.icon("sun"), self.tr("Appearance"))
        self._choices(schemes, "dark", ((False, self.tr("Light")), (True, self.tr("Dark"))))
        scales = self.addMenu(look.icon("zoom-in"), self.tr("Text size"))
        self._choices(scales, "scale", tuple((n / 100, f"{n} %") for n in (100, 125, 150, 175, 200)))
        self.addSeparator()
        for icon, words, signal in (
            ("key-round", self.tr("Change password…"), self.password_asked),
            ("lock", self.tr("Lock"), self.lock_asked),
            ("log-out", self.tr("Sign out"), self.sign_out_asked),
        ):
            self.addAction(look.icon(icon), words).triggered.connect(signal)

    def _choices(self, menu: QMenu, name: str, options: Sequence[tuple[object, str]]) -> None:
        chosen = self._preferences.get(f"look.{name}", options[0][0])
        group = QActionGroup(menu)
        for value, words in options:
            action = QAction(words, group)
            action.setCheckable(True)
            action.setChecked(value == chosen)
            action.setData((name, value))
            menu.addAction(action)
        group.triggered.connect(self._chosen)

    def _chosen(self, action: QAction) -> None:
        name, value = action.data()
        self.look_chosen.emit(name, value)
