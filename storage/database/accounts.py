"""Accounts in the database."""

import json
from datetime import datetime
from typing import Any

from core.access.model import Account, AccountState, Credentials, Role, ScopeKind
from core.kernel.errors import UserError
from storage.database.connection import Connection

_COLUMNS = (
    "id, login, name, roles, state, failures, locked_until, must_change, last_sign_in, "
    "signing_public, box_public, departments, scope"
)


class DatabaseAccounts:
    """Implements ``core.access.ports.AccountRepository``; ``slot_logins`` tells who holds a key slot."""

    def __init__(self, connection: Connection, slots: "SlotLogins") -> None:
        self._connection = connection
        self._slots = slots

    def add(self, account: Account, credentials: Credentials, created_at: datetime) -> None:
        """Store a new account; raises ``UserError('access.login_taken')``."""
        if self.by_login(account.login) is not None:
            raise UserError("access.login_taken")
        self._connection.execute(
            "INSERT INTO account (id, login, name, roles, state, verifier, must_change, signing_public, "
            "box_public, keys_sealed, created_at, departments, scope) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?)",
            (
                account.id,
                account.login,
                account.name,
                json.dumps([r.value for r in account.roles]),
                account.state.value,
                credentials.verifier,
                int(account.must_change),
                account.signing_public,
                account.box_public,
                credentials.keys_sealed,
                created_at.isoformat(),
                json.dumps(account.departments),
                account.scope.value,
            ),
        )

    def by_login(self, login: str) -> Account | None:
        """The account of ``login`` in any case."""
        row = self._connection.execute(
            f"SELECT {_COLUMNS} FROM account WHERE login = ?",  # noqa: S608
            (login,),
        ).fetchone()
        return None if row is None else self._account(row)

    def get(self, account_id: str) -> Account:
        """The account; raises ``KeyError``."""
        row = self._connection.execute(
            f"SELECT {_COLUMNS} FROM account WHERE id = ?",  # noqa: S608
            (account_id,),
        ).fetchone()
        if row is None:
            raise KeyError(account_id)
        return self._account(row)

    def credentials(self, account_id: str) -> Credentials:
        """Verifier and sealed keys."""
        row = self._connection.execute(
            "SELECT verifier, keys_sealed FROM account WHERE id = ?", (account_id,)
        ).fetchone()
        return Credentials(row[0], bytes(row[1]))

    def all(self) -> list[Account]:
        """All accounts by login."""
        rows = self._connection.execute(f"SELECT {_COLUMNS} FROM account ORDER BY login")  # noqa: S608
        return [self._account(row) for row in rows]

    def set_failures(self, account_id: str, failures: int, locked_until: datetime | None) -> None:
        """Store the count of wrong passwords in a row."""
        until = None if locked_until is None else locked_until.isoformat()
        self._update(account_id, "failures = ?, locked_until = ?", failures, until)

    def set_state(self, account_id: str, state: AccountState) -> None:
        """Block or release."""
        self._update(account_id, "state = ?", state.value)

    def set_credentials(self, account_id: str, credentials: Credentials, must_change: bool) -> None:
        """Replace verifier and sealed keys."""
        self._update(
            account_id,
            "verifier = ?, keys_sealed = ?, must_change = ?",
            credentials.verifier,
            credentials.keys_sealed,
            int(must_change),
        )

    def set_keys(self, account_id: str, signing_public: bytes, box_public: str) -> None:
        """Replace the public keys."""
        self._update(account_id, "signing_public = ?, box_public = ?", signing_public, box_public)

    def set_roles(self, account_id: str, roles: tuple[Role, ...]) -> None:
        """Replace the roles."""
        self._update(account_id, "roles = ?", json.dumps([r.value for r in roles]))

    def set_scope(self, account_id: str, departments: tuple[str, ...], scope: ScopeKind) -> None:
        """Replace the departments and the data scope."""
        self._update(account_id, "departments = ?, scope = ?", json.dumps(departments), scope.value)

    def signed_in(self, account_id: str, at: datetime) -> None:
        """Note the time of a sign-in."""
        self._update(account_id, "last_sign_in = ?", at.isoformat())

    def _update(self, account_id: str, assignments: str, *values: object) -> None:
        self._connection.execute(
            f"UPDATE account SET {assignments} WHERE id = ?",  # noqa: S608 - fixed texts above
            (*values, account_id),
        )

    def _account(self, row: Any) -> Account:
        return Account(
            id=row[0],
            login=row[1],
            name=row[2],
            roles=tuple(Role(r) for r in json.loads(row[3])),
            state=AccountState(row[4]),
            failures=row[5],
            locked_until=_moment(row[6]),
            must_change=bool(row[7]),
            has_slot=row[1].lower() in self._slots.logins(),
            last_sign_in=_moment(row[8]),
            signing_public=bytes(row[9]),
            box_public=row[10],
            departments=tuple(json.loads(row[11])),
            scope=ScopeKind(row[12]),
        )


class SlotLogins:
    """Who holds a key slot, read once and kept until a slot changes."""

    def __init__(self, logins: frozenset[str]) -> None:
        self._logins = logins

    def logins(self) -> frozenset[str]:
        """Logins in lower case."""
        return self._logins

    def replace(self, logins: frozenset[str]) -> None:
        """Take over a changed set."""
        self._logins = logins


def _moment(text: str | None) -> datetime | None:
    return None if text is None else datetime.fromisoformat(text)
