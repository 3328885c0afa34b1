"""Sentences for the state of modems, recorder, disk, clock, voice and printer, and what to do about it."""

from ui.sentences import QT_TRANSLATE_NOOP, Sentences

_LINES = {
    "modem.ok": QT_TRANSLATE_NOOP("DeviceTexts", "Ready"),
    "modem.simulated": QT_TRANSLATE_NOOP("DeviceTexts", "Simulated line, practice only"),
    "modem.starting": QT_TRANSLATE_NOOP("DeviceTexts", "Starting"),
    "modem.in_call": QT_TRANSLATE_NOOP("DeviceTexts", "In a call"),
    "modem.unplugged": QT_TRANSLATE_NOOP("DeviceTexts", "Modem not plugged in"),
    "modem.port_refused": QT_TRANSLATE_NOOP("DeviceTexts", "The serial port may not be opened"),
    "modem.silent": QT_TRANSLATE_NOOP("DeviceTexts", "The modem does not answer"),
    "modem.not_a_modem": QT_TRANSLATE_NOOP("DeviceTexts", "The device on this port is not a modem"),
    "modem.other_modem": QT_TRANSLATE_NOOP("DeviceTexts", "Another modem than the registered one"),
    "modem.no_sim": QT_TRANSLATE_NOOP("DeviceTexts", "No SIM card"),
    "modem.pin_needed": QT_TRANSLATE_NOOP("DeviceTexts", "The SIM card asks for its PIN"),
    "modem.pin_wrong": QT_TRANSLATE_NOOP("DeviceTexts", "The PIN was wrong"),
    "modem.puk_needed": QT_TRANSLATE_NOOP("DeviceTexts", "The SIM card is blocked and asks for its PUK"),
    "modem.sim_failed": QT_TRANSLATE_NOOP("DeviceTexts", "The SIM card cannot be read"),
    "modem.sim_busy": QT_TRANSLATE_NOOP("DeviceTexts", "The SIM card is busy"),
    "modem.sim_changed": QT_TRANSLATE_NOOP("DeviceTexts", "Another SIM card than before"),
    "modem.searching": QT_TRANSLATE_NOOP("DeviceTexts", "Searching for the network"),
    "modem.no_network": QT_TRANSLATE_NOOP("DeviceTexts", "No network"),
    "modem.network_denied": QT_TRANSLATE_NOOP("DeviceTexts", "The network refuses this SIM card"),
    "modem.weak_signal": QT_TRANSLATE_NOOP("DeviceTexts", "Weak signal"),
    "modem.no_voice": QT_TRANSLATE_NOOP("DeviceTexts", "This modem cannot speak in a call"),
    "modem.no_texts": QT_TRANSLATE_NOOP("DeviceTexts", "The modem refuses the mode for texts"),
    "modem.no_centre": QT_TRANSLATE_NOOP("DeviceTexts", "No number of a message centre"),
    "modem.restarted": QT_TRANSLATE_NOOP("DeviceTexts", "The modem restarted"),
    "modem.audio_suspect": QT_TRANSLATE_NOOP("DeviceTexts", "No sound was heard in the last call"),
    "modem.texts_failing": QT_TRANSLATE_NOOP("DeviceTexts", "Texts cannot be sent"),
    "modem.store_full": QT_TRANSLATE_NOOP("DeviceTexts", "The store for texts is full"),
    "modem.closed": QT_TRANSLATE_NOOP("DeviceTexts", "Closed"),
    "advice.modem.unplugged": QT_TRANSLATE_NOOP("DeviceTexts", "Plug the modem in; the draw waits."),
    "advice.modem.no_sim": QT_TRANSLATE_NOOP("DeviceTexts", "Put the SIM card in and wait a minute."),
}

