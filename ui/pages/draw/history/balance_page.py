"""How evenly experts are drawn: how many came to no draw, to one, to two, and who came most often."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QFileDialog

from core.draw.history.balance import Balance, BalanceCursor, BalanceRow
from core.draw.state.views import DrawChanged
from core.engine.api import Services
from core.engine.workstation import Workstation
from ui.counted import counted
from ui.shell.frame import Frame
from ui.shell.page import GAP, Page
from ui.widgets.buttons import Button
from ui.widgets.cards import Card
from ui.widgets.charts import Bar, BarList
from ui.widgets.forms import Field
from ui.widgets.labels import Text
from ui.widgets.layouts import column, row
from ui.widgets.notices import Banner
from ui.widgets.pickers import Select
from ui.widgets.table.columns import Column, PageRequest, RowPage
from ui.widgets.table.paged_table import PagedTable

_PERIODS = (3, 6, 12, 24, 36)
_MOST_BARS = 5


class BalancePage(Page):
    """A bar for each number of draws, and a table of everybody who came to one; exports mask names too."""

    scoped = True

    def __init__(self, frame: Frame, ws: Workstation[Services]) -> None:
        super().__init__(frame, "", "")
        self._ws = ws
        self.set_title(self.tr("Balance of draws"), self.tr("Who was drawn how often"))
        self.months: Select[int] = Select(
            [(m, counted(self.tr("{0} {0:month|months}"), m)) for m in _PERIODS], 12
        )
        self.months.setObjectName("balance_months")
        self.months.edited.connect(self._load)
        self._export = Button(self.tr("Export…"), "download")
        self._export.setObjectName("export_balance")
        self._export.clicked.connect(self._choose_file)
        self.head.add_action(self._export)
        self._never = Text("—", "figure", "text")
        self._never.setObjectName("balance_never")
        self._most = Text("—", "figure", "text")
        self.bars = BarList(row_height=24)
        self.table = self._make_table()
        figures = row(
            Field(self.tr("Drawn in the last"), self.months),
            column(Text(self.tr("Came to no draw"), "small", "muted"), self._never, None, gap=0),
            column(Text(self.tr("Most draws of one expert"), "small", "muted"), self._most, None, gap=0),
            None,
            gap=40,
        )
        card = Card(self.tr("Experts by times drawn"), "chart-column", padding=16, gap=12)
        card.body.addLayout(figures)
        card.body.addWidget(self.bars)
        note = self.tr(
            "Draws whose names are still sealed are not counted. Names are masked, also in the export."
        )
        layout = column(card, Banner(note), self.table, gap=GAP)
        layout.setStretch(2, 1)
        self.body.addLayout(layout, 1)
        frame.bridge.on(DrawChanged, self._changed, self)

    def opened(self, params: Mapping[str, object]) -> None:
        """The page is shown; load."""
        self._load()

    def returned(self) -> None:
        """Load again."""
        self._load()

    def _make_table(self) -> PagedTable:
        columns = [
            Column("number", self.tr("Number"), _number, 120),
            Column("name", self.tr("Name"), _name, 120, stretch=True, masked=True),
            Column("drawn", self.tr("Drawn"), _drawn, 90, align="right"),
            Column("agreed", self.tr("Agreed"), _accepted, 90, align="right"),
            Column("declined", self.tr("Declined"), _declined, 90, align="right"),
            Column("unreached", self.tr("Not reached"), _unreached, 110, align="right"),
            Column("left", self.tr("Left later"), _left, 100, align="right"),
            Column("named", self.tr("Named by hand"), _named, 140, align="right"),
            Column("last", self.tr("Last draw"), _last, 120),
        ]
        table = PagedTable(
            columns,
            _number,
            table_id="balance",
            memory=self.frame.preferences,
            name=self.tr("Balance of draws"),
        )
        table.view.setObjectName("balance_table")
        table.set_empty(
            self.tr("Nobody was drawn in this time"),
            self.tr("Choose a longer time. Draws count once their names are released."),
        )
        table.failed.connect(self.frame.dialogs.error)
        return table

    # Loading.

    @property
    def _chosen(self) -> int:
        return self.months.value or 12

    def _load(self) -> None:
        self.table.set_source(self._page)
        future = self._ws.services.draw_balance.balance(self.frame.actor, self._chosen)
        self.frame.bridge.watch(future, done=self._show, owner=self)

    def _changed(self, _message: DrawChanged) -> None:
        self._load()

    def _show(self, found: Balance) -> None:
        self._never.setText(f"{found.never:,}")
        self._most.setText(str(found.most))
        self.bars.set_bars(self._bars(found))

    def _bars(self, found: Balance) -> list[Bar]:
        shown = sorted(found.experts.items())
        head, tail = shown[:_MOST_BARS], shown[_MOST_BARS:]
        bars = [Bar(counted(self.tr("{0} {0:draw|draws}"), n), count) for n, count in head]
        if tail:
            count = sum(experts for _, experts in tail)
            bars.append(Bar(counted(self.tr("{0} {0:draw|draws} and more"), tail[0][0]), count))
        return bars

    def _page(
        self, request: PageRequest, done: Callable[[RowPage], None], failed: Callable[[BaseException], None]
    ) -> None:
        after = request.cursor if isinstance(request.cursor, tuple) else None
        rows = self._ws.services.draw_balance.page(self.frame.actor, self._chosen, after, request.limit)
        self.frame.bridge.watch(rows, done=partial(_arrived, done), failed=failed, owner=self)

    # Exporting.

    def _choose_file(self) -> None:
        kinds = f"{self.tr('Workbook (*.xlsx)')};;{self.tr('Text file (*.csv)')}"
        name, _ = QFileDialog.getSaveFileName(self, self.tr("Export the balance"), "balance.xlsx", kinds)
        if name:
            self.export_to(Path(name))

    def export_to(self, path: Path) -> None:
        """Write everybody who came to a draw in the chosen time."""
        self._export.block(self.tr("Being written…"))
        header = (
            *(self.tr("Number"), self.tr("Name"), self.tr("Drawn"), self.tr("Agreed"), self.tr("Declined")),
            *(self.tr("Not reached"), self.tr("Left later"), self.tr("Named by hand"), self.tr("Last draw")),
        )
        written = self._ws.services.draw_balance.write(
            self.frame.actor, self._chosen, path, self.tr("Balance of draws"), header
        )
        done = partial(self._written, path)
        self.frame.bridge.watch(written, done=done, failed=self._not_exported, owner=self)

    def _written(self, path: Path, token: str) -> None:
        self.frame.bridge.call(
            self._ws.services.draw_balance.exported,
            self.frame.actor,
            token,
            done=partial(self._exported, path),
            failed=self._not_exported,
            owner=self,
        )

    def _exported(self, path: Path, rows: int) -> None:
        self._export.block("")
        self.frame.notify(counted(self.tr("{0} {0:expert|experts} written to {1}"), f"{rows:,}", path.name))

    def _not_exported(self, error: BaseException) -> None:
        self._export.block("")
        self.frame.dialogs.error(error)


def _arrived(
    done: Callable[[RowPage], None], page: tuple[Sequence[BalanceRow], BalanceCursor | None]
) -> None:
    done(RowPage(*page, None))


def _number(one: BalanceRow) -> str:
    return one.expert_no


def _name(one: BalanceRow) -> str:
    return one.name


def _drawn(one: BalanceRow) -> str:
    return str(one.drawn)


def _accepted(one: BalanceRow) -> str:
    return str(one.accepted)


def _declined(one: BalanceRow) -> str:
    return str(one.declined)


def _unreached(one: BalanceRow) -> str:
    return str(one.unreached)


def _left(one: BalanceRow) -> str:
    return str(one.left)


def _named(row: BalanceRow) -> str:
    return str(row.named) if row.named else "—"


def _last(one: BalanceRow) -> str:
    return one.last
