"""Whether the log tells the same choice as the record of a named panel: named once, by two people, no dice.

A draw that is passed off as a choice shows here: its log has a commitment, values and a reveal.
"""

from collections.abc import Sequence

from core.draw.transcript.record import Ending
from core.draw.transcript.selection_record import EarlierNaming, SelectionRecord
from core.evidence.verification.draw_log import (
    Told,
    attempt_starts,
    check_counts,
    check_same,
    check_steps,
    only_one,
    told_of,
)
from core.evidence.verification.log_proof import PublicLog
from core.evidence.verification.verdicts import Line, RefusedError, passed

_CHECK = "draw.log"
_NAMED = "draw.named"
_OF_A_DRAW = frozenset(
    {"draw.committed", "draw.slip_issued", "draw.value_entered", "draw.revealed", "draw.round_revealed"}
)


def check_selection_log(record: SelectionRecord, log: PublicLog) -> Line:
    """Compare record and log."""
    try:
        told = told_of(log, record.plan.draw)
        attempts: list[EarlierNaming | SelectionRecord] = [*record.earlier, record]
        starts = attempt_starts(told, len(attempts))
        for number, attempt in enumerate(attempts, 1):
            part = [t for t in told if starts[number - 1] <= t.seq < starts[number]]
            _check_attempt(number, attempt, part)
        _check_last(record, [t for t in told if t.seq >= starts[-2]], log)
    except RefusedError as error:
        return error.line(_CHECK)
    return passed(_CHECK, attempts=len(attempts), records=len(told))


def _check_attempt(number: int, attempt: EarlierNaming | SelectionRecord, part: Sequence[Told]) -> None:
    for told in part:
        if told.event in _OF_A_DRAW:
            raise RefusedError("story_drawn", found=f"{told.event} #{told.seq}")
    frozen = part[0]
    root = attempt.snapshot.root if isinstance(attempt, SelectionRecord) else attempt.snapshot_root
    check_same("plan_hash", attempt.plan_hash.hex(), frozen)
    check_same("snapshot_root", root.hex(), frozen)
    if attempt.digest is None:
        for told in part:
            if told.event == _NAMED:
                raise RefusedError("story_named", found=f"{told.event} #{told.seq}")
    else:
        named = only_one(part, _NAMED)
        check_same("attempt", number, named)
        check_same("digest", attempt.digest.hex(), named)
    if isinstance(attempt, EarlierNaming):
        _check_end(attempt, only_one(part, "draw.voided"))


def _check_last(record: SelectionRecord, part: Sequence[Told], log: PublicLog) -> None:
    check_counts(record.snapshot, part[0])
    check_same("mode", record.plan.mode.value, part[0])
    end = "draw.closed" if record.ending is Ending.CLOSED else "draw.voided"
    _check_end(record, only_one(part, end))
    if record.digest is None:
        check_steps((), part)
        return
    named = only_one(part, _NAMED)
    check_same("mode", record.plan.mode.value, named)
    check_same("supervisor", record.supervisor, named)
    check_same("document", record.plan.basis.document if record.plan.basis else "", named)
    actor = log.records[named.seq].get("actor")
    if actor != record.operator:
        raise RefusedError("story_differs", f"actor {record.operator}", f"#{named.seq} {actor}")
    if any(t.event in {"draw.seat_opened", "draw.replenished"} and t.seq < named.seq for t in part):
        raise RefusedError("story_order", f"{_NAMED} < draw.seat_opened", f"#{named.seq}")
    check_steps(record.steps, part)


def _check_end(attempt: EarlierNaming | SelectionRecord, end: Told) -> None:
    check_same("digest", None if attempt.digest is None else attempt.digest.hex(), end)
