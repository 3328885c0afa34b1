"""The speech child: one text or sound file in on stdin, its sound out on stdout, then the process ends."""

import contextlib
import os
import signal
import sys
from collections.abc import Sequence
from pathlib import Path
from threading import Timer
from typing import IO

from devices.platform.error_log import child_log
from devices.speech.engine import SpeechError, speak_to_file
from devices.speech.protocol import SpeechAnswer, SpeechOrder, order_of

_FAILED = 3
_GRACE_SECONDS = 5.0


def main(argv: Sequence[str] = ()) -> int:
    """Sub-command ``render-speech``; exit code 0, or 3 with the reason in the answer."""
    del argv  # a spoken text holds names: it never stands in arguments
    answers = _take_stdout()
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        order = order_of(sys.stdin.buffer.readline())
    except (ValueError, TypeError):
        return _answer(answers, SpeechAnswer(error="speech.failed"))
    # An engine that hangs cannot be interrupted from within Python.
    limit = Timer(order.seconds + _GRACE_SECONDS, os._exit, [_FAILED])
    limit.daemon = True
    limit.start()
    answer = _convert(order, sys.stdin.buffer) if order.sound_bytes else _render(order)
    code = _answer(answers, answer)
    sys.stderr.flush()
    os._exit(code)  # the engine's library may crash while Python tidies up: the sound is out already


def _render(order: SpeechOrder) -> SpeechAnswer:
    try:
        from devices.speech.sound import SilentSoundError, telephone_sound
    except ImportError:
        return SpeechAnswer(error="speech.no_engine")
    wav = Path(order.folder) / "speech.wav"
    try:
        speak_to_file(order, wav)
        return SpeechAnswer(telephone_sound(wav))
    except SpeechError as error:
        return SpeechAnswer(error=error.code)
    except SilentSoundError:
        return SpeechAnswer(error="speech.silent")
    except OSError:
        return SpeechAnswer(error="speech.failed")
    finally:
        wav.unlink(missing_ok=True)


def _convert(order: SpeechOrder, source: IO[bytes]) -> SpeechAnswer:
    """A sound file of the customer's own: what comes in is not trusted, and is read in this process only."""
    try:
        from devices.speech.sound import SilentSoundError, amr_file, plain_sound, telephone_sound
    except ImportError:
        return SpeechAnswer(error="speech.no_engine")
    path = Path(order.folder) / "clip"
    try:
        path.write_bytes(source.read(order.sound_bytes))
        if order.to_amr:
            return SpeechAnswer(amr_file(path))
        return SpeechAnswer(plain_sound(path) if order.as_it_is else telephone_sound(path))
    except SilentSoundError:
        return SpeechAnswer(error="speech.silent")
    except (OSError, ValueError, ArithmeticError):  # what PyAV raises is of these kinds
        return SpeechAnswer(error="speech.not_sound")
    finally:
        path.unlink(missing_ok=True)


def _take_stdout() -> IO[bytes]:
    """Keep stdout for the answer; the engine prints file names there."""
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    with Path(os.devnull).open("w") as nowhere:
        os.dup2(nowhere.fileno(), sys.stdout.fileno())
        os.dup2(nowhere.fileno(), sys.stderr.fileno())
    return answers


def _answer(out: IO[bytes], answer: SpeechAnswer) -> int:
    with contextlib.suppress(OSError):  # whoever asked is gone
        out.write(answer.encode())
        out.close()
    return _FAILED if answer.error else 0


if __name__ == "__main__":
    with child_log("render-speech"):
        sys.exit(main(sys.argv[1:]))
