"""What the station knows of its sealed archives."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class ArchiveEntry:
    """A sealed archive of this station as lists show it: of an attempt of a draw, or of a ``project``."""

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
    project: str = ""

    @property
    def subject(self) -> str:
        """The draw or the project."""
        return self.project or self.draw_id

    @property
    def named(self) -> Mapping[str, str]:
        """What the data scopes ask about, by the name of the parameter that acts have for it."""
        return {"project_no": self.project} if self.project else {"draw_id": self.draw_id}


@dataclass(frozen=True, slots=True)
class ArchivesChanged:
    """Announcement: an archive was sealed; lists are out of date."""

    entry: ArchiveEntry
