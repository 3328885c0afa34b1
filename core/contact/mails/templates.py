"""E-mails about invitations (forms F8): subject and words as templates with named fields."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from core.contact.invitation.model import MeetingFacts
from core.contact.mails.mail import CalendarEntry
from core.contact.texts.templates import FIELDS, check_template, filled, text_values
from core.kernel.errors import UserError

MAIL_FIELDS = FIELDS | frozenset({"org_name", "report_at", "sent_date"})
_LONGEST_SUBJECT, _LONGEST_TEXT = 120, 4000
_SUMMARY = "评审"
"""All that a calendar says of the meeting: others may see it (forms F8)."""


class MailCode(StrEnum):
    """Occasions for an e-mail."""

    INVITE = "INVITE"
    CONFIRM = "CONFIRM"
    CANCEL = "CANCEL"
    REMIND = "REMIND"


@dataclass(frozen=True, slots=True)
class MailWords:
    """Subject and text, both templates."""

    subject: str
    text: str


DEFAULT_MAILS: Mapping[MailCode, MailWords] = {
    MailCode.INVITE: MailWords(
        "{org_name}评审邀请（{date_short}）",
        "{name}老师：\n\n您好。经随机抽取，邀请您参加评审。\n"
        "报到：{report_at}，{place}；预计{duration}；请携带身份证件。\n\n"
        "请于{deadline}前致电{contact_phone}答复，或回复本邮件写明“参加”或“不参加”。\n"
        "如与本次评审有利害关系，或发现应回避的情形，请直接说明“需回避”。名单依法保密，请勿转发。\n\n"
        "联系电话：{contact_phone}\n{org_name}\n{sent_date}\n",
    ),
    MailCode.CONFIRM: MailWords(
        "{org_name}评审：已登记您参加（{date_short}）",
        "{name}老师：\n\n已登记您参加评审。报到：{report_at}，{place}；预计{duration}；请携带身份证件。\n"
        "日程见附件。名单依法保密，请勿向他人透露。如需回避或有变，请致电{contact_phone}。\n\n"
        "{org_name}\n{sent_date}\n",
    ),
    MailCode.CANCEL: MailWords(
        "{org_name}评审取消（{date_short}）",
        "{name}老师：\n\n原定{report_at}的评审取消，给您添麻烦了。附件用于从日程中删除该安排。\n"
        "联系电话：{contact_phone}\n\n{org_name}\n{sent_date}\n",
    ),
    MailCode.REMIND: MailWords(
        "{org_name}评审提醒（{date_short}）",
        "{name}老师：\n\n提醒您：{report_at}在{place}报到，预计{duration}，请携带身份证件。\n"
        "如有变化，请尽快致电{contact_phone}。名单依法保密，请勿转发。\n\n{org_name}\n{sent_date}\n",
    ),
}
"""The e-mails as the program comes."""


_BY_CHANCE, _BY_DECISION = "经随机抽取", "经研究"


def check_mail(words: MailWords) -> None:
    """Refuse what cannot be sent.

    Raises:
        UserError: ``template.empty``, ``template.too_long``, ``template.broken``, ``template.unknown_field``.
    """
    for part, longest in ((words.subject, _LONGEST_SUBJECT), (words.text, _LONGEST_TEXT)):
        if not part.strip():
            raise UserError("template.empty")
        if len(part) > longest:
            raise UserError("template.too_long", most=longest)
        check_template(part, MAIL_FIELDS)


def compose_mail(
    words: MailWords, facts: MeetingFacts, name: str, deadline: datetime | None, today: date, code: str = ""
) -> MailWords:
    """Subject and text for one person."""
    at = facts.report_at
    values = {
        **text_values(facts, name, deadline, today, code),
        "org_name": facts.organisation,
        "report_at": f"{at.year}年{at.month}月{at.day}日{at:%H:%M}",
        "sent_date": f"{today.year}年{today.month}月{today.day}日",
    }
    text = filled(words.text, values)
    if facts.by_hand:  # forms, F8: such an invitation says nothing of chance
        text = text.replace(_BY_CHANCE, _BY_DECISION)
    return MailWords(filled(words.subject, values), text)


def meeting_entry(uid: str, facts: MeetingFacts, code: MailCode) -> CalendarEntry:
    """The meeting for the reader's calendar; a cancelled one takes the earlier entry out again."""
    ends = facts.report_at + timedelta(hours=facts.duration_hours)
    cancelled = code is MailCode.CANCEL
    return CalendarEntry(uid, facts.report_at, ends, _SUMMARY, facts.place, cancelled)
