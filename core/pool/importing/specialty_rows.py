"""Reading a classification from a sheet: a tree of at most three levels, checked as a whole."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from core.pool.record.model import Specialty
from core.sheets.cell import Cell
from core.sheets.lists import split_names
from core.sheets.text import is_error_text, plain, without_spaces

DEEPEST = 3
CODE = re.compile(r"[A-Z0-9][A-Z0-9._-]{0,31}")
_STATES = {
    **dict.fromkeys(("", "启用", "有效", "是", "1", "enabled"), False),
    **dict.fromkeys(("停用", "禁用", "无效", "否", "0", "disabled"), True),
}
LONGEST_NAME = 100


@dataclass(frozen=True, slots=True)
class SpecialtySheet:
    """Entries in the order of the sheet, and rows with a reason (row, code) why they are none."""

    entries: tuple[Specialty, ...]
    problems: tuple[tuple[int, str], ...]


@dataclass(frozen=True, slots=True)
class SpecialtyPreview:
    """What an import of a classification would do; with problems it does nothing."""

    token: str
    file_name: str
    rows: int
    added: int
    changed: int
    unchanged: int
    problems: tuple[tuple[int, str], ...]


def read_specialties(
    rows: Iterable[tuple[int, Mapping[str, Cell]]], known: Iterable[Specialty] = ()
) -> SpecialtySheet:
    """Judge all rows; parents may stand in the sheet or be ``known``.

    Codes: ``CODE_INVALID``, ``CODE_DUPLICATE``, ``NAME_MISSING``, ``NAME_TOO_LONG``, ``STATE_INVALID``,
    ``POSITION_INVALID``, ``PARENT_UNKNOWN``, ``LEVEL_WRONG``, ``ERROR_CELL``.
    """
    problems: list[tuple[int, str]] = []
    read: dict[str, tuple[int, Specialty]] = {}
    for number, cells in rows:
        entry, fault = _entry(cells)
        if fault is None and entry.code in read:
            fault = "CODE_DUPLICATE"
        if fault is not None:
            problems.append((number, fault))
        else:
            read[entry.code] = (number, entry)
    levels = {entry.code: entry.level for entry in known}
    entries = []
    for code, (number, entry) in read.items():
        level = _level(code, read, levels)
        if level is None or level > DEEPEST or entry.level not in (0, level):
            problems.append((number, "PARENT_UNKNOWN" if level is None else "LEVEL_WRONG"))
        else:
            entries.append(replace(entry, level=level))
    return SpecialtySheet(tuple(entries), tuple(sorted(problems)))


def compare_specialties(
    entries: Iterable[Specialty], known: Iterable[Specialty]
) -> tuple[list[Specialty], list[Specialty]]:
    """Entries that are new, and entries that stand otherwise in the pool."""
    stored = {entry.code: entry for entry in known}
    added = [entry for entry in entries if entry.code not in stored]
    changed = [entry for entry in entries if entry.code in stored and stored[entry.code] != entry]
    return added, changed


def _entry(cells: Mapping[str, Cell]) -> tuple[Specialty, str | None]:
    texts = {field: plain(cell) for field, cell in cells.items()}
    code = without_spaces(texts.get("code", "")).upper()
    level, position = texts.get("level", ""), texts.get("position", "")
    state = _STATES.get(texts.get("status", "").casefold())
    entry = Specialty(
        code=code,
        name=texts.get("name", ""),
        level=int(level) if level in ("1", "2", "3") else 0,
        parent=without_spaces(texts.get("parent", "")).upper(),
        category=texts.get("category", ""),
        aliases=split_names(texts.get("aliases", "")),
        disabled=bool(state),
        position=int(position) if position.isdecimal() and len(position) < 10 else 0,
        note=texts.get("note", ""),
    )
    faults = (
        ("ERROR_CELL", any(is_error_text(text) for text in texts.values())),
        ("CODE_INVALID", CODE.fullmatch(code) is None),
        ("NAME_MISSING", not entry.name),
        ("NAME_TOO_LONG", len(entry.name) > LONGEST_NAME),
        ("STATE_INVALID", state is None),
        ("LEVEL_WRONG", bool(level) and entry.level == 0),
        ("POSITION_INVALID", bool(position) and not (position.isdecimal() and len(position) < 10)),
    )
    return entry, next((fault for fault, found in faults if found), None)


def _level(code: str, read: Mapping[str, tuple[int, Specialty]], known: Mapping[str, int]) -> int | None:
    """Depth of an entry from 1; None when a parent is missing or the parents form a ring."""
    steps = 0
    while code:
        if code in read:
            steps += 1
            code = read[code][1].parent
        elif code in known:
            return steps + known[code]
        else:
            return None
        if steps > DEEPEST + 1:
            return None
    return steps
