"""A data request as people make it: asked in the list, approved by two, fetched with its password."""

import subprocess
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from core.cases.model import SENSITIVE, CaseKind
from core.pool.exporting.requests import ExportRequest, RequestForm
from core.pool.record.custom_conditions import FieldType
from core.pool.record.custom_fields import CustomField
from tests.support.headless_station import ROOT, Headless
from tests.ui.pages.cases.test_case_pages import opened, press
from ui.bridge import Bridge
from ui.pages.cases.case_page import CasePage
from ui.pages.cases.policy_page import ReviewPolicyPage
from ui.pages.pool.experts.list_page import ExpertListPage
from ui.pages.pool.exporting.ask_page import DataRequestPage

WAIT = 60_000
SAMPLES = ROOT / "resources" / "samples"


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Any:
    made = Headless(tmp_path_factory.mktemp("requests") / "station")
    made.first_run()
    manager, pool = made.sign_in("mgr01"), made.ws.services.pool
    job = pool.imports.begin_specialties(manager, SAMPLES / "specialties.xlsx", print)
    made.do(pool.confirm_specialties, manager, job.preview.result(60).token)
    job = pool.imports.begin(manager, SAMPLES / "experts_clean_2000.xlsx", print)
    made.do(pool.confirm_import, manager, job.preview.result(60).token)
    yield made
    made.close()


@pytest.fixture
def spy(filled: Headless, frame: Any) -> Any:
    frame.actor = filled.sign_in("mgr01")
    frame.bridge.close()
    frame.bridge = Bridge(filled.engine, filled.bus)
    yield frame
    frame.bridge.close()


def test_a_request_from_the_list_to_the_password(
    qtbot: QtBot, filled: Headless, spy: Any, tmp_path: Path
) -> None:
    listed: Any = opened(qtbot, ExpertListPage(spy, filled.ws))
    qtbot.waitUntil(lambda: not listed.table.model.busy and bool(listed.table.rows), timeout=WAIT)
    request = next(action for action in listed.bulk.actions() if action.title == "Data request…")
    request.run(listed.table.rows[:2])
    page_id, params = spy.opened[-1]
    assert page_id == "pool.export_ask"
    page: Any = opened(qtbot, DataRequestPage(spy, filled.ws), **params)
    assert page.button.isEnabled()
    assert "usual levels" in page._levels.text()
    page.boxes["phone"].setChecked(True)
    assert "Very sensitive" in page._levels.text()
    page.save()
    assert page._purpose.error  # nothing goes out without a purpose
    page.purpose.set_value("专项检查需要电话联系")
    page.recipient.set_value("省财政厅政府采购处")
    page.department.set_value("专家管理科")
    assert page.unsaved()
    page.save()
    qtbot.waitUntil(lambda: spy.opened[-1][0] == "cases.detail", timeout=WAIT)
    assert not page.unsaved()
    case_no = str(spy.opened[-1][1]["case_no"])
    manager = spy.actor

    for login in ("rev01", "secadmin"):
        spy.actor = filled.sign_in(login)
        case: Any = opened(qtbot, CasePage(spy, filled.ws), case_no=case_no)
        qtbot.waitUntil(lambda shown=case: shown._content.request._asked is not None, timeout=WAIT)
        assert case._content.request.isVisible()
        assert case._content.request.fetch.isHidden()
        press(case, "approve_case")
        spy.dialogs.asked[-1][1]()
        qtbot.waitUntil(lambda shown=case: not shown.approve.isVisible(), timeout=WAIT)

    spy.actor = manager
    mine: Any = opened(qtbot, CasePage(spy, filled.ws), case_no=case_no)
    card = mine._content.request
    qtbot.waitUntil(lambda: card.fetch.isVisible() and card.fetch.isEnabled(), timeout=WAIT)
    path = tmp_path / "list.pdf"
    card.fetch_to(path)
    qtbot.waitUntil(lambda: card.dialog is not None or bool(spy.dialogs.errors), timeout=WAIT)
    assert not spy.dialogs.errors
    password = card.dialog.password.text()
    done = subprocess.run(["pdftotext", "-upw", password, path, "-"], capture_output=True, check=True)
    assert "ZJ-000001" in done.stdout.decode()
    card.dialog.reject()
    assert card.dialog.isVisible()  # the only sight of the password is not lost by Escape
    assert not card.dialog.go.isEnabled()
    card.dialog.noted.setChecked(True)
    card.dialog.go.click()
    qtbot.waitUntil(lambda: not card.fetch.isEnabled(), timeout=WAIT)  # once was what was asked for
    assert not spy.dialogs.errors


