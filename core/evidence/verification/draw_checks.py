"""Checks of the draw in an archive: the transcript computed again, and that the log tells the same draw."""

from collections.abc import Mapping

from core.draw.transcript.check import check_transcript
from core.draw.transcript.findings import Finding, Judgement
from core.draw.transcript.reader import read_transcript
from core.draw.transcript.record import Transcript
from core.evidence.format import layout
from core.evidence.format.seal import Seal
from core.evidence.verification.bag_checks import LoadedBag
from core.evidence.verification.draw_log import check_draw_log
from core.evidence.verification.log_proof import PublicLog
from core.evidence.verification.session_checks import check_sessions
from core.evidence.verification.verdicts import Line, Verdict, failed, passed

_DETAILS: Mapping[Judgement, str] = {
    Judgement.PASS: "",
    Judgement.FAIL: "recomputed",
    Judgement.SEALED: "needs_private",
    Judgement.UNKNOWN: "not_judged",
}


def check_draw(bag: LoadedBag, seal: Seal, log: PublicLog | None, private_pool: bytes | None) -> list[Line]:
    """Lines about ``draw.json``; ``private_pool`` is the decrypted pool, when it was given.

    Raises:
        RefusedError: there is no ``draw.json``.
    """
    data = bag.content(layout.DRAW)
    lines = [_line(finding) for finding in check_transcript(data, private_pool)]
    try:
        transcript = read_transcript(data)
    except ValueError:
        return lines  # the schema line has said so
    lines.append(_identity(transcript, seal))
    if log is not None:
        lines.append(check_draw_log(transcript, log))
        lines.append(check_sessions(log, seal.draw))
    return lines


def _line(finding: Finding) -> Line:
    judgement = finding.judgement
    if judgement is Judgement.SEALED:
        return Line(finding.line.value, Verdict.SEALED, _DETAILS[judgement])
    if judgement is Judgement.PASS:
        return passed(finding.line.value, found=finding.found)
    return Line(
        finding.line.value, Verdict(judgement.value), _DETAILS[judgement], finding.expected, finding.found
    )


def _identity(transcript: Transcript, seal: Seal) -> Line:
    if transcript.plan.draw != seal.draw:
        return failed("draw.identity", "other_name", seal.draw, transcript.plan.draw)
    return passed("draw.identity", draw=seal.draw)
