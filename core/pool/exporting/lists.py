"""Exporting experts with the fields that may leave freely: written in a worker, put in place by an act.

A file appears under its name only together with its record in the log; until then it is a draft beside it.
"""

import contextlib
from collections.abc import Mapping, Sequence
from concurrent.futures import Executor, Future
from dataclasses import dataclass
from pathlib import Path
from threading import Lock

from core.access.masking import Leaving, Masks
from core.access.model import Actor, departments_of
from core.kernel.acts import Acts, Recorded, act
from core.kernel.canonical_json import JsonValue
from core.kernel.errors import PermissionDeniedError, UserError
from core.pool.arranging.specialty_edits import in_tree_order
from core.pool.exporting.rows import Portions, Report, header_of, own_fields, table_rows
from core.pool.record.columns import SPECIALTY_COLUMNS
from core.pool.record.custom_fields import PREFIX, CustomField
from core.pool.record.model import Specialty
from core.pool.search.lists import ExpertFilter
from core.pool.search.ports import PoolAccess
from core.pool.search.reading import MOST_NUMBERS, on_a_day
from core.pool.search.scenes import filter_json
from core.sheets.stop import Stop
from core.sheets.table_file import TableWriter

_KEPT = 4
_SHEET, _CLASSIFICATION_SHEET = "专家名单", "专业分类"


@dataclass(frozen=True, slots=True)
class ExportJob:
    """A file being written: its number of rows to come, the token to finish it, and the way to stop it."""

    token: str
    written: "Future[int]"
    stop: Stop

    def cancel(self) -> None:
        """Stop writing; the future fails with ``UserError('export.cancelled')`` and nothing is left."""
        self.stop.set()


@dataclass(frozen=True, slots=True)
class _Draft:
    path: Path
    draft: Path
    fields: tuple[str, ...]
    wanted: ExpertFilter
    chosen: bool
    written: "Future[int]"


class PoolExports:
    """:meth:`begin` may be called from the window's thread; :meth:`finish` is an act in the engine."""

    def __init__(self, acts: Acts, writer: TableWriter, access: PoolAccess, worker: Executor) -> None:
        self.acts = acts
        self._writer = writer
        self._access = access
        self._worker = worker
        self._lock = Lock()
        self._drafts: dict[str, _Draft] = {}

    def begin(
        self,
        actor: Actor,
        path: Path,
        wanted: ExpertFilter,
        fields: Sequence[str],
        report: Report,
        numbers: Sequence[str] | None = None,
    ) -> ExportJob:
        """Write everybody who fits, or just ``numbers``; ``report`` is called from the worker.

        Raises:
            PermissionDeniedError: without ``pool.export``.
            UserError: ``export.field_withheld``, ``export.no_fields``; the future ``export.unwritable``,
                ``export.too_many_rows``, and ``export.field_withheld`` for a custom field that may not leave.
        """
        if not actor.may("pool.export"):
            raise PermissionDeniedError("pool.export")
        if not fields:
            raise UserError("export.no_fields")
        masks = actor.masks
        if not {field for field in fields if not field.startswith(PREFIX)} <= set(masks.free_fields):
            raise UserError("export.field_withheld")
        dated = on_a_day(wanted, self.acts.clock.now().wall.date().isoformat())
        token = self.acts.entropy.secret_bytes(8).hex()
        draft = path.with_name(f".{path.stem[:40]}-{token}{path.suffix}")
        stop = Stop()

        def write() -> int:
            # A connection of its own: the list stays quick while the file is written.
            try:
                with self._access(departments_of(actor)) as reads:
                    every = numbers if numbers is not None else reads.numbers(dated, MOST_NUMBERS)
                    own = own_fields(reads.custom_fields(), fields)
                    _check_own(own, masks)
                    header = [header_of(field, own) for field in fields]
                    rows = table_rows(Portions(reads, own, masks.leaving_text), every, fields, stop, report)
                    self._writer.write_table(draft, _SHEET, header, rows)
                    return len(every)
            finally:
                self._access.close()

        written = self._worker.submit(write)
        with self._lock:
            self._drafts[token] = _Draft(path, draft, tuple(fields), wanted, numbers is not None, written)
            while len(self._drafts) > _KEPT:
                self._drop(next(iter(self._drafts)))
        return ExportJob(token, written, stop)

    @act("pool.exported")
    def finish(self, _actor: Actor, token: str) -> Recorded[int]:
        """Record a written export and put the file in its place; how many experts it has.

        Raises:
            UserError: ``export.expired``, ``export.unwritable``.
        """
        with self._lock:
            draft = self._drafts.pop(token, None)
        if draft is None or not draft.written.done():
            raise UserError("export.expired")
        experts = draft.written.result()
        try:
            draft.draft.replace(draft.path)
        except OSError:
            draft.draft.unlink(missing_ok=True)
            raise UserError("export.unwritable") from None
        fields: list[JsonValue] = [*draft.fields]
        facts: dict[str, JsonValue] = {"experts": experts, "fields": fields, "chosen": draft.chosen}
        sealed: dict[str, JsonValue] = {"file": draft.path.name, "condition": filter_json(draft.wanted)}
        return Recorded(experts, "", facts, sealed)

    @act("pool.specialties_exported")
    def specialties(self, _actor: Actor, path: Path) -> Recorded[int]:
        """Write the classification in the form that the import reads; how many entries it has.

        Raises:
            UserError: ``export.unwritable``.
        """
        with self._access() as reads:
            entries = in_tree_order(reads.specialties())
        header = [words[0] for words in SPECIALTY_COLUMNS.words.values()]
        self._writer.write_table(path, _CLASSIFICATION_SHEET, header, map(_specialty_row, entries))
        return Recorded(len(entries), "", {"entries": len(entries)}, {"file": path.name})

    def close(self) -> None:
        """Throw away what was written and not finished."""
        with self._lock:
            for token in list(self._drafts):
                self._drop(token)
        self._access.close()

    def _drop(self, token: str) -> None:
        draft = self._drafts.pop(token)
        with contextlib.suppress(OSError):
            draft.draft.unlink(missing_ok=True)


def _check_own(own: Mapping[str, CustomField], masks: Masks) -> None:
    """Refuse fields of the customer's own that may not leave."""
    if any(masks.leaving_of_custom(personal=field.personal) is Leaving.WITHHELD for field in own.values()):
        raise UserError("export.field_withheld")


def _specialty_row(entry: Specialty) -> Sequence[str]:
    return (
        *(entry.code, entry.name, str(entry.level), entry.parent, entry.category),
        *("、".join(entry.aliases), "停用" if entry.disabled else "启用", str(entry.position), entry.note),
    )
