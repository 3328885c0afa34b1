"""Entering, changing, comparing and defining as a pool manager does it at the window."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from core.cases.model import CaseKind, ReviewPolicy
from core.pool.editing.attachments import ATTACHMENT
from core.pool.editing.entry import ExpertEntry
from core.pool.record.custom_conditions import FieldType
from core.pool.record.custom_fields import CustomField
from tests.support.headless_station import Headless
from tests.ui.pages.pool.conftest import SAMPLES
from ui.pages.pool.arranging.fields_page import CustomFieldsPage
from ui.pages.pool.experts.detail_page import ExpertPage
from ui.pages.pool.experts.entry_page import ExpertEntryPage
from ui.pages.pool.experts.versions_page import VersionsPage
from ui.shell.page import Page
from ui.widgets.buttons import Button, IconButton
from ui.widgets.labels import Text

WAIT = 60_000


@pytest.fixture
def stocked(station: Headless) -> Headless:
    """A station with a classification and nobody in the pool."""
    manager, pool = station.sign_in("mgr01"), station.ws.services.pool
    job = pool.imports.begin_specialties(manager, SAMPLES / "specialties.xlsx", print)
    station.do(pool.confirm_specialties, manager, job.preview.result(60).token)
    return station


def opened(qtbot: QtBot, page: Page, **params: object) -> Any:
    qtbot.addWidget(page)
    page.resize(1500, 900)
    page.show()
    page.opened(params)
    return page


def form(qtbot: QtBot, frame: Any, station: Headless, **params: object) -> ExpertEntryPage:
    page: ExpertEntryPage = opened(qtbot, ExpertEntryPage(frame, station.ws), **params)
    qtbot.waitUntil(lambda: page.form._ready, timeout=WAIT)
    return page


def write(page: ExpertEntryPage, name: str, text: str) -> None:
    """Type into a field and leave it."""
    editor: Any = page.form.fields.field(name).editor  # type: ignore[union-attr]
    editor.set_value(text)
    editor.edited.emit()
    editor.left.emit()


def fill(page: ExpertEntryPage, name: str = "王小明", phone: str = "14334543878") -> None:
    for field, text in (("name", name), ("phone", phone), ("employer", "云帆软件（合肥）有限公司")):
        write(page, field, text)
    leaf = list(page.form.fields.specialties._tree._nodes)[2]
    page.form.fields.specialties.set_value([leaf])


def error(page: ExpertEntryPage, name: str) -> str:
    field = page.form.fields.field(name)
    assert field is not None
    return field.error


def test_fields_are_checked_on_leaving_and_the_id_number_says_birth_and_sex(
    qtbot: QtBot, stocked: Headless, spy: Any
) -> None:
    page = form(qtbot, spy, stocked)
    write(page, "phone", "123")
    qtbot.waitUntil(lambda: error(page, "phone") != "", timeout=WAIT)
    assert error(page, "name") == ""  # not scolded before anybody was there
    write(page, "phone", "14334543878")
    write(page, "id_number", "110199198003150012")
    qtbot.waitUntil(lambda: page.form.fields.fields["birth_date"].value == "1980-03-15", timeout=WAIT)
    assert page.form.fields.fields["sex"].value == "male"
    assert error(page, "phone") == ""
    write(page, "id_number", "110199198003150013")
    qtbot.waitUntil(lambda: error(page, "id_number") != "", timeout=WAIT)


def test_a_new_expert_is_handed_in_for_review_and_the_form_says_so(
    qtbot: QtBot, stocked: Headless, spy: Any
) -> None:
    page = form(qtbot, spy, stocked)
    fill(page)
    page.save()
    qtbot.waitUntil(lambda: bool(spy.notes), timeout=WAIT)
    assert "SH-000001" in spy.notes[-1][0]
    pool: Any = stocked.ws.services.pool
    assert stocked.do(pool.entering.kept_draft, spy.actor, "") is None


def test_saving_what_is_not_in_order_shows_every_field_that_is_wrong(
    qtbot: QtBot, stocked: Headless, spy: Any
) -> None:
    page = form(qtbot, spy, stocked)
    write(page, "email", "nobody")
    page.save()
    qtbot.waitUntil(lambda: bool(spy.dialogs.errors), timeout=WAIT)
    qtbot.waitUntil(lambda: error(page, "name") != "", timeout=WAIT)
    assert all(error(page, name) for name in ("name", "phone", "employer", "specialties", "email"))
    assert page.form.button.isEnabled()


def test_what_was_left_unfinished_is_offered_again(qtbot: QtBot, stocked: Headless, spy: Any) -> None:
    page = form(qtbot, spy, stocked)
    write(page, "name", "王小明")
    page.closed()
    pool: Any = stocked.ws.services.pool
    stocked.until(lambda: stocked.do(pool.entering.kept_draft, spy.actor, "") is not None)
    again = form(qtbot, spy, stocked)
    qtbot.waitUntil(again.form._draft_banner.isVisible, timeout=WAIT)
    again.findChild(Button, "continue_draft").click()
    assert again.form.fields.fields["name"].value == "王小明"


def enter_two(station: Headless, spy: Any) -> None:
    """Two experts in the pool, no review needed."""
    services: Any = station.ws.services
    none = ReviewPolicy({(CaseKind.APPLICATION, ""): ()})
    station.do(services.cases.set_policy, spy.actor, none)
    codes = [s.code for s in services.pool.reading.specialties(spy.actor).result(60) if s.level == 3]
    for name, phone in (("王小明", "14334543878"), ("李四海", "14334543879")):
        texts = {"name": name, "phone": phone, "employer": "云帆软件（合肥）有限公司"}
        station.do(services.pool.entering.enter, spy.actor, ExpertEntry(texts, (codes[0],)))


def test_a_taken_phone_names_its_holder_and_leads_there(qtbot: QtBot, stocked: Headless, spy: Any) -> None:
    enter_two(stocked, spy)
    page = form(qtbot, spy, stocked)
    fill(page, "赵五", "14334543879")
    qtbot.waitUntil(page.form._holder_banner.isVisible, timeout=WAIT)
    assert "ZJ-000002" in error(page, "phone")
    page.findChild(Button, "show_holder").click()
    assert spy.opened[-1] == ("pool.detail", {"expert_no": "ZJ-000002"})


def test_who_may_be_the_same_person_is_told_and_does_not_stand_in_the_way(
    qtbot: QtBot, stocked: Headless, spy: Any
) -> None:
    enter_two(stocked, spy)
    page = form(qtbot, spy, stocked)
    fill(page, "汪晓明", "14334543870")
    assert page.form.alike.isHidden()
    write(page, "employer", "云帆软件（合肥）有限公司")
    qtbot.waitUntil(page.form.alike.isVisible, timeout=WAIT)
    assert [(one.expert_no, one.likeness) for one in page.form.alike.told] == [("ZJ-000001", "nearly")]
    assert "王小明" not in page.form.alike.accessibleName()
    page.findChild(Button, "show_look_alike").click()
    assert spy.opened[-1] == ("pool.detail", {"expert_no": "ZJ-000001"})
    write(page, "employer", "别的有限公司")
    qtbot.waitUntil(page.form.alike.isHidden, timeout=WAIT)
    own = form(qtbot, spy, stocked, expert_no="ZJ-000001")
    own.form._check()
    qtbot.waitUntil(lambda: spy.bridge.running == 0, timeout=WAIT)
    assert own.form.alike.isHidden()


def test_a_change_of_a_reviewed_field_waits_and_the_page_of_the_expert_says_so(
    qtbot: QtBot, stocked: Headless, spy: Any
) -> None:
    enter_two(stocked, spy)
    page = form(qtbot, spy, stocked, expert_no="ZJ-000001")
    assert page.form.fields.fields["name"].value == "王小明"
    write(page, "employer", "新单位")
    write(page, "remarks", "周三不便")
    page.save()
    qtbot.waitUntil(lambda: bool(spy.notes), timeout=WAIT)
    shown: ExpertPage = opened(qtbot, ExpertPage(spy, stocked.ws), expert_no="ZJ-000001")
    qtbot.waitUntil(shown._pending.isVisible, timeout=WAIT)
    qtbot.waitUntil(lambda: "remarks" in shown.values, timeout=WAIT)
    assert shown.values["remarks"].text() == "周三不便"
    shown.findChild(Button, "open_pending_case").click()
    assert spy.opened[-1] == ("cases.detail", {"case_no": "SH-000001"})


def words_of(page: Page) -> set[str]:
    return {label.text() for label in page.findChildren(Text) if label.isVisible()}


def test_two_versions_stand_side_by_side(qtbot: QtBot, stocked: Headless, spy: Any) -> None:
    enter_two(stocked, spy)
    pool: Any = stocked.ws.services.pool
    held = stocked.do(pool.entering.open, spy.actor, "ZJ-000001").entry
    for version, region in enumerate(("安徽省/合肥市", "江苏省/南京市"), start=1):
        entry = replace(held, texts={**held.texts, "region": region})
        stocked.do(pool.entering.edit, spy.actor, "ZJ-000001", version, entry, "迁居")
    page: VersionsPage = opened(qtbot, VersionsPage(spy, stocked.ws), expert_no="ZJ-000001")
    qtbot.waitUntil(lambda: {"安徽省/合肥市", "江苏省/南京市"} <= words_of(page), timeout=WAIT)
    page.older.set_value(1)
    page.older.edited.emit()
    qtbot.waitUntil(
        lambda: {"安徽省/合肥市", "江苏省/南京市"} & words_of(page) == {"江苏省/南京市"}, timeout=WAIT
    )


def test_a_defined_field_is_asked_in_the_form_and_shown_with_the_expert(
    qtbot: QtBot, stocked: Headless, spy: Any
) -> None:
    fields: CustomFieldsPage = opened(qtbot, CustomFieldsPage(spy, stocked.ws))
    qtbot.waitUntil(lambda: bool(fields.table.rows), timeout=WAIT)
    fields.findChild(Button, "new_field").click()
    fields.name.set_value("评审年数")
    fields.type.set_value(FieldType.NUMBER)
    fields._boxes["required"].setChecked(True)
    fields.save()
    qtbot.waitUntil(lambda: len(fields.table.rows) == 2, timeout=WAIT)
    enter = form(qtbot, spy, stocked)
    assert list(enter.form.fields.custom.fields) == ["f01"]
    fill(enter)
    enter.save()
    qtbot.waitUntil(lambda: error(enter, "custom.f01") != "", timeout=WAIT)
    write(enter, "custom.f01", "12")
    enter.save()
    qtbot.waitUntil(lambda: bool(spy.notes) and "SH-000001" in spy.notes[-1][0], timeout=WAIT)


def test_fields_of_another_type_of_expert_are_not_asked(qtbot: QtBot, stocked: Headless, spy: Any) -> None:
    pool: Any = stocked.ws.services.pool
    types = next(iter(stocked.do(pool.fields.all, spy.actor)))
    stocked.do(pool.fields.define, spy.actor, replace(types, choices=("常驻", "外聘")))
    only = CustomField("", "合同号", FieldType.TEXT, expert_types=("外聘",))
    stocked.do(pool.fields.define, spy.actor, only)
    page = form(qtbot, spy, stocked)
    custom = page.form.fields.custom.fields
    assert custom["f01"].isHidden()
    write(page, "custom.type", "外聘")
    assert not custom["f01"].isHidden()


def test_an_attachment_is_added_looked_at_and_refused_when_it_is_something_else(
    qtbot: QtBot, stocked: Headless, spy: Any, tmp_path: Path
) -> None:
    enter_two(stocked, spy)
    page: ExpertPage = opened(qtbot, ExpertPage(spy, stocked.ws), expert_no="ZJ-000001")
    qtbot.waitUntil(lambda: bool(page.values), timeout=WAIT)
    picture, other = tmp_path / "证书.png", tmp_path / "工具.png"
    image = QImage(8, 8, QImage.Format.Format_RGB32)
    image.fill(0)
    image.save(str(picture))
    other.write_bytes(b"MZ" + bytes(200))
    page._files.add_file(picture, ATTACHMENT)
    qtbot.waitUntil(lambda: page._files.findChild(IconButton, "open_file") is not None, timeout=WAIT)
    page._files.findChild(IconButton, "open_file").click()
    qtbot.waitUntil(lambda: page._files.shown is not None, timeout=WAIT)
    assert page._files.shown is not None
    assert page._files.shown.note.text() == ""
    page._files.shown.close()
    with qtbot.waitSignal(spy.bridge.failed, timeout=WAIT) as failed:
        page._files.add_file(other, ATTACHMENT)
    assert failed.args[0].code == "pool.file_type_unknown"
