"""The audit log for people who read it: pages of records, the head with its note, a check of the chain.

Personal values stay sealed: a record names the fields it holds commitments of, never the values.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol

from core.evidence.verification.log_proof import LogEntry
from core.kernel.acts import Acts, Recorded, act
from core.kernel.audit import FIRST_PREVIOUS_LEAF, LogHead, chain_leaf
from core.kernel.canonical_json import JsonValue
from core.kernel.checkpoint import parse_checkpoint
from core.kernel.merkle import Frontier


@dataclass(frozen=True, slots=True)
class LogFilter:
    """Which records: ``events`` are ids or areas ("draw"), ``actors`` account numbers; from–to; a session.

    ``about`` is the beginning of a subject: the number of a draw, project, expert, account or archive.
    """

    events: tuple[str, ...] = ()
    actors: tuple[str, ...] = ()
    subject: str = ""
    since: datetime | None = None
    until: datetime | None = None
    session: str = ""
    about: str = ""


@dataclass(frozen=True, slots=True)
class LogRow:
    """One record; ``names`` are those of the accounts that it mentions, ``record`` is the text as hashed."""

    seq: int
    at: datetime
    event: str
    actor: str
    roles: tuple[str, ...]
    subject: str
    facts: Mapping[str, Any]
    sealed: tuple[str, ...]
    session: str
    leaf: str
    record: str
    names: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class LogStanding:
    """Where the log stands: its head, the signed note of it, and whether the station's key signed that.

    ``epoch`` grows by one with every restore of a backup.
    """

    size: int
    root: str
    note: str
    signed: bool
    epoch: int = 1


@dataclass(frozen=True, slots=True)
class ChainCheck:
    """Result of computing all records again. ``broken_at``: number of the first record that does not fit.

    ``root_matches``: what the records lead to is what the last checkpoint says; ``signed``: the station's
    key signed that checkpoint.
    """

    size: int
    root: str
    broken_at: int | None
    root_matches: bool
    signed: bool

    @property
    def whole(self) -> bool:
        """Whether nothing was found wrong."""
        return self.broken_at is None and self.root_matches and self.signed


class AuditRecords(Protocol):
    """The stored log, read over a connection of its own."""

    def page(self, wanted: LogFilter, before: int | None, count: int) -> Sequence[LogEntry]:
        """Records below ``before``, newest first."""
        ...

    def count(self, wanted: LogFilter) -> int:
        """How many records fit."""
        ...

    def reasons(self, numbers: Sequence[int]) -> Mapping[int, str]:
        """Why acts were done, opened, by number of the record; records without a reason are left out."""
        ...

    def stored(self) -> Iterable[LogEntry]:
        """All records from the first on, without openings."""
        ...

    def last_note(self) -> str | None:
        """The last signed note."""
        ...


class AuditAccess(Protocol):
    """Lends a reading connection; records in it do not change meanwhile."""

    def __call__(self) -> AbstractContextManager[AuditRecords]: ...


def log_row(entry: LogEntry, names: Mapping[str, str]) -> LogRow:
    """A stored record as pages show it."""
    fields = json.loads(entry.record)
    mentioned = {fields["actor"], fields["subject"], *_texts(fields["facts"].values())}
    return LogRow(
        entry.seq,
        datetime.fromisoformat(fields["at"]),
        fields["event"],
        fields["actor"],
        tuple(fields["roles"]),
        fields["subject"],
        fields["facts"],
        tuple(sorted(fields["sealed"])),
        fields["session"],
        entry.leaf.hex(),
        entry.record.decode("utf-8"),
        {account: names[account] for account in mentioned & names.keys()},
    )


def standing(head: LogHead, note: str | None, log_key: bytes) -> LogStanding:
    """The head with what was signed of it last; ``log_key`` is the station's public key for the log."""
    return LogStanding(head.size, head.root.hex(), note or "", _is_signed(note, head, log_key))


def check_chain(records: AuditRecords, log_key: bytes) -> ChainCheck:
    """Compute every leaf and the root again; takes seconds for some hundred thousand records."""
    frontier, leaf, broken = Frontier(), FIRST_PREVIOUS_LEAF, None
    for entry in records.stored():
        leaf = chain_leaf(leaf, entry.record)
        fits = entry.seq == frontier.size and entry.leaf == leaf
        if broken is None and not (fits and _number_in(entry.record) == entry.seq):
            broken = entry.seq
        frontier = frontier.append(leaf)
    head, note = LogHead(frontier.size, frontier.root(), leaf), records.last_note()
    matches = note is not None and _head_of(note) == (head.size, head.root)
    return ChainCheck(head.size, head.root.hex(), broken, matches, _is_signed(note, head, log_key))


class AuditLogService:
    """The two acts of who reads the log: having the chain checked, and taking a copy away."""

    def __init__(self, acts: Acts) -> None:
        self.acts = acts

    @act("evidence.log_checked")
    def checked(self, _actor: Any, result: ChainCheck) -> Recorded[ChainCheck]:
        """The chain was computed again."""
        facts: dict[str, JsonValue] = {"size": result.size, "root": result.root, "whole": result.whole}
        return Recorded(result, "", facts)

    @act("evidence.log_exported")
    def exported(self, _actor: Any, rows: int, sha256: str, file_name: str) -> Recorded[int]:
        """Records left the program as a table; personal values do not go with them."""
        return Recorded(rows, "", {"rows": rows, "sha256": sha256}, {"file": file_name})


def _number_in(record: bytes) -> object:
    try:
        fields = json.loads(record)
    except ValueError:
        return None
    return fields.get("seq") if isinstance(fields, dict) else None


def _head_of(note: str) -> tuple[int, bytes] | None:
    try:
        parsed = parse_checkpoint(note)
    except ValueError:
        return None
    return parsed.size, parsed.root


def _is_signed(note: str | None, head: LogHead, log_key: bytes) -> bool:
    """Whether the station's key signed the note; one of an earlier head counts, too."""
    try:
        parsed = parse_checkpoint(note or "")
    except ValueError:
        return False
    return parsed.size <= head.size and parsed.is_signed_by(log_key)


def _texts(values: Iterable[Any]) -> set[str]:
    found: set[str] = set()
    for value in values:
        found |= {value} if isinstance(value, str) else set()
        found |= {part for part in value if isinstance(part, str)} if isinstance(value, list) else set()
    return found
