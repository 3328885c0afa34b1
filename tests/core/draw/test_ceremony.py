"""The states of a draw: the way through, and everything EDP-1 refuses."""

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.draw.ceremony import events as events
from core.draw.ceremony.rules import next_state
from core.draw.ceremony.states import (
    IN_FORCE,
    Ceremony,
    Phase,
    VoidShows,
    draw_state,
    first_state,
    step_of,
    void_shows,
)
from core.draw.state.views import DrawState
from core.kernel.errors import UserError

OPERATOR, SUPERVISOR = "op-1", "su-1"
NEW = first_state(OPERATOR, seats=3, witnesses=("W-A", "W-B"), entropy_floor=64)
READY: Sequence[events.Event] = (
    events.Approved(True),
    events.SupervisorJoined(SUPERVISOR),
    events.RecorderChanged(True),
    events.PlanChecked(0),
)
TO_SLIP: Sequence[events.Event] = (*READY, events.Freeze(), events.Commit(), events.IssueSlip())
VALUES: Sequence[events.Event] = (events.EnterValue("W-A", 3320), events.EnterValue("W-B", 3320))
TO_DRAWN: Sequence[events.Event] = (*TO_SLIP, *VALUES, events.Reveal())
TO_FILLED: Sequence[events.Event] = (*TO_DRAWN, events.StartContact(), events.BoardChanged(3, 0, False))
CLOSE = events.Close(OPERATOR, SUPERVISOR)
VOID = events.Void(SUPERVISOR, "bidder list was wrong")


def after(*happened: events.Event, start: Ceremony = NEW) -> Ceremony:
    state = start
    for event in happened:
        state = next_state(state, event)
    return state


def refusal(state: Ceremony, event: events.Event) -> str:
    with pytest.raises(UserError) as refused:
        next_state(state, event)
    return refused.value.code


def test_the_way_from_plan_to_close() -> None:
    way = (*TO_FILLED, events.Release(OPERATOR, SUPERVISOR), CLOSE)
    phases = [after(*way[:n]).phase for n in range(len(way) + 1)]
    assert list(dict.fromkeys(phases)) == [
        Phase.PLANNED,
        Phase.CHECKED,
        Phase.FROZEN,
        Phase.COMMITTED,
        Phase.SLIP_ISSUED,
        Phase.GATHERING,
        Phase.DRAWN,
        Phase.CONTACTING,
        Phase.FILLED,
        Phase.RELEASED,
        Phase.CLOSED,
    ]


@pytest.mark.parametrize(
    ("missing", "code"),
    [
        (events.Approved(True), "draw.not_approved"),
        (events.SupervisorJoined(SUPERVISOR), "draw.no_supervisor"),
        (events.RecorderChanged(True), "draw.not_recording"),
        (events.PlanChecked(0), "draw.not_checked"),
    ],
)
def test_no_freeze_without(missing: events.Event, code: str) -> None:
    assert refusal(after(*(event for event in READY if event != missing)), events.Freeze()) == code


def test_a_plan_against_the_rules_is_not_checked() -> None:
    assert refusal(NEW, events.PlanChecked(2)) == "draw.check_blocked"


def test_no_freeze_with_one_witness() -> None:
    assert (
        refusal(after(*READY, start=replace(NEW, witnesses=("W-A",))), events.Freeze())
        == "draw.few_witnesses"
    )


def test_operator_and_supervisor_are_two_people() -> None:
    assert refusal(NEW, events.SupervisorJoined(OPERATOR)) == "draw.two_people"
    filled = after(*TO_FILLED)
    assert refusal(filled, events.Close(OPERATOR, OPERATOR)) == "draw.two_people"
    assert refusal(filled, events.Release(SUPERVISOR, SUPERVISOR)) == "draw.two_people"
    assert refusal(filled, events.Void(OPERATOR, "x")) == "draw.two_people"
    halted = after(*TO_DRAWN, events.Halt(SUPERVISOR, "x"))
    assert refusal(halted, events.GoOn(SUPERVISOR, SUPERVISOR)) == "draw.two_people"


