"""Words of the modems: what they are used for, what a check finds, how a test call ended, what is refused."""

from ui.sentences import QT_TRANSLATE_NOOP, Sentences

_USES = {
    "line.use.free": QT_TRANSLATE_NOOP("LineTexts", "Free"),
    "line.use.call": QT_TRANSLATE_NOOP("LineTexts", "Calls an expert"),
    "line.use.preparing": QT_TRANSLATE_NOOP("LineTexts", "About to call"),
    "line.use.trial": QT_TRANSLATE_NOOP("LineTexts", "Test call"),
}

_PARTS = {
    "line.part.port": QT_TRANSLATE_NOOP("LineTexts", "Port open"),
    "line.part.answers": QT_TRANSLATE_NOOP("LineTexts", "Answers"),
    "line.part.identity": QT_TRANSLATE_NOOP("LineTexts", "Model and firmware"),
    "line.part.sim": QT_TRANSLATE_NOOP("LineTexts", "SIM card"),
    "line.part.network": QT_TRANSLATE_NOOP("LineTexts", "Network"),
    "line.part.signal": QT_TRANSLATE_NOOP("LineTexts", "Signal"),
    "line.part.centre": QT_TRANSLATE_NOOP("LineTexts", "Message centre"),
    "line.part.texts": QT_TRANSLATE_NOOP("LineTexts", "Texts"),
    "line.part.sound": QT_TRANSLATE_NOOP("LineTexts", "Sound in calls"),
    "line.part.keys": QT_TRANSLATE_NOOP("LineTexts", "Keys of the person called"),
    "line.keys.in_band": QT_TRANSLATE_NOOP("LineTexts", "found in the sound"),
}

_TRIAL = {
    "trial.dialing": QT_TRANSLATE_NOOP("LineTexts", "Dialling"),
    "trial.ringing": QT_TRANSLATE_NOOP("LineTexts", "Rings"),
    "trial.answered": QT_TRANSLATE_NOOP("LineTexts", "Answered"),
    "trial.media_up": QT_TRANSLATE_NOOP("LineTexts", "Speaks; press 1 on the phone"),
    "trial.finished": QT_TRANSLATE_NOOP("LineTexts", "The call was heard, but no key came back."),
    "trial.hung_up": QT_TRANSLATE_NOOP("LineTexts", "The phone hung up before a key was pressed."),
    "trial.busy": QT_TRANSLATE_NOOP("LineTexts", "The phone is busy, or the call was refused."),
    "trial.no_answer": QT_TRANSLATE_NOOP("LineTexts", "Nobody answered."),
    "trial.rejected": QT_TRANSLATE_NOOP("LineTexts", "The call was refused."),
    "trial.unreachable": QT_TRANSLATE_NOOP("LineTexts", "The number cannot be reached."),
    "trial.network_error": QT_TRANSLATE_NOOP("LineTexts", "The network did not carry the call."),
    "trial.modem_error": QT_TRANSLATE_NOOP("LineTexts", "The modem failed during the call."),
    "trial.audio_failed": QT_TRANSLATE_NOOP("LineTexts", "The call was answered, but no sound came through."),
    "trial.cancelled": QT_TRANSLATE_NOOP("LineTexts", "The call was ended here."),
    "trial.no_voice": QT_TRANSLATE_NOOP("LineTexts", "The test sentence could not be spoken."),
    "trial.passed.reported": QT_TRANSLATE_NOOP(
        "LineTexts", "Passed: heard, and key {key} came back, reported by the modem."
    ),
    "trial.passed.in_band": QT_TRANSLATE_NOOP(
        "LineTexts", "Passed: heard, and key {key} came back, found in the sound."
    ),
}

_REHEARSED = {
    "rehearse.none": QT_TRANSLATE_NOOP("LineTexts", "All well"),
    "rehearse.unplugged": QT_TRANSLATE_NOOP("LineTexts", "Unplugged"),
    "rehearse.no_sim": QT_TRANSLATE_NOOP("LineTexts", "No SIM card"),
    "rehearse.pin": QT_TRANSLATE_NOOP("LineTexts", "PIN asked for (1234)"),
    "rehearse.puk": QT_TRANSLATE_NOOP("LineTexts", "PUK asked for (12345678)"),
    "rehearse.no_network": QT_TRANSLATE_NOOP("LineTexts", "No network"),
    "rehearse.weak_signal": QT_TRANSLATE_NOOP("LineTexts", "Weak signal"),
    "rehearse.other_sim": QT_TRANSLATE_NOOP("LineTexts", "Another SIM card"),
    "rehearse.silent": QT_TRANSLATE_NOOP("LineTexts", "Does not answer"),
}

_REFUSED = {
    "contact.line_unknown": QT_TRANSLATE_NOOP("LineTexts", "There is no such line any more. Look again."),
    "contact.line_not_changed": QT_TRANSLATE_NOOP(
        "LineTexts",
        "There is nothing to take over: the modem and the SIM card are those of before, or the modem belongs "
        "to another line.",
    ),
    "contact.line_in_call": QT_TRANSLATE_NOOP(
        "LineTexts", "The line is in a call. Check it when the call is over."
    ),
    "contact.line_not_ready": QT_TRANSLATE_NOOP(
        "LineTexts", "The line cannot call at the moment. Mend what its state says, then try again."
    ),
    "contact.pin_faulty": QT_TRANSLATE_NOOP("LineTexts", "A PIN has 4 to 8 digits."),
    "contact.pin_not_asked": QT_TRANSLATE_NOOP("LineTexts", "The SIM card does not ask for a PIN now."),
    "contact.puk_faulty": QT_TRANSLATE_NOOP("LineTexts", "A PUK has 8 digits."),
    "contact.puk_not_asked": QT_TRANSLATE_NOOP("LineTexts", "The SIM card does not ask for its PUK now."),
    "contact.line_without_modem": QT_TRANSLATE_NOOP(
        "LineTexts", "One of the lines has never had a modem. Plug it in and choose “Look again” first."
    ),
    "contact.number_faulty": QT_TRANSLATE_NOOP(
        "LineTexts", "This is no phone number: 5 to 15 digits, an optional + before them."
    ),
    "contact.draw_under_way": QT_TRANSLATE_NOOP(
        "LineTexts", "Experts are being invited. Make the test call when that is over."
    ),
    "contact.trial_under_way": QT_TRANSLATE_NOOP(
        "LineTexts", "A test call is under way. Wait until it is over."
    ),
    "contact.no_rehearsal": QT_TRANSLATE_NOOP(
        "LineTexts", "Faults can be rehearsed in practice only, with simulated lines."
    ),
}

TEXTS = Sentences("LineTexts", {**_USES, **_PARTS, **_TRIAL, **_REHEARSED, **_REFUSED})
