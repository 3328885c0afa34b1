"""Release of names, tables, and the close: only then the machine secret is opened (EDP-1 step 12)."""

import json
from collections.abc import Sequence
from datetime import datetime
from hashlib import sha256

from core.access.model import MACHINE, Actor
from core.draw.ceremony import events as events
from core.draw.ceremony.second_person import check_second
from core.draw.ceremony.state import CeremonyStates
from core.draw.ceremony.states import SETTLED, Phase
from core.draw.ceremony.time_lock import refuse_before_time
from core.draw.panel.dice_rounds import RoundRepository, contributions_of
from core.draw.protocol.edp1 import derive_key, key_material
from core.draw.protocol.result import compute, round_key
from core.draw.protocol.schema import plan_from_json
from core.draw.state.opened import OpenedDraws, opening_of
from core.draw.state.ports import DrawRepository, SeatRepository
from core.draw.state.records import AttemptRecord, DrawRecord, as_row
from core.draw.state.views import DrawChanged
from core.draw.transcript.private_pool import PrivateRow, pool_to_bytes
from core.draw.transcript.record import (
    Ending,
    Filled,
    Left,
    OpenedAttempt,
    Outcome,
    Round,
    Snapshot,
    Step,
    Transcript,
    outcome_of,
)
from core.draw.transcript.selection_closing import selection_record
from core.draw.transcript.selection_record import SelectionRecord
from core.kernel.acts import Acts, Recorded, act
from core.kernel.canonical_json import JsonValue
from core.kernel.errors import UserError
from core.kernel.events import event


