"""Experts in the database: adding many or one, reading them back whole."""

import json
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import datetime
from functools import cache
from itertools import islice, repeat
from typing import Any

from core.kernel.errors import UserError
from core.pool.importing.merge import ExpertState
from core.pool.record.draft_batch import NewExperts, Spellings, batch_of
from core.pool.record.model import Contact, Expert, ExpertDraft, ExpertStatus, FormerEmployer, NewExpert
from core.pool.record.search_tokens import expert_tokens
from storage.database.connection import Connection, DatabaseError
from storage.database.pool.employers import Employers

_BATCH = 2000
_WORTH_REBUILDING = 5000  # rows from which indexes are cheaper built anew than kept up
# Indexes that new experts of an ordinary sheet never enter: building one reads everybody, keeping it costs
# next to nothing.
_SELDOM_ENTERED = frozenset(
    {
        *("expert_by_check_missed", "expert_by_practice", "expert_own_employer", "expert_set_aside"),
        *("expert_units", "unit_by_credit_code"),
    }
)
_PREFIX = "ZJ-"
_MOST_MARKS = 500
_NO_CONTACTS = "[]"

_FIELDS = ExpertDraft._fields
_EMPLOYER = _FIELDS.index("employer")
TEXT_FIELDS = _FIELDS[:_EMPLOYER]
"""Fields that are columns of the same name; the employer's is another table, lists are JSON."""
_LISTS = _FIELDS[_EMPLOYER + 1 :]


def expert_no(number: int) -> str:
    """The permanent number of an expert as people see it."""
    return f"{_PREFIX}{number:06d}"


def row_number(number: str) -> int:
    """The id behind an expert number; 0, which nobody has, for anything else."""
    digits = number.removeprefix(_PREFIX)
    return int(digits) if digits.isascii() and digits.isdigit() and expert_no(int(digits)) == number else 0


