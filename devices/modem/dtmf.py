"""Finding key tones in the sound of a call, and merging them with the keys that the modem reports.

Goertzel filters on blocks of 102 samples at 8 kHz (12.75 ms), as telephony decoders do; the limits are those
of modem.md, section 4: three blocks make a key, three others end it; twist up to 8 dB (low group louder) and
4 dB (high group louder) is found, 1.5 % off frequency is found, 3.5 % is refused.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from core.contact.lines.line import SAMPLE_RATE, KeySource

BLOCK = 102
HITS = 3
MISSES = 3

_LOW = (697.0, 770.0, 852.0, 941.0)
_HIGH = (1209.0, 1336.0, 1477.0, 1633.0)
_KEYS = ("123A", "456B", "789C", "*0#D")

# A limit set exactly at 8 or 4 dB loses half of the tones at the limit (measured), hence the margins.
_NORMAL_TWIST = 10 ** (9.5 / 10)
_REVERSE_TWIST = 10 ** (5.5 / 10)
_RIVAL = 10 ** (8.0 / 10)
# Tones through AMR have 0.93, 1.5 % off frequency still 0.85; vowels that look like a key stay below 0.7.
_TONE_SHARE = 0.75
_MIN_POWER = (32768 * 10 ** (-36 / 20)) ** 2 / 2
_MAX_DEVIATION = 0.025
_HALF = BLOCK // 2

Samples = NDArray[np.float64]
Spectrum = NDArray[np.complex128]


def _filters(length: int) -> NDArray[np.complex128]:
    times = np.arange(length) / SAMPLE_RATE
    return np.asarray(np.exp(-2j * np.pi * np.outer(np.array(_LOW + _HIGH), times)), dtype=np.complex128)


_FULL_FILTERS = _filters(BLOCK)
_HALF_FILTERS = _filters(_HALF)
_HALF_STEP = np.exp(-2j * np.pi * np.array(_LOW + _HIGH) * _HALF / SAMPLE_RATE)


@dataclass(frozen=True, slots=True)
class Tone:
    """A key began (``down``) or ended."""

    key: str
    down: bool


@dataclass(frozen=True, slots=True)
class _Hit:
    key: str
    deviation_low: float
    deviation_high: float


class ToneDetector:
    """Finds key tones in a stream of 16-bit mono sound that arrives in pieces of any size."""

    def __init__(self) -> None:
        self._rest = b""
        self._candidate: list[_Hit] = []
        self._key: str | None = None
        self._misses = 0

    def feed(self, pcm: bytes) -> list[Tone]:
        """Tones that began or ended in ``pcm``."""
        data = self._rest + pcm
        size = 2 * BLOCK
        whole = len(data) - len(data) % size
        self._rest = data[whole:]
        return [tone for at in range(0, whole, size) for tone in self._block(data[at : at + size])]

    def _block(self, octets: bytes) -> Iterator[Tone]:
        hit = _look(np.frombuffer(octets, dtype="<i2").astype(np.float64))
        if self._key is not None:
            if hit is not None and hit.key == self._key:
                self._misses = 0
                return
            self._misses += 1
            if self._misses < MISSES and not self._is_new(hit):
                return
            yield Tone(self._key, down=False)
            self._key = None
        if self._is_new(hit):
            assert hit is not None
            self._key, self._misses, self._candidate = hit.key, 0, []
            yield Tone(hit.key, down=True)

    def _is_new(self, hit: _Hit | None) -> bool:
        """Count blocks in a row with the same key; True when there are enough of the right frequency."""
        if hit is None or hit.key == self._key:
            self._candidate = []
            return False
        if self._candidate and self._candidate[-1].key != hit.key:
            self._candidate = []
        if not self._candidate or self._candidate[-1] is not hit:
            self._candidate.append(hit)
        recent = self._candidate[-HITS:]
        return len(recent) == HITS and _on_frequency(recent)


def _on_frequency(hits: list[_Hit]) -> bool:
    low = sum(hit.deviation_low for hit in hits) / len(hits)
    high = sum(hit.deviation_high for hit in hits) / len(hits)
    return abs(low) <= _MAX_DEVIATION and abs(high) <= _MAX_DEVIATION


def _look(samples: Samples) -> _Hit | None:
    """The key whose two tones are in this block, None when there is none."""
    energy = float(samples @ samples)
    if energy / BLOCK < _MIN_POWER:
        return None
    powers = np.abs(_FULL_FILTERS @ samples) ** 2
    low, high = int(np.argmax(powers[:4])), int(np.argmax(powers[4:]))
    low_power, high_power = float(powers[low]), float(powers[4 + high])
    if low_power > high_power * _NORMAL_TWIST or high_power > low_power * _REVERSE_TWIST:
        return None
    if not (_stands_out(powers[:4], low) and _stands_out(powers[4:], high)):
        return None
    if (low_power + high_power) * 2 / BLOCK < _TONE_SHARE * energy:
        return None
    deviations = _deviations(samples, (low, 4 + high))
    return _Hit(_KEYS[low][high], *deviations)


def _stands_out(powers: Samples, best: int) -> bool:
    rivals = np.delete(powers, best)
    return bool(np.all(rivals * _RIVAL < powers[best]))


def _deviations(samples: Samples, tones: tuple[int, int]) -> tuple[float, float]:
    """How far the two tones are off, as a share of their frequency: the phase turns between half blocks."""
    first = _HALF_FILTERS @ samples[:_HALF]
    second = (_HALF_FILTERS @ samples[_HALF:]) * _HALF_STEP
    turns = np.angle(second * np.conj(first)) / (2 * np.pi)
    offsets = turns * SAMPLE_RATE / _HALF
    frequencies = np.array(_LOW + _HIGH)
    low, high = tones
    return float(offsets[low] / frequencies[low]), float(offsets[high] / frequencies[high])


MERGE_SECONDS = 1.0
DEAF_SECONDS = 0.3


@dataclass(frozen=True, slots=True)
class KeyPress:
    """One press after merging; ``conflict``: another key was heard less than a second before."""

    key: str
    source: KeySource
    conflict: bool
    seconds: float


class KeyMerger:
    """Makes one press of what two sources say. Times are seconds since the answer."""

    def __init__(self) -> None:
        self._key: str | None = None
        self._seen = 0.0
        self._held = False

    def reported(self, key: str, at: float) -> KeyPress | None:
        """The modem reported ``key``."""
        return self._sighting(key, KeySource.REPORTED, at)

    def tone(self, tone: Tone, at: float) -> KeyPress | None:
        """A tone began or ended in the sound; a key held down stays one press."""
        if tone.down:
            press = self._sighting(tone.key, KeySource.IN_BAND, at)
            self._held = self._key == tone.key
            return press
        if tone.key == self._key and self._held:
            self._held = False
            self._seen = at
        return None

    def _sighting(self, key: str, source: KeySource, at: float) -> KeyPress | None:
        if at < DEAF_SECONDS:
            return None
        recent = self._key is not None and (self._held or at - self._seen < MERGE_SECONDS)
        same = key == self._key
        self._key, self._seen = key, at
        if recent and same:
            return None
        self._held = False
        return KeyPress(key, source, conflict=recent, seconds=at)
