"""The command ``check-import FILE [--json] [--specialties FILE] [--data DIR] [--lang zh|en]``.

Judges the rows of an expert workbook as an import would and imports nothing. Exit codes: 0 every row can be
imported; 1 some row cannot; 2 nothing was judged (usage, unreadable file, pool not opened), with the reason
on standard error. Personal values are printed with ``--json`` only, and only those of the workbook itself.
"""

import argparse
import json
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager
from datetime import date
from pathlib import Path
from typing import NamedTuple, Protocol

from core.kernel.errors import MingQianError, UserError
from core.kernel.messages import sentence
from core.kernel.terminal import Terminal
from core.pool.importing.check import UNCHANGED, CheckResult, NobodyKnown, RowVerdict, check_rows
from core.pool.importing.service import SheetFiles
from core.pool.importing.specialty_rows import read_specialties
from core.pool.importing.words import import_words
from core.pool.record.columns import SPECIALTY_COLUMNS
from core.pool.record.custom_fields import NO_FIELDS, CustomFields
from core.pool.record.model import Specialty
from core.pool.record.ports import KnownExperts
from core.sheets.model import SheetFacts
from core.sheets.stop import Stop

ALL_IMPORTABLE, SOME_REFUSED, NOT_JUDGED = 0, 1, 2
_LANGUAGES = ("zh", "en")


class OwnKnownExperts(KnownExperts, Protocol):
    """Experts with their values of custom fields."""

    def custom_values_of(self, numbers: Collection[str]) -> Mapping[str, Mapping[str, str]]:
        """By expert number and key."""
        ...


class StationPool(NamedTuple):
    """What rows are judged by; without ``experts`` they are compared with each other only."""

    classification: tuple[Specialty, ...]
    experts: OwnKnownExperts | None = None
    fields: CustomFields = NO_FIELDS


class PoolAtRest(Protocol):
    """The pool of a station whose program need not run (``storage.import_check``)."""

    def exists(self, folder: Path) -> bool:
        """Whether there is a station in ``folder``."""
        ...

    def opened(self, folder: Path, login: str, password: str) -> AbstractContextManager["StationPool"]:
        """What rows are judged by; no experts when the account may not import.

        Raises:
            UserError: ``access.no_slot``, ``access.wrong_password``.
            StorageError: ``database.…``.
        """
        ...


class _NothingToJudgeByError(MingQianError):
    """Neither a classification nor a station: the window never says this."""


class CheckImport:
    """One run of the command; ``folder`` is the station's when ``--data`` does not name another."""

    def __init__(
        self, files: SheetFiles, pool: PoolAtRest, folder: Path, today: date, terminal: Terminal
    ) -> None:
        self._files = files
        self._pool = pool
        self._folder = folder
        self._today = today
        self._terminal = terminal
        self._language = _LANGUAGES[0]

    def run(self, argv: Sequence[str]) -> int:
        """Do as ``argv`` says (without the program's name); the exit code."""
        try:
            arguments = _parser().parse_args(list(argv))
        except SystemExit as stop:
            return stop.code if isinstance(stop.code, int) else NOT_JUDGED
        self._language = arguments.lang
        try:
            with self._known(arguments) as pool:
                facts, verdicts = self._judge(arguments.file, pool)
        except MingQianError as error:
            self._terminal.tell(sentence(error.code, error.params, self._language))
            return NOT_JUDGED
        except (EOFError, KeyboardInterrupt):
            self._say("import.cancelled")
            return NOT_JUDGED
        if arguments.json:
            self._terminal.write(
                json.dumps([verdict.as_json() for verdict in verdicts], ensure_ascii=False, indent=1)
            )
        else:
            for line in report_lines(facts, verdicts, self._language):
                self._terminal.write(line)
        refused = any(verdict.result is CheckResult.REJECT for verdict in verdicts)
        return SOME_REFUSED if refused else ALL_IMPORTABLE

    @contextmanager
    def _known(self, arguments: argparse.Namespace) -> Iterator[StationPool]:
        """Classification and experts to judge by."""
        if arguments.specialties is not None:
            yield StationPool(self._classification(arguments.specialties))
            return
        folder = arguments.data or self._folder
        if not self._pool.exists(folder):
            raise _NothingToJudgeByError("import.nothing_to_judge_by", folder=str(folder))
        ask, secret = self._terminal.ask, self._terminal.ask_secret
        login = ask("账号: " if self._language == "zh" else "Account: ").strip()
        password = secret("密码: " if self._language == "zh" else "Password: ")
        with self._pool.opened(folder, login, password) as pool:
            if not pool.classification:
                raise UserError("import.no_classification")
            if pool.experts is None:
                self._say("import.pool_not_compared")
            yield pool

    def _classification(self, path: Path) -> tuple[Specialty, ...]:
        with self._files.open_table(path, SPECIALTY_COLUMNS, Stop()) as table:
            sheet = read_specialties(table.rows())
        for row, code in sheet.problems:
            self._terminal.tell(f"{path.name} {row}: {code}")
        if sheet.problems:
            raise UserError("import.classification_faulty", rows=len(sheet.problems))
        if not sheet.entries:
            raise UserError("import.no_classification")
        return sheet.entries

    def _judge(self, path: Path, pool: StationPool) -> tuple[SheetFacts, list[RowVerdict]]:
        with self._files.open_experts(
            path, pool.classification, self._today, Stop(), fields=pool.fields
        ) as sheet:
            if pool.experts is None:
                return sheet.facts, check_rows(sheet, NobodyKnown())
            return sheet.facts, check_rows(sheet, pool.experts, pool.experts.custom_values_of)

    def _say(self, code: str) -> None:
        self._terminal.tell(sentence(code, {}, self._language))


