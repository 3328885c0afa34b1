"""Sentences of archives, verification and printed forms."""

from ui.sentences import QT_TRANSLATE_NOOP, Sentences

TEXTS = Sentences(
    "EvidenceTexts",
    {
        "archive.being_sealed": QT_TRANSLATE_NOOP(
            "EvidenceTexts", "The archive of this draw is being sealed already. Wait until that is done."
        ),
        "archive.cancelled": QT_TRANSLATE_NOOP(
            "EvidenceTexts", "Sealing was cancelled. Nothing is left of it."
        ),
        "archive.damaged": QT_TRANSLATE_NOOP(
            "EvidenceTexts",
            "The archive {name} is there already, but damaged or changed. Move it away and seal again.",
        ),
        "archive.disk_full": QT_TRANSLATE_NOOP(
            "EvidenceTexts", "The archive needs {needed_mb} MB, only {free_mb} MB are free."
        ),
        "archive.exists": QT_TRANSLATE_NOOP(
            "EvidenceTexts", "An archive of this name exists already: {name}."
        ),
        "archive.log_incomplete": QT_TRANSLATE_NOOP(
            "EvidenceTexts", "The audit log is not complete. Nothing was sealed; tell the auditor."
        ),
        "archive.recipient": QT_TRANSLATE_NOOP(
            "EvidenceTexts", "The key of {label} cannot be used to encrypt."
        ),
        "archive.source_changed": QT_TRANSLATE_NOOP(
            "EvidenceTexts", "{name} changed while it was being sealed. Nothing was sealed."
        ),
        "archive.source_missing": QT_TRANSLATE_NOOP(
            "EvidenceTexts", "{name} is missing. Nothing was sealed."
        ),
        "archive.unwritable": QT_TRANSLATE_NOOP(
            "EvidenceTexts", "The archive cannot be written. Check the disk and its permissions."
        ),
        "archive.verify_failed": QT_TRANSLATE_NOOP(
            "EvidenceTexts", "The archive just written does not verify. It was not kept."
        ),
        "evidence.code_unreadable": QT_TRANSLATE_NOOP(
            "EvidenceTexts", "This code cannot be read. Type the groups exactly as printed."
        ),
        "documents.unreadable": QT_TRANSLATE_NOOP("EvidenceTexts", "The document cannot be shown."),
        "forms.logo_unreadable": QT_TRANSLATE_NOOP(
            "EvidenceTexts", "The picture cannot be used as a logo. Choose a PNG or JPEG file."
        ),
        "fonts.missing": QT_TRANSLATE_NOOP(
            "EvidenceTexts", "The font file {file} is missing. Install the program again."
        ),
        "fonts.unreadable": QT_TRANSLATE_NOOP(
            "EvidenceTexts", "The font file {file} cannot be read. Install the program again."
        ),
        "trace.no_picture": QT_TRANSLATE_NOOP(
            "EvidenceTexts", "{file} is not a picture that can be opened. Use PNG or JPEG."
        ),
        "trace.too_large": QT_TRANSLATE_NOOP(
            "EvidenceTexts",
            "{file} is too large: at most 100 MB and 60 million pixels. Cut it smaller and try again.",
        ),
        "trace.unreadable": QT_TRANSLATE_NOOP(
            "EvidenceTexts", "{file} cannot be read. Check the file and its permissions."
        ),
    },
)
