"""Departments of the organisation (features P16): a tree of at most three levels, and data scopes."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Protocol

from core.access.model import ORGANISATION, Account, Actor, DataScope, ScopeKind
from core.access.ports import AccountRepository
from core.access.rules import clean_name
from core.kernel.acts import Acts, Recorded, act
from core.kernel.canonical_json import JsonValue
from core.kernel.errors import PermissionDeniedError, UserError

MOST_LEVELS = 3
LONGEST_CODE, LONGEST_NAME = 20, 60


@dataclass(frozen=True, slots=True)
class Department:
    """A department. Experts and projects name it by ``name``; ``parent`` is the code of the one above.

    A disabled one is no longer offered; what belongs to it still does. ``default_scope`` is offered first for
    new accounts of it.
    """

    code: str
    name: str
    parent: str = ""
    disabled: bool = False
    default_scope: ScopeKind = ScopeKind.BELOW


@dataclass(frozen=True, slots=True)
class Belonging:
    """How many experts (deleted ones left out) and projects belong to a department itself, not below it."""

    experts: int = 0
    projects: int = 0


class SubjectKind(StrEnum):
    """What an act can be about."""

    EXPERT = "expert"
    LEAVE = "leave"
    FILE = "file"
    CASE = "case"
    PROJECT = "project"
    DRAW = "draw"
    SESSION = "session"
    MESSAGE = "message"


class DepartmentRepository(Protocol):
    """Departments in the database; calls run inside the caller's transaction."""

    def all(self) -> tuple[Department, ...]:
        """All of them by code."""
        ...

    def add(self, department: Department) -> None:
        """Store a new one."""
        ...

    def replace(self, before: Department, after: Department) -> None:
        """Store a change; experts and projects follow a new name."""
        ...

    def belonging(self) -> Mapping[str, Belonging]:
        """Figures by name of department, ``ORGANISATION`` for what was given to none."""
        ...

    def of_subjects(self, kind: SubjectKind, subjects: Sequence[str]) -> Mapping[str, str]:
        """The names of the departments that subjects belong to ("" for none); unknown ones are left out."""
        ...


@dataclass(frozen=True, slots=True)
class DepartmentsChanged:
    """Announcement: lists of departments are out of date."""


class DepartmentService:
    """The tree, and which accounts belong where. A change of scope holds from the next sign-in on."""

    def __init__(self, acts: Acts, departments: DepartmentRepository, accounts: AccountRepository) -> None:
        self.acts = acts
        self._departments = departments
        self._accounts = accounts
        self._in_use = bool(departments.all())

    @property
    def in_use(self) -> bool:
        """Whether there are departments at all; without them nobody is asked. From any thread."""
        return self._in_use

    def all(self, _actor: Actor) -> tuple[Department, ...]:
        """All departments in the order of the tree; their names are no secret."""
        return in_tree_order(self._departments.all())

    def belonging(self, actor: Actor) -> Mapping[str, Belonging]:
        """What belongs to each department, by its name; figures only.

        Raises:
            PermissionDeniedError: without ``access.accounts``.
        """
        if not actor.may("access.accounts"):
            raise PermissionDeniedError("access.accounts")
        return self._departments.belonging()

    def offered(self, actor: Actor) -> tuple[Department, ...]:
        """Those that the actor may give to experts and projects."""
        found = (one for one in self.all(actor) if not one.disabled)
        return tuple(one for one in found if actor.scope is None or one.name in actor.scope.names)

    @act("access.department_added")
    def add(self, _actor: Actor, department: Department) -> Recorded[Department]:
        """Add a department.

        Raises:
            UserError: ``access.department_code``, ``access.department_code_taken``, and as :meth:`change`.
        """
        known = self._departments.all()
        code = department.code.strip()
        if not code or len(code) > LONGEST_CODE or not code.isprintable():
            raise UserError("access.department_code", most=LONGEST_CODE)
        if any(one.code == code for one in known):
            raise UserError("access.department_code_taken", department=code)
        added = _checked(replace(department, code=code), known)
        self._departments.add(added)
        self._in_use = True
        self.acts.announce(DepartmentsChanged())
        return Recorded(added, code, _facts(added))

    @act("access.department_changed")
    def change(self, _actor: Actor, department: Department) -> Recorded[Department]:
        """Rename, move, disable or enable a department; experts and projects follow a new name.

        Raises:
            UserError: ``access.department_unknown``, ``access.department_name``,
                ``access.department_name_taken``, ``access.department_too_deep``,
                ``access.department_circle``.
        """
        known = self._departments.all()
        before = next((one for one in known if one.code == department.code), None)
        if before is None:
            raise UserError("access.department_unknown", name=department.code)
        after = _checked(department, known)
        self._departments.replace(before, after)
        self.acts.announce(DepartmentsChanged())
        return Recorded(after, after.code, _facts(after))

    @act("access.data_scope_set")
    def set_scope(
        self, _actor: Actor, account_id: str, departments: Sequence[str], scope: ScopeKind
    ) -> Recorded[Account]:
        """Say which departments an account belongs to (codes), and how far it sees.

        Raises:
            UserError: ``access.department_unknown``, ``access.scope_empty``.
        """
        codes = check_scope(departments, scope, self._departments.all())
        self._accounts.set_scope(account_id, codes, scope)
        facts: dict[str, JsonValue] = {
            "account": account_id,
            "departments": list[JsonValue](codes),
            "scope": scope.value,
        }
        return Recorded(self._accounts.get(account_id), account_id, facts)


