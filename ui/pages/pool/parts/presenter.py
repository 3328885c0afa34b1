"""What the pool's pages say of experts: cells of the list, conditions, facts of the detail page."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import NamedTuple

from core.pool.record.custom_fields import CustomField
from core.pool.record.model import UNIT, FormerEmployer, Specialty
from core.pool.search.lists import ExpertDetail, ExpertRow
from core.standing.model import Hindrance
from ui.listing import listed
from ui.pages.pool.parts.standing_words import standing_cell
from ui.pages.pool.texts import say
from ui.widgets.table.columns import Cell, Column

_CODED = {"sex": "sex", "title_level": "level"}
_SECTIONS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("person", ("name", "sex", "birth_date", "id_number", "education")),
    ("reach", ("phone", "email", "address", "postcode", "region")),
    ("work", ("employer", "credit_code", "title", "title_level", "practice_since", "specialties")),
    ("avoidance", ("avoidance_units", "former_employers")),
    ("membership", ("expert_no", "department", "term_from", "term_to", "tags", "added_at", "changed_at")),
    ("fees", ("bank_name", "bank_account", "remarks")),
)
_UNIT_SECTIONS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("unit", ("name", "credit_code", "legal_representative", "region", "email")),
    ("contacts", ("contacts", "address", "postcode")),
    ("unit_specialties", ("specialties", "avoidance_units")),
    ("membership", ("expert_no", "term_from", "term_to", "tags", "added_at", "changed_at")),
    ("fees", ("bank_name", "bank_account", "remarks")),
)
_UNIT_GLANCE = (
    *("credit_code", "legal_representative", "contacts", "region", "specialties", "term_from", "term_to"),
    *("avoidance_units", "remarks"),
)
_GLANCE = (
    *("phone", "id_number", "employer", "region", "specialties", "title_level", "term_from", "term_to"),
    *("avoidance_units", "former_employers", "remarks"),
)


class Fact(NamedTuple):
    """A field of the detail page as it may be shown; ``masked`` when an unmasking shows more.

    ``label`` names a custom field, "" for those of the program.
    """

    field: str
    text: str
    masked: bool
    label: str = ""


class Section(NamedTuple):
    """Facts that belong together; ``key`` names the title ``section.…``."""

    key: str
    facts: tuple[Fact, ...]


def expert_no(row: ExpertRow) -> str:
    """Number of an expert."""
    return row.expert_no


def number(row: ExpertRow) -> Cell:
    """Number of an expert, in grey: people look for names."""
    return Cell(row.expert_no, "muted")


def name(row: ExpertRow) -> Cell:
    """Masked name; that of a unit with its icon."""
    return Cell(row.name, bold=True, icon="building-2" if row.kind == UNIT else "")


def kind(row: ExpertRow) -> str:
    """Whether it is a person or a unit."""
    return say(f"expert_kind.{row.kind}")


def employer(row: ExpertRow) -> str:
    """Masked employer."""
    return row.employer


def phone(row: ExpertRow) -> str:
    """Masked mobile number."""
    return row.phone


def title(row: ExpertRow) -> str:
    """Professional title."""
    return row.title or "—"


def level(row: ExpertRow) -> str:
    """Level of the title."""
    return "—" if row.title_level is None else say(f"level.{row.title_level.value}")


def region(row: ExpertRow) -> str:
    """Where the expert lives."""
    return row.region or "—"


def term_to(row: ExpertRow) -> Cell:
    """End of the term, marked when it is past."""
    ended = any(obstacle.code is Hindrance.TERM_ENDED for obstacle in row.obstacles)
    return Cell(row.term_to or "—", "warning" if ended else "text")


def specialties(row: ExpertRow) -> Cell:
    """The first specialty and how many more there are."""
    if not row.specialties:
        return Cell("—", "faint")
    every = specialty_words(row.specialties)
    more = len(every) - 1
    return Cell(every[0], extra=f"+{more}" if more else "", tip="\n".join(every))


def status(row: ExpertRow) -> Cell:
    """Whether the expert can be drawn today, or the first reason why not."""
    return standing_cell(row.obstacles)


def own_column(field: CustomField) -> Column:
    """A column of the customer's own, hidden until it is chosen."""

    def value(row: ExpertRow) -> str:
        return row.custom.get(field.path, "")

    return Column(field.path, field.name, value, 120, masked=field.personal, shown=False)


def specialty_words(named: tuple[tuple[str, str], ...]) -> list[str]:
    """Codes with names."""
    return [f"{code} {word}".strip() for code, word in named]


def named_specialties(codes: Sequence[str], known: Mapping[str, Specialty]) -> str:
    """Names of some codes in one line."""
    return listed(known[code].name if code in known else code for code in codes)


def summary(detail: ExpertDetail) -> str:
    """The line below the name: number and title."""
    return " · ".join(part for part in (detail.expert_no, detail.values.get("title", "")) if part)


def glance(detail: ExpertDetail) -> tuple[Fact, ...]:
    """Facts of the panel beside the list."""
    return _facts(detail, _UNIT_GLANCE if detail.is_unit else _GLANCE)


def sections(detail: ExpertDetail) -> tuple[Section, ...]:
    """Facts of the whole page; sections without any are left out."""
    of_kind = _UNIT_SECTIONS if detail.is_unit else _SECTIONS
    own = tuple(
        Fact(field.path, text, field.path in detail.masked, field.name) for field, text in detail.custom
    )
    every = (*(Section(key, _facts(detail, fields)) for key, fields in of_kind), Section("custom", own))
    return tuple(section for section in every if section.facts)


def _facts(detail: ExpertDetail, fields: Sequence[str]) -> tuple[Fact, ...]:
    texts = {
        **{field: _coded(field, value) for field, value in detail.values.items() if value},
        "expert_no": detail.expert_no,
        "specialties": "\n".join(specialty_words(detail.specialties)),
        "tags": listed(detail.tags),
        "avoidance_units": "\n".join(detail.avoidance_units),
        "contacts": "\n".join(detail.contacts),
        "former_employers": "\n".join(map(_former, detail.former_employers)),
        "added_at": _moment(detail.added_at),
        "changed_at": _moment(detail.changed_at),
    }
    labels = {"name": say("field.unit_name")} if detail.is_unit else {}
    return tuple(
        Fact(field, texts[field], field in detail.masked, labels.get(field, ""))
        for field in fields
        if texts.get(field)
    )


def _coded(field: str, value: str) -> str:
    return say(f"{_CODED[field]}.{value}") if field in _CODED else value


def _moment(moment: datetime) -> str:
    return f"{moment:%Y-%m-%d %H:%M}"


def _former(item: FormerEmployer) -> str:
    if item.since is None and item.until is None:
        return item.name
    return f"{item.name} {item.since or ''}–{item.until or ''}"
