"""Random bytes from the operating system."""

import os

from core.kernel.errors import DeviceError


class OsEntropy:
    """Implements ``core.kernel.entropy.EntropySource`` by the system's generator."""

    def secret_bytes(self, count: int) -> bytes:
        """``count`` bytes; raises ``DeviceError('entropy.unavailable')`` rather than give weaker ones."""
        try:
            secret = os.urandom(count)
        except (RuntimeError, OSError):  # RuntimeError: the system has no source at all
            raise DeviceError("entropy.unavailable") from None
        if count >= 16 and len(set(secret)) == 1:
            raise DeviceError("entropy.unavailable")  # a source that gives one byte over and over is broken
        return secret
