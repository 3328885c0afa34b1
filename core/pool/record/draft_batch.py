"""Many drafts held by columns: what an import of a hundred thousand can afford."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import repeat
from typing import Any

from core.pool.record.model import ExpertDraft, Finding

FIELDS = ExpertDraft._fields
SLOTS = {name: slot for slot, name in enumerate(FIELDS)}
BLANKS: tuple[Any, ...] = ("", "", *ExpertDraft._field_defaults.values())
"""The value of each field when nothing is known."""


@dataclass(frozen=True, slots=True)
class DraftBatch:
    """Drafts of equal standing; ``columns`` has a sequence of ``size`` values for every field in order."""

    columns: Sequence[Sequence[Any]]
    size: int

    def column(self, name: str) -> Sequence[Any]:
        """All values of one field."""
        return self.columns[SLOTS[name]]

    def draft(self, place: int) -> ExpertDraft:
        """One draft."""
        return ExpertDraft._make([column[place] for column in self.columns])

    def drafts(self) -> Iterator[ExpertDraft]:
        """All drafts in order."""
        return map(ExpertDraft._make, zip(*self.columns, strict=True))

    def chosen(self, places: Sequence[int]) -> "DraftBatch":
        """The drafts at ``places``."""
        if len(places) == self.size:
            return self
        return DraftBatch([[column[p] for p in places] for column in self.columns], len(places))


def batch_of(drafts: Iterable[ExpertDraft]) -> DraftBatch:
    """A batch of single drafts."""
    rows = list(drafts)
    return DraftBatch(list(zip(*rows, strict=True)) if rows else [()] * len(FIELDS), len(rows))


def blank_column(slot: int, size: int) -> Sequence[Any]:
    """A column where nothing is known."""
    return list(repeat(BLANKS[slot], size))


@dataclass(frozen=True, slots=True)
class Spellings:
    """Names in pinyin by columns, see :class:`Spelling`."""

    pinyin: Sequence[str] = ()
    initials: Sequence[str] = ()

    def chosen(self, places: Sequence[int]) -> "Spellings":
        """The spellings at ``places``."""
        return Spellings([self.pinyin[p] for p in places], [self.initials[p] for p in places])


@dataclass(frozen=True, slots=True)
class FitRows:
    """Rows of a sheet that are fit: numbers in the sheet, drafts, warnings by row number, names spelled.

    ``custom`` are values of custom fields by row number and key, of rows that give any.
    """

    numbers: Sequence[int]
    drafts: DraftBatch
    warnings: Mapping[int, tuple[Finding, ...]]
    spellings: Spellings = Spellings()
    custom: Mapping[int, Mapping[str, str]] = field(default_factory=dict)

    def __len__(self) -> int:
        return len(self.numbers)

    def chosen(self, places: Sequence[int]) -> "FitRows":
        """The rows at ``places``."""
        if len(places) == len(self):
            return self
        numbers = [self.numbers[place] for place in places]
        warnings = {n: self.warnings[n] for n in numbers if n in self.warnings}
        spellings = self.spellings.chosen(places) if self.spellings.pinyin else self.spellings
        custom = {n: self.custom[n] for n in numbers if n in self.custom} if self.custom else self.custom
        return FitRows(numbers, self.drafts.chosen(places), warnings, spellings, custom)


@dataclass(frozen=True, slots=True)
class NewExperts:
    """Drafts ready to be stored, with names in pinyin and what the experts are found by."""

    drafts: DraftBatch
    spellings: Spellings
    tokens: Sequence[str]
