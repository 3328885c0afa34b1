"""Employers in the database, one row for every way of writing the same name."""

from collections.abc import Callable, Sequence

from core.pool.record.employers import employer_key
from core.pool.record.search_tokens import name_tokens
from storage.database.connection import Connection


class Employers:
    """All employers by key, while experts are written; :meth:`store` writes what is new."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        rows = connection.execute("SELECT name_key, id, name, credit_code FROM employer").fetchall()
        self._by_key: dict[str, tuple[int, str]] = {key: (number, name) for key, number, name, _ in rows}
        self._codes: dict[int, str] = {number: code for _, number, _, code in rows}
        self._next = max(self._codes, default=0) + 1
        self._known = _Found(self._find)
        self._new: list[tuple[int, str, str]] = []
        self._changed: set[int] = set()

    def of(self, texts: Sequence[str], credit_codes: Sequence[str]) -> list[tuple[int, str]]:
        """Number of every employer, and its text if its row has it otherwise, else ""."""
        for text, code in dict.fromkeys(zip(texts, credit_codes, strict=True)):
            number = self._known[text][0]
            if code and not self._codes[number]:
                self._codes[number] = code
                self._changed.add(number)
        return list(map(self._known.__getitem__, texts))

    def store(self) -> None:
        """Write new employers, and credit codes that became known."""
        run = self._connection.executemany
        run("INSERT INTO employer (id, name, name_key, credit_code) VALUES (?,?,?,'')", self._new)
        run(
            "INSERT INTO employer_index (rowid, tokens) VALUES (?,?)",
            [(number, name_tokens(name)) for number, name, _ in self._new],
        )
        run(
            "UPDATE employer SET credit_code = ? WHERE id = ?",
            [(self._codes[number], number) for number in sorted(self._changed)],
        )
        self._new.clear()
        self._changed.clear()

    def _find(self, text: str) -> tuple[int, str]:
        key = employer_key(text) or text
        known = self._by_key.get(key)
        if known is None:
            known = self._by_key[key] = (self._next, text)
            self._new.append((self._next, text, key))
            self._codes[self._next] = ""
            self._next += 1
        number, name = known
        return number, "" if name == text else text


class _Found(dict[str, tuple[int, str]]):
    """What was found for each text, looked for once."""

    def __init__(self, find: Callable[[str], tuple[int, str]]) -> None:
        super().__init__()
        self._find = find

    def __missing__(self, text: str) -> tuple[int, str]:
        found = self[text] = self._find(text)
        return found


def employer_of(connection: Connection, text: str, credit_code: str) -> tuple[int, str]:
    """Number of one employer, added when new, and its text if its row has it otherwise, else ""."""
    key = employer_key(text) or text
    row = connection.execute(
        "SELECT id, name, credit_code FROM employer WHERE name_key = ?", (key,)
    ).fetchone()
    if row is None:
        row = connection.execute(
            "INSERT INTO employer (name, name_key, credit_code) VALUES (?, ?, ?) "
            "RETURNING id, name, credit_code",
            (text, key, credit_code),
        ).fetchone()
        connection.execute(
            "INSERT INTO employer_index (rowid, tokens) VALUES (?, ?)", (row[0], name_tokens(text))
        )
    elif credit_code and not row[2]:
        connection.execute("UPDATE employer SET credit_code = ? WHERE id = ?", (credit_code, row[0]))
    return row[0], "" if row[1] == text else text
