"""The reading child: opens a workbook of a stranger under limits and sends judged rows to its parent.

Talks in frames (``storage.spreadsheets.frames``) on standard input and output; started by
``storage.spreadsheets.process``. Nothing personal goes to arguments, standard error or disk.
"""

import gc
import sys
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from hashlib import sha256
from itertools import islice
from pathlib import Path
from traceback import extract_tb
from typing import IO, Any

from core.kernel.errors import UserError
from core.pool.batch_judge import ExpertBatchJudge
from core.pool.classification import Classification
from core.pool.columns import EXPERT_COLUMNS
from core.pool.draft_batch import Spellings
from core.pool.expert_rows import ExpertRowJudge
from core.pool.model import Specialty
from core.sheets.cell import Row, cell_text
from core.sheets.header import SEARCHED_ROWS, Header, HeaderMissing, Vocabulary, find_header, header_text
from storage.reference.pinyin import PinyinReader
from storage.spreadsheets import frames
from storage.spreadsheets.cell_json import cell_to_json
from storage.spreadsheets.draft_columns import ColumnPacker
from storage.spreadsheets.file_kind import MOST_BYTES, file_kind
from storage.spreadsheets.memory_limit import limit_memory
from storage.spreadsheets.workbook import OpenedSheet, open_sheet

BATCH = 1000
MOST_ROWS = 300_000
_LONGEST_CELL = 32_000  # a cell of a workbook holds 32,767 characters
_MOST_COLUMNS = 256


def main(_arguments: Sequence[str] = ()) -> int:
    """Do one job and end; the exit code matters only when no message could be sent."""
    source, sink = sys.stdin.buffer, sys.stdout.buffer
    try:
        job = frames.receive(source)
        limit_memory(int(job["memory"]))
        gc.disable()  # everything lives until the end; looking for garbage would double the time
        _Reading(job, source, sink).run()
    except UserError as error:
        frames.send(sink, {"t": "error", "code": error.code, "params": dict(error.params)})
    except MemoryError:
        frames.send(sink, {"t": "error", "code": "import.too_large", "params": {}})
    except (frames.BrokenFrameError, BrokenPipeError):
        return 1  # the parent has gone
    except BaseException as error:  # noqa: BLE001 - told to the parent, without anything from the file
        frames.send(sink, _failure(error))
    return 0


def _failure(error: BaseException) -> frames.Message:
    """A panic of the parsing library means a damaged file; anything else is a bug of ours."""
    if type(error).__name__ == "PanicException":
        return {"t": "error", "code": "import.damaged", "params": {}}
    if isinstance(error, RuntimeError) and "start new thread" in str(error):  # no memory for its stack
        return {"t": "error", "code": "import.too_large", "params": {}}
    frame = extract_tb(error.__traceback__)[-1]
    place = f"{Path(frame.filename).name}:{frame.lineno}"
    return {"t": "failure", "kind": type(error).__name__, "place": place}


