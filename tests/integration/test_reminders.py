"""Reminders before a meeting: once for each hour of the policy, by text or e-mail, in the hours of calls."""

from dataclasses import replace
from datetime import time, timedelta

import pytest

from core.contact.invitation.model import ReachOrder
from tests.support.contact_room import DRAW, POLICY, Room


@pytest.fixture
def room(clock, entropy):
    """Two seats; the first expert has accepted for a meeting in 30 hours, the second is still asked."""

    def make(lines=1, **policy):
        made = Room(clock, entropy, 2, ("1", "2"), lines)
        made.policy = replace(POLICY, order=ReachOrder.TEXT_CALL, reply_window=86_400, **policy)
        made.desk.meets = clock.now().wall + timedelta(hours=30)
        made.start()
        made.far.reply("1", "1")
        made.lines.texts.clear()
        return made

    return make


def look(r: Room, hours: float) -> list[tuple[str, str]]:
    """What is sent when the workstation looks ``hours`` before the meeting."""
    moment = r.desk.meets - timedelta(hours=hours)
    r.clock.step_wall((moment - r.clock.now().wall).total_seconds())
    r.lines.texts.clear()
    r.reminders.look()
    r.engine.run_pending()
    return [(number, text) for _, number, text in r.lines.texts]


def test_who_accepted_is_reminded_twice_and_nobody_else(room):
    r = room()
    assert look(r, 25) == []
    ((number, text),) = look(r, 23.5)
    assert number == "1"
    assert text.startswith("【交易】提醒：")
    assert look(r, 23) == []
    assert [number for number, _ in look(r, 2.9)] == ["1"]
    assert look(r, 2) == []
    assert r.events().count("reminded") == 2


def test_a_workstation_that_was_closed_sends_one_reminder_and_none_after_the_meeting(room):
    r = room()
    assert len(look(r, 1)) == 1
    assert look(r, 0.9) == []
    late = room()
    assert look(late, -0.1) == []


def test_zero_is_no_reminder_and_nobody_is_reminded_at_night(room):
    r = room()
    r.policy = replace(r.policy, opens=time(13), closes=time(14))  # the meeting is at three
    assert look(r, 3) == []
    assert len(look(r, 1.9)) == 1
    assert look(room(remind_hours=0, remind_again_hours=0), 1) == []


def test_without_a_line_a_mail_goes_and_without_both_it_is_tried_again_later(room):
    r = room()
    r.lines.gone.add("line-1")
    assert look(r, 23) == []
    assert [mail.recipient for mail in r.post.sent] == ["1@example.org"]
    assert "提醒" in r.post.sent[0].subject
    r = room()
    r.lines.gone.add("line-1")
    r.desk.locked = True
    r.mail_server = replace(r.mail_server, host="")  # the outbox is plain: nothing while names are sealed
    assert look(r, 23) == []
    failures = r.events().count("mail_failed")
    assert look(r, 22.9) == []
    assert r.events().count("mail_failed") == failures
    r.lines.gone.clear()
    assert len(look(r, 22)) == 1


def test_nobody_is_reminded_of_what_was_called_off(room):
    r = room()
    assert r.service.withdraw(DRAW) == 2
    assert look(r, 2) == []
