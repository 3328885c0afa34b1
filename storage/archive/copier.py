"""Copying a whole archive to another place: under a temporary name, synced, read back, verified, renamed."""

import os
from collections.abc import Callable
from errno import EIO, ENODEV, ENOENT, ENOTCONN, ENXIO, ESTALE
from hashlib import sha256
from pathlib import Path

from core.evidence.format.layout import TAG_MANIFEST, UNFINISHED
from core.evidence.transfer.exports import CopiedArchive
from core.evidence.verification.archive_source import open_source
from core.evidence.verification.verdicts import RefusedError, Verdict
from core.evidence.verification.verify import verify_archive
from core.kernel.errors import MingQianError, StorageError, UserError
from storage.archive.durable import NO_SPACE, sync_folder, sync_stream
from storage.archive.wholeness import fault_of_form
from storage.archive.zip_file import file_sha256

_CHUNK = 1 << 20
_PASSES = 3  # write, hash what came back, verify it
_GONE = {EIO, ENODEV, ENOENT, ENOTCONN, ENXIO, ESTALE}


class VerifiedCopier:
    """Implements ``core.evidence.transfer.exports.ArchiveCopier``."""

    def copy(
        self,
        source: Path,
        folder: Path,
        digest: str | None,
        progress: Callable[[int, int], None],
        cancelled: Callable[[], bool],
    ) -> CopiedArchive:
        """Copy, read back, verify, rename; nothing is left when that fails."""
        work = _Work(_size_of(source) * _PASSES, progress, cancelled)
        target = folder / source.name
        partial = folder / (source.name + UNFINISHED)
        if target.exists():
            raise UserError("copy.exists", file=source.name)
        try:
            written = _write(source, partial, work.tick)
            copied = _read_back(partial, target, written, digest, work.tick)
            partial.rename(target)
            sync_folder(folder)
        except OSError as error:
            _remove(partial)
            raise _storage_error(error) from error
        except BaseException:
            _remove(partial)
            raise
        work.finish()
        return copied


class _Work:
    """Progress in bytes, and the place where a cancelled copy stops."""

    def __init__(
        self, total: int, progress: Callable[[int, int], None], cancelled: Callable[[], bool]
    ) -> None:
        self._done, self._total = 0, max(total, 1)
        self._progress, self._cancelled = progress, cancelled

    def tick(self, count: int) -> None:
        """``count`` more bytes are done."""
        if self._cancelled():
            raise UserError("copy.cancelled")
        self._done = min(self._done + count, self._total)
        self._progress(self._done, self._total)

    def finish(self) -> None:
        """All is done."""
        self._progress(self._total, self._total)


def _size_of(source: Path) -> int:
    try:
        return source.stat().st_size
    except OSError:
        raise StorageError("copy.source_missing", file=source.name) from None


def _write(source: Path, partial: Path, tick: Callable[[int], None]) -> str:
    """Copy into ``partial``, in place of what an earlier attempt left; hex digest of what was read."""
    hashing = sha256()
    partial.unlink(missing_ok=True)
    with source.open("rb") as stream, partial.open("xb") as sink:
        while chunk := stream.read(_CHUNK):
            hashing.update(chunk)
            sink.write(chunk)
            tick(len(chunk))
        sink.flush()
        sync_stream(sink.fileno())
    return hashing.hexdigest()


def _read_back(
    partial: Path, target: Path, written: str, digest: str | None, tick: Callable[[int], None]
) -> CopiedArchive:
    if file_sha256(partial, tick) != written:
        raise StorageError("copy.read_back", file=target.name)
    report = verify_archive(partial, root=target.stem, progress=tick)
    fault = fault_of_form(report)
    if report.seal is None or fault is not None:
        check = "seal.form" if fault is None else fault.id
        raise StorageError("copy.not_an_archive", file=target.name, check=check)
    manifest = _tag_manifest_digest(partial)
    if digest is not None and manifest != digest:
        raise StorageError("copy.read_back", file=target.name)
    passed = sum(line.verdict is Verdict.PASS for line in report.lines)
    return CopiedArchive(target, report.seal.archive, partial.stat().st_size, written, manifest, passed)


def _tag_manifest_digest(path: Path) -> str:
    try:
        with open_source(path) as source:
            return sha256(b"".join(source.chunks(TAG_MANIFEST))).hexdigest()
    except (RefusedError, KeyError):
        raise StorageError("copy.read_back", file=path.name) from None


def _remove(partial: Path) -> None:
    """As far as the medium is still there; what stays has a name that nothing takes for an archive."""
    try:
        partial.unlink(missing_ok=True)
    except OSError:
        return


def _storage_error(error: OSError) -> MingQianError:
    if error.errno in NO_SPACE:
        return StorageError("copy.disk_full")
    if error.errno in _GONE:
        return StorageError("copy.medium_gone")
    return StorageError("copy.unwritable_medium", reason=os.strerror(error.errno or 0))
