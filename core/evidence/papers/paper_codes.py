"""The codes of papers as values, and the station's signatures under them."""

from dataclasses import replace

from core.draw.forms.model import CommitmentSlip
from core.evidence.papers.short_codes import LogHeadCode, SlipCode, qr_text
from core.evidence.papers.signed_codes import code_signature
from core.kernel.form_frame import FormFrame
from core.kernel.signing import Signer


def head_code(frame: FormFrame) -> LogHeadCode:
    """The head of the log, as the foot of every form holds it."""
    return LogHeadCode(frame.station_id, frame.log_size, frame.log_root)


def slip_code(slip: CommitmentSlip) -> SlipCode:
    """The full values of a slip, as its QR code holds them."""
    return SlipCode(
        slip_no=slip.slip_no,
        station_id=slip.frame.station_id,
        draw_no=slip.draw_no,
        attempt=slip.attempt,
        plan_hash=slip.plan_hash,
        snapshot_root=slip.snapshot_root,
        commitment=slip.commitment,
        log_size=slip.log_size,
        log_root=slip.log_root,
        program_digest=slip.program_digest,
    )


def signed_frame(frame: FormFrame, signer: Signer) -> FormFrame:
    """The frame with the signature that belongs into the code at its foot."""
    return replace(frame, code_signature=code_signature(signer, qr_text(head_code(frame))))


def signed_slip(slip: CommitmentSlip, signer: Signer) -> CommitmentSlip:
    """The slip with the signature that belongs into its large code."""
    return replace(slip, code_signature=code_signature(signer, qr_text(slip_code(slip))))
