"""The long lists of the upkeep: page after page gives everything once, in the order of the list."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from core.pool.record.changes import BY_FORM
from core.pool.record.model import ExpertDraft
from core.pool.upkeep.lists import Listed
from core.pool.upkeep.model import BarOrder, LeaveState
from tests.support.pool_station import MANAGER, PoolStation

PEOPLE, PAGE = 7, 2


@pytest.fixture
def station(tmp_path: Path) -> Iterator[PoolStation]:
    made = PoolStation(tmp_path)
    yield made
    made.close()


@pytest.fixture
def people(station: PoolStation) -> list[str]:
    with station.acts.transaction():
        drafts = [ExpertDraft("王小明", f"1380000000{n}", employer="云帆软件") for n in range(PEOPLE)]
        return [station.changes.add(MANAGER, draft, BY_FORM, {}) for draft in drafts]


def every_page(fetch: Callable[[Any], Listed[Any]]) -> list[str]:
    """Numbers of the experts of all pages, none of which is longer than asked for."""
    found: list[Any] = []
    page = fetch(None)
    while page.rows:
        assert len(page.rows) <= PAGE
        assert page.total == PEOPLE
        found += page.rows
        page = fetch(found[-1])
    return [row.expert_no for row in found]


def test_leaves_come_page_by_page_also_where_several_begin_on_one_day(
    station: PoolStation, people: list[str]
) -> None:
    starts = [
        "2026-05-01",
        "2026-04-01",
        "2026-05-01",
        "2026-05-01",
        "2026-06-01",
        "2026-04-01",
        "2026-05-01",
    ]
    for number, day in zip(people, starts, strict=True):
        station.upkeep.leave.enter(MANAGER, [number], day, "", "出国")
    lists = station.upkeep.lists
    listed = every_page(lambda after: lists.leaves(MANAGER, LeaveState.COMING, after, PAGE))
    in_order = sorted(zip(starts, people, strict=True), reverse=True)
    assert listed == [number for _, number in in_order]
    assert lists.leaves(MANAGER, LeaveState.CURRENT).rows == []
    weeks = lists.leaves_during(MANAGER, None, "2026-03-01", "2026-04-30")
    assert [leave.expert_no for leave in weeks.rows] == [people[1], people[5]]


def test_freezes_come_page_by_page_those_that_stand_and_those_that_are_over(
    station: PoolStation, people: list[str]
) -> None:
    upkeep = station.upkeep
    for number in people:
        upkeep.bars.freeze(MANAGER, BarOrder((number,), "信息核实中"))
    standing = every_page(lambda after: upkeep.lists.bars(MANAGER, True, after, PAGE))
    assert standing == people[::-1]
    upkeep.bars.unfreeze(MANAGER, people, "核实完毕")
    over = every_page(lambda after: upkeep.lists.bars(MANAGER, False, after, PAGE))
    assert sorted(over) == people
    assert upkeep.lists.bars(MANAGER, True).total == 0


def test_deleted_experts_come_page_by_page_those_of_early_stations_last(
    station: PoolStation, people: list[str]
) -> None:
    station.upkeep.removal.delete(MANAGER, people[2:], "不再参加评审")
    with station.acts.transaction():  # as before deletions were kept
        station.connection.execute("UPDATE expert SET status = 'deleted'")
    listed = every_page(lambda after: station.upkeep.lists.deleted(MANAGER, after, PAGE))
    assert sorted(listed[:-2]) == people[2:]
    assert listed[-2:] == people[1::-1]
