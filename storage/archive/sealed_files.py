"""Recordings in the station's folder: in the clear only until they are complete (screen pieces and calls)."""

import logging
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path
from threading import Lock

import pyrage

from core.evidence.recording.pieces import SealedContent
from core.kernel.errors import StorageError
from storage.archive.durable import storage_error, sync_folder
from storage.archive.private_files import encrypt_stream

SEALED = ".age"
_PART = ".part"
_log = logging.getLogger(__name__)

Failed = Callable[[StorageError], None]


class StationSealedFiles:
    """Implements ``core.evidence.recording.ports.SealedFiles``, age to the station's key, one file at a time.

    A thread of its own seals, so that it never waits for other work, and other work never for it.
    """

    def __init__(self, recipient: str, identity: str) -> None:
        self._recipient = pyrage.x25519.Recipient.from_str(recipient)
        self._identity = pyrage.x25519.Identity.from_str(identity)
        self._lock = Lock()
        self._waiting: dict[Path, Failed] = {}
        self._worker = ThreadPoolExecutor(1, thread_name_prefix="sealing")

    def keep(self, plain: Path, failed: Failed) -> None:
        """Seal a complete file; returns at once."""
        with self._lock:
            self._waiting[plain] = failed
        try:
            self._worker.submit(self._seal_waiting)
        except RuntimeError:
            _log.warning("a recording ended after the station was closed; the next start seals it")

    def content(self, plain: Path, size: int) -> SealedContent:
        """What is in the file, to be read later."""
        return SealedContent(size, lambda: self._read(plain))

    def close(self) -> None:
        """Try once more what could not be sealed, and wait for that; no more is taken."""
        with suppress(RuntimeError):  # closed before
            self._worker.submit(self._seal_waiting, tell=False)
        self._worker.shutdown(wait=True)

    def _seal_waiting(self, tell: bool = True) -> None:
        with self._lock:
            waiting = dict(self._waiting)
        failure: tuple[Failed, StorageError] | None = None
        for plain, failed in waiting.items():
            try:
                self._seal(plain)
            except OSError as error:
                _log.error("a recording could not be sealed: %s", type(error).__name__)
                failure = failed, storage_error(error)
                continue
            with self._lock:
                self._waiting.pop(plain, None)
        if failure is not None and tell:
            failed, trouble = failure
            failed(trouble)

    def _seal(self, plain: Path) -> None:
        target = sealed_path(plain)
        partial = target.with_name(target.name + _PART)
        partial.unlink(missing_ok=True)
        if not plain.exists():
            return  # sealed before
        try:
            with plain.open("rb") as source:
                encrypt_stream(source, partial, [self._recipient], _unheard)
            partial.replace(target)
        except BaseException:
            partial.unlink(missing_ok=True)  # a full disk gets the room back at once
            raise
        # The plain file goes only when the sealed one is really on the disk.
        sync_folder(plain.parent)
        plain.unlink()
        sync_folder(plain.parent)

    def _read(self, plain: Path) -> bytes:
        # Plain may become sealed between two looks, never the other way round.
        for look in (self._open_sealed, Path.read_bytes, self._open_sealed):
            try:
                return look(plain)
            except FileNotFoundError:
                continue
            except OSError as error:
                raise storage_error(error) from error
        raise StorageError("archive.source_missing", name=plain.name)

    def _open_sealed(self, plain: Path) -> bytes:
        try:
            return bytes(pyrage.decrypt(sealed_path(plain).read_bytes(), [self._identity]))
        except pyrage.DecryptError:
            raise StorageError("archive.source_changed", name=plain.name) from None


def sealed_path(plain: Path) -> Path:
    """Where the sealed form of a file lies."""
    return plain.with_name(plain.name + SEALED)


def _unheard(_count: int) -> None:
    """Nobody watches the progress."""
