"""Which faults of an archive mean that it is not whole, whatever the draw in it was worth."""

from core.evidence.verification.report import Report
from core.evidence.verification.verdicts import Line, Verdict

_OF_FORM = (
    "archive.",
    "bag.",
    "seal.",
    "private.",
    "project.",
    "log.checkpoint",
    "log.chain",
    "log.earlier",
    "log.place",
)


def fault_of_form(report: Report) -> Line | None:
    """The first failed line about files, seal or log; None when those are right.

    What failed about draw or recording does not count: such an archive is whole, and shows it.
    """
    return next(
        (line for line in report.lines if line.verdict is Verdict.FAIL and line.id.startswith(_OF_FORM)), None
    )
