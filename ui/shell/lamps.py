"""How the lamps of ``core.system.health`` look and read: icon, short word for the top bar, sentence."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QCoreApplication

from core.system.lamps import RECORDING, Lamp, LampState
from ui.texts import knows, words

LampLook = Literal["ok", "notice", "fault", "active"]

ICONS = {
    "line": "radio-tower",
    "recorder": "video",
    "disk": "hard-drive",
    "backup": "database-backup",
    "log": "scroll-text",
    "clock": "clock",
    "database": "database",
    "speech": "phone-call",
    "ports": "radio-tower",
    "printer": "printer",
    "entropy": "dices",
    "program": "fingerprint",
}
"""Icons by what a lamp is about."""
_LOOKS: dict[LampState, LampLook] = {
    LampState.OK: "ok",
    LampState.ATTENTION: "notice",
    LampState.FAULT: "fault",
}
MARKS: dict[LampLook, tuple[str, str]] = {
    "ok": ("circle-check", "accent"),
    "notice": ("triangle-alert", "warning"),
    "fault": ("circle-x", "danger"),
    "active": ("", "accent"),
}
"""Icon and token of each look."""


@dataclass(frozen=True, slots=True)
class LampView:
    """A lamp as shown: ``short`` in the top bar, ``name``, ``detail`` and ``advice`` elsewhere."""

    id: str
    icon: str
    name: str
    short: str
    detail: str
    advice: str
    look: LampLook

    @property
    def word(self) -> str:
        """The word beside the mark."""
        return {
            "ok": QCoreApplication.translate("Lamps", "OK"),
            "active": QCoreApplication.translate("Lamps", "OK"),
            "notice": QCoreApplication.translate("Lamps", "Notice"),
            "fault": QCoreApplication.translate("Lamps", "Fault"),
        }[self.look]


def views(lamps: Sequence[Lamp], recording: str = "") -> list[LampView]:
    """All lamps in order; several lines get numbers. ``recording`` is the running time while recording."""
    lines = sum(lamp.id == "line" for lamp in lamps)
    shown, line = [], 0
    for lamp in lamps:
        line += lamp.id == "line"
        number = line if lamp.id == "line" and lines > 1 else 0
        shown.append(_view(lamp, number, recording))
    return shown


def _view(lamp: Lamp, number: int, recording: str) -> LampView:
    name = lamp_name(lamp.id)
    if number:
        name = f"{name} {number}"
    params = dict(lamp.params)
    if "free_mb" in params:
        params["free"] = _gigabytes(int(params["free_mb"]))
    look = _LOOKS[lamp.state]
    short = name
    if lamp.id == "recorder" and lamp.reason in RECORDING:
        look = "active"
        short = QCoreApplication.translate("Lamps", "Recording {0}").format(recording).strip()
    elif lamp.id == "recorder" and look == "ok":
        short = QCoreApplication.translate("Lamps", "Recorder ready")
    elif lamp.id == "backup" and look == "notice" and "hours" in params:
        short = QCoreApplication.translate("Lamps", "Backup {0} h").format(params["hours"])
    advice = words(lamp.advice, params) if lamp.advice and knows(lamp.advice) else ""
    key = "line" if lamp.id == "line" else lamp.id
    identity = f"{key}{number}" if number else key
    return LampView(
        identity, ICONS.get(lamp.id, "gauge"), name, short, words(lamp.reason, params), advice, look
    )


def lamp_name(lamp_id: str) -> str:
    """Name of the thing that a lamp is about."""
    names = {
        "line": QCoreApplication.translate("Lamps", "Line"),
        "recorder": QCoreApplication.translate("Lamps", "Recorder"),
        "disk": QCoreApplication.translate("Lamps", "Disk"),
        "backup": QCoreApplication.translate("Lamps", "Backup"),
        "log": QCoreApplication.translate("Lamps", "Log"),
        "clock": QCoreApplication.translate("Lamps", "Clock"),
        "database": QCoreApplication.translate("Lamps", "Database"),
        "speech": QCoreApplication.translate("Lamps", "Voice"),
        "ports": QCoreApplication.translate("Lamps", "Serial ports"),
        "printer": QCoreApplication.translate("Lamps", "Printer"),
        "entropy": QCoreApplication.translate("Lamps", "Random source"),
        "program": QCoreApplication.translate("Lamps", "Program"),
    }
    return names.get(lamp_id, lamp_id)


def _gigabytes(megabytes: int) -> str:
    return f"{megabytes / 1024:.0f} GB" if megabytes >= 10240 else f"{megabytes:,} MB"
