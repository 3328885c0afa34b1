"""Pages over a real station: first run, accounts, projects and their approval, audit log, health."""

from collections.abc import Iterator
from concurrent.futures import Future
from datetime import datetime
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget
from pytestqt.qtbot import QtBot

from core.access.model import AccountState, Actor, Role
from core.access.permissions import permissions_of
from core.engine.program import ProjectFiles, RecoveryPaper
from core.kernel.errors import UserError
from core.kernel.events import CATALOGUE
from core.projects.model import ProjectDraft, ProjectFilter, ProjectState
from core.projects.sheet import ProjectSheet
from core.system.lamps import Lamp, LampState
from tests.support.headless_station import PASSWORD, PEOPLE, Headless
from tests.ui.conftest import SpyFrame
from tests.ui.fake_program import settled
from ui.pages.access.accounts_page import AccountsPage
from ui.pages.menu import menu
from ui.pages.projects.form_page import ProjectFormPage
from ui.pages.projects.list_page import ProjectListPage
from ui.pages.system.audit_page import AuditPage
from ui.pages.system.dashboard import DashboardPage
from ui.pages.system.health_page import HealthPage
from ui.pages.system.setup_draft import SetupDraft
from ui.pages.system.setup_guide import SetupGuide
from ui.shell.frame import MenuEntry
from ui.texts import knows

OPENING = "2027-03-04T09:00:00+08:00"


@pytest.fixture
def station(tmp_path: Path) -> Iterator[Headless]:
    made = Headless(tmp_path / "station")
    made.first_run()
    yield made
    made.close()


@pytest.fixture
def desk(station: Headless) -> Iterator["Desk"]:
    made = Desk(station)
    yield made
    made.close()


class Desk:
    """Opens pages as somebody, over the engine of ``station``."""

    def __init__(self, station: Headless) -> None:
        self.station = station
        self._frames: list[SpyFrame] = []

    def frame(self, login: str) -> SpyFrame:
        commands: Any = self.station.engine
        made = SpyFrame(self.station.sign_in(login), commands, self.station.bus)
        self._frames.append(made)
        return made

    def close(self) -> None:
        for frame in self._frames:
            frame.bridge.close()


def draft(number: str) -> ProjectDraft:
    return ProjectDraft(
        number,
        "数据治理服务",
        purchaser="沧浪市大数据管理局",
        budget_cents=12_850_000_00,
        opening_at=datetime.fromisoformat(OPENING),
        place="抽取一室",
        seats=3,
        avoidance_units=("云岭数科有限公司",),
    )


def reading(read: Any) -> ProjectFiles:
    """Workbooks are read by ``read``; none is written."""

    def nothing(*_arguments: object) -> Any:
        return settled(lambda: None)

    return ProjectFiles(read, nothing, nothing)


def named(page: QWidget, name: str) -> Any:
    found = page.findChild(QWidget, name)
    assert found is not None, name
    return found


def press(page: QWidget, name: str) -> None:
    button = named(page, name)
    assert isinstance(button, QAbstractButton)
    button.click()


def shown(qtbot: QtBot, page: Any, **params: object) -> Any:
    qtbot.addWidget(page)
    page.resize(1600, 900)
    page.show()
    page.opened(params)
    return page


def submitted(station: Headless, number: str) -> None:
    operator = station.sign_in("op01")
    projects = station.ws.services.projects
    station.do(projects.add, operator, draft(number))
    station.do(projects.submit, operator, number)


def state_of(station: Headless, actor: Actor, number: str) -> ProjectState:
    state: ProjectState = station.do(station.ws.services.projects.get, actor, number).state
    return state


