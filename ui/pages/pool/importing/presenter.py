"""What the preview of an import says of rows, reasons and columns."""

from collections import Counter
from collections.abc import Mapping
from types import MappingProxyType

from core.pool.importing.values import ImportPreview, PreviewRow, ShownFinding
from core.pool.importing.words import Words, import_words
from core.sheets.model import SheetFacts
from ui.pages.pool.parts.condition_words import field_word
from ui.pages.pool.texts import say
from ui.translation import CHINESE
from ui.widgets.charts import Bar

_WARNINGS = frozenset(
    (
        *("PHONE_EXTRA_IGNORED", "ID_15_UPGRADED", "NAME_EMPLOYER_DUPLICATE_IN_FILE", "TITLE_UNKNOWN"),
        *("EMAIL_INVALID", "CREDIT_CODE_INVALID", "BANK_ACCOUNT_DIGITS_LOST", "SPECIALTY_NOT_LEAF"),
        *("FORMULA_LIKE_TEXT", "ROW_HIDDEN", "FIELD_OF_OTHER_TYPE"),
    )
)
_GROUPS = (
    ("id", ("ID_",)),
    ("phone", ("PHONE_",)),
    ("specialty", ("SPECIALTY_",)),
    ("dates", ("DATE_", "TERM_")),
    ("who", ("NAME_", "EMPLOYER_")),
)


_WORDED = {"sex": "sex", "title_level": "level"}
"""Fields whose values have words of their own, with the beginning of their codes."""


NO_OWN: Mapping[str, str] = MappingProxyType({})
"""For a customer without fields of his own."""


def row_number(row: PreviewRow) -> str:
    """Row in the sheet."""
    return str(row.row)


def name(row: PreviewRow) -> str:
    """Masked name."""
    return row.name or "—"


def phone(row: PreviewRow) -> str:
    """Masked mobile number, or what stands in its cell."""
    return row.phone or "—"


def fields(row: PreviewRow, own: Mapping[str, str] = NO_OWN) -> str:
    """Fields at fault."""
    return " · ".join(dict.fromkeys(field_word(f.field, own) for f in row.findings if f.field))


def cells(row: PreviewRow) -> str:
    """What stands in the cells at fault, masked where it is personal."""
    return " · ".join(dict.fromkeys(found.shown or "—" for found in row.findings))


def reasons(row: PreviewRow, language: str) -> str:
    """Why a row is refused or warned of, or why it is no row."""
    if row.note:
        return say(f"skipped.{row.note}")
    mark = "；" if language == CHINESE else "; "
    return mark.join(dict.fromkeys(_words(found, language).meaning for found in row.findings))


def remedies(row: PreviewRow, language: str) -> str:
    """How to mend the row."""
    mark = "；" if language == CHINESE else "; "
    return mark.join(dict.fromkeys(_words(found, language).remedy for found in row.findings))


def changes(row: PreviewRow, own: Mapping[str, str] = NO_OWN) -> str:
    """Fields before and after, as far as they may be shown."""
    return " · ".join(
        f"{field_word(change.field, own)} {_shown(change.field, change.before)} → "
        f"{_shown(change.field, change.after)}"
        for change in row.changes
    )


def _shown(field: str, value: str) -> str:
    if value and field in _WORDED:
        return say(f"{_WORDED[field]}.{value}")
    return value or "—"


def reason_options(by_code: Mapping[str, int], *, warnings: bool, language: str) -> list[tuple[str, str]]:
    """Codes that refuse rows (or only warn of them) with their words, the most frequent first."""
    counted = [(code, count) for code, count in by_code.items() if (code in _WARNINGS) is warnings]
    counted.sort(key=lambda item: (-item[1], item[0]))
    return [(code, f"{_meaning(code, language).meaning} ({count:,})") for code, count in counted]


def reason_bars(by_code: Mapping[str, int]) -> list[Bar]:
    """How many times each kind of reason stands against rows; a row may have several."""
    groups: Counter[str] = Counter()
    for code, count in by_code.items():
        if code not in _WARNINGS:
            groups[_group(code)] += count
    return [Bar(say(f"group.{key}"), count, tone="danger") for key, count in groups.most_common()]


def columns(preview: ImportPreview) -> list[tuple[str, str]]:
    """Titles in the sheet with the field each was taken for, empty when it was left aside."""
    return [
        (" ".join(title.split()), field_word(field, preview.own_fields) if field else "")
        for title, field in preview.columns
        if title.strip() or field
    ]


def rows_span(facts: SheetFacts) -> tuple[int, int, int]:
    """Row of the titles, first and last row below it."""
    return facts.header_row, facts.header_row + 1, max(facts.height, facts.header_row + 1)


def fingerprint(facts: SheetFacts) -> str:
    """The first eight digits of the file's SHA-256, in groups of four."""
    digits = facts.sha256[:8].upper()
    return f"{digits[:4]} {digits[4:]}"


def size(count: int) -> str:
    """Bytes for people."""
    if count < 1000:
        return f"{count} B"
    kib = round(count / 1024)
    return f"{kib} KB" if kib < 1000 else f"{count / 1024**2:,.1f} MB"


def _words(found: ShownFinding, language: str) -> Words:
    return _meaning(found.code, language)


def _meaning(code: str, language: str) -> Words:
    try:
        return import_words(code, CHINESE if language == CHINESE else "en")
    except KeyError:
        return Words(code, "")


def _group(code: str) -> str:
    return next((key for key, starts in _GROUPS if code.startswith(starts)), "other")
