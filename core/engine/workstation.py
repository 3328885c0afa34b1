"""The workstation's life cycle: set up, closed, open; signing in and out; what the window talks to.

All methods that return a future may be called from the window's thread. Slow password work runs in workers,
everything that touches the database in the engine thread. What an opened station stands on
(``core.engine.foundation``) is loaded when one is opened: the window is on the screen by then.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

from core.access.attempts import RECOVERY, ClosedGuard
from core.access.rules import SignInPolicy
from core.kernel.errors import UserError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from concurrent.futures import Future, ThreadPoolExecutor

    from core.access.model import Account, Actor, SignedIn
    from core.access.service import Challenge, Proof
    from core.engine.bus import Bus
    from core.engine.foundation import Foundation
    from core.engine.mailbox import Engine
    from core.engine.surroundings import Surroundings
    from core.system.setup import FirstRun

S = TypeVar("S")
_RECOVERY_NS = 600 * 1_000_000_000


class Workstation(Generic[S]):
    """Life cycle and sessions; ``assemble`` builds the services of all areas on the foundation."""

    def __init__(
        self,
        surroundings: Surroundings,
        engine: Engine,
        bus: Bus,
        background: ThreadPoolExecutor,
        assemble: Callable[[Foundation], S],
        dismantle: Callable[[S], None],
        policy: SignInPolicy | None = None,
    ) -> None:
        self.surroundings = surroundings
        self.engine = engine
        self.bus = bus
        self.background = background
        self.policy = policy or SignInPolicy()
        self._assemble = assemble
        self._dismantle = dismantle
        self._foundation: Foundation | None = None
        self._services: S | None = None
        self._failures: set[str] = set()
        self._guard = ClosedGuard(surroundings.store.attempts, self.policy, surroundings.clock)
        self._key_shown_until_ns = 0

    @property
    def is_set_up(self) -> bool:
        """Whether the first run is done."""
        return self.surroundings.store.exists()

    @property
    def is_open(self) -> bool:
        """Whether the database is open."""
        return self._foundation is not None

    @property
    def foundation(self) -> Foundation:
        """Shared parts; raises ``UserError('station.closed')`` before the workstation is opened."""
        if self._foundation is None:
            raise UserError("station.closed")
        return self._foundation

    @property
    def services(self) -> S:
        """The services of all areas; raises ``UserError('station.closed')``."""
        if self._services is None:
            raise UserError("station.closed")
        return self._services

    def first_run(self, answers: FirstRun) -> Future[str]:
        """Set the station up; gives the recovery key, which is shown once and never stored."""
        return self.background.submit(self._first_run, answers)

    def open(self, login: str, password: str) -> Future[SignedIn]:
        """Open the workstation by the slot of ``login`` and sign that account in."""
        return self.background.submit(self._open, login, password)

    def open_with_recovery(self, recovery_key: str) -> Future[Sequence[Account]]:
        """Open the workstation by the recovery key; nobody is signed in by that.

        Gives the administrators of whom one may be given a new password by :meth:`recover`.
        """
        return self.background.submit(self._open_with_recovery, recovery_key)

    def recover(self, account_id: str, password: str) -> Future[None]:
        """Set an administrator's password, once, within ten minutes of :meth:`open_with_recovery`.

        Raises in the future:
            UserError: ``access.recovery_over`` or a code of ``RecoveryService.reset``.
        """
        return self.engine.submit(self._recover, account_id, password)

    def end_recovery(self) -> None:
        """Whoever showed the recovery key has left."""
        self._key_shown_until_ns = 0

    def sign_in(self, login: str, password: str, way: str = "password") -> Future[SignedIn]:
        """Sign in at the opened workstation (or open it first); also a second person beside the first."""
        if not self.is_open:
            return self.open(login, password)
        return self.background.submit(self._sign_in, login, password, way)

    def unlock(self, actor: Actor, password: str) -> Future[None]:
        """Take the screen lock away with the password of who locked it."""
        return self.background.submit(self._unlock, actor, password)

    def prove(self, login: str, password: str) -> Future[Proof]:
        """Check a password for a step that asks for it again (changing the own password)."""
        return self.background.submit(self._prove, login, password)

    def note_failure(self, kind: str) -> Future[None]:
        """Record that the program itself failed; ``kind`` is the exception's class and nothing of its text.

        Each kind once while the workstation is open: a failure that repeats itself must not fill the log.
        """
        return self.engine.submit(self._note_failure, kind)

    def close(self) -> Future[None]:
        """End the services and close the database."""
        return self.engine.submit(self._close)

    def _open(self, login: str, password: str) -> SignedIn:
        store = self.surroundings.store
        raw_key = self._guard.attempt(login, lambda: store.open_with_password(login, password))
        self.engine.submit(self._enter, raw_key, login).result()
        return self._sign_in(login, password, "key_slot")

    def _open_with_recovery(self, recovery_key: str) -> Sequence[Account]:
        store = self.surroundings.store
        raw_key = self._guard.attempt(RECOVERY, lambda: store.open_with_recovery(recovery_key))
        self.engine.submit(self._enter, raw_key, "recovery").result()
        administrators = self.engine.submit(self.foundation.recovery.administrators).result()
        self._key_shown_until_ns = self._monotonic_ns() + _RECOVERY_NS
        return administrators

    def _recover(self, account_id: str, password: str) -> None:
        if self._monotonic_ns() > self._key_shown_until_ns:
            raise UserError("access.recovery_over")
        self.foundation.recovery.reset(account_id, password)
        self.end_recovery()

    def _monotonic_ns(self) -> int:
        return self.surroundings.clock.now().monotonic_ns

    def _first_run(self, answers: FirstRun) -> str:
        from core.engine.foundation import create_station

        return create_station(self.surroundings, answers, self.policy, self.bus.publish)

    def _enter(self, raw_key: bytes, by: str) -> None:
        from core.engine.foundation import enter_station

        if self._foundation is not None:
            return
        runs = (self.engine, self.bus, self.background)
        foundation = enter_station(self.surroundings, raw_key, by, self.policy, *runs)
        self._services = self._assemble(foundation)
        self._foundation = foundation

    def _sign_in(self, login: str, password: str, way: str) -> SignedIn:
        proof = self._prove(login, password)
        return self.engine.submit(self.foundation.access.admit, proof, way).result()

    def _unlock(self, actor: Actor, password: str) -> None:
        proof = self._prove(actor.login, password)
        self.engine.submit(self.foundation.access.unlock_screen, actor, proof).result()

    def _prove(self, login: str, password: str) -> Proof:
        from core.access.service import prove

        access = self.foundation.access
        challenge: Challenge = self.engine.submit(access.challenge, login).result()
        return prove(challenge, password, access.hasher, access.keyring)

    def _note_failure(self, kind: str) -> None:
        if self._foundation is None or kind in self._failures:
            return
        self._failures.add(kind)
        self._foundation.record_failure(kind)

    def _close(self) -> None:
        if self._foundation is None:
            return
        if self._services is not None:
            self._dismantle(self._services)
        self._foundation.close()
        self._foundation, self._services = None, None
