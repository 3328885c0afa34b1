"""The queue, one case and the levels, as reviewer and pool manager use them."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from core.cases.model import CaseKind, CaseList, CaseState, ReviewPolicy
from core.pool.editing.entry import ExpertEntry
from tests.support.headless_station import ROOT, Headless
from ui.bridge import Bridge
from ui.pages.cases.case_page import CasePage
from ui.pages.cases.list_page import CaseListPage
from ui.pages.cases.policy_page import ReviewPolicyPage
from ui.shell.page import Page
from ui.widgets.buttons import Button
from ui.widgets.labels import Text

WAIT = 60_000
TEXTS = {"name": "王小明", "phone": "14334543878", "employer": "云帆软件（合肥）有限公司"}


class Office:
    """A station with one expert and a change of him that waits; the window is anybody's."""

    def __init__(self, folder: Path, frame: Any) -> None:
        self.station = Headless(folder)
        self.station.first_run()
        self.frame = frame
        frame.bridge.close()
        frame.bridge = Bridge(self.station.engine, self.station.bus)
        self.manager, self.reviewer = (self.station.sign_in(login) for login in ("mgr01", "rev01"))
        self.services: Any = self.station.ws.services
        pool, do = self.services.pool, self.station.do
        job = pool.imports.begin_specialties(
            self.manager, ROOT / "resources" / "samples" / "specialties.xlsx", print
        )
        do(pool.confirm_specialties, self.manager, job.preview.result(60).token)
        codes = [s.code for s in pool.reading.specialties(self.manager).result(60) if s.level == 3]
        self.entry = ExpertEntry(TEXTS, (codes[0],))
        do(self.services.cases.set_policy, self.manager, ReviewPolicy({(CaseKind.APPLICATION, ""): ()}))
        do(pool.entering.enter, self.manager, self.entry)
        moved = replace(self.entry, texts={**TEXTS, "employer": "新单位有限公司"})
        self.case_no = do(pool.entering.edit, self.manager, "ZJ-000001", 1, moved, "调动函").case_no

    def state(self) -> CaseState:
        view = self.station.do(self.services.cases.view, self.reviewer, self.case_no)
        state: CaseState = view.case.state
        return state

    def employer(self) -> str:
        entry = self.station.do(self.services.pool.entering.open, self.manager, "ZJ-000001").entry
        return str(entry.texts["employer"])


@pytest.fixture
def office(tmp_path: Path, frame: Any) -> Iterator[Office]:
    """An office."""
    made = Office(tmp_path / "station", frame)
    yield made
    made.frame.bridge.close()
    made.station.close()


def opened(qtbot: QtBot, page: Page, **params: object) -> Any:
    qtbot.addWidget(page)
    page.resize(1500, 900)
    page.show()
    page.opened(params)
    return page


def words_of(page: Page) -> set[str]:
    return {label.text() for label in page.findChildren(Text) if label.isVisible()}


def case_page(qtbot: QtBot, office: Office, actor: Any) -> CasePage:
    office.frame.actor = actor
    page: CasePage = opened(qtbot, CasePage(office.frame, office.station.ws), case_no=office.case_no)
    qtbot.waitUntil(
        lambda: page._view is not None and bool(page._content.comparison.children()), timeout=WAIT
    )
    return page


def press(page: Page, name: str) -> None:
    button = page.findChild(Button, name)
    assert button.isVisible()
    button.click()


def test_the_queue_shows_what_waits_and_opens_it(qtbot: QtBot, office: Office) -> None:
    office.frame.actor = office.reviewer
    page: CaseListPage = opened(qtbot, CaseListPage(office.frame, office.station.ws))
    qtbot.waitUntil(lambda: bool(page.table.rows), timeout=WAIT)
    qtbot.waitUntil(lambda: office.frame.badges.get("cases.list") == 1, timeout=WAIT)
    (case,) = page.table.rows
    assert (case.summary, case.subject) == ("王*明", "ZJ-000001")
    page.table.activated.emit(case)
    assert office.frame.opened[-1] == ("cases.detail", {"case_no": office.case_no})


def test_who_asked_finds_it_among_his_own_and_not_in_his_queue(qtbot: QtBot, office: Office) -> None:
    office.frame.actor = office.manager
    page: CaseListPage = opened(qtbot, CaseListPage(office.frame, office.station.ws))
    qtbot.waitUntil(lambda: not page.table.model.busy, timeout=WAIT)
    assert page.table.rows == []
    page.tabs.choose(list(CaseList).index(CaseList.MINE))
    qtbot.waitUntil(lambda: len(page.table.rows) == 1, timeout=WAIT)


