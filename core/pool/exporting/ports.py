"""What data requests need from outside."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Protocol

from core.pool.exporting.requests import Fetch, RequestForm
from core.pool.record.custom_fields import CustomFields


@dataclass(frozen=True, slots=True, repr=False)
class SealedList:
    """What is written: ``watermark`` on every page or sheet, ``facts`` (label, text) of the request.

    ``files`` are those of a bundle by their path in it.
    """

    title: str
    header: tuple[str, ...]
    rows: Iterable[Sequence[str]]
    watermark: str
    facts: tuple[tuple[str, str], ...]
    at: datetime
    files: Mapping[str, bytes] = field(default_factory=dict)


class ListSealer(Protocol):
    """Writes encrypted lists; nothing of their content ever lies on the disk in the clear."""

    def check_key(self, recipient_key: str) -> None:
        """Raise ``UserError('export.key_faulty')`` unless it is an age public key."""
        ...

    def write(
        self, path: Path, form: RequestForm, content: SealedList, passphrase: str, recipient_key: str
    ) -> str:
        """Write the file whole or not at all; its SHA-256 in hex. One of the last two is given.

        What the rows raise is passed on.

        Raises:
            UserError: ``export.unwritable``.
        """
        ...


class FieldDefinitions(Protocol):
    """The customer's own fields, over the engine's connection."""

    def fields(self) -> CustomFields:
        """All definitions."""
        ...


class FetchLog(Protocol):
    """Files made for a request, in the database; calls run inside the caller's transaction."""

    def of(self, case_no: str) -> Sequence[Fetch]:
        """All of them, the oldest first."""
        ...

    def add(self, case_no: str, fetch: Fetch) -> None:
        """One more."""
        ...