_RECORDER = {
    "recorder.ready": QT_TRANSLATE_NOOP("DeviceTexts", "Ready to record"),
    "recorder.ok": QT_TRANSLATE_NOOP("DeviceTexts", "Ready to record"),
    "recorder.starting": QT_TRANSLATE_NOOP("DeviceTexts", "Starting"),
    "recorder.recording": QT_TRANSLATE_NOOP("DeviceTexts", "Recording"),
    "recorder.recording_sound": QT_TRANSLATE_NOOP("DeviceTexts", "Recording, with the sound of the room"),
    "recorder.sound_lost": QT_TRANSLATE_NOOP("DeviceTexts", "Recording; the microphone gives no sound"),
    "recorder.no_microphone": QT_TRANSLATE_NOOP(
        "DeviceTexts", "The room is to be heard, and the microphone gives no sound"
    ),
    "microphone.no_tools": QT_TRANSLATE_NOOP(
        "DeviceTexts", "A microphone cannot be heard: the program arecord (alsa-utils) is not installed."
    ),
    "microphone.windows": QT_TRANSLATE_NOOP("DeviceTexts", "On Windows the room is not heard."),
    "microphone.silent": QT_TRANSLATE_NOOP(
        "DeviceTexts", "This microphone gives nothing. Is it plugged in, and free of other programs?"
    ),
    "recorder.stopping": QT_TRANSLATE_NOOP("DeviceTexts", "Ending"),
    "recorder.no_display": QT_TRANSLATE_NOOP("DeviceTexts", "There is no screen to record"),
    "recorder.wayland": QT_TRANSLATE_NOOP("DeviceTexts", "A Wayland session cannot be recorded"),
    "recorder.library_missing": QT_TRANSLATE_NOOP("DeviceTexts", "The video library is missing"),
    "recorder.no_codec": QT_TRANSLATE_NOOP("DeviceTexts", "There is no usable video codec"),
    "recorder.child_died": QT_TRANSLATE_NOOP("DeviceTexts", "The recorder ended unexpectedly"),
    "recorder.silent": QT_TRANSLATE_NOOP("DeviceTexts", "The recorder does not answer"),
    "recorder.disk_low": QT_TRANSLATE_NOOP("DeviceTexts", "Too little room on the disk to record"),
    "recorder.vp9_only": QT_TRANSLATE_NOOP("DeviceTexts", "Ready to record (VP9)"),
    "advice.recorder.no_display": QT_TRANSLATE_NOOP(
        "DeviceTexts", "Start in a session with a screen (X11 on Linux)."
    ),
    "advice.recorder.wayland": QT_TRANSLATE_NOOP(
        "DeviceTexts", "Choose an X11 (Xorg) session when signing in to the computer."
    ),
    "advice.recorder.disk_low": QT_TRANSLATE_NOOP("DeviceTexts", "Free some room on the disk."),
}

