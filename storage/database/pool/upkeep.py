"""Upkeep of the pool in the database: one class over the parts for leave, bars, checks, and the figures."""

from itertools import islice

from core.draw.eligibility.avoidance import unit_keys
from core.pool.record.employers import employer_key
from core.pool.upkeep.model import MatchedEmployer, UpkeepCounts
from storage.database.pool.annual_checks import DatabaseChecks
from storage.database.pool.bars import DatabaseBars
from storage.database.pool.leaves import DatabaseLeaves
from storage.database.scoped import is_scoped

_LAST = "\U0010ffff"  # after everything that begins with a prefix
_LOOKED_AT = 200


class DatabaseUpkeep(DatabaseLeaves, DatabaseBars, DatabaseChecks):
    """Implements ``core.pool.upkeep.ports.UpkeepRecords``; works inside the caller's transaction."""

    def counts(self, today: str, until: str) -> UpkeepCounts:
        """Figures as of ``today``; terms ending up to ``until``."""
        one = self._connection.execute
        present = "status <> 'deleted'"
        terms = f"SELECT count(*) FROM expert WHERE term_to > '' AND {present} AND term_to"  # noqa: S608
        (ending,) = one(f"{terms} BETWEEN ? AND ?", (today, until)).fetchone()
        (ended,) = one(f"{terms} < ?", (today,)).fetchone()
        (away,) = one(
            "SELECT count(DISTINCT expert_id) FROM expert_leave WHERE ended_at IS NULL AND project_no = '' "
            "AND starts <= ? AND (ends IS NULL OR ends >= ?)",
            (today, today),
        ).fetchone()
        barred = dict(
            one(
                "SELECT status, count(*) FROM expert WHERE status <> 'active' "
                "AND (barred_to = '' OR barred_to >= ?) GROUP BY status",
                (today,),
            ).fetchall()
        )
        (waiting,) = one(
            "SELECT count(*) FROM check_round r JOIN check_entry c ON c.round_id = r.id "
            "WHERE r.closed_at = '' AND c.state = 'waiting'"
        ).fetchone()
        return UpkeepCounts(
            ending, ended, away, barred.get("frozen", 0), barred.get("blacklisted", 0), waiting
        )

    def matching_employers(self, unit: str, count: int) -> list[MatchedEmployer]:
        """Employers of the pool that draws take for the same unit: by name, former name, branch or code."""
        keys = unit_keys(unit)
        found: dict[int, str] = {}
        for key in sorted(keys | {employer_key(unit)} - {""}):
            rows = self._connection.execute(
                "SELECT id, name FROM employer WHERE (name_key >= ? AND name_key < ?) "
                "OR (credit_code <> '' AND credit_code = ?) ORDER BY name_key LIMIT ?",
                (key, key + _LAST, key.upper(), _LOOKED_AT),
            )
            found |= {
                number: name
                for number, name in rows.fetchall()
                if keys & unit_keys(name) or key.upper() == self._code(number)
            }
        matched = (MatchedEmployer(name, self._experts_of(number)) for number, name in found.items())
        if is_scoped(self._connection):  # employers are a table of the whole pool
            matched = (employer for employer in matched if employer.experts)
        return list(islice(matched, count))

    def _code(self, number: int) -> str:
        row = self._connection.execute("SELECT credit_code FROM employer WHERE id = ?", (number,)).fetchone()
        return str(row[0])

    def _experts_of(self, number: int) -> int:
        row = self._connection.execute(
            "SELECT count(*) FROM expert WHERE employer_id = ? AND status <> 'deleted'", (number,)
        ).fetchone()
        return int(row[0])