def test_an_edited_plan_must_be_checked_and_frozen_again() -> None:
    frozen = after(*READY, events.Freeze())
    edited = after(events.PlanEdited(), start=frozen)
    assert edited.phase is Phase.PLANNED
    assert refusal(edited, events.Commit()) == "draw.not_frozen"


def test_one_secret_for_an_attempt() -> None:
    assert refusal(after(*READY), events.Commit()) == "draw.not_frozen"
    committed = after(*READY, events.Freeze(), events.Commit())
    assert refusal(committed, events.Commit()) == "draw.already_committed"
    assert refusal(committed, events.Freeze()) == "draw.wrong_phase"


def test_no_value_before_the_slip() -> None:
    committed = after(*READY, events.Freeze(), events.Commit())
    assert refusal(committed, VALUES[0]) == "draw.no_slip"
    assert refusal(after(*READY, events.Freeze()), events.IssueSlip()) == "draw.not_committed"


def test_further_copies_of_the_slip_change_nothing() -> None:
    for length in range(len(TO_SLIP), len(TO_FILLED) + 1):
        state = after(*TO_FILLED[:length])
        assert next_state(state, events.IssueSlip()) == state


def test_a_value_can_be_corrected_until_all_are_in_and_never_after() -> None:
    one = after(*TO_SLIP, VALUES[0])
    corrected = after(events.EnterValue("W-A", 6640), start=one)
    assert corrected.values == {"W-A": 6640}
    assert after(events.ClearValue("W-A"), start=one).values == {}
    both = after(VALUES[1], start=one)
    assert refusal(both, events.EnterValue("W-A", 6640)) == "draw.values_fixed"
    assert refusal(both, events.ClearValue("W-B")) == "draw.values_fixed"


def test_only_witnesses_of_the_plan_give_values() -> None:
    state = after(*TO_SLIP)
    assert refusal(state, events.EnterValue("W-C", 3320)) == "draw.witness_unknown"
    assert refusal(state, events.ClearValue("W-A")) == "draw.witness_unknown"


def test_the_last_value_must_reach_the_floor_so_that_nothing_is_stuck() -> None:
    one = after(*TO_SLIP, events.EnterValue("W-A", 3079))
    assert refusal(one, events.EnterValue("W-B", 3320)) == "draw.entropy_floor"
    assert after(events.EnterValue("W-B", 3321), start=one).all_values_in
    assert (
        refusal(after(*TO_SLIP, events.EnterValue("W-A", 0)), events.EnterValue("W-B", 0))
        == "draw.entropy_floor"
    )


def test_no_result_before_all_values_and_only_one() -> None:
    assert refusal(after(*TO_SLIP, VALUES[0]), events.Reveal()) == "draw.values_missing"
    assert refusal(after(*TO_SLIP), events.Reveal()) == "draw.values_missing"
    assert refusal(after(*TO_DRAWN), events.Reveal()) == "draw.already_drawn"
    assert refusal(after(*TO_DRAWN), VALUES[0]) == "draw.values_fixed"


@pytest.mark.parametrize("length", range(len(TO_SLIP) - 1, len(TO_FILLED) + 1))
@pytest.mark.parametrize("event", [events.Abort(), events.PlanEdited()])
def test_no_way_back_after_the_commitment(length: int, event: events.Event) -> None:
    assert refusal(after(*TO_FILLED[:length]), event) == "draw.no_abort"


def test_before_the_commitment_one_may_still_drop_it() -> None:
    assert after(*READY, events.Freeze(), events.Abort()).phase is Phase.PLANNED


