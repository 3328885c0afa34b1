"""The expert pool: experts, their employers, specialties, and what lists and imports show."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import NamedTuple

from core.pool.conditions import EVERYBODY, Group
from core.pool.custom_fields import CustomField
from core.standing.model import ExpertStatus as ExpertStatus
from core.standing.model import Obstacle, StandingFacts
from core.standing.model import TitleLevel as TitleLevel


class Sex(StrEnum):
    """As the ID number has it."""

    MALE = "male"
    FEMALE = "female"


@dataclass(frozen=True, slots=True)
class Specialty:
    """A node of the classification. ``parent`` is empty at the top; ``position`` orders siblings."""

    code: str
    name: str
    level: int
    parent: str = ""
    category: str = ""
    aliases: tuple[str, ...] = ()
    disabled: bool = False
    position: int = 0
    note: str = ""


class FormerEmployer(NamedTuple):
    """An earlier employer with first and last year, if known."""

    name: str
    since: int | None = None
    until: int | None = None


Finding = tuple[str, str]
"""A code of an import and the field it is about, empty for the row as a whole."""


class ExpertDraft(NamedTuple):
    """An expert as entered or imported, every value normalised; "" where nothing is known.

    ``birth_date`` is ``YYYY-MM-DD`` or ``YYYY-MM``, the term's dates ``YYYY-MM-DD``; ``sex`` and
    ``title_level`` are values of :class:`Sex` and :class:`TitleLevel`; ``specialties`` are codes in the
    order given. A tuple type, because an import builds hundreds of thousands.
    """

    name: str
    phone: str
    id_number: str = ""
    sex: str = ""
    birth_date: str = ""
    credit_code: str = ""
    title: str = ""
    title_level: str = ""
    education: str = ""
    region: str = ""
    address: str = ""
    postcode: str = ""
    email: str = ""
    term_from: str = ""
    term_to: str = ""
    bank_name: str = ""
    bank_account: str = ""
    remarks: str = ""
    employer: str = ""
    specialties: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    avoidance_units: tuple[str, ...] = ()
    former_employers: tuple[FormerEmployer, ...] = ()


class Spelling(NamedTuple):
    """A name in pinyin without tones or spaces (``ouyangning``) and its initials (``oyn``)."""

    pinyin: str
    initials: str


@dataclass(frozen=True, slots=True)
class Expert:
    """A stored expert in plain text: only for those who may see it, never for lists."""

    expert_no: str
    draft: ExpertDraft
    status: ExpertStatus
    added_at: datetime
    changed_at: datetime
    version: int

    def __repr__(self) -> str:
        return f"Expert({self.expert_no})"


class SortColumn(StrEnum):
    """Columns by which the list can be sorted; names sort by pinyin."""

    EXPERT_NO = "expert_no"
    NAME = "name"
    TITLE = "title"
    EMPLOYER = "employer"
    REGION = "region"
    TERM_TO = "term_to"
    STATUS = "status"


TODAY = "today"
"""In a filter: the day on which the list is read."""


@dataclass(frozen=True, slots=True)
class ExpertFilter:
    """Conditions of a list; all given ones must hold.

    ``words``: each must fit name, pinyin, initials, phone, employer, number, a specialty or a tag.
    ``specialties``: codes, everything below them included. ``regions``: paths (``安徽省/合肥市``), everything
    inside included. ``term_from`` and ``term_to`` bound the end of the term, both included. ``drawable_on``:
    a day on which nothing keeps them from being drawn (``core.standing``), or :data:`TODAY`.
    ``conditions`` are those of the condition builder.
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


class NewExpert(NamedTuple):
    """One draft ready to be stored; ``tokens`` (``core.pool.search_tokens``) are made when left empty."""

    draft: ExpertDraft
    spelling: Spelling
    tokens: str = ""


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


@dataclass(frozen=True, slots=True)
class ExpertRow:
    """One row of the list; name, employer and phone are masked. ``specialties`` are (code, name).

    ``obstacles`` say why the expert cannot be drawn today; none when he can be.
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


@dataclass(frozen=True, slots=True)
class PoolChanged:
    """Announcement: lists of experts are out of date."""

    expert_no: str = ""


@dataclass(frozen=True, slots=True)
class SpecialtiesChanged:
    """Announcement: the classification is out of date."""
