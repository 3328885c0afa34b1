"""Words of the panorama: what days mean, how invitations and calls ended, what texts were about."""

from ui.sentences import QT_TRANSLATE_NOOP, Sentences

TEXTS = Sentences(
    "PanoramaTexts",
    {
        "day.leave": QT_TRANSLATE_NOOP("PanoramaTexts", "Leave"),
        "day.frozen": QT_TRANSLATE_NOOP("PanoramaTexts", "Frozen"),
        "day.blacklisted": QT_TRANSLATE_NOOP("PanoramaTexts", "Blacklisted"),
        "day.no_term": QT_TRANSLATE_NOOP("PanoramaTexts", "Outside the term"),
        "day.meeting": QT_TRANSLATE_NOOP("PanoramaTexts", "Panel meeting"),
        "day.drawn": QT_TRANSLATE_NOOP("PanoramaTexts", "Drawn"),
        "no_term.before": QT_TRANSLATE_NOOP("PanoramaTexts", "Before the term begins"),
        "no_term.after": QT_TRANSLATE_NOOP("PanoramaTexts", "After the term has ended"),
        "seat.accepted": QT_TRANSLATE_NOOP("PanoramaTexts", "Accepted"),
        "seat.declined": QT_TRANSLATE_NOOP("PanoramaTexts", "Declined"),
        "seat.no_answer": QT_TRANSLATE_NOOP("PanoramaTexts", "No answer"),
        "seat.full": QT_TRANSLATE_NOOP("PanoramaTexts", "Seats full"),
        "seat.left": QT_TRANSLATE_NOOP("PanoramaTexts", "Left"),
        "seat.waiting": QT_TRANSLATE_NOOP("PanoramaTexts", "Not settled"),
        "seat.void": QT_TRANSLATE_NOOP("PanoramaTexts", "Draw void"),
        "way.voice": QT_TRANSLATE_NOOP("PanoramaTexts", "by key"),
        "way.sms": QT_TRANSLATE_NOOP("PanoramaTexts", "by SMS"),
        "way.operator": QT_TRANSLATE_NOOP("PanoramaTexts", "entered and co-signed"),
        "kind.drawn": QT_TRANSLATE_NOOP("PanoramaTexts", "Drawn"),
        "kind.replenished": QT_TRANSLATE_NOOP("PanoramaTexts", "Replenished"),
        "call.": QT_TRANSLATE_NOOP("PanoramaTexts", "under way"),
        "call.decided": QT_TRANSLATE_NOOP("PanoramaTexts", "answered by key"),
        "call.no_key": QT_TRANSLATE_NOOP("PanoramaTexts", "no key pressed"),
        "call.hung_up_before_key": QT_TRANSLATE_NOOP("PanoramaTexts", "hung up before a key"),
        "call.busy": QT_TRANSLATE_NOOP("PanoramaTexts", "busy"),
        "call.no_answer": QT_TRANSLATE_NOOP("PanoramaTexts", "not picked up"),
        "call.rejected": QT_TRANSLATE_NOOP("PanoramaTexts", "rejected"),
        "call.unreachable": QT_TRANSLATE_NOOP("PanoramaTexts", "unreachable"),
        "call.network_error": QT_TRANSLATE_NOOP("PanoramaTexts", "network fault"),
        "call.modem_error": QT_TRANSLATE_NOOP("PanoramaTexts", "modem fault"),
        "call.audio_failed": QT_TRANSLATE_NOOP("PanoramaTexts", "no sound"),
        "call.cancelled": QT_TRANSLATE_NOOP("PanoramaTexts", "ended by us"),
        "text.INVITE": QT_TRANSLATE_NOOP("PanoramaTexts", "Invitation"),
        "text.REPLENISH": QT_TRANSLATE_NOOP("PanoramaTexts", "Invitation at short notice"),
        "text.CONFIRM": QT_TRANSLATE_NOOP("PanoramaTexts", "Confirmation"),
        "text.DECLINED": QT_TRANSLATE_NOOP("PanoramaTexts", "Decline noted"),
        "text.FULL": QT_TRANSLATE_NOOP("PanoramaTexts", "Seats are full"),
        "text.EXPIRED": QT_TRANSLATE_NOOP("PanoramaTexts", "Invitation ended"),
        "text.UNCLEAR": QT_TRANSLATE_NOOP("PanoramaTexts", "Reply not understood"),
        "text.WITHDRAWN": QT_TRANSLATE_NOOP("PanoramaTexts", "Invitation withdrawn"),
        "reply.accept": QT_TRANSLATE_NOOP("PanoramaTexts", "Reply: accepts"),
        "reply.decline": QT_TRANSLATE_NOOP("PanoramaTexts", "Reply: declines"),
        "reply.": QT_TRANSLATE_NOOP("PanoramaTexts", "Reply, not understood"),
        "sent.handed_in": QT_TRANSLATE_NOOP("PanoramaTexts", "handed to the modem"),
        "sent.sent": QT_TRANSLATE_NOOP("PanoramaTexts", "sent"),
        "sent.trying": QT_TRANSLATE_NOOP("PanoramaTexts", "network is trying"),
        "sent.delivered": QT_TRANSLATE_NOOP("PanoramaTexts", "delivered"),
        "sent.failed": QT_TRANSLATE_NOOP("PanoramaTexts", "failed"),
    },
)


def say(code: str) -> str:
    """The word for ``code``; a code without one is shown as it is."""
    return TEXTS.say(code, {}) if code in TEXTS else code.partition(".")[2]
