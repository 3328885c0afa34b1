"""Computes a draw again from its public record and says, line by line, whether it comes out the same.

Hostile input gives FAIL lines, never an exception. Standard library and core only: the stand-alone verifier
is made of these modules.
"""

from collections import Counter
from collections.abc import Callable, Sequence

from core.draw.protocol import edp1
from core.draw.protocol.entropy_credit import CENTIBITS_PER_BIT, check_value, total_centibits
from core.draw.protocol.model import Contribution, DrawPlan, EligiblePool
from core.draw.protocol.result import Result, Terms, compute
from core.draw.transcript.findings import (
    NO_RESULT,
    DifferenceError,
    Finding,
    Judgement,
    Line,
    demand,
    equal,
    shown,
)
from core.draw.transcript.private_pool import check_private_pool
from core.draw.transcript.reader import read_transcript
from core.draw.transcript.record import (
    Filled,
    OpenedAttempt,
    Outcome,
    SeatPlacement,
    Snapshot,
    Transcript,
    outcome_of,
)
from core.draw.transcript.replay import History, replay
from core.kernel.errors import UserError
from core.kernel.merkle import tree_root


def check_transcript(data: bytes, private_pool: bytes | None = None) -> list[Finding]:
    """Every line about the draw; ``data`` is ``draw.json``, ``private_pool`` the decrypted pool if at hand.

    A record that cannot be read gives one FAIL line, the schema's.
    """
    try:
        transcript = read_transcript(data)
    except ValueError as error:
        return [Finding(Line.SCHEMA, Judgement.FAIL, "a record of this format", shown(error))]
    return [Finding(Line.SCHEMA, Judgement.PASS, found="EDP1, SHA-256"), *_lines(transcript, private_pool)]


def _lines(transcript: Transcript, private_pool: bytes | None) -> list[Finding]:
    checks = _Checks(transcript)
    return [
        _finding(Line.SCOPE, checks.scope),
        _finding(Line.PLAN_HASH, checks.plan_hash),
        _finding(Line.SNAPSHOT_ROOT, checks.snapshot_root),
        _rules(transcript, private_pool),
        _finding(Line.COMMITMENT, checks.commitment),
        _finding(Line.ENTROPY_FLOOR, checks.entropy_floor),
        _finding(Line.KEY, checks.key),
        _finding(Line.TICKETS, checks.tickets),
        _finding(Line.GROUP_ORDER, checks.group_order),
        _finding(Line.PLACEMENT, checks.placement),
        _finding(Line.TIER_RULE, checks.tier_rule),
        _finding(Line.EMPLOYER_CAP, checks.employer_cap),
        _finding(Line.REPLACEMENTS, checks.replacements),
        _finding(Line.NONE_SKIPPED, checks.none_skipped),
        _finding(Line.ATTEMPTS, checks.attempts),
    ]


def _finding(line: Line, check: Callable[[], str]) -> Finding:
    try:
        return Finding(line, Judgement.PASS, found=check())
    except DifferenceError as difference:
        return Finding(line, Judgement.FAIL, difference.expected, difference.found)


def _rules(transcript: Transcript, private_pool: bytes | None) -> Finding:
    if private_pool is None:
        return Finding(Line.RULES, Judgement.SEALED, found="needs the private pool")
    return _finding(Line.RULES, lambda: check_private_pool(transcript, private_pool))


