"""Sentences of the pool and its imports."""

from ui.sentences import QT_TRANSLATE_NOOP, Sentences

TEXTS = Sentences(
    "PoolTexts",
    {
        "import.bomb": QT_TRANSLATE_NOOP(
            "PoolTexts",
            "The file would fill the memory when unpacked. It was not opened; ask where it comes from.",
        ),
        "import.cancelled": QT_TRANSLATE_NOOP("PoolTexts", "Cancelled. Nothing was imported."),
        "import.classification_faulty": QT_TRANSLATE_NOOP(
            "PoolTexts",
            "The classification has faults in {rows} {rows:row|rows}. Mend {rows:it|them}; nothing was "
            "imported.",
        ),
        "import.columns_gone": QT_TRANSLATE_NOOP(
            "PoolTexts", "The file has fewer columns than were chosen. Choose the columns once more."
        ),
        "import.titles_missing": QT_TRANSLATE_NOOP(
            "PoolTexts",
            "The chosen row has no column titles, so the choice cannot be kept for other files.",
        ),
        "import.undo_blocked": QT_TRANSLATE_NOOP(
            "PoolTexts",
            "The import cannot be undone any more: of its experts {drawn} are in a draw, {changed} were "
            "changed since, {linked} have leave or other entries. Delete single experts instead.",
        ),
        "import.undo_reason_missing": QT_TRANSLATE_NOOP(
            "PoolTexts", "Please give the reason for undoing the import."
        ),
        "import.undone_already": QT_TRANSLATE_NOOP("PoolTexts", "This import has been undone already."),
        "import.unknown": QT_TRANSLATE_NOOP("PoolTexts", "This import does not exist."),
        "import.damaged": QT_TRANSLATE_NOOP(
            "PoolTexts", "The file is damaged or not complete. Save it again in Excel and try once more."
        ),
        "import.empty_file": QT_TRANSLATE_NOOP(
            "PoolTexts", "The file is empty. Save the workbook again in Excel and choose the new file."
        ),
        "import.empty_sheet": QT_TRANSLATE_NOOP(
            "PoolTexts", "The first sheet has no rows. Put the data on the first sheet and save."
        ),
        "import.encoding": QT_TRANSLATE_NOOP(
            "PoolTexts", "The text file is neither UTF-8 nor GB 18030. Save it as an Excel workbook."
        ),
        "import.expired": QT_TRANSLATE_NOOP(
            "PoolTexts", "This preview is no longer there. Read the file again."
        ),
        "import.file_missing": QT_TRANSLATE_NOOP(
            "PoolTexts", "The file is not there any more. Is the stick still plugged in?"
        ),
        "import.file_too_large": QT_TRANSLATE_NOOP(
            "PoolTexts", "The file is larger than {most_mb} MB. Split it."
        ),
        "import.file_unreadable": QT_TRANSLATE_NOOP(
            "PoolTexts", "The file cannot be read. Is it open elsewhere, or are permissions missing?"
        ),
        "import.header_missing": QT_TRANSLATE_NOOP(
            "PoolTexts",
            "No row with the column titles was found. Missing: {missing}. "
            "Put these titles above the data and read the file again.",
        ),
        "import.is_experts": QT_TRANSLATE_NOOP(
            "PoolTexts",
            "This is a workbook of experts. Choose “Experts” on the page “Import into the pool”.",
        ),
        "import.is_projects": QT_TRANSLATE_NOOP(
            "PoolTexts", "This is a workbook of projects. Import it in the list of projects."
        ),
        "import.is_specialties": QT_TRANSLATE_NOOP(
            "PoolTexts",
            "This is a classification. Choose “Specialties” on the page “Import into the pool”.",
        ),
        "import.no_rows": QT_TRANSLATE_NOOP(
            "PoolTexts",
            "There is nothing below the column titles. Fill in one row for each entry, save the file and "
            "read it again.",
        ),
        "import.no_classification": QT_TRANSLATE_NOOP(
            "PoolTexts", "There is no classification yet. Import the specialties first."
        ),
        "import.not_a_workbook": QT_TRANSLATE_NOOP(
            "PoolTexts", "This is not an Excel workbook. Choose an .xlsx, .xls, .ods or .csv file."
        ),
        "import.nothing_refused": QT_TRANSLATE_NOOP(
            "PoolTexts", "Every row was imported; there is no list to save."
        ),
        "import.password_protected": QT_TRANSLATE_NOOP(
            "PoolTexts",
            "The workbook is protected by a password. Remove the password in Excel and try again.",
        ),
        "import.pool_changed": QT_TRANSLATE_NOOP(
            "PoolTexts", "The pool changed since the preview. Read the file again."
        ),
        "import.too_large": QT_TRANSLATE_NOOP(
            "PoolTexts",
            "The sheet asks for too much memory. Delete empty rows and columns, save it and try again.",
        ),
        "import.too_many_rows": QT_TRANSLATE_NOOP(
            "PoolTexts", "The sheet has more than {most} rows. Split it."
        ),
        "import.too_slow": QT_TRANSLATE_NOOP(
            "PoolTexts",
            "Reading took too long and was ended. Save the file again in Excel and try once more.",
        ),
        "import.web_page": QT_TRANSLATE_NOOP(
            "PoolTexts",
            "This is a web page with the name of a workbook. Open it in Excel and save it as .xlsx.",
        ),
        "import.wrong_extension": QT_TRANSLATE_NOOP(
            "PoolTexts", "Files ending in {extension} cannot be read. Choose .xlsx, .xls, .ods or .csv."
        ),
        "export.unwritable": QT_TRANSLATE_NOOP(
            "PoolTexts",
            "The file cannot be written. Choose another folder, or close the program that holds it.",
        ),
        "pool.expert_unknown": QT_TRANSLATE_NOOP("PoolTexts", "This expert does not exist."),
        "pool.reason_missing": QT_TRANSLATE_NOOP(
            "PoolTexts", "Please give the reason for reading plain values."
        ),
        "pool.conditions_invalid": QT_TRANSLATE_NOOP(
            "PoolTexts", "A condition is not complete or not understood. Look at the marked lines."
        ),
        "pool.conditions_many": QT_TRANSLATE_NOOP(
            "PoolTexts", "Too many conditions: at most {most}, in groups at most {deepest} deep."
        ),
        "pool.scene_name": QT_TRANSLATE_NOOP("PoolTexts", "A scene needs a name of 1 to {most} characters."),
        "pool.scene_name_taken": QT_TRANSLATE_NOOP(
            "PoolTexts", "You have another scene with the name {name}. Choose another name."
        ),
        "pool.scenes_full": QT_TRANSLATE_NOOP(
            "PoolTexts", "You have {most} scenes already. Delete one that is no longer needed."
        ),
        "pool.scene_unknown": QT_TRANSLATE_NOOP(
            "PoolTexts", "This scene is not there any more, or it belongs to somebody else."
        ),
        "pool.specialty_unknown": QT_TRANSLATE_NOOP(
            "PoolTexts", "There is no specialty with the code {specialty} any more. Open the page again."
        ),
        "pool.specialty_code": QT_TRANSLATE_NOOP(
            "PoolTexts", "“{specialty}” cannot be a code: letters A to Z, digits, dot and hyphen, at most 32."
        ),
        "pool.specialty_code_taken": QT_TRANSLATE_NOOP(
            "PoolTexts", "The code {specialty} belongs to {name} already. Choose another one."
        ),
        "pool.specialty_name": QT_TRANSLATE_NOOP(
            "PoolTexts", "A specialty needs a name of at most {most} characters."
        ),
        "pool.specialty_aliases": QT_TRANSLATE_NOOP(
            "PoolTexts", "At most {most} other names, each of at most 100 characters."
        ),
        "pool.specialty_too_deep": QT_TRANSLATE_NOOP(
            "PoolTexts", "The classification has {most} levels: there is no room for this below that entry."
        ),
        "pool.specialty_ring": QT_TRANSLATE_NOOP("PoolTexts", "{name} cannot go below itself."),
        "pool.carrying_cancelled": QT_TRANSLATE_NOOP("PoolTexts", "Cancelled. Nothing was changed."),
        "pool.undo_gone": QT_TRANSLATE_NOOP("PoolTexts", "This can no longer be taken back."),
        "pool.undo_overtaken": QT_TRANSLATE_NOOP(
            "PoolTexts", "Somebody has changed the same specialties since; this can no longer be taken back."
        ),
        "pool.tag_name": QT_TRANSLATE_NOOP(
            "PoolTexts", "A tag has 1 to {most} characters and no comma, semicolon or line break."
        ),
        "export.cancelled": QT_TRANSLATE_NOOP("PoolTexts", "Cancelled. No file was written."),
        "export.expired": QT_TRANSLATE_NOOP(
            "PoolTexts", "This export is not there any more. Start it again."
        ),
        "export.field_withheld": QT_TRANSLATE_NOOP(
            "PoolTexts", "One of these fields does not leave the pool freely. Take it out of the choice."
        ),
        "export.no_fields": QT_TRANSLATE_NOOP("PoolTexts", "Choose at least one field."),
        "export.too_many_rows": QT_TRANSLATE_NOOP(
            "PoolTexts", "A sheet holds {most} rows. Save the list as .csv, or narrow the conditions."
        ),
    },
)
