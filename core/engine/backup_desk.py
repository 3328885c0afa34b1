"""The backup desk: making, listing, checking and restoring backups, by hand and when they are due.

Files are written and read in workers, acts run in the engine; the desk's look at the clock does, too.
"""

from collections.abc import Callable, Sequence
from concurrent.futures import Future
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TypeVar

from core.access.model import Actor
from core.engine.archive_jobs import CopyJobs
from core.engine.foundation import Foundation
from core.engine.ports import Devices, Repositories
from core.engine.restoring import RestoredFrom, record_restored
from core.evidence.transfer.media import MediaService, MediaSource, Medium
from core.kernel.errors import MingQianError, PermissionDeniedError, StorageError, UserError
from core.kernel.minisign import sign_file
from core.kernel.signing import Signer
from core.system.backup_service import BackupService
from core.system.backup_store import BackupStore
from core.system.backups import (
    RESTORES,
    BackupInfo,
    BackupPlace,
    BackupPolicy,
    BackupProgress,
    LastBackup,
    Stamp,
    backup_lamp,
    due_at,
)
from core.system.lamps import Lamp
from core.system.policy_service import PolicyService

R = TypeVar("R")

LOOK_EVERY = 300.0
"""Seconds between two looks whether a backup is due."""


@dataclass(frozen=True, slots=True)
class BackupsChanged:
    """Announcement: one was made or failed, or their place is another."""


@dataclass(frozen=True, slots=True)
class BackupStanding:
    """How the backups stand: their place, the latest one, and when the next is due (None: by hand only)."""

    place: BackupPlace | None
    last: LastBackup
    due: datetime | None


@dataclass(frozen=True, slots=True)
class BackupParts:
    """What the desk works with; ``busy`` says whether a draw is recorded or calls run."""

    store: BackupStore
    media: MediaSource
    seal_signer: Callable[[], Signer]
    policy: Callable[[], BackupPolicy]
    program_version: str
    busy: Callable[[], bool]


