"""Words for faults of data quality: what is wrong, and what to do about it."""

from core.pool.importing.words import import_words
from core.pool.quality.rules import Fault, FaultKind
from ui.listing import listed
from ui.pages.pool.texts import say as say_field
from ui.sentences import QT_TRANSLATE_NOOP, Sentences
from ui.translation import CHINESE

TEXTS = Sentences(
    "QualityTexts",
    {
        "missing": QT_TRANSLATE_NOOP("QualityTexts", "Missing: {field}"),
        "invalid": QT_TRANSLATE_NOOP("QualityTexts", "Not valid: {field}"),
        "invalid.date": QT_TRANSLATE_NOOP("QualityTexts", "Not valid: a date"),
        "invalid.text": QT_TRANSLATE_NOOP("QualityTexts", "Not valid: another field"),
        "contradictory.sex": QT_TRANSLATE_NOOP("QualityTexts", "Sex contradicts ID number"),
        "contradictory.birth_date": QT_TRANSLATE_NOOP("QualityTexts", "Birth date contradicts ID number"),
        "contradictory.term": QT_TRANSLATE_NOOP("QualityTexts", "Term ends before it begins"),
        "duplicate.phone": QT_TRANSLATE_NOOP("QualityTexts", "Same mobile number"),
        "duplicate.id_number": QT_TRANSLATE_NOOP("QualityTexts", "Same ID number"),
        "duplicate.person": QT_TRANSLATE_NOOP("QualityTexts", "Same name and employer"),
        "duplicate.similar": QT_TRANSLATE_NOOP("QualityTexts", "Similar name, same employer"),
        "duplicate.bank_account": QT_TRANSLATE_NOOP("QualityTexts", "Same bank account"),
        "stale.unconfirmed": QT_TRANSLATE_NOOP("QualityTexts", "Not confirmed for long"),
        "advice.missing": QT_TRANSLATE_NOOP("QualityTexts", "Ask the expert and fill it in"),
        "advice.duplicate": QT_TRANSLATE_NOOP("QualityTexts", "Compare with {others}: one person or two?"),
        "advice.stale": QT_TRANSLATE_NOOP(
            "QualityTexts", "Last confirmed on {day}; have the expert confirm the data"
        ),
    },
)


def kind_words(kind: FaultKind) -> str:
    """The name of a kind of fault."""
    if kind.value in TEXTS:
        return TEXTS.say(kind.value, {})
    field = say_field(f"field.{kind.value.partition('.')[2]}")
    return TEXTS.say(kind.group, {"field": field})


def advice(fault: Fault, language: str) -> str:
    """What to do about a fault."""
    if kind_is_of_import(fault):
        found = import_words(fault.about[0], CHINESE if language == CHINESE else "en")
        return f"{found.meaning}{'：' if language == CHINESE else ': '}{found.remedy}"
    others = listed(fault.about)
    day = fault.about[0] if fault.about else "—"
    return TEXTS.say(f"advice.{fault.kind.group}", {"others": others, "day": day})


def kind_is_of_import(fault: Fault) -> bool:
    """Whether the fault is told by a code of imports."""
    return fault.kind.group in ("invalid", "contradictory") and bool(fault.about)
