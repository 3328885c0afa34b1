"""Projects over a real station: the sample workbook through the dialog, the form at its edges."""

from collections.abc import Iterator
from concurrent.futures import Future
from dataclasses import replace
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from core.draw.state.records import GroupDraft, PlanDraft
from core.engine.program import ProjectFiles
from core.evidence.audit.audit_log import LogFilter
from core.kernel.errors import UserError
from core.projects.model import ProjectDraft, ProjectFilter, ProjectState, Regime
from core.projects.rejects import ProjectRejects
from core.projects.sheet import PROJECT_COLUMNS, ProjectSheet, read_rows
from core.projects.template import project_template
from core.sheets.stop import Stop
from core.sheets.text import fold
from storage.database.draw.pool import specialty_codes
from storage.spreadsheets.writer import WorkbookWriter
from tests.support.headless_station import ROOT, Headless
from tests.ui.conftest import SpyFrame
from tests.ui.fake_program import settled
from ui.bridge import Bridge
from ui.pages.projects.detail_page import ProjectPage
from ui.pages.projects.form_page import ProjectFormPage
from ui.pages.projects.import_dialog import ProjectImportDialog
from ui.pages.projects.list_page import ProjectListPage

SAMPLES = ROOT / "resources" / "samples"
WAIT = 30_000
KNOWN = ProjectDraft(
    "P-1",
    "数据治理服务",
    opening_at=datetime.fromisoformat("2027-03-04T09:00:00+08:00"),
    place="抽取一室",
    specialties=tuple(f"A{number:05}" for number in range(60)),
    seats=3,
)


@pytest.fixture
def station(tmp_path: Path) -> Iterator[Headless]:
    """A set-up station."""
    made = Headless(tmp_path / "station")
    made.first_run()
    yield made
    made.close()


def over(station: Headless, frame: Any, login: str) -> Any:
    """The frame of ``login`` over the engine of the station."""
    frame.actor = station.sign_in(login)
    frame.bridge.close()
    frame.bridge = Bridge(station.engine, station.bus)
    return frame


def shown(qtbot: QtBot, page: Any, **params: object) -> Any:
    qtbot.addWidget(page)
    page.resize(1600, 900)
    page.show()
    page.opened(params)
    return page


def named(page: QWidget, name: str) -> Any:
    found = page.findChild(QWidget, name)
    assert found is not None, name
    return found


def press(page: QWidget, name: str) -> None:
    button = named(page, name)
    assert isinstance(button, QAbstractButton)
    button.click()


def retype(editor: QLineEdit, text: str) -> None:
    editor.selectAll()
    editor.insert(text)
    editor.textEdited.emit(text)


def said(dialog: ProjectImportDialog, word: str) -> bool:
    return word in dialog.counts.text()


def read_workbook(station: Headless, path: Path) -> ProjectSheet:
    """As ``storage.assembly`` reads it."""
    opened: Any = station.ws.foundation.station
    connection = opened.open_reader()
    try:
        codes = specialty_codes(connection)
    finally:
        connection.close()
    with station.reader.open_table(path, PROJECT_COLUMNS, Stop()) as table:
        return read_rows(table.rows(), lambda part: codes.get(fold(part)))


def read_in_worker(station: Headless, path: Path) -> "Future[ProjectSheet]":
    return station.background.submit(read_workbook, station, path)


def files(read: Any) -> ProjectFiles:
    """Workbooks are read by ``read`` and written at once."""

    def save_rejects(path: Path, rejects: ProjectRejects) -> "Future[None]":
        return settled(lambda: WorkbookWriter().write_rejects(path, rejects))

    def save_template(path: Path) -> "Future[None]":
        return settled(lambda: WorkbookWriter().write_template(path, project_template()))

    return ProjectFiles(read, save_rejects, save_template)


