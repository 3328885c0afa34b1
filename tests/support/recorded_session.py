"""A recorded session as the log tells of it: two screens, a gap, a clock step, a recovered piece."""

from datetime import datetime, timedelta

from core.evidence.recording.playback import played_sessions
from core.kernel.canonical_json import JsonValue

DRAW = "CQ-01-2027-0037"
START = datetime.fromisoformat("2027-03-04T09:00:00.000+08:00")
Record = dict[str, JsonValue]


def at(seconds: float) -> str:
    """So long after the start, as records have it."""
    return (START + timedelta(seconds=seconds)).isoformat(timespec="milliseconds")


def piece(index: int, start: float, end: float, stream: str = "screen-1", **more: JsonValue) -> Record:
    """The record of a recorded piece."""
    facts: Record = {
        "session": f"{DRAW}-S1", "stream": stream, "index": index, "name": f"{stream}/{index:06d}.mkv",
        "started": at(start), "ended": at(end), "sha256": f"{index:064x}", "recovered": False, **more,
    }  # fmt: skip
    told = {"event": "evidence.segment_closed", "subject": DRAW, "actor": "system"}
    return {**told, "at": at(end), "facts": facts}


def line(event: str, when: float, subject: str = DRAW, **facts: JsonValue) -> Record:
    """Another record."""
    return {"event": event, "subject": subject, "at": at(when), "actor": "op", "facts": facts}


RECORDS = [
    line("draw.planned", -60),
    piece(1, 0, 10),
    piece(1, 0, 10, "screen-2"),
    line("draw.frozen", 4),
    line("access.signed_in", 5, "somebody"),
    line("evidence.recording_gap", 18, stream="screen-1", seconds="7.5"),
    line("system.clock_stepped", 19, f"{DRAW}-S1", seconds="+180.0"),
    piece(2, 17.5, 27.5, recovered=True),
    line("draw.closed", 27),
    line("draw.released", 400),
]
SESSION = played_sessions(enumerate(RECORDS, 7), DRAW)[0]
