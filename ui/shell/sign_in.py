"""The sign-in page: form, ways in without signing in, self-check, fingerprint of the program."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.bridge import Bridge
from ui.shell.composition import Composition, Entrance
from ui.shell.dates import long_date
from ui.shell.frame import Station
from ui.shell.lamp_strip import SelfCheck
from ui.shell.practice_mark import PracticeMark
from ui.shell.sign_in_facts import ProgramCard, SignInPanel
from ui.shell.sign_in_form import SignInForm
from ui.theme import theme
from ui.widgets.buttons import Button, LinkRow
from ui.widgets.labels import IconLabel, IconText, Text
from ui.widgets.layouts import column, row, rule
from ui.widgets.panels import ScrollBox


class SignInPage(QWidget):
    """The whole page. ``entered(entrance_id)``, ``language_asked(code)``; the form is ``form``."""

    entered = Signal(str)
    language_asked = Signal(str)

    def __init__(self, composition: Composition, station: Station, language: str, parent: QWidget) -> None:
        # With its parent: whatever moves into another one reads the style sheet again, with all below it.
        super().__init__(parent)
        self.setProperty("frame", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.form = SignInForm(composition.lock_after_failures)
        self.self_check = SelfCheck()
        self.program = ProgramCard(station)
        self._clock = Text("", "figure")
        self._date = Text("", tone="muted")
        self._timer = QTimer(self)
        self._timer.setInterval(1000)
        self._timer.timeout.connect(self._tick)
        self._timer.start()
        left = column(self.form, 24, _other_ways_rule(self.tr("Other ways in")), 16, gap=0)
        left.addLayout(self._entrances(composition.entrances()))
        middle = QGridLayout()
        middle.setHorizontalSpacing(56)
        middle.addLayout(left, 0, 0, Qt.AlignmentFlag.AlignTop)
        middle.addWidget(self.self_check, 0, 1, Qt.AlignmentFlag.AlignTop)
        middle.setColumnStretch(0, 48)
        middle.setColumnStretch(1, 54)
        right = QVBoxLayout()
        right.setContentsMargins(64, 32, 64, 24)
        right.setSpacing(0)
        right.addLayout(self._head(language, practice=station.practice))
        right.addStretch(3)
        right.addLayout(middle)
        right.addStretch(5)
        right.addWidget(self.program)
        area = ScrollBox(right)
        self._panel = SignInPanel(station)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._panel)
        layout.addWidget(area, 1)
        self._tick()

    def look_around(self, composition: Composition, bridge: Bridge) -> None:
        """Ask how the surroundings are, and for the fingerprint; the page is on the screen already."""
        from ui.shell.vital_signs import VitalSigns

        signs = VitalSigns(composition, bridge, self, with_log=False)
        signs.lamps.connect(self.self_check.set_lamps)
        signs.ask_lamps()
        bridge.watch(composition.program_digest(), done=self.program.set_digest, owner=self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # The panel is decoration: on narrow windows form and self-check have the room.
        self._panel.setFixedWidth(min(round(self.width() * 0.375), theme().px(720)))
        self._panel.setVisible(self.width() >= theme().px(1480))

    def _head(self, language: str, *, practice: bool) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(6)
        line.addWidget(IconLabel("globe", "text2", 18))
        for index, (code, name) in enumerate((("zh_CN", "简体中文"), ("en", "English"))):
            if index:
                line.addWidget(Text("/", tone="muted"))
            button = Button(name, kind="link")
            button.setObjectName(f"language:{code}")
            chosen = code == language
            font = button.font()
            font.setBold(chosen)
            button.setFont(font)
            button.setProperty("quiet", not chosen)
            button.clicked.connect(self._to_chinese if code == "zh_CN" else self._to_english)
            line.addWidget(button)
        line.addStretch(1)
        if practice:
            line.addWidget(PracticeMark())
            line.addSpacing(16)
        line.addWidget(self._clock)
        line.addSpacing(12)
        line.addWidget(self._date)
        return line

    def _entrances(self, entrances: Sequence[Entrance]) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(12)
        for entrance in entrances:
            tile = LinkRow(f"{entrance.title}. {entrance.note}", tile=True)
            tile.setObjectName(f"entrance:{entrance.id}")
            title = IconText(entrance.icon, entrance.title, "accent", bold=True)
            note = Text(entrance.note, "small", "muted")
            note.setAlignment(Qt.AlignmentFlag.AlignCenter)
            tile.set_content(column(row(None, title, None), note, gap=2, margins=(8, 10)))
            tile.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            tile.clicked.connect(self._enter)
            line.addWidget(tile, 1)
        return line

    def _enter(self) -> None:
        self.entered.emit(self.sender().objectName().removeprefix("entrance:"))

    def _to_chinese(self) -> None:
        self.language_asked.emit("zh_CN")

    def _to_english(self) -> None:
        self.language_asked.emit("en")

    def _tick(self) -> None:
        now = datetime.now()  # noqa: DTZ005 - what the wall clock shows
        self._clock.setText(f"{now:%H:%M}")
        self._date.setText(long_date(now))


def _other_ways_rule(words: str) -> QWidget:
    holder = QWidget()
    layout = QHBoxLayout(holder)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(16)
    layout.addWidget(rule(), 1)
    layout.addWidget(Text(words, "small", "muted"))
    layout.addWidget(rule(), 1)
    return holder
