"""``next_state``: what an event does to a draw, or why it may not happen."""

from dataclasses import replace

from core.draw.ceremony import events as events
from core.draw.ceremony.demands import need_people_and_recorder, need_phase, need_reason, need_two
from core.draw.ceremony.states import (
    BEFORE_RESULT,
    IN_FORCE,
    OPEN_TO_EDITING,
    SETTLED,
    WITH_RESULT,
    Ceremony,
    Phase,
    next_attempt,
    reaches_floor,
    restarted,
)
from core.kernel.errors import UserError

_GATHERING = frozenset({Phase.SLIP_ISSUED, Phase.GATHERING})


_AFTER_CANCELLATION = (events.Close, events.Void, events.Release, events.Sign, events.CloseSession)
"""What may be done once the review was called off."""


def next_state(state: Ceremony, event: events.Event) -> Ceremony:
    """The state after ``event``.

    Raises:
        UserError: the event is refused; nothing changed. Codes: ``draw.halted``, ``draw.needs_supervisor``,
            ``draw.cancelled``, ``draw.wrong_phase`` (``phase``) and those named at the single rules below.
    """
    if isinstance(event, events.Fact):
        return _after_fact(state, event)
    if isinstance(event, events.Control):
        return _after_control(state, event)
    if state.needs_supervisor:
        raise UserError("draw.needs_supervisor")
    if state.cancelled and not isinstance(event, _AFTER_CANCELLATION):
        raise UserError("draw.cancelled")
    if state.halted is not None and not isinstance(event, events.Void | events.CloseSession):
        raise UserError("draw.halted")
    return _after_act(state, event)


def _after_act(state: Ceremony, event: events.Act) -> Ceremony:
    match event:
        case events.PlanEdited():
            return _edited(state)
        case events.PlanChecked():
            return _checked(state, event)
        case events.Freeze():
            return _frozen(state)
        case events.Commit():
            return _committed(state)
        case events.IssueSlip():
            return _slip_issued(state)
        case events.EnterValue():
            return _value_entered(state, event)
        case events.ClearValue():
            return _value_cleared(state, event)
        case events.Reveal():
            return _revealed(state)
        case events.ChooseExpert():
            return _chosen(state)
        case events.FixNaming():
            return _naming_fixed(state, event)
        case events.StartContact():
            return _contact_started(state)
        case events.Roll() | events.ChangeSeats() | events.Sign() | events.Arrive():
            return _worked_on(state)
        case events.Release():
            return _released(state, event)
        case events.Void():
            return _voided(state, event)
        case events.Close():
            return _closed(state, event)
        case events.BeginAgain():
            return _begun_again(state, event)
        case events.TakeUp():
            return _taken_up(state, event)
        case events.CloseSession():
            return _session_closed(state)
        case events.Abort():
            return _aborted(state)


# -- before the commitment ---------------------------------------------------------------------------------


def _edited(state: Ceremony) -> Ceremony:
    """``draw.no_abort`` once committed: from then on the plan stands."""
    _refuse_after_commitment(state)
    return replace(state, phase=Phase.PLANNED)


def _aborted(state: Ceremony) -> Ceremony:
    """``draw.no_abort`` once committed: only a void, with its reason, ends an attempt."""
    _refuse_after_commitment(state)
    return replace(state, phase=Phase.PLANNED)


def _refuse_after_commitment(state: Ceremony) -> None:
    """Where experts are named the freeze is final: who looked into the pool does not freeze it anew."""
    fixed = state.by_hand and state.phase is Phase.FROZEN
    if fixed or state.phase not in OPEN_TO_EDITING:
        raise UserError("draw.no_abort")


def _checked(state: Ceremony, event: events.PlanChecked) -> Ceremony:
    """``draw.check_blocked`` (``count``) while rules stand against the plan."""
    need_phase(state, Phase.PLANNED, Phase.CHECKED)
    if event.blocked:
        raise UserError("draw.check_blocked", count=event.blocked)
    return replace(state, phase=Phase.CHECKED)


