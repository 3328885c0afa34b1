"""One text through pyttsx3, in a process that does nothing else (modem.md section 8 says why).

The engine must be started once, asked once and left alone: a second start, a second file or a second thread
loses files, hangs or crashes.
"""

import contextlib
import time
import wave
from pathlib import Path
from typing import Any

from devices.speech.protocol import SpeechOrder

_STEP_SECONDS = 0.02
_HEAD_BYTES = 44


class SpeechError(Exception):
    """No sound; ``code`` is one of ``speech.*``."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


def speak_to_file(order: SpeechOrder, wav: Path) -> None:
    """Render ``order`` to ``wav`` and return when the file is whole.

    Raises:
        SpeechError: ``speech.no_engine``, ``speech.no_voice``, ``speech.timeout``.
    """
    try:
        import pyttsx3

        engine = pyttsx3.init()
    except (ImportError, OSError, RuntimeError, KeyError) as error:
        raise SpeechError("speech.no_engine") from error
    voice = choose_voice(engine.getProperty("voices"), order.voice)
    if voice is None:
        raise SpeechError("speech.no_voice")
    engine.setProperty("voice", voice)
    engine.setProperty("rate", order.rate)
    engine.save_to_file(order.text, str(wav))
    engine.runAndWait()
    _wait_until_whole(wav, order.seconds)
    # A voice that the engine does not know is passed over in silence: look which one has spoken.
    if engine.getProperty("voice") != voice:
        raise SpeechError("speech.no_voice")


def choose_voice(voices: list[Any], wanted: str) -> str | None:
    """The id of the wanted voice of espeak-ng, or of a Mandarin one of Windows; None when there is none."""
    ids = [str(voice.id) for voice in voices]
    for voice_id in ids:
        if voice_id.lower().rpartition("/")[2] == wanted.lower():
            return voice_id
    for voice_id in ids:
        if "zh-cn" in voice_id.lower() and "\\" in voice_id:  # a registry path of SAPI5
            return voice_id
    return None


def _wait_until_whole(wav: Path, seconds: float) -> None:
    """The engine's loop ends about a tenth of a second before its file is written."""
    deadline = time.monotonic() + seconds
    while not _is_whole(wav):
        if time.monotonic() > deadline:
            raise SpeechError("speech.timeout")
        time.sleep(_STEP_SECONDS)


def _is_whole(wav: Path) -> bool:
    with contextlib.suppress(OSError, EOFError, wave.Error), wave.open(str(wav)) as sound:
        expected = int(sound.getnframes() * sound.getnchannels() * sound.getsampwidth())
        return expected > 0 and wav.stat().st_size >= _HEAD_BYTES + expected
    return False
