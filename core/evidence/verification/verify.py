"""Verification of a sealed archive: one pass over its bytes, then line after line of what was found.

Whatever the path holds, the answer is lines: a fault in the archive is a FAIL, never an exception. Only pure
modules of core are used, so that the same code runs as stand-alone ``verify.pyz``.
"""

from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from core.draw.transcript.record import Transcript
from core.draw.transcript.selection_reader import read_record
from core.draw.transcript.selection_record import SelectionRecord
from core.evidence.format import layout
from core.evidence.format.project_record import ProjectRecord
from core.evidence.format.seal import Seal
from core.evidence.format.stored_zip import Stamp, stamp_of
from core.evidence.verification import private_checks as private
from core.evidence.verification.archive_source import ArchiveSource, ZipSource, open_source
from core.evidence.verification.bag_checks import (
    LoadedBag,
    Progress,
    check_bag,
    check_bag_against_seal,
    load_bag,
)
from core.evidence.verification.code_checks import check_codes
from core.evidence.verification.draw_checks import check_draw
from core.evidence.verification.log_checks import check_log
from core.evidence.verification.log_proof import PublicLog
from core.evidence.verification.project_checks import check_project, read_project
from core.evidence.verification.recording_checks import check_recording
from core.evidence.verification.report import Report
from core.evidence.verification.seal_checks import (
    check_keys,
    check_private_files,
    check_signatures,
    check_signers,
    read_seal,
)
from core.evidence.verification.signature_checks import check_signatures_drawn
from core.evidence.verification.signer_names import KnownSigner
from core.evidence.verification.verdicts import Line, RefusedError, failed, passed


@dataclass(frozen=True, slots=True)
class _Given:
    """What an archive is judged by besides its own bytes."""

    decrypted: Path | None = None
    signers: Sequence[KnownSigner] = ()
    codes: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class _Told:
    """What could be read of the archive's own record, and the reports of archives inside it by path."""

    record: Transcript | SelectionRecord | None
    project: ProjectRecord | None
    inside: Mapping[str, Report]


def verify_archive(
    path: Path,
    decrypted: Path | None = None,
    signers: Sequence[KnownSigner] = (),
    root: str | None = None,
    progress: Progress = lambda _count: None,
    codes: Sequence[str] = (),
) -> Report:
    """Verify the folder or ZIP at ``path``.

    ``decrypted`` is a folder with what ``age -d`` gave out; ``root`` a name to take a folder for, when it
    does not have its final one yet; ``progress`` hears of every stretch of bytes that was read; ``codes`` are
    texts scanned from papers.
    """
    if root is None and path.name.endswith(layout.UNFINISHED):
        return Report((failed("archive.container", "unfinished", found=path.name),))
    try:
        with open_source(path, root) as source:
            bag, inside = load_bag(source, progress), _inside(source)
    except RefusedError as error:
        return Report((error.line("archive.container"),))
    except OSError as error:
        return Report((failed("archive.container", "unreadable", found=error.strerror or error),))
    return _judged(bag, source.stamp, _Given(decrypted, signers, codes), inside)


def _inside(source: ArchiveSource) -> dict[str, Report]:
    """Reports of the archives that lie inside an archive of a project, by their path."""
    return {path: _held(source, path) for path in sorted(source.sizes) if path.startswith(layout.HELD)}


def _held(source: ArchiveSource, path: str) -> Report:
    try:
        with source.opened(path) as stream:
            held = ZipSource(stream)
            bag = load_bag(held, lambda _count: None)
    except RefusedError as error:
        return Report((error.line("archive.container"),))
    return _judged(bag, held.stamp, _Given(), {})


def _judged(bag: LoadedBag, stamp: Stamp | None, given: _Given, inside: Mapping[str, Report]) -> Report:
    lines = [passed("archive.container", files=len(bag.sizes)), *_guarded("bag.form", lambda: check_bag(bag))]
    seal, seal_line = read_seal(bag)
    lines.append(seal_line)
    if seal is None:
        return Report(tuple(lines))
    told = _Told(
        record=None if seal.project else _record(bag),
        project=read_project(bag) if seal.project else None,
        inside=inside,
    )
    lines += _guarded("seal.part", lambda: _seal_lines(bag, seal, stamp, given.signers))
    lines += _guarded("log.form", lambda: _log_lines(bag, seal, given, told))
    digest = bag.digests[layout.TAG_MANIFEST].hex() if layout.TAG_MANIFEST in bag.digests else ""
    return Report(tuple(lines), seal, digest, told.record, told.project, tuple(inside.values()))


def _seal_lines(
    bag: LoadedBag, seal: Seal, stamp: Stamp | None, signers: Sequence[KnownSigner]
) -> list[Line]:
    lines = [check_bag_against_seal(bag, seal.archive, seal.sealed_at, seal.program.version)]
    if stamp is not None and stamp != stamp_of(seal.sealed_at):
        lines.append(failed("archive.time", "zip_time"))
    return [
        *lines,
        check_keys(bag, seal),
        *check_signatures(bag, seal),
        *check_signers(seal, signers),
        *check_private_files(bag, seal),
    ]


def _log_lines(bag: LoadedBag, seal: Seal, given: _Given, told: _Told) -> list[Line]:
    findings = check_log(bag, seal)
    log = findings.log
    lines = [*findings.lines]
    if log is not None and not seal.project:
        lines += _guarded("recording.form", lambda: check_recording(log, seal))
    private_folder = given.decrypted
    opened = (None, None) if private_folder is None else private.open_private(private_folder, seal)
    files, private_line = opened
    if seal.project:
        lines += _guarded("project.form", lambda: check_project(bag, seal, log, told.inside))
    else:
        lines += _guarded("draw.form", lambda: check_draw(bag, seal, log, told.record, _pool(files)))
    if private_line is not None:
        lines.append(private_line)
    scopes = frozenset[str]() if told.project is None else told.project.scopes
    lines += _guarded("private.form", lambda: _private_lines(seal, log, files, private_line, scopes))
    return lines + _guarded("code.form", lambda: check_codes(given.codes, seal, log, told.record))


def _record(bag: LoadedBag) -> Transcript | SelectionRecord | None:
    """The record of the draw; where it cannot be read, or reading breaks, the lines about it say so."""
    with suppress(Exception):
        return read_record(bag.content(layout.DRAW))
    return None


def _pool(files: private.PrivateFiles | None) -> bytes | None:
    return None if files is None else files.read(layout.PRIVATE_POOL_NAME)


def _private_lines(
    seal: Seal,
    log: PublicLog | None,
    files: private.PrivateFiles | None,
    opened: Line | None,
    scopes: frozenset[str],
) -> list[Line]:
    if files is None:
        sealed = [*private.sealed_lines(seal, log), *check_signatures_drawn(None, log, seal)]
        return sealed if opened is None else [line for line in sealed if line.id != opened.id]
    if log is None:
        return []
    return [
        private.check_private_log(files, log, seal, scopes),
        *private.check_recording_content(files, log, seal),
        *private.check_call_content(files, log, seal),
        *check_signatures_drawn(files, log, seal),
    ]


def _guarded(part: str, judge: Callable[[], list[Line]]) -> list[Line]:
    """The lines of a part; a fault of the verifier itself is a FAIL that says so, not a way past it."""
    try:
        return judge()
    except RefusedError as error:
        return [error.line(part)]
    except (Exception, RecursionError) as error:  # noqa: BLE001 - hostile input must never end the verification
        return [failed(part, "verifier_fault", found=f"{type(error).__name__}: {error}")]
