"""A lamp: how one thing is that a draw depends on (reason) and what to do about it (advice), as codes.

The words stand in ``ui/texts.py`` for the window and in ``core/system/doctor_words.py`` for the command line.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import IntEnum

Param = str | int

RECORDING = frozenset({"recorder.recording", "recorder.recording_sound", "recorder.sound_lost"})
"""Reasons of the recorder's lamp while it records, with and without the sound of the room."""


class LampState(IntEnum):
    """In rising order of alarm."""

    OK = 0
    ATTENTION = 1
    FAULT = 2


@dataclass(frozen=True, slots=True)
class Lamp:
    """One lamp; ``advice`` is empty when there is nothing to do. ``params`` fill the words."""

    id: str
    state: LampState
    reason: str
    advice: str = ""
    params: Mapping[str, Param] = field(default_factory=dict)


def head_lamp(fits: bool) -> Lamp | None:
    """Shown only while the head kept outside the database did not fit the log when it was opened."""
    return None if fits else Lamp("log", LampState.FAULT, "log.head_differs", "advice.log.head_differs")


def worst(lamps: Iterable[Lamp]) -> LampState:
    """State of several lamps shown as one."""
    return max((lamp.state for lamp in lamps), default=LampState.OK)
