"""The chance of every eligible expert before the draw, by what decides it: groups, tiers and weight."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QVBoxLayout, QWidget

from core.draw.chances.model import Chance
from ui.pages.draw.parts.ceremony_presenter import chance_words
from ui.theme import theme
from ui.widgets.buttons import Button
from ui.widgets.labels import Text
from ui.widgets.layouts import column, row
from ui.widgets.panels import ScrollBox

_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class ChancesDialog(QDialog):
    """A line for each kind of experts who are alike in everything that decides; nobody is named."""

    def __init__(self, parent: QWidget, chances: Sequence[Chance]) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setObjectName("chances")
        self.setWindowTitle(self.tr("Chance of every eligible expert"))
        self.resize(theme().px(640), theme().px(520))
        grid = QGridLayout()
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(0, 1)
        heads = (
            self.tr("Eligible for (levels up)"),
            self.tr("Tickets"),
            self.tr("Experts"),
            self.tr("Each one's chance"),
        )
        for place, head in enumerate(heads):
            grid.addWidget(Text(head, "body", "muted", bold=True), 0, place, *_aligned(place))
        for line, chance in enumerate(sorted(chances, key=_order), 1):
            cells = (
                self._groups(chance),
                str(chance.weight),
                f"{chance.count:,}",
                chance_words(chance.ppm, chance.error_ppm),
            )
            for place, cell in enumerate(cells):
                grid.addWidget(Text(cell, bold=place == 3), line, place, *_aligned(place))
        note = Text(
            self.tr(
                "Fixed with the snapshot. Figures with ± are estimates from 20,000 simulated draws with "
                "their standard error; under a cap they are means: experts of large employers have less."
            ),
            "small",
            "muted",
            wrap=True,
        )
        close = Button(self.tr("Close"), kind="primary")
        close.setObjectName("close_chances")
        close.clicked.connect(self.accept)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(16)
        layout.addWidget(ScrollBox(column(grid, None)), 1)
        layout.addWidget(note)
        layout.addLayout(row(None, close))

    def _groups(self, chance: Chance) -> str:
        return "、".join(
            self.tr("Group {0}").format(group) + (f" (+{tier})" if tier else "")
            for group, tier in chance.profile
        )


def _aligned(place: int) -> tuple[()] | tuple[Qt.AlignmentFlag]:
    return (_RIGHT,) if place else ()


def _order(chance: Chance) -> tuple[object, ...]:
    return (chance.profile, -chance.weight)
