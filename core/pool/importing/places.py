"""Which department the people of a file belong to, and whether the reader of the file may give them there."""

from collections.abc import Collection
from dataclasses import replace
from typing import NamedTuple

from core.access.model import DataScope
from core.pool.importing.duplicates import Stopped
from core.pool.importing.values import ImportRow
from core.pool.record.custom_fields import NOTHING_CUSTOM
from core.pool.record.draft_batch import SLOTS, DraftBatch, FitRows

UNKNOWN = "DEPARTMENT_UNKNOWN"
OUTSIDE = "DEPARTMENT_OUT_OF_SCOPE"


class Placed(NamedTuple):
    """Rows with their departments, and those whose department stops them."""

    fit: FitRows
    stopped: list[Stopped]


class Places:
    """``known`` are the departments in use; a station without any keeps what is written."""

    def __init__(self, known: Collection[str], scope: DataScope | None) -> None:
        self._known = frozenset(known)
        self._scope = scope

    def place(self, rows: FitRows) -> Placed:
        """Stop rows of a wrong department. New ones without a department get theirs when they are stored."""
        if not self._known:
            return Placed(rows, [])
        written = rows.drafts.column("department")
        wrong = {name: self._finding(name) for name in set(written) if self._finding(name)}
        if not wrong:
            return Placed(rows, [])
        stopped: list[Stopped] = [
            (
                ImportRow(
                    number,
                    rows.drafts.draft(place),
                    rows.warnings.get(number, ()),
                    rows.custom.get(number, NOTHING_CUSTOM),
                ),
                ((wrong[name], "department"),),
            )
            for place, (number, name) in enumerate(zip(rows.numbers, written, strict=True))
            if name in wrong
        ]
        fit = [place for place, name in enumerate(written) if name not in wrong]
        return Placed(rows.chosen(fit), stopped)

    def _finding(self, name: str) -> str:
        if not name:
            return ""
        if self._scope is not None and name not in self._scope.names:
            return OUTSIDE
        return "" if name in self._known else UNKNOWN


def with_own(drafts: DraftBatch, own: str) -> DraftBatch:
    """The drafts, those without a department in ``own``."""
    written = drafts.column("department")
    if not own or all(written):
        return drafts
    columns = list(drafts.columns)
    columns[SLOTS["department"]] = [name or own for name in written]
    return replace(drafts, columns=columns)
