"""Acts: the one way a service changes anything.

``@act("area.verb")`` wraps a service method so that permission check, transaction, audit record and commit
belong together (architecture, "Acts, permissions, audit"). The method itself only does its work and returns
:class:`Recorded`; it cannot forget the record, and the record cannot stand without the work.
"""

from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field
from functools import wraps
from inspect import signature
from typing import Any, Concatenate, Generic, ParamSpec, Protocol, TypeVar, cast

from core.kernel.audit import AuditRecord, LogHead, Opening, commit_value
from core.kernel.canonical_json import JsonValue
from core.kernel.clock import Clock
from core.kernel.entropy import EntropySource
from core.kernel.errors import OutOfScopeError, PermissionDeniedError
from core.kernel.event_kind import Event
from core.kernel.events import event

R = TypeVar("R")
P = ParamSpec("P")


class ActorLike(Protocol):
    """Who acts: an account in a session, or the machine itself (``core.access.model.Actor``)."""

    @property
    def account_id(self) -> str: ...
    @property
    def roles(self) -> tuple[str, ...]: ...
    @property
    def session_id(self) -> str: ...
    def may(self, permission: str) -> bool:
        """Whether the actor holds ``permission``."""
        ...


class UnitOfWork(Protocol):
    """One database transaction at a time; entered again inside itself it joins the outer one."""

    def transaction(self) -> AbstractContextManager[None]:
        """Begin, and commit on leaving; an exception rolls everything back."""
        ...


class AuditJournal(Protocol):
    """Append-only store of records (``storage.database.audit``)."""

    def head(self) -> LogHead:
        """Size, root and last leaf of what is stored, including the open transaction."""
        ...

    def append(self, record: bytes, openings: tuple[Opening, ...]) -> LogHead:
        """Store an encoded record with its openings; returns the new head."""
        ...

    def checkpoint(self, head: LogHead) -> None:
        """Sign and store ``head``; called once at the end of each transaction that appended."""
        ...


class ScopeGate(Protocol):
    """Knows whose data an account may see and act on (``core.access.scope``)."""

    def check(self, actor: ActorLike, named: Mapping[str, object], event_id: str = "") -> None:
        """Raise ``OutOfScopeError`` when what ``named`` arguments name is outside the actor's scope."""
        ...


class _OpenGate:
    """Lets everything pass: as long as a station has no departments to ask about."""

    def check(self, actor: ActorLike, named: Mapping[str, object], event_id: str = "") -> None:
        """Nothing is outside."""


@dataclass(frozen=True, slots=True)
class StationIdentity:
    """What every record says about the place: station id, log epoch and whether this is practice."""

    station_id: str
    epoch: int = 1
    practice: bool = False


@dataclass(frozen=True, slots=True)
class Recorded(Generic[R]):
    """Result of an act together with what the log says of it.

    ``facts`` may be published; ``sealed`` values are personal and enter the record as commitments, as does
    ``why`` (people write names into reasons).
    """

    result: R
    subject: str = ""
    facts: Mapping[str, JsonValue] = field(default_factory=dict)
    sealed: Mapping[str, JsonValue] = field(default_factory=dict)
    why: str = ""


