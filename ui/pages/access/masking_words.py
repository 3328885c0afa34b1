"""Words of the masking rules, and the made-up values of their preview."""

from collections.abc import Mapping

from core.access.masking import CUSTOM
from ui.pages.pool.parts.condition_words import field_word
from ui.sentences import QT_TRANSLATE_NOOP, Sentences

TEXTS = Sentences(
    "MaskingTexts",
    {
        "way.plain": QT_TRANSLATE_NOOP("MaskingTexts", "Shown in full"),
        "way.usual": QT_TRANSLATE_NOOP("MaskingTexts", "Usual form"),
        "way.ends": QT_TRANSLATE_NOOP("MaskingTexts", "Keep first and last"),
        "way.hash": QT_TRANSLATE_NOOP("MaskingTexts", "Mark in its place"),
        "way.drop": QT_TRANSLATE_NOOP("MaskingTexts", "Nothing shown"),
        "leaving.free": QT_TRANSLATE_NOOP("MaskingTexts", "As stored"),
        "leaving.masked": QT_TRANSLATE_NOOP("MaskingTexts", "Masked"),
        "leaving.withheld": QT_TRANSLATE_NOOP("MaskingTexts", "Not at all"),
    },
)

SAMPLES: Mapping[str, str] = {
    "name": "王小明",
    "birth_date": "1975-03-12",
    "practice_since": "2001-07",
    "id_number": "530199197503124012",
    "phone": "14234562231",
    "email": "wang.xm@example.com",
    "employer": "云帆软件（合肥）有限公司",
    "address": "上海市徐汇区杨街4号",
    "postcode": "200030",
    "credit_code": "91310000MA1FL0000X",
    "legal_representative": "赵启明",
    "contacts": "李晓云 办公室主任 14234562232",
    "bank_name": "示例银行徐汇支行",
    "bank_account": "9012855011388853396",
    "remarks": "可夜间评审",
    CUSTOM: "A-2041",
}
"""Values of nobody."""


def mask_field_word(name: str, custom: str) -> str:
    """A field in words; ``custom`` stands for all that the customer defined."""
    return custom if name == CUSTOM else field_word(name, {})
