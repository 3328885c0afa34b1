"""Texts, calls and e-mails in the order of the policy; what the operator does by hand; the inbox."""

from dataclasses import replace

import pytest

from core.contact.invitation.model import InvitationState, Reach, ReachOrder, Way
from core.contact.lines.line import CallOutcome, TextFailed
from core.contact.mails.mail import MailServer
from core.contact.texts.inbox import Inbox
from core.kernel.errors import UserError
from tests.support.contact_room import DRAW, POLICY, Room
from tests.support.memory_acts import actor_with

OPERATOR = actor_with("contact.run", "contact.read")
SUPERVISOR = replace(actor_with("draw.supervise"), account_id="sup", name="欧阳承柏")


@pytest.fixture
def room(clock, entropy):
    def make(order: ReachOrder = ReachOrder.CALL_TEXT, seats=1, lines=1, **policy):
        made = Room(clock, entropy, seats, ("1", "2", "3"), lines)
        made.policy = replace(POLICY, order=order, mail_window=60, **policy)
        made.start()
        return made

    return make


def invitation(r: Room):
    return r.invitations.of_draw(DRAW)[0]


def test_texts_first_ask_everybody_at_once_and_call_who_does_not_reply(room):
    r = room(ReachOrder.TEXT_CALL, seats=2)
    assert [number for _, number, _ in r.lines.texts] == ["1", "2"]
    assert r.calling() == []
    r.far.reply("1", "1")
    assert r.states()[0] == "accepted"
    r.wait(11)
    assert r.calling() == ["2"]
    assert r.held() == 1


def test_never_more_texts_than_open_seats(room):
    r = room(ReachOrder.TEXT_CALL, seats=1)
    r.wait(5)
    assert len(r.lines.texts) == 1
    r.far.reply("1", "2")
    assert [number for _, number, text in r.lines.texts if "邀您" in text] == ["1", "2"]


def test_a_mail_follows_calls_and_text_and_has_a_deadline_of_its_own(room):
    r = room(ReachOrder.CALL_TEXT_MAIL)
    for _ in range(2):
        r.far.end("1", CallOutcome.NO_ANSWER)
        r.wait(5)
    r.wait(7)
    (mail,) = r.post.sent
    assert (mail.recipient, mail.meeting.cancelled) == ("1@example.org", False)
    assert invitation(r).reach is Reach.MAIL
    r.wait(50)
    assert r.states() == ["waiting"]
    r.wait(11)
    assert r.states() == ["no_answer", "waiting"]


def test_an_answer_by_mail_is_entered_and_confirmed_with_the_calendar(room):
    r = room(ReachOrder.MAIL_TEXT_CALL)
    assert r.service.by_hand.enter_answer(OPERATOR, DRAW, 1, True, SUPERVISOR, "邮件答复", Way.MAIL)
    assert invitation(r).way is Way.MAIL
    assert [mail.subject for mail in r.post.sent][1].endswith("已登记您参加（3月2日）")


def test_without_any_line_answers_are_entered_and_the_next_expert_is_asked(room):
    r = room(seats=2, lines=0)
    assert r.states() == ["waiting", "waiting"]
    answer = r.service.by_hand.enter_answer
    assert answer(OPERATOR, DRAW, 1, True, SUPERVISOR, "专家本人到场")
    assert answer(OPERATOR, DRAW, 2, False, SUPERVISOR, "专家来电")
    r.settle()
    assert r.states() == ["accepted", "declined", "waiting"]
    assert answer(OPERATOR, DRAW, 3, True, SUPERVISOR, "专家来电")
    assert r.states() == ["accepted", "declined", "accepted"]
    assert [name for name in r.events() if name == "invited"] == ["invited"] * 3


def test_an_answer_of_somebody_nobody_waits_for_is_refused_and_leaves_no_record(room):
    r = room(lines=0)
    with pytest.raises(UserError) as refused:
        r.service.by_hand.enter_answer(OPERATOR, DRAW, 2, True, SUPERVISOR, "专家来电")
    assert refused.value.code == "contact.not_waiting"
    assert "operator_answer" not in r.events()


def test_a_mail_that_does_not_go_out_is_followed_by_the_next_channel_at_once(room, clock, entropy):
    r = Room(clock, entropy, 1, ("1",), 1)
    r.policy = replace(POLICY, order=ReachOrder.MAIL_TEXT_CALL)
    r.post.refused = "mail.unreachable"
    r.start()
    assert "mail_failed" in r.events()
    assert [number for _, number, _ in r.lines.texts] == ["1"]


