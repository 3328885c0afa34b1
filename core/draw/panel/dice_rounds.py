"""Fresh dice for each replacement (EDP-1 step 10): new values of the witnesses decide who is next.

A round belongs to one open seat. Those present are fixed when it begins, so that nobody is left out or added
once values are there; values are masked and fixed when all are in, as in the ceremony. What the values give
is stored in one transaction with the new row before anything of it shows.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from core.access.model import Actor
from core.draw.ceremony import events as events
from core.draw.ceremony.attempts import salts_of
from core.draw.ceremony.state import CeremonyStates
from core.draw.panel.seats import DrawSeats
from core.draw.protocol import edp1
from core.draw.protocol.edp1 import value_digest
from core.draw.protocol.entropy_credit import CENTIBITS_PER_BIT, check_value, credited_centibits
from core.draw.protocol.model import Contribution, Replacement
from core.draw.protocol.result import round_key
from core.draw.protocol.schema import FEWEST_WITNESSES
from core.draw.state.opened import OpenedDraws
from core.draw.state.ports import DrawRepository
from core.draw.state.records import AttemptRecord, DrawRecord, StoredValue
from core.draw.state.views import DrawChanged
from core.kernel.acts import Acts, Recorded, act
from core.kernel.canonical_json import JsonValue
from core.kernel.errors import UserError

SALT_BYTES = 32


@dataclass(frozen=True, slots=True)
class DiceRound:
    """A round of an attempt, numbered from 1; ``witnesses`` are the codes of those present."""

    draw_id: str
    attempt: int
    number: int
    seat: str
    witnesses: tuple[str, ...]
    opened_at: datetime
    revealed_at: datetime | None = None


class RoundRepository(Protocol):
    """Rounds in the database; calls run inside the caller's transaction."""

    def add(self, opened: DiceRound) -> None:
        """Store a round that begins."""
        ...

    def rounds(self, draw_id: str, attempt: int) -> Sequence[DiceRound]:
        """All rounds of an attempt by number."""
        ...

    def reveal(self, opened: DiceRound, at: datetime) -> None:
        """The round has decided; its values do not change any more."""
        ...

    def put_value(self, opened: DiceRound, value: StoredValue) -> None:
        """Store or replace a witness's value."""
        ...

    def remove_value(self, opened: DiceRound, witness: str) -> None:
        """Take a value back."""
        ...

    def values(self, opened: DiceRound) -> Mapping[str, StoredValue]:
        """Values by witness code."""
        ...


