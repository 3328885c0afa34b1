"""What is said beside a field of the entry form: the words of an import, and some of its own."""

from core.pool.importing.words import import_words
from core.pool.record.model import Finding
from ui.sentences import QT_TRANSLATE_NOOP, Sentences
from ui.translation import CHINESE

TEXTS = Sentences(
    "EntryTexts",
    {
        "REQUIRED_MISSING": QT_TRANSLATE_NOOP("EntryTexts", "Please fill this in"),
        "NUMBER_INVALID": QT_TRANSLATE_NOOP("EntryTexts", "A number, as 12 or 12.5"),
        "CHOICE_UNKNOWN": QT_TRANSLATE_NOOP("EntryTexts", "Choose one of the list"),
        "DATE_NOT_A_DAY": QT_TRANSLATE_NOOP("EntryTexts", "A day, as 2020-05-01"),
        "YEARS_REVERSED": QT_TRANSLATE_NOOP("EntryTexts", "A last year lies before the first"),
    },
)


def finding_words(found: Finding, language: str) -> str:
    """One sentence for a finding: what is wrong and how to mend it."""
    code = found[0]
    if code in TEXTS:
        return TEXTS.say(code, {})
    try:
        words = import_words(code, CHINESE if language == CHINESE else "en")
    except KeyError:
        return code
    stop = "：" if language == CHINESE else ": "
    return f"{words.meaning}{stop}{words.remedy}"
