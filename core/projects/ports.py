"""Storage of projects."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Protocol

from core.projects.batches import Batch
from core.projects.model import (
    Project,
    ProjectDraft,
    ProjectFilter,
    ProjectState,
    ProjectVersion,
    RefusedAmendment,
)


class ProjectRepository(Protocol):
    """Projects in the database; calls run inside the caller's transaction."""

    def add(self, draft: ProjectDraft, created_by: str, at: datetime) -> None:
        """Store a project; raises ``UserError('project.number_taken')``."""
        ...

    def replace(self, draft: ProjectDraft, at: datetime) -> None:
        """Replace the details of a project."""
        ...

    def keep_version(self, version: ProjectVersion) -> None:
        """Store what was approved before an amendment; nothing changes or removes it later."""
        ...

    def keep_refused(self, project_no: str, number: int, refused: RefusedAmendment) -> None:
        """Store that the amendment of version ``number`` was refused; nothing changes or removes it later."""
        ...

    def versions(self, project_no: str) -> Sequence[ProjectVersion]:
        """What was approved before each amendment, the first one first."""
        ...

    def set_state(self, project_no: str, state: ProjectState, by: str, reason: str, at: datetime) -> None:
        """Store a step of the approval."""
        ...

    def get(self, project_no: str) -> Project:
        """The project; raises ``UserError('project.unknown')``."""
        ...

    def find(self, project_no: str) -> Project | None:
        """The project or None."""
        ...

    def page(self, wanted: ProjectFilter, after: str | None, count: int) -> Sequence[Project]:
        """Projects by number, ``count`` after the number ``after``."""
        ...

    def demand(self, departments: frozenset[str] | None) -> Mapping[str, int]:
        """Most seats of a project that is still to be drawn for, by code of a specialty that it asks for.

        ``departments`` are names of those whose projects count, None for all.
        """
        ...

    def count(self, wanted: ProjectFilter) -> int:
        """How many projects fit."""
        ...


class BatchRepository(Protocol):
    """Batches in the database; calls run inside the caller's transaction."""

    def add(self, batch: Batch) -> None:
        """Store a batch with its projects."""
        ...

    def get(self, batch_id: str) -> Batch:
        """The batch; raises ``UserError('batch.unknown')``."""
        ...

    def find(self, batch_id: str) -> Batch | None:
        """The batch or None."""
        ...

    def all(self) -> Sequence[Batch]:
        """All batches, the newest first."""
        ...

    def standing(self, project_nos: Sequence[str]) -> Mapping[str, str]:
        """Of these projects those that are in a batch, with its number."""
        ...

    def dissolve(self, batch_id: str, by: str, reason: str, at: datetime) -> None:
        """Note that a batch was taken apart; its projects are free again."""
        ...
