"""The transaction port over one sqlcipher connection, with full disks told apart from bugs."""

from collections.abc import Iterator
from contextlib import contextmanager

from core.kernel.errors import StorageError
from storage.database.connection import Connection, DatabaseError


class DatabaseUnitOfWork:
    """Implements ``core.kernel.acts.UnitOfWork``: BEGIN IMMEDIATE, COMMIT, or ROLLBACK on any exception."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """One transaction; inside a running one it joins.

        Raises:
            StorageError: ``database.disk_full`` or ``database.unusable``; nothing was kept.
        """
        if self._connection.in_transaction:
            yield
            return
        try:
            self._connection.execute("BEGIN IMMEDIATE")
            yield
            self._connection.execute("COMMIT")
        except DatabaseError as error:
            self._roll_back()
            raise storage_error(error) from error
        except BaseException:
            self._roll_back()
            raise

    def _roll_back(self) -> None:
        if self._connection.in_transaction:
            self._connection.execute("ROLLBACK")


def storage_error(error: DatabaseError) -> Exception:
    """The surroundings' fault as :class:`StorageError`; our own mistakes (constraints, SQL) unchanged."""
    text = str(error).lower()
    if "full" in text:
        return StorageError("database.disk_full")
    if "disk i/o" in text or "malformed" in text or "readonly" in text or "locked" in text:
        return StorageError("database.unusable")
    return error
