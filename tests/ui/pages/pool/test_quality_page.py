"""A manager checks the pool, works through what is wrong, and decides that something is no fault."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from core.pool.quality.rules import FaultKind
from core.pool.record.model import ExpertDraft, NewExpert
from storage.database.pool.experts import DatabaseExperts
from storage.reference.pinyin import PinyinReader
from tests.support.headless_station import Headless
from tests.ui.pages.pool.conftest import over
from ui.pages.pool.quality.merge_dialog import RIGHT
from ui.pages.pool.quality.quality_page import DISMISSED, QualityPage
from ui.pages.pool.upkeep.deleted_page import DeletedPage

WAIT = 20_000


@pytest.fixture
def pool(tmp_path: Path) -> Iterator[Headless]:
    """Two experts who may be one, and one with a phone that is none."""
    station = Headless(tmp_path / "station")
    station.first_run()
    drafts = [
        ExpertDraft("王晓明", "14334543878", employer="甲公司"),
        ExpertDraft("王小明", "14334543879", employer="甲公司"),
        ExpertDraft("李四", "123", employer="乙公司"),
    ]
    spell = PinyinReader().spell

    def add() -> None:
        acts = station.ws.foundation.acts
        new = [NewExpert(draft, spell(draft.name)) for draft in drafts]
        with acts.transaction():
            experts = DatabaseExperts(station.ws.foundation.station.connection)
            experts.add_many(new, len(new), acts.clock.now().wall)

    station.do(add)
    yield station
    station.close()


@pytest.fixture
def page(qtbot: QtBot, pool: Headless, frame: Any) -> Iterator[QualityPage]:
    for spy in over(frame, pool):
        shown = QualityPage(spy, pool.ws)
        qtbot.addWidget(shown)
        shown.resize(1440, 900)
        shown.show()
        shown.opened({})
        yield shown


def checked(qtbot: QtBot, page: QualityPage) -> list[Any]:
    qtbot.mouseClick(page.check, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(page.table.rows) == 3, timeout=WAIT)
    return list(page.table.rows)


def choose(qtbot: QtBot, page: QualityPage, kind: FaultKind, count: int) -> None:
    """Press the line of a kind."""
    places = [place for place, line in enumerate(page.kinds.rows) if line.kind is kind]
    page.kinds.view.setCurrentIndex(page.kinds.model.index(places[0], 0))
    qtbot.waitUntil(lambda: len(page.table.rows) == count, timeout=WAIT)


def test_the_pool_is_checked_and_the_worst_comes_first(qtbot: QtBot, page: QualityPage) -> None:
    assert not page.table.rows
    rows = checked(qtbot, page)
    assert rows[0].expert_no == "ZJ-000003"
    assert "李四" not in rows[0].name
    qtbot.waitUntil(lambda: page.job is None, timeout=WAIT)
    assert page.check.isEnabled()
    assert page.progress_card.isHidden()


def test_a_kind_narrows_the_list_and_can_be_decided_to_be_no_fault(qtbot: QtBot, page: QualityPage) -> None:
    checked(qtbot, page)
    qtbot.waitUntil(lambda: bool(page.kinds.rows), timeout=WAIT)
    choose(qtbot, page, FaultKind.DUPLICATE_SIMILAR, 2)
    row = page.table.rows[0]
    asked = [action for action in page._menu(row) if "…" in action.title][-1]
    asked.run([row])
    dialog = page.dialog
    assert dialog is not None
    dialog.go.click()
    assert dialog.isVisible()  # no reason
    dialog.reason.set_value("Two sisters")
    dialog.go.click()
    qtbot.waitUntil(lambda: len(page.table.rows) == 1, timeout=WAIT)
    page.which.choose(DISMISSED)
    page.which.changed.emit(1)
    qtbot.waitUntil(lambda: [r.expert_no for r in page.table.rows] == ["ZJ-000001"], timeout=WAIT)
    page.banner.button.click()  # undo
    qtbot.waitUntil(lambda: not page.table.rows, timeout=WAIT)


def test_opening_an_expert_and_coming_back_checks_him_again(
    qtbot: QtBot, page: QualityPage, pool: Headless
) -> None:
    rows = checked(qtbot, page)
    page._open_expert(rows[0])
    assert page.frame.opened[-1] == ("pool.detail", {"expert_no": "ZJ-000003"})
    connection = pool.ws.foundation.station.connection
    pool.do(connection.execute, "UPDATE expert SET phone = '14334543880' WHERE id = 3")
    page.returned()
    kinds = lambda: {fault.kind for row in page.table.rows for fault in row.faults}  # noqa: E731
    qtbot.waitUntil(lambda: bool(page.table.rows) and FaultKind.INVALID_PHONE not in kinds(), timeout=WAIT)


def test_two_entries_of_one_person_are_merged_side_by_side(
    qtbot: QtBot, page: QualityPage, pool: Headless
) -> None:
    checked(qtbot, page)
    row = next(row for row in page.table.rows if row.expert_no == "ZJ-000001")
    merge = next(action for action in page._menu(row) if "ZJ-000002" in action.title)
    merge.run([row])
    dialog = page.merging
    assert dialog is not None
    qtbot.waitUntil(lambda: dialog.go.isEnabled(), timeout=WAIT)
    assert set(dialog.choices) == {"name", "phone"}
    dialog.choices["phone"].choose(RIGHT)
    qtbot.mouseClick(dialog.go, Qt.MouseButton.LeftButton)
    assert dialog.isVisible()  # no reason
    dialog.reason.set_value("asked by telephone")
    with qtbot.waitSignal(dialog.accepted, timeout=WAIT):
        qtbot.mouseClick(dialog.go, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(
        lambda: {row.expert_no for row in page.table.rows} == {"ZJ-000001", "ZJ-000003"}, timeout=WAIT
    )
    connection = pool.ws.foundation.station.connection
    stored = pool.do(lambda: connection.execute("SELECT name, phone FROM expert WHERE id = 1").fetchone())
    assert tuple(stored) == ("王晓明", "14334543879")
    deleted = DeletedPage(page.frame, pool.ws)
    qtbot.addWidget(deleted)
    deleted.opened({})
    qtbot.waitUntil(lambda: len(deleted.table.rows) == 1, timeout=WAIT)
    assert "ZJ-000001" in str(deleted.table.model.columns[4].cell(deleted.table.rows[0]).text)
