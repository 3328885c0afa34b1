"""Frozen rows and seats of draws in the database."""

import json
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from typing import Any

from core.draw.state.ports import Person
from core.draw.state.records import SeatEvent, SeatRecord, SnapshotRow
from storage.database.connection import Connection
from storage.database.draw.pool import UNIT_CONTACT

SEAT_COLUMNS = (
    "row, attempt, seat, group_id, kind, tier, expert, expert_no, state, way, replaces, replaced_by, "
    "passed_over, changed_at, reason, role"
)
_FREEZE_PEOPLE = f"""
INSERT INTO draw_person (
    draw_id, attempt, expert_no, name, phone, title, employer, specialties, kind, contact, contact_post)
SELECT frozen.draw_id, frozen.attempt, frozen.expert_no, expert.name, expert.phone, expert.title,
       coalesce(nullif(expert.employer, ''), employer.name),
       coalesce((SELECT group_concat(coalesce(specialty.name, code.value), '、')
                 FROM json_each(expert.specialties) AS code
                 LEFT JOIN specialty ON specialty.code = code.value), ''),
       {UNIT_CONTACT}
FROM draw_snapshot_row AS frozen
JOIN expert ON expert.id = CAST(substr(frozen.expert_no, instr(frozen.expert_no, '-') + 1) AS INTEGER)
JOIN employer ON employer.id = expert.employer_id
WHERE frozen.draw_id = ? AND frozen.attempt = ? AND frozen.eligible <> '{{}}'
"""  # noqa: S608 - no value of anybody's stands in it
_ROW = "expert, expert_no, entity, salt, nonce, digest, eligible, excluded, attributes"


