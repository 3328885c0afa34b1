"""The reading child: opens a workbook of a stranger under limits and sends its rows to the parent.

Talks in frames (``storage.spreadsheets.frames``) on standard input and output; started by
``storage.spreadsheets.process``. Nothing personal goes to arguments, standard error or disk.
"""

import gc
import sys
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from hashlib import sha256
from itertools import islice
from pathlib import Path
from traceback import extract_tb
from typing import IO, Any

from core.kernel.errors import UserError
from core.sheets.header import (
    LEAST_WORDS,
    SEARCHED_ROWS,
    Header,
    HeaderMissing,
    Vocabulary,
    columns_of_kept,
    find_header,
    header_fingerprint,
    header_text,
)
from core.sheets.model import HeaderSource
from storage.spreadsheets import frames
from storage.spreadsheets.cell_json import cell_to_json
from storage.spreadsheets.file_kind import MOST_BYTES, file_kind
from storage.spreadsheets.memory_limit import limit_memory
from storage.spreadsheets.row_texts import row_texts
from storage.spreadsheets.workbook import OpenedSheet, open_sheet

MOST_ROWS = 300_000
PEEKED_ROWS = SEARCHED_ROWS + 6
_LONGEST_SAMPLE = 200
_TABLE_BATCH = 1000


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
        with ThreadPoolExecutor(1) as beside:
            opening = beside.submit(open_sheet, kind, data)  # leaves the interpreter free for what follows
            digest = sha256(data).hexdigest()
            if self._job["task"] == "experts":
                from storage.spreadsheets.expert_job import ExpertJob

                experts = ExpertJob(self._job, self._source, self._sink)
                deliver = experts.run
            else:
                deliver = self._send_table
            sheet = opening.result()
        if self._job["task"] == "peek":
            self._send_peek(path, sheet)
            return
        header, source = self._header(sheet)
        self._send_facts(path, len(data), digest, sheet, header, source)
        deliver(sheet, header)

    def _header(self, sheet: OpenedSheet) -> tuple[Header, HeaderSource]:
        chosen = self._job.get("choice")
        if chosen is not None:
            top = sheet.top(chosen["header_row"])
            texts = tuple(header_text(cell) for cell in top[-1]) if top else ()
            if max(chosen["columns"].values()) >= len(texts):
                raise UserError("import.columns_gone")
            return Header(chosen["header_row"], texts, chosen["columns"]), HeaderSource.CHOSEN
        if self._job.get("kept") and (header := self._kept_header(sheet)):
            return header, HeaderSource.KEPT
        return self._found_header(sheet), HeaderSource.FOUND

    def _kept_header(self, sheet: OpenedSheet) -> Header | None:
        """The header whose columns a person has chosen before."""
        for number, row in enumerate(sheet.top(SEARCHED_ROWS), 1):
            kept = self._job["kept"].get(header_fingerprint(row))
            if kept is not None:
                columns = columns_of_kept(row, {field: (title, n) for field, (title, n) in kept.items()})
                return Header(number, tuple(header_text(cell) for cell in row), columns)
        return None

    def _found_header(self, sheet: OpenedSheet) -> Header:
        words = {field: tuple(several) for field, several in self._job["words"].items()}
        vocabulary = Vocabulary(words, tuple(self._job["required"]), self._job.get("least", LEAST_WORDS))
        found = find_header(sheet.top(SEARCHED_ROWS), vocabulary)
        if isinstance(found, HeaderMissing):
            from storage.spreadsheets.other_kinds import refuse_other_kind

            refuse_other_kind(sheet.top(SEARCHED_ROWS))
            raise UserError("import.header_missing", found=found.found, missing=found.missing)
        return found

    def _send_peek(self, path: Path, sheet: OpenedSheet) -> None:
        try:
            header, source = self._header(sheet)
        except UserError:  # no header: a person will choose
            header, source = Header(0, (), {}), HeaderSource.FOUND
        rows = [[text[:_LONGEST_SAMPLE] for text in row_texts(row)] for row in sheet.top(PEEKED_ROWS)]
        peek = {
            "t": "peek",
            "file_name": path.name,
            "sheet_name": sheet.name,
            "rows": rows,
            "header_row": header.row,
            "columns": dict(header.columns),
            "source": source.value,
        }
        frames.send(self._sink, peek)

    def _send_facts(
        self,
        path: Path,
        size: int,
        digest: str,
        sheet: OpenedSheet,
        header: Header,
        source: HeaderSource,
    ) -> None:
        if sheet.height - header.row > MOST_ROWS:
            raise UserError("import.too_many_rows", most=MOST_ROWS)
        facts = {
            "t": "sheet",
            "file_name": path.name,
            "size": size,
            "sha256": digest,
            "sheet_name": sheet.name,
            "header_row": header.row,
            "header": row_texts(header.texts),
            "columns": dict(header.columns),
            "height": sheet.height,
            "source": source.value,
        }
        frames.send(self._sink, facts)

    def _send_table(self, sheet: OpenedSheet, header: Header) -> None:
        columns = list(header.columns.items())
        rows = enumerate(islice(sheet.rows(), header.row, None), header.row + 1)
        while chunk := list(islice(rows, _TABLE_BATCH)):
            fields = [
                (n, {field: cell_to_json(row[column]) for field, column in columns}) for n, row in chunk
            ]
            filled = [entry for entry in fields if any(cell not in ("", None) for cell in entry[1].values())]
            frames.send(self._sink, {"t": "table", "rows": filled})
        frames.send(self._sink, {"t": "end"})


def _content(path: Path) -> bytes:
    try:
        if path.stat().st_size > MOST_BYTES:
            raise UserError("import.file_too_large", most_mb=MOST_BYTES // 1024 // 1024)
        return path.read_bytes()
    except FileNotFoundError:
        raise UserError("import.file_missing") from None
    except OSError:
        raise UserError("import.file_unreadable") from None


if __name__ == "__main__":
    raise SystemExit(main())
