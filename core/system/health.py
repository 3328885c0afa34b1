"""Health of the surroundings: the lamp of each thing that a draw depends on."""

from datetime import datetime, timedelta

from core.contact.lines.line import Lamp as LineColour
from core.contact.lines.line import LineStatus
from core.evidence.recording.pieces import RecorderStatus, RecordingState
from core.evidence.recording.sound import Sound
from core.system.lamps import Lamp, LampState, Param

DISK_ATTENTION = 5 << 30
DISK_FAULT = 500 << 20
"""Bytes: a day of draws is a few gigabytes; below the second value no recording starts."""

CLOCK_EARLIEST_YEAR = 2026
CLOCK_LATEST_YEAR = 2099
CLOCK_TOLERANCE = timedelta(minutes=2)
CHINA_OFFSET = timedelta(hours=8)

_RECORDING = {
    RecordingState.IDLE: (LampState.OK, "recorder.ready"),
    RecordingState.STARTING: (LampState.ATTENTION, "recorder.starting"),
    RecordingState.RECORDING: (LampState.OK, "recorder.recording"),
    RecordingState.STOPPING: (LampState.OK, "recorder.stopping"),
}

_LINE_COLOURS = {
    LineColour.GREEN: LampState.OK,
    LineColour.AMBER: LampState.ATTENTION,
    LineColour.RED: LampState.FAULT,
}


def recorder_lamp(status: RecorderStatus) -> Lamp:
    """Lamp of the screen recording."""
    if status.state is RecordingState.INTERRUPTED:
        return Lamp("recorder", LampState.ATTENTION, status.reason, advice_for(status.reason))
    if status.state is RecordingState.FAILED:
        return Lamp("recorder", LampState.FAULT, status.reason, advice_for(status.reason))
    state, reason = _RECORDING[status.state]
    if status.state is RecordingState.RECORDING and status.sound is Sound.LOST:
        return Lamp("recorder", LampState.ATTENTION, "recorder.sound_lost", advice_for("recorder.sound_lost"))
    if status.state is RecordingState.RECORDING and status.sound is Sound.HEARD:
        reason = "recorder.recording_sound"
    return Lamp("recorder", state, reason)


def disk_lamp(free_bytes: int) -> Lamp:
    """Lamp of the disk that holds the station."""
    params: dict[str, Param] = {"free_mb": free_bytes >> 20}
    if free_bytes < DISK_FAULT:
        return Lamp("disk", LampState.FAULT, "disk.full", advice_for("disk.full"), params)
    if free_bytes < DISK_ATTENTION:
        return Lamp("disk", LampState.ATTENTION, "disk.low", advice_for("disk.low"), params)
    return Lamp("disk", LampState.OK, "disk.ok", "", params)


def clock_lamp(now: datetime, last_logged: datetime | None = None) -> Lamp:
    """Lamp of the wall clock; ``last_logged`` is the time of the newest record of the log.

    A clock behind the log would make records run backwards, so it is a fault. Another zone than China's is
    only pointed out: the machine may stand at a border.
    """
    if not CLOCK_EARLIEST_YEAR <= now.year <= CLOCK_LATEST_YEAR:
        reason, state = "clock.implausible", LampState.FAULT
    elif last_logged is not None and now < last_logged - CLOCK_TOLERANCE:
        reason, state = "clock.behind_log", LampState.FAULT
    elif now.utcoffset() != CHINA_OFFSET:
        reason, state = "clock.zone", LampState.ATTENTION
    else:
        reason, state = "clock.ok", LampState.OK
    advice = "" if state is LampState.OK else advice_for(reason)
    return Lamp("clock", state, reason, advice, {"now": now.isoformat(sep=" ", timespec="seconds")})


def database_lamp(whole: bool | None, checked_at: datetime | None) -> Lamp:
    """Lamp of the database: whether every page authenticated, None while that is being found out.

    ``checked_at`` is when it was last found out, shown with the lamp.
    """
    if whole is None or checked_at is None:
        return Lamp("database", LampState.OK, "database.checking")
    params: dict[str, Param] = {"at": f"{checked_at:%H:%M}"}
    if whole:
        return Lamp("database", LampState.OK, "database.whole", "", params)
    return Lamp("database", LampState.FAULT, "database.damaged", advice_for("database.damaged"), params)


def speech_lamp(error: str) -> Lamp:
    """Lamp of the voice; ``error`` is the code of its last rendering, empty when it spoke."""
    if not error:
        return Lamp("speech", LampState.OK, "speech.ok")
    return Lamp("speech", LampState.FAULT, error, advice_for(error))


def printer_lamp(name: str) -> Lamp:
    """Lamp of the printer; ``name`` is empty when there is none, which stops no draw: forms are saved too."""
    if name:
        return Lamp("printer", LampState.OK, "printer.ok", "", {"printer": name})
    return Lamp("printer", LampState.ATTENTION, "printer.none", advice_for("printer.none"))


def line_lamp(status: LineStatus) -> Lamp:
    """Lamp of one phone line; a simulated one is never simply green."""
    state = _LINE_COLOURS[status.lamp]
    reason = status.reason.value
    params: dict[str, Param] = {"line": status.line_id}
    if status.simulated and state is LampState.OK:
        return Lamp("line", LampState.ATTENTION, "modem.simulated", "", params)
    return Lamp("line", state, reason, "" if state is LampState.OK else advice_for(reason), params)


def advice_for(reason: str) -> str:
    """Code of what to do about ``reason``."""
    return f"advice.{reason}"
