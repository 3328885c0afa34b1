"""Departments of the organisation (features P16): a tree of at most three levels, and data scopes."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import datetime
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


@dataclass(frozen=True, slots=True)
class Holding:
    """What hangs on a department: experts (deleted ones too), projects, accounts, departments below it."""

    experts: int = 0
    projects: int = 0
    accounts: int = 0
    departments: int = 0

    @property
    def facts(self) -> Mapping[str, int]:
        """By the names that the log knows."""
        return asdict(self)


@dataclass(frozen=True, slots=True)
class Arranger:
    """Who arranges departments and when: experts whom it changes keep it as a version."""

    at: datetime
    account_id: str
    name: str


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

    def replace(self, before: Department, after: Department, by: Arranger) -> None:
        """Store a change; whatever names the department or its code follows."""
        ...

    def holding(self, department: Department) -> Holding:
        """What hangs on a department itself."""
        ...

    def merge(self, source: Department, target: Department, by: Arranger) -> None:
        """Everything that hangs on ``source`` goes to ``target``; ``source`` is removed."""
        ...

    def remove(self, department: Department) -> None:
        """Remove a department on which nothing hangs."""
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
        code = _free_code(department.code, known)
        added = _checked(replace(department, code=code), known)
        self._departments.add(added)
        self._in_use = True
        self.acts.announce(DepartmentsChanged())
        return Recorded(added, code, _facts(added))

    @act("access.department_changed")
    def change(self, actor: Actor, code: str, department: Department) -> Recorded[Department]:
        """Rename, move, disable or enable the department of ``code``, or give it another code.

        Experts, projects, accounts, open reviews, drafts and scenes follow a new name or code.

        Raises:
            UserError: ``access.department_unknown``, ``access.department_name``,
                ``access.department_name_taken``, ``access.department_code``,
                ``access.department_code_taken``, ``access.department_too_deep``,
                ``access.department_circle``.
        """
        known = self._departments.all()
        before = _known(code, known)
        others = [one for one in known if one.code != code]
        # Its own code in the tree while the rest is checked: those below it still name that one.
        after = _checked(replace(department, code=code), known)
        after = replace(after, code=_free_code(department.code, others))
        self._departments.replace(before, after, self._arranger(actor))
        self.acts.announce(DepartmentsChanged())
        facts = _facts(after)
        if after.code != code:
            facts["before_code"] = code
        return Recorded(after, after.code, facts)

    @act("access.department_merged")
    def merge(self, actor: Actor, source: str, target: str) -> Recorded[Holding]:
        """One department goes into another, or into the organisation itself, with all that hangs on it.

        Raises:
            UserError: ``access.department_unknown``, ``access.department_circle`` when the other one lies
                below it, ``access.department_too_deep``.
        """
        known = self._departments.all()
        before = _known(source, known)
        into = Department(ORGANISATION, ORGANISATION) if target == ORGANISATION else _known(target, known)
        if source in _upwards(target, known):
            raise UserError("access.department_circle", name=before.name)
        left = [one for one in known if one.code != source]
        _check_depth([replace(one, parent=target) if one.parent == source else one for one in left])
        holding = self._departments.holding(before)
        self._departments.merge(before, into, self._arranger(actor))
        self._in_use = bool(left)
        self.acts.announce(DepartmentsChanged())
        facts: dict[str, JsonValue] = {
            "department": source, "department_name": before.name, "into": target, **holding.facts
        }  # fmt: skip
        return Recorded(holding, source, facts)

    @act("access.department_removed")
    def remove(self, _actor: Actor, code: str) -> Recorded[None]:
        """Remove a department on which nothing hangs.

        Raises:
            UserError: ``access.department_unknown``; ``access.department_holds`` with what hangs on it.
        """
        known = self._departments.all()
        gone = _known(code, known)
        holding = self._departments.holding(gone)
        if holding != Holding():
            raise UserError("access.department_holds", name=gone.name, **holding.facts)
        self._departments.remove(gone)
        self._in_use = len(known) > 1
        self.acts.announce(DepartmentsChanged())
        return Recorded(None, code, {"department": code, "department_name": gone.name})

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

    def _arranger(self, actor: Actor) -> Arranger:
        return Arranger(self.acts.clock.now().wall, actor.account_id, actor.name)


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


def below(code: str, departments: Sequence[Department]) -> list[str]:
    """``code`` and those below it."""
    return [code, *(one.code for one in departments if code in _upwards(one.parent, departments))]


def _checked(wanted: Department, known: Sequence[Department]) -> Department:
    wanted = replace(wanted, name=clean_name(wanted.name))
    others = [one for one in known if one.code != wanted.code]
    if not wanted.name or len(wanted.name) > LONGEST_NAME:
        raise UserError("access.department_name", most=LONGEST_NAME)
    if any(one.name == wanted.name for one in others):
        raise UserError("access.department_name_taken", name=wanted.name)
    if wanted.parent and wanted.parent not in {one.code for one in known}:
        raise UserError("access.department_unknown", name=wanted.parent)
    if wanted.code in _upwards(wanted.parent, others):
        raise UserError("access.department_circle", name=wanted.name)
    _check_depth([*others, wanted])
    return wanted


def _known(code: str, departments: Sequence[Department]) -> Department:
    found = next((one for one in departments if one.code == code), None)
    if found is None:
        raise UserError("access.department_unknown", name=code)
    return found


def _free_code(wanted: str, others: Sequence[Department]) -> str:
    code = wanted.strip()
    if not code or len(code) > LONGEST_CODE or not code.isprintable():
        raise UserError("access.department_code", most=LONGEST_CODE)
    if any(one.code == code for one in others):
        raise UserError("access.department_code_taken", department=code)
    return code


def _upwards(code: str, departments: Sequence[Department]) -> list[str]:
    """``code`` and those above it."""
    parents = {one.code: one.parent for one in departments}
    found: list[str] = []
    while code:
        found.append(code)
        code = parents.get(code, "")
    return found


def _check_depth(departments: Sequence[Department]) -> None:
    if any(level_of(one.code, departments) > MOST_LEVELS for one in departments):
        raise UserError("access.department_too_deep", most=MOST_LEVELS)


def _facts(department: Department) -> dict[str, JsonValue]:
    return {
        "department": department.code,
        "department_name": department.name,
        "parent": department.parent,
        "disabled": department.disabled,
        "default_scope": department.default_scope.value,
    }