class Acts:
    """Performs acts: the context that every service is given.

    Also holds back announcements, and what devices are told to do, until the transaction is committed: nobody
    hears of something that a power cut could still undo.
    """

    def __init__(
        self,
        unit: UnitOfWork,
        journal: AuditJournal,
        clock: Clock,
        entropy: EntropySource,
        station: StationIdentity,
        publish: Callable[[object], None],
    ) -> None:
        self.unit = unit
        self.journal = journal
        self.clock = clock
        self.entropy = entropy
        self.station = station
        self._publish = publish
        self._depth = 0
        self._appended = False
        self._announcements: list[object] = []
        self._afterwards: list[Callable[[], None]] = []
        self.gate: ScopeGate = _OpenGate()

    def perform(
        self,
        happened: Event,
        actor: ActorLike,
        work: Callable[[], Recorded[R]],
        named: Mapping[str, object] | None = None,
    ) -> R:
        """Check, run ``work``, record it and commit; ``named`` are the arguments by name.

        Raises:
            PermissionDeniedError: the actor may not (recorded).
            OutOfScopeError: it is about somebody outside the actor's data scope (recorded).

        And whatever ``work`` raises.
        """
        if happened.permission is not None and not actor.may(happened.permission):
            self._record_denial(happened, actor)
            raise PermissionDeniedError(happened.id)
        try:
            self.gate.check(actor, named or {}, happened.id)
            with self.transaction():
                done = work()
                self.record(happened, actor, done.subject, done.facts, done.sealed, done.why)
                return done.result
        except OutOfScopeError as error:
            if self._depth == 0:  # inside another act its own perform says so
                self._record_denial(happened, actor, error.subject)
            raise

    def record(
        self,
        happened: Event,
        actor: ActorLike,
        subject: str = "",
        facts: Mapping[str, JsonValue] | None = None,
        sealed: Mapping[str, JsonValue] | None = None,
        why: str = "",
    ) -> LogHead:
        """Append one record inside the running transaction.

        Raises:
            ValueError: a key that the catalogue does not list for this event, or no transaction is open.
        """
        facts = facts or {}
        private = dict(sealed or {})
        if why:
            private["why"] = why
        happened.check_keys(facts, private)
        if self._depth == 0:
            raise ValueError("record outside a transaction")
        openings = tuple(Opening(key, self.entropy.secret_bytes(32), value) for key, value in private.items())
        now = self.clock.now()
        record = AuditRecord(
            seq=self.journal.head().size,
            event=happened.id,
            at=now.wall.isoformat(timespec="milliseconds"),
            mono_ms=now.monotonic_ns // 1_000_000,
            actor=actor.account_id,
            roles=actor.roles,
            session=actor.session_id,
            station=self.station.station_id,
            epoch=self.station.epoch,
            practice=self.station.practice,
            subject=subject,
            facts=facts,
            sealed={o.field: commit_value(o.salt, o.value) for o in openings},
        )
        self._appended = True
        return self.journal.append(record.encode(), openings)

    def announce(self, message: object) -> None:
        """Publish ``message`` on the bus once the running transaction is committed."""
        if self._depth == 0:
            self._publish(message)
        else:
            self._announcements.append(message)

    def afterwards(self, work: Callable[[], None]) -> None:
        """Do ``work`` once the running transaction is committed, never if undone; without one at once."""
        if self._depth == 0:
            work()
        else:
            self._afterwards.append(work)

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """The transaction of an act; nested use joins the outer one."""
        if self._depth:
            self._depth += 1
            try:
                yield
            finally:
                self._depth -= 1
            return
        self._appended = False
        self._depth = 1
        try:
            with self.unit.transaction():
                yield
                if self._appended:
                    self.journal.checkpoint(self.journal.head())
        except BaseException:
            self._announcements.clear()
            self._afterwards.clear()
            raise
        finally:
            self._depth = 0
        self._release_announcements()
        self._do_afterwards()

    def _release_announcements(self) -> None:
        waiting, self._announcements = self._announcements, []
        if self._appended:
            waiting.append(LogGrew(self.journal.head()))
        for message in waiting:
            self._publish(message)

    def _do_afterwards(self) -> None:
        waiting, self._afterwards = self._afterwards, []
        for work in waiting:
            work()

    def _record_denial(self, happened: Event, actor: ActorLike, subject: str = "") -> None:
        with self.transaction():
            self.record(event("access.denied"), actor, subject, {"act": happened.id})


@dataclass(frozen=True, slots=True)
class LogGrew:
    """Announcement after each commit that appended: the status bar and the recorded screen show the head."""

    head: LogHead


class HasActs(Protocol):
    """A service that performs acts."""

    @property
    def acts(self) -> Acts: ...


S = TypeVar("S", bound=HasActs)
A = TypeVar("A", bound=ActorLike)


def act(
    event_id: str,
) -> Callable[[Callable[Concatenate[S, A, P], Recorded[R]]], Callable[Concatenate[S, A, P], R]]:
    """Make a service method an act of the closed catalogue.

    The method takes the actor as its first argument and returns :class:`Recorded`; callers get the result.

    Raises:
        KeyError: when decorating, for an id that the catalogue does not hold.
    """
    happened = event(event_id)

    def decorate(method: Callable[Concatenate[S, A, P], Recorded[R]]) -> Callable[Concatenate[S, A, P], R]:
        parameters = signature(method)

        @wraps(method)
        def performed(service: S, actor: A, *args: P.args, **kwargs: P.kwargs) -> R:
            named = parameters.bind(service, actor, *args, **kwargs).arguments
            return service.acts.perform(
                happened, actor, lambda: method(service, actor, *args, **kwargs), named
            )

        marked: Any = performed
        marked.event = happened
        return cast(Callable[Concatenate[S, A, P], R], marked)

    return decorate