class DatabaseExperts:
    """Implements ``core.pool.record.ports.ExpertRepository``; works inside the caller's transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add_many(self, experts: Iterable[NewExpert], count: int, at: datetime) -> tuple[str, str] | None:
        """:meth:`add_batches` for single experts."""
        rows = iter(experts)
        return self.add_batches(map(_batch, iter(lambda: list(islice(rows, _BATCH)), [])), count, at)

    def add_batches(self, batches: Iterable[NewExperts], count: int, at: datetime) -> tuple[str, str] | None:
        """Store ``count`` experts in all under new numbers; the first and the last, None for nobody.

        Raises:
            UserError: ``import.pool_changed`` when a phone or ID number is not new.
        """
        if not count:
            return None
        row = self._connection.execute(
            "SELECT max(n) FROM (SELECT max(id) AS n FROM expert "
            "UNION ALL SELECT max(last_id) FROM pool_import)"
        ).fetchone()
        first = next_number = (row[0] or 0) + 1  # numbers of an undone import stay spent
        writer = _Writer(self._connection, at)
        try:
            with self._indexes_set_aside(count):
                for batch in batches:
                    writer.write(next_number, batch)
                    next_number += batch.drafts.size
                writer.finish()
        except DatabaseError as error:
            if "UNIQUE constraint" in str(error):
                raise UserError("import.pool_changed") from None
            raise
        return expert_no(first), expert_no(next_number - 1)

    def get(self, number: str) -> Expert:
        """The expert; raises ``UserError('pool.expert_unknown')``."""
        row = self._connection.execute(
            "SELECT status, added_at, changed_at, version FROM expert WHERE id = ?", (row_number(number),)
        ).fetchone()
        if row is None:
            raise UserError("pool.expert_unknown")
        added, changed = (datetime.fromisoformat(text or row[1]) for text in row[1:3])
        return Expert(number, self.drafts([number])[number], ExpertStatus(row[0]), added, changed, row[3])

    def drafts(self, numbers: Collection[str]) -> Mapping[str, ExpertDraft]:
        """What is stored of several experts, by number."""
        texts = ", ".join(f"e.{field}" for field in TEXT_FIELDS)
        lists = ", ".join(f"e.{field}" for field in _LISTS)
        found: dict[str, ExpertDraft] = {}
        for marks, values in portions([row_number(number) for number in numbers]):
            rows = self._connection.execute(
                f"SELECT e.id, {texts}, CASE e.employer WHEN '' THEN m.name ELSE e.employer END, {lists} "  # noqa: S608
                f"FROM expert e JOIN employer m ON m.id = e.employer_id WHERE e.id IN ({marks})",
                values,
            )
            found.update({expert_no(number): _draft(row) for number, *row in rows})
        return found

    def statuses(self, numbers: Collection[str]) -> Mapping[str, ExpertStatus]:
        """Where several experts stand, by number."""
        found: dict[str, ExpertStatus] = {}
        for marks, values in portions([row_number(number) for number in numbers]):
            rows = self._connection.execute(f"SELECT id, status FROM expert WHERE id IN ({marks})", values)  # noqa: S608
            found.update({expert_no(number): ExpertStatus(status) for number, status in rows})
        return found

    def by_phone(self, phones: Collection[str]) -> Mapping[str, str]:
        """Expert number by phone, deleted experts left out."""
        return self._numbers("phone", "status <> 'deleted'", phones)

    def by_id_number(self, numbers: Collection[str]) -> Mapping[str, str]:
        """Expert number by ID number."""
        return self._numbers("id_number", "id_number <> ''", numbers)

    def by_credit_code(self, codes: Collection[str]) -> Mapping[str, str]:
        """Number of the unit by credit code, deleted ones left out."""
        return self._numbers("credit_code", "kind = 'unit' AND status <> 'deleted'", codes)

    def states(self, expert_nos: Collection[str]) -> Mapping[str, ExpertState]:
        """Status and version of several experts, by number."""
        found: dict[str, ExpertState] = {}
        for marks, values in portions([row_number(number) for number in expert_nos]):
            rows = self._connection.execute(
                f"SELECT id, status, version FROM expert WHERE id IN ({marks})",  # noqa: S608
                values,
            )
            found.update({expert_no(n): ExpertState(ExpertStatus(status), v) for n, status, v in rows})
        return found

    def _numbers(self, column: str, condition: str, wanted: Collection[str]) -> Mapping[str, str]:
        found: dict[str, str] = {}
        for marks, values in portions([text for text in wanted if text]):
            rows = self._connection.execute(
                f"SELECT {column}, id FROM expert WHERE {condition} AND {column} IN ({marks})",  # noqa: S608
                values,
            )
            found.update({text: expert_no(number) for text, number in rows})
        return found

    @contextmanager
    def _indexes_set_aside(self, count: int) -> Iterator[None]:
        """Drop the indexes of experts while many rows come in, and build them afterwards."""
        present = self._connection.execute(
            "SELECT count(*) FROM (SELECT 1 FROM expert LIMIT ?)", (count * 2,)
        )
        if count < _WORTH_REBUILDING or present.fetchone()[0] >= count * 2:
            yield
            return
        known = self._connection.execute(
            "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND tbl_name = 'expert' ORDER BY name"
        )
        indexes = [(name, sql) for name, sql in known if name not in _SELDOM_ENTERED]
        for name, _ in indexes:
            self._connection.execute(f"DROP INDEX {name}")
        yield
        for _, sql in indexes:
            self._connection.execute(sql)


class _Writer:
    """Writes numbered experts in batches; :meth:`finish` writes the employers and tags that were new."""

    def __init__(self, connection: Connection, at: datetime) -> None:
        self._connection = connection
        self._at = at.isoformat()
        self._employers = Employers(connection)
        self._json = _JsonTexts()
        self._tags: set[str] = set()

    def write(self, first: int, experts: NewExperts) -> None:
        drafts, size = experts.drafts, experts.drafts.size
        if not size:
            return
        numbers = range(first, first + size)
        employers = self._employers.of(drafts.column("employer"), drafts.column("credit_code"))
        employer_ids, own_employers = zip(*employers, strict=True)
        columns: dict[str, Iterable[Any]] = {
            "id": numbers,
            "employer_id": employer_ids,
            "pinyin": experts.spellings.pinyin,
            "initials": experts.spellings.initials,
            "added_at": repeat(self._at, size),
            **_filled({"employer": own_employers, **dict(zip(TEXT_FIELDS, drafts.columns, strict=False))}),
        }
        for field, lists in _filled(dict(zip(_LISTS, drafts.columns[_EMPLOYER + 1 :], strict=True))).items():
            columns[field] = map(self._json.__getitem__, lists)
        self._connection.executemany(_insertion(tuple(columns)), zip(*columns.values(), strict=True))
        self._connection.executemany(
            "INSERT INTO expert_index (rowid, tokens) VALUES (?,?)",
            zip(numbers, experts.tokens, strict=True),
        )
        self._tags.update(*drafts.column("tags"))

    def finish(self) -> None:
        self._employers.store()
        self._connection.executemany(
            "INSERT OR IGNORE INTO tag (name) VALUES (?)", [(tag,) for tag in sorted(self._tags)]
        )


def _filled(columns: Mapping[str, Sequence[Any]]) -> Mapping[str, Sequence[Any]]:
    """Those in which anything is."""
    return {field: values for field, values in columns.items() if any(values)}


@cache
def _insertion(given: tuple[str, ...]) -> str:
    """The statement that stores experts of whom these columns are given, all else being blank.

    Every value is a text: binding None takes sqlcipher3 eight times as long. Binding nothing takes none.
    """
    texts = [field for field in ("employer", *TEXT_FIELDS) if field not in given]
    lists = [field for field in _LISTS if field not in given]
    values = ["?"] * len(given) + ["''"] * len(texts) + ["'[]'"] * len(lists)
    return f"INSERT INTO expert ({', '.join([*given, *texts, *lists])}) VALUES ({','.join(values)})"  # noqa: S608


class _JsonTexts(dict[Any, str]):
    """JSON of lists, each made once."""

    def __missing__(self, value: Any) -> str:
        text = self[value] = json_text(value)
        return text


def json_text(value: Any) -> str:
    """JSON as lists of an expert are stored."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _batch(experts: Sequence[NewExpert]) -> NewExperts:
    pinyin, initials = zip(*(expert.spelling for expert in experts), strict=True)
    tokens = [expert.tokens or expert_tokens(expert.draft, expert.spelling.initials) for expert in experts]
    return NewExperts(batch_of(expert.draft for expert in experts), Spellings(pinyin, initials), tokens)


def portions(values: Sequence[Any]) -> Iterator[tuple[str, Sequence[Any]]]:
    """Question marks and values, as many at a time as a statement should have."""
    for start in range(0, len(values), _MOST_MARKS):
        portion = values[start : start + _MOST_MARKS]
        yield ",".join("?" * len(portion)), portion


def _draft(row: Sequence[Any]) -> ExpertDraft:
    *texts, specialties, tags, avoidance, former, contacts = row
    lists = [tuple(json.loads(text)) for text in (specialties, tags, avoidance)]
    worked = tuple(FormerEmployer(*entry) for entry in json.loads(former))
    called = () if contacts == _NO_CONTACTS else tuple(Contact(*entry) for entry in json.loads(contacts))
    return ExpertDraft._make([*texts, *lists, worked, called])
