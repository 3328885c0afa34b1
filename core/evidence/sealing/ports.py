"""What sealing needs from outside: somebody who writes an archive and reads it back."""

from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from core.evidence.sealing.contents import ArchiveContents, WrittenArchive


class ArchiveWriter(Protocol):
    """Writes sealed archives. Slow (it encrypts, reads back, packs): call it in a worker."""

    def write(
        self,
        contents: ArchiveContents,
        folder: Path,
        progress: Callable[[int, int], None],
        cancelled: Callable[[], bool],
    ) -> WrittenArchive:
        """Write folder and ZIP of the archive into ``folder``, whole or not at all.

        ``progress`` hears of bytes done and in all; ``cancelled`` is asked at every MiB or so.

        Raises:
            StorageError: ``archive.exists``, ``archive.disk_full``, ``archive.unwritable``,
                ``archive.source_missing``, ``archive.source_changed``, ``archive.verify_failed``.
            UserError: ``archive.cancelled``, ``archive.recipient``.
        """
        ...

    def find(self, name: str, folder: Path) -> WrittenArchive | None:
        """An archive that is there whole although nobody recorded it (a crash came between), or None.

        Raises:
            StorageError: ``archive.damaged``: it is there and does not verify; somebody has to move it away.
        """
        ...