def _frozen(state: Ceremony) -> Ceremony:
    """``draw.not_checked``, ``draw.not_approved``, ``draw.no_supervisor``, ``draw.not_recording``,
    ``draw.few_witnesses``."""
    if state.phase is Phase.PLANNED:
        raise UserError("draw.not_checked")
    need_phase(state, Phase.CHECKED)
    if not state.approved:
        raise UserError("draw.not_approved")
    need_people_and_recorder(state)
    if len(state.witnesses) < 2:
        raise UserError("draw.few_witnesses", least=2)
    return replace(state, phase=Phase.FROZEN)


# -- from the commitment to the result ---------------------------------------------------------------------


def _committed(state: Ceremony) -> Ceremony:
    """``draw.by_hand`` where experts are named; ``draw.not_frozen``; ``draw.already_committed``: one secret
    an attempt, never a second."""
    if state.by_hand:
        raise UserError("draw.by_hand")
    if state.phase in OPEN_TO_EDITING - {Phase.FROZEN}:
        raise UserError("draw.not_frozen")
    if state.phase is not Phase.FROZEN:
        raise UserError("draw.already_committed")
    need_people_and_recorder(state)
    return replace(state, phase=Phase.COMMITTED, values={})


def _slip_issued(state: Ceremony) -> Ceremony:
    """Further copies change nothing; ``draw.not_committed`` before there is something to print."""
    if state.phase in OPEN_TO_EDITING:
        raise UserError("draw.not_committed")
    need_phase(state, *IN_FORCE)
    return replace(state, phase=Phase.SLIP_ISSUED) if state.phase is Phase.COMMITTED else state


def _value_entered(state: Ceremony, event: events.EnterValue) -> Ceremony:
    """``draw.no_slip`` before the slip; ``draw.values_fixed`` once all are in; ``draw.witness_unknown``;
    ``draw.entropy_floor`` (``floor``) for a last value with which the credits would stay below it."""
    _need_gathering(state)
    if event.witness not in state.witnesses:
        raise UserError("draw.witness_unknown")
    after = replace(state, phase=Phase.GATHERING, values={**state.values, event.witness: event.centibits})
    if after.all_values_in and not reaches_floor(after):
        raise UserError("draw.entropy_floor", floor=state.entropy_floor)
    return after


def _value_cleared(state: Ceremony, event: events.ClearValue) -> Ceremony:
    """As entering; ``draw.witness_unknown`` also for a witness who gave nothing."""
    _need_gathering(state)
    if event.witness not in state.values:
        raise UserError("draw.witness_unknown")
    left = {witness: credit for witness, credit in state.values.items() if witness != event.witness}
    return replace(state, values=left)


def _need_gathering(state: Ceremony) -> None:
    if state.phase in OPEN_TO_EDITING or state.phase is Phase.COMMITTED:
        raise UserError("draw.no_slip")
    if state.all_values_in:
        raise UserError("draw.values_fixed")
    need_phase(state, *_GATHERING)
    need_people_and_recorder(state)


def _revealed(state: Ceremony) -> Ceremony:
    """``draw.already_drawn``: one result a commitment; ``draw.values_missing``; ``draw.entropy_floor``."""
    if state.phase in WITH_RESULT:
        raise UserError("draw.already_drawn")
    need_phase(state, *_GATHERING)
    if not state.all_values_in:
        raise UserError("draw.values_missing")
    if not reaches_floor(state):
        raise UserError("draw.entropy_floor", floor=state.entropy_floor)
    need_people_and_recorder(state)
    return replace(state, phase=Phase.DRAWN)


# -- named instead of drawn --------------------------------------------------------------------------------


