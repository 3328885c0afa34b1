"""Who works at the workstation: accounts, roles, actors and sessions."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from core.access.masking import DEFAULT_MASKS, Masks


class Role(StrEnum):
    """What a person is at this workstation; an account may hold several, with the limits of ``rules``."""

    OPERATOR = "operator"
    SUPERVISOR = "supervisor"
    POOL_MANAGER = "pool_manager"
    REVIEWER = "reviewer"
    FINANCE = "finance"
    SELECTOR = "selector"
    SYSTEM_ADMIN = "system_admin"
    SECURITY_ADMIN = "security_admin"
    AUDITOR = "auditor"


class AccountState(StrEnum):
    """Blocked accounts keep their history and cannot sign in."""

    ACTIVE = "active"
    BLOCKED = "blocked"


ORGANISATION = ""
"""Code and name of the root of all departments: whatever was given to none of them belongs to it."""


class ScopeKind(StrEnum):
    """How far an account sees: its own departments, those with everything below them, everything."""

    OWN = "own"
    BELOW = "below"
    ALL = "all"


@dataclass(frozen=True, slots=True)
class DataScope:
    """数据范围 of an account that does not see all.

    ``own`` are the names of its departments, "" for the organisation itself; ``names`` are those whose
    data it sees.
    """

    own: tuple[str, ...]
    names: frozenset[str]


@dataclass(frozen=True, slots=True)
class Actor:
    """Who acts: one account in one session, with what it may do and how personal values look to it.

    ``scope`` says whose experts and projects that is about, None: everybody's.
    """

    account_id: str
    login: str
    name: str
    roles: tuple[str, ...]
    permissions: frozenset[str]
    session_id: str
    masks: Masks = field(default=DEFAULT_MASKS, compare=False, repr=False)
    scope: DataScope | None = None

    def may(self, permission: str) -> bool:
        """Whether ``permission`` is held."""
        return permission in self.permissions


MACHINE = Actor("system", "system", "system", (), frozenset(), "")
"""The program itself, for events that nobody does: a call ended, a segment closed."""


def departments_of(actor: Actor) -> frozenset[str] | None:
    """Names of the departments whose data the actor sees, None for all."""
    return None if actor.scope is None else actor.scope.names


@dataclass(frozen=True, slots=True)
class Account:
    """An account as lists show it; no secret in it.

    ``departments`` are codes of those it belongs to, "" for the organisation itself.
    """

    id: str
    login: str
    name: str
    roles: tuple[Role, ...]
    state: AccountState
    failures: int
    locked_until: datetime | None
    must_change: bool
    has_slot: bool
    last_sign_in: datetime | None
    signing_public: bytes
    box_public: str
    departments: tuple[str, ...] = (ORGANISATION,)
    scope: ScopeKind = ScopeKind.ALL


@dataclass(frozen=True, slots=True)
class Credentials:
    """What the database holds to check a password: Argon2id verifier and the sealed personal keys."""

    verifier: str
    keys_sealed: bytes


@dataclass(frozen=True, slots=True, repr=False)
class PersonalKeys:
    """Secret keys of a signed-in person: 32-byte Ed25519 seed and an age X25519 identity."""

    signing_seed: bytes
    box_identity: str


@dataclass(frozen=True, slots=True)
class NewAccount:
    """Order to create an account."""

    login: str
    name: str
    roles: tuple[Role, ...]
    password: str
    departments: tuple[str, ...] = (ORGANISATION,)
    scope: ScopeKind = ScopeKind.ALL


@dataclass(frozen=True, slots=True)
class SignedIn:
    """A session began; ``must_change`` asks for another password before anything else."""

    actor: Actor
    must_change: bool
    last_sign_in: datetime | None
