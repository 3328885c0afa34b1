"""Import over a real station: what a person sees before, while and after rows go into the pool."""

from pathlib import Path
from threading import Event
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QRadioButton
from pytestqt.qtbot import QtBot

from core.pool.importing.values import RowKind
from tests.support.headless_station import ROOT, Headless
from ui.pages.pool.experts.list_page import ExpertListPage
from ui.pages.pool.importing import import_page
from ui.pages.pool.importing.import_page import PoolImportPage
from ui.widgets.buttons import Button

SAMPLES = ROOT / "resources" / "samples"
SHEETS = ROOT / "tests" / "data" / "sheets"
WAIT = 60_000


def open_import(qtbot: QtBot, frame: Any, station: Headless, width: int = 1700) -> PoolImportPage:
    page = PoolImportPage(frame, station.ws)
    qtbot.addWidget(page)
    page.resize(width, 900)
    page.show()
    page.opened({})
    return page


def read(qtbot: QtBot, page: PoolImportPage, kind: str, path: Path) -> None:
    button = page.findChild(QRadioButton, f"import_kind_{kind}")
    assert button is not None
    button.click()
    page.path.set_value(str(path))
    qtbot.mouseClick(page.read, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page._job is None, timeout=WAIT)


def import_file(qtbot: QtBot, page: PoolImportPage, kind: str, path: Path) -> str:
    read(qtbot, page, kind, path)
    qtbot.mouseClick(page.confirm, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(page.result.isVisible, timeout=WAIT)
    return page.result.text()


def test_two_files_into_an_empty_pool(qtbot: QtBot, station: Headless, spy: Any) -> None:
    listed = ExpertListPage(spy, station.ws)
    qtbot.addWidget(listed)
    listed.resize(1440, 900)
    listed.show()
    listed.opened({})
    qtbot.waitUntil(lambda: listed.findChild(Button, "import_from_empty") is not None)
    qtbot.mouseClick(listed.findChild(Button, "import_from_empty"), Qt.MouseButton.LeftButton)
    assert spy.opened == [("pool.import", {})]

    page = open_import(qtbot, spy, station)
    read(qtbot, page, "experts", SAMPLES / "experts_clean_2000.xlsx")
    assert page.fault.isVisible()
    assert "Import the specialties first" in page.fault_text
    said = import_file(qtbot, page, "specialties", SAMPLES / "specialties.xlsx")
    assert said == "292 specialties added or changed"
    assert not page.rejects.isVisible()
    said = import_file(qtbot, page, "experts", SAMPLES / "experts_clean_2000.xlsx")
    assert said.startswith("2,000 experts imported, 0 unchanged, 0 not imported")
    assert said.endswith("ZJ-000001 to ZJ-002000")
    qtbot.waitUntil(lambda: listed.table.model.total == 2000, timeout=WAIT)
    qtbot.waitUntil(lambda: listed.head.note.text().startswith("2,000 in the pool"), timeout=WAIT)
    qtbot.mouseClick(page.next, Qt.MouseButton.LeftButton)
    assert spy.opened[-1][0] == "pool.list"
    assert not spy.dialogs.errors


def test_the_same_file_again_changes_nothing(qtbot: QtBot, filled: Headless, manager: Any) -> None:
    page = open_import(qtbot, manager, filled)
    read(qtbot, page, "experts", SAMPLES / "experts_clean_2000.xlsx")
    assert page.experts.tiles.tiles[RowKind.UNCHANGED].number.text() == "2,000"
    assert not page.confirm.isEnabled()
    assert page.confirm.toolTip() == "Nothing can be imported"


def test_preview_of_a_dirty_sheet(qtbot: QtBot, filled: Headless, manager: Any) -> None:
    page = open_import(qtbot, manager, filled)
    read(qtbot, page, "experts", SHEETS / "experts_dirty.xlsx")
    view = page.experts
    figures = {kind: int(tile.number.text()) for kind, tile in view.tiles.tiles.items()}
    assert figures == {
        RowKind.IMPORTABLE: 256,
        RowKind.UPDATED: 0,
        RowKind.REFUSED: 144,
        RowKind.UNCHANGED: 0,
        RowKind.SKIPPED: 14,
    }
    assert page.confirm.text() == "Import 256 rows"
    assert view.kind is RowKind.REFUSED
    table = view.tables[RowKind.REFUSED]
    shown = {column.key: column for column in table.model.columns}
    first = table.rows[0]
    assert (first.row, shown["fields"].cell(first).text) == (16, "Employer")
    assert "spreadsheet error" in shown["reasons"].cell(first).text
    assert shown["remedies"].cell(first).text == "replace it by text"
    assert all("*" in row.phone for row in table.rows if len(row.phone) == 11 and row.phone.isascii())
    table.model.fetchMore(table.view.rootIndex())
    table.model.fetchMore(table.view.rootIndex())
    assert len(table.rows) == table.model.total == 144
    assert sum(bar.value for bar in view.asides.bars._bars) >= 144

    code = next(code for code, _ in view._reasons[RowKind.REFUSED] if code == "PHONE_INVALID")
    view.reason.set_value(code)
    view.reason.edited.emit()
    assert table.rows
    assert all(code in {found.code for found in row.findings} for row in table.rows)

    qtbot.mouseClick(view.tiles.tiles[RowKind.SKIPPED], Qt.MouseButton.LeftButton)
    assert view.kind is RowKind.SKIPPED
    assert not view.reason.isVisible()
    assert len(view.tables[RowKind.SKIPPED].rows) == 14


def test_no_warning_counts_as_a_reason_to_refuse(qtbot: QtBot, filled: Headless, manager: Any) -> None:
    page = open_import(qtbot, manager, filled)
    read(qtbot, page, "experts", SHEETS / "experts_dirty.xlsx")
    for kind, reasons in page.experts._reasons.items():
        assert reasons
        assert [code for code, _ in reasons if not page._rows(kind, 0, 1, code)] == []


def test_rows_not_imported_are_saved_with_their_number(
    qtbot: QtBot, filled: Headless, manager: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = open_import(qtbot, manager, filled)
    read(qtbot, page, "experts", SHEETS / "experts_dirty.xlsx")
    target = tmp_path / "left"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(target), ""))
    qtbot.mouseClick(page.rejects, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(manager.notes), timeout=WAIT)
    assert manager.notes == [("144 rows saved", "neutral")]
    assert target.with_suffix(".xlsx").stat().st_size > 1000


