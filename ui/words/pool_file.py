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
        "pool.nothing_changed": QT_TRANSLATE_NOOP("PoolFileTexts", "Nothing was changed."),
    },
)
