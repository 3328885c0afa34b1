"""Data quality in the database: reading the pool for its check, and keeping what the check found."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from itertools import groupby
from typing import Any

from core.pool.quality.ports import Dismissal, QualityOverview, QualityQuery, QualityRow, QualityRun
from core.pool.quality.rules import (
    SHARED_FIELDS,
    Examined,
    Fault,
    FaultKind,
    JudgedExpert,
    Namesake,
    PackedExpert,
    unpacked,
)
from core.pool.record.employers import employer_key
from core.pool.record.model import Specialty
from storage.database.connection import Connection
from storage.database.pool.experts import DatabaseExperts, expert_no, json_text, portions, row_number
from storage.database.pool.specialties import DatabaseSpecialties
from storage.database.scoped import is_scoped

_CONFIRMED = (
    "max(e.added_at, "
    "coalesce((SELECT max(c.at) FROM check_entry c WHERE c.expert_id = e.id "
    "AND c.state IN ('confirmed', 'corrected', 'made_good')), ''), "
    "coalesce((SELECT max(v.at) FROM expert_version v WHERE v.expert_id = e.id "
    "AND v.cause IN ('form', 'import', 'review', 'desk', 'merge')), ''))"
)
_DAY = 10  # characters of the day in a moment
_RUN = "SELECT at, by_name, months, experts, faulty, lost, last_id FROM quality_run ORDER BY id DESC LIMIT 2"
_FOUND = "q.expert_id, q.version, q.score, q.faults, q.dismissed, q.about"
_PRESENT = "FROM expert_quality q JOIN expert e ON e.id = q.expert_id WHERE e.status <> 'deleted'"


class DatabaseQuality(DatabaseExperts):
    """Implements ``core.pool.quality.ports.QualityReads`` and ``QualityRecords``."""

    def __init__(self, connection: Connection) -> None:
        super().__init__(connection)
        self._connection = connection

    # What the check reads.

    def specialties(self) -> tuple[Specialty, ...]:
        """The whole classification."""
        return DatabaseSpecialties(self._connection).all()

    def present(self) -> int:
        """Experts not deleted."""
        return self._count("SELECT count(*) FROM expert WHERE status <> 'deleted'")

    def examined(self, after: str, count: int) -> Sequence[Examined]:
        """Experts not deleted by number, beyond ``after``."""
        return self._examined("e.id > ? ORDER BY e.id LIMIT ?", (row_number(after), count))

    def examine(self, numbers: Sequence[str]) -> Sequence[Examined]:
        """Those of ``numbers`` who are not deleted."""
        found: list[Examined] = []
        for marks, values in portions([row_number(number) for number in numbers]):
            found += self._examined(f"e.id IN ({marks}) ORDER BY e.id", values)
        return found

    def namesakes(self, numbers: Sequence[str] | None = None) -> Iterator[Sequence[Namesake]]:
        """Groups whose names are spoken alike at one employer; all, or those of some experts."""
        wanted = (
            "SELECT employer_id, pinyin FROM expert WHERE status <> 'deleted' AND pinyin <> '' "
            "GROUP BY employer_id, pinyin HAVING count(*) > 1"
        )
        if numbers is not None:
            wanted = f"SELECT employer_id, pinyin FROM expert WHERE pinyin <> '' AND id IN {_LISTED}"  # noqa: S608
        rows = self._connection.execute(
            f"SELECT employer_id, pinyin, id, name, id_number FROM expert WHERE status <> 'deleted' "  # noqa: S608
            f"AND (employer_id, pinyin) IN ({wanted}) ORDER BY employer_id, pinyin, id",
            _listed(numbers),
        )
        for _, group in groupby(rows, key=lambda row: row[:2]):
            found = [Namesake(expert_no(number), name, id_number) for *_, number, name, id_number in group]
            if len(found) > 1:
                yield found

    def called_like(self, pinyin: str, employer: str) -> Sequence[Namesake]:
        """Experts not deleted at the employer of this name whose name is spoken so, by number."""
        rows = self._connection.execute(
            "SELECT e.id, e.name, e.id_number FROM expert e JOIN employer m ON m.id = e.employer_id "
            "WHERE e.pinyin = ? AND m.name_key = ? AND e.status <> 'deleted' ORDER BY e.id",
            (pinyin, employer_key(employer) or employer),
        )
        return [Namesake(expert_no(number), name, id_number) for number, name, id_number in rows]

    def born_like(self, name: str, birth_date: str) -> Sequence[tuple[Namesake, str]]:
        """Experts not deleted of this very name and birth date with their employers, by number."""
        rows = self._connection.execute(
            "SELECT e.id, e.name, e.id_number, CASE e.employer WHEN '' THEN m.name ELSE e.employer END "
            "FROM expert e JOIN employer m ON m.id = e.employer_id "
            "WHERE e.birth_date = ? AND e.name = ? AND e.status <> 'deleted' ORDER BY e.id",
            (birth_date, name),
        )
        return [
            (Namesake(expert_no(number), called, id_number), employer)
            for number, called, id_number, employer in rows
        ]

    def sharing(self, field: str, numbers: Sequence[str] | None = None) -> Iterator[Sequence[str]]:
        """Groups of experts with the same value of a field; all, or those of some experts."""
        if field not in SHARED_FIELDS:
            raise ValueError(f"not a value of one person: {field}")
        wanted = (
            f"SELECT {field} FROM expert WHERE status <> 'deleted' AND {field} <> '' "  # noqa: S608
            f"GROUP BY {field} HAVING count(*) > 1"
        )
        if numbers is not None:
            wanted = f"SELECT {field} FROM expert WHERE {field} <> '' AND id IN {_LISTED}"  # noqa: S608
        rows = self._connection.execute(
            f"SELECT {field}, id FROM expert WHERE status <> 'deleted' AND {field} IN ({wanted}) "  # noqa: S608
            f"ORDER BY {field}, id",
            _listed(numbers),
        )
        for _, group in groupby(rows, key=lambda row: row[0]):
            found = [expert_no(number) for _, number in group]
            if len(found) > 1:
                yield found

    def related(self, numbers: Sequence[str]) -> Sequence[str]:
        """Those whom the last check found to be perhaps the same as some of ``numbers``."""
        found = (self.found(number) for number in numbers)
        return [
            other
            for judged in found
            if judged is not None
            for fault in (*judged.faults, *judged.dismissed)
            if fault.kind.group == "duplicate"
            for other in fault.about
        ]

    def dismissals(
        self, numbers: Sequence[str] | None = None
    ) -> Mapping[str, Mapping[FaultKind, tuple[str, ...]]]:
        """What is no fault by decision, by expert and kind."""
        chosen = "" if numbers is None else f"AND expert_id IN {_LISTED} "
        rows = self._connection.execute(
            "SELECT expert_id, kind, about FROM quality_dismissal WHERE withdrawn_at = '' "  # noqa: S608
            f"{chosen}ORDER BY id",
            _listed(numbers),
        )
        found: dict[str, dict[FaultKind, tuple[str, ...]]] = {}
        for number, kind, about in rows:
            found.setdefault(expert_no(number), {})[FaultKind(kind)] = tuple(json.loads(about))
        return found

    # What the page shows.

    def overview(self) -> QualityOverview:
        """The state of the pool."""
        runs = [_run(row) for row in self._connection.execute(_RUN)]
        (faulty, lost) = self._connection.execute(
            f"SELECT count(*), coalesce(sum(100 - q.score), 0) {_PRESENT} AND q.faults <> 0"
        ).fetchone()
        added = 0
        if runs:
            sql = "SELECT count(*) FROM expert WHERE id > ? AND status <> 'deleted'"
            added = self._count(sql, row_number(runs[0].last_no))
            if is_scoped(self._connection):  # a run tells of the whole pool
                runs = [replace(runs[0], experts=self.present() - added, faulty=faulty, lost=lost)]
        return QualityOverview(
            runs[0] if runs else None,
            *(runs[1] if len(runs) > 1 else None, faulty, lost, added),
            self._by_kind("faults"),
            self._by_kind("dismissed"),
        )

    def rows(self, query: QualityQuery) -> Sequence[QualityRow]:
        """Rows of the list, the worst first; names and employers in plain text."""
        column = "q.dismissed" if query.dismissed else "q.faults"
        conditions, values = [f"{column} <> 0"], list[Any]()
        if query.kind is not None:
            conditions.append(f"{column} & ? <> 0")
            values.append(query.kind.bit)
        if query.after is not None:
            conditions.append("(q.score, q.expert_id) > (?, ?)")
            values += [query.after[0], row_number(query.after[1])]
        found = self._connection.execute(
            f"SELECT {_FOUND}, e.version, e.name, CASE e.employer WHEN '' THEN m.name ELSE e.employer END "  # noqa: S608
            "FROM expert_quality q JOIN expert e ON e.id = q.expert_id "
            "JOIN employer m ON m.id = e.employer_id "
            f"WHERE e.status <> 'deleted' AND {' AND '.join(conditions)} "
            "ORDER BY q.score, q.expert_id LIMIT ?",
            (*values, query.count),
        )
        return [_listed_row(row) for row in found]

    def decisions(self, expert_no: str) -> Sequence[Dismissal]:
        """What was decided to be no fault of an expert, the newest first."""
        rows = self._connection.execute(
            "SELECT kind, about, reason, at, by_name FROM quality_dismissal "
            "WHERE expert_id = ? AND withdrawn_at = '' ORDER BY id DESC",
            (row_number(expert_no),),
        )
        return [
            Dismissal(
                expert_no,
                Fault(FaultKind(kind), tuple(json.loads(about))),
                *(reason, datetime.fromisoformat(at), by_name),
            )
            for kind, about, reason, at, by_name in rows
        ]

    # What is kept.

    def start_anew(self, run: QualityRun) -> None:
        """Keep a run and forget what earlier ones found."""
        self._connection.execute(
            "INSERT INTO quality_run (at, by_name, months, experts, faulty, lost, last_id) "
            "VALUES (?,?,?,?,?,?,?)",
            (
                *(run.at.isoformat(), run.by_name, run.months, run.experts, run.faulty, run.lost),
                row_number(run.last_no),
            ),
        )
        self._connection.execute("DELETE FROM expert_quality")

    def put(self, judged: Sequence[PackedExpert]) -> None:
        """Keep what was found of experts in the place of what was known."""
        self._connection.executemany(
            "INSERT OR REPLACE INTO expert_quality (expert_id, version, score, faults, dismissed, about) "
            "VALUES (?,?,?,?,?,?)",
            ((row_number(number), *found) for number, *found in judged),
        )

    def forget(self, numbers: Sequence[str]) -> None:
        """Forget what was found of experts."""
        self._connection.executemany(
            "DELETE FROM expert_quality WHERE expert_id = ?", [(row_number(number),) for number in numbers]
        )

    def found(self, expert_no: str) -> JudgedExpert | None:
        """What the last check found of an expert, None for nothing."""
        row = self._connection.execute(
            f"SELECT {_FOUND} FROM expert_quality q WHERE expert_id = ?",  # noqa: S608
            (row_number(expert_no),),
        ).fetchone()
        return None if row is None else _judged(row)

    def dismiss(self, dismissal: Dismissal) -> None:
        """Keep a decision."""
        number, fault = row_number(dismissal.expert_no), dismissal.fault
        self._connection.execute(
            "INSERT INTO quality_dismissal (expert_id, kind, about, reason, at, by_name) "
            "VALUES (?,?,?,?,?,?)",
            (
                *(number, fault.kind.value, json_text(fault.about), dismissal.reason),
                *(dismissal.at.isoformat(), dismissal.by_name),
            ),
        )

    def withdraw(self, expert_no: str, kind: FaultKind, at: datetime, by_name: str) -> None:
        """Take a decision back; it stays on record."""
        self._connection.execute(
            "UPDATE quality_dismissal SET withdrawn_at = ?, withdrawn_by = ? "
            "WHERE expert_id = ? AND kind = ? AND withdrawn_at = ''",
            (at.isoformat(), by_name, row_number(expert_no), kind.value),
        )

    def _examined(self, condition: str, values: Sequence[Any]) -> list[Examined]:
        rows = self._connection.execute(
            f"SELECT e.id, e.version, {_CONFIRMED} FROM expert e WHERE e.status <> 'deleted' AND {condition}",  # noqa: S608
            values,
        ).fetchall()
        drafts = self.drafts([expert_no(row[0]) for row in rows])
        return [
            Examined(expert_no(number), version, drafts[expert_no(number)], confirmed[:_DAY])
            for number, version, confirmed in rows
        ]

    def _by_kind(self, column: str) -> Mapping[FaultKind, int]:
        sums = ", ".join(f"sum(q.{column} & {kind.bit} <> 0)" for kind in FaultKind)
        counts = self._connection.execute(f"SELECT {sums} {_PRESENT} AND q.{column} <> 0").fetchone()
        return {kind: count for kind, count in zip(FaultKind, counts, strict=True) if count}

    def _count(self, sql: str, *values: object) -> int:
        return int(self._connection.execute(sql, values).fetchone()[0])


_LISTED = "(SELECT value FROM json_each(?))"


def _listed(numbers: Sequence[str] | None) -> tuple[str, ...]:
    return () if numbers is None else (json.dumps([row_number(number) for number in numbers]),)


def _run(row: Sequence[Any]) -> QualityRun:
    at, by_name, months, experts, faulty, lost, last = row
    return QualityRun(datetime.fromisoformat(at), by_name, months, experts, faulty, lost, expert_no(last))


def _judged(row: Sequence[Any]) -> JudgedExpert:
    return unpacked((expert_no(row[0]), row[1], row[2], row[3], row[4], row[5]))


def _listed_row(row: Sequence[Any]) -> QualityRow:
    judged, (version, name, employer) = _judged(row[:6]), row[6:]
    return QualityRow(
        *(judged.expert_no, name, employer, judged.score, judged.faults, judged.dismissed),
        version != judged.version,
    )
