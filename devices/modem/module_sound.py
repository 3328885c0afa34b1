"""The sound of a call out of files in the modem: prompts are uploaded, then played to the far end by it.

For families whose calls reach the computer by no port (modem.md, section 3). Keys come by report only. The
far end is recorded by the module and put into the recording after the call; what is known of its gaps stands
in the ``remark``. Runs in the modem's worker; what happens is told as the sound of a port tells it.
"""

import hashlib
import re
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Protocol

from core.contact.lines.line import (
    DOWNLINK_GAPS,
    DOWNLINK_ONLY,
    SAMPLE_BYTES,
    SAMPLE_RATE,
    SENT_ONLY,
    CallRecording,
)
from core.kernel.errors import DeviceError
from devices.modem.at_commands import Command, Priority
from devices.modem.call_audio import AudioClosed, AudioFailed, AudioNews, FarEnd, Played
from devices.modem.call_recording import CallRecorder
from devices.modem.module_recording import ModuleRecording, SoundDecoder
from devices.modem.procedures import Pause, Procedure, Procedures, Running
from devices.modem.profile import FileAudio
from devices.platform.wav_file import wav_file

_SLOTS = 8
_UPLOAD_SECONDS = 60.0
_SETTLE_SECONDS = 0.2
_LATE_SECONDS = 5.0
_BYTES_A_SECOND = SAMPLE_RATE * SAMPLE_BYTES

AmrCoder = Callable[[bytes], bytes]
"""Makes an AMR file of sound for a line; raises ``DeviceError``."""


class ModuleFiles:
    """The prompts that lie in the module: what was played lately is not uploaded again."""

    def __init__(self, coder: AmrCoder, decode: SoundDecoder) -> None:
        self._coder = coder
        self.decode = decode
        self._names: OrderedDict[bytes, str] = OrderedDict()

    def forget(self) -> None:
        """The modem started anew, or is another one: nothing is known of its files."""
        self._names.clear()

    def put(self, form: FileAudio, pcm: bytes) -> Procedure[str | None]:
        """The name of a file with this sound, uploaded when it is not there; None when the modem refused."""
        digest = hashlib.sha256(pcm).digest()
        if digest in self._names:
            self._names.move_to_end(digest)
            return self._names[digest]
        if len(self._names) < _SLOTS:
            name = form.name.format(slot=len(self._names) + 1)
        else:
            name = self._names.popitem(last=False)[1]
        try:
            content = self._coder(pcm) if form.amr else wav_file(pcm)
        except DeviceError:
            return None
        for text in form.clear:
            yield Command(text.format(name=name), priority=Priority.CALL)
        step = form.piece or len(content)
        for at in range(0, len(content), step):
            piece = content[at : at + step]
            text = (form.upload_more if at else form.upload).format(name=name, size=len(piece))
            upload = Command(text, _UPLOAD_SECONDS, any_info=True, data=piece, priority=Priority.CALL)
            if not (yield upload).ok:
                return None
        self._names[digest] = name
        return name


class SoundHost(Protocol):
    """What the sound needs of its modem."""

    procedures: Procedures

    def now(self) -> float:
        """Monotonic seconds."""
        ...


