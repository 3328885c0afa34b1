"""Finding, tagging, exporting and arranging: what a pool manager does with lists, over a real pool."""

import dataclasses
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QMenu
from pytestqt.qtbot import QtBot

from core.contact.mails.outgoing import Channel
from core.pool.arranging.carrying import CarryingWatch
from core.pool.record.custom_conditions import FieldType
from core.pool.record.custom_fields import CustomField
from core.pool.search.conditions import Condition, Group, Match, Relation
from core.pool.search.lists import ExpertFilter
from tests.support.headless_station import Headless
from tests.ui.pages.pool.test_expert_pages import WAIT, loaded, open_list, plain
from ui.pages.pool.arranging.carrying import CarryingJob
from ui.pages.pool.arranging.specialties_page import SpecialtiesPage
from ui.pages.pool.arranging.specialty_dialogs import MergeDialog, PlaceDialog, SpecialtyDialog
from ui.pages.pool.arranging.tags_page import RenameTag, TagsPage
from ui.pages.pool.experts.condition_row import ConditionRow
from ui.pages.pool.experts.export_dialog import ExportDialog
from ui.pages.pool.experts.list_page import ExpertListPage
from ui.pages.pool.experts.notify_dialog import NotifyDialog
from ui.pages.pool.experts.scene_dialogs import ManageScenes, SaveScene
from ui.pages.pool.experts.tag_dialog import TagDialog
from ui.widgets.buttons import Button
from ui.widgets.editors import LineEditor

LEFT = Qt.MouseButton.LeftButton


def press(qtbot: QtBot, widget: Any, name: str) -> None:
    button = widget.findChild(Button, name)
    assert button is not None
    qtbot.mouseClick(button, LEFT)


def write(editor: LineEditor, text: str) -> None:
    editor.insert(text)
    editor.edited.emit()


def act(page: ExpertListPage, title: str) -> None:
    """Run an act of the bulk bar on the ticked rows."""
    found = next(action for action in page.bulk.actions() if action.title == title)
    found.run(page.table.checked)


def told(qtbot: QtBot, page: Any) -> str:
    qtbot.waitUntil(lambda: not page.outcome.isHidden(), timeout=WAIT)
    return str(page.outcome.text.text())


def tagged(station: Headless, frame: Any, tag: str) -> int:
    reading = station.ws.services.pool.reading
    return int(reading.count(frame.actor, ExpertFilter(tags=(tag,))).result(30))


def choices_loaded(qtbot: QtBot, page: ExpertListPage) -> None:
    qtbot.waitUntil(
        lambda: bool(page.filters._askable.specialties and page.filters._askable.regions), timeout=WAIT
    )


def test_conditions_are_applied_while_they_are_put_together_and_said_in_words(
    qtbot: QtBot, filled: Headless, manager: Any
) -> None:
    page = open_list(qtbot, manager, filled, keyword=" ")
    choices_loaded(qtbot, page)
    filters = page.filters
    press(qtbot, filters, "open_conditions")
    assert filters.builder.isVisible()
    assert page.table.model.total == 2000
    (row,) = filters.builder.box.parts
    assert isinstance(row, ConditionRow)
    row.values.set_texts(["A01"])
    row.values.edited.emit()
    below = len(loaded(qtbot, page)) and page.table.model.total
    press(qtbot, filters.builder, "add_group")
    inner = filters.builder.box.parts[1]
    assert not isinstance(inner, ConditionRow)
    (second,) = inner.parts
    assert isinstance(second, ConditionRow)
    second.field.set_value("title_level")
    second.field.edited.emit()
    second.values.set_texts(["senior"])
    second.values.edited.emit()
    loaded(qtbot, page)
    group = Group(
        Match.ALL,
        (
            Condition("specialties", Relation.INSIDE, ("A01",)),
            Group(Match.ANY, (Condition("title_level", Relation.IS, ("senior",)),)),
        ),
    )
    assert filters.wanted().conditions == group
    assert 0 < (page.table.model.total or 0) < (below or 0) < 2000
    said = filters.explained.text()
    assert said == "Conditions: Specialties is or lies below A01 房屋建筑工程 and Level is Senior"
    filters.clear_all()
    loaded(qtbot, page)
    assert page.table.model.total == 2000
    assert filters.explained.isHidden()


