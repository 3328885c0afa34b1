"""Hidden rows and error cells, whoever wrote the sheet."""

import zipfile
from io import BytesIO

import pytest

from storage.spreadsheets.marks import SheetMarks, marked_rows
from storage.spreadsheets.xlsx_marks import first_sheet_entry, xlsx_marks

ENTRY = "xl/worksheets/sheet1.xml"
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"

USUAL = f"""<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="{MAIN}"><cols><col min="1" max="1"
 hidden="1"/></cols><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row><row hidden="1" r="2" spans="1:3">
<c r="B2" s="4" t="e"><f>VLOOKUP(1,2)</f><v>#N/A</v></c><c r="C2" t="inlineStr"><is><t> t="e" </t></is></c>
</row><row r="3" hidden="0"><c r="AA3" t="e"><v>#REF!</v></c></row></sheetData></worksheet>"""
PREFIXED = (
    USUAL.replace("<", "<x:").replace("<x:/", "</x:").replace("<x:?", "<?").replace("xmlns=", "xmlns:x=")
)
SINGLE_QUOTED = USUAL.replace('"', "'").replace("t='e' </t>", 't="e" </t>')
UTF16 = USUAL.replace("UTF-8", "UTF-16")
WITHOUT_REFERENCES = f"""<worksheet xmlns="{MAIN}"><sheetData><row><c/></row><row hidden="1"><c/>
<c t="e"><v>#N/A</v></c></row><row><c r="Z3"/><c t="e"><v>#REF!</v></c></row></sheetData></worksheet>"""


def archive(sheet: bytes) -> zipfile.ZipFile:
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w") as made:
        made.writestr(ENTRY, sheet)
    return zipfile.ZipFile(stream)


@pytest.mark.parametrize(
    "sheet",
    [
        USUAL.encode(),
        PREFIXED.encode(),
        SINGLE_QUOTED.encode(),
        UTF16.encode("utf-16"),
        WITHOUT_REFERENCES.encode(),
    ],
    ids=["usual", "prefixed", "single-quoted", "utf-16", "without-references"],
)
def test_marks_are_the_same_however_the_xml_is_written(sheet: bytes) -> None:
    assert xlsx_marks(archive(sheet), ENTRY) == ({1}, {(1, 1): "#N/A", (2, 26): "#REF!"})


def test_marks_at_the_seams_of_reading_are_found() -> None:
    filler = "".join(f'<row r="{n}"><c r="A{n}"><v>{n}</v></c></row>' for n in range(1, 28_000))
    rows = f'{filler}<row r="28000" hidden="1"><c r="B28000" t="e"><v>#NUM!</v></c></row>'
    sheet = f'<worksheet xmlns="{MAIN}"><sheetData>{rows}</sheetData></worksheet>'
    for shift in range(0, 100, 17):
        padded = sheet.replace("<sheetData>", f"<!--{'x' * shift}--><sheetData>")
        assert xlsx_marks(archive(padded.encode()), ENTRY) == ({27_999}, {(27_999, 1): "#NUM!"})


def test_the_first_worksheet_is_found_behind_a_chart_sheet() -> None:
    space = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w") as made:
        made.writestr(
            "xl/workbook.xml",
            f'<workbook xmlns="{MAIN}" xmlns:r="{space}"><sheets><sheet name="c" r:id="r1"/>'
            '<sheet name="s" r:id="r2"/></sheets></workbook>',
        )
        made.writestr(
            "xl/_rels/workbook.xml.rels",
            f'<Relationships><Relationship Id="r1" Type="{space}/chartsheet" Target="chartsheets/s1.xml"/>'
            f'<Relationship Id="r2" Type="{space}/worksheet" Target="/xl/worksheets/data.xml"/>'
            "</Relationships>",
        )
    assert first_sheet_entry(zipfile.ZipFile(stream)) == "xl/worksheets/data.xml"


def test_merged_cells_give_their_value_to_every_row_and_errors_stand_as_texts() -> None:
    marks = SheetMarks(merges=((0, 1, 2, 1), (3, 0, 3, 2)), errors={(1, 3): "#N/A"})
    rows = [["a", "甲"], ["b", ""], ["c", ""], ["题", "", ""], ["e", ""]]
    assert list(marked_rows(iter(rows), marks)) == [  # type: ignore[arg-type]
        ["a", "甲"],
        ["b", "甲", "", "#N/A"],
        ["c", "甲"],
        ["题", "", ""],
        ["e", ""],
    ]
