"""Charts of the dashboard: draws by week, and whether the pool can supply what projects ask for."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal

from core.draw.history.figures import DrawFigures
from core.pool.record.model import Specialty
from ui.pages.system import dashboard_presenter as presenter
from ui.widgets.buttons import Button
from ui.widgets.cards import Card
from ui.widgets.charts import BarList, ColumnChart
from ui.widgets.layouts import clear
from ui.widgets.notices import EmptyState


class WeeksCard(Card):
    """How many draws there were in each of the last weeks."""

    def __init__(self) -> None:
        super().__init__(self.tr("Draws by week"), "chart-column", self.tr("dashed: this week, not over yet"))
        self._chart = ColumnChart()
        self._nothing = EmptyState(
            self.tr("No draws in these weeks"), self.tr("Each result counts in its week."), "dices"
        )
        self._chart.hide()
        self.add(self._chart, 1)
        self.add(self._nothing, 1)

    def show_figures(self, figures: DrawFigures) -> None:
        """Show the weeks."""
        drawn = any(week.draws for week in figures.weeks)
        self._chart.setVisible(drawn)
        self._nothing.setVisible(not drawn)
        self._chart.set_columns(presenter.week_columns(figures.weeks))


class SupplyCard(Card):
    """Specialties that projects ask for, the scarcest first; ``specialties_asked()``."""

    specialties_asked = Signal()

    def __init__(self) -> None:
        super().__init__(self.tr("Supply"), "users", self.tr("line: three for each seat"))
        more = Button(self.tr("All specialties"), "", "link")
        more.setObjectName("dashboard_specialties")
        more.clicked.connect(self.specialties_asked)
        self.add_to_head(more)

    def show_supply(
        self, demand: Mapping[str, int], supply: Mapping[str, int], names: Sequence[Specialty]
    ) -> None:
        """Show the scarcest of those that are asked for."""
        clear(self.body)
        bars = presenter.supply_bars(demand, supply, {entry.code: entry.name for entry in names})
        if bars:
            self.add(BarList(bars))
        else:
            self.add(
                EmptyState(
                    self.tr("No project asks for a specialty"),
                    self.tr("What projects to be drawn for need is compared with the pool here."),
                    "users",
                )
            )
