"""Recomputes every case of an EDP-1 vector file: ``main.py vectors edp1 FILE``."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from core.draw.protocol import edp1
from core.draw.protocol.model import HASH_NAME, PROTOCOL, Contribution, EligiblePool, Row
from core.draw.protocol.replenishment import Board, next_for_group
from core.draw.protocol.result import Result, Terms, compute, round_key
from core.draw.protocol.schema import contribution_from_json, row_from_json
from core.kernel.strict_fields import Field
from core.kernel.strict_json import parse_strict

_REPLACED = 4  # the first four placed experts leave, one after another
_SHOWN = 120

Case = Mapping[str, Any]
Difference = tuple[str, object, object]


def run(path: Path) -> tuple[list[str], int]:
    """One line a case, ``PASS name`` or ``FAIL name: first difference``; exit code 0, 1 (a failure), 2.

    Never raises for a bad file: one that cannot be read, or is no EDP-1 vector file, gives a single FAIL
    line and exit code 2.
    """
    try:
        document: Any = parse_strict(path.read_bytes())
        if (document["protocol"], document["hash"]) != (PROTOCOL, HASH_NAME):
            raise ValueError("other protocol")
        cases = [(str(case["name"]), case) for case in document["cases"]]
    except (OSError, ValueError, TypeError, KeyError, IndexError):
        return [f"FAIL {path.name}: not a readable {PROTOCOL} vector file"], 2
    lines, failed = [], 0
    for name, case in cases:
        difference = _first_difference(case)
        failed += difference is not None
        lines.append(f"PASS {name}" if difference is None else f"FAIL {name}: {difference}")
    lines.append(f"{len(cases) - failed} of {len(cases)} passed")
    return lines, 1 if failed or not cases else 0


def _first_difference(case: Case) -> str | None:
    try:
        for where, expected, found in _differences(case):
            return f"{where}: expected {_shown(expected)}, got {_shown(found)}"
    except (LookupError, TypeError, ValueError, AttributeError, ArithmeticError, RecursionError) as error:
        return f"malformed case ({type(error).__name__}: {_shown(error)})"
    return None


def _shown(value: object) -> str:
    text = str(value)
    return text if len(text) <= _SHOWN else text[:_SHOWN] + "…"


def _differences(case: Case) -> Iterator[Difference]:
    """Everything the case expects that comes out otherwise, in the order in which it is computed."""
    expect = case["expect"]
    plan = case["plan"]
    rows = [row_from_json(Field(row, f"rows[{i}]")) for i, row in enumerate(case["rows"])]
    terms = _terms(case, rows)
    yield from _unequal("plan_hash", expect["plan_hash"], terms.plan_hash.hex())
    yield from _unequal("snapshot_root", expect["snapshot_root"], terms.snapshot_root.hex())
    contributions = _contributions(case["contributions"])
    yield from _unequal("witnesses", list(plan["witnesses"]), [c.witness for c in contributions])
    pool = EligiblePool.of_rows(rows)
    s_op = bytes.fromhex(case["s_op"])
    result = compute(terms, pool, s_op, contributions)
    yield from _unequal("commitment", expect["commitment"], result.commitment.hex())
    yield from _unequal("prk", expect["prk"], result.prk.hex())
    yield from _unequal("group_order", expect["group_order"], list(result.group_order))
    yield from _unequal_maps("tickets", expect["tickets"], _tickets(pool, result.tickets))
    yield from _unequal_maps("stage", expect["stage"], result.placement.stage)
    yield from _unequal_maps("panel", expect["panel"], result.placement.panel)
    replaced = _replacements(terms, pool, result)
    yield from _unequal_lists("replacements", expect["replacements"], replaced)
    rounds = _rounds(terms, pool, result, s_op, expect["fresh_rounds"])
    yield from _unequal_lists("fresh_rounds", expect["fresh_rounds"], rounds)


def _terms(case: Case, rows: Sequence[Row]) -> Terms:
    plan = case["plan"]
    return Terms(
        draw=Field(plan["draw"], "draw").id(),
        attempt=Field(case["attempt"], "attempt").integer(1, 10**6),
        scope=Field(plan["scope"], "scope").id(),
        plan_hash=edp1.plan_hash(plan),
        snapshot_root=edp1.snapshot_root(rows),
        seats={group["id"]: Field(group["seats"], "seats").integer(1, 10**4) for group in plan["groups"]},
        employer_cap=plan["employer_cap"],
        weights=plan.get("weights", {}),
    )


def _contributions(values: Sequence[Any]) -> tuple[Contribution, ...]:
    return tuple(contribution_from_json(Field(v, f"contributions[{i}]")) for i, v in enumerate(values))


def _tickets(pool: EligiblePool, tickets: Sequence[bytes]) -> dict[str, str]:
    return {expert: ticket.hex() for expert, ticket in zip(pool.experts, tickets, strict=True)}


def _replacements(terms: Terms, pool: EligiblePool, result: Result) -> list[dict[str, str | None]]:
    """The first placed experts in ticket order leave in turn, each replaced before the next leaves."""
    ticket = dict(zip(pool.experts, result.tickets, strict=True))
    leaving = sorted(result.placement.order, key=lambda expert: (ticket[expert], expert))[:_REPLACED]
    board = Board.of_placement(result.placement, terms.seats)
    done: list[dict[str, str | None]] = []
    for expert in leaving:
        seat = next(code for code, sitting in board.seated.items() if sitting == expert)
        group = board.groups[seat]
        board = board.left(seat)
        following = next_for_group(pool, result.tickets, group, board, terms.employer_cap).expert
        if following is not None:
            board = board.filled(seat, following)
        done.append({"out": expert, "group": group, "in": following})
    return done


def _rounds(
    terms: Terms, pool: EligiblePool, result: Result, s_op: bytes, expected: Sequence[Case]
) -> list[dict[str, Any]]:
    board = Board.of_placement(result.placement, terms.seats)
    done = []
    for item in expected:
        key = round_key(s_op, result.key_material, item["round"], _contributions(item["contributions"]))
        found = dict(item) | {"prk": key.hex()}
        if "next" in item:
            tickets = edp1.tickets(key, terms.scope, pool.experts, terms.weights)
            found["next"] = {
                group: next_for_group(pool, tickets, group, board, terms.employer_cap).expert
                for group in terms.seats
            }
        done.append(found)
    return done


def _unequal(where: str, expected: object, found: object) -> Iterator[Difference]:
    if expected != found:
        yield where, expected, found


def _unequal_maps(where: str, expected: Case, found: Case) -> Iterator[Difference]:
    for key in sorted(set(expected) | set(found)):
        yield from _unequal(f"{where}.{key}", expected.get(key), found.get(key))


def _unequal_lists(where: str, expected: Sequence[Case], found: Sequence[Case]) -> Iterator[Difference]:
    yield from _unequal(f"{where} (number)", len(expected), len(found))
    for number, (want, got) in enumerate(zip(expected, found, strict=False), 1):
        yield from _unequal_maps(f"{where} {number}", want, got)
