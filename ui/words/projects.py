"""Sentences of projects."""

from ui.sentences import QT_TRANSLATE_NOOP, Sentences

TEXTS = Sentences(
    "ProjectTexts",
    {
        "project.name_missing": QT_TRANSLATE_NOOP("ProjectTexts", "Please enter the project's name."),
        "project.number_invalid": QT_TRANSLATE_NOOP(
            "ProjectTexts", "The project number may hold letters, digits and dashes only."
        ),
        "project.number_taken": QT_TRANSLATE_NOOP("ProjectTexts", "This project number exists already."),
        "project.opening_missing": QT_TRANSLATE_NOOP(
            "ProjectTexts", "Please enter the time of the bid opening."
        ),
        "project.own_approval": QT_TRANSLATE_NOOP(
            "ProjectTexts", "Nobody approves a project of their own. Another reviewer is needed."
        ),
        "project.place_missing": QT_TRANSLATE_NOOP(
            "ProjectTexts", "Please enter the place of the panel meeting."
        ),
        "project.frozen": QT_TRANSLATE_NOOP(
            "ProjectTexts",
            "Draw {draw} of this project was frozen, so the project stays as it was approved. An amendment "
            "would belong to another project and draw.",
        ),
        "project.no_amendment": QT_TRANSLATE_NOOP(
            "ProjectTexts", "This project was never approved: it is refused as a whole."
        ),
        "project.is_amendment": QT_TRANSLATE_NOOP(
            "ProjectTexts",
            "What is reviewed is an amendment: refuse the amendment, and the approved version holds.",
        ),
        "project.not_amended": QT_TRANSLATE_NOOP(
            "ProjectTexts", "Nothing was changed, so there is nothing to review again."
        ),
        "project.reason_missing": QT_TRANSLATE_NOOP("ProjectTexts", "Please give the reason."),
        "project.seats_invalid": QT_TRANSLATE_NOOP(
            "ProjectTexts", "The number of seats is a whole number from 1 to {most}."
        ),
        "project.unknown": QT_TRANSLATE_NOOP("ProjectTexts", "This project does not exist."),
        "project.wrong_state": QT_TRANSLATE_NOOP(
            "ProjectTexts", "This is not possible in the project's present state."
        ),
        "project.row.NUMBER_MISSING": QT_TRANSLATE_NOOP(
            "ProjectTexts", "The project number is missing. Fill it in."
        ),
        "project.row.NUMBER_DUPLICATE_IN_FILE": QT_TRANSLATE_NOOP(
            "ProjectTexts", "An earlier row of this file has the same project number. Keep one of them."
        ),
        "project.row.NAME_MISSING": QT_TRANSLATE_NOOP(
            "ProjectTexts", "The project's name is missing. Fill it in."
        ),
        "project.row.TEXT_TOO_LONG": QT_TRANSLATE_NOOP(
            "ProjectTexts", "A cell holds too much text. Shorten it."
        ),
        "project.row.ERROR_CELL": QT_TRANSLATE_NOOP(
            "ProjectTexts", "A cell holds an error of Excel. Mend the formula, or type the value."
        ),
        "project.row.BUDGET_INVALID": QT_TRANSLATE_NOOP(
            "ProjectTexts", "The budget is not an amount. Enter a number, in ten thousand yuan."
        ),
        "project.row.DATE_INVALID": QT_TRANSLATE_NOOP(
            "ProjectTexts", "The time of the bid opening is not a date. Write it like 2026-11-23 09:30."
        ),
        "project.row.COUNT_INVALID": QT_TRANSLATE_NOOP(
            "ProjectTexts", "Seats, purchaser's representatives and days are whole numbers. Correct them."
        ),
        "project.row.SPECIALTY_UNKNOWN": QT_TRANSLATE_NOOP(
            "ProjectTexts", "A specialty is not in the classification. Use its code or its exact name."
        ),
    },
)
