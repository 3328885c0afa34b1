"""What the station knows of its sealed archives."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class ArchiveEntry:
    """A sealed archive of this station as lists show it."""

    seq: int
    name: str
    draw_id: str
    attempt: int
    file: str
    sha256: str
    log_size: int
    note: str
    bytes: int
    sealed_at: datetime


@dataclass(frozen=True, slots=True)
class ArchivesChanged:
    """Announcement: an archive was sealed; lists are out of date."""

    entry: ArchiveEntry