class ClosingService:
    """What ends a draw. Two people each time."""

    def __init__(
        self,
        acts: Acts,
        draws: DrawRepository,
        seats: SeatRepository,
        opened: OpenedDraws,
        states: CeremonyStates,
        rounds: RoundRepository,
    ) -> None:
        self.acts = acts
        self._draws = draws
        self._rounds = rounds
        self._seats = seats
        self._opened = opened
        self._states = states

    @act("draw.released")
    def release(self, actor: Actor, draw_id: str, second: Actor) -> Recorded[None]:
        """Two people release the names; raises ``draw.names_before_time`` as :func:`refuse_before_time`."""
        check_second(second, "draw.release")
        refuse_before_time(self._draws.get(draw_id), self._now())
        self._states.advance(draw_id, events.Release(actor.account_id, second.account_id))
        self._draws.update(draw_id, self._now(), released_at=self._now())
        self.acts.announce(DrawChanged(draw_id))
        return Recorded(None, draw_id, {"second": second.account_id})

    @act("draw.table_printed")
    def keep_table(self, _actor: Actor, draw_id: str, kind: str, pdf: bytes) -> Recorded[None]:
        """A document was made; ``kind`` sealed, cover, open, public or sign_in. The paper is kept as is."""
        copy = len(self._draws.documents(draw_id, f"table-{kind}")) + 1
        digest = sha256(pdf).hexdigest()
        self._draws.add_document(draw_id, f"table-{kind}", copy, pdf, digest, self._now())
        return Recorded(None, draw_id, {"kind": kind, "sha256": digest, "copy": copy})

    def kept_table(self, draw_id: str, kind: str) -> bytes:
        """The last document of ``kind`` that was made; raises ``UserError('draw.no_document')``."""
        kept = self._draws.documents(draw_id, f"table-{kind}")
        if not kept:
            raise UserError("draw.no_document")
        return kept[-1]

    @act("draw.document_sent")
    def table_sent(self, _actor: Actor, draw_id: str, kind: str, pdf: bytes) -> Recorded[None]:
        """A document that was made before went to the printer."""
        return Recorded(None, draw_id, {"kind": kind, "sha256": sha256(pdf).hexdigest()})

    @act("draw.closed")
    def close(
        self,
        actor: Actor,
        draw_id: str,
        supervisor: Actor,
        reason: str = "",
        standing: Sequence[str] = (),
    ) -> Recorded[None]:
        """Close: the secret is opened, the session ends; sealing follows when the recording has ended.

        ``standing`` are the rules that the panel as it came about does not keep, overridden by the two people
        (``RuleChecks.override``): they say why they close all the same, and the log names the rules. Raises
        ``draw.rules_standing`` without a reason, and ``draw.names_before_time`` for a panel whose names are
        under a time lock: its archive holds them.
        """
        check_second(supervisor, "draw.supervise")
        if Phase(self._draws.get(draw_id).phase) in SETTLED:
            refuse_before_time(self._draws.get(draw_id), self._now())
        if standing and not reason.strip():
            raise UserError("draw.rules_standing", count=len(standing))
        draw = self._states.advance(
            draw_id,
            events.Close(actor.account_id, supervisor.account_id, bool(reason.strip()), reason),
        )
        opened = self._opened.get(draw_id)
        now = self._now()
        if opened.naming is None:
            self._draws.update_attempt(draw_id, draw.attempt, s_op_opened=opened.s_op)
        self._draws.update(draw_id, now, closed_at=now)
        seats = self._seats.seats(draw_id, draw.attempt)
        self.acts.announce(DrawChanged(draw_id))
        facts: dict[str, JsonValue] = {
            "supervisor": supervisor.account_id,
            **opening_of(opened, self._attempt(draw)),
            "accepted": sum(s.state == "accepted" for s in seats),
            "replaced": sum(s.is_replacement for s in seats),
        }
        if standing:
            facts["rules"] = list[JsonValue](standing)
        return Recorded(None, draw_id, facts, why=reason)

    def end_session(self, draw_id: str) -> None:
        """The session is over; called when its recording has ended."""
        draw = self._draws.get(draw_id)
        if draw.session is None:
            return
        now = self._now()
        with self.acts.transaction():
            self._draws.close_session(draw.session, now)
            self._draws.update(draw_id, now, session=None)
            self.acts.record(event("draw.session_closed"), MACHINE, draw_id, {"session": draw.session})
            self.acts.announce(DrawChanged(draw_id))

    def transcript(self, draw_id: str) -> Transcript | SelectionRecord:
        """The public record of a closed draw or a void attempt; raises ``UserError('draw.not_closed')``."""
        draw = self._draws.get(draw_id)
        attempt = self._attempt(draw)
        if draw.plan.by_hand:
            return self._selection(draw, attempt)
        if attempt.s_op_opened is None or attempt.commitment is None:
            raise UserError("draw.not_closed")
        return Transcript(
            plan=plan_from_json(json.loads(attempt.plan)),
            attempt=draw.attempt,
            ending=Ending.CLOSED if attempt.void_reason is None else Ending.VOID,
            plan_hash=attempt.plan_hash,
            snapshot=Snapshot.of_rows(as_row(r) for r in self._seats.rows(draw_id, draw.attempt)),
            commitment=attempt.commitment,
            s_op=attempt.s_op_opened,
            outcome=self._outcome(attempt, attempt.s_op_opened),
            rounds=self._dice(attempt, attempt.s_op_opened),
            steps=self._steps(draw),
            earlier=tuple(self._earlier(draw_id, number) for number in range(1, draw.attempt)),
        )

    def _selection(self, draw: DrawRecord, attempt: AttemptRecord) -> SelectionRecord:
        """The record of a panel that was named."""
        if draw.closed_at is None and attempt.void_reason is None:
            raise UserError("draw.not_closed")
        return selection_record(
            draw,
            [self._attempt_of(draw.id, number) for number in range(1, draw.attempt + 1)],
            Snapshot.of_rows(as_row(r) for r in self._seats.rows(draw.id, draw.attempt)),
            self._steps(draw),
        )

    def _outcome(self, attempt: AttemptRecord, s_op: bytes) -> Outcome | None:
        """What followed from the values, or would have; None when they were not all in."""
        opened = self._opened.work_out(attempt, s_op)
        given = self._opened.contributions(attempt.draw_id, attempt.attempt, opened.witnesses)
        if not given:
            return None
        result = opened.result or compute(opened.terms, opened.pool, s_op, given)
        return outcome_of(opened.pool.experts, given, result, opened.terms.seats)

    def _dice(self, attempt: AttemptRecord, s_op: bytes) -> tuple[Round, ...]:
        """The rounds of fresh dice that decided; one that was not finished decided nothing."""
        decided = [
            r for r in self._rounds.rounds(attempt.draw_id, attempt.attempt) if r.revealed_at is not None
        ]
        if not decided:
            return ()
        result = self._opened.work_out(attempt, s_op).result
        assert result is not None  # rounds begin after the reveal
        given = [(r.number, contributions_of(r, self._rounds.values(r))) for r in decided]
        return tuple(
            Round(number, values, round_key(s_op, result.key_material, number, values))
            for number, values in given
        )

    def _earlier(self, draw_id: str, number: int) -> OpenedAttempt:
        """A void attempt as the records of later ones show it."""
        attempt = self._draws.attempt(draw_id, number)
        if attempt is None or attempt.s_op_opened is None or attempt.commitment is None:
            raise UserError("draw.not_closed")
        witnesses = plan_from_json(json.loads(attempt.plan)).witnesses
        given = self._opened.contributions(draw_id, number, witnesses)
        bound = (draw_id, number, attempt.plan_hash, attempt.snapshot_root, attempt.commitment)
        return OpenedAttempt(
            attempt=number,
            plan_hash=attempt.plan_hash,
            snapshot_root=attempt.snapshot_root,
            commitment=attempt.commitment,
            s_op=attempt.s_op_opened,
            contributions=given or None,
            prk=derive_key(attempt.s_op_opened, key_material(*bound, given)) if given else None,
        )

    def private_pool(self, draw_id: str) -> bytes:
        """``pool.json`` for the recipients of the archive."""
        draw = self._draws.get(draw_id)
        attempt = self._attempt(draw)
        rows = (PrivateRow(r.attributes, r.nonce, r.salt) for r in self._seats.rows(draw_id, draw.attempt))
        return pool_to_bytes(draw_id, draw.attempt, attempt.key_private, attempt.avoidance, rows)

    def _steps(self, draw: DrawRecord) -> tuple[Step, ...]:
        """Who left and who came, in the order of the log."""
        by_row = {s.row: s for s in self._seats.seats(draw.id, draw.attempt)}
        steps: list[Step] = []
        for happened in self._seats.course(draw.id, draw.attempt):
            if happened.event == "draw.seat_opened":
                seat = by_row[happened.row]
                steps.append(Left(seat.seat, seat.expert, happened.reason))
            elif happened.event == "draw.replenished":
                seat = by_row[happened.row]
                steps.append(Filled(seat.seat, seat.expert, seat.tier, seat.passed_over, happened.round))
            else:
                steps.append(Filled(happened.seat, None, None, happened.passed_over, happened.round))
        return tuple(steps)

    def _attempt(self, draw: DrawRecord) -> AttemptRecord:
        return self._attempt_of(draw.id, draw.attempt)

    def _attempt_of(self, draw_id: str, number: int) -> AttemptRecord:
        attempt = self._draws.attempt(draw_id, number)
        if attempt is None:
            raise UserError("draw.not_frozen")
        return attempt

    def _now(self) -> datetime:
        return self.acts.clock.now().wall
