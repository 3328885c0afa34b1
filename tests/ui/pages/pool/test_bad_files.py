"""Files that are no expert workbook, read in the page as an operator would: what it says."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QRadioButton
from pytestqt.qtbot import QtBot

from core.pool.importing.values import RowKind
from tests.storage.spreadsheets.test_hostile_files import scrambled, truncated, two_cells, zip_bomb
from tests.support.headless_station import Headless
from tests.ui.pages.pool.test_import_page import SAMPLES, SHEETS, WAIT, open_import, read
from ui.pages.pool.importing.history_page import ImportHistoryPage
from ui.pages.pool.importing.import_page import PoolImportPage
from ui.widgets.buttons import Button

Made = Callable[[Path], object]


def renamed_pdf(path: Path) -> None:
    path.write_bytes(b"%PDF-1.7\n1 0 obj<<>>endobj\n%%EOF\n")


def protected(path: Path) -> None:
    path.write_bytes((SHEETS / "password.xlsx").read_bytes())


def empty(path: Path) -> None:
    path.write_bytes(b"")


def titles_of(name: str) -> Made:
    def make(path: Path) -> None:
        book = openpyxl.load_workbook(SAMPLES / f"{name}.xlsx")
        book.active.delete_rows(2, book.active.max_row)
        book.save(path)

    return make


def copy_of(name: str) -> Made:
    return lambda path: path.write_bytes((SAMPLES / f"{name}.xlsx").read_bytes())


def refused_with(page: PoolImportPage, words: str) -> None:
    """The page says what is wrong, offers nothing to import and can be used."""
    assert page.fault.isVisible()
    assert words in page.fault_text
    assert not page.experts.isVisible()
    assert not page.classification.isVisible()
    assert not page.confirm.isEnabled()
    assert page.path.property("wrong") is True
    assert page.read.isEnabled()


@pytest.mark.parametrize(
    ("kind", "make", "words"),
    [
        ("experts", renamed_pdf, "not an Excel workbook. Choose"),
        ("experts", truncated, "damaged or not complete. Save it again"),
        ("experts", scrambled, "damaged or not complete"),
        ("experts", protected, "Remove the password"),
        ("experts", two_cells, "Delete empty rows and columns"),
        ("experts", zip_bomb, "fill the memory when unpacked"),
        ("experts", empty, "file is empty"),
        ("experts", titles_of("experts_clean_2000"), "nothing below the column titles. Fill in"),
        ("experts", copy_of("specialties"), "This is a classification. Choose"),
        ("experts", copy_of("projects_40"), "workbook of projects. Import it in"),
        ("specialties", renamed_pdf, "not an Excel workbook"),
        ("specialties", two_cells, "Delete empty rows and columns"),
        ("specialties", zip_bomb, "fill the memory when unpacked"),
        ("specialties", titles_of("specialties"), "nothing below the column titles"),
        ("specialties", copy_of("experts_clean_2000"), "workbook of experts. Choose"),
    ],
)
def test_a_file_that_cannot_be_imported_is_told_with_what_to_do(
    qtbot: QtBot, filled: Headless, manager: Any, tmp_path: Path, kind: str, make: Made, words: str
) -> None:
    path = tmp_path / "chosen.xlsx"
    make(path)
    page = open_import(qtbot, manager, filled)
    read(qtbot, page, kind, path)
    refused_with(page, words)
    template = page.fault.findChild(Button, "save_template_for_fault")
    assert template is not None
    assert template.isVisible() is (kind == "experts")  # the template is one of experts
    assert manager.dialogs.errors == []
    read(qtbot, page, "experts", SHEETS / "experts_dirty.xlsx")
    assert page.experts.tiles.tiles[RowKind.IMPORTABLE].number.text() == "256"
    page.closed()


def test_titles_of_nobody_are_asked_for_by_hand(
    qtbot: QtBot, filled: Headless, manager: Any, tmp_path: Path
) -> None:
    book = openpyxl.Workbook()
    for row in (["甲", "乙", "丙"], ["王小明", "14334543878", "星湾师范大学"]):
        book.active.append(row)
    book.save(tmp_path / "strange.xlsx")
    page = open_import(qtbot, manager, filled)
    read(qtbot, page, "experts", tmp_path / "strange.xlsx")
    qtbot.waitUntil(page.mapping.isVisible, timeout=WAIT)
    assert not page.confirm.isEnabled()
    read(qtbot, page, "specialties", tmp_path / "strange.xlsx")
    refused_with(page, "Missing: 代码, 名称. Put these titles above the data")


def test_no_second_reading_begins_while_one_runs(qtbot: QtBot, filled: Headless, manager: Any) -> None:
    page = open_import(qtbot, manager, filled)
    page.path.set_value(str(SHEETS / "experts_dirty.xlsx"))
    qtbot.mouseClick(page.read, Qt.MouseButton.LeftButton)
    running = page._job
    assert running is not None
    assert not page.read.isEnabled()
    assert page.read.toolTip() == "The file is being read"
    qtbot.keyClick(page.path, Qt.Key.Key_Return)
    qtbot.mouseClick(page.read, Qt.MouseButton.LeftButton)
    assert page._job is running
    qtbot.waitUntil(lambda: page._job is None, timeout=WAIT)
    assert page.experts.isVisible()


def test_another_file_while_one_is_read_ends_that_reading(
    qtbot: QtBot, filled: Headless, manager: Any
) -> None:
    page = open_import(qtbot, manager, filled)
    page.path.set_value(str(SHEETS / "experts_dirty.xlsx"))
    qtbot.mouseClick(page.read, Qt.MouseButton.LeftButton)
    button = page.findChild(QRadioButton, "import_kind_specialties")
    assert button is not None
    button.click()
    read(qtbot, page, "specialties", SAMPLES / "specialties.xlsx")
    assert page.classification.isVisible()
    assert not page.experts.isVisible()
    assert page.fault_text == ""


def test_an_import_that_came_in_is_called_imported(qtbot: QtBot, filled: Headless, manager: Any) -> None:
    page = ImportHistoryPage(manager, filled.ws)
    qtbot.addWidget(page)
    page.show()
    page.opened({})
    qtbot.waitUntil(lambda: len(page.table.rows) == 1, timeout=WAIT)
    shown = {column.key: column for column in page.table.model.columns}
    assert shown["state"].cell(page.table.rows[0]).text == "Imported"
