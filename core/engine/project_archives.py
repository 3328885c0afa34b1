"""The archive of a whole project: what it would hold, and sealing it by two people."""

from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass, replace
from functools import partial
from typing import TypeVar

from core.access.model import Actor
from core.draw.ceremony.second_person import check_second
from core.draw.ceremony.states import Phase
from core.draw.forms.values import frame as form_frame
from core.draw.state.records import DrawRecord
from core.draw.transcript.record import Ending
from core.engine.archiving import Archiving
from core.engine.draw_parts import DrawParts
from core.engine.foundation import Foundation
from core.engine.seal_jobs import SealJob
from core.evidence.format.project_record import CitedArchive, ProjectAttempt, ProjectDraw, ProjectRecord
from core.evidence.papers.paper_codes import signed_frame
from core.evidence.sealing.contents import ArchiveContents, HeldArchive, PrivateFile
from core.evidence.sealing.model import ArchiveEntry
from core.evidence.sealing.service import ProjectDocuments
from core.evidence.transfer.archive_sheets import ArchiveSheetRenderer, ProjectTable
from core.kernel.errors import OutOfScopeError, UserError
from core.kernel.form_frame import form_number
from core.projects.records import project_file

R = TypeVar("R")
_MOST_DRAWS = 1000
_OVER = (Phase.CLOSED, Phase.VOIDED)


@dataclass(frozen=True, slots=True)
class ArchivedAttempt:
    """An attempt of a draw for the project; ``archive`` is None while it is not sealed."""

    draw_id: str
    attempt: int
    is_over: bool
    ending: Ending
    archive: ArchiveEntry | None


@dataclass(frozen=True, slots=True)
class OfferedProject:
    """A project that has a sealed draw."""

    project_no: str
    title: str


@dataclass(frozen=True, slots=True)
class ProjectArchiveView:
    """What an archive of the project would hold; ``hindrance`` is why it cannot be sealed now, as a code."""

    project_no: str
    title: str
    attempts: tuple[ArchivedAttempt, ...]
    sealed: tuple[ArchiveEntry, ...]
    hindrance: str

    @property
    def bytes(self) -> int:
        """Size of the draws' archives together."""
        return sum(one.archive.bytes for one in self.attempts if one.archive is not None)


