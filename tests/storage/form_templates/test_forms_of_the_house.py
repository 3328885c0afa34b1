"""The customer's forms: fields found, values put in as texts, and what a stranger may hide refused."""

import io
import re
import subprocess
import sys
import zipfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest
from docx import Document
from docx.oxml.ns import qn
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook

from core.form_templates.model import FIELDS, FormKind, FormValues, TemplateFormat, check_names
from core.form_templates.sample import sample_values
from core.kernel.errors import UserError
from storage.form_templates.package import check_package
from storage.form_templates.process import FormTemplateFiller
from storage.form_templates.sheet_form import fill_sheet, sheet_names
from storage.form_templates.starting import starting_template
from storage.form_templates.tokens import names_in
from storage.form_templates.word_form import fill_word, word_names
from tests.support.source_tree import ROOT

FILLER = FormTemplateFiller([sys.executable, str(ROOT / "main.py"), "fill-form"])
EVERY = [(form, format_) for form in FormKind for format_ in TemplateFormat]


def word(*paragraphs: str, rows: tuple[tuple[str, ...], ...] = ()) -> bytes:
    document = Document()
    for text in paragraphs:
        half = len(text) // 2
        paragraph = document.add_paragraph(text[:half])
        paragraph.add_run(text[half:])  # Word splits what is typed into runs as it likes
    if rows:
        table = document.add_table(len(rows), len(rows[0]))
        for row, texts in zip(table.rows, rows, strict=True):
            for cell, text in zip(row.cells, texts, strict=True):
                cell.text = text
    return saved(document)


def sheet(rows: dict[str, str], *merged: str) -> bytes:
    book = Workbook()
    for place, text in rows.items():
        book.active[place] = text  # type: ignore[index]
    for area in merged:
        book.active.merge_cells(area)  # type: ignore[union-attr]
    return saved(book)


def saved(thing: object) -> bytes:
    stream = io.BytesIO()
    thing.save(stream)  # type: ignore[attr-defined]
    return stream.getvalue()


def code_of(refused: Callable[[], object]) -> str:
    with pytest.raises(UserError) as caught:
        refused()
    return caught.value.code


def relationship(kind: str) -> bytes:
    target = 'Target="http://elsewhere/t" TargetMode="External"'
    return f'<Relationships><Relationship Id="r1" Type="http://x/{kind}" {target}/></Relationships>'.encode()


def with_part(content: bytes, name: str, data: bytes) -> bytes:
    stream = io.BytesIO(content)
    with zipfile.ZipFile(stream, "a", zipfile.ZIP_DEFLATED) as package:
        package.writestr(name, data)
    return stream.getvalue()


# -- Word ---------------------------------------------------------------------------------------------------


def test_word_fills_fields_that_word_has_split_and_repeats_the_row() -> None:
    form = word(
        "项目 {{project_name}}（{{ project_no }}）",
        rows=(("姓名", "单位"), ("{{row.name}}", "{{row.employer}}")),
    )
    assert word_names(form) == ["project_name", "project_no", "row.name", "row.employer"]
    values = FormValues({"project_name": "甲<乙>&丙"}, [{"name": "王一", "employer": "A"}, {"name": "李二"}])
    document = Document(io.BytesIO(fill_word(form, values)))
    assert document.paragraphs[0].text == "项目 甲<乙>&丙（—）"
    assert [[cell.text for cell in row.cells] for row in document.tables[0].rows] == [
        ["姓名", "单位"],
        ["王一", "A"],
        ["李二", "—"],
    ]


def test_values_are_never_read_as_a_template() -> None:
    form = word("{{project_name}}")
    values = FormValues({"project_name": "{{ 7*7 }}{% raw %}{{org_name}}"}, [])
    text = Document(io.BytesIO(fill_word(form, values))).paragraphs[0].text
    assert text == "{{ 7*7 }}{% raw %}{{org_name}}"


@pytest.mark.parametrize(
    "text",
    [
        "{% for x in y %}{% endfor %}",
        "{# hidden #}",
        "{{ ''.__class__.__mro__ }}",
        "{{ project_name|upper }}",
        "{{ cycler.__init__.__globals__ }}",
        "{{7*7}}",
        "{{r project_name}}",
    ],
)
def test_template_code_is_refused_in_both_kinds(text: str) -> None:
    assert code_of(lambda: word_names(word(text))) == "form_template.expression"
    assert code_of(lambda: sheet_names(sheet({"A1": text}))) == "form_template.expression"


