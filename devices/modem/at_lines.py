"""From bytes on the wire to lines and prompts (3GPP 27.007 §4, 27.005 §3.5.1). No port, no clock.

Text is latin-1, so that no byte can stop the reader. How the bytes were cut into pieces changes nothing.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import Enum

MAX_LINE = 4096
"""Bytes after which a line without an end is thrown away up to its end: no modem answer is longer."""

_NOISE = "\x00\x80\xff"
_CR, _LF = b"\r\n"


class Prompt(Enum):
    """The modem waits for the text of a message."""

    READY = ">"


@dataclass(frozen=True, slots=True)
class RawBytes:
    """Bytes that are no line: a piece of a file, as it came in."""

    data: bytes


Token = str | Prompt | RawBytes


class LineFramer:
    """Cuts the incoming bytes into lines.

    Empty lines are dropped, so CR LF, CR CR LF and LF are all one end. Noise bytes (00, 80, FF) at the edges
    of a line are removed. While ``expect_prompt`` is set, ``>`` at the start of a line is a prompt and needs
    no line end. While ``raw_after`` is set, it is asked of every line (also of an empty one at the beginning
    of an answer) how many bytes behind its line feed are no line.
    """

    def __init__(self) -> None:
        self.expect_prompt = False
        self.raw_after: Callable[[str], int] | None = None
        self._line = bytearray()
        self._overlong = False
        self._after_prompt = False
        self._in_end = False
        self._raw_to_come = 0
        self._raw_left = 0

    def feed(self, data: bytes) -> Iterator[Token]:
        """Lines, prompts, raw bytes in ``data``; to be consumed to its end before the next call."""
        at = 0
        while at < len(data):
            if self._raw_left:
                piece = data[at : at + self._raw_left]
                self._raw_left -= len(piece)
                at += len(piece)
                yield RawBytes(piece)
                continue
            token = self._take(data[at])
            at += 1
            if token is not None:
                yield token

    def reset(self) -> None:
        """Forget a half line (the port was closed)."""
        self._line.clear()
        self._overlong = self._after_prompt = self.expect_prompt = self._in_end = False
        self.no_raw()

    def no_raw(self) -> None:
        """Whatever comes in from now on is lines."""
        self.raw_after = None
        self._raw_to_come = self._raw_left = 0

    def _take(self, value: int) -> Token | None:
        if self._after_prompt:
            self._after_prompt = False
            if value == 0x20:
                return None
        if value in (_CR, _LF):
            return self._take_end(value)
        self._in_end = False
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

    def _take_end(self, value: int) -> Token | None:
        """A line may end with any number of CR and one LF; raw bytes begin behind the LF."""
        token = None
        if not (self._in_end and self._raw_to_come):
            token = self._end_line()
        if value == _LF:
            self._raw_left, self._raw_to_come = self._raw_to_come, 0
        self._in_end = value == _CR
        return token

    def _end_line(self) -> Token | None:
        text, overlong = self._text(), self._overlong
        self._line.clear()
        self._overlong = False
        # Behind the CR of a line there is its own LF, and no line that is empty.
        if self.raw_after is not None and not overlong and (text or not self._in_end):
            self._raw_to_come = max(self.raw_after(text), 0)
            if self._raw_to_come and not text:
                self.raw_after = None  # an answer begins only once
        return None if overlong or not text else text

    def _text(self) -> str:
        return self._line.decode("latin-1").strip(_NOISE).strip()
