"""Wrong passwords at a workstation whose database is closed: counted beside the key slots, locked, reported.

The database that counts wrong passwords otherwise cannot be read before somebody has opened it. So the counts
lie in a small file beside the key slots. Whoever can write the station's folder can take that file away; what
slows such a person down is the cost of every guess (``core.access.ports.KeySlots``), and the next opening
tells from the numbers kept in the database that counts are missing. docs/limits.md says so.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from threading import Lock
from typing import Protocol

from core.access.rules import SignInPolicy
from core.kernel.clock import Clock
from core.kernel.errors import UserError

RECOVERY = "#recovery"
"""Under this key the tries with the recovery key are counted; no login looks like that."""

_NO_TRY = frozenset({"access.no_slot", "access.recovery_format"})
"""Refusals before anything was compared: they are no guesses."""


@dataclass(frozen=True, slots=True)
class Failures:
    """Wrong secrets in a row for one key slot, and when the last one was."""

    count: int
    last: datetime


@dataclass(frozen=True, slots=True)
class Attempts:
    """The file: a random name of this series, all failures of it ever, and those not yet reported."""

    series: str
    total: int
    open: Mapping[str, Failures]

    @property
    def waiting(self) -> int:
        """Failures since the workstation was last opened."""
        return sum(failures.count for failures in self.open.values())

    def failed(self, slot: str, at: datetime) -> "Attempts":
        """With one more failure of ``slot``."""
        count = self.open[slot].count if slot in self.open else 0
        return replace(self, total=self.total + 1, open={**self.open, slot: Failures(count + 1, at)})

    def reported(self) -> "Attempts":
        """After the failures have gone into the audit log."""
        return replace(self, open={})


class AttemptStore(Protocol):
    """The file (``storage.database.opening.attempt_file``)."""

    def read(self) -> Attempts | None:
        """The counts; None when the file is missing or cannot be understood."""
        ...

    def begin(self) -> Attempts:
        """A new series."""
        ...

    def write(self, attempts: Attempts) -> None:
        """Store the counts durably; raises ``StorageError('station.unwritable')``."""
        ...


class ClosedGuard:
    """Counts tries at a closed workstation and refuses them while it is locked. Safe in any thread."""

    def __init__(self, store: AttemptStore, policy: SignInPolicy, clock: Clock) -> None:
        self._store = store
        self._policy = policy
        self._clock = clock
        self._lock = Lock()

    def attempt(self, slot: str, open_slot: Callable[[], bytes]) -> bytes:
        """Open a slot by ``open_slot``, which raises ``UserError('access.wrong_password')``.

        The failure is written down before the secret is compared, so that ending the program in between does
        not give a free try.

        Raises:
            UserError: ``access.closed_locked`` with ``until``, ``access.wrong_password`` or
                ``access.wrong_recovery`` with ``left``, and what ``open_slot`` raises besides.
            StorageError: ``station.unwritable``.
        """
        slot = slot.lower()
        with self._lock:
            before = self._store.read() or self._store.begin()
            now = self._clock.now().wall
            self._refuse_locked(before, slot, now)
            after = before.failed(slot, now)
            self._store.write(after)
            try:
                raw_key = open_slot()
            except UserError as error:
                if error.code == "access.wrong_password":
                    raise self._refusal(after, slot, now) from None
                if error.code in _NO_TRY:
                    self._store.write(before)
                raise
            self._store.write(before)
            return raw_key

    def _refuse_locked(self, attempts: Attempts, slot: str, now: datetime) -> None:
        until = self._locked_until(attempts, slot, now)
        if until is not None and until > now:
            raise _locked(until)

    def _refusal(self, attempts: Attempts, slot: str, now: datetime) -> UserError:
        until = self._locked_until(attempts, slot, now)
        if until is not None:
            return _locked(until)
        left = min(
            self._policy.account_failures - attempts.open[slot].count,
            self._policy.terminal_failures - attempts.waiting,
        )
        code = "access.wrong_recovery" if slot == RECOVERY else "access.wrong_password"
        return UserError(code, left=left)

    def _locked_until(self, attempts: Attempts, slot: str, now: datetime) -> datetime | None:
        """The slot by its own failures, every slot by those of all; a clock set back does not lock longer."""
        last: list[datetime] = []
        own = attempts.open.get(slot)
        if own is not None and own.count >= self._policy.account_failures:
            last.append(own.last)
        if attempts.waiting >= self._policy.terminal_failures:
            last.append(max(failures.last for failures in attempts.open.values()))
        if not last:
            return None
        return min(max(last), now) + timedelta(minutes=self._policy.lock_minutes)


def _locked(until: datetime) -> UserError:
    return UserError("access.closed_locked", until=until.strftime("%H:%M"))
