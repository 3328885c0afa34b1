"""Who can sit together: people against groups with a number of seats, joined by augmenting paths."""

from collections.abc import Hashable, Iterable, Mapping
from typing import Generic, TypeVar

Person = TypeVar("Person", bound=Hashable)


class Seating(Generic[Person]):
    """A seating that grows: everybody seated stays seated, but may move to another of his groups.

    ``seats`` maps group ids to their number of seats. Which of several possible seatings it holds is
    arbitrary; what it answers (who *can* be seated) is not.
    """

    def __init__(self, seats: Mapping[str, int]) -> None:
        self._room = dict(seats)
        self._movable: dict[str, set[Person]] = {group: set() for group in seats}
        self._at: dict[Person, str] = {}
        self._allowed: dict[Person, tuple[str, ...]] = {}

    def seat(self, person: Person, groups: Iterable[str]) -> bool:
        """Seat ``person`` in one of ``groups`` if everybody already seated can still be; tells whether."""
        allowed = tuple(groups)
        entry = self._make_room(allowed)
        if entry is None:
            return False
        self._allowed[person] = allowed
        self._put(person, entry)
        return True

    def allow(self, person: Person, groups: Iterable[str]) -> None:
        """Widen the groups of somebody seated; his present group stays among them."""
        self._allowed[person] = tuple(groups)

    def fix(self, person: Person, group: str) -> bool:
        """Tie ``person`` to ``group`` for good if all others can still be seated; tells whether.

        ``person`` is seated and not tied yet, ``group`` is one of his groups.
        """
        before = self._at[person]
        if before != group:
            self._take(person)
            if self._make_room((group,)) is None:
                self._put(person, before)
                return False
            self._put(person, group)
        self._movable[group].remove(person)
        return True

    def _put(self, person: Person, group: str) -> None:
        self._at[person] = group
        self._movable[group].add(person)
        self._room[group] -= 1

    def _take(self, person: Person) -> None:
        group = self._at.pop(person)
        self._movable[group].remove(person)
        self._room[group] += 1

    def _make_room(self, starts: tuple[str, ...]) -> str | None:
        """Free a seat in one of ``starts`` by moving people along the shortest path; that group, or None."""
        came_from: dict[str, tuple[Person, str] | None] = dict.fromkeys(starts)
        queue = list(came_from)
        for group in queue:
            if self._room[group] > 0:
                return self._move_along(group, came_from)
            for person in self._movable[group]:
                for other in self._allowed[person]:
                    if other not in came_from:
                        came_from[other] = (person, group)
                        queue.append(other)
        return None

    def _move_along(self, group: str, came_from: Mapping[str, tuple[Person, str] | None]) -> str:
        step = came_from[group]
        while step is not None:
            person, before = step
            self._take(person)
            self._put(person, group)
            group = before
            step = came_from[group]
        return group
