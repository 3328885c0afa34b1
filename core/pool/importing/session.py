"""What is known of a file between its preview and its import; lives in memory only."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from heapq import merge
from itertools import islice
from typing import Any, NamedTuple

from core.access.masking import HIDDEN, Masks
from core.kernel.canonical_json import JsonValue
from core.pool.importing.duplicates import Sorted
from core.pool.importing.merge import UpdateRow
from core.pool.importing.values import (
    ImportCounts,
    ImportPreview,
    ImportRow,
    PreviewRow,
    RefusedRow,
    RowKind,
    ShownChange,
    ShownFinding,
)
from core.pool.importing.words import REJECT_WORDS, import_words
from core.pool.record.changes import FieldChange
from core.pool.record.columns import EXPERT_COLUMNS
from core.pool.record.custom_fields import NO_FIELDS, CustomFields
from core.pool.record.draft_batch import DraftBatch, NewExperts
from core.pool.record.model import ExpertDraft, Finding
from core.pool.record.search_tokens import TokenMaker
from core.sheets.header import Vocabulary, fold_header
from core.sheets.model import HeaderSource, SheetFacts
from core.sheets.text import clean_text, is_error_text

_SHOWN = 40
_ASIDE = "原列-"  # before a title that would be taken for a field again


class _Importable(NamedTuple):
    """A batch of importable rows."""

    numbers: Sequence[int]
    experts: NewExperts
    custom: Mapping[int, Mapping[str, str]]


class ImportSession:
    """Rows by outcome. Filled by the worker that reads the file; read-only once it is a preview.

    ``fields`` are the customer's own, some of which the sheet may have columns for.
    """

    def __init__(self, token: str, facts: SheetFacts, fields: CustomFields = NO_FIELDS) -> None:
        self.token = token
        self.facts = facts
        self._fields = fields
        self._maker = TokenMaker()
        self._importable: list[_Importable] = []
        self._warnings: dict[int, tuple[Finding, ...]] = {}
        self.updates: list[UpdateRow] = []
        self._unchanged: list[ImportRow] = []
        self._duplicates: list[tuple[ImportRow, tuple[Finding, ...]]] = []
        self._refused: list[RefusedRow] = []
        self._skipped: list[tuple[int, str]] = []

    def take(self, found: Sorted, skipped: Sequence[tuple[int, str]]) -> None:
        """Take over a batch whose names are spelled."""
        fit = found.importable
        tokens = self._maker.tokens(fit.drafts, fit.spellings.initials)
        experts = NewExperts(fit.drafts, fit.spellings, tokens)
        self._importable.append(_Importable(fit.numbers, experts, fit.custom))
        self._warnings.update(fit.warnings)
        self.updates += found.updates
        self._unchanged += found.unchanged
        self._duplicates += found.duplicates
        self._refused += found.refused
        self._skipped += skipped

    def rows_without_cells(self) -> list[int]:
        """Rows that duplicates stopped: the reader still has their cells."""
        return [row.row for row, _ in self._duplicates]

    def finish(self, cells: Mapping[int, tuple[str, ...]]) -> ImportPreview:
        """Complete the refused rows and count."""
        stopped = [
            RefusedRow(row.row, findings, row.draft.phone, row.draft.id_number, cells.get(row.row, ()))
            for row, findings in self._duplicates
        ]
        self._refused = list(merge(self._refused, stopped, key=lambda refused: refused.row))
        self._duplicates.clear()
        by_column = {column: field for field, column in self.facts.columns.items()}
        columns = [(text, by_column.get(place)) for place, text in enumerate(self.facts.header)]
        own = {field.path: field.name for field in self._fields}
        return ImportPreview(self.token, self.facts, self.counts(), columns, own)

    def counts(self) -> ImportCounts:
        """Rows by outcome."""
        by_code: Counter[str] = Counter()
        for findings in (*(row.findings for row in self._refused), *self._warnings.values()):
            by_code.update({code for code, _ in findings})
        importable = sum(len(batch.numbers) for batch in self._importable)
        rows = importable + len(self.updates) + len(self._refused) + len(self._unchanged)
        return ImportCounts(
            rows=rows,
            importable=importable,
            refused=len(self._refused),
            unchanged=len(self._unchanged),
            warned=len(self._warnings),
            skipped=len(self._skipped),
            by_code=dict(by_code),
            updated=len(self.updates),
        )

    def experts(self) -> Iterator[NewExperts]:
        """The importable rows in order."""
        return (batch.experts for batch in self._importable)

    def custom_values(self) -> Iterator[tuple[int, Mapping[str, str]]]:
        """Values of custom fields of importable rows, each with its row's place among these from 0."""
        first = 0
        for batch in self._importable:
            if batch.custom:
                for place, number in enumerate(batch.numbers, first):
                    if number in batch.custom:
                        yield place, batch.custom[number]
            first += len(batch.numbers)

    def rows(self, masks: Masks, kind: RowKind, start: int, count: int, code: str = "") -> list[PreviewRow]:
        """Some rows of a tab, personal values masked; only those with ``code`` when it is given."""
        stop = start + count
        match kind:
            case RowKind.REFUSED:
                refused = [r for r in self._refused if not code or any(c == code for c, _ in r.findings)]
                return [self._refused_row(masks, row) for row in refused[start:stop]]
            case RowKind.SKIPPED:
                return [PreviewRow(row, "", "", (), note) for row, note in self._skipped[start:stop]]
            case RowKind.UNCHANGED:
                return [self._fit_row(masks, row.row, row.draft) for row in self._unchanged[start:stop]]
            case RowKind.UPDATED:
                return [self._updated_row(masks, update) for update in self.updates[start:stop]]
            case RowKind.WARNED:
                marked = self._warnings.items()
                warned = {n for n, found in marked if not code or any(c == code for c, _ in found)}
                places = [place for place in self._places() if place[0] in warned]
                return [self._fit_row(masks, n, batch.draft(at)) for n, batch, at in places[start:stop]]
        return [
            self._fit_row(masks, n, batch.draft(at)) for n, batch, at in islice(self._places(), start, stop)
        ]

    def rejects(self, language: str) -> "RejectedRows":
        """The refused rows as the workbook has them."""
        return RejectedRows(self._refused, self.facts, language, self._fields)

    def _places(self) -> Iterator[tuple[int, DraftBatch, int]]:
        """Row number, batch and place in it of every importable row."""
        for batch in self._importable:
            for place, number in enumerate(batch.numbers):
                yield number, batch.experts.drafts, place

    def _fit_row(self, masks: Masks, row: int, draft: ExpertDraft) -> PreviewRow:
        return _row_of_draft(masks, row, draft, self._warnings.get(row, ()))

    def _refused_row(self, masks: Masks, row: RefusedRow) -> PreviewRow:
        findings = tuple(
            ShownFinding(code, field, self._cell(masks, row, field)) for code, field in row.findings
        )
        phone = masks.text("phone", row.phone) if row.phone else self._cell(masks, row, "phone")
        return PreviewRow(row.row, self._cell(masks, row, "name"), phone, findings)

    def _cell(self, masks: Masks, row: RefusedRow, field: str) -> str:
        column = self.facts.columns.get(field)
        if column is None or column >= len(row.cells):
            return ""
        text = clean_text(row.cells[column])
        own = self._fields.find(field)
        if own is not None and own.personal:
            return HIDDEN
        return text if is_error_text(text) else _short(masks.text(field, text))

    def _updated_row(self, masks: Masks, update: UpdateRow) -> PreviewRow:
        changes = tuple(
            ShownChange(
                change.field,
                self._shown(masks, change, change.before),
                self._shown(masks, change, change.after),
            )
            for change in update.changes
        )
        row = _row_of_draft(masks, update.row, update.draft, update.warnings)
        return replace(row, note=update.expert_no, changes=changes)

    def _shown(self, masks: Masks, change: FieldChange, value: JsonValue) -> str:
        own = self._fields.find(change.field)
        return HIDDEN if own is not None and own.personal and value else _shown(masks, change.field, value)


