"""A reading connection that shows only some departments: the one place where reading is held to a scope.

Views of the connection's own take the places of the tables that hold experts and what belongs to them, so
every query, also one written tomorrow, sees only experts of these departments. What full-text indexes give
is not a table: who reads them cuts the finds with ``expert`` (``is_scoped``).
"""

from storage.database.connection import Connection

_NAMES = "(SELECT name FROM temp.scope_department)"
_OF_EXPERTS = (
    *("expert_leave", "expert_bar", "expert_deletion", "expert_version", "expert_file"),
    *("expert_custom", "check_entry", "expert_quality", "quality_dismissal"),
)
_SEEN = f"EXISTS (SELECT 1 FROM main.expert x WHERE x.id = {{}} AND +x.department IN {_NAMES})"  # noqa: S608
_ABOUT_SEEN = f"c.subject <> '' AND {_SEEN.format('CAST(substr(c.subject, 4) AS INTEGER)')}"
_APPLIED_FOR = (
    "c.kind = 'application' AND c.subject = '' "
    f"AND coalesce(json_extract(c.payload, '$.draft.department'), '') IN {_NAMES}"
)
_SCOPES = "SELECT s.scope FROM main.scope_project s JOIN main.project p USING (project_no) WHERE p.department"
_SCOPES_SEEN = f"IN ({_SCOPES} IN {_NAMES}) AND project_no NOT IN ({_SCOPES} NOT IN {_NAMES})"
"""A draw for a batch is shown to who sees all its projects."""
VIEWS = {
    "expert": f"SELECT * FROM main.expert WHERE department IN {_NAMES}",  # noqa: S608
    "expert_in_order": f"SELECT * FROM main.expert WHERE +department IN {_NAMES}",  # noqa: S608
    "project": f"SELECT * FROM main.project WHERE department IN {_NAMES}",  # noqa: S608
    "draw": f"SELECT * FROM main.draw WHERE project_no {_SCOPES_SEEN}",  # noqa: S608
    "review_case": f"SELECT * FROM main.review_case c WHERE {_ABOUT_SEEN} OR {_APPLIED_FOR}",  # noqa: S608
    **{name: f"SELECT * FROM main.{name} o WHERE {_SEEN.format('o.expert_id')}" for name in _OF_EXPERTS},  # noqa: S608
}
"""Tables and what is shown of them. Names that nobody typed; the departments are in a table.

``expert_in_order`` is ``expert`` for queries that find their rows by an index of their own, as lists in an
order do: the index of departments would gather the whole scope first. For the same reason what belongs to
experts is asked of each row.
"""

Scope = frozenset[str] | None


def restrict(connection: Connection, scope: Scope) -> None:
    """Show only the departments named in ``scope`` from now on, None: everything."""
    run = connection.execute
    (read_only,) = run("PRAGMA query_only").fetchone()
    run("PRAGMA query_only = OFF")
    for name in VIEWS:
        run(f"DROP VIEW IF EXISTS temp.{name}")
    run("DROP TABLE IF EXISTS temp.scope_department")
    if scope is not None:
        run("CREATE TEMP TABLE scope_department (name TEXT PRIMARY KEY) WITHOUT ROWID")
        connection.executemany("INSERT INTO scope_department VALUES (?)", [(name,) for name in sorted(scope)])
        for name, select in VIEWS.items():
            run(f"CREATE TEMP VIEW {name} AS {select}")
    run(f"PRAGMA query_only = {int(read_only)}")


def experts_in_order(connection: Connection) -> str:
    """Where such queries read experts from."""
    return "expert_in_order" if is_scoped(connection) else "expert"


def is_scoped(connection: Connection) -> bool:
    """Whether the connection shows only some departments."""
    row = connection.execute("SELECT 1 FROM temp.sqlite_master WHERE name = 'scope_department'").fetchone()
    return row is not None
