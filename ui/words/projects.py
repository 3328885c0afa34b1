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
        "project.reason_missing": QT_TRANSLATE_NOOP("ProjectTexts", "Please give the reason."),
        "project.seats_invalid": QT_TRANSLATE_NOOP(
            "ProjectTexts", "The number of seats is a whole number from 1 to {most}."
        ),
        "project.unknown": QT_TRANSLATE_NOOP("ProjectTexts", "This project does not exist."),
        "project.wrong_state": QT_TRANSLATE_NOOP(
            "ProjectTexts", "This is not possible in the project's present state."
        ),
    },
)
