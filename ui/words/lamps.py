"""What to do about lamps that are not green, where the frame's own words have no advice."""

from ui.sentences import QT_TRANSLATE_NOOP, Sentences

_LINES = {
    "advice.modem.port_refused": QT_TRANSLATE_NOOP(
        "LampTexts", "Add this user to the group dialout and sign in to the computer again."
    ),
    "advice.modem.silent": QT_TRANSLATE_NOOP(
        "LampTexts", "Unplug the modem, wait ten seconds and plug it in again."
    ),
    "advice.modem.not_a_modem": QT_TRANSLATE_NOOP("LampTexts", "Choose another port, or plug the modem in."),
    "advice.modem.other_modem": QT_TRANSLATE_NOOP(
        "LampTexts", "Plug in the modem of before, or choose “Use this modem” on the page Modems."
    ),
    "advice.modem.pin_needed": QT_TRANSLATE_NOOP(
        "LampTexts", "Have the system administrator enter the PIN on the page Modems."
    ),
    "advice.modem.pin_wrong": QT_TRANSLATE_NOOP(
        "LampTexts", "Look the PIN up and have it entered again; after three wrong ones the card is blocked."
    ),
    "advice.modem.weak_signal": QT_TRANSLATE_NOOP(
        "LampTexts", "Move the antenna or the modem nearer to a window; calls may break off."
    ),
    "advice.modem.no_voice": QT_TRANSLATE_NOOP(
        "LampTexts", "Use it for texts, and call with a modem whose sound is supported."
    ),
    "advice.modem.no_texts": QT_TRANSLATE_NOOP("LampTexts", "Unplug the modem and plug it in again."),
    "advice.modem.no_centre": QT_TRANSLATE_NOOP(
        "LampTexts",
        "Ask the network operator for its message centre and set it on the SIM card.",
    ),
    "advice.modem.puk_needed": QT_TRANSLATE_NOOP(
        "LampTexts",
        "Enter the PUK that came with the SIM card or that the operator tells, or put in another card.",
    ),
    "advice.modem.sim_failed": QT_TRANSLATE_NOOP(
        "LampTexts", "Take the SIM card out, clean it and put it in again, or replace it."
    ),
    "advice.modem.sim_busy": QT_TRANSLATE_NOOP(
        "LampTexts", "Wait a minute; if it stays so, plug the modem in again."
    ),
    "advice.modem.sim_changed": QT_TRANSLATE_NOOP(
        "LampTexts",
        "Put the SIM card of before back in, or choose “Use this SIM card” on the page Modems; replies to "
        "the old number do not arrive here then.",
    ),
    "advice.modem.searching": QT_TRANSLATE_NOOP("LampTexts", "Wait a minute, or move the antenna."),
    "advice.modem.no_network": QT_TRANSLATE_NOOP(
        "LampTexts", "Check the antenna, or move the modem to a place with reception."
    ),
    "advice.modem.network_denied": QT_TRANSLATE_NOOP(
        "LampTexts", "Ask the network operator whether the SIM card is active and allowed for calls."
    ),
    "advice.modem.restarted": QT_TRANSLATE_NOOP(
        "LampTexts", "Wait a minute; if it happens again, use another power supply or USB port."
    ),
    "advice.modem.audio_suspect": QT_TRANSLATE_NOOP(
        "LampTexts", "Make a test call; if nothing is heard, use another line."
    ),
    "advice.modem.texts_failing": QT_TRANSLATE_NOOP(
        "LampTexts", "Check the balance of the SIM card and the number of the message centre."
    ),
    "advice.modem.store_full": QT_TRANSLATE_NOOP(
        "LampTexts", "Wait until the texts have been read; if it stays so, plug the modem in again."
    ),
    "advice.modem.starting": QT_TRANSLATE_NOOP("LampTexts", "Wait until the line is ready."),
    "advice.modem.closed": QT_TRANSLATE_NOOP("LampTexts", "Start the program again."),
}

_RECORDER = {
    "advice.recorder.library_missing": QT_TRANSLATE_NOOP("LampTexts", "Install the program again."),
    "advice.recorder.no_codec": QT_TRANSLATE_NOOP("LampTexts", "Install the program again."),
    "advice.recorder.child_died": QT_TRANSLATE_NOOP(
        "LampTexts",
        "It starts again by itself; if it does not, the supervisor goes on after a look at the disk.",
    ),
    "advice.recorder.silent": QT_TRANSLATE_NOOP(
        "LampTexts", "Wait a minute; if it stays so, start the program again."
    ),
    "advice.recorder.disk_full": QT_TRANSLATE_NOOP(
        "LampTexts", "Free some room on the disk; then operator and supervisor go on."
    ),
    "advice.recorder.disk_refused": QT_TRANSLATE_NOOP("LampTexts", "Check the disk and its permissions."),
    "advice.recorder.encoder_failed": QT_TRANSLATE_NOOP(
        "LampTexts", "Start the program again; if it fails again, ask support."
    ),
    "advice.recorder.folder_busy": QT_TRANSLATE_NOOP(
        "LampTexts", "Close the other program window, or start the computer again."
    ),
    "advice.recorder.no_microphone": QT_TRANSLATE_NOOP(
        "LampTexts", "Plug the microphone in, or choose another or none under Policies in force."
    ),
    "advice.recorder.sound_lost": QT_TRANSLATE_NOOP(
        "LampTexts", "Plug the microphone in; sound comes back by itself. Pictures go on meanwhile."
    ),
    "advice.recorder.no_screen": QT_TRANSLATE_NOOP(
        "LampTexts", "Connect a screen and start the program again."
    ),
}

_REST = {
    "advice.speech.no_engine": QT_TRANSLATE_NOOP(
        "LampTexts", "On Linux install espeak-ng; on Windows install the Chinese speech pack."
    ),
    "advice.speech.no_voice": QT_TRANSLATE_NOOP(
        "LampTexts", "On Linux install espeak-ng 1.51 or newer; on Windows the Chinese speech pack."
    ),
    "advice.speech.timeout": QT_TRANSLATE_NOOP(
        "LampTexts", "Try again; if that fails start the computer again."
    ),
    "advice.speech.failed": QT_TRANSLATE_NOOP("LampTexts", "Install the speech engine again."),
    "advice.speech.silent": QT_TRANSLATE_NOOP("LampTexts", "Install the speech engine again."),
    "advice.speech.cancelled": QT_TRANSLATE_NOOP("LampTexts", "Try again."),
    "advice.speech.wav": QT_TRANSLATE_NOOP("LampTexts", "Install the speech engine again."),
    "advice.printer.none": QT_TRANSLATE_NOOP(
        "LampTexts", "Add a printer in the system's settings; without one save the forms as PDF."
    ),
    "advice.entropy.unavailable": QT_TRANSLATE_NOOP(
        "LampTexts", "Do not draw on this computer; ask support."
    ),
    "advice.program.unreadable": QT_TRANSLATE_NOOP("LampTexts", "Install the program again."),
    "advice.database.failed": QT_TRANSLATE_NOOP(
        "LampTexts", "Start the program again; if it fails again, restore the backup."
    ),
}

TEXTS = Sentences("LampTexts", {**_LINES, **_RECORDER, **_REST})
