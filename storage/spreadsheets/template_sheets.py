"""The sheets of a template: the one to fill in, how to do it, and lists to choose from."""

from typing import Any

from xlsxwriter.utility import xl_col_to_name

from core.sheets.model import TemplateBook, TemplateColumn

_ROWS = 2000  # that get lists to choose from
_WIDTH, _HOW_WIDTH = 18, 48
_NOTE = {"x_scale": 1.6, "y_scale": 0.8}


def fill(book: Any, template: TemplateBook) -> None:
    """Write all sheets into ``book``; the first one is the one that an import reads."""
    looks = {
        "must": book.add_format({"bold": True, "bg_color": "#1D4F91", "font_color": "#FFFFFF"}),
        "may": book.add_format({"bold": True, "bg_color": "#E8EFF8"}),
        "text": book.add_format({"num_format": "@"}),
        "how": book.add_format({"text_wrap": True, "valign": "top"}),
    }
    page = book.add_worksheet(template.sheet_name)
    guide = book.add_worksheet(template.guide_name)
    reference = book.add_worksheet(template.reference.sheet_name)
    choices = book.add_worksheet(template.choices_name)
    _sheet_to_fill(page, template, looks)
    _guide(guide, template, looks)
    _table(reference, (template.reference.titles, *template.reference.rows), looks)
    _choices(choices, template)
    choices.hide()
    page.activate()


def _sheet_to_fill(page: Any, template: TemplateBook, looks: dict[str, Any]) -> None:
    page.set_column(0, len(template.columns) - 1, _WIDTH, looks["text"])
    page.freeze_panes(1, 0)
    for place, column in enumerate(template.columns):
        title = column.title + "*" if column.required else column.title
        page.write_string(0, place, title, looks["must" if column.required else "may"])
        example = f"\n{template.guide_titles[3]}: {column.example}" if column.example else ""
        page.write_comment(0, place, column.how + example, _NOTE)
        if column.choices:
            page.data_validation(1, place, _ROWS, place, _validation(template, place, column))


def _validation(template: TemplateBook, place: int, column: TemplateColumn) -> dict[str, Any]:
    """Cells choose from the column of the same place in the sheet of lists."""
    letter = xl_col_to_name(place, col_abs=True)
    source = f"='{template.choices_name}'!{letter}$1:{letter}${len(column.choices)}"
    return {
        "validate": "list",
        "source": source,
        "show_error": column.only_choices,
        "input_title": column.title,
        "input_message": column.how,
    }


def _guide(guide: Any, template: TemplateBook, looks: dict[str, Any]) -> None:
    guide.set_column(0, 1, _WIDTH)
    guide.set_column(2, 3, _HOW_WIDTH)
    rows = [
        (column.title, template.required_word if column.required else "", column.how, column.example)
        for column in template.columns
    ]
    _table(guide, (template.guide_titles, *rows), looks)


def _table(page: Any, rows: tuple[tuple[str, ...], ...], looks: dict[str, Any]) -> None:
    page.freeze_panes(1, 0)
    for line, row in enumerate(rows):
        for place, text in enumerate(row):
            page.write_string(line, place, text, looks["how"] if line else looks["may"])


def _choices(page: Any, template: TemplateBook) -> None:
    """Each list in the column of its field."""
    deepest = max(len(column.choices) for column in template.columns)
    for line in range(deepest):
        for place, column in enumerate(template.columns):
            if line < len(column.choices):
                page.write_string(line, place, column.choices[line])
