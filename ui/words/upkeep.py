"""Sentences of the upkeep of the pool: leave, bars, deletion, terms, annual checks, avoidance."""

from ui.sentences import QT_TRANSLATE_NOOP, Sentences

TEXTS = Sentences(
    "UpkeepTexts",
    {
        "pool.case_pending": QT_TRANSLATE_NOOP(
            "UpkeepTexts",
            "A request for this expert waits for a decision already: case {case_no}.",
        ),
        "pool.expert_deleted": QT_TRANSLATE_NOOP(
            "UpkeepTexts",
            "Expert {expert_no} is on the deleted list. Restore the expert first.",
        ),
        "pool.deleted_already": QT_TRANSLATE_NOOP(
            "UpkeepTexts",
            "Expert {expert_no} is on the deleted list already.",
        ),
        "pool.not_deleted": QT_TRANSLATE_NOOP(
            "UpkeepTexts",
            "Expert {expert_no} is not on the deleted list; somebody has restored the expert.",
        ),
        "pool.frozen_already": QT_TRANSLATE_NOOP(
            "UpkeepTexts",
            "Expert {expert_no} is frozen already. Lift the freeze first to set another period.",
        ),
        "pool.blacklisted_already": QT_TRANSLATE_NOOP(
            "UpkeepTexts",
            "Expert {expert_no} is on the blacklist already.",
        ),
        "pool.not_frozen": QT_TRANSLATE_NOOP(
            "UpkeepTexts",
            "Expert {expert_no} is not frozen; somebody has lifted it, or it has ended.",
        ),
        "pool.not_blacklisted": QT_TRANSLATE_NOOP(
            "UpkeepTexts",
            "Expert {expert_no} is not on the blacklist; it was lifted, or it has ended.",
        ),
        "pool.leave_overlaps": QT_TRANSLATE_NOOP(
            "UpkeepTexts",
            "Expert {expert_no} has leave from {starts} to {ends}. Choose other days, or end it first.",
        ),
        "pool.leave_over": QT_TRANSLATE_NOOP(
            "UpkeepTexts",
            "This leave of expert {expert_no} is over already.",
        ),
        "pool.leave_unknown": QT_TRANSLATE_NOOP("UpkeepTexts", "This leave does not exist any more."),
        "pool.period_over": QT_TRANSLATE_NOOP(
            "UpkeepTexts",
            "The last day, {day}, has passed already. Choose a later one.",
        ),
        "pool.period_reversed": QT_TRANSLATE_NOOP(
            "UpkeepTexts",
            "The last day, {ends}, is before the first, {starts}.",
        ),
        "pool.nobody_chosen": QT_TRANSLATE_NOOP("UpkeepTexts", "Choose at least one expert."),
        "pool.too_many_chosen": QT_TRANSLATE_NOOP(
            "UpkeepTexts",
            "At most {most} experts can be done at once. Choose fewer.",
        ),
        "pool.term_missing": QT_TRANSLATE_NOOP("UpkeepTexts", "Say until when the new term lasts."),
        "pool.term_longer": QT_TRANSLATE_NOOP(
            "UpkeepTexts",
            "The term of expert {expert_no} lasts until {day} already.",
        ),
        "pool.check_unknown": QT_TRANSLATE_NOOP(
            "UpkeepTexts",
            "This round of the annual check does not exist.",
        ),
        "pool.check_name_missing": QT_TRANSLATE_NOOP("UpkeepTexts", "Give the round a name."),
        "pool.check_open_already": QT_TRANSLATE_NOOP(
            "UpkeepTexts",
            "The round “{name}” is still open. Close it first.",
        ),
        "pool.check_for_nobody": QT_TRANSLATE_NOOP("UpkeepTexts", "No expert is in this scope."),
        "pool.check_not_in_round": QT_TRANSLATE_NOOP(
            "UpkeepTexts",
            "Expert {expert_no} is not in this round.",
        ),
        "pool.check_answered_already": QT_TRANSLATE_NOOP(
            "UpkeepTexts",
            "Expert {expert_no} has done the check already.",
        ),
        "pool.check_closed": QT_TRANSLATE_NOOP("UpkeepTexts", "This round is closed already."),
        "pool.unit_empty": QT_TRANSLATE_NOOP("UpkeepTexts", "“{unit}” is not the name of a unit."),
        "pool.unit_too_long": QT_TRANSLATE_NOOP(
            "UpkeepTexts",
            "The name of a unit has at most {most} characters.",
        ),
        "pool.too_many_units": QT_TRANSLATE_NOOP("UpkeepTexts", "At most {most} units can be kept."),
        "pool.years_reversed": QT_TRANSLATE_NOOP(
            "UpkeepTexts",
            "“{unit}”: the last year is before the first.",
        ),
        "pool.merge_same": QT_TRANSLATE_NOOP("UpkeepTexts", "Choose two different experts to merge."),
        "pool.merge_kinds": QT_TRANSLATE_NOOP(
            "UpkeepTexts", "A person and a unit cannot be merged. Choose two of one kind."
        ),
        "pool.merge_reviewed": QT_TRANSLATE_NOOP(
            "UpkeepTexts",
            "Deletions need an approval here, so entries are not merged at once. Take over the values "
            "by hand and ask for the deletion of the other entry.",
        ),
        "pool.merge_in_draw": QT_TRANSLATE_NOOP(
            "UpkeepTexts",
            "Expert {expert_no} stands in a draw that is not over. Wait until it is closed or void.",
        ),
        "pool.merge_barred": QT_TRANSLATE_NOOP(
            "UpkeepTexts",
            "Expert {expert_no} is frozen, blacklisted or on leave. Keep this entry, or end that first.",
        ),
        "pool.not_merged": QT_TRANSLATE_NOOP(
            "UpkeepTexts", "Expert {expert_no} was not merged into another, or was restored already."
        ),
        "pool.merge_changed": QT_TRANSLATE_NOOP(
            "UpkeepTexts",
            "Expert {expert_no} was changed since the merge, so it cannot be undone any more.",
        ),
        "pool.quality_cancelled": QT_TRANSLATE_NOOP(
            "UpkeepTexts", "The check was cancelled. What an earlier check found is still there."
        ),
        "pool.fault_gone": QT_TRANSLATE_NOOP(
            "UpkeepTexts",
            "Expert {expert_no} does not have this fault any more, or it was decided already. "
            "Load the list again.",
        ),
        "left_out.pool.expert_deleted": QT_TRANSLATE_NOOP("UpkeepTexts", "Is on the deleted list"),
        "left_out.pool.department_same": QT_TRANSLATE_NOOP("UpkeepTexts", "Is in this department already"),
        "pool.department_same": QT_TRANSLATE_NOOP("UpkeepTexts", "They are in this department already."),
        "left_out.pool.deleted_already": QT_TRANSLATE_NOOP("UpkeepTexts", "Deleted already"),
        "left_out.pool.not_deleted": QT_TRANSLATE_NOOP("UpkeepTexts", "Not on the deleted list"),
        "left_out.pool.frozen_already": QT_TRANSLATE_NOOP("UpkeepTexts", "Frozen already"),
        "left_out.pool.blacklisted_already": QT_TRANSLATE_NOOP("UpkeepTexts", "On the blacklist already"),
        "left_out.pool.not_frozen": QT_TRANSLATE_NOOP("UpkeepTexts", "Not frozen"),
        "left_out.pool.not_blacklisted": QT_TRANSLATE_NOOP("UpkeepTexts", "Not on the blacklist"),
        "left_out.pool.leave_overlaps": QT_TRANSLATE_NOOP("UpkeepTexts", "Has leave on these days already"),
        "left_out.pool.term_longer": QT_TRANSLATE_NOOP("UpkeepTexts", "The term lasts as long already"),
        "left_out.pool.check_not_in_round": QT_TRANSLATE_NOOP("UpkeepTexts", "Not in this round"),
        "left_out.pool.check_answered_already": QT_TRANSLATE_NOOP(
            "UpkeepTexts",
            "Has done the check already",
        ),
        "left_out.pool.phone_taken": QT_TRANSLATE_NOOP(
            "UpkeepTexts",
            "The phone number belongs to somebody else now",
        ),
        "left_out.pool.case_pending": QT_TRANSLATE_NOOP(
            "UpkeepTexts",
            "A request waits for a decision already",
        ),
    },
)
