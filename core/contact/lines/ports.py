"""What contact needs from outside: phone lines and a voice.

The real lines are modems on serial ports, the simulated ones a process that speaks AT; both are driven by the
same adapter. All commands return at once; what comes of them is posted as events of the module ``line``.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from core.contact.lines.line import SAMPLE_RATE, LineStatus
from core.kernel.errors import DeviceError

SpeechDone = Callable[[bytes | DeviceError], None]
"""Gets 8 kHz 16-bit mono sound, or why there is none; called once, in a thread of the speech device."""


class Lines(Protocol):
    """All modems of the station. Methods may be called from any thread and never block.

    An unknown ``line_id`` raises ``DeviceError('modem.unknown_line')``; everything else is answered by an
    event, also when the line is busy, unplugged or dies in between.
    """

    def start(self) -> None:
        """Open all ports and begin to post events."""
        ...

    def close(self) -> None:
        """Hang up, close recordings and ports, end the threads; returns when done (a few seconds)."""
        ...

    def statuses(self) -> tuple[LineStatus, ...]:
        """The latest snapshot of every line, in fixed order."""
        ...

    def dial(
        self, line_id: str, call_id: str, number: str, ring_seconds: float, record_to: Path | None = None
    ) -> None:
        """Call ``number`` (digits, optional leading ``+``); give up after ``ring_seconds`` without answer.

        Posts ``CallProgress`` and exactly one ``CallEnded``. The sound of the answered call is recorded to
        ``record_to`` (a .wav path; ``.part`` is appended while it is being written).
        """
        ...

    def play(self, line_id: str, call_id: str, playback_id: str, pcm: bytes) -> None:
        """Play 8 kHz 16-bit mono sound to the far end, replacing a prompt that is still playing.

        Each ``playback_id`` gets exactly one ``PlaybackEnded``, at once when the call is not up.
        """
        ...

    def stop_playing(self, line_id: str, call_id: str) -> None:
        """Cut the running prompt (barge-in); harmless when none is playing."""
        ...

    def hang_up(self, line_id: str, call_id: str) -> None:
        """End the call; harmless when it is over."""
        ...

    def send_text(self, line_id: str, message_id: str, number: str, text: str) -> None:
        """Send a text with delivery report, in as many parts as it needs.

        Posts one ``TextSent`` or ``TextFailed``, then ``TextDelivered`` as reports come in.
        """
        ...

    def expect_reports(self, line_id: str, message_id: str, number: str, references: tuple[int, ...]) -> None:
        """After a restart: take up waiting for the delivery reports of a text sent before."""
        ...

    def text_kept(self, line_id: str, receipt: str) -> None:
        """The received text is safely stored: delete it from the modem."""
        ...


class Speech(Protocol):
    """A voice that turns text into sound."""

    def render(self, text: str, done: SpeechDone) -> None:
        """Speak ``text`` into 8 kHz signed 16-bit mono PCM; returns at once and calls ``done`` later."""
        ...

    def convert(self, content: bytes, done: SpeechDone) -> None:
        """Turn a sound file (WAV and the like) into the same kind of sound, levelled like the voice."""
        ...


class PromptRecorder(Protocol):
    """Records prompts by the microphone of the PC; methods may be called from any thread."""

    def record(self, seconds: float, level: Callable[[float], None]) -> bytes:
        """Record until :meth:`stop`, or for ``seconds``; gives a sound file. Blocks meanwhile.

        ``level`` is told some ten times a second how loud it is, as a share of full scale.

        Raises:
            DeviceError: ``prompt_recorder.none``, ``prompt_recorder.failed``.
        """
        ...

    def stop(self) -> None:
        """End the recording; harmless when none runs."""
        ...


class Loudspeaker(Protocol):
    """The loudspeaker of the PC; methods may be called from any thread."""

    def play(self, pcm: bytes, sample_rate: int = SAMPLE_RATE) -> None:
        """Play 16-bit mono sound, of a line unless another rate is given; blocks until it is over.

        Raises:
            DeviceError: ``speaker.none``, ``speaker.failed``.
        """
        ...

    def stop(self) -> None:
        """Be silent; harmless when nothing is heard."""
        ...
