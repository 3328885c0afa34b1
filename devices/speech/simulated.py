"""The voice's simulated twin: a tone as long as the text would take to say."""

import math
from array import array
from concurrent.futures import ThreadPoolExecutor

from core.contact.lines.line import SAMPLE_RATE
from core.contact.lines.ports import SpeechDone
from core.kernel.errors import DeviceError

_TONE_HZ = 520.0
"""Between the frequencies of the keys, so that no detector takes it for one."""

_LEVEL = 0.25 * 32767
SECONDS_A_CHARACTER = 0.25


class SimulatedSpeech:
    """Implements ``core.contact.lines.ports.Speech`` in one thread of its own."""

    simulated = True

    def __init__(self, seconds_a_character: float = SECONDS_A_CHARACTER) -> None:
        self._seconds_a_character = seconds_a_character
        self._pool = ThreadPoolExecutor(1, thread_name_prefix="speech")
        self._next_error = ""

    def fail_next(self, code: str = "speech.no_voice") -> None:
        """Let the next rendering fail."""
        self._next_error = code

    def render(self, text: str, done: SpeechDone) -> None:
        """Make the tone (see the port)."""
        code, self._next_error = self._next_error, ""
        result = DeviceError(code) if code else tone(len(text) * self._seconds_a_character)
        self._pool.submit(done, result)

    def convert(self, content: bytes, done: SpeechDone) -> None:
        """A tone of a second for whatever is read in (see the port)."""
        del content
        self._pool.submit(done, tone(1.0))

    def close(self) -> None:
        """Finish what was asked for."""
        self._pool.shutdown(wait=True)


def tone(seconds: float) -> bytes:
    """A quiet tone of ``seconds``, 8 kHz 16-bit mono."""
    step = 2 * math.pi * _TONE_HZ / SAMPLE_RATE
    samples = array("h", (int(_LEVEL * math.sin(step * n)) for n in range(int(seconds * SAMPLE_RATE))))
    return samples.tobytes()
