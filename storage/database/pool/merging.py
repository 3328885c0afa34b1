"""What merging experts needs of the database: draws that run, the pointer on the deleted list, files."""

from datetime import datetime

from storage.database.connection import Connection
from storage.database.pool.experts import row_number


class DatabaseMerging:
    """Implements ``core.pool.upkeep.merging.MergeRecords``."""

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

    def carry_files(self, other: str, kept: str, at: datetime) -> None:
        """Copy files to ``kept``: where it has one of a kind, as an attachment; no second photo."""
        of_kind = (
            "SELECT 1 FROM expert_file k WHERE k.expert_id = :kept AND k.kind = f.kind "
            "AND k.removed_at IS NULL"
        )
        self._connection.execute(
            "INSERT INTO expert_file "  # noqa: S608
            "(expert_id, kind, name, type, size, sha256, added_at, added_by, content) "
            f"SELECT :kept, CASE WHEN EXISTS ({of_kind}) THEN 'attachment' ELSE kind END, "
            "name, type, size, sha256, :at, added_by, content FROM expert_file f "
            "WHERE expert_id = :other AND removed_at IS NULL "
            f"AND NOT (kind = 'photo' AND EXISTS ({of_kind})) "
            "AND NOT EXISTS (SELECT 1 FROM expert_file k WHERE k.expert_id = :kept AND k.sha256 = f.sha256 "
            "AND k.removed_at IS NULL) ORDER BY id",
            {"kept": row_number(kept), "other": row_number(other), "at": at.isoformat()},
        )

    def drop_carried(self, other: str, kept: str, at: datetime) -> None:
        """Take away what :meth:`carry_files` copied when ``other`` was last deleted."""
        self._connection.execute(
            "UPDATE expert_file SET removed_at = :at, content = x'' "
            "WHERE expert_id = :kept AND removed_at IS NULL "
            "AND added_at >= (SELECT max(deleted_at) FROM expert_deletion WHERE expert_id = :other) "
            "AND sha256 IN (SELECT sha256 FROM expert_file WHERE expert_id = :other AND removed_at IS NULL)",
            {"kept": row_number(kept), "other": row_number(other), "at": at.isoformat()},
        )
