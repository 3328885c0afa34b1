"""The list of draws as a history: conditions, an attempt beside the list, opening and exporting it."""

from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from core.access.model import Actor
from core.draw.state.views import DrawState
from tests.ui.conftest import SpyFrame
from tests.ui.notes import texts_of
from tests.ui.pages.draw.fake_draws import VOID, FakeHistory, FakeWorkstation
from ui.pages.draw.history.draw_list import DrawListPage


@pytest.fixture
def history_page(qtbot: QtBot, frame: SpyFrame) -> DrawListPage:
    frame.actor = Actor("a1", "op01", "王雨军", (), frozenset({"draw.read"}), "s1")
    spy: Any = frame
    workstation: Any = FakeWorkstation()
    page = DrawListPage(spy, workstation)
    qtbot.addWidget(page)
    page.resize(1600, 900)
    page.show()
    page.opened({})
    qtbot.waitUntil(lambda: page.table.view.model().rowCount() == 2)
    return page


def cells(page: DrawListPage, line: int) -> list[str]:
    model = page.table.view.model()
    return [str(model.index(line, column).data() or "") for column in range(model.columnCount())]


def fake(page: DrawListPage) -> FakeHistory:
    history: Any = page._ws.services.draw_history
    return history


def test_each_attempt_is_a_row_with_what_was_drawn_and_agreed(history_page: DrawListPage) -> None:
    newest, void = cells(history_page, 0), cells(history_page, 1)
    assert newest[1] == "2"
    assert newest[5] == "Drawn at random"
    assert newest[6:10] == ["3", "4", "3", "1"]
    assert "Void" in " ".join(void)


def test_an_attempt_beside_the_list_shows_conditions_and_how_invitations_ended(
    qtbot: QtBot, history_page: DrawListPage
) -> None:
    history_page.table.view.selectRow(0)
    qtbot.waitUntil(lambda: "Invitations" in texts_of(history_page.panel))
    said = texts_of(history_page.panel)
    assert {"C020201", "Could be drawn: 15 + 4"} <= set(said)
    assert "Declined · Voice · seat went to row 2" in said  # rows of the board count from 1
    assert "3 seats, 4 asked (1 as replacement), 3 agreed" in said


def test_the_conditions_reach_the_search_and_hide_what_no_longer_fits(
    qtbot: QtBot, history_page: DrawListPage
) -> None:
    history_page.table.view.selectRow(0)
    history_page.filters.set_values({"words": "治理", "state": "unmet", "replaced": "replenished"})
    qtbot.waitUntil(lambda: history_page.table.view.model().rowCount() == 1)
    wanted = fake(history_page).asked[-1]
    assert (wanted.words, wanted.states, wanted.replenished) == ("治理", (DrawState.UNMET,), True)
    assert history_page.panel.isHidden()


def test_an_attempt_opens_as_it_was(qtbot: QtBot, history_page: DrawListPage) -> None:
    history_page.table.view.selectRow(1)
    qtbot.waitUntil(lambda: history_page.panel.shown == VOID)
    assert "设备故障" in texts_of(history_page.panel)
    history_page.panel._open.click()
    spy: Any = history_page.frame
    assert spy.opened == [("draws.ceremony", {"draw_id": VOID.draw_id})]


def test_exporting_ends_with_its_record(qtbot: QtBot, history_page: DrawListPage, tmp_path: Path) -> None:
    history_page.export_to(tmp_path / "draws.xlsx")
    spy: Any = history_page.frame
    qtbot.waitUntil(lambda: bool(spy.notes))
    assert fake(history_page).exported_tokens == ["token"]
    assert history_page._export.isEnabled()
