"""The file of wrong passwords beside the key slots: implements ``core.access.attempts.AttemptStore``."""

import json
import os
from datetime import datetime
from pathlib import Path

from core.access.attempts import Attempts, Failures
from core.kernel.errors import StorageError

_VERSION = 1
_LONGEST = 64 * 1024


class AttemptFile:
    """Written whole and renamed into place, readable by this account only; holds no secret."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def read(self) -> Attempts | None:
        """The counts; None when the file is missing or cannot be understood."""
        try:
            if self._path.stat().st_size > _LONGEST:
                return None
            content = json.loads(self._path.read_text(encoding="utf-8"))
            if content["v"] != _VERSION:
                return None
            waiting = {str(slot): _failures(entry) for slot, entry in content["open"].items()}
            return Attempts(str(content["series"]), int(content["total"]), waiting)
        except (OSError, ValueError, KeyError, TypeError, AttributeError):
            return None

    def begin(self) -> Attempts:
        """A new series with a name that nobody can guess."""
        import secrets

        return Attempts(secrets.token_hex(16), 0, {})

    def write(self, attempts: Attempts) -> None:
        """Store the counts durably."""
        content = {
            "v": _VERSION,
            "series": attempts.series,
            "total": attempts.total,
            "open": {
                slot: {"count": failures.count, "last": failures.last.isoformat()}
                for slot, failures in attempts.open.items()
            },
        }
        temporary = self._path.with_suffix(".attempts-new")
        try:
            descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
            with os.fdopen(descriptor, "w", encoding="utf-8") as stream:
                json.dump(content, stream)
                stream.flush()
                os.fsync(stream.fileno())
            temporary.replace(self._path)
        except OSError:
            raise StorageError("station.unwritable") from None


def _failures(entry: dict[str, object]) -> Failures:
    last = datetime.fromisoformat(str(entry["last"]))
    count = int(str(entry["count"]))
    if count < 0 or last.tzinfo is None:
        raise ValueError(entry)
    return Failures(count, last)
