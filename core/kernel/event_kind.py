"""What one kind of audit record is: who may do it, and what it may hold."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Event:
    """One kind of record; ``second_person`` says that the act needs a co-signature."""

    id: str
    permission: str | None
    title: str
    facts: frozenset[str] = frozenset()
    sealed: frozenset[str] = frozenset()
    second_person: bool = False

    def check_keys(self, facts: Mapping[str, object], sealed: Mapping[str, object]) -> None:
        """Raise ``ValueError`` for keys that this event must not hold."""
        unknown = (set(facts) - self.facts) | (set(sealed) - self.sealed - {"why"})
        if unknown:
            raise ValueError(f"{self.id}: keys not in the catalogue: {sorted(unknown)}")
