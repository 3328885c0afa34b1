"""The child's job of judging an expert sheet; loaded while the workbook is being opened."""

from collections.abc import Mapping, Sequence
from datetime import date
from itertools import islice
from typing import IO, Any

from core.pool.judging.batch_judge import ExpertBatchJudge, JudgedBatch
from core.pool.judging.classification import Classification
from core.pool.judging.custom_cells import CustomColumns
from core.pool.judging.expert_rows import ExpertRowJudge
from core.pool.record.custom_fields import custom_field
from core.pool.record.draft_batch import Spellings
from core.pool.record.model import Specialty
from core.sheets.cell import Row
from core.sheets.header import Header
from storage.reference.pinyin import PinyinReader
from storage.spreadsheets import frames
from storage.spreadsheets.draft_columns import ColumnPacker
from storage.spreadsheets.row_texts import row_texts
from storage.spreadsheets.workbook import OpenedSheet

BATCH = 1000


class ExpertJob:
    """Judges rows in batches and sends them; then the cells of rows that the parent asks for."""

    def __init__(self, job: Mapping[str, Any], source: IO[bytes], sink: IO[bytes]) -> None:
        entries = [Specialty(**entry | {"aliases": tuple(entry["aliases"])}) for entry in job["specialties"]]
        self._classification = Classification(entries)
        self._today = date.fromisoformat(job["today"])
        self._fields = [custom_field(definition) for definition in job["custom"]]
        self._speller = PinyinReader()
        self._source = source
        self._sink = sink

    def run(self, sheet: OpenedSheet, header: Header) -> None:
        """Send all rows, answer the question for cells, and end."""
        judge = ExpertBatchJudge(ExpertRowJudge(header.columns, self._classification, self._today))
        custom = CustomColumns(self._fields, header.columns)
        packer = ColumnPacker()
        rows = islice(sheet.rows(), header.row, None)
        first = header.row + 1
        while chunk := list(islice(rows, BATCH)):
            judged = judge.judge(first, chunk)
            if custom:
                judged = custom.judge(first, chunk, judged)
            self._send_batch(judged, packer, first, chunk, sheet.hidden_rows)
            first += len(chunk)
        frames.send(self._sink, {"t": "judged"})
        self._send_wanted(sheet)
        frames.send(self._sink, {"t": "end"})

    def _send_batch(
        self,
        judged: JudgedBatch,
        packer: ColumnPacker,
        first: int,
        chunk: Sequence[Row],
        hidden: frozenset[int],
    ) -> None:
        fit = judged.fit
        pinyin, initials = self._speller.spell_all(fit.drafts.column("name"))
        packed = packer.pack(fit.drafts, Spellings(pinyin, initials))
        unseen = [(n, [("ROW_HIDDEN", "")]) for n in fit.numbers if n - 1 in hidden] if hidden else []
        message = {
            "t": "rows",
            "last": first + len(chunk) - 1,
            "fit": list(fit.numbers),
            "warnings": [*fit.warnings.items(), *unseen],
            "refused": [
                (number, row.findings, row.phone, row.id_number, row_texts(chunk[number - first]))
                for number, row in judged.refused
            ],
            "skipped": list(judged.skipped),
        }
        if fit.custom:
            message["custom"] = [*fit.custom.items()]
        frames.send(self._sink, message)
        frames.send_text(self._sink, packed)

    def _send_wanted(self, sheet: OpenedSheet) -> None:
        wanted = set(frames.receive(self._source)["rows"])
        batch: list[Any] = []
        for number, row in enumerate(sheet.rows() if wanted else (), 1):
            if number in wanted:
                batch.append([number, row_texts(row)])
            if len(batch) >= BATCH:
                frames.send(self._sink, {"t": "cells", "rows": batch})
                batch = []
        frames.send(self._sink, {"t": "cells", "rows": batch})
