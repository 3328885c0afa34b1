"""Asks the recorder's child what works on this machine, without recording."""

import os
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass

from core.kernel.errors import DeviceError
from devices.recorder.protocol import decode, encode

_SECONDS = 30.0


@dataclass(frozen=True, slots=True)
class Abilities:
    """Codecs, the preferred one first, and whether the screen gave a picture."""

    codecs: tuple[str, ...]
    screen: bool


def probe(command: Sequence[str], display: str = "") -> Abilities:
    """Look at ``display``, empty for that of this session.

    Raises:
        DeviceError: ``recorder.library_missing``, ``recorder.silent``, ``recorder.child_died``.
    """
    question = encode({"command": "probe", "display": display or os.environ.get("DISPLAY", "")})
    try:
        ran = subprocess.run(
            command, input=question, capture_output=True, text=True, timeout=_SECONDS, check=False
        )
        answer = decode(ran.stdout.splitlines()[-1])
        if answer.get("event") == "error":
            raise DeviceError(str(answer["reason"]))
        return Abilities(tuple(str(answer["codecs"]).split()), bool(answer["screen"]))
    except subprocess.TimeoutExpired:
        raise DeviceError("recorder.silent") from None
    except (OSError, ValueError, KeyError, IndexError):
        raise DeviceError("recorder.child_died") from None
