"""What a verification says: lines with a verdict, and the exit code that follows from them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

Param = str | int
_LONGEST = 160


class Verdict(StrEnum):
    """PASS: checked and right; FAIL: wrong; SEALED: needs decrypted private files; UNKNOWN: not judged."""

    PASS = "PASS"  # noqa: S105 - a verdict, no password
    FAIL = "FAIL"
    SEALED = "SEALED"
    UNKNOWN = "UNKNOWN"


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a report.

    ``id`` says what was checked and ``detail`` why the verdict is what it is, both as codes of
    ``verdict_words``; ``params`` fill the words, ``expected`` and ``found`` are data.
    """

    id: str
    verdict: Verdict
    detail: str = ""
    expected: str = ""
    found: str = ""
    params: Mapping[str, Param] = field(default_factory=dict)


class RefusedError(Exception):
    """A check came to its end: ``detail`` is a code, ``expected`` and ``found`` are data for the line."""

    def __init__(self, detail: str, expected: object = "", found: object = "") -> None:
        super().__init__(detail)
        self.detail = detail
        self.expected = shown(expected)
        self.found = shown(found)

    def line(self, check: str) -> Line:
        """The FAIL line of ``check``."""
        return Line(check, Verdict.FAIL, self.detail, self.expected, self.found)


def passed(check: str, **params: Param) -> Line:
    """A PASS line."""
    return Line(check, Verdict.PASS, params=params)


def failed(check: str, detail: str, expected: object = "", found: object = "") -> Line:
    """A FAIL line."""
    return Line(check, Verdict.FAIL, detail, shown(expected), shown(found))


def shown(value: object) -> str:
    """``value`` as one short line that cannot steer a terminal, whatever was read."""
    text = value.hex() if isinstance(value, bytes) else str(value)
    plain = "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in text[: _LONGEST + 1])
    return plain if len(plain) <= _LONGEST else plain[:_LONGEST] + "…"


def exit_code(lines: Iterable[Line]) -> int:
    """0: all PASS; 3: no FAIL but some SEALED or UNKNOWN; 1: a FAIL, or nothing was checked."""
    verdicts = {line.verdict for line in lines}
    if Verdict.FAIL in verdicts or not verdicts:
        return 1
    return 0 if verdicts == {Verdict.PASS} else 3
