"""Papers about the station itself: the recovery key, printed once, and the fingerprints of its keys."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

from core.kernel.form_frame import FormFrame
from core.kernel.minisign import PublicKey


@dataclass(frozen=True, slots=True)
class RecoverySheet:
    """The recovery key, printed once. ``with_code``: also as QR, which any camera in the room can read."""

    frame: FormFrame
    created_at: datetime
    recovery_key: str = field(repr=False)
    with_code: bool = False


@dataclass(frozen=True, slots=True)
class StationKey:
    """A public key of the station and what it is for: ``seal`` or ``log``."""

    purpose: str
    key: PublicKey


@dataclass(frozen=True, slots=True)
class SheetRecipient:
    """Somebody who can open private files of archives, with the fingerprint of their age key."""

    label: str
    name: str
    office: str
    fingerprint: str


@dataclass(frozen=True, slots=True)
class SheetVerifier:
    """A stand-alone verifier of this version of the program: file name and SHA-256 (hex)."""

    name: str
    sha256: str


@dataclass(frozen=True, slots=True)
class FingerprintSheet:
    """Public keys, recipients and verifiers, handed to whoever will check or open archives later.

    ``authority`` is the SHA-256 (hex) of the certificate of the authority for signed forms.
    """

    frame: FormFrame
    created_at: datetime
    keys: tuple[StationKey, ...]
    recipients: tuple[SheetRecipient, ...] = ()
    verifiers: tuple[SheetVerifier, ...] = ()
    authority: str = ""


class StationSheetRenderer(Protocol):
    """Makes the documents (PDF bytes); called in a worker."""

    def recovery_sheet(self, sheet: RecoverySheet) -> bytes:
        """The recovery key; the bytes are as secret as the key."""
        ...

    def fingerprint_sheet(self, sheet: FingerprintSheet) -> bytes:
        """Fingerprints and QR codes of the public keys."""
        ...
