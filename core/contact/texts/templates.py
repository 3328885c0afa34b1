"""SMS texts of forms F6: templates with named fields; unknown fields are refused."""

import string
from collections.abc import Mapping
from datetime import date, datetime
from enum import StrEnum

from core.contact.invitation.model import MeetingFacts
from core.kernel.errors import UserError


class TextCode(StrEnum):
    """Occasions for a text."""

    INVITE = "INVITE"
    INVITE_CODED = "INVITE_CODED"  # to somebody with several open invitations: the reply names the draw
    REPLENISH = "REPLENISH"
    CONFIRM = "CONFIRM"
    DECLINED = "DECLINED"
    FULL = "FULL"
    EXPIRED = "EXPIRED"
    UNCLEAR = "UNCLEAR"
    WITHDRAWN = "WITHDRAWN"
    REMIND = "REMIND"
    CANCEL = "CANCEL"


FIELDS = frozenset(
    "sign name date_short time place place_short deadline duration contact_phone project code".split()
)
"""What a text may name; ``code`` is the draw code that a reply may carry."""


DEFAULT_TEXTS: Mapping[TextCode, str] = {
    TextCode.INVITE: (
        "{sign}{name}老师，邀您{date_short}{time}到{place_short}评审，"
        "{deadline}前回复1参加、2不参加。{contact_phone}"
    ),
    TextCode.INVITE_CODED: (
        "{sign}{name}老师，邀您{date_short}{time}到{place_short}评审，"
        "{deadline}前回复1{code}参加、2{code}不参加。{contact_phone}"
    ),
    TextCode.REPLENISH: (
        "{sign}{name}老师，临时邀您{date_short}{time}到{place_short}评审，"
        "{deadline}前回1参加2不参加。{contact_phone}"
    ),
    TextCode.CONFIRM: (
        "{sign}{name}老师，已登记您参加：{date_short}{time}，{place}报到，约{duration}，"
        "请带身份证件，勿向他人透露。如需回避或有变请致电{contact_phone}"
    ),
    TextCode.DECLINED: "{sign}{name}老师，已登记您不参加，谢谢。",
    TextCode.FULL: "{sign}{name}老师，本次名额已满，谢谢您的支持。",
    TextCode.EXPIRED: "{sign}{name}老师，未收到回复，本次邀请已结束。",
    TextCode.WITHDRAWN: (
        "{sign}{name}老师，{date_short}评审的本次抽取已作废，原邀请取消，敬请谅解。{contact_phone}"
    ),
    TextCode.REMIND: "{sign}提醒：{date_short}{time}在{place}报到，请带身份证件。电话{contact_phone}",
    TextCode.CANCEL: "{sign}{name}老师，原定{date_short}{time}的评审取消，给您添麻烦了。电话{contact_phone}",
    TextCode.UNCLEAR: "{sign}未能识别您的回复，参加请回1，不参加请回2。",
}
"""The texts of forms F6, as the program comes."""

PROJECT_WITHHELD = "本项目"
"""What stands for the project where the policy withholds its name."""


def check_template(text: str, fields: frozenset[str] = FIELDS) -> None:
    """Refuse unknown fields and stray braces.

    Raises:
        UserError: ``template.broken`` or ``template.unknown_field`` with ``fields``.
    """
    try:
        parts = [part for part in string.Formatter().parse(text) if part[1] is not None]
    except ValueError:
        raise UserError("template.broken") from None
    used = {
        str(field) + (f":{spec}" if spec else "") + (conversion or "") for _, field, spec, conversion in parts
    }
    unknown = used - fields
    if unknown:
        raise UserError("template.unknown_field", fields=sorted(unknown))


def filled(template: str, values: Mapping[str, str]) -> str:
    """A checked template with its fields; a missing value prints a dash.

    Field by field: ``str.format`` would run code on attribute access in a hostile template.
    """
    return "".join(
        literal + (values.get(field, "—") if field is not None else "")
        for literal, field, _, _ in string.Formatter().parse(template)
    )


def compose(
    template: str, facts: MeetingFacts, name: str, deadline: datetime | None, today: date, code: str = ""
) -> str:
    """The text for one person; a deadline today needs no date. ``code`` is that of the draw."""
    return filled(template, text_values(facts, name, deadline, today, code))


def text_values(
    facts: MeetingFacts, name: str, deadline: datetime | None, today: date, code: str = ""
) -> dict[str, str]:
    """What the fields of a text hold for one person."""
    return {
        "sign": facts.signature,
        "name": name,
        "date_short": f"{facts.report_at.month}月{facts.report_at.day}日",
        "time": facts.report_at.strftime("%H:%M"),
        "place": facts.place,
        "place_short": facts.place_short,
        "deadline": "—" if deadline is None else _deadline(deadline, today),
        "duration": f"{facts.duration_hours}小时",
        "contact_phone": facts.contact_phone,
        "project": facts.project_alias or PROJECT_WITHHELD,
        "code": code or "—",
    }


def _deadline(deadline: datetime, today: date) -> str:
    clock = deadline.strftime("%H:%M")
    return clock if deadline.date() == today else f"{deadline.month}月{deadline.day}日{clock}"