class _Reading:
    """One job: open, find the header, deliver."""

    def __init__(self, job: Mapping[str, Any], source: IO[bytes], sink: IO[bytes]) -> None:
        self._job = job
        self._source = source
        self._sink = sink

    def run(self) -> None:
        path = Path(self._job["path"])
        data = _content(path)
        kind = file_kind(path.suffix.lower(), data)
        with ThreadPoolExecutor(2) as beside:
            speller = beside.submit(PinyinReader) if self._job["task"] == "experts" else None
            digest = beside.submit(lambda: sha256(data).hexdigest())
            sheet = open_sheet(kind, data)
            header = self._header(sheet)
            self._send_facts(path, len(data), digest.result(), sheet, header)
            if speller is not None:
                self._send_experts(sheet, header, speller.result())
            else:
                self._send_table(sheet, header)

    def _header(self, sheet: OpenedSheet) -> Header:
        chosen = self._job.get("choice")
        if chosen is not None:
            top = sheet.top(chosen["header_row"])
            texts = tuple(header_text(cell) for cell in top[-1]) if top else ()
            return Header(chosen["header_row"], texts, chosen["columns"])
        found = find_header(sheet.top(SEARCHED_ROWS), self._vocabulary())
        if isinstance(found, HeaderMissing):
            raise UserError(
                "import.header_missing", found="、".join(found.found), missing="、".join(found.missing)
            )
        return found

    def _vocabulary(self) -> Vocabulary:
        words = self._job.get("words")
        if words is None:
            return EXPERT_COLUMNS
        return Vocabulary({f: tuple(w) for f, w in words.items()}, tuple(self._job["required"]))

    def _send_facts(self, path: Path, size: int, digest: str, sheet: OpenedSheet, header: Header) -> None:
        if sheet.height - header.row > MOST_ROWS:
            raise UserError("import.too_many_rows", most=MOST_ROWS)
        self._send(
            "sheet",
            file_name=path.name,
            size=size,
            sha256=digest,
            sheet_name=sheet.name,
            header_row=header.row,
            header=_texts(header.texts),
            columns=dict(header.columns),
            height=sheet.height,
        )

    def _send_table(self, sheet: OpenedSheet, header: Header) -> None:
        columns = list(header.columns.items())
        batch: list[Any] = []
        for number, row in _below(sheet, header):
            cells = {field: cell_to_json(row[column]) for field, column in columns}
            if any(cell not in ("", None) for cell in cells.values()):
                batch.append([number, cells])
            if len(batch) >= BATCH:
                self._send("table", rows=batch)
                batch = []
        self._send("table", rows=batch)
        self._send("end")

    def _send_experts(self, sheet: OpenedSheet, header: Header, speller: PinyinReader) -> None:
        job = self._job
        entries = [Specialty(**entry | {"aliases": tuple(entry["aliases"])}) for entry in job["specialties"]]
        today = date.fromisoformat(job["today"])
        judge = ExpertBatchJudge(ExpertRowJudge(header.columns, Classification(entries), today))
        packer = ColumnPacker()
        rows = islice(sheet.rows(), header.row, None)
        first = header.row + 1
        while chunk := list(islice(rows, BATCH)):
            judged = judge.judge(first, chunk)
            fit = judged.fit
            spellings = Spellings(*speller.spell_all(fit.drafts.column("name")))
            packed = packer.pack(fit.drafts, spellings)
            hidden = [(n, [("ROW_HIDDEN", "")]) for n in fit.numbers if n - 1 in sheet.hidden_rows]
            self._send(
                "rows",
                last=first + len(chunk) - 1,
                fit=list(fit.numbers),
                warnings=[*fit.warnings.items(), *hidden],
                refused=[
                    (number, row.findings, row.phone, row.id_number, _texts(chunk[number - first]))
                    for number, row in judged.refused
                ],
                skipped=list(judged.skipped),
            )
            frames.send_text(self._sink, packed)
            first += len(chunk)
        self._send("judged")
        self._send_wanted(sheet)
        self._send("end")

    def _send_wanted(self, sheet: OpenedSheet) -> None:
        wanted = set(frames.receive(self._source)["rows"])
        batch: list[Any] = []
        for number, row in enumerate(sheet.rows() if wanted else (), 1):
            if number in wanted:
                batch.append([number, _texts(row)])
            if len(batch) >= BATCH:
                self._send("cells", rows=batch)
                batch = []
        self._send("cells", rows=batch)

    def _send(self, kind: str, **fields: Any) -> None:
        frames.send(self._sink, {"t": kind, **fields})


def _content(path: Path) -> bytes:
    try:
        if path.stat().st_size > MOST_BYTES:
            raise UserError("import.file_too_large", most_mb=MOST_BYTES // 1024 // 1024)
        return path.read_bytes()
    except FileNotFoundError:
        raise UserError("import.file_missing") from None
    except OSError:
        raise UserError("import.file_unreadable") from None


def _below(sheet: OpenedSheet, header: Header) -> Iterator[tuple[int, Row]]:
    """Row numbers from 1 and rows below the header."""
    return enumerate(islice(sheet.rows(), header.row, None), header.row + 1)


def _texts(row: Sequence[Any]) -> list[str]:
    return [cell_text(cell)[:_LONGEST_CELL] for cell in row[:_MOST_COLUMNS]]


if __name__ == "__main__":
    raise SystemExit(main())
