"""From bytes on the wire to lines and prompts (3GPP 27.007 §4, 27.005 §3.5.1). No port, no clock.

Text is latin-1, so that no byte can stop the reader. How the bytes were cut into pieces changes nothing.
"""

from collections.abc import Iterator
from enum import Enum

MAX_LINE = 4096
"""Bytes after which a line without an end is thrown away up to its end: no modem answer is longer."""

_NOISE = "\x00\x80\xff"
_ENDS = b"\r\n"


class Prompt(Enum):
    """The modem waits for the text of a message."""

    READY = ">"


Token = str | Prompt


class LineFramer:
    """Cuts the incoming bytes into lines.

    Empty lines are dropped, so CR LF, CR CR LF and LF are all one end. Noise bytes (00, 80, FF) at the edges
    of a line are removed. While ``expect_prompt`` is set, ``>`` at the start of a line is a prompt and needs
    no line end.
    """

    def __init__(self) -> None:
        self.expect_prompt = False
        self._line = bytearray()
        self._overlong = False
        self._after_prompt = False

    def feed(self, data: bytes) -> Iterator[Token]:
        """Lines and prompts that ``data`` completes; to be consumed to its end before the next call."""
        for value in data:
            token = self._take(value)
            if token is not None:
                yield token

    def reset(self) -> None:
        """Forget a half line (the port was closed)."""
        self._line.clear()
        self._overlong = self._after_prompt = self.expect_prompt = False

    def _take(self, value: int) -> Token | None:
        if self._after_prompt:
            self._after_prompt = False
            if value == 0x20:
                return None
        if value in _ENDS:
            return self._end_line()
        if value == 0x3E and self.expect_prompt and not self._text():
            self._line.clear()
            self.expect_prompt = False
            self._after_prompt = True
            return Prompt.READY
        if len(self._line) >= MAX_LINE:
            self._overlong = True
        else:
            self._line.append(value)
        return None

    def _end_line(self) -> Token | None:
        text, overlong = self._text(), self._overlong
        self._line.clear()
        self._overlong = False
        return None if overlong or not text else text

    def _text(self) -> str:
        return self._line.decode("latin-1").strip(_NOISE).strip()
