"""An archive as somebody browses it: its files, its public log, its table, and what verification says.

Nothing is written and nothing needs a station: the archive may be of any station, in any state.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from core.evidence.format import layout
from core.evidence.verification.archive_source import ArchiveSource, open_source
from core.evidence.verification.bag_checks import LoadedBag, load_bag
from core.evidence.verification.log_proof import PublicLog, read_public_log
from core.evidence.verification.report import Report
from core.evidence.verification.verdicts import RefusedError
from core.evidence.verification.verify import verify_archive
from core.kernel.errors import StorageError

_LARGEST_TABLE = 64 << 20


@dataclass(frozen=True, slots=True)
class ArchiveFile:
    """A file of the archive: path under its root, size in bytes, SHA-256 in hex."""

    path: str
    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class ShownRecord:
    """A line of the public log; of records of other draws only the number and the leaf are known."""

    seq: int
    at: datetime | None
    event: str
    actor: str
    facts: Mapping[str, Any]
    leaf: str


@dataclass(frozen=True, slots=True)
class ArchiveView:
    """What the pages show; ``table`` is the public PDF of a draw or of a project, empty without one."""

    path: Path
    report: Report
    files: tuple[ArchiveFile, ...]
    log: tuple[ShownRecord, ...]
    table: bytes


def read_view(path: Path) -> ArchiveView:
    """Verify and read the archive at ``path``; slow, for a worker.

    What is too damaged to be read is left out: the report says why.

    Raises:
        StorageError: ``archive.unreadable_file``: there is nothing that could be opened.
    """
    report = verify_archive(path)
    try:
        with open_source(path) as source:
            bag = load_bag(source, lambda _count: None)
            table = _table(source)
    except (RefusedError, OSError):
        if not path.exists() and not any(parent.is_file() for parent in path.parents):
            raise StorageError("archive.unreadable_file", file=path.name) from None
        return ArchiveView(path, report, (), (), b"")
    files = tuple(ArchiveFile(name, bag.sizes[name], bag.digests[name].hex()) for name in sorted(bag.sizes))
    return ArchiveView(path, report, files, _log(bag), table)


def _table(source: ArchiveSource) -> bytes:
    for path in (layout.DRAW_TABLE, layout.PROJECT_TABLE):
        if 0 < source.sizes.get(path, 0) <= _LARGEST_TABLE:
            return b"".join(source.chunks(path))
    return b""


def _log(bag: LoadedBag) -> tuple[ShownRecord, ...]:
    try:
        log = read_public_log(bag.content(layout.PUBLIC_LOG))
    except RefusedError:
        return ()
    return tuple(_shown(log, place) for place in range(len(log.leaves)))


def _shown(log: PublicLog, place: int) -> ShownRecord:
    seq, leaf = log.start + place, log.leaves[place].hex()
    record = log.records.get(seq)
    if record is None:
        return ShownRecord(seq, None, "", "", {}, leaf)
    facts = record.get("facts")
    return ShownRecord(
        seq,
        _moment(record.get("at")),
        str(record.get("event")),
        str(record.get("actor")),
        facts if isinstance(facts, dict) else {},
        leaf,
    )


def _moment(value: Any) -> datetime | None:
    try:
        return datetime.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        return None