def test_the_guide_sets_the_station_up_and_shows_the_key_once(
    qtbot: QtBot, frame: SpyFrame, tmp_path: Path
) -> None:
    station = Headless(tmp_path / "fresh")
    guide = guide_over(qtbot, frame, station)
    fill_guide(guide, ("赵一", "钱二", "孙三"))
    texts = [label.text() for label in guide.findChildren(QLabel) if label.isVisible()]
    for told in (
        "云岭省公共资源交易中心",
        "CQ-01",
        "赵一 (sysadmin)",
        "钱二 (secadmin)",
        "孙三 (auditor)",
        "Real",
    ):
        assert told in texts, "the last look does not show it"
    assert not station.ws.is_set_up
    press(guide, "setup_create")
    qtbot.waitUntil(lambda: named(guide, "recovery_key").isVisible(), timeout=20_000)
    assert station.ws.is_set_up
    assert guide.unsaved()
    groups = named(guide, "recovery_key").accessibleName().split()
    assert not named(guide, "recovery_next").isEnabled()
    named(guide, "recovery_kept").setChecked(True)
    press(guide, "recovery_next")
    assert named(guide, "recovery_key").accessibleName() == "", "the key can be copied from the screen"
    fields = [named(guide, f"recovery_group_{place}") for place in (0, 1)]
    fields[0].set_value("0000")
    fields[1].set_value("0000")
    press(guide, "recovery_finish")
    assert frame.went_back == 0
    for field in fields:
        field.set_value(groups[int(field.accessibleName().split()[-1]) - 1].lower())
    press(guide, "recovery_finish")
    assert frame.went_back == 1
    assert guide.unsaved() == ""
    station.ws.open_with_recovery("-".join(groups)).result(20)
    assert station.ws.foundation.facts.language == "en"
    station.close()


def test_the_guide_refuses_one_person_for_two_duties(qtbot: QtBot, frame: SpyFrame, tmp_path: Path) -> None:
    station = Headless(tmp_path / "fresh")
    guide = guide_over(qtbot, frame, station)
    fill_people(guide, ("赵一", "赵一", "孙三"))
    assert guide.findChild(QWidget, "setup_devices_next") is None, "the next step was reached"
    assert named(guide, "secadmin_name").accessibleDescription()
    assert not station.ws.is_set_up
    station.engine.stop()
    station.background.shutdown()


def test_a_change_of_language_keeps_what_was_typed(qtbot: QtBot, frame: SpyFrame, tmp_path: Path) -> None:
    station = Headless(tmp_path / "fresh")
    draft = SetupDraft()
    guide = guide_over(qtbot, frame, station, draft)
    press(guide, "setup_language_next")
    named(guide, "organisation").set_value("单位")
    named(guide, "mode_practice").setChecked(True)
    press(guide, "setup_place_back")
    press(guide, "setup_language:en")
    assert frame.languages == [], "the language that is spoken already"
    press(guide, "setup_language:zh_CN")
    assert frame.languages == ["zh_CN"]
    anew = guide_over(qtbot, frame, station, draft)
    press(anew, "setup_language_next")
    assert named(anew, "organisation").value == "单位"
    assert named(anew, "mode_practice").isChecked()
    station.engine.stop()
    station.background.shutdown()


def no_devices() -> "Future[Any]":
    """One thing that is missing and one that works."""
    return settled(
        lambda: (
            Lamp("ports", LampState.ATTENTION, "ports.none", "advice.ports.none"),
            Lamp("entropy", LampState.OK, "entropy.ok"),
        )
    )


def guide_over(qtbot: QtBot, frame: SpyFrame, station: Headless, draft: SetupDraft | None = None) -> Any:
    paper = RecoveryPaper(_no_sheet, _no_sheet)
    program: Any = SimpleNamespace(
        workstation=station.ws, recovery_sheet=paper, examine=no_devices, folder=station.folder
    )
    frame.preferences.put("look.language", "en")
    spy: Any = frame
    return shown(qtbot, SetupGuide(spy, program, draft or SetupDraft()))


def fill_guide(guide: QWidget, names: tuple[str, str, str]) -> None:
    """As far as the last look."""
    fill_people(guide, names)
    press(guide, "setup_devices_next")


def fill_people(guide: QWidget, names: tuple[str, str, str]) -> None:
    """Everything that is asked for, and on."""
    press(guide, "setup_language_next")
    named(guide, "organisation").set_value("云岭省公共资源交易中心")
    named(guide, "station_id").set_value("CQ-01")
    press(guide, "setup_place_next")
    for prefix, name in zip(("sysadmin", "secadmin", "auditor"), names, strict=True):
        for part, value in (("name", name), ("login", prefix), ("password", PASSWORD), ("again", PASSWORD)):
            named(guide, f"{prefix}_{part}").set_value(value)
    press(guide, "setup_people_next")


