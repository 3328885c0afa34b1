"""Draws whose secrets are open in memory: what placement and replacement compute with.

``s_op`` is stored sealed to the draw's supervisors. It is in memory from the commitment on; after a restart
nothing can be computed until one of them signs in (EDP-1 step 11).
"""

import json
from dataclasses import dataclass

from core.draw.protocol import edp1
from core.draw.protocol.model import Contribution, DrawPlan, EligiblePool, SelectionMode
from core.draw.protocol.replenishment import Board
from core.draw.protocol.result import Result, Terms, compute
from core.draw.protocol.schema import plan_from_json
from core.draw.protocol.selection import Naming, named_pool, naming_from_json
from core.draw.state.ports import DrawRepository, SeatRepository, Vault
from core.draw.state.records import AttemptRecord, DrawRecord, as_row
from core.kernel.canonical_json import JsonValue
from core.kernel.errors import UserError

LEFT_STATES = frozenset({"declined", "no_answer", "full", "left"})


@dataclass(slots=True)
class OpenedDraw:
    """One attempt with its secret: ``result`` is there once all values are in.

    A panel that was named has ``naming`` instead: no secret, no values, and of the pool the named ones only.
    """

    terms: Terms
    pool: EligiblePool
    witnesses: tuple[str, ...]
    s_op: bytes
    result: Result | None = None
    naming: Naming | None = None

    @property
    def has_panel(self) -> bool:
        """Whether it is settled who sits where."""
        return self.result is not None or self.naming is not None

    def first_board(self) -> Board:
        """The panel as it was drawn or named; raises ``UserError('draw.not_drawn')``."""
        if self.naming is not None:
            return self.naming.board()
        if self.result is None:
            raise UserError("draw.not_drawn")
        return Board.of_placement(self.result.placement, self.terms.seats)


class OpenedDraws:
    """Secrets of running draws, by draw; lives in the engine thread."""

    def __init__(self, draws: DrawRepository, seats: SeatRepository, vault: Vault) -> None:
        self._draws = draws
        self._seats = seats
        self._vault = vault
        self._open: dict[str, OpenedDraw] = {}

    def is_open(self, draw_id: str) -> bool:
        """Whether the secret is in memory."""
        return draw_id in self._open

    def keep(self, draw: DrawRecord, attempt: AttemptRecord, s_op: bytes) -> OpenedDraw:
        """Hold the secret of a fresh commitment, or one opened after a restart."""
        opened = self._open[draw.id] = self.work_out(attempt, s_op)
        return opened

    def work_out(self, attempt: AttemptRecord, s_op: bytes) -> OpenedDraw:
        """An attempt with its secret, not held: to compute what came of it, or would have."""
        plan = plan_from_json(json.loads(attempt.plan))
        if plan.mode is not SelectionMode.RANDOM:
            return self._named(plan, attempt)
        pool = EligiblePool.build(
            (row.expert, row.entity, row.eligible)
            for row in self._seats.rows(attempt.draw_id, attempt.attempt)
        )
        opened = OpenedDraw(_terms(plan, attempt), pool, plan.witnesses, s_op)
        if attempt.revealed_at is not None:
            given = self.contributions(attempt.draw_id, attempt.attempt, plan.witnesses)
            opened.result = compute(opened.terms, pool, s_op, given)
        return opened

    def _named(self, plan: DrawPlan, attempt: AttemptRecord) -> OpenedDraw:
        """A panel that was named: nothing of it is secret."""
        if attempt.naming is None:
            raise UserError("draw.not_drawn")
        naming = naming_from_json(attempt.naming)
        rows = {
            named.expert: as_row(self._seats.row_of(attempt.draw_id, attempt.attempt, named.expert))
            for named in naming.everybody
        }
        pool = named_pool(naming, rows)
        return OpenedDraw(_terms(plan, attempt), pool, plan.witnesses, b"", naming=naming)

    def unlock(self, draw: DrawRecord, attempt: AttemptRecord, identity: str, account: str) -> OpenedDraw:
        """Open the stored secret with the key of a supervisor's ``account``; of a named panel there is none.

        Raises:
            UserError: ``draw.not_your_seal``; ``draw.commitment_broken`` when the secret does not fit.
        """
        if attempt.naming is not None:
            return self.keep(draw, attempt, b"")
        if attempt.s_op_sealed is None or attempt.commitment is None:
            raise UserError("draw.not_committed")
        copy = self._draws.secret_copy(draw.id, draw.attempt, account)
        s_op = self._vault.open(copy or attempt.s_op_sealed, identity)
        expected = edp1.commitment(draw.id, draw.attempt, attempt.plan_hash, attempt.snapshot_root, s_op)
        if expected != attempt.commitment:
            raise UserError("draw.commitment_broken")
        return self.keep(draw, attempt, s_op)

    def get(self, draw_id: str) -> OpenedDraw:
        """The opened draw; raises ``UserError('draw.needs_supervisor')``."""
        opened = self._open.get(draw_id)
        if opened is None:
            raise UserError("draw.needs_supervisor")
        return opened

    def forget(self, draw_id: str) -> None:
        """The draw is closed or void."""
        self._open.pop(draw_id, None)

    def contributions(
        self, draw_id: str, attempt: int, witnesses: tuple[str, ...]
    ) -> tuple[Contribution, ...]:
        """The stored values in the order of the plan's witnesses; empty unless all are in."""
        values = self._draws.values(draw_id, attempt)
        if set(values) != set(witnesses):
            return ()
        return tuple(Contribution(code, values[code].method, values[code].value) for code in witnesses)

    def board(self, draw: DrawRecord) -> Board:
        """Who sits where and who was ever taken, from the stored rows."""
        board = self.get(draw.id).first_board()
        seated = dict.fromkeys(board.seated)
        taken = set()
        for seat in self._seats.seats(draw.id, draw.attempt):
            taken.add(seat.expert)
            if seat.state not in LEFT_STATES:
                seated[seat.seat] = seat.expert
        return Board(board.groups, seated, frozenset(taken))


def opening_of(opened: OpenedDraw, attempt: AttemptRecord) -> dict[str, JsonValue]:
    """What the log says at the end of an attempt: its secret, or the digest of the named panel."""
    if opened.naming is None:
        return {"s_op": opened.s_op.hex()}
    return {"digest": (attempt.result_digest or b"").hex()}


def _terms(plan: DrawPlan, attempt: AttemptRecord) -> Terms:
    return Terms(
        draw=plan.draw,
        attempt=attempt.attempt,
        scope=plan.scope,
        plan_hash=attempt.plan_hash,
        snapshot_root=attempt.snapshot_root,
        seats=plan.seats,
        employer_cap=plan.employer_cap,
        weights=plan.weights,
    )
