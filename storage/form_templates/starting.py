"""Templates to begin with: the fields of a form at sensible places, to be changed in Word or Excel."""

from collections.abc import Sequence
from io import BytesIO
from typing import Any

from docx import Document
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, Side
from openpyxl.utils import get_column_letter

from core.form_templates.model import ROW, FormKind, TemplateFormat
from storage.form_templates.labels import FOOT, HEADS, NOTES, ROWS, TITLES, Pair

_FONT = "宋体"
_PORTRAIT = frozenset({FormKind.APPLICATION})


def starting_template(form: FormKind, format_: TemplateFormat) -> bytes:
    """The file; the user opens it, puts it into the shape of the house and adds it."""
    return _document(form) if format_ is TemplateFormat.DOCX else _workbook(form)


def _field(name: str) -> str:
    return "{{" + name + "}}"


def _foot() -> str:
    return "　".join(f"{label}：{_field(name)}" for label, name in FOOT)


def _pairs_by_two(form: FormKind) -> list[Sequence[Pair]]:
    heads = HEADS[form]
    return [heads[start : start + 2] for start in range(0, len(heads), 2)]


def _document(form: FormKind) -> bytes:
    document = Document()
    style = document.styles["Normal"]
    style.font.name, style.font.size = _FONT, Pt(10.5)
    style.element.rPr.rFonts.set(qn("w:eastAsia"), _FONT)
    section = document.sections[0]
    width, height = (210, 297) if form in _PORTRAIT else (297, 210)
    section.orientation = WD_ORIENT.PORTRAIT if form in _PORTRAIT else WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Mm(width), Mm(height)
    for side in ("left_margin", "right_margin", "top_margin", "bottom_margin"):
        setattr(section, side, Mm(15))
    _line(document, _field("org_name"), 12)
    _line(document, TITLES[form], 18, bold=True)
    _line(document, f"表单编号：{_field('form_no')}", 9, centred=False)
    _facts(document, form)
    document.add_paragraph()
    _list(document, form)
    for note in NOTES[form]:
        document.add_paragraph(note)
    _line(document, _foot(), 9, centred=False)
    done = BytesIO()
    document.save(done)
    return done.getvalue()


def _line(document: Any, text: str, size: float, bold: bool = False, centred: bool = True) -> None:
    paragraph = document.add_paragraph()
    if centred:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    run = paragraph.add_run(text)
    run.bold, run.font.size = bold, Pt(size)


def _facts(document: Any, form: FormKind) -> None:
    table = document.add_table(0, 4, style="Table Grid")
    for pairs in _pairs_by_two(form):
        cells = table.add_row().cells
        for number, (label, name) in enumerate(pairs):
            cells[2 * number].text, cells[2 * number + 1].text = label, _field(name)
        if len(pairs) == 1:
            cells[1].merge(cells[3])


def _list(document: Any, form: FormKind) -> None:
    columns = ROWS[form]
    table = document.add_table(2, len(columns), style="Table Grid")
    for number, (label, name) in enumerate(columns):
        table.rows[0].cells[number].text = label
        table.rows[1].cells[number].text = _field(ROW + name) if name else ""
    for number, mark in ((0, "w:tblHeader"), (0, "w:cantSplit"), (1, "w:cantSplit")):
        table.rows[number]._tr.get_or_add_trPr().append(OxmlElement(mark))


def _workbook(form: FormKind) -> bytes:
    book = Workbook()
    sheet: Any = book.active
    sheet.title = TITLES[form][:31]
    columns = ROWS[form]
    count = max(len(columns), 4)
    _cell(sheet, 1, 1, _field("org_name"), Font(_FONT, 12))
    _cell(sheet, 2, 1, TITLES[form], Font(_FONT, 16, bold=True))
    _cell(sheet, 3, 1, f"表单编号：{_field('form_no')}", Font(_FONT, 9), left=True)
    for row in (1, 2, 3):
        sheet.merge_cells(start_row=row, start_column=1, end_row=row, end_column=count)
    row = 4
    for pairs in _pairs_by_two(form):
        half = count // 2
        for number, (label, name) in enumerate(pairs):
            start = 1 + number * half
            end = count if number == 1 or len(pairs) == 1 else half
            _boxed(sheet, row, start, label)
            _boxed(sheet, row, start + 1, _field(name), left=True, end=end)
        row += 1
    for number, (label, name) in enumerate(columns, 1):
        _boxed(sheet, row, number, label)
        _boxed(sheet, row + 1, number, _field(ROW + name) if name else "")
        sheet.column_dimensions[get_column_letter(number)].width = 8 if name == "row_no" else 16
    sheet.row_dimensions[row + 1].height = 34
    sheet.print_title_rows = f"{row}:{row}"
    row += 2
    for note in (*NOTES[form], _foot()):
        _cell(sheet, row, 1, note, Font(_FONT, 10), left=True)
        sheet.merge_cells(start_row=row, start_column=1, end_row=row, end_column=count)
        row += 1
    sheet.page_setup.orientation = "portrait" if form in _PORTRAIT else "landscape"
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    done = BytesIO()
    book.save(done)
    return done.getvalue()


def _cell(sheet: Any, row: int, column: int, text: str, font: Font, *, left: bool = False) -> None:
    cell = sheet.cell(row, column, text or None)
    cell.font = font
    cell.alignment = Alignment("left" if left else "center", "center", wrap_text=True)


def _boxed(
    sheet: Any, row: int, column: int, text: str, *, left: bool = False, end: int | None = None
) -> None:
    _cell(sheet, row, column, text, Font(_FONT, 10), left=left)
    thin = Side(style="thin")
    for number in range(column, (end or column) + 1):
        sheet.cell(row, number).border = Border(thin, thin, thin, thin)
    if end is not None and end > column:
        sheet.merge_cells(start_row=row, start_column=column, end_row=row, end_column=end)
