"""Departments in the database, and which of them experts, projects and their like belong to."""

from collections.abc import Mapping, Sequence

from core.access.departments import Arranger, Belonging, Department, Holding, SubjectKind
from core.access.model import ScopeKind
from storage.database.connection import Connection
from storage.database.department_names import DepartmentNames
from storage.database.pool.experts import expert_no, portions, row_number

# A batch belongs to the departments of all its projects: its subject is told once for each of them.
_OF = "|| coalesce(nullif('/' || s.project_no, '/' || s.scope), '')"
_SCOPE = (
    "LEFT JOIN scope_project s ON s.scope = d.project_no LEFT JOIN project p ON p.project_no = s.project_no"
)
# What is about many experts, or about nobody in the pool, is for who sees all: its department is char(10),
# which no name holds.
_BY_KIND = {
    SubjectKind.LEAVE: "SELECT l.id, e.department FROM expert_leave l JOIN expert e ON e.id = l.expert_id "
    "WHERE l.id IN",
    SubjectKind.FILE: "SELECT f.id, e.department FROM expert_file f JOIN expert e ON e.id = f.expert_id "
    "WHERE f.id IN",
    SubjectKind.MESSAGE: "SELECT m.id, coalesce(e.department, char(10)) FROM message m LEFT JOIN expert e "
    "ON e.id = CAST(substr(m.expert_no, 4) AS INTEGER) WHERE m.id IN",
    SubjectKind.PROJECT: f"SELECT s.scope {_OF}, p.department FROM scope_project s "  # noqa: S608
    "JOIN project p USING (project_no) WHERE s.scope IN",
    SubjectKind.DRAW: f"SELECT d.id {_OF}, coalesce(p.department, '') FROM draw d {_SCOPE} "  # noqa: S608
    "WHERE d.id IN",
    SubjectKind.SESSION: f"SELECT e.session {_OF}, coalesce(p.department, '') FROM draw_session e "  # noqa: S608
    f"JOIN draw d ON d.id = e.draw_id {_SCOPE} WHERE e.session IN",
    SubjectKind.CASE: "SELECT c.case_no, CASE c.kind WHEN 'export_request' THEN char(10) ELSE "
    "coalesce(e.department, json_extract(c.payload, '$.draft.department'), '') END "
    "FROM review_case c LEFT JOIN expert e ON c.subject <> '' "
    "AND e.id = CAST(substr(c.subject, 4) AS INTEGER) WHERE c.case_no IN",
}


class DatabaseDepartments:
    """Implements ``core.access.departments.DepartmentRepository``."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._names = DepartmentNames(connection)

    def all(self) -> tuple[Department, ...]:
        """All of them by code."""
        rows = self._connection.execute(
            "SELECT code, name, parent, disabled, default_scope FROM department ORDER BY code"
        )
        return tuple(
            Department(code, name, parent, bool(off), ScopeKind(scope))
            for code, name, parent, off, scope in rows
        )

    def add(self, department: Department) -> None:
        """Store a new one."""
        self._connection.execute(
            "INSERT INTO department (code, name, parent, disabled, default_scope) VALUES (?,?,?,?,?)",
            (
                department.code,
                department.name,
                department.parent,
                int(department.disabled),
                department.default_scope.value,
            ),
        )

    def replace(self, before: Department, after: Department, by: Arranger) -> None:
        """Store a change; whatever names the department or its code follows."""
        self._connection.execute(
            "UPDATE department SET code = ?, name = ?, parent = ?, disabled = ?, default_scope = ? "
            "WHERE code = ?",
            (
                *(after.code, after.name, after.parent, int(after.disabled)),
                *(after.default_scope.value, before.code),
            ),
        )
        self._names.recode(before.code, after.code)
        self._names.rename(before.name, after.name, by)

    def holding(self, department: Department) -> Holding:
        """What hangs on a department itself."""
        count = self._connection.execute
        queries = (
            ("SELECT count(*) FROM expert WHERE department = ?", department.name),
            ("SELECT count(*) FROM project WHERE department = ?", department.name),
            ("SELECT count(*) FROM account, json_each(departments) WHERE value = ?", department.code),
            ("SELECT count(*) FROM department WHERE parent = ?", department.code),
        )
        return Holding(*(count(query, (value,)).fetchone()[0] for query, value in queries))

    def merge(self, source: Department, target: Department, by: Arranger) -> None:
        """Everything that hangs on ``source`` goes to ``target``; ``source`` is removed."""
        self._names.recode(source.code, target.code)
        self._names.rename(source.name, target.name, by)
        self.remove(source)

    def remove(self, department: Department) -> None:
        """Remove a department on which nothing hangs."""
        self._connection.execute("DELETE FROM department WHERE code = ?", (department.code,))

    def belonging(self) -> Mapping[str, Belonging]:
        """Experts and projects by name of department."""
        experts = dict(
            self._connection.execute(
                "SELECT department, count(*) FROM expert WHERE status <> 'deleted' GROUP BY department"
            ).fetchall()
        )
        projects = dict(
            self._connection.execute(
                "SELECT department, count(*) FROM project GROUP BY department"
            ).fetchall()
        )
        return {name: Belonging(experts.get(name, 0), projects.get(name, 0)) for name in experts | projects}

    def of_subjects(self, kind: SubjectKind, subjects: Sequence[str]) -> Mapping[str, str]:
        """The names of the departments that subjects belong to."""
        found: dict[str, str] = {}
        if kind is SubjectKind.EXPERT:
            for marks, values in portions([row_number(number) for number in subjects]):
                rows = self._connection.execute(
                    f"SELECT id, department FROM expert WHERE id IN ({marks})",  # noqa: S608
                    values,
                )
                found |= {expert_no(number): name for number, name in rows}
            return found
        for marks, values in portions(subjects):
            found |= {
                str(subject): name
                for subject, name in self._connection.execute(f"{_BY_KIND[kind]} ({marks})", values)
            }
        return found
