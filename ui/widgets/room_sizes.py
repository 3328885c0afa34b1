"""Sizes for a screen that a room reads: shares of its height, whatever its resolution and scale.

The witness display is drawn for 1080 lines, so a word of 40 is 1/27 of the picture's height. Reading at six
metres takes letters of about 24 mm (a 250th of the distance): words that matter, 40 and more, need a screen
of a ninth of the distance in height, 0.67 m at six metres, which is one of 55 inches. Words of 28, the least,
say what a figure is and are read from four metres. On a screen that stands upright its width takes the place
of the height.
"""

from dataclasses import dataclass, replace

from ui.theme import theme

_LINES = 1080
_LEAST_LONG_SIDE = 1440
"""Squarer pictures than 4:3 are drawn smaller, so that all of it fits."""


@dataclass(frozen=True, slots=True)
class RoomSizes:
    """``factor`` pixels for each line of the design; ``tall`` where the picture stands upright."""

    factor: float
    tall: bool
    width: int
    """Of the picture, in pixels."""

    def px(self, size: float) -> int:
        """``size`` of the design in pixels of this picture."""
        return max(round(size * self.factor), 1)

    def of(self, size: float) -> float:
        """``size`` for a widget that multiplies by the theme's scale, which is the operator's."""
        return size * self.factor / theme().scale

    def shrunk(self, share: float) -> "RoomSizes":
        """The same at ``share`` of the size."""
        return replace(self, factor=self.factor * share)


def room_sizes(width: int, height: int) -> RoomSizes:
    """The sizes for a picture of these pixels."""
    tall = height > width
    short, long = (width, height) if tall else (height, width)
    return RoomSizes(max(min(short / _LINES, long / _LEAST_LONG_SIDE), 0.1), tall, width)