def _chosen(state: Ceremony) -> Ceremony:
    """``draw.not_by_hand`` for a draw; ``draw.not_frozen``; ``draw.already_named`` once it is fixed."""
    if not state.by_hand:
        raise UserError("draw.not_by_hand")
    if state.phase in OPEN_TO_EDITING - {Phase.FROZEN}:
        raise UserError("draw.not_frozen")
    if state.phase is not Phase.FROZEN:
        raise UserError("draw.already_named")
    need_people_and_recorder(state)
    return state


def _naming_fixed(state: Ceremony, event: events.FixNaming) -> Ceremony:
    """As choosing; ``draw.two_people`` for the same person twice."""
    _chosen(state)
    need_two(event.operator, event.supervisor)
    return replace(state, phase=Phase.DRAWN)


# -- with a result -----------------------------------------------------------------------------------------


def _contact_started(state: Ceremony) -> Ceremony:
    """``draw.not_drawn`` without a panel; supervisor and recorder as before."""
    if state.phase in OPEN_TO_EDITING | BEFORE_RESULT:
        raise UserError("draw.not_drawn")
    need_phase(state, *WITH_RESULT)
    need_people_and_recorder(state)
    return replace(state, phase=Phase.CONTACTING) if state.phase is Phase.DRAWN else state


def _worked_on(state: Ceremony) -> Ceremony:
    """``draw.not_drawn`` without a panel; supervisor and recorder as before. The board moves the phase."""
    if state.phase in OPEN_TO_EDITING | BEFORE_RESULT:
        raise UserError("draw.not_drawn")
    need_phase(state, *WITH_RESULT)
    need_people_and_recorder(state)
    return state


def _released(state: Ceremony, event: events.Release) -> Ceremony:
    """``draw.not_drawn``; ``draw.two_people`` for the same person twice."""
    if state.phase in OPEN_TO_EDITING | BEFORE_RESULT:
        raise UserError("draw.not_drawn")
    need_phase(state, *WITH_RESULT)
    need_two(event.first, event.second)
    return _with_names(state)


def _with_names(state: Ceremony) -> Ceremony:
    phase = Phase.RELEASED if state.phase in SETTLED else state.phase
    return replace(state, phase=phase, names_released=True)


def _voided(state: Ceremony, event: events.Void) -> Ceremony:
    """``draw.nothing_to_void`` outside an attempt in force; ``draw.two_people``; ``draw.reason_missing``."""
    if state.phase not in IN_FORCE and not (state.by_hand and state.phase is Phase.FROZEN):
        raise UserError("draw.nothing_to_void")
    need_two(state.operator, event.supervisor)
    need_reason(event.reason)
    return replace(state, phase=Phase.VOIDED, void=True, halted=None)


def _closed(state: Ceremony, event: events.Close) -> Ceremony:
    """``draw.not_settled`` while seats are open and it is not a cancellation; ``draw.two_people``."""
    if state.phase in OPEN_TO_EDITING | BEFORE_RESULT:
        raise UserError("draw.not_drawn")
    need_phase(state, *WITH_RESULT, Phase.VOIDED)
    need_two(event.operator, event.supervisor)
    if state.phase in (Phase.DRAWN, Phase.CONTACTING) and not state.cancelled:
        if not event.cancelled:
            raise UserError("draw.not_settled")
        need_reason(event.reason)
    return replace(state, phase=Phase.CLOSED)


def _begun_again(state: Ceremony, event: events.BeginAgain) -> Ceremony:
    """``draw.not_void``: only a void attempt is followed by another; ``draw.over`` once the void draw was
    closed for good; ``draw.attempt_gap`` (``next``)."""
    if not state.void:
        raise UserError("draw.not_void")
    if state.phase is Phase.CLOSED:
        raise UserError("draw.over")
    return _next_attempt(state, event.attempt)


def _taken_up(state: Ceremony, event: events.TakeUp) -> Ceremony:
    """``draw.not_ended_void`` for any but a void draw closed for good; two people and a reason."""
    if not (state.void and state.phase is Phase.CLOSED):
        raise UserError("draw.not_ended_void")
    need_two(event.operator, event.supervisor)
    need_reason(event.reason)
    return _next_attempt(state, event.attempt)


