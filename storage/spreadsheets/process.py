"""Starting the reading child and taking its rows, with a time limit and a stop."""

import subprocess
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path
from queue import Empty, Queue
from threading import Thread, Timer
from typing import Any

from core.kernel.errors import UserError
from core.pool.importing.ports import ExpertBatch
from core.pool.importing.values import RefusedRow
from core.pool.record.custom_fields import NO_FIELDS, CustomFields
from core.pool.record.draft_batch import FitRows
from core.pool.record.model import Finding, Specialty
from core.sheets.cell import Cell
from core.sheets.header import KeptColumn, Vocabulary
from core.sheets.model import ColumnChoice, HeaderSource, SheetFacts, SheetPeek
from core.sheets.stop import Stop
from storage.spreadsheets import frames
from storage.spreadsheets.cell_json import cell_from_json
from storage.spreadsheets.draft_columns import ColumnUnpacker

_AHEAD = 16  # messages of a thousand rows
_PIPE_BYTES = 1024 * 1024  # some messages: with less, the child would wait for a busy interpreter


@dataclass(frozen=True, slots=True)
class ReadingLimits:
    """``memory`` in bytes of address space, ``seconds`` for a whole file."""

    memory: int = 2 * 1024 * 1024 * 1024
    seconds: float = 600.0


class WorkbookReader:
    """Implements ``core.pool.importing.ports.ExpertSheetReader`` and ``core.sheets.ports.TableReader``.

    ``command`` starts the child: this program with its sub-command ``read-workbook``.
    """

    def __init__(self, command: Sequence[str], limits: ReadingLimits | None = None) -> None:
        self._command = tuple(command)
        self._limits = limits or ReadingLimits()

    @contextmanager
    def open_experts(
        self,
        path: Path,
        classification: Sequence[Specialty],
        today: date,
        stop: Stop,
        choice: ColumnChoice | None = None,
        kept: Mapping[str, Mapping[str, KeptColumn]] | None = None,
        fields: CustomFields = NO_FIELDS,
    ) -> Iterator["ExpertSheetStream"]:
        """Open and judge an expert sheet; see the port."""
        job = {
            "task": "experts",
            **_words(fields.vocabulary()),
            "custom": [asdict(field) for field in fields.importable()],
            "specialties": [asdict(specialty) for specialty in classification],
            "today": today.isoformat(),
            "kept": kept or {},
        }
        with self._child(path, job, stop, choice) as child:
            yield ExpertSheetStream(child, _facts(child.expect("sheet")))

    @contextmanager
    def open_table(
        self, path: Path, vocabulary: Vocabulary, stop: Stop, choice: ColumnChoice | None = None
    ) -> Iterator["TableStream"]:
        """Open a sheet whose cells are wanted as they stand; see the port."""
        job = {"task": "table", **_words(vocabulary)}
        with self._child(path, job, stop, choice) as child:
            yield TableStream(child, _facts(child.expect("sheet")))

    def peek(
        self,
        path: Path,
        vocabulary: Vocabulary,
        stop: Stop,
        kept: Mapping[str, Mapping[str, KeptColumn]] | None = None,
    ) -> SheetPeek:
        """The top of a sheet; see the port."""
        job = {"task": "peek", **_words(vocabulary)}
        with self._child(path, {**job, "kept": kept or {}}, stop, None) as child:
            message = child.expect("peek")
        return SheetPeek(
            message["file_name"],
            message["sheet_name"],
            tuple(tuple(row) for row in message["rows"]),
            message["header_row"],
            message["columns"],
            HeaderSource(message["source"]),
        )

    @contextmanager
    def _child(
        self, path: Path, job: Mapping[str, Any], stop: Stop, choice: ColumnChoice | None
    ) -> Iterator["_Child"]:
        stop.check()
        child = _Child(self._command, self._limits.seconds, stop)
        try:
            fixed = None if choice is None else asdict(choice)
            child.send({**job, "path": str(path), "memory": self._limits.memory, "choice": fixed})
            yield child
        finally:
            child.end()


class ExpertSheetStream:
    """Implements ``core.pool.importing.ports.ExpertSheet``."""

    def __init__(self, child: "_Child", facts: SheetFacts) -> None:
        self._child = child
        self.facts = facts

    def batches(self) -> Iterator[ExpertBatch]:
        """Judged rows as they come."""
        unpacker = ColumnUnpacker()
        while (message := self._child.receive())["t"] == "rows":
            yield ExpertBatch(
                message["last"],
                _fit(message, unpacker, self._child.receive_text()),
                [
                    RefusedRow(row, _findings(found), phone, number, tuple(cells))
                    for row, found, phone, number, cells in message["refused"]
                ],
                [(row, kind) for row, kind in message["skipped"]],
            )

    def cells(self, rows: Sequence[int]) -> Mapping[int, tuple[str, ...]]:
        """Texts of whole rows, from the sheet that the child still holds."""
        self._child.send({"rows": list(rows)})
        found: dict[int, tuple[str, ...]] = {}
        while (message := self._child.receive())["t"] == "cells":
            found.update({row: tuple(cells) for row, cells in message["rows"]})
        return found


