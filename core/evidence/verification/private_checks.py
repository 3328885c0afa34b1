"""Checks that need decrypted private files: that they are what was sealed, and what the log says of them.

Nothing is decrypted here: a recipient runs ``age -d`` and names the folder with the results, laid out as
under ``data/private`` and without ``.age``.
"""

from collections.abc import Iterator, Mapping, Set
from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from core.evidence.format import layout
from core.evidence.format.private_index import IndexEntry, parse_index
from core.evidence.format.seal import Seal, commitment
from core.evidence.verification.archive_source import FolderSource
from core.evidence.verification.log_proof import (
    PublicLog,
    Record,
    guarded,
    hex32,
    is_of_draw,
    is_public,
    split_lines,
)
from core.evidence.verification.recording_checks import segments
from core.evidence.verification.verdicts import Line, RefusedError, Verdict, failed, passed
from core.kernel.audit import chain_leaf, commit_value
from core.kernel.canonical_json import canonical_json
from core.kernel.strict_json import parse_canonical

_CONTENT, _RECORDING, _CALLS, _LOG = "private.content", "recording.content", "calls.content", "log.private"
_LARGEST = 512 << 20


@dataclass(frozen=True, slots=True)
class PrivateFiles:
    """Decrypted files that were found and are what the index says; ``entries`` is the whole index."""

    source: FolderSource
    entries: Mapping[str, IndexEntry]
    right: frozenset[str]

    def read(self, name: str) -> bytes | None:
        """A file that is what was sealed, or None when it was not given."""
        if name not in self.right:
            return None
        if self.entries[name].size > _LARGEST:
            raise RefusedError("file_too_large", _LARGEST, name)
        data = b"".join(self.source.chunks(name))
        if sha256(data).digest() != self.entries[name].sha256:
            raise RefusedError("file_changed", found=name)
        return data


def sealed_lines(seal: Seal, log: PublicLog | None) -> list[Line]:
    """The lines when no decrypted files are given."""
    checks = [_CONTENT, _LOG]
    if any(name.startswith(layout.SCREEN) for name in seal.private):
        checks.append(_RECORDING)
    if log is not None and _call_digests(log, seal.draw):
        checks.append(_CALLS)
    return [Line(check, Verdict.SEALED, "needs_private") for check in checks]


def open_private(folder: Path, seal: Seal) -> tuple[PrivateFiles | None, Line]:
    """Compare the decrypted files with the index, and the index with the seal."""
    try:
        source = FolderSource(folder, folder.name)
        if layout.INDEX_NAME not in source.sizes:
            return None, Line(_CONTENT, Verdict.SEALED, "no_index")
        entries = _index(source, seal)
        unknown = sorted(set(source.sizes) - set(entries) - {layout.INDEX_NAME})
        if unknown:
            return None, failed(_CONTENT, "not_sealed", found=unknown[0])
        right = [
            name for name in sorted(set(entries) & set(source.sizes)) if _is_right(source, entries[name])
        ]
    except RefusedError as error:
        return None, error.line(_CONTENT)
    except (OSError, ValueError) as error:
        return None, failed(_CONTENT, "malformed", found=error)
    files = PrivateFiles(source, entries, frozenset(right))
    if len(right) < len(entries):
        counts = {"checked": len(right), "files": len(entries)}
        return files, Line(_CONTENT, Verdict.SEALED, "some_private", params=counts)
    return files, passed(_CONTENT, files=len(entries))


def check_recording_content(files: PrivateFiles, log: PublicLog, seal: Seal) -> list[Line]:
    """Whether the sealed pieces are those that were hashed into the log while recording went on."""
    with suppress(RefusedError):  # malformed records are judged with the recording itself
        found = segments(log, seal.draw)
        for segment in found:
            entry = files.entries.get(segment.path)
            stated = (segment.bytes, segment.sha256)
            if entry is None or (entry.size, entry.sha256.hex()) != stated:
                actual = "" if entry is None else f"{entry.size} {entry.sha256.hex()}"
                return [failed(_RECORDING, "digest", f"{segment.path} {stated[0]} {stated[1]}", actual)]
        if found:
            return [given(_RECORDING, files, {segment.path for segment in found})]
    return []


def check_call_content(files: PrivateFiles, log: PublicLog, seal: Seal) -> list[Line]:
    """Whether every call recording that the log names is among the sealed files."""
    digests = _call_digests(log, seal.draw)
    by_digest = {e.sha256.hex(): name for name, e in files.entries.items() if name.startswith(layout.CALLS)}
    missing = sorted(digests - by_digest.keys())
    if missing:
        return [failed(_CALLS, "file_missing", missing[0])]
    return [given(_CALLS, files, {by_digest[d] for d in digests})] if digests else []


