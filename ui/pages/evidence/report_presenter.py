"""A verification report as the page shows it: failures first, then groups. Free of Qt."""

from dataclasses import dataclass

from core.evidence.verification.report import Report
from core.evidence.verification.report_text import title
from core.evidence.verification.verdict_details import DETAILS
from core.evidence.verification.verdict_words import FACTS, ROLES, Words
from core.evidence.verification.verdicts import Line, Verdict

GROUPS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("structure", ("archive", "bag", "seal", "private")),
    ("draw", ("draw", "project")),
    ("log", ("log", "recording", "calls", "signatures", "code")),
)
"""Groups in the order of the page, each with the first words of its checks."""


@dataclass(frozen=True, slots=True)
class ReportLine:
    """One check in words; ``expected`` and ``found`` only where it failed."""

    id: str
    verdict: Verdict
    title: str
    detail: str
    expected: str
    found: str


@dataclass(frozen=True, slots=True)
class ReportGroup:
    """Lines of one subject that did not fail; ``passed`` of ``total`` counts all of its lines."""

    key: str
    lines: tuple[ReportLine, ...]
    passed: int
    total: int


@dataclass(frozen=True, slots=True)
class ReportShown:
    """The whole report; ``overall`` is FAIL, PASS, SEALED or UNKNOWN."""

    overall: Verdict
    total: int
    passed: int
    failed: int
    sealed: int
    unknown: int
    failures: tuple[ReportLine, ...]
    groups: tuple[ReportGroup, ...]


def shown_report(report: Report, language: str) -> ReportShown:
    """The report in ``zh`` or ``en``."""
    count = {v: sum(line.verdict is v for line in report.lines) for v in Verdict}
    groups = []
    for key, heads in GROUPS:
        lines = [line for line in report.lines if line.id.split(".")[0] in heads]
        if lines:
            groups.append(
                ReportGroup(
                    key,
                    tuple(_line(line, language) for line in lines if line.verdict is not Verdict.FAIL),
                    sum(line.verdict is Verdict.PASS for line in lines),
                    len(lines),
                )
            )
    return ReportShown(
        overall=_overall(count),
        total=len(report.lines),
        passed=count[Verdict.PASS],
        failed=count[Verdict.FAIL],
        sealed=count[Verdict.SEALED],
        unknown=count[Verdict.UNKNOWN],
        failures=tuple(_line(line, language) for line in report.lines if line.verdict is Verdict.FAIL),
        groups=tuple(groups),
    )


def _overall(count: dict[Verdict, int]) -> Verdict:
    if count[Verdict.FAIL] or not sum(count.values()):
        return Verdict.FAIL
    if count[Verdict.SEALED]:
        return Verdict.SEALED
    return Verdict.UNKNOWN if count[Verdict.UNKNOWN] else Verdict.PASS


_IN_WINDOW = {
    "signer_not_named": Words(
        "尚未与事先得知的签名者指纹核对", "not compared with a fingerprint of the signer known beforehand"
    )
}
"""Reasons that the command line gives in its own terms."""


def _line(line: Line, language: str) -> ReportLine:
    if line.verdict is Verdict.PASS:
        whole, _, last = line.id.rpartition(".")
        key = whole if last in ROLES else line.id
        detail = FACTS.get(key, Words("", "")).of(language).format_map(line.params)
    else:
        known = _IN_WINDOW.get(line.detail) or DETAILS.get(line.detail, Words(line.detail, line.detail))
        detail = known.of(language).format_map(line.params)
    return ReportLine(line.id, line.verdict, title(line, language), detail, line.expected, line.found)
