"""What the recorder and its child process say to each other: JSON objects, one a line.

Parent to child on stdin: ``start`` (once, with the order), or instead of it ``inspect`` (a torn piece) or
``probe`` (what works here); ``stop``; end of file means stop. Child to parent on stdout: ``started``,
``status`` every second, ``piece-opened``, ``piece-closed``, ``gap``, ``clock-stepped``, ``source-lost``,
``source-back``, ``sound-lost``, ``sound-back``, ``inspected``, ``probed``, ``error``, ``stopped``.
"""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

from core.evidence.recording.pieces import FIRST_PREVIOUS, PICTURES
from core.evidence.recording.sound import NO_MICROPHONE

Message = Mapping[str, str | int | float | bool]

FPS = PICTURES
PART = ".part"
"""What the name of a piece ends with until it is closed."""
PIECE_SECONDS = 10.0
MIN_FREE_START = 500 * 1024 * 1024
"""Bytes that must be free before a recording begins (about an hour of a busy screen)."""
MIN_FREE_RUNNING = 100 * 1024 * 1024
"""Below this the child closes its piece and ends, so that the database still has room."""


@dataclass(frozen=True, slots=True)
class StartOrder:
    """Everything a child needs to record one screen; sizes in device pixels, ``folder`` of the stream.

    Without sound at its start nothing is recorded while ``sound_needed``; later it is only told.
    """

    stream: str
    folder: str
    x: int
    y: int
    width: int
    height: int
    display: str = ""
    fps: int = FPS
    piece_seconds: float = PIECE_SECONDS
    codec: str = "auto"
    first_index: int = 1
    prev_sha256: str = FIRST_PREVIOUS
    min_free_bytes: int = MIN_FREE_RUNNING
    reopen_seconds: float = 15.0
    lock_seconds: float = 5.0
    microphone: str = NO_MICROPHONE
    sound_needed: bool = True

    def encode(self) -> str:
        """The ``start`` line."""
        return encode({"command": "start", **asdict(self)})


@dataclass(frozen=True, slots=True)
class Piece:
    """A closed piece as the child reports it and its journal keeps it; wall times in ms since 1970 (UTC)."""

    index: int
    name: str
    wall_start_ms: int
    wall_end_ms: int
    mono_start_ns: int
    mono_end_ns: int
    frames: int
    bytes: int
    sha256: str
    prev_sha256: str
    recovered: bool = False

    def encode(self) -> str:
        """The ``piece-closed`` line."""
        return encode({"event": "piece-closed", **asdict(self)})


@dataclass(frozen=True, slots=True)
class OpenPiece:
    """A piece that is being written: its name without ``.part`` and when its first picture was taken."""

    index: int
    name: str
    wall_start_ms: int
    mono_start_ns: int

    def encode(self) -> str:
        """The ``piece-opened`` line."""
        return encode({"event": "piece-opened", **asdict(self)})


def encode(message: Message) -> str:
    """One line with its end."""
    return json.dumps(message, ensure_ascii=False, separators=(",", ":")) + "\n"


def decode(line: str) -> dict[str, object]:
    """The object of a line; raises ``ValueError`` for anything else (a torn last line, foreign output)."""
    message = json.loads(line)
    if not isinstance(message, dict):
        raise ValueError("not an object")
    return message


def order_of(message: dict[str, object]) -> StartOrder:
    """The order in a ``start`` message; raises ``TypeError`` for missing or unknown keys."""
    return StartOrder(**{k: v for k, v in message.items() if k != "command"})  # type: ignore[arg-type]


def piece_of(message: dict[str, object]) -> Piece:
    """The piece in a ``piece-closed`` message; raises ``TypeError`` for missing or unknown keys."""
    return Piece(**{k: v for k, v in message.items() if k != "event"})  # type: ignore[arg-type]


def open_piece_of(message: dict[str, object]) -> OpenPiece:
    """The piece in a ``piece-opened`` message; raises ``TypeError`` for missing or unknown keys."""
    return OpenPiece(**{k: v for k, v in message.items() if k != "event"})  # type: ignore[arg-type]


def piece_name(index: int) -> str:
    """File name of a piece in the folder of its stream."""
    return f"{index:06d}.mkv"


def part_of(path: Path) -> Path:
    """Where a piece is written until it is closed."""
    return path.with_name(path.name + PART)
