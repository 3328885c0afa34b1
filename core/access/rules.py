"""Pure rules of sign-in: passwords, logins, role combinations, lock-out.

The figures are the defaults of the regulations file, section 8 (GB/T 22239-2019 asks for the measures).
"""

import re
import unicodedata
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta

from core.access.model import Role
from core.access.permissions import SEPARATED
from core.kernel.errors import UserError

_LOGIN = re.compile(r"^[a-z][a-z0-9._-]{1,31}$")


@dataclass(frozen=True, slots=True)
class SignInPolicy:
    """Figures of the sign-in guard; customers may tighten them."""

    password_length: int = 10
    account_failures: int = 5
    lock_minutes: int = 30
    terminal_failures: int = 10
    idle_lock_minutes: int = 10


def check_password(password: str, login: str, policy: SignInPolicy) -> None:
    """Refuse weak passwords.

    Raises:
        UserError: ``access.password_short``, ``access.password_simple`` or ``access.password_login``.
    """
    if len(password) < policy.password_length:
        raise UserError("access.password_short", least=policy.password_length)
    kinds = (str.islower, str.isupper, str.isdigit, lambda c: not c.isalnum())
    if sum(any(kind(c) for c in password) for kind in kinds) < 3:
        raise UserError("access.password_simple")
    if login and login.lower() in password.lower():
        raise UserError("access.password_login")


def check_new_account(login: str, name: str, roles: Collection[Role]) -> None:
    """Refuse unusable logins, names and role combinations.

    Raises:
        UserError: ``access.login_invalid``, ``access.name_missing``, ``access.roles_missing`` or
            ``access.roles_conflict``.
    """
    if not _LOGIN.match(login):
        raise UserError("access.login_invalid")
    if not clean_name(name):
        raise UserError("access.name_missing")
    if not roles:
        raise UserError("access.roles_missing")
    separated = [r for r in roles if r in SEPARATED]
    if separated and len(roles) > 1:
        raise UserError("access.roles_conflict", role=separated[0].value)
    if {Role.OPERATOR, Role.SUPERVISOR} <= set(roles):
        raise UserError("access.roles_conflict", role=Role.SUPERVISOR.value)


def clean_name(name: str) -> str:
    """A person's or organisation's name without control characters and outer spaces."""
    return "".join(c for c in name if unicodedata.category(c)[0] != "C").strip()


def locked_until(failures: int, now: datetime, policy: SignInPolicy) -> datetime | None:
    """Until when an account is locked after ``failures`` wrong passwords in a row, or None."""
    if failures < policy.account_failures:
        return None
    return now + timedelta(minutes=policy.lock_minutes)