class DatabaseSeats:
    """Implements ``core.draw.state.ports.SeatRepository``; calls run inside the caller's transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add_rows(self, draw_id: str, attempt: int, rows: Iterable[SnapshotRow]) -> None:
        """Store the frozen pool, in the order of the hash tree's leaves."""
        self._connection.executemany(
            f"INSERT INTO draw_snapshot_row (draw_id, attempt, position, {_ROW}) "  # noqa: S608
            "VALUES (?,?,?,?,?,?,?,?,?,?,?,?)",
            (
                (
                    draw_id,
                    attempt,
                    position,
                    row.expert,
                    row.expert_no,
                    row.entity,
                    row.salt,
                    row.nonce,
                    row.digest,
                    json.dumps(dict(row.eligible)),
                    json.dumps(list(row.excluded)),
                    json.dumps(row.attributes, ensure_ascii=False),
                )
                for position, row in enumerate(rows)
            ),
        )

    def rows(self, draw_id: str, attempt: int) -> Iterator[SnapshotRow]:
        """The frozen pool in order."""
        found = self._connection.execute(
            f"SELECT {_ROW} FROM draw_snapshot_row WHERE draw_id = ? AND attempt = ? ORDER BY position",  # noqa: S608
            (draw_id, attempt),
        )
        for row in found:
            yield _snapshot_row(row)

    def row_of(self, draw_id: str, attempt: int, expert: str) -> SnapshotRow:
        """The frozen row of one pseudonym; raises ``KeyError``."""
        row = self._connection.execute(
            f"SELECT {_ROW} FROM draw_snapshot_row WHERE draw_id = ? AND attempt = ? AND expert = ?",  # noqa: S608
            (draw_id, attempt, expert),
        ).fetchone()
        if row is None:
            raise KeyError(expert)
        return _snapshot_row(row)

    def add_seat(self, draw_id: str, seat: SeatRecord) -> None:
        """Append a row of the board."""
        self._connection.execute(
            f"INSERT INTO seat_row (draw_id, {SEAT_COLUMNS}) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)",  # noqa: S608
            (
                draw_id,
                seat.row,
                seat.attempt,
                seat.seat,
                seat.group,
                seat.kind,
                seat.tier,
                seat.expert,
                seat.expert_no,
                seat.state,
                seat.way,
                seat.replaces,
                seat.replaced_by,
                json.dumps([list(p) for p in seat.passed_over]),
                seat.changed_at.isoformat(),
                seat.reason,
                seat.role,
            ),
        )

    def set_state(self, draw_id: str, row: int, state: str, way: str | None, at: datetime) -> None:
        """Where the row's invitation ended."""
        self._connection.execute(
            "UPDATE seat_row SET state = ?, way = ?, changed_at = ? WHERE draw_id = ? AND row = ?",
            (state, way, at.isoformat(), draw_id, row),
        )

    def set_reason(self, draw_id: str, row: int, reason: str) -> None:
        """Why the expert of a row does not take part."""
        self._connection.execute(
            "UPDATE seat_row SET reason = ? WHERE draw_id = ? AND row = ?", (reason, draw_id, row)
        )

    def set_role(self, draw_id: str, row: int, role: str) -> None:
        """The role of a row's expert on the panel, "" for none."""
        self._connection.execute(
            "UPDATE seat_row SET role = ? WHERE draw_id = ? AND row = ?", (role, draw_id, row)
        )

    def set_replaced(self, draw_id: str, row: int, by: int) -> None:
        """Point from a row that left to the row that took its seat."""
        self._connection.execute(
            "UPDATE seat_row SET replaced_by = ? WHERE draw_id = ? AND row = ?", (by, draw_id, row)
        )

    def seats(self, draw_id: str, attempt: int) -> Sequence[SeatRecord]:
        """The board in its order."""
        rows = self._connection.execute(
            f"SELECT {SEAT_COLUMNS} FROM seat_row WHERE draw_id = ? AND attempt = ? ORDER BY row",  # noqa: S608
            (draw_id, attempt),
        )
        return [seat_record(row) for row in rows]

    def course(self, draw_id: str, attempt: int) -> Sequence[SeatEvent]:
        """Steps of an attempt in the order of the log: those between its freeze and the next."""
        rows = self._connection.execute(
            "SELECT event, record FROM audit_record WHERE subject = ? AND event IN "
            "('draw.frozen', 'draw.seat_opened', 'draw.replenished', 'draw.exhausted') ORDER BY seq",
            (draw_id,),
        )
        steps: list[SeatEvent] = []
        frozen = 0
        for name, record in rows:
            facts = json.loads(record)["facts"]
            if name == "draw.frozen":
                frozen = facts["attempt"]
            if name == "draw.frozen" or frozen != attempt:
                continue
            passed = tuple((e, reason) for e, reason in facts.get("passed_over", ()))
            reason, row = facts.get("reason", ""), facts.get("row", 0)
            steps.append(SeatEvent(name, facts["seat"], row, reason, passed, facts.get("round")))
        return steps

    def open_with_expert(self, expert_no: str) -> Sequence[tuple[str, int]]:
        """(draw, row) of an expert's rows in draws that are not closed, oldest first."""
        rows = self._connection.execute(
            "SELECT seat_row.draw_id, seat_row.row FROM seat_row JOIN draw ON draw.id = seat_row.draw_id "
            "WHERE seat_row.expert_no = ? AND draw.closed_at IS NULL AND draw.phase <> 'voided' "
            "AND seat_row.attempt = draw.attempt ORDER BY seat_row.changed_at",
            (expert_no,),
        )
        return [(row[0], row[1]) for row in rows]

    def add_exhausted(self, draw_id: str, group: str) -> None:
        """Note that nobody is left for a group."""
        self._connection.execute(
            "INSERT OR IGNORE INTO draw_exhausted (draw_id, group_id) VALUES (?,?)", (draw_id, group)
        )

    def exhausted(self, draw_id: str) -> Sequence[str]:
        """Groups for which nobody is left."""
        rows = self._connection.execute(
            "SELECT group_id FROM draw_exhausted WHERE draw_id = ? ORDER BY group_id", (draw_id,)
        )
        return [row[0] for row in rows]

    def clear_exhausted(self, draw_id: str, groups: Iterable[str]) -> None:
        """Somebody can be called in for these groups again."""
        self._connection.executemany(
            "DELETE FROM draw_exhausted WHERE draw_id = ? AND group_id = ?",
            [(draw_id, group) for group in groups],
        )

    def last_row(self, draw_id: str) -> int:
        """The highest number of a row in any attempt, 0 without rows."""
        found = self._connection.execute("SELECT max(row) FROM seat_row WHERE draw_id = ?", (draw_id,))
        return found.fetchone()[0] or 0

    def freeze_people(self, draw_id: str, attempt: int) -> None:
        """Keep how the eligible experts are called at this moment."""
        self._connection.execute(_FREEZE_PEOPLE, (draw_id, attempt))

    def person(self, draw_id: str, attempt: int, expert_no: str) -> Person:
        """An expert as he was called at the freeze; raises ``KeyError``."""
        row = self._connection.execute(
            "SELECT expert_no, name, phone, title, employer, specialties, kind, contact, contact_post "
            "FROM draw_person WHERE draw_id = ? AND attempt = ? AND expert_no = ?",
            (draw_id, attempt, expert_no),
        ).fetchone()
        if row is None:
            raise KeyError(expert_no)
        return Person(*row)

    def people_like(self, draw_id: str, attempt: int, words: str) -> Iterator[Person]:
        """Eligible experts in whose number, name, employer or specialties ``words`` stand; all for none."""
        rows = self._connection.execute(
            "SELECT expert_no, name, phone, title, employer, specialties, kind, contact, contact_post "
            "FROM draw_person WHERE draw_id = ? AND attempt = ? "
            "AND instr(expert_no || char(10) || name || char(10) || employer || char(10) || specialties, ?) "
            "ORDER BY expert_no",
            (draw_id, attempt, words),
        )
        return (Person(*row) for row in rows)


def _snapshot_row(row: Any) -> SnapshotRow:
    return SnapshotRow(
        expert=row[0],
        expert_no=row[1],
        entity=row[2],
        salt=row[3],
        nonce=bytes(row[4]),
        digest=row[5],
        eligible=json.loads(row[6]),
        excluded=tuple(json.loads(row[7])),
        attributes=json.loads(row[8]),
    )


def seat_record(row: Any) -> SeatRecord:
    """A row of the board from :data:`SEAT_COLUMNS`."""
    return SeatRecord(
        row=row[0],
        attempt=row[1],
        seat=row[2],
        group=row[3],
        kind=row[4],
        tier=row[5],
        expert=row[6],
        expert_no=row[7],
        state=row[8],
        way=row[9],
        replaces=row[10],
        replaced_by=row[11],
        passed_over=tuple((p[0], p[1]) for p in json.loads(row[12])),
        changed_at=datetime.fromisoformat(row[13]),
        reason=row[14],
        role=row[15],
    )
