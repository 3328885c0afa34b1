"""Encrypting private files to their recipients with age, in one pass and without a plaintext copy."""

import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import BinaryIO

import pyrage

from core.evidence.format.private_index import IndexEntry
from core.evidence.recording.pieces import SealedContent
from core.evidence.sealing.contents import PrivateFile, Recipient
from core.kernel.entropy import EntropySource
from core.kernel.errors import StorageError, UserError
from storage.archive.durable import sync_stream

NONCE_BYTES = 32
Tick = Callable[[int], None]


@dataclass(frozen=True, slots=True)
class EncryptedFile:
    """What was encrypted, and the SHA-256 and size of what came out."""

    entry: IndexEntry
    sha256: bytes
    size: int


class Encryption:
    """Encrypts to a fixed set of recipients; ``tick`` hears of the bytes of every piece and may raise."""

    def __init__(self, recipients: Sequence[Recipient], entropy: EntropySource, tick: Tick) -> None:
        self._keys = [_parse(recipient) for recipient in recipients]
        self._entropy = entropy
        self._tick = tick

    def encrypt(self, file: PrivateFile, target: Path) -> EncryptedFile:
        """Encrypt ``file`` to the new file ``target`` and sync it; the index entry gets a fresh nonce.

        Raises:
            StorageError: ``archive.source_missing`` or ``archive.source_changed``.
            OSError: the target cannot be written.
        """
        target.parent.mkdir(parents=True, exist_ok=True)
        with _open(file) as source:
            passed = encrypt_stream(source, target, self._keys, self._tick)
        if file.sha256 is not None and passed.sha256.hex() != file.sha256:
            raise StorageError("archive.source_changed", name=file.name)
        nonce = self._entropy.secret_bytes(NONCE_BYTES)
        entry = IndexEntry(file.name, passed.size, passed.sha256, nonce)
        return EncryptedFile(entry, passed.sealed_sha256, passed.sealed_size)


@dataclass(frozen=True, slots=True)
class Passed:
    """What went through an encryption: SHA-256 and size in bytes of the plaintext and of what came out."""

    sha256: bytes
    size: int
    sealed_sha256: bytes
    sealed_size: int


def encrypt_stream(
    source: BinaryIO, target: Path, recipients: Sequence[pyrage.x25519.Recipient], tick: Tick
) -> Passed:
    """Encrypt ``source`` into the new file ``target`` and sync it.

    Raises:
        OSError: the target cannot be written; and whatever ``source`` or ``tick`` raise.
    """
    with target.open("xb") as sink:
        hashing = _HashingReader(source, tick)
        writing = _KeepingWriter(sink)
        try:
            pyrage.encrypt_io(hashing, writing, recipients)
        except pyrage.EncryptError:
            # pyrage keeps only the text of what our own reader or writer raised.
            raise hashing.failure or writing.failure or StorageError("archive.unwritable") from None
        sink.flush()
        sync_stream(sink.fileno())
    return Passed(hashing.digest(), hashing.count, writing.digest(), writing.count)


def is_recipient(key: str) -> bool:
    """Whether ``key`` is an age recipient (X25519) that can be encrypted to."""
    try:
        pyrage.x25519.Recipient.from_str(key)
    except pyrage.RecipientError:
        return False
    return True


def size_of(file: PrivateFile) -> int:
    """Bytes of a source as it is; raises ``StorageError('archive.source_missing')``."""
    if isinstance(file.source, bytes):
        return len(file.source)
    if isinstance(file.source, SealedContent):
        return file.source.size
    try:
        return file.source.stat().st_size
    except OSError:
        raise StorageError("archive.source_missing", name=file.name) from None


def _parse(recipient: Recipient) -> pyrage.x25519.Recipient:
    try:
        return pyrage.x25519.Recipient.from_str(recipient.key)
    except pyrage.RecipientError:
        raise UserError("archive.recipient", label=recipient.label) from None


def _open(file: PrivateFile) -> BinaryIO:
    if isinstance(file.source, bytes):
        return io.BytesIO(file.source)
    if isinstance(file.source, SealedContent):
        return io.BytesIO(file.source.read())
    try:
        return file.source.open("rb")
    except OSError:
        raise StorageError("archive.source_missing", name=file.name) from None


class _HashingReader:
    """Reader for pyrage that hashes what passes and remembers the exception that ended it."""

    def __init__(self, source: BinaryIO, tick: Tick) -> None:
        self._source = source
        self._tick = tick
        self._hash = sha256()
        self.count = 0
        self.failure: BaseException | None = None

    def read(self, size: int = -1) -> bytes:
        """The next piece."""
        try:
            piece = self._source.read(size)
            self._tick(len(piece))
        except BaseException as error:
            self.failure = error
            raise
        self._hash.update(piece)
        self.count += len(piece)
        return piece

    def digest(self) -> bytes:
        """SHA-256 of everything read."""
        return self._hash.digest()


class _KeepingWriter:
    """Writer for pyrage that hashes what passes and remembers the exception that ended it."""

    def __init__(self, sink: BinaryIO) -> None:
        self._sink = sink
        self._hash = sha256()
        self.count = 0
        self.failure: BaseException | None = None

    def write(self, piece: bytes) -> int:
        """Write all of ``piece``."""
        try:
            self._sink.write(piece)
        except BaseException as error:
            self.failure = error
            raise
        self._hash.update(piece)
        self.count += len(piece)
        return len(piece)

    def digest(self) -> bytes:
        """SHA-256 of everything written."""
        return self._hash.digest()

    def flush(self) -> None:
        """Nothing is held back here."""
