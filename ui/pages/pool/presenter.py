"""What the pool's pages say of experts and of rows in a sheet."""

from core.pool.import_words import import_words
from core.pool.imports import PreviewRow, ShownFinding
from core.pool.model import ExpertDetail, ExpertRow, ExpertStatus, FormerEmployer
from ui.pages.pool.texts import say
from ui.tokens import Tone
from ui.translation import CHINESE
from ui.widgets.table.columns import Cell

_TAGS: dict[ExpertStatus, tuple[Tone, str]] = {
    ExpertStatus.ACTIVE: ("accent", "circle-check"),
    ExpertStatus.FROZEN: ("warning", "snowflake"),
    ExpertStatus.BLACKLISTED: ("danger", "ban"),
    ExpertStatus.DELETED: ("neutral", "trash-2"),
}
_CODED = {"sex": "sex", "title_level": "level"}


def expert_no(row: ExpertRow) -> str:
    """Number of an expert."""
    return row.expert_no


def name(row: ExpertRow) -> str:
    """Masked name."""
    return row.name


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
    return Cell(row.term_to or "—", "warning" if row.lapsed else "text")


def specialties(row: ExpertRow) -> Cell:
    """The first specialty and how many more there are."""
    if not row.specialties:
        return Cell("—", "faint")
    every = specialty_words(row.specialties)
    more = len(every) - 1
    return Cell(every[0], extra=f"+{more}" if more else "", tip="\n".join(every))


def status(row: ExpertRow) -> Cell:
    """Where the expert stands; an active one whose term has ended is marked."""
    if row.lapsed and row.status is ExpertStatus.ACTIVE:
        return Cell(say("status.lapsed"), tag="warning", icon="hourglass")
    tone, icon = _TAGS[row.status]
    return Cell(say(f"status.{row.status.value}"), tag=tone, icon=icon)


def specialty_words(named: tuple[tuple[str, str], ...]) -> list[str]:
    """Codes with names."""
    return [f"{code} {word}".strip() for code, word in named]


def facts(detail: ExpertDetail) -> list[tuple[str, str]]:
    """Fields of the detail panel that hold something, with their values as shown."""
    shown = [("expert_no", detail.expert_no)]
    shown += [
        (field, say(f"{_CODED[field]}.{value}") if field in _CODED else value)
        for field, value in detail.values.items()
        if value
    ]
    several = {
        "specialties": specialty_words(detail.specialties),
        "tags": list(detail.tags),
        "avoidance_units": list(detail.avoidance_units),
        "former_employers": [_former(item) for item in detail.former_employers],
    }
    shown += [(field, "\n".join(values)) for field, values in several.items() if values]
    return shown


def reasons(row: PreviewRow, language: str) -> str:
    """Why a row of an expert sheet is refused or warned of, one sentence after the other."""
    said = [_finding(found, language) for found in row.findings]
    return "；".join(dict.fromkeys(said)) or (say(f"skipped.{row.note}") if row.note else "")


def _finding(found: ShownFinding, language: str) -> str:
    try:
        meaning = import_words(found.code, CHINESE if language == CHINESE else "en").meaning
    except KeyError:
        meaning = found.code
    return f"{meaning}（{found.shown}）" if found.shown else meaning


def _former(item: FormerEmployer) -> str:
    if item.since is None and item.until is None:
        return item.name
    return f"{item.name} {item.since or ''}–{item.until or ''}"
