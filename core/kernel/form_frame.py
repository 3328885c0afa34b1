"""The frame around every printed form, and how prints are numbered (forms, "Frame of every printed form")."""

from dataclasses import dataclass
from datetime import datetime


def form_number(form: str, project_no: str, draw_no: str, serial: int) -> str:
    """``F2-YS2027F0008-CQ01-3``: the number of one print; empty parts are left out (station sheets)."""
    return "-".join(part for part in (form, project_no, draw_no, str(serial)) if part)


@dataclass(frozen=True, slots=True)
class FormFrame:
    """What is around every form.

    ``reprint`` is 0 for the first print and n for the n-th reprint; ``log_size`` and ``log_root`` (64 hex
    digits) are the head of the audit log at the time of print; ``logo`` is a PNG or JPEG file;
    ``code_signature`` stands behind the code at the foot (``papers.signed_codes``), empty where there
    is no key to sign with.
    """

    org_name: str
    form_no: str
    printed_at: datetime
    printed_by: str
    station_id: str
    log_size: int
    log_root: str
    rule_pack: str
    watermark: str
    practice: bool
    copy_no: int = 1
    copies: int = 1
    reprint: int = 0
    logo: bytes | None = None
    code_signature: str = ""