def test_a_key_is_asked_for_only_where_it_serves(qtbot: QtBot, filled: Headless, spy: Any) -> None:
    page: Any = opened(qtbot, DataRequestPage(spy, filled.ws), numbers=("ZJ-000001",))
    assert page._key.isHidden()
    photo = page.boxes["photo"]
    for form, with_files in ((RequestForm.BUNDLE, True), (RequestForm.WORKBOOK, False)):
        page.form.set_value(form)
        page.form.edited.emit()
        assert page._key.isVisible()
        assert photo.isEnabled() is with_files
        photo.setChecked(True)
        assert ("photo" in page.fields) is with_files
    page.key.set_value("age1wrong")
    for editor in (page.purpose, page.recipient, page.department):
        editor.set_value("专项检查")
    page.save()
    qtbot.waitUntil(lambda: bool(page._key.error), timeout=WAIT)
    assert "age1" in page._key.error


def test_a_request_given_back_is_mended_in_its_form(qtbot: QtBot, filled: Headless, spy: Any) -> None:
    pool, cases, manager = filled.ws.services.pool, filled.ws.services.cases, spy.actor
    field = filled.do(pool.fields.define, manager, CustomField("", "家庭住址", FieldType.TEXT, personal=True))
    until = filled.ws.surroundings.clock.now().wall.date().isoformat()
    request = ExportRequest(
        *(("ZJ-000002",), ("expert_no", "title"), "联系", "省财政厅", "管理科"),
        *(RequestForm.WORKBOOK, "", until, 2),
    )
    case_no = filled.do(pool.requests.ask, manager, request)
    reviewer = filled.sign_in("rev01")
    filled.do(cases.return_, reviewer, case_no, 1, "用途写清楚")
    case: Any = opened(qtbot, CasePage(spy, filled.ws), case_no=case_no)
    qtbot.waitUntil(lambda: case.mend.isVisible(), timeout=WAIT)
    press(case, "mend_case")
    page_id, params = spy.opened[-1]
    assert page_id == "pool.export_ask"
    page: Any = opened(qtbot, DataRequestPage(spy, filled.ws), **params)
    qtbot.waitUntil(lambda: page.purpose.value == "联系", timeout=WAIT)
    assert page.fields == ("expert_no", "title")
    assert page.request == request
    page.boxes[field.path].setChecked(True)
    assert "Very sensitive" in page._levels.text()
    page.purpose.set_value("专项检查，需上门")
    page.save()
    qtbot.waitUntil(lambda: spy.opened[-1][0] == "cases.detail", timeout=WAIT)
    view = filled.do(cases.view, reviewer, case_no)
    assert (view.case.round, view.case.variant) == (2, SENSITIVE)
    qtbot.waitUntil(lambda: not case.mend.isVisible(), timeout=WAIT)

    def names_the_field() -> bool:
        labels = case._content.request.findChildren(QLabel)
        return any("家庭住址" in label.text() for label in labels)

    qtbot.waitUntil(names_the_field, timeout=WAIT)


def test_nobody_chosen_cannot_be_handed_in(qtbot: QtBot, filled: Headless, spy: Any) -> None:
    page: Any = opened(qtbot, DataRequestPage(spy, filled.ws))
    assert not page.button.isEnabled()


def test_levels_are_the_security_admins(qtbot: QtBot, filled: Headless, spy: Any) -> None:
    spy.actor = filled.sign_in("secadmin")
    page: Any = opened(qtbot, ReviewPolicyPage(spy, filled.ws))
    qtbot.waitUntil(lambda: page._saved is not None, timeout=WAIT)
    page.kind.set_value(CaseKind.EXPORT_REQUEST)
    page.kind.edited.emit()
    assert page.type.isVisible()
    page.type.set_value(SENSITIVE)
    page.type.edited.emit()
    assert len(page.levels.levels()) == 2
    press(page, "add_level")
    page.save()
    qtbot.waitUntil(lambda: page.unsaved() == "", timeout=WAIT)
    policy = filled.do(filled.ws.services.cases.policy, spy.actor)
    assert len(policy.levels(CaseKind.EXPORT_REQUEST, SENSITIVE)) == 3
    assert len(policy.levels(CaseKind.EXPORT_REQUEST)) == 1
