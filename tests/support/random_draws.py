"""Random draws, and what the program makes of them: for comparing it with the verifier page."""

from random import Random
from typing import Any

from core.draw.protocol import edp1
from core.draw.protocol.model import Contribution, EligiblePool, Row
from core.draw.protocol.result import Terms, compute

_VALUES = ("3141592653", "\u9a70\u0301", "\U0001f3b2 7")
_COMPARED = ("prk", "tickets", "panel", "stage")


def random_case(random: Random) -> dict[str, Any]:
    """A tight draw: overlapping groups, tiers, few employers, sometimes a cap and weights."""
    groups = [{"id": name, "seats": random.randint(1, 4)} for name in "ABCD"[: random.randint(1, 4)]]
    experts = [f"E{n:04d}" for n in range(random.randint(1, 25))]
    rows = []
    for expert in experts:
        chosen = {g["id"]: random.randint(0, 2) for g in groups if random.random() < 0.5}
        rows.append({
            "expert": expert, "entity": random.choice([None, "U1", "U2", "U3"]), "salt": "0" * 32,
            "digest": f"{random.getrandbits(256):064x}", "eligible": chosen,
            "excluded": [] if chosen else ["NO-MATCH"],
        })  # fmt: skip
    return {
        "plan": {
            "draw": "D-1", "scope": "P-1", "groups": groups, "employer_cap": random.choice([None, 1, 2]),
            "weights": {e: random.randint(1, 4) for e in experts if random.random() < 0.2},
            "witnesses": ["W-A", "W-B"],
        },
        "rows": rows,
        "attempt": random.randint(1, 12),
        "s_op": f"{random.getrandbits(256):064x}",
        "contributions": [
            {"witness": w, "method": "text", "value": random.choice(_VALUES)}
            for w in ("W-A", "W-B")
        ],
    }  # fmt: skip


def drawn_by_program(case: dict[str, Any]) -> dict[str, Any]:
    """Key, tickets, panel and stages as the program computes them."""
    rows = [Row(**row) for row in case["rows"]]
    pool = EligiblePool.of_rows(sorted(rows, key=lambda row: row.expert))
    plan, given = case["plan"], [Contribution(**c) for c in case["contributions"]]
    terms = Terms(
        plan["draw"], case["attempt"], plan["scope"], edp1.plan_hash(plan), edp1.snapshot_root(rows),
        {g["id"]: g["seats"] for g in plan["groups"]}, plan["employer_cap"], plan["weights"],
    )  # fmt: skip
    result = compute(terms, pool, bytes.fromhex(case["s_op"]), given)
    tickets = {expert: ticket.hex() for expert, ticket in zip(pool.experts, result.tickets, strict=True)}
    return {
        "prk": result.prk.hex(),
        "tickets": tickets,
        "panel": result.placement.panel,
        "stage": result.placement.stage,
    }


def drawn(found: dict[str, Any]) -> dict[str, Any]:
    """The same of what the page gave."""
    return {name: found[name] for name in _COMPARED}
