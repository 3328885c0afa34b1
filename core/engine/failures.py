"""Announcement of a bug of ours that nobody waits for: in a handler of device messages, or in a timer."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class EngineFailure:
    """The window says so and brings running draws to a safe stop."""

    error: BaseException
