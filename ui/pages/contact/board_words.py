"""Words of the call board."""

from core.contact.invitation.model import Reach, Waiting
from core.contact.inviting.board import PursuitRow
from ui.sentences import QT_TRANSLATE_NOOP, Sentences

TEXTS = Sentences(
    "CallBoardWords",
    {
        "step.dialing": QT_TRANSLATE_NOOP("CallBoardWords", "Dialling"),
        "step.ringing": QT_TRANSLATE_NOOP("CallBoardWords", "Ringing"),
        "step.speaking": QT_TRANSLATE_NOOP("CallBoardWords", "Speaking"),
        "step.key": QT_TRANSLATE_NOOP("CallBoardWords", "Key pressed"),
        "unknown": QT_TRANSLATE_NOOP("CallBoardWords", "Answer unknown"),
        "waits.line": QT_TRANSLATE_NOOP("CallBoardWords", "Waits for a line"),
        "waits.call": QT_TRANSLATE_NOOP("CallBoardWords", "In a call"),
        "waits.gap": QT_TRANSLATE_NOOP("CallBoardWords", "Pause, then a call"),
        "waits.reply.sms": QT_TRANSLATE_NOOP("CallBoardWords", "Waits for a text"),
        "waits.reply.mail": QT_TRANSLATE_NOOP("CallBoardWords", "Waits for an e-mail"),
        "reach.call": QT_TRANSLATE_NOOP("CallBoardWords", "call"),
        "reach.sms": QT_TRANSLATE_NOOP("CallBoardWords", "text"),
        "reach.mail": QT_TRANSLATE_NOOP("CallBoardWords", "e-mail"),
        "course.unknown": QT_TRANSLATE_NOOP(
            "CallBoardWords", "A line failed during the call; holds the seat until it is known"
        ),
        "course.call": QT_TRANSLATE_NOOP("CallBoardWords", "Line {line}"),
        "course.line": QT_TRANSLATE_NOOP("CallBoardWords", "Called as soon as a line is free"),
        "course.gap": QT_TRANSLATE_NOOP("CallBoardWords", "Not reached; called again"),
        "course.sms": QT_TRANSLATE_NOOP("CallBoardWords", "Text sent; counts as no answer after that"),
        "course.sms.delivered": QT_TRANSLATE_NOOP("CallBoardWords", "Text delivered; waits for the reply"),
        "course.sms.failed": QT_TRANSLATE_NOOP("CallBoardWords", "Text not delivered"),
        "course.mail": QT_TRANSLATE_NOOP("CallBoardWords", "E-mail sent; the reply is entered by hand"),
    },
)


def say(code: str, **params: object) -> str:
    """The word of a code."""
    return TEXTS.say(code, params)


def reach_words(reach: Reach) -> str:
    """The name of a channel."""
    return say(f"reach.{reach.value}")


def waits_for(shown: PursuitRow) -> str:
    """What an invitation waits for."""
    if shown.waiting is Waiting.REPLY:
        return say(f"waits.reply.{'mail' if shown.reach is Reach.MAIL else 'sms'}")
    return say(f"waits.{shown.waiting.value}")


def course(shown: PursuitRow) -> str:
    """How it came to that."""
    if shown.unknown:
        return say("course.unknown")
    if shown.call is not None:
        return say("course.call", line=shown.call.line.rpartition("-")[2])
    if shown.waiting is Waiting.GAP:
        return say("course.gap")
    if shown.waiting is Waiting.REPLY:
        if shown.reach is Reach.MAIL:
            return say("course.mail")
        told = f"course.sms.{shown.text_state}"
        return say(told if told in TEXTS else "course.sms")
    return say("course.line")
