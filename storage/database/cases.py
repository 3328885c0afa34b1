"""Review cases in the database."""

import json
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from core.access.model import Actor, Role
from core.cases.model import (
    CaseEvent,
    CaseFilter,
    CaseKind,
    CaseList,
    CaseState,
    CaseStep,
    ReviewCase,
    ReviewLevel,
    ReviewPolicy,
)
from core.cases.rules import DEFAULT_POLICY
from core.kernel.errors import UserError
from storage.database.connection import Connection
from storage.database.settings import SettingsRepository

_COLUMNS = (
    "case_no, kind, variant, subject, summary, payload, levels, level, round, steps, state, applicant, "
    "applicant_name, opened_at, due_at, changed_at, result_seen"
)
_FIXED = ("case_no", "kind", "subject", "applicant", "applicant_name", "opened_at")
_STANDING = (
    "variant",
    "levels",
    "summary",
    "payload",
    "level",
    "role",
    "round",
    "steps",
    "state",
    "due_at",
    "changed_at",
    "result_seen",
)
_POLICY = "cases.policy"


class DatabaseCases:
    """Implements ``core.cases.ports.CaseRepository``; works inside the caller's transaction."""

    def __init__(self, connection: Connection, settings: SettingsRepository) -> None:
        self._connection = connection
        self._settings = settings

    def next_number(self) -> str:
        """A case number that was never given."""
        return f"SH-{self._settings.next_number('case'):06d}"

    def add(self, case: ReviewCase) -> None:
        """Store a new case."""
        fixed = (
            case.case_no,
            case.kind.value,
            case.subject,
            case.applicant,
            case.applicant_name,
            case.opened_at.isoformat(),
        )
        values = (*fixed, *_standing(case))
        self._connection.execute(
            f"INSERT INTO review_case ({', '.join((*_FIXED, *_STANDING))}) "  # noqa: S608
            f"VALUES ({','.join('?' * len(values))})",
            values,
        )

    def replace(self, case: ReviewCase) -> None:
        """Store a case in its new state."""
        changed = ", ".join(f"{column} = ?" for column in _STANDING)
        self._connection.execute(
            f"UPDATE review_case SET {changed} WHERE case_no = ?",  # noqa: S608
            (*_standing(case), case.case_no),
        )

    def get(self, case_no: str) -> ReviewCase:
        """The case; raises ``UserError('cases.unknown')``."""
        row = self._connection.execute(
            f"SELECT {_COLUMNS} FROM review_case WHERE case_no = ?",  # noqa: S608
            (case_no,),
        ).fetchone()
        if row is None:
            raise UserError("cases.unknown")
        return _case(row)

    def note(self, case_no: str, event: CaseEvent) -> None:
        """Append to the case's history."""
        self._connection.execute(
            "INSERT INTO review_case_event (case_no, seq, step, round, level, at, account_id, name, reason) "
            "VALUES (?, (SELECT count(*) FROM review_case_event WHERE case_no = ?), ?,?,?,?,?,?,?)",
            (
                case_no,
                case_no,
                event.step.value,
                event.round,
                event.level,
                event.at.isoformat(),
                event.account_id,
                event.name,
                event.reason,
            ),
        )

    def history(self, case_no: str) -> Sequence[CaseEvent]:
        """Everything that happened, the oldest first."""
        rows = self._connection.execute(
            "SELECT step, round, level, at, account_id, name, reason FROM review_case_event "
            "WHERE case_no = ? ORDER BY seq",
            (case_no,),
        )
        return [
            CaseEvent(CaseStep(step), number, level, datetime.fromisoformat(at), account_id, name, reason)
            for step, number, level, at, account_id, name, reason in rows
        ]

    def page(self, actor: Actor, wanted: CaseFilter, after: str, count: int) -> Sequence[ReviewCase]:
        """Cases beyond a number: what waits the oldest first, other lists the newest first."""
        where, values = _where(actor, wanted)
        beyond, order = (">", "ASC") if wanted.which is CaseList.WAITING else ("<", "DESC")
        if after:
            where, values = f"{where} AND case_no {beyond} ?", [*values, after]
        rows = self._connection.execute(
            f"SELECT {_COLUMNS} FROM review_case WHERE true {where} ORDER BY case_no {order} LIMIT ?",  # noqa: S608
            (*values, count),
        )
        return [_case(row) for row in rows]

    def count(self, actor: Actor, wanted: CaseFilter, due_before: datetime | None = None) -> int:
        """How many fit."""
        where, values = _where(actor, wanted)
        if due_before is not None:
            where, values = f"{where} AND due_at < ?", [*values, due_before.isoformat()]
        row = self._connection.execute(
            f"SELECT count(*) FROM review_case WHERE true {where}",  # noqa: S608
            values,
        ).fetchone()
        return int(row[0])

    def set_subject(self, case_no: str, subject: str) -> None:
        """Say what a case is about once that has a number."""
        self._connection.execute("UPDATE review_case SET subject = ? WHERE case_no = ?", (subject, case_no))

    def mark_seen(self, case_no: str) -> None:
        """The applicant has seen the result."""
        self._connection.execute("UPDATE review_case SET result_seen = 1 WHERE case_no = ?", (case_no,))

    def count_unseen(self, account_id: str) -> int:
        """How many of somebody's cases have a result that he has not seen."""
        row = self._connection.execute(
            "SELECT count(*) FROM review_case WHERE applicant = ? AND state <> 'open' AND NOT result_seen",
            (account_id,),
        ).fetchone()
        return int(row[0])

    def policy(self) -> ReviewPolicy:
        """The chains of levels, as set or as they come with the program."""
        stored: Any = self._settings.get(_POLICY, [])
        chains = {(CaseKind(kind), variant): _levels(levels) for kind, variant, levels in stored}
        return ReviewPolicy({**DEFAULT_POLICY.chains, **chains})

    def put_policy(self, policy: ReviewPolicy) -> None:
        """Set all chains."""
        self._settings.put(
            _POLICY,
            [
                [kind.value, variant, [[level.name, level.role.value, level.days] for level in levels]]
                for (kind, variant), levels in policy.chains.items()
            ],
        )