def report_lines(facts: SheetFacts, verdicts: Sequence[RowVerdict], language: str) -> Iterator[str]:
    """The report for people: what was read, rows with anything to say, counts. No personal value."""
    chinese = language == "zh"
    taken = len(facts.columns)
    if chinese:
        sheet = f"{facts.file_name}：工作表“{facts.sheet_name}”"
        yield f"{sheet}，标题在第 {facts.header_row} 行，认出 {taken} 列"
    else:
        yield (
            f"{facts.file_name}: sheet “{facts.sheet_name}”, titles in row {facts.header_row}, "
            f"{taken} columns understood"
        )
    for verdict in verdicts:
        if verdict.codes or verdict.warn:
            yield _row_line(verdict, chinese)
    counts = Counter(verdict.result for verdict in verdicts)
    warned = sum(bool(verdict.warn) for verdict in verdicts)
    ok, refused = counts[CheckResult.OK], counts[CheckResult.REJECT]
    if chinese:
        yield f"共 {len(verdicts)} 行：可导入 {ok} 行（其中有提示 {warned} 行），不予导入 {refused} 行"
    else:
        yield f"{len(verdicts)} rows: {ok} importable ({warned} with warnings), {refused} refused"


def _row_line(verdict: RowVerdict, chinese: bool) -> str:
    refused = verdict.result is CheckResult.REJECT
    if chinese:
        word = "不予导入" if refused else "可导入　"
    else:
        word = "refused   " if refused else "importable"
    meanings = [_meaning(code, chinese) for code in (*verdict.codes, *verdict.warn)]
    return f"{verdict.row:>6}  {word}  {('；' if chinese else '; ').join(meanings)}"


def _meaning(code: str, chinese: bool) -> str:
    if code == UNCHANGED:
        return "与库中一致，无变化" if chinese else "in the pool as it is"
    return import_words(code, "zh_CN" if chinese else "en").meaning


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="mingqian check-import",
        description="检查专家表，不导入 / Judge an expert workbook without importing it. "
        "Exit codes: 0 every row importable; 1 some rows refused; 2 nothing judged",
    )
    parser.add_argument("file", type=Path, metavar="FILE", help="专家表 / .xlsx, .xls, .ods or .csv")
    parser.add_argument(
        "--json", action="store_true", help="输出 JSON / write JSON, personal values included"
    )
    parser.add_argument(
        "--specialties",
        type=Path,
        metavar="FILE",
        help="专业分类表；不给则用工作站的分类和专家库 / workbook of the classification; "
        "without it that of the station, with its experts",
    )
    parser.add_argument("--data", type=Path, metavar="DIR", help="数据文件夹 / data folder")
    parser.add_argument("--lang", choices=_LANGUAGES, default=_LANGUAGES[0])
    return parser
