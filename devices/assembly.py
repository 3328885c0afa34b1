"""Devices put together for the composition: real ones, or in practice simulated lines at real ports."""

import json
import logging
import shutil
from collections.abc import Callable, Sequence
from functools import cached_property
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from core.evidence.recording.screen_region import ScreenRegion
from core.kernel.clock import Clock
from core.kernel.errors import DeviceError
from core.system.lamps import Lamp
from devices.platform.disk import free_bytes
from devices.platform.folders import make_private
from devices.platform.program import child_command

if TYPE_CHECKING:
    from core.engine.ports import Devices
    from devices.modem.fleet import ModemFleet
    from devices.modem.simulated.launcher import SimulatedLine
    from devices.platform.printing import SystemPrinter
    from devices.recorder.screen_recorder import ScreenRecorder
    from devices.speech.renderer import SpeechRenderer

_log = logging.getLogger(__name__)
_PRACTICE_PROFILES = ("sim7600", "quectel", "sim7600")
_PEOPLE = "practice-people.json"


class StationDevices:
    """Implements ``core.engine.composition.Surrounding``.

    Modems, voice and printer are loaded when a station is opened, the recorder when its lamp is asked for.
    """

    def __init__(self, post: Callable[[object], None], clock: Clock, root: Path, folder: Path) -> None:
        self._post = post
        self._clock = clock
        self._root = root
        self._folder = folder
        self._digest = ""
        self._digesting = Lock()
        self._making = Lock()
        self._screens: tuple[ScreenRegion, ...] = ()
        self._made_recorder: ScreenRecorder | None = None
        self._speech: SpeechRenderer | None = None
        self._simulated: list[SimulatedLine] = []
        self._lines: ModemFleet | None = None

    def open(self, practice: bool) -> "Devices":
        """The devices of a station; simulated lines exist in practice only."""
        from core.contact.calls.script_texts import default_script
        from core.engine.ports import Devices
        from devices.mail.smtp import SmtpMailer
        from devices.modem.fleet import ModemFleet, UsbSearch, usb_modems
        from devices.platform.media import PracticeMedia, SystemMedia
        from devices.recorder.microphone import SystemMicrophones
        from devices.recorder.piece_decoder import ChildPieceDecoder
        from devices.speech.loudspeaker import SystemLoudspeaker
        from devices.speech.prompt_recorder import SystemPromptRecorder
        from devices.speech.renderer import SpeechRenderer

        if practice:
            lines = self._practice_lines()
        else:
            lines = ModemFleet(usb_modems(), self._post, search=UsbSearch())
        self._lines = lines
        self._recover_calls()
        self._speech = SpeechRenderer(child_command("render-speech"))
        self._speech.warm(default_script().static_prompts())
        rehearse = self._rehearse if practice else None
        mailer = SmtpMailer(self._folder / "outbox")
        media = PracticeMedia(self._folder / "practice-stick", SystemMedia()) if practice else SystemMedia()
        return Devices(
            *(lines, lines, self._speech, self._recorder(), mailer, self.printer, media),
            SystemLoudspeaker(),
            ChildPieceDecoder(child_command("record-screen")),
            SystemMicrophones(),
            rehearse,
            SystemPromptRecorder(),
        )

    @cached_property
    def printer(self) -> "SystemPrinter":
        """The printer of the system."""
        from devices.platform.printing import SystemPrinter

        return SystemPrinter()

    def program_digest(self) -> str:
        """Digest of the program's files, made when it is first asked for; takes a moment then."""
        from devices.platform.digest import program_digest

        with self._digesting:
            self._digest = self._digest or program_digest(self._root)
            return self._digest

    def use_screens(self, screens: tuple[ScreenRegion, ...]) -> None:
        """What the recorder records."""
        with self._making:
            self._screens = screens
            if self._made_recorder is not None:
                self._made_recorder.use_screens(screens)

    def lamps(self) -> Sequence[Lamp]:
        """How the devices are; takes a moment, for a worker."""
        from core.system.health import clock_lamp, disk_lamp, line_lamp, recorder_lamp

        if self._lines is not None:
            self._lines.find_new()
        lines = self._lines.statuses() if self._lines is not None else ()
        now = self._clock.now().wall
        return [
            *(line_lamp(status) for status in lines),
            recorder_lamp(self._recorder().status()),
            disk_lamp(self._free()),
            clock_lamp(now, None),
        ]

    def examine(self) -> Sequence[Lamp]:
        """Tries every device out, as ``main.py doctor`` does; some seconds, for a worker."""
        from core.system.doctor import examine
        from devices.doctor import device_examinations

        commands = child_command("record-screen"), child_command("render-speech")
        return tuple(examine(device_examinations(self._folder, *commands)))

    def close(self) -> None:
        """End all children and workers."""
        if self._lines is not None:
            self._lines.close()
        for line in self._simulated:
            line.close()
        # Digests of phone numbers, which a search over all numbers could turn back.
        shutil.rmtree(self._practice_folder, ignore_errors=True)
        if self._made_recorder is not None:
            self._made_recorder.close()
        if self._speech is not None:
            self._speech.close()

    @property
    def _practice_folder(self) -> Path:
        """What the simulated modems of one practice run share."""
        return self._folder / "spool" / "practice"

    def _recorder(self) -> "ScreenRecorder":
        """The one recorder, made by whoever asks first: the engine, or a worker that looks after its lamp."""
        from devices.recorder.screen_recorder import ScreenRecorder

        with self._making:
            if self._made_recorder is None:
                command = child_command("record-screen")
                self._made_recorder = ScreenRecorder(self._post, self._clock, command)
                self._made_recorder.use_screens(self._screens)
            return self._made_recorder

    def _recover_calls(self) -> None:
        from devices.modem.call_recording import recover_all

        try:
            recover_all(self._folder / "spool")
        except OSError as error:
            _log.error("what a crash left of a call could not be recovered: %s", type(error).__name__)

    def _practice_lines(self) -> "ModemFleet":
        """Three simulated modems, each a process of its own at the other end of a serial line."""
        from devices.modem.fleet import InTurn, ModemFleet
        from devices.modem.simulated.launcher import SimulatedLine

        shared = self._practice_folder
        make_private(shared)
        people = self._people()
        for number, profile in enumerate(_PRACTICE_PROFILES, 1):
            command = child_command("simulated-modem")
            imei = f"86000000000000{number}"
            self._simulated.append(SimulatedLine(command, profile, imei, people, shared))
        places = [line.ports for line in self._simulated]
        finders = {f"line-{n + 1}": InTurn(places, n) for n in range(len(places))}
        return ModemFleet(finders, self._post, simulated=True, pace_seconds=0.5, replug=self._revive)

    def _revive(self) -> None:
        """A simulated modem whose process ended is plugged in again."""
        for line in self._simulated:
            line.revive()

    def _rehearse(self, line_id: str, fault: str) -> None:
        """Make a simulated line show a fault, or mend it."""
        statuses = self._lines.statuses() if self._lines is not None else ()
        imei = next((status.imei for status in statuses if status.line_id == line_id), "")
        own = self._simulated[int(line_id.rpartition("-")[2]) - 1]
        # Lines may have changed their modems.
        next((line for line in self._simulated if line.imei == imei), own).rehearse(fault)

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
