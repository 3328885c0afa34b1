"""Words of accounts: states in the list."""

from ui.sentences import QT_TRANSLATE_NOOP, Sentences

TEXTS = Sentences(
    "AccessTexts",
    {
        "account.slot": QT_TRANSLATE_NOOP("AccessTexts", "Yes"),
        "account.active": QT_TRANSLATE_NOOP("AccessTexts", "Active"),
        "account.blocked": QT_TRANSLATE_NOOP("AccessTexts", "Blocked"),
        "account.locked": QT_TRANSLATE_NOOP("AccessTexts", "Locked"),
    },
)
