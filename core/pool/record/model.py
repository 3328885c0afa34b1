"""The expert pool: experts, their employers, specialties, and what lists and imports show."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import NamedTuple

from core.standing.model import ExpertStatus as ExpertStatus
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


class Contact(NamedTuple):
    """Somebody to be called for a unit; ``phone`` is a mobile number."""

    name: str
    phone: str
    post: str = ""


UNIT = "unit"
"""The kind of an organisation in the pool; that of a person is ""."""

Finding = tuple[str, str]
"""A code of an import and the field it is about, empty for the row as a whole."""


class ExpertDraft(NamedTuple):
    """An expert as entered or imported, every value normalised; "" where nothing is known.

    ``birth_date`` is ``YYYY-MM-DD`` or ``YYYY-MM``, ``practice_since`` (since when somebody practises, which
    years of practice are counted from) also a mere ``YYYY``, the term's dates ``YYYY-MM-DD``; ``sex`` and
    ``title_level`` are values of :class:`Sex` and :class:`TitleLevel`; ``specialties`` are codes in the
    order given; ``department`` is the name of the one that keeps the expert. ``kind`` is :data:`UNIT` for an
    organisation, whose ``employer`` is itself and whose ``phone`` is that of its first contact. A tuple type,
    because an import builds hundreds of thousands.
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
    kind: str = ""
    legal_representative: str = ""
    department: str = ""
    practice_since: str = ""
    employer: str = ""
    specialties: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    avoidance_units: tuple[str, ...] = ()
    former_employers: tuple[FormerEmployer, ...] = ()
    contacts: tuple[Contact, ...] = ()

    @property
    def is_unit(self) -> bool:
        """Whether this is an organisation: ``contacts`` are those of one, the first is called."""
        return self.kind == UNIT


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


class NewExpert(NamedTuple):
    """One draft ready to be stored; ``tokens`` (of ``search_tokens``) are made when left empty."""

    draft: ExpertDraft
    spelling: Spelling
    tokens: str = ""


@dataclass(frozen=True, slots=True)
class PoolChanged:
    """Announcement: lists of experts are out of date."""

    expert_no: str = ""


@dataclass(frozen=True, slots=True)
class SpecialtiesChanged:
    """Announcement: the classification is out of date."""