def test_the_sample_workbook_comes_in_and_one_project_is_approved(
    qtbot: QtBot, station: Headless, frame: SpyFrame
) -> None:
    pool, manager = station.ws.services.pool, station.sign_in("mgr01")
    job = pool.imports.begin_specialties(manager, SAMPLES / "specialties.xlsx", lambda _progress: None)
    station.do(pool.confirm_specialties, manager, job.preview.result(60).token)
    spy = over(station, frame, "op01")

    def read(path: Path) -> "Future[ProjectSheet]":
        return station.background.submit(read_workbook, station, path)

    page = shown(qtbot, ProjectListPage(spy, station.ws, files(read)))
    for round_ in ("imported", "unchanged"):
        press(page, "import_projects")
        dialog = page._dialog
        named(dialog, "project_file").set_value(str(SAMPLES / "projects_40.xlsx"))
        press(dialog, "read_projects")
        qtbot.waitUntil(named(dialog, "confirm_projects").isEnabled, timeout=WAIT)
        assert dialog.counts.text() == "40 rows can be imported, 0 are rejected"
        press(dialog, "confirm_projects")
        qtbot.waitUntil(partial(said, dialog, "submitted"), timeout=WAIT)
        assert f"40 {round_}" in dialog.counts.text()
        press(dialog, "close_project_import")
    assert not spy.dialogs.errors

    spy = over(station, frame, "rev01")
    review = shown(qtbot, ProjectListPage(spy, station.ws, files(read)))
    qtbot.waitUntil(lambda: len(review.table.rows) == 40, timeout=WAIT)
    number = review.table.rows[3].draft.project_no
    review.table.view.setCurrentIndex(review.table.view.model().index(3, 0))
    press(review, "approve_project")
    qtbot.waitUntil(lambda: bool(spy.notes), timeout=WAIT)
    projects = station.ws.services.projects
    assert station.do(projects.get, spy.actor, number).state is ProjectState.APPROVED
    assert station.do(projects.count, spy.actor, ProjectFilter(states=(ProjectState.SUBMITTED,))) == 39


def test_what_was_read_is_forgotten_when_another_file_is_named(qtbot: QtBot) -> None:
    desk = QWidget()
    qtbot.addWidget(desk)
    dialog = ProjectImportDialog(desk)
    asked: list[tuple[str, ProjectSheet]] = []
    dialog.import_asked.connect(lambda name, sheet: asked.append((name, sheet)))
    sheet = ProjectSheet(((2, KNOWN),), ())
    retype(dialog.path, "/data/a.xlsx")
    dialog.read.click()
    assert not dialog.read.isEnabled()
    dialog.show_sheet(sheet)
    assert dialog.store.isEnabled()
    retype(dialog.path, "/data/b.xlsx")
    assert not dialog.store.isEnabled()
    dialog.read.click()
    retype(dialog.path, "/data/c.xlsx")
    dialog.show_sheet(sheet)
    assert not dialog.store.isEnabled()
    dialog.read.click()
    dialog.refuse(UserError("import.damaged"))
    assert dialog._field.error
    dialog.read.click()
    dialog.show_sheet(sheet)
    dialog.store.click()
    assert asked == [("c.xlsx", sheet)]


def test_a_form_changes_nothing_that_nobody_touched(qtbot: QtBot, station: Headless, frame: SpyFrame) -> None:
    spy = over(station, frame, "op01")
    projects = station.ws.services.projects
    station.do(projects.add, spy.actor, KNOWN)
    page = shown(qtbot, ProjectFormPage(spy, station.ws), project_no="P-1")
    qtbot.waitUntil(lambda: named(page, "name").value == KNOWN.name, timeout=WAIT)
    press(page, "save_project")
    qtbot.waitUntil(lambda: spy.went_back == 1, timeout=WAIT)
    stored = station.do(projects.get, spy.actor, "P-1")
    assert (stored.draft, stored.state) == (KNOWN, ProjectState.DRAFT)


def test_saving_after_a_refused_submission_does_not_submit(
    qtbot: QtBot, station: Headless, frame: SpyFrame
) -> None:
    spy = over(station, frame, "op01")
    projects = station.ws.services.projects
    page = shown(qtbot, ProjectFormPage(spy, station.ws))
    press(page, "save_and_submit")
    assert named(page, "save_project").isEnabled()
    for name, value in (("project_no", "P-9"), ("name", "档案数字化"), ("place", "抽取一室")):
        named(page, name).set_value(value)
    press(page, "save_project")
    qtbot.waitUntil(lambda: spy.went_back == 1, timeout=WAIT)
    assert station.do(projects.get, spy.actor, "P-9").state is ProjectState.DRAFT


def test_a_draft_that_was_stored_but_not_submitted_can_be_saved_again(
    qtbot: QtBot, station: Headless, frame: SpyFrame, monkeypatch: pytest.MonkeyPatch
) -> None:
    spy = over(station, frame, "op01")
    projects = station.ws.services.projects

    def refused(_actor: object, _number: str) -> None:
        raise UserError("project.wrong_state")

    monkeypatch.setattr(projects, "submit", refused)
    page = shown(qtbot, ProjectFormPage(spy, station.ws))
    for name, value in (("project_no", "P-8"), ("name", "档案数字化"), ("place", "抽取一室")):
        named(page, name).set_value(value)
    press(page, "save_and_submit")
    qtbot.waitUntil(lambda: not named(page, "project_no").isEnabled(), timeout=WAIT)
    assert [error.code for error in spy.dialogs.errors] == ["project.wrong_state"]
    named(page, "name").set_value("档案数字化（二期）")
    press(page, "save_project")
    qtbot.waitUntil(lambda: spy.went_back == 1, timeout=WAIT)
    assert station.do(projects.get, spy.actor, "P-8").draft.name == "档案数字化（二期）"


