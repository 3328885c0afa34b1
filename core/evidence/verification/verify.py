"""Verification of a sealed archive: one pass over its bytes, then line after line of what was found.

Whatever the path holds, the answer is lines: a fault in the archive is a FAIL, never an exception. Only pure
modules of core are used, so that the same code runs as stand-alone ``verify.pyz``.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from core.draw.transcript.selection_reader import read_record
from core.evidence.format import layout
from core.evidence.format.seal import Seal
from core.evidence.format.stored_zip import Stamp, stamp_of
from core.evidence.verification import private_checks as private
from core.evidence.verification.archive_source import open_source
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
from core.evidence.verification.recording_checks import check_recording
from core.evidence.verification.seal_checks import (
    check_keys,
    check_private_files,
    check_signatures,
    check_signers,
    read_seal,
)
from core.evidence.verification.signer_names import KnownSigner
from core.evidence.verification.verdicts import Line, RefusedError, exit_code, failed, passed


@dataclass(frozen=True, slots=True)
class Report:
    """Result of a verification; ``seal`` is what the archive says of itself, if it could be read."""

    lines: tuple[Line, ...]
    seal: Seal | None = None

    @property
    def exit_code(self) -> int:
        """0: all PASS; 3: no FAIL, some SEALED or UNKNOWN; 1: FAIL."""
        return exit_code(self.lines)


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
            bag, stamp = load_bag(source, progress), source.stamp
    except RefusedError as error:
        return Report((error.line("archive.container"),))
    except OSError as error:
        return Report((failed("archive.container", "unreadable", found=error.strerror or error),))
    lines = [passed("archive.container", files=len(bag.sizes)), *_guarded("bag.form", lambda: check_bag(bag))]
    seal, seal_line = read_seal(bag)
    lines.append(seal_line)
    if seal is None:
        return Report(tuple(lines))
    lines += _guarded("seal.part", lambda: _seal_lines(bag, seal, stamp, signers))
    lines += _guarded("log.form", lambda: _log_lines(bag, seal, decrypted, codes))
    return Report(tuple(lines), seal)


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


def _log_lines(bag: LoadedBag, seal: Seal, decrypted: Path | None, codes: Sequence[str]) -> list[Line]:
    findings = check_log(bag, seal)
    log = findings.log
    lines = [*findings.lines]
    if log is not None:
        lines += _guarded("recording.form", lambda: check_recording(log, seal))
    files, private_line = (None, None) if decrypted is None else private.open_private(decrypted, seal)
    lines += _guarded("draw.form", lambda: check_draw(bag, seal, log, _pool(files)))
    if private_line is not None:
        lines.append(private_line)
    lines += _guarded("private.form", lambda: _private_lines(seal, log, files, private_line))
    return lines + _guarded("code.form", lambda: _code_lines(bag, seal, log, codes))


def _code_lines(bag: LoadedBag, seal: Seal, log: PublicLog | None, codes: Sequence[str]) -> list[Line]:
    if not codes:
        return []
    try:
        record = read_record(bag.content(layout.DRAW))
    except ValueError:
        record = None  # the schema line has said so
    return check_codes(codes, seal, log, record)


def _pool(files: private.PrivateFiles | None) -> bytes | None:
    return None if files is None else files.read(layout.PRIVATE_POOL_NAME)


def _private_lines(
    seal: Seal, log: PublicLog | None, files: private.PrivateFiles | None, opened: Line | None
) -> list[Line]:
    if files is None:
        sealed = private.sealed_lines(seal, log)
        return sealed if opened is None else [line for line in sealed if line.id != opened.id]
    if log is None:
        return []
    return [
        private.check_private_log(files, log, seal),
        *private.check_recording_content(files, log, seal),
        *private.check_call_content(files, log, seal),
    ]


def _guarded(part: str, judge: Callable[[], list[Line]]) -> list[Line]:
    """The lines of a part; a fault of the verifier itself is a FAIL that says so, not a way past it."""
    try:
        return judge()
    except RefusedError as error:
        return [error.line(part)]
    except (Exception, RecursionError) as error:  # noqa: BLE001 - hostile input must never end the verification
        return [failed(part, "verifier_fault", found=f"{type(error).__name__}: {error}")]
