"""How many parts of texts a SIM may still send: what an hour paces and what the policy allows in a day.

Counted by SIM (ICCID), whichever line it is in, over everything that goes out: texts of draws, reminders,
notices and results of reviews alike, since a network sees the number only (modem.md, section 5).
"""

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from typing import Protocol

from core.contact.lines.line import LineStatus
from core.kernel.clock import Clock

TEXTS_AN_HOUR = 180
"""Parts that one SIM sends in an hour at most: below what networks are said to allow (modem.md 5)."""

_HOUR, _DAY = timedelta(hours=1), timedelta(hours=24)
_SHARE_OF_NOTICES = 2
"""Notices leave the other half of both figures to the draws: those cannot wait."""


class TextLedger(Protocol):
    """What each SIM was given to send, in the database; calls run inside the caller's transaction."""

    def note(self, message_id: str, sim: str, parts: int, at: datetime) -> None:
        """A text is handed to a SIM, perhaps not for the first time: then only this counts."""
        ...

    def settle(self, message_id: str, parts: int) -> None:
        """Only so many parts of it went out after all."""
        ...

    def parts(self, sim: str, since: datetime) -> int:
        """How many parts a SIM was given after a moment."""
        ...

    def forget(self, before: datetime) -> None:
        """What is older counts no longer."""
        ...


class TextAllowance:
    """Asked before a text is handed to a line; ``a_day`` is the policy's figure of parts for a SIM."""

    def __init__(self, ledger: TextLedger, clock: Clock, a_day: Callable[[], int]) -> None:
        self._ledger = ledger
        self._clock = clock
        self._a_day = a_day

    def used(self, line: LineStatus) -> tuple[int, int]:
        """Parts that the SIM in a line was given in the last hour and in the last 24."""
        now = self._clock.now().wall
        sim = _sim(line)
        return self._ledger.parts(sim, now - _HOUR), self._ledger.parts(sim, now - _DAY)

    def free_line(
        self, lines: Sequence[LineStatus], parts: int = 1, *, notice: bool = False
    ) -> LineStatus | None:
        """A line that may still send so many parts, one that is not in a call before others."""
        able = [line for line in lines if line.can_text and self._has_room(line, parts, notice)]
        idle = [line for line in able if line.call_id is None]
        return next(iter(idle or able), None)

    def fits_notices(self, parts: int) -> bool:
        """Whether a notice of so many parts can go out at all, on a day on which nothing else did."""
        return parts <= min(TEXTS_AN_HOUR, self._a_day()) // _SHARE_OF_NOTICES

    def hand_over(self, message_id: str, line: LineStatus, parts: int) -> None:
        """A text is handed to a line, in the caller's transaction."""
        now = self._clock.now().wall
        self._ledger.forget(now - _DAY)
        self._ledger.note(message_id, _sim(line), parts, now)

    def give_back(self, message_id: str, parts_sent: int) -> None:
        """A text failed after so many parts of it had gone out, in the caller's transaction."""
        self._ledger.settle(message_id, parts_sent)

    def _has_room(self, line: LineStatus, parts: int, notice: bool) -> bool:
        hour, day = self.used(line)
        share = _SHARE_OF_NOTICES if notice else 1
        return hour + parts <= TEXTS_AN_HOUR // share and day + parts <= self._a_day() // share


def _sim(line: LineStatus) -> str:
    """The SIM in a line; a modem that does not tell its number is counted by itself."""
    return line.iccid or f"line {line.line_id}"
