"""Whether the log tells the same draw as ``draw.json``: the same commitments, one each, in the right order.

``draw.json`` proves itself only: its seed opens its commitment. That the commitment was fixed before the
witnesses' values, that there was no other attempt, and why each seat was refilled, is what the log shows.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from core.draw.protocol.edp1 import value_digest
from core.draw.transcript.record import Ending, Filled, Left, OpenedAttempt, Snapshot, Transcript
from core.evidence.verification.log_proof import PublicLog, Record, hex32, is_of_draw
from core.evidence.verification.verdicts import Line, RefusedError, passed
from core.kernel.canonical_json import JsonValue

_CHECK = "draw.log"
_FROZEN, _COMMITTED, _VALUE, _REVEALED = (
    "draw.frozen",
    "draw.committed",
    "draw.value_entered",
    "draw.revealed",
)
_NAMED = "draw.named"
_ROUND_VALUE, _ROUND_REVEALED = "draw.round_value", "draw.round_revealed"
_EXHAUSTED = "draw.exhausted"
_CLOSED, _VOIDED, _OPENED, _REFILLED = (
    "draw.closed",
    "draw.voided",
    "draw.seat_opened",
    "draw.replenished",
)


@dataclass(frozen=True, slots=True)
class Told:
    """One record of a draw in the log: its number, event and facts."""

    seq: int
    event: str
    facts: Mapping[str, JsonValue]


def check_draw_log(transcript: Transcript, log: PublicLog) -> Line:
    """Compare transcript and log."""
    try:
        told = told_of(log, transcript.plan.draw)
        attempts: list[OpenedAttempt | Transcript] = [*transcript.earlier, transcript]
        starts = attempt_starts(told, len(attempts))
        for number, attempt in enumerate(attempts, 1):
            part = [t for t in told if starts[number - 1] <= t.seq < starts[number]]
            _check_attempt(number, attempt, part)
        _check_last(transcript, [t for t in told if t.seq >= starts[-2]])
    except RefusedError as error:
        return error.line(_CHECK)
    return passed(_CHECK, attempts=len(attempts), records=len(told))


def told_of(log: PublicLog, draw: str) -> list[Told]:
    """What the log says of one draw, in order."""
    return [
        Told(seq, str(record.get("event")), _facts(record))
        for seq, record in log.records.items()
        if is_of_draw(record, draw)
    ]


def _facts(record: Record) -> Mapping[str, JsonValue]:
    facts = record.get("facts")
    return facts if isinstance(facts, Mapping) else {}


def attempt_starts(told: Sequence[Told], attempts: int) -> list[int]:
    """Numbers of the records that freeze attempt 1, 2, …, and one past the last record.

    Raises:
        RefusedError: ``story_attempts``.
    """
    frozen = [t for t in told if t.event == _FROZEN]
    numbers = [t.facts.get("attempt") for t in frozen]
    if numbers != list(range(1, attempts + 1)):
        raise RefusedError("story_attempts", attempts, numbers)
    return [*(t.seq for t in frozen), told[-1].seq + 1]


def _check_attempt(number: int, attempt: OpenedAttempt | Transcript, part: Sequence[Told]) -> None:
    for told in part:
        if told.event == _NAMED:
            raise RefusedError("story_named", found=f"{told.event} #{told.seq}")
    frozen, committed = part[0], only_one(part, _COMMITTED)
    root = attempt.snapshot.root if isinstance(attempt, Transcript) else attempt.snapshot_root
    check_same("plan_hash", attempt.plan_hash.hex(), frozen)
    check_same("snapshot_root", root.hex(), frozen)
    check_same("attempt", number, committed)
    check_same("commitment", attempt.commitment.hex(), committed)
    given = len(_given(attempt))
    revealed = [t for t in part if t.event == _REVEALED]
    if len(revealed) > 1 or (revealed and not given) or (_must_be_revealed(attempt) and not revealed):
        raise RefusedError("story_once", _REVEALED, f"#{frozen.seq} {len(revealed)}")
    for told in revealed:
        check_same("contributions", _given(attempt), told)
    if isinstance(attempt, OpenedAttempt):
        _check_voided(attempt, only_one(part, _VOIDED))
    values = [t.seq for t in part if t.event == _VALUE]
    last = revealed[0].seq if revealed else part[-1].seq + 1
    in_order = committed.seq < last and all(committed.seq < seq < last for seq in values)
    if not in_order or len(values) < given:
        raise RefusedError("story_order", f"{_COMMITTED} < {_VALUE} < {_REVEALED}", f"#{part[0].seq}")
    _check_values(_given(attempt), part)


def _check_voided(attempt: OpenedAttempt | Transcript, voided: Told) -> None:
    check_same("attempt", attempt.attempt, voided)
    check_same("s_op", attempt.s_op.hex(), voided)


def _check_values(given: Sequence[Mapping[str, JsonValue]], part: Sequence[Told]) -> None:
    """The values that decided are those whose digests were in the log before any of them was shown."""
    if not given:
        return
    told = {
        str(w): t.facts for t in part if t.event == _VALUE and isinstance(w := t.facts.get("witness"), str)
    }
    opening = next((t for t in part if t.event in {_REVEALED, _VOIDED}), part[-1])
    _check_digests(given, told, opening.facts.get("salts"))


def _check_digests(
    given: Sequence[Mapping[str, JsonValue]],
    told: Mapping[str, Mapping[str, JsonValue]],
    salts: JsonValue,
) -> None:
    for value in given:
        witness = str(value["witness"])
        facts = told.get(witness, {})
        salt = salts.get(witness) if isinstance(salts, Mapping) else None
        digest = value_digest(hex32(salt), str(value["value"]))
        if (facts.get("method"), facts.get("commitment")) != (value["method"], digest):
            raise RefusedError("story_value", digest, f"{witness} {facts.get('commitment')}")


def _must_be_revealed(attempt: OpenedAttempt | Transcript) -> bool:
    """A void attempt may have ended between the last value and the reveal."""
    return isinstance(attempt, Transcript) and attempt.ending is Ending.CLOSED


def _given(attempt: OpenedAttempt | Transcript) -> list[dict[str, JsonValue]]:
    """The witnesses' values that decided the attempt, as they are published."""
    if isinstance(attempt, Transcript):
        given = attempt.outcome.contributions if attempt.outcome else ()
    else:
        given = attempt.contributions or ()
    return [contribution.to_json() for contribution in given]


