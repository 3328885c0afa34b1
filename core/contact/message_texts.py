"""SMS texts of forms F6: versioned templates with named fields; unknown fields are refused."""

import string
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from core.contact.model import MeetingFacts
from core.kernel.errors import UserError


class TextCode(StrEnum):
    """Occasions for a text."""

    INVITE = "INVITE"
    REPLENISH = "REPLENISH"
    CONFIRM = "CONFIRM"
    DECLINED = "DECLINED"
    FULL = "FULL"
    EXPIRED = "EXPIRED"
    UNCLEAR = "UNCLEAR"
    WITHDRAWN = "WITHDRAWN"


FIELDS = frozenset("sign name date_short time place place_short deadline duration contact_phone".split())


@dataclass(frozen=True, slots=True)
class MessageTemplate:
    """One text; ``version`` grows with each edit and is kept with every message sent."""

    code: TextCode
    text: str
    version: int = 1


DEFAULT_TEXTS: Mapping[TextCode, MessageTemplate] = {
    code: MessageTemplate(code, text)
    for code, text in (
        (
            TextCode.INVITE,
            "{sign}{name}老师，邀您{date_short}{time}到{place_short}评审，"
            "{deadline}前回复1参加、2不参加。{contact_phone}",
        ),
        (
            TextCode.REPLENISH,
            "{sign}{name}老师，临时邀您{date_short}{time}到{place_short}评审，"
            "{deadline}前回1参加2不参加。{contact_phone}",
        ),
        (
            TextCode.CONFIRM,
            "{sign}{name}老师，已登记您参加：{date_short}{time}，{place}报到，约{duration}，"
            "请带身份证件，勿向他人透露。如需回避或有变请致电{contact_phone}",
        ),
        (TextCode.DECLINED, "{sign}{name}老师，已登记您不参加，谢谢。"),
        (TextCode.FULL, "{sign}{name}老师，本次名额已满，谢谢您的支持。"),
        (TextCode.EXPIRED, "{sign}{name}老师，未收到回复，本次邀请已结束。"),
        (
            TextCode.WITHDRAWN,
            "{sign}{name}老师，{date_short}评审的本次抽取已作废，原邀请取消，敬请谅解。{contact_phone}",
        ),
        (TextCode.UNCLEAR, "{sign}未能识别您的回复，参加请回1，不参加请回2。"),
    )
}


def check_template(text: str) -> None:
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
    unknown = used - FIELDS
    if unknown:
        raise UserError("template.unknown_field", fields=" ".join(sorted(unknown)))


def compose(
    template: MessageTemplate, facts: MeetingFacts, name: str, deadline: datetime | None, today: date
) -> str:
    """The text for one person; a missing value prints a dash, a deadline today needs no date."""
    values = {
        "sign": facts.signature,
        "name": name,
        "date_short": f"{facts.report_at.month}月{facts.report_at.day}日",
        "time": facts.report_at.strftime("%H:%M"),
        "place": facts.place,
        "place_short": facts.place_short,
        "deadline": "—" if deadline is None else _deadline(deadline, today),
        "duration": f"{facts.duration_hours}小时",
        "contact_phone": facts.contact_phone,
    }
    # Field by field: str.format would run code on attribute access in a hostile template.
    return "".join(
        literal + (values.get(field, "—") if field is not None else "")
        for literal, field, _, _ in string.Formatter().parse(template.text)
    )


def _deadline(deadline: datetime, today: date) -> str:
    clock = deadline.strftime("%H:%M")
    return clock if deadline.date() == today else f"{deadline.month}月{deadline.day}日{clock}"
