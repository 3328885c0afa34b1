"""Opening the encrypted database: raw key, pragmas, and errors a person can act on.

WAL with ``synchronous=FULL`` is what loses no acknowledged commit in power cuts; the page cache of 64 MB
brings a warm scan to the speed of plain SQLite (architecture, "Storage").
"""

from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from sqlcipher3 import dbapi2 as sqlcipher

from core.kernel.errors import StorageError

if TYPE_CHECKING:  # sqlcipher3 has the standard module's API and no type information of its own
    from sqlite3 import Connection, DatabaseError
else:
    Connection = sqlcipher.Connection
    DatabaseError = sqlcipher.DatabaseError

KEY_BYTES = 32

__all__ = ["KEY_BYTES", "Connection", "DatabaseError", "check_integrity", "library_version", "open_database"]


def open_database(path: Path, raw_key: bytes, *, read_only: bool = False, journal: str = "WAL") -> Connection:
    """Open (or create) the database at ``path`` with a random 32-byte key.

    A connection belongs to one thread; the caller sees to that. ``journal`` is another than ``WAL`` only for
    copies that nobody else has open: one file that lies on a medium without others beside it.

    Raises:
        StorageError: ``database.missing``, ``database.wrong_key`` (also a damaged file) or
            ``database.unusable``.
    """
    if len(raw_key) != KEY_BYTES:
        raise ValueError("raw key must be 32 bytes")
    if read_only and not path.exists():
        raise StorageError("database.missing")
    connection: Connection | None = None
    try:
        connection = sqlcipher.connect(str(path), isolation_level=None, check_same_thread=False)
        _unlock(connection, raw_key)
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        _configure(connection, read_only, journal)
    except DatabaseError as error:
        if connection is not None:
            connection.close()
        wrong_key = "not a database" in str(error) or "encrypted" in str(error)
        raise StorageError("database.wrong_key" if wrong_key else "database.unusable") from None
    return connection


def _unlock(connection: Connection, raw_key: bytes) -> None:
    connection.execute("PRAGMA cipher_log_level = NONE")  # a wrong key would print on stderr
    connection.execute(f"PRAGMA key = \"x'{raw_key.hex()}'\"")


def _configure(connection: Connection, read_only: bool, journal: str) -> None:
    for pragma in (
        f"journal_mode = {journal}",
        "synchronous = FULL",
        "foreign_keys = ON",
        "temp_store = MEMORY",
        "cache_size = -65536",
        "trusted_schema = OFF",
        "busy_timeout = 5000",
    ):
        connection.execute(f"PRAGMA {pragma}")
    if read_only:
        connection.execute("PRAGMA query_only = ON")


def check_integrity(connection: Connection) -> bool:
    """Whether every page authenticates; the WAL is emptied first, since the check does not read it.

    The check takes no lock: a page that is being written just then looks damaged. Only what is damaged
    twice counts.
    """
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    damaged = _damaged_pages(connection)
    return not (damaged and damaged & _damaged_pages(connection))


def _damaged_pages(connection: Connection) -> set[str]:
    return {str(row[0]) for row in connection.execute("PRAGMA cipher_integrity_check")}


def library_version() -> str:
    """Version of SQLCipher as an opened database tells it; raises what opening raises."""
    with closing(sqlcipher.connect(":memory:")) as connection:
        row = connection.execute("PRAGMA cipher_version").fetchone()
    if row is None:
        raise StorageError("database.no_encryption")
    return f"SQLCipher {row[0]}"
