"""Checks of a draw's sessions as the log tells them: one after another, each supervised and recorded.

What decides a draw happens in the room: in a session with a supervisor, while a recording runs that belongs
to it and ends with it.
"""

from collections.abc import Iterator, Mapping

from core.evidence.verification.log_proof import PublicLog, is_of_draw
from core.evidence.verification.verdicts import Line, RefusedError, passed
from core.kernel.canonical_json import JsonValue

_CHECK = "draw.sessions"
_OPENED, _CLOSED = "draw.session_opened", "draw.session_closed"
_STARTED, _SEGMENT = "evidence.recording_started", "evidence.segment_closed"
_DECISIVE = frozenset(
    {
        "draw.frozen",
        "draw.committed",
        "draw.value_entered",
        "draw.revealed",
        "draw.named",
        "draw.replenished",
        "draw.round_value",
        "draw.round_revealed",
        "draw.closed",
        "draw.voided",
    }
)

Told = tuple[int, str, Mapping[str, JsonValue]]
"""A record of the draw: its number, event and facts."""


def check_sessions(log: PublicLog, draw: str) -> Line:
    """Whether the sessions follow each other and hold everything that decided the draw."""
    course = _Course(draw)
    try:
        for told in _told(log, draw):
            course.follow(told)
        course.end()
    except RefusedError as error:
        return error.line(_CHECK)
    return passed(_CHECK, sessions=course.count)


class _Course:
    """Where the draw stands while its records are read."""

    def __init__(self, draw: str) -> None:
        self._draw = draw
        self._open: str | None = None
        self._recorded = False
        self.count = 0

    def follow(self, told: Told) -> None:
        """The next record; raises ``RefusedError``."""
        seq, event, facts = told
        if event == _OPENED:
            self._opened(seq, facts)
        elif event in (_CLOSED, _STARTED) or (event == _SEGMENT and facts.get("recovered") is False):
            self._same(seq, facts)
            self._recorded = self._recorded or event == _STARTED
            self._open = None if event == _CLOSED else self._open
        elif event in _DECISIVE and not (self._open and self._recorded):
            raise RefusedError("session_none", event, f"#{seq}")

    def end(self) -> None:
        """The archive was packed: every session is over; raises ``RefusedError``."""
        if self._open is not None:
            raise RefusedError("session_open", found=self._open)

    def _opened(self, seq: int, facts: Mapping[str, JsonValue]) -> None:
        if self._open is not None:
            raise RefusedError("session_open", found=f"{self._open} #{seq}")
        self.count += 1
        expected, found = f"{self._draw}-S{self.count}", facts.get("session")
        if found != expected:
            raise RefusedError("session_number", expected, found)
        supervisor = facts.get("supervisor")
        if not isinstance(supervisor, str) or not supervisor:
            raise RefusedError("session_alone", found=expected)
        self._open, self._recorded = expected, False

    def _same(self, seq: int, facts: Mapping[str, JsonValue]) -> None:
        if self._open is None or facts.get("session") != self._open:
            raise RefusedError("session_other", self._open or "", f"{facts.get('session')} #{seq}")


def _told(log: PublicLog, draw: str) -> Iterator[Told]:
    for seq, record in log.records.items():
        if is_of_draw(record, draw):
            facts = record.get("facts")
            yield seq, str(record.get("event")), facts if isinstance(facts, Mapping) else {}
