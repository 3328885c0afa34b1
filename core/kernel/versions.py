"""Settings in versions: none is ever changed, and a draw keeps the one it was frozen with.

Versions are numbered from 1 and lie in the settings of the station, oldest first. Number 0 is what the
program comes with.
"""

from datetime import datetime
from typing import Any, Protocol

from core.kernel.canonical_json import JsonValue
from core.kernel.errors import UserError


class VersionMemory(Protocol):
    """The settings of the station, inside the caller's transaction."""

    def get(self, key: str, default: JsonValue = None) -> JsonValue:
        """Value of ``key``."""
        ...

    def put(self, key: str, value: JsonValue) -> None:
        """Store ``value``."""
        ...


class VersionLine:
    """The versions of one setting, as ``name``; each is an object with ``version``, ``at`` and the rest."""

    def __init__(self, memory: VersionMemory, name: str) -> None:
        self._memory = memory
        self._name = name

    @property
    def latest(self) -> int:
        """Number of the newest version, 0 when there is none."""
        return len(self.all())

    def all(self) -> list[dict[str, Any]]:
        """Every version, oldest first."""
        kept: Any = self._memory.get(f"{self._name}.versions", [])
        return list(kept)

    def get(self, version: int) -> dict[str, Any] | None:
        """A version, None for number 0 and for one that does not exist."""
        kept = self.all()
        return kept[version - 1] if 1 <= version <= len(kept) else None

    def append(self, seen: int, at: datetime, entry: dict[str, JsonValue]) -> int:
        """Add a version; ``seen`` is the one that was changed. Gives the new number.

        Raises:
            UserError: ``policy.stale``: somebody else added one meanwhile.
        """
        kept = self.all()
        if len(kept) != seen:
            raise UserError("policy.stale")
        number = seen + 1
        self._memory.put(
            f"{self._name}.versions", [*kept, {"version": number, "at": at.isoformat(), **entry}]
        )
        return number

    def bind(self, draw_id: str) -> int:
        """A draw keeps what holds now; gives the version."""
        version = self.latest
        self._memory.put(f"{self._name}.draw:{draw_id}", version)
        return version

    def of_draw(self, draw_id: str) -> int:
        """The version that a draw keeps; the newest while it keeps none."""
        version = self._memory.get(f"{self._name}.draw:{draw_id}")
        return version if isinstance(version, int) else self.latest
