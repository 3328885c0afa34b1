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
        "until.further_notice": QT_TRANSLATE_NOOP("StandingTexts", "Further notice"),
        "until.lifted": QT_TRANSLATE_NOOP("StandingTexts", "Lifted"),
        "leave.current": QT_TRANSLATE_NOOP("StandingTexts", "On leave now"),
        "leave.coming": QT_TRANSLATE_NOOP("StandingTexts", "To come"),
        "leave.past": QT_TRANSLATE_NOOP("StandingTexts", "Past"),
        "leave.ended_early": QT_TRANSLATE_NOOP("StandingTexts", "Ended early"),
        "bar.frozen": QT_TRANSLATE_NOOP("StandingTexts", "Frozen"),
        "bar.blacklisted": QT_TRANSLATE_NOOP("StandingTexts", "Blacklisted"),
        "bar.lift": QT_TRANSLATE_NOOP("StandingTexts", "Lifting"),
        "bar.blacklist": QT_TRANSLATE_NOOP("StandingTexts", "Blacklisting"),
        "bar.by_itself": QT_TRANSLATE_NOOP("StandingTexts", "By itself, after {day}"),
        "phone.taken": QT_TRANSLATE_NOOP("StandingTexts", "Expert {expert_no} has this number now"),
        "check.waiting": QT_TRANSLATE_NOOP("StandingTexts", "Still to do"),
        "check.confirmed": QT_TRANSLATE_NOOP("StandingTexts", "Confirmed"),
        "check.corrected": QT_TRANSLATE_NOOP("StandingTexts", "Corrected"),
        "check.missed": QT_TRANSLATE_NOOP("StandingTexts", "Missed"),
        "check.made_good": QT_TRANSLATE_NOOP("StandingTexts", "Made good"),
    },
)


def say(code: str, **params: object) -> str:
    """The words for ``code``."""
    return TEXTS.say(code, params)
