"""Columns of expert sheets chosen by a person: kept for the next file with the same titles."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Protocol

from core.access.model import Actor
from core.kernel.acts import Acts, Recorded, act
from core.kernel.errors import UserError
from core.sheets.header import KeptColumn, header_fingerprint, kept_columns


class ColumnMemory(Protocol):
    """Chosen columns in the database; calls run inside the caller's transaction."""

    def put(self, fingerprint: str, columns: Mapping[str, KeptColumn], at: datetime, account: str) -> None:
        """Keep the columns of files with these titles, in place of earlier ones."""
        ...

    def remove(self, fingerprint: str) -> bool:
        """Forget them; whether there were any."""
        ...


class ImportColumns:
    """Keeping and forgetting a choice are acts: they decide how later files are read."""

    def __init__(self, acts: Acts, memory: ColumnMemory) -> None:
        self.acts = acts
        self._memory = memory

    @act("pool.import_columns_kept")
    def keep(self, actor: Actor, titles: Sequence[str], columns: Mapping[str, int]) -> Recorded[None]:
        """Use ``columns`` (from 0, by field) for every file with these titles from now on.

        Raises:
            UserError: ``import.titles_missing`` when the row has no text that files could be told by.
        """
        fingerprint = header_fingerprint(titles)
        if not fingerprint:
            raise UserError("import.titles_missing")
        kept = kept_columns(titles, columns)
        self._memory.put(fingerprint, kept, self.acts.clock.now().wall, actor.account_id)
        return Recorded(None, fingerprint, {"fields": sorted(columns)})

    @act("pool.import_columns_forgotten")
    def forget(self, _actor: Actor, titles: Sequence[str]) -> Recorded[bool]:
        """Read files with these titles by their words again; whether anything was kept."""
        fingerprint = header_fingerprint(titles)
        return Recorded(self._memory.remove(fingerprint), fingerprint)
