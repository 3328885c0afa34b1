"""The report on how evenly experts are drawn: bars, rows, the time chosen, and the export."""

from collections.abc import Sequence
from concurrent.futures import Future
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from core.access.model import Actor
from core.draw.history.balance import Balance, BalanceRow
from core.kernel.errors import UserError
from tests.ui.conftest import SpyFrame
from tests.ui.fake_program import settled
from tests.ui.notes import texts_of
from ui.pages.draw.history.balance_page import BalancePage
from ui.widgets.pickers import Select

ROWS = (
    BalanceRow("ZJ-000007", "王*军", 4, 2, 1, 1, 0, "2027-03-01"),
    BalanceRow("ZJ-000003", "李*", 1, 1, 0, 0, 0, "2027-02-01"),
)


class FakeBalance:
    """Answers with two rows, and remembers what was asked."""

    def __init__(self) -> None:
        self.months: list[int] = []
        self.exported_tokens: list[str] = []
        self.refusal: UserError | None = None

    def page(self, _actor: object, months: int, _after: object, _count: int) -> "Future[Any]":
        self.months.append(months)
        return settled(lambda: (ROWS, None))

    def balance(self, _actor: object, _months: int) -> "Future[Balance]":
        return settled(lambda: Balance({0: 1234, **{n: 20 - n for n in range(1, 12)}}))

    def write(
        self, _actor: object, _months: int, _path: Path, _sheet: str, header: Sequence[str]
    ) -> "Future[str]":
        assert len(header) == 9
        return settled(self._written)

    def _written(self) -> str:
        if self.refusal is not None:
            raise self.refusal
        return "token"

    def exported(self, _actor: object, token: str) -> int:
        self.exported_tokens.append(token)
        return 2


@pytest.fixture
def page(qtbot: QtBot, frame: SpyFrame) -> BalancePage:
    frame.actor = Actor("a1", "op01", "王雨军", (), frozenset({"draw.read"}), "s1")
    workstation: Any = SimpleNamespace(services=SimpleNamespace(draw_balance=FakeBalance()))
    spy: Any = frame
    made = BalancePage(spy, workstation)
    qtbot.addWidget(made)
    made.resize(1400, 800)
    made.show()
    made.opened({})
    qtbot.waitUntil(lambda: made.table.view.model().rowCount() == 2)
    return made


def fake(page: BalancePage) -> FakeBalance:
    found: Any = page._ws.services.draw_balance
    return found


def test_bars_and_rows_say_who_came_how_often(page: BalancePage) -> None:
    assert {"1,234", "11"} <= set(texts_of(page))
    assert "5 draws and more: 84" in page.bars.accessibleName()
    model = page.table.view.model()
    first = [str(model.index(0, column).data() or "") for column in range(model.columnCount())]
    assert first[:7] == ["ZJ-000007", "王*军", "4", "2", "1", "1", "0"]


def test_another_time_counts_anew(qtbot: QtBot, page: BalancePage) -> None:
    months = page.findChild(Select, "balance_months")
    months.set_value(24)
    months.edited.emit()
    qtbot.waitUntil(lambda: fake(page).months == [12, 24])


def test_the_table_leaves_by_a_recorded_act(qtbot: QtBot, page: BalancePage, tmp_path: Path) -> None:
    page.export_to(tmp_path / "balance.xlsx")
    qtbot.waitUntil(lambda: fake(page).exported_tokens == ["token"])
    fake(page).refusal = UserError("export.unwritable")
    page.export_to(tmp_path / "balance.xlsx")
    frame: Any = page.frame
    qtbot.waitUntil(lambda: bool(frame.dialogs.errors))
