"""Checks of the log in an archive: signed head, chain, earlier archives, and the place its records name."""

from dataclasses import dataclass

from core.evidence.format import layout
from core.evidence.format.seal import Seal
from core.evidence.verification.bag_checks import LoadedBag
from core.evidence.verification.earlier import check_earlier, parse_earlier
from core.evidence.verification.log_proof import PublicLog, read_public_log
from core.evidence.verification.verdicts import Line, RefusedError, failed, passed
from core.kernel.checkpoint import Checkpoint, parse_checkpoint


@dataclass(frozen=True, slots=True)
class LogFindings:
    """Lines about the log, and the log itself when it could be read and leads to the signed head."""

    lines: tuple[Line, ...]
    log: PublicLog | None


def check_log(bag: LoadedBag, seal: Seal) -> LogFindings:
    """Judge checkpoint, chain, earlier checkpoints, and station and practice in every record."""
    head, checkpoint_line = _checkpoint(bag, seal)
    log, chain_line = _chain(bag, head)
    lines = [checkpoint_line, chain_line, _earlier(bag, seal, head)]
    if log is not None:
        lines.append(_place(log, seal))
    return LogFindings(tuple(lines), log)


def _checkpoint(bag: LoadedBag, seal: Seal) -> tuple[Checkpoint | None, Line]:
    check = "log.checkpoint"
    try:
        note = parse_checkpoint(bag.content(layout.CHECKPOINT).decode("utf-8", "strict"))
    except RefusedError as error:
        return None, error.line(check)
    except ValueError as error:
        return None, failed(check, "malformed", found=error)
    if not note.is_signed_by(seal.log.key.key):
        return None, failed(check, "signature", seal.log.key.fingerprint)
    stated = (seal.log.origin, seal.log.size, seal.log.root)
    if (note.origin, note.size, note.root.hex()) != stated:
        return note, failed(check, "other_head", " ".join(map(str, stated)), f"{note.origin} {note.size}")
    return note, passed(check, size=note.size, root=note.root.hex()[:16].upper())


def _chain(bag: LoadedBag, head: Checkpoint | None) -> tuple[PublicLog | None, Line]:
    check = "log.chain"
    try:
        log = read_public_log(bag.content(layout.PUBLIC_LOG))
    except RefusedError as error:
        return None, error.line(check)
    if head is None:
        return log, failed(check, "no_head")
    if (log.head.size, log.head.root) != (head.size, head.root):
        expected, found = f"{head.size} {head.root.hex()}", f"{log.head.size} {log.head.root.hex()}"
        return log, failed(check, "other_head", expected, found)
    return log, passed(check, open=len(log.records), hidden=len(log.leaves) - len(log.records))


def _earlier(bag: LoadedBag, seal: Seal, head: Checkpoint | None) -> Line:
    check = "log.earlier"
    if head is None:
        return failed(check, "no_head")
    try:
        texts = bag.content(layout.EARLIER_CHECKPOINTS), bag.content(layout.CONSISTENCY)
        earlier = parse_earlier(*texts)
        check_earlier(seal, head, earlier)
    except RefusedError as error:
        return error.line(check)
    except ValueError as error:
        return failed(check, "malformed", found=error)
    return passed(check, archives=len(earlier))


def _place(log: PublicLog, seal: Seal) -> Line:
    for seq, record in log.records.items():
        found = (record.get("station"), record.get("practice"))
        if found != (seal.station, seal.practice):
            return failed("log.place", "other_place", f"{seal.station} {seal.practice}", f"#{seq} {found}")
    return passed("log.place", records=len(log.records), station=seal.station)
