"""Lists and counts of experts over a read-only connection: filters, search words, keyset pages."""

import json
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from typing import Any

from core.kernel.errors import UserError
from core.pool.importing.records import Dependents, ImportRecord
from core.pool.record.custom_fields import CustomFields
from core.pool.record.model import ExpertStatus, Specialty
from core.pool.record.tags import ListField, TagUse
from core.pool.search.lists import Cursor, ExpertFilter, ExpertQuery, ListedExpert, PoolCounts, SortColumn
from core.pool.search.scenes import Scene
from core.sheets.header import KeptColumn
from core.standing.model import DrawDays, Period, StandingFacts
from storage.database.connection import Connection
from storage.database.lent import Lent
from storage.database.pool.carried import DatabaseCarrier
from storage.database.pool.counts import specialty_supply, specialty_use, tag_use
from storage.database.pool.custom import DatabaseCustomFields
from storage.database.pool.experts import DatabaseExperts, expert_no, row_number
from storage.database.pool.files import files_of
from storage.database.pool.first_rows import LOOKED_AT, first_fitting
from storage.database.pool.import_columns import DatabaseImportColumns
from storage.database.pool.imports import DatabaseImportLog
from storage.database.pool.scenes import DatabaseScenes
from storage.database.pool.specialties import DatabaseSpecialties
from storage.database.pool.where import ListConditions
from storage.database.pool.words import every_value
from storage.database.scoped import experts_in_order
from storage.database.standing import (
    FACTS,
    facts_of,
    leaves_in_force,
    standing_facts,
    undrawable,
)

_EMPLOYER = "CASE e.employer WHEN '' THEN m.name ELSE e.employer END"
_FACTS = ", ".join(f"e.{column}" for column in FACTS.split(", "))
_SORT = {
    SortColumn.EXPERT_NO: "e.id",
    SortColumn.NAME: "e.pinyin",
    SortColumn.TITLE: "e.title",
    SortColumn.EMPLOYER: "m.name",
    SortColumn.REGION: "e.region",
    SortColumn.TERM_TO: "e.term_to",
    SortColumn.STATUS: "e.status",
}