class TableStream:
    """Implements ``core.sheets.ports.Table``."""

    def __init__(self, child: "_Child", facts: SheetFacts) -> None:
        self._child = child
        self.facts = facts

    def rows(self) -> Iterator[tuple[int, Mapping[str, Cell]]]:
        """Rows with anything in a field."""
        while (message := self._child.receive())["t"] == "table":
            for row, cells in message["rows"]:
                yield row, {field: cell_from_json(cell) for field, cell in cells.items()}


class _Child:
    """The process; every way in which it can end early becomes an error a person can act on."""

    def __init__(self, command: Sequence[str], seconds: float, stop: Stop) -> None:
        self._stop = stop
        self._timed_out = False
        self._process = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            pipesize=_PIPE_BYTES,
        )
        self._timer = Timer(seconds, self._time_out)
        self._timer.daemon = True
        self._timer.start()
        self._waiting: Queue[bytes | None] = Queue(_AHEAD)
        self._ended = False
        self._taker = Thread(target=self._take, name="sheet-rows", daemon=True)
        self._taker.start()
        stop.on_set(self._process.kill)

    def send(self, message: frames.Message) -> None:
        assert self._process.stdin is not None
        try:
            frames.send(self._process.stdin, message)
        except OSError:
            raise self._failure() from None

    def receive_text(self) -> str:
        return frames.decode_text(self._payload())

    def receive(self) -> frames.Message:
        message = frames.decode(self._payload())
        if message["t"] == "error":
            raise UserError(message["code"], **message["params"])
        if message["t"] == "failure":
            raise RuntimeError(f"reading child: {message['kind']} at {message['place']}")
        return message

    def _payload(self) -> bytes:
        payload = self._waiting.get()
        if payload is None:
            raise self._failure()
        return payload

    def expect(self, kind: str) -> frames.Message:
        message = self.receive()
        if message["t"] != kind:
            raise ValueError(f"{kind} expected")
        return message

    def _take(self) -> None:
        """Keep the pipe empty, so that the child works on while its last rows are looked at."""
        assert self._process.stdout is not None
        while not self._ended:
            try:
                self._waiting.put(frames.receive_bytes(self._process.stdout))
            except (frames.BrokenFrameError, OSError, ValueError):
                break
        self._waiting.put(None)

    def end(self) -> None:
        self._stop.on_set(None)
        self._timer.cancel()
        self._ended = True
        self._process.kill()
        while self._taker.is_alive():  # it may wait for room
            self._drain()
            self._taker.join(0.01)
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                with suppress(OSError):  # what was not read any more is lost with the child
                    pipe.close()
        self._process.wait()

    def _drain(self) -> None:
        with suppress(Empty):
            while True:
                self._waiting.get_nowait()

    def _time_out(self) -> None:
        self._timed_out = True
        self._process.kill()

    def _failure(self) -> UserError:
        code = self._process.wait()
        if self._stop.is_set:
            return UserError("import.cancelled")
        if self._timed_out:
            return UserError("import.too_slow")
        return UserError("import.too_large" if _ran_out_of_memory(code) else "import.damaged")


def _words(vocabulary: Vocabulary) -> dict[str, Any]:
    """What the child looks for in the header."""
    return {
        "words": dict(vocabulary.words),
        "required": list(vocabulary.required),
        "least": vocabulary.least,
    }


def _ran_out_of_memory(code: int) -> bool:
    """Aborted by an allocator that got no memory (SIGABRT, SIGKILL, SIGSEGV; Windows fail-fast codes)."""
    return code in (-6, -9, -11, 134, 137, 139) or code in (0xC0000017, 0xC0000409, 0xC00000FD)


def _facts(message: frames.Message) -> SheetFacts:
    fields = {name: message[name] for name in SheetFacts.__slots__}
    source = HeaderSource(fields["source"])
    return SheetFacts(**fields | {"header": tuple(fields["header"]), "source": source})


def _fit(message: frames.Message, unpacker: ColumnUnpacker, columns: str) -> FitRows:
    warnings: dict[int, tuple[Finding, ...]] = {}
    for row, pairs in message["warnings"]:
        warnings[row] = (*warnings.get(row, ()), *_findings(pairs))
    numbers = message["fit"]
    drafts, spellings = unpacker.unpack(columns, len(numbers))
    custom = dict(message.get("custom", ()))
    return FitRows(numbers, drafts, warnings, spellings, custom)


def _findings(pairs: list[list[str]]) -> tuple[Finding, ...]:
    return tuple([(code, field) for code, field in pairs])
