"""Review cases over a real database: levels, who may decide, outcomes carried out in the same transaction."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from core.access.model import Actor, Role
from core.access.permissions import PERMISSIONS
from core.cases.model import (
    CaseFilter,
    CaseKind,
    CaseList,
    CaseState,
    CaseStep,
    ReviewCase,
    ReviewLevel,
    ReviewPolicy,
)
from core.cases.opening import CaseOpener
from core.cases.service import CaseService
from core.kernel.errors import PermissionDeniedError, UserError
from storage.database.cases import DatabaseCases
from storage.database.connection import DatabaseError
from storage.database.settings import SettingsRepository
from tests.support.pool_station import PoolStation

TWO = (ReviewLevel("初审", Role.REVIEWER, 3), ReviewLevel("终审", Role.SUPERVISOR, 2))


def person(number: int, *roles: Role) -> Actor:
    granted = frozenset[str]().union(*(PERMISSIONS[role] for role in roles))
    return Actor(
        f"A-{number:04d}", f"p{number}", f"人{number}", tuple(r.value for r in roles), granted, "S-1"
    )


ASKING = person(1, Role.POOL_MANAGER, Role.REVIEWER)
FIRST, SECOND = person(2, Role.REVIEWER), person(3, Role.SUPERVISOR)
BOTH = person(4, Role.REVIEWER, Role.SUPERVISOR)


class Desk:
    """Cases of one kind, and what their area was told."""

    def __init__(self, station: PoolStation) -> None:
        self.station = station
        self.told: list[tuple[str, CaseState]] = []
        self.trouble: Exception | None = None
        cases = DatabaseCases(station.connection, SettingsRepository(station.connection))
        self.opener = CaseOpener(station.acts, cases)
        self.opener.handle(CaseKind.APPLICATION, self.finished)
        self.service = CaseService(station.acts, cases, self.opener, station.cases_within)
        self.service.set_policy(ASKING, ReviewPolicy({(CaseKind.APPLICATION, ""): TWO}))

    def finished(self, actor: Actor, case: ReviewCase) -> None:
        if self.trouble is not None:
            raise self.trouble
        self.told.append((actor.account_id, case.state))

    def open(self, subject: str = "ZJ-000001") -> ReviewCase:
        with self.station.acts.transaction():
            return self.opener.open(ASKING, CaseKind.APPLICATION, subject, "王*", {"phone": "14334543878"})

    def waiting(self, actor: Actor) -> list[str]:
        return [case.case_no for case in self.service.page(actor, CaseFilter())]

    def refused_with(self, actor: Actor, case: ReviewCase) -> str:
        with pytest.raises(UserError) as caught:
            self.service.approve(actor, case.case_no, case.steps)
        return caught.value.code


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """A desk with two levels."""
    station = PoolStation(tmp_path)
    yield Desk(station)
    station.close()


def test_a_case_passes_its_levels_one_after_the_other_and_is_then_carried_out(desk: Desk) -> None:
    case = desk.open()
    assert (case.case_no, case.due_at) == (
        "SH-000001",
        (desk.station.clock.now().wall + timedelta(days=3)).replace(hour=23, minute=59, second=59),
    )
    assert (desk.waiting(FIRST), desk.waiting(SECOND)) == ([case.case_no], [])
    case = desk.service.approve(FIRST, case.case_no, case.steps, "材料齐全")
    assert (case.state, desk.told) == (CaseState.OPEN, [])
    assert (desk.waiting(FIRST), desk.waiting(SECOND)) == ([], [case.case_no])
    case = desk.service.approve(SECOND, case.case_no, case.steps)
    assert (case.state, desk.told) == (CaseState.APPROVED, [("A-0003", CaseState.APPROVED)])
    history = desk.service.view(SECOND, case.case_no).history
    assert [(e.step, e.level, e.name, e.reason) for e in history] == [
        (CaseStep.OPENED, "", "人1", ""),
        (CaseStep.APPROVED, "初审", "人2", "材料齐全"),
        (CaseStep.APPROVED, "终审", "人3", ""),
    ]


def test_neither_the_applicant_nor_another_role_nor_the_same_person_twice_decides(desk: Desk) -> None:
    case = desk.open()
    assert desk.refused_with(ASKING, case) == "cases.own_case"
    assert desk.refused_with(SECOND, case) == "cases.other_role"
    case = desk.service.approve(BOTH, case.case_no, case.steps)
    assert desk.refused_with(BOTH, case) == "cases.decided_before"
    assert desk.service.view(BOTH, case.case_no).obstacle == "cases.decided_before"
    assert (desk.waiting(BOTH), desk.service.counts(BOTH).waiting) == ([], 0)
    desk.service.approve(SECOND, case.case_no, case.steps)
    assert desk.refused_with(FIRST, case) == "cases.not_open"


def test_a_decision_about_a_state_that_is_past_is_refused(desk: Desk) -> None:
    case = desk.open()
    desk.service.return_(FIRST, case.case_no, case.steps, "缺附件")
    with desk.station.acts.transaction():
        desk.opener.hand_in_again(ASKING, case.case_no, "王*", {"phone": "1"})
    assert desk.refused_with(FIRST, case) == "cases.stale"


def test_a_returned_case_is_handed_in_again_and_begins_at_the_first_level(desk: Desk) -> None:
    case = desk.open()
    case = desk.service.approve(FIRST, case.case_no, case.steps)
    case = desk.service.return_(SECOND, case.case_no, case.steps, "单位不符")
    assert (case.state, desk.told) == (CaseState.RETURNED, [("A-0003", CaseState.RETURNED)])
    assert desk.service.counts(ASKING).results == 1
    with desk.station.acts.transaction():
        case = desk.opener.hand_in_again(ASKING, case.case_no, "王*", {"phone": "1"}, "已改")
    assert (case.round, case.level, desk.service.counts(ASKING).results) == (2, 0, 0)
    desk.service.approve(FIRST, case.case_no, case.steps)  # a new round: the same person may


def test_refusing_and_returning_need_a_reason(desk: Desk) -> None:
    case = desk.open()
    for decide in (desk.service.return_, desk.service.refuse):
        with pytest.raises(UserError, match=r"cases\.reason_missing"):
            decide(FIRST, case.case_no, case.steps, "  ")
    assert desk.service.refuse(FIRST, case.case_no, case.steps, "不符合条件").state is CaseState.REFUSED


def test_what_cannot_be_carried_out_is_not_decided(desk: Desk) -> None:
    case = desk.open()
    case = desk.service.approve(FIRST, case.case_no, case.steps)
    desk.trouble = UserError("pool.phone_taken", expert_no="ZJ-000009", name="", employer="")
    assert desk.refused_with(SECOND, case) == "pool.phone_taken"
    view = desk.service.view(SECOND, case.case_no)
    assert (view.case.state, view.case.steps, len(view.history)) == (CaseState.OPEN, case.steps, 2)
    assert desk.station.events().count("cases.approved") == 1


def test_only_the_applicant_withdraws_and_only_before_the_end(desk: Desk) -> None:
    case = desk.open()
    with pytest.raises(UserError, match=r"cases\.not_applicant"):
        desk.service.withdraw(FIRST, case.case_no)
    assert desk.service.withdraw(ASKING, case.case_no, "填错人").state is CaseState.WITHDRAWN
    assert desk.told == [("A-0001", CaseState.WITHDRAWN)]
    with pytest.raises(UserError, match=r"cases\.not_open"):
        desk.service.withdraw(ASKING, case.case_no)
    assert desk.service.counts(ASKING).results == 0


def test_a_result_waits_for_its_applicant_until_it_is_read(desk: Desk) -> None:
    case = desk.open()
    desk.service.refuse(FIRST, case.case_no, case.steps, "不符")
    assert desk.service.counts(ASKING).results == 1
    with pytest.raises(UserError, match=r"cases\.not_applicant"):
        desk.service.mark_seen(FIRST, case.case_no)
    desk.service.mark_seen(ASKING, case.case_no)
    assert desk.service.counts(ASKING).results == 0


def test_lists_show_what_waits_oldest_first_and_all_newest_first_without_payload(desk: Desk) -> None:
    numbers = [desk.open(f"ZJ-{n:06d}").case_no for n in range(5)]
    assert desk.waiting(FIRST) == numbers
    mine = CaseFilter(CaseList.MINE)
    first = desk.service.page(ASKING, mine, count=3)
    rest = desk.service.page(ASKING, mine, first[-1].case_no)
    assert [case.case_no for case in [*first, *rest]] == numbers[::-1]
    assert {*map(str, (case.payload for case in first))} == {"{}"}
    of_one = CaseFilter(CaseList.ALL, (CaseKind.APPLICATION,), (CaseState.OPEN,), "ZJ-000003")
    assert [case.case_no for case in desk.service.page(FIRST, of_one)] == [numbers[3]]
    assert desk.service.count(FIRST, replace(of_one, states=(CaseState.REFUSED,))) == 0


def test_what_is_late_is_counted(desk: Desk) -> None:
    desk.open()
    assert desk.service.counts(FIRST).overdue == 0
    desk.station.clock.advance(4 * 86400)
    assert (desk.service.counts(FIRST).waiting, desk.service.counts(FIRST).overdue) == (1, 1)


def test_levels_are_set_by_kind_and_type_for_cases_to_come(desk: Desk) -> None:
    before = desk.open()
    one = (ReviewLevel("审核", Role.POOL_MANAGER),)
    chains = {(CaseKind.APPLICATION, ""): TWO, (CaseKind.APPLICATION, "外聘"): one}
    desk.service.set_policy(ASKING, ReviewPolicy(chains))
    with desk.station.acts.transaction():
        after = desk.opener.open(FIRST, CaseKind.APPLICATION, "ZJ-000002", "李*", {}, "外聘")
    assert (before.levels, after.levels) == (TWO, one)
    assert desk.service.policy(ASKING).levels(CaseKind.APPLICATION, "别的") == TWO
    assert desk.opener.needs_review(CaseKind.DELETION) is False
    record = desk.station.log().latest(2)[1].record.decode()
    assert '"chains":["application/外聘"]' in record


@pytest.mark.parametrize(
    ("level", "code"),
    [
        (ReviewLevel(" ", Role.REVIEWER), "cases.level_faulty"),
        (ReviewLevel("审核", Role.FINANCE), "cases.level_faulty"),
        (ReviewLevel("审核", Role.REVIEWER, 0), "cases.days_faulty"),
    ],
)
def test_chains_that_nobody_could_pass_are_refused(desk: Desk, level: ReviewLevel, code: str) -> None:
    with pytest.raises(UserError, match=code):
        desk.service.set_policy(ASKING, ReviewPolicy({(CaseKind.DELETION, ""): (level,)}))


def test_who_may_not_decide_sees_own_cases_only(desk: Desk) -> None:
    case = desk.open()
    stranger = person(7, Role.OPERATOR)
    for wanted in (CaseFilter(), CaseFilter(CaseList.ALL)):
        with pytest.raises(PermissionDeniedError):
            desk.service.page(stranger, wanted)
    assert desk.service.page(stranger, CaseFilter(CaseList.MINE)) == []
    with pytest.raises(PermissionDeniedError):
        desk.service.view(stranger, case.case_no)
    with pytest.raises(PermissionDeniedError):
        desk.service.approve(stranger, case.case_no, case.steps)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE review_case_event SET reason = ''",
        "DELETE FROM review_case_event",
        "DELETE FROM review_case",
    ],
)
def test_what_happened_cannot_be_altered(desk: Desk, statement: str) -> None:
    desk.open()
    with pytest.raises(DatabaseError):
        desk.station.connection.execute(statement)