@pytest.mark.parametrize("hidden", ["{{ 7*7 }}", "{% set x = 1 %}", "{# x #}", "{{project_name}}"])
def test_what_hides_in_an_attribute_is_refused(hidden: str) -> None:
    document = Document()
    document.add_paragraph("{{project_name}}")
    table = document.add_table(1, 1)
    table._tbl.tblPr.set(qn("w:descr"), hidden)
    assert code_of(lambda: word_names(saved(document))) == "form_template.expression"


def test_a_row_field_outside_of_a_table_and_two_repeated_rows_are_refused() -> None:
    assert code_of(lambda: word_names(word("{{row.name}}"))) == "form_template.row_outside"
    two = word(rows=(("{{row.name}}",), ("{{row.phone}}",)))
    assert code_of(lambda: word_names(two)) == "form_template.two_rows"
    assert (
        code_of(lambda: sheet_names(sheet({"A1": "{{row.name}}", "A2": "{{row.phone}}"})))
        == "form_template.two_rows"
    )


# -- Excel --------------------------------------------------------------------------------------------------


def test_excel_repeats_the_row_with_its_joined_cells_and_moves_what_is_below() -> None:
    form = sheet(
        {"A1": "{{project_name}}", "A2": "{{row.name}}", "C2": "{{row.phone}}", "A3": "共{{accepted}}人"},
        "A2:B2",
        "A3:C3",
    )
    book = load_workbook(io.BytesIO(form))
    book.active.row_dimensions[2].height = 31  # type: ignore[union-attr]
    rows = [{"name": f"王{n}", "phone": "1"} for n in range(3)]
    filled = load_workbook(io.BytesIO(fill_sheet(saved(book), FormValues({"accepted": "3"}, rows)))).active
    assert [filled.cell(row, 1).value for row in range(1, 6)] == ["—", "王0", "王1", "王2", "共3人"]  # type: ignore[union-attr]
    assert {str(area) for area in filled.merged_cells.ranges} == {"A2:B2", "A3:B3", "A4:B4", "A5:C5"}  # type: ignore[union-attr]
    assert [filled.row_dimensions[row].height for row in (2, 3, 4)] == [31, 31, 31]  # type: ignore[union-attr]


@given(st.text(max_size=40))
def test_whatever_stands_in_the_pool_stays_a_text_in_the_workbook(text: str) -> None:
    filled = load_workbook(
        io.BytesIO(fill_sheet(sheet({"A1": "{{row.name}}"}), FormValues({}, [{"name": text}])))
    )
    cell = filled.active["A1"]  # type: ignore[index]
    assert cell.data_type != "f"
    if text[:1] in ("=", "+", "-", "@"):
        assert cell.quotePrefix


def test_formulas_that_would_count_wrong_cells_are_refused() -> None:
    below = sheet({"A1": "{{row.name}}", "A2": "=COUNTA(A1:A1)"})
    assert code_of(lambda: sheet_names(below)) == "form_template.formula_below"
    above = sheet({"A1": "=1+1", "A2": "{{row.name}}"})
    assert sheet_names(above) == ["row.name"]
    assert code_of(lambda: sheet_names(sheet({"A1": '="{{project_name}}"'}))) == "form_template.expression"
    assert code_of(lambda: sheet_names(sheet({"A1": "{{row.name}}"}, "A1:A2"))) == "form_template.merged_row"


def test_a_sheet_of_two_cells_that_is_a_million_rows_long_is_refused() -> None:
    assert (
        code_of(lambda: sheet_names(sheet({"A1": "{{org_name}}", "A1048576": "x"})))
        == "form_template.sheet_too_large"
    )


# -- the package --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("part", "data", "code"),
    [
        ("word/vbaProject.bin", b"x", "form_template.macros"),
        ("word/embeddings/oleObject1.bin", b"x", "form_template.embedded"),
        ("word/activeX/activeX1.xml", b"<x/>", "form_template.embedded"),
        (
            "word/_rels/settings.xml.rels",
            relationship("attachedTemplate"),
            "form_template.external",
        ),
        (
            "word/header9.xml",
            b'<w:hdr><w:instrText> INCLUDETEXT "c:\\secret.txt" </w:instrText></w:hdr>',
            "form_template.external",
        ),
        ("customXml/item9.xml", b'<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>', "form_template.damaged"),
    ],
)
def test_what_a_stranger_hides_in_a_document_is_refused(part: str, data: bytes, code: str) -> None:
    assert code_of(lambda: check_package(TemplateFormat.DOCX, with_part(word("x"), part, data))) == code


def test_a_link_that_must_be_clicked_is_no_danger() -> None:
    rels = relationship("hyperlink")
    check_package(TemplateFormat.DOCX, with_part(word("x"), "word/_rels/other.xml.rels", rels))


