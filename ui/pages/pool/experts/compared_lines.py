"""Words for two states of an expert's file."""

from collections.abc import Sequence

from core.pool.record.comparison import ComparedField
from ui.pages.pool.texts import say
from ui.widgets.comparison import ComparedLine

_CODED = {"sex": "sex", "title_level": "level"}


def compared_lines(rows: Sequence[ComparedField]) -> list[ComparedLine]:
    """Lines with the names of fields and the words of coded values."""
    return [
        ComparedLine(
            row.label or say(f"field.{row.field}"),
            _text(row.field, row.before),
            _text(row.field, row.after),
            row.changed,
        )
        for row in rows
    ]


def _text(field: str, lines: Sequence[str]) -> str:
    code = _CODED.get(field)
    return "\n".join(say(f"{code}.{line}") if code else line for line in lines)
