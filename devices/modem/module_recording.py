"""The far end of a call, recorded by the module into files and fetched when the call is over (modem.md 3, 6).

A module that cannot record while it plays records in the pauses: one file, a *part*, for each. What is lost,
refused or cut is told in :class:`FarEnd`; nothing here ends a call. Fetching is bounded in time and bytes, so
that a long file never keeps a line from its next call. Runs in the modem's worker.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from devices.modem.at_commands import Command, Priority, RawAnswer
from devices.modem.call_audio import FarEnd, far_end_of
from devices.modem.procedures import Pause, Procedure, Procedures, Running
from devices.modem.profile import MOST_PARTS, FileRecording
from devices.platform.wav_file import recorded_sound

FETCH_SECONDS = 30.0
MOST_BYTES = 2_000_000
_PIECE_SECONDS = 10.0
_SLOWEST = 50_000
"""Bytes a second at least where a file comes as a whole, or it is not asked for: it cannot be broken off."""

_PAUSE_SECONDS = 0.3
"""Prompts follow one another at once; only in a longer pause somebody may be heard."""

_SHORTEST = 2.0
"""A part that the module ended sooner means that there is no room for another one."""

SoundDecoder = Callable[[bytes], bytes]
"""Makes sound for a line of a sound file of any kind, as it is; raises ``ValueError``."""


class RecordingHost(Protocol):
    """What the recording needs of its modem."""

    procedures: Procedures

    def now(self) -> float:
        """Monotonic seconds."""
        ...


@dataclass(slots=True)
class _Part:
    name: str
    since: float = 0.0


class ModuleRecording:
    """Records one call; times count from the making of this object."""

    def __init__(self, host: RecordingHost, form: FileRecording, decode: SoundDecoder) -> None:
        self._host = host
        self._form = form
        self._decode = decode
        self._begun = host.now()
        self._parts: list[_Part] = []
        self._open: _Part | None = None
        self._starting: Running | None = None
        self._given_up = False
        self._whole = form.with_playing
        self._seen: list[str] = []

    def listen(self) -> None:
        """Record from now on; harmless when it does, or cannot."""
        if self._open is None and not self._given_up and len(self._parts) < MOST_PARTS:
            self._open = _Part(self._form.name.format(part=len(self._parts) + 1))
            self._starting = self._host.procedures.start(self._begin(self._open))

    def before_playing(self) -> Procedure[None]:
        """Make way for a prompt where both cannot be."""
        if not self._form.with_playing:
            yield from self.hush()

    def hush(self) -> Procedure[None]:
        """End what is being recorded."""
        part, self._open = self._open, None
        if self._starting is not None:
            self._starting.cancel()
        if part is not None and part in self._parts:
            yield Command(self._form.stop, any_info=True, priority=Priority.CALL)

    def on_line(self, line: str) -> bool:
        """Whether an unsolicited line told that the module stopped recording."""
        if not re.fullmatch(self._form.ended, line):
            return False
        part = self._open
        if part is not None and part in self._parts:
            self._gap("recording ended by the modem")
            self._open = None
            self._given_up = self._host.now() - part.since < _SHORTEST
            self.listen()
        return True

    def fetch(self) -> Procedure[FarEnd]:
        """All parts, and what can be told of them; the files are deleted. The call must be over."""
        give_up = self._host.now() + FETCH_SECONDS
        pieces: list[tuple[float, bytes]] = []
        for part in self._parts:
            content = yield from self._file(part.name, give_up)
            yield Command(self._form.delete.format(name=part.name), priority=Priority.CALL)
            if content and (sound := self._sound(content)):
                pieces.append((part.since - self._begun, sound))
        return far_end_of(tuple(pieces), self._whole and bool(pieces), tuple(self._seen))

    def _begin(self, part: _Part) -> Procedure[None]:
        if not self._form.with_playing:
            yield Pause(_PAUSE_SECONDS)
        yield Command(self._form.delete.format(name=part.name), priority=Priority.CALL)
        part.since = self._host.now()
        self._parts.append(part)
        start = Command(self._form.start.format(name=part.name), any_info=True, priority=Priority.CALL)
        if (yield start).ok:
            return
        yield Pause(_PAUSE_SECONDS)  # the end of a prompt may still be under way
        part.since = self._host.now()
        if (yield start).ok:
            return
        self._parts.remove(part)
        self._open, self._given_up = None, True
        self._gap("recording refused")

    def _file(self, name: str, give_up: float) -> Procedure[bytes]:
        """What is in a file, as far as it can be had."""
        asked = Command(self._form.size_of.format(name=name), any_info=True, priority=Priority.CALL)
        told = [re.fullmatch(self._form.size, line) for line in (yield asked).info]
        size = next((int(match["size"]) for match in told if match is not None), None)
        if size is None and not (self._form.piece and self._form.header):
            self._gap("file missing")
            return b""
        most = MOST_BYTES if size is None else min(size, MOST_BYTES)
        if size is not None and size > most:
            self._gap("file too big")
            if not self._form.piece:
                return b""
        return (yield from self._pieces(name, most, size is not None, give_up))

    def _pieces(self, name: str, most: int, known: bool, give_up: float) -> Procedure[bytes]:
        content = b""
        while len(content) < most:
            left = give_up - self._host.now()
            wanted = min(self._form.piece, most - len(content)) if self._form.piece else most
            if left <= 0 or (not self._form.piece and wanted > left * _SLOWEST):
                self._gap("file not fetched in time")
                break
            reply = yield Command(
                self._form.fetch.format(name=name, at=len(content), size=wanted),
                timeout=min(left, _PIECE_SECONDS) if self._form.piece else left,
                any_info=True,
                raw=RawAnswer(self._form.header, wanted),
                priority=Priority.CALL,
            )
            content += reply.raw[:wanted]
            if reply.ok and len(reply.raw) >= wanted:
                continue
            if known or not content:
                self._gap("file cut" if content else "file missing")
            break
        return content

    def _sound(self, content: bytes) -> bytes:
        try:
            return recorded_sound(content, self._decode)
        except ValueError:
            self._gap("file unreadable")
            return b""

    def _gap(self, what: str) -> None:
        self._whole = False
        if what not in self._seen:
            self._seen.append(what)
