"""Reading files for the pool in a worker: previews that change nothing until they are confirmed."""

from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import Executor, Future
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from threading import Lock
from typing import Generic, Protocol, TypeVar

from core.access.model import Actor, DataScope
from core.kernel.clock import Clock
from core.kernel.entropy import EntropySource
from core.kernel.errors import PermissionDeniedError, UserError
from core.pool.importing.duplicates import DuplicateFinder
from core.pool.importing.merge import Updater
from core.pool.importing.places import Places
from core.pool.importing.ports import ExpertSheetReader, ImportingReads
from core.pool.importing.session import ImportSession
from core.pool.importing.specialty_rows import SpecialtyPreview, compare_specialties, read_specialties
from core.pool.importing.template import expert_template
from core.pool.importing.values import ImportPreview, PreviewRow, RowKind
from core.pool.record.columns import EXPERT_COLUMNS, SPECIALTY_COLUMNS
from core.pool.record.custom_fields import CustomFields
from core.pool.record.model import Specialty
from core.pool.record.ports import Access
from core.sheets.header import KeptColumn
from core.sheets.model import ColumnChoice, Progress, SheetPeek, Stage
from core.sheets.ports import SheetPeeker, SheetWriter, TableReader
from core.sheets.stop import Stop

P = TypeVar("P")
Report = Callable[[Progress], None]
_KEPT = 2  # previews in memory at a time


@dataclass(frozen=True, slots=True)
class ImportJob(Generic[P]):
    """A file being read: its preview to come, and the way to stop it."""

    preview: "Future[P]"
    stop: Stop

    def cancel(self) -> None:
        """Stop reading; the future fails with ``UserError('import.cancelled')``."""
        self.stop.set()


@dataclass(frozen=True, slots=True)
class _Reading:
    """How an expert sheet is read."""

    report: Report
    stop: Stop
    choice: ColumnChoice | None
    updating: bool
    scope: DataScope | None


@dataclass(frozen=True, slots=True)
class ClassificationSession:
    """A classification between preview and import."""

    preview: SpecialtyPreview
    entries: tuple[Specialty, ...]


class SheetFiles(ExpertSheetReader, TableReader, SheetPeeker, Protocol):
    """Reads both kinds of sheet (``storage.spreadsheets.process.WorkbookReader``)."""


