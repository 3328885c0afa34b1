"""What computing a draw again says: one finding for each thing that was checked."""

from dataclasses import dataclass
from enum import StrEnum

_LONGEST = 160

NO_RESULT = "void before all values were in: no result"
"""Found of a draw that has nothing to compute again."""


class Line(StrEnum):
    """What was checked, in the order of the report."""

    SCHEMA = "draw.schema"
    BY_HAND = "draw.by_hand"
    SCOPE = "draw.scope"
    PLAN_HASH = "draw.plan_hash"
    SNAPSHOT_ROOT = "draw.snapshot_root"
    RULES = "draw.rules"
    NAMED = "draw.named"
    NAMED_ORDER = "draw.named_order"
    COMMITMENT = "draw.commitment"
    ENTROPY_FLOOR = "draw.entropy_floor"
    KEY = "draw.key"
    TICKETS = "draw.tickets"
    GROUP_ORDER = "draw.group_order"
    PLACEMENT = "draw.placement"
    TIER_RULE = "draw.tier_rule"
    EMPLOYER_CAP = "draw.employer_cap"
    REPLACEMENTS = "draw.replacements"
    NONE_SKIPPED = "draw.none_skipped"
    ATTEMPTS = "draw.attempts"


CHOICE_LINES = frozenset({Line.BY_HAND, Line.NAMED, Line.NAMED_ORDER})
"""Said of a panel that was named, never of one that was drawn."""


class Judgement(StrEnum):
    """PASS: computed and equal; FAIL: not; SEALED: needs decrypted private files; UNKNOWN: not judged."""

    PASS = "PASS"  # noqa: S105 - a judgement, no password
    FAIL = "FAIL"
    SEALED = "SEALED"
    UNKNOWN = "UNKNOWN"


@dataclass(frozen=True, slots=True)
class Finding:
    """``expected`` is what was computed, ``found`` what the record says; both short and printable."""

    line: Line
    judgement: Judgement
    expected: str = ""
    found: str = ""


class DifferenceError(Exception):
    """The record says something else than what was computed."""

    def __init__(self, expected: object, found: object) -> None:
        super().__init__("difference")
        self.expected = shown(expected)
        self.found = shown(found)


def shown(value: object) -> str:
    """``value`` as one short line without characters that could steer a terminal."""
    text = value.hex() if isinstance(value, bytes) else str(value)
    plain = "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in text[: _LONGEST + 1])
    return plain if len(plain) <= _LONGEST else plain[:_LONGEST] + "…"


def equal(expected: object, found: object, what: str = "") -> None:
    """Raise :class:`DifferenceError` unless both are the same; ``what`` names a part."""
    if expected != found:
        prefix = f"{what}: " if what else ""
        raise DifferenceError(prefix + shown(expected), prefix + shown(found))


def demand(condition: bool, expected: str, found: object) -> None:
    """Raise :class:`DifferenceError` unless ``condition`` holds."""
    if not condition:
        raise DifferenceError(expected, found)
