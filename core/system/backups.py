"""Backups: what one is, where they go, when one is due, and how they stand.

A backup is a copy of the whole station that opens with the same key slots: the encrypted database, the slots,
sealed archives and sealed recordings. What is plain in the station's folder is never part of it.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from pathlib import Path

from core.system.lamps import Lamp, LampState, Param

BACKS_UP = "system.backup"
RESTORES = "system.restore"
CONFIRMS = "system.security"
"""Permissions: who makes backups, who restores one, and who signs beside that."""

LATE = timedelta(hours=12)
"""So long after its hour an automatic backup that did not happen is shown."""

Progress = Callable[[int, int], None]
Cancelled = Callable[[], bool]


@dataclass(frozen=True, slots=True)
class BackupPolicy:
    """When backups are made without anybody's doing, and how many are kept in their place.

    ``at`` is the earliest time of day; while a draw is recorded or calls run they wait.
    """

    automatic: bool = True
    at: time = time(12, 30)
    every_days: int = 1
    keep: int = 14


@dataclass(frozen=True, slots=True)
class BackupPlace:
    """Where backups go: a folder, or a medium by its identifier (then ``path`` is empty)."""

    path: str = ""
    medium: str = ""
    name: str = ""

    @property
    def shown(self) -> str:
        """For people."""
        return self.name or self.path


@dataclass(frozen=True, slots=True)
class Stamp:
    """What a backup says of the station: when it was made (its wall clock), by which program and epoch."""

    station: str
    organisation: str
    practice: bool
    made_at: datetime
    epoch: int
    program: str


@dataclass(frozen=True, slots=True)
class BackupInfo:
    """A backup that lies somewhere whole. ``size`` and ``root`` are the head of the log in it.

    ``folder`` is its own, ``bytes`` what it would take to restore, ``written`` what it added to the place.
    """

    folder: Path
    stamp: Stamp
    size: int
    root: str
    files: int
    bytes: int
    written: int = 0

    @property
    def id(self) -> str:
        """The name of its folder."""
        return self.folder.name


@dataclass(frozen=True, slots=True)
class LastBackup:
    """The latest one as the station remembers it; ``failure`` is the code of the latest attempt, or empty."""

    id: str = ""
    made_at: datetime | None = None
    size: int = 0
    bytes: int = 0
    place: str = ""
    failure: str = ""
    failed_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class BackupProgress:
    """Announcement: ``done`` of ``total`` bytes of a backup, a check or a restore are worked off."""

    done: int
    total: int


@dataclass(frozen=True, slots=True)
class Opener:
    """What opens a backup: a login with the password of that day, or the recovery key (no login then)."""

    login: str
    secret: str

    @property
    def by_key(self) -> bool:
        """Whether it is the recovery key."""
        return not self.login


def due_at(policy: BackupPolicy, last: datetime | None, now: datetime) -> datetime | None:
    """When the next automatic backup is to be made; None when there are none.

    ``last`` is when the latest one was made. One whose hour has passed is due at that hour, in the past.
    """
    if not policy.automatic:
        return None
    hour = now.replace(hour=policy.at.hour, minute=policy.at.minute, second=0, microsecond=0)
    latest = hour if hour <= now else hour - timedelta(days=1)
    if last is None:
        return latest
    last = last.astimezone(now.tzinfo)
    first = last.replace(hour=policy.at.hour, minute=policy.at.minute, second=0, microsecond=0)
    if first > last:
        first -= timedelta(days=1)  # made before its hour: it counts for the day before
    return first + timedelta(days=policy.every_days)


def backup_lamp(
    place: BackupPlace | None, last: LastBackup, due: datetime | None, now: datetime, practice: bool
) -> Lamp | None:
    """Lamp of the backups, None where nobody need be told: a practice station without a place for them."""
    if practice and place is None:
        return None
    if last.failure and last.failed_at is not None:
        return _attention(last.failure, {})
    if last.made_at is None:
        return _attention("backup.never", {})
    hours: dict[str, Param] = {"hours": max(0, int((now - last.made_at).total_seconds() // 3600))}
    if due is not None and now - due > LATE:
        return _attention("backup.old", hours)
    return Lamp("backup", LampState.OK, "backup.ok" if hours["hours"] else "backup.recent", "", hours)


def _attention(reason: str, params: dict[str, Param]) -> Lamp:
    advice = "advice.backup.old" if reason not in ("backup.never", "backup.old") else f"advice.{reason}"
    return Lamp("backup", LampState.ATTENTION, reason, advice, params)