_REST = {
    "speech.ok": QT_TRANSLATE_NOOP("DeviceTexts", "The Mandarin voice speaks"),
    "speech.no_engine": QT_TRANSLATE_NOOP("DeviceTexts", "There is no speech engine"),
    "speech.no_voice": QT_TRANSLATE_NOOP("DeviceTexts", "There is no Mandarin voice"),
    "speech.timeout": QT_TRANSLATE_NOOP("DeviceTexts", "The speech engine did not answer in time"),
    "speech.failed": QT_TRANSLATE_NOOP("DeviceTexts", "Speaking failed"),
    "speech.silent": QT_TRANSLATE_NOOP("DeviceTexts", "The speech engine made no sound"),
    "speech.cancelled": QT_TRANSLATE_NOOP("DeviceTexts", "Speaking was cut short"),
    "ports.found": QT_TRANSLATE_NOOP("DeviceTexts", "{device} {usb}{product}"),
    "ports.none": QT_TRANSLATE_NOOP("DeviceTexts", "No serial port, no modem is plugged in"),
    "ports.refused": QT_TRANSLATE_NOOP("DeviceTexts", "{device} may not be opened"),
    "advice.ports.none": QT_TRANSLATE_NOOP(
        "DeviceTexts", "Plug in a modem for real use; practice works with simulated lines."
    ),
    "advice.ports.refused": QT_TRANSLATE_NOOP(
        "DeviceTexts", "Add this user of the computer to the group dialout and sign in to the computer again."
    ),
    "doctor.broken": QT_TRANSLATE_NOOP("DeviceTexts", "Could not be looked at ({kind})"),
    "advice.doctor.broken": QT_TRANSLATE_NOOP("DeviceTexts", "Look again; if that fails, send the log."),
    "disk.ok": QT_TRANSLATE_NOOP("DeviceTexts", "{free} free"),
    "disk.low": QT_TRANSLATE_NOOP("DeviceTexts", "Only {free} free"),
    "disk.full": QT_TRANSLATE_NOOP("DeviceTexts", "Only {free} free: no draw can start"),
    "advice.disk.low": QT_TRANSLATE_NOOP("DeviceTexts", "Free some room soon, or export old archives."),
    "advice.disk.full": QT_TRANSLATE_NOOP("DeviceTexts", "Free some room on the disk."),
    "database.checking": QT_TRANSLATE_NOOP("DeviceTexts", "Being checked"),
    "database.whole": QT_TRANSLATE_NOOP("DeviceTexts", "Every page checked at {at}"),
    "database.damaged": QT_TRANSLATE_NOOP("DeviceTexts", "Pages are damaged (checked at {at})"),
    "advice.database.damaged": QT_TRANSLATE_NOOP(
        "DeviceTexts", "Begin no draw. Copy the station's folder away and restore a sound copy."
    ),
    "clock.ok": QT_TRANSLATE_NOOP("DeviceTexts", "Plausible, China time"),
    "clock.implausible": QT_TRANSLATE_NOOP("DeviceTexts", "The system time cannot be right"),
    "clock.behind_log": QT_TRANSLATE_NOOP("DeviceTexts", "The system time is before the last record"),
    "clock.zone": QT_TRANSLATE_NOOP("DeviceTexts", "The time zone is not China's"),
    "advice.clock.implausible": QT_TRANSLATE_NOOP("DeviceTexts", "Set the system time."),
    "advice.clock.behind_log": QT_TRANSLATE_NOOP("DeviceTexts", "Set the system time."),
    "advice.clock.zone": QT_TRANSLATE_NOOP("DeviceTexts", "Check the time zone of the system."),
    "database.ok": QT_TRANSLATE_NOOP("DeviceTexts", "Checked, no damage"),
    "database.closed": QT_TRANSLATE_NOOP("DeviceTexts", "Closed, opens with the first sign-in"),
    "database.failed": QT_TRANSLATE_NOOP("DeviceTexts", "The database cannot be opened"),
    "backup.ok": QT_TRANSLATE_NOOP("DeviceTexts", "Last backup {hours} {hours:hour|hours} ago"),
    "backup.recent": QT_TRANSLATE_NOOP("DeviceTexts", "Last backup within the hour"),
    "backup.old": QT_TRANSLATE_NOOP("DeviceTexts", "Last backup {hours} {hours:hour|hours} ago"),
    "backup.never": QT_TRANSLATE_NOOP("DeviceTexts", "No backup yet"),
    "advice.backup.old": QT_TRANSLATE_NOOP(
        "DeviceTexts", "Plug in the medium for backups, or back up by hand: System, Backups."
    ),
    "advice.backup.never": QT_TRANSLATE_NOOP(
        "DeviceTexts", "Choose where backups go and make one: System, Backups."
    ),
    "log.head_differs": QT_TRANSLATE_NOOP(
        "DeviceTexts", "The log does not hold the head that was kept outside the database"
    ),
    "advice.log.head_differs": QT_TRANSLATE_NOOP(
        "DeviceTexts",
        "The database may have been put back to an earlier state. Begin no draw; the auditor compares the "
        "log's head with slips, tables and archives.",
    ),
    "entropy.ok": QT_TRANSLATE_NOOP("DeviceTexts", "Works"),
    "entropy.unavailable": QT_TRANSLATE_NOOP(
        "DeviceTexts", "The system gives no random bytes: do not draw on this machine"
    ),
    "printer.ok": QT_TRANSLATE_NOOP("DeviceTexts", "{printer}"),
    "printer.none": QT_TRANSLATE_NOOP("DeviceTexts", "No printer: forms are saved as PDF"),
    "program.ok": QT_TRANSLATE_NOOP("DeviceTexts", "Files as released"),
    "program.changed": QT_TRANSLATE_NOOP("DeviceTexts", "A program file differs from the release"),
    "program.unreadable": QT_TRANSLATE_NOOP("DeviceTexts", "Program files are missing"),
    "advice.program.changed": QT_TRANSLATE_NOOP(
        "DeviceTexts", "Install the program again and tell the security administrator."
    ),
}

TEXTS = Sentences("DeviceTexts", {**_LINES, **_RECORDER, **_REST})
