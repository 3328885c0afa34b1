"""Sound files of modems, coded and decoded in the speech program, which has the codecs."""

import subprocess
import sys
from dataclasses import replace

from core.kernel.errors import DeviceError
from devices.platform.folders import private_scratch
from devices.platform.program import child_command
from devices.platform.wav_file import wav_file
from devices.speech.protocol import SpeechOrder, answer_of

_SECONDS = 20.0


def coded_in_child(pcm: bytes) -> bytes:
    """An AMR-NB file of sound for a line; takes about a second. Raises ``DeviceError``."""
    return _convert(wav_file(pcm), SpeechOrder("", "", to_amr=True))


def decoded_in_child(content: bytes) -> bytes:
    """The sound in a file of any kind, as it is; takes about a second. Raises ``ValueError``."""
    try:
        return _convert(content, SpeechOrder("", "", as_it_is=True))
    except DeviceError as error:
        raise ValueError("not a sound file") from error


def _convert(content: bytes, wanted: SpeechOrder) -> bytes:
    with private_scratch() as folder:
        order = replace(wanted, folder=str(folder), seconds=_SECONDS, sound_bytes=len(content))
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