def test_the_form_takes_everything_that_a_project_has(
    qtbot: QtBot, station: Headless, frame: SpyFrame
) -> None:
    spy = over(station, frame, "op01")
    projects = station.ws.services.projects
    page = shown(qtbot, ProjectFormPage(spy, station.ws))
    typed = {
        "project_no": "P-7",
        "name": "档案数字化",
        "batch_no": "PC-2027-001",
        "purchaser": "沧浪市大数据管理局",
        "purchaser_credit_code": "11530199HN858L4465",
        "agency": "唐山佳筑招标代理有限公司",
        "project_type": "服务",
        "method": "公开招标",
        "regime": Regime.GOVERNMENT,
        "budget": "1,297.085",
        "place": "抽取一室",
        "review_days": "2",
        "seats": 5,
        "purchaser_reps": "2",
        "purchaser_rep_names": "武文峰、陈静",
        "specialties": ["A010101"],
        "avoidance_units": "甲公司\n乙公司",
        "department": "采购一部",
        "leader": "陈海波",
        "contact_phone": "15431683030",
        "remark": "急",
    }
    for name, value in typed.items():
        named(page, name).set_value(value)
    press(page, "save_project")
    qtbot.waitUntil(lambda: spy.went_back == 1, timeout=WAIT)
    assert page.unsaved() == ""
    repository: Any = projects._projects
    draft = station.do(repository.get, "P-7").draft
    assert draft == ProjectDraft(
        **{
            **{k: v for k, v in typed.items() if k not in ("budget", "review_days", "purchaser_reps")},
            "opening_at": draft.opening_at,
            "budget_cents": 1_297_085_000,
            "review_days": 2,
            "purchaser_reps": 2,
            "purchaser_rep_names": ("武文峰", "陈静"),
            "specialties": ("A010101",),
            "avoidance_units": ("甲公司", "乙公司"),
        }
    )
    later = shown(qtbot, ProjectFormPage(spy, station.ws), project_no="P-7")
    qtbot.waitUntil(lambda: named(later, "name").value == "档案数字化", timeout=WAIT)
    assert later.unsaved() == ""
    assert named(later, "avoidance_units").value == ""
    named(later, "avoidance_units").set_value("丙公司")
    assert later.unsaved() != ""
    press(later, "save_project")
    qtbot.waitUntil(lambda: spy.went_back == 2, timeout=WAIT)
    assert station.do(repository.get, "P-7").draft == replace(
        draft, avoidance_units=("甲公司", "乙公司", "丙公司")
    )


@pytest.mark.parametrize(
    ("field", "wrong"),
    [
        ("budget", "三百万"),
        ("purchaser_credit_code", "11530199HN858L4466"),
        ("purchaser_rep_names", "甲、乙"),
    ],
)
def test_a_wrong_value_is_said_beside_its_field_and_nothing_is_stored(
    qtbot: QtBot, station: Headless, frame: SpyFrame, field: str, wrong: str
) -> None:
    spy = over(station, frame, "op01")
    page = shown(qtbot, ProjectFormPage(spy, station.ws))
    for name, value in (("project_no", "P-6"), ("name", "档案"), ("place", "一室"), ("purchaser_reps", "1")):
        named(page, name).set_value(value)
    named(page, field).set_value(wrong)
    press(page, "save_project")
    assert page.form.fields[field].error
    assert station.do(station.ws.services.projects.count, spy.actor, ProjectFilter()) == 0


def test_a_number_that_is_taken_is_said_beside_it(qtbot: QtBot, station: Headless, frame: SpyFrame) -> None:
    spy = over(station, frame, "op01")
    station.do(station.ws.services.projects.add, spy.actor, KNOWN)
    page = shown(qtbot, ProjectFormPage(spy, station.ws))
    for name, value in (("project_no", "P-1"), ("name", "档案"), ("place", "一室")):
        named(page, name).set_value(value)
    press(page, "save_project")
    qtbot.waitUntil(lambda: bool(page.form.fields["project_no"].error), timeout=WAIT)
    assert named(page, "save_project").isEnabled()
    assert spy.went_back == 0


