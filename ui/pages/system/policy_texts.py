"""Words of the policies in force."""

from ui.sentences import QT_TRANSLATE_NOOP, Sentences

TEXTS = Sentences(
    "PolicyTexts",
    {
        "policy.unit.times": QT_TRANSLATE_NOOP("PolicyTexts", "times"),
        "policy.unit.seconds": QT_TRANSLATE_NOOP("PolicyTexts", "seconds"),
        "policy.unit.hours": QT_TRANSLATE_NOOP("PolicyTexts", "hours"),
        "policy.unit.minutes": QT_TRANSLATE_NOOP("PolicyTexts", "minutes"),
        "policy.unit.density": QT_TRANSLATE_NOOP("PolicyTexts", "(3: closest)"),
        "policy.unit.pictures": QT_TRANSLATE_NOOP("PolicyTexts", "a second"),
        "policy.unit.days": QT_TRANSLATE_NOOP("PolicyTexts", "days"),
        "policy.unit.backups": QT_TRANSLATE_NOOP("PolicyTexts", "backups"),
        "policy.automatic": QT_TRANSLATE_NOOP("PolicyTexts", "Backups are made without anybody's doing"),
        "policy.at": QT_TRANSLATE_NOOP("PolicyTexts", "Not before"),
        "policy.every_days": QT_TRANSLATE_NOOP("PolicyTexts", "One every"),
        "policy.keep": QT_TRANSLATE_NOOP("PolicyTexts", "Kept in their place"),
        "policy.messages": QT_TRANSLATE_NOOP("PolicyTexts", "Messages to experts are kept (0: for good)"),
        "policy.outbox": QT_TRANSLATE_NOOP("PolicyTexts", "Files in the outbox are kept (0: for good)"),
        "policy.station": QT_TRANSLATE_NOOP("PolicyTexts", "The watermark names the workstation"),
        "policy.session": QT_TRANSLATE_NOOP("PolicyTexts", "The watermark names the session"),
        "policy.density": QT_TRANSLATE_NOOP("PolicyTexts", "How close the marks stand"),
        "policy.pictures": QT_TRANSLATE_NOOP("PolicyTexts", "Pictures of each screen"),
        "policy.microphone": QT_TRANSLATE_NOOP("PolicyTexts", "Sound of the room"),
        "policy.no_microphone": QT_TRANSLATE_NOOP("PolicyTexts", "not recorded"),
        "policy.default_microphone": QT_TRANSLATE_NOOP("PolicyTexts", "microphone of the system"),
        "policy.unit.people": QT_TRANSLATE_NOOP("PolicyTexts", "people"),
        "policy.bits": QT_TRANSLATE_NOOP("PolicyTexts", "{count} {count:bit|bits}"),
        "policy.characters": QT_TRANSLATE_NOOP("PolicyTexts", "{count} {count:character|characters}"),
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
        "policy.ask_reason": QT_TRANSLATE_NOOP("PolicyTexts", "Who declines by key is asked why"),
        "policy.reasons": QT_TRANSLATE_NOOP(
            "PolicyTexts", "Reasons for declining, one a line; the first five are keys 1 to 5"
        ),
        "policy.reasons_wrong": QT_TRANSLATE_NOOP(
            "PolicyTexts",
            "Reasons for declining: give one to {most}, each once and of {longest} characters at most.",
        ),
        "policy.mail_window": QT_TRANSLATE_NOOP("PolicyTexts", "Time to answer by e-mail"),
        "policy.texts_a_day": QT_TRANSLATE_NOOP("PolicyTexts", "Texts of one SIM in 24 hours"),
        "policy.remind_hours": QT_TRANSLATE_NOOP(
            "PolicyTexts", "Those who accepted are reminded before the meeting (0: not)"
        ),
        "policy.remind_again_hours": QT_TRANSLATE_NOOP("PolicyTexts", "Reminded once more (0: not)"),
        "policy.unit.parts": QT_TRANSLATE_NOOP("PolicyTexts", "parts"),
        "policy.order": QT_TRANSLATE_NOOP("PolicyTexts", "Experts are asked by"),
        "policy.order.call,sms": QT_TRANSLATE_NOOP("PolicyTexts", "call, then text"),
        "policy.order.call,sms,mail": QT_TRANSLATE_NOOP("PolicyTexts", "call, text, e-mail"),
        "policy.order.sms,call": QT_TRANSLATE_NOOP("PolicyTexts", "text, then call"),
        "policy.order.sms,call,mail": QT_TRANSLATE_NOOP("PolicyTexts", "text, call, e-mail"),
        "policy.order.mail,sms,call": QT_TRANSLATE_NOOP("PolicyTexts", "e-mail, text, call"),
        "policy.order.call": QT_TRANSLATE_NOOP("PolicyTexts", "call only"),
        "policy.name_project": QT_TRANSLATE_NOOP("PolicyTexts", "Calls and texts may name the project"),
        "policy.hang_up": QT_TRANSLATE_NOOP("PolicyTexts", "The operator may end a call (with a reason)"),
        "policy.test_lines": QT_TRANSLATE_NOOP(
            "PolicyTexts", "A line calls in a draw only after its test call"
        ),
        "policy.opens": QT_TRANSLATE_NOOP("PolicyTexts", "People are called from"),
        "policy.closes": QT_TRANSLATE_NOOP("PolicyTexts", "People are called until"),
        "policy.witnesses": QT_TRANSLATE_NOOP("PolicyTexts", "Fewest witnesses with their own values"),
        "policy.fresh_dice": QT_TRANSLATE_NOOP("PolicyTexts", "Fresh dice for each replacement"),
        "policy.sign_operator": QT_TRANSLATE_NOOP("PolicyTexts", "The operator signs before the close"),
        "policy.sign_supervisor": QT_TRANSLATE_NOOP("PolicyTexts", "The supervisor signs before the close"),
        "policy.sign_witnesses": QT_TRANSLATE_NOOP("PolicyTexts", "Every witness signs before the close"),
        "policy.travel_minutes": QT_TRANSLATE_NOOP("PolicyTexts", "Travel time kept free around a panel"),
        "policy.out_of_bounds": QT_TRANSLATE_NOOP(
            "PolicyTexts", "{name}: the figure must lie between {least} and {most}."
        ),
        "policy.hours_short": QT_TRANSLATE_NOOP(
            "PolicyTexts",
            "Calls must be allowed for {hours} hour a day at least: set the end after the start.",
        ),
        "policy.stale": QT_TRANSLATE_NOOP(
            "PolicyTexts",
            "Somebody changed the policies meanwhile. Open the page again and repeat your change.",
        ),
        "policy.unchanged": QT_TRANSLATE_NOOP("PolicyTexts", "Nothing was changed."),
        "policy.reason_missing": QT_TRANSLATE_NOOP("PolicyTexts", "Say why the policies are changed."),
        "policy.second_person": QT_TRANSLATE_NOOP(
            "PolicyTexts", "A security administrator must sign as the second person."
        ),
        "policy.entropy": QT_TRANSLATE_NOOP("PolicyTexts", "Least randomness from witnesses"),
        "policy.employer_cap": QT_TRANSLATE_NOOP("PolicyTexts", "Experts of one legal entity on a panel"),
        "policy.names_locked": QT_TRANSLATE_NOOP(
            "PolicyTexts", "Names stay locked until two people release them"
        ),
        "policy.recording": QT_TRANSLATE_NOOP("PolicyTexts", "Screen recording"),
        "policy.modems": QT_TRANSLATE_NOOP("PolicyTexts", "Lines at present"),
        "policy.password_length": QT_TRANSLATE_NOOP("PolicyTexts", "Shortest password"),
        "policy.account_failures": QT_TRANSLATE_NOOP("PolicyTexts", "Wrong passwords that lock an account"),
        "policy.lock_minutes": QT_TRANSLATE_NOOP("PolicyTexts", "Time of the lock"),
        "policy.terminal_failures": QT_TRANSLATE_NOOP(
            "PolicyTexts", "Wrong passwords that lock the workstation"
        ),
        "policy.idle_lock_minutes": QT_TRANSLATE_NOOP("PolicyTexts", "Idle time until the screen locks"),
    },
)
