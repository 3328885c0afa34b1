"""The station's voice: renders texts in one-shot children (``core.contact.lines.ports.Speech``)."""

import logging
import subprocess
import sys
from collections.abc import Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from threading import Lock

from core.contact.lines.ports import SpeechDone
from core.kernel.errors import DeviceError
from devices.platform.folders import private_scratch
from devices.speech.protocol import CHILD_SECONDS, RATE, VOICE, SpeechAnswer, SpeechOrder, answer_of

_log = logging.getLogger(__name__)

_WORKERS = 2
_TRIES = 2
_GRACE_SECONDS = 10.0
_HOPELESS = frozenset({"speech.no_engine", "speech.no_voice", "speech.cancelled"})


class Rendering:
    """A text on its way to sound; ``done`` is called exactly once, whatever happens."""

    def __init__(self, done: SpeechDone) -> None:
        self._done = done
        self._lock = Lock()
        self._child: subprocess.Popen[bytes] | None = None
        self._cancelled = False
        self._answered = False

    @property
    def cancelled(self) -> bool:
        """Whether :meth:`cancel` came first."""
        return self._cancelled

    def cancel(self) -> None:
        """Give up: ``done`` gets ``speech.cancelled`` at once. Harmless when it was answered."""
        with self._lock:
            self._cancelled = True
            if self._child is not None:
                self._child.kill()
        self.answer(DeviceError("speech.cancelled"))

    def attach(self, child: subprocess.Popen[bytes]) -> None:
        """Let :meth:`cancel` end ``child``."""
        with self._lock:
            self._child = child
            if self._cancelled:
                child.kill()

    def detach(self) -> None:
        """The child is over."""
        with self._lock:
            self._child = None

    def answer(self, result: bytes | DeviceError) -> None:
        """Call ``done`` unless it was called before."""
        with self._lock:
            if self._answered:
                return
            self._answered = True
        try:
            self._done(result)
        except Exception:  # noqa: BLE001 - the caller's bug must not end the voice
            _log.exception("the receiver of a sound failed")


class SpeechRenderer:
    """Renders at most two texts at a time; keeps the sound of texts named by :meth:`warm` in memory.

    ``command`` starts the sub-command render-speech (``devices.platform.program``). Errors that ``done``
    gets: ``speech.no_engine``, ``speech.no_voice``, ``speech.timeout``, ``speech.silent``,
    ``speech.failed``, ``speech.cancelled``.
    """

    simulated = False

    def __init__(
        self,
        command: Sequence[str],
        *,
        voice: str = VOICE,
        rate: int = RATE,
        seconds: float = CHILD_SECONDS,
    ) -> None:
        self._command = tuple(command)
        self._voice = voice
        self._rate = rate
        self._seconds = seconds
        self._lock = Lock()
        self._pool = ThreadPoolExecutor(_WORKERS, thread_name_prefix="speech")
        self._kept: dict[str, bytes | None] = {}
        self._waiting: dict[str, list[Rendering]] = {}
        self._running: set[Rendering] = set()
        self._closed = False

    def warm(self, texts: Iterable[str]) -> None:
        """Render texts that are the same in every call ahead, and keep their sound."""
        for text in texts:
            with self._lock:
                self._kept.setdefault(text, None)
            self.render(text, _nobody)

    def render(self, text: str, done: SpeechDone) -> None:
        """Speak ``text`` (see the port)."""
        self.request(text, done)

    def convert(self, content: bytes, done: SpeechDone) -> None:
        """Turn a sound file into sound for a line, in a child of its own (see the port)."""
        rendering = Rendering(done)
        with self._lock:
            closed = self._closed
            if not closed:
                self._running.add(rendering)
                self._pool.submit(self._convert, content, rendering)
        if closed:
            rendering.answer(DeviceError("speech.cancelled"))

    def request(self, text: str, done: SpeechDone) -> Rendering:
        """As :meth:`render`, giving back what can be cancelled."""
        rendering = Rendering(done)
        with self._lock:
            kept = self._kept.get(text)
            joined = kept is None and text in self._waiting
            if joined:
                self._waiting[text].append(rendering)
            elif kept is None and text in self._kept:
                self._waiting[text] = []
            closed = self._closed
            if not (joined or closed or kept is not None):
                self._running.add(rendering)
                self._pool.submit(self._work, text, rendering)
        if kept is not None:
            rendering.answer(kept)
        elif closed:
            rendering.answer(DeviceError("speech.cancelled"))
        return rendering

    def close(self) -> None:
        """Cancel what is under way and end the children."""
        with self._lock:
            self._closed = True
            running = list(self._running)
            running += [r for waiting in self._waiting.values() for r in waiting]
        for rendering in running:
            rendering.cancel()
        self._pool.shutdown(wait=True)

    def _work(self, text: str, rendering: Rendering) -> None:
        try:
            result = self._speak(text, rendering)
        except Exception:  # noqa: BLE001 - whoever waits must hear of it
            _log.exception("speech worker failed")
            result = DeviceError("speech.failed")
        with self._lock:
            self._running.discard(rendering)
            joined = self._waiting.pop(text, [])
            if isinstance(result, bytes) and text in self._kept:
                self._kept[text] = result
        rendering.answer(result)
        if joined and rendering.cancelled:
            # Only the first asker gave up: the others still want to hear it.
            for other in joined:
                self._again(text, other)
            return
        for other in joined:
            other.answer(result)

    def _convert(self, content: bytes, rendering: Rendering) -> None:
        with private_scratch() as folder:
            order = SpeechOrder("", str(folder), seconds=self._seconds, sound_bytes=len(content))
            answer = self._ask_child(order, rendering, content)
        with self._lock:
            self._running.discard(rendering)
        rendering.answer(DeviceError(answer.error) if answer.error else answer.sound)

    def _again(self, text: str, rendering: Rendering) -> None:
        self.request(text, rendering.answer)

    def _speak(self, text: str, rendering: Rendering) -> bytes | DeviceError:
        if not text.strip():
            return DeviceError("speech.failed")
        answer = SpeechAnswer(error="speech.cancelled")
        for _ in range(_TRIES):
            if rendering.cancelled:
                return DeviceError("speech.cancelled")
            # Cleared here and not by the child, which may be killed at any moment.
            with private_scratch() as folder:
                order = SpeechOrder(text, str(folder), self._voice, self._rate, self._seconds)
                answer = self._ask_child(order, rendering)
            if not answer.error:
                return answer.sound
            if answer.error in _HOPELESS:
                break
        return DeviceError(answer.error)

    def _ask_child(self, order: SpeechOrder, rendering: Rendering, after: bytes = b"") -> SpeechAnswer:
        try:
            child = subprocess.Popen(
                self._command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
                start_new_session=sys.platform != "win32",
            )
        except OSError:
            return SpeechAnswer(error="speech.no_engine")
        rendering.attach(child)
        try:
            content, _ = child.communicate(order.encode() + after, timeout=order.seconds + _GRACE_SECONDS)
        except subprocess.TimeoutExpired:
            child.kill()
            child.communicate()
            return SpeechAnswer(error="speech.timeout")
        finally:
            rendering.detach()
        try:
            return answer_of(content)
        except ValueError:
            return SpeechAnswer(error="speech.cancelled" if rendering.cancelled else "speech.failed")


def _nobody(_result: bytes | DeviceError) -> None:
    """Rendered ahead: whoever asks later hears of a failure."""
