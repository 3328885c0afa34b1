"""The audit log's arithmetic: what a record is, how personal values are committed, how records chain.

A record is canonical JSON. Personal values never stand in it: each is replaced by a salted commitment, and
the salt with the value (the *opening*) is kept in a private table. So the very bytes that are hashed may be
published, and whoever is shown an opening can check it. The leaf of a record binds the leaf before it:
``SHA-256(0x00 ‖ previous leaf ‖ JCS(record))``; over the leaves stands an RFC 6962 tree (archive format,
"The log").
"""

from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256

from core.kernel.canonical_json import JsonValue, canonical_json
from core.kernel.merkle import EMPTY_ROOT

RECORD_VERSION = 1
FIRST_PREVIOUS_LEAF = bytes(32)
_COMMIT_PREFIX = b"audit-commit-v1\x00"


@dataclass(frozen=True, slots=True)
class Opening:
    """A personal value behind a commitment of record ``seq``: 32 salt bytes and the value."""

    field: str
    salt: bytes
    value: JsonValue


@dataclass(frozen=True, slots=True)
class LogHead:
    """Size, Merkle root and last leaf of the log."""

    size: int = 0
    root: bytes = EMPTY_ROOT
    last_leaf: bytes = FIRST_PREVIOUS_LEAF

    @property
    def short(self) -> str:
        """First eight hex digits of the root in two groups, as the status bar shows them."""
        digits = self.root.hex().upper()
        return f"{digits[:4]} {digits[4:8]}"


def commit_value(salt: bytes, value: JsonValue) -> str:
    """Hex commitment to one personal value under 32 salt bytes."""
    return sha256(_COMMIT_PREFIX + salt + canonical_json(value)).hexdigest()


def chain_leaf(previous_leaf: bytes, record: bytes) -> bytes:
    """Leaf hash of an encoded record (archive format, "The log")."""
    return sha256(b"\x00" + previous_leaf + record).digest()


@dataclass(frozen=True, slots=True)
class AuditRecord:
    """One act or machine event before it is encoded.

    ``at`` is ISO 8601 with offset; ``mono_ms`` milliseconds of the monotonic clock, so that a stepped wall
    clock shows; ``actor`` an account id or ``system``; ``subject`` the id of what was acted on.
    """

    seq: int
    event: str
    at: str
    mono_ms: int
    actor: str
    roles: tuple[str, ...]
    session: str
    station: str
    epoch: int
    practice: bool
    subject: str
    facts: Mapping[str, JsonValue]
    sealed: Mapping[str, str]

    def encode(self) -> bytes:
        """Canonical JSON bytes that are stored, hashed and published."""
        return canonical_json(
            {
                "v": RECORD_VERSION,
                "seq": self.seq,
                "event": self.event,
                "at": self.at,
                "mono_ms": self.mono_ms,
                "actor": self.actor,
                "roles": list(self.roles),
                "session": self.session,
                "station": self.station,
                "epoch": self.epoch,
                "practice": self.practice,
                "subject": self.subject,
                "facts": dict(self.facts),
                "sealed": dict(self.sealed),
            }
        )
