"""Proofs that the log only grew: from the checkpoint of every earlier archive of the station to this one.

``prev-checkpoints.txt`` holds the signed notes in the order of the archives. ``consistency.txt`` has a line
for each: name of the archive, SHA-256 of its tag manifest, size of the log then, and the RFC 6962 consistency
proof from that size to this archive's, hashes in hex, separated by single spaces.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from core.evidence.format.seal import Previous, Seal
from core.evidence.verification.verdicts import RefusedError
from core.kernel.checkpoint import Checkpoint, join_notes, parse_checkpoint, split_notes
from core.kernel.merkle import verify_consistency

_LINE = re.compile(r"(EDA-[A-Z0-9-]{1,100}) ([0-9a-f]{64}) ([1-9][0-9]{0,15})((?: [0-9a-f]{64})*)")


@dataclass(frozen=True, slots=True)
class EarlierArchive:
    """An earlier archive: its tag manifest's SHA-256 in hex, its checkpoint and the proof to this one."""

    name: str
    digest: str
    checkpoint: str
    size: int
    proof: tuple[bytes, ...]


def encode_checkpoints(earlier: Sequence[EarlierArchive]) -> bytes:
    """Bytes of ``prev-checkpoints.txt``."""
    return join_notes([archive.checkpoint for archive in earlier]).encode("utf-8")


def encode_consistency(earlier: Sequence[EarlierArchive]) -> bytes:
    """Bytes of ``consistency.txt``."""
    return "".join(
        " ".join([a.name, a.digest, str(a.size), *(node.hex() for node in a.proof)]) + "\n" for a in earlier
    ).encode("ascii")


def parse_earlier(checkpoints: bytes, consistency: bytes) -> list[EarlierArchive]:
    """Read both files together.

    Raises:
        ValueError: malformed, or not one line for each note.
    """
    notes = split_notes(checkpoints.decode("utf-8", "strict"))
    text = consistency.decode("ascii", "strict")
    lines = text.split("\n")
    if lines.pop() or len(lines) != len(notes):
        raise ValueError("not one proof for each checkpoint")
    return [_parse_line(line, note) for line, note in zip(lines, notes, strict=True)]


def check_earlier(seal: Seal, head: Checkpoint, earlier: Sequence[EarlierArchive]) -> None:
    """Check that there is a valid proof for every earlier archive, and that the seal names the last.

    Raises:
        RefusedError: an archive is missing, or a note or proof is wrong.
    """
    if len(earlier) != seal.sequence - 1:
        raise RefusedError("earlier_missing", seal.sequence - 1, len(earlier))
    last = earlier[-1] if earlier else None
    previous = last and Previous(last.name, last.digest)
    if seal.previous != previous:
        raise RefusedError("earlier_previous", seal.previous and seal.previous.archive, last and last.name)
    for number, archive in enumerate(earlier, 1):
        if not archive.name.startswith(f"EDA-{seal.station}-") or not archive.name.endswith(f"-{number:04d}"):
            raise RefusedError("earlier_order", f"EDA-{seal.station}-…-{number:04d}", archive.name)
        _check_one(seal, head, archive)


def _check_one(seal: Seal, head: Checkpoint, archive: EarlierArchive) -> None:
    try:
        note = parse_checkpoint(archive.checkpoint)
    except ValueError as error:
        raise RefusedError("earlier_note", found=f"{archive.name}: {error}") from None
    if note.origin != seal.log.origin or note.size != archive.size:
        raise RefusedError("earlier_note", f"{seal.log.origin} {archive.size}", f"{note.origin} {note.size}")
    if not note.is_signed_by(seal.log.key.key):
        raise RefusedError("earlier_signature", found=archive.name)
    if not verify_consistency(note.size, note.root, head.size, head.root, archive.proof):
        raise RefusedError("earlier_proof", found=archive.name)


def _parse_line(line: str, note: str) -> EarlierArchive:
    match = _LINE.fullmatch(line)
    if match is None:
        raise ValueError("a line of consistency.txt is malformed")
    name, digest, size, nodes = match.groups()
    return EarlierArchive(name, digest, note, int(size), tuple(bytes.fromhex(node) for node in nodes.split()))