def test_a_scene_brings_the_same_conditions_back(qtbot: QtBot, filled: Headless, manager: Any) -> None:
    page = open_list(qtbot, manager, filled, specialty="A01")
    wanted, total = page.filters.wanted(), page.table.model.total
    page.filters.scene_wanted.emit({})
    dialog = page.scenes.dialog
    assert isinstance(dialog, SaveScene)
    qtbot.keyClicks(dialog.name, "building")
    press(qtbot, dialog, "scene_save")
    qtbot.waitUntil(lambda: [scene.name for scene in page.scenes.scenes] == ["building"], timeout=WAIT)
    page.filters.clear_all()
    assert loaded(qtbot, page)
    assert page.table.model.total == 2000
    page.filters.set_values(page.filters._scenes[0].values)
    loaded(qtbot, page)
    assert (page.filters.wanted(), page.table.model.total) == (wanted, total)
    page.filters.scenes_managed.emit()
    manage = page.scenes.dialog
    assert isinstance(manage, ManageScenes)
    manage.rows[0].delete.click()
    qtbot.waitUntil(lambda: page.scenes.scenes == (), timeout=WAIT)


def test_conditions_of_the_last_time_come_back_without_what_was_typed(
    qtbot: QtBot, filled: Headless, manager: Any
) -> None:
    first = open_list(qtbot, manager, filled, specialty="A01", keyword="王")
    total = first.table.model.total
    again = open_list(qtbot, manager, filled)
    assert again.filters.wanted().specialties == ("A01",)
    assert again.filters.wanted().words == ""
    assert (again.table.model.total or 0) > (total or 0)
    assert "王" not in str(manager.preferences.get("experts.filter"))


def test_tags_of_the_ticked_and_of_all_are_given_and_taken_back(
    qtbot: QtBot, filled: Headless, manager: Any
) -> None:
    page = open_list(qtbot, manager, filled, specialty="A01")
    total = page.table.model.total or 0
    page.table.model.set_checked([0, 1, 2], True)
    act(page, "Add tags…")
    dialog = page.bulk.dialog
    assert isinstance(dialog, TagDialog)
    assert not dialog.go.isEnabled()
    write(dialog.new, "夜间")
    press(qtbot, dialog, "tags_done")
    assert told(qtbot, page) == "Tags of 3 experts changed"
    assert tagged(filled, manager, "夜间") == 3
    loaded(qtbot, page)
    page.table.model.set_checked([0], True)
    page.table.all_wanted.emit()
    page.bulk._tag(page.table.checked, ["夜间"], giving=True)
    qtbot.waitUntil(lambda: page.outcome.text.text().startswith(f"Tags of {total - 3}"), timeout=WAIT)
    assert tagged(filled, manager, "夜间") == total
    press(qtbot, page, "bulk_undo")
    qtbot.waitUntil(lambda: page.outcome.text.text().endswith("as before"), timeout=WAIT)
    assert tagged(filled, manager, "夜间") == 3


