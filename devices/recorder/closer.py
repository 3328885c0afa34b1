"""Closes pieces behind the back of the recording, so that syncing and hashing never delay a picture."""

import queue
from collections.abc import Callable
from pathlib import Path
from threading import Thread
from typing import Protocol

from devices.recorder.failures import RecordingError, disk_reason
from devices.recorder.journal import append_note
from devices.recorder.piece_files import seal_piece
from devices.recorder.protocol import OpenPiece, Piece


class Writer(Protocol):
    """What is needed of a piece writer to close it."""

    def finish(self) -> None:
        """Write the end of the file; raises ``RecordingError``."""
        ...

    def abandon(self) -> None:
        """Let go of the file."""
        ...


class Closer:
    """One thread that notes, finishes, hashes and chains pieces in their order.

    After the first failure nothing more is closed: ``failure`` then holds the reason.
    """

    def __init__(self, folder: Path, prev_sha256: str, emit: Callable[[str], None]) -> None:
        self._folder = folder
        self._previous = prev_sha256
        self._emit = emit
        self._jobs: queue.SimpleQueue[Callable[[], None] | None] = queue.SimpleQueue()
        self._thread = Thread(target=self._run, name="closer", daemon=True)
        self.failure = ""
        self.pieces = 0
        self.bytes = 0
        self._thread.start()

    def note_opened(self, piece: OpenPiece) -> None:
        """Note in the journal that ``piece`` is being written, and tell the parent."""
        self._jobs.put(lambda: self._tell(piece.encode()))

    def close_piece(
        self, piece: OpenPiece, writer: Writer, wall_end_ms: int, mono_end_ns: int, frames: int
    ) -> None:
        """Close ``piece``; returns at once."""
        self._jobs.put(lambda: self._close(piece, writer, wall_end_ms, mono_end_ns, frames))

    def end(self) -> None:
        """Wait until everything handed in is closed."""
        self._jobs.put(None)
        self._thread.join()

    def _run(self) -> None:
        while (job := self._jobs.get()) is not None:
            if self.failure:
                continue
            try:
                job()
            except RecordingError as error:
                self.failure = error.reason
            except OSError as error:
                self.failure = disk_reason(error)

    def _tell(self, line: str) -> None:
        append_note(self._folder, line)
        self._emit(line)

    def _close(
        self, opened: OpenPiece, writer: Writer, wall_end_ms: int, mono_end_ns: int, frames: int
    ) -> None:
        try:
            writer.finish()
        except RecordingError:
            writer.abandon()
            raise
        size, digest = seal_piece(self._folder / opened.name)
        piece = Piece(
            opened.index,
            opened.name,
            opened.wall_start_ms,
            wall_end_ms,
            opened.mono_start_ns,
            mono_end_ns,
            frames,
            size,
            digest,
            self._previous,
        )
        self._previous = digest
        self.pieces += 1
        self.bytes += size
        self._tell(piece.encode())
