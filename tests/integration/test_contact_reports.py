"""What the network says of texts, and a line that has another SIM: neither is ever an answer."""

import pytest

from core.contact.invitation.model import InvitationState
from core.contact.lines.line import (
    CallOutcome,
    DeliveryState,
    LineChanged,
    LineReason,
    LineState,
    LineStatus,
    TextDelivered,
    TextSent,
)
from tests.integration.test_contact import DRAW, Room


@pytest.fixture
def room(clock, entropy):
    made = Room(clock, entropy, 1, ("1", "2", "3"), 1)
    made.start()
    return made


def invited_by_text(r):
    """The room, whose one expert did not answer and got a text of two parts, which the network took."""
    r.far.end("1", CallOutcome.NO_ANSWER)
    ((message, _, _),) = r.lines.texts
    r.messenger.on_sent(TextSent("line-1", message, (4, 5)))
    return r, message


def of_row_1(r):
    return r.invitations.of_row(DRAW, 1)


def test_delivery_reports_are_kept_part_by_part_and_the_last_word_is_logged(room):
    r, message = invited_by_text(room)
    assert of_row_1(r).text_state == "sent"
    r.messenger.on_delivered(TextDelivered("line-1", message, DeliveryState.TRYING, 0, None, (5,)))
    assert of_row_1(r).text_state == "trying"
    assert "text_delivered" not in r.events()
    r.messenger.on_delivered(TextDelivered("line-1", message, DeliveryState.DELIVERED, 0, None))
    assert of_row_1(r).text_state == "delivered"
    assert r.events().count("text_delivered") == 1
    assert r.states() == ["waiting"], "a delivery report is no answer"


def test_after_a_restart_the_reports_that_are_still_to_come_are_waited_for(room):
    r, message = invited_by_text(room)
    r.messenger.on_delivered(TextDelivered("line-1", message, DeliveryState.TRYING, 0, None, (5,)))
    r.messenger.take_up_reports()
    assert r.lines.awaited == [("line-1", message, "1", (5,))]
    r.messenger.on_delivered(TextDelivered("line-1", message, DeliveryState.FAILED, 70, None))
    r.lines.awaited.clear()
    r.messenger.take_up_reports()
    assert r.lines.awaited == []
    assert of_row_1(r).state.holds_seat, "a text that did not arrive is no answer"


def test_reports_are_not_waited_for_longer_than_a_day(room):
    r, _ = invited_by_text(room)
    r.clock.advance(24 * 3600 + 1)
    r.messenger.take_up_reports()
    assert r.lines.awaited == []


def sim_changed(line="line-1"):
    return LineChanged(LineStatus(line, LineState.DEGRADED, LineReason.SIM_CHANGED))


def test_another_sim_makes_the_invitations_of_that_line_unknown_and_they_are_asked_again(room):
    r, _ = invited_by_text(room)
    tries = of_row_1(r).tries
    r.service.on_line_changed(sim_changed("line-2"))
    assert of_row_1(r).state is InvitationState.OPEN
    r.service.on_line_changed(sim_changed())
    assert of_row_1(r).state is InvitationState.UNKNOWN
    assert of_row_1(r).tries == tries
    assert "lease_unknown" in r.events()
    r.wait(5)
    assert r.calling() == ["1"], "the same person is asked again; nobody else gets the seat"
    r.far.answer("1", "1", "1")
    assert r.states() == ["accepted"]


def test_what_a_line_lost_otherwise_leaves_invitations_as_they_are(room):
    r, _ = invited_by_text(room)
    status = LineStatus("line-1", LineState.ABSENT, LineReason.UNPLUGGED)
    r.service.on_line_changed(LineChanged(status))
    assert of_row_1(r).state is InvitationState.OPEN
