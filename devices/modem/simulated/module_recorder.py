"""How a simulated module records the far end of a call into a file and gives it back."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from core.contact.lines.line import SAMPLE_BYTES, SAMPLE_RATE
from devices.modem.simulated.faults import Faults
from devices.platform.wav_file import wav_file

AmrCoder = Callable[[bytes], bytes]
"""Makes an AMR file of sound for a line; raises ``DeviceError``."""

_SHORTEST_AMR = SAMPLE_RATE // 10 * SAMPLE_BYTES


@dataclass(frozen=True, slots=True)
class RecordTalk:
    """Recording and fetching, as a family puts it: whole commands as regular expressions.

    ``start``, ``size``, ``fetch`` have the group ``name``, ``fetch`` also ``at`` and ``size`` where it is
    done in pieces. ``begun`` and ``stopped`` are lines before OK, ``afterwards`` is one behind it. ``full``
    tells that there was no room, ``broken`` that something else ended it. ``answer`` are the bytes of a file
    between the command and OK; ``sized`` tells how long one is.
    """

    start: str
    begun: tuple[str, ...]
    stop: str
    stopped: tuple[str, ...]
    full: str
    broken: str
    size: str
    sized: Callable[[str, int], str]
    fetch: str
    answer: Callable[[bytes], bytes]
    afterwards: str = ""
    with_playing: bool = False
    amr: bool = False


class ModuleRecorder:
    """The recorder beside the files of one module."""

    def __init__(
        self,
        talk: RecordTalk,
        files: dict[str, bytes],
        code_amr: AmrCoder,
        faults: Faults,
        send: Callable[..., None],
        raw: Callable[[bytes], None],
    ) -> None:
        self._talk = talk
        self._files = files
        self._code_amr = code_amr
        self._faults = faults
        self._send = send
        self._raw = raw
        self._name: str | None = None
        self._sound = b""

    def answer(self, part: str, in_call: bool, playing: bool) -> list[str] | None:
        """Lines with the final code; [] when bytes have been sent that end in none; None: not its own."""
        if match := re.fullmatch(self._talk.start, part):
            return self._start(match["name"], in_call, playing)
        if part == self._talk.stop:
            self._keep()
            if self._talk.afterwards:
                self._send("OK", self._talk.afterwards)
                return []
            return [*self._talk.stopped, "OK"]
        if match := re.fullmatch(self._talk.size, part):
            content = self._files.get(match["name"])
            return ["ERROR"] if content is None else [self._talk.sized(match["name"], len(content)), "OK"]
        if match := re.fullmatch(self._talk.fetch, part):
            return self._fetch(match)
        return None

    def hear(self, pcm: bytes) -> None:
        """What the far end sent."""
        if self._name is None:
            return
        self._sound += pcm
        room = self._faults.recording_room
        if room is not None and len(self._sound) >= room * SAMPLE_RATE * SAMPLE_BYTES:
            self._keep()
            self._send(self._talk.full)

    def playing_begins(self) -> None:
        """A prompt: where both cannot be, it ends the recording."""
        if self._name is not None and not self._talk.with_playing:
            self.interrupt()

    def interrupt(self) -> None:
        """Something else of the module needed its sound."""
        if self._name is not None:
            self._keep()
            self._send(self._talk.broken)

    def call_over(self) -> None:
        """Without a call there is nothing to record."""
        self._keep()

    def _start(self, name: str, in_call: bool, playing: bool) -> list[str]:
        blocked = playing and not self._talk.with_playing
        if not in_call or blocked or self._name is not None or name in self._files:
            return ["ERROR"]
        if self._faults.recording_refused:
            return ["ERROR"]
        self._name, self._sound = name, b""
        return [*self._talk.begun, "OK"]

    def _keep(self) -> None:
        name, self._name = self._name, None
        if name is None or self._faults.recordings_lost:
            return
        if self._talk.amr:
            self._files[name] = (
                self._code_amr(self._sound) if len(self._sound) >= _SHORTEST_AMR else b"#!AMR\n"
            )
        else:
            self._files[name] = wav_file(self._sound)

    def _fetch(self, asked: re.Match[str]) -> list[str]:
        content = self._files.get(asked["name"])
        if content is None:
            return ["ERROR"]
        groups = asked.groupdict()
        at = int(groups.get("at") or 0)
        piece = content[at : at + int(groups.get("size") or len(content))]
        if at and not piece:
            return ["ERROR"]
        answer = self._talk.answer(piece)
        cut = self._faults.transfer_cut
        if cut is not None and at + len(piece) > cut:
            self._raw(answer[: max(cut - at, 0)])
            return []
        self._raw(answer)
        self._send("OK")
        return []


def in_blocks(data: bytes, size: int = 512) -> Iterator[bytes]:
    """A file in the blocks in which some modules send it."""
    for at in range(0, len(data), size):
        yield data[at : at + size]
