"""Sentences of the workstation: database, key slots, devices that refuse."""

from ui.sentences import QT_TRANSLATE_NOOP, Sentences

TEXTS = Sentences(
    "StationTexts",
    {
        "access.out_of_scope": QT_TRANSLATE_NOOP(
            "StationTexts",
            "This belongs to a department outside your data scope. Nothing was done. Whoever sees all can do "
            "it, or the system administrator widens your scope.",
        ),
        "access.department_code": QT_TRANSLATE_NOOP(
            "StationTexts",
            "The code is missing, or longer than {most} characters.",
        ),
        "access.department_code_taken": QT_TRANSLATE_NOOP(
            "StationTexts",
            "There is a department with the code {department}.",
        ),
        "access.department_name": QT_TRANSLATE_NOOP(
            "StationTexts",
            "The name is missing, or longer than {most} characters.",
        ),
        "access.department_name_taken": QT_TRANSLATE_NOOP(
            "StationTexts",
            "There is a department named {name}. Names are what experts and projects are matched by: choose "
            "another one.",
        ),
        "access.department_unknown": QT_TRANSLATE_NOOP(
            "StationTexts",
            "There is no department named {name} in use. "
            "Correct the name, or have the department made first.",
        ),
        "access.department_too_deep": QT_TRANSLATE_NOOP(
            "StationTexts",
            "Departments have at most {most} levels. Choose another place.",
        ),
        "access.department_holds": QT_TRANSLATE_NOOP(
            "StationTexts",
            "{name} still has experts ({experts}, deleted ones included), projects ({projects}), accounts "
            "({accounts}) or departments below it ({departments}). Merge it into another department instead.",
        ),
        "access.department_circle": QT_TRANSLATE_NOOP(
            "StationTexts",
            "{name} cannot be part of a department below itself.",
        ),
        "access.scope_empty": QT_TRANSLATE_NOOP(
            "StationTexts",
            "Tick where the account belongs: a department, or the organisation itself.",
        ),
        "access.last_slot": QT_TRANSLATE_NOOP(
            "StationTexts", "The last key slot cannot be removed: nobody could open the workstation any more."
        ),
        "access.no_slot": QT_TRANSLATE_NOOP(
            "StationTexts",
            "This account cannot open the workstation. An administrator or supervisor must sign in first.",
        ),
        "access.mask_faulty": QT_TRANSLATE_NOOP(
            "StationTexts",
            "A rule says nothing sensible. Keep one to ten characters at the ends, or choose another way.",
        ),
        "access.masks_stale": QT_TRANSLATE_NOOP(
            "StationTexts", "Somebody has changed the masking rules meanwhile. Open the page again."
        ),
        "access.masks_unchanged": QT_TRANSLATE_NOOP(
            "StationTexts", "Nothing was changed, so there is nothing to save."
        ),
        "access.reason_missing": QT_TRANSLATE_NOOP("StationTexts", "Please give the reason."),
        "access.unmask_minutes": QT_TRANSLATE_NOOP(
            "StationTexts", "Plain reading lasts at most {most} minutes. Choose one of the offered lengths."
        ),
        "access.own_account": QT_TRANSLATE_NOOP(
            "StationTexts", "Nobody changes the state of their own account."
        ),
        "access.recovery_format": QT_TRANSLATE_NOOP(
            "StationTexts", "This is not a recovery key. It has eight groups of letters and digits."
        ),
        "database.disk_full": QT_TRANSLATE_NOOP(
            "StationTexts", "The disk is full. Nothing of this step was kept; free some room and repeat it."
        ),
        "database.missing": QT_TRANSLATE_NOOP(
            "StationTexts", "The database is not there. Restore the backup."
        ),
        "database.newer": QT_TRANSLATE_NOOP(
            "StationTexts",
            "The database was written by a newer version of the program. Install that version.",
        ),
        "database.no_encryption": QT_TRANSLATE_NOOP(
            "StationTexts", "The database library cannot encrypt. Install the program again."
        ),
        "database.outdated": QT_TRANSLATE_NOOP(
            "StationTexts", "The database was written by an older version of the program. Start it once."
        ),
        "database.slots_damaged": QT_TRANSLATE_NOOP(
            "StationTexts", "The key slots are damaged. Open the workstation with the recovery key."
        ),
        "database.unusable": QT_TRANSLATE_NOOP(
            "StationTexts", "The database cannot be used at the moment. Nothing of this step was kept."
        ),
        "database.wrong_key": QT_TRANSLATE_NOOP(
            "StationTexts", "Account or password is wrong, or the database belongs to another station."
        ),
        "station.exists": QT_TRANSLATE_NOOP("StationTexts", "This workstation has been set up already."),
        "station.unwritable": QT_TRANSLATE_NOOP(
            "StationTexts", "The data folder cannot be written. Check the disk and its permissions."
        ),
        "folder.refused": QT_TRANSLATE_NOOP(
            "StationTexts", "The data folder cannot be written. Check the disk and its permissions."
        ),
        "instance.held": QT_TRANSLATE_NOOP(
            "StationTexts",
            "The program is already running on this data folder: {user} on {host}, process {pid}, "
            "since {since}. Use that window.",
        ),
        "draw.not_your_seal": QT_TRANSLATE_NOOP(
            "StationTexts", "This seal was closed for another supervisor. That person must open it."
        ),
        "calendar.year_unknown": QT_TRANSLATE_NOOP(
            "StationTexts", "The holidays of {year} are not known yet. Enter them in the settings."
        ),
        "modem.no_card_tools": QT_TRANSLATE_NOOP(
            "StationTexts",
            "The sound of this modem goes through its sound card. Install arecord and aplay (alsa-utils).",
        ),
        "modem.no_audio_port": QT_TRANSLATE_NOOP(
            "StationTexts", "This modem has no port for sound; calls cannot speak on it."
        ),
        "modem.recording_exists": QT_TRANSLATE_NOOP(
            "StationTexts", "A recording of this call exists already."
        ),
        "modem.unknown_line": QT_TRANSLATE_NOOP("StationTexts", "This line does not exist any more."),
        "modem.bad_pdu": QT_TRANSLATE_NOOP("StationTexts", "A text of the modem could not be read."),
        "printer.no_service": QT_TRANSLATE_NOOP(
            "StationTexts", "Printing is not set up on this computer. Save the form as PDF."
        ),
        "printer.needs_file": QT_TRANSLATE_NOOP(
            "StationTexts", "This computer prints files only. Save the sheet as PDF and print that."
        ),
        "printer.refused": QT_TRANSLATE_NOOP(
            "StationTexts", "The printer did not take the form. Save it as PDF, or try again."
        ),
        "recorder.already_recording": QT_TRANSLATE_NOOP(
            "StationTexts", "The screens are being recorded already."
        ),
        "recorder.disk_full": QT_TRANSLATE_NOOP(
            "StationTexts",
            "The disk is full; the recording stopped and the draw waits. Free some room on the disk; then "
            "operator and supervisor go on.",
        ),
        "recorder.disk_refused": QT_TRANSLATE_NOOP(
            "StationTexts", "The recording cannot be written to the disk."
        ),
        "recorder.not_sealed": QT_TRANSLATE_NOOP(
            "StationTexts",
            "A recorded piece could not be encrypted, most likely because the disk is full. It is kept as it "
            "is and the draw waits. Free some room on the disk; then operator and supervisor go on.",
        ),
        "recorder.unplayable": QT_TRANSLATE_NOOP(
            "StationTexts", "The recorder cannot read this piece of the recording."
        ),
        "recorder.encoder_failed": QT_TRANSLATE_NOOP("StationTexts", "The video encoder failed."),
        "recorder.folder_busy": QT_TRANSLATE_NOOP(
            "StationTexts", "Another recording still uses this folder."
        ),
        "recorder.no_screen": QT_TRANSLATE_NOOP("StationTexts", "There is no screen to record."),
        "speech.wav": QT_TRANSLATE_NOOP("StationTexts", "The speech engine gave no usable sound."),
    },
)