class DatabasePoolReads(DatabaseExperts):
    """Implements ``core.pool.search.ports.PoolReads``."""

    def specialties(self) -> tuple[Specialty, ...]:
        """The whole classification."""
        return DatabaseSpecialties(self._connection).all()

    def specialty_use(self) -> Mapping[str, int]:
        """Experts not deleted by code of a specialty, those of the entries below it included."""
        return specialty_use(self._connection, self.specialties())

    def supply(self, codes: Collection[str], today: str) -> Mapping[str, int]:
        """Experts whom nothing keeps from being drawn, by code, those of the entries below it included."""
        return specialty_supply(self._connection, self.specialties(), codes, DrawDays.on(today))

    def holds(self, field: ListField, text: str) -> Mapping[str, int]:
        """What has a code or tag."""
        return DatabaseCarrier(self._connection).holds(field, text)

    def tags(self) -> tuple[TagUse, ...]:
        """All known tags by name."""
        return tag_use(self._connection)

    def regions(self) -> tuple[str, ...]:
        """Regions of experts as paths, each once."""
        regions = every_value("region", experts_in_order(self._connection))
        return tuple(text for (text,) in self._connection.execute(regions) if text)

    def scenes(self, account: str) -> tuple[Scene, ...]:
        """Own scenes by name, then those that others share."""
        return DatabaseScenes(self._connection).seen_by(account)

    def numbers(self, wanted: ExpertFilter, most: int) -> tuple[str, ...]:
        """Numbers of the experts that fit, in order, ``most`` at the most."""
        conditions = ListConditions(self._connection, wanted)
        rows = self._connection.execute(
            f"SELECT e.id FROM expert e {conditions.where()} ORDER BY e.id LIMIT ?",  # noqa: S608
            (*conditions.values, most),
        )
        return tuple(expert_no(number) for (number,) in rows)

    def kept_columns(self) -> Mapping[str, Mapping[str, KeptColumn]]:
        """Columns that a person chose, by fingerprint of the titles and by field."""
        return DatabaseImportColumns(self._connection).all()

    def imports(self) -> Sequence[ImportRecord]:
        """All imports, the newest first."""
        return DatabaseImportLog(self._connection).imports()

    def dependents(self, record: ImportRecord) -> Dependents:
        """What stands in the way of undoing an import."""
        return DatabaseImportLog(self._connection).dependents(record)

    def department_names(self) -> Sequence[str]:
        """Departments that are in use."""
        rows = self._connection.execute("SELECT name FROM department WHERE NOT disabled ORDER BY code")
        return [name for (name,) in rows]

    def custom_fields(self) -> CustomFields:
        """All definitions of custom fields."""
        return DatabaseCustomFields(self._connection).fields()

    def custom_values_of(self, numbers: Collection[str]) -> Mapping[str, Mapping[str, str]]:
        """Values of custom fields of several experts; who has none is left out."""
        return DatabaseCustomFields(self._connection).values_of(numbers)

    def custom_values(self, number: str) -> Mapping[str, str]:
        """An expert's values of custom fields by key."""
        return DatabaseCustomFields(self._connection).values(number)

    def files_of(self, numbers: Sequence[str], kinds: Sequence[str]) -> Sequence[tuple[str, str, str, bytes]]:
        """(expert number, kind, name, content) of files of some kinds, in the order of the numbers."""
        return files_of(self._connection, numbers, kinds)

    def page(self, query: ExpertQuery) -> tuple[Sequence[ListedExpert], Cursor | None]:
        """Rows in order, and where the next page begins; equal rows stand by number."""
        wanted = ListConditions(self._connection, query.wanted)
        if wanted.narrows:
            by_number = query.sort is SortColumn.EXPERT_NO
            first = first_fitting(self._following(query), wanted.among, query.count, by_number)
            if first is not None:
                return self._rows(query, ",".join(map(str, first)), ())
            if not by_number:
                wanted.gather_rows()
        return self.gathered(query, wanted)

    def _following(self, query: ExpertQuery) -> Iterator[int]:
        """Numbers of those who come next in the order, whether they fit or not, read as they are wanted."""
        column, order, beyond = _order(query)
        experts = experts_in_order(self._connection)
        source = f"{experts} e"
        if query.sort is SortColumn.EMPLOYER:
            source = f"employer m CROSS JOIN {experts} e ON e.employer_id = m.id"
        for bound, values in _beyond(column, beyond, query.after):
            rows = self._connection.execute(
                f"SELECT e.id FROM {source} WHERE {bound or '1'} {order} LIMIT {LOOKED_AT}",  # noqa: S608
                values,
            )
            yield from (number for (number,) in rows)

    def gathered(
        self, query: ExpertQuery, wanted: ListConditions
    ) -> tuple[Sequence[ListedExpert], Cursor | None]:
        """A page by way of everybody who fits, or of an index in order where these are many."""
        column, order, beyond = _order(query)
        many = wanted.are_many()
        walk = query.sort is not SortColumn.EXPERT_NO and many
        # Once the rows to look at are known, no index of departments is to gather everybody before.
        experts = experts_in_order(self._connection)
        source = f"FROM {experts if many else 'expert'} e"
        if query.sort is SortColumn.EMPLOYER:
            source += " JOIN employer m ON m.id = e.employer_id"
        if query.sort is SortColumn.EMPLOYER and walk:
            # Employers by name, and the experts of each: the page is full after a few of them.
            source = f"FROM employer m CROSS JOIN {experts} e ON e.employer_id = m.id"
        places, values = [], []
        for bound, bound_values in _beyond(column, beyond, query.after):
            sql = wanted.where(bound, walk=walk)
            places.append(f"SELECT id FROM (SELECT e.id AS id {source} {sql} {order} LIMIT ?)")  # noqa: S608
            values += [*wanted.values, *bound_values, query.count]
        return self._rows(query, " UNION ALL ".join(places), values)

    def _rows(
        self, query: ExpertQuery, chosen: str, values: Sequence[Any]
    ) -> tuple[Sequence[ListedExpert], Cursor | None]:
        """The rows of chosen experts, in order, and where the next page begins."""
        column, order, _ = _order(query)
        joined = f"{experts_in_order(self._connection)} e JOIN employer m ON m.id = e.employer_id"
        rows = self._connection.execute(
            f"SELECT e.id, {_FACTS}, e.kind, {column}, e.name, {_EMPLOYER}, e.phone, e.title, e.title_level, "  # noqa: S608
            f"e.region, e.specialties FROM {joined} WHERE e.id IN ({chosen}) {order} LIMIT ?",
            (*values, query.count),
        ).fetchall()
        following = (rows[-1][7], rows[-1][0]) if len(rows) == query.count else None
        leaves = leaves_in_force(self._connection, [row[0] for row in rows])
        return [_listed(row, leaves.get(row[0], ())) for row in rows], following

    def standing(self, number: str) -> StandingFacts:
        """What bears on drawing the expert; raises ``UserError('pool.expert_unknown')``."""
        facts = standing_facts(self._connection, row_number(number))
        if facts is None:
            raise UserError("pool.expert_unknown")
        return facts

    def count(self, wanted: ExpertFilter) -> int:
        """How many experts fit."""
        return ListConditions(self._connection, wanted).count()

    def counts(self, today: str) -> PoolCounts:
        """How many there are: the many active ones by difference, from indexes alone."""
        execute, experts = self._connection.execute, experts_in_order(self._connection)
        (everybody,) = execute("SELECT count(*) FROM expert").fetchone()
        rows = execute(f"SELECT status, count(*) FROM {experts} WHERE status <> 'active' GROUP BY status")  # noqa: S608
        by_status = {ExpertStatus(status): count for status, count in rows}
        by_status[ExpertStatus.ACTIVE] = everybody - sum(by_status.values())
        ended = f"FROM {experts} WHERE term_to > '' AND term_to < ?"
        (lapsed,) = execute(f"SELECT count(*) {ended}", (today,)).fetchone()
        (aside,) = execute(f"SELECT count(*) {ended} AND status <> 'active'", (today,)).fetchone()
        out, days = undrawable(DrawDays.on(today), experts)
        (cannot,) = execute(f"SELECT count(DISTINCT id) FROM ({out})", days).fetchone()  # noqa: S608
        return PoolCounts(by_status, lapsed - aside, everybody - cannot)


