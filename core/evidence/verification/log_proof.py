"""The public part of the audit log in an archive, and how it leads to the signed head.

``log-public.ndjson``, every line canonical JSON:

- ``{"start":{"peaks":[hex…],"prev_leaf":hex,"size":n}}``: the state of the log before the first line that
  follows: its size, the roots of its perfect subtrees (largest first) and its last leaf;
- ``{"record":{…},"seq":n}``: a record of this draw or of the machine. Personal values stand in it as salted
  commitments, so it is the very text that was hashed;
- ``{"leaf":hex,"seq":n}``: a record of something else, by its leaf only.

From the start on there is one line per record, without a gap, up to the checkpoint. The first of them is a
record: it binds ``prev_leaf``. ``log.ndjson`` among the private files has all records of the same stretch
with the openings of the commitments:
``{"openings":[{"field":…,"salt":hex,"value":…}…],"record":{…},"seq":n}``.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field

from core.evidence.verification.verdicts import RefusedError
from core.kernel.audit import FIRST_PREVIOUS_LEAF, LogHead, Opening, chain_leaf
from core.kernel.canonical_json import JsonValue, canonical_json
from core.kernel.merkle import Frontier
from core.kernel.strict_json import parse_canonical, parse_strict

Record = Mapping[str, JsonValue]
_HEX32 = re.compile(r"[0-9a-f]{64}")
_MACHINE_EVENTS = "system."
_PLANNED = "draw.planned"


@dataclass(frozen=True, slots=True)
class LogEntry:
    """One record as the station stores it: canonical bytes, leaf, and the openings if they are known."""

    seq: int
    leaf: bytes
    record: bytes
    openings: Sequence[Opening] = ()


@dataclass(frozen=True, slots=True)
class PublicLog:
    """A public log that was read and chained: ``head`` is what its lines lead to.

    ``records`` are the open ones by their number; ``leaves`` all leaf hashes from number ``start`` on;
    ``before`` is the state of the log before the first of them.
    """

    start: int
    head: LogHead
    records: Mapping[int, Record]
    leaves: Sequence[bytes] = field(repr=False)
    before: Frontier = field(repr=False)

    def root_at(self, size: int) -> bytes | None:
        """Root of the log when it had ``size`` records; None where these lines do not say."""
        if not self.before.size <= size <= self.head.size:
            return None
        frontier = self.before
        for leaf in self.leaves[: size - self.before.size]:
            frontier = frontier.append(leaf)
        return frontier.root()


def is_of_draw(record: Record, draw: str) -> bool:
    """Whether a record tells of this draw (or project)."""
    return record.get("subject") == draw


def is_planned_for(record: Record, scopes: Set[str]) -> bool:
    """Whether a record tells that a draw was planned for one of these projects or batches."""
    facts = record.get("facts")
    project = facts.get("project") if isinstance(facts, Mapping) else None
    return record.get("event") == _PLANNED and isinstance(project, str) and project in scopes


def is_public(record: Record, subject: str, scopes: Set[str] = frozenset()) -> bool:
    """Whether a record stands open in the archive of a draw or a project: its own and the machine's.

    ``scopes`` are a project's number and those of its batches: the plans of its draws stand open, too.
    """
    return (
        is_of_draw(record, subject)
        or str(record.get("event", "")).startswith(_MACHINE_EVENTS)
        or is_planned_for(record, scopes)
    )


def public_log_lines(
    before: Frontier,
    previous_leaf: bytes,
    entries: Iterable[LogEntry],
    subject: str,
    scopes: Set[str] = frozenset(),
) -> Iterator[bytes]:
    """Lines of ``log-public.ndjson`` with their line ends; ``subject`` and ``scopes`` as for ``is_public``.

    ``before`` and ``previous_leaf`` are the state before the first entry, which must be a public record.
    """
    peaks = [peak.hex() for peak in before.peaks]
    start: dict[str, JsonValue] = {"size": before.size, "peaks": peaks, "prev_leaf": previous_leaf.hex()}
    yield canonical_json({"start": start}) + b"\n"
    for entry in entries:
        if is_public(_object(parse_strict(entry.record)), subject, scopes):
            yield b'{"record":' + entry.record + b',"seq":%d}\n' % entry.seq
        else:
            yield canonical_json({"seq": entry.seq, "leaf": entry.leaf.hex()}) + b"\n"


def private_log_lines(entries: Iterable[LogEntry], draw: str) -> Iterator[bytes]:
    """Lines of the private ``log.ndjson``: all records, openings only for those of the draw."""
    for entry in entries:
        record = _object(parse_strict(entry.record))
        openings: list[JsonValue] = []
        if is_of_draw(record, draw):
            openings = [{"field": o.field, "salt": o.salt.hex(), "value": o.value} for o in entry.openings]
        yield canonical_json({"seq": entry.seq, "record": record, "openings": openings}) + b"\n"


def read_public_log(data: bytes) -> PublicLog:
    """Read and chain ``log-public.ndjson``.

    Raises:
        RefusedError: a malformed line, a gap, or a start that cannot be.
    """
    lines = split_lines(data)
    frontier, leaf = _start(next(lines))
    before, records, leaves = frontier, dict[int, Record](), list[bytes]()
    for line in lines:
        entry = guarded(parse_canonical, line, frontier.size)
        record, leaf = _chained(entry, leaf, frontier.size)
        if record is not None:
            records[frontier.size] = record
        elif not leaves:
            raise RefusedError("log_first_hidden")
        leaves.append(leaf)
        frontier = frontier.append(leaf)
    if not leaves:
        raise RefusedError("log_empty")
    head = LogHead(frontier.size, frontier.root(), leaf)
    return PublicLog(before.size, head, records, leaves, before)


def split_lines(data: bytes) -> Iterator[bytes]:
    """Lines of an NDJSON file without their ends; raises ``RefusedError`` when the last is not ended."""
    if not data.endswith(b"\n"):
        raise RefusedError("log_cut_off")
    begin = 0
    while begin < len(data):
        end = data.index(b"\n", begin)
        yield data[begin:end]
        begin = end + 1


def guarded(parse: Callable[[bytes], JsonValue], line: bytes, number: int) -> Record:
    """One line as an object, or ``RefusedError`` that names the record's number."""
    try:
        return _object(parse(line))
    except ValueError as error:
        raise RefusedError("log_line", found=f"#{number}: {error}") from None


