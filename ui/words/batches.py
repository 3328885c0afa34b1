"""Sentences and words of batches."""

from ui.sentences import QT_TRANSLATE_NOOP, Sentences

TEXTS = Sentences(
    "BatchTexts",
    {
        "batch.name_missing": QT_TRANSLATE_NOOP("BatchTexts", "Please name the batch."),
        "batch.few_projects": QT_TRANSLATE_NOOP(
            "BatchTexts", "A batch has at least {least} projects. Tick them in the list of projects."
        ),
        "batch.many_projects": QT_TRANSLATE_NOOP(
            "BatchTexts", "A batch has at most {most} projects. Make two batches."
        ),
        "batch.numbers_alike": QT_TRANSLATE_NOOP(
            "BatchTexts",
            "The number of project {project} differs from another one's by signs only, so the record of the "
            "draw could not tell them apart. Leave it out.",
        ),
        "batch.not_approved": QT_TRANSLATE_NOOP(
            "BatchTexts", "Project {project} is not approved. Only approved projects can be drawn for."
        ),
        "batch.elsewhere": QT_TRANSLATE_NOOP(
            "BatchTexts", "Project {project} is in batch {batch} already. Dissolve that batch first."
        ),
        "batch.drawn": QT_TRANSLATE_NOOP(
            "BatchTexts", "For {project} draw {draw} has begun, so this cannot be changed any more."
        ),
        "batch.reason_missing": QT_TRANSLATE_NOOP("BatchTexts", "Please give the reason."),
        "batch.unknown": QT_TRANSLATE_NOOP("BatchTexts", "This batch does not exist."),
        "batch.dissolved": QT_TRANSLATE_NOOP("BatchTexts", "This batch was dissolved already."),
        "batch.span": QT_TRANSLATE_NOOP(
            "BatchTexts",
            "Openings from {first} to {last}; every expert must be free from the first to the end of "
            "the last",
        ),
        "batch.stands": QT_TRANSLATE_NOOP("BatchTexts", "In force"),
        "batch.dissolved_state": QT_TRANSLATE_NOOP("BatchTexts", "Dissolved"),
        "batch.because": QT_TRANSLATE_NOOP("BatchTexts", "Reason: {reason}"),
        "batch.was_dissolved": QT_TRANSLATE_NOOP("BatchTexts", "Dissolved {at}: {reason}"),
        "batch_kind.one_panel": QT_TRANSLATE_NOOP("BatchTexts", "One panel for all"),
        "batch_kind.panels": QT_TRANSLATE_NOOP("BatchTexts", "A panel for each"),
        "batch_kind_says.one_panel": QT_TRANSLATE_NOOP(
            "BatchTexts",
            "The same experts review all projects. Needs a reason and the supervisor's co-sign; each "
            "project's rules are checked. Whoever must avoid one project is drawn for none.",
        ),
        "batch_kind_says.panels": QT_TRANSLATE_NOOP(
            "BatchTexts",
            "Each project has groups of its own, all drawn at once, and nobody sits on two panels. Whoever "
            "must avoid one project is drawn for none.",
        ),
        "draw.in_batch": QT_TRANSLATE_NOOP(
            "BatchTexts",
            "This project is drawn for together with others, in batch {batch}. Plan that batch's draw, or "
            "dissolve the batch.",
        ),
        "draw.group_without_project": QT_TRANSLATE_NOOP(
            "BatchTexts", "Group {group} belongs to no project. Choose whose panel it sits on."
        ),
        "draw.project_without_group": QT_TRANSLATE_NOOP(
            "BatchTexts", "Project {project} has no group. Add one for its panel."
        ),
    },
)
