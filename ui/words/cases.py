"""Sentences of review cases."""

from ui.sentences import QT_TRANSLATE_NOOP, Sentences

TEXTS = Sentences(
    "CaseTexts",
    {
        "cases.unknown": QT_TRANSLATE_NOOP("CaseTexts", "This review case does not exist."),
        "cases.stale": QT_TRANSLATE_NOOP(
            "CaseTexts", "Somebody has acted on this case since you opened it. Look at it again."
        ),
        "cases.not_open": QT_TRANSLATE_NOOP("CaseTexts", "This case is decided already, or was taken back."),
        "cases.own_case": QT_TRANSLATE_NOOP(
            "CaseTexts", "You asked for this yourself, so somebody else has to decide."
        ),
        "cases.other_role": QT_TRANSLATE_NOOP("CaseTexts", "This level is decided by another role."),
        "cases.decided_before": QT_TRANSLATE_NOOP(
            "CaseTexts", "You decided an earlier level; this one needs another person."
        ),
        "cases.not_applicant": QT_TRANSLATE_NOOP("CaseTexts", "Only who asked for it can do this."),
        "cases.not_returned": QT_TRANSLATE_NOOP(
            "CaseTexts", "Only a case that was returned can be handed in again."
        ),
        "cases.reason_missing": QT_TRANSLATE_NOOP(
            "CaseTexts", "Please give the reason; whoever asked will read it."
        ),
        "cases.too_many_levels": QT_TRANSLATE_NOOP("CaseTexts", "At most {most} levels are possible."),
        "cases.level_faulty": QT_TRANSLATE_NOOP(
            "CaseTexts", "Every level needs a name and a role that may decide."
        ),
        "cases.days_faulty": QT_TRANSLATE_NOOP("CaseTexts", "A level may take from 1 to {most} days."),
        "case_kind.application": QT_TRANSLATE_NOOP("CaseTexts", "New expert"),
        "case_kind.profile_change": QT_TRANSLATE_NOOP("CaseTexts", "Change of details"),
        "case_kind.lifting": QT_TRANSLATE_NOOP("CaseTexts", "Lifting of a blacklisting"),
        "case_kind.blacklisting": QT_TRANSLATE_NOOP("CaseTexts", "Blacklisting"),
        "case_kind.deletion": QT_TRANSLATE_NOOP("CaseTexts", "Deletion"),
        "case_kind.export_request": QT_TRANSLATE_NOOP("CaseTexts", "Data request"),
        "case_state.open": QT_TRANSLATE_NOOP("CaseTexts", "In review"),
        "case_state.returned": QT_TRANSLATE_NOOP("CaseTexts", "Returned"),
        "case_state.approved": QT_TRANSLATE_NOOP("CaseTexts", "Approved"),
        "case_state.refused": QT_TRANSLATE_NOOP("CaseTexts", "Refused"),
        "case_state.withdrawn": QT_TRANSLATE_NOOP("CaseTexts", "Withdrawn"),
        "case_step.opened": QT_TRANSLATE_NOOP("CaseTexts", "Handed in"),
        "case_step.approved": QT_TRANSLATE_NOOP("CaseTexts", "Approved"),
        "case_step.returned": QT_TRANSLATE_NOOP("CaseTexts", "Returned"),
        "case_step.refused": QT_TRANSLATE_NOOP("CaseTexts", "Refused"),
        "case_step.withdrawn": QT_TRANSLATE_NOOP("CaseTexts", "Withdrawn"),
        "case_step.handed_in_again": QT_TRANSLATE_NOOP("CaseTexts", "Handed in again"),
    },
)