class BackupDesk:
    """Methods that give futures may be called from the window's thread; the others run in the engine."""

    def __init__(self, foundation: Foundation, parts: BackupParts) -> None:
        self._base = foundation
        self._parts = parts
        self._jobs = CopyJobs(foundation.bus.publish, BackupProgress, "backup.busy")
        self._allowed = MediaService(foundation.acts, foundation.station.settings)
        self._ended = False
        self._service = BackupService(foundation.acts, foundation.station.settings)
        self._standing = self._read_standing()

    def start(self) -> None:
        """Look at the clock now and again (engine thread)."""
        self._base.engine.call_later(LOOK_EVERY, self._look_again)

    def stop(self) -> None:
        """No backup begins any more, and one under way is given up."""
        self._ended = True
        self._jobs.cancel()

    def lamp(self) -> Lamp | None:
        """How the backups are; from any thread."""
        standing, now = self._standing, self._base.acts.clock.now().wall
        return backup_lamp(
            standing.place, standing.last, standing.due, now, practice=self._base.facts.practice
        )

    def standing(self, actor: Actor) -> BackupStanding:
        """How the backups stand (engine thread)."""
        self._service.check_reader(actor)
        return self._read_standing()

    def set_place(self, actor: Actor, place: BackupPlace) -> "Future[BackupPlace]":
        """Say where backups go; the future fails with ``UserError('backup.…')`` for where they cannot."""
        self._service.check_reader(actor)
        return self._begin(self._set_place, actor, place)

    def present_media(self, actor: Actor) -> "Future[list[BackupPlace]]":
        """Allowed media that are plugged in, as places."""
        self._service.check_reader(actor)
        return self._begin(self._present)

    def kept(self, actor: Actor) -> "Future[Sequence[BackupInfo]]":
        """Whole backups of this station in the place, the newest first."""
        self._service.check_reader(actor)
        return self._begin(self._list)

    def back_up(self, actor: Actor) -> "Future[BackupInfo]":
        """Make one now; the future fails with what ``BackupStore.write`` raises and ``backup.busy``."""
        self._service.check_reader(actor)
        return self._begin(self._back_up, actor)

    def check(self, actor: Actor, info: BackupInfo) -> "Future[BackupInfo]":
        """Read every byte of a backup again; what was found is recorded."""
        self._service.check_reader(actor)
        return self._begin(self._check, actor, info)

    def restore(self, actor: Actor, second: Actor, info: BackupInfo, why: str) -> "Future[BackupInfo]":
        """Have a backup take this station's place at the next start; the program is to be ended then.

        The future fails with ``UserError('backup.second_person')``, ``backup.busy``, ``backup.work_runs`` and
        what ``BackupStore.restore`` raises.
        """
        if not actor.may(RESTORES):
            raise PermissionDeniedError(RESTORES)
        return self._begin(self._restore, actor, second, info, why)

    def cancel(self) -> None:
        """Stop what is under way; nothing of it is left."""
        self._jobs.cancel()

    def look(self) -> "Future[BackupInfo] | None":
        """Begin a backup if one is due and nothing else would suffer (engine thread)."""
        due = self._read_standing().due
        now = self._base.acts.clock.now().wall
        if self._ended or self._service.place is None or due is None or now < due or self._parts.busy():
            return None
        return self._begin(self._back_up, None)

    def _look_again(self) -> None:
        if not self._ended:
            self.look()
            self._base.engine.call_later(LOOK_EVERY, self._look_again)

    def _read_standing(self) -> BackupStanding:
        last, now = self._service.last, self._base.acts.clock.now().wall
        self._standing = BackupStanding(
            self._service.place, last, due_at(self._parts.policy(), last.made_at, now)
        )
        return self._standing

    def _set_place(self, actor: Actor, place: BackupPlace) -> BackupPlace:
        folder = self._folder_of(place).resolve()
        if not place.medium and folder.is_relative_to(self._base.station.folder.resolve()):
            raise UserError("backup.inside_station")
        self._in_engine(self._service.set_place, actor, place)
        self._changed()
        return place

    def _present(self) -> list[BackupPlace]:
        places = []
        for medium in self._parts.media.media():
            name = self._in_engine(self._name_of, medium)
            if name:
                places.append(BackupPlace("", medium.id, name))
        return places

    def _name_of(self, medium: Medium) -> str:
        entry = self._allowed.allowed(medium.id)
        if entry is not None:
            return entry.name
        return medium.label if medium.simulated else ""

    def _list(self) -> Sequence[BackupInfo]:
        place = self._in_engine(lambda: self._service.place)
        if place is None:
            return []
        station = self._base.facts.station_id
        found = self._parts.store.found(self._folder_of(place))
        return [info for info in found if info.stamp.station == station]

    def _back_up(self, actor: Actor | None) -> BackupInfo:
        with self._jobs.running():
            try:
                place, stamp = self._in_engine(self._about_to_write)
                folder = self._folder_of(place)
                info = self._parts.store.write(
                    folder, stamp, self._sign, self._jobs.progress, self._jobs.is_cancelled
                )
            except MingQianError as error:
                if error.code != "backup.cancelled":
                    self._in_engine(self._failed, error.code, actor is None)
                    self._base.bus.publish(BackupsChanged())
                raise
            if actor is None:
                self._in_engine(self._service.backed_up_by_itself, info, place)
            else:
                self._in_engine(self._service.backed_up, actor, info, place)
            keep = self._in_engine(self._parts.policy).keep
            self._parts.store.rotate(folder, stamp.station, keep)
            self._changed()
            return info

    def _failed(self, code: str, automatic: bool) -> None:
        self._service.failed(code, automatic=automatic)
        self._read_standing()

    def _check(self, actor: Actor, info: BackupInfo) -> BackupInfo:
        with self._jobs.running():
            code = ""
            try:
                return self._parts.store.check(info.folder, self._jobs.progress, self._jobs.is_cancelled)
            except MingQianError as error:
                code = error.code
                raise
            finally:
                if code != "backup.cancelled":
                    self._in_engine(self._service.checked, actor, info.id, code)

    def _restore(self, actor: Actor, second: Actor, info: BackupInfo, why: str) -> BackupInfo:
        self._in_engine(self._service.check_restore, actor, second)
        with self._jobs.running():
            if self._in_engine(self._parts.busy):
                raise UserError("backup.work_runs")
            draft = self._parts.store.restore(info.folder, self._jobs.progress, self._jobs.is_cancelled)
            try:
                self._in_engine(self._service.restore_begun, actor, info, second, why)
                lost = self._in_engine(self._base.acts.journal.head)
                epoch = self._base.acts.station.epoch
                source = RestoredFrom(info, actor.account_id, second.account_id, lost, epoch)
                record_restored(draft.station, self._base.acts, source)
                draft.stand_by()
            except BaseException:
                draft.abandon()
                raise
            return info

    def _about_to_write(self) -> tuple[BackupPlace, Stamp]:
        place = self._service.place
        if place is None:
            raise UserError("backup.no_place")
        if self._parts.busy():
            raise UserError("backup.work_runs")
        facts, now = self._base.facts, self._base.acts.clock.now().wall
        return place, Stamp(
            facts.station_id,
            facts.organisation,
            facts.practice,
            now.replace(microsecond=0),
            self._base.acts.station.epoch,
            self._parts.program_version,
        )

    def _sign(self, content: bytes) -> str:
        signer = self._in_engine(self._parts.seal_signer)
        return sign_file(signer, content, "backup list", "signature by the station's seal key")

    def _folder_of(self, place: BackupPlace) -> Path:
        """Where a place is just now.

        Raises:
            UserError: ``backup.medium_not_allowed``.
            StorageError: ``backup.place_gone``.
        """
        if not place.medium:
            if not Path(place.path).is_dir():
                raise StorageError("backup.place_gone")
            return Path(place.path)
        medium = next((one for one in self._parts.media.media() if one.id == place.medium), None)
        if medium is None:
            raise StorageError("backup.place_gone")
        if not self._in_engine(self._name_of, medium):
            raise UserError("backup.medium_not_allowed")
        return medium.path

    def _changed(self) -> None:
        self._in_engine(self._read_standing)
        self._base.bus.publish(BackupsChanged())

    def _begin(self, fn: Callable[..., R], *arguments: object) -> "Future[R]":
        return self._base.background.submit(fn, *arguments)

    def _in_engine(self, fn: Callable[..., R], *arguments: object) -> R:
        if self._ended:  # the engine may be gone before it answers
            raise UserError("backup.cancelled")
        return self._base.engine.submit(fn, *arguments).result()


def backup_desk(
    foundation: Foundation,
    repositories: Repositories,
    devices: Devices,
    program_version: str,
    policies: PolicyService,
    busy: Callable[[], bool],
) -> BackupDesk:
    """The desk over what storage and devices give; it looks at the clock from now on."""
    parts = BackupParts(
        store=repositories.backups,
        media=devices.media,
        seal_signer=lambda: repositories.keys.signer("seal"),
        policy=lambda: policies.in_force.backup,
        program_version=program_version,
        busy=busy,
    )
    desk = BackupDesk(foundation, parts)
    desk.start()
    return desk