def test_an_administrator_makes_an_account_and_blocks_it(qtbot: QtBot, desk: Desk) -> None:
    spy: Any = desk.frame("sysadmin")
    page = shown(qtbot, AccountsPage(spy, desk.station.ws))
    qtbot.waitUntil(lambda: page.table.view.model().rowCount() == len(PEOPLE))
    press(page, "new_account")
    form = page._form
    for part, value in (("name", "周五"), ("login", "fin01"), ("password", "First-Pass-77")):
        named(form, f"account_{part}").set_value(value)
    named(form, "role_finance").setChecked(True)
    press(form, "create_account")
    qtbot.waitUntil(lambda: bool(spy.notes))
    access = desk.station.ws.foundation.access
    made = next(a for a in desk.station.do(access.accounts, spy.actor) if a.login == "fin01")
    assert made.must_change
    table = page.table.view
    qtbot.waitUntil(lambda: table.model().rowCount() == len(PEOPLE) + 1)
    logins = [table.model().index(row, 0).data() for row in range(len(PEOPLE) + 1)]
    table.setCurrentIndex(table.model().index(logins.index("fin01"), 0))
    press(page, "change_account_state")
    spy.dialogs.asked[-1][1]("离职")
    blocked = AccountState.BLOCKED
    qtbot.waitUntil(lambda: desk.station.do(access.account, made.id).state is blocked)
    with pytest.raises(UserError) as refused:
        desk.station.ws.sign_in("fin01", "First-Pass-77").result(20)
    assert refused.value.code == "access.account_blocked"


def test_a_form_keeps_what_it_does_not_show(qtbot: QtBot, desk: Desk) -> None:
    spy: Any = desk.frame("op01")
    projects = desk.station.ws.services.projects
    desk.station.do(projects.add, spy.actor, draft("P-1"))
    page = shown(qtbot, ProjectFormPage(spy, desk.station.ws), project_no="P-1")
    qtbot.waitUntil(lambda: named(page, "name").value == "数据治理服务")
    assert named(page, "avoidance_units").value == ""
    named(page, "name").set_value("数据治理服务（第二次）")
    press(page, "save_and_submit")
    qtbot.waitUntil(lambda: spy.went_back == 1)
    repository: Any = projects._projects
    stored = desk.station.do(repository.get, "P-1")
    assert stored.state is ProjectState.SUBMITTED
    assert stored.draft.name == "数据治理服务（第二次）"
    assert (stored.draft.budget_cents, stored.draft.avoidance_units) == (
        12_850_000_00,
        ("云岭数科有限公司",),
    )


def test_an_administrator_resets_a_password(qtbot: QtBot, desk: Desk) -> None:
    spy: Any = desk.frame("sysadmin")
    page = shown(qtbot, AccountsPage(spy, desk.station.ws))
    table = page.table.view
    qtbot.waitUntil(lambda: table.model().rowCount() == len(PEOPLE))
    logins = [table.model().index(row, 0).data() for row in range(len(PEOPLE))]
    table.setCurrentIndex(table.model().index(logins.index("op01"), 0))
    press(page, "reset_account_password")
    form = page._reset_form
    named(form, "reset_password").set_value("First-Pass-77")
    press(form, "do_reset")
    assert not spy.notes, "without a reason"
    named(form, "reset_reason").set_value("本人忘记密码")
    press(form, "do_reset")
    qtbot.waitUntil(lambda: bool(spy.notes), timeout=20_000)
    assert desk.station.ws.sign_in("op01", "First-Pass-77").result(20).must_change


@pytest.mark.parametrize(
    ("button", "state"),
    [("approve_project", ProjectState.APPROVED), ("refuse_project", ProjectState.REFUSED)],
)
def test_a_reviewer_decides_on_the_chosen_project(
    qtbot: QtBot, desk: Desk, button: str, state: ProjectState
) -> None:
    submitted(desk.station, "P-2")
    spy: Any = desk.frame("rev01")
    page = shown(qtbot, ProjectListPage(spy, desk.station.ws, reading(_no_sheet)))
    assert page.findChild(QWidget, "new_project") is None
    qtbot.waitUntil(lambda: page.table.view.model().rowCount() == 1)
    page.table.view.setCurrentIndex(page.table.view.model().index(0, 0))
    qtbot.waitUntil(lambda: named(page, button).isEnabled())
    press(page, button)
    if state is ProjectState.REFUSED:
        spy.dialogs.asked[-1][1]("预算不足")
    qtbot.waitUntil(lambda: bool(spy.notes))
    assert state_of(desk.station, spy.actor, "P-2") is state


