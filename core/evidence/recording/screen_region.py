"""What a recorder records: told by the window, which knows the screens."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ScreenRegion:
    """A screen to record: position and size in device pixels on ``display``.

    ``stream`` names it ("screen-1"); ``display`` is the X display (":0"), empty for that of this session.
    """

    stream: str
    x: int
    y: int
    width: int
    height: int
    display: str = ""
