"""What the classification's page says: search, paths, counts."""

from collections import Counter
from collections.abc import Mapping, Sequence

from core.pool.record.model import Specialty


def matching(entries: Mapping[str, Specialty], words: str) -> set[str]:
    """Codes that fit, with everything above them so that they can be seen in the tree."""
    wanted = words.casefold()
    shown: set[str] = set()
    for entry in entries.values():
        text = " ".join((entry.code, entry.name, *entry.aliases)).casefold()
        if wanted in text:
            shown.update(_upwards(entries, entry))
    return shown


def path(entries: Mapping[str, Specialty], entry: Specialty) -> str:
    """Names above an entry, from the top."""
    above = _upwards(entries, entry)[1:]
    return " / ".join(entries[code].name for code in reversed(above))


def by_level(entries: Sequence[Specialty]) -> str:
    """How many there are on each level, from the top: "9 + 31 + 177"."""
    levels = Counter(entry.level for entry in entries)
    return " + ".join(str(levels[level]) for level in sorted(levels))


def _upwards(entries: Mapping[str, Specialty], entry: Specialty) -> list[str]:
    """The entry's code and those above it; a ring in foreign data ends the way."""
    way = [entry.code]
    while (above := entries.get(entry.parent)) is not None and above.code not in way:
        way.append(above.code)
        entry = above
    return way
