"""Decrypting private files of an archive in memory, for somebody who holds a recipient's key."""

from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path

import pyrage

from core.evidence.format import layout
from core.evidence.format.private_index import parse_index
from core.evidence.format.seal import commitment, parse_seal
from core.evidence.transfer.private_opening import PrivateEntry
from core.evidence.verification.archive_source import open_source
from core.evidence.verification.verdicts import RefusedError
from core.kernel.errors import StorageError, UserError


class AgePrivateOpener:
    """Implements ``core.evidence.transfer.private_opening.PrivateOpener``."""

    def index(self, archive: Path, identity: str) -> tuple[PrivateEntry, ...]:
        """The index, compared with the seal."""
        keys = _identities(identity)
        sealed = _content(archive, layout.INDEX)
        data = _decrypted(sealed, keys)
        try:
            seal = parse_seal(_content(archive, layout.SEAL))
            _name, entries = parse_index(data)
        except ValueError:
            raise UserError("private.not_sealed") from None
        commitments = {name: commitment(entry.nonce, entry.sha256) for name, entry in entries.items()}
        if sha256(data).hexdigest() != seal.index_sha256 or commitments != dict(seal.private):
            raise UserError("private.not_sealed")
        return tuple(
            PrivateEntry(entry.path, entry.size, entry.sha256.hex())
            for entry in sorted(entries.values(), key=lambda entry: entry.path)
        )

    def read(self, archive: Path, identity: str, entry: PrivateEntry) -> bytes:
        """One file, compared with its entry."""
        sealed = _content(archive, layout.PRIVATE + entry.name + layout.ENCRYPTED)
        data = _decrypted(sealed, _identities(identity))
        if (len(data), sha256(data).hexdigest()) != (entry.size, entry.sha256):
            raise UserError("private.not_sealed")
        return data


def _identities(text: str) -> Sequence[pyrage.x25519.Identity]:
    """The keys of an age key file: one a line, comments begin with #."""
    lines = (line.strip() for line in text.splitlines())
    try:
        found = [pyrage.x25519.Identity.from_str(line) for line in lines if line and not line.startswith("#")]
    except pyrage.IdentityError:
        raise UserError("private.no_key") from None
    if not found:
        raise UserError("private.no_key")
    return found


def _decrypted(sealed: bytes, keys: Sequence[pyrage.x25519.Identity]) -> bytes:
    try:
        return bytes(pyrage.decrypt(sealed, keys))
    except pyrage.DecryptError:
        raise UserError("private.other_key") from None


def _content(archive: Path, path: str) -> bytes:
    try:
        with open_source(archive) as source:
            return b"".join(source.chunks(path))
    except (RefusedError, OSError, KeyError):
        raise StorageError("archive.unreadable_file", file=archive.name) from None
