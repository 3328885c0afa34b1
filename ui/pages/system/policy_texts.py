"""Words of the policies in force."""

from ui.sentences import QT_TRANSLATE_NOOP, Sentences

TEXTS = Sentences(
    "PolicyTexts",
    {
        "policy.times": QT_TRANSLATE_NOOP("PolicyTexts", "{count} times"),
        "policy.seconds": QT_TRANSLATE_NOOP("PolicyTexts", "{count} s"),
        "policy.minutes": QT_TRANSLATE_NOOP("PolicyTexts", "{count} min"),
        "policy.at_least": QT_TRANSLATE_NOOP("PolicyTexts", "at least {count}"),
        "policy.bits": QT_TRANSLATE_NOOP("PolicyTexts", "{count} bits"),
        "policy.characters": QT_TRANSLATE_NOOP("PolicyTexts", "{count} characters"),
        "policy.always": QT_TRANSLATE_NOOP("PolicyTexts", "always, from before the freeze to the close"),
        "policy.no_cap": QT_TRANSLATE_NOOP("PolicyTexts", "no limit"),
        "policy.yes": QT_TRANSLATE_NOOP("PolicyTexts", "yes"),
        "policy.no": QT_TRANSLATE_NOOP("PolicyTexts", "no"),
        "policy.tries": QT_TRANSLATE_NOOP("PolicyTexts", "Calls to one expert at most"),
        "policy.gap": QT_TRANSLATE_NOOP("PolicyTexts", "Pause between two calls"),
        "policy.ring": QT_TRANSLATE_NOOP("PolicyTexts", "Ringing time"),
        "policy.key_wait": QT_TRANSLATE_NOOP("PolicyTexts", "Time to press a key"),
        "policy.menu_plays": QT_TRANSLATE_NOOP("PolicyTexts", "The question is played at most"),
        "policy.call_limit": QT_TRANSLATE_NOOP("PolicyTexts", "Longest call"),
        "policy.reply_window": QT_TRANSLATE_NOOP("PolicyTexts", "Time to answer by SMS"),
        "policy.second_confirmation": QT_TRANSLATE_NOOP("PolicyTexts", "Ask again before an answer counts"),
        "policy.hours": QT_TRANSLATE_NOOP("PolicyTexts", "Hours in which people are called"),
        "policy.name_project": QT_TRANSLATE_NOOP("PolicyTexts", "The project is named in calls and texts"),
        "policy.witnesses": QT_TRANSLATE_NOOP("PolicyTexts", "Witnesses with their own values"),
        "policy.entropy": QT_TRANSLATE_NOOP("PolicyTexts", "Least randomness from witnesses"),
        "policy.employer_cap": QT_TRANSLATE_NOOP("PolicyTexts", "Experts of one legal entity on a panel"),
        "policy.names_locked": QT_TRANSLATE_NOOP(
            "PolicyTexts", "Names stay locked until two people release them"
        ),
        "policy.recording": QT_TRANSLATE_NOOP("PolicyTexts", "Screen recording"),
        "policy.modems": QT_TRANSLATE_NOOP("PolicyTexts", "Lines at present"),
        "policy.password_length": QT_TRANSLATE_NOOP("PolicyTexts", "Shortest password"),
        "policy.account_failures": QT_TRANSLATE_NOOP("PolicyTexts", "Wrong passwords that lock an account"),
        "policy.lock": QT_TRANSLATE_NOOP("PolicyTexts", "Time of the lock"),
        "policy.terminal_failures": QT_TRANSLATE_NOOP(
            "PolicyTexts", "Wrong passwords that lock the workstation"
        ),
        "policy.idle": QT_TRANSLATE_NOOP("PolicyTexts", "Idle time until the screen locks"),
    },
)
