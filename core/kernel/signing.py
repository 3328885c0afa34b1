"""Signatures as a port: core verifies by itself (``core.kernel.ed25519``), signing needs a secret key."""

from typing import Protocol


class Signer(Protocol):
    """Holder of one Ed25519 secret key, one key per purpose (seal, log, person)."""

    @property
    def public_key(self) -> bytes:
        """The 32 public bytes (RFC 8032 §5.1.5)."""
        ...

    @property
    def key_id(self) -> bytes:
        """The 8 bytes by which minisign-format signatures name the key."""
        ...

    def sign(self, message: bytes) -> bytes:
        """The 64-byte signature of ``message`` (RFC 8032 §5.1.6)."""
        ...
