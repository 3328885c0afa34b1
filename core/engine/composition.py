"""From storage and devices to the program: the last step of the composition that needs no adapter."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

from core.engine.program import Program as WholeProgram
from core.engine.program import ProjectFiles, RecoveryPaper
from core.engine.surroundings import Surroundings
from core.engine.workstation import Workstation
from core.kernel.errors import UserError
from core.system.database_watch import DatabaseWatch
from core.system.lamps import head_lamp

if TYPE_CHECKING:
    from collections.abc import Sequence
    from concurrent.futures import ThreadPoolExecutor
    from pathlib import Path

    from core.access.ports import PasswordHasher, PersonalKeyring
    from core.engine.api import Services
    from core.engine.bus import Bus
    from core.engine.foundation import Foundation
    from core.engine.mailbox import Engine
    from core.engine.ports import Devices, Makers, Repositories
    from core.evidence.recording.screen_region import ScreenRegion
    from core.evidence.tracing.hidden_mark import MarkWriter
    from core.kernel.clock import Clock
    from core.kernel.entropy import EntropySource
    from core.projects.rejects import ProjectRejects
    from core.system.lamps import Lamp
    from core.system.ports import OpenedStation, StationStore
    from core.system.printing import Printer


class Storage(Protocol):
    """Everything that is written down (``storage.assembly.StationStorage``)."""

    @property
    def folder(self) -> Path: ...
    @property
    def samples(self) -> Path: ...
    @property
    def store(self) -> StationStore: ...
    @property
    def hasher(self) -> PasswordHasher: ...
    @property
    def keyring(self) -> PersonalKeyring: ...
    @property
    def marks(self) -> MarkWriter: ...
    @property
    def makers(self) -> Makers: ...
    def repositories(self, station: OpenedStation) -> Repositories:
        """Repositories of an opened station."""
        ...

    def read_projects(self, path: Path) -> Any:
        """Drafts and rejected rows of a project workbook; slow."""
        ...

    def write_project_rejects(self, path: Path, rejects: ProjectRejects) -> None:
        """Rows not imported as a workbook; slow."""
        ...

    def write_project_template(self, path: Path) -> None:
        """An empty workbook with the columns that are read."""
        ...


class Surrounding(Protocol):
    """Everything outside the program (``devices.assembly.StationDevices``)."""

    def program_digest(self) -> str:
        """Digest of the program's files; the first call may wait a moment for it."""
        ...

    @property
    def printer(self) -> Printer: ...
    def open(self, practice: bool) -> Devices:
        """The devices of a station; simulated lines only in practice."""
        ...

    def use_screens(self, screens: tuple[ScreenRegion, ...]) -> None:
        """What the recorder records."""
        ...

    def lamps(self) -> Sequence[Lamp]:
        """How the devices are."""
        ...

    def examine(self) -> Sequence[Lamp]:
        """Tries every device out; slow."""
        ...


class Composer:
    """Builds the services when the workstation is opened."""

    def __init__(
        self,
        storage: Storage,
        devices: Surrounding,
        background: ThreadPoolExecutor,
        version: str,
        watch: DatabaseWatch,
    ) -> None:
        self._storage = storage
        self._devices = devices
        self._background = background
        self._version = version
        self._watch = watch

    def assemble(self, foundation: Foundation) -> Services:
        """The services of all areas (engine thread), loaded only now: the window is on the screen by then."""
        from core.engine.assembly import Assembly
        from core.evidence.format.seal import Program

        self._watch.begin(foundation.station.is_whole)
        repositories = self._storage.repositories(foundation.station)
        devices = self._devices.open(foundation.facts.practice)
        return Assembly(
            foundation,
            repositories,
            devices,
            self._storage.makers,
            Program(self._version, self._devices.program_digest()),
        ).services()

    def rest(self, workstation: Workstation[Services]) -> None:
        """Before the devices are closed: nothing is started any more (engine thread)."""
        if workstation.is_open:
            workstation.services.contact.stop()
            workstation.services.backups.stop()

    def dismantle(self, services: Services) -> None:
        """Close reading connections, and wait until what was recorded last is sealed."""
        self._watch.end()
        services.draws.stop()
        services.pool.close()
        services.cases.close()
        services.recording.close()

    def recovery_paper(self, workstation: Workstation[Services]) -> RecoveryPaper:
        """Puts the sheet of a recovery key on paper, in workers."""

        def make(key: str) -> bytes:
            from core.kernel.audit import LogHead
            from core.kernel.form_frame import FormFrame, form_number
            from core.system.station_sheets import RecoverySheet

            now = workstation.surroundings.clock.now().wall
            head = LogHead()
            frame = FormFrame(
                org_name="",
                form_no=form_number("RK", "", "", 1),
                printed_at=now,
                printed_by="",
                station_id="",
                log_size=head.size,
                log_root=head.root.hex(),
                rule_pack="",
                watermark="",
                practice=False,
            )
            return self._storage.makers.sheets().recovery_sheet(RecoverySheet(frame, now, key))

        def print_sheet(key: str) -> None:
            self._devices.printer.print_secret(make(key))

        return RecoveryPaper(
            lambda key: self._background.submit(make, key),
            lambda key: self._background.submit(print_sheet, key),
        )


def compose(
    storage: Storage,
    devices: Surrounding,
    engine: Engine,
    bus: Bus,
    background: ThreadPoolExecutor,
    clock: Clock,
    entropy: EntropySource,
    version: str,
) -> WholeProgram:
    """The whole program, closed: the window opens it."""
    watch = DatabaseWatch(clock, background)
    composer = Composer(storage, devices, background, version, watch)
    surroundings = Surroundings(
        storage.store, storage.hasher, storage.keyring, clock, entropy, version, devices.program_digest
    )
    workstation: Workstation[Services] = Workstation(
        surroundings, engine, bus, background, composer.assemble, composer.dismantle
    )
    return WholeProgram(
        workstation=workstation,
        folder=storage.folder,
        samples=storage.samples,
        lamps=lambda: with_station(devices.lamps(), watch.lamp(), *lamps_of(workstation)),
        examine=lambda: background.submit(devices.examine),
        recovery_sheet=composer.recovery_paper(workstation),
        projects=ProjectFiles(
            lambda path: background.submit(storage.read_projects, path),
            lambda path, rejects: background.submit(storage.write_project_rejects, path, rejects),
            lambda path: background.submit(storage.write_project_template, path),
        ),
        use_screens=devices.use_screens,
        rest=lambda: engine.submit(composer.rest, workstation),
        marks=storage.marks,
    )


def with_station(lamps: Sequence[Lamp], *of_station: Lamp | None) -> Sequence[Lamp]:
    """The devices' lamps and, while a station is open, those of its database and backups."""
    return (*lamps, *(lamp for lamp in of_station if lamp is not None))


def lamps_of(workstation: Workstation[Services]) -> Sequence[Lamp | None]:
    """Lamps of backups and log head; none while no station is open."""
    try:
        backups, fits = workstation.services.backups.lamp(), workstation.foundation.heads.fits
    except UserError:  # closed, also from one moment to the next
        return ()
    return backups, head_lamp(fits)