def test_a_protected_workbook_is_told_with_a_template(
    qtbot: QtBot, filled: Headless, manager: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = open_import(qtbot, manager, filled)
    read(qtbot, page, "experts", SHEETS / "password.xlsx")
    assert "password" in page.fault_text
    assert not page.experts.isVisible()
    assert not page.confirm.isEnabled()
    assert page.path.property("wrong") is True
    target = tmp_path / "template.xlsx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(target), ""))
    qtbot.mouseClick(page.fault.findChild(Button, "save_template_for_fault"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: manager.notes == [("Template saved", "neutral")], timeout=WAIT)
    assert target.is_file()
    page.path.clear()
    qtbot.keyClicks(page.path, "x")
    assert page.hint.isVisible()
    assert page.path.property("wrong") is False


def test_cancelled_reading_leaves_everything_as_it_was(qtbot: QtBot, filled: Headless, manager: Any) -> None:
    page = open_import(qtbot, manager, filled)
    page.path.set_value(str(SHEETS / "experts_dirty.xlsx"))
    page._read()
    assert page._progress_holder.isVisible()
    assert not page.read.isEnabled()
    page.progress.cancelled.emit()
    qtbot.waitUntil(lambda: page._job is None, timeout=WAIT)
    assert "Nothing was imported" in page.fault_text
    assert page.path.property("wrong") is not True
    assert page.read.isEnabled()
    assert not page.confirm.isEnabled()


def test_leaving_forgets_the_preview(qtbot: QtBot, filled: Headless, manager: Any) -> None:
    page = open_import(qtbot, manager, filled)
    read(qtbot, page, "experts", SHEETS / "experts_dirty.xlsx")
    imports: Any = filled.ws.services.pool.imports
    token = page._token
    assert token in imports._sessions
    page.closed()
    assert token not in imports._sessions


def test_storing_shows_that_it_goes_on_and_can_be_ended(qtbot: QtBot, filled: Headless, manager: Any) -> None:
    page = open_import(qtbot, manager, filled)
    read(qtbot, page, "experts", SHEETS / "experts_dirty.xlsx")
    busy = Event()
    filled.ws.engine.submit(busy.wait, 60)  # the engine comes to the import after the button was pressed
    qtbot.mouseClick(page.confirm, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.progress.isVisible(), timeout=WAIT)  # a new row comes for each file
    page.progress.cancelled.emit()
    busy.set()
    qtbot.waitUntil(lambda: not page.progress.isVisible(), timeout=WAIT)
    assert manager.notes[-1][0] == "Cancelled. Nothing was changed."
    assert page.confirm.isEnabled()


def test_an_unwritable_store_keeps_the_preview(
    qtbot: QtBot, filled: Headless, manager: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = open_import(qtbot, manager, filled)
    read(qtbot, page, "experts", SHEETS / "experts_dirty.xlsx")

    def full(_token: str) -> None:
        raise OSError(28, "disk full")

    monkeypatch.setattr(filled.ws.services.pool.imports, "session", full)
    qtbot.mouseClick(page.confirm, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(manager.dialogs.errors), timeout=WAIT)
    assert page.experts.isVisible()
    assert page.confirm.isEnabled()


def test_in_a_small_window_rows_and_columns_take_turns(qtbot: QtBot, filled: Headless, manager: Any) -> None:
    page = open_import(qtbot, manager, filled, width=1072)
    assert page.minimumSizeHint().width() <= 1072
    read(qtbot, page, "experts", SHEETS / "experts_dirty.xlsx")
    assert page.minimumSizeHint().width() <= 1072
    assert not page.steps.isVisible()
    view = page.experts
    assert not view.asides.isVisible()
    view.more.click()
    assert view.asides.isVisible()
    assert not view.tabs.isVisible()
    view.asides.back.click()
    assert view.tabs.isVisible()
    page.resize(import_page._ROOM_FOR_STEPS + 40, 900)
    assert page.steps.isVisible()
    assert view.asides.isVisible()
    assert view.tabs.isVisible()
