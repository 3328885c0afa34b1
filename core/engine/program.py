"""What the window is given: the workstation and the few things that are not its services."""

from collections.abc import Callable, Sequence
from concurrent.futures import Future
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from core.engine.api import Services
from core.engine.workstation import Workstation
from core.evidence.recording import ScreenRegion
from core.system.health import Lamp


@dataclass(frozen=True, slots=True)
class Program:
    """``folder`` holds the station, ``samples`` the sample workbooks.

    ``recovery_sheet`` makes the PDF of a recovery key, ``read_projects`` gives (drafts with their rows,
    rejected rows) of a workbook, ``use_screens`` tells the recorder what to record. ``rest`` comes before the
    devices are closed: what they tell last is then still logged and sealed.
    """

    workstation: Workstation[Services]
    folder: Path
    samples: Path
    lamps: Callable[[], Sequence[Lamp]]
    recovery_sheet: Callable[[str], "Future[bytes]"]
    read_projects: Callable[[Path], "Future[Any]"]
    use_screens: Callable[[tuple[ScreenRegion, ...]], None]
    rest: Callable[[], "Future[None]"]
