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
    SYSTEM_ADMIN = "system_admin"
    SECURITY_ADMIN = "security_admin"
    AUDITOR = "auditor"


class AccountState(StrEnum):
    """Blocked accounts keep their history and cannot sign in."""

    ACTIVE = "active"
    BLOCKED = "blocked"


@dataclass(frozen=True, slots=True)
class Actor:
    """Who acts: one account in one session, with what it may do and how personal values look to it."""

    account_id: str
    login: str
    name: str
    roles: tuple[str, ...]
    permissions: frozenset[str]
    session_id: str
    masks: Masks = field(default=DEFAULT_MASKS, compare=False, repr=False)

    def may(self, permission: str) -> bool:
        """Whether ``permission`` is held."""
        return permission in self.permissions


MACHINE = Actor("system", "system", "system", (), frozenset(), "")
"""The program itself, for events that nobody does: a call ended, a segment closed."""


@dataclass(frozen=True, slots=True)
class Account:
    """An account as lists show it; no secret in it."""

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


@dataclass(frozen=True, slots=True)
class SignedIn:
    """A session began; ``must_change`` asks for another password before anything else."""

    actor: Actor
    must_change: bool
    last_sign_in: datetime | None
