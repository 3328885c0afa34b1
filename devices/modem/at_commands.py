"""Commands to a modem, what they bring, and lines that come unasked (V.250, 3GPP 27.007): values only."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, StrEnum


class Priority(int, Enum):
    """Who goes first."""

    URGENT = 0
    CALL = 1
    NORMAL = 2
    BACKGROUND = 3


class Final(StrEnum):
    """How a command ended."""

    OK = "OK"
    ERROR = "ERROR"
    CME_ERROR = "+CME ERROR"
    CMS_ERROR = "+CMS ERROR"
    NO_CARRIER = "NO CARRIER"
    BUSY = "BUSY"
    NO_ANSWER = "NO ANSWER"
    NO_DIALTONE = "NO DIALTONE"
    TIMEOUT = "timeout"
    NO_PROMPT = "no prompt"
    INTERRUPTED = "interrupted"
    LOST = "lost"


EXACT_FINALS = {
    "OK": Final.OK,
    "ERROR": Final.ERROR,
    "COMMAND NOT SUPPORT": Final.ERROR,
    "ABORTED": Final.ERROR,
}
CALL_RESULTS = {
    "NO CARRIER": Final.NO_CARRIER,
    "BUSY": Final.BUSY,
    "NO ANSWER": Final.NO_ANSWER,
    "NO DIALTONE": Final.NO_DIALTONE,
    "NO DIAL TONE": Final.NO_DIALTONE,
}
"""Results of a call: they end the command that dials, and are events at any other time."""


@dataclass(frozen=True, slots=True)
class RawAnswer:
    """Bytes in an answer that are no lines: those of a file.

    They follow a line that matches ``header``, whose group ``size`` tells how many; without that group there
    are ``size``. An empty ``header`` means the end of line with which every answer begins.
    """

    header: str
    size: int = 0

    def size_after(self, line: str) -> int:
        """How many bytes follow this line as they are; 0 when none do."""
        match = re.fullmatch(self.header, line)
        if match is None:
            return 0
        return int(match["size"]) if "size" in match.re.groupindex else self.size


@dataclass(frozen=True, slots=True)
class Command:
    """One AT command without its end.

    ``info`` are the prefixes of its answer lines; ``any_info`` takes every line that is no event (CGMI and
    the like); ``data_follows`` means that each answer line is followed by a line of data (CMGL, CMGR).
    ``payload`` is sent after the prompt, ended by Ctrl-Z; ``data`` after the prompt or ``CONNECT``, as it is.
    ``raw`` are the bytes of a file in its answer. ``dials`` makes call results final.
    """

    text: str
    timeout: float = 5.0
    info: tuple[str, ...] = ()
    any_info: bool = False
    data_follows: bool = False
    payload: str | None = None
    data: bytes = b""
    raw: RawAnswer | None = None
    prompt_timeout: float = 10.0
    dials: bool = False
    priority: Priority = Priority.NORMAL

    @property
    def has_more(self) -> bool:
        """Whether something is sent after the command itself."""
        return self.payload is not None or bool(self.data)


@dataclass(frozen=True, slots=True)
class Reply:
    """What a command brought: its final code, an error number if there was one, its lines, its raw bytes."""

    final: Final
    code: int | None = None
    info: tuple[str, ...] = ()
    raw: bytes = b""

    @property
    def ok(self) -> bool:
        """Whether the modem said OK."""
        return self.final is Final.OK

    def value(self, prefix: str) -> str | None:
        """What follows ``prefix`` in the last answer line that has it."""
        for line in reversed(self.info):
            if line.startswith(prefix):
                return line.removeprefix(prefix).strip()
        return None


@dataclass(frozen=True, slots=True)
class Urc:
    """An unsolicited line; ``data`` is the line after it for +CMT and +CDS."""

    text: str
    data: str | None = None


@dataclass(frozen=True, slots=True)
class UrcTable:
    """Beginnings of unsolicited lines, and those among them that a line of data follows."""

    prefixes: tuple[str, ...]
    with_data: tuple[str, ...] = ("+CMT:", "+CDS:", "+CBM:")

    def matches(self, line: str) -> bool:
        """Whether ``line`` is unsolicited by its form."""
        return line.startswith(self.prefixes) or line in CALL_RESULTS

    def has_data(self, line: str) -> bool:
        """Whether the next line belongs to it."""
        return line.startswith(self.with_data)


ReplyHandler = Callable[[Reply], None]


def final_of(line: str, dials: bool) -> tuple[Final | None, int | None]:
    """The final code in a line and its error number; ``dials``: results of a call are final, too."""
    if dials and line in CALL_RESULTS:
        return CALL_RESULTS[line], None
    for kind in (Final.CME_ERROR, Final.CMS_ERROR):
        if line.startswith(kind + ":"):
            digits = line.removeprefix(kind + ":").strip()
            return kind, int(digits) if digits.isdecimal() and digits.isascii() else None
    return EXACT_FINALS.get(line), None
