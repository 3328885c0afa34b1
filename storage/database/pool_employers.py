"""Employers in the database, one row for every way of writing the same name."""

from core.pool.employers import employer_key
from core.pool.search_tokens import name_tokens
from storage.database.connection import Connection


class Employers:
    """All employers by key, while experts are written; :meth:`store` writes what is new."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        rows = connection.execute("SELECT name_key, id, name, credit_code FROM employer").fetchall()
        self._by_key: dict[str, tuple[int, str]] = {key: (number, name) for key, number, name, _ in rows}
        self._codes: dict[int, str] = {number: code for _, number, _, code in rows}
        self._next = max(self._codes, default=0) + 1
        self._by_text: dict[str, tuple[int, str]] = {}
        self._new: list[tuple[int, str, str]] = []
        self._changed: set[int] = set()

    def of(self, text: str, credit_code: str) -> tuple[int, str]:
        """Number of the employer written as ``text``, and ``text`` if its row has it otherwise, else ""."""
        found = self._by_text.get(text)
        if found is None:
            found = self._by_text[text] = self._find(text)
        if credit_code and not self._codes[found[0]]:
            self._codes[found[0]] = credit_code
            self._changed.add(found[0])
        return found

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
