"""The public record of a draw, ``draw.json``: all that is needed to compute it again, pseudonyms only.

Written once, at the close; canonical JSON, so that one record has one file. Reading is strict: unknown keys,
wrong types, wrong order or parts that cannot belong together are refused.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from core.draw.protocol import edp1
from core.draw.protocol.model import HASH_NAME, PROTOCOL, Contribution, DrawPlan, Row
from core.draw.protocol.placement import seat_codes
from core.draw.protocol.result import Result
from core.kernel.canonical_json import JsonValue, canonical_json
from core.kernel.merkle import tree_root

FORMAT = "EDP1-draw-1"


class Ending(StrEnum):
    """How the attempt ended: closed by operator and supervisor, or declared void."""

    CLOSED = "closed"
    VOID = "void"


@dataclass(frozen=True, slots=True)
class OpenedAttempt:
    """An earlier, void attempt of the same draw, opened; values and key only if all values were in."""

    attempt: int
    plan_hash: bytes
    snapshot_root: bytes
    commitment: bytes
    s_op: bytes
    contributions: tuple[Contribution, ...] | None
    prk: bytes | None


@dataclass(frozen=True, slots=True)
class Snapshot:
    """The frozen pool as published: rows of the eligible, of the others position and leaf hash.

    ``rows`` are sorted by expert; positions count all leaves from 0; ``excluded`` counts the others at
    their first reason.
    """

    rows: tuple[Row, ...]
    others: tuple[tuple[int, bytes], ...]
    excluded: Mapping[str, int]
    root: bytes

    @classmethod
    def of_rows(cls, rows: Iterable[Row]) -> "Snapshot":
        """What is published of a whole frozen pool."""
        ordered = sorted(rows, key=lambda row: row.expert)
        leaves = [edp1.row_leaf(row) for row in ordered]
        excluded: dict[str, int] = {}
        for row in ordered:
            if row.excluded:
                excluded[row.excluded[0]] = excluded.get(row.excluded[0], 0) + 1
        return cls(
            rows=tuple(row for row in ordered if row.eligible),
            others=tuple((i, leaves[i]) for i, row in enumerate(ordered) if row.excluded),
            excluded=excluded,
            root=tree_root(leaves),
        )

    def to_json(self) -> dict[str, JsonValue]:
        """As it stands in the record."""
        return {
            "rows": [row.to_json() for row in self.rows],
            "others": [[position, leaf.hex()] for position, leaf in self.others],
            "excluded": dict(self.excluded),
            "root": self.root.hex(),
        }


@dataclass(frozen=True, slots=True)
class SeatPlacement:
    """One seat as drawn; all three values are None while it is open."""

    seat: str
    group: str
    expert: str | None
    stage: int | None
    tier: int | None


@dataclass(frozen=True, slots=True)
class Outcome:
    """What followed from the values: key, tickets by expert, order of groups, seats in the plan's order."""

    contributions: tuple[Contribution, ...]
    prk: bytes
    tickets: Mapping[str, bytes]
    group_order: tuple[str, ...]
    seats: tuple[SeatPlacement, ...]


@dataclass(frozen=True, slots=True)
class Round:
    """A round of fresh dice, numbered from 1."""

    number: int
    contributions: tuple[Contribution, ...]
    prk: bytes


@dataclass(frozen=True, slots=True)
class Left:
    """Step: the expert of a seat left, for a reason (``replenishment.LeaveReason``)."""

    seat: str
    expert: str
    reason: str


@dataclass(frozen=True, slots=True)
class Filled:
    """Step: the next expert for an open seat was worked out; None when nobody was left.

    ``passed_over`` lists (expert, ``replenishment.PassReason``); ``round`` is set where fresh dice decided.
    """

    seat: str
    expert: str | None
    tier: int | None
    passed_over: tuple[tuple[str, str], ...] = ()
    round: int | None = None


Step = Left | Filled


