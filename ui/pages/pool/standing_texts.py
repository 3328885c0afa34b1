"""Words for where an expert stands in the pool and for what is done about it."""

from ui.sentences import QT_TRANSLATE_NOOP, Sentences

TEXTS = Sentences(
    "StandingTexts",
    {
        "standing.drawable": QT_TRANSLATE_NOOP("StandingTexts", "Can be drawn"),
        "standing.DELETED": QT_TRANSLATE_NOOP("StandingTexts", "Deleted"),
        "standing.BLACKLISTED": QT_TRANSLATE_NOOP("StandingTexts", "Blacklisted"),
        "standing.FROZEN": QT_TRANSLATE_NOOP("StandingTexts", "Frozen"),
        "standing.TERM-ENDED": QT_TRANSLATE_NOOP("StandingTexts", "Term ended"),
        "standing.TERM-NOT-BEGUN": QT_TRANSLATE_NOOP("StandingTexts", "Term not begun"),
        "standing.CHECK-MISSED": QT_TRANSLATE_NOOP("StandingTexts", "Check missed"),
        "standing.ON-LEAVE": QT_TRANSLATE_NOOP("StandingTexts", "On leave"),
        "obstacle.DELETED": QT_TRANSLATE_NOOP("StandingTexts", "Deleted from the pool"),
        "obstacle.BLACKLISTED": QT_TRANSLATE_NOOP("StandingTexts", "On the blacklist until lifted"),
        "obstacle.BLACKLISTED.until": QT_TRANSLATE_NOOP("StandingTexts", "On the blacklist until {day}"),
        "obstacle.FROZEN": QT_TRANSLATE_NOOP("StandingTexts", "Frozen until lifted"),
        "obstacle.FROZEN.until": QT_TRANSLATE_NOOP("StandingTexts", "Frozen until {day}"),
        "obstacle.TERM-ENDED.until": QT_TRANSLATE_NOOP("StandingTexts", "The term ended on {day}"),
        "obstacle.TERM-ENDED": QT_TRANSLATE_NOOP("StandingTexts", "The term has ended"),
        "obstacle.TERM-NOT-BEGUN": QT_TRANSLATE_NOOP("StandingTexts", "The term has not begun"),
        "obstacle.TERM-NOT-BEGUN.until": QT_TRANSLATE_NOOP(
            "StandingTexts", "The term has not begun: it begins after {day}"
        ),
        "obstacle.CHECK-MISSED": QT_TRANSLATE_NOOP("StandingTexts", "Missed the annual check"),
        "obstacle.ON-LEAVE": QT_TRANSLATE_NOOP("StandingTexts", "On leave until further notice"),
        "obstacle.ON-LEAVE.until": QT_TRANSLATE_NOOP("StandingTexts", "On leave until {day}"),
    },
)


def say(code: str, **params: object) -> str:
    """The words for ``code``."""
    return TEXTS.say(code, params)
