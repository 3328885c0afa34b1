"""Wrong passwords while the database is closed: counted, locked, never forgotten by ending the program."""

import pytest

from core.access.attempts import RECOVERY, Attempts, ClosedGuard
from core.access.rules import SignInPolicy
from core.kernel.errors import StorageError, UserError
from tests.support.manual_clock import ManualClock

POLICY = SignInPolicy()


class MemoryStore:
    """The file, in memory; ``content`` None is a file that was taken away."""

    def __init__(self) -> None:
        self.content: Attempts | None = None

    def read(self) -> Attempts | None:
        return self.content

    def begin(self) -> Attempts:
        return Attempts("series", 0, {})

    def write(self, attempts: Attempts) -> None:
        self.content = attempts


@pytest.fixture
def store() -> MemoryStore:
    return MemoryStore()


@pytest.fixture
def guard(store: MemoryStore, clock: ManualClock) -> ClosedGuard:
    return ClosedGuard(store, POLICY, clock)


def wrong() -> bytes:
    raise UserError("access.wrong_password")


def right() -> bytes:
    return b"key"


def fails(guard: ClosedGuard, slot: str = "sup01") -> UserError:
    with pytest.raises(UserError) as caught:
        guard.attempt(slot, wrong)
    return caught.value


def test_the_tries_are_counted_down_and_then_locked_for_the_minutes_of_the_policy(
    guard: ClosedGuard, clock: ManualClock
) -> None:
    assert [fails(guard).params["left"] for _ in range(4)] == [4, 3, 2, 1]
    locked = fails(guard)
    assert (locked.code, locked.params["until"]) == ("access.closed_locked", "09:30")
    with pytest.raises(UserError, match=r"access\.closed_locked"):
        guard.attempt("sup01", right)
    clock.advance(30 * 60)
    assert guard.attempt("sup01", right) == b"key"


def test_after_the_lock_one_more_wrong_password_locks_again(guard: ClosedGuard, clock: ManualClock) -> None:
    for _ in range(5):
        fails(guard)
    clock.advance(31 * 60)
    assert fails(guard).code == "access.closed_locked"


def test_another_slot_opens_while_one_is_locked_until_all_together_were_too_many(guard: ClosedGuard) -> None:
    for _ in range(5):
        fails(guard, "sup01")
    assert guard.attempt("secadmin", right) == b"key"
    for _ in range(4):
        fails(guard, "sup02")
    assert fails(guard, RECOVERY).code == "access.closed_locked"
    with pytest.raises(UserError, match=r"access\.closed_locked"):
        guard.attempt("secadmin", right)


def test_a_wrong_recovery_key_is_told_as_such_and_counts(guard: ClosedGuard, store: MemoryStore) -> None:
    error = fails(guard, RECOVERY)
    assert (error.code, error.params["left"]) == ("access.wrong_recovery", 4)
    assert store.content is not None
    assert store.content.waiting == 1


def test_the_failure_is_written_before_the_password_is_compared(
    guard: ClosedGuard, store: MemoryStore
) -> None:
    def killed() -> bytes:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        guard.attempt("sup01", killed)
    assert store.content is not None
    assert store.content.open["sup01"].count == 1


def test_what_was_no_guess_does_not_count(guard: ClosedGuard, store: MemoryStore) -> None:
    for code in ("access.no_slot", "access.recovery_format"):

        def refuse(code: str = code) -> bytes:
            raise UserError(code)

        with pytest.raises(UserError):
            guard.attempt("op01", refuse)
    assert store.content is not None
    assert (store.content.total, store.content.waiting) == (0, 0)


def test_the_right_password_leaves_the_failures_for_the_report(
    guard: ClosedGuard, store: MemoryStore
) -> None:
    fails(guard)
    guard.attempt("sup01", right)
    assert store.content is not None
    assert (store.content.total, store.content.waiting) == (1, 1)


def test_a_login_is_the_same_in_any_case(guard: ClosedGuard) -> None:
    fails(guard, "SUP01")
    assert fails(guard, "sup01").params["left"] == 3


def test_a_clock_set_back_does_not_lock_for_longer(guard: ClosedGuard, clock: ManualClock) -> None:
    for _ in range(5):
        fails(guard)
    clock.step_wall(-86_400)
    clock.advance(1)
    with pytest.raises(UserError) as caught:
        guard.attempt("sup01", right)
    assert caught.value.params["until"] == "09:30"


def test_where_nothing_can_be_written_nothing_is_tried(clock: ManualClock) -> None:
    class Full(MemoryStore):
        def write(self, attempts: Attempts) -> None:
            raise StorageError("station.unwritable")

    with pytest.raises(StorageError):
        ClosedGuard(Full(), POLICY, clock).attempt("sup01", right)
