"""The pool in memory, turned so that a plan is counted without reading anybody again.

Every value leads to the positions of those who have it; a set of experts is one large integer with a bit for
each position. So conditions combine by ``&`` and ``|`` and count by ``bit_count``: some microseconds for a
hundred thousand experts, where a walk takes a second.
"""

from array import array
from collections.abc import Callable, Collection, Hashable, Iterable, Mapping, Sequence
from typing import Generic, TypeVar

from core.draw.eligibility.candidate import Candidate
from core.draw.eligibility.pool_reading import PoolReading
from core.draw.protocol.model import Counted, ExpertKind
from core.standing.model import Period, TitleLevel

V = TypeVar("V", bound=Hashable)

_MOST_KEPT = 400
_CHECK_EVERY = 2000

DrawDays = Mapping[str, Sequence[tuple[str, bool]]]
"""By expert number: (day of the result, whether the seat was accepted) of every draw."""


class Postings(Generic[V]):
    """Values of one field with the positions of the experts who have them."""

    def __init__(self) -> None:
        self._of: dict[V, array[int]] = {}

    def add(self, value: V, position: int) -> None:
        """An expert has this value."""
        found = self._of.get(value)
        if found is None:
            found = self._of[value] = array("I")
        found.append(position)

    def values(self) -> Collection[V]:
        """Every value that somebody has."""
        return self._of.keys()

    def where(self, wanted: Callable[[V], bool], size: int) -> int:
        """The set of those who have a value that is wanted."""
        return bits_of((self._of[value] for value in self._of if wanted(value)), size)

    def of(self, values: Iterable[V], size: int) -> int:
        """The set of those who have one of these values."""
        return bits_of((self._of[value] for value in values if value in self._of), size)


def bits_of(lists: Iterable[Iterable[int]], size: int) -> int:
    """Positions below ``size`` as one integer."""
    flags = bytearray(size // 8 + 1)
    for positions in lists:
        for position in positions:
            flags[position >> 3] |= 1 << (position & 7)
    return int.from_bytes(flags, "little")


def full_reading(custom: Iterable[str]) -> PoolReading:
    """What an index must be built from: everything that any plan can ask for."""
    return PoolReading(frozenset(custom), title=True, sex=True, age=True, since="9999")


class PoolIndex:
    """Everybody of one day and one moment of the database.

    ``check`` is called now and then while it is built; what it raises ends the building.
    """

    def __init__(
        self,
        candidates: Iterable[Candidate],
        draws: DrawDays,
        check: Callable[[], None] = lambda: None,
    ) -> None:
        self.kinds: Postings[ExpertKind] = Postings()
        self.specialties: Postings[str] = Postings()
        self.title_levels: Postings[TitleLevel] = Postings()
        self.titles: Postings[str] = Postings()
        self.years: Postings[int] = Postings()
        self.regions: Postings[str] = Postings()
        self.tags: Postings[str] = Postings()
        self.sexes: Postings[str] = Postings()
        self.ages: Postings[int] = Postings()
        self.units: Postings[str] = Postings()
        self.numbers: dict[str, int] = {}
        self.terms: Postings[tuple[str | None, str | None]] = Postings()
        self.leaves: Postings[tuple[Period, ...]] = Postings()
        self.busy: Postings[tuple[tuple[str, str], ...]] = Postings()
        self.custom: dict[str, Postings[str]] = {}
        self._flags: Postings[str] = Postings()
        self._draws = draws
        self._kept: dict[Hashable, int] = {}
        for position, candidate in enumerate(candidates):
            if position % _CHECK_EVERY == 0:
                check()
            self._add(position, candidate)
        self.size = len(self.numbers)
        self.everybody = (1 << self.size) - 1
        self.inactive = self._flags.of(["inactive"], self.size)
        self.blacklisted = self._flags.of(["blacklisted"], self.size)
        self.without_entity = self._flags.of(["no entity"], self.size)

    def _add(self, position: int, one: Candidate) -> None:
        self.numbers[one.expert_no] = position
        self.kinds.add(one.kind, position)
        for path in one.specialties:
            self.specialties.add(path, position)
        for tag in one.tags:
            self.tags.add(tag, position)
        for unit in one.units:
            self.units.add(unit, position)
        for key, value in one.custom:
            self.custom.setdefault(key, Postings()).add(value, position)
        if one.title_level is not None:
            self.title_levels.add(one.title_level, position)
        if one.years is not None:
            self.years.add(one.years, position)
        if one.age is not None:
            self.ages.add(one.age, position)
        self.titles.add(one.title, position)
        self.sexes.add(one.sex, position)
        self.regions.add(one.region, position)
        self.terms.add(one.term, position)
        if one.leaves:
            self.leaves.add(one.leaves, position)
        if one.busy:
            self.busy.add(one.busy, position)
        for flag, given in (
            ("inactive", not one.active),
            ("blacklisted", one.blacklisted),
            ("no entity", one.entity is None),
        ):
            if given:
                self._flags.add(flag, position)

    def kept(self, key: Hashable, make: Callable[[], int]) -> int:
        """The set that ``make`` gives, remembered under ``key``: most conditions stay while one is typed."""
        found = self._kept.get(key)
        if found is None:
            if len(self._kept) >= _MOST_KEPT:
                self._kept.clear()
            found = self._kept[key] = make()
        return found

    def drawn_at_least(self, times: int, since: str, counted: Counted) -> int:
        """The set of those who came to so many draws since a day."""
        every = counted is Counted.DRAWN
        busy = (
            self.numbers[number]
            for number, draws in self._draws.items()
            if number in self.numbers
            and sum(day >= since and (every or accepted) for day, accepted in draws) >= times
        )
        return bits_of([busy], self.size)
