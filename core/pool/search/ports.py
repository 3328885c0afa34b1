"""What lists and saved scenes need from storage."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Protocol

from core.pool.record.custom_fields import CustomFields
from core.pool.record.model import Expert, ExpertDraft, ExpertStatus, Specialty
from core.pool.record.ports import Access
from core.pool.record.tags import ListField, TagUse
from core.pool.search.lists import Cursor, ExpertFilter, ExpertQuery, ListedExpert, PoolCounts
from core.pool.search.scenes import Scene
from core.standing.model import StandingFacts


class SceneRepository(Protocol):
    """Saved scenes in the database."""

    def seen_by(self, account: str) -> tuple[Scene, ...]:
        """Own scenes by name, then those that others share."""
        ...

    def put(self, account: str, scene: Scene, at: datetime) -> int:
        """Store a scene, a new one when its number is 0; its number."""
        ...

    def remove(self, scene_id: int) -> None:
        """Take a scene away."""
        ...


class PoolReads(Protocol):
    """The pool read from a connection of its own, outside the engine."""

    def specialties(self) -> tuple[Specialty, ...]:
        """The whole classification."""
        ...

    def specialty_use(self) -> Mapping[str, int]:
        """Experts not deleted by code of a specialty, those of the entries below it included."""
        ...

    def supply(self, codes: Collection[str], today: str) -> Mapping[str, int]:
        """Experts whom nothing keeps from being drawn, by code, those of the entries below it included."""
        ...

    def holds(self, field: ListField, text: str) -> Mapping[str, int]:
        """What has a code or tag: counts of ``experts``, ``scenes``, ``plans``, ``projects``."""
        ...

    def tags(self) -> tuple[TagUse, ...]:
        """All known tags by name."""
        ...

    def regions(self) -> tuple[str, ...]:
        """Regions of experts as paths, each once."""
        ...

    def scenes(self, account: str) -> tuple[Scene, ...]:
        """Own scenes by name, then those that others share."""
        ...

    def numbers(self, wanted: ExpertFilter, most: int) -> tuple[str, ...]:
        """Numbers of the experts that fit, in order, ``most`` at the most."""
        ...

    def drafts(self, numbers: Collection[str]) -> Mapping[str, ExpertDraft]:
        """What is stored of several experts, by number."""
        ...

    def statuses(self, numbers: Collection[str]) -> Mapping[str, ExpertStatus]:
        """Where several experts stand, by number."""
        ...

    def page(self, query: ExpertQuery) -> tuple[Sequence[ListedExpert], Cursor | None]:
        """Rows in order, and where the next page begins."""
        ...

    def count(self, wanted: ExpertFilter) -> int:
        """How many experts fit."""
        ...

    def counts(self, today: str) -> PoolCounts:
        """How many there are."""
        ...

    def custom_fields(self) -> CustomFields:
        """All definitions of custom fields."""
        ...

    def custom_values_of(self, numbers: Collection[str]) -> Mapping[str, Mapping[str, str]]:
        """Values of custom fields of several experts by key; who has none is left out."""
        ...

    def custom_values(self, number: str) -> Mapping[str, str]:
        """An expert's values of custom fields by key."""
        ...

    def files_of(self, numbers: Sequence[str], kinds: Sequence[str]) -> Sequence[tuple[str, str, str, bytes]]:
        """(expert number, kind, name, content) of files of some kinds, in the order of the numbers."""
        ...

    def get(self, number: str) -> Expert:
        """The expert in plain text; raises ``UserError('pool.expert_unknown')``."""
        ...

    def standing(self, number: str) -> StandingFacts:
        """What bears on drawing the expert; raises ``UserError('pool.expert_unknown')``."""
        ...


PoolAccess = Access[PoolReads]
