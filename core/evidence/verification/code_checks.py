"""Codes scanned from papers, compared with an archive: signed by its station, and saying what it says."""

from collections.abc import Sequence

from core.draw.transcript.record import Transcript
from core.draw.transcript.selection_record import SelectionRecord
from core.evidence.format.seal import Seal
from core.evidence.papers.short_codes import Code, LogHeadCode, SlipCode, read_qr_text
from core.evidence.papers.signed_codes import is_signed_by, split_signature
from core.evidence.verification.log_proof import PublicLog
from core.evidence.verification.verdicts import Line, Verdict, failed, passed
from core.kernel.errors import UserError

_FORM, _SIGNATURE, _CONTENT = "code.form", "code.signature", "code.content"


def check_codes(
    texts: Sequence[str], seal: Seal, log: PublicLog | None, record: Transcript | SelectionRecord | None
) -> list[Line]:
    """Three lines for each code; one when it cannot be read."""
    return [line for text in texts for line in _check(text.strip(), seal, log, record)]


def _check(
    text: str, seal: Seal, log: PublicLog | None, record: Transcript | SelectionRecord | None
) -> list[Line]:
    try:
        plain, signature = split_signature(text)
        code = read_qr_text(plain)
    except (ValueError, UserError):
        return [failed(_FORM, "code_unreadable", found=text)]
    if not isinstance(code, LogHeadCode | SlipCode):
        return [failed(_FORM, "code_other_kind", found=plain)]
    lines = [passed(_FORM, kind="SLIP" if isinstance(code, SlipCode) else "LOG")]
    if signature is None:
        lines.append(Line(_SIGNATURE, Verdict.UNKNOWN, "code_unsigned"))
    elif is_signed_by(plain, signature, seal.log.key.key):
        lines.append(passed(_SIGNATURE, fingerprint=seal.log.key.fingerprint))
    else:
        lines.append(failed(_SIGNATURE, "signature", seal.log.key.fingerprint))
    return [*lines, _content(code, seal, log, record)]


def _content(
    code: Code, seal: Seal, log: PublicLog | None, record: Transcript | SelectionRecord | None
) -> Line:
    assert isinstance(code, LogHeadCode | SlipCode)
    if code.station_id != seal.station:
        return failed(_CONTENT, "code_other_station", seal.station, code.station_id)
    size, root = (code.size, code.root) if isinstance(code, LogHeadCode) else (code.log_size, code.log_root)
    known = None if log is None else log.root_at(size)
    if known is not None and known.hex() != root:
        return failed(_CONTENT, "other_head", f"{size} {known.hex()}", f"{size} {root}")
    if isinstance(code, LogHeadCode):
        return passed(_CONTENT, size=size) if known is not None else _elsewhere()
    if record is None or (code.draw_no, code.attempt) != (record.plan.draw, record.attempt):
        return _elsewhere()
    if isinstance(record, SelectionRecord):  # a slip is proof that dice were to decide
        return failed(_CONTENT, "story_drawn", found=code.commitment)
    expected = tuple(digest.hex() for digest in (record.plan_hash, record.snapshot.root, record.commitment))
    found = (code.plan_hash, code.snapshot_root, code.commitment)
    if found != expected:
        return failed(_CONTENT, "code_other_values", " ".join(expected), " ".join(found))
    return passed(_CONTENT, size=size) if known is not None else _elsewhere()


def _elsewhere() -> Line:
    return Line(_CONTENT, Verdict.UNKNOWN, "code_elsewhere")
