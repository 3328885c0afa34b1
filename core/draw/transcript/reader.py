"""Strict reading of ``draw.json``; whatever was read, the only failure is a ``ValueError``."""

from collections.abc import Sequence
from itertools import pairwise

from core.draw.protocol.model import HASH_NAME, PROTOCOL, Contribution, DrawPlan, SelectionMode
from core.draw.protocol.placement import seat_code
from core.draw.protocol.replenishment import LeaveReason, PassReason
from core.draw.protocol.schema import (
    MOST_TIER,
    check_row_fits,
    contribution_from_json,
    plan_from_json,
    row_from_json,
)
from core.draw.transcript.record import (
    FORMAT,
    Ending,
    Filled,
    Left,
    OpenedAttempt,
    Outcome,
    Round,
    SeatPlacement,
    Snapshot,
    Step,
    Transcript,
)
from core.kernel.strict_fields import Field, Fields, distinct
from core.kernel.strict_json import parse_canonical

MOST_ATTEMPTS = 1000
MOST_STEPS = 5000
_MOST_LEAVES = 10_000_000


def read_transcript(data: bytes) -> Transcript:
    """Read and check the form of a record; what it claims is for ``transcript_check`` to recompute.

    Raises:
        ValueError: not canonical JSON, or (``SchemaError``) not a record of this format.
    """
    top = Field(parse_canonical(data)).fields(
        "format", "protocol", "hash", "plan", "attempt", "ending", "plan_hash", "snapshot", "commitment",
        "s_op", "outcome", "rounds", "steps", "earlier",
    )  # fmt: skip
    top.constant("format", FORMAT)
    top.constant("protocol", PROTOCOL)
    top.constant("hash", HASH_NAME)
    plan = plan_from_json(top["plan"].value)
    if plan.mode is not SelectionMode.RANDOM:
        raise top["plan"].refuse("a plan whose experts are named, not drawn")
    ending = Ending(top["ending"].one_of(*Ending))
    transcript = Transcript(
        plan=plan,
        attempt=top["attempt"].integer(1, MOST_ATTEMPTS),
        ending=ending,
        plan_hash=read_digest(top["plan_hash"]),
        snapshot=read_snapshot(top["snapshot"], plan),
        commitment=read_digest(top["commitment"]),
        s_op=read_digest(top["s_op"]),
        outcome=top["outcome"].optional(lambda field: _outcome(field, plan)),
        rounds=top["rounds"].many(_round),
        steps=_steps(top["steps"]),
        earlier=top["earlier"].many(_earlier),
    )
    if transcript.outcome is None and (ending is Ending.CLOSED or transcript.steps or transcript.rounds):
        raise top["outcome"].refuse("missing, though the draw went on")
    return transcript


def read_digest(field: Field) -> bytes:
    """32 bytes in hex; raises ``SchemaError``."""
    return bytes.fromhex(field.hexadecimal(64))


def read_snapshot(field: Field, plan: DrawPlan) -> Snapshot:
    """The frozen pool as published, fitting its plan; raises ``SchemaError``."""
    snapshot = field.fields("rows", "others", "excluded", "root")
    rows = snapshot["rows"].many(row_from_json)
    for row in rows:
        check_row_fits(plan, row)
    if any(first.expert >= second.expert for first, second in pairwise(rows)):
        raise snapshot["rows"].refuse("not sorted by expert, or repeated")
    others = snapshot["others"].many(_other)
    total = len(rows) + len(others)
    positions = [position for position, _ in others]
    if any(a >= b for a, b in pairwise(positions)) or any(p >= total for p in positions):
        raise snapshot["others"].refuse("positions not ascending, or outside the pool")
    excluded = snapshot["excluded"].entries(lambda item: item.integer(1, _MOST_LEAVES))
    if sum(excluded.values()) != len(others):
        raise snapshot["excluded"].refuse("counts do not add up to the number of others")
    return Snapshot(rows, others, excluded, read_digest(snapshot["root"]))