def test_the_reviewer_sees_both_sides_reads_plain_values_and_approves(qtbot: QtBot, office: Office) -> None:
    page = case_page(qtbot, office, office.reviewer)
    assert "新单位有限公司" not in words_of(page)
    press(page, "unmask_case")
    qtbot.waitUntil(lambda: {"新单位有限公司", TEXTS["employer"]} <= words_of(page), timeout=WAIT)
    press(page, "approve_case")
    _, approve = office.frame.dialogs.asked[-1]
    approve()
    qtbot.waitUntil(lambda: office.state() is CaseState.APPROVED, timeout=WAIT)
    assert office.employer() == "新单位有限公司"
    qtbot.waitUntil(lambda: not page.approve.isVisible(), timeout=WAIT)


def test_a_returned_case_comes_back_to_its_applicant_with_the_reason(qtbot: QtBot, office: Office) -> None:
    page = case_page(qtbot, office, office.reviewer)
    press(page, "return_case")
    _, give_back = office.frame.dialogs.asked[-1]
    give_back("请附调动函扫描件")
    qtbot.waitUntil(lambda: office.state() is CaseState.RETURNED, timeout=WAIT)
    assert office.employer() == TEXTS["employer"]
    mine = case_page(qtbot, office, office.manager)
    qtbot.waitUntil(lambda: "请附调动函扫描件" in words_of(mine), timeout=WAIT)
    counts = office.services.cases.counts
    office.station.until(lambda: office.station.do(counts, office.manager).results == 0)  # read by now
    press(mine, "mend_case")
    assert office.frame.opened[-1] == (
        "pool.entry",
        {"case_no": office.case_no, "expert_no": "ZJ-000001"},
    )


def test_who_asked_is_told_why_he_cannot_decide_and_may_withdraw(qtbot: QtBot, office: Office) -> None:
    page = case_page(qtbot, office, office.manager)
    assert page._banner.isVisible()
    assert not page.approve.isVisible()
    press(page, "withdraw_case")
    _, withdraw = office.frame.dialogs.asked[-1]
    withdraw("填错了")
    qtbot.waitUntil(lambda: office.state() is CaseState.WITHDRAWN, timeout=WAIT)


def test_levels_and_reviewed_fields_are_set(qtbot: QtBot, office: Office) -> None:
    office.frame.actor = office.manager
    page: ReviewPolicyPage = opened(qtbot, ReviewPolicyPage(office.frame, office.station.ws))
    qtbot.waitUntil(lambda: page._saved is not None, timeout=WAIT)
    assert not page.type.isVisible()  # the customer distinguishes no types yet
    page.kind.set_value(CaseKind.APPLICATION)
    page.kind.edited.emit()
    press(page, "add_level")
    press(page, "add_level")
    assert page.unsaved()
    page._boxes["phone"].setChecked(True)
    page.save()
    qtbot.waitUntil(lambda: page.unsaved() == "", timeout=WAIT)
    policy = office.station.do(office.services.cases.policy, office.manager)
    assert len(policy.levels(CaseKind.APPLICATION)) == 2
    assert "phone" in office.station.do(office.services.pool.reviews.reviewed_fields)


def test_a_type_of_expert_may_have_levels_of_its_own(qtbot: QtBot, office: Office) -> None:
    office.frame.actor = office.manager
    fields = office.services.pool.fields
    types = next(iter(office.station.do(fields.all, office.manager)))
    office.station.do(fields.define, office.manager, replace(types, choices=("常驻", "外聘")))
    page: ReviewPolicyPage = opened(qtbot, ReviewPolicyPage(office.frame, office.station.ws))
    qtbot.waitUntil(page.type.isVisible, timeout=WAIT)
    qtbot.waitUntil(lambda: page._saved is not None, timeout=WAIT)
    page.type.set_value("外聘")
    page.type.edited.emit()
    press(page, "add_level")
    page.save()
    qtbot.waitUntil(lambda: page.unsaved() == "", timeout=WAIT)
    policy = office.station.do(office.services.cases.policy, office.manager)
    levels = [len(policy.levels(CaseKind.APPLICATION, kind)) for kind in ("常驻", "外聘")]
    assert levels == [0, 1]
