"""Looks at this machine for ``main.py doctor``: what a draw needs, whether it works, what to do.

Qt and the database belong to other layers; main passes in how to look at them.
"""

import os
import queue
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

from core.kernel.errors import DeviceError
from core.system.doctor import Examination, examine, exit_code, line_of
from core.system.health import (
    advice_for,
    clock_lamp,
    disk_lamp,
    printer_lamp,
    speech_lamp,
)
from core.system.lamps import Lamp, LampState
from devices.platform.clock import SystemClock
from devices.platform.digest import program_digest
from devices.platform.disk import free_bytes
from devices.platform.entropy import OsEntropy
from devices.platform.font_files import damaged_font, missing_font
from devices.platform.printing import SystemPrinter
from devices.platform.serial_ports import SerialPort, serial_ports
from devices.recorder.probe import probe
from devices.speech.renderer import SpeechRenderer

_SPEECH_SECONDS = 60.0
_SAMPLE = "您好，请稍候。"


@dataclass(frozen=True, slots=True)
class Patient:
    """What is examined.

    ``qt`` gives the platform's name and ``database`` the library's version; both may raise anything.
    """

    data_folder: Path
    program_root: Path
    record_command: Sequence[str]
    speech_command: Sequence[str]
    qt: Callable[[], str]
    database: Callable[[], str]


def run(language: str, out: TextIO, patient: Patient) -> int:
    """Write one line a finding to ``out`` ("zh_CN" or "en"); 0 when nothing is faulty, else 1."""
    lamps: list[Lamp] = []
    for lamp in examine(examinations(patient)):
        lamps.append(lamp)
        out.write(line_of(lamp, language) + "\n")
        out.flush()
    return exit_code(lamps)


def examinations(patient: Patient) -> tuple[Examination, ...]:
    """All looks in the order of the lines."""
    return (
        Examination("program", lambda: _program(patient.program_root)),
        Examination("qt", lambda: _asked("qt", "platform", patient.qt)),
        Examination("database", lambda: _asked("database", "version", patient.database)),
        Examination("fonts", lambda: _fonts(patient.program_root / "resources" / "fonts")),
        *device_examinations(patient.data_folder, patient.record_command, patient.speech_command),
    )


def device_examinations(
    data_folder: Path, record_command: Sequence[str], speech_command: Sequence[str]
) -> tuple[Examination, ...]:
    """Looks at everything outside the program."""
    return (
        Examination("disk", lambda: [disk_lamp(free_bytes(data_folder))]),
        Examination("clock", lambda: [clock_lamp(SystemClock().now().wall)]),
        Examination("entropy", _entropy),
        Examination("recorder", lambda: _recorder(record_command)),
        Examination("speech", lambda: _speech(speech_command)),
        Examination("ports", _ports),
        Examination("printer", lambda: [printer_lamp(SystemPrinter().default_name())]),
    )


def _program(root: Path) -> Iterable[Lamp]:
    digest = program_digest(root)
    shown = " ".join(digest[at : at + 4] for at in range(0, 16, 4))
    return [Lamp("program", LampState.OK, "program.ok", "", {"digest": shown})]


def _asked(subject: str, param: str, ask: Callable[[], str]) -> Iterable[Lamp]:
    try:
        return [Lamp(subject, LampState.OK, f"{subject}.ok", "", {param: ask()})]
    except Exception as error:  # noqa: BLE001 - any failure of another layer's library is the finding
        reason = f"{subject}.failed"
        detail = (str(error).splitlines() or [type(error).__name__])[0][:120]
        return [Lamp(subject, LampState.FAULT, reason, advice_for(reason), {"detail": detail})]


def _fonts(folder: Path) -> Iterable[Lamp]:
    for reason, found in (("fonts.missing", missing_font), ("fonts.damaged", damaged_font)):
        if name := found(folder):
            return [Lamp("fonts", LampState.FAULT, reason, advice_for(reason), {"file": name})]
    return [Lamp("fonts", LampState.OK, "fonts.ok")]


def _entropy() -> Iterable[Lamp]:
    OsEntropy().secret_bytes(32)
    return [Lamp("entropy", LampState.OK, "entropy.ok")]


def _recorder(command: Sequence[str]) -> Iterable[Lamp]:
    if sys.platform != "win32" and os.environ.get("WAYLAND_DISPLAY"):
        raise DeviceError("recorder.wayland")
    abilities = probe(command)
    params = {"codecs": ", ".join(abilities.codecs)}
    if not abilities.codecs:
        raise DeviceError("recorder.no_codec")
    if not abilities.screen:
        raise DeviceError("recorder.no_display")
    if "h264" not in abilities.codecs:
        return [Lamp("recorder", LampState.ATTENTION, "recorder.vp9_only", "", params)]
    return [Lamp("recorder", LampState.OK, "recorder.ok", "", params)]


def _speech(command: Sequence[str]) -> Iterable[Lamp]:
    heard: queue.SimpleQueue[bytes | DeviceError] = queue.SimpleQueue()
    voice = SpeechRenderer(command)
    try:
        voice.render(_SAMPLE, heard.put)
        result = heard.get(timeout=_SPEECH_SECONDS)
    except queue.Empty:
        raise DeviceError("speech.timeout") from None
    finally:
        voice.close()
    return [speech_lamp(result.code if isinstance(result, DeviceError) else "")]


def _ports() -> Iterator[Lamp]:
    found = serial_ports()
    if not found:
        yield Lamp("ports", LampState.ATTENTION, "ports.none", advice_for("ports.none"))
    for port in found:
        yield _port_lamp(port)


def _port_lamp(port: SerialPort) -> Lamp:
    params = {
        "device": port.device,
        "usb": port.usb_id,
        "product": f" {port.product}" if port.product else "",
    }
    if sys.platform != "win32" and not os.access(port.device, os.R_OK | os.W_OK):
        return Lamp("ports", LampState.ATTENTION, "ports.refused", advice_for("ports.refused"), params)
    return Lamp("ports", LampState.OK, "ports.found", "", params)
