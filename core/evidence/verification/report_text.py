"""A verification report as text lines or as one JSON object."""

import json
from collections.abc import Iterator, Mapping

from core.draw.transcript.findings import NO_RESULT
from core.evidence.format.seal import Seal
from core.evidence.verification.report import Report
from core.evidence.verification.verdict_details import DETAILS
from core.evidence.verification.verdict_words import FACTS, ROLES, TITLES, Words
from core.evidence.verification.verdicts import Line, Verdict

_COLON, _SEMICOLON = Words("：", ": "), Words("；", "; ")
_EXPECTED, _FOUND = Words("应为", "expected"), Words("实际", "found")
_SEALED_BY = Words(
    "{archive}：{practice}档案，工作站 {station}，{kind} {subject}，{at} 封存，程序版本 {version}",
    "{archive}: {practice} archive, station {station}, {kind} {subject}, sealed at {at}, program {version}",
)
_KINDS = {"draw": Words("抽取", "draw"), "project": Words("项目", "project")}
_PRACTICE, _REAL = Words("演练", "practice"), Words("正式", "real")
_SUMMARY = Words(
    "通过 {PASS}，不符 {FAIL}，未解密 {SEALED}，未知 {UNKNOWN}",
    "{PASS} passed, {FAIL} failed, {SEALED} sealed, {UNKNOWN} unknown",
)
_NOTHING = "draw.no_result"
_WIDTH = max(len(verdict) for verdict in Verdict) + 1


def report_lines(report: Report, language: str) -> Iterator[str]:
    """The report for people: what the archive says it is, a line for each check, the counts."""
    if report.seal is not None:
        yield _headline(report.seal, language)
    for line in report.lines:
        yield f"{line.verdict:<{_WIDTH}}{line.id:<28} {sentence(line, language)}"
    yield _SUMMARY.of(language).format_map(_counts(report))


def report_json(report: Report, language: str) -> str:
    """The report for programs."""
    seal = report.seal
    return json.dumps(
        {
            "archive": seal and seal.archive,
            "practice": seal and seal.practice,
            "station": seal and seal.station,
            "draw": seal and seal.draw,
            "project": seal and seal.project,
            "sealed_at": seal and seal.sealed_at.isoformat(),
            "lines": [
                {
                    "id": line.id,
                    "verdict": line.verdict.value,
                    "title": title(line, language),
                    "detail": line.detail,
                    "text": sentence(line, language),
                    "expected": line.expected,
                    "found": line.found,
                }
                for line in report.lines
            ],
            "counts": _counts(report),
            "exit_code": report.exit_code,
        },
        ensure_ascii=False,
        indent=1,
    )


def title(line: Line, language: str) -> str:
    """What the line checks."""
    words, role = _words(TITLES, line.id)
    return words.of(language).format(role=role.of(language))


def sentence(line: Line, language: str) -> str:
    """What the line checks and how it came out."""
    text = title(line, language)
    if line.verdict is Verdict.PASS:
        facts, _ = _words(FACTS, _NOTHING if line.params.get("found") == NO_RESULT else line.id)
        added = facts.of(language).format_map(line.params)
        return f"{text} ({added})" if added else text
    why = DETAILS.get(line.detail, Words(line.detail, line.detail)).of(language).format_map(line.params)
    if not line.expected:
        parts = [f"{why}{_COLON.of(language)}{line.found}" if line.found else why]
    else:
        parts = [why, f"{_EXPECTED.of(language)} {line.expected}"]
        parts += [f"{_FOUND.of(language)} {line.found}"] if line.found else []
    return f"{text}{_COLON.of(language)}{_SEMICOLON.of(language).join(parts)}"


def _words(table: Mapping[str, Words], check: str) -> tuple[Words, Words]:
    """Words of a check, and the role at its end if it has one."""
    whole, _, last = check.rpartition(".")
    role = ROLES.get(last)
    if role is not None:
        return table.get(whole, Words("", "")), role
    return table.get(check, Words("", "")), Words("", "")


def _headline(seal: Seal, language: str) -> str:
    practice = _PRACTICE if seal.practice else _REAL
    return _SEALED_BY.of(language).format(
        archive=seal.archive,
        practice=practice.of(language),
        station=seal.station,
        kind=_KINDS[seal.kind].of(language),
        subject=seal.subject,
        at=seal.sealed_at.isoformat(timespec="seconds"),
        version=seal.program.version,
    )


def _counts(report: Report) -> dict[str, int]:
    return {verdict.value: sum(line.verdict is verdict for line in report.lines) for verdict in Verdict}