def test_void_needs_a_reason_and_shows_what_there_is() -> None:
    assert refusal(after(*READY, events.Freeze()), VOID) == "draw.nothing_to_void"
    committed = after(*TO_SLIP)
    assert refusal(committed, events.Void(SUPERVISOR, "  ")) == "draw.reason_missing"
    assert void_shows(after(VALUES[0], start=committed)) is VoidShows.NO_RESULT
    assert void_shows(after(*VALUES, start=committed)) is VoidShows.WOULD_BE
    assert void_shows(after(*TO_FILLED)) is VoidShows.WOULD_BE
    voided = after(*TO_FILLED, VOID)
    assert (voided.phase, voided.void) == (Phase.VOIDED, True)
    assert refusal(voided, VOID) == "draw.nothing_to_void"


def test_attempts_have_no_gaps() -> None:
    assert refusal(after(*TO_FILLED), events.BeginAgain(2)) == "draw.not_void"
    voided = after(*TO_FILLED, VOID)
    assert refusal(voided, events.BeginAgain(3)) == "draw.attempt_gap"
    assert refusal(voided, events.BeginAgain(1)) == "draw.attempt_gap"
    second = after(events.BeginAgain(2), start=voided)
    assert (second.phase, second.attempt, second.values, second.void) == (Phase.PLANNED, 2, {}, False)
    assert refusal(after(CLOSE, start=voided), events.BeginAgain(2)) == "draw.over"


def test_a_void_draw_closed_for_good_is_taken_up_by_two_with_a_reason() -> None:
    voided = after(*TO_FILLED, VOID)
    ended = after(CLOSE, start=voided)
    taken = events.TakeUp(2, OPERATOR, SUPERVISOR, "项目恢复")
    assert refusal(voided, taken) == "draw.not_ended_void"
    assert refusal(after(*TO_FILLED, CLOSE), taken) == "draw.not_ended_void"
    assert refusal(ended, replace(taken, supervisor=OPERATOR)) == "draw.two_people"
    assert refusal(ended, replace(taken, reason=" ")) == "draw.reason_missing"
    assert refusal(ended, replace(taken, attempt=3)) == "draw.attempt_gap"
    second = after(taken, start=ended)
    assert (second.phase, second.attempt, second.values, second.void) == (Phase.PLANNED, 2, {}, False)


def test_after_a_restart_nothing_goes_on_without_a_supervisor() -> None:
    for length in range(len(TO_SLIP) - 1, len(TO_FILLED) + 1):
        state = after(*TO_FILLED[:length], events.Restarted())
        for event in (events.Reveal(), VOID, CLOSE, events.StartContact(), VALUES[0], events.IssueSlip()):
            assert refusal(state, event) == "draw.needs_supervisor"
        resumed = after(events.Resume("su-2"), events.RecorderChanged(True), start=state)
        assert resumed == replace(after(*TO_FILLED[:length]), supervisor="su-2")
    assert refusal(after(*TO_SLIP, events.Restarted()), events.Resume(OPERATOR)) == "draw.two_people"


def test_before_the_commitment_a_restart_locks_nothing() -> None:
    assert not after(*READY, events.Freeze(), events.Restarted()).needs_supervisor


def test_after_a_restart_the_recorder_must_run_again() -> None:
    state = after(*TO_SLIP, events.Restarted(), events.Resume(SUPERVISOR))
    assert refusal(state, VALUES[0]) == "draw.not_recording"


@pytest.mark.parametrize("length", range(len(TO_FILLED) + 1))
def test_a_supervisor_halts_at_any_time_and_going_on_needs_both(length: int) -> None:
    state = after(*TO_FILLED[:length])
    assert refusal(state, events.Halt(SUPERVISOR, " ")) == "draw.reason_missing"
    halted = after(events.Halt(SUPERVISOR, "odd noise"), events.SafeStop("later"), start=state)
    assert halted == replace(state, halted="odd noise")
    for event in (events.PlanEdited(), events.Freeze(), events.Commit(), VALUES[0], events.Reveal(), CLOSE):
        assert refusal(halted, event) == "draw.halted"
    recording = after(events.RecorderChanged(True), start=halted)
    assert after(events.GoOn(OPERATOR, SUPERVISOR), start=recording).halted is None