@dataclass(frozen=True, slots=True)
class Transcript:
    """One attempt of a draw, opened. ``outcome`` is None when it was void before all values were in."""

    plan: DrawPlan
    attempt: int
    ending: Ending
    plan_hash: bytes
    snapshot: Snapshot
    commitment: bytes
    s_op: bytes
    outcome: Outcome | None
    rounds: tuple[Round, ...] = ()
    steps: tuple[Step, ...] = ()
    earlier: tuple[OpenedAttempt, ...] = ()

    def to_json(self) -> dict[str, JsonValue]:
        """The object that ``draw.json`` holds."""
        return {
            "format": FORMAT,
            "protocol": PROTOCOL,
            "hash": HASH_NAME,
            "plan": self.plan.to_json(),
            "attempt": self.attempt,
            "ending": self.ending.value,
            "plan_hash": self.plan_hash.hex(),
            "snapshot": self.snapshot.to_json(),
            "commitment": self.commitment.hex(),
            "s_op": self.s_op.hex(),
            "outcome": None if self.outcome is None else _outcome_json(self.outcome),
            "rounds": [_round_json(each) for each in self.rounds],
            "steps": [_step_json(step) for step in self.steps],
            "earlier": [_earlier_json(attempt) for attempt in self.earlier],
        }

    def to_bytes(self) -> bytes:
        """Content of ``draw.json``; read back by ``core.draw.transcript.reader.read_transcript``."""
        return canonical_json(self.to_json())


def outcome_of(
    experts: Sequence[str], contributions: Sequence[Contribution], result: Result, seats: Mapping[str, int]
) -> Outcome:
    """What is published of a computed result; ``experts`` runs parallel to its tickets."""
    placement = result.placement
    placed = [
        SeatPlacement(
            code,
            group,
            expert,
            None if expert is None else placement.stage[expert],
            None if expert is None else placement.tier[expert],
        )
        for group, count in seats.items()
        for code, expert in seat_codes(placement, {group: count}).items()
    ]
    return Outcome(
        contributions=tuple(contributions),
        prk=result.prk,
        tickets=dict(zip(experts, result.tickets, strict=True)),
        group_order=result.group_order,
        seats=tuple(placed),
    )


def _contributions_json(contributions: Iterable[Contribution]) -> list[JsonValue]:
    return [contribution.to_json() for contribution in contributions]


def _outcome_json(outcome: Outcome) -> dict[str, JsonValue]:
    return {
        "contributions": _contributions_json(outcome.contributions),
        "prk": outcome.prk.hex(),
        "tickets": {expert: ticket.hex() for expert, ticket in outcome.tickets.items()},
        "group_order": list(outcome.group_order),
        "seats": [
            {"seat": s.seat, "group": s.group, "expert": s.expert, "stage": s.stage, "tier": s.tier}
            for s in outcome.seats
        ],
    }


def _round_json(each: Round) -> dict[str, JsonValue]:
    return {
        "round": each.number,
        "contributions": _contributions_json(each.contributions),
        "prk": each.prk.hex(),
    }


def _step_json(step: Step) -> dict[str, JsonValue]:
    if isinstance(step, Left):
        return {"step": "left", "seat": step.seat, "expert": step.expert, "reason": step.reason}
    return {
        "step": "next",
        "seat": step.seat,
        "expert": step.expert,
        "tier": step.tier,
        "passed_over": [[expert, reason] for expert, reason in step.passed_over],
        "round": step.round,
    }


def _earlier_json(attempt: OpenedAttempt) -> dict[str, JsonValue]:
    given = attempt.contributions
    return {
        "attempt": attempt.attempt,
        "plan_hash": attempt.plan_hash.hex(),
        "snapshot_root": attempt.snapshot_root.hex(),
        "commitment": attempt.commitment.hex(),
        "s_op": attempt.s_op.hex(),
        "contributions": None if given is None else _contributions_json(given),
        "prk": None if attempt.prk is None else attempt.prk.hex(),
    }