class RejectedRows:
    """Implements ``core.sheets.ports.RejectSheet``."""

    def __init__(
        self, refused: Sequence[RefusedRow], facts: SheetFacts, language: str, fields: CustomFields
    ) -> None:
        self._fields = fields
        self._refused = refused
        self._facts = facts
        self._language = language
        self.sheet_name, self.row_word, self.reason_word = REJECT_WORDS[language]
        self.header: Sequence[str] = facts.header
        if facts.source is not HeaderSource.FOUND:
            self.header = understood_titles(facts.header, facts.columns, fields.vocabulary())

    def __len__(self) -> int:
        return len(self._refused)

    def rows(self) -> Iterator[tuple[int, str, Sequence[str], Sequence[int]]]:
        """Row number, reasons in words, all cells, columns at fault."""
        columns = self._facts.columns
        for row in self._refused:
            reasons = [self._reason(code, field) for code, field in row.findings]
            faulty = sorted({columns[field] for _, field in row.findings if field in columns})
            yield row.row, "\n".join(dict.fromkeys(reasons)), row.cells, faulty

    def _reason(self, code: str, field: str) -> str:
        """A reason in words; one about a field of the customer's names the field."""
        word = import_words(code, self._language)
        own = self._fields.find(field)
        chinese = self._language == "zh_CN"
        about = "" if own is None else f"{own.name}{'：' if chinese else ': '}"
        remedy = f"（{word.remedy}）" if chinese else f" ({word.remedy})"
        return f"{about}{word.meaning}{remedy}"


def understood_titles(
    titles: Sequence[str], columns: Mapping[str, int], vocabulary: Vocabulary = EXPERT_COLUMNS
) -> list[str]:
    """Titles by which a file whose columns a person chose is understood without him."""
    chosen = {column: vocabulary.words[field][0] for field, column in columns.items()}
    known = vocabulary.ranks()
    aside = [f"{_ASIDE}{title}" if fold_header(title) in known else title for title in titles]
    return [chosen.get(column, title) for column, title in enumerate(aside)]


def _row_of_draft(masks: Masks, row: int, draft: ExpertDraft, warnings: Sequence[Finding]) -> PreviewRow:
    shown = [
        ShownFinding(code, field, _shown(masks, field, getattr(draft, field, ""))) for code, field in warnings
    ]
    name, phone = masks.text("name", draft.name), masks.text("phone", draft.phone)
    return PreviewRow(row, name, phone, tuple(shown))


def _shown(masks: Masks, field: str, value: Any) -> str:
    """A value in a line, masked where it is personal."""
    return _short(masks.text(field, _text_of(value)))


def _text_of(value: Any) -> str:
    if not isinstance(value, tuple | list):
        return str(value)
    parts = (part[0] if isinstance(part, tuple | list) else part for part in value)
    return "、".join(map(str, parts))


def _short(text: str) -> str:
    return text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…"