def check_scope(departments: Sequence[str], scope: ScopeKind, known: Sequence[Department]) -> tuple[str, ...]:
    """The codes, each once; raises ``access.department_unknown`` and ``access.scope_empty``."""
    codes = tuple(dict.fromkeys(departments))
    if unknown := set(codes) - {ORGANISATION, *(one.code for one in known)}:
        raise UserError("access.department_unknown", name=min(unknown))
    if not codes and scope is not ScopeKind.ALL:
        raise UserError("access.scope_empty")
    return codes


def scope_of(account: Account, departments: Sequence[Department]) -> DataScope | None:
    """Whose data an account sees, None for all: everything lies below the organisation itself."""
    below = account.scope is ScopeKind.BELOW
    if account.scope is ScopeKind.ALL or (below and ORGANISATION in account.departments):
        return None
    inside = set(account.departments)
    for _ in range(MOST_LEVELS if below else 0):
        inside |= {one.code for one in departments if one.parent in inside}
    names = {ORGANISATION: ORGANISATION, **{one.code: one.name for one in departments}}
    own = tuple(names[code] for code in account.departments if code in names)
    return DataScope(own, frozenset(names[code] for code in inside if code in names))


def in_tree_order(departments: Sequence[Department]) -> tuple[Department, ...]:
    """Each department followed by those below it, siblings by code."""

    def below(parent: str) -> tuple[Department, ...]:
        children = sorted((one for one in departments if one.parent == parent), key=lambda one: one.code)
        return tuple(found for one in children for found in (one, *below(one.code)))

    return below("")


def level_of(code: str, departments: Sequence[Department]) -> int:
    """The level of a department, 1 at the top; 0 for ""."""
    parents = {one.code: one.parent for one in departments}
    level = 0
    while code:
        level, code = level + 1, parents.get(code, "")
    return level


def _checked(wanted: Department, known: Sequence[Department]) -> Department:
    wanted = replace(wanted, name=clean_name(wanted.name))
    others = [one for one in known if one.code != wanted.code]
    if not wanted.name or len(wanted.name) > LONGEST_NAME:
        raise UserError("access.department_name", most=LONGEST_NAME)
    if any(one.name == wanted.name for one in others):
        raise UserError("access.department_name_taken", name=wanted.name)
    if wanted.parent and wanted.parent not in {one.code for one in known}:
        raise UserError("access.department_unknown", name=wanted.parent)
    parents = {one.code: one.parent for one in others}
    above = wanted.parent
    while above:
        if above == wanted.code:
            raise UserError("access.department_circle", name=wanted.name)
        above = parents.get(above, "")
    tree = [*others, wanted]
    if max(level_of(one.code, tree) for one in tree) > MOST_LEVELS:
        raise UserError("access.department_too_deep", most=MOST_LEVELS)
    return wanted


def _facts(department: Department) -> dict[str, JsonValue]:
    return {
        "department": department.code,
        "department_name": department.name,
        "parent": department.parent,
        "disabled": department.disabled,
        "default_scope": department.default_scope.value,
    }
