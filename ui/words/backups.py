"""Sentences of backups: making one, checking, restoring."""

from ui.sentences import QT_TRANSLATE_NOOP, Sentences

TEXTS = Sentences(
    "BackupTexts",
    {
        "backup.no_place": QT_TRANSLATE_NOOP(
            "BackupTexts", "Nobody has said where backups go. Choose a medium or a folder."
        ),
        "backup.place_gone": QT_TRANSLATE_NOOP(
            "BackupTexts",
            "The place for backups is not there. Plug the medium in, or choose another place.",
        ),
        "backup.medium_not_allowed": QT_TRANSLATE_NOOP(
            "BackupTexts",
            "This medium is not on the list any more. The security administrator allows media.",
        ),
        "backup.inside_station": QT_TRANSLATE_NOOP(
            "BackupTexts",
            "This folder lies within the workstation's own. Choose one outside, best on another disk.",
        ),
        "backup.no_room": QT_TRANSLATE_NOOP(
            "BackupTexts",
            "{needed_mb} MB are needed and {free_mb} MB are free. Nothing was written; make room or choose "
            "another place.",
        ),
        "backup.disk_full": QT_TRANSLATE_NOOP(
            "BackupTexts",
            "The disk or medium became full. Nothing of this attempt was kept; make room and repeat it.",
        ),
        "backup.too_large": QT_TRANSLATE_NOOP(
            "BackupTexts",
            "A file is too large for the file system of this medium (FAT takes 4 GB). Format it as exFAT or "
            "NTFS, or choose another one.",
        ),
        "backup.unwritable": QT_TRANSLATE_NOOP(
            "BackupTexts",
            "The place cannot be read or written ({reason}). Nothing was kept; try another one.",
        ),
        "backup.exists": QT_TRANSLATE_NOOP(
            "BackupTexts", "A backup of this very moment is there already: {name}."
        ),
        "backup.read_back": QT_TRANSLATE_NOOP(
            "BackupTexts",
            "What was read back is not what was written. Nothing was kept; use another medium.",
        ),
        "backup.damaged": QT_TRANSLATE_NOOP(
            "BackupTexts",
            "This backup is damaged or was changed ({name}). Use an older one, and keep it for the auditor.",
        ),
        "backup.cancelled": QT_TRANSLATE_NOOP("BackupTexts", "Cancelled. Nothing was kept."),
        "backup.busy": QT_TRANSLATE_NOOP(
            "BackupTexts", "A backup, a check or a restore is under way. Wait until it is done."
        ),
        "backup.work_runs": QT_TRANSLATE_NOOP(
            "BackupTexts",
            "A draw is being recorded or calls run. Wait until they are over, then repeat this.",
        ),
        "backup.reason_missing": QT_TRANSLATE_NOOP("BackupTexts", "Say why the backup is restored."),
        "backup.second_person": QT_TRANSLATE_NOOP(
            "BackupTexts", "A security administrator must sign as the second person."
        ),
        "backup.same_person": QT_TRANSLATE_NOOP(
            "BackupTexts", "Two different people are needed; both accounts are the same."
        ),
        "backup.two_keys": QT_TRANSLATE_NOOP(
            "BackupTexts", "The recovery key stands for one person only. The other signs with a password."
        ),
        "backup.not_administrators": QT_TRANSLATE_NOOP(
            "BackupTexts",
            "In this backup the two are not a system administrator and a security administrator in use. "
            "Nothing was restored.",
        ),
    },
)
