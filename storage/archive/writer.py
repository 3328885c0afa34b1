"""Writing a sealed archive: under a temporary name, synced, read back and verified, then renamed.

A power cut leaves at most a folder ``EDA-….partial``, which no verifier passes (its name is not the one that
was sealed), and which the next attempt replaces.
"""

import shutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

from core.evidence.format import layout
from core.evidence.format.bag import DECLARATION, BagInfo, encode_manifest
from core.evidence.format.private_index import IndexEntry, encode_index
from core.evidence.format.seal import Previous, Seal, SealedLog, commitment
from core.evidence.sealing.contents import ArchiveContents, HeldArchive, PrivateFile, WrittenArchive
from core.evidence.verification.archive_source import CHUNK, open_source
from core.evidence.verification.bag_checks import load_bag
from core.evidence.verification.earlier import encode_checkpoints, encode_consistency
from core.evidence.verification.report import Report
from core.evidence.verification.seal_checks import trusted_comment
from core.evidence.verification.verdicts import RefusedError
from core.evidence.verification.verify import verify_archive
from core.kernel.checkpoint import parse_checkpoint
from core.kernel.entropy import EntropySource
from core.kernel.errors import StorageError, UserError
from core.kernel.minisign import PublicKey, sign_file
from storage.archive.durable import storage_error, sync_folder, sync_folders
from storage.archive.hashed_folder import HashedFolder
from storage.archive.private_files import Encryption, size_of
from storage.archive.verify_note import verify_note
from storage.archive.wholeness import fault_of_form
from storage.archive.zip_file import file_sha256, write_zip

_PASSES = 5  # encrypt, read back, pack, read the ZIP back, hash it
_SLACK_BYTES = 32 << 20


class SealedArchiveWriter:
    """Implements ``core.evidence.sealing.ports.ArchiveWriter``."""

    def __init__(
        self, entropy: EntropySource, free_bytes: Callable[[Path], int] = lambda p: shutil.disk_usage(p).free
    ) -> None:
        self._entropy = entropy
        self._free_bytes = free_bytes

    def write(
        self,
        contents: ArchiveContents,
        folder: Path,
        progress: Callable[[int, int], None],
        cancelled: Callable[[], bool],
    ) -> WrittenArchive:
        """Write folder and ZIP of the archive into ``folder``, whole or not at all."""
        _check_names(contents)
        places = _Places(folder, contents.name)
        if places.final.exists() or places.file.exists():
            raise StorageError("archive.exists", name=contents.name)
        size = sum(size_of(file) for file in contents.private) + len(contents.verifier) + len(contents.page)
        size += sum(archive.file.stat().st_size for archive in contents.held if archive.file.is_file())
        work = _Work(_PASSES * size, progress, cancelled)
        try:
            places.clear_partial()
            folder.mkdir(parents=True, exist_ok=True)
            self._check_space(folder, 2 * size + _SLACK_BYTES)
            built = _Build(contents, places.partial, self._entropy, work)
            built.run()
            report = verify_archive(places.partial, root=contents.name, progress=work.tick)
            _require_whole(report)
            _pack(places, contents, built.digests, work)
            digest = file_sha256(places.partial_file, work.tick)
            places.keep()
        except OSError as error:
            places.give_up()
            raise storage_error(error) from error
        except BaseException:
            places.give_up()
            raise
        work.finish()
        return _written(places, report, digest)

    def find(self, name: str, folder: Path) -> WrittenArchive | None:
        """An archive that is there whole although nobody recorded it, or None; parts of one are removed."""
        places = _Places(folder, name)
        places.clear_partial()
        if not (places.final.exists() and places.file.exists()):
            places.give_up()
            return None
        report = verify_archive(places.final)
        try:
            _require_whole(report)
        except StorageError:
            raise StorageError("archive.damaged", name=name) from None
        return _written(places, report, file_sha256(places.file, _ignore))

    def _check_space(self, folder: Path, needed: int) -> None:
        free = self._free_bytes(folder)
        if free < needed:
            raise StorageError("archive.disk_full", needed_mb=needed >> 20, free_mb=free >> 20)


