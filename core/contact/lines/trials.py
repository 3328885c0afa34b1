"""Which test calls count: for a modem with its firmware and its SIM, and what lines are not ready for a draw.

A family counts as proven only after a call to a phone in the room (modem.md, section 9); another firmware or
another SIM is another line as far as that goes.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from core.contact.lines.binding import LineMemory
from core.contact.lines.line import LineState, LineStatus
from core.kernel.canonical_json import JsonValue

_TESTED = "lines.tested"
_CALLS = (LineState.READY, LineState.BUSY)


@dataclass(frozen=True, slots=True)
class TrialRecord:
    """The latest test call of a modem: with which firmware and SIM, when, whether everything was heard."""

    firmware: str
    iccid: str
    at: datetime
    passed: bool


class TrialGap(StrEnum):
    """Why a line does not count as tested."""

    NEVER = "never"
    FAILED = "failed"
    FIRMWARE = "firmware"  # it passed with another firmware
    SIM = "sim"  # it passed with another SIM


@dataclass(frozen=True, slots=True)
class UntestedLine:
    """A line that can call and is not tested; ``sim`` are its last four digits, ``at`` that of the test."""

    line_id: str
    model: str
    firmware: str
    sim: str
    gap: TrialGap
    at: datetime | None


@dataclass(frozen=True, slots=True)
class LineReadiness:
    """The lines that can call: how many count as tested, and the others."""

    tested: int
    untested: tuple[UntestedLine, ...]


class TrialMemory:
    """The latest test call of each modem, in the settings of the station."""

    def __init__(self, memory: LineMemory) -> None:
        self._memory = memory

    def keep(self, status: LineStatus, passed: bool, at: datetime) -> None:
        """Note how a test call went (inside a transaction)."""
        entry: dict[str, JsonValue] = {
            "firmware": status.firmware,
            "iccid": status.iccid,
            "at": at.isoformat(timespec="seconds"),
            "passed": passed,
        }
        self._memory.put(_TESTED, {**self._kept(), status.imei: entry})

    def latest(self, status: LineStatus) -> TrialRecord | None:
        """The latest test call of the modem that is there now, whatever firmware and SIM it had."""
        found = self._kept().get(status.imei) if status.imei else None
        if found is None:
            return None
        at = datetime.fromisoformat(found["at"])
        return TrialRecord(found["firmware"], found.get("iccid", ""), at, found["passed"])

    def gap(self, status: LineStatus) -> TrialGap | None:
        """Why the modem that is there now does not count as tested; None when it does."""
        trial = self.latest(status)
        if trial is None:
            return TrialGap.NEVER
        if trial.firmware != status.firmware:
            return TrialGap.FIRMWARE
        if trial.iccid != status.iccid:
            return TrialGap.SIM
        return None if trial.passed else TrialGap.FAILED

    def readiness(self, statuses: Iterable[LineStatus]) -> LineReadiness:
        """The lines that could call in a draw now; those that cannot are told by their lamps."""
        able = [status for status in statuses if status.voice and status.state in _CALLS]
        untested = tuple(self._untested(status, gap) for status in able if (gap := self.gap(status)))
        return LineReadiness(len(able) - len(untested), untested)

    def _untested(self, status: LineStatus, gap: TrialGap) -> UntestedLine:
        trial = self.latest(status)
        at = None if trial is None else trial.at
        sim = status.iccid[-4:]
        return UntestedLine(status.line_id, status.model, status.firmware, sim, gap, at)

    def _kept(self) -> dict[str, Any]:
        kept: Any = self._memory.get(_TESTED, {})
        return dict(kept)
