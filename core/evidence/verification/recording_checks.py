"""Checks of the screen recording as the log tells it: pieces numbered without gaps and chained."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from core.evidence.format.layout import SCREEN
from core.evidence.format.seal import Seal
from core.evidence.recording.pieces import FIRST_PREVIOUS
from core.evidence.verification.log_proof import PublicLog, Record, is_of_draw
from core.evidence.verification.verdicts import Line, RefusedError, failed, passed
from core.kernel.canonical_json import JsonValue

_CLOSED, _STARTED, _GAP = (
    "evidence.segment_closed",
    "evidence.recording_started",
    "evidence.recording_gap",
)


@dataclass(frozen=True, slots=True)
class Segment:
    """A recorded piece as its record says; ``path`` is its name among the private files."""

    path: str
    session: str
    stream: str
    index: int
    bytes: int
    sha256: str
    previous: str


def segments(log: PublicLog, draw: str) -> list[Segment]:
    """All pieces that the log names for ``draw``; raises ``RefusedError`` for a malformed record."""
    return [_segment(seq, record) for seq, record in _events(log, draw, _CLOSED)]


def check_recording(log: PublicLog, seal: Seal) -> list[Line]:
    """Whether the recording began before the freeze, and whether its pieces are all there and chained."""
    check = "recording.segments"
    try:
        found = segments(log, seal.draw)
        _check_chain(found)
    except RefusedError as error:
        return [error.line(check)]
    listed = {path for path in seal.private if path.startswith(SCREEN)}
    recorded = {segment.path for segment in found}
    if len(recorded) != len(found) or recorded != listed:
        line = failed(check, "other_files", found=min(recorded ^ listed, default=""))
    elif not found:
        line = failed(check, "no_recording")
    else:
        gaps = sum(1 for _ in _events(log, seal.draw, _GAP))
        streams = len({(segment.session, segment.stream) for segment in found})
        line = passed(check, segments=len(found), streams=streams, gaps=gaps)
    return [line, _covers(log, seal.draw)]


def _covers(log: PublicLog, draw: str) -> Line:
    check = "recording.covers"
    started = next((seq for seq, _ in _events(log, draw, _STARTED)), None)
    frozen = next((seq for seq, _ in _events(log, draw, "draw.frozen")), None)
    if started is None or frozen is None or started > frozen:
        return failed(check, "recorded_late", f"#{started}", f"#{frozen}")
    return passed(check)


def _check_chain(found: list[Segment]) -> None:
    last: dict[tuple[str, str], tuple[int, str]] = {}
    for segment in found:
        stream = (segment.session, segment.stream)
        index, digest = last.get(stream, (0, FIRST_PREVIOUS))
        if segment.index != index + 1:
            raise RefusedError("segment_gap", f"{segment.path} {index + 1}", segment.index)
        if segment.previous != digest:
            raise RefusedError("segment_chain", f"{segment.path} {digest}", segment.previous)
        last[stream] = (segment.index, segment.sha256)


def _events(log: PublicLog, draw: str, event: str) -> Iterator[tuple[int, Record]]:
    for seq, record in log.records.items():
        if record.get("event") == event and is_of_draw(record, draw):
            yield seq, record


def _segment(seq: int, record: Record) -> Segment:
    facts = record.get("facts")
    if not isinstance(facts, Mapping):
        raise RefusedError("record_facts", found=f"#{seq}")
    session, stream, name = (_text(facts, key, seq) for key in ("session", "stream", "name"))
    return Segment(
        path=f"{SCREEN}{session}/{name}",
        session=session,
        stream=stream,
        index=_number(facts, "index", seq),
        bytes=_number(facts, "bytes", seq),
        sha256=_text(facts, "sha256", seq),
        previous=_text(facts, "prev_sha256", seq),
    )


def _text(facts: Mapping[str, JsonValue], key: str, seq: int) -> str:
    value = facts.get(key)
    if not isinstance(value, str):
        raise RefusedError("record_facts", key, f"#{seq}")
    return value


def _number(facts: Mapping[str, JsonValue], key: str, seq: int) -> int:
    value = facts.get(key)
    if not isinstance(value, int) or isinstance(value, bool):
        raise RefusedError("record_facts", key, f"#{seq}")
    return value