def test_an_import_tells_which_rows_were_left_and_why(qtbot: QtBot, desk: Desk) -> None:
    spy: Any = desk.frame("op01")
    sheet = ProjectSheet(((2, draft("P-3")),), ((3, ("BUDGET_INVALID",)),))
    page = shown(qtbot, ProjectListPage(spy, desk.station.ws, reading(lambda _path: settled(lambda: sheet))))
    press(page, "import_projects")
    dialog = page._dialog
    named(dialog, "project_file").set_value("projects.xlsx")
    press(dialog, "read_projects")
    qtbot.waitUntil(lambda: named(dialog, "confirm_projects").isEnabled())
    count = desk.station.ws.services.projects.count
    assert desk.station.do(count, spy.actor, ProjectFilter()) == 0
    press(dialog, "confirm_projects")
    qtbot.waitUntil(lambda: not named(dialog, "confirm_projects").isEnabled())
    qtbot.waitUntil(lambda: desk.station.do(count, spy.actor, ProjectFilter()) == 1)
    dialog.close()


def test_dashboard_counts_projects_that_wait(qtbot: QtBot, desk: Desk) -> None:
    submitted(desk.station, "P-4")
    spy: Any = desk.frame("rev01")
    page = shown(qtbot, DashboardPage(spy, desk.station.ws, tuple))
    qtbot.waitUntil(lambda: page._figures["waiting"].figure.accessibleName().startswith("1 "))


def test_the_dashboard_asks_for_the_devices_again_until_it_is_left(qtbot: QtBot, desk: Desk) -> None:
    """Modems come up after the sign-in that opened the station: what is shown first must not stay."""
    spy: Any = desk.frame("rev01")
    lamps = [Lamp("line", LampState.FAULT, "modem.unplugged", "", {})]
    page = shown(qtbot, DashboardPage(spy, desk.station.ws, lambda: tuple(lamps)))
    qtbot.waitUntil(lambda: "Fault" in _texts(page))
    lamps[0] = Lamp("line", LampState.ATTENTION, "modem.simulated", "", {})
    page._again.timeout.emit()
    qtbot.waitUntil(lambda: "Fault" not in _texts(page))
    assert page._again.isActive()
    page.closed()
    assert not page._again.isActive()


def _texts(page: QWidget) -> list[str]:
    return [label.text() for label in page.findChildren(QLabel)]


def test_the_audit_page_shows_the_latest_record_first(qtbot: QtBot, desk: Desk) -> None:
    spy: Any = desk.frame("auditor1")
    page = shown(qtbot, AuditPage(spy, desk.station.ws))
    model = page.table.view.model()
    qtbot.waitUntil(lambda: model.rowCount() > len(PEOPLE))
    events = [model.index(0, column).data() for column in range(model.columnCount())]
    assert "Signed in" in events


def test_health_says_what_to_do(qtbot: QtBot, desk: Desk) -> None:
    spy: Any = desk.frame("op01")
    lamps = [Lamp("disk", LampState.FAULT, "disk.full", "advice.disk.full", {"free_mb": 12})]
    page = shown(qtbot, HealthPage(spy, desk.station.ws, lambda: lamps))
    qtbot.waitUntil(lambda: page.findChild(QWidget, "health:disk") is not None)
    said = named(page, "health:disk").accessibleName()
    assert "Fault" in said
    assert knows("advice.disk.full")


def test_every_event_of_the_catalogue_has_a_title() -> None:
    assert [e for e in CATALOGUE if not knows(f"event.{e}")] == []


def test_every_menu_entry_asks_for_a_permission_that_somebody_holds() -> None:
    held = permissions_of(Role)
    assert {e.permission for e in _flat(menu()) if e.permission} <= held


def _flat(entries: list[MenuEntry] | tuple[MenuEntry, ...]) -> Iterator[MenuEntry]:
    for entry in entries:
        yield entry
        yield from _flat(entry.children)


def _no_sheet(_value: object) -> "Future[Any]":
    return settled(lambda: None)
