"""Blacklistings and deletions that the review gave back are mended and handed in again."""

from dataclasses import replace

import pytest

from core.cases.model import CaseKind, ReviewPolicy
from core.cases.rules import DEFAULT_POLICY
from core.cases.service import CaseService
from core.kernel.errors import UserError
from core.pool.upkeep.model import BarOrder
from core.pool.upkeep.service import PoolUpkeep
from core.standing.model import Hindrance
from tests.integration.test_upkeep import ONE, REVIEWER, cases, last_record, station, upkeep, why_not
from tests.support.pool_station import MANAGER, PoolStation

__all__ = ["cases", "station", "upkeep"]  # fixtures


def test_a_returned_blacklisting_is_mended_by_who_asked_and_reviewed_again(
    station: PoolStation, upkeep: PoolUpkeep, cases: CaseService
) -> None:
    (case_no,) = upkeep.bars.blacklist(MANAGER, BarOrder((ONE,), "投诉待查", "2026-12-31")).cases
    mended = BarOrder((ONE,), "泄露评审信息，经查属实", "2027-03-01", "云采监〔2026〕3号")
    with pytest.raises(UserError, match=r"cases\.not_returned"):
        upkeep.mending.hand_in_again(MANAGER, case_no, mended)
    cases.return_(REVIEWER, case_no, 1, "请附处理文件")
    assert upkeep.mending.asked(MANAGER, case_no) == BarOrder((ONE,), "投诉待查", "2026-12-31")
    colleague = replace(MANAGER, account_id="A-0009")
    with pytest.raises(UserError, match=r"cases\.not_applicant"):
        upkeep.mending.hand_in_again(colleague, case_no, mended)
    with pytest.raises(UserError, match=r"pool\.period_over"):
        upkeep.mending.hand_in_again(MANAGER, case_no, replace(mended, until="2026-03-01"))
    upkeep.mending.hand_in_again(MANAGER, case_no, mended)
    assert last_record(station, "pool.bar_mended")["facts"]["until"] == "2027-03-01"
    (pending,) = upkeep.bars.pending(MANAGER)
    assert (pending.returned, pending.document) == (False, "云采监〔2026〕3号")
    view = cases.view(REVIEWER, case_no)
    assert (view.case.round, view.history[-1].reason) == (2, "泄露评审信息，经查属实")
    cases.approve(REVIEWER, case_no, view.case.steps)
    assert why_not(station, ONE) == [(Hindrance.BLACKLISTED, "2027-03-01")]


def test_a_returned_deletion_is_mended(station: PoolStation, upkeep: PoolUpkeep, cases: CaseService) -> None:
    levels = DEFAULT_POLICY.levels(CaseKind.BLACKLISTING)
    cases.set_policy(MANAGER, ReviewPolicy({(CaseKind.DELETION, ""): levels}))
    (case_no,) = upkeep.removal.delete(MANAGER, (ONE,), "退休").cases
    cases.return_(REVIEWER, case_no, 1, "哪一天起？")
    upkeep.mending.hand_in_again(MANAGER, case_no, BarOrder((ONE,), "2026 年 3 月 1 日退休"))
    cases.approve(REVIEWER, case_no, 3)
    assert [gone.reason for gone in upkeep.lists.deleted(MANAGER).rows] == ["2026 年 3 月 1 日退休"]
