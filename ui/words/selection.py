"""Words for panels that are named instead of drawn: ways, refusals, and what a choice rests on."""

from ui.sentences import QT_TRANSLATE_NOOP, Sentences

TEXTS = Sentences(
    "SelectionTexts",
    {
        "mode.random": QT_TRANSLATE_NOOP("SelectionTexts", "Drawn at random"),
        "mode.manual": QT_TRANSLATE_NOOP("SelectionTexts", "Manual selection"),
        "mode.allotment": QT_TRANSLATE_NOOP("SelectionTexts", "Allotment"),
        "step.naming": QT_TRANSLATE_NOOP("SelectionTexts", "Naming"),
        "step.named": QT_TRANSLATE_NOOP("SelectionTexts", "Panel"),
        "kind.manual": QT_TRANSLATE_NOOP("SelectionTexts", "Chosen by hand"),
        "kind.allotted": QT_TRANSLATE_NOOP("SelectionTexts", "Assigned"),
        "draw.by_hand": QT_TRANSLATE_NOOP(
            "SelectionTexts", "The experts of this plan are named, not drawn: there is no secret and no dice."
        ),
        "draw.not_by_hand": QT_TRANSLATE_NOOP(
            "SelectionTexts", "This plan is for a draw at random. Nobody can be named for it."
        ),
        "draw.mode_fixed": QT_TRANSLATE_NOOP(
            "SelectionTexts",
            "A later attempt keeps the way of the first: a void draw is not followed by naming, nor the "
            "other way round. End this draw for good and plan another.",
        ),
        "draw.basis_reason": QT_TRANSLATE_NOOP(
            "SelectionTexts",
            "Write why the experts are named instead of drawn, in at least {least} characters.",
        ),
        "draw.basis_document": QT_TRANSLATE_NOOP(
            "SelectionTexts", "Attach the document that naming the experts rests on (PDF or picture)."
        ),
        "draw.basis_issuer": QT_TRANSLATE_NOOP(
            "SelectionTexts", "Write who assigned the experts, and the number of the document."
        ),
        "draw.place_unknown": QT_TRANSLATE_NOOP("SelectionTexts", "There is no seat {place} in this plan."),
        "draw.place_taken": QT_TRANSLATE_NOOP(
            "SelectionTexts", "Somebody is named for seat {place} already. Take him off the list first."
        ),
        "draw.named_twice": QT_TRANSLATE_NOOP(
            "SelectionTexts", "This expert is on the list already; each can be named once."
        ),
        "draw.not_in_pool": QT_TRANSLATE_NOOP(
            "SelectionTexts", "This expert came into the pool after the freeze and cannot be named any more."
        ),
        "draw.not_eligible": QT_TRANSLATE_NOOP(
            "SelectionTexts", "This expert is not eligible for this draw and cannot be named ({reasons})."
        ),
        "draw.not_of_group": QT_TRANSLATE_NOOP(
            "SelectionTexts", "This expert does not meet the conditions of group {group}."
        ),
        "draw.too_many_substitutes": QT_TRANSLATE_NOOP(
            "SelectionTexts", "A group has at most {most} substitutes."
        ),
        "draw.seats_unnamed": QT_TRANSLATE_NOOP(
            "SelectionTexts", "Seats without anybody named: {count}. Name an expert for each of them."
        ),
        "draw.over_cap": QT_TRANSLATE_NOOP(
            "SelectionTexts", "The plan lets at most {most} of one employer sit on the panel."
        ),
        "draw.no_list": QT_TRANSLATE_NOOP(
            "SelectionTexts",
            "For an allotment there is no list to choose from: its document names the experts.",
        ),
        "draw.name_unclear": QT_TRANSLATE_NOOP(
            "SelectionTexts",
            "{count} eligible {count:expert has|experts have} this name. Enter the expert's number.",
        ),
        "draw.expert_unknown": QT_TRANSLATE_NOOP(
            "SelectionTexts",
            "No eligible expert has exactly this name, and nobody this number. By the number you learn why "
            "somebody is not eligible.",
        ),
        "draw.conflict_now": QT_TRANSLATE_NOOP(
            "SelectionTexts", "This expert became unavailable after the freeze ({reason})."
        ),
        "draw.not_chosen": QT_TRANSLATE_NOOP("SelectionTexts", "This expert is not on the list."),
        "draw.already_named": QT_TRANSLATE_NOOP(
            "SelectionTexts", "The list was fixed by two people and does not change any more."
        ),
    },
)
