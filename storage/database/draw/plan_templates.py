"""Templates of plans in the database."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

from core.draw.planning.templates import PlanTemplate
from storage.database.connection import Connection
from storage.database.draw.draws import plan_of, plan_text


class DatabasePlanTemplates:
    """Implements ``core.draw.planning.templates.PlanTemplateRepository``."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def seen_by(self, account: str) -> Sequence[PlanTemplate]:
        """Own templates by name, then those that others share."""
        rows = self._connection.execute(
            "SELECT id, name, shared, owner = :owner, plan FROM plan_template "
            "WHERE shared OR owner = :owner ORDER BY owner <> :owner, name, id",
            {"owner": account},
        )
        return [
            PlanTemplate(number, name, bool(shared), bool(own), plan_of(plan))
            for number, name, shared, own, plan in rows
        ]

    def put(self, account: str, template: PlanTemplate, at: datetime) -> int:
        """Store a template, in place of the one with its number unless that is 0; its number."""
        row = self._connection.execute(
            "INSERT INTO plan_template (id, owner, name, shared, plan, changed_at) VALUES (?,?,?,?,?,?) "
            "ON CONFLICT (id) DO UPDATE SET name = excluded.name, shared = excluded.shared, "
            "plan = excluded.plan, changed_at = excluded.changed_at RETURNING id",
            (
                *(template.template_id or None, account, template.name, int(template.shared)),
                *(plan_text(template.plan), at.isoformat()),
            ),
        ).fetchone()
        return int(row[0])

    def remove(self, template_id: int) -> None:
        """Take a template away."""
        self._connection.execute("DELETE FROM plan_template WHERE id = ?", (template_id,))

    def renamed(self, codes: Iterable[str]) -> Mapping[str, str]:
        """Codes of the classification that are gone, to the one entry that bears them as an earlier code."""
        wanted = tuple(codes)
        marks = ",".join("?" * len(wanted))
        rows = self._connection.execute(
            "SELECT earlier.value, min(code) FROM specialty, json_each(aliases) AS earlier "  # noqa: S608 - marks
            f"WHERE disabled = 0 AND earlier.value IN ({marks}) "
            "AND earlier.value NOT IN (SELECT code FROM specialty WHERE disabled = 0) "
            "GROUP BY earlier.value HAVING count(*) = 1",
            wanted,
        )
        return dict(rows.fetchall())
