"""What storage does for the backups of an opened station."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Protocol

from core.system.backups import BackupInfo, Cancelled, Progress, Stamp
from core.system.ports import StationDraft


class BackupStore(Protocol):
    """Writes, checks and takes away backups of the opened station. Slow: call it in a worker."""

    def write(
        self,
        place: Path,
        stamp: Stamp,
        sign: Callable[[bytes], str],
        progress: Progress,
        cancelled: Cancelled,
    ) -> BackupInfo:
        """A backup under ``place``, read back and checked; whole or not there.

        ``sign`` makes the signature file of its list.

        Raises:
            StorageError: ``backup.disk_full``, ``backup.place_gone``, ``backup.unwritable``,
                ``backup.read_back``.
            UserError: ``backup.cancelled``.
        """
        ...

    def found(self, place: Path) -> Sequence[BackupInfo]:
        """As :meth:`core.system.ports.BackupShelf.found`."""
        ...

    def check(self, backup: Path, progress: Progress, cancelled: Cancelled) -> BackupInfo:
        """Read every byte of a backup of this station again.

        Raises:
            StorageError: ``backup.damaged`` with the file that is wrong, ``backup.unreadable``.
            UserError: ``backup.cancelled``.
        """
        ...

    def rotate(self, place: Path, station: str, keep: int) -> int:
        """Take away the oldest beyond ``keep``, and what only they used; gives how many went."""
        ...

    def restore(self, backup: Path, progress: Progress, cancelled: Cancelled) -> StationDraft:
        """As :meth:`core.system.ports.BackupShelf.restore`, with the key of the opened station."""
        ...
