"""Draws in the database: heads, attempts, values, sessions, documents."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import datetime
from typing import Any

from core.draw.protocol.model import ExpertKind, SelectionMode
from core.draw.state.records import (
    AttemptRecord,
    BasisDraft,
    ClockMark,
    DrawRecord,
    FrozenAttempt,
    GroupDraft,
    PlanDraft,
    SessionRecord,
    StoredValue,
    WitnessDraft,
)
from core.kernel.canonical_json import JsonValue
from core.kernel.errors import UserError
from core.pool.record.custom_conditions import CustomCondition, Operator
from storage.database.connection import Connection

_HEAD = (
    "id, project_no, attempt, phase, plan, operator, supervisor, session, halted, unseal_at, released_at, "
    "closed_at, changed_at, clock_mark, clock_stepped_at, cancelled_at"
)
_ATTEMPT = (
    "draw_id, attempt, plan, avoidance, plan_hash, snapshot_root, key_private, counts, frozen_at, "
    "s_op_sealed, commitment, committed_at, commit_head, slip_no, slip_at, slip_copies, compared, "
    "prk_sealed, result_digest, revealed_at, void_reason, s_op_opened, voided_at, would_be, choices, naming"
)
_HEAD_FIELDS = frozenset(
    "attempt phase operator supervisor session halted unseal_at released_at closed_at "
    "clock_mark clock_stepped_at cancelled_at".split()
)
_ATTEMPT_FIELDS = frozenset(
    "s_op_sealed commitment committed_at commit_head slip_no slip_at slip_copies compared prk_sealed "
    "result_digest revealed_at void_reason s_op_opened voided_at would_be choices naming".split()
)


class DatabaseDraws:
    """Implements ``core.draw.state.ports.DrawRepository``; calls run inside the caller's transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, draw_id: str, plan: PlanDraft, operator: str, phase: str, at: datetime) -> None:
        """Store a new draw."""
        self._connection.execute(
            "INSERT INTO draw (id, project_no, phase, plan, operator, created_at, changed_at) "
            "VALUES (?,?,?,?,?,?,?)",
            (draw_id, plan.project_no, phase, plan_text(plan), operator, at.isoformat(), at.isoformat()),
        )

    def set_plan(self, draw_id: str, plan: PlanDraft, at: datetime) -> None:
        """Replace the draft of a plan."""
        self._connection.execute(
            "UPDATE draw SET plan = ?, changed_at = ? WHERE id = ?",
            (plan_text(plan), at.isoformat(), draw_id),
        )

    def update(self, draw_id: str, at: datetime, **fields: object) -> None:
        """Change fields of the head."""
        _check_fields(fields, _HEAD_FIELDS)
        assignments = ", ".join(f"{name} = ?" for name in fields)
        self._connection.execute(
            f"UPDATE draw SET {assignments}, changed_at = ? WHERE id = ?",  # noqa: S608
            (*(_plain(v) for v in fields.values()), at.isoformat(), draw_id),
        )

    def get(self, draw_id: str) -> DrawRecord:
        """The draw; raises ``UserError('draw.unknown')``."""
        row = self._connection.execute(f"SELECT {_HEAD} FROM draw WHERE id = ?", (draw_id,)).fetchone()  # noqa: S608
        if row is None:
            raise UserError("draw.unknown")
        return _head(row)

    def of_project(self, project_no: str) -> DrawRecord | None:
        """The latest draw of a project or of a batch."""
        row = self._connection.execute(
            f"SELECT {_HEAD} FROM draw WHERE project_no = ? ORDER BY created_at DESC, id DESC LIMIT 1",  # noqa: S608
            (project_no,),
        ).fetchone()
        return None if row is None else _head(row)

    def latest(self, count: int, project_no: str = "") -> Sequence[DrawRecord]:
        """The draws changed last, of all or of one project, its batches' among them."""
        of_project = "WHERE project_no IN (SELECT scope FROM scope_project WHERE project_no = ? OR scope = ?)"
        where, values = (of_project, [project_no, project_no]) if project_no else ("", [])
        rows = self._connection.execute(
            f"SELECT {_HEAD} FROM draw {where} ORDER BY changed_at DESC, id DESC LIMIT ?",  # noqa: S608
            (*values, count),
        )
        return [_head(row) for row in rows]

    def unfinished(self) -> Sequence[DrawRecord]:
        """Draws that were frozen and are neither closed nor void: to be resumed after a restart."""
        rows = self._connection.execute(
            f"SELECT {_HEAD} FROM draw WHERE closed_at IS NULL AND id IN (SELECT draw_id FROM draw_attempt) "  # noqa: S608
            "ORDER BY id"
        )
        return [_head(row) for row in rows]

    def awaited(self) -> Sequence[DrawRecord]:
        """Draws before their commitment at which a supervisor signed in."""
        rows = self._connection.execute(
            f"SELECT {_HEAD} FROM draw WHERE supervisor IS NOT NULL "  # noqa: S608
            "AND phase IN ('planned', 'checked', 'frozen') ORDER BY id"
        )
        return [_head(row) for row in rows]

    def set_witnesses(self, draw_id: str, witnesses: Sequence[tuple[str, WitnessDraft]]) -> None:
        """Fix the witnesses (code, person) of the freeze."""
        self._connection.execute("DELETE FROM draw_witness WHERE draw_id = ?", (draw_id,))
        self._connection.executemany(
            "INSERT INTO draw_witness (draw_id, position, code, name, unit, role) VALUES (?,?,?,?,?,?)",
            [(draw_id, n, code, w.name, w.unit, w.role) for n, (code, w) in enumerate(witnesses)],
        )

    def witnesses(self, draw_id: str) -> Sequence[tuple[str, WitnessDraft]]:
        """(code, person) in the plan's order."""
        rows = self._connection.execute(
            "SELECT code, name, unit, role FROM draw_witness WHERE draw_id = ? ORDER BY position", (draw_id,)
        )
        return [(row[0], WitnessDraft(*row[1:])) for row in rows]

    def add_attempt(self, frozen: FrozenAttempt) -> None:
        """Store what the freeze fixed."""
        self._connection.execute(
            "INSERT INTO draw_attempt (draw_id, attempt, plan, avoidance, plan_hash, snapshot_root, "
            "key_private, counts, frozen_at) VALUES (?,?,?,?,?,?,?,?,?)",
            (
                frozen.draw_id,
                frozen.attempt,
                frozen.plan,
                _json(frozen.avoidance),
                frozen.plan_hash,
                frozen.snapshot_root,
                frozen.key_private,
                _json(frozen.counts),
                frozen.frozen_at.isoformat(),
            ),
        )

    def update_attempt(self, draw_id: str, attempt: int, **fields: object) -> None:
        """Change fields of an attempt (the trigger keeps what a commitment fixes)."""
        _check_fields(fields, _ATTEMPT_FIELDS)
        assignments = ", ".join(f"{name} = ?" for name in fields)
        self._connection.execute(
            f"UPDATE draw_attempt SET {assignments} WHERE draw_id = ? AND attempt = ?",  # noqa: S608
            (*(_plain(v) for v in fields.values()), draw_id, attempt),
        )

    def attempt(self, draw_id: str, attempt: int) -> AttemptRecord | None:
        """An attempt, if it was frozen."""
        row = self._connection.execute(
            f"SELECT {_ATTEMPT} FROM draw_attempt WHERE draw_id = ? AND attempt = ?",  # noqa: S608
            (draw_id, attempt),
        ).fetchone()
        return None if row is None else _attempt(row)

    def put_value(self, draw_id: str, attempt: int, value: StoredValue) -> None:
        """Store or replace a witness's value."""
        self._connection.execute(
            "INSERT OR REPLACE INTO draw_value (draw_id, attempt, witness, method, value, entered_at, salt) "
            "VALUES (?,?,?,?,?,?,?)",
            (
                draw_id,
                attempt,
                value.witness,
                value.method,
                value.value,
                value.entered_at.isoformat(),
                value.salt,
            ),
        )

    def remove_value(self, draw_id: str, attempt: int, witness: str) -> None:
        """Take a value back."""
        self._connection.execute(
            "DELETE FROM draw_value WHERE draw_id = ? AND attempt = ? AND witness = ?",
            (draw_id, attempt, witness),
        )

    def values(self, draw_id: str, attempt: int) -> Mapping[str, StoredValue]:
        """Values by witness code."""
        rows = self._connection.execute(
            "SELECT witness, method, value, entered_at, salt FROM draw_value "
            "WHERE draw_id = ? AND attempt = ?",
            (draw_id, attempt),
        )
        return {r[0]: StoredValue(r[0], r[1], r[2], datetime.fromisoformat(r[3]), bytes(r[4])) for r in rows}

    def add_secret_copy(self, draw_id: str, attempt: int, account: str, sealed: bytes) -> None:
        """Store the secret sealed to one more supervisor; one who has a copy keeps it."""
        self._connection.execute(
            "INSERT OR IGNORE INTO draw_secret_copy (draw_id, attempt, account, sealed) VALUES (?,?,?,?)",
            (draw_id, attempt, account, sealed),
        )

    def secret_copy(self, draw_id: str, attempt: int, account: str) -> bytes | None:
        """The copy of a supervisor who joined after the commitment."""
        row = self._connection.execute(
            "SELECT sealed FROM draw_secret_copy WHERE draw_id = ? AND attempt = ? AND account = ?",
            (draw_id, attempt, account),
        ).fetchone()
        return None if row is None else bytes(row[0])

    def open_session(self, session: SessionRecord) -> None:
        """Store a session."""
        self._connection.execute(
            "INSERT INTO draw_session (session, draw_id, operator, supervisor, opened_at) VALUES (?,?,?,?,?)",
            (
                session.session,
                session.draw_id,
                session.operator,
                session.supervisor,
                session.opened_at.isoformat(),
            ),
        )

    def close_session(self, session: str, at: datetime) -> None:
        """Note the end of a session."""
        self._connection.execute(
            "UPDATE draw_session SET closed_at = ? WHERE session = ?", (at.isoformat(), session)
        )

    def sessions(self, draw_id: str) -> Sequence[SessionRecord]:
        """Sessions of a draw in order."""
        rows = self._connection.execute(
            "SELECT session, draw_id, operator, supervisor, opened_at, closed_at FROM draw_session "
            "WHERE draw_id = ? ORDER BY opened_at",
            (draw_id,),
        )
        return [
            SessionRecord(r[0], r[1], r[2], r[3], datetime.fromisoformat(r[4]), _moment(r[5])) for r in rows
        ]

    def draw_of_session(self, session: str) -> str:
        """The draw a session belongs to; empty for an unknown one."""
        row = self._connection.execute(
            "SELECT draw_id FROM draw_session WHERE session = ?", (session,)
        ).fetchone()
        return "" if row is None else str(row[0])

    def add_document(self, draw_id: str, kind: str, copy: int, pdf: bytes, sha256: str, at: datetime) -> None:
        """Keep a document as it was printed or saved."""
        self._connection.execute(
            "INSERT INTO draw_document (draw_id, kind, copy, pdf, sha256, made_at) VALUES (?,?,?,?,?,?)",
            (draw_id, kind, copy, pdf, sha256, at.isoformat()),
        )

    def documents(self, draw_id: str, kind: str) -> Sequence[bytes]:
        """All copies of one kind of document."""
        rows = self._connection.execute(
            "SELECT pdf FROM draw_document WHERE draw_id = ? AND kind = ? ORDER BY copy", (draw_id, kind)
        )
        return [bytes(row[0]) for row in rows]


