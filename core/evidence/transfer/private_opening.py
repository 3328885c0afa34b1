"""Opening private files with a key one holds: in memory, file by file, each compared with what was sealed."""

from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from core.access.model import Actor
from core.kernel.acts import Acts, Recorded, act


@dataclass(frozen=True, slots=True)
class PrivateEntry:
    """A private file by the index: name under ``data/private`` without ``.age``, size, SHA-256 in hex."""

    name: str
    size: int
    sha256: str


class PrivateOpener(Protocol):
    """Decrypts private files of an archive. Slow: call it in a worker; nothing plain is written."""

    def index(self, archive: Path, identity: str) -> tuple[PrivateEntry, ...]:
        """The index, compared with the commitments in the seal. ``identity`` is the text of an age key file.

        Raises:
            UserError: ``private.no_key`` (no age key in the text), ``private.other_key`` (it does not open
                this archive), ``private.not_sealed`` (what it opens is not what was sealed).
            StorageError: ``archive.unreadable_file``.
        """
        ...

    def read(self, archive: Path, identity: str, entry: PrivateEntry) -> bytes:
        """One file, compared with its entry; raises as :meth:`index`."""
        ...


class PrivateOpeningService:
    """Records that somebody opened private files, or took one away."""

    def __init__(self, acts: Acts) -> None:
        self.acts = acts

    @act("evidence.private_opened")
    def opened(self, _actor: Actor, archive: str, files: int) -> Recorded[None]:
        """The index was opened: names and sizes are known from here on."""
        return Recorded(None, archive, {"archive": archive, "files": files})

    @act("evidence.private_saved")
    def saved(self, _actor: Actor, archive: str, entry: PrivateEntry) -> Recorded[None]:
        """A private file leaves the archive in the clear."""
        return Recorded(None, archive, {"archive": archive, "sha256": entry.sha256}, {"file": entry.name})
