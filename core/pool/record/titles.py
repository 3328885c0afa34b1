"""Professional titles (职称) and their levels."""

from collections.abc import Mapping

from core.pool.record.model import TitleLevel
from core.sheets.cell import Cell
from core.sheets.reading import ERROR_CELL, NOTHING, Reading
from core.sheets.text import is_error_text, plain, without_spaces

_SENIOR = (
    *("正高级工程师", "教授", "研究员", "主任医师", "主任技师", "正高级会计师", "正高级经济师"),
    "一级律师",
)
_ASSOCIATE_SENIOR = (
    *("高级工程师", "副教授", "副研究员", "副主任医师", "高级会计师", "高级经济师"),
    "二级律师",
)
_INTERMEDIATE = ("工程师", "讲师", "助理研究员", "经济师")

LEVEL_OF: Mapping[str, TitleLevel] = {
    **dict.fromkeys(_SENIOR, TitleLevel.SENIOR),
    **dict.fromkeys(_ASSOCIATE_SENIOR, TitleLevel.ASSOCIATE_SENIOR),
    **dict.fromkeys(_INTERMEDIATE, TitleLevel.INTERMEDIATE),
}
"""The known titles."""

_SHORT_FORMS: Mapping[str, str] = {
    "高工": "高级工程师",
    **dict.fromkeys(("正高", "正高工", "教授级高工", "教授级高级工程师", "教高"), "正高级工程师"),
}
_LEVEL_WORDS: Mapping[str, TitleLevel] = {
    **dict.fromkeys(("正高级", "正高", "高级正高"), TitleLevel.SENIOR),
    **dict.fromkeys(("副高级", "副高", "高级"), TitleLevel.ASSOCIATE_SENIOR),
    **dict.fromkeys(("中级",), TitleLevel.INTERMEDIATE),
}


def read_title(cell: Cell) -> Reading:
    """A known title by its full name; another is kept with ``TITLE_UNKNOWN``."""
    text = plain(cell)
    if not text:
        return NOTHING
    if is_error_text(text):
        return ERROR_CELL
    title = without_spaces(text)
    title = _SHORT_FORMS.get(title, title)
    return Reading(title, (), () if title in LEVEL_OF else ("TITLE_UNKNOWN",))


def read_title_level(cell: Cell) -> Reading:
    """A level given in words (正高级, 副高级, 中级); any other word is no level."""
    text = plain(cell)
    if is_error_text(text):
        return ERROR_CELL
    level = _LEVEL_WORDS.get(without_spaces(text))
    return NOTHING if level is None else Reading(level.value)
