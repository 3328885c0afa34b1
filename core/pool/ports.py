"""What the pool needs from outside: sheets, storage, pinyin."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from datetime import date, datetime
from pathlib import Path
from typing import NamedTuple, Protocol

from core.pool.changes import ChangeStamp
from core.pool.custom_fields import NO_FIELDS, CustomFields
from core.pool.draft_batch import FitRows, NewExperts
from core.pool.duplicates import KnownExperts
from core.pool.import_merge import ExpertStates
from core.pool.import_records import ImportReads
from core.pool.imports import RefusedRow
from core.pool.model import (
    Cursor,
    Expert,
    ExpertDraft,
    ExpertFilter,
    ExpertQuery,
    ExpertStatus,
    ListedExpert,
    NewExpert,
    PoolCounts,
    Specialty,
    Spelling,
)
from core.pool.scenes import Scene
from core.pool.tags import Carried, ListChange, ListField, TagUse
from core.sheets.header import KeptColumn
from core.sheets.model import ColumnChoice, SheetFacts
from core.sheets.stop import Stop
from core.standing.model import StandingFacts


class ExpertBatch(NamedTuple):
    """Some rows, judged each by itself and their names spelled; ``last`` is the last one read."""

    last: int
    fit: FitRows
    refused: Sequence[RefusedRow]
    skipped: Sequence[tuple[int, str]]


class ExpertSheet(Protocol):
    """An opened expert sheet in the reading child; lives until its context ends."""

    @property
    def facts(self) -> SheetFacts: ...
    def batches(self) -> Iterator[ExpertBatch]:
        """All rows in order, once."""
        ...

    def cells(self, rows: Sequence[int]) -> Mapping[int, tuple[str, ...]]:
        """Texts of the cells of some rows by row number; after the last batch."""
        ...


class ExpertSheetReader(Protocol):
    """Opens and judges expert sheets in a child process with a memory and a time limit."""

    def open_experts(
        self,
        path: Path,
        classification: Sequence[Specialty],
        today: date,
        stop: Stop,
        choice: ColumnChoice | None = None,
        kept: Mapping[str, Mapping[str, KeptColumn]] | None = None,
        fields: CustomFields = NO_FIELDS,
    ) -> AbstractContextManager[ExpertSheet]:
        """Open the first sheet of a workbook, which may have columns of the customer's own ``fields``.

        Columns are those of ``choice``, else those ``kept`` for its titles (by their fingerprint), else
        those that the titles tell.

        Raises:
            UserError: ``import.…``, with what is wrong with the file; ``import.cancelled``.
        """
        ...


class Speller(Protocol):
    """Pinyin of names."""

    def spell(self, name: str) -> Spelling:
        """Pinyin and initials, in lower case."""
        ...


class SpecialtyRepository(Protocol):
    """The classification in the database."""

    def all(self) -> tuple[Specialty, ...]:
        """All entries by position and code."""
        ...

    def put(self, specialties: Sequence[Specialty]) -> None:
        """Add entries, or replace those of the same code."""
        ...

    def remove(self, codes: Sequence[str]) -> None:
        """Take entries away; what hangs on them is the caller's business."""
        ...


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


class Carrier(Protocol):
    """Carries new codes and tags to experts, scenes, plans, projects; ``field`` is the list they are in."""

    def recode(self, field: ListField, recoded: Mapping[str, str], stamp: ChangeStamp) -> Carried:
        """Replace texts wherever they stand; "" takes a text out. Frozen draws stay as they were."""
        ...

    def change_tags(
        self, numbers: Sequence[str], added: Sequence[str], removed: Sequence[str], stamp: ChangeStamp
    ) -> tuple[ListChange, ...]:
        """Give tags to experts and take others away; those that it changed."""
        ...

    def know_tags(self, tags: Sequence[str]) -> None:
        """Make tags known."""
        ...

    def forget_tag(self, tag: str) -> None:
        """Take a tag from those that are known."""
        ...

    def put_back(self, field: ListField, carried: Carried, stamp: ChangeStamp) -> int:
        """Undo what was carried, wherever nobody has changed it since; how many experts."""
        ...


class ExpertRepository(KnownExperts, Protocol):
    """Experts in the database; calls run inside the caller's transaction."""

    def add_batches(self, batches: Iterable[NewExperts], count: int, at: datetime) -> tuple[str, str] | None:
        """Store ``count`` experts in all under new numbers; the first and the last of these.

        Raises:
            UserError: ``import.pool_changed`` when a phone or ID number has come in since it was checked.
        """
        ...

    def add_many(self, experts: Iterable[NewExpert], count: int, at: datetime) -> tuple[str, str] | None:
        """The same for single experts."""
        ...

    def get(self, number: str) -> Expert:
        """The expert in plain text; raises ``UserError('pool.expert_unknown')``."""
        ...


class PoolReads(KnownExperts, ExpertStates, ImportReads, Protocol):
    """The pool read from a connection of its own, outside the engine."""

    def specialties(self) -> tuple[Specialty, ...]:
        """The whole classification."""
        ...

    def specialty_use(self) -> Mapping[str, int]:
        """Experts not deleted by code of a specialty, those of the entries below it included."""
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

    def kept_columns(self) -> Mapping[str, Mapping[str, KeptColumn]]:
        """Columns that a person chose, by fingerprint of the titles and by field."""
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
        """Values of custom fields of several experts; who has none is left out."""
        ...

    def custom_values(self, number: str) -> Mapping[str, str]:
        """An expert's values of custom fields by key."""
        ...

    def get(self, number: str) -> Expert:
        """The expert in plain text; raises ``UserError('pool.expert_unknown')``."""
        ...

    def standing(self, number: str) -> StandingFacts:
        """What bears on drawing the expert; raises ``UserError('pool.expert_unknown')``."""
        ...


class PoolAccess(Protocol):
    """Lends the reading connection to one user at a time."""

    def __call__(self) -> AbstractContextManager[PoolReads]: ...
    def close(self) -> None:
        """Close the connection; harmless when it was never opened."""
        ...