def test_going_on_needs_the_recorder() -> None:
    broken = after(*TO_SLIP, events.RecorderChanged(False), events.SafeStop("recorder"))
    assert refusal(broken, events.GoOn(OPERATOR, SUPERVISOR)) == "draw.not_recording"
    assert refusal(after(*TO_SLIP), events.GoOn(OPERATOR, SUPERVISOR)) == "draw.not_halted"


def test_a_halted_draw_can_be_voided() -> None:
    assert after(*TO_DRAWN, events.Halt(SUPERVISOR, "x"), VOID).phase is Phase.VOIDED


def test_an_ended_draw_cannot_be_halted() -> None:
    assert refusal(after(*TO_FILLED, CLOSE), events.Halt(SUPERVISOR, "x")) == "draw.over"


def test_answers_are_recorded_even_while_halted() -> None:
    state = after(
        *TO_DRAWN, events.StartContact(), events.Halt(SUPERVISOR, "x"), events.BoardChanged(3, 0, False)
    )
    assert (state.phase, state.halted) == (Phase.FILLED, "x")


def test_drawn_is_not_closed() -> None:
    assert refusal(after(*TO_SLIP), CLOSE) == "draw.not_drawn"
    contacting = after(*TO_DRAWN, events.StartContact())
    assert refusal(contacting, CLOSE) == "draw.not_settled"
    cancelled = events.Close(OPERATOR, SUPERVISOR, cancelled=True)
    assert refusal(contacting, cancelled) == "draw.reason_missing"
    assert after(replace(cancelled, reason="project withdrawn"), start=contacting).phase is Phase.CLOSED
    assert refusal(after(*TO_FILLED, CLOSE), CLOSE) == "draw.wrong_phase"


def test_seats_settle_and_open_again() -> None:
    contacting = after(*TO_DRAWN, events.StartContact())
    unmet = after(events.BoardChanged(2, 0, True), start=contacting)
    assert unmet.phase is Phase.UNMET
    filled = after(events.BoardChanged(3, 0, True), start=unmet)
    assert filled.phase is Phase.FILLED
    released = after(events.Release(OPERATOR, SUPERVISOR), start=filled)
    left = after(events.BoardChanged(2, 1, True), start=released)
    assert (left.phase, left.names_released) == (Phase.CONTACTING, True)
    assert after(events.BoardChanged(3, 0, True), start=left).phase is Phase.RELEASED


def test_before_contact_begins_the_board_does_not_start_it() -> None:
    assert after(*TO_DRAWN, events.BoardChanged(0, 3, False)).phase is Phase.DRAWN
    assert refusal(after(*TO_SLIP), events.BoardChanged(1, 0, False)) == "draw.not_drawn"


def test_a_session_ends_anywhere_but_between_commitment_and_result() -> None:
    for length in range(len(TO_FILLED) + 1):
        state = after(*TO_FILLED[:length])
        if state.phase in (Phase.COMMITTED, Phase.SLIP_ISSUED, Phase.GATHERING):
            assert refusal(state, events.CloseSession()) == "draw.ceremony_under_way"
        else:
            ended = next_state(state, events.CloseSession())
            assert (ended.phase, ended.supervisor, ended.recording) == (state.phase, None, False)


@pytest.mark.parametrize("event", [events.StartContact(), events.Roll(), events.ChangeSeats(), events.Sign()])
def test_contact_dice_and_changes_of_seats_happen_only_in_a_session(event: events.Event) -> None:
    state = after(*TO_DRAWN, events.CloseSession())
    assert refusal(state, event) == "draw.no_supervisor"
    joined = after(events.SupervisorJoined("su-2"), start=state)
    assert refusal(joined, event) == "draw.not_recording"
    assert after(events.RecorderChanged(True), event, start=joined).phase in (Phase.DRAWN, Phase.CONTACTING)


