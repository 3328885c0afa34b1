"""Words of messages to experts: channels, causes, states."""

from ui.sentences import QT_TRANSLATE_NOOP, Sentences

TEXTS = Sentences(
    "MessageWords",
    {
        "channel.sms": QT_TRANSLATE_NOOP("MessageWords", "Text message"),
        "channel.mail": QT_TRANSLATE_NOOP("MessageWords", "E-mail"),
        "cause.review": QT_TRANSLATE_NOOP("MessageWords", "Review result"),
        "cause.notice": QT_TRANSLATE_NOOP("MessageWords", "Notice"),
        "state.waiting": QT_TRANSLATE_NOOP("MessageWords", "Waiting"),
        "state.sending": QT_TRANSLATE_NOOP("MessageWords", "Being sent"),
        "state.sent": QT_TRANSLATE_NOOP("MessageWords", "Sent"),
        "state.delivered": QT_TRANSLATE_NOOP("MessageWords", "Delivered"),
        "state.put_aside": QT_TRANSLATE_NOOP("MessageWords", "In the outbox"),
        "state.failed": QT_TRANSLATE_NOOP("MessageWords", "Failed"),
        "security.tls": QT_TRANSLATE_NOOP("MessageWords", "TLS from the start (usually port 465)"),
        "security.starttls": QT_TRANSLATE_NOOP("MessageWords", "STARTTLS (usually port 587)"),
        "security.none": QT_TRANSLATE_NOOP("MessageWords", "Unprotected (port 25, no sign-in)"),
        "number.sealed": QT_TRANSLATE_NOOP("MessageWords", "sealed"),
        "understood.accept": QT_TRANSLATE_NOOP("MessageWords", "takes part"),
        "understood.decline": QT_TRANSLATE_NOOP("MessageWords", "does not take part"),
        "understood.nothing": QT_TRANSLATE_NOOP("MessageWords", "nothing certain"),
        "dismissed.advertising": QT_TRANSLATE_NOOP("MessageWords", "Advertising or a service text"),
        "dismissed.thanks": QT_TRANSLATE_NOOP("MessageWords", "Thanks or a remark only"),
        "dismissed.clarified": QT_TRANSLATE_NOOP("MessageWords", "Clarified by phone"),
        "dismissed.other": QT_TRANSLATE_NOOP("MessageWords", "Other"),
        "result.approved": QT_TRANSLATE_NOOP("MessageWords", "When approved"),
        "result.returned": QT_TRANSLATE_NOOP("MessageWords", "When given back"),
        "result.refused": QT_TRANSLATE_NOOP("MessageWords", "When refused"),
    },
)


def say(code: str) -> str:
    """The word of a code."""
    return TEXTS.say(code, {})
