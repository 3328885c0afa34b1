"""Files in a simulated module: uploads are taken, one is played to the far end, the far end is recorded."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from core.contact.lines.line import SAMPLE_BYTES, SAMPLE_RATE
from devices.modem.simulated.dialects import FileTalk
from devices.modem.simulated.faults import Faults
from devices.modem.simulated.module_recorder import AmrCoder, ModuleRecorder
from devices.modem.simulated.sound import FRAME_SAMPLES, LineSound
from devices.platform.wav_file import sound_of

TICK_SECONDS = 0.1
_TICK_BYTES = int(TICK_SECONDS * SAMPLE_RATE) * SAMPLE_BYTES
_TICK_FRAMES = _TICK_BYTES // (FRAME_SAMPLES * SAMPLE_BYTES)
_SILENCE = bytes(_TICK_BYTES)
_AMR = b"#!AMR"

AmrDecoder = Callable[[bytes], bytes]
"""Makes sound for a line of an AMR file; raises ``ValueError``."""


def no_decoder(_content: bytes) -> bytes:
    """For modems whose family takes WAV files."""
    raise ValueError("no decoder of AMR")


def no_coder(_pcm: bytes) -> bytes:
    """For modems whose family records WAV files."""
    raise ValueError("no coder of AMR")


@dataclass(frozen=True, slots=True)
class AmrCodec:
    """Both directions of AMR, for the families that know nothing else."""

    code: AmrCoder = no_coder
    decode: AmrDecoder = no_decoder


class ModuleStore:
    """What a module of one family does with its files."""

    def __init__(
        self,
        talk: FileTalk,
        codec: AmrCodec,
        faults: Faults,
        send: Callable[..., None],
        raw: Callable[[bytes], None],
    ) -> None:
        self._talk = talk
        self._decode_amr = codec.decode
        self._send = send
        self._files: dict[str, bytes] = {}
        self._awaited = 0
        self._name = ""
        self._adds = False
        self._data = b""
        self._playing: bytes | None = None
        self.recorder = ModuleRecorder(talk.recording, self._files, codec.code, faults, send, raw)

    @property
    def receiving(self) -> bool:
        """Whether the next bytes are those of a file."""
        return self._awaited > 0

    @property
    def names(self) -> tuple[str, ...]:
        """The files that are there."""
        return tuple(self._files)

    def receive(self, data: bytes) -> bytes:
        """Take the bytes of a file; gives what came behind them."""
        taken, rest = data[: self._awaited], data[self._awaited :]
        self._data += taken
        self._awaited -= len(taken)
        if not self._awaited:
            before = self._files.get(self._name, b"") if self._adds else b""
            self._files[self._name] = before + self._data
            self._send(*self._talk.taken(self._data), "OK")
        return rest

    def give_up(self) -> None:
        """The bytes are not waited for any longer."""
        self._awaited = 0

    def sign_for(self, part: str) -> bytes | None:
        """What asks for the bytes of a file when this command announces one, else None."""
        if not (match := re.fullmatch(self._talk.upload, part)):
            return None
        if self._talk.create is not None and match["name"] not in self._files:
            return None
        self._name, self._awaited, self._data = match["name"], int(match["size"]), b""
        self._adds = match.groupdict().get("more") == "1"
        return self._talk.sign

    def answer(self, part: str, sound: LineSound | None) -> list[str] | None:
        """What it says to other commands of files, None when the command is none of its own."""
        if self._talk.create is not None and (match := re.fullmatch(self._talk.create, part)):
            self._files[match["name"]] = b""
            return ["OK"]
        if match := re.fullmatch(self._talk.delete, part):
            return ["OK"] if self._files.pop(match["name"], None) is not None else ["ERROR"]
        if part == self._talk.stop:
            was, self._playing = self._playing, None
            if was is not None:
                self._send(self._talk.ended)
            return ["OK"]
        if match := re.fullmatch(self._talk.play, part):
            return ["OK"] if sound is not None and self._begin(match["name"]) else ["ERROR"]
        return self.recorder.answer(part, sound is not None, self._playing is not None)

    def tick(self, sound: LineSound) -> None:
        """A tenth of a second of the call: the far end hears what is playing, and is heard."""
        self.recorder.hear(b"".join(sound.next_frame() for _ in range(_TICK_FRAMES)))
        playing = self._playing or b""
        sound.hear(playing[:_TICK_BYTES].ljust(_TICK_BYTES, b"\x00") if playing else _SILENCE)
        if self._playing is not None:
            self._playing = playing[_TICK_BYTES:]
            if not self._playing:
                self._playing = None
                self._send(self._talk.ended)

    def call_over(self) -> None:
        """Nothing is played or recorded without a call."""
        self._playing = None
        self.recorder.call_over()

    def _begin(self, name: str) -> bool:
        content = self._files.get(name)
        if content is None:
            return False
        try:
            self._playing = self._decode_amr(content) if content.startswith(_AMR) else sound_of(content)
        except ValueError:
            return False
        self.recorder.playing_begins()
        return True
