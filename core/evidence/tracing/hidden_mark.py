"""The hidden mark of a picture of the screen: workstation, session and minute in 36 digits.

The digits are drawn as a DataMatrix symbol of 18 by 18 modules over every window, hardly to be seen, and read
back from pictures (``storage.pictures``). The mark is not signed: it traces, it does not prove.
"""

import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from pathlib import Path
from typing import Protocol

DIGITS = 36
"""What a symbol of 18 by 18 modules holds."""

_CHECK_DIGITS = 7
_EPOCH = datetime(2020, 1, 1, tzinfo=UTC)
_MINUTES = 1 << 26
_SESSIONS = (1 << 32) + 1
_LETTERS = " 0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_PLACE = 6
_STATION = re.compile(r"([A-Z0-9]{1,6})-([0-9]{2})")
_SESSION = re.compile(r"S-([0-9A-F]{8})")
Modules = tuple[tuple[bool, ...], ...]
"""Rows of a symbol from the top; True is dark."""


@dataclass(frozen=True, slots=True)
class HiddenMark:
    """Who showed a picture: ``session_id`` is empty while nobody is signed in, ``minute`` is in UTC."""

    station_id: str
    session_id: str
    minute: datetime


@dataclass(frozen=True, slots=True)
class PictureRead:
    """What was read in a picture: digest of the file, size in pixels, digits of the symbols found."""

    sha256: str
    width: int
    height: int
    codes: tuple[str, ...]

    @property
    def marks(self) -> tuple[HiddenMark, ...]:
        """The symbols that are marks of this program."""
        found = (decode_mark(code) for code in self.codes)
        return tuple(mark for mark in found if mark is not None)


class MarkWriter(Protocol):
    """Draws digits as a symbol (``storage.pictures.mark_writer``)."""

    def modules(self, digits: str) -> Modules:
        """The symbol of 36 digits."""
        ...


class MarkReader(Protocol):
    """Finds symbols in pictures (``storage.pictures.mark_reader``)."""

    def read(self, path: Path) -> PictureRead:
        """Read the picture at ``path``; takes seconds.

        Raises:
            UserError: ``trace.unreadable``, ``trace.no_picture``, ``trace.too_large``.
        """
        ...


def encode_mark(mark: HiddenMark) -> str:
    """The digits of ``mark``.

    Raises:
        ValueError: a station or session number of another form than the program gives.
    """
    station, session = _STATION.fullmatch(mark.station_id), _SESSION.fullmatch(mark.session_id)
    if station is None or (session is None and mark.session_id):
        raise ValueError("no number of a station or session")
    number = 0
    for letter in station[1].rjust(_PLACE):
        number = number * len(_LETTERS) + _LETTERS.index(letter)
    number = number * 100 + int(station[2])
    number = number * _SESSIONS + (0 if session is None else 1 + int(session[1], 16))
    number = number * _MINUTES + (mark.minute - _EPOCH) // timedelta(minutes=1) % _MINUTES
    payload = f"{number:0{DIGITS - _CHECK_DIGITS}d}"
    return payload + _check(payload)


def decode_mark(digits: str) -> HiddenMark | None:
    """The mark that ``digits`` say, None for a symbol that is not one of ours."""
    payload = digits[:-_CHECK_DIGITS]
    if not re.fullmatch(rf"[0-9]{{{DIGITS}}}", digits) or _check(payload) != digits[-_CHECK_DIGITS:]:
        return None
    rest, minutes = divmod(int(payload), _MINUTES)
    rest, session = divmod(rest, _SESSIONS)
    rest, number = divmod(rest, 100)
    letters = ""
    for _ in range(_PLACE):
        rest, index = divmod(rest, len(_LETTERS))
        letters = _LETTERS[index] + letters
    return HiddenMark(
        station_id=f"{letters.strip()}-{number:02d}",
        session_id=f"S-{session - 1:08X}" if session else "",
        minute=_EPOCH + timedelta(minutes=minutes),
    )


def _check(payload: str) -> str:
    digest = sha256(b"mingqian-mark-1\x00" + payload.encode()).digest()
    return f"{int.from_bytes(digest) % 10**_CHECK_DIGITS:0{_CHECK_DIGITS}d}"