def _check_fields(fields: Mapping[str, object], allowed: frozenset[str]) -> None:
    unknown = set(fields) - allowed
    if unknown:
        raise ValueError(f"no such fields: {sorted(unknown)}")


def _plain(value: object) -> object:
    if isinstance(value, datetime):
        return value.isoformat()
    if isinstance(value, tuple):
        return _json(list(value))
    if isinstance(value, dict):
        return _json(value)
    if isinstance(value, ClockMark):
        return json.dumps([value.wall.isoformat(), value.monotonic_ns, value.boot])
    return value


def _json(value: Mapping[str, JsonValue] | Sequence[JsonValue]) -> str:
    return json.dumps(value, ensure_ascii=False)


def plan_text(plan: PlanDraft) -> str:
    """A plan for :func:`plan_of`."""
    return json.dumps(asdict(plan), ensure_ascii=False)


def plan_of(text: str) -> PlanDraft:
    """A plan as it is stored."""
    fields = json.loads(text)
    for group in fields["groups"]:
        for name in ("specialties", "title_levels", "regions", "tags", "titles"):
            group[name] = tuple(group.get(name, ()))
        group["custom"] = tuple(
            CustomCondition(c["key"], Operator(c["operator"]), tuple(c["values"]))
            for c in group.get("custom", ())
        )
        group["kind"] = ExpertKind(group.get("kind", ExpertKind.PERSON))
    fields["groups"] = tuple(GroupDraft(**g) for g in fields["groups"])
    fields["witnesses"] = tuple(WitnessDraft(**w) for w in fields["witnesses"])
    for name in ("avoid_units", "avoid_persons", "weights"):
        fields[name] = tuple(fields.get(name, ()))
    fields["travel_by_region"] = tuple(
        (place, minutes) for place, minutes in fields.get("travel_by_region", ())
    )
    fields["mode"] = SelectionMode(fields.get("mode", SelectionMode.RANDOM))
    fields["basis"] = BasisDraft(**fields.get("basis", {}))
    return PlanDraft(**fields)


