"""What access needs from outside: account storage, password hashing, personal keys, key slots."""

from datetime import datetime
from typing import Protocol

from core.access.model import Account, AccountState, Credentials, PersonalKeys, Role, ScopeKind


class AccountRepository(Protocol):
    """Accounts in the database; calls run inside the caller's transaction."""

    def add(self, account: Account, credentials: Credentials, created_at: datetime) -> None:
        """Store a new account; raises ``UserError('access.login_taken')``."""
        ...

    def by_login(self, login: str) -> Account | None:
        """The account of ``login`` (any case) or None."""
        ...

    def get(self, account_id: str) -> Account:
        """The account; raises ``KeyError``."""
        ...

    def credentials(self, account_id: str) -> Credentials:
        """What its password is checked against."""
        ...

    def all(self) -> list[Account]:
        """All accounts by login."""
        ...

    def set_failures(self, account_id: str, failures: int, locked_until: datetime | None) -> None:
        """Store the count of wrong passwords in a row."""
        ...

    def set_state(self, account_id: str, state: AccountState) -> None:
        """Block or release."""
        ...

    def set_credentials(self, account_id: str, credentials: Credentials, must_change: bool) -> None:
        """Replace verifier and sealed keys."""
        ...

    def set_keys(self, account_id: str, signing_public: bytes, box_public: str) -> None:
        """Replace the public keys (after a reset the old secret keys cannot be opened)."""
        ...

    def set_roles(self, account_id: str, roles: tuple[Role, ...]) -> None:
        """Replace the roles."""
        ...

    def set_scope(self, account_id: str, departments: tuple[str, ...], scope: ScopeKind) -> None:
        """Replace the departments (codes) and the data scope."""
        ...

    def signed_in(self, account_id: str, at: datetime) -> None:
        """Note the time of a sign-in."""
        ...


class PasswordHasher(Protocol):
    """Argon2id verifiers (64 MiB, 3 passes, 4 lanes)."""

    def make(self, password: str) -> str:
        """A PHC string."""
        ...

    def matches(self, verifier: str, password: str) -> bool:
        """Whether ``password`` is the one behind ``verifier``."""
        ...


class PersonalKeyring(Protocol):
    """Makes and opens the secret keys that belong to one person."""

    def create(self, password: str) -> tuple[bytes, bytes, str]:
        """New keys: (sealed under the password, Ed25519 public, age recipient)."""
        ...

    def open(self, sealed: bytes, password: str) -> PersonalKeys:
        """Open sealed keys; raises ``UserError('access.wrong_password')``."""
        ...

    def reseal(self, keys: PersonalKeys, password: str) -> bytes:
        """Seal the same keys under another password."""
        ...


class KeySlots(Protocol):
    """Slots that open the database file (architecture, "Storage")."""

    def logins(self) -> frozenset[str]:
        """Logins that hold a slot."""
        ...

    def add(self, login: str, password: str) -> None:
        """Add or replace the slot of ``login``."""
        ...

    def renew_recovery(self) -> str:
        """Make a new recovery key, whose slot takes the place of the old one; gives the key."""
        ...

    def remove(self, login: str) -> None:
        """Take the slot away; the last slot of an account stays."""
        ...
