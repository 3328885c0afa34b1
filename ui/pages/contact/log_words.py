"""Words of the log of contact, in the window and in exported tables."""

from collections.abc import Mapping

from core.contact.inviting.log import LogEntry, LogKind
from core.kernel.errors import UserError
from ui.pages.contact.word_names import say as name_of
from ui.sentences import QT_TRANSLATE_NOOP, Sentences
from ui.texts import knows, message_for
from ui.tokens import Tone

TEXTS = Sentences(
    "LogWords",
    {
        "sheet": QT_TRANSLATE_NOOP("LogWords", "Calls and messages"),
        "column.at": QT_TRANSLATE_NOOP("LogWords", "Time"),
        "column.kind": QT_TRANSLATE_NOOP("LogWords", "Kind"),
        "column.draw": QT_TRANSLATE_NOOP("LogWords", "Draw"),
        "column.seat": QT_TRANSLATE_NOOP("LogWords", "Seat"),
        "column.line": QT_TRANSLATE_NOOP("LogWords", "Line"),
        "column.code": QT_TRANSLATE_NOOP("LogWords", "Occasion"),
        "column.state": QT_TRANSLATE_NOOP("LogWords", "State"),
        "column.parts": QT_TRANSLATE_NOOP("LogWords", "Parts delivered"),
        "column.number": QT_TRANSLATE_NOOP("LogWords", "From"),
        "column.text": QT_TRANSLATE_NOOP("LogWords", "Words"),
        "column.reason": QT_TRANSLATE_NOOP("LogWords", "Reason"),
        "kind.call": QT_TRANSLATE_NOOP("LogWords", "Call"),
        "kind.text_out": QT_TRANSLATE_NOOP("LogWords", "Text out"),
        "kind.text_in": QT_TRANSLATE_NOOP("LogWords", "Text in"),
        "kind.mail": QT_TRANSLATE_NOOP("LogWords", "E-mail"),
        "code.accept": QT_TRANSLATE_NOOP("LogWords", "Acceptance"),
        "code.decline": QT_TRANSLATE_NOOP("LogWords", "Decline"),
        "code.none": QT_TRANSLATE_NOOP("LogWords", "Not understood"),
        "code.try": QT_TRANSLATE_NOOP("LogWords", "Call {number}"),
        "state.handed_in": QT_TRANSLATE_NOOP("LogWords", "With the modem"),
        "state.sending": QT_TRANSLATE_NOOP("LogWords", "Being sent"),
        "state.sent": QT_TRANSLATE_NOOP("LogWords", "Sent"),
        "state.trying": QT_TRANSLATE_NOOP("LogWords", "Network still tries"),
        "state.delivered": QT_TRANSLATE_NOOP("LogWords", "Delivered"),
        "state.put_aside": QT_TRANSLATE_NOOP("LogWords", "In the outbox"),
        "state.failed": QT_TRANSLATE_NOOP("LogWords", "Failed"),
        "state.undecided": QT_TRANSLATE_NOOP("LogWords", "To decide"),
        "state.answered": QT_TRANSLATE_NOOP("LogWords", "Counted by itself"),
        "state.attributed": QT_TRANSLATE_NOOP("LogWords", "Attributed"),
        "state.dismissed": QT_TRANSLATE_NOOP("LogWords", "Set aside"),
        "state.running": QT_TRANSLATE_NOOP("LogWords", "Under way"),
        "state.decided": QT_TRANSLATE_NOOP("LogWords", "Answered by key"),
        "state.no_key": QT_TRANSLATE_NOOP("LogWords", "No valid key"),
        "state.hung_up_before_key": QT_TRANSLATE_NOOP("LogWords", "Hung up early"),
        "state.busy": QT_TRANSLATE_NOOP("LogWords", "Busy"),
        "state.no_answer": QT_TRANSLATE_NOOP("LogWords", "Not answered"),
        "state.rejected": QT_TRANSLATE_NOOP("LogWords", "Refused"),
        "state.unreachable": QT_TRANSLATE_NOOP("LogWords", "Unreachable"),
        "state.network_error": QT_TRANSLATE_NOOP("LogWords", "Network fault"),
        "state.modem_error": QT_TRANSLATE_NOOP("LogWords", "Modem fault"),
        "state.audio_failed": QT_TRANSLATE_NOOP("LogWords", "No sound"),
        "state.cancelled": QT_TRANSLATE_NOOP("LogWords", "Ended by us"),
    },
)

TONES: Mapping[str, Tone] = {
    "delivered": "accent",
    "sent": "accent",
    "decided": "accent",
    "answered": "accent",
    "attributed": "accent",
    "failed": "danger",
    "modem_error": "danger",
    "network_error": "danger",
    "audio_failed": "danger",
    "undecided": "warning",
    "put_aside": "warning",
    "trying": "warning",
}
"""Colours of states; others are neutral."""


def say(code: str, **params: object) -> str:
    """The word of a code."""
    return TEXTS.say(code, params) if code in TEXTS else code


def occasion(entry: LogEntry) -> str:
    """What a row was about."""
    if entry.kind is LogKind.CALL:
        return say("code.try", number=entry.code)
    if entry.kind is LogKind.TEXT_IN:
        return say(f"code.{entry.code or 'none'}")
    return name_of(f"{'mail' if entry.kind is LogKind.MAIL else 'text'}.{entry.code}")


def reason_words(reason: str) -> str:
    """Why something failed, "" where it did not."""
    if not reason:
        return ""
    code = reason if "." in reason else f"message.line_{reason}"
    return message_for(UserError(code)) if knows(code) else reason
