"""The first run: what is asked, how it is checked (features S9, architecture "Storage")."""

import re
from dataclasses import dataclass

from core.access.model import NewAccount, Role
from core.access.rules import SignInPolicy, check_new_account, check_password, clean_name
from core.kernel.errors import UserError

_STATION_ID = re.compile(r"^[A-Z0-9]{2,6}-[0-9]{2}$")
LANGUAGES = ("zh_CN", "en")


@dataclass(frozen=True, slots=True)
class FirstRun:
    """Answers of the guide. ``station_id`` is like CQ-01 and stands on every slip and archive."""

    organisation: str
    station_id: str
    room: str
    language: str
    practice: bool
    system_admin: NewAccount
    security_admin: NewAccount
    auditor: NewAccount

    @property
    def accounts(self) -> tuple[NewAccount, ...]:
        """The three separated administrators."""
        return (self.system_admin, self.security_admin, self.auditor)


def check_place(organisation: str, station_id: str) -> None:
    """Refuse an organisation without a name, and a station number of another form.

    Raises:
        UserError: ``setup.organisation_missing`` or ``setup.station_id``.
    """
    if not clean_name(organisation):
        raise UserError("setup.organisation_missing")
    if not _STATION_ID.match(station_id):
        raise UserError("setup.station_id")


def check_first_run(answers: FirstRun, policy: SignInPolicy) -> None:
    """Refuse incomplete answers before anything is written.

    Raises:
        UserError: ``setup.organisation_missing``, ``setup.station_id``, ``setup.language``,
            ``setup.same_person`` or a code of ``core.access.rules``.
    """
    check_place(answers.organisation, answers.station_id)
    if answers.language not in LANGUAGES:
        raise UserError("setup.language")
    expected = (Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDITOR)
    for new, role in zip(answers.accounts, expected, strict=True):
        check_new_account(new.login, new.name, new.roles)
        check_password(new.password, new.login, policy)
        if new.roles != (role,):
            raise UserError("access.roles_conflict", role=role.value)
    for values in ({a.login for a in answers.accounts}, {clean_name(a.name) for a in answers.accounts}):
        if len(values) != len(expected):
            raise UserError("setup.same_person")
