"""Lending a reading connection to one user at a time."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Lock
from typing import Generic, TypeVar

from storage.database.connection import Connection
from storage.database.scoped import Scope, restrict

T = TypeVar("T")


class Lent(Generic[T]):
    """One connection, opened when first wanted and kept warm; ``make`` gives what reads over it."""

    def __init__(self, open_reader: Callable[[], Connection], make: Callable[[Connection], T]) -> None:
        self._open_reader = open_reader
        self._make = make
        self._lock = Lock()
        self._connection: Connection | None = None
        self._scope: Scope = None

    @contextmanager
    def __call__(self, scope: Scope = None) -> Iterator[T]:
        """Lend the reads, of nothing but the departments that ``scope`` names; others wait."""
        with self._lock:
            if self._connection is None:
                self._connection, self._scope = self._open_reader(), None
            if scope != self._scope:
                restrict(self._connection, scope)
                self._scope = scope
            yield self._make(self._connection)

    def close(self) -> None:
        """Close the connection; harmless when it was never opened."""
        with self._lock:
            if self._connection is not None:
                self._connection.close()
            self._connection = None