def _other(field: Field) -> tuple[int, bytes]:
    items = field.items()
    if len(items) != 2:
        raise field.refuse("not a pair")
    return items[0].integer(0, _MOST_LEAVES), read_digest(items[1])


def _contributions(field: Field) -> tuple[Contribution, ...]:
    return field.many(contribution_from_json)


def _outcome(field: Field, plan: DrawPlan) -> Outcome:
    outcome = field.fields("contributions", "prk", "tickets", "group_order", "seats")
    seats = outcome["seats"].many(_seat)
    expected = [
        (seat_code(group.id, number), group.id)
        for group in plan.groups
        for number in range(1, group.seats + 1)
    ]
    if [(seat.seat, seat.group) for seat in seats] != expected:
        raise outcome["seats"].refuse("not the seats of the plan in order")
    distinct(outcome["seats"], [seat.expert for seat in seats if seat.expert is not None])
    return Outcome(
        contributions=_contributions(outcome["contributions"]),
        prk=read_digest(outcome["prk"]),
        tickets=outcome["tickets"].entries(read_digest),
        group_order=outcome["group_order"].many(Field.id),
        seats=seats,
    )


def _seat(field: Field) -> SeatPlacement:
    seat = field.fields("seat", "group", "expert", "stage", "tier")
    placed = SeatPlacement(
        seat["seat"].text(80),
        seat["group"].id(),
        seat["expert"].optional(Field.id),
        seat["stage"].optional(_tier),
        seat["tier"].optional(_tier),
    )
    if len({value is None for value in (placed.expert, placed.stage, placed.tier)}) != 1:
        raise field.refuse("half open")
    return placed


def _tier(field: Field) -> int:
    return field.integer(0, MOST_TIER)


def _round(field: Field) -> Round:
    each = field.fields("round", "contributions", "prk")
    contributions = _contributions(each["contributions"])
    return Round(each["round"].integer(1, MOST_STEPS), contributions, read_digest(each["prk"]))


def _steps(field: Field) -> tuple[Step, ...]:
    steps = field.many(_step)
    if len(steps) > MOST_STEPS:
        raise field.refuse(f"more than {MOST_STEPS} steps")
    return steps


def _step(field: Field) -> Step:
    kind = field.value.get("step") if isinstance(field.value, dict) else None
    if kind == "left":
        left = field.fields("step", "seat", "expert", "reason")
        return Left(left["seat"].text(80), left["expert"].id(), left["reason"].one_of(*LeaveReason))
    return _filled(field.fields("step", "seat", "expert", "tier", "passed_over", "round"))


def _filled(step: Fields) -> Filled:
    step.constant("step", "next")
    filled = Filled(
        seat=step["seat"].text(80),
        expert=step["expert"].optional(Field.id),
        tier=step["tier"].optional(_tier),
        passed_over=step["passed_over"].many(read_passed),
        round=step["round"].optional(lambda item: item.integer(1, MOST_STEPS)),
    )
    if (filled.expert is None) != (filled.tier is None):
        raise step["tier"].refuse("expert and tier belong together")
    return filled


def read_passed(field: Field) -> tuple[str, str]:
    """Somebody passed over, with the reason; raises ``SchemaError``."""
    items: Sequence[Field] = field.items()
    if len(items) != 2:
        raise field.refuse("not a pair")
    return items[0].id(), items[1].one_of(*PassReason)


def _earlier(field: Field) -> OpenedAttempt:
    attempt = field.fields(
        "attempt", "plan_hash", "snapshot_root", "commitment", "s_op", "contributions", "prk"
    )
    contributions = attempt["contributions"].optional(_contributions)
    prk = attempt["prk"].optional(read_digest)
    if (contributions is None) != (prk is None):
        raise field.refuse("contributions and key belong together")
    return OpenedAttempt(
        attempt=attempt["attempt"].integer(1, MOST_ATTEMPTS),
        plan_hash=read_digest(attempt["plan_hash"]),
        snapshot_root=read_digest(attempt["snapshot_root"]),
        commitment=read_digest(attempt["commitment"]),
        s_op=read_digest(attempt["s_op"]),
        contributions=contributions,
        prk=prk,
    )
