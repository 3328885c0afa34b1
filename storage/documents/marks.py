"""What can be put on a page, in points from the lower left corner, before any PDF is written."""

from dataclasses import dataclass
from enum import Enum

MM = 72 / 25.4


class Ink(Enum):
    """Colours of print as red, green, blue from 0 to 1."""

    BLACK = (0.0, 0.0, 0.0)
    GREY = (0.35, 0.35, 0.35)
    RED = (0.75, 0.05, 0.05)


@dataclass(frozen=True, slots=True)
class Paper:
    """A sheet: size and margins in points."""

    width: float
    height: float
    margin: float


A4 = Paper(210 * MM, 297 * MM, 15 * MM)
A4_LANDSCAPE = Paper(297 * MM, 210 * MM, 15 * MM)
A5 = Paper(148 * MM, 210 * MM, 10 * MM)


@dataclass(frozen=True, slots=True)
class Text:
    """One line; ``y`` is the base line. ``struck``: with a line through it."""

    x: float
    y: float
    text: str
    size: float
    bold: bool = False
    struck: bool = False
    ink: Ink = Ink.BLACK


@dataclass(frozen=True, slots=True)
class Line:
    """A straight line."""

    x1: float
    y1: float
    x2: float
    y2: float
    weight: float = 0.6
    ink: Ink = Ink.BLACK


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle: border of ``weight`` (0: none), filled with this grey (1: not filled)."""

    x: float
    y: float
    width: float
    height: float
    weight: float = 0.0
    grey: float = 1.0
    ink: Ink = Ink.BLACK


@dataclass(frozen=True, slots=True)
class Cells:
    """The lines of one table row: borders at each of ``edges``, from ``top`` down to ``bottom``."""

    edges: tuple[float, ...]
    top: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Code:
    """A QR code with its quiet zone in a square of ``side``.

    A small one on clean paper needs coarse modules more than redundancy: ``coarse`` is level L instead of M.
    """

    x: float
    y: float
    side: float
    payload: str
    coarse: bool = False


@dataclass(frozen=True, slots=True)
class Picture:
    """A PNG or JPEG file, fitted into the rectangle."""

    x: float
    y: float
    width: float
    height: float
    data: bytes


Mark = Text | Line | Box | Cells | Code | Picture
Page = tuple[Mark, ...]
