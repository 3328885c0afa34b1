"""What rules read of a draw: plain figures, no names, so that findings may stand in the public log."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class GroupFacts:
    """A seat group: how many are eligible (None: not counted), and what it asks for.

    ``units``: it is for organisations, which have no title and no years of experience.
    """

    id: str
    seats: int
    eligible: int | None = None
    min_years: int | None = None
    title_levels: tuple[str, ...] = ()
    specialties: tuple[str, ...] = ()
    units: bool = False


@dataclass(frozen=True, slots=True)
class DrawFacts:
    """A draw as the rules see it.

    ``regime`` and ``method`` are codes of ``core.rules.model``, None when the project does not say;
    ``bidders`` whether sealed bidders are stored; ``experts`` seats planned, or at the close taken;
    ``draw_cap`` (times, months) of the plan; ``recorder`` None while nobody asked it.
    """

    now: datetime
    opening_at: datetime | None
    regime: str | None
    method: str | None
    seats: int
    experts: int
    representatives: int = 0
    budget: int | None = None
    flags: frozenset[str] = frozenset()
    pool_source: str = "unstated"
    purchaser_stated: bool = True
    groups: tuple[GroupFacts, ...] = ()
    employer_cap: int | None = None
    draw_cap: tuple[int, int] | None = None
    match_bidders: bool = True
    bidders: bool = False
    names_sealed: bool = True
    manual: bool = False
    witnesses: int = 0
    recorder: bool | None = None

    @property
    def members(self) -> int:
        """n of the regulations: the purchaser's representatives and the experts."""
        return self.representatives + self.experts