@dataclass(slots=True)
class _Places:
    """Where the parts of an archive lie, with and without their temporary names."""

    folder: Path
    name: str
    partial: Path = field(init=False)
    partial_file: Path = field(init=False)
    final: Path = field(init=False)
    file: Path = field(init=False)

    def __post_init__(self) -> None:
        self.final = self.folder / self.name
        self.file = self.folder / f"{self.name}.zip"
        self.partial = self.folder / (self.name + layout.UNFINISHED)
        self.partial_file = self.folder / f"{self.name}.zip{layout.UNFINISHED}"

    def clear_partial(self) -> None:
        """Remove what an interrupted attempt left."""
        if self.partial.exists():
            shutil.rmtree(self.partial)
        self.partial_file.unlink(missing_ok=True)

    def keep(self) -> None:
        """Give both parts their final names."""
        self.partial.rename(self.final)
        self.partial_file.rename(self.file)
        sync_folder(self.folder)

    def give_up(self) -> None:
        """Leave nothing behind that could be taken for an archive; what cannot be removed stays partial."""
        if self.final.exists() and not self.partial.exists():
            self.final.rename(self.partial)
        shutil.rmtree(self.partial, ignore_errors=True)
        for file in (self.partial_file, self.file):
            file.unlink(missing_ok=True)


class _Work:
    """Progress in bytes, and the place where a cancelled job stops."""

    def __init__(
        self, total: int, progress: Callable[[int, int], None], cancelled: Callable[[], bool]
    ) -> None:
        self._done, self._total = 0, max(total, 1)
        self._progress, self._cancelled = progress, cancelled

    def tick(self, count: int) -> None:
        """``count`` more bytes are done; raises ``UserError('archive.cancelled')``."""
        if self._cancelled():
            raise UserError("archive.cancelled")
        self._done = min(self._done + count, self._total)
        self._progress(self._done, self._total)

    def finish(self) -> None:
        """All is done."""
        self._progress(self._total, self._total)


class _Build:
    """Fills the temporary folder."""

    def __init__(self, contents: ArchiveContents, folder: Path, entropy: EntropySource, work: _Work) -> None:
        self._contents = contents
        self._bag = HashedFolder(folder, work.tick)
        self._encryption = Encryption(contents.recipients, entropy, work.tick)

    @property
    def digests(self) -> Mapping[str, bytes]:
        """SHA-256 of every file written."""
        return self._bag.digests

    def run(self) -> None:
        """Write everything, the signatures last."""
        contents, bag = self._contents, self._bag
        for path, data in contents.public.items():
            bag.write(path, [data])
        bag.write(layout.PUBLIC_LOG, contents.log_lines)
        for archive in contents.held:
            self._hold(archive)
        seal = self._seal_private()
        payload = bag.digests_of(payload=True)
        info = BagInfo(
            program=f"MingQian {seal.program.version}",
            date=seal.sealed_at.date().isoformat(),
            archive=seal.archive,
            payload_bytes=sum(bag.sizes[path] for path in payload),
            payload_files=len(payload),
        )
        bag.write(layout.BAG_DECLARATION, [DECLARATION])
        bag.write(layout.BAG_INFO, [info.encode()])
        bag.write(layout.MANIFEST, [encode_manifest(payload)])
        self._write_seal_folder(seal)
        self._sign(seal)
        sync_folders(bag.folder)

    def _hold(self, archive: HeldArchive) -> None:
        path = layout.held_path(archive.name)
        try:
            with archive.file.open("rb") as stream:
                self._bag.write(path, iter(lambda: stream.read(CHUNK), b""))
        except FileNotFoundError:
            raise StorageError("archive.source_missing", name=archive.file.name) from None

    def _seal_private(self) -> Seal:
        contents = self._contents
        entries = [self._encrypt(file) for file in contents.private]
        index = self._encrypt(PrivateFile(layout.INDEX_NAME, encode_index(contents.name, entries)))
        commitments = {e.path: commitment(e.nonce, e.sha256) for e in entries}
        return _seal_of(contents, commitments, index.sha256.hex())

    def _encrypt(self, file: PrivateFile) -> IndexEntry:
        path = layout.PRIVATE + file.name + layout.ENCRYPTED
        encrypted = self._encryption.encrypt(file, self._bag.folder / path)
        self._bag.note(path, encrypted.sha256, encrypted.size)
        return encrypted.entry

    def _write_seal_folder(self, seal: Seal) -> None:
        contents, bag = self._contents, self._bag
        bag.write(layout.SEAL, [seal.encode()])
        bag.write(layout.CHECKPOINT, [contents.checkpoint.encode("utf-8")])
        bag.write(layout.EARLIER_CHECKPOINTS, [encode_checkpoints(contents.earlier)])
        bag.write(layout.CONSISTENCY, [encode_consistency(contents.earlier)])
        bag.write(layout.VERIFIER, [contents.verifier])
        bag.write(layout.PAGE, [contents.page])
        bag.write(layout.VERIFY_NOTE, [verify_note(seal)])
        bag.write(layout.LOG_KEY, [seal.log.key.file_text().encode("ascii")])
        for role, key in seal.roles.items():
            bag.write(layout.key_path(role), [key.file_text().encode("ascii")])

    def _sign(self, seal: Seal) -> None:
        manifest = encode_manifest(self._bag.digests_of(payload=False))
        self._bag.write(layout.TAG_MANIFEST, [manifest])
        for signing in self._contents.signers:
            comment = trusted_comment(seal, signing.role)
            text = sign_file(signing.signer, manifest, comment, layout.UNTRUSTED_COMMENT)
            self._bag.write(layout.signature_path(signing.role), [text.encode("ascii")])


