"""How a call ended, told by the evidence alone (modem.md, section 6). Pure."""

import re
from dataclasses import dataclass, field
from enum import StrEnum

from core.contact.lines.line import CallOutcome
from devices.modem.at_commands import Final


class EndedBy(StrEnum):
    """Who or what ended the call."""

    FAR_END = "far_end"
    RING_TIMER = "ring_timer"
    PROGRESS_TIMER = "progress_timer"
    COMMAND = "command"
    MODEM = "modem"
    NETWORK = "network"
    AUDIO = "audio"


BUSY_CAUSES = frozenset({17})
NO_ANSWER_CAUSES = frozenset({18, 19})
REJECTED_CAUSES = frozenset({21})
UNREACHABLE_CAUSES = frozenset({1, 3, 20, 22, 27, 28})
NETWORK_CAUSES = frozenset({34, 38, 41, 42, 44})
CLEARING_CAUSES = frozenset({16, 31})
KNOWN_CAUSES = (
    BUSY_CAUSES | NO_ANSWER_CAUSES | REJECTED_CAUSES | UNREACHABLE_CAUSES | NETWORK_CAUSES | CLEARING_CAUSES
)

_BY_CAUSE = (
    (BUSY_CAUSES, CallOutcome.BUSY),
    (NO_ANSWER_CAUSES, CallOutcome.NO_ANSWER),
    (REJECTED_CAUSES, CallOutcome.REJECTED),
    (UNREACHABLE_CAUSES, CallOutcome.UNREACHABLE),
    (NETWORK_CAUSES, CallOutcome.NETWORK_ERROR),
)

_WORDS = {
    "unassigned": 1,
    "unallocated": 1,
    "no route": 3,
    "normal call clearing": 16,
    "user busy": 17,
    "no user respond": 18,
    "user alerting": 19,
    "no answer": 19,
    "subscriber absent": 20,
    "rejected": 21,
    "number changed": 22,
    "out of order": 27,
}


@dataclass(slots=True)
class CallEvidence:
    """What was seen of a call. ``seen`` is the list that goes into the record, in order.

    ``unheard``: the line carried nothing of the far end, or did not tell the keys that it pressed.
    """

    rang: bool = False
    answered: bool = False
    result: Final | None = None
    cause: int | None = None
    unheard: bool = False
    seen: list[str] = field(default_factory=list)

    def note(self, what: str) -> None:
        """Add one thing seen; never a number or a name."""
        self.seen.append(what)


def judge(evidence: CallEvidence, ended_by: EndedBy) -> CallOutcome:
    """The outcome. A refusal is claimed with cause 21 only: networks signal refusals as busy too."""
    if ended_by is EndedBy.AUDIO:
        return CallOutcome.AUDIO_FAILED
    if ended_by is EndedBy.MODEM:
        return CallOutcome.MODEM_ERROR
    if ended_by in (EndedBy.NETWORK, EndedBy.PROGRESS_TIMER):
        return CallOutcome.NETWORK_ERROR
    if evidence.answered:
        return _answered(evidence, ended_by)
    if ended_by is EndedBy.RING_TIMER:
        return CallOutcome.NO_ANSWER
    if ended_by is EndedBy.COMMAND:
        return CallOutcome.CANCELLED
    return _never_answered(evidence)


def _answered(evidence: CallEvidence, ended_by: EndedBy) -> CallOutcome:
    if evidence.unheard:
        return CallOutcome.AUDIO_FAILED
    if ended_by is EndedBy.COMMAND:
        return CallOutcome.FINISHED
    if evidence.cause in NETWORK_CAUSES:
        return CallOutcome.NETWORK_ERROR
    return CallOutcome.HUNG_UP


def _never_answered(evidence: CallEvidence) -> CallOutcome:
    for causes, outcome in _BY_CAUSE:
        if evidence.cause in causes:
            return outcome
    if evidence.result is Final.BUSY:
        return CallOutcome.BUSY
    if evidence.result is Final.NO_ANSWER:
        return CallOutcome.NO_ANSWER
    if evidence.result is Final.NO_DIALTONE:
        return CallOutcome.NETWORK_ERROR
    return CallOutcome.NO_ANSWER if evidence.rang else CallOutcome.UNREACHABLE


def read_cause(pattern: str, line: str) -> int | None:
    """The Q.850 cause in an answer to +CEER, by number or by words; None when it names none we know."""
    match = re.match(pattern, line)
    if match is None:
        return None
    groups = match.groupdict()
    if groups.get("cause"):
        cause = int(groups["cause"])
        return cause if cause in KNOWN_CAUSES else None
    words = (groups.get("words") or "").lower()
    return next((cause for phrase, cause in _WORDS.items() if phrase in words), None)