def test_sealed_names_are_never_written_into_the_outbox(clock, entropy):
    r = Room(clock, entropy, 1, ("1",), 1)
    r.policy = replace(POLICY, order=ReachOrder.MAIL_TEXT_CALL)
    r.mail_server = MailServer()
    r.desk.locked = True
    r.start()
    assert r.post.aside == []
    (failed,) = [x for x in r.acts.memory.records if x["event"] == "contact.mail_failed"]
    assert failed["facts"]["reason"] == "mail.names_sealed"
    r.desk.locked = False
    other = Room(clock, entropy, 1, ("1",), 1)
    other.policy, other.mail_server = r.policy, r.mail_server
    other.start()
    assert other.post.aside == ["MI-000001"]


def test_a_void_draw_cancels_mails_too(room):
    r = room(ReachOrder.MAIL_TEXT_CALL)
    r.service.withdraw(DRAW)
    r.settle()
    assert r.post.sent[-1].meeting.cancelled


def test_without_texts_in_the_policy_the_last_call_is_the_end(room):
    r = room(ReachOrder.CALL_ONLY)
    r.far.end("1", CallOutcome.NO_ANSWER)
    assert r.lines.texts == []
    r.wait(5)
    r.far.end("1", CallOutcome.NO_ANSWER)
    assert r.states() == ["no_answer", "waiting"]


def test_a_sim_is_spared_beyond_its_daily_limit(room):
    r = room(ReachOrder.TEXT_CALL, seats=3, texts_a_day=2)
    assert len(r.lines.texts) == 2
    (failed,) = [x for x in r.acts.memory.records if x["event"] == "contact.text_failed"]
    assert failed["facts"]["reason"] == "limit"
    assert r.calling() == ["3"]


def test_a_sim_that_moved_to_another_line_has_sent_what_it_has_sent(room):
    r = room(ReachOrder.TEXT_CALL, texts_a_day=2)
    (before,) = r.lines.statuses()
    r.lines.ids, r.lines.cards = ["line-2"], {"line-2": before.iccid}
    r.far.reply("1", "2")
    assert len(r.lines.texts) == 2  # the invitation, and thanks for the answer
    assert r.calling() == ["2"]


@pytest.mark.parametrize("parts_sent", [0, 1])
def test_a_text_that_failed_counts_only_what_went_out_of_it(room, parts_sent):
    r = room(ReachOrder.TEXT_CALL)
    (line,) = r.lines.statuses()
    assert r.allowance.used(line) == (1, 1)
    failed = TextFailed(line.line_id, r.lines.texts[0][0], "refused", parts_sent=parts_sent)
    r.messenger.on_failed(failed)
    assert r.allowance.used(line) == (parts_sent, parts_sent)


def test_a_call_that_the_operator_ends_is_no_try_and_made_again(room):
    r = room()
    r.far.pick_up("1")
    with pytest.raises(UserError):
        r.service.by_hand.hang_up(OPERATOR, DRAW, 1, " ")
    r.service.by_hand.hang_up(OPERATOR, DRAW, 1, "打错了会场")
    assert r.lines.hung_up
    r.far.end("1", CallOutcome.HUNG_UP, talk=3)
    (ended,) = [x for x in r.acts.memory.records if x["event"] == "contact.call_ended"]
    assert (ended["facts"]["outcome"], ended["facts"]["counted"]) == ("cancelled", False)
    assert (invitation(r).tries, r.states()) == (0, ["waiting"])
    r.wait(5)
    assert r.calling() == ["1"]


def test_hanging_up_needs_the_policy(room):
    r = room(hang_up=False)
    with pytest.raises(UserError) as refused:
        r.service.by_hand.hang_up(OPERATOR, DRAW, 1, "为何")
    assert refused.value.code == "contact.hang_up_forbidden"


def test_waiting_is_ended_by_two_people_only_and_ends_the_call(room):
    r = room()
    r.far.pick_up("1")
    with pytest.raises(UserError) as refused:
        r.service.by_hand.skip(OPERATOR, DRAW, 1, OPERATOR, "为何")
    assert refused.value.code == "draw.two_people"
    r.service.by_hand.skip(OPERATOR, DRAW, 1, SUPERVISOR, "本人来电称住院")
    assert r.lines.hung_up == [r.lines.dialled[0][1]]
    r.settle()
    assert r.states() == ["no_answer", "waiting"]


