"""Departments at the window: the tree, the scope of an account, experts moved from the list."""

from collections.abc import Iterator
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QCheckBox, QWidget
from pytestqt.qtbot import QtBot

from core.access.departments import Department
from core.access.model import NewAccount, Role, ScopeKind
from core.draw.state.records import PlanDraft
from core.kernel.errors import OutOfScopeError
from core.pool.search.lists import ExpertFilter
from core.projects.model import ProjectDraft, ProjectFilter
from tests.support.headless_station import PASSWORD, ROOT, Headless
from ui.bridge import Bridge
from ui.pages.access.accounts_page import AccountsPage
from ui.pages.access.departments_page import DepartmentsPage
from ui.pages.pool.experts.entry_page import ExpertEntryPage
from ui.pages.pool.experts.list_page import ExpertListPage

SAMPLES = ROOT / "resources" / "samples"
WAIT = 30_000
OPENING = datetime.fromisoformat("2027-03-04T09:00:00+08:00")
MEETING: Any = {"opening_at": OPENING, "place": "抽取一室"}


@pytest.fixture
def station(tmp_path: Path) -> Iterator[Headless]:
    """A set-up station without departments."""
    made = Headless(tmp_path / "station")
    made.first_run()
    yield made
    made.close()


def at_window(station: Headless, frame: Any, login: str) -> Any:
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


def departments(station: Headless) -> tuple[Department, ...]:
    return station.do(station.ws.foundation.departments.all, station.sign_in("sysadmin"))  # type: ignore[no-any-return]


def with_tree(station: Headless) -> None:
    admin = station.sign_in("sysadmin")
    for one in (Department("01", "工程部"), Department("0101", "土建科", "01"), Department("02", "采购部")):
        station.do(station.ws.foundation.departments.add, admin, one)


def test_the_system_admin_makes_and_disables_departments(qtbot: QtBot, station: Headless, frame: Any) -> None:
    page = shown(qtbot, DepartmentsPage(at_window(station, frame, "sysadmin"), station.ws))
    for code, name in (("01", "工程部"), ("0101", "土建科")):
        page.new.click()
        page.code.set_value(code)
        page.name.set_value(name)
        if code == "0101":
            page.parent_code.set_value("01")
        named(page, "save_department").click()
        qtbot.waitUntil(lambda wanted=name: wanted in [d.name for d in departments(station)], timeout=WAIT)
        qtbot.waitUntil(lambda: page._current is not None, timeout=WAIT)
        qtbot.waitUntil(lambda wanted=code: wanted in [b.department.code for b in page._branches])
    assert departments(station) == (Department("01", "工程部"), Department("0101", "土建科", "01"))
    page.disabled.setChecked(True)
    named(page, "save_department").click()
    qtbot.waitUntil(lambda: departments(station)[1].disabled, timeout=WAIT)


def test_departments_are_merged_and_empty_ones_removed(qtbot: QtBot, station: Headless, frame: Any) -> None:
    with_tree(station)
    page = shown(qtbot, DepartmentsPage(at_window(station, frame, "sysadmin"), station.ws))
    qtbot.waitUntil(lambda: len(page._branches) == 4, timeout=WAIT)
    choose(page, "01")
    assert page.remove.property("blocked") or not page.remove.isEnabled()
    page.code.set_value("G1")
    named(page, "save_department").click()
    qtbot.waitUntil(lambda: "G1" in [one.code for one in departments(station)], timeout=WAIT)
    qtbot.waitUntil(lambda: "G1" in [b.department.code for b in page._branches], timeout=WAIT)
    choose(page, "G1")
    named(page, "merge_department").click()
    assert page.dialog.target._values == ["", "02"]  # not into those below it
    assert page.dialog.go.property("blocked") or not page.dialog.go.isEnabled()
    page.dialog.target.set_value("02")
    page.dialog.target.edited.emit()
    page.dialog.go.click()
    merged = (Department("0101", "土建科", "02"), Department("02", "采购部"))
    qtbot.waitUntil(lambda: departments(station) == tuple(reversed(merged)), timeout=WAIT)
    qtbot.waitUntil(lambda: len(page._branches) == 3, timeout=WAIT)
    choose(page, "0101")
    named(page, "remove_department").click()
    frame.dialogs.asked[-1][1]()
    qtbot.waitUntil(lambda: departments(station) == (Department("02", "采购部"),), timeout=WAIT)


def choose(page: DepartmentsPage, code: str) -> None:
    page._choose(next(branch for branch in page._branches if branch.department.code == code))


def test_an_account_gets_its_scope_and_nobody_is_asked_without_departments(
    qtbot: QtBot, station: Headless, frame: Any
) -> None:
    spy = at_window(station, frame, "sysadmin")
    page = shown(qtbot, AccountsPage(spy, station.ws))
    qtbot.waitUntil(lambda: page.table.model.rowCount() > 0, timeout=WAIT)
    assert named(page, "change_data_scope").isHidden()
    page._open_form()
    assert page._form.scope.isHidden()
    page._form.reject()
    with_tree(station)
    page.opened({})
    qtbot.waitUntil(lambda: not named(page, "change_data_scope").isHidden(), timeout=WAIT)
    account = next(
        a for a in station.do(station.ws.foundation.access.accounts, spy.actor) if a.login == "mgr01"
    )
    page._chosen = account
    page._choose = lambda: account
    named(page, "change_data_scope").click()
    form = page._scope_form
    form.scope.range.set_value(ScopeKind.BELOW)
    form.findChild(QCheckBox, "scope_").setChecked(False)
    assert form.go.property("blocked") or not form.go.isEnabled()
    form.findChild(QCheckBox, "scope_01").setChecked(True)
    form.go.click()
    qtbot.waitUntil(lambda: station.sign_in("mgr01").scope is not None, timeout=WAIT)
    scope = station.sign_in("mgr01").scope
    assert scope is not None
    assert scope.own == ("工程部",)
    assert scope.names == {"工程部", "土建科"}


