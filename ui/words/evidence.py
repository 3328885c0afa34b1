"""Sentences of archives, verification and printed forms."""

from ui.sentences import QT_TRANSLATE_NOOP, Sentences

TEXTS = Sentences(
    "EvidenceTexts",
    {
        "player.names_locked": QT_TRANSLATE_NOOP(
            "EvidenceTexts",
            "Names of this draw are sealed, and its recording may show them. Watch it once they are open.",
        ),
        "player.not_logged": QT_TRANSLATE_NOOP(
            "EvidenceTexts",
            "This piece of the recording is missing, or is not what the log says. It is not shown.",
        ),
        "project_archive.draw_open": QT_TRANSLATE_NOOP(
            "EvidenceTexts",
            "A draw for project {project} is not over. Close it, or declare it void, then seal the project.",
        ),
        "project_archive.draw_unsealed": QT_TRANSLATE_NOOP(
            "EvidenceTexts",
            "A draw for project {project} has no archive yet. Seal it on the draw's page first.",
        ),
        "project_archive.no_draw": QT_TRANSLATE_NOOP(
            "EvidenceTexts", "There was no draw for project {project}, so there is nothing to seal."
        ),
        "archive.being_sealed": QT_TRANSLATE_NOOP(
            "EvidenceTexts", "This archive is being sealed already. Wait until that is done."
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
