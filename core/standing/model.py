"""What decides whether an expert can be drawn, and the words that pool and draw share for it.

Days are ISO text (``YYYY-MM-DD``), which compares as it should; a period includes both its ends.
"""

from dataclasses import dataclass
from enum import StrEnum

Period = tuple[str, str | None]
"""From and to, both included; no end means until further notice."""


class TitleLevel(StrEnum):
    """Levels of professional titles, highest first."""

    SENIOR = "senior"
    ASSOCIATE_SENIOR = "associate_senior"
    INTERMEDIATE = "intermediate"


class ExpertStatus(StrEnum):
    """What was decided of an expert; leave and a lapsed term follow from their dates."""

    ACTIVE = "active"
    FROZEN = "frozen"
    BLACKLISTED = "blacklisted"
    DELETED = "deleted"


BARRED = frozenset({ExpertStatus.FROZEN, ExpertStatus.BLACKLISTED})
"""Decisions that keep an expert out for a time, or until they are lifted."""


class Hindrance(StrEnum):
    """Why an expert cannot be drawn, the weightiest first."""

    DELETED = "DELETED"
    BLACKLISTED = "BLACKLISTED"
    FROZEN = "FROZEN"
    TERM_ENDED = "TERM-ENDED"
    TERM_NOT_BEGUN = "TERM-NOT-BEGUN"
    CHECK_MISSED = "CHECK-MISSED"
    ON_LEAVE = "ON-LEAVE"


@dataclass(frozen=True, slots=True)
class Obstacle:
    """One reason. ``until`` is the last day on which it holds, "" when that is not known.

    For a term that has ended, ``until`` is its last day: from the next on he cannot be drawn.
    """

    code: Hindrance
    until: str = ""


@dataclass(frozen=True, slots=True)
class StandingFacts:
    """What the pool knows of one expert that bears on every draw; "" where nothing is known.

    ``barred_to`` is the last day of a freeze or blacklisting, "" while it holds until lifted;
    ``check_missed`` the day since which an annual check is missing. ``leaves`` are those still in force,
    leave for a single project not among them.
    """

    status: ExpertStatus = ExpertStatus.ACTIVE
    barred_to: str = ""
    term_from: str = ""
    term_to: str = ""
    check_missed: str = ""
    leaves: tuple[Period, ...] = ()


@dataclass(frozen=True, slots=True)
class DrawDays:
    """The day of the draw, and first and last day of what is drawn for (the day of the draw if unknown)."""

    draw: str
    first: str
    last: str

    @classmethod
    def on(cls, day: str) -> "DrawDays":
        """A draw for the same day."""
        return cls(day, day, day)

    @property
    def spans(self) -> tuple[tuple[str, str], ...]:
        """Stretches of days on which the expert must be there."""
        return (self.draw, self.draw), (self.first, self.last)
