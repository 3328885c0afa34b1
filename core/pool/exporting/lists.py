"""Exporting experts with the fields that may leave freely: written in a worker, put in place by an act.

A file appears under its name only together with its record in the log; until then it is a draft beside it.
"""

import contextlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import Executor, Future
from dataclasses import dataclass
from pathlib import Path
from threading import Lock

from core.access.masking import CUSTOM, OPEN_CUSTOM, Leaving, Masks
from core.access.model import Actor
from core.kernel.acts import Acts, Recorded, act
from core.kernel.canonical_json import JsonValue
from core.kernel.errors import PermissionDeniedError, UserError
from core.pool.arranging.specialty_edits import in_tree_order
from core.pool.record.columns import EXPERT_COLUMNS, SPECIALTY_COLUMNS
from core.pool.record.custom_fields import NOTHING_CUSTOM, PREFIX, CustomField, CustomFields
from core.pool.record.employers import former_employer_text
from core.pool.record.model import ExpertDraft, Specialty
from core.pool.search.lists import ExpertFilter
from core.pool.search.ports import PoolAccess, PoolReads
from core.pool.search.reading import MOST_NUMBERS, on_a_day
from core.pool.search.scenes import filter_json
from core.sheets.model import Progress, Stage
from core.sheets.stop import Stop
from core.sheets.table_file import TableWriter

_PORTION = 500
_KEPT = 4
_WORDS = {
    "male": "男",
    "female": "女",
    "senior": "正高级",
    "associate_senior": "副高级",
    "intermediate": "中级",
}
_STATUS = {"active": "在库", "frozen": "冻结", "blacklisted": "黑名单", "deleted": "已删除"}
_SHEET, _CLASSIFICATION_SHEET = "专家名单", "专业分类"


Report = Callable[[Progress], None]


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
                with self._access() as reads:
                    every = numbers if numbers is not None else reads.numbers(dated, MOST_NUMBERS)
                    own = _own_fields(reads.custom_fields(), fields, masks)
                    header = [own[field].name if field in own else _header(field) for field in fields]
                    rows = _rows(_Portions(reads, own, masks), every, fields, stop, report)
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


def _header(field: str) -> str:
    if field == "expert_no":
        return "专家编号"
    return "状态" if field == "status" else EXPERT_COLUMNS.words[field][0]


def _own_fields(defined: CustomFields, fields: Sequence[str], masks: Masks) -> Mapping[str, CustomField]:
    """The customer's own fields among ``fields``, by path; refuses what may not leave."""
    found: dict[str, CustomField] = {}
    listed = {field.path: field for field in defined.listed()}
    for path in fields:
        if path.startswith(PREFIX):
            field = listed.get(path)
            if field is None or masks.leaving_of_custom(personal=field.personal) is Leaving.WITHHELD:
                raise UserError("export.field_withheld")
            found[path] = field
    return found


class _Portions:
    """Experts read a portion at a time, with the values that leave."""

    def __init__(self, reads: PoolReads, own: Mapping[str, CustomField], masks: Masks) -> None:
        self._reads = reads
        self._own = own
        self._masks = masks
        self._names = {entry.code: entry for entry in reads.specialties()}

    def rows(self, portion: Sequence[str], fields: Sequence[str]) -> Iterator[list[str]]:
        """Cells of those of ``portion`` who are there."""
        drafts, statuses = self._reads.drafts(portion), self._reads.statuses(portion)
        custom = self._reads.custom_values_of(portion) if self._own else {}
        for number in portion:
            if number in drafts:
                values = {"expert_no": number, "status": _STATUS[statuses[number]]}
                values |= self._custom(custom.get(number, NOTHING_CUSTOM))
                yield [
                    values[field]
                    if field in values
                    else _cell(field, drafts[number], self._names, self._masks)
                    for field in fields
                ]

    def _custom(self, values: Mapping[str, str]) -> dict[str, str]:
        leaving = self._masks.leaving_text
        return {
            path: leaving(CUSTOM if field.personal else OPEN_CUSTOM, values.get(field.key, ""))
            for path, field in self._own.items()
        }


def _rows(
    portions: _Portions, numbers: Sequence[str], fields: Sequence[str], stop: Stop, report: Report
) -> Iterator[list[str]]:
    for start in range(0, len(numbers), _PORTION):
        if stop.is_set:
            raise UserError("export.cancelled")
        yield from portions.rows(numbers[start : start + _PORTION], fields)
        report(Progress(Stage.READING, min(start + _PORTION, len(numbers)), len(numbers)))


def _cell(field: str, draft: ExpertDraft, names: Mapping[str, Specialty], masks: Masks) -> str:
    value = getattr(draft, field)
    if field == "specialties":
        value = "、".join(f"{code} {names[code].name}" if code in names else code for code in value)
    elif field == "former_employers":
        value = "、".join(map(former_employer_text, value))
    elif isinstance(value, tuple):
        value = "、".join(value)
    elif field in ("sex", "title_level"):
        value = _WORDS.get(value, value)
    return masks.leaving_text(field, value)


def _specialty_row(entry: Specialty) -> Sequence[str]:
    return (
        *(entry.code, entry.name, str(entry.level), entry.parent, entry.category),
        *("、".join(entry.aliases), "停用" if entry.disabled else "启用", str(entry.position), entry.note),
    )
