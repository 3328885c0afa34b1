"""Whose answer a text is: with and without the code of a draw, late, after a change of mind."""

from dataclasses import replace

import pytest

from core.contact.invitation.model import Invitation, InvitationState, Waiting
from core.contact.texts.attribution import Attribution, attribute, draw_code
from core.contact.texts.replies import Reply
from tests.support.manual_clock import START

OPEN = Invitation(
    1, "CQ-01-2026-0001", 3, "A2", InvitationState.OPEN, Waiting.REPLY, 1, 1, None, None, START, None, None
)
OTHER = replace(OPEN, id=2, draw_id="CQ-01-2026-0002", row=5)


def test_a_bare_answer_counts_for_the_only_open_invitation():
    assert attribute("1", [OPEN]) == Attribution(OPEN, Reply.ACCEPT, counts=True)
    assert attribute("不参加", [OPEN]) == Attribution(OPEN, Reply.DECLINE, counts=True)


def test_with_two_open_invitations_only_the_code_of_the_draw_decides():
    assert attribute("1", [OPEN, OTHER]) == Attribution(None, Reply.ACCEPT)
    assert draw_code(OTHER.draw_id) == "0002"
    assert attribute("1 0002", [OPEN, OTHER]) == Attribution(OTHER, Reply.ACCEPT, counts=True)
    assert attribute("20001", [OPEN, OTHER]) == Attribution(OPEN, Reply.DECLINE, counts=True)
    assert attribute("10003", [OPEN, OTHER]) == Attribution(None, None)


@pytest.mark.parametrize("state", ["declined", "no_answer", "full"])
def test_an_answer_after_the_end_is_late(state):
    over = replace(OPEN, state=InvitationState(state))
    assert attribute("1", [over]) == Attribution(over, Reply.ACCEPT, late=True)


def test_a_late_answer_names_its_draw_though_another_is_open():
    over = replace(OTHER, state=InvitationState.NO_ANSWER)
    assert attribute("10002", [OPEN, over]) == Attribution(over, Reply.ACCEPT, late=True)
    assert attribute("1", [OPEN, over]) == Attribution(OPEN, Reply.ACCEPT, counts=True)


def test_a_change_of_mind_and_words_not_understood_are_left_to_the_operator():
    accepted = replace(OPEN, state=InvitationState.ACCEPTED)
    assert attribute("2", [accepted]) == Attribution(accepted, Reply.DECLINE)
    assert attribute("那天可能晚点到", [OPEN]) == Attribution(OPEN, None)


def test_nobody_is_guessed_for_a_number_that_nobody_has():
    assert attribute("1", []) == Attribution(None, Reply.ACCEPT)