def _clock_mark(text: str | None) -> ClockMark | None:
    if text is None:
        return None
    wall, monotonic_ns, boot = json.loads(text)
    return ClockMark(datetime.fromisoformat(wall), monotonic_ns, boot)


def _head(row: Any) -> DrawRecord:
    return DrawRecord(
        id=row[0],
        project_no=row[1],
        attempt=row[2],
        phase=row[3],
        plan=plan_of(row[4]),
        operator=row[5],
        supervisor=row[6],
        session=row[7],
        halted=row[8],
        unseal_at=_moment(row[9]),
        released_at=_moment(row[10]),
        closed_at=_moment(row[11]),
        changed_at=datetime.fromisoformat(row[12]),
        clock_mark=_clock_mark(row[13]),
        clock_stepped_at=_moment(row[14]),
        cancelled_at=_moment(row[15]),
    )


def _attempt(row: Any) -> AttemptRecord:
    fields = dict(zip(_ATTEMPT.replace(" ", "").split(","), row, strict=True))
    for name in ("avoidance", "counts"):
        fields[name] = json.loads(fields[name])
    for name in ("frozen_at", "committed_at", "slip_at", "revealed_at", "voided_at"):
        fields[name] = _moment(fields[name])
    head = fields["commit_head"]
    fields["commit_head"] = None if head is None else tuple(json.loads(head))
    fields["compared"] = tuple(json.loads(fields["compared"]))
    fields["would_be"] = tuple((seat, expert) for seat, expert in json.loads(fields["would_be"]))
    fields["choices"] = tuple((place, expert) for place, expert in json.loads(fields["choices"]))
    fields["naming"] = None if fields["naming"] is None else json.loads(fields["naming"])
    return AttemptRecord(**fields)


def _moment(text: str | None) -> datetime | None:
    return None if text is None else datetime.fromisoformat(text)
