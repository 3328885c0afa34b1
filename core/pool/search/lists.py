"""Lists of experts: what is asked for, and the rows and pages that answer."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from core.pool.record.custom_fields import CustomField
from core.pool.record.model import UNIT, FormerEmployer
from core.pool.search.conditions import EVERYBODY, Group
from core.standing.model import ExpertStatus, Obstacle, StandingFacts, TitleLevel


class SortColumn(StrEnum):
    """Columns by which the list can be sorted; names sort by pinyin."""

    EXPERT_NO = "expert_no"
    NAME = "name"
    TITLE = "title"
    EMPLOYER = "employer"
    REGION = "region"
    TERM_TO = "term_to"
    STATUS = "status"


PERSONS, UNITS = "person", UNIT
"""In a filter: persons or units alone; "" for both."""

TODAY = "today"
"""In a filter: the day on which the list is read."""


@dataclass(frozen=True, slots=True)
class ExpertFilter:
    """Conditions of a list; all given ones must hold.

    ``words``: each must fit name, pinyin, initials, phone, employer, number, a specialty or a tag.
    ``specialties``: codes, everything below them included. ``regions``: paths (``安徽省/合肥市``), everything
    inside included. ``term_from`` and ``term_to`` bound the end of the term, both included. ``drawable_on``:
    a day on which nothing keeps them from being drawn (``core.standing``), or :data:`TODAY`.
    ``kind``: :data:`PERSONS` or :data:`UNITS` alone. ``conditions`` are those of the condition
    builder.
    """

    words: str = ""
    specialties: tuple[str, ...] = ()
    title_levels: tuple[TitleLevel, ...] = ()
    regions: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    statuses: tuple[ExpertStatus, ...] = (
        ExpertStatus.ACTIVE,
        ExpertStatus.FROZEN,
        ExpertStatus.BLACKLISTED,
    )
    term_from: str = ""
    term_to: str = ""
    drawable_on: str = ""
    kind: str = ""
    conditions: Group = EVERYBODY


Cursor = tuple[str | int, int]
"""Place in a sorted list: the last row's sort value and its number."""


@dataclass(frozen=True, slots=True)
class ExpertQuery:
    """A page of a list: ``count`` rows after ``after`` in the order of ``sort``."""

    wanted: ExpertFilter = ExpertFilter()
    sort: SortColumn = SortColumn.EXPERT_NO
    descending: bool = False
    after: Cursor | None = None
    count: int = 60


@dataclass(frozen=True, slots=True, repr=False)
class ListedExpert:
    """One row of a list as stored; never for the window as it is."""

    expert_no: str
    name: str
    employer: str
    phone: str
    title: str
    title_level: str
    region: str
    specialties: tuple[str, ...]
    standing: StandingFacts
    kind: str = ""


@dataclass(frozen=True, slots=True)
class ExpertRow:
    """One row of the list; name, employer and phone are masked. ``specialties`` are (code, name).

    ``obstacles`` say why the expert cannot be drawn today; none when he can be. ``custom`` are values of the
    customer's own fields by path, personal ones masked.
    """

    expert_no: str
    name: str
    employer: str
    phone: str
    title: str
    title_level: TitleLevel | None
    region: str
    specialties: tuple[tuple[str, str], ...]
    term_to: str
    status: ExpertStatus
    obstacles: tuple[Obstacle, ...] = ()
    custom: Mapping[str, str] = field(default_factory=dict, hash=False)
    kind: str = ""


@dataclass(frozen=True, slots=True)
class ExpertPage:
    """Rows in order and where the next page begins, None at the end."""

    rows: tuple[ExpertRow, ...]
    next: Cursor | None


@dataclass(frozen=True, slots=True)
class ExpertDetail:
    """Everything the detail page shows. Fields named in ``masked`` are not in plain text.

    ``custom`` are the customer's own fields that have a value; in ``masked`` they stand as ``custom.KEY``.

    ``obstacles`` say why the expert cannot be drawn today; none when he can be.
    """

    expert_no: str
    status: ExpertStatus
    obstacles: tuple[Obstacle, ...]
    values: Mapping[str, str]
    specialties: tuple[tuple[str, str], ...]
    tags: tuple[str, ...]
    avoidance_units: tuple[str, ...]
    former_employers: tuple[FormerEmployer, ...]
    custom: tuple[tuple[CustomField, str], ...]
    masked: tuple[str, ...]
    added_at: datetime
    changed_at: datetime
    version: int
    contacts: tuple[str, ...] = ()

    @property
    def is_unit(self) -> bool:
        """Whether this is an organisation; ``contacts`` are its own, as they may be shown."""
        return self.values.get("kind") == UNIT


@dataclass(frozen=True, slots=True)
class PoolCounts:
    """How many experts there are: by status, active ones whose term has ended, and who can be drawn today."""

    by_status: Mapping[ExpertStatus, int] = field(default_factory=dict)
    lapsed: int = 0
    drawable: int = 0

    @property
    def present(self) -> int:
        """All who are not deleted."""
        return sum(n for status, n in self.by_status.items() if status is not ExpertStatus.DELETED)
