"""A review case: what is asked, who decides at which level, and everything that happened to it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from core.access.model import Role
from core.kernel.canonical_json import JsonValue


class CaseKind(StrEnum):
    """What a case is about; the area that opens cases of a kind handles their outcome."""

    APPLICATION = "application"
    PROFILE_CHANGE = "profile_change"
    BLACKLISTING = "blacklisting"
    DELETION = "deletion"
    EXPORT_REQUEST = "export_request"


SENSITIVE = "sensitive"
"""Variant of data requests that ask for the fields whose loss harms a person most."""


class CaseState(StrEnum):
    """A returned case waits for its applicant, who mends it or withdraws it; the last three are final."""

    OPEN = "open"
    RETURNED = "returned"
    APPROVED = "approved"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"


class CaseStep(StrEnum):
    """What can happen to a case."""

    OPENED = "opened"
    APPROVED = "approved"
    RETURNED = "returned"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"
    HANDED_IN_AGAIN = "handed_in_again"


FINAL = frozenset({CaseState.APPROVED, CaseState.REFUSED, CaseState.WITHDRAWN})


@dataclass(frozen=True, slots=True)
class ReviewLevel:
    """One level: its name as people call it, the role that decides, and the days it may take."""

    name: str
    role: Role
    days: int = 5


@dataclass(frozen=True, slots=True, repr=False)
class ReviewCase:
    """A case as it stands.

    ``variant`` chooses the chain of levels within a kind (for experts: their type). ``subject`` is what it
    is about (an expert number), ``summary`` what lists show of it, masked. ``payload`` belongs to the area
    that asked. ``levels`` are those of the day it was opened; ``level`` counts from 0 and ``round`` from 1:
    a case handed in again begins a new round at the first level. ``steps`` grows with everything that
    happens, so whoever decides says which state he saw. ``result_seen`` is about the applicant.
    """

    case_no: str
    kind: CaseKind
    variant: str
    subject: str
    summary: str
    payload: Mapping[str, JsonValue]
    levels: tuple[ReviewLevel, ...]
    level: int
    round: int
    steps: int
    state: CaseState
    applicant: str
    applicant_name: str
    opened_at: datetime
    due_at: datetime | None
    changed_at: datetime
    result_seen: bool = False

    def __repr__(self) -> str:
        return f"ReviewCase({self.case_no}, {self.state})"

    @property
    def current(self) -> ReviewLevel | None:
        """The level that has to decide, None when nobody has."""
        return self.levels[self.level] if self.state is CaseState.OPEN else None


@dataclass(frozen=True, slots=True)
class CaseEvent:
    """One thing that happened to a case; ``level`` is the name of the level that decided."""

    step: CaseStep
    round: int
    level: str
    at: datetime
    account_id: str
    name: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class CaseView:
    """A case with its history; ``obstacle`` is the code of what keeps the reader from deciding, or ""."""

    case: ReviewCase
    history: tuple[CaseEvent, ...]
    obstacle: str


class CaseList(StrEnum):
    """Which cases: those that wait for me, those I asked for, or everybody's."""

    WAITING = "waiting"
    MINE = "mine"
    ALL = "all"


@dataclass(frozen=True, slots=True)
class CaseFilter:
    """Conditions of a list; empty tuples let everything in. ``subject`` is one expert's or the like."""

    which: CaseList = CaseList.WAITING
    kinds: tuple[CaseKind, ...] = ()
    states: tuple[CaseState, ...] = ()
    subject: str = ""


@dataclass(frozen=True, slots=True)
class CaseCounts:
    """What waits for somebody: to decide, of these overdue, and own cases with a result not yet seen."""

    waiting: int = 0
    overdue: int = 0
    results: int = 0


@dataclass(frozen=True, slots=True)
class ReviewPolicy:
    """Chains of levels by kind and variant; a kind without levels needs no review.

    A variant without a chain of its own has that of variant "".
    """

    chains: Mapping[tuple[CaseKind, str], tuple[ReviewLevel, ...]] = field(default_factory=dict)

    def levels(self, kind: CaseKind, variant: str = "") -> tuple[ReviewLevel, ...]:
        """The chain for a case."""
        own = self.chains.get((kind, variant))
        return self.chains.get((kind, ""), ()) if own is None else own


@dataclass(frozen=True, slots=True)
class CasesChanged:
    """Announcement: lists and counts of cases are out of date."""

    case_no: str = ""
