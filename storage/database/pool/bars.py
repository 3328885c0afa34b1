"""Freezes, blacklistings and deletions in the database, with the standing that they lead to."""

import json
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from core.cases.model import CaseKind, CaseState
from core.kernel.errors import UserError
from core.pool.upkeep.barring import LIFT
from core.pool.upkeep.model import Bar, Deletion, PendingBar
from core.standing.model import ExpertStatus, StandingFacts
from storage.database.connection import Connection
from storage.database.pool.experts import expert_no, row_number
from storage.database.pool.leaves import moment
from storage.database.standing import standing_facts

_FROM = (
    "SELECT b.id, b.expert_id, e.name, b.kind, b.starts, b.ends, b.reason, b.document, b.case_id, "
    "b.entered_at, b.entered_by, b.lifted_at, b.lifted_by, b.lift_reason, b.lift_case "
    "FROM expert_bar b JOIN expert e ON e.id = b.expert_id"
)
_ASKED = (
    "SELECT case_no, subject, variant, payload, applicant_name, opened_at, state FROM review_case "
    "WHERE kind = ?"
)
_STANDS, _IS_OVER = "b.lifted_at = ''", "b.lifted_at <> ''"
_DELETED = (
    "SELECT e.id, e.name, CASE e.employer WHEN '' THEN m.name ELSE e.employer END, e.phone, "
    "coalesce(d.reason, ''), d.deleted_at, coalesce(d.deleted_by, ''), "
    "(SELECT id FROM expert h WHERE h.phone = e.phone AND h.status <> 'deleted'), d.merged_into, "
    "coalesce(d.id, 0) FROM expert e JOIN employer m ON m.id = e.employer_id "
    "LEFT JOIN expert_deletion d ON d.expert_id = e.id AND d.restored_at = '' "
    "WHERE e.status <> 'active' AND e.status = 'deleted'"
)
_UNDECIDED = f"state IN ('{CaseState.OPEN.value}', '{CaseState.RETURNED.value}')"


