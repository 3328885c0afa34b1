"""Leave, freezes, blacklistings, deletion, terms and annual checks, and what they do to draws."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from core.access.model import Actor
from core.cases.model import CaseKind, CaseState, ReviewPolicy
from core.cases.service import CaseService
from core.kernel.errors import PermissionDeniedError, UserError
from core.pool.record.model import ExpertDraft, FormerEmployer, NewExpert
from core.pool.search.lists import TODAY, ExpertFilter
from core.pool.upkeep.model import BarOrder, CheckScope, CheckState, LeaveState
from core.pool.upkeep.service import PoolUpkeep
from core.standing.model import DrawDays, ExpertStatus, Hindrance
from core.standing.rules import obstacles
from storage.database.pool.upkeep import DatabaseUpkeep
from storage.reference.pinyin import PinyinReader
from tests.support.memory_acts import actor_with
from tests.support.pool_station import MANAGER, PoolStation, actor_without

ONE, TWO, THREE = "ZJ-000001", "ZJ-000002", "ZJ-000003"
REVIEWER = Actor("A-0002", "rev01", "郑和", ("reviewer",), MANAGER.permissions, "S-2")
DAY = 24 * 3600
DRAFTS = [
    ExpertDraft(
        "王小明",
        "14334543878",
        employer="云帆软件（合肥）有限公司",
        specialties=("A01",),
        term_to="2026-04-01",
    ),
    ExpertDraft("李四", "14334543879", employer="甲公司", specialties=("A01",), term_to="2027-12-31"),
    ExpertDraft("赵六", "14334543880", employer="云帆软件(合肥)有限公司", specialties=("B01",)),
]


@pytest.fixture
def station(tmp_path: Path) -> Iterator[PoolStation]:
    """A pool of three experts on 2026-03-02, all of whom can be drawn."""
    made = PoolStation(tmp_path)
    spell = PinyinReader().spell
    with made.acts.transaction():
        made.experts.add_many(
            [NewExpert(draft, spell(draft.name)) for draft in DRAFTS], len(DRAFTS), made.clock.now().wall
        )
    yield made
    made.close()


@pytest.fixture
def upkeep(station: PoolStation) -> PoolUpkeep:
    return station.service.upkeep


@pytest.fixture
def cases(station: PoolStation) -> CaseService:
    return station.cases


def why_not(station: PoolStation, expert_no: str, day: str = "") -> list[tuple[Hindrance, str]]:
    """Reasons against drawing an expert on a day, by default that of the clock."""
    today = day or station.clock.now().wall.date().isoformat()
    facts = DatabaseUpkeep(station.connection).facts(expert_no)
    return [(obstacle.code, obstacle.until) for obstacle in obstacles(facts, DrawDays.on(today))]


def drawable(station: PoolStation) -> int:
    return station.reading.count(MANAGER, ExpertFilter(drawable_on=TODAY)).result(30)


def last_record(station: PoolStation, event: str) -> dict[str, Any]:
    rows = station.connection.execute(
        "SELECT record FROM audit_record WHERE event = ? ORDER BY seq DESC LIMIT 1", (event,)
    )
    found: dict[str, Any] = json.loads(rows.fetchone()[0])
    return found


# -- leave -------------------------------------------------------------------------------------------------


def test_a_leave_keeps_from_draws_on_its_days_and_ends_by_itself(
    station: PoolStation, upkeep: PoolUpkeep
) -> None:
    outcome = upkeep.leave.enter(MANAGER, [ONE], "2026-03-02", "2026-03-03", " 出国访学 ")
    assert outcome.done == (ONE,)
    assert why_not(station, ONE) == [(Hindrance.ON_LEAVE, "2026-03-03")]
    assert drawable(station) == 2
    (leave,) = upkeep.lists.leaves(MANAGER, LeaveState.CURRENT).rows
    assert (leave.name, leave.reason, leave.entered_by) == ("王*明", "出国访学", "王雨军")
    station.clock.advance(2 * DAY)
    assert why_not(station, ONE) == []
    assert drawable(station) == 3
    assert upkeep.lists.leaves(MANAGER, LeaveState.CURRENT).rows == []
    assert [past.leave_id for past in upkeep.lists.leaves(MANAGER, LeaveState.PAST).rows] == [leave.leave_id]


def test_a_leave_to_come_is_listed_as_such_and_can_be_taken_back(
    station: PoolStation, upkeep: PoolUpkeep
) -> None:
    upkeep.leave.enter(MANAGER, [ONE], "2026-03-10", "", "进修")
    assert why_not(station, ONE) == []
    assert why_not(station, ONE, "2026-03-10") == [(Hindrance.ON_LEAVE, "")]
    (leave,) = upkeep.lists.leaves(MANAGER, LeaveState.COMING).rows
    upkeep.leave.end(MANAGER, [leave.leave_id], "行程取消")
    assert why_not(station, ONE, "2026-03-10") == []
    (past,) = upkeep.leave.leaves(MANAGER, ONE)
    assert (past.ended_by, past.end_reason) == ("王雨军", "行程取消")
    with pytest.raises(UserError, match="leave_over"):
        upkeep.leave.end(MANAGER, [leave.leave_id], "行程取消")


def test_overlapping_leave_is_refused_with_its_days(station: PoolStation, upkeep: PoolUpkeep) -> None:
    upkeep.leave.enter(MANAGER, [ONE], "2026-03-10", "2026-03-20", "进修")
    for starts, ends in (("2026-03-20", "2026-03-25"), ("2026-03-05", ""), ("2026-03-12", "2026-03-13")):
        with pytest.raises(UserError) as refused:
            upkeep.leave.enter(MANAGER, [ONE], starts, ends, "进修")
        assert refused.value.code == "pool.leave_overlaps"
        assert refused.value.params["starts"] == "2026-03-10"
    both = upkeep.leave.enter(MANAGER, [ONE, TWO], "2026-03-19", "2026-03-22", "学术会议")
    assert (both.done, both.left_out) == ((TWO,), ((ONE, "pool.leave_overlaps"),))
    upkeep.leave.enter(MANAGER, [ONE], "2026-03-21", "2026-03-25", "进修")


@pytest.mark.parametrize(
    ("starts", "ends", "reason", "code"),
    [
        ("2026-03-10", "2026-03-09", "进修", "pool.period_reversed"),
        ("2026-02-01", "2026-03-01", "进修", "pool.period_over"),
        ("2026-03-10", "2026-03-12", "  ", "pool.reason_missing"),
    ],
)
def test_a_leave_that_makes_no_sense_is_refused(
    upkeep: PoolUpkeep, starts: str, ends: str, reason: str, code: str
) -> None:
    with pytest.raises(UserError) as refused:
        upkeep.leave.enter(MANAGER, [ONE], starts, ends, reason)
    assert refused.value.code == code


# -- freezes and blacklistings -----------------------------------------------------------------------------


def test_a_freeze_holds_until_its_last_day_or_until_lifted(station: PoolStation, upkeep: PoolUpkeep) -> None:
    upkeep.bars.freeze(MANAGER, BarOrder((ONE, TWO), "信息核实中", "2026-03-04"))
    assert why_not(station, ONE) == [(Hindrance.FROZEN, "2026-03-04")]
    with pytest.raises(UserError, match="frozen_already"):
        upkeep.bars.freeze(MANAGER, BarOrder((ONE,), "再次冻结"))
    upkeep.bars.unfreeze(MANAGER, [ONE], "核实完毕")
    assert why_not(station, ONE) == []
    station.clock.advance(3 * DAY)
    assert why_not(station, TWO) == []
    upkeep.tidy()
    assert [bar.expert_no for bar in upkeep.lists.bars(MANAGER, True).rows] == []
    over = {bar.expert_no: bar.lifted_by for bar in upkeep.lists.bars(MANAGER, False).rows}
    assert over == {ONE: "王雨军", TWO: ""}
    assert last_record(station, "pool.bars_ended")["facts"] == {"experts": [TWO]}
    upkeep.tidy()
    assert station.events().count("pool.bars_ended") == 1


def test_a_blacklisting_waits_for_approval_and_is_carried_out_with_it(
    station: PoolStation, upkeep: PoolUpkeep, cases: CaseService
) -> None:
    order = BarOrder((ONE,), "泄露评审信息", "2027-03-01", "云采监〔2026〕3号")
    outcome = upkeep.bars.blacklist(MANAGER, order)
    assert (outcome.done, len(outcome.cases)) == ((), 1)
    assert why_not(station, ONE) == []
    (pending,) = upkeep.bars.pending(MANAGER)
    assert (pending.name, pending.until, pending.document) == ("王*明", "2027-03-01", "云采监〔2026〕3号")
    with pytest.raises(UserError) as again:
        upkeep.bars.blacklist(MANAGER, order)
    assert (again.value.code, again.value.params["case_no"]) == ("pool.case_pending", outcome.cases[0])
    upkeep.bars.freeze(MANAGER, BarOrder((ONE,), "等待处理决定"))

    case = cases.approve(REVIEWER, outcome.cases[0], 1)
    assert case.state is CaseState.APPROVED
    assert why_not(station, ONE) == [(Hindrance.BLACKLISTED, "2027-03-01")]
    assert last_record(station, "pool.blacklisted")["actor"] == REVIEWER.account_id
    (bar,) = upkeep.lists.bars(MANAGER, True).rows  # it took the freeze's place
    assert bar.kind is ExpertStatus.BLACKLISTED
    assert (bar.case_no, bar.document) == (outcome.cases[0], "云采监〔2026〕3号")
    versions = station.experts.versions(ONE)
    assert [(v.changes[0].before, v.changes[0].after) for v in versions] == [
        ("frozen", "blacklisted"),
        ("active", "frozen"),
    ]

    lifting = upkeep.bars.lift(MANAGER, BarOrder((ONE,), "复议撤销"))
    assert why_not(station, ONE) == [(Hindrance.BLACKLISTED, "2027-03-01")]
    cases.approve(REVIEWER, lifting.cases[0], 1)
    assert why_not(station, ONE) == []


def test_a_refused_blacklisting_changes_nothing(
    station: PoolStation, upkeep: PoolUpkeep, cases: CaseService
) -> None:
    outcome = upkeep.bars.blacklist(MANAGER, BarOrder((ONE,), "投诉待查"))
    cases.refuse(REVIEWER, outcome.cases[0], 1, "证据不足")
    assert why_not(station, ONE) == []
    assert upkeep.bars.pending(MANAGER) == []


def test_without_review_levels_a_blacklisting_is_carried_out_at_once(
    station: PoolStation, upkeep: PoolUpkeep
) -> None:
    station.case_records.put_policy(ReviewPolicy({(CaseKind.BLACKLISTING, ""): ()}))
    outcome = upkeep.bars.blacklist(MANAGER, BarOrder((ONE,), "泄露评审信息"))
    assert outcome.done == (ONE,)
    assert why_not(station, ONE) == [(Hindrance.BLACKLISTED, "")]
    with pytest.raises(UserError, match="blacklisted_already"):
        upkeep.bars.freeze(MANAGER, BarOrder((ONE,), "冻结"))


def test_an_approval_that_comes_after_the_end_of_the_period_is_refused(
    station: PoolStation, upkeep: PoolUpkeep, cases: CaseService
) -> None:
    outcome = upkeep.bars.blacklist(MANAGER, BarOrder((ONE,), "泄露评审信息", "2026-03-03"))
    station.clock.advance(3 * DAY)
    with pytest.raises(UserError, match="period_over"):
        cases.approve(REVIEWER, outcome.cases[0], 1)
    assert cases.view(REVIEWER, outcome.cases[0]).case.state is CaseState.OPEN


# -- deletion ----------------------------------------------------------------------------------------------


def test_deleted_experts_are_listed_never_drawn_and_come_back_as_they_were(
    station: PoolStation, upkeep: PoolUpkeep
) -> None:
    upkeep.bars.freeze(MANAGER, BarOrder((ONE,), "信息核实中"))
    outcome = upkeep.removal.delete(MANAGER, [ONE, TWO], "本人申请退出")
    assert outcome.done == (ONE, TWO)
    assert why_not(station, ONE)[0] == (Hindrance.DELETED, "")
    assert {(entry.expert_no, entry.name) for entry in upkeep.lists.deleted(MANAGER).rows} == {
        (ONE, "王*明"),
        (TWO, "李*"),
    }
    assert station.reading.counts(MANAGER).result(30).present == 1
    upkeep.removal.restore(MANAGER, [ONE, TWO], "误删")
    assert why_not(station, ONE) == [(Hindrance.FROZEN, "")]
    assert why_not(station, TWO) == []
    assert upkeep.lists.deleted(MANAGER).rows == []
    with pytest.raises(UserError, match="not_deleted"):
        upkeep.removal.restore(MANAGER, [TWO], "误删")


def test_a_phone_number_given_to_somebody_else_meanwhile_is_told_and_keeps_from_restoring(
    station: PoolStation, upkeep: PoolUpkeep
) -> None:
    upkeep.removal.delete(MANAGER, [ONE], "本人申请退出")
    draft = ExpertDraft("孙七", DRAFTS[0].phone, employer="乙公司")
    with station.acts.transaction():
        station.experts.add_many(
            [NewExpert(draft, PinyinReader().spell("孙七"))], 1, station.clock.now().wall
        )
    (entry,) = upkeep.lists.deleted(MANAGER).rows
    assert entry.phone_holder == "ZJ-000004"
    with pytest.raises(UserError) as refused:
        upkeep.removal.restore(MANAGER, [ONE], "误删")
    assert refused.value.code == "pool.phone_taken"
    assert refused.value.params["expert_no"] == "ZJ-000004"


def test_deletions_are_reviewed_where_the_policy_says_so(
    station: PoolStation, upkeep: PoolUpkeep, cases: CaseService
) -> None:
    levels = station.case_records.policy().levels(CaseKind.BLACKLISTING)
    station.case_records.put_policy(ReviewPolicy({(CaseKind.DELETION, ""): levels}))
    outcome = upkeep.removal.delete(MANAGER, [ONE], "本人申请退出")
    assert why_not(station, ONE) == []
    cases.approve(REVIEWER, outcome.cases[0], 1)
    assert why_not(station, ONE)[0] == (Hindrance.DELETED, "")
    assert upkeep.lists.deleted(MANAGER).rows[0].reason == "本人申请退出"


# -- terms -------------------------------------------------------------------------------------------------


def test_terms_are_renewed_in_bulk_kept_as_versions_and_put_back(
    station: PoolStation, upkeep: PoolUpkeep
) -> None:
    assert upkeep.terms.counts(MANAGER).ending == 1
    before = upkeep.terms.terms(MANAGER, [ONE, THREE])
    outcome = upkeep.terms.renew(MANAGER, [ONE, TWO, THREE], "2027-06-30", "续聘一届")
    assert (outcome.done, outcome.left_out) == ((ONE, THREE), ((TWO, "pool.term_longer"),))
    assert station.experts.get(ONE).draft.term_to == "2027-06-30"
    assert upkeep.terms.counts(MANAGER).ending == 0
    (version,) = station.experts.versions(ONE)
    assert version.changes[0] == ("term_to", "2026-04-01", "2027-06-30")
    upkeep.terms.put_back(MANAGER, before, "撤销续聘")
    assert station.experts.get(ONE).draft.term_to == "2026-04-01"
    assert station.experts.get(THREE).draft.term_to == ""
    station.clock.advance(40 * DAY)
    assert why_not(station, ONE) == [(Hindrance.TERM_ENDED, "2026-04-01")]
    assert upkeep.terms.counts(MANAGER).ended == 1


# -- annual check ------------------------------------------------------------------------------------------


def test_who_misses_the_annual_check_is_not_drawn_until_it_is_made_good(
    station: PoolStation, upkeep: PoolUpkeep
) -> None:
    opened = upkeep.checks.open_round(MANAGER, "2026年度年检", "2026-03-31", CheckScope())
    assert opened.size == 3
    with pytest.raises(UserError, match="check_open_already"):
        upkeep.checks.open_round(MANAGER, "再来一次", "2026-03-31", CheckScope())
    upkeep.checks.answer(MANAGER, opened.round_id, [ONE], corrected=False)
    upkeep.checks.answer(MANAGER, opened.round_id, [TWO], corrected=True, note="单位变更")
    with pytest.raises(UserError, match="check_answered_already"):
        upkeep.checks.answer(MANAGER, opened.round_id, [ONE], corrected=False)
    assert drawable(station) == 3
    assert upkeep.terms.counts(MANAGER).to_check == 1

    closed = upkeep.checks.close_round(MANAGER, opened.round_id)
    assert (closed.answered, closed.counts[CheckState.MISSED]) == (2, 1)
    assert why_not(station, THREE) == [(Hindrance.CHECK_MISSED, "")]
    assert drawable(station) == 2
    (missed,) = upkeep.checks.entries(MANAGER, opened.round_id, CheckState.MISSED)
    assert (missed.expert_no, missed.name) == (THREE, "赵*")

    upkeep.checks.answer(MANAGER, opened.round_id, [THREE], corrected=False)
    assert why_not(station, THREE) == []
    (entry,) = upkeep.checks.entries(MANAGER, opened.round_id, after=TWO)
    assert entry.state is CheckState.MADE_GOOD


def test_a_round_is_for_its_scope_and_answers_can_be_taken_back_while_it_is_open(
    station: PoolStation, upkeep: PoolUpkeep
) -> None:
    scope = CheckScope(specialties=("A01",))
    assert upkeep.checks.scope_size(MANAGER, scope) == 2
    opened = upkeep.checks.open_round(MANAGER, "年检", "2026-03-31", scope)
    with pytest.raises(UserError, match="check_not_in_round"):
        upkeep.checks.answer(MANAGER, opened.round_id, [THREE], corrected=False)
    upkeep.checks.answer(MANAGER, opened.round_id, [ONE, TWO], corrected=False)
    upkeep.checks.take_back(MANAGER, opened.round_id, [TWO])
    (waiting,) = upkeep.checks.entries(MANAGER, opened.round_id, CheckState.WAITING)
    assert waiting.expert_no == TWO
    upkeep.checks.close_round(MANAGER, opened.round_id)
    with pytest.raises(UserError, match="check_closed"):
        upkeep.checks.take_back(MANAGER, opened.round_id, [ONE])
    with pytest.raises(UserError, match="check_for_nobody"):
        upkeep.checks.open_round(MANAGER, "空", "2026-04-30", CheckScope(tags=("没有",)))


# -- avoidance units ---------------------------------------------------------------------------------------


def test_avoidance_units_are_kept_once_and_show_what_they_match(
    station: PoolStation, upkeep: PoolUpkeep
) -> None:
    former = [FormerEmployer("乙医院", 2014, 2018)]
    upkeep.avoidance.change(MANAGER, TWO, 1, [" 云帆软件（合肥）有限公司", "云帆软件(合肥)有限公司"], former)
    draft = station.experts.get(TWO).draft
    assert draft.avoidance_units == ("云帆软件（合肥）有限公司",)
    assert draft.former_employers == (FormerEmployer("乙医院", 2014, 2018),)
    known, unknown = upkeep.avoidance.matches(MANAGER, ["云帆软件（合肥）有限公司芜湖分公司", "无此单位"])
    assert [(match.name, match.experts) for match in known.matches] == [("云帆软件（合肥）有限公司", 2)]
    assert unknown.matches == ()
    with pytest.raises(UserError, match="years_reversed"):
        upkeep.avoidance.change(MANAGER, TWO, 2, [], [FormerEmployer("乙医院", 2018, 2014)])
    with pytest.raises(UserError, match="expert_stale"):
        upkeep.avoidance.change(MANAGER, TWO, 1, [], [])


# -- who may -----------------------------------------------------------------------------------------------


def test_upkeep_is_for_who_may_edit_the_pool(upkeep: PoolUpkeep) -> None:
    stranger = actor_without("pool.edit")
    for act in (
        lambda: upkeep.leave.enter(stranger, [ONE], "2026-03-10", "", "进修"),
        lambda: upkeep.bars.freeze(stranger, BarOrder((ONE,), "冻结")),
        lambda: upkeep.bars.blacklist(stranger, BarOrder((ONE,), "冻结")),
        lambda: upkeep.removal.delete(stranger, [ONE], "退出"),
        lambda: upkeep.terms.renew(stranger, [ONE], "2028-01-01", "续聘"),
        lambda: upkeep.checks.open_round(stranger, "年检", "2026-03-31", CheckScope()),
    ):
        with pytest.raises(PermissionDeniedError):
            act()
    with pytest.raises(PermissionDeniedError):
        upkeep.lists.leaves(actor_with("projects.read"))


def test_nobody_chosen_and_unknown_numbers_are_told(upkeep: PoolUpkeep) -> None:
    with pytest.raises(UserError, match="nobody_chosen"):
        upkeep.removal.delete(MANAGER, [], "退出")
    with pytest.raises(UserError, match="expert_unknown"):
        upkeep.removal.delete(MANAGER, ["ZJ-999999"], "退出")
