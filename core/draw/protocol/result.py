"""From secret and values to the panel in one go (steps 5 to 8): the same call draws and checks."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from core.draw.protocol import edp1
from core.draw.protocol.model import Contribution, EligiblePool
from core.draw.protocol.placement import Placement, place


@dataclass(frozen=True, slots=True)
class Terms:
    """What a draw of one attempt is bound to; digests have 32 bytes, ``seats`` is in the plan's order."""

    draw: str
    attempt: int
    scope: str
    plan_hash: bytes
    snapshot_root: bytes
    seats: Mapping[str, int]
    employer_cap: int | None
    weights: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Result:
    """Everything that follows from the values; ``tickets`` runs parallel to the pool."""

    commitment: bytes
    key_material: bytes
    prk: bytes
    tickets: Sequence[bytes]
    group_order: tuple[str, ...]
    placement: Placement


def commit(terms: Terms, s_op: bytes) -> bytes:
    """``C_op`` of these terms (step 3)."""
    return edp1.commitment(terms.draw, terms.attempt, terms.plan_hash, terms.snapshot_root, s_op)


def compute(terms: Terms, pool: EligiblePool, s_op: bytes, contributions: Sequence[Contribution]) -> Result:
    """The one result of this secret and these values, in the order of the plan's witnesses."""
    commitment = commit(terms, s_op)
    ikm = edp1.key_material(
        terms.draw, terms.attempt, terms.plan_hash, terms.snapshot_root, commitment, contributions
    )
    prk = edp1.derive_key(s_op, ikm)
    tickets = edp1.tickets(prk, terms.scope, pool.experts, terms.weights)
    order = edp1.group_order(prk, terms.seats)
    placement = place(pool, tickets, terms.seats, terms.employer_cap, order)
    return Result(commitment, ikm, prk, tickets, tuple(order), placement)


def round_key(s_op: bytes, ikm: bytes, number: int, contributions: Sequence[Contribution]) -> bytes:
    """``PRK_r`` of a round of fresh dice (step 10), ``ikm`` from :class:`Result`."""
    return edp1.derive_key(s_op, edp1.round_material(ikm, number, contributions))
