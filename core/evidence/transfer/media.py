"""Removable media: which are there, and which of them the security admin lets archives go to.

A medium is known by the identifier of its file system, which formatting changes: a formatted stick is
another one and has to be allowed again.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Any, Protocol

from core.access.model import Actor
from core.evidence.sealing.recipients import MANAGES, RecipientMemory
from core.kernel.acts import Acts, Recorded, act
from core.kernel.canonical_json import JsonValue
from core.kernel.errors import PermissionDeniedError, UserError

LONGEST_NAME = 40
_SETTING = "archive.media"
_READERS = (MANAGES, "audit.read", "evidence.export")


@dataclass(frozen=True, slots=True)
class Medium:
    """A medium that is plugged in: ``path`` is its top folder, sizes are in bytes.

    ``guarded`` says that the system runs no programs from it; ``simulated`` mediums exist in practice only.
    """

    id: str
    path: Path
    label: str
    file_system: str
    size: int
    free: int
    writable: bool
    guarded: bool
    simulated: bool = False


class MediaSource(Protocol):
    """Looks for removable media; takes a moment, for a worker."""

    def media(self) -> Sequence[Medium]:
        """What is plugged in and mounted now."""
        ...


@dataclass(frozen=True, slots=True)
class AllowedMedium:
    """A medium on the list; ``name`` is what is written on it."""

    id: str
    name: str
    allowed_at: datetime
    allowed_by: str
    withdrawn_at: datetime | None = None
    withdrawn_by: str = ""

    @property
    def is_active(self) -> bool:
        """Whether archives may go to it."""
        return self.withdrawn_at is None


class MediaService:
    """The list of allowed media; every change is recorded."""

    def __init__(self, acts: Acts, memory: RecipientMemory) -> None:
        self.acts = acts
        self._memory = memory

    def all(self, actor: Actor) -> Sequence[AllowedMedium]:
        """Everything that ever was on the list, the newest first.

        Raises:
            PermissionDeniedError: the actor has nothing to do with it.
        """
        if not any(actor.may(permission) for permission in _READERS):
            raise PermissionDeniedError(MANAGES)
        return list(reversed(self._kept()))

    def allowed(self, medium_id: str) -> AllowedMedium | None:
        """The entry by which this medium may be written to now, if there is one."""
        return next((one for one in self._kept() if one.id == medium_id and one.is_active), None)

    @act("evidence.medium_allowed")
    def allow(self, actor: Actor, medium_id: str, name: str) -> Recorded[AllowedMedium]:
        """Let archives go to a medium.

        Raises:
            UserError: ``medium.name_missing``, ``medium.known``.
        """
        if not name.strip():
            raise UserError("medium.name_missing")
        if self.allowed(medium_id) is not None:
            raise UserError("medium.known")
        added = AllowedMedium(medium_id, name.strip(), self.acts.clock.now().wall, actor.name)
        self._keep([*self._kept(), added])
        return Recorded(added, medium_id, {"medium": medium_id, "medium_name": added.name})

    @act("evidence.medium_withdrawn")
    def withdraw(self, actor: Actor, medium_id: str, why: str) -> Recorded[AllowedMedium]:
        """No archive goes to this medium any more; what is on it stays.

        Raises:
            UserError: ``medium.unknown``, ``medium.reason_missing``.
        """
        if not why.strip():
            raise UserError("medium.reason_missing")
        found = self.allowed(medium_id)
        if found is None:
            raise UserError("medium.unknown")
        gone = replace(found, withdrawn_at=self.acts.clock.now().wall, withdrawn_by=actor.name)
        self._keep([gone if one == found else one for one in self._kept()])
        return Recorded(gone, medium_id, {"medium": medium_id, "medium_name": gone.name}, why=why.strip())

    def _kept(self) -> list[AllowedMedium]:
        stored: Any = self._memory.get(_SETTING, [])
        return [_read(entry) for entry in stored]

    def _keep(self, entries: Sequence[AllowedMedium]) -> None:
        self._memory.put(_SETTING, [_entry(one) for one in entries])


def _entry(one: AllowedMedium) -> dict[str, JsonValue]:
    return {
        "id": one.id,
        "name": one.name,
        "allowed_at": one.allowed_at.isoformat(),
        "allowed_by": one.allowed_by,
        "withdrawn_at": one.withdrawn_at.isoformat() if one.withdrawn_at else None,
        "withdrawn_by": one.withdrawn_by,
    }


def _read(entry: Any) -> AllowedMedium:
    moments = {
        name: datetime.fromisoformat(entry[name]) if entry[name] else None
        for name in ("allowed_at", "withdrawn_at")
    }
    return AllowedMedium(**(entry | moments))
