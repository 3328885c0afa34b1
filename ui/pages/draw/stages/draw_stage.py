"""Step 5: a few seconds of rolling seat codes as decoration, then the panel."""

from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from core.draw.state.views import DrawView
from ui.pages.draw.parts.board_presenter import BoardLine, board_lines
from ui.pages.draw.parts.ceremony_acts import CeremonyActs
from ui.pages.draw.stages.rolling import RollingCodes
from ui.pages.draw.stages.witness_cards import CommitmentStrip
from ui.shell.page import GAP
from ui.texts import words
from ui.theme import theme
from ui.widgets.buttons import Button
from ui.widgets.cards import Card
from ui.widgets.labels import ElidedText, IconText, Text
from ui.widgets.layouts import OneOf, clear, column, row
from ui.widgets.panels import ScrollBox
from ui.widgets.tags import Tag

_COLUMNS = 4


class DrawStage(QWidget):
    """Shows the panel; names only where they are not locked."""

    def __init__(self, acts: CeremonyActs) -> None:
        super().__init__()
        self._acts = acts
        self._view: DrawView | None = None
        self._shown: list[BoardLine] | None = None
        self.strip = CommitmentStrip()
        self.rolling = RollingCodes()
        self.rolling.setObjectName("rolling_codes")
        self.rolling.finished.connect(self._show_panel)
        self._skip = Button(self.tr("Skip"), "skip-forward", size="ceremony")
        self._skip.setObjectName("skip_rolling")
        self._skip.clicked.connect(self.rolling.skip)
        self._grid = QGridLayout()
        self._grid.setSpacing(GAP)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._stack = OneOf()
        self._stack.addWidget(self._rolling_card())
        self._stack.addWidget(self._panel_card())
        layout = column(self.strip, self._stack, gap=GAP)
        layout.setStretch(1, 1)
        self.setLayout(layout)

    def roll(self, view: DrawView) -> None:
        """Begin the decoration: the result came a moment ago."""
        self._stack.setCurrentIndex(0)
        codes = [line.seat for line in board_lines(view, datetime.now().astimezone())]
        if codes:
            self.rolling.start(codes)
            self._skip.setFocus()

    def show_view(self, view: DrawView) -> None:
        """Show the panel that is stored."""
        self._view = view
        self.strip.show_view(view)
        lines = board_lines(view, datetime.now().astimezone())
        if self._shown != lines:  # the view comes every second, and nothing shall flicker
            self._shown = lines
            clear(self._grid)
            for place, line in enumerate(lines):
                self._grid.addWidget(self._seat(line), place // _COLUMNS, place % _COLUMNS)
        if not self.rolling.is_rolling:
            self._show_panel()
        locked = view.names_locked
        note = self.tr("Names are locked; seats are shown by code") if locked else self.tr("Names are masked")
        self._lock.set_content("lock" if locked else "eye", note, "muted")
        reason = "" if self._acts.is_operator else self.tr("Only the operator does this")
        if view.halted_reason is not None or view.needs_supervisor:
            reason = self.tr("The draw stands still")
        self._start.block(reason)

    def _rolling_card(self) -> Card:
        card = Card(padding=24, gap=16)
        card.add(Text(self.tr("The panel is fixed and stored"), "figure"))
        card.add(
            IconText(
                "info",
                self.tr("What rolls here is decoration. It decides nothing, and neither does when it stops."),
                "muted",
                "lead",
                size=20,
            )
        )
        card.add(self.rolling, 1)
        card.add(row(None, self._skip))
        return card

    def _panel_card(self) -> Card:
        card = Card(self.tr("Panel"), "users", padding=20, gap=16)
        self._lock = IconText("lock", "", "muted")
        card.add_to_head(self._lock)
        card.add(ScrollBox(column(self._grid, None)), 1)
        self._start = Button(self.tr("Invite the experts"), "phone-outgoing", "primary", "ceremony")
        self._start.setObjectName("start_contact")
        self._start.clicked.connect(self._acts.start_contact)
        note = Text(self.tr("Never more open invitations than open seats"), "body", "muted")
        card.add_foot(note, None, self._start)
        return card

    def _seat(self, line: BoardLine) -> Card:
        card = Card(padding=16, gap=4)
        name = line.name if line.name is not None else words("name.locked")
        card.add(row(Text(line.seat, "figure32", "accent"), None, Tag(words(line.kind), "neutral")))
        card.add(ElidedText(line.group, "body", "muted"))
        card.add(Text(name, "large", "text" if line.name is not None else "muted", bold=True))
        card.setMinimumHeight(theme().px(132))
        return card

    def _show_panel(self) -> None:
        self._stack.setCurrentIndex(1)
        if self._start.isEnabled():
            self._start.setFocus(Qt.FocusReason.OtherFocusReason)
