"""The states of a draw from plan to close, and every refusal that EDP-1 asks for (steps 2 to 4, 9, 11, 12).

``next_state`` is pure: it gives the state after an event or refuses with ``UserError``. A state is built from
what is stored, so that after a crash the draw stands exactly where it stood. Halting is an overlay: it stops
every act and leaves the phase as it is.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from core.draw.protocol.entropy_credit import CENTIBITS_PER_BIT
from core.draw.state.views import DrawState, Step


class Phase(StrEnum):
    """Where a draw stands."""

    PLANNED = "planned"
    CHECKED = "checked"
    FROZEN = "frozen"
    COMMITTED = "committed"
    SLIP_ISSUED = "slip_issued"
    GATHERING = "gathering"
    DRAWN = "drawn"
    CONTACTING = "contacting"
    FILLED = "filled"
    UNMET = "unmet"
    RELEASED = "released"
    VOIDED = "voided"
    CLOSED = "closed"


OPEN_TO_EDITING = frozenset({Phase.PLANNED, Phase.CHECKED, Phase.FROZEN})
BEFORE_RESULT = frozenset({Phase.COMMITTED, Phase.SLIP_ISSUED, Phase.GATHERING})
SETTLED = frozenset({Phase.FILLED, Phase.UNMET, Phase.RELEASED})
WITH_RESULT = frozenset({Phase.DRAWN, Phase.CONTACTING}) | SETTLED
IN_FORCE = BEFORE_RESULT | WITH_RESULT
"""From the machine commitment to void or close: here the secret is fixed and there is no way back."""


@dataclass(frozen=True, slots=True)
class Ceremony:
    """The whole state of one attempt.

    ``values`` maps each witness whose value is in to its credited centibits; ``entropy_floor`` is in bits.
    ``needs_supervisor`` is set after a restart until a supervisor has opened the secret. ``accepted`` counts
    seats with an accepted invitation, ``replaced`` tells whether any seat went to a replacement. ``by_hand``:
    the experts are named, so that there is no secret and no dice.
    """

    phase: Phase
    attempt: int
    operator: str
    seats: int
    witnesses: tuple[str, ...] = ()
    entropy_floor: int = 64
    approved: bool = False
    supervisor: str | None = None
    recording: bool = False
    values: Mapping[str, int] = field(default_factory=dict)
    halted: str | None = None
    needs_supervisor: bool = False
    accepted: int = 0
    replaced: bool = False
    names_released: bool = False
    void: bool = False
    by_hand: bool = False
    cancelled: bool = False

    @property
    def all_values_in(self) -> bool:
        """Whether every witness of the plan has given a value: from then on there is exactly one result."""
        return bool(self.witnesses) and set(self.values) == set(self.witnesses)

    @property
    def centibits(self) -> int:
        """Credits of the values that are in."""
        return sum(self.values.values())


class VoidShows(StrEnum):
    """What a void attempt shows: nothing yet existed, or the seats as they would have been, as codes."""

    NO_RESULT = "no_result"
    WOULD_BE = "would_be"


def void_shows(state: Ceremony) -> VoidShows:
    """What to show when ``state`` is declared void."""
    return VoidShows.WOULD_BE if state.all_values_in or state.by_hand else VoidShows.NO_RESULT


def reaches_floor(state: Ceremony, extra: int = 0) -> bool:
    """Whether the credits, and ``extra`` centibits, reach the floor."""
    return state.centibits + extra >= state.entropy_floor * CENTIBITS_PER_BIT


def first_state(operator: str, seats: int, witnesses: tuple[str, ...], entropy_floor: int) -> Ceremony:
    """A draw just planned, first attempt."""
    return Ceremony(Phase.PLANNED, 1, operator, seats, witnesses, entropy_floor)


def next_attempt(state: Ceremony) -> Ceremony:
    """The attempt after a void one: the next number, no values; its supervisor signs in anew."""
    return replace(
        state,
        phase=Phase.PLANNED,
        attempt=state.attempt + 1,
        supervisor=None,
        values={},
        halted=None,
        needs_supervisor=False,
        accepted=0,
        replaced=False,
        names_released=False,
        void=False,
        cancelled=False,
    )


def step_of(phase: Phase) -> Step:
    """The step along the top of the screen that belongs to a phase."""
    return _STEPS[phase]


_STEPS = {
    Phase.PLANNED: Step.PLAN,
    Phase.CHECKED: Step.CHECK,
    Phase.FROZEN: Step.FREEZE,
    Phase.COMMITTED: Step.FREEZE,
    Phase.SLIP_ISSUED: Step.WITNESS,
    Phase.GATHERING: Step.WITNESS,
    Phase.DRAWN: Step.DRAW,
    Phase.CONTACTING: Step.CONFIRM,
    Phase.FILLED: Step.CONFIRM,
    Phase.UNMET: Step.CONFIRM,
    Phase.RELEASED: Step.CONFIRM,
    Phase.VOIDED: Step.CONFIRM,
    Phase.CLOSED: Step.CONFIRM,
}


def restarted(state: Ceremony) -> Ceremony:
    """Who was present is asked for again: in force by the secret, before it by signing in once more.

    Between freeze and commitment of a draw nothing is left to see: it goes on as the freeze was witnessed.
    """
    leaves = state.phase in OPEN_TO_EDITING and (state.phase is not Phase.FROZEN or state.by_hand)
    return replace(
        state,
        recording=False,
        needs_supervisor=state.phase in IN_FORCE,
        supervisor=None if leaves else state.supervisor,
    )


def draw_state(state: Ceremony) -> DrawState:
    """The word that people know (features D10); a void attempt counts as not drawn."""
    if state.void or state.phase in OPEN_TO_EDITING:
        return DrawState.NOT_DRAWN
    if state.phase in BEFORE_RESULT or state.phase in (Phase.DRAWN, Phase.CONTACTING):
        return DrawState.DRAWING
    if state.accepted < state.seats:
        return DrawState.UNMET
    return DrawState.DRAWN_REPLENISHED if state.replaced else DrawState.DRAWN
