"""After a crash: what is left of a recording is hashed, noted and told.

Needs nothing from the dead process but the files: pieces that it closed while nobody listened, and the one
piece that was open.
"""

import contextlib
import logging
import subprocess
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from core.evidence.recording.pieces import FIRST_PREVIOUS, SegmentClosed
from core.kernel.errors import DeviceError
from devices.recorder.failures import disk_reason
from devices.recorder.journal import Notes, append_note, read_notes, stream_lock
from devices.recorder.piece_files import hash_file, seal_piece
from devices.recorder.protocol import FPS, PART, OpenPiece, Piece, decode, encode, part_of, piece_name

_log = logging.getLogger(__name__)

Inspect = Callable[[Path], tuple[int, int] | None]
"""Pictures that can be decoded and the time of the last in milliseconds; None when that cannot be told."""

_INSPECT_SECONDS = 30.0
_WAIT_SECONDS = 10.0


def inspect_with(command: Sequence[str]) -> Inspect:
    """Look into pieces by a child process, because only that imports the video library."""

    def inspect(path: Path) -> tuple[int, int] | None:
        question = encode({"command": "inspect", "path": str(path)})
        try:
            ran = subprocess.run(
                command, input=question, capture_output=True, text=True, timeout=_INSPECT_SECONDS, check=False
            )
            answer = decode(ran.stdout.splitlines()[-1]) if ran.stdout else {}
            return int(str(answer["frames"])), int(str(answer["last_ms"]))
        except (OSError, subprocess.SubprocessError, ValueError, KeyError):
            return None

    return inspect


def recover_stream(
    session_id: str,
    folder: Path,
    known: frozenset[int],
    inspect: Inspect,
    wait_seconds: float = _WAIT_SECONDS,
) -> list[SegmentClosed]:
    """Segments of one stream that nobody was told of, by index; ``folder`` is the stream's.

    Raises:
        DeviceError: ``recorder.folder_busy`` when a recorder still writes there, or a disk's reason.
    """
    if not folder.is_dir():
        return []
    lock = stream_lock(folder)
    if not lock.acquire(wait_seconds):
        raise DeviceError("recorder.folder_busy")
    try:
        notes = read_notes(folder)
        for opened in (*notes.unfinished(), *_unnoted(folder, notes)):
            _finish(folder, opened, notes, inspect)
        return [
            segment_of(session_id, folder, piece, recovered=True) for piece in _present(folder, notes, known)
        ]
    finally:
        lock.release()


def segment_of(session_id: str, folder: Path, piece: Piece, recovered: bool) -> SegmentClosed:
    """The event for a piece in the folder of its stream."""
    return SegmentClosed(
        session_id,
        folder.name,
        piece.index,
        folder / piece.name,
        _local(piece.wall_start_ms),
        _local(piece.wall_end_ms),
        piece.mono_start_ns,
        piece.mono_end_ns,
        piece.frames,
        piece.bytes,
        piece.sha256,
        piece.prev_sha256,
        recovered or piece.recovered,
    )


def _local(wall_ms: int) -> datetime:
    return datetime.fromtimestamp(wall_ms / 1000).astimezone()


def _present(folder: Path, notes: Notes, known: frozenset[int]) -> Iterator[Piece]:
    for index in sorted(set(notes.closed) - known):
        piece = notes.closed[index]
        path = folder / piece.name
        if not path.exists():
            _log.warning("recording piece %s of %s is gone", piece.name, folder.name)
            continue
        size, digest = hash_file(path)
        if digest != piece.sha256:
            # Told as it is found: the chain then shows the break to whoever verifies.
            _log.warning("recording piece %s of %s is not as it was closed", piece.name, folder.name)
            piece = replace(piece, bytes=size, sha256=digest, recovered=True)
        yield piece


def _unnoted(folder: Path, notes: Notes) -> list[OpenPiece]:
    """Pieces cut off before their opening was noted: of their time only the file's own is known."""
    noted = {opened.name for opened in notes.opened.values()} | {
        piece.name for piece in notes.closed.values()
    }
    found = []
    for part in sorted(folder.glob(f"*{PART}")):
        name = part.name.removesuffix(PART)
        index = int(Path(name).stem) if Path(name).stem.isdecimal() else 0
        if name not in noted and index > notes.last_index and name == piece_name(index):
            found.append(OpenPiece(index, name, part.stat().st_mtime_ns // 1_000_000, 0))
    return found


def _finish(folder: Path, opened: OpenPiece, notes: Notes, inspect: Inspect) -> None:
    """Close what an interrupted process left open, whether before or after giving it its final name."""
    final = folder / opened.name
    part = part_of(final)
    if not part.exists() and not final.exists():
        return
    found = inspect(part if part.exists() else final)
    if found is not None and found[0] == 0:
        part.unlink(missing_ok=True)
        final.unlink(missing_ok=True)
        _note(folder, encode({"event": "piece-dropped", "index": opened.index}))
        return
    try:
        size, digest = seal_piece(final) if part.exists() else hash_file(final)
    except OSError as error:
        raise DeviceError(disk_reason(error)) from error
    frames, last_ms = found or (0, 0)
    length_ms = last_ms + 1000 // FPS
    previous = notes.previous_hash(opened.index) or FIRST_PREVIOUS
    piece = Piece(
        opened.index,
        opened.name,
        opened.wall_start_ms,
        opened.wall_start_ms + length_ms,
        opened.mono_start_ns,
        opened.mono_start_ns + length_ms * 1_000_000,
        frames,
        size,
        digest,
        previous,
        True,
    )
    _note(folder, piece.encode())
    notes.closed[piece.index] = piece


def _note(folder: Path, line: str) -> None:
    with contextlib.suppress(OSError):  # a full disk: the next recovery finds and notes the same again
        append_note(folder, line)
