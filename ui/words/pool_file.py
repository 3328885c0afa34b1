"""Sentences of an expert's file: entering and changing it, what it holds beside the fixed fields."""

from ui.sentences import QT_TRANSLATE_NOOP, Sentences

TEXTS = Sentences(
    "PoolFileTexts",
    {
        "pool.expert_stale": QT_TRANSLATE_NOOP(
            "PoolFileTexts",
            "{expert_no} was changed by {name} in the meantime. Open it again and repeat your change.",
        ),
        "pool.phone_taken": QT_TRANSLATE_NOOP(
            "PoolFileTexts",
            "The mobile number belongs to {expert_no} {name}, {employer}. Check who has it now.",
        ),
        "pool.id_number_taken": QT_TRANSLATE_NOOP(
            "PoolFileTexts",
            "The ID number belongs to {expert_no} {name}, {employer}. The person is in the pool already.",
        ),
        "pool.entry_faulty": QT_TRANSLATE_NOOP(
            "PoolFileTexts",
            "The entry cannot be stored yet: {fields} {fields:field is|fields are} not in order.",
        ),
        "pool.change_pending": QT_TRANSLATE_NOOP(
            "PoolFileTexts",
            "Case {case_no} by {name} waits for this expert. It has to be decided or taken back first.",
        ),
        "pool.change_outdated": QT_TRANSLATE_NOOP(
            "PoolFileTexts",
            "{expert_no} was changed since this was asked for. Return the case so that it is looked at.",
        ),
        "pool.unit_taken": QT_TRANSLATE_NOOP(
            "PoolFileTexts",
            "The credit code belongs to {expert_no} {employer}, a unit in the pool. Edit that one instead.",
        ),
        "pool.kind_fixed": QT_TRANSLATE_NOOP(
            "PoolFileTexts", "{expert_no} stays what it is, person or unit. Enter the other one anew."
        ),
        "pool.deleted_not_edited": QT_TRANSLATE_NOOP(
            "PoolFileTexts", "{expert_no} is deleted. Restore the expert before changing anything."
        ),
        "pool.version_unknown": QT_TRANSLATE_NOOP(
            "PoolFileTexts", "{expert_no} has no such version any more. Open the page again."
        ),
        "pool.file_too_large": QT_TRANSLATE_NOOP(
            "PoolFileTexts", "The file is too large: at most {most_mb} MB, a picture at most 40 megapixels."
        ),
        "pool.file_type_unknown": QT_TRANSLATE_NOOP(
            "PoolFileTexts",
            "Only JPEG, PNG and PDF are kept, a photo as JPEG or PNG. Its name does not count.",
        ),
        "pool.file_damaged": QT_TRANSLATE_NOOP("PoolFileTexts", "The file is damaged or not complete."),
        "pool.file_active": QT_TRANSLATE_NOOP(
            "PoolFileTexts",
            "The PDF has scripts, attachments or a password. Print it to a new PDF and take that one.",
        ),
        "pool.file_unreadable": QT_TRANSLATE_NOOP("PoolFileTexts", "The file cannot be read."),
        "pool.file_unknown": QT_TRANSLATE_NOOP("PoolFileTexts", "This file is not there any more."),
        "pool.case_closed_to_files": QT_TRANSLATE_NOOP(
            "PoolFileTexts",
            "Files are handed in until the first level has decided, or while the application is returned.",
        ),
        "pool.file_present": QT_TRANSLATE_NOOP("PoolFileTexts", "The very same file is there already."),
        "pool.too_many_files": QT_TRANSLATE_NOOP("PoolFileTexts", "At most {most} files for one expert."),
        "pool.file_reason_missing": QT_TRANSLATE_NOOP("PoolFileTexts", "Please give a reason."),
        "pool.field_name_faulty": QT_TRANSLATE_NOOP(
            "PoolFileTexts",
            "The field needs a name of at most {most} characters, without spaces at its ends.",
        ),
        "pool.field_name_taken": QT_TRANSLATE_NOOP(
            "PoolFileTexts", "“{name}” is the name of another column already. Choose a different one."
        ),
        "pool.too_many_fields": QT_TRANSLATE_NOOP("PoolFileTexts", "At most {most} fields can be defined."),
        "pool.field_type_fixed": QT_TRANSLATE_NOOP(
            "PoolFileTexts", "Experts have values in “{name}”, so its kind stays. Define another field."
        ),
        "pool.field_file_required": QT_TRANSLATE_NOOP(
            "PoolFileTexts",
            "Files are added once the expert is in the pool, so the field {name} cannot be required.",
        ),
        "pool.field_not_searchable": QT_TRANSLATE_NOOP(
            "PoolFileTexts",
            "Only text and choices that are not personal can be searched: take the mark from {name}.",
        ),
        "pool.file_field_unknown": QT_TRANSLATE_NOOP(
            "PoolFileTexts",
            "There is no custom field for this file any more. Open the expert's page again.",
        ),
        "pool.field_choices_missing": QT_TRANSLATE_NOOP(
            "PoolFileTexts", "“{name}” is a choice: enter what can be chosen, one a line."
        ),
        "pool.field_choices_faulty": QT_TRANSLATE_NOOP(
            "PoolFileTexts", "Choices must differ, be short, and number at most {most}."
        ),
        "pool.nothing_changed": QT_TRANSLATE_NOOP("PoolFileTexts", "Nothing was changed."),
    },
)