def _check_last(transcript: Transcript, part: Sequence[Told]) -> None:
    check_counts(transcript.snapshot, part[0])
    if transcript.ending is Ending.CLOSED:
        check_same("s_op", transcript.s_op.hex(), only_one(part, _CLOSED))
    else:
        _check_voided(transcript, only_one(part, _VOIDED))
    _check_rounds(transcript, part)
    check_steps(transcript.steps, part)


def check_steps(steps: Sequence[Left | Filled], part: Sequence[Told]) -> None:
    """Seats opened, filled again, or found to have nobody left: each as the log tells it, in its order.

    Raises:
        RefusedError: ``story_steps``.
    """
    expected = [_step(step) for step in steps]
    refills = [
        (t.facts.get("seat"), t.facts.get("reason"))
        if t.event == _OPENED
        else (t.facts.get("seat"), t.facts.get("passed_over"), t.facts.get("round"), t.event)
        for t in part
        if t.event in {_OPENED, _REFILLED, _EXHAUSTED}
    ]
    for wanted, found in zip(expected, refills, strict=False):
        if wanted != found:
            raise RefusedError("story_steps", wanted, found)
    if len(expected) != len(refills):
        raise RefusedError("story_steps", len(expected), len(refills))


def _check_rounds(transcript: Transcript, part: Sequence[Told]) -> None:
    """Each round of fresh dice decided once, by values whose digests were in the log before."""
    revealed = [t for t in part if t.event == _ROUND_REVEALED]
    numbers = [t.facts.get("round") for t in revealed]
    if numbers != [each.number for each in transcript.rounds]:
        raise RefusedError("story_rounds", len(transcript.rounds), numbers)
    for each, told in zip(transcript.rounds, revealed, strict=True):
        given = [contribution.to_json() for contribution in each.contributions]
        check_same("contributions", given, told)
        before = [t for t in part if t.seq < told.seq and t.facts.get("round") == each.number]
        values = {str(t.facts.get("witness")): t.facts for t in before if t.event == _ROUND_VALUE}
        _check_digests(given, values, told.facts.get("salts"))


def check_counts(snapshot: Snapshot, frozen: Told) -> None:
    """Size of the pool and how many each rule took out; the rows of these are published by hash only."""
    check_same("rows", len(snapshot.rows) + len(snapshot.others), frozen)
    removed = frozen.facts.get("excluded")
    counted = {code: n for code, n in removed.items() if n} if isinstance(removed, Mapping) else None
    if counted != snapshot.excluded:
        raise RefusedError("story_differs", f"excluded {snapshot.excluded}", f"#{frozen.seq} {counted}")


def _step(step: Left | Filled) -> tuple[JsonValue, ...]:
    if isinstance(step, Left):
        return step.seat, step.reason
    passed = [[expert, reason] for expert, reason in step.passed_over]
    return step.seat, passed, step.round, _EXHAUSTED if step.expert is None else _REFILLED


def only_one(part: Sequence[Told], event: str) -> Told:
    """The one record of its kind; raises ``RefusedError`` where there is none or another."""
    found = [t for t in part if t.event == event]
    if len(found) != 1:
        raise RefusedError("story_once", event, len(found))
    return found[0]


def check_same(key: str, expected: object, told: Told) -> None:
    """A fact of a record must be as expected; raises ``RefusedError``."""
    found = told.facts.get(key)
    if found != expected or isinstance(found, bool):
        raise RefusedError("story_differs", f"{key} {expected}", f"#{told.seq} {found}")