def _next_attempt(state: Ceremony, attempt: int) -> Ceremony:
    if attempt != state.attempt + 1:
        raise UserError("draw.attempt_gap", next=state.attempt + 1)
    return next_attempt(state)


def _session_closed(state: Ceremony) -> Ceremony:
    """``draw.ceremony_under_way`` between commitment and result: nobody leaves the room there. A halted draw
    may be left, and stays halted."""
    if state.phase in BEFORE_RESULT:
        raise UserError("draw.ceremony_under_way")
    return replace(state, supervisor=None, recording=False)


# -- halting, restarts, facts ------------------------------------------------------------------------------


def _after_control(state: Ceremony, event: events.Control) -> Ceremony:
    match event:
        case events.Halt():
            need_reason(event.reason)
            return _halted(state, event.reason)
        case events.SafeStop():
            return _halted(state, event.cause)
        case events.Resume():
            if event.supervisor == state.operator:
                raise UserError("draw.two_people")
            return replace(state, needs_supervisor=False, supervisor=event.supervisor)
        case events.GoOn():
            return _gone_on(state, event)
        case events.CancelReview():
            return _cancelled(state, event)


def _halted(state: Ceremony, reason: str) -> Ceremony:
    """``draw.over`` for a draw that has ended; the first reason stays until it goes on."""
    if state.phase in (Phase.CLOSED, Phase.VOIDED):
        raise UserError("draw.over")
    return replace(state, halted=state.halted or reason)


def _cancelled(state: Ceremony, event: events.CancelReview) -> Ceremony:
    """``draw.over``; ``draw.not_drawn`` without a panel; ``draw.cancelled``; two people and a reason."""
    if state.phase in (Phase.CLOSED, Phase.VOIDED):
        raise UserError("draw.over")
    if state.phase not in WITH_RESULT:
        raise UserError("draw.not_drawn")
    if state.cancelled:
        raise UserError("draw.cancelled")
    need_two(event.operator, event.supervisor)
    need_reason(event.reason)
    return replace(state, cancelled=True)


def _gone_on(state: Ceremony, event: events.GoOn) -> Ceremony:
    """``draw.not_halted``; both people; a ceremony under way needs its recorder again."""
    if state.halted is None:
        raise UserError("draw.not_halted")
    if state.needs_supervisor:
        raise UserError("draw.needs_supervisor")
    need_two(event.operator, event.supervisor)
    if state.phase in IN_FORCE | {Phase.FROZEN} and not state.recording:
        raise UserError("draw.not_recording")
    return replace(state, halted=None, supervisor=event.supervisor)


def _after_fact(state: Ceremony, event: events.Fact) -> Ceremony:
    match event:
        case events.Approved():
            return replace(state, approved=event.approved)
        case events.SupervisorJoined():
            if event.supervisor == state.operator:
                raise UserError("draw.two_people")
            return replace(state, supervisor=event.supervisor)
        case events.RecorderChanged():
            return replace(state, recording=event.running)
        case events.Restarted():
            return restarted(state)
        case events.BoardChanged():
            return _board_changed(state, event)
        case events.HourCame() | events.AllThere():
            if state.phase not in WITH_RESULT:
                raise UserError("draw.not_drawn")
            return _with_names(state)


def _board_changed(state: Ceremony, event: events.BoardChanged) -> Ceremony:
    if state.phase not in WITH_RESULT:
        raise UserError("draw.not_drawn")
    after = replace(state, accepted=event.accepted, replaced=event.replaced)
    if event.accepted >= state.seats:
        return replace(after, phase=Phase.RELEASED if state.names_released else Phase.FILLED)
    if event.pending == 0:
        return replace(after, phase=Phase.RELEASED if state.names_released else Phase.UNMET)
    return after if state.phase is Phase.DRAWN else replace(after, phase=Phase.CONTACTING)
