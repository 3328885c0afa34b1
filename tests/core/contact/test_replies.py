"""Replies by SMS: only certain answers count (forms F6)."""

import pytest

from core.contact.invitation.model import MeetingFacts
from core.contact.texts.replies import Reply, read_reply
from core.contact.texts.templates import DEFAULT_TEXTS, TextCode, check_template, compose
from core.kernel.errors import UserError
from tests.support.manual_clock import START


@pytest.mark.parametrize(
    "text", ["1", "１", " 1 。", "参加", "能参加，谢谢", "同意", "可以！", "CJ", "cj 收到", "1 好的"]
)
def test_certain_acceptances(text):
    assert read_reply(text) is Reply.ACCEPT


@pytest.mark.parametrize("text", ["2", "不参加", "不能参加", "不同意", "BCJ", "２谢谢"])
def test_certain_declines(text):
    assert read_reply(text) is Reply.DECLINE


@pytest.mark.parametrize(
    "text",
    ["", "不好意思，可以", "11", "12", "1或2", "那天可能晚点到行吗", "参加不了", "我能参加吗", "收到", "3"],
)
def test_everything_else_is_left_to_the_operator(text):
    assert read_reply(text) is None


def test_a_draw_code_may_follow():
    assert read_reply("1 K7Q2", "K7Q2") is Reply.ACCEPT
    assert read_reply("1 K7Q2", "X9") is None


FACTS = MeetingFacts(
    organisation="云岭省公共资源交易中心",
    signature="【云岭交易】",
    report_at=START.replace(hour=14, minute=30),
    place="临江市公共资源交易中心三楼评标三室",
    place_short="交易中心三楼",
    duration_hours=4,
    contact_phone="01085551234",
)


def test_the_invitation_fits_one_part_with_the_longest_usual_values():
    text = compose(
        DEFAULT_TEXTS[TextCode.INVITE], FACTS, "欧阳承柏", START.replace(hour=16, minute=45), START.date()
    )
    assert (
        text == "【云岭交易】欧阳承柏老师，邀您3月2日14:30到交易中心三楼评审，"
        "16:45前回复1参加、2不参加。01085551234"
    )
    assert len(text) <= 70


def test_a_deadline_on_another_day_carries_its_date():
    text = compose(DEFAULT_TEXTS[TextCode.INVITE], FACTS, "王明", START.replace(day=3, hour=9), START.date())
    assert "3月3日09:00前" in text


@pytest.mark.parametrize("text", ["{name.__class__}", "{0}", "{purchaser}", "{name!r:>{w}}"])
def test_templates_with_unknown_fields_are_refused(text):
    with pytest.raises(UserError, match=r"template\."):
        check_template(text)


def test_every_default_text_passes_its_own_check():
    for template in DEFAULT_TEXTS.values():
        check_template(template)