def check_private_log(
    files: PrivateFiles, log: PublicLog, seal: Seal, scopes: Set[str] = frozenset()
) -> Line:
    """Whether the full log has the same leaves, hides no record of the draw, and all its openings fit."""
    try:
        data = files.read(layout.PRIVATE_LOG_NAME)
        if data is None:
            return Line(_LOG, Verdict.SEALED, "needs_private")
        openings = sum(_check_entry(entry, log, seal.subject, scopes) for entry in _entries(data, log))
    except RefusedError as error:
        return error.line(_LOG)
    except OSError as error:
        return failed(_LOG, "unreadable", found=error)
    return passed(_LOG, records=len(log.leaves), openings=openings)


def _index(source: FolderSource, seal: Seal) -> Mapping[str, IndexEntry]:
    if source.sizes[layout.INDEX_NAME] > _LARGEST:
        raise RefusedError("file_too_large", _LARGEST, layout.INDEX_NAME)
    data = b"".join(source.chunks(layout.INDEX_NAME))
    if sha256(data).hexdigest() != seal.index_sha256:
        raise RefusedError("digest", f"{layout.INDEX_NAME} {seal.index_sha256}", sha256(data).hexdigest())
    archive, entries = parse_index(data)
    if archive != seal.archive:
        raise RefusedError("other_name", seal.archive, archive)
    commitments = {name: commitment(entry.nonce, entry.sha256) for name, entry in entries.items()}
    if commitments != seal.private:
        differing = min(
            n for n in commitments.keys() | seal.private if commitments.get(n) != seal.private.get(n)
        )
        raise RefusedError("commitment", seal.private.get(differing, ""), differing)
    return entries


def _is_right(source: FolderSource, entry: IndexEntry) -> bool:
    hashing, size = sha256(), 0
    for chunk in source.chunks(entry.path):
        hashing.update(chunk)
        size += len(chunk)
    if (size, hashing.digest()) != (entry.size, entry.sha256):
        stated = f"{entry.path} {entry.size} {entry.sha256.hex()}"
        raise RefusedError("digest", stated, f"{size} {hashing.hexdigest()}")
    return True


def given(check: str, files: PrivateFiles, wanted: set[str]) -> Line:
    """PASS where all of the ``wanted`` files were given and are right, else SEALED with their counts."""
    right = len(wanted & files.right)
    if right < len(wanted):
        counts = {"checked": right, "files": len(wanted)}
        return Line(check, Verdict.SEALED, "some_private", params=counts)
    return passed(check, files=len(wanted))


def _call_digests(log: PublicLog, draw: str) -> set[str]:
    digests = set()
    for record in log.records.values():
        facts = record.get("facts")
        if (
            record.get("event") == "contact.call_ended"
            and is_of_draw(record, draw)
            and isinstance(facts, Mapping)
        ):
            digest = facts.get("recording_sha256")
            if isinstance(digest, str) and digest:
                digests.add(digest)
    return digests


def _entries(data: bytes, log: PublicLog) -> Iterator[tuple[int, Record]]:
    count = 0
    for count, line in enumerate(split_lines(data), 1):
        seq = log.start + count - 1
        yield seq, guarded(parse_canonical, line, seq)
    if count != len(log.leaves):
        raise RefusedError("log_gap", len(log.leaves), count)


def _check_entry(numbered: tuple[int, Record], log: PublicLog, subject: str, scopes: Set[str]) -> int:
    """Number of openings in an entry that was found right."""
    seq, entry = numbered
    record, openings = entry.get("record"), entry.get("openings")
    place = seq - log.start
    if place >= len(log.leaves) or entry.get("seq") != seq:
        raise RefusedError("log_gap", seq, entry.get("seq"))
    if not isinstance(record, Mapping) or not isinstance(openings, list):
        raise RefusedError("log_line", found=f"#{seq}")
    previous = log.leaves[place - 1] if place else None
    if previous is not None and chain_leaf(previous, canonical_json(record)) != log.leaves[place]:
        raise RefusedError("log_other_record", found=f"#{seq}")
    if previous is None and record != log.records[seq]:
        raise RefusedError("log_other_record", found=f"#{seq}")
    if is_public(record, subject, scopes) and seq not in log.records:
        raise RefusedError("log_hidden", found=f"#{seq} {record.get('event')}")
    return _check_openings(seq, record, openings, is_of_draw(record, subject))


def _check_openings(seq: int, record: Record, openings: list[object], complete: bool) -> int:
    sealed = record.get("sealed")
    if not isinstance(sealed, Mapping):
        raise RefusedError("log_line", found=f"#{seq}")
    opened = {}
    for opening in openings:
        if not isinstance(opening, Mapping) or set(opening) != {"field", "salt", "value"}:
            raise RefusedError("log_line", found=f"#{seq}")
        opened[opening["field"]] = commit_value(hex32(opening["salt"]), opening["value"])
    if any(sealed.get(name) != value for name, value in opened.items()):
        raise RefusedError("log_opening", found=f"#{seq}")
    if complete and opened.keys() != sealed.keys():
        raise RefusedError("log_opening", sorted(sealed), f"#{seq}")
    return len(openings)
