"""Reading hidden marks back from pictures: screenshots, cut, scaled, turned by quarters, compressed again.

The period of the mark is known but for the scale of the picture. For each scale the picture is folded and the
fixed frame of the symbol is searched in the result; what fits best goes to zxing-cpp, which corrects errors.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from itertools import pairwise
from pathlib import Path

import numpy as np
import zxingcpp
from numpy.typing import NDArray
from PIL import Image, UnidentifiedImageError

from core.evidence.tracing.hidden_mark import PictureRead, decode_mark
from core.kernel.errors import UserError
from storage.pictures.folding import BINS, MODULES, Flat, Grey, flatten, fold

PERIOD = 121.0
"""Pixels from one symbol to the next on the screen (``ui.shell.watermark.build_hidden``)."""

_LARGEST_FILE = 100_000_000
_LARGEST_PICTURE = 60_000_000
_SCALES = (0.45, 2.05)
_COARSE = 0.01
_SEARCHED = 960
"""Pixels of the piece in which scales are searched: eight periods, half a percent is less than a module."""

_USUAL = (1.0, 2 / 3, 0.5, 0.75, 0.8, 1366 / 1920, 1600 / 1920, 1.25, 2560 / 1920, 1.5, 2.0)
"""Scales by which pictures of screens are commonly made smaller or larger, the likeliest first."""

_LIKELY = 0.3
"""Fit of the frame from which it is worth looking closer: noise stays below."""

_POSSIBLE = 0.2
"""Fit in a piece of the picture from which the whole is looked at."""

_STEPS = BINS // MODULES


@dataclass(frozen=True, slots=True)
class _Fit:
    """How well the frame fits: ``folded`` is turned and shifted so that the symbol's frame stands upright."""

    score: float
    period: float
    folded: Grey


class FoldingMarkReader:
    """Implements ``core.evidence.tracing.hidden_mark.MarkReader``."""

    def read(self, path: Path) -> PictureRead:
        """Read the picture at ``path``.

        Raises:
            UserError: ``trace.unreadable``, ``trace.no_picture``, ``trace.too_large``.
        """
        try:
            content = _content(path)
            grey = _grey(path)
        except (UnidentifiedImageError, Image.DecompressionBombError, ValueError, SyntaxError):
            raise UserError("trace.no_picture", file=path.name) from None
        except OSError:
            raise UserError("trace.unreadable", file=path.name) from None
        height, width = grey.shape
        return PictureRead(sha256(content).hexdigest(), width, height, tuple(_codes(grey)))


def _content(path: Path) -> bytes:
    if path.stat().st_size > _LARGEST_FILE:
        raise UserError("trace.too_large", file=path.name)
    return path.read_bytes()


def _grey(path: Path) -> Grey:
    with Image.open(path) as picture:
        if picture.width * picture.height > _LARGEST_PICTURE:
            raise UserError("trace.too_large", file=path.name)
        return np.asarray(picture.convert("RGB").convert("L"), np.float32)


def _codes(grey: Grey) -> list[str]:
    """Digits of the marks in ``grey``: first of the whole, then of its parts, where windows may differ."""
    for period in _periods(grey):
        flat = flatten(grey, period / MODULES)
        fit = _fit(flat, period)
        code = _decoded(fit.folded)
        if code is None and fit.score > _LIKELY:
            fit = _refined(flat, fit)
            code = _decoded(fit.folded)
        if code is not None:
            parts = (_decoded(_fit(part, fit.period).folded) for part in _parts(flat))
            return list(dict.fromkeys([code, *(other for other in parts if other is not None)]))
    return []


def _periods(grey: Grey) -> Iterator[float]:
    """Likely periods, by how well the frame shows in a piece of the picture: the usual scales first."""
    piece = _middle(grey)
    for scale in _USUAL:
        period = PERIOD * scale
        if _fit(flatten(piece, period / MODULES), period).score > _LIKELY:
            yield period
    scored: list[tuple[float, float]] = []
    for lower, upper in pairwise(np.geomspace(*_SCALES, 5)):
        flat = flatten(piece, PERIOD * float(lower * upper) ** 0.5 / MODULES)
        steps = np.exp(np.arange(np.log(lower), np.log(upper), _COARSE))
        scored += [(_fit(flat, PERIOD * float(s)).score, PERIOD * float(s)) for s in steps]
    yield from (period for score, period in sorted(scored, reverse=True)[:4] if score > _POSSIBLE)