class PoolImports:
    """May be called from the window's thread. Nothing here writes to the database.

    ``access`` lends a reading connection of its own.
    """

    def __init__(
        self,
        files: SheetFiles,
        writer: SheetWriter,
        access: Access[ImportingReads],
        worker: Executor,
        clock: Clock,
        entropy: EntropySource,
    ) -> None:
        self._files = files
        self._writer = writer
        self._access = access
        self._worker = worker
        self._clock = clock
        self._entropy = entropy
        self._lock = Lock()
        self._sessions: dict[str, ImportSession | ClassificationSession] = {}

    def begin(
        self,
        actor: Actor,
        path: Path,
        report: Report,
        choice: ColumnChoice | None = None,
        *,
        updating: bool = False,
    ) -> ImportJob[ImportPreview]:
        """Read an expert sheet; ``report`` is called from the worker.

        With ``updating``, rows of people whom the pool has will change them; else they are refused.

        The future fails with ``UserError('import.…')``: what is wrong with the file, or
        ``import.no_classification`` when the pool has none yet. A choice without the columns that every
        sheet must have raises ``import.header_missing``.
        """
        self._check(actor)
        if choice is not None:
            _check_choice(choice)
        stop = Stop()
        how = _Reading(report, stop, choice, updating, actor.scope)
        return ImportJob(self._worker.submit(self._preview, path, how), stop)

    def peek(self, actor: Actor, path: Path) -> ImportJob[SheetPeek]:
        """The top of an expert sheet, for a person to choose the columns; fails as :meth:`begin` does."""
        self._check(actor)
        stop = Stop()

        def read() -> SheetPeek:
            with self._reads() as known:
                fields = known.custom_fields()
                kept = usable_columns(known.kept_columns(), fields)
            peek = self._files.peek(path, fields.vocabulary(), stop, kept)
            return replace(peek, own_fields={field.path: field.name for field in fields.importable()})

        return ImportJob(self._worker.submit(read), stop)

    def begin_specialties(self, actor: Actor, path: Path, report: Report) -> ImportJob[SpecialtyPreview]:
        """Read a classification."""
        self._check(actor)
        stop = Stop()
        return ImportJob(self._worker.submit(self._preview_specialties, path, report, stop), stop)

    def rows(
        self, actor: Actor, token: str, kind: RowKind, start: int, count: int, code: str = ""
    ) -> list[PreviewRow]:
        """Some rows of a preview, masked; raises ``UserError('import.expired')``."""
        self._check(actor)
        return self.session(token).rows(actor.masks, kind, start, count, code)

    def session(self, token: str) -> ImportSession:
        """An expert sheet that was read; raises ``UserError('import.expired')``."""
        found = self._sessions.get(token)
        if not isinstance(found, ImportSession):
            raise UserError("import.expired")
        return found

    def classification(self, token: str) -> ClassificationSession:
        """A classification that was read; raises ``UserError('import.expired')``."""
        found = self._sessions.get(token)
        if not isinstance(found, ClassificationSession):
            raise UserError("import.expired")
        return found

    def drop(self, token: str) -> None:
        """Forget a preview."""
        with self._lock:
            self._sessions.pop(token, None)

    def write_rejects(self, session: ImportSession, path: Path, language: str) -> "Future[int]":
        """Write the rows not imported as a workbook; how many they were."""
        rejects = session.rejects(language)

        def write() -> int:
            self._writer.write_rejects(path, rejects)
            return len(rejects)

        return self._worker.submit(write)

    def write_template(self, actor: Actor, path: Path, language: str) -> "Future[None]":
        """Write an empty expert sheet with every column that is understood and the pool's specialties."""
        self._check(actor)

        def write() -> None:
            with self._reads() as known:
                classification, fields = known.specialties(), known.custom_fields()
            self._writer.write_template(path, expert_template(classification, language, fields))

        return self._worker.submit(write)

    def close(self) -> None:
        """Forget all previews and close the reading connection."""
        with self._lock:
            self._sessions.clear()
        self._access.close()

    def _preview(self, path: Path, how: "_Reading") -> ImportPreview:
        how.report(Progress(Stage.OPENING))
        today = self._clock.now().wall.date()
        with self._reads() as known:
            classification = known.specialties()
            if not classification:
                raise UserError("import.no_classification")
            fields = known.custom_fields()
            kept = usable_columns(known.kept_columns(), fields)
            with self._files.open_experts(
                path, classification, today, how.stop, how.choice, kept, fields
            ) as sheet:
                facts = sheet.facts
                session = ImportSession(self._new_token(), facts, fields)
                total = max(0, facts.height - facts.header_row)
                updater = Updater(known, facts.columns) if how.updating else None
                within = None if how.scope is None else how.scope.names
                finder = DuplicateFinder(known, facts.columns, updater, known.custom_values_of, within)
                places = Places(known.department_names(), how.scope)
                for batch in sheet.batches():
                    how.stop.check()
                    placed = places.place(batch.fit)
                    found = finder.sort(placed.fit, batch.refused)
                    session.take(found.stopping(placed.stopped), batch.skipped)
                    how.report(Progress(Stage.READING, batch.last - facts.header_row, total))
                preview = session.finish(sheet.cells(session.rows_without_cells()))
        if not preview.counts.rows:
            raise UserError("import.no_rows")
        self._keep(session.token, session)
        return preview

    def _preview_specialties(self, path: Path, report: Report, stop: Stop) -> SpecialtyPreview:
        report(Progress(Stage.OPENING))
        with self._reads() as known, self._files.open_table(path, SPECIALTY_COLUMNS, stop) as table:
            stored = known.specialties()
            file_name = table.facts.file_name
            sheet = read_specialties(table.rows(), stored)
        if not sheet.entries and not sheet.problems:
            raise UserError("import.no_rows")
        added, changed = compare_specialties(sheet.entries, stored)
        preview = SpecialtyPreview(
            token=self._new_token(),
            file_name=file_name,
            rows=len(sheet.entries) + len(sheet.problems),
            added=len(added),
            changed=len(changed),
            unchanged=len(sheet.entries) - len(added) - len(changed),
            problems=sheet.problems,
        )
        self._keep(preview.token, ClassificationSession(preview, (*added, *changed)))
        return preview

    @contextmanager
    def _reads(self) -> Iterator[ImportingReads]:
        """The pool while a file is read; the connection is not kept open between files."""
        try:
            with self._access() as reads:
                yield reads
        finally:
            self._access.close()

    def _keep(self, token: str, session: ImportSession | ClassificationSession) -> None:
        with self._lock:
            self._sessions[token] = session
            while len(self._sessions) > _KEPT:
                del self._sessions[next(iter(self._sessions))]

    def _new_token(self) -> str:
        return self._entropy.secret_bytes(8).hex()

    @staticmethod
    def _check(actor: Actor) -> None:
        if not actor.may("pool.import"):
            raise PermissionDeniedError("pool.import")


def usable_columns(
    kept: Mapping[str, Mapping[str, KeptColumn]], fields: CustomFields
) -> dict[str, dict[str, KeptColumn]]:
    """Kept columns without those of custom fields that can be imported no more."""
    words = fields.vocabulary().words
    return {
        titles: {field: column for field, column in columns.items() if field in words}
        for titles, columns in kept.items()
    }


def _check_choice(choice: ColumnChoice) -> None:
    words = EXPERT_COLUMNS.words
    missing = [words[field][0] for field in EXPERT_COLUMNS.required if field not in choice.columns]
    if missing:
        found = [words[field][0] for field in choice.columns if field in words]
        raise UserError("import.header_missing", found=found, missing=missing)
