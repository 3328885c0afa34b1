"""The copy of the log's head beside the station's folder: implements ``core.system.ports.HeadFile``."""

import os
from datetime import UTC, datetime
from pathlib import Path

from core.kernel.errors import StorageError

_LONGEST = 4096


class NoteFile:
    """One signed note, written whole and renamed into place."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def read(self) -> str | None:
        """The note; None when the file is missing or cannot be read."""
        try:
            if self._path.stat().st_size > _LONGEST:
                return None
            return self._path.read_text(encoding="utf-8")
        except (OSError, ValueError):
            return None

    def write(self, note: str) -> None:
        """Keep ``note``; raises ``StorageError('station.unwritable')``."""
        temporary = self._path.with_name(self._path.name + ".new")
        try:
            descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
            with os.fdopen(descriptor, "w", encoding="utf-8", newline="\n") as stream:
                stream.write(note)
            temporary.replace(self._path)
        except OSError:
            raise StorageError("station.unwritable") from None

    def set_aside(self) -> None:
        """Keep the note under another name, for whoever looks into it."""
        if self._path.exists():
            try:
                self._path.rename(
                    self._path.with_name(f"{self._path.name}.{datetime.now(UTC):%Y%m%dT%H%M%SZ}")
                )
            except OSError:
                raise StorageError("station.unwritable") from None