def test_bombs_wrong_kinds_and_damaged_files_are_told_apart() -> None:
    bomb = with_part(word("x"), "word/media/a.xml", b" " * 70_000_000)
    assert code_of(lambda: check_package(TemplateFormat.DOCX, bomb)) == "form_template.bomb"
    assert code_of(lambda: check_package(TemplateFormat.XLSX, word("x"))) == "form_template.not_a_document"
    assert (
        code_of(lambda: check_package(TemplateFormat.DOCX, b"\xd0\xcf\x11\xe0 password"))
        == "form_template.not_a_document"
    )
    assert code_of(lambda: check_package(TemplateFormat.DOCX, b"x" * 5_000_000)) == "form_template.too_large"
    half = word("x")[:-400]
    assert code_of(lambda: check_package(TemplateFormat.DOCX, half)) == "form_template.not_a_document"


# -- names --------------------------------------------------------------------------------------------------


def test_unknown_fields_are_refused_with_their_list() -> None:
    with pytest.raises(UserError) as caught:
        check_names(FormKind.DRAW_TABLE, ["project_name", "bidders", "row.id_no", "row.name"])
    assert (caught.value.code, caught.value.params) == (
        "form_template.unknown_fields",
        {"fields": ["bidders", "row.id_no"]},
    )
    assert code_of(lambda: check_names(FormKind.SIGN_IN, [])) == "form_template.no_fields"


@given(st.text())
def test_looking_for_fields_never_fails_otherwise_than_by_refusing(text: str) -> None:
    with suppress(UserError):
        assert all(re.fullmatch(r"(row\.)?[a-z][a-z0-9_]*", name) for name in names_in(text))


@pytest.mark.parametrize(("form", "format_"), EVERY)
def test_the_form_to_start_from_asks_for_known_fields_only(form: FormKind, format_: TemplateFormat) -> None:
    content = starting_template(form, format_)
    check_package(format_, content)
    names = word_names(content) if format_ is TemplateFormat.DOCX else sheet_names(content)
    check_names(form, names)
    assert any(name.startswith("row.") for name in names)


# -- the child, and another program ---------------------------------------------------------------


def test_the_child_names_and_fills_and_tells_why_it_refuses() -> None:
    form = FILLER.starting(FormKind.DRAW_TABLE, TemplateFormat.DOCX)
    assert "row.name" in FILLER.names(TemplateFormat.DOCX, form)
    filled = FILLER.fill(TemplateFormat.DOCX, form, sample_values(FormKind.DRAW_TABLE))
    assert "样例专家" in Document(io.BytesIO(filled)).tables[1].rows[3].cells[1].text
    assert code_of(lambda: FILLER.names(TemplateFormat.DOCX, word("{{7*7}}"))) == "form_template.expression"
    assert (
        code_of(lambda: FILLER.names(TemplateFormat.XLSX, b"PK\x03\x04broken"))
        == "form_template.not_a_document"
    )
    missing_part = with_part(b"", "word/document.xml", b"<w:document/>")
    assert code_of(lambda: FILLER.names(TemplateFormat.DOCX, missing_part)) == "form_template.damaged"


@pytest.mark.skipif(
    not any(Path("/usr/lib/libreoffice/program").glob("libswlo*")),
    reason="LibreOffice Writer is not installed",
)
def test_libreoffice_reads_what_was_filled(tmp_path: Path) -> None:
    profile = (tmp_path / "profile").as_uri()
    sources = []
    for format_ in TemplateFormat:
        content = starting_template(FormKind.DRAW_TABLE, format_)
        fill = fill_word if format_ is TemplateFormat.DOCX else fill_sheet
        source = tmp_path / f"{format_}-filled.{format_}"
        source.write_bytes(fill(content, sample_values(FormKind.DRAW_TABLE)))
        sources.append(source)
    subprocess.run(
        [
            *("soffice", "--headless", f"-env:UserInstallation={profile}", "--convert-to", "pdf"),
            *("--outdir", str(tmp_path), *map(str, sources)),
        ],
        check=True,
        capture_output=True,
        timeout=120,
    )
    for source in sources:
        pdf = source.with_suffix(".pdf")
        text = subprocess.run(
            ["pdftotext", "-layout", str(pdf), "-"], check=True, capture_output=True
        ).stdout.decode()
        assert text.count("样例专家") == 3
        assert "{{" not in text
        assert "样例项目" in text


def test_every_field_has_a_sample() -> None:
    for form in FormKind:
        values = sample_values(form)
        assert set(values.single) == FIELDS[form].single
        assert all(set(row) == FIELDS[form].row for row in values.rows)