def hex32(value: JsonValue) -> bytes:
    """32 bytes in lower-case hex; raises ``RefusedError``."""
    if not isinstance(value, str) or _HEX32.fullmatch(value) is None:
        raise RefusedError("log_hash_form", found=value)
    return bytes.fromhex(value)


def _start(line: bytes) -> tuple[Frontier, bytes]:
    start = guarded(parse_canonical, line, 0).get("start")
    if not isinstance(start, dict) or set(start) != {"size", "peaks", "prev_leaf"}:
        raise RefusedError("log_start")
    size, peaks = start["size"], start["peaks"]
    if not isinstance(size, int) or isinstance(size, bool) or size < 0 or not isinstance(peaks, list):
        raise RefusedError("log_start")
    frontier = Frontier(size, tuple(hex32(peak) for peak in peaks))
    previous = hex32(start["prev_leaf"])
    if len(frontier.peaks) != size.bit_count():
        raise RefusedError("log_start", size.bit_count(), len(frontier.peaks))
    known = FIRST_PREVIOUS_LEAF if size == 0 else frontier.peaks[-1] if size % 2 else previous
    if previous != known:
        raise RefusedError("log_start", known, previous)
    return frontier, previous


def _chained(entry: Record, previous: bytes, expected: int) -> tuple[Record | None, bytes]:
    """The record of a line, if it is open, and the leaf that follows ``previous``."""
    seq = entry.get("seq")
    if isinstance(seq, bool) or seq != expected:
        raise RefusedError("log_gap", expected, seq)
    if set(entry) == {"seq", "leaf"}:
        return None, hex32(entry["leaf"])
    record = entry.get("record")
    if set(entry) != {"seq", "record"} or not isinstance(record, dict):
        raise RefusedError("log_line", found=f"#{expected}")
    if isinstance(record.get("seq"), bool) or record.get("seq") != expected:
        raise RefusedError("log_gap", expected, record.get("seq"))
    return record, chain_leaf(previous, canonical_json(record))


def _object(value: JsonValue) -> Record:
    if not isinstance(value, dict):
        raise ValueError("not an object")
    return value