class ProjectArchiveDesk:
    """Reads run in the engine; :meth:`seal` and :meth:`cancel` may be called from the window's thread."""

    def __init__(
        self,
        foundation: Foundation,
        parts: DrawParts,
        archiving: Archiving,
        application: Callable[[Actor, str], bytes],
        sheets: Callable[[], ArchiveSheetRenderer],
    ) -> None:
        self._foundation = foundation
        self._parts = parts
        self._archiving = archiving
        self._application = application
        self._sheets = sheets

    def offered(self, actor: Actor) -> list[OfferedProject]:
        """Projects with a sealed draw that the actor may see, those sealed last first (engine thread)."""
        _check_read(actor)
        found: dict[str, OfferedProject] = {}
        for entry in reversed(self._parts.sealing.archives()):
            for number, title in self._projects_of(entry):
                if number not in found and self._is_seen(actor, number):
                    found[number] = OfferedProject(number, title)
        return list(found.values())

    def view(self, actor: Actor, project_no: str) -> ProjectArchiveView:
        """Draws, attempts and archives of a project; raises ``OutOfScopeError`` for other departments'."""
        _check_read(actor)
        self._foundation.acts.gate.check(actor, {"project_no": project_no})
        attempts = tuple(one for draw in self._draws(project_no) for one in self._attempts(draw))
        return ProjectArchiveView(
            project_no=project_no,
            title=self._parts.project(project_no).draft.name,
            attempts=attempts,
            sealed=tuple(e for e in self._parts.sealing.archives() if e.project == project_no),
            hindrance=_hindrance(attempts),
        )

    def seal(
        self, actor: Actor, project_no: str, supervisor: Actor, hold: bool = True
    ) -> "Future[ArchiveEntry]":
        """Write, read back and record the archive of a project; ``hold`` puts the draws' archives inside.

        The future fails with ``UserError``: ``access.denied``, ``project_archive.no_draw``,
        ``project_archive.draw_open``, ``project_archive.draw_unsealed``, ``archive.being_sealed``,
        ``archive.cancelled``; or ``StorageError`` as ``ArchiveWriter.write``.
        """
        return self._foundation.background.submit(self._seal, actor, project_no, supervisor, hold)

    def cancel(self, project_no: str) -> None:
        """Stop the sealing under way; nothing of it is left."""
        self._parts.seal_jobs.cancel(project_no)

    def _seal(self, actor: Actor, project_no: str, supervisor: Actor, hold: bool) -> ArchiveEntry:
        if not actor.may("evidence.seal"):
            raise UserError("access.denied", act="evidence.seal")
        check_second(supervisor, "draw.supervise")
        with self._parts.seal_jobs.running(project_no) as job:
            return self._write(actor, project_no, supervisor, hold, job)

    def _write(
        self, actor: Actor, project_no: str, supervisor: Actor, hold: bool, job: SealJob
    ) -> ArchiveEntry:
        view: ProjectArchiveView = self._in_engine(self.view, actor, project_no)
        if view.hindrance:
            raise UserError(view.hindrance, project=project_no)
        paper = PrivateFile("application.pdf", self._application(actor, project_no))
        told: ProjectTable = self._in_engine(self._table, actor, view, hold)
        table = self._parts.sign_pdf(self._sheets().project_table(told))
        documents = ProjectDocuments(told.record, table, (), (paper,))
        gather = partial(self._gather, actor, view, supervisor, documents)
        contents: ArchiveContents = self._in_engine(gather)
        parts, folder = self._parts, self._parts.archive_folder
        written = parts.archive_writer.find(contents.name, folder)
        if written is None:
            written = parts.archive_writer.write(contents, folder, job.progress, job.is_cancelled)
        return self._in_engine(parts.sealing.record_project, actor, project_no, contents, written)

    def _table(self, actor: Actor, view: ProjectArchiveView, hold: bool) -> ProjectTable:
        """What everybody may see of the project (engine thread): who printed it does not stand there."""
        draws = tuple(self._told(draw, hold) for draw in self._draws(view.project_no))
        facts, acts = self._foundation.facts, self._foundation.acts
        number = form_number("PA", view.project_no, "", len(view.sealed) + 1)
        frame = form_frame(facts, number, actor, acts.clock.now().wall, acts.journal.head(), "")
        frame = replace(frame, printed_by="", watermark="", copies=1)
        record = ProjectRecord(view.project_no, view.title, draws)
        return ProjectTable(signed_frame(frame, self._parts.log_signer()), record)

    def _gather(
        self, actor: Actor, view: ProjectArchiveView, supervisor: Actor, documents: ProjectDocuments
    ) -> ArchiveContents:
        """In the engine thread, so that nothing is logged between the head and what is gathered."""
        draws, record = self._draws(view.project_no), documents.record
        if [draw.id for draw in draws] != [draw.draw for draw in record.draws]:
            raise UserError("project_archive.draw_open", project=view.project_no)  # planned meanwhile
        files = {a.archive.name: a.archive.file for a in view.attempts if a.archive is not None}
        held = [a.name for a in record.archives if a.held]
        private = [
            *documents.private,
            PrivateFile("project.json", project_file(self._parts.project(view.project_no))),
        ]
        for draw in draws:
            papers = self._archiving.papers(draw.id)
            private += [PrivateFile(f"draws/{draw.id}/{p.name}", p.source, p.sha256) for p in papers]
        inside = tuple(HeldArchive(name, self._parts.archive_folder / files[name]) for name in held)
        people = self._archiving.signatories(actor, supervisor)
        whole = replace(documents, held=inside, private=tuple(private))
        return self._parts.sealing.gather_project(whole, people)

    def _projects_of(self, entry: ArchiveEntry) -> list[tuple[str, str]]:
        if entry.project:
            return []
        scope = self._parts.scope(self._parts.draws.get(entry.draw_id).project_no)
        return [(project.draft.project_no, project.draft.name) for project in scope.projects]

    def _is_seen(self, actor: Actor, project_no: str) -> bool:
        try:
            self._foundation.acts.gate.check(actor, {"project_no": project_no})
        except OutOfScopeError:
            return False
        return True

    def _draws(self, project_no: str) -> list[DrawRecord]:
        found = self._parts.draws.latest(_MOST_DRAWS, project_no)
        return sorted(found, key=lambda draw: draw.id)

    def _attempts(self, draw: DrawRecord) -> list[ArchivedAttempt]:
        return [self._attempt(draw, number) for number in range(1, max(draw.attempt, 1) + 1)]

    def _attempt(self, draw: DrawRecord, number: int) -> ArchivedAttempt:
        is_last = number >= draw.attempt
        void = not is_last or draw.phase is Phase.VOIDED
        return ArchivedAttempt(
            draw_id=draw.id,
            attempt=number,
            is_over=not is_last or draw.phase in _OVER,
            ending=Ending.VOID if void else Ending.CLOSED,
            archive=self._parts.sealing.of_attempt(draw.id, number),
        )

    def _told(self, draw: DrawRecord, hold: bool) -> ProjectDraw:
        attempts = tuple(
            ProjectAttempt(
                one.attempt,
                one.ending,
                None if one.archive is None else CitedArchive(one.archive.name, one.archive.sha256, hold),
            )
            for one in self._attempts(draw)
        )
        return ProjectDraw(draw.id, draw.project_no, attempts)

    def _in_engine(self, fn: Callable[..., R], *arguments: object) -> R:
        return self._foundation.engine.submit(fn, *arguments).result()


def _check_read(actor: Actor) -> None:
    if not actor.may("evidence.read"):
        raise UserError("access.denied", act="evidence.read")


def _hindrance(attempts: tuple[ArchivedAttempt, ...]) -> str:
    if not attempts:
        return "project_archive.no_draw"
    if not all(one.is_over for one in attempts):
        return "project_archive.draw_open"
    if any(one.archive is None for one in attempts):
        return "project_archive.draw_unsealed"
    return ""
