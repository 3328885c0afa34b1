"""Strict reading of a named panel's record; whatever was read, the only failure is a ``ValueError``."""

from core.draw.protocol.model import HASH_NAME, PROTOCOL, DrawPlan, SelectionMode
from core.draw.protocol.placement import seat_code
from core.draw.protocol.replenishment import LeaveReason
from core.draw.protocol.schema import MOST_TIER, plan_from_json
from core.draw.protocol.selection import MOST_SUBSTITUTES, NamedSeat, Naming, Substitute
from core.draw.transcript.reader import (
    MOST_ATTEMPTS,
    MOST_STEPS,
    read_digest,
    read_passed,
    read_snapshot,
    read_transcript,
)
from core.draw.transcript.record import Ending, Filled, Left, Step, Transcript
from core.draw.transcript.selection_record import FORMAT, EarlierNaming, SelectionRecord
from core.kernel.strict_fields import Field, distinct
from core.kernel.strict_json import parse_canonical

MOST_ACCOUNT = 64  # characters of an account's id
_CLAIM = f'"format":"{FORMAT}"'.encode("ascii")


def is_selection(data: bytes) -> bool:
    """Whether these bytes claim to be the record of a named panel.

    No text of a record can hold these bytes, since quotes inside of it are escaped.
    """
    return _CLAIM in data


def read_record(data: bytes) -> Transcript | SelectionRecord:
    """Read ``draw.json`` of either kind; raises ``ValueError``."""
    return read_selection(data) if is_selection(data) else read_transcript(data)


def read_selection(data: bytes) -> SelectionRecord:
    """Read and check the form of a record; what it claims is for ``selection_check`` to follow.

    Raises:
        ValueError: not canonical JSON, or (``SchemaError``) not a record of this format.
    """
    top = Field(parse_canonical(data)).fields(
        "format", "protocol", "hash", "plan", "attempt", "ending", "plan_hash", "snapshot", "named", "digest",
        "operator", "supervisor", "steps", "earlier",
    )  # fmt: skip
    top.constant("format", FORMAT)
    top.constant("protocol", PROTOCOL)
    top.constant("hash", HASH_NAME)
    plan = plan_from_json(top["plan"].value)
    if plan.mode is SelectionMode.RANDOM:
        raise top["plan"].refuse("a plan for a draw")
    steps = top["steps"].many(_step)
    if len(steps) > MOST_STEPS:
        raise top["steps"].refuse(f"more than {MOST_STEPS} steps")
    record = SelectionRecord(
        plan=plan,
        attempt=top["attempt"].integer(1, MOST_ATTEMPTS),
        ending=Ending(top["ending"].one_of(*Ending)),
        plan_hash=read_digest(top["plan_hash"]),
        snapshot=read_snapshot(top["snapshot"], plan),
        naming=top["named"].optional(lambda field: _naming(field, plan)),
        digest=top["digest"].optional(read_digest),
        operator=top["operator"].text(MOST_ACCOUNT),
        supervisor=top["supervisor"].text(MOST_ACCOUNT),
        steps=steps,
        earlier=top["earlier"].many(_earlier),
    )
    if (record.naming is None) != (record.digest is None):
        raise top["digest"].refuse("names and digest belong together")
    if record.naming is None and (record.ending is Ending.CLOSED or steps or record.operator):
        raise top["named"].refuse("missing, though the draw went on")
    return record


def _naming(field: Field, plan: DrawPlan) -> Naming:
    named = field.fields("seats", "substitutes")
    seats = named["seats"].many(_seat)
    expected = [
        (seat_code(group.id, number), group.id)
        for group in plan.groups
        for number in range(1, group.seats + 1)
    ]
    if [(seat.seat, seat.group) for seat in seats] != expected:
        raise named["seats"].refuse("not the seats of the plan in order")
    substitutes = named["substitutes"].many(_substitute)
    groups = [group.id for group in plan.groups]
    order = [groups.index(s.group) if s.group in groups else -1 for s in substitutes]
    if order != sorted(order) or -1 in order:
        raise named["substitutes"].refuse("not by the groups of the plan in order")
    if any(order.count(n) > MOST_SUBSTITUTES for n in set(order)):
        raise named["substitutes"].refuse(f"more than {MOST_SUBSTITUTES} of one group")
    naming = Naming(seats, substitutes)
    distinct(field, [each.expert for each in naming.everybody])
    return naming


def _seat(field: Field) -> NamedSeat:
    seat = field.fields("seat", "group", "expert", "tier")
    return NamedSeat(seat["seat"].text(80), seat["group"].id(), seat["expert"].id(), _tier(seat["tier"]))


def _substitute(field: Field) -> Substitute:
    named = field.fields("group", "expert", "tier")
    return Substitute(named["group"].id(), named["expert"].id(), _tier(named["tier"]))


def _tier(field: Field) -> int:
    return field.integer(0, MOST_TIER)


def _step(field: Field) -> Step:
    kind = field.value.get("step") if isinstance(field.value, dict) else None
    if kind == "left":
        left = field.fields("step", "seat", "expert", "reason")
        return Left(left["seat"].text(80), left["expert"].id(), left["reason"].one_of(*LeaveReason))
    step = field.fields("step", "seat", "expert", "tier", "passed_over")
    step.constant("step", "next")
    filled = Filled(
        seat=step["seat"].text(80),
        expert=step["expert"].optional(Field.id),
        tier=step["tier"].optional(_tier),
        passed_over=step["passed_over"].many(read_passed),
    )
    if (filled.expert is None) != (filled.tier is None):
        raise step["tier"].refuse("expert and tier belong together")
    return filled


def _earlier(field: Field) -> EarlierNaming:
    attempt = field.fields("attempt", "plan_hash", "snapshot_root", "digest")
    return EarlierNaming(
        attempt=attempt["attempt"].integer(1, MOST_ATTEMPTS),
        plan_hash=read_digest(attempt["plan_hash"]),
        snapshot_root=read_digest(attempt["snapshot_root"]),
        digest=attempt["digest"].optional(read_digest),
    )
