"""Projects in the database."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import datetime
from typing import Any

from core.kernel.errors import UserError
from core.projects.model import (
    PoolSource,
    Project,
    ProjectDraft,
    ProjectFilter,
    ProjectFlag,
    ProjectState,
    ProjectVersion,
    RefusedAmendment,
    Regime,
)
from storage.database.connection import Connection

_COLUMNS = (
    "details, state, created_by, decided_by, reason, changed_at, "
    "(SELECT count(*) FROM project_version AS amended WHERE amended.project_no = project.project_no)"
)
_LISTS = ("specialties", "avoidance_units", "purchaser_rep_names", "flags")


class DatabaseProjects:
    """Implements ``core.projects.ports.ProjectRepository``."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, draft: ProjectDraft, created_by: str, at: datetime) -> None:
        """Store a project; raises ``UserError('project.number_taken')``."""
        inserted = self._connection.execute(
            "INSERT INTO project (project_no, name, batch_no, purchaser, opening_at, department, details, "
            "state, created_by, changed_at) VALUES (?,?,?,?,?,?,?,?,?,?) ON CONFLICT DO NOTHING "
            "RETURNING project_no",
            (*_head(draft), _details(draft), ProjectState.DRAFT.value, created_by, at.isoformat()),
        ).fetchone()
        if inserted is None:
            raise UserError("project.number_taken")

    def replace(self, draft: ProjectDraft, at: datetime) -> None:
        """Replace the details of a project."""
        number, *rest = _head(draft)
        self._connection.execute(
            "UPDATE project SET name = ?, batch_no = ?, purchaser = ?, opening_at = ?, department = ?, "
            "details = ?, changed_at = ? WHERE project_no = ?",
            (*rest, _details(draft), at.isoformat(), number),
        )

    def keep_version(self, version: ProjectVersion) -> None:
        """Store what was approved before an amendment; nothing changes or removes it later."""
        self._connection.execute(
            "INSERT INTO project_version (project_no, number, details, approved_by, amended_by, amended_at, "
            "reason) VALUES (?,?,?,?,?,?,?)",
            (
                version.draft.project_no,
                version.number,
                _details(version.draft),
                version.approved_by,
                version.amended_by,
                version.amended_at.isoformat(),
                version.reason,
            ),
        )

    def keep_refused(self, project_no: str, number: int, refused: RefusedAmendment) -> None:
        """Store that the amendment of version ``number`` was refused; nothing changes or removes it later."""
        self._connection.execute(
            "INSERT INTO refused_amendment (project_no, number, details, refused_by, refused_at, reason) "
            "VALUES (?,?,?,?,?,?)",
            (
                project_no,
                number,
                _details(refused.draft),
                refused.by,
                refused.at.isoformat(),
                refused.reason,
            ),
        )

    def versions(self, project_no: str) -> Sequence[ProjectVersion]:
        """What was approved before each amendment, the first one first."""
        rows = self._connection.execute(
            "SELECT number, v.details, approved_by, amended_by, amended_at, v.reason, "
            "r.details, refused_by, refused_at, r.reason "
            "FROM project_version AS v LEFT JOIN refused_amendment AS r USING (project_no, number) "
            "WHERE project_no = ? ORDER BY number",
            (project_no,),
        )
        return [_version(row) for row in rows]

    def set_state(self, project_no: str, state: ProjectState, by: str, reason: str, at: datetime) -> None:
        """Store a step of the approval."""
        self._connection.execute(
            "UPDATE project SET state = ?, decided_by = ?, reason = ?, changed_at = ? WHERE project_no = ?",
            (state.value, by, reason, at.isoformat(), project_no),
        )

    def get(self, project_no: str) -> Project:
        """The project; raises ``UserError('project.unknown')``."""
        found = self.find(project_no)
        if found is None:
            raise UserError("project.unknown")
        return found

    def find(self, project_no: str) -> Project | None:
        """The project or None."""
        row = self._connection.execute(
            f"SELECT {_COLUMNS} FROM project WHERE project_no = ?",  # noqa: S608
            (project_no,),
        ).fetchone()
        return None if row is None else _project(row)

    def page(self, wanted: ProjectFilter, after: str | None, count: int) -> Sequence[Project]:
        """Projects by number, ``count`` after the number ``after``."""
        where, values = _where(wanted)
        rows = self._connection.execute(
            f"SELECT {_COLUMNS} FROM project WHERE project_no > ? {where} ORDER BY project_no LIMIT ?",  # noqa: S608
            (after or "", *values, count),
        )
        return [_project(row) for row in rows]

    def demand(self, departments: frozenset[str] | None) -> Mapping[str, int]:
        """Most seats of a project that is still to be drawn for, by code of a specialty that it asks for."""
        where, values = _where(ProjectFilter(departments=departments))
        rows = self._connection.execute(
            "SELECT code.value, max(coalesce(json_extract(details, '$.seats'), 1)) "  # noqa: S608
            "FROM project, json_each(details, '$.specialties') AS code "
            f"WHERE state NOT IN (?, ?) {where} GROUP BY 1",
            (ProjectState.REFUSED.value, ProjectState.ARCHIVED.value, *values),
        )
        return dict(rows)

    def count(self, wanted: ProjectFilter) -> int:
        """How many projects fit."""
        where, values = _where(wanted)
        row = self._connection.execute(
            f"SELECT count(*) FROM project WHERE project_no > '' {where}",  # noqa: S608
            values,
        ).fetchone()
        return int(row[0])


