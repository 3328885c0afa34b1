"""Sentences of archives that leave and come in, of recipients and media."""

from ui.sentences import QT_TRANSLATE_NOOP, Sentences

TEXTS = Sentences(
    "ArchiveTexts",
    {
        "recipient.name_missing": QT_TRANSLATE_NOOP("ArchiveTexts", "Say who the recipient is."),
        "recipient.key_malformed": QT_TRANSLATE_NOOP(
            "ArchiveTexts",
            "This is no age key, or a character of it is wrong. It begins with age1 and has 62 characters.",
        ),
        "recipient.not_compared": QT_TRANSLATE_NOOP(
            "ArchiveTexts",
            "This is not the last group of the fingerprint. Read it from the holder's own paper; when it "
            "differs, the key is another one.",
        ),
        "recipient.known": QT_TRANSLATE_NOOP("ArchiveTexts", "This key is on the list already."),
        "recipient.too_many": QT_TRANSLATE_NOOP(
            "ArchiveTexts", "There are {most} recipients already. Retire one first."
        ),
        "recipient.unknown": QT_TRANSLATE_NOOP("ArchiveTexts", "This recipient is retired already."),
        "recipient.reason_missing": QT_TRANSLATE_NOOP("ArchiveTexts", "Say why the recipient is retired."),
        "medium.name_missing": QT_TRANSLATE_NOOP("ArchiveTexts", "Say what is written on the medium."),
        "medium.known": QT_TRANSLATE_NOOP("ArchiveTexts", "This medium is allowed already."),
        "medium.unknown": QT_TRANSLATE_NOOP("ArchiveTexts", "This medium is not on the list any more."),
        "medium.reason_missing": QT_TRANSLATE_NOOP(
            "ArchiveTexts", "Say why the medium is taken off the list."
        ),
        "copy.busy": QT_TRANSLATE_NOOP(
            "ArchiveTexts", "Another archive is being copied. Wait until that is done."
        ),
        "copy.cancelled": QT_TRANSLATE_NOOP(
            "ArchiveTexts", "Copying was cancelled. Nothing is left of it on the medium."
        ),
        "copy.disk_full": QT_TRANSLATE_NOOP(
            "ArchiveTexts",
            "The medium filled up. Nothing is left of the copy; make room or take another one.",
        ),
        "copy.exists": QT_TRANSLATE_NOOP("ArchiveTexts", "{file} is there already. It was not written over."),
        "copy.medium_gone": QT_TRANSLATE_NOOP(
            "ArchiveTexts",
            "The medium is gone or cannot be read. What may be left on it is no whole archive; copy again.",
        ),
        "copy.medium_not_allowed": QT_TRANSLATE_NOOP(
            "ArchiveTexts", "The medium {medium} is not on the list. The security administrator allows media."
        ),
        "copy.medium_read_only": QT_TRANSLATE_NOOP(
            "ArchiveTexts", "The medium cannot be written to. Undo its write protection or take another one."
        ),
        "copy.no_room": QT_TRANSLATE_NOOP(
            "ArchiveTexts", "The archive needs {needed_mb} MB, only {free_mb} MB are free on the medium."
        ),
        "copy.not_an_archive": QT_TRANSLATE_NOOP(
            "ArchiveTexts",
            "{file} does not verify as a whole archive ({check}). It was not copied; verify it to see more.",
        ),
        "copy.read_back": QT_TRANSLATE_NOOP(
            "ArchiveTexts",
            "What came back from the medium is not what was written. Nothing was kept; take another medium.",
        ),
        "copy.source_missing": QT_TRANSLATE_NOOP(
            "ArchiveTexts", "{file} is no longer in the folder of archives. Tell the auditor."
        ),
        "copy.too_large_for_fat": QT_TRANSLATE_NOOP(
            "ArchiveTexts",
            "The archive has {needed_mb} MB; the medium's file system holds files up to 4 GB. Take one with "
            "exFAT.",
        ),
        "copy.unwritable_medium": QT_TRANSLATE_NOOP(
            "ArchiveTexts", "The medium could not be written to: {reason}. Nothing was kept."
        ),
        "archive.unreadable_file": QT_TRANSLATE_NOOP(
            "ArchiveTexts", "{file} cannot be read. Choose an archive (ZIP file or folder)."
        ),
        "private.no_key": QT_TRANSLATE_NOOP(
            "ArchiveTexts", "There is no age key in this file. It begins with AGE-SECRET-KEY-1."
        ),
        "private.other_key": QT_TRANSLATE_NOOP(
            "ArchiveTexts", "This key does not open the archive: it was not sealed for its holder."
        ),
        "private.not_sealed": QT_TRANSLATE_NOOP(
            "ArchiveTexts",
            "What the key opens is not what was sealed. Verify the archive and tell the auditor.",
        ),
        "import.own_archive": QT_TRANSLATE_NOOP(
            "ArchiveTexts", "This archive was sealed here: it is in the list of this station."
        ),
        "import.renamed": QT_TRANSLATE_NOOP(
            "ArchiveTexts", "The file was renamed. Give it its own name again: {expected}."
        ),
    },
)