def test_the_list_is_written_masked_and_copied_masked(
    qtbot: QtBot, filled: Headless, manager: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = open_list(qtbot, manager, filled, specialty="A01")
    path = tmp_path / "list.xlsx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    page.table.model.set_checked([0], True)
    act(page, "Copy masked")
    copied = QGuiApplication.clipboard().text()
    assert page.table.rows[0].phone in copied
    assert "*" in copied
    loaded(qtbot, page)
    page.table.model.set_checked([0], True)
    page.table.all_wanted.emit()
    act(page, "Export…")
    dialog = page.bulk.dialog
    assert isinstance(dialog, ExportDialog)
    dialog.boxes["name"].setChecked(True)
    press(qtbot, dialog, "export_go")
    qtbot.waitUntil(path.exists, timeout=WAIT)
    sheet = openpyxl.load_workbook(path).active
    assert sheet is not None
    assert sheet.max_row == (page.table.model.total or 0) + 1
    row = dict(zip([c.value for c in sheet[1]], [c.value for c in sheet[2]], strict=True))
    assert row["姓名"] == page.table.rows[0].name


def open_tree(qtbot: QtBot, frame: Any, station: Headless) -> SpecialtiesPage:
    page = SpecialtiesPage(frame, station.ws)
    qtbot.addWidget(page)
    page.resize(1500, 900)
    page.show()
    page.opened({})
    qtbot.waitUntil(lambda: bool(page._use), timeout=WAIT)
    return page


def test_own_fields_are_columns_to_choose_and_leave_with_the_list(
    qtbot: QtBot, filled: Headless, manager: Any
) -> None:
    pool: Any = filled.ws.services.pool
    field = filled.do(pool.fields.define, manager.actor, CustomField("", "职称证书号", FieldType.TEXT))
    page = open_list(qtbot, manager, filled)
    qtbot.waitUntil(lambda: page.table.model.columns[-1].key == field.path, timeout=WAIT)
    head = page.table.view.head
    section = page.table.model.section_of(field.path)
    assert head.isSectionHidden(section)
    menu = QMenu()
    page.table._memory.fill_menu(menu, "")
    next(line for line in menu.actions() if line.text() == "职称证书号").trigger()
    assert not head.isSectionHidden(section)
    page.bulk._ask_export([])
    dialog = page.bulk.dialog
    assert isinstance(dialog, ExportDialog)
    assert dialog.boxes[field.path].text() == "职称证书号"
    assert not dialog.boxes[field.path].isChecked()
    dialog.reject()
    filled.do(pool.fields.define, manager.actor, dataclasses.replace(field, disabled=True))


def test_experts_of_the_list_are_notified_and_those_without_an_address_counted(
    qtbot: QtBot, filled: Headless, manager: Any
) -> None:
    page = open_list(qtbot, manager, filled)
    rows = page.table.rows[:2]
    page.bulk._ask_notice(rows)
    dialog = page.bulk.dialog
    assert isinstance(dialog, NotifyDialog)
    assert not dialog.go.isEnabled()
    dialog.text.setPlainText("请于本月内办理年检。")
    dialog.channel.set_value(Channel.MAIL)
    dialog.channel.edited.emit()
    assert not dialog.go.isEnabled()
    dialog.channel.set_value(Channel.SMS)
    dialog.channel.edited.emit()
    press(qtbot, dialog, "notify_go")
    assert told(qtbot, page).startswith("2 experts are being notified; 0 have no address.")
    filled.until(lambda: len(filled.lines.texts) == 2)
    phones = {plain(filled, manager.actor, row.expert_no, "phone") for row in rows}
    assert {number for _, number, _ in filled.lines.texts} == phones


def test_the_classification_is_arranged_and_edits_are_taken_back(
    qtbot: QtBot, filled: Headless, manager: Any
) -> None:
    page = open_tree(qtbot, manager, filled)
    assert page._items["A01"].text(2) == f"{page._use['A01']:,}"
    page._choose("A0101")
    press(qtbot, page, "specialty_add_button")
    dialog = page.tools.dialog
    assert isinstance(dialog, SpecialtyDialog)
    qtbot.keyClicks(dialog.code, "a010190")
    write(dialog.name, "木结构")
    press(qtbot, dialog, "specialty_save")
    qtbot.waitUntil(lambda: "A010190" in page._items, timeout=WAIT)
    assert page._chosen == "A010190"
    press(qtbot, page, "specialty_merge_button")
    qtbot.waitUntil(lambda: isinstance(page.tools.dialog, MergeDialog), timeout=WAIT)
    merge = page.tools.dialog
    assert isinstance(merge, MergeDialog)
    merge.tree.set_codes(["A010101"])
    merge.tree.edited.emit()
    assert "0 experts" in merge.preview.text()
    press(qtbot, merge, "merge_go")
    qtbot.waitUntil(lambda: "A010190" not in page._items, timeout=WAIT)
    assert "木结构" in page._entries["A010101"].aliases
    press(qtbot, page, "bulk_undo")
    qtbot.waitUntil(lambda: "A010190" in page._items, timeout=WAIT)
    page._choose("A010190")
    press(qtbot, page, "specialty_move_button")
    place = page.tools.dialog
    assert isinstance(place, PlaceDialog)
    assert not place.go.isEnabled()
    place.tree.set_codes(["A0102"])
    place.tree.edited.emit()
    press(qtbot, place, "place_go")
    qtbot.waitUntil(lambda: page._entries["A010190"].parent == "A0102", timeout=WAIT)
    press(qtbot, page, "specialty_switch_button")
    qtbot.waitUntil(lambda: page._entries["A010190"].disabled, timeout=WAIT)


def test_an_empty_pool_can_begin_with_the_supplied_classification(
    qtbot: QtBot, station: Headless, spy: Any
) -> None:
    page = SpecialtiesPage(spy, station.ws)
    qtbot.addWidget(page)
    page.show()
    page.opened({})
    qtbot.waitUntil(lambda: page.findChild(Button, "supplied_classification").isVisible(), timeout=WAIT)
    press(qtbot, page, "supplied_classification")
    qtbot.waitUntil(lambda: len(page._items) == 292, timeout=WAIT)
    qtbot.waitUntil(page.ambiguous.isVisible, timeout=WAIT)
    said = page.ambiguous.accessibleName()
    assert said.startswith("4 names belong to more than one entry")
    assert said.count("; ") == 2  # between the codes of three names


def test_an_act_that_goes_to_very_many_stands_in_the_status_bar_and_can_be_cancelled(
    qtbot: QtBot, manager: Any
) -> None:
    owner, told = QObject(), list[object]()

    def carry(_actor: object, cancelled: bool, watch: CarryingWatch) -> str:
        watch.went(1, 2)
        if cancelled:
            manager.jobs[-1].cancel()
        watch.went(2, 2)
        return "whole"

    for cancelled in (False, True):
        CarryingJob(owner, manager, "改名", carry, (cancelled,), told.append)
        qtbot.waitUntil(lambda: manager.jobs[-1].finished is not None, timeout=WAIT)
    assert told == ["whole"]
    assert [job.finished for job in manager.jobs] == ["", "Cancelled. Nothing was changed."]
    assert manager.dialogs.errors == []


def test_tags_are_renamed_merged_and_deleted(qtbot: QtBot, filled: Headless, manager: Any) -> None:
    pool = filled.ws.services.pool
    filled.do(pool.tags.tag, manager.actor, ["ZJ-000010", "ZJ-000011"], ["旧名"])
    filled.do(pool.tags.tag, manager.actor, ["ZJ-000012"], ["常用"])
    page = TagsPage(manager, filled.ws)
    qtbot.addWidget(page)
    page.show()
    page.opened({})
    qtbot.waitUntil(lambda: "旧名" in [use.name for use in page.table.rows], timeout=WAIT)
    assert not page.rename.isEnabled()
    page.table.view.focus_row([use.name for use in page.table.rows].index("旧名"))
    press(qtbot, page, "rename_tag")
    dialog = page.dialog
    assert isinstance(dialog, RenameTag)
    dialog.name.set_value("常用")
    dialog.name.edited.emit()
    assert dialog.go.text() == "Merge"
    press(qtbot, dialog, "tag_rename_go")
    assert told(qtbot, page) == "“旧名” is now “常用”, 2 experts changed"
    assert tagged(filled, manager, "常用") == 3
    press(qtbot, page, "bulk_undo")
    qtbot.waitUntil(
        lambda: (tagged(filled, manager, "旧名"), tagged(filled, manager, "常用")) == (2, 1), timeout=WAIT
    )