class _Checks:
    """One method a line; each gives a word on what was found or raises ``DifferenceError``."""

    def __init__(self, transcript: Transcript) -> None:
        self._record = transcript
        self._plan = transcript.plan
        self._rows = transcript.snapshot.rows
        self._pool = EligiblePool.of_rows(self._rows)
        self._terms = Terms(
            draw=self._plan.draw,
            attempt=transcript.attempt,
            scope=self._plan.scope,
            plan_hash=edp1.plan_hash(self._plan.to_json()),
            snapshot_root=root_of(transcript.snapshot),
            seats=self._plan.seats,
            employer_cap=self._plan.employer_cap,
            weights=self._plan.weights,
        )
        self._result: Result | None = None
        self._again: Outcome | None = None
        self._history = History()
        if transcript.outcome is not None:
            given = transcript.outcome.contributions
            self._result = compute(self._terms, self._pool, transcript.s_op, given)
            self._again = outcome_of(self._pool.experts, given, self._result, self._plan.seats)
            self._history = replay(transcript, self._pool, transcript.outcome, self._result.tickets)

    def scope(self) -> str:
        """Which project or batch was drawn for, and that nobody was taken twice in it, for any panel."""
        outcome = self._record.outcome
        taken = [s.expert for s in outcome.seats if s.expert is not None] if outcome else []
        taken += [
            step.expert for step in self._record.steps if isinstance(step, Filled) and step.expert is not None
        ]
        return scope_words(self._plan, taken)

    def plan_hash(self) -> str:
        equal(self._terms.plan_hash, self._record.plan_hash)
        return shown(self._record.plan_hash)

    def snapshot_root(self) -> str:
        equal(self._terms.snapshot_root, self._record.snapshot.root)
        return shown(self._record.snapshot.root)

    def commitment(self) -> str:
        again = edp1.commitment(
            self._terms.draw,
            self._terms.attempt,
            self._terms.plan_hash,
            self._terms.snapshot_root,
            self._record.s_op,
        )
        equal(again, self._record.commitment)
        return shown(again)

    def entropy_floor(self) -> str:
        outcome = self._record.outcome
        if outcome is None:
            return NO_RESULT
        witnesses = list(self._plan.witnesses)
        equal(witnesses, [c.witness for c in outcome.contributions], "witnesses")
        total = _credit(outcome.contributions, self._plan.entropy_floor, fresh=False)
        for each in self._record.rounds:
            names = [c.witness for c in each.contributions]
            demand(
                len(set(names)) == len(names) and set(names) <= set(witnesses),
                "each witness of the plan once",
                f"round {each.number}: {names}",
            )
            _credit(each.contributions, self._plan.round_floor, fresh=True)
        return _bits(total)

    def key(self) -> str:
        outcome, result = self._record.outcome, self._result
        if outcome is None or result is None:
            return NO_RESULT
        equal(result.prk, outcome.prk)
        for each in self._record.rounds:
            material = edp1.round_material(result.key_material, each.number, each.contributions)
            again = edp1.derive_key(self._record.s_op, material)
            equal(again, each.prk, f"round {each.number}")
        return shown(outcome.prk)

    def tickets(self) -> str:
        outcome, again = self._outcomes()
        if outcome is None or again is None:
            return NO_RESULT
        if outcome.tickets != again.tickets:
            for expert in sorted(outcome.tickets.keys() | again.tickets.keys()):
                equal(again.tickets.get(expert), outcome.tickets.get(expert), expert)
        return f"{len(again.tickets)} tickets"

    def group_order(self) -> str:
        outcome, again = self._outcomes()
        if outcome is None or again is None:
            return NO_RESULT
        equal(again.group_order, outcome.group_order)
        return " ".join(again.group_order)

    def placement(self) -> str:
        outcome, again = self._outcomes()
        if outcome is None or again is None:
            return NO_RESULT
        for computed, claimed in zip(again.seats, outcome.seats, strict=True):
            equal(_seat_words(computed), _seat_words(claimed), computed.seat)
        placed = sum(seat.expert is not None for seat in again.seats)
        return f"{placed} of {len(again.seats)} seats"

    def tier_rule(self) -> str:
        """Nobody sits or was called in at a tier that his row or the plan does not give him."""
        outcome = self._record.outcome
        if outcome is None:
            return NO_RESULT
        limit = {group.id: group.tiers for group in self._plan.groups}
        held = {row.expert: row.eligible for row in self._rows}
        group_of = {seat.seat: seat.group for seat in outcome.seats}
        claims = [(s.group, s.expert, s.tier) for s in outcome.seats if s.expert is not None]
        claims += [
            (group_of.get(step.seat, step.seat), step.expert, step.tier)
            for step in self._record.steps
            if isinstance(step, Filled) and step.expert is not None
        ]
        for group, expert, tier in claims:
            equal(held[expert].get(group) if expert in held else None, tier, f"{expert} in {group}")
            demand(tier is not None and tier <= limit[group], f"at most {limit[group]}", tier)
        return f"{len(claims)} seatings"

    def employer_cap(self) -> str:
        """At no moment more experts of one legal entity than the cap."""
        if self._record.outcome is None:
            return NO_RESULT
        cap = self._plan.employer_cap
        if cap is None:
            return "no cap in the plan"
        entity_of = dict(zip(self._pool.experts, self._pool.entities, strict=True))
        for board in self._history.boards:
            sitting = [entity_of.get(expert) for expert in board.seated.values() if expert is not None]
            for entity, count in Counter(sitting).items():
                demand(entity is None or count <= cap, f"at most {cap}", f"{count} of {entity}")
        return f"at most {cap}"

    def replacements(self) -> str:
        """Every step follows from the one before, with its reason, and names the one who was next."""
        if self._record.outcome is None:
            return NO_RESULT
        if self._history.broken is not None:
            raise self._history.broken
        return f"{len(self._record.steps)} steps"

    def none_skipped(self) -> str:
        """Nobody who stood before the chosen one in the order is missing from the recorded passings-over."""
        if self._record.outcome is None:
            return NO_RESULT
        if self._history.skipped is not None:
            raise self._history.skipped
        return f"{self._history.passed_over} passed over, each with its reason"

    def attempts(self) -> str:
        record = self._record
        numbers = [attempt.attempt for attempt in record.earlier]
        equal(list(range(1, record.attempt)), numbers)
        for attempt in record.earlier:
            self._earlier(attempt)
        return f"{record.attempt}"

    def _earlier(self, attempt: OpenedAttempt) -> None:
        what = f"attempt {attempt.attempt}"
        bound = (self._plan.draw, attempt.attempt, attempt.plan_hash, attempt.snapshot_root)
        equal(edp1.commitment(*bound, attempt.s_op), attempt.commitment, what)
        if attempt.contributions is not None:
            ikm = edp1.key_material(*bound, attempt.commitment, attempt.contributions)
            equal(edp1.derive_key(attempt.s_op, ikm), attempt.prk, what)

    def _outcomes(self) -> tuple[Outcome | None, Outcome | None]:
        return self._record.outcome, self._again


