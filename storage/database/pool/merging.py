"""What merging experts needs of the database: draws that run, and the pointer on the deleted list."""

from storage.database.connection import Connection
from storage.database.pool.experts import row_number


class DatabaseMerging:
    """Implements ``core.pool.upkeep.merging.RunningDraws``."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def running_draw(self, expert_no: str) -> str:
        """A draw that was frozen with the expert among the eligible and is not over yet, or ""."""
        row = self._connection.execute(
            "SELECT d.id FROM draw d JOIN draw_person p ON p.draw_id = d.id AND p.attempt = d.attempt "
            "WHERE p.expert_no = ? AND d.closed_at IS NULL "
            "AND d.phase NOT IN ('planned', 'checked', 'voided', 'closed') LIMIT 1",
            (expert_no,),
        ).fetchone()
        return "" if row is None else str(row[0])

    def point_to(self, other: str, kept: str) -> None:
        """Let the deleted list say into whom somebody was merged."""
        self._connection.execute(
            "UPDATE expert_deletion SET merged_into = ? WHERE expert_id = ? AND restored_at = ''",
            (row_number(kept), row_number(other)),
        )
