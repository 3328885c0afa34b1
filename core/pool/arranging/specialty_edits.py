"""Changing the classification: what an edit does to the entries, worked out before anything is stored.

Experts keep codes, so moving an entry changes no expert; a new code and a merge change everything that holds
the old one. Draws that are frozen keep the paths they were frozen with.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from core.kernel.errors import UserError
from core.pool.importing.specialty_rows import CODE, DEEPEST, LONGEST_NAME
from core.pool.record.model import Specialty
from core.sheets.lists import split_names
from core.sheets.text import clean_text, fold

_STEP = 10
_MOST_ALIASES = 30


@dataclass(frozen=True, slots=True)
class ClassificationEdit:
    """Entries to store, codes to remove, and codes to replace wherever they stand."""

    put: tuple[Specialty, ...]
    removed: tuple[str, ...] = ()
    recoded: Mapping[str, str] = field(default_factory=dict)


def below(entries: Iterable[Specialty], code: str) -> list[str]:
    """Codes under ``code``, itself first."""
    children: dict[str, list[str]] = {}
    for entry in entries:
        children.setdefault(entry.parent, []).append(entry.code)
    found = [code]
    for above in found:
        found += [child for child in children.get(above, ()) if child not in found]
    return found


def everything_below(entries: Sequence[Specialty]) -> dict[str, list[str]]:
    """The same for every entry at once."""
    known = _known(entries)
    found: dict[str, list[str]] = {entry.code: [] for entry in entries}
    for entry in entries:
        for above in _above(known, entry.code):
            found[above].append(entry.code)
    return found


def ambiguous_names(entries: Iterable[Specialty]) -> dict[str, tuple[str, ...]]:
    """Codes of entries in use that cannot be told apart by a name or other name, by the folded name."""
    bearers: dict[str, dict[str, None]] = {}
    for entry in entries:
        if not entry.disabled:
            for name in (entry.name, *entry.aliases):
                bearers.setdefault(fold(name), {})[entry.code] = None
    return {name: tuple(codes) for name, codes in bearers.items() if len(codes) > 1}


def added(entries: Sequence[Specialty], entry: Specialty) -> ClassificationEdit:
    """A new entry, last under its parent.

    Raises:
        UserError: ``pool.specialty_code``, ``pool.specialty_code_taken``, ``pool.specialty_name``,
            ``pool.specialty_aliases``, ``pool.specialty_unknown``, ``pool.specialty_too_deep``.
    """
    known = _known(entries)
    entry = _checked(entry)
    if entry.code in known:
        raise UserError("pool.specialty_code_taken", specialty=entry.code, name=known[entry.code].name)
    level = 1 + (_get(known, entry.parent).level if entry.parent else 0)
    if level > DEEPEST:
        raise UserError("pool.specialty_too_deep", most=DEEPEST)
    last = max((e.position for e in entries if e.parent == entry.parent), default=0)
    return ClassificationEdit((replace(entry, level=level, position=last + _STEP),))


def changed(entries: Sequence[Specialty], code: str, entry: Specialty) -> ClassificationEdit:
    """Another name, code, category, other names or note; place and state stay. Raises what ``added`` does."""
    known = _known(entries)
    old = _get(known, code)
    new = _checked(entry)
    new = replace(new, level=old.level, parent=old.parent, disabled=old.disabled, position=old.position)
    if new.code == code:
        return ClassificationEdit((new,) if new != old else ())
    if new.code in known:
        raise UserError("pool.specialty_code_taken", specialty=new.code, name=known[new.code].name)
    children = (replace(e, parent=new.code) for e in entries if e.parent == code)
    return ClassificationEdit((new, *children), (code,), {code: new.code})


def moved(entries: Sequence[Specialty], code: str, parent: str, place: int) -> ClassificationEdit:
    """The entry with everything below it under another parent ("" for the top), at ``place`` from 0.

    Raises:
        UserError: ``pool.specialty_unknown``, ``pool.specialty_too_deep``, ``pool.specialty_ring``.
    """
    known = _known(entries)
    entry = _get(known, code)
    inside = below(entries, code)
    if parent in inside:
        raise UserError("pool.specialty_ring", name=entry.name)
    level = 1 + (_get(known, parent).level if parent else 0)
    put = _relevelled(known, inside, level - entry.level)
    siblings = [e.code for e in ordered(entries) if e.parent == parent and e.code != code]
    siblings.insert(max(0, min(place, len(siblings))), code)
    put[code] = replace(put[code], parent=parent)
    for position, sibling in enumerate(siblings, 1):
        put[sibling] = replace(put.get(sibling, known[sibling]), position=position * _STEP)
    return ClassificationEdit(tuple(new for new in put.values() if new != known[new.code]))


def merged(entries: Sequence[Specialty], source: str, target: str) -> ClassificationEdit:
    """One entry goes into another, which takes its experts, children and names.

    The old code and name become other names of the target, so that old workbooks are still understood.

    Raises:
        UserError: ``pool.specialty_unknown``, ``pool.specialty_ring``, ``pool.specialty_too_deep``.
    """
    known = _known(entries)
    old, into = _get(known, source), _get(known, target)
    inside = below(entries, source)
    if target in inside:
        raise UserError("pool.specialty_ring", name=old.name)
    put = _relevelled(known, inside[1:], into.level - old.level)
    last = max((e.position for e in entries if e.parent == target), default=0)
    children = [e.code for e in ordered(entries) if e.parent == source]
    for number, child in enumerate(children, 1):
        put[child] = replace(put[child], parent=target, position=last + number * _STEP)
    names = {fold(name): name for name in (old.code, old.name, *old.aliases)}
    for name in (into.name, *into.aliases):
        names.pop(fold(name), None)
    aliases = (*into.aliases, *names.values())[:_MOST_ALIASES]
    return ClassificationEdit((replace(into, aliases=aliases), *put.values()), (source,), {source: target})


def switched(entries: Sequence[Specialty], code: str, disabled: bool) -> ClassificationEdit:
    """Disabled with everything below it, or enabled with everything above it: no entry in use hangs loose."""
    known = _known(entries)
    _get(known, code)
    codes = below(entries, code) if disabled else _above(known, code)
    return ClassificationEdit(
        tuple(replace(known[c], disabled=disabled) for c in codes if known[c].disabled is not disabled)
    )


def ordered(entries: Iterable[Specialty]) -> list[Specialty]:
    """By position and code, as everywhere."""
    return sorted(entries, key=lambda entry: (entry.position, entry.code))


def in_tree_order(entries: Iterable[Specialty]) -> list[Specialty]:
    """Every entry before those below it; entries whose parent is missing stand at the end."""
    children: dict[str, list[Specialty]] = {}
    every = ordered(entries)
    for entry in every:
        children.setdefault(entry.parent, []).append(entry)
    found: dict[str, Specialty] = {}
    waiting = list(reversed(children.get("", [])))
    while waiting:
        entry = waiting.pop()
        found[entry.code] = entry
        waiting += reversed(children.get(entry.code, []))
    return [*found.values(), *(entry for entry in every if entry.code not in found)]


def _above(known: Mapping[str, Specialty], code: str) -> list[str]:
    found: list[str] = []
    while code in known and code not in found:
        found.append(code)
        code = known[code].parent
    return found


def _relevelled(known: Mapping[str, Specialty], codes: Sequence[str], by: int) -> dict[str, Specialty]:
    put = {code: replace(known[code], level=known[code].level + by) for code in codes}
    if any(entry.level > DEEPEST for entry in put.values()):
        raise UserError("pool.specialty_too_deep", most=DEEPEST)
    return put


def _checked(entry: Specialty) -> Specialty:
    code = re.sub(r"\s", "", entry.code).upper()
    name = clean_text(entry.name)
    if CODE.fullmatch(code) is None:
        raise UserError("pool.specialty_code", specialty=code)
    if not name or len(name) > LONGEST_NAME:
        raise UserError("pool.specialty_name", most=LONGEST_NAME)
    aliases = split_names("、".join(entry.aliases))
    if len(aliases) > _MOST_ALIASES or any(len(alias) > LONGEST_NAME for alias in aliases):
        raise UserError("pool.specialty_aliases", most=_MOST_ALIASES)
    return replace(
        entry,
        code=code,
        name=name,
        aliases=aliases,
        category=clean_text(entry.category)[:LONGEST_NAME],
        note=clean_text(entry.note)[:LONGEST_NAME],
    )


def _known(entries: Iterable[Specialty]) -> dict[str, Specialty]:
    return {entry.code: entry for entry in entries}


def _get(known: Mapping[str, Specialty], code: str) -> Specialty:
    if code not in known:
        raise UserError("pool.specialty_unknown", specialty=code)
    return known[code]
