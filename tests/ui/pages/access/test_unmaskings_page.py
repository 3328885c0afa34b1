"""Reading plainly for some minutes, the page on which that is watched over, and versions of the rules."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from core.access.masking import MaskRule, MaskWay
from core.access.masking_rules import DEFAULT_MASKING
from core.evidence.audit.audit_log import LogFilter
from core.kernel.errors import PermissionDeniedError
from tests.support.headless_station import ROOT, Headless
from ui.bridge import Bridge
from ui.pages.access.masking_versions_page import MaskingVersionsPage
from ui.pages.access.unmaskings_page import UnmaskingsPage
from ui.pages.pool.experts.detail_page import ExpertPage
from ui.pages.pool.experts.list_page import ExpertListPage
from ui.widgets.labels import Text

SAMPLES = ROOT / "resources" / "samples"
WAIT = 60_000
REASON = "电话核对本周到场专家"


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Headless]:
    """A station with two thousand experts."""
    made = Headless(tmp_path_factory.mktemp("unmaskings") / "station")
    made.first_run()
    manager = made.sign_in("mgr01")
    pool = made.ws.services.pool
    job = pool.imports.begin_specialties(manager, SAMPLES / "specialties.xlsx", print)
    made.do(pool.confirm_specialties, manager, job.preview.result(60).token)
    job = pool.imports.begin(manager, SAMPLES / "experts_clean_2000.xlsx", print)
    made.do(pool.confirm_import, manager, job.preview.result(60).token)
    yield made
    made.close()


@pytest.fixture
def spy(filled: Headless, frame: Any) -> Iterator[Any]:
    """The pool manager at the window."""
    frame.actor = filled.sign_in("mgr01")
    frame.bridge.close()
    frame.bridge = Bridge(filled.engine, filled.bus)
    yield frame
    frame.bridge.close()


def shown(qtbot: QtBot, page: Any, **params: object) -> Any:
    qtbot.addWidget(page)
    page.resize(1700, 900)
    page.show()
    page.opened(params)
    return page


def list_of(qtbot: QtBot, spy: Any, filled: Headless) -> Any:
    page = shown(qtbot, ExpertListPage(spy, filled.ws))
    qtbot.waitUntil(lambda: not page.table.model.busy and bool(page.table.rows), timeout=WAIT)
    return page


def is_plain(shown_by: Any) -> bool:
    values = shown_by.values
    return "phone" in values and values["phone"].text().isdigit()


def is_masked(shown_by: Any) -> bool:
    values = shown_by.values
    return "phone" in values and "*" in values["phone"].text()


def test_whoever_is_opened_is_plain_until_the_screen_locks(qtbot: QtBot, filled: Headless, spy: Any) -> None:
    page = list_of(qtbot, spy, filled)
    numbers = [row.expert_no for row in page.table.rows[:3]]
    page.table.view.focus_row(0)
    panel = page.panel
    qtbot.waitUntil(lambda: is_masked(panel), timeout=WAIT)
    button: Any = page.findChild(QWidget, "read_plainly")
    button.click()
    dialog = button.dialog
    assert not dialog.go.isEnabled()
    dialog.minutes.set_value(15)
    dialog.reason.setPlainText(REASON)
    dialog.go.click()
    qtbot.waitUntil(lambda: is_plain(panel), timeout=WAIT)
    page.table.view.focus_row(1)
    qtbot.waitUntil(lambda: panel._detail is not None and panel._detail.expert_no == numbers[1], timeout=WAIT)
    qtbot.waitUntil(lambda: is_plain(panel), timeout=WAIT)
    detail = shown(qtbot, ExpertPage(spy, filled.ws), expert_no=numbers[2])
    qtbot.waitUntil(lambda: is_plain(detail), timeout=WAIT)
    filled.do(filled.ws.foundation.access.screen_locked, spy.actor, "key")
    qtbot.waitUntil(lambda: is_masked(detail) and is_masked(panel), timeout=WAIT)
    read = [record for record in filled.records() if record["event"] == "pool.unmasked"]
    assert {record["subject"] for record in read} == set(numbers)
    assert len({record["facts"]["grant"] for record in read}) == 1
    assert spy.dialogs.asked == []
    panel.plain.ask_all()  # now it takes a reason again
    assert len(spy.dialogs.asked) == 1


def test_a_role_without_leave_has_no_button(qtbot: QtBot, filled: Headless, spy: Any) -> None:
    spy.actor = filled.sign_in("op01")
    page = list_of(qtbot, spy, filled)
    button = page.findChild(QWidget, "read_plainly")
    assert button is None or not button.isVisible()


@pytest.mark.parametrize("login", ["secadmin", "auditor1"])
def test_the_page_says_who_read_what_of_whom_and_why(
    qtbot: QtBot, filled: Headless, spy: Any, tmp_path: Path, login: str
) -> None:
    filled.do(filled.ws.services.pool.unmask, spy.actor, "ZJ-000007", ("phone", "id_number"), f"{login} 来函")
    spy.actor = filled.sign_in(login)
    page = shown(qtbot, UnmaskingsPage(spy, filled.ws))
    qtbot.waitUntil(lambda: bool(page.table.rows), timeout=WAIT)
    page.expert.set_value("zj-000007")
    page.expert.edited.emit()
    qtbot.waitUntil(lambda: {one.expert_no for one in page.table.rows} == {"ZJ-000007"}, timeout=WAIT)
    first = [column.cell(page.table.rows[0]).text for column in page.table.model.columns]
    assert first[1] == "孟若勇"
    assert set(first[4].split(", ")) == {"Mobile", "ID number"}
    assert first[5] == f"{login} 来函"
    page.person.set_value(spy.actor.account_id)
    page.person.edited.emit()
    qtbot.waitUntil(lambda: not page.table.model.busy and page.table.rows == [], timeout=WAIT)
    page.person.set_value("")
    page.person.edited.emit()
    qtbot.waitUntil(lambda: bool(page.table.rows), timeout=WAIT)
    book = tmp_path / "unmaskings.xlsx"
    page.export_to(book)
    qtbot.waitUntil(lambda: bool(spy.notes), timeout=WAIT)
    rows = list(openpyxl.load_workbook(book).worksheets[0].iter_rows(values_only=True))
    assert rows[1][3] == "ZJ-000007"
    assert {row[5] for row in rows[1:]} == {"****"}  # reasons are remarks, and those do not leave freely
    assert "Reasons are left out" in spy.notes[-1][0]
    assert filled.records(1)[0]["event"] == "evidence.log_exported"


def test_nobody_else_reads_it(filled: Headless, spy: Any) -> None:
    with pytest.raises(PermissionDeniedError):
        filled.ws.services.unmaskings.page(spy.actor, LogFilter())


def test_two_versions_of_the_rules_stand_side_by_side(qtbot: QtBot, filled: Headless, spy: Any) -> None:
    masking = filled.ws.foundation.access.masking
    admin = filled.sign_in("secadmin")
    everybody = {**DEFAULT_MASKING.everybody, "phone": MaskRule(MaskWay.ENDS, 0, 3)}
    once = replace(DEFAULT_MASKING, everybody=everybody)
    twice = replace(once, own={("name", "reviewer"): MaskRule(MaskWay.DROP)})
    filled.do(masking.set_rules, admin, once, 0, "巡察要求")
    filled.do(masking.set_rules, admin, twice, 1, "评审期间")
    spy.actor = filled.sign_in("auditor1")
    page = shown(qtbot, MaskingVersionsPage(spy, filled.ws))

    def texts() -> list[str]:
        return [label.text() for label in page.findChildren(Text) if label.isVisible()]

    qtbot.waitUntil(lambda: "评审期间" in texts(), timeout=WAIT)
    assert (page.older.value, page.newer.value) == (1, 2)
    said = texts()
    assert said.index("Name · Reviewer") < said.index("Name")  # what differs stands first
    assert page._same.isHidden()
    page.older.set_value(0)
    page.older.edited.emit()
    qtbot.waitUntil(lambda: "Keep first and last (0 + 3)" in texts())
    page.newer.set_value(0)
    page.newer.edited.emit()
    assert page._same.isVisible()