def inbox(r: Room) -> Inbox:
    return Inbox(r.acts, r.desk, r.invitations, r.service)


def test_words_that_are_not_understood_wait_for_the_operator(room):
    r = room()
    r.far.reply("1", "不好意思，可以")
    (row,) = inbox(r).waiting(OPERATOR)
    assert (row.text, row.places[0].seat, row.understood) == ("不好意思，可以", "A1", "")
    assert inbox(r).attribute(OPERATOR, row.id, DRAW, 1, True, SUPERVISOR, "电话核实")
    assert r.states() == ["accepted"]
    assert inbox(r).waiting(OPERATOR) == ()
    with pytest.raises(UserError) as refused:
        inbox(r).attribute(OPERATOR, row.id, DRAW, 1, True, SUPERVISOR, "再来一次")
    assert refused.value.code == "contact.seat_settled"


def test_a_text_of_an_unknown_number_is_attributed_to_a_seat_chosen_by_two(room):
    r = room()
    r.far.reply("13900001111", "换号了，参加不了")
    (row,) = inbox(r).waiting(OPERATOR)
    assert row.places == ()
    assert [place.seat for place in inbox(r).places(OPERATOR)] == ["A1"]
    inbox(r).attribute(OPERATOR, row.id, DRAW, 1, False, SUPERVISOR, "电话核实")
    r.settle()
    assert r.states() == ["declined", "waiting"]


def test_an_attributed_acceptance_after_the_end_is_told_that_the_seat_is_taken(room):
    r = room()
    r.far.answer("1", "2", "2")
    r.far.reply("1", "还是想来")
    (row,) = inbox(r).waiting(OPERATOR)
    assert not inbox(r).attribute(OPERATOR, row.id, DRAW, 1, True, SUPERVISOR, "电话核实")
    assert r.lines.texts[-1][2].endswith("名额已满，谢谢您的支持。")
    assert r.states()[0] == "declined"


def test_a_change_of_mind_waits_and_can_only_be_set_aside(room):
    r = room()
    r.far.answer("1", "1", "1")
    r.far.reply("1", "2")
    (row,) = inbox(r).waiting(OPERATOR)
    with pytest.raises(UserError) as refused:
        inbox(r).attribute(OPERATOR, row.id, DRAW, 1, False, SUPERVISOR, "改变主意")
    assert refused.value.code == "contact.seat_settled"
    inbox(r).dismiss(OPERATOR, [row.id], "已请其致电请假")
    assert inbox(r).waiting(OPERATOR) == ()
    assert r.states() == ["accepted"]


def test_sealed_names_and_numbers_do_not_show_in_the_inbox(room):
    r = room()
    r.desk.locked = True
    r.far.reply("1", "我是王明 13900001111 能来")
    (row,) = inbox(r).waiting(OPERATOR)
    assert (row.sealed, row.number) == (True, "")
    assert "王明" not in row.text
    assert "139" not in row.text
    assert "能来" in row.text


def test_a_sealed_name_in_a_strangers_text_leads_to_its_seat_without_showing(room):
    r = room()
    r.desk.locked = True
    r.far.reply("13900001111", "我是王明，换号了，能来")
    (row,) = inbox(r).waiting(OPERATOR)
    assert ([place.seat for place in row.places], row.named) == (["A1"], True)
    assert row.text == "我是＊＊，换号了，能来"


def test_a_reply_to_two_draws_waits_unless_it_names_one(room):
    r = room()
    with r.acts.transaction():
        r.connection.execute(
            "INSERT INTO invitation (draw_id, row, seat, state, waiting, opened_at) "
            "VALUES ('CQ-01-2026-0009', 1, 'B1', 'open', 'reply', ?)",
            (r.clock.now().wall.isoformat(),),
        )
    r.desk.elsewhere = {"1": ("CQ-01-2026-0009", 1)}
    r.far.end("1", CallOutcome.NO_ANSWER)
    assert "回复10001参加、20001不参加" in r.lines.texts[-1][2]
    r.far.reply("1", "1")
    assert r.states() == ["waiting"]
    assert len(inbox(r).waiting(OPERATOR)[0].places) == 2
    r.far.reply("1", "1 0001")
    assert r.states() == ["accepted"]


def test_only_who_runs_contact_reads_the_inbox(room):
    r = room()
    assert inbox(r).count(actor_with("pool.read")) == 0
    r.far.reply("1", "？")
    assert inbox(r).count(OPERATOR) == 1
    assert invitation(r).state is InvitationState.OPEN