class DiceRounds:
    """What happens in the room between an open seat and its next expert under the policy "fresh dice"."""

    def __init__(
        self,
        acts: Acts,
        draws: DrawRepository,
        rounds: RoundRepository,
        opened: OpenedDraws,
        states: CeremonyStates,
        seats: DrawSeats,
    ) -> None:
        self.acts = acts
        self._draws = draws
        self._rounds = rounds
        self._opened = opened
        self._states = states
        self._seats = seats

    def under_way(self, draw: DrawRecord) -> DiceRound | None:
        """The round that has not decided yet."""
        rounds = self._rounds.rounds(draw.id, draw.attempt)
        return rounds[-1] if rounds and rounds[-1].revealed_at is None else None

    @act("draw.round_opened")
    def open(self, _actor: Actor, draw_id: str, witnesses: tuple[str, ...]) -> Recorded[int]:
        """Begin a round for the seat that was open first; gives its number.

        Raises:
            UserError: ``draw.round_open``; ``draw.no_open_seat``; ``draw.witness_unknown``;
                ``draw.few_witnesses``; and as ``ceremony_rules.next_state``.
        """
        draw = self._states.advance(draw_id, events.Roll())
        if self.under_way(draw) is not None:
            raise UserError("draw.round_open")
        gap = self._seats.gap_for_dice(draw)
        if gap is None:
            raise UserError("draw.no_open_seat")
        known = [code for code, _ in self._draws.witnesses(draw_id)]
        if not set(witnesses) <= set(known):
            raise UserError("draw.witness_unknown")
        present = tuple(code for code in known if code in witnesses)
        if len(present) < FEWEST_WITNESSES:
            raise UserError("draw.few_witnesses", least=FEWEST_WITNESSES)
        number = len(self._rounds.rounds(draw_id, draw.attempt)) + 1
        self._rounds.add(DiceRound(draw_id, draw.attempt, number, gap.seat, present, self._now()))
        self._changed(draw_id)
        facts: dict[str, JsonValue] = {"round": number, "seat": gap.seat, "witnesses": list(present)}
        return Recorded(number, draw_id, facts)

    @act("draw.round_value")
    def enter_value(
        self, _actor: Actor, draw_id: str, witness: str, method: str, value: str
    ) -> Recorded[None]:
        """A witness's value of this round, masked on every screen; may be replaced until all are in.

        Raises:
            UserError: as ``check_value``; ``draw.no_round``; ``draw.witness_unknown``;
                ``draw.values_fixed``; ``draw.entropy_floor`` for a last value that leaves the sum below it.
        """
        check_value(method, value, fresh=True)
        draw, opened = self._gathering(draw_id, witness)
        salt = self.acts.entropy.secret_bytes(SALT_BYTES)
        given = StoredValue(witness, method, value, self._now(), salt)
        after = {**self._rounds.values(opened), witness: given}
        if set(after) == set(opened.witnesses):
            self._check_floor(draw, after)
        self._rounds.put_value(opened, given)
        self._changed(draw_id)
        facts: dict[str, JsonValue] = {
            "round": opened.number,
            "witness": witness,
            "method": method,
            "rolls": len(value),
            "commitment": value_digest(salt, value),
        }
        return Recorded(None, draw_id, facts)

    @act("draw.round_value_cleared")
    def clear_value(self, _actor: Actor, draw_id: str, witness: str) -> Recorded[None]:
        """A witness takes the value back before all are in."""
        _, opened = self._gathering(draw_id, witness)
        if witness not in self._rounds.values(opened):
            raise UserError("draw.witness_unknown")
        self._rounds.remove_value(opened, witness)
        self._changed(draw_id)
        return Recorded(None, draw_id, {"round": opened.number, "witness": witness})

    @act("draw.round_revealed")
    def reveal(self, _actor: Actor, draw_id: str) -> Recorded[None]:
        """All values of the round are in: its key and tickets give the next expert, stored before he shows.

        Raises:
            UserError: ``draw.no_round``; ``draw.values_missing``; and as ``ceremony_rules.next_state``.
        """
        draw = self._states.advance(draw_id, events.Roll())
        opened = self._open_round(draw)
        values = self._rounds.values(opened)
        if set(values) != set(opened.witnesses):
            raise UserError("draw.values_missing")
        given = contributions_of(opened, values)
        drawn = self._opened.get(draw_id)
        if drawn.result is None:
            raise UserError("draw.not_drawn")
        key = round_key(drawn.s_op, drawn.result.key_material, opened.number, given)
        tickets = edp1.tickets(key, drawn.terms.scope, drawn.pool.experts, drawn.terms.weights)
        self._rounds.reveal(opened, self._now())
        self._seats.fill_by_dice(draw, opened.seat, tickets, opened.number)
        facts: dict[str, JsonValue] = {
            "round": opened.number,
            "contributions": [c.to_json() for c in given],
            "salts": salts_of(values),
        }
        return Recorded(None, draw_id, facts)

    def _gathering(self, draw_id: str, witness: str) -> tuple[DrawRecord, DiceRound]:
        draw = self._states.advance(draw_id, events.Roll())
        opened = self._open_round(draw)
        if witness not in opened.witnesses:
            raise UserError("draw.witness_unknown")
        if set(self._rounds.values(opened)) == set(opened.witnesses):
            raise UserError("draw.values_fixed")
        return draw, opened

    def _open_round(self, draw: DrawRecord) -> DiceRound:
        opened = self.under_way(draw)
        if opened is None:
            raise UserError("draw.no_round")
        return opened

    def _check_floor(self, draw: DrawRecord, values: Mapping[str, StoredValue]) -> None:
        attempt = self._draws.attempt(draw.id, draw.attempt)
        floor = round_floor(attempt)
        credits = sum(credited_centibits(v.method, v.value) for v in values.values())
        if credits < floor * CENTIBITS_PER_BIT:
            raise UserError("draw.entropy_floor", floor=floor)

    def _changed(self, draw_id: str) -> None:
        self.acts.announce(DrawChanged(draw_id))

    def _now(self) -> datetime:
        return self.acts.clock.now().wall


def contributions_of(opened: DiceRound, values: Mapping[str, StoredValue]) -> tuple[Contribution, ...]:
    """The values of a round in the order of the plan's witnesses."""
    return tuple(
        Contribution(code, values[code].method, values[code].value)
        for code in opened.witnesses
        if code in values
    )


def asks_for_dice(attempt: AttemptRecord | None) -> bool:
    """Whether the frozen plan decides replacements by fresh dice."""
    return attempt is not None and json.loads(attempt.plan)["replacement"] == Replacement.FRESH_DICE


def round_floor(attempt: AttemptRecord | None) -> int:
    """Bits that a round needs, by the frozen plan."""
    if attempt is None:
        raise UserError("draw.not_frozen")
    return int(json.loads(attempt.plan)["round_floor"])
