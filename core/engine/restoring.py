"""A backup becomes the station: on a new computer from the guide, or in place of the one that is there.

Each restore begins another epoch of the log. From its first record on, every record says so, and that first
one names the head that the backup held and, where it is known, the one that was lost: a log rolled back by
hand has no such record.
"""

from collections.abc import Sequence
from concurrent.futures import Future
from dataclasses import dataclass
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING, Any

from core.access.model import MACHINE, Account, AccountState
from core.access.permissions import permissions_of
from core.engine.head_keeper import KEPT
from core.kernel.acts import Acts, StationIdentity
from core.kernel.audit import LogHead
from core.kernel.canonical_json import JsonValue
from core.kernel.errors import StorageError, UserError
from core.kernel.events import event
from core.system.backups import CONFIRMS, RESTORES, BackupInfo, BackupProgress, Opener
from core.system.ports import OpenedStation

if TYPE_CHECKING:
    from core.engine.surroundings import Surroundings
    from core.engine.workstation import Workstation

BY_KEY = "recovery_key"


@dataclass(frozen=True, slots=True)
class RestoredFrom:
    """What the first record of the new epoch says; ``by`` and ``second`` are accounts or ``recovery_key``.

    ``lost`` is the head of the log that the backup replaces and ``epoch`` that log's; None and 0 when there
    was none.
    """

    info: BackupInfo
    by: str
    second: str
    lost: LogHead | None = None
    epoch: int = 0


def record_restored(station: OpenedStation, like: Acts, source: RestoredFrom) -> int:
    """Begin the next epoch in a station that is not in its place yet; gives its number.

    ``like`` gives clock and entropy.
    """
    stamp = source.info.stamp
    epoch = max(stamp.epoch, source.epoch) + 1
    identity = StationIdentity(stamp.station, epoch, stamp.practice)
    acts = Acts(station.unit, station.journal, like.clock, like.entropy, identity, _unheard)
    facts: dict[str, JsonValue] = {
        "epoch": epoch,
        "backup": source.info.id,
        "made_at": stamp.made_at.isoformat(),
        "size": source.info.size,
        "root": source.info.root,
        "by": source.by,
        "second": source.second,
    }
    if source.lost is not None:
        facts |= {"lost_size": source.lost.size, "lost_root": source.lost.root.hex()}
    with acts.transaction():
        station.settings.put("epoch", epoch)
        station.settings.put(KEPT, False)
        acts.record(event("system.restored"), MACHINE, source.info.id, facts)
    return epoch


class Restoring:
    """For the guide of a computer that has no station yet; methods may be called from the window's thread."""

    def __init__(self, workstation: "Workstation[Any]") -> None:
        self._workstation = workstation
        self._publish = workstation.bus.publish
        self._cancelled = Event()

    def found(self, folder: Path) -> "Future[Sequence[BackupInfo]]":
        """Whole backups in a folder or on a medium, the newest first."""
        return self._workstation.background.submit(self._around.store.backups.found, folder)

    def restore(self, info: BackupInfo, first: Opener, second: Opener) -> "Future[int]":
        """Make the backup this computer's station; the future gives the epoch that begins.

        One of the two is a system administrator and the other a security administrator of that station, each
        with the password of the day of the backup; the recovery key may stand for either.

        Raises in the future:
            UserError: ``backup.same_person``, ``backup.not_administrators``, ``backup.two_keys``,
                ``access.no_slot``, ``access.wrong_password``, ``access.recovery_format``.
            StorageError: ``station.exists`` and what ``BackupShelf.restore`` raises.
        """
        self._cancelled.clear()
        return self._workstation.background.submit(self._restore, info, first, second)

    def cancel(self) -> None:
        """Stop; nothing is left."""
        self._cancelled.set()

    @property
    def _around(self) -> "Surroundings":
        return self._workstation.surroundings

    def _restore(self, info: BackupInfo, first: Opener, second: Opener) -> int:
        store = self._around.store
        if store.exists():
            raise StorageError("station.exists")
        if first.by_key and second.by_key:
            raise UserError("backup.two_keys")
        if first.login.lower() == second.login.lower():
            raise UserError("backup.same_person")
        raw_key = store.backups.open(info.folder, first)
        store.backups.open(info.folder, second)
        draft = store.backups.restore(info.folder, raw_key, self._moved, self._cancelled.is_set)
        try:
            station = draft.station
            people = administrators(station.accounts.all(), (first, second))
            like = Acts(
                *(station.unit, station.journal, self._around.clock, self._around.entropy),
                *(StationIdentity(info.stamp.station), _unheard),
            )
            epoch = record_restored(station, like, RestoredFrom(info, *people))
            draft.finish()
        except BaseException:
            draft.abandon()
            raise
        return epoch

    def _moved(self, done: int, total: int) -> None:
        self._publish(BackupProgress(done, total))


def administrators(accounts: Sequence[Account], openers: tuple[Opener, Opener]) -> tuple[str, str]:
    """Ids of the two people, or ``recovery_key``, in the order of the openers.

    Raises:
        UserError: ``backup.not_administrators`` unless one may restore and the other confirm.
    """
    known = {account.login.lower(): account for account in accounts if account.state is AccountState.ACTIVE}
    people = [None if one.by_key else known.get(one.login.lower()) for one in openers]
    for needed in ((RESTORES, CONFIRMS), (CONFIRMS, RESTORES)):
        if all(_holds(*pair) for pair in zip(openers, people, needed, strict=True)):
            first, second = (BY_KEY if person is None else person.id for person in people)
            return first, second
    raise UserError("backup.not_administrators")


def _holds(opener: Opener, person: Account | None, permission: str) -> bool:
    if person is None:
        return opener.by_key
    return permission in permissions_of(person.roles)


def _unheard(_message: object) -> None:
    """Nobody looks at a station that is not in its place."""
