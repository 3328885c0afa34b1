"""The sound of the room, which a policy may ask for: microphones, and what becomes of one while recording.

It is recorded in the pieces of the first screen, so that one hash holds picture and sound.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from core.kernel.canonical_json import JsonValue

NO_MICROPHONE = ""
"""Name of the microphone when the room is not to be heard."""

QUIETEST = -96
"""Level of digital silence, in decibels below the loudest sound that can be recorded (which is 0)."""


@dataclass(frozen=True, slots=True)
class Microphone:
    """One that this machine can record from; ``name`` is the system's, ``title`` is for people."""

    name: str
    title: str


class Sound(StrEnum):
    """Whether a stream records sound: it is not to, it does, or its microphone is gone at the moment."""

    NONE = ""
    HEARD = "heard"
    LOST = "lost"


@dataclass(frozen=True, slots=True)
class SoundLost:
    """The microphone gives no sound any more; pictures go on, and it is tried again and again."""

    session_id: str
    stream: str

    def facts(self) -> dict[str, JsonValue]:
        """For ``evidence.sound_lost``."""
        return {"session": self.session_id, "stream": self.stream}


@dataclass(frozen=True, slots=True)
class SoundBack:
    """Sound came again after ``seconds`` of silence in the pieces."""

    session_id: str
    stream: str
    seconds: float

    def facts(self) -> dict[str, JsonValue]:
        """For ``evidence.sound_back``; seconds as text, because hashed JSON holds no fractions."""
        return {"session": self.session_id, "stream": self.stream, "seconds": f"{self.seconds:.1f}"}


class Microphones(Protocol):
    """The microphones of this machine. Slow: for a worker."""

    def found(self) -> tuple[Microphone, ...]:
        """All that can be recorded from, the system's own choice first; raises ``DeviceError``
        (``microphone.no_tools``, ``microphone.windows``).
        """
        ...

    def level(self, name: str) -> int:
        """The loudest sound of the next half second, from :data:`QUIETEST` to 0 decibels.

        Raises:
            DeviceError: ``microphone.no_tools``, ``microphone.windows``, ``microphone.silent`` when it
                cannot be opened or gives nothing at all.
        """
        ...
