"""A manager keeps the pool up: leave, freezes, blacklist, deletion, terms, annual check, avoidance units."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from core.access.model import Actor
from core.pool.record.model import ExpertDraft, NewExpert
from core.pool.upkeep.model import BarOrder, CheckScope
from core.standing.model import Hindrance
from storage.database.pool.experts import DatabaseExperts
from storage.reference.pinyin import PinyinReader
from tests.support.headless_station import Headless
from tests.ui.pages.pool.conftest import over
from ui.pages.cases.case_page import CasePage
from ui.pages.pool.experts.detail_page import ExpertPage
from ui.pages.pool.experts.list_page import ExpertListPage
from ui.pages.pool.upkeep.acts import UpkeepActs, today
from ui.pages.pool.upkeep.avoidance_page import AvoidancePage
from ui.pages.pool.upkeep.bars_page import PENDING, BarsPage
from ui.pages.pool.upkeep.checks_page import ChecksPage
from ui.pages.pool.upkeep.deleted_page import DeletedPage
from ui.pages.pool.upkeep.leave_page import LeavePage
from ui.pages.pool.upkeep.terms_page import TermsPage
from ui.pages.system.pool_reminders import PoolReminders
from ui.shell.page import Page
from ui.widgets.labels import Text

WAIT = 20_000
ONE, TWO, THREE = "ZJ-000001", "ZJ-000002", "ZJ-000003"


def later(days: int) -> str:
    return (today() + timedelta(days=days)).isoformat()


def drafts() -> list[ExpertDraft]:
    return [
        ExpertDraft("王小明", "14334543878", employer="云帆软件（合肥）有限公司", term_to=later(20)),
        ExpertDraft("李四", "14334543879", employer="甲公司", term_to=later(800)),
        ExpertDraft("赵六", "14334543880", employer="云帆软件(合肥)有限公司"),
    ]


@pytest.fixture
def pool(tmp_path: Path) -> Iterator[Headless]:
    """A station with three experts, all of whom can be drawn."""
    station = Headless(tmp_path / "station")
    station.first_run()
    connection = station.ws.foundation.station.connection
    spell = PinyinReader().spell

    def add() -> None:
        acts = station.ws.foundation.acts
        new = [NewExpert(draft, spell(draft.name)) for draft in drafts()]
        with acts.transaction():
            DatabaseExperts(connection).add_many(new, len(new), acts.clock.now().wall)

    station.do(add)
    yield station
    station.close()


@pytest.fixture
def frame_of_manager(pool: Headless, frame: Any) -> Iterator[Any]:
    yield from over(frame, pool)


@pytest.fixture
def manager(pool: Headless) -> Actor:
    return pool.sign_in("mgr01")


def shown(qtbot: QtBot, page: Page, **params: object) -> Any:
    qtbot.addWidget(page)
    page.resize(1440, 900)
    page.show()
    page.opened(params)
    return page


def rows(qtbot: QtBot, table: Any, count: int) -> list[Any]:
    qtbot.waitUntil(lambda: len(table.rows) == count, timeout=WAIT)
    return list(table.rows)


def fill(acts: UpkeepActs, reason: str, *, until: str = "", document: str = "", starts: str = "") -> None:
    """Fill the open dialog and press its button."""
    dialog = acts.dialog
    assert dialog is not None
    dialog.reason.set_value(reason)
    for text, editor in ((until, dialog.until), (starts, dialog.starts)):
        if text:
            editor.set_value(date.fromisoformat(text))
    if document:
        dialog.document.set_value(document)
    dialog.go.click()


def obstacles(pool: Headless, expert_no: str) -> list[Hindrance]:
    detail = pool.ws.services.pool.reading.detail(pool.sign_in("mgr01"), expert_no).result(30)
    return [obstacle.code for obstacle in detail.obstacles]


def test_leave_is_entered_for_somebody_found_by_name_shown_and_ended(
    qtbot: QtBot, pool: Headless, frame_of_manager: Any
) -> None:
    page = shown(qtbot, LeavePage(frame_of_manager, pool.ws))
    qtbot.mouseClick(page.enter, Qt.MouseButton.LeftButton)
    dialog = page.acts.dialog
    assert dialog is not None
    dialog.go.click()
    assert dialog.isVisible()  # nobody chosen, no reason
    qtbot.keyClicks(dialog.people.words, "wxm")
    qtbot.waitUntil(lambda: dialog.people.found.count() == 1, timeout=WAIT)
    assert "王*明" in dialog.people.found.item(0).text()
    qtbot.keyClick(dialog.people.words, Qt.Key.Key_Return)
    assert dialog.people.value == [ONE]
    fill(page.acts, "出国访学", until=later(5))
    (leave,) = rows(qtbot, page.table, 1)
    assert (leave.expert_no, leave.name, leave.ends) == (ONE, "王*明", later(5))
    assert obstacles(pool, ONE) == [Hindrance.ON_LEAVE]
    page.view.changed.emit(1)
    assert page.calendar.lines == [ONE]
    page._later()
    page._later()
    assert page.calendar.lines == []

    (_, end) = page._menu(leave)
    end.run([leave])
    title, answer = frame_of_manager.dialogs.asked[-1]
    assert title == "End this leave"
    answer("提前回国")
    rows(qtbot, page.table, 0)
    assert obstacles(pool, ONE) == []


def test_many_are_frozen_from_the_list_and_it_is_undone_at_once(
    qtbot: QtBot, pool: Headless, frame_of_manager: Any
) -> None:
    page = shown(qtbot, ExpertListPage(frame_of_manager, pool.ws))
    experts = rows(qtbot, page.table, 3)
    assert [page.table.model.columns[-1].cell(row).text for row in experts] == ["Can be drawn"] * 3
    freeze = next(a for a in page.acts.row_actions(lambda row: row.expert_no) if a.title == "Freeze…")
    freeze.run(experts[:2])
    fill(page.acts, "信息核实中")
    qtbot.waitUntil(lambda: page.acts.banner.isVisible(), timeout=WAIT)
    qtbot.waitUntil(lambda: "1 can be drawn" in page.head.note.text(), timeout=WAIT)
    assert obstacles(pool, ONE) == obstacles(pool, TWO) == [Hindrance.FROZEN]
    qtbot.mouseClick(page.acts.banner.button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "3 can be drawn" in page.head.note.text(), timeout=WAIT)
    assert obstacles(pool, ONE) == []


def test_who_is_left_out_of_a_bulk_act_is_told_with_the_reason(
    qtbot: QtBot, pool: Headless, frame_of_manager: Any, manager: Actor
) -> None:
    pool.do(pool.ws.services.pool.upkeep.bars.freeze, manager, BarOrder((ONE,), "核实"))
    page = shown(qtbot, ExpertListPage(frame_of_manager, pool.ws))
    page.acts.ask_freeze([ONE, TWO])
    fill(page.acts, "信息核实中")
    qtbot.waitUntil(lambda: page.acts.banner.isVisible(), timeout=WAIT)
    text, tone = frame_of_manager.notes[-1]
    assert (text, tone) == ("1 expert frozen", "warning")
    assert f"1 left out: {ONE} Frozen already" in page.acts.banner.accessibleName()


def test_a_blacklisting_is_handed_in_and_waits_in_its_list(
    qtbot: QtBot, pool: Headless, frame_of_manager: Any
) -> None:
    page = shown(qtbot, BarsPage(frame_of_manager, pool.ws))
    page.acts.ask_blacklist([ONE])
    fill(page.acts, "泄露评审信息", until=later(365), document="云采监〔2026〕3号")
    (pending,) = rows(qtbot, page.waiting, 1)
    assert (pending.expert_no, pending.until, pending.document) == (ONE, later(365), "云采监〔2026〕3号")
    assert page.table.rows == []
    page.which.choose(PENDING)
    page._show_list()
    assert page.waiting.isVisible()
    assert obstacles(pool, ONE) == []
    cases = pool.ws.services.cases
    pool.do(cases.approve, pool.sign_in("rev01"), pending.case_no, 1)
    (bar,) = rows(qtbot, page.table, 1)
    assert bar.case_no == pending.case_no
    assert page.head.note.text() == "0 frozen · 1 blacklisted"


def test_the_reviewer_sees_what_is_asked_for_and_approves_it(
    qtbot: QtBot, pool: Headless, frame_of_manager: Any, manager: Actor
) -> None:
    bars = pool.ws.services.pool.upkeep.bars
    order = BarOrder((ONE,), "泄露评审信息", later(365), "云采监〔2026〕3号")
    (case_no,) = pool.do(bars.blacklist, manager, order).cases
    spy = frame_of_manager
    spy.actor = pool.sign_in("rev01")
    page = shown(qtbot, CasePage(spy, pool.ws), case_no=case_no)
    qtbot.waitUntil(lambda: "云采监〔2026〕3号" in words_of(page), timeout=WAIT)
    assert f"王*明 {ONE}" in words_of(page)
    assert later(365) in words_of(page)
    page.approve.click()
    _, answer = spy.dialogs.asked[-1]
    answer()
    qtbot.waitUntil(lambda: obstacles(pool, ONE) == [Hindrance.BLACKLISTED], timeout=WAIT)
    (lifting,) = pool.do(bars.lift, manager, BarOrder((ONE,), "复议撤销")).cases
    again = shown(qtbot, CasePage(spy, pool.ws), case_no=lifting)
    qtbot.waitUntil(lambda: "Take off the blacklist" in words_of(again), timeout=WAIT)
    assert again.head.title.text() == "Lifting of a blacklisting"
    assert "Expert type" not in words_of(again)


def test_a_blacklisting_given_back_is_mended_on_its_case(
    qtbot: QtBot, pool: Headless, frame_of_manager: Any
) -> None:
    bars, cases = pool.ws.services.pool.upkeep.bars, pool.ws.services.cases
    manager, reviewer = frame_of_manager.actor, pool.sign_in("rev01")
    order = BarOrder((ONE,), "投诉待查", later(100), "云采监〔2026〕3号")
    (case_no,) = pool.do(bars.blacklist, manager, order).cases
    pool.do(cases.return_, reviewer, case_no, 1, "写明查实情况")
    page: Any = shown(qtbot, CasePage(frame_of_manager, pool.ws), case_no=case_no)
    qtbot.waitUntil(lambda: page.mend.isVisible(), timeout=WAIT)
    page.mend.click()
    qtbot.waitUntil(lambda: page.mending.dialog is not None, timeout=WAIT)
    dialog = page.mending.dialog
    assert (dialog.reason.value, dialog.document.value) == ("投诉待查", "云采监〔2026〕3号")
    assert dialog.until.value.isoformat() == later(100)
    dialog.reason.set_value("泄露评审信息，经查属实")
    dialog.until.set_value(None)
    dialog.go.click()
    qtbot.waitUntil(lambda: not page.mend.isVisible(), timeout=WAIT)
    asked = pool.do(bars.asked, reviewer, case_no)
    assert (asked.until, asked.returned) == ("", False)


def test_deleted_experts_are_restored_from_their_list(
    qtbot: QtBot, pool: Headless, frame_of_manager: Any, manager: Actor
) -> None:
    pool.do(pool.ws.services.pool.upkeep.removal.delete, manager, [ONE, TWO], "本人申请退出")
    page = shown(qtbot, DeletedPage(frame_of_manager, pool.ws))
    both = rows(qtbot, page.table, 2)
    assert {row.name for row in both} == {"王*明", "李*"}
    page._restore(both)
    fill(page.acts, "误删")
    rows(qtbot, page.table, 0)
    assert obstacles(pool, ONE) == []


def test_terms_that_end_soon_are_renewed_and_put_back(
    qtbot: QtBot, pool: Headless, frame_of_manager: Any
) -> None:
    page = shown(qtbot, TermsPage(frame_of_manager, pool.ws))
    (expert,) = rows(qtbot, page.table, 1)
    assert page.table.model.total == 1
    assert (expert.expert_no, page.table.model.columns[6].cell(expert).text) == (ONE, "20")
    page.acts.ask_renew([ONE])
    dialog = page.acts.dialog
    assert dialog is not None
    assert dialog.until.value is not None
    assert dialog.until.value > today() + timedelta(days=1000)
    fill(page.acts, "续聘一届")
    rows(qtbot, page.table, 0)
    qtbot.mouseClick(page.acts.banner.button, Qt.MouseButton.LeftButton)
    (back,) = rows(qtbot, page.table, 1)
    assert back.term_to == later(20)


def test_an_annual_check_is_opened_answered_and_closed(
    qtbot: QtBot, pool: Headless, frame_of_manager: Any
) -> None:
    page = shown(qtbot, ChecksPage(frame_of_manager, pool.ws))
    qtbot.mouseClick(page.begin, Qt.MouseButton.LeftButton)
    dialog = page.dialog
    qtbot.waitUntil(lambda: dialog.how_many.text() == "3 experts", timeout=WAIT)
    dialog.go.click()
    entries = rows(qtbot, page.table, 3)
    assert not page.begin.isEnabled()
    page._confirm(entries[:2])
    qtbot.waitUntil(lambda: page.shown is not None and page.shown.answered == 2, timeout=WAIT)
    qtbot.mouseClick(page.acts.banner.button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.shown is not None and page.shown.answered == 0, timeout=WAIT)
    page._correct(entries[:2])
    qtbot.waitUntil(lambda: page.shown is not None and page.shown.answered == 2, timeout=WAIT)
    qtbot.mouseClick(page.close_round, Qt.MouseButton.LeftButton)
    title, answer = frame_of_manager.dialogs.asked[-1]
    assert title.startswith("Close the round")
    answer()
    qtbot.waitUntil(lambda: page.shown is not None and page.shown.closed_at is not None, timeout=WAIT)
    assert obstacles(pool, THREE) == [Hindrance.CHECK_MISSED]
    assert page.begin.isEnabled()


def test_avoidance_units_show_their_matches_before_they_are_saved(
    qtbot: QtBot, pool: Headless, frame_of_manager: Any
) -> None:
    page = shown(qtbot, AvoidancePage(frame_of_manager, pool.ws), expert_no=TWO)
    qtbot.waitUntil(lambda: page.employer.text() != "", timeout=WAIT)
    page.units.insertPlainText("云帆软件（合肥）有限公司芜湖分公司")  # as an input method does
    qtbot.waitUntil(lambda: "云帆软件（合肥）有限公司 — 2 experts" in words_of(page), timeout=WAIT)
    page.former.set_value("乙医院（2014—2018）")
    qtbot.mouseClick(page.keep, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: frame_of_manager.went_back == 1, timeout=WAIT)
    detail = pool.ws.services.pool.reading.detail(frame_of_manager.actor, TWO).result(30)
    assert detail.avoidance_units == ("云帆软件（合肥）有限公司芜湖分公司",)
    assert detail.former_employers == (("乙医院", 2014, 2018),)


def test_an_expert_s_page_says_why_not_and_offers_what_makes_sense(
    qtbot: QtBot, pool: Headless, frame_of_manager: Any, manager: Actor
) -> None:
    page = shown(qtbot, ExpertPage(frame_of_manager, pool.ws), expert_no=ONE)
    qtbot.waitUntil(lambda: page.standing.choices() != [], timeout=WAIT)
    assert not page.why_not.isVisible()
    assert "Freeze…" in [words for words, _, _ in page.standing.choices()]
    page.acts.ask_freeze([ONE])
    fill(page.acts, "信息核实中", until=later(9))
    qtbot.waitUntil(page.why_not.isVisible, timeout=WAIT)
    assert later(9) in page.why_not.accessibleName()
    offered = [words for words, _, _ in page.standing.choices()]
    assert "Lift the freeze…" in offered
    assert "Freeze…" not in offered


def test_the_dashboard_reminds_of_what_waits_and_leads_there(
    qtbot: QtBot, pool: Headless, frame_of_manager: Any, manager: Actor
) -> None:
    scope = CheckScope()
    pool.do(pool.ws.services.pool.upkeep.checks.open_round, manager, "年检", later(30), scope)
    card = PoolReminders(frame_of_manager, pool.ws)
    qtbot.addWidget(card)
    card.load()
    qtbot.waitUntil(lambda: len(card.findChildren(QPushButton)) == 2, timeout=WAIT)
    terms = card.findChild(QPushButton, "reminder_pool.terms_60")
    assert terms.text() == "1 term ends within 60 days"
    terms.click()
    assert frame_of_manager.opened[-1] == ("pool.terms", {"which": "60"})
    assert frame_of_manager.badges["pool.terms"] == 1


def test_who_may_only_read_is_offered_nothing_to_do(qtbot: QtBot, pool: Headless, frame: Any) -> None:
    for spy in over(frame, pool):
        spy.actor = pool.sign_in("op01")
        page = shown(qtbot, LeavePage(spy, pool.ws))
        assert not hasattr(page, "enter")
        assert page.acts.row_actions(str) == []
        listed = shown(qtbot, ExpertListPage(spy, pool.ws))
        (experts,) = [rows(qtbot, listed.table, 3)]
        assert [action.title for action in listed._row_menu(experts[0])] == ["Open the page"]


def words_of(page: Page) -> str:
    return "\n".join(label.text() for label in page.findChildren(Text))
