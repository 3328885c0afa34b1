"""The chance of every eligible expert before the draw, by what decides it: groups, tiers and weight."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QVBoxLayout, QWidget

from core.draw.chances.model import Chance
from ui.pages.draw.parts.ceremony_presenter import chance_words
from ui.pages.draw.stages.expert_chances import groups_words
from ui.shell.screens import open_as_large_as
from ui.widgets.buttons import Button
from ui.widgets.labels import Text
from ui.widgets.layouts import column, row
from ui.widgets.panels import ScrollBox

_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class ChancesDialog(QDialog):
    """A line for each kind of experts who are alike in everything that decides, and below one for each
    expert by pseudonym; nobody is named."""

    def __init__(self, parent: QWidget, chances: Sequence[Chance], experts: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setObjectName("chances")
        self.setWindowTitle(self.tr("Chance of every eligible expert"))
        open_as_large_as(self, 760, 660)
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
                groups_words(chance.profile),
                str(chance.weight),
                f"{chance.count:,}",
                chance_words(chance.ppm, chance.error_ppm),
            )
            for place, cell in enumerate(cells):
                grid.addWidget(Text(cell, bold=place == 3), line, place, *_aligned(place))
        note = Text(
            self.tr(
                "Fixed with the snapshot. Figures with ± are estimates from 20,000 simulated draws with "
                "their standard error. Where a cap can bind, those of a kind are means, and those of the "
                "single expert count the colleagues who are eligible too. Codes are those of this draw's "
                "frozen pool; who stands behind one is not shown here."
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
        layout.addWidget(ScrollBox(column(grid, None)), 2)
        layout.addWidget(experts, 5)
        layout.addWidget(note)
        layout.addLayout(row(None, close))


def _aligned(place: int) -> tuple[()] | tuple[Qt.AlignmentFlag]:
    return (_RIGHT,) if place else ()


def _order(chance: Chance) -> tuple[object, ...]:
    return (chance.profile, -chance.weight)
