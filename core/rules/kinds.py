"""The closed set of what a rule can check: for each kind its figures, and the names its message may hold.

Customers make rules of these kinds with figures of their own; there is no way to bring in code.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from core.rules.model import Figure, Stage


class Kind(StrEnum):
    """What is checked."""

    MEMBERS = "members"  # size of the panel, representatives included
    EXPERT_SHARE = "expert_share"  # experts among the members, rounded up
    EMPLOYER_CAP = "employer_cap"  # experts of one legal entity
    DRAW_CAP = "draw_cap"  # how often somebody may have been drawn
    SUPPLY = "supply"  # eligible experts for each seat
    CONDITIONS = "conditions"  # years and titles that every group must ask for
    SPECIALTY = "specialty"  # a seat of one of these specialties
    UNIT_AVOIDED = "unit_avoided"  # the purchaser or the agency is avoided
    BIDDERS_AVOIDED = "bidders_avoided"  # the sealed bidders are matched
    NAMES_SEALED = "names_sealed"  # names stay covered after the draw
    RANDOM = "random"  # nobody is chosen by a person
    POOL_SOURCE = "pool_source"  # pools that experts may not come from
    STATED = "stated"  # the project says what other rules need
    WITNESSES = "witnesses"  # how many watch
    RECORDER = "recorder"  # the screens are recorded
    WORKING_DAYS = "working_days"  # not earlier than so many working days before the review
    REVIEW_DAY = "review_day"  # on the day of the review
    WITHIN_HOURS = "within_hours"  # not earlier than so many hours before the review
    BEFORE_OPENING = "before_opening"  # before the bids are opened
    FILLED = "filled"  # every seat has an expert
    KEPT = "kept"  # the program does it in every draw
    REMINDER = "reminder"  # no machine can check it


@dataclass(frozen=True, slots=True)
class Parameter:
    """A figure of a kind: a whole number with bounds, a switch, or texts out of ``choices`` (any without)."""

    default: Figure
    least: int = 0
    most: int = 0
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class KindFacts:
    """What a kind needs, what its message may name, and at which stages it can be looked at."""

    params: Mapping[str, Parameter] = field(default_factory=dict)
    names: frozenset[str] = frozenset()
    stages: frozenset[Stage] = frozenset({Stage.FREEZE})


MOST_MEMBERS = 99
UNSTATED = "unstated"
SOURCES = (UNSTATED, "own", "neighbour", "tender", "provincial_finance")
TITLE_LEVELS = ("senior", "associate_senior", "intermediate")
STATEABLE = ("regime", "method", "budget")
_BOTH = frozenset({Stage.FREEZE, Stage.CLOSE})
_ANY = frozenset(Stage)


def _facts(names: str = "", stages: frozenset[Stage] | None = None, **params: Parameter) -> KindFacts:
    return KindFacts(params, frozenset(names.split()), stages or frozenset({Stage.FREEZE}))


KINDS: Mapping[str, KindFacts] = {
    Kind.MEMBERS: _facts(
        "n min reps experts", _BOTH, min=Parameter(5, 1, MOST_MEMBERS), odd=Parameter(default=True)
    ),
    Kind.EXPERT_SHARE: _facts(
        "n min experts reps", _BOTH, numerator=Parameter(2, 1, 100), denominator=Parameter(3, 1, 100)
    ),
    Kind.EMPLOYER_CAP: _facts("most cap", most=Parameter(1, 1, MOST_MEMBERS)),
    Kind.DRAW_CAP: _facts("most months", most=Parameter(3, 1, 1000), months=Parameter(12, 1, 120)),
    Kind.SUPPLY: _facts("group eligible seats min", times=Parameter(3, 1, 100)),
    Kind.CONDITIONS: _facts(
        "group years",
        years=Parameter(8, 0, 60),
        title_levels=Parameter(("senior", "associate_senior"), choices=TITLE_LEVELS),
    ),
    Kind.SPECIALTY: _facts("", specialties=Parameter(())),
    Kind.UNIT_AVOIDED: _facts("", unit=Parameter("purchaser", choices=("purchaser", "agency"))),
    Kind.BIDDERS_AVOIDED: _facts(),
    Kind.NAMES_SEALED: _facts(),
    Kind.RANDOM: _facts(),
    Kind.POOL_SOURCE: _facts("", refused=Parameter((UNSTATED, "own"), choices=SOURCES)),
    Kind.STATED: _facts("", what=Parameter("method", choices=STATEABLE)),
    Kind.WITNESSES: _facts("count least", least=Parameter(2, 1, 20)),
    Kind.RECORDER: _facts(),
    Kind.WORKING_DAYS: _facts("earliest days", days=Parameter(2, 0, 60)),
    Kind.REVIEW_DAY: _facts("date"),
    Kind.WITHIN_HOURS: _facts("earliest hours", hours=Parameter(24, 1, 1000)),
    Kind.BEFORE_OPENING: _facts("opening"),
    Kind.FILLED: _facts("seats experts", frozenset({Stage.CLOSE})),
    Kind.KEPT: _facts("", _ANY),
    Kind.REMINDER: _facts("", _ANY),
}