class DatabaseBars:
    """Implements ``core.pool.upkeep.ports.BarRecords``."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def facts(self, expert_no: str) -> StandingFacts:
        """What bears on drawing the expert; raises ``UserError('pool.expert_unknown')``."""
        found = standing_facts(self._connection, row_number(expert_no))
        if found is None:
            raise UserError("pool.expert_unknown")
        return found

    def set_status(self, expert_no: str, status: ExpertStatus, barred_to: str) -> None:
        """What holds of the expert now."""
        self._connection.execute(
            "UPDATE expert SET status = ?, barred_to = ? WHERE id = ?",
            (status.value, barred_to, row_number(expert_no)),
        )

    def add_bar(self, bar: Bar) -> None:
        """Store a freeze or blacklisting."""
        self._connection.execute(
            "INSERT INTO expert_bar (expert_id, kind, starts, ends, reason, document, case_id, entered_at, "
            "entered_by) VALUES (?,?,?,?,?,?,?,?,?)",
            (
                row_number(bar.expert_no),
                bar.kind.value,
                bar.starts,
                bar.ends,
                bar.reason,
                bar.document,
                bar.case_no,
                bar.entered_at.isoformat(),
                bar.entered_by,
            ),
        )

    def open_bar(self, expert_no: str) -> Bar | None:
        """The one that stands, also when its last day is over but was not tidied up yet."""
        row = self._connection.execute(
            f"{_FROM} WHERE b.expert_id = ? AND b.lifted_at = '' ORDER BY b.id DESC LIMIT 1",
            (row_number(expert_no),),
        ).fetchone()
        return None if row is None else _bar(row)

    def lift(self, bar_id: int, at: datetime, by_name: str, reason: str, case_no: str) -> None:
        """It stands no longer."""
        self._connection.execute(
            "UPDATE expert_bar SET lifted_at = ?, lifted_by = ?, lift_reason = ?, lift_case = ? WHERE id = ?",
            (at.isoformat(), by_name, reason, case_no, bar_id),
        )

    def bars(self, standing: bool, expert_no: str, count: int, before: int = 0) -> Sequence[Bar]:
        """Those that stand, or are over, of one expert if given; the newest first, before a number or 0."""
        conditions = [_STANDS if standing else _IS_OVER]
        values: list[Any] = []
        if before:
            conditions.append("b.id < ?")
            values.append(before)
        if expert_no:
            conditions.append("b.expert_id = ?")
            values.append(row_number(expert_no))
        rows = self._connection.execute(
            f"{_FROM} WHERE {' AND '.join(conditions)} ORDER BY b.id DESC LIMIT ?", (*values, count)
        )
        return [_bar(row) for row in rows]

    def bar_count(self, standing: bool) -> int:
        """How many stand, or are over."""
        row = self._connection.execute(
            f"SELECT count(*) FROM expert_bar b WHERE {_STANDS if standing else _IS_OVER}"  # noqa: S608
        ).fetchone()
        return int(row[0])

    def over(self, today: str) -> Sequence[Bar]:
        """Those that stand although their last day is before ``today``."""
        rows = self._connection.execute(
            f"{_FROM} WHERE b.lifted_at = '' AND b.ends <> '' AND b.ends < ? ORDER BY b.id", (today,)
        )
        return [_bar(row) for row in rows]

    def pending(self, kind: CaseKind, expert_no: str) -> str:
        """Number of a case that is not decided yet, or ""."""
        row = self._connection.execute(
            f"SELECT case_no FROM review_case WHERE subject = ? AND kind = ? AND {_UNDECIDED} LIMIT 1",  # noqa: S608
            (expert_no, kind.value),
        ).fetchone()
        return "" if row is None else str(row[0])

    def pending_bars(self, count: int) -> Sequence[PendingBar]:
        """Blacklistings and liftings that wait for approval."""
        rows = self._connection.execute(
            f"{_ASKED} AND {_UNDECIDED} ORDER BY case_no DESC LIMIT ?",
            (CaseKind.BLACKLISTING.value, count),
        )
        return [self._pending(*row) for row in rows.fetchall()]

    def asked_bar(self, case_no: str) -> PendingBar:
        """What a case of a blacklisting asks for; raises ``UserError('cases.unknown')``."""
        row = self._connection.execute(
            f"{_ASKED} AND case_no = ?", (CaseKind.BLACKLISTING.value, case_no)
        ).fetchone()
        if row is None:
            raise UserError("cases.unknown")
        return self._pending(*row)

    def _pending(
        self, case_no: str, subject: str, variant: str, payload: str, applicant: str, opened: str, state: str
    ) -> PendingBar:
        given = json.loads(payload)
        (name,) = self._connection.execute(
            "SELECT name FROM expert WHERE id = ?", (row_number(subject),)
        ).fetchone()
        return PendingBar(
            case_no,
            subject,
            name,
            variant == LIFT,
            str(given.get("until") or ""),
            str(given.get("document") or ""),
            applicant,
            datetime.fromisoformat(opened),
            state == CaseState.RETURNED.value,
        )

    def add_deletion(self, deletion: Deletion) -> None:
        """Put somebody on the deleted list."""
        at = deletion.deleted_at
        self._connection.execute(
            "INSERT INTO expert_deletion (expert_id, reason, deleted_at, deleted_by) VALUES (?,?,?,?)",
            (
                row_number(deletion.expert_no),
                deletion.reason,
                "" if at is None else at.isoformat(),
                deletion.deleted_by,
            ),
        )

    def end_deletion(self, expert_no: str, at: datetime, by_name: str, reason: str) -> None:
        """Take somebody off the deleted list."""
        self._connection.execute(
            "UPDATE expert_deletion SET restored_at = ?, restored_by = ?, restore_reason = ? "
            "WHERE expert_id = ? AND restored_at = ''",
            (at.isoformat(), by_name, reason, row_number(expert_no)),
        )

    def deletions(self, count: int, after: Deletion | None = None) -> Sequence[Deletion]:
        """The deleted list, the newest first; who was deleted before deletions were kept stands last."""
        last = (1 << 62, 1 << 62) if after is None else (after.deletion_id, row_number(after.expert_no))
        rows = self._connection.execute(
            f"{_DELETED} AND (coalesce(d.id, 0), e.id) < (?, ?) "
            "ORDER BY coalesce(d.id, 0) DESC, e.id DESC LIMIT ?",
            (*last, count),
        )
        return [_deletion(row) for row in rows]

    def deletion_count(self) -> int:
        """How many experts are deleted."""
        row = self._connection.execute(
            "SELECT count(*) FROM expert WHERE status <> 'active' AND status = 'deleted'"
        ).fetchone()
        return int(row[0])


def _deletion(row: Sequence[Any]) -> Deletion:
    number, name, employer, phone, reason, at, by_name, holder, merged, deletion_id = row
    return Deletion(
        expert_no(number),
        name,
        employer,
        phone,
        reason,
        moment(at),
        by_name,
        "" if holder is None else expert_no(holder),
        "" if merged is None else expert_no(merged),
        deletion_id,
    )


def _bar(row: Sequence[Any]) -> Bar:
    number, expert, name, kind, starts, ends, reason, document, case_no, at, by_name, lifted_at, *rest = row
    return Bar(
        number,
        expert_no(expert),
        name,
        ExpertStatus(kind),
        starts,
        ends,
        reason,
        document,
        case_no,
        datetime.fromisoformat(at),
        by_name,
        moment(lifted_at),
        *rest,
    )
