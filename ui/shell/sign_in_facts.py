"""What the sign-in page says about the place and the program before anybody signs in."""

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from ui.shell.frame import Station
from ui.theme import theme
from ui.widgets.cards import Card
from ui.widgets.codes import CodeLine
from ui.widgets.labels import IconText, Text
from ui.widgets.layouts import column, row, rule


class SignInPanel(QWidget):
    """The dark half: emblem, organisation, what the program stands for, the workstation."""

    def __init__(self, station: Station) -> None:
        super().__init__()
        self.setProperty("frame", "menu")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(80, 96, 80, 56)
        layout.setSpacing(0)
        layout.addWidget(_Emblem())
        layout.addSpacing(40)
        if station.organisation:
            layout.addWidget(Text(station.organisation, "large", "menu", wrap=True))
            layout.addSpacing(6)
        layout.addWidget(Text(self.tr("Panel Expert Draw Workstation"), "figure40", "on_fill", wrap=True))
        layout.addSpacing(28)
        bar = QFrame()
        bar.setProperty("frame", "emblem_line")
        bar.setFixedSize(64, 3)
        layout.addWidget(bar)
        layout.addSpacing(32)
        for words in (
            self.tr("Witnesses present, commitment before the dice"),
            self.tr("One commitment gives one result"),
            self.tr("Anybody can compute the draw again"),
        ):
            layout.addWidget(Text(words, "lead", "menu", wrap=True))
            layout.addSpacing(8)
        layout.addStretch(1)
        line = QFrame()
        line.setProperty("frame", "menu_line")
        line.setFixedHeight(1)
        layout.addWidget(line)
        layout.addSpacing(24)
        place = " · ".join(part for part in (station.station_id, station.room) if part)
        facts = [("monitor", self.tr("Workstation {0}").format(place))] if place else []
        facts.append(("lock", self.tr("No network; data stays encrypted on this machine")))
        if station.support:
            facts.append(("phone", self.tr("Support {0}").format(station.support)))
        for icon, words in facts:
            layout.addWidget(IconText(icon, words, "menu", "body"))
            layout.addSpacing(8)


class _Emblem(QWidget):
    """Nine dots, three of them filled: a panel drawn from a pool."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedSize(theme().px(96), theme().px(96))

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        scale = self.width() / 96
        painter.scale(scale, scale)
        painter.setPen(QPen(look.color("on_fill"), 2))
        painter.drawRoundedRect(QRectF(3, 3, 90, 90), 6, 6)
        painter.setPen(QPen(look.color("fill_second"), 2))
        painter.drawRoundedRect(QRectF(11, 11, 74, 74), 3, 3)
        painter.setPen(QPen(look.color("on_fill"), 2))
        for index in range(9):
            spot = QRect(18 + (index % 3) * 24, 18 + (index // 3) * 24, 12, 12)
            filled = index in (1, 5, 6)
            painter.setBrush(look.color("on_fill") if filled else Qt.BrushStyle.NoBrush)
            painter.drawEllipse(spot)


class ProgramCard(Card):
    """Version, rule pack and fingerprint, to compare with the list of the release."""

    def __init__(self, station: Station) -> None:
        super().__init__(padding=(24, 14))
        line = row(gap=40)
        line.addLayout(
            column(Text(self.tr("Version"), "small", "muted"), Text(station.version, bold=True), gap=2)
        )
        if station.rule_pack:
            pack = Text(station.rule_pack, bold=True)
            line.addLayout(column(Text(self.tr("Rule pack"), "small", "muted"), pack, gap=2))
        line.addWidget(rule(vertical=True))
        self._digest = CodeLine(size=15)
        words = self.tr("Program fingerprint (compare group by group)")
        title = IconText("fingerprint", words, "muted", "small", size=16)
        line.addLayout(column(title, self._digest, gap=2))
        line.addStretch(1)
        if station.digest_matches is True:
            line.addWidget(IconText("circle-check", self.tr("As registered"), "accent", bold=True))
        elif station.digest_matches is False:
            line.addWidget(
                IconText("octagon-alert", self.tr("Differs from the release"), "danger", bold=True)
            )
        self.add(line)

    def set_digest(self, digest: str) -> None:
        """Show the fingerprint, which is computed while the page is shown already."""
        self._digest.set_code(digest)