@pytest.mark.parametrize("event", [events.Roll(), events.ChangeSeats(), events.Sign()])
def test_no_dice_and_no_change_of_seats_without_a_panel_or_while_it_stands_still(
    event: events.Event,
) -> None:
    assert refusal(after(*TO_SLIP), event) == "draw.not_drawn"
    assert refusal(after(*TO_FILLED, events.Halt(SUPERVISOR, "x")), event) == "draw.halted"
    assert refusal(after(*TO_FILLED, events.Restarted()), event) == "draw.needs_supervisor"
    assert refusal(after(*TO_FILLED, CLOSE), event) == "draw.wrong_phase"
    filled = after(*TO_FILLED)
    assert next_state(filled, event) == filled


def test_a_halted_draw_can_be_left_and_stays_halted() -> None:
    left = after(*TO_FILLED, events.Halt(SUPERVISOR, "x"), events.CloseSession())
    assert (left.halted, left.supervisor) == ("x", None)


@pytest.mark.parametrize(
    ("happened", "word"),
    [
        ((), DrawState.NOT_DRAWN),
        ((*READY, events.Freeze()), DrawState.NOT_DRAWN),
        (TO_SLIP, DrawState.DRAWING),
        (TO_DRAWN, DrawState.DRAWING),
        ((*TO_DRAWN, events.StartContact()), DrawState.DRAWING),
        ((*TO_DRAWN, events.StartContact(), events.BoardChanged(2, 0, False)), DrawState.UNMET),
        (TO_FILLED, DrawState.DRAWN),
        ((*TO_DRAWN, events.StartContact(), events.BoardChanged(3, 0, True)), DrawState.DRAWN_REPLENISHED),
        ((*TO_FILLED, CLOSE), DrawState.DRAWN),
        ((*TO_FILLED, VOID), DrawState.NOT_DRAWN),
        ((*TO_FILLED, VOID, CLOSE), DrawState.NOT_DRAWN),
        ((*TO_DRAWN, events.Close(OPERATOR, SUPERVISOR, True, "withdrawn")), DrawState.UNMET),
    ],
)
def test_words_that_people_know(happened: Sequence[events.Event], word: DrawState) -> None:
    assert draw_state(after(*happened)) is word


def test_every_phase_has_its_step_on_the_screen() -> None:
    assert [step_of(phase) for phase in Phase]


EVENTS = st.sampled_from(
    [
        *TO_FILLED,
        events.PlanEdited(),
        events.Abort(),
        events.ClearValue("W-A"),
        events.EnterValue("W-A", 0),
        VOID,
        CLOSE,
        events.BeginAgain(2),
        events.Release(OPERATOR, SUPERVISOR),
        events.Restarted(),
        events.Resume(SUPERVISOR),
        events.Halt(SUPERVISOR, "x"),
        events.GoOn(OPERATOR, SUPERVISOR),
        events.CloseSession(),
        events.Roll(),
        events.ChangeSeats(),
        events.BoardChanged(1, 2, True),
    ]
)


@settings(max_examples=400)
@given(st.integers(0, len(TO_FILLED)), st.lists(EVENTS, max_size=40))
def test_no_order_of_events_breaks_the_promises(begun: int, happened: list[events.Event]) -> None:
    """One commitment and one result an attempt; values fixed once all are in; out of force only by name."""
    state, commitments, results = NEW, 0, 0
    for event in (*TO_FILLED[:begun], *happened):
        try:
            following = next_state(state, event)
        except UserError:
            continue
        if following.attempt != state.attempt:
            assert state.void
            assert following.attempt == state.attempt + 1
            commitments = results = 0
        commitments += isinstance(event, events.Commit)
        results += isinstance(event, events.Reveal)
        assert commitments <= 1
        assert results <= 1
        if state.phase in IN_FORCE and following.phase not in IN_FORCE:
            assert isinstance(event, events.Void | events.Close)
        if state.all_values_in and state.phase in IN_FORCE:
            assert following.values == state.values
        state = following