class LentReads(Lent[DatabasePoolReads]):
    """Implements ``core.pool.search.ports.PoolAccess``."""

    def __init__(self, open_reader: Callable[[], Connection]) -> None:
        super().__init__(open_reader, DatabasePoolReads)


def _order(query: ExpertQuery) -> tuple[str, str, str]:
    """The column of an order, the order itself, and the sign of what comes after a place in it."""
    column = _SORT[query.sort]
    direction, beyond = ("DESC", "<") if query.descending else ("ASC", ">")
    return column, f"ORDER BY {column} {direction}, e.id {direction}", beyond


def _beyond(column: str, sign: str, after: Cursor | None) -> list[tuple[str, tuple[str | int, ...]]]:
    """What comes after a place, in two parts that each begin at their place in an index."""
    if after is None:
        return [("", ())]
    return [(f"{column} = ? AND e.id {sign} ?", after), (f"{column} {sign} ?", after[:1])]


def _listed(row: Sequence[Any], leaves: tuple[Period, ...]) -> ListedExpert:
    name, employer, phone, title, level, region, specialties = row[8:]
    return ListedExpert(
        expert_no(row[0]),
        name,
        employer,
        phone,
        title,
        level,
        region,
        tuple(json.loads(specialties)),
        facts_of(row[1:6], leaves),
        row[6],
    )
