"""Leave to read plainly for some minutes: by time, for one session, ended by hand, every step on record."""

from dataclasses import replace

import pytest

from core.access.unmasking import UnmaskGrantEnded, UnmaskGrants
from core.kernel.errors import PermissionDeniedError, UserError
from tests.support.manual_clock import ManualClock
from tests.support.memory_acts import MemoryActs, actor_with
from tests.support.seeded_entropy import SeededEntropy

READER = actor_with("pool.unmask")


def test_a_grant_is_for_its_session_and_ends_once() -> None:
    acts = MemoryActs(ManualClock(), SeededEntropy())
    grants = UnmaskGrants(acts)
    granted = grants.grant(READER, 10, " 电话核对 ")
    assert grants.current(READER) == granted
    assert granted.why == "电话核对"
    assert grants.current(replace(READER, session_id="S-2")) is None
    grants.end(READER, "lock")
    grants.end(READER, "sign_out")
    assert grants.current(READER) is None
    assert acts.published.count(UnmaskGrantEnded(READER.session_id)) == 1


@pytest.mark.parametrize(
    ("minutes", "why", "code"), [(10, " ", "pool.reason_missing"), (600, "x", "access.unmask_minutes")]
)
def test_a_grant_needs_a_reason_and_a_length_that_is_offered(minutes: int, why: str, code: str) -> None:
    with pytest.raises(UserError) as caught:
        UnmaskGrants(MemoryActs(ManualClock(), SeededEntropy())).grant(READER, minutes, why)
    assert caught.value.code == code


def test_only_who_may_unmask_is_granted_it() -> None:
    with pytest.raises(PermissionDeniedError):
        UnmaskGrants(MemoryActs(ManualClock(), SeededEntropy())).grant(actor_with("pool.read"), 10, "x")
