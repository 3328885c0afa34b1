"""The signers that somebody names beforehand: fingerprints or public keys, for all or for one role."""

import re
from dataclasses import dataclass
from hashlib import sha256

from core.evidence.format.layout import ROLES
from core.kernel.minisign import PublicKey, parse_public_key

_SHORT, _LONG = 32, 64  # hex digits: eight groups of four, or the whole digest
_SEPARATORS = re.compile(r"[\s:-]+")
_HEX = re.compile(r"[0-9A-F]+")


@dataclass(frozen=True, slots=True)
class KnownSigner:
    """A named key: ``digits`` begin the key's SHA-256 in upper-case hex; an empty ``role`` means any."""

    digits: str
    role: str = ""

    def is_key_of(self, key: PublicKey, role: str) -> bool:
        """Whether this is the key that signs for ``role``."""
        if self.role and self.role != role:
            return False
        return sha256(key.key).hexdigest().upper().startswith(self.digits)


def parse_signer(text: str) -> KnownSigner:
    """Read ``[role=]fingerprint`` or ``[role=]public key`` (the base64 line of a minisign key file).

    Raises:
        ValueError: neither, or a role that does not exist.
    """
    role, separator, rest = text.partition("=")
    if separator and role in ROLES:
        named = parse_signer_key(rest)
        return KnownSigner(named, role)
    return KnownSigner(parse_signer_key(text))


def parse_signer_key(text: str) -> str:
    """Hex digits of a fingerprint, or those of a public key."""
    digits = _SEPARATORS.sub("", text).upper()
    if _HEX.fullmatch(digits) and len(digits) in {_SHORT, _LONG}:
        return digits
    return sha256(parse_public_key(text.strip()).key).hexdigest().upper()
