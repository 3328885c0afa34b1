"""Checks of the draw in an archive: its record computed again, or followed where the panel was named.

And that the log tells the same.
"""

from collections.abc import Mapping

from core.draw.transcript.check import check_transcript
from core.draw.transcript.findings import Finding, Judgement
from core.draw.transcript.record import Transcript
from core.draw.transcript.selection_check import check_selection
from core.draw.transcript.selection_reader import is_selection
from core.draw.transcript.selection_record import SelectionRecord
from core.evidence.format import layout
from core.evidence.format.seal import Seal
from core.evidence.verification.bag_checks import LoadedBag
from core.evidence.verification.draw_log import check_draw_log
from core.evidence.verification.log_proof import PublicLog
from core.evidence.verification.selection_log import check_selection_log
from core.evidence.verification.session_checks import check_sessions
from core.evidence.verification.verdicts import Line, Verdict, failed, passed

_DETAILS: Mapping[Judgement, str] = {
    Judgement.PASS: "",
    Judgement.FAIL: "recomputed",
    Judgement.SEALED: "needs_private",
    Judgement.UNKNOWN: "by_hand",
}


def check_draw(
    bag: LoadedBag,
    seal: Seal,
    log: PublicLog | None,
    record: Transcript | SelectionRecord | None,
    private_pool: bytes | None,
) -> list[Line]:
    """Lines about ``draw.json``, which gave ``record``, or None where it cannot be read.

    ``private_pool`` is the decrypted pool, when it was given.

    Raises:
        RefusedError: there is no ``draw.json``.
    """
    data = bag.content(layout.DRAW)
    check = check_selection if is_selection(data) else check_transcript
    lines = [_line(finding) for finding in check(data, private_pool)]
    if record is None:
        return lines  # the schema line has said so
    lines.append(_identity(record.plan.draw, seal))
    if log is not None:
        lines.append(_log_line(record, log))
        lines.append(check_sessions(log, seal.draw))
    return lines


def _log_line(record: Transcript | SelectionRecord, log: PublicLog) -> Line:
    if isinstance(record, SelectionRecord):
        return check_selection_log(record, log)
    return check_draw_log(record, log)


def _line(finding: Finding) -> Line:
    judgement = finding.judgement
    if judgement is Judgement.SEALED:
        return Line(finding.line.value, Verdict.SEALED, _DETAILS[judgement])
    if judgement is Judgement.PASS:
        return passed(finding.line.value, found=finding.found)
    return Line(
        finding.line.value, Verdict(judgement.value), _DETAILS[judgement], finding.expected, finding.found
    )


def _identity(draw: str, seal: Seal) -> Line:
    if draw != seal.draw:
        return failed("draw.identity", "other_name", seal.draw, draw)
    return passed("draw.identity", draw=seal.draw)
