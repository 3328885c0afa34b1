"""Pictures and sound of a recorded piece, decoded by a child: nothing of it lies on the disk for that."""

import subprocess
from base64 import b64decode, b64encode
from collections.abc import Sequence

from core.evidence.recording.playback import Decoded, Picture
from core.kernel.errors import DeviceError
from devices.recorder.protocol import decode, encode

_SECONDS = 60.0
_WIDTH = 1600


class ChildPieceDecoder:
    """Implements ``core.evidence.recording.playback.PieceDecoder``; ``command`` starts record-screen."""

    def __init__(self, command: Sequence[str]) -> None:
        self._command = list(command)

    def decode(self, piece: bytes) -> Decoded:
        """All of a piece, its pictures at most 1600 pixels wide."""
        order = encode({"command": "play", "width": _WIDTH, "piece": b64encode(piece).decode("ascii")})
        hidden = getattr(subprocess, "CREATE_NO_WINDOW", 0)
        try:
            ran = subprocess.run(
                self._command,
                input=order,
                capture_output=True,
                text=True,
                encoding="utf-8",
                timeout=_SECONDS,
                check=False,
                creationflags=hidden,
            )
            answers = [decode(line) for line in ran.stdout.splitlines()]
        except subprocess.TimeoutExpired:
            raise DeviceError("recorder.silent") from None
        except (OSError, ValueError):
            raise DeviceError("recorder.child_died") from None
        failure = next((a for a in answers if a.get("event") == "error"), None)
        if failure is not None:
            raise DeviceError(str(failure["reason"]))
        found = tuple(_picture(answer) for answer in answers if answer.get("event") == "picture")
        if not found:
            raise DeviceError("recorder.unplayable")
        heard = next((a for a in answers if a.get("event") == "sound"), None)
        if heard is None:
            return Decoded(found)
        return Decoded(found, b64decode(str(heard["pcm"])), int(str(heard["rate"])))


def _picture(answer: dict[str, object]) -> Picture:
    return Picture(int(str(answer["ms"])), b64decode(str(answer["jpeg"])))
