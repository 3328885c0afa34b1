"""A recorded session as it is watched: pieces in order, what is missing between them, and the log beside.

Everything is read from records of the log, so the same holds for the station's own recordings and for those
in an archive of any station.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from core.kernel.canonical_json import JsonValue

_SEGMENT = "evidence.segment_closed"
_GAP, _STEP, _FAILED = "evidence.recording_gap", "system.clock_stepped", "evidence.recording_failed"
_SOUND = "evidence.sound_lost"


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture of a piece: milliseconds from the piece's start, and its JPEG bytes."""

    ms: int
    jpeg: bytes


@dataclass(frozen=True, slots=True)
class Decoded:
    """A piece to be watched: its pictures in order, and its sound (16 bits, mono; empty without)."""

    pictures: tuple[Picture, ...]
    sound: bytes = b""
    sample_rate: int = 0


class PieceDecoder(Protocol):
    """Turns a recorded piece into pictures and sound. Slow (about half a second): call it in a worker."""

    def decode(self, piece: bytes) -> Decoded:
        """All of a piece; what is torn at its end is left out.

        Raises:
            DeviceError: ``recorder.library_missing``, ``recorder.unplayable``, ``recorder.silent``,
                ``recorder.child_died``.
        """
        ...


class SoundPlayer(Protocol):
    """The loudspeaker of the PC; methods may be called from any thread."""

    def play(self, pcm: bytes, sample_rate: int) -> None:
        """Play 16-bit mono sound; blocks until it is over or :meth:`stop` is called.

        Raises:
            DeviceError: ``speaker.none``, ``speaker.failed``.
        """
        ...

    def stop(self) -> None:
        """Be silent; harmless when nothing is heard."""
        ...


@dataclass(frozen=True, slots=True)
class PlayedPiece:
    """A recorded piece as the log tells of it; ``name`` is its path under the session's folder."""

    stream: str
    index: int
    name: str
    sha256: str
    started: datetime
    ended: datetime
    recovered: bool


class Trouble(StrEnum):
    """What a mark on the time line warns of."""

    NONE = ""
    GAP = "gap"
    CLOCK = "clock"
    FAILED = "failed"
    SOUND = "sound"


@dataclass(frozen=True, slots=True)
class PlayedLine:
    """A record of the log beside the picture; ``seconds`` of a gap or a clock step, as they were logged."""

    seq: int
    at: datetime
    event: str
    actor: str
    trouble: Trouble
    seconds: str


@dataclass(frozen=True, slots=True)
class PlayedSession:
    """One session: its streams, their pieces in order, and the lines of the log from start to end."""

    session: str
    streams: tuple[str, ...]
    pieces: tuple[PlayedPiece, ...]
    lines: tuple[PlayedLine, ...]

    @property
    def started(self) -> datetime:
        """Start of the first picture."""
        return min(piece.started for piece in self.pieces)

    @property
    def ended(self) -> datetime:
        """End of the last picture."""
        return max(piece.ended for piece in self.pieces)

    def of_stream(self, stream: str) -> tuple[PlayedPiece, ...]:
        """Pieces of one stream in order."""
        return tuple(piece for piece in self.pieces if piece.stream == stream)

    def piece_at(self, stream: str, moment: datetime) -> PlayedPiece | None:
        """The piece that shows ``moment``, or the next after it; None after the end."""
        return next((piece for piece in self.of_stream(stream) if moment < piece.ended), None)


Numbered = tuple[int, Mapping[str, JsonValue]]
"""A record of the log with its number."""


def played_sessions(records: Iterable[Numbered], draw_id: str) -> tuple[PlayedSession, ...]:
    """The recorded sessions of a draw, oldest first; records that are malformed are left out."""
    told = [(seq, record, at) for seq, record in records if (at := _moment(record.get("at"))) is not None]
    pieces: dict[str, list[PlayedPiece]] = {}
    for _seq, record, _at in told:
        if record.get("event") == _SEGMENT and record.get("subject") == draw_id:
            session, piece = _piece(_facts(record))
            if piece is not None:
                pieces.setdefault(session, []).append(piece)
    return tuple(_session(name, found, told, draw_id) for name, found in pieces.items())


def _session(
    name: str,
    found: list[PlayedPiece],
    told: Sequence[tuple[int, Mapping[str, JsonValue], datetime]],
    draw_id: str,
) -> PlayedSession:
    ordered = tuple(sorted(found, key=lambda piece: (piece.stream, piece.index)))
    streams = tuple(sorted({piece.stream for piece in ordered}))
    session = PlayedSession(name, streams, ordered, ())
    lines = tuple(
        _line(seq, record, at)
        for seq, record, at in told
        if session.started <= at <= session.ended and _belongs(record, draw_id)
    )
    return PlayedSession(name, streams, ordered, lines)


def _belongs(record: Mapping[str, JsonValue], draw_id: str) -> bool:
    event = record.get("event")
    return event != _SEGMENT and (record.get("subject") == draw_id or event == _STEP)


def _line(seq: int, record: Mapping[str, JsonValue], at: datetime) -> PlayedLine:
    event = str(record.get("event"))
    troubles = {_GAP: Trouble.GAP, _STEP: Trouble.CLOCK, _FAILED: Trouble.FAILED, _SOUND: Trouble.SOUND}
    trouble = troubles.get(event, Trouble.NONE)
    seconds = _facts(record).get("seconds")
    return PlayedLine(seq, at, event, str(record.get("actor")), trouble, str(seconds or ""))


def _piece(facts: Mapping[str, JsonValue]) -> tuple[str, PlayedPiece | None]:
    started, ended, index = _moment(facts.get("started")), _moment(facts.get("ended")), facts.get("index")
    session = str(facts.get("session"))
    if started is None or ended is None or not isinstance(index, int):
        return session, None
    return session, PlayedPiece(
        stream=str(facts.get("stream")),
        index=index,
        name=str(facts.get("name")),
        sha256=str(facts.get("sha256")),
        started=started,
        ended=ended,
        recovered=facts.get("recovered") is True,
    )


def _facts(record: Mapping[str, JsonValue]) -> Mapping[str, JsonValue]:
    facts = record.get("facts")
    return facts if isinstance(facts, Mapping) else {}


def _moment(value: JsonValue) -> datetime | None:
    try:
        moment = datetime.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        return None
    return moment if moment is not None and moment.tzinfo is not None else None
