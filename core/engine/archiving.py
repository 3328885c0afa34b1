"""Closing a draw and sealing its archive, or that of a void attempt, step by step in a worker."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from typing import TypeVar

from core.access.model import Actor
from core.draw.ceremony.second_person import check_second
from core.draw.ceremony.selection_service import BASIS
from core.draw.ceremony.states import Phase
from core.draw.forms import values as form_values
from core.draw.forms.model import (
    DrawTable,
    OverrideLine,
    PublicDrawTable,
    SealCover,
    SignatureLine,
    public_table,
)
from core.draw.planning.rule_check import Answered, standing
from core.draw.planning.rule_files import rule_files
from core.draw.state.records import DrawRecord
from core.draw.state.views import CheckRow, DrawChanged
from core.engine.draw_parts import DrawParts
from core.engine.foundation import Foundation
from core.engine.seal_jobs import SealJob
from core.engine.sessions import Sessions
from core.evidence.papers.paper_codes import signed_frame
from core.evidence.sealing.contents import ArchiveContents, PrivateFile
from core.evidence.sealing.model import ArchiveEntry
from core.evidence.sealing.service import DrawDocuments, Signatories
from core.kernel.errors import UserError
from core.kernel.form_frame import FormFrame, form_number
from core.pool.record.file_types import file_type

R = TypeVar("R")


class Archiving:
    """What happens between the last answer and the archive on disk."""

    def __init__(self, foundation: Foundation, parts: DrawParts, sessions: Sessions) -> None:
        self._foundation = foundation
        self._parts = parts
        self._sessions = sessions

    def close(
        self, actor: Actor, draw_id: str, supervisor: Actor, reason: str, asked: Answered
    ) -> ArchiveEntry:
        """Close (two people), then end recording and session and seal."""
        with self._sealing(draw_id) as job:
            self._in_engine(self._close, actor, draw_id, supervisor, reason, asked)
            self._in_engine(self._parts.contact.finish, draw_id)
            return self._seal(actor, draw_id, supervisor, job)

    def _close(self, actor: Actor, draw_id: str, supervisor: Actor, reason: str, asked: Answered) -> None:
        """In the engine thread, so that the rules see the board that is closed; all of it or nothing."""
        with self._foundation.acts.transaction():
            against = standing(self.closing_check(draw_id))
            for override in asked:
                self._parts.rules.override(actor, draw_id, override, supervisor)
            left = standing(self.closing_check(draw_id))
            if left:
                raise UserError("draw.rules_standing", count=len(left), rule=left[0])
            self._parts.closing.close(actor, draw_id, supervisor, reason, against)

    def closing_check(self, draw_id: str) -> tuple[CheckRow, ...]:
        """The rules against the panel as it came about (engine); raises ``draw.signatures_missing``."""
        draw = self._parts.draws.get(draw_id)
        self._parts.room.signatures.refuse_unsigned(draw)
        return self._parts.rules.before_close(draw, self._parts.scope(draw.project_no))

    def seal(self, actor: Actor, draw_id: str, supervisor: Actor) -> ArchiveEntry:
        """Write, read back and record the archive of a closed draw or a void attempt.

        May be called again after it failed or a crash came between; whatever still runs is ended first. An
        archive that is sealed already is given back as it is.

        Raises:
            UserError: ``draw.not_closed``; ``archive.being_sealed``; ``archive.cancelled``;
                ``access.denied``.
            StorageError: as ``ArchiveWriter.write``.
        """
        with self._sealing(draw_id) as job:
            return self._seal(actor, draw_id, supervisor, job)

    @contextmanager
    def _sealing(self, draw_id: str) -> Iterator[SealJob]:
        """Tells the pages when it begins and, however it ends, when it is over."""
        try:
            with self._parts.seal_jobs.running(draw_id) as job:
                yield job
        finally:
            self._foundation.bus.publish(DrawChanged(draw_id))

    def _seal(self, actor: Actor, draw_id: str, supervisor: Actor, job: SealJob) -> ArchiveEntry:
        if not actor.may("evidence.seal"):
            raise UserError("access.denied", act="evidence.seal")
        check_second(supervisor, "draw.supervise")
        parts = self._parts
        draw: DrawRecord = self._in_engine(parts.draws.get, draw_id)
        if draw.phase not in (Phase.CLOSED, Phase.VOIDED):
            raise UserError("draw.not_closed")
        known: ArchiveEntry | None = self._in_engine(parts.sealing.of_attempt, draw_id, draw.attempt)
        if known is not None:
            return known
        self._foundation.bus.publish(DrawChanged(draw_id))
        self._sessions.end(draw_id)
        return self._write(actor, draw, supervisor, job)

    def _write(self, actor: Actor, draw: DrawRecord, supervisor: Actor, job: SealJob) -> ArchiveEntry:
        parts = self._parts
        table = self._in_engine(self._public_table, actor, draw)
        public = parts.sign_pdf(parts.forms().public_draw_table(table))
        contents: ArchiveContents = self._in_engine(self._gather, actor, draw.id, supervisor, public)
        folder = parts.archive_folder
        written = parts.archive_writer.find(contents.name, folder)
        if written is None:
            written = parts.archive_writer.write(contents, folder, job.progress, job.is_cancelled)
        return self._in_engine(parts.sealing.record, actor, contents, draw.attempt, written)

    def _public_table(self, actor: Actor, draw: DrawRecord) -> PublicDrawTable:
        """The table that everybody may see; of a void attempt with what would have been (engine thread)."""
        attempt = self._parts.draws.attempt(draw.id, draw.attempt)
        table = public_table(self._table(actor, draw.id))
        if attempt is None or attempt.void_reason is None:
            return table
        return replace(table, would_be=attempt.would_be)

    def frame(self, actor: Actor, draw: DrawRecord, form: str, copy_no: int = 1) -> FormFrame:
        """The frame of a form of this draw, as of now (engine thread)."""
        acts = self._foundation.acts
        frame = form_values.frame(
            self._foundation.facts,
            form_number(form, draw.project_no, draw.id, copy_no),
            actor,
            acts.clock.now().wall,
            acts.journal.head(),
            self._parts.rules.pack_of(draw).label,
            copy_no,
        )
        return signed_frame(frame, self._parts.log_signer())

    def cover(self, actor: Actor, draw: DrawRecord) -> SealCover:
        """The cover sheet of the sealed print, numbered on (engine thread)."""
        number = len(self._parts.draws.documents(draw.id, "table-cover")) + 1
        supervisor = "" if draw.supervisor is None else self._foundation.access.account(draw.supervisor).name
        return form_values.seal_cover(
            self.frame(actor, draw, "F2M", number),
            draw,
            self._parts.project(draw.project_no),
            f"{draw.id}-M{number}",
            supervisor,
            self._foundation.acts.clock.now().wall,
        )

    def table_value(self, actor: Actor, draw_id: str) -> DrawTable:
        """The draw table with names (engine thread); raises ``UserError('draw.not_drawn')``."""
        draw = self._parts.draws.get(draw_id)
        attempt = self._parts.draws.attempt(draw_id, draw.attempt)
        if attempt is None or attempt.revealed_at is None:
            raise UserError("draw.not_drawn")
        return self._table(actor, draw_id)

    def _table(self, actor: Actor, draw_id: str) -> DrawTable:
        parts = self._parts
        draw = parts.draws.get(draw_id)
        attempt = parts.draws.attempt(draw_id, draw.attempt)
        if attempt is None:
            raise UserError("draw.not_frozen")
        account = self._foundation.access.account
        signed = [s for s in parts.room.signatures.of_draw(draw_id) if s.attempt == draw.attempt]
        table = form_values.draw_table(
            self.frame(actor, draw, "F2"),
            draw,
            attempt,
            parts.project(draw.project_no),
            parts.seats.seats(draw_id, draw.attempt),
            partial(parts.seats.person, draw_id, draw.attempt),
            account(draw.operator),
            None if draw.supervisor is None else account(draw.supervisor),
            parts.reader.view(draw_id).state,
            parts.seats.course(draw_id, draw.attempt),
            parts.room.arrivals.of_draw(draw_id),
        )
        lines = [SignatureLine(s.name, s.unit, s.role, s.signed_at, s.picture, s.digest) for s in signed]
        overrides = [
            OverrideLine(o.rule, o.stage, bool(o.document), account(o.supervisor).name)
            for o in parts.rules.overrides(draw)
        ]
        head = replace(table.head, draw_place=self._foundation.facts.room)
        return replace(table, head=head, signatures=tuple(lines), overrides=tuple(overrides))

    def _gather(self, actor: Actor, draw_id: str, supervisor: Actor, public: bytes) -> ArchiveContents:
        documents = DrawDocuments(
            draw_json=self._parts.closing.transcript(draw_id).to_bytes(),
            public_table=public,
            private=tuple(self._private(draw_id)),
        )
        return self._parts.sealing.gather(draw_id, documents, self.signatories(actor, supervisor))

    def signatories(self, actor: Actor, supervisor: Actor) -> Signatories:
        """The two who sign beside the station (engine thread)."""
        access = self._foundation.access
        return Signatories(
            operator=self._parts.signer_of(access.personal_keys(actor).signing_seed),
            supervisor=self._parts.signer_of(access.personal_keys(supervisor).signing_seed),
            supervisor_recipient=access.account(supervisor.account_id).box_public,
        )

    def papers(self, draw_id: str) -> list[PrivateFile]:
        """Messages and papers of a draw (engine thread)."""
        parts = self._parts
        draw = parts.draws.get(draw_id)
        files = [PrivateFile("messages.json", parts.messages(draw_id))]
        slips = [f"slip-{number}" for number in range(1, draw.attempt + 1)]
        files += [
            PrivateFile(f"basis/{number:03d}.{file_type(content).value}", content)
            for number, content in enumerate(parts.draws.documents(draw_id, BASIS), 1)
        ]
        for kind in (*slips, "table-sealed", "table-cover", "table-open", "table-sign_in"):
            for number, pdf in enumerate(parts.draws.documents(draw_id, kind), 1):
                files.append(PrivateFile(f"forms/{kind}-{number}.pdf", pdf))
        return files

    def _private(self, draw_id: str) -> list[PrivateFile]:
        parts = self._parts
        draw = parts.draws.get(draw_id)
        files = [PrivateFile("pool.json", parts.closing.private_pool(draw_id)), *self.papers(draw_id)]
        files += [PrivateFile(name, data) for name, data in rule_files(parts.rules.overrides(draw))]
        for signature in parts.room.signatures.of_draw(draw_id):
            files.append(PrivateFile(f"{signature.path}.png", signature.picture, signature.digest))
            files.append(PrivateFile(f"{signature.path}.json", signature.strokes))
        for session in parts.draws.sessions(draw_id):
            for segment in parts.recording.segments(session.session):
                name = f"screen/{session.session}/{segment.name}"
                files.append(PrivateFile(name, segment.content, segment.sha256))
        for name, digest, content in parts.call_recordings(draw_id):
            files.append(PrivateFile(f"calls/{name}", content, digest))
        return files

    def _in_engine(self, fn: Callable[..., R], *args: object) -> R:
        return self._foundation.engine.submit(fn, *args).result()
