"""The ceremony's acts: session, freeze, commitment, slip, witness values, reveal, halt, resume.

Each act checks the state machine first, so that no order of clicks can do what EDP-1 forbids; everything
needed to go on after a crash is stored before the next step shows (architecture, "State machines").
"""

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256

from core.access.model import MACHINE, Actor
from core.draw.ceremony import events as events
from core.draw.ceremony.attempts import salts_of
from core.draw.ceremony.freezing import FrozenPool, plan_bytes, witness_codes
from core.draw.ceremony.second_person import check_second
from core.draw.ceremony.state import CeremonyStates
from core.draw.protocol.edp1 import value_digest
from core.draw.protocol.entropy_credit import check_value, credited_centibits
from core.draw.protocol.placement import seat_codes
from core.draw.protocol.result import Result, compute
from core.draw.protocol.result import commit as commitment_of
from core.draw.state.opened import OpenedDraw, OpenedDraws
from core.draw.state.ports import DrawRepository, SeatRepository, Vault
from core.draw.state.records import (
    AttemptRecord,
    DrawRecord,
    FrozenAttempt,
    SeatRecord,
    SessionRecord,
    StoredValue,
)
from core.draw.state.views import DrawChanged
from core.kernel.acts import Acts, Recorded, act
from core.kernel.canonical_json import JsonValue, canonical_json
from core.kernel.errors import UserError
from core.kernel.events import event
from core.rules.model import PackVersion

SECRET_BYTES = 32
SALT_BYTES = 32


@dataclass(frozen=True, slots=True)
class Room:
    """What the ceremony asks of its surroundings."""

    box_public: Callable[[str], str]
    identity: Callable[[Actor], str]
    next_number: Callable[[str], int]


