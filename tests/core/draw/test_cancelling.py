"""A review that is called off: when it may be, and what is left to do then."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from core.draw.ceremony import events
from core.draw.ceremony.states import Phase
from tests.core.draw.test_ceremony import (
    CLOSE,
    OPERATOR,
    SUPERVISOR,
    TO_DRAWN,
    TO_FILLED,
    TO_SLIP,
    after,
    refusal,
)

CANCEL = events.CancelReview(OPERATOR, SUPERVISOR, "the project stands still")


@pytest.mark.parametrize(
    "way", [TO_DRAWN, TO_FILLED, (*TO_FILLED, events.CloseSession(), events.Restarted())]
)
def test_a_review_is_called_off_with_a_panel_in_a_session_or_between_two(way: Sequence[events.Event]) -> None:
    state = after(*way, CANCEL)
    assert (state.cancelled, state.phase) == (True, after(*way).phase)
    assert refusal(state, CANCEL) == "draw.cancelled"


def test_after_that_nothing_is_left_but_to_close_it() -> None:
    state = after(*TO_DRAWN, events.StartContact(), CANCEL)
    for event in (events.StartContact(), events.ChangeSeats(), events.Roll(), events.Arrive()):
        assert refusal(state, event) == "draw.cancelled"
    assert after(CLOSE, start=state).phase is Phase.CLOSED
    assert after(events.Sign(), start=state) == state


def test_nothing_is_called_off_without_a_panel_a_second_person_and_a_reason() -> None:
    assert refusal(after(*TO_SLIP), CANCEL) == "draw.not_drawn"
    assert refusal(after(*TO_FILLED, CLOSE), CANCEL) == "draw.over"
    assert refusal(after(*TO_FILLED), replace(CANCEL, supervisor=OPERATOR)) == "draw.two_people"
    assert refusal(after(*TO_FILLED), replace(CANCEL, reason=" ")) == "draw.reason_missing"
