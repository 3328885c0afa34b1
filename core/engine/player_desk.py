"""Watching recordings: of this station's draws, and of archives whose private files were opened."""

from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import Future
from dataclasses import dataclass, field
from functools import partial
from hashlib import sha256
from typing import TypeVar

from core.access.model import Actor
from core.draw.ceremony.time_lock import names_locked
from core.draw.state.ports import DrawRepository
from core.engine.archive_browser import OpenedFiles
from core.engine.foundation import Foundation
from core.engine.ports import Devices, Repositories
from core.evidence.format import layout
from core.evidence.recording.pieces import SealedContent
from core.evidence.recording.playback import (
    Decoded,
    Numbered,
    PieceDecoder,
    PlayedPiece,
    PlayedSession,
    SoundPlayer,
    played_sessions,
)
from core.evidence.recording.service import RecordingService
from core.evidence.sealing.service import LogSource
from core.evidence.transfer.private_opening import PrivateOpener
from core.evidence.verification.archive_source import open_source
from core.evidence.verification.log_proof import read_public_log
from core.evidence.verification.verdicts import RefusedError
from core.kernel.errors import PermissionDeniedError, StorageError, UserError
from core.kernel.strict_json import parse_strict

R = TypeVar("R")
Read = Callable[[PlayedPiece], bytes]


@dataclass(frozen=True, slots=True)
class Playable:
    """A session, and what gives the content of its pieces (slow, in memory only)."""

    session: PlayedSession
    read: Read = field(repr=False)


class PlayerDesk:
    """All methods may be called from the window's thread and answer by futures."""

    def __init__(
        self,
        foundation: Foundation,
        draws: DrawRepository,
        log: LogSource,
        recording: RecordingService,
        opener: PrivateOpener,
        decoder: PieceDecoder,
        speaker: SoundPlayer,
    ) -> None:
        self._foundation = foundation
        self._draws = draws
        self._log = log
        self._recording = recording
        self._opener = opener
        self._decoder = decoder
        self._speaker = speaker
        self._heard = 0

    def own(self, actor: Actor, draw_id: str) -> "Future[tuple[Playable, ...]]":
        """Recorded sessions of a draw of this station; that they were opened is recorded for each.

        The future fails with ``OutOfScopeError`` for other departments' draws, and with
        ``UserError('player.names_locked')`` while the draw's names are sealed: they may be seen in it.
        """
        if not actor.may("evidence.read"):
            raise PermissionDeniedError("evidence.read")
        return self._foundation.engine.submit(self._own, actor, draw_id)

    def of_archive(self, actor: Actor, opened: OpenedFiles) -> "Future[tuple[Playable, ...]]":
        """Recorded sessions in an archive whose private files the actor opened."""
        if not actor.may("evidence.verify"):
            raise PermissionDeniedError("evidence.verify")
        return self._foundation.background.submit(self._of_archive, opened)

    def decoded(self, actor: Actor, playable: Playable, piece: PlayedPiece) -> "Future[Decoded]":
        """Pictures and sound of a piece, which is compared with what the log says of it.

        The future fails with ``UserError('player.not_logged')``, and as ``PieceDecoder.pictures``,
        ``SealedContent.read`` and ``PrivateOpener.read``.
        """
        if not (actor.may("evidence.read") or actor.may("evidence.verify")):
            raise PermissionDeniedError("evidence.read")
        return self._foundation.background.submit(self._decoded, playable, piece)

    def hear(self, sound: bytes, sample_rate: int) -> "Future[None]":
        """Play sound of a piece by the loudspeaker; done when it is over or :meth:`hush` was called.

        The future fails with ``DeviceError('speaker.…')``.
        """
        self._heard += 1
        return self._foundation.background.submit(self._hear, self._heard, sound, sample_rate)

    def hush(self) -> None:
        """Be silent; harmless when nothing is heard."""
        self._heard += 1
        self._speaker.stop()

    def _hear(self, number: int, sound: bytes, sample_rate: int) -> None:
        if number == self._heard:  # nobody asked for silence meanwhile, nor for what comes later
            self._speaker.play(sound, sample_rate)

    def _own(self, actor: Actor, draw_id: str) -> tuple[Playable, ...]:
        self._foundation.acts.gate.check(actor, {"draw_id": draw_id})
        if names_locked(self._draws.get(draw_id)):
            raise UserError("player.names_locked")
        found = []
        for session in played_sessions(self._records(draw_id), draw_id):
            segments = self._recording.open_recording(actor, session.session)
            content = {segment.name: segment.content for segment in segments}
            found.append(Playable(session, partial(_read, content)))
        return tuple(found)

    def _records(self, draw_id: str) -> Iterator[Numbered]:
        start = self._log.first_of(draw_id)
        if start is None:
            return
        for entry in self._log.entries(start, self._foundation.acts.journal.head().size):
            record = parse_strict(entry.record)
            if isinstance(record, dict):
                yield entry.seq, record

    def _of_archive(self, opened: OpenedFiles) -> tuple[Playable, ...]:
        try:
            with open_source(opened.archive) as source:
                log = read_public_log(b"".join(source.chunks(layout.PUBLIC_LOG)))
        except (RefusedError, OSError, KeyError):
            raise StorageError("archive.unreadable_file", file=opened.archive.name) from None
        subjects = [
            str(record.get("subject"))
            for record in log.records.values()
            if record.get("event") == "evidence.recording_started"
        ]
        sessions = played_sessions(log.records.items(), subjects[0]) if subjects else ()
        return tuple(Playable(one, partial(self._from_archive, opened, one.session)) for one in sessions)

    def _from_archive(self, opened: OpenedFiles, session: str, piece: PlayedPiece) -> bytes:
        name = f"{layout.SCREEN}{session}/{piece.name}"
        entry = next((entry for entry in opened.entries if entry.name == name), None)
        if entry is None:
            raise UserError("player.not_logged")
        return self._opener.read(opened.archive, opened.identity, entry)

    def _decoded(self, playable: Playable, piece: PlayedPiece) -> Decoded:
        data = playable.read(piece)
        if sha256(data).hexdigest() != piece.sha256:
            raise UserError("player.not_logged")
        return self._decoder.decode(data)


def _read(content: Mapping[str, SealedContent], piece: PlayedPiece) -> bytes:
    found = content.get(piece.name)
    if found is None:
        raise UserError("player.not_logged")
    return found.read()


def player_desk(
    foundation: Foundation,
    repositories: Repositories,
    opener: PrivateOpener,
    devices: Devices,
    recording: RecordingService,
) -> PlayerDesk:
    """The desk over what storage and devices give."""
    return PlayerDesk(
        *(foundation, repositories.draws, repositories.log, recording, opener),
        *(devices.decoder, devices.loudspeaker),
    )