def _middle(grey: Grey) -> Grey:
    height, width = grey.shape
    top, left = max(0, (height - _SEARCHED) // 2), max(0, (width - _SEARCHED) // 2)
    return grey[top : top + _SEARCHED, left : left + _SEARCHED]


def _parts(flat: Flat) -> Iterator[Flat]:
    """Overlapping quarters, when they are large enough to hold several periods."""
    height, width = flat.detail.shape
    if min(height, width) >= 600:
        for top in (0, height // 3):
            for left in (0, width // 4, width // 2):
                yield flat.part(top, top + height * 2 // 3, left, left + width // 2)


def _refined(flat: Flat, best: _Fit) -> _Fit:
    """The best fit near ``best``: over a whole picture a thousandth counts."""
    for step in (0.002, 0.0007, 0.0003):
        centre = best.period
        for factor in (-2, -1, 1, 2):
            best = max(best, _fit(flat, centre * (1 + factor * step)), key=lambda fit: fit.score)
    return best


def _fit(flat: Flat, period: float) -> _Fit:
    """Where in the fold the frame of a symbol fits best, of all shifts and quarter turns."""
    folded = fold(flat, period)
    best = _Fit(-1.0, period, folded)
    transform, length = _frame_transform(), float(np.linalg.norm(_frame()))
    for turn in range(4):
        turned = np.rot90(folded, turn)
        match = np.fft.irfft2(np.fft.rfft2(turned) * transform, turned.shape)
        at = np.unravel_index(int(np.argmax(match)), match.shape)
        score = float(match[at] / (length * np.sqrt(np.sum(turned**2)) + 1e-6))
        if score > best.score:
            shifted = np.roll(turned, (-int(at[0]), -int(at[1])), (0, 1))
            best = _Fit(score, period, shifted)
    return best


def _decoded(folded: Grey) -> str | None:
    """Digits of the symbol that begins in the corner of ``folded``."""
    frame = _frame_cells()
    cells = folded.reshape(MODULES, _STEPS, MODULES, _STEPS)[:, 1:-1, :, 1:-1].mean((1, 3))
    middle = (cells[frame > 0].mean() + cells[frame < 0].mean()) / 2
    picture = np.where(cells > middle, 255, 0).astype(np.uint8)
    picture[frame > 0], picture[frame < 0] = 255, 0
    large = np.pad(np.kron(picture, np.ones((4, 4), np.uint8)), 8, constant_values=255)
    formats = zxingcpp.BarcodeFormats([zxingcpp.BarcodeFormat.DataMatrix])
    found = zxingcpp.read_barcodes(large, formats=formats)
    return next((code.text for code in found if decode_mark(code.text) is not None), None)


@cache
def _frame_cells() -> Grey:
    """What is the same in all symbols: 1 light, -1 dark, 0 anything (ISO/IEC 16022, 4.2 "finder pattern")."""
    cells = np.zeros((MODULES, MODULES), np.float32)
    cells[0, :] = cells[-1, :] = cells[:, 0] = cells[:, -1] = 1
    inner = cells[1:-1, 1:-1]
    inner[:, 0] = inner[-1, :] = -1
    inner[0, :] = [-1, 1] * (MODULES // 2 - 1)
    inner[:-1, -1] = ([1, -1] * (MODULES // 2 - 1))[:-1]
    return cells


@cache
def _frame() -> Grey:
    """The frame in bins, without a mean."""
    cells = _frame_cells()
    even = np.where(cells == 0, 0, cells - cells[cells != 0].mean())
    return np.kron(even, np.ones((_STEPS, _STEPS))).astype(np.float32)


@cache
def _frame_transform() -> NDArray[np.complex128]:
    return np.conj(np.fft.rfft2(_frame())).astype(np.complex128)
