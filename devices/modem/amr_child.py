"""AMR files for modems that take no WAV: coded and decoded in the speech program, which has the codec."""

import subprocess
import sys

from core.kernel.errors import DeviceError
from devices.platform.folders import private_scratch
from devices.platform.program import child_command
from devices.platform.wav_file import wav_file
from devices.speech.protocol import SpeechOrder, answer_of

_SECONDS = 20.0


def coded_in_child(pcm: bytes) -> bytes:
    """An AMR-NB file of sound for a line; takes about a second. Raises ``DeviceError``."""
    return _convert(wav_file(pcm), to_amr=True)


def decoded_in_child(content: bytes) -> bytes:
    """The sound in an AMR file; raises ``ValueError``."""
    try:
        return _convert(content, to_amr=False)
    except DeviceError as error:
        raise ValueError("not an AMR file") from error


def _convert(content: bytes, to_amr: bool) -> bytes:
    with private_scratch() as folder:
        order = SpeechOrder("", str(folder), seconds=_SECONDS, sound_bytes=len(content), to_amr=to_amr)
        try:
            done = subprocess.run(
                child_command("render-speech"),
                input=order.encode() + content,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
                start_new_session=sys.platform != "win32",
                timeout=2 * _SECONDS,
                check=False,
            )
            answer = answer_of(done.stdout)
        except (OSError, ValueError, subprocess.TimeoutExpired):
            raise DeviceError("speech.failed") from None
    if answer.error:
        raise DeviceError(answer.error)
    return answer.sound