def _standing(case: ReviewCase) -> tuple[Any, ...]:
    """Values of the columns that change."""
    level = case.current
    return (
        case.variant,
        json.dumps([[x.name, x.role.value, x.days] for x in case.levels], ensure_ascii=False),
        case.summary,
        json.dumps(case.payload, ensure_ascii=False),
        case.level,
        "" if level is None else level.role.value,
        case.round,
        case.steps,
        case.state.value,
        None if case.due_at is None else case.due_at.isoformat(),
        case.changed_at.isoformat(),
        case.result_seen,
    )


def _where(actor: Actor, wanted: CaseFilter) -> tuple[str, list[str]]:
    clauses: list[str] = []
    values: list[str] = []
    if wanted.which is CaseList.MINE:
        clauses.append("applicant = ?")
        values.append(actor.account_id)
    elif wanted.which is CaseList.WAITING:
        clauses += [
            f"role IN ({','.join('?' * len(actor.roles))})",
            "applicant <> ?",
            "NOT EXISTS (SELECT 1 FROM review_case_event e WHERE e.case_no = review_case.case_no "
            "AND e.round = review_case.round AND e.step = 'approved' AND e.account_id = ?)",
        ]
        values += [*actor.roles, actor.account_id, actor.account_id]
    for column, chosen in (("kind", wanted.kinds), ("state", wanted.states)):
        if chosen:
            clauses.append(f"{column} IN ({','.join('?' * len(chosen))})")
            values += [value.value for value in chosen]
    if wanted.subject:
        clauses.append("subject = ?")
        values.append(wanted.subject)
    return "".join(f" AND {clause}" for clause in clauses), values


def _case(row: Sequence[Any]) -> ReviewCase:
    number, kind, variant, subject, summary, payload, levels, level, turn, steps, state = row[:11]
    applicant, applicant_name, opened_at, due_at, changed_at, seen = row[11:]
    return ReviewCase(
        case_no=number,
        kind=CaseKind(kind),
        variant=variant,
        subject=subject,
        summary=summary,
        payload=json.loads(payload),
        levels=_levels(json.loads(levels)),
        level=level,
        round=turn,
        steps=steps,
        state=CaseState(state),
        applicant=applicant,
        applicant_name=applicant_name,
        opened_at=datetime.fromisoformat(opened_at),
        due_at=None if due_at is None else datetime.fromisoformat(due_at),
        changed_at=datetime.fromisoformat(changed_at),
        result_seen=bool(seen),
    )


def _levels(stored: Sequence[Sequence[Any]]) -> tuple[ReviewLevel, ...]:
    return tuple(ReviewLevel(name, Role(role), days) for name, role, days in stored)
