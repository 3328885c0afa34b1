"""Entropy that is the same in every run, and can be told to fail."""

from hashlib import sha256

from core.kernel.errors import DeviceError


class SeededEntropy:
    """Implements ``core.kernel.entropy.EntropySource`` as the stream SHA-256(seed ‖ counter)."""

    def __init__(self, seed: bytes = b"mingqian tests") -> None:
        self._seed = seed
        self._counter = 0
        self._failing = False

    def secret_bytes(self, count: int) -> bytes:
        """The next ``count`` bytes; no two calls give the same."""
        if self._failing:
            self._failing = False
            raise DeviceError("entropy.unavailable")
        blocks: list[bytes] = []
        while sum(map(len, blocks)) < count:
            blocks.append(sha256(self._seed + self._counter.to_bytes(8, "big")).digest())
            self._counter += 1
        return b"".join(blocks)[:count]

    def fail_next(self) -> None:
        """Make the next call raise ``DeviceError('entropy.unavailable')``."""
        self._failing = True
