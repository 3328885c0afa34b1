"""Secret random bytes as a port (EDP-1 step 3 takes 32 of them from the operating system)."""

from typing import Protocol


class EntropySource(Protocol):
    """A cryptographically secure source."""

    def secret_bytes(self, count: int) -> bytes:
        """Return ``count`` unpredictable bytes; raises ``DeviceError('entropy.unavailable')``."""
        ...
