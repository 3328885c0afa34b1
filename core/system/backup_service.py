"""What the station knows of its backups: their place, the latest one, and what was done with them."""

from datetime import datetime
from typing import Any, Protocol

from core.access.model import MACHINE, Actor
from core.kernel.acts import Acts, Recorded, act
from core.kernel.canonical_json import JsonValue
from core.kernel.errors import PermissionDeniedError, UserError
from core.kernel.events import event
from core.system.backups import BACKS_UP, CONFIRMS, BackupInfo, BackupPlace, LastBackup

_PLACE = "backup.place"
_LAST = "backup.last"


class BackupMemory(Protocol):
    """The settings of the station, inside the caller's transaction."""

    def get(self, key: str, default: JsonValue = None) -> JsonValue:
        """Value of ``key``."""
        ...

    def put(self, key: str, value: JsonValue) -> None:
        """Store ``value``."""
        ...


class BackupService:
    """The files are the desk's business; this is what the log and the settings hold of them."""

    def __init__(self, acts: Acts, memory: BackupMemory) -> None:
        self.acts = acts
        self._memory = memory

    @property
    def place(self) -> BackupPlace | None:
        """Where backups go, None as long as nobody has said so."""
        kept: Any = self._memory.get(_PLACE)
        return None if kept is None else BackupPlace(**kept)

    @property
    def last(self) -> LastBackup:
        """The latest backup and the latest failure since."""
        kept: Any = self._memory.get(_LAST, {})
        moments = {name: _moment(kept.get(name)) for name in ("made_at", "failed_at")}
        return LastBackup(**(kept | moments))

    @act("system.backup_place_set")
    def set_place(self, _actor: Actor, place: BackupPlace) -> Recorded[BackupPlace]:
        """Say where backups go from now on; those in another place stay there.

        Raises:
            UserError: ``backup.no_place`` for none at all.
        """
        if not (place.path or place.medium):
            raise UserError("backup.no_place")
        kept: dict[str, JsonValue] = {"path": place.path, "medium": place.medium, "name": place.name}
        self._memory.put(_PLACE, kept)
        return Recorded(place, "", {"medium": place.medium}, {"place": place.shown})

    @act("system.backed_up")
    def backed_up(self, _actor: Actor, info: BackupInfo, place: BackupPlace) -> Recorded[BackupInfo]:
        """Somebody made a backup; it lies there, read back and checked."""
        self._remember(info, place)
        return Recorded(info, info.id, _facts(info, automatic=False), {"place": place.shown})

    def backed_up_by_itself(self, info: BackupInfo, place: BackupPlace) -> None:
        """The program made a backup because it was due."""
        with self.acts.transaction():
            self._remember(info, place)
            facts = _facts(info, automatic=True)
            self.acts.record(event("system.backed_up"), MACHINE, info.id, facts, {"place": place.shown})

    def failed(self, code: str, *, automatic: bool) -> None:
        """A backup was not made; the lamp says so until one is."""
        with self.acts.transaction():
            last = self.last
            known = automatic and last.failure == code  # tried again and again: told once
            self._keep(last, code, self.acts.clock.now().wall)
            if not known:
                facts: dict[str, JsonValue] = {"code": code, "automatic": automatic}
                self.acts.record(event("system.backup_failed"), MACHINE, "", facts)

    @act("system.backup_checked")
    def checked(self, _actor: Actor, backup: str, code: str) -> Recorded[None]:
        """Every byte of a backup was read again; ``code`` says what is wrong with it, empty: nothing."""
        return Recorded(None, backup, {"backup": backup, "whole": not code, "code": code})

    @act("system.restore_begun")
    def restore_begun(self, actor: Actor, info: BackupInfo, second: Actor, why: str) -> Recorded[BackupInfo]:
        """Two people have decided; the last thing that this station's log says of it.

        Raises:
            UserError: ``backup.reason_missing``, or as :meth:`check_restore`.
        """
        if not why.strip():
            raise UserError("backup.reason_missing")
        self.check_restore(actor, second)
        signed: dict[str, JsonValue] = {"act": "system.restore_begun", "co_signer": second.account_id}
        self.acts.record(event("access.co_signed"), second, "", signed, {"reason": why.strip()})
        facts: dict[str, JsonValue] = {
            "backup": info.id,
            "size": info.size,
            "root": info.root,
            "second": second.account_id,
        }
        return Recorded(info, info.id, facts, why=why.strip())

    def check_restore(self, actor: Actor, second: Actor) -> None:
        """Refuse before anything is copied.

        Raises:
            UserError: ``backup.second_person``.
        """
        if second.account_id == actor.account_id or not second.may(CONFIRMS):
            raise UserError("backup.second_person")

    @staticmethod
    def check_reader(actor: Actor) -> None:
        """Raise ``PermissionDeniedError`` for who has nothing to do with backups."""
        if not actor.may(BACKS_UP):
            raise PermissionDeniedError(BACKS_UP)

    def _remember(self, info: BackupInfo, place: BackupPlace) -> None:
        made = LastBackup(info.id, info.stamp.made_at, info.size, info.bytes, place.shown)
        self._keep(made, "", None)

    def _keep(self, last: LastBackup, failure: str, failed_at: datetime | None) -> None:
        kept: dict[str, JsonValue] = {
            "id": last.id,
            "made_at": last.made_at.isoformat() if last.made_at else None,
            "size": last.size,
            "bytes": last.bytes,
            "place": last.place,
            "failure": failure,
            "failed_at": failed_at.isoformat() if failed_at else None,
        }
        self._memory.put(_LAST, kept)


def _facts(info: BackupInfo, *, automatic: bool) -> dict[str, JsonValue]:
    return {
        "backup": info.id,
        "size": info.size,
        "root": info.root,
        "bytes": info.bytes,
        "files": info.files,
        "automatic": automatic,
    }


def _moment(text: Any) -> datetime | None:
    return datetime.fromisoformat(text) if text else None
