"""Columns by hand, updates of known experts, and undoing an import, as the pool manager does it."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QRadioButton
from pytestqt.qtbot import QtBot

from core.pool.importing.values import RowKind
from core.pool.search.lists import ExpertFilter
from core.sheets.model import HeaderSource
from tests.support.headless_station import ROOT, Headless
from ui.pages.pool.importing.history_page import ImportHistoryPage
from ui.pages.pool.importing.import_page import PoolImportPage
from ui.widgets.pickers import Select

SAMPLES = ROOT / "resources" / "samples"
WAIT = 60_000
TITLES = ["甲", "乙", "丙", "丁", "联系电话"]
ROWS = [
    ["王小明", "14334543878", "某某大学", "A010101", "010-1234"],
    ["李晓红", "14334543879", "别的大学", "A010101", "010-1235"],
]


@pytest.fixture
def page(qtbot: QtBot, spy: Any, station: Headless) -> PoolImportPage:
    """The import page over a station with the sample classification."""
    pool = station.ws.services.pool
    job = pool.imports.begin_specialties(spy.actor, SAMPLES / "specialties.xlsx", lambda _: None)
    station.do(pool.confirm_specialties, spy.actor, job.preview.result(60).token)
    made = PoolImportPage(spy, station.ws)
    qtbot.addWidget(made)
    made.resize(1900, 900)
    made.show()
    made.opened({"kind": "experts"})
    return made


def sheet(path: Path, *rows: Sequence[str]) -> Path:
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(list(row))
    book.save(path)
    return path


def read(qtbot: QtBot, page: PoolImportPage, path: Path) -> None:
    page.path.set_value(str(path))
    page.source.changed.emit()
    qtbot.mouseClick(page.read, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page._job is None, timeout=WAIT)


def choose(page: PoolImportPage, column: int, field: str) -> None:
    select = page.findChild(Select, f"import_column_{column}")
    assert select is not None
    select.set_value(field)
    select.edited.emit()


def confirm(qtbot: QtBot, page: PoolImportPage) -> None:
    qtbot.mouseClick(page.confirm, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(page.result.isVisible, timeout=WAIT)


def test_columns_that_nobody_knows_are_chosen_and_remembered(
    qtbot: QtBot, page: PoolImportPage, tmp_path: Path
) -> None:
    read(qtbot, page, sheet(tmp_path / "a.xlsx", ["专家名单"], [], TITLES, *ROWS))
    mapping = page.mapping
    qtbot.waitUntil(mapping.isVisible, timeout=WAIT)
    assert mapping.header_row.value == 3
    assert mapping.go.isEnabled() is False
    assert "Name" in mapping.problem.label.text()
    shown = [sample.text() for sample in mapping._samples]
    assert shown[0] == "王**, 李**"
    assert "14334543878" not in shown[1]
    for column, field in enumerate(("name", "phone", "employer", "name")):
        choose(page, column, field)
    assert mapping.fields[0].value == ""  # a field stands in one column only
    choose(page, 0, "name")
    assert mapping.problem.label.text() == "Without Specialties every row is refused"
    choose(page, 3, "specialties")
    assert not mapping.problem.isVisible()
    choose(page, 4, "")
    qtbot.mouseClick(mapping.go, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page._job is None and page.experts.isVisible(), timeout=WAIT)
    assert page.confirm.text() == "Import 2 rows"
    confirm(qtbot, page)

    read(qtbot, page, sheet(tmp_path / "b.xlsx", TITLES, *ROWS))
    assert page.experts.isVisible()
    assert "columns as chosen earlier" in page.source._facts.text()
    qtbot.mouseClick(page.source.columns, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(mapping.isVisible, timeout=WAIT)
    assert mapping.forget.isVisible()
    qtbot.mouseClick(mapping.forget, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: mapping.isVisible() and not mapping.forget.isVisible(), timeout=WAIT)
    assert mapping._peek is not None
    assert mapping._peek.source is HeaderSource.FOUND


def test_a_sheet_without_employers_asks_for_its_columns_first(
    qtbot: QtBot, page: PoolImportPage, tmp_path: Path
) -> None:
    read(qtbot, page, sheet(tmp_path / "a.xlsx", ["姓名", "手机", "所在机构", "专业"], *ROWS))
    qtbot.waitUntil(page.mapping.isVisible, timeout=WAIT)
    assert page.mapping.choice.columns == {"name": 0, "phone": 1, "specialties": 3}
    choose(page, 2, "employer")
    page.mapping.keep.setChecked(False)
    qtbot.mouseClick(page.mapping.go, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page._job is None and page.experts.isVisible(), timeout=WAIT)
    assert page.confirm.text() == "Import 2 rows"


def test_another_row_can_hold_the_titles(qtbot: QtBot, page: PoolImportPage, tmp_path: Path) -> None:
    header = ["姓名", "手机", "单位", "专业"]
    read(qtbot, page, sheet(tmp_path / "a.xlsx", ["一", "二", "三", "四"], header, *ROWS))
    qtbot.mouseClick(page.source.columns, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(page.mapping.isVisible, timeout=WAIT)
    assert (page.mapping.header_row.value, len(page.mapping.choice.columns)) == (2, 4)
    page.mapping.header_row.set_value(1)
    page.mapping.header_row.edited.emit()
    assert page.mapping.choice.columns == {}
    assert page.mapping._columns[0].title == "一"


def test_known_experts_are_updated_by_choice_with_both_sides_shown(
    qtbot: QtBot, page: PoolImportPage, station: Headless, spy: Any, tmp_path: Path
) -> None:
    header = ["姓名", "手机", "单位", "专业", "电子邮箱"]
    rows = [[*row[:4], f"{n}@example.com"] for n, row in enumerate(ROWS)]
    read(qtbot, page, sheet(tmp_path / "a.xlsx", header, *rows))
    confirm(qtbot, page)
    rows[0][4] = "new@example.com"
    path = sheet(tmp_path / "b.xlsx", header, *rows)
    read(qtbot, page, path)
    assert page.experts.tiles.tiles[RowKind.REFUSED].number.text() == "1"
    assert not page.experts.tiles.tiles[RowKind.UPDATED].isVisible()
    page.source.known.set_value("update")
    page.source.known.edited.emit()
    assert page.hint.isVisible()
    read(qtbot, page, path)
    assert page.confirm.text() == "Import 0, update 1"
    table = page.experts.tables[RowKind.UPDATED]
    assert page.experts.kind is RowKind.UPDATED
    changes = next(column for column in table.model.columns if column.key == "changes")
    assert changes.cell(table.rows[0]).text == "E-mail 0***@example.com → n***@example.com"
    confirm(qtbot, page)
    assert "1 updated" in page.result.text()
    expert = station.do(station.ws.services.pool._experts.get, "ZJ-000001")
    assert (expert.draft.email, expert.version) == ("new@example.com", 2)

    history = ImportHistoryPage(spy, station.ws)
    qtbot.addWidget(history)
    history.resize(1700, 700)
    history.show()
    history.opened({})
    qtbot.waitUntil(lambda: len(history.table.rows) == 2, timeout=WAIT)
    assert history.undo.toolTip() == "Choose an import first"
    first, second = history.table.rows
    history.table.focused.emit(second)
    qtbot.waitUntil(lambda: "1 changed since" in history.undo.toolTip(), timeout=WAIT)
    assert not history.undo.isEnabled()
    history.table.focused.emit(first)
    qtbot.waitUntil(history.undo.isEnabled, timeout=WAIT)
    qtbot.mouseClick(history.undo, Qt.MouseButton.LeftButton)
    spy.dialogs.asked[-1][1]("选错文件")
    qtbot.waitUntil(lambda: history.table.rows[0].undone_at is not None, timeout=WAIT)
    assert station.do(station.ws.services.pool._experts.get, "ZJ-000001").draft.email == "0@example.com"
    assert station.ws.services.pool.reading.count(spy.actor, ExpertFilter()).result(60) == 2


def test_the_choices_for_experts_are_not_offered_for_the_classification(page: PoolImportPage) -> None:
    button = page.findChild(QRadioButton, "import_kind_specialties")
    assert button is not None
    button.click()
    assert not page.source.known.isVisible()
    assert not page.source.columns.isVisible()
