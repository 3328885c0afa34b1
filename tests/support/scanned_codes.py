"""Codes as somebody scans them from the papers of the sealed sample."""

from core.draw.transcript.reader import read_transcript
from core.evidence.format import layout
from core.evidence.format.seal import parse_seal
from core.evidence.papers.short_codes import Code, LogHeadCode, SlipCode, qr_text
from core.evidence.papers.signed_codes import code_signature, with_signature
from core.evidence.sealing.contents import WrittenArchive
from core.evidence.verification.log_proof import read_public_log
from tests.support.sealed_sample import SIGNERS


def codes_of(sealed: WrittenArchive) -> tuple[LogHeadCode, SlipCode]:
    """The head of the log in the middle of the draw, and the slip."""
    seal = parse_seal((sealed.folder / layout.SEAL).read_bytes())
    log = read_public_log((sealed.folder / layout.PUBLIC_LOG).read_bytes())
    record = read_transcript((sealed.folder / layout.DRAW).read_bytes())
    size = log.start + len(log.leaves) // 2
    root = log.root_at(size)
    assert root is not None
    head = LogHeadCode(seal.station, size, root.hex())
    slip = SlipCode(
        "JZD-CQ-01-7", seal.station, seal.draw, record.attempt, record.plan_hash.hex(),
        record.snapshot.root.hex(), record.commitment.hex(), size, root.hex(), "ab" * 32,
    )  # fmt: skip
    return head, slip


def signed(code: Code) -> str:
    """The text of a code with the station's signature."""
    text = qr_text(code)
    return with_signature(text, code_signature(SIGNERS["log"], text))