class CeremonyService:
    """Runs draws up to the panel; contact and closing follow elsewhere."""

    def __init__(
        self,
        acts: Acts,
        draws: DrawRepository,
        seats: SeatRepository,
        opened: OpenedDraws,
        vault: Vault,
        states: CeremonyStates,
        room: Room,
    ) -> None:
        self.acts = acts
        self._draws = draws
        self._seats = seats
        self._opened = opened
        self._vault = vault
        self._states = states
        self._room = room

    @act("draw.supervisor_present")
    def supervisor_join(self, actor: Actor, draw_id: str) -> Recorded[None]:
        """The supervisor signed in beside the operator and takes this draw under his eyes.

        One who joins while the secret is open can open it himself in a later session.
        """
        draw = self._states.advance(draw_id, events.SupervisorJoined(actor.account_id))
        if self._opened.is_open(draw_id) and not draw.plan.by_hand:
            sealed = self._vault.seal(
                self._opened.get(draw_id).s_op, [self._room.box_public(actor.account_id)]
            )
            self._draws.add_secret_copy(draw_id, draw.attempt, actor.account_id, sealed)
        self._changed(draw_id)
        return Recorded(None, draw_id, {"supervisor": actor.account_id})

    @act("draw.session_opened")
    def open_session(self, actor: Actor, draw_id: str) -> Recorded[str]:
        """Begin a supervised session; recording is started by the caller right after.

        Raises:
            UserError: ``draw.no_supervisor``; ``draw.session_open``.
        """
        draw = self._draws.get(draw_id)
        if draw.supervisor is None:
            raise UserError("draw.no_supervisor")
        if draw.session is not None:
            raise UserError("draw.session_open")
        session = f"{draw_id}-S{len(self._draws.sessions(draw_id)) + 1}"
        now = self._now()
        self._draws.open_session(
            SessionRecord(session, draw_id, actor.account_id, draw.supervisor, now, None)
        )
        self._draws.update(draw_id, now, session=session)
        self._changed(draw_id)
        return Recorded(session, draw_id, {"session": session, "supervisor": draw.supervisor})

    @act("draw.frozen")
    def freeze(
        self,
        _actor: Actor,
        draw_id: str,
        frozen: FrozenPool,
        counts: Mapping[str, JsonValue],
        rule_pack: PackVersion,
    ) -> Recorded[None]:
        """Fix plan and pool (steps 1 and 2); ``counts`` is what the screen shows, with chances."""
        draw = self._states.advance(draw_id, events.Freeze())
        now = self._now()
        self._draws.add_attempt(
            FrozenAttempt(
                draw_id=draw_id,
                attempt=draw.attempt,
                plan=plan_bytes(frozen.plan),
                avoidance=frozen.lists.to_json(),
                plan_hash=frozen.plan_hash,
                snapshot_root=frozen.snapshot_root,
                key_private=frozen.key_private,
                counts=counts,
                frozen_at=now,
            )
        )
        self._seats.add_rows(draw_id, draw.attempt, frozen.rows)
        self._seats.freeze_people(draw_id, draw.attempt)
        codes = witness_codes(len(draw.plan.witnesses))
        self._draws.set_witnesses(draw_id, list(zip(codes, draw.plan.witnesses, strict=True)))
        self._changed(draw_id)
        facts: dict[str, JsonValue] = {
            "attempt": draw.attempt,
            "plan_hash": frozen.plan_hash.hex(),
            "snapshot_root": frozen.snapshot_root.hex(),
            "rows": len(frozen.rows),
            "eligible": frozen.counts.eligible,
            "excluded": {code.value: n for code, n in frozen.counts.removed.items()},
            "supervisor": draw.supervisor,
            "rule_pack": {"version": rule_pack.number, "sha256": rule_pack.pack.sha256},
        }
        if draw.plan.by_hand:
            facts["mode"] = draw.plan.mode.value
        return Recorded(None, draw_id, facts)

    @act("draw.committed")
    def commit(self, _actor: Actor, draw_id: str) -> Recorded[None]:
        """Take the machine secret and fix it (step 3): stored sealed before its code is shown."""
        draw = self._states.advance(draw_id, events.Commit())
        attempt = self._attempt(draw)
        s_op = self.acts.entropy.secret_bytes(SECRET_BYTES)
        opened = self._opened.keep(draw, attempt, s_op)
        commitment = commitment_of(opened.terms, s_op)
        head = self.acts.journal.head()
        self._draws.update_attempt(
            draw_id,
            draw.attempt,
            s_op_sealed=self._vault.seal(s_op, [self._room.box_public(self._supervisor(draw))]),
            commitment=commitment,
            committed_at=self._now(),
            commit_head=(head.size, head.root.hex()),
        )
        self._changed(draw_id)
        return Recorded(None, draw_id, {"attempt": draw.attempt, "commitment": commitment.hex()})

    @act("draw.slip_issued")
    def issue_slip(self, _actor: Actor, draw_id: str, slip_no: str, pdf: bytes, way: str) -> Recorded[None]:
        """A numbered slip exists, printed or saved (``way``); only then may values be entered."""
        draw = self._states.advance(draw_id, events.IssueSlip())
        attempt = self._attempt(draw)
        copy, digest, now = attempt.slip_copies + 1, sha256(pdf).hexdigest(), self._now()
        self._draws.add_document(draw_id, f"slip-{draw.attempt}", copy, pdf, digest, now)
        self._draws.update_attempt(
            draw_id, draw.attempt, slip_no=slip_no, slip_at=attempt.slip_at or now, slip_copies=copy
        )
        self._changed(draw_id)
        return Recorded(None, draw_id, {"slip_no": slip_no, "sha256": digest, "way": way, "copy": copy})

    def slip_number(self, draw_id: str) -> str:
        """The slip's number: given once, gap-free; kept when a slip is printed again."""
        draw = self._draws.get(draw_id)
        attempt = self._attempt(draw)
        if attempt.slip_no is not None:
            return attempt.slip_no
        with self.acts.transaction():
            number = self._room.next_number("slip")
        return f"JZ-{self.acts.station.station_id}-{self._now().year}-{number:06d}"

    @act("draw.compared")
    def compared(self, _actor: Actor, draw_id: str, by: str) -> Recorded[None]:
        """Somebody compared screen and slip (``by``: witness code or ``supervisor``)."""
        draw = self._draws.get(draw_id)
        attempt = self._attempt(draw)
        if attempt.slip_no is None:
            raise UserError("draw.no_slip")
        if by not in attempt.compared:
            self._draws.update_attempt(draw_id, draw.attempt, compared=(*attempt.compared, by))
            self._changed(draw_id)
        return Recorded(None, draw_id, {"by": by})

    @act("draw.value_entered")
    def enter_value(
        self, _actor: Actor, draw_id: str, witness: str, method: str, value: str
    ) -> Recorded[None]:
        """A witness's value, masked on every screen (step 4); may be replaced until all are in."""
        check_value(method, value)
        credit = credited_centibits(method, value)
        draw = self._states.advance(draw_id, events.EnterValue(witness, credit))
        salt = self.acts.entropy.secret_bytes(SALT_BYTES)
        stored = StoredValue(witness, method, value, self._now(), salt)
        self._draws.put_value(draw_id, draw.attempt, stored)
        self._changed(draw_id)
        facts: dict[str, JsonValue] = {
            "witness": witness,
            "method": method,
            "rolls": len(value),
            "commitment": value_digest(salt, value),
        }
        return Recorded(None, draw_id, facts)

    @act("draw.value_cleared")
    def clear_value(self, _actor: Actor, draw_id: str, witness: str) -> Recorded[None]:
        """A witness takes the value back before all are in."""
        draw = self._states.advance(draw_id, events.ClearValue(witness))
        self._draws.remove_value(draw_id, draw.attempt, witness)
        self._changed(draw_id)
        return Recorded(None, draw_id, {"witness": witness})

    @act("draw.revealed")
    def reveal(self, _actor: Actor, draw_id: str) -> Recorded[None]:
        """All values are in: key, tickets and placement, stored in one transaction before a name shows.

        Raises:
            UserError: ``draw.values_missing``, ``draw.entropy_floor``, ``draw.needs_supervisor``.
        """
        draw = self._states.advance(draw_id, events.Reveal())
        opened = self._opened.get(draw_id)
        contributions = self._opened.contributions(draw_id, draw.attempt, opened.witnesses)
        result = compute(opened.terms, opened.pool, opened.s_op, contributions)
        digest = result_digest(result)
        self._store_result(draw, opened, result, digest)
        opened.result = result
        self._changed(draw_id)
        facts: dict[str, JsonValue] = {
            "contributions": [c.to_json() for c in contributions],
            "salts": salts_of(self._draws.values(draw_id, draw.attempt)),
            "result_digest": digest.hex(),
            "placed": len(result.placement.order),
        }
        return Recorded(None, draw_id, facts)

    @act("draw.resumed")
    def resume(self, actor: Actor, draw_id: str) -> Recorded[None]:
        """After a restart, or for another session, a supervisor opens the secret: same step and result."""
        draw = self._draws.get(draw_id)
        attempt = self._attempt(draw)
        self._opened.unlock(draw, attempt, self._room.identity(actor), actor.account_id)
        self._states.advance(draw_id, events.Resume(actor.account_id))
        self._changed(draw_id)
        return Recorded(None, draw_id, {"state": draw.phase})

    @act("draw.halted")
    def halt(self, actor: Actor, draw_id: str, reason: str) -> Recorded[None]:
        """A supervisor stops the draw where it is; calls under way are finished, none is started."""
        self._states.advance(draw_id, events.Halt(actor.account_id, reason))
        self._changed(draw_id)
        return Recorded(None, draw_id, why=reason)

    def halt_by_machine(self, draw_id: str, reason: str) -> None:
        """A safe stop when recording or storage fails; going on needs both people as after any halt."""
        with self.acts.transaction():
            self._states.advance(draw_id, events.SafeStop(reason))
            self.acts.record(event("draw.halted"), MACHINE, draw_id, why=reason)
            self._changed(draw_id)

    @act("draw.continued")
    def go_on(self, actor: Actor, draw_id: str, supervisor: Actor) -> Recorded[None]:
        """After a halt: operator and supervisor together; recording must run again."""
        check_second(supervisor, "draw.supervise")
        self._states.advance(draw_id, events.GoOn(actor.account_id, supervisor.account_id))
        self._changed(draw_id)
        return Recorded(None, draw_id, {"supervisor": supervisor.account_id})

    def _store_result(self, draw: DrawRecord, opened: OpenedDraw, result: Result, digest: bytes) -> None:
        now = self._now()
        recipients = [self._room.box_public(self._supervisor(draw))]
        self._draws.update_attempt(
            draw.id,
            draw.attempt,
            prk_sealed=self._vault.seal(result.prk, recipients),
            result_digest=digest,
            revealed_at=now,
        )
        codes = seat_codes(result.placement, opened.terms.seats)
        taken = [(seat, expert) for seat, expert in codes.items() if expert is not None]
        for number, (seat, expert) in enumerate(taken, self._seats.last_row(draw.id) + 1):
            group = result.placement.panel[expert]
            self._seats.add_seat(
                draw.id,
                SeatRecord(
                    row=number,
                    attempt=draw.attempt,
                    seat=seat,
                    group=group,
                    kind="drawn",
                    tier=result.placement.tier[expert],
                    expert=expert,
                    expert_no=self._seats.row_of(draw.id, draw.attempt, expert).expert_no,
                    state="waiting",
                    way=None,
                    replaces=None,
                    replaced_by=None,
                    passed_over=(),
                    changed_at=now,
                ),
            )
        filled = Counter(result.placement.panel.values())
        for group, count in opened.terms.seats.items():
            if filled[group] < count:
                self._seats.add_exhausted(draw.id, group)

    def _attempt(self, draw: DrawRecord) -> AttemptRecord:
        attempt = self._draws.attempt(draw.id, draw.attempt)
        if attempt is None:
            raise UserError("draw.not_frozen")
        return attempt

    @staticmethod
    def _supervisor(draw: DrawRecord) -> str:
        if draw.supervisor is None:
            raise UserError("draw.no_supervisor")
        return draw.supervisor

    def _changed(self, draw_id: str) -> None:
        self.acts.announce(DrawChanged(draw_id))

    def _now(self) -> datetime:
        return self.acts.clock.now().wall


def result_digest(result: Result) -> bytes:
    """What the slip's part B and the log say of a result: who sits where, by pseudonym, in canonical form."""
    panel: JsonValue = [[e, result.placement.panel[e]] for e in result.placement.order]
    return sha256(b"EDP1/result\x00" + canonical_json(panel)).digest()
