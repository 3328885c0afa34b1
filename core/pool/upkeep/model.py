"""What is kept of leave, freezes, blacklistings, deletions, terms and annual checks."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from core.standing.model import ExpertStatus


@dataclass(frozen=True, slots=True)
class BulkOutcome:
    """What came of an act on several experts.

    ``done`` are those it was done to, ``left_out`` the others with the code of the reason, ``cases`` the
    review cases that wait for approval instead.
    """

    done: tuple[str, ...] = ()
    left_out: tuple[tuple[str, str], ...] = ()
    cases: tuple[str, ...] = ()


class LeaveState(StrEnum):
    """Where a leave stands by its days."""

    CURRENT = "current"
    COMING = "coming"
    PAST = "past"


@dataclass(frozen=True, slots=True)
class Leave:
    """A leave as shown; ``name`` is masked. ``ends`` "" means until further notice.

    ``project_no`` marks a leave from one project's panel alone. Of one that was ended early, ``ended_at``
    says when: from then on it keeps nobody from a draw.
    """

    leave_id: int
    expert_no: str
    name: str
    starts: str
    ends: str
    reason: str
    entered_at: datetime
    entered_by: str
    ended_at: datetime | None = None
    ended_by: str = ""
    end_reason: str = ""
    project_no: str = ""

    def state_on(self, today: str) -> LeaveState:
        """Where it stands on ``today``."""
        if self.ended_at is not None or (self.ends and self.ends < today):
            return LeaveState.PAST
        return LeaveState.COMING if self.starts > today else LeaveState.CURRENT


@dataclass(frozen=True, slots=True)
class Bar:
    """A freeze or a blacklisting as shown; ``name`` is masked. ``ends`` "" means until lifted.

    ``case_no`` approved it, ``lift_case`` its lifting. Who lifted it is "" when it ended by itself.
    """

    bar_id: int
    expert_no: str
    name: str
    kind: ExpertStatus
    starts: str
    ends: str
    reason: str
    document: str
    case_no: str
    entered_at: datetime
    entered_by: str
    lifted_at: datetime | None = None
    lifted_by: str = ""
    lift_reason: str = ""
    lift_case: str = ""


@dataclass(frozen=True, slots=True)
class BarOrder:
    """What is to be done to several experts: until when ("" until lifted), why, by which document."""

    expert_nos: tuple[str, ...]
    reason: str
    until: str = ""
    document: str = ""


@dataclass(frozen=True, slots=True)
class PendingBar:
    """A blacklisting or lifting that waits for approval; ``name`` is masked."""

    case_no: str
    expert_no: str
    name: str
    lifting: bool
    until: str
    document: str
    applicant_name: str
    opened_at: datetime
    returned: bool


@dataclass(frozen=True, slots=True)
class Deletion:
    """Somebody on the deleted list; name, employer and phone are masked.

    ``phone_holder`` is the expert who has the phone number now, "" when it is free;
    ``merged_into`` the one who goes on for a merged entry. ``deletion_id`` is 0 for who was deleted before
    deletions were kept.
    """

    expert_no: str
    name: str
    employer: str
    phone: str
    reason: str
    deleted_at: datetime | None
    deleted_by: str
    phone_holder: str = ""
    merged_into: str = ""
    deletion_id: int = 0


class CheckState(StrEnum):
    """How an expert stands in a round of the annual check."""

    WAITING = "waiting"
    CONFIRMED = "confirmed"
    CORRECTED = "corrected"
    MISSED = "missed"
    MADE_GOOD = "made_good"


ANSWERED = frozenset({CheckState.CONFIRMED, CheckState.CORRECTED, CheckState.MADE_GOOD})
"""States of those who have done what the check asks."""


@dataclass(frozen=True, slots=True)
class CheckScope:
    """Whom a round is for: everybody in the pool, or those of some specialties, tags, or added before."""

    specialties: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    added_before: str = ""


@dataclass(frozen=True, slots=True)
class CheckRound:
    """A round with its counts by state."""

    round_id: int
    name: str
    scope: CheckScope
    due: str
    opened_at: datetime
    opened_by: str
    closed_at: datetime | None = None
    closed_by: str = ""
    counts: Mapping[CheckState, int] = field(default_factory=dict)

    @property
    def size(self) -> int:
        """How many experts it is for."""
        return sum(self.counts.values())

    @property
    def answered(self) -> int:
        """How many have done what it asks."""
        return sum(self.counts.get(state, 0) for state in ANSWERED)


@dataclass(frozen=True, slots=True)
class CheckEntry:
    """One expert in a round; name and employer are masked."""

    expert_no: str
    name: str
    employer: str
    term_to: str
    state: CheckState
    at: datetime | None = None
    by_name: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class MatchedEmployer:
    """An employer of the pool that a unit's name means, and how many experts work there."""

    name: str
    experts: int


@dataclass(frozen=True, slots=True)
class AvoidedUnit:
    """A unit that a draw for it would take the expert out of, and what it means among the employers."""

    name: str
    matches: tuple[MatchedEmployer, ...]


@dataclass(frozen=True, slots=True)
class UpkeepCounts:
    """Figures for the dashboard: terms ending within some days, ended ones, and what is open."""

    ending: int
    ended: int
    on_leave: int
    frozen: int
    blacklisted: int
    to_check: int


@dataclass(frozen=True, slots=True)
class UpkeepChanged:
    """Announcement: lists of leave, freezes, deletions, terms and checks are out of date."""
