"""Folding a picture by a period: what repeats adds up, what does not averages out.

Text and pictures of a window are far stronger than the mark, so only flat places count: there the mark is all
that differs from the surroundings.
"""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

Grey = NDArray[np.float32]

MODULES = 20
"""Modules of a period: 18 of the symbol and one light one at each side."""

BINS = 4 * MODULES
_FLAT = 14.0
"""Greatest difference within a flat place, in grey levels: twice the mark and the noise of JPEG."""


@dataclass(frozen=True, slots=True)
class Flat:
    """A picture without its content: ``detail`` is 0 and ``weight`` is 0 where something is drawn."""

    detail: Grey
    weight: Grey

    def part(self, top: int, bottom: int, left: int, right: int) -> "Flat":
        """A piece of the picture."""
        return Flat(self.detail[top:bottom, left:right], self.weight[top:bottom, left:right])


def flatten(grey: Grey, module: float) -> Flat:
    """What remains of ``grey`` in its flat places; ``module`` is the expected size of a module in pixels."""
    reach = max(2, round(module * 0.9))
    spread: Grey = np.subtract(_extreme(grey, reach, np.maximum), _extreme(grey, reach, np.minimum))
    weight: Grey = np.less_equal(spread, _FLAT).astype(np.float32)
    wide = max(3, round(module * 2))
    around = _blur(grey * weight, wide) / np.maximum(_blur(weight, wide), np.float32(1e-3))
    detail: Grey = np.multiply(np.clip(grey - around, -6, 6), weight, dtype=np.float32)
    return Flat(detail, weight)


def fold(flat: Flat, period: float) -> Grey:
    """The mean period of ``flat`` in BINS by BINS steps."""
    down, across = (_bins(length, period) for length in flat.detail.shape)
    total, count = down.T @ flat.detail @ across, down.T @ flat.weight @ across
    return (total / np.maximum(count, 1.0)).astype(np.float32)


def _bins(length: int, period: float) -> Grey:
    """Which bin each of ``length`` pixels belongs to, as a matrix of ones."""
    place = (np.arange(length, dtype=np.float64) + 0.5) % period
    matrix = np.zeros((length, BINS), np.float32)
    matrix[np.arange(length), np.minimum((place * BINS / period).astype(int), BINS - 1)] = 1
    return matrix


def _extreme(grey: Grey, reach: int, pick: Any) -> Grey:
    """The greatest or least value within ``reach`` pixels."""
    for _ in range(2):  # along one axis, then along the other
        height = grey.shape[0]
        padded = np.pad(grey, [(reach, reach), (0, 0)], mode="edge")
        result = padded[:height].copy()
        for i in range(1, 2 * reach + 1):
            pick(result, padded[i : i + height], out=result)
        grey = np.ascontiguousarray(result.T)
    return grey


def _blur(grey: Grey, reach: int) -> Grey:
    """The mean within ``reach`` pixels."""
    width = 2 * reach + 1
    for _ in range(2):
        padded = np.pad(grey, [(reach + 1, reach), (0, 0)], mode="edge")
        sums = np.cumsum(padded, axis=0, dtype=np.float64)
        mean = (sums[width:] - sums[:-width]) / width
        grey = mean.T.astype(np.float32, order="C")
    return grey
