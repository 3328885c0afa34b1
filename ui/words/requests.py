"""Sentences of data requests."""

from ui.sentences import QT_TRANSLATE_NOOP, Sentences

TEXTS = Sentences(
    "RequestTexts",
    {
        "export.too_many_experts": QT_TRANSLATE_NOOP(
            "RequestTexts",
            "A request in this form holds {most} experts at the most. Choose fewer, or another form.",
        ),
        "export.files_need_bundle": QT_TRANSLATE_NOOP(
            "RequestTexts", "Photos and attachments leave in a ZIP only: choose that form, or leave them out."
        ),
        "export.bundle_too_large": QT_TRANSLATE_NOOP(
            "RequestTexts",
            "The photos and attachments are more than {most} MB together. Ask for fewer experts at a time.",
        ),
        "export.purpose_missing": QT_TRANSLATE_NOOP(
            "RequestTexts", "Say what the data are for, in {most} characters at the most."
        ),
        "export.recipient_missing": QT_TRANSLATE_NOOP(
            "RequestTexts", "Say who receives the data, in {most} characters at the most."
        ),
        "export.until_faulty": QT_TRANSLATE_NOOP(
            "RequestTexts", "The last day for fetching lies between today and {last}."
        ),
        "export.fetches_faulty": QT_TRANSLATE_NOOP(
            "RequestTexts", "The file can be fetched from 1 to {most} times."
        ),
        "export.key_faulty": QT_TRANSLATE_NOOP(
            "RequestTexts",
            "This is not an age public key. It begins with age1 and has 62 characters; ask the recipient.",
        ),
        "export.pdf_takes_no_key": QT_TRANSLATE_NOOP(
            "RequestTexts", "A PDF opens with a password only. Choose the workbook, or leave the key out."
        ),
        "export.not_approved": QT_TRANSLATE_NOOP(
            "RequestTexts", "The file can be fetched once the last level has approved the request."
        ),
        "export.request_lapsed": QT_TRANSLATE_NOOP(
            "RequestTexts", "The time for this request was over on {day}. Hand a new one in."
        ),
        "export.no_fetches_left": QT_TRANSLATE_NOOP(
            "RequestTexts", "The file was fetched as often as was approved. Hand a new request in."
        ),
        "cases.export_needs_level": QT_TRANSLATE_NOOP(
            "RequestTexts", "Data requests need at least one level of review."
        ),
        "cases.export_levels_by_security": QT_TRANSLATE_NOOP(
            "RequestTexts",
            "Only the security administrator sets who decides on data requests. Put those levels back.",
        ),
    },
)