def _where(wanted: ProjectFilter) -> tuple[str, list[str]]:
    clauses: list[str] = []
    values: list[str] = []
    for word in wanted.words.split():
        clauses.append(
            "instr(lower(project_no || ' ' || name || ' ' || purchaser || ' ' || batch_no), lower(?))"
        )
        values.append(word)
    if wanted.states:
        clauses.append(f"state IN ({','.join('?' * len(wanted.states))})")
        values += [s.value for s in wanted.states]
    if wanted.opening_from is not None:
        clauses.append("opening_at >= ?")
        values.append(wanted.opening_from.isoformat())
    if wanted.opening_to is not None:
        clauses.append("opening_at < ?")
        values.append(wanted.opening_to.isoformat())
    if wanted.departments is not None:
        clauses.append(f"department IN ({','.join('?' * len(wanted.departments))})")
        values += sorted(wanted.departments)
    return "".join(f" AND {c}" for c in clauses), values


def _head(draft: ProjectDraft) -> tuple[str, str, str, str, str | None, str]:
    opening = None if draft.opening_at is None else draft.opening_at.isoformat()
    return draft.project_no, draft.name, draft.batch_no, draft.purchaser, opening, draft.department


def _details(draft: ProjectDraft) -> str:
    fields = asdict(draft)
    fields["opening_at"] = None if draft.opening_at is None else draft.opening_at.isoformat()
    return json.dumps(fields, ensure_ascii=False)


def _draft(details: str) -> ProjectDraft:
    fields = json.loads(details)
    for name in _LISTS:
        fields[name] = tuple(fields.get(name, ()))
    if fields["opening_at"] is not None:
        fields["opening_at"] = datetime.fromisoformat(fields["opening_at"])
    regime = fields.get("regime")
    fields["regime"] = None if regime is None else Regime(regime)
    fields["flags"] = tuple(ProjectFlag(flag) for flag in fields["flags"])
    source = fields.get("pool_source")
    fields["pool_source"] = None if source is None else PoolSource(source)
    return ProjectDraft(**fields)


def _version(row: Any) -> ProjectVersion:
    number, details, approved, by, at, reason, asked, *decision = row
    refused = None
    if asked is not None:
        refuser, refused_at, why = decision
        refused = RefusedAmendment(_draft(asked), refuser, datetime.fromisoformat(refused_at), why)
    return ProjectVersion(
        number, _draft(details), approved, by, datetime.fromisoformat(at), reason, refused=refused
    )


def _project(row: Any) -> Project:
    return Project(
        _draft(row[0]),
        ProjectState(row[1]),
        created_by=row[2],
        decided_by=row[3],
        decision_reason=row[4],
        changed_at=datetime.fromisoformat(row[5]),
        amendments=row[6],
    )