def test_the_page_of_a_project_shows_facts_history_and_draws_but_no_sealed_unit(
    qtbot: QtBot, station: Headless, frame: SpyFrame
) -> None:
    spy = over(station, frame, "op01")
    services = station.ws.services
    known = replace(KNOWN, budget_cents=2_970_800_000, avoidance_units=("云岭数科有限公司",))
    station.do(services.projects.add, spy.actor, known)
    station.do(services.projects.submit, spy.actor, "P-1")
    station.do(services.projects.approve, station.sign_in("rev01"), "P-1")
    plan = PlanDraft("P-1", (GroupDraft("数据治理", 3),))
    draw = station.do(services.draws.save_plan, spy.actor, plan)
    page = shown(qtbot, ProjectPage(spy, station.ws), project_no="P-1")
    qtbot.waitUntil(lambda: page.findChild(QWidget, f"open_{draw}") is not None, timeout=WAIT)
    assert named(page, "project_budget").text() == "2970.8"
    texts = [label.text() for label in page.findChildren(QLabel)]
    assert not [text for text in texts if "云岭数科" in text]
    assert "sealed" in named(page, "project_units").text()
    assert {"Project added", "Project submitted", "Project approved"} <= set(texts)
    assert named(page, "plan_draw").isEnabled()
    assert (named(page, "edit_project").isEnabled(), named(page, "edit_project").text()) == (True, "Amend…")
    press(page, f"open_{draw}")
    assert spy.opened == [("draws.plan", {"draw_id": draw, "project_no": "P-1"})]


def test_rows_not_imported_come_back_with_reasons_and_are_read_again(
    qtbot: QtBot, station: Headless, frame: SpyFrame, tmp_path: Path
) -> None:
    spy = over(station, frame, "op01")
    book = Workbook()
    book.active.append(["项目编号", "项目名称", "预算", "开标时间", "地点", "专家人数", "评审地点"])
    book.active.append(["P-1", "好项目", "12.5", "2027-03-04 09:30", "", "5", "一室"])
    book.active.append(["P-2", "坏项目", "约三百万", "下周一", "", "5", "一室"])
    book.active.append(["P-3", "=1+1", "1", "2027-03-04", "", "0", "一室"])
    book.save(tmp_path / "projects.xlsx")
    page = shown(qtbot, ProjectListPage(spy, station.ws, files(partial(read_in_worker, station))))
    press(page, "import_projects")
    dialog = page._dialog
    assert not named(dialog, "save_project_rejects").isEnabled()
    named(dialog, "project_file").set_value(str(tmp_path / "projects.xlsx"))
    press(dialog, "read_projects")
    qtbot.waitUntil(named(dialog, "confirm_projects").isEnabled, timeout=WAIT)
    press(dialog, "confirm_projects")
    qtbot.waitUntil(partial(said, dialog, "1 imported"), timeout=WAIT)
    dialog.save_rejects(tmp_path / "rejects.xlsx")
    qtbot.waitUntil((tmp_path / "rejects.xlsx").is_file, timeout=WAIT)
    sheet = load_workbook(tmp_path / "rejects.xlsx").active
    rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
    assert [row[0] for row in rows[1:]] == [3, 4]
    assert "The budget is not an amount" in rows[1][1]
    assert "约三百万" in rows[1]
    auditor = station.sign_in("auditor1")
    newest = station.ws.services.audit.page(auditor, LogFilter(events=("projects",)), None, 1).result(30)[0]
    assert (newest.event, newest.facts) == ("projects.rejects_saved", {"rows": 2})
    again = read_workbook(station, tmp_path / "rejects.xlsx")
    assert {row for row, _ in (*again.drafts, *again.rejected)} == {2, 3}


def test_the_template_is_read_as_a_project_workbook(
    qtbot: QtBot, station: Headless, frame: SpyFrame, tmp_path: Path
) -> None:
    spy = over(station, frame, "op01")
    page = shown(qtbot, ProjectListPage(spy, station.ws, files(partial(read_in_worker, station))))
    press(page, "import_projects")
    page._dialog.template_asked.emit(tmp_path / "template.xlsx")
    qtbot.waitUntil(lambda: bool(spy.notes), timeout=WAIT)
    with station.reader.open_table(tmp_path / "template.xlsx", PROJECT_COLUMNS, Stop()) as table:
        assert set(table.facts.columns) == set(PROJECT_COLUMNS.words)
