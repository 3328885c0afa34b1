"""What the window is given: the workstation and the few things that are not its services."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    # Names alone: main.py begins here, and what they stand for is loaded where it is used.
    from collections.abc import Callable, Sequence
    from concurrent.futures import Future
    from pathlib import Path

    from core.engine.api import Services
    from core.engine.workstation import Workstation
    from core.evidence.recording.screen_region import ScreenRegion
    from core.evidence.tracing.hidden_mark import MarkWriter
    from core.projects.rejects import ProjectRejects
    from core.projects.sheet import ProjectSheet
    from core.system.lamps import Lamp


@dataclass(frozen=True, slots=True)
class ProjectFiles:
    """Workbooks of projects, read and written in workers; failing futures say what is wrong with the file."""

    read: Callable[[Path], Future[ProjectSheet]]
    save_rejects: Callable[[Path, ProjectRejects], Future[None]]
    save_template: Callable[[Path], Future[None]]


@dataclass(frozen=True, slots=True)
class RecoveryPaper:
    """The sheet of a recovery key as PDF, or straight to the printer; both in workers.

    Printing fails with ``DeviceError('printer.…')``.
    """

    make: Callable[[str], Future[bytes]]
    print: Callable[[str], Future[None]]


@dataclass(frozen=True, slots=True)
class Program:
    """``folder`` holds the station, ``samples`` the sample workbooks.

    ``examine`` looks at every device, also while no station is open. ``recovery_sheet`` puts a recovery key
    on paper, ``projects`` reads and writes their workbooks,
    ``use_screens`` tells the recorder what to record, ``marks`` draws hidden marks. ``rest`` comes before the
    devices are closed: what they tell last is then still logged and sealed.
    """

    workstation: Workstation[Services]
    folder: Path
    samples: Path
    lamps: Callable[[], Sequence[Lamp]]
    examine: Callable[[], Future[Sequence[Lamp]]]
    recovery_sheet: RecoveryPaper
    projects: ProjectFiles
    use_screens: Callable[[tuple[ScreenRegion, ...]], None]
    rest: Callable[[], Future[None]]
    marks: MarkWriter