def test_experts_are_moved_to_a_department_whose_people_then_see_them(
    qtbot: QtBot, station: Headless, frame: Any
) -> None:
    access, pool = station.ws.foundation.access, station.ws.services.pool
    manager = station.sign_in("mgr01")
    job = pool.imports.begin_specialties(manager, SAMPLES / "specialties.xlsx", print)
    station.do(pool.confirm_specialties, manager, job.preview.result(60).token)
    job = pool.imports.begin(manager, SAMPLES / "experts_clean_2000.xlsx", print)
    station.do(pool.confirm_import, manager, job.preview.result(60).token)
    spy = at_window(station, frame, "mgr01")
    before = shown(qtbot, ExpertListPage(spy, station.ws))
    assert len(before.acts.row_actions(str)) == 5  # nothing about departments where there are none
    with_tree(station)
    buyer = NewAccount("buyer", "李购", (Role.POOL_MANAGER,), PASSWORD, ("02",), ScopeKind.BELOW)
    station.do(access.create_account, station.sign_in("sysadmin"), buyer)
    assert pool.reading.count(station.sign_in("buyer"), ExpertFilter()).result(30) == 0
    page = shown(qtbot, ExpertListPage(spy, station.ws))
    page.acts.row_actions(str)[0].run(["ZJ-000001", "ZJ-000002"])
    qtbot.waitUntil(lambda: page.acts.dialog is not None, timeout=WAIT)
    dialog = page.acts.dialog
    dialog.department.set_value("采购部")
    dialog.reason.set_value("分管调整")
    dialog.go.click()
    seen = partial(pool.reading.numbers, station.sign_in("buyer"), ExpertFilter())
    qtbot.waitUntil(lambda: seen().result(30) == ("ZJ-000001", "ZJ-000002"), timeout=WAIT)
    assert pool.reading.counts(station.sign_in("buyer")).result(30).present == 2
    assert station.do(pool.upkeep.terms.counts, station.sign_in("buyer")).ending <= 2


def test_the_form_of_an_expert_offers_departments_only_where_there_are_some(
    qtbot: QtBot, station: Headless, frame: Any
) -> None:
    spy = at_window(station, frame, "mgr01")
    form = shown(qtbot, ExpertEntryPage(spy, station.ws))
    qtbot.waitUntil(lambda: form.form._ready, timeout=WAIT)
    assert form.form.fields.fields["department"].isHidden()
    with_tree(station)
    form = shown(qtbot, ExpertEntryPage(spy, station.ws))
    qtbot.waitUntil(lambda: not form.form.fields.fields["department"].isHidden(), timeout=WAIT)
    form.form.fields.fields["department"].set_value("土建科")
    assert form.form.fields.entry().texts["department"] == "土建科"


def test_projects_and_draws_of_other_departments_are_not_there(station: Headless) -> None:
    with_tree(station)
    access, projects = station.ws.foundation.access, station.ws.services.projects
    admin, everybody = station.sign_in("sysadmin"), station.sign_in("op01")
    scoped = NewAccount("op02", "李购", (Role.OPERATOR,), PASSWORD, ("01",), ScopeKind.BELOW)
    station.do(access.create_account, admin, scoped)
    actor = station.sign_in("op02")
    for number, department in (("P-1", "土建科"), ("P-2", "采购部"), ("P-3", ""), ("P-4", "从前的部门")):
        draft = ProjectDraft(
            number, "数据治理服务", department=department, seats=3, opening_at=OPENING, place="抽取一室"
        )
        station.do(projects.add, everybody, draft)
    shown_ = station.do(projects.page, actor, ProjectFilter())
    assert [project.draft.project_no for project in shown_] == ["P-1"]
    assert station.do(projects.count, actor, ProjectFilter()) == 1
    assert station.do(projects.count, everybody, ProjectFilter()) == 4
    for act in (projects.get, projects.history, projects.submit):
        with pytest.raises(OutOfScopeError):
            station.do(act, actor, "P-2")
    assert station.records(1)[0]["event"] == "access.denied"
    draws = station.ws.services.draws
    for refused in (
        lambda: station.do(draws.plan_for, actor, "P-2"),
        lambda: draws.pre_query(actor, PlanDraft("P-2", ())).result(30),
        lambda: station.do(draws.save_plan, actor, PlanDraft("P-2", ())),
    ):
        with pytest.raises(OutOfScopeError):
            refused()
    station.do(
        projects.add,
        actor,
        ProjectDraft("P-5", "数据治理服务", seats=3, **MEETING),
    )
    assert station.do(projects.get, actor, "P-5").draft.department == "工程部"
