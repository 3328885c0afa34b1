"""Rule packs, overrides and the customer's calendar in the database."""

import json
from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from core.kernel.canonical_json import canonical_json
from core.rules.model import PackVersion
from core.rules.ports import OwnDay, RuleOverride
from core.rules.reading import pack_from_json
from storage.database.connection import Connection

_VERSION = "number, body, at, by, approved_by, why"
_OVERRIDE = (
    "draw_id, attempt, rule, finding, stage, reason, operator, supervisor, at, document_name, document"
)


class DatabaseRules:
    """Implements ``core.rules.ports.RuleRepository``."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def versions(self) -> Sequence[PackVersion]:
        """All versions, the newest first."""
        rows = self._connection.execute(f"SELECT {_VERSION} FROM rule_pack ORDER BY number DESC")  # noqa: S608
        return [_version(row) for row in rows]

    def version(self, number: int) -> PackVersion | None:
        """One version."""
        row = self._connection.execute(
            f"SELECT {_VERSION} FROM rule_pack WHERE number = ?",  # noqa: S608
            (number,),
        ).fetchone()
        return None if row is None else _version(row)

    def add_version(self, version: PackVersion) -> None:
        """Store a version under its number."""
        body = canonical_json(version.pack.to_json()).decode()
        at = "" if version.at is None else version.at.isoformat()
        self._connection.execute(
            f"INSERT INTO rule_pack ({_VERSION}) VALUES (?,?,?,?,?,?)",  # noqa: S608
            (version.number, body, at, version.by, version.approved_by, version.why),
        )

    def freeze(self, draw_id: str, attempt: int, pack: int) -> None:
        """Note by which version an attempt was frozen; frozen again after an edit, the later one counts."""
        self._connection.execute(
            "INSERT INTO draw_rule_pack (draw_id, attempt, pack) VALUES (?,?,?) "
            "ON CONFLICT (draw_id, attempt) DO UPDATE SET pack = excluded.pack",
            (draw_id, attempt, pack),
        )

    def frozen_by(self, draw_id: str, attempt: int) -> int | None:
        """The version that an attempt was frozen by."""
        row = self._connection.execute(
            "SELECT pack FROM draw_rule_pack WHERE draw_id = ? AND attempt = ?", (draw_id, attempt)
        ).fetchone()
        return None if row is None else int(row[0])

    def add_override(self, override: RuleOverride) -> None:
        """Store an override."""
        self._connection.execute(
            f"INSERT INTO rule_override ({_OVERRIDE}) VALUES (?,?,?,?,?,?,?,?,?,?,?)",  # noqa: S608
            (
                override.draw_id,
                override.attempt,
                override.rule,
                override.finding,
                override.stage,
                override.reason,
                override.operator,
                override.supervisor,
                override.at.isoformat(),
                override.document_name,
                override.document,
            ),
        )

    def overrides(self, draw_id: str, attempt: int) -> Sequence[RuleOverride]:
        """Overrides of an attempt in order."""
        rows = self._connection.execute(
            f"SELECT {_OVERRIDE} FROM rule_override WHERE draw_id = ? AND attempt = ? ORDER BY id",  # noqa: S608
            (draw_id, attempt),
        )
        return [_override(row) for row in rows]


class DatabaseCalendar:
    """Implements ``core.rules.ports.CalendarRepository``."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def days(self) -> Sequence[OwnDay]:
        """All own days in order."""
        rows = self._connection.execute("SELECT day, working, note FROM own_day ORDER BY day")
        return [OwnDay(date.fromisoformat(row[0]), bool(row[1]), row[2]) for row in rows]

    def years(self) -> frozenset[int]:
        """Years that the customer declared complete."""
        return frozenset(
            int(row[0]) for row in self._connection.execute("SELECT year FROM own_calendar_year")
        )

    def put(self, day: OwnDay) -> None:
        """Add or replace a day."""
        self._connection.execute(
            "INSERT INTO own_day (day, working, note) VALUES (?,?,?) ON CONFLICT (day) "
            "DO UPDATE SET working = excluded.working, note = excluded.note",
            (day.day.isoformat(), int(day.working), day.note),
        )

    def remove(self, day: date) -> None:
        """Take a day out of the table."""
        self._connection.execute("DELETE FROM own_day WHERE day = ?", (day.isoformat(),))

    def set_complete(self, year: int, complete: bool) -> None:
        """Declare a year complete, or take that back."""
        if complete:
            self._connection.execute(
                "INSERT INTO own_calendar_year (year) VALUES (?) ON CONFLICT DO NOTHING", (year,)
            )
        else:
            self._connection.execute("DELETE FROM own_calendar_year WHERE year = ?", (year,))


def _override(row: Any) -> RuleOverride:
    draw_id, attempt, rule, finding, stage, reason, operator, supervisor, at, name, document = row
    return RuleOverride(
        draw_id,
        attempt,
        rule,
        finding,
        stage,
        reason,
        operator,
        supervisor,
        datetime.fromisoformat(at),
        name,
        bytes(document),
    )


def _version(row: Any) -> PackVersion:
    at = datetime.fromisoformat(row[2]) if row[2] else None
    return PackVersion(int(row[0]), pack_from_json(json.loads(row[1])), at, row[3], row[4], row[5])