def scope_words(plan: DrawPlan, taken: Sequence[str]) -> str:
    """Which project or batch a record is for, and that nobody was taken twice in it, for any panel."""
    numbers = [project.id for project in plan.projects]
    demand(plan.scope not in numbers, "a number of the batch's own", plan.scope)
    for expert, times in Counter(taken).items():
        demand(times == 1, "each expert once", f"{expert} {times}")
    if not plan.projects:
        return f"project {plan.scope}"
    served = [f"{project.id} ({' '.join(project.groups)})" for project in plan.projects]
    return f"batch {plan.scope}: {', '.join(served)}"


def root_of(snapshot: Snapshot) -> bytes:
    """Root over the leaves of the rows and, at their positions, of the others."""
    others = dict(snapshot.others)
    rows = iter(snapshot.rows)
    total = len(snapshot.rows) + len(others)
    return tree_root(others[i] if i in others else edp1.row_leaf(next(rows)) for i in range(total))


def _credit(contributions: Sequence[Contribution], floor: int, *, fresh: bool) -> int:
    for contribution in contributions:
        try:
            check_value(contribution.method, contribution.value, fresh=fresh)
        except UserError as error:
            raise DifferenceError("a value as the rules allow", f"{contribution.witness}: {error}") from None
    total = total_centibits(contributions)
    least = floor * CENTIBITS_PER_BIT
    demand(total >= least, f">= {_bits(least)}", _bits(total))
    return total


def _bits(centibits: int) -> str:
    """Bits as a figure; the report adds the unit in its language."""
    return f"{centibits // CENTIBITS_PER_BIT}.{centibits % CENTIBITS_PER_BIT:02d}"


def _seat_words(seat: SeatPlacement) -> str:
    return "open" if seat.expert is None else f"{seat.expert} stage {seat.stage} tier {seat.tier}"
