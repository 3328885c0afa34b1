"""Names of what the station says to experts: occasions of texts and mails, prompts of a call, fields."""

from ui.sentences import QT_TRANSLATE_NOOP, Sentences

_TEXTS = {
    "text.INVITE": QT_TRANSLATE_NOOP("WordNames", "Invitation"),
    "text.INVITE_CODED": QT_TRANSLATE_NOOP("WordNames", "Invitation, asked for several draws"),
    "text.REPLENISH": QT_TRANSLATE_NOOP("WordNames", "Invitation at short notice"),
    "text.CONFIRM": QT_TRANSLATE_NOOP("WordNames", "Acceptance registered"),
    "text.DECLINED": QT_TRANSLATE_NOOP("WordNames", "Decline registered"),
    "text.FULL": QT_TRANSLATE_NOOP("WordNames", "Answer came late, seats taken"),
    "text.EXPIRED": QT_TRANSLATE_NOOP("WordNames", "No answer in time"),
    "text.UNCLEAR": QT_TRANSLATE_NOOP("WordNames", "Reply not understood"),
    "text.WITHDRAWN": QT_TRANSLATE_NOOP("WordNames", "Draw declared void"),
    "text.REMIND": QT_TRANSLATE_NOOP("WordNames", "Reminder before the meeting"),
    "text.CANCEL": QT_TRANSLATE_NOOP("WordNames", "Meeting cancelled"),
    "mail.INVITE": QT_TRANSLATE_NOOP("WordNames", "Invitation"),
    "mail.CONFIRM": QT_TRANSLATE_NOOP("WordNames", "Acceptance registered"),
    "mail.REMIND": QT_TRANSLATE_NOOP("WordNames", "Reminder before the meeting"),
    "mail.CANCEL": QT_TRANSLATE_NOOP("WordNames", "Invitation withdrawn"),
}

_PROMPTS = {
    "prompt.greet": QT_TRANSLATE_NOOP("WordNames", "Greeting"),
    "prompt.detail": QT_TRANSLATE_NOOP("WordNames", "The meeting"),
    "prompt.project": QT_TRANSLATE_NOOP("WordNames", "The project"),
    "prompt.menu": QT_TRANSLATE_NOOP("WordNames", "The question"),
    "prompt.ask1": QT_TRANSLATE_NOOP("WordNames", "Second question after 1"),
    "prompt.ask2": QT_TRANSLATE_NOOP("WordNames", "Second question after 2"),
    "prompt.reason": QT_TRANSLATE_NOOP("WordNames", "Reason for declining"),
    "prompt.wrong": QT_TRANSLATE_NOOP("WordNames", "Wrong key"),
    "prompt.silent": QT_TRANSLATE_NOOP("WordNames", "No key"),
    "prompt.commit": QT_TRANSLATE_NOOP("WordNames", "While it is registered"),
    "prompt.yes": QT_TRANSLATE_NOOP("WordNames", "Accepted"),
    "prompt.no": QT_TRANSLATE_NOOP("WordNames", "Declined"),
    "prompt.full": QT_TRANSLATE_NOOP("WordNames", "Seats taken"),
    "prompt.open": QT_TRANSLATE_NOOP("WordNames", "Not clear, end of the call"),
    "after.greet": QT_TRANSLATE_NOOP("WordNames", "then the meeting; keys do not count yet"),
    "after.detail": QT_TRANSLATE_NOOP("WordNames", "then the question; a key is taken already"),
    "after.project": QT_TRANSLATE_NOOP("WordNames", "said only where the policy names projects"),
    "after.menu": QT_TRANSLATE_NOOP("WordNames", "1 and 2 ask again, 0 tells the meeting again"),
    "after.ask1": QT_TRANSLATE_NOOP("WordNames", "1 registers, 0 goes back"),
    "after.ask2": QT_TRANSLATE_NOOP("WordNames", "2 registers, 0 goes back"),
    "after.wrong": QT_TRANSLATE_NOOP("WordNames", "then the same question; the third time ends the call"),
    "after.silent": QT_TRANSLATE_NOOP("WordNames", "then the same question; the third time ends the call"),
    "after.commit": QT_TRANSLATE_NOOP("WordNames", "then “Accepted”, or “Seats taken”"),
    "after.yes": QT_TRANSLATE_NOOP("WordNames", "hangs up; never cut short"),
    "after.no": QT_TRANSLATE_NOOP("WordNames", "hangs up; never cut short"),
    "after.full": QT_TRANSLATE_NOOP("WordNames", "hangs up; never cut short"),
    "after.open": QT_TRANSLATE_NOOP("WordNames", "hangs up; called again as the policy says"),
}

_FIELDS = {
    "field.sign": QT_TRANSLATE_NOOP("WordNames", "your organisation as signature"),
    "field.name": QT_TRANSLATE_NOOP("WordNames", "name of the expert"),
    "field.date_short": QT_TRANSLATE_NOOP("WordNames", "day of the meeting"),
    "field.time": QT_TRANSLATE_NOOP("WordNames", "time of the meeting"),
    "field.place": QT_TRANSLATE_NOOP("WordNames", "place"),
    "field.place_short": QT_TRANSLATE_NOOP("WordNames", "place, eight characters"),
    "field.deadline": QT_TRANSLATE_NOOP("WordNames", "until when an answer counts"),
    "field.duration": QT_TRANSLATE_NOOP("WordNames", "length of the meeting"),
    "field.contact_phone": QT_TRANSLATE_NOOP("WordNames", "your phone number"),
    "field.project": QT_TRANSLATE_NOOP("WordNames", "project, where the policy names it"),
    "field.code": QT_TRANSLATE_NOOP("WordNames", "draw code that a reply may carry"),
    "field.org_name": QT_TRANSLATE_NOOP("WordNames", "your organisation"),
    "field.report_at": QT_TRANSLATE_NOOP("WordNames", "day and time in full"),
    "field.sent_date": QT_TRANSLATE_NOOP("WordNames", "today"),
    "field.name_cn": QT_TRANSLATE_NOOP("WordNames", "name of the expert"),
    "field.date_cn": QT_TRANSLATE_NOOP("WordNames", "day"),
    "field.weekday_cn": QT_TRANSLATE_NOOP("WordNames", "day of the week"),
    "field.ampm_cn": QT_TRANSLATE_NOOP("WordNames", "part of the day"),
    "field.time_cn": QT_TRANSLATE_NOOP("WordNames", "time"),
    "field.place_cn": QT_TRANSLATE_NOOP("WordNames", "place"),
    "field.duration_cn": QT_TRANSLATE_NOOP("WordNames", "length"),
    "field.project_alias_cn": QT_TRANSLATE_NOOP("WordNames", "name of the project"),
}

TEXTS = Sentences("WordNames", {**_TEXTS, **_PROMPTS, **_FIELDS})


def say(code: str) -> str:
    """The name of an occasion, prompt or field."""
    return TEXTS.say(code, {})
