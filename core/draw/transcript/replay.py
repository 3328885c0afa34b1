"""The replacements of a record, worked out again one by one from the panel as it claims to be drawn."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from core.draw.protocol import edp1
from core.draw.protocol.model import EligiblePool, Replacement
from core.draw.protocol.replenishment import Board, next_for_group
from core.draw.transcript.findings import DifferenceError, demand, equal
from core.draw.transcript.record import Filled, Left, Outcome, Transcript


@dataclass(slots=True)
class History:
    """What came of the steps.

    ``boards`` holds who sat where at the start and after every step that could be followed; ``broken`` is the
    first step that does not follow, ``skipped`` the first at which somebody was left out without a reason.
    """

    boards: list[Board] = field(default_factory=list)
    passed_over: int = 0
    broken: DifferenceError | None = None
    skipped: DifferenceError | None = None


def replay(transcript: Transcript, pool: EligiblePool, outcome: Outcome, tickets: Sequence[bytes]) -> History:
    """Follow the steps of ``transcript`` until one cannot be followed; never raises.

    ``tickets`` are the computed ones and run parallel to ``pool``.
    """
    replayer = _Replayer(transcript, pool, outcome, tickets)
    try:
        replayer.follow()
    except DifferenceError as difference:
        replayer.history.broken = difference
    return replayer.history


class _Replayer:
    def __init__(
        self, transcript: Transcript, pool: EligiblePool, outcome: Outcome, tickets: Sequence[bytes]
    ) -> None:
        self._record = transcript
        self._pool = pool
        self._tickets = tickets
        self._round_keys: Mapping[int, bytes] = {each.number: each.prk for each in transcript.rounds}
        self._rounds_used = 0
        seated = {seat.seat: seat.expert for seat in outcome.seats}
        groups = {seat.seat: seat.group for seat in outcome.seats}
        self._board = Board(groups, seated, frozenset(e for e in seated.values() if e is not None))
        self.history = History(boards=[self._board])

    def follow(self) -> None:
        numbers = [each.number for each in self._record.rounds]
        equal(list(range(1, len(numbers) + 1)), numbers, "rounds")
        for number, step in enumerate(self._record.steps, 1):
            what = f"step {number}, seat {step.seat}"
            demand(step.seat in self._board.groups, f"{what}: a seat of the plan", step.seat)
            if isinstance(step, Left):
                self._left(step, what)
            else:
                self._filled(step, what)
            self.history.boards.append(self._board)
        equal(self._rounds_used, len(numbers), "rounds used")

    def _left(self, step: Left, what: str) -> None:
        equal(self._board.seated[step.seat], step.expert, what)
        self._board = self._board.left(step.seat)

    def _filled(self, step: Filled, what: str) -> None:
        equal(None, self._board.seated[step.seat], f"{what}, before")
        reasons = dict(step.passed_over)
        found = next_for_group(
            self._pool,
            self._tickets_of(step, what),
            self._board.groups[step.seat],
            self._board,
            self._record.plan.employer_cap,
            reasons.get,
        )
        self.history.passed_over += len(found.passed_over)
        try:
            equal(found.passed_over, step.passed_over, f"{what}, passed over")
            equal(found.expert, step.expert, what)
        except DifferenceError as difference:
            self.history.skipped = difference
            raise
        equal(found.tier, step.tier, f"{what}, tier")
        if step.expert is not None:
            self._board = self._board.filled(step.seat, step.expert)

    def _tickets_of(self, step: Filled, what: str) -> Sequence[bytes]:
        """The tickets that decide a step: the draw's, or under fresh dice those of its own round."""
        if self._record.plan.replacement is Replacement.ORDER:
            equal(None, step.round, f"{what}, round")
            return self._tickets
        if step.round is None and step.expert is None:
            return self._tickets  # nobody was left: no dice were needed
        self._rounds_used += 1
        equal(self._rounds_used, step.round, f"{what}, round")
        key = self._round_keys.get(self._rounds_used)
        if key is None:
            raise DifferenceError(f"{what}: values of round {self._rounds_used}", "none")
        plan = self._record.plan
        return edp1.tickets(key, plan.scope, self._pool.experts, plan.weights)
