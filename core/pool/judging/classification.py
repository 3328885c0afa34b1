"""The classification of specialties: looking entries up as people write them."""

from collections.abc import Iterable, Mapping

from core.pool.record.model import Specialty
from core.sheets.cell import Cell, cell_text
from core.sheets.lists import split_codes
from core.sheets.reading import ERROR_CELL, NOTHING, Reading
from core.sheets.text import fold, is_error_text, plain

LEAF_LEVEL = 3
_JOINTS = "-\u2010\u2011\u2012\u2013\u2014\u2015:_."  # between code and name


class Classification:
    """Entries by code and by name; frozen once made.

    A *part* is one entry as written: a code in any case, a name or other name without regard to case and
    spaces, or code and name together in either order.
    """

    def __init__(self, specialties: Iterable[Specialty]) -> None:
        self._by_code: Mapping[str, Specialty] = {s.code: s for s in specialties}
        named: dict[str, set[str]] = {}
        for specialty in self._by_code.values():
            for name in (specialty.name, *specialty.aliases):
                named.setdefault(fold(name), set()).add(specialty.code)
        self._by_name: Mapping[str, frozenset[str]] = {n: frozenset(codes) for n, codes in named.items()}
        self._code_lengths = sorted({len(code) for code in self._by_code}, reverse=True)

    def __len__(self) -> int:
        return len(self._by_code)

    def get(self, code: str) -> Specialty | None:
        """The entry of exactly this code."""
        return self._by_code.get(code)

    def all(self) -> Iterable[Specialty]:
        """All entries."""
        return self._by_code.values()

    def path(self, code: str) -> str:
        """Codes from the top down to ``code``, joined by ``/``; an unknown parent ends the path."""
        steps: list[str] = []
        while code and code not in steps:
            steps.append(code)
            entry = self._by_code.get(code)
            code = entry.parent if entry is not None else ""
        return "/".join(reversed(steps))

    def find(self, part: str) -> str:
        """The code of a part, or the reason why there is none (``SPECIALTY_…``)."""
        key = fold(part)
        code = key.upper()
        if code not in self._by_code:
            code = self._by_word(key) or self._by_code_and_word(key)
        if code in self._by_code and self._by_code[code].disabled:
            return "SPECIALTY_DISABLED"
        return code

    def _by_word(self, key: str) -> str:
        codes = self._by_name.get(key)
        if not codes:
            return ""
        return next(iter(codes)) if len(codes) == 1 else "SPECIALTY_AMBIGUOUS"

    def _by_code_and_word(self, key: str) -> str:
        for code, word in self._splits(key):
            if word and code in self._by_code:
                agrees = code in self._by_name.get(word, ())
                return code if agrees else "SPECIALTY_CODE_NAME_MISMATCH"
        return "SPECIALTY_UNKNOWN"

    def _splits(self, key: str) -> Iterable[tuple[str, str]]:
        if key.endswith(")"):
            word, _, code = key[:-1].rpartition("(")
            yield code.upper(), word
        for length in self._code_lengths:
            rest = key[length:]
            if rest and not rest[0].isdigit():  # a digit would belong to a longer, unknown code
                yield key[:length].upper(), rest.lstrip(_JOINTS)


class SpecialtyReader:
    """Reads the specialties of a cell; remembers every part that it has looked up."""

    def __init__(self, classification: Classification) -> None:
        self._classification = classification
        self._found: dict[str, str] = {}

    def read(self, cell: Cell) -> Reading:
        """A tuple of codes without repeats, or every ``SPECIALTY_…`` reason found in the cell."""
        text = plain(cell)
        if not text:
            return NOTHING
        if is_error_text(text):
            return ERROR_CELL
        found = dict.fromkeys(self._find(part) for part in split_codes(cell_text(cell)))
        if not found:
            return NOTHING
        reasons = tuple(code for code in found if code.startswith("SPECIALTY_"))
        if reasons:
            return Reading(None, reasons)
        entries = [self._classification.get(code) for code in found]
        upper = any(entry is not None and entry.level < LEAF_LEVEL for entry in entries)
        return Reading(tuple(found), (), ("SPECIALTY_NOT_LEAF",) if upper else ())

    def _find(self, part: str) -> str:
        code = self._found.get(part)
        if code is None:
            code = self._found[part] = self._classification.find(part)
        return code
