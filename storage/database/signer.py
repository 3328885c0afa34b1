"""Ed25519 signing with a raw 32-byte seed (RFC 8032)."""

from hashlib import sha256

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat


class Ed25519Signer:
    """Implements ``core.kernel.signing.Signer`` over a 32-byte seed."""

    def __init__(self, seed: bytes) -> None:
        self._key = Ed25519PrivateKey.from_private_bytes(seed)
        self._public = self._key.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw)

    @property
    def public_key(self) -> bytes:
        """The 32 public bytes."""
        return self._public

    @property
    def key_id(self) -> bytes:
        """The first 8 bytes of the public key's SHA-256: stable without being stored."""
        return sha256(self._public).digest()[:8]

    def sign(self, message: bytes) -> bytes:
        """The 64-byte signature of ``message``."""
        return self._key.sign(message)
