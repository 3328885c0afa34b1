"""The child's own notes beside the pieces of a stream: what was opened and closed.

They outlive both processes, so that a later start knows what the log has not heard of yet. The notes prove
nothing (the audit log does); they only save times and the place where the chain goes on.
"""

import os
from dataclasses import dataclass, field
from pathlib import Path

from devices.platform.file_lock import FileLock
from devices.recorder.protocol import OpenPiece, Piece, decode, open_piece_of, piece_of

JOURNAL = "pieces.jsonl"
LOCK = "pieces.lock"


@dataclass(slots=True)
class Notes:
    """What a journal says: pieces by index."""

    closed: dict[int, Piece] = field(default_factory=dict)
    opened: dict[int, OpenPiece] = field(default_factory=dict)

    @property
    def last_index(self) -> int:
        """Highest index that is in use, 0 when none."""
        return max((*self.closed, *self.opened), default=0)

    def previous_hash(self, index: int) -> str:
        """Hash of the nearest closed piece before ``index``, empty when there is none."""
        before = [i for i in self.closed if i < index]
        return self.closed[max(before)].sha256 if before else ""

    def unfinished(self) -> list[OpenPiece]:
        """Pieces that were opened and never closed, by index."""
        return [self.opened[i] for i in sorted(self.opened) if i not in self.closed]


def read_notes(folder: Path) -> Notes:
    """Read the journal of a stream; a torn line (power cut) is passed over."""
    notes = Notes()
    path = folder / JOURNAL
    if not path.exists():
        return notes
    for line in path.read_text("utf-8", errors="replace").splitlines():
        try:
            message = decode(line)
            if message.get("event") == "piece-closed":
                piece = piece_of(message)
                notes.closed[piece.index] = piece
            elif message.get("event") == "piece-opened":
                opened = open_piece_of(message)
                notes.opened[opened.index] = opened
            elif message.get("event") == "piece-dropped":
                notes.opened.pop(int(str(message["index"])), None)
        except (ValueError, TypeError, KeyError):
            continue
    return notes


def append_note(folder: Path, line: str) -> None:
    """Append one line and sync it. A torn line before it is ended first."""
    path = folder / JOURNAL
    with path.open("a+b") as journal:
        journal.seek(0, os.SEEK_END)
        if journal.tell():
            journal.seek(-1, os.SEEK_END)
            torn = journal.read(1) != b"\n"
            journal.write(b"\n" if torn else b"")
        journal.write(line.encode("utf-8"))
        journal.flush()
        os.fsync(journal.fileno())


def stream_lock(folder: Path) -> FileLock:
    """The lock that whoever writes in the folder of a stream must hold."""
    return FileLock(folder / LOCK)
