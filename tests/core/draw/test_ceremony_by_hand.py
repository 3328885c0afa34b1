"""The states of a panel that is named: frozen as a draw is, without secret and dice, fixed by two people."""

from dataclasses import replace

import pytest

from core.draw.ceremony import events as events
from core.draw.ceremony.rules import next_state
from core.draw.ceremony.states import Ceremony, Phase, VoidShows, first_state, void_shows
from core.kernel.errors import UserError

OPERATOR, SUPERVISOR = "op-1", "su-1"
NEW = first_state(OPERATOR, seats=3, witnesses=("W-A", "W-B"), entropy_floor=64)
READY = (
    events.Approved(True),
    events.SupervisorJoined(SUPERVISOR),
    events.RecorderChanged(True),
    events.PlanChecked(0),
)


def after(*happened: events.Event, start: Ceremony = NEW) -> Ceremony:
    state = start
    for event in happened:
        state = next_state(state, event)
    return state


def refusal(state: Ceremony, event: events.Event) -> str:
    with pytest.raises(UserError) as refused:
        next_state(state, event)
    return refused.value.code


BY_HAND = replace(NEW, by_hand=True)
FIX = events.FixNaming(OPERATOR, SUPERVISOR)


def test_a_named_panel_goes_from_the_freeze_to_contact_without_dice() -> None:
    frozen = after(*READY, events.Freeze(), events.ChooseExpert(), start=BY_HAND)
    assert frozen.phase is Phase.FROZEN
    drawn = after(FIX, start=frozen)
    assert drawn.phase is Phase.DRAWN
    assert after(events.StartContact(), events.BoardChanged(3, 0, False), start=drawn).phase is Phase.FILLED
    assert void_shows(drawn) is VoidShows.WOULD_BE
    assert refusal(frozen, events.PlanEdited()) == "draw.no_abort"  # who saw the pool does not freeze anew
    assert after(events.Void(SUPERVISOR, "wrong pool"), start=frozen).phase is Phase.VOIDED
    drawn_ones = after(*READY, events.Freeze())
    assert refusal(drawn_ones, events.Void(SUPERVISOR, "why")) == "draw.nothing_to_void"


@pytest.mark.parametrize("event", [events.ChooseExpert(), FIX])
def test_nobody_is_named_before_the_freeze_nor_after_it_is_fixed_nor_in_a_draw(event: events.Event) -> None:
    frozen = after(*READY, events.Freeze(), start=BY_HAND)
    assert refusal(after(*READY, start=BY_HAND), event) == "draw.not_frozen"
    assert refusal(after(FIX, start=frozen), event) == "draw.already_named"
    assert refusal(after(*READY, events.Freeze()), event) == "draw.not_by_hand"
    assert refusal(replace(frozen, supervisor=None), event) == "draw.no_supervisor"
    assert refusal(replace(frozen, recording=False), event) == "draw.not_recording"
    assert refusal(replace(frozen, halted="why"), event) == "draw.halted"


def test_a_named_panel_takes_no_secret_and_needs_two_people() -> None:
    frozen = after(*READY, events.Freeze(), start=BY_HAND)
    assert refusal(frozen, events.Commit()) == "draw.by_hand"
    assert refusal(frozen, events.FixNaming(OPERATOR, OPERATOR)) == "draw.two_people"
