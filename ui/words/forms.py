"""Sentences on the customer's own forms: why a file was not taken, and the names of the forms."""

from ui.sentences import QT_TRANSLATE_NOOP, Sentences

TEXTS = Sentences(
    "FormTexts",
    {
        "form_kind.F1": QT_TRANSLATE_NOOP("FormTexts", "Application for a draw"),
        "form_kind.F2": QT_TRANSLATE_NOOP("FormTexts", "Draw table"),
        "form_kind.F3": QT_TRANSLATE_NOOP("FormTexts", "Sign-in sheet"),
        "form_template.unknown": QT_TRANSLATE_NOOP(
            "FormTexts", "This form is not there any more. Choose another one."
        ),
        "form_template.retired_already": QT_TRANSLATE_NOOP("FormTexts", "This form is retired already."),
        "form_template.wrong_extension": QT_TRANSLATE_NOOP(
            "FormTexts",
            "A file ending in {extension} is no form. Save it in Word as .docx or in Excel as .xlsx, without "
            "macros.",
        ),
        "form_template.unreadable": QT_TRANSLATE_NOOP(
            "FormTexts",
            "The file could not be read. Is the stick still in, and is the file closed elsewhere?",
        ),
        "form_template.too_large": QT_TRANSLATE_NOOP(
            "FormTexts", "The file is larger than {most_mb} MB. Make its pictures smaller."
        ),
        "form_template.not_a_document": QT_TRANSLATE_NOOP(
            "FormTexts",
            "The file is no .{format} document, or it has a password. Open it in Word or Excel, take the "
            "password away, and save it again.",
        ),
        "form_template.damaged": QT_TRANSLATE_NOOP(
            "FormTexts",
            "The file is damaged or holds what no form needs. Open it in Word or Excel, save it anew, and "
            "try again.",
        ),
        "form_template.bomb": QT_TRANSLATE_NOOP(
            "FormTexts", "The file needs far too much memory when it is opened. It was not taken."
        ),
        "form_template.too_slow": QT_TRANSLATE_NOOP(
            "FormTexts", "Reading the form took too long and was stopped. Make it simpler."
        ),
        "form_template.macros": QT_TRANSLATE_NOOP(
            "FormTexts", "The file holds macros. Save it without them, as .docx or .xlsx."
        ),
        "form_template.embedded": QT_TRANSLATE_NOOP(
            "FormTexts", "The file holds other files or controls inside. Take them out and save it again."
        ),
        "form_template.external": QT_TRANSLATE_NOOP(
            "FormTexts",
            "The file would fetch something from elsewhere when it is opened: a linked picture, a template "
            "or a data source. Put the picture into the file, and cut the other links.",
        ),
        "form_template.expression": QT_TRANSLATE_NOOP(
            "FormTexts",
            "“{text}” is no field. Only names stand in double braces; the list beside the table shows them.",
        ),
        "form_template.no_fields": QT_TRANSLATE_NOOP(
            "FormTexts",
            "The file has no field, so nothing could be filled in. Begin with a form to start from.",
        ),
        "form_template.unknown_fields": QT_TRANSLATE_NOOP(
            "FormTexts", "This form has no such fields: {fields}. Correct their names and add the file again."
        ),
        "form_template.row_outside": QT_TRANSLATE_NOOP(
            "FormTexts", "Fields that begin with row. must stand in a row of a table."
        ),
        "form_template.two_rows": QT_TRANSLATE_NOOP(
            "FormTexts",
            "Fields that begin with row. stand in more than one table row. Only one row can be repeated.",
        ),
        "form_template.merged_row": QT_TRANSLATE_NOOP(
            "FormTexts", "The row that is repeated is merged with rows above or below. Take the cells apart."
        ),
        "form_template.formula_below": QT_TRANSLATE_NOOP(
            "FormTexts",
            "A formula stands in or under the row that is repeated; it would count the wrong cells. "
            "Put it above the row.",
        ),
        "form_template.sheet_too_large": QT_TRANSLATE_NOOP(
            "FormTexts",
            "The sheet reaches beyond {rows} rows or {columns} columns. Delete the empty rows and columns at "
            "its end.",
        ),
    },
)
