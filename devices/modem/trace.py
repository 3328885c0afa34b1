"""What passed between the program and a modem, for the eyes of an administrator: secrets never enter it.

Digits and hexadecimal that could be a phone number, a serial number or the text of a message are replaced
before a line is kept, so that a drawn name cannot be found by its number (features P17) and no PIN lies in
memory longer than it is used.
"""

import re
from collections import deque
from collections.abc import Callable
from datetime import datetime

from core.contact.lines.care import TraceLine

KEPT_LINES = 4000
_LONGEST_COMMAND = 1024
HIDDEN = "•••"
_PIN = re.compile(r"(AT\+(?:CPIN|CLCK|CPWD)=).*", re.IGNORECASE)
_HEX = re.compile(r"\b[0-9A-Fa-f]{22,}\b")
_NUMBER = re.compile(r"\+?\d{5,}[0-9A-F]?")
_TEXT_MODE = re.compile(r'(AT\+CUSD=|\+CUSD:|\+CMGS=")(.*)', re.IGNORECASE)


def without_secrets(line: str) -> str:
    """``line`` without PIN, phone and serial numbers and texts; unprintable characters as dots."""
    shown = "".join(c if c.isprintable() else "·" for c in line)
    for secret in (_PIN, _TEXT_MODE):
        if match := secret.match(shown):
            return match[1] + HIDDEN
    return _NUMBER.sub(HIDDEN, _HEX.sub(lambda found: f"<{len(found[0]) // 2} B>", shown))


class AtTrace:
    """The latest lines of one modem; written by its worker, read by anybody."""

    def __init__(self, wall: Callable[[], datetime]) -> None:
        self._wall = wall
        self._lines: deque[TraceLine] = deque(maxlen=KEPT_LINES)

    def sent(self, data: bytes) -> None:
        """What was written to the port; of a file only how long it is."""
        if len(data) > _LONGEST_COMMAND or data[-1:] not in (b"\r", b"\x1a", b"\x1b"):
            self._keep(True, f"<{len(data)} B>")
            return
        for part in re.split(rb"[\r\n\x1a]+", data):
            if part.strip(b"\x1b"):
                self._keep(True, part.decode("latin-1"))

    def heard(self, line: str) -> None:
        """A line that came in."""
        self._keep(False, line)

    def lines(self) -> tuple[TraceLine, ...]:
        """The latest lines, oldest first."""
        return tuple(self._lines)

    def _keep(self, sent: bool, line: str) -> None:
        self._lines.append(TraceLine(self._wall(), sent, without_secrets(line)))
