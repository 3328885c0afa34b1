"""Tracing a picture of the screen to the person before whom it was shown, for the auditor."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from core.access.model import Actor
from core.evidence.audit.audit_log import AuditRecords, LogFilter, log_row
from core.evidence.tracing.hidden_mark import HiddenMark, PictureRead
from core.kernel.acts import Acts, Recorded, act
from core.kernel.canonical_json import JsonValue

_MOST_SIGN_INS = 20


@dataclass(frozen=True, slots=True)
class TracedMark:
    """A mark with what the log says of its session.

    ``person`` is empty when nobody was signed in, when the mark is another workstation's (``ours`` False), or
    when the log knows no such session: then the mark may be painted.
    """

    mark: HiddenMark
    ours: bool
    account: str = ""
    person: str = ""
    signed_in_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class TraceFinding:
    """What was found in a picture; no mark is not the same as no picture of this program."""

    picture: PictureRead
    marks: tuple[TracedMark, ...]


def look_up(
    picture: PictureRead, records: AuditRecords, names: Mapping[str, str], station_id: str
) -> TraceFinding:
    """Whose sessions the marks of a picture name."""
    return TraceFinding(picture, tuple(_look_up(mark, records, names, station_id) for mark in picture.marks))


def _look_up(
    mark: HiddenMark, records: AuditRecords, names: Mapping[str, str], station_id: str
) -> TracedMark:
    if mark.station_id != station_id:
        return TracedMark(mark, ours=False)
    if not mark.session_id:
        return TracedMark(mark, ours=True)
    wanted = LogFilter(("access.signed_in",), session=mark.session_id)
    found = [log_row(entry, names) for entry in records.page(wanted, None, _MOST_SIGN_INS)]
    if not found:
        return TracedMark(mark, ours=True)
    row = found[-1]  # a session is signed in once; what bears its number later is not its beginning
    return TracedMark(mark, True, row.actor, names.get(row.actor, row.actor), row.at)


class TraceService:
    """Records that somebody traced a picture: who looks after whom is itself looked after."""

    def __init__(self, acts: Acts) -> None:
        self.acts = acts

    @act("evidence.traced")
    def traced(self, _actor: Actor, finding: TraceFinding, file_name: str) -> Recorded[TraceFinding]:
        """The finding is told only once this is recorded."""
        accounts = sorted({traced.account for traced in finding.marks if traced.account})
        facts: dict[str, JsonValue] = {
            "sha256": finding.picture.sha256,
            "marks": len(finding.marks),
            "accounts": list[JsonValue](accounts),
        }
        return Recorded(finding, "", facts, {"file": file_name})