def _check_names(contents: ArchiveContents) -> None:
    """A private file whose name cannot stand in an archive is a fault of the caller."""
    names = [file.name for file in contents.private] + [layout.INDEX_NAME]
    if not all(layout.path_is_plain(name) for name in names) or layout.clashing(sorted(names)):
        raise ValueError("a private file has an unusual name, or two have the same")


def _seal_of(contents: ArchiveContents, commitments: dict[str, str], index_sha256: str) -> Seal:
    head = parse_checkpoint(contents.checkpoint)
    last = contents.earlier[-1] if contents.earlier else None
    roles = {s.role: PublicKey(s.signer.key_id, s.signer.public_key) for s in contents.signers}
    if len(roles) != len(contents.signers) or set(roles) != set(layout.ROLES):
        raise ValueError("each role signs once")
    return Seal(
        station=contents.station,
        draw=contents.draw,
        sequence=contents.sequence,
        practice=contents.practice,
        program=contents.program,
        sealed_at=contents.sealed_at.wall,
        monotonic_ms=contents.sealed_at.monotonic_ns // 1_000_000,
        roles=roles,
        recipients={recipient.label: recipient.key for recipient in contents.recipients},
        log=SealedLog(head.origin, head.size, head.root.hex(), contents.log_key),
        previous=Previous(last.name, last.digest) if last else None,
        index_sha256=index_sha256,
        private=commitments,
        project=contents.project,
    )


def _require_whole(report: Report) -> None:
    fault = fault_of_form(report)
    if fault is not None:
        raise StorageError("archive.verify_failed", check=fault.id, detail=fault.detail)


def _pack(places: _Places, contents: ArchiveContents, digests: Mapping[str, bytes], work: _Work) -> None:
    """Make the ZIP, read it back, and compare what is in it with what was written."""
    wall = contents.sealed_at.wall
    write_zip(places.partial, places.name, list(digests), wall, places.partial_file, work.tick)
    try:
        with open_source(places.partial_file) as source:
            packed = load_bag(source, work.tick)
    except RefusedError as error:
        raise StorageError("archive.verify_failed", check="archive.container", detail=error.detail) from None
    if packed.root != places.name or packed.digests != digests:
        raise StorageError("archive.verify_failed", check="archive.container", detail="digest")


def _written(places: _Places, report: Report, file_digest: str) -> WrittenArchive:
    manifest = (places.final / layout.TAG_MANIFEST).read_bytes()
    return WrittenArchive(
        name=places.name,
        folder=places.final,
        file=places.file,
        digest=sha256(manifest).hexdigest(),
        file_sha256=file_digest,
        file_bytes=places.file.stat().st_size,
        checkpoint=(places.final / layout.CHECKPOINT).read_bytes().decode("utf-8"),
        report=report,
    )


def _ignore(_count: int) -> None:
    """Progress that nobody watches."""