class ModuleSound:
    """Implements ``call_host.Sound`` with files."""

    def __init__(
        self,
        host: SoundHost,
        form: FileAudio,
        files: ModuleFiles,
        post: Callable[[AudioNews], None],
        record_to: Path | None,
    ) -> None:
        """Begin the recording; raises ``DeviceError``, ``OSError``."""
        self._host = host
        self._form = form
        self._files = files
        self._post = post
        self._record = _SaidRecord(record_to, host.now)
        self._far_end: ModuleRecording | None = None
        if record_to is not None and form.recording is not None:
            self._far_end = ModuleRecording(host, form.recording, files.decode)
            self._far_end.listen()
        self._playback = ""
        self._playing: Running | None = None
        self._sounding = False
        self._ended = False
        self._quiet_from = 0.0
        self._closed = False

    def play(self, playback_id: str, pcm: bytes) -> None:
        """Upload and play, in place of what is playing."""
        self.stop_playing()
        self._playback, self._ended = playback_id, False
        self._playing = self._host.procedures.start(self._say(playback_id, pcm))

    def stop_playing(self) -> None:
        """Silence as soon as the modem obeys."""
        cut, self._playback = self._playback, ""
        if self._playing is not None:
            self._playing.cancel()
            self._playing = None
        if self._sounding:
            self._sounding = False
            self._record.silence()
            self._quiet_from = self._host.now() + _SETTLE_SECONDS
            self._host.procedures.start(self._silence())
        self._listen()
        if cut:
            self._post(Played(cut, completed=False))

    def on_line(self, line: str) -> bool:
        """Whether an unsolicited line was the end of a file, played or recorded."""
        if not re.fullmatch(self._form.ended, line):
            return self._far_end is not None and self._far_end.on_line(line)
        if self._sounding and self._playing is not None:
            self._ended = True
            self._playing.wake()
        return True

    def stop(self) -> None:
        """End the sound; hanging up silences the modem. Harmless the second time."""
        if self._closed:
            return
        self._closed = True
        self._sounding = False
        self.stop_playing()
        self._record.end()
        if self._far_end is not None:
            self._host.procedures.start(self._far_end.hush())

    def finish(self, reachable: bool) -> Procedure[None]:
        """Fetch what the modem recorded, and close the recording."""
        far_end = None
        if reachable and self._far_end is not None:
            far_end = yield from self._far_end.fetch()
        recording, failed = self._record.close(far_end)
        self._post(AudioClosed(recording, failed, far_end))

    def _listen(self) -> None:
        if self._far_end is not None and not self._closed:
            self._far_end.listen()

    def _silence(self) -> Procedure[None]:
        yield Command(self._form.stop, priority=Priority.URGENT)

    def _say(self, playback_id: str, pcm: bytes) -> Procedure[None]:
        if (wait := self._quiet_from - self._host.now()) > 0:
            yield Pause(wait)
        if self._far_end is not None:
            yield from self._far_end.before_playing()
        name = yield from self._files.put(self._form, pcm)
        if name is None:
            self._fail("upload_refused")
            return
        # From here on the modem may be speaking, whether or not its OK has come.
        self._sounding = True
        reply = yield Command(self._form.play.format(name=name), priority=Priority.CALL)
        if not reply.ok:
            self._sounding = False
            self._files.forget()
            self._fail("playing_refused")
            return
        self._record.speak(pcm)
        if not self._ended:
            yield Pause(len(pcm) / _BYTES_A_SECOND + _LATE_SECONDS)
        self._sounding = False
        self._record.silence()
        if not self._ended:
            self._fail("playing_endless")
            return
        self._playback, self._playing = "", None
        self._listen()
        self._post(Played(playback_id, completed=True))

    def _fail(self, reason: str) -> None:
        self._post(AudioFailed(reason))


class _SaidRecord:
    """Writes down what the modem says, by the clock: silence in between, the far end when it is known."""

    def __init__(self, path: Path | None, now: Callable[[], float]) -> None:
        self._now = now
        self._recorder = CallRecorder(path) if path is not None else None
        self._failed = False
        self._since = now()
        self._speech = b""
        self._ended = False

    def speak(self, pcm: bytes) -> None:
        """From now on this is said."""
        self._catch_up()
        self._speech = pcm

    def silence(self) -> None:
        """From now on nothing is said."""
        self._catch_up()
        self._speech = b""

    def end(self) -> None:
        """The call is over: no more time passes in it."""
        self._catch_up()
        self._ended = True

    def close(self, far_end: FarEnd | None) -> tuple[CallRecording | None, bool]:
        """The recording, and whether the disk failed."""
        self.end()
        if self._recorder is None or self._failed:
            return None, self._failed
        remark = SENT_ONLY
        try:
            if far_end is not None and far_end.pieces:
                remark = DOWNLINK_ONLY if far_end.whole else DOWNLINK_GAPS
                for seconds, pcm in far_end.pieces:
                    self._recorder.heard_at(seconds, pcm)
            return replace(self._recorder.close(), remark=remark), False
        except (OSError, DeviceError):
            return None, True

    def _catch_up(self) -> None:
        if self._ended:
            return
        passed = self._now() - self._since
        size = int(passed * SAMPLE_RATE) * SAMPLE_BYTES
        self._since += size / _BYTES_A_SECOND
        said, self._speech = self._speech[:size], self._speech[size:]
        if self._recorder is None or self._failed:
            return
        try:
            self._recorder.send(said.ljust(size, b"\x00"))
        except OSError:
            self._failed = True
            self._recorder.abandon()
