"""Devices put together for the composition: real ones, or in practice simulated lines at real ports."""

import json
import logging
import shutil
from collections.abc import Callable, Sequence
from concurrent.futures import Executor, Future
from pathlib import Path
from typing import TYPE_CHECKING

from core.evidence.recording import ScreenRegion
from core.kernel.clock import Clock
from core.kernel.errors import DeviceError
from core.system.health import Lamp, clock_lamp, disk_lamp, line_lamp, recorder_lamp
from devices.platform.digest import program_digest
from devices.platform.disk import free_bytes
from devices.platform.folders import make_private
from devices.platform.printing import SystemPrinter
from devices.platform.program import child_command
from devices.recorder.screen_recorder import ScreenRecorder
from devices.speech.renderer import SpeechRenderer

if TYPE_CHECKING:
    from core.engine.ports import Devices
    from devices.modem.fleet import ModemFleet
    from devices.modem.simulated.launcher import SimulatedLine

_log = logging.getLogger(__name__)
_PRACTICE_PROFILES = ("sim7600", "quectel", "sim7600")
_PEOPLE = "practice-people.json"


class StationDevices:
    """Implements ``core.engine.composition.Surrounding``; modems are loaded when a station is opened."""

    def __init__(
        self, post: Callable[[object], None], clock: Clock, root: Path, folder: Path, worker: Executor
    ) -> None:
        self._post = post
        self._clock = clock
        self._root = root
        self._folder = folder
        self._digest: Future[str] = worker.submit(program_digest, root)
        self._recorder = ScreenRecorder(post, clock, child_command("record-screen"))
        self._speech = SpeechRenderer(child_command("render-speech"))
        self.printer = SystemPrinter()
        self._simulated: list[SimulatedLine] = []
        self._lines: ModemFleet | None = None

    def open(self, practice: bool) -> "Devices":
        """The devices of a station; simulated lines exist in practice only."""
        from core.contact.script_texts import default_script
        from core.engine.ports import Devices
        from devices.modem.fleet import ModemFleet, usb_modems

        lines = self._practice_lines() if practice else ModemFleet(usb_modems(), self._post)
        self._lines = lines
        self._recover_calls()
        self._speech.warm(default_script().static_prompts())
        return Devices(lines, self._speech, self._recorder, self.printer)

    def program_digest(self) -> str:
        """Digest of the program's files, made in a worker from the start on."""
        return self._digest.result()

    def use_screens(self, screens: tuple[ScreenRegion, ...]) -> None:
        """What the recorder records."""
        self._recorder.use_screens(screens)

    def lamps(self) -> Sequence[Lamp]:
        """How the devices are; takes a moment, for a worker."""
        lines = self._lines.statuses() if self._lines is not None else ()
        now = self._clock.now().wall
        return [
            *(line_lamp(status) for status in lines),
            recorder_lamp(self._recorder.status()),
            disk_lamp(self._free()),
            clock_lamp(now, None),
        ]

    def close(self) -> None:
        """End all children and workers."""
        if self._lines is not None:
            self._lines.close()
        for line in self._simulated:
            line.close()
        # Digests of phone numbers, which a search over all numbers could turn back.
        shutil.rmtree(self._practice_folder, ignore_errors=True)
        self._recorder.close()
        self._speech.close()

    @property
    def _practice_folder(self) -> Path:
        """What the simulated modems of one practice run share."""
        return self._folder / "spool" / "practice"

    def _recover_calls(self) -> None:
        from devices.modem.call_recording import recover_all

        try:
            recover_all(self._folder / "spool")
        except OSError as error:
            _log.error("what a crash left of a call could not be recovered: %s", type(error).__name__)

    def _practice_lines(self) -> "ModemFleet":
        """Three simulated modems, each a process of its own at the other end of a serial line."""
        from devices.modem.fleet import ModemFleet
        from devices.modem.simulated.launcher import SimulatedLine

        shared = self._practice_folder
        make_private(shared)
        people = self._people()
        for number, profile in enumerate(_PRACTICE_PROFILES, 1):
            command = child_command("simulated-modem")
            imei = f"86000000000000{number}"
            self._simulated.append(SimulatedLine(command, profile, imei, people, shared))
        finders = {f"line-{n}": line.ports for n, line in enumerate(self._simulated, 1)}
        return ModemFleet(finders, self._post, simulated=True, pace_seconds=0.5)

    def _people(self) -> Path | None:
        """The scripted far ends of practice: the customer's own beside the station, else the shipped ones."""
        for path in (self._folder.parent / _PEOPLE, self._root / "resources" / "samples" / _PEOPLE):
            if path.exists():
                try:
                    json.loads(path.read_text(encoding="utf-8"))
                except ValueError:
                    _log.warning("unreadable script of practice people")
                    continue
                return path
        return None

    def _free(self) -> int:
        try:
            return free_bytes(self._folder if self._folder.exists() else self._folder.parent)
        except (OSError, DeviceError):
            return 0
