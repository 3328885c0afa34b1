"""Which face draws a character, and what the text of the PDF says."""

import shutil
from pathlib import Path

import pytest
import reportlab

from core.kernel.errors import StorageError
from storage.documents.flow import Area, Flow
from storage.documents.fonts import BOLD_FILE, RARE_FOLDER, REGULAR_FILE, FontBook
from storage.documents.marks import A4, Text
from storage.documents.painter import DocumentInfo, paint
from tests.storage.documents.conftest import FONTS
from tests.support import form_samples as samples
from tests.support import pdf

LATIN_ONLY = Path(reportlab.__file__).parent / "fonts" / "Vera.ttf"
BEYOND_BMP = "𬭛𫖯𬱖𠅤𪣻"
NO_GLYPH = "𠮷😀"


def page_with(book: FontBook, text: str, bold: bool = False) -> bytes:
    return paint(
        book, A4, [(Text(72, 700, text, 12, bold),)], "", DocumentInfo("试", "试", samples.PRINTED_AT)
    )


@pytest.mark.parametrize("bold", [False, True])
def test_rare_characters_come_out_of_the_pdf_as_they_went_in(book: FontBook, bold: bool) -> None:
    text = f"甲{BEYOND_BMP}乙{NO_GLYPH}丙A1"
    assert pdf.text(page_with(book, text, bold)).strip() == text


def test_a_character_without_glyph_shows_its_code_point_in_a_box(book: FontBook) -> None:
    assert book.has("𬭛")
    assert not book.has("𠮷")
    assert book.width("𠮷", 10) == 10
    drawn = page_with(book, "𠮷")
    assert drawn.count(b"/Subtype /Image") == 1
    assert page_with(book, "𬭛").count(b"/Subtype /Image") == 0


def test_every_font_is_embedded_as_a_subset_with_its_text(book: FontBook) -> None:
    found = pdf.fonts(page_with(book, "".join(chr(0x4E00 + n) for n in range(600)))) + pdf.fonts(
        page_with(book, "粗体", bold=True)
    )
    assert len(found) >= 4  # subsets of 256
    for name, _, _, embedded, subset, unicode_map, *_ in found:
        assert "NotoSansSC" in name
        assert (embedded, subset, unicode_map) == ("yes", "yes", "yes")


def test_more_characters_than_one_subset_holds_keep_their_text(book: FontBook) -> None:
    text = "".join(chr(0x4E00 + n) for n in range(40))
    flow = Flow(book, Area(72, 450, 760, 760, 72))
    for start in range(0x4E00, 0x4E00 + 800, 40):
        flow.paragraph("".join(chr(start + n) for n in range(40)))
    made = paint(book, A4, flow.pages, "", DocumentInfo("试", "试", samples.PRINTED_AT))
    assert pdf.words(made) == "".join(chr(0x4E00 + n) for n in range(800))
    assert text in pdf.words(made)


def test_the_customers_font_draws_what_the_shipped_one_lacks(tmp_path: Path) -> None:
    for name in (REGULAR_FILE, BOLD_FILE):
        shutil.copy(LATIN_ONLY, tmp_path / name)
    assert not FontBook(tmp_path).has("签")
    (tmp_path / RARE_FOLDER).mkdir()
    shutil.copy(FONTS / REGULAR_FILE, tmp_path / RARE_FOLDER / "Customer.ttf")
    extended = FontBook(tmp_path)
    assert extended.has("签")
    made = page_with(extended, "Ming签")
    assert pdf.text(made).strip() == "Ming签"
    assert {line[0].split("+")[1] for line in pdf.fonts(made)} == {
        "BitstreamVeraSans-Roman",
        "NotoSansSC-Regular",
    }


def test_a_missing_font_is_named(tmp_path: Path) -> None:
    with pytest.raises(StorageError) as caught:
        FontBook(tmp_path)
    assert (caught.value.code, caught.value.params["file"]) == ("fonts.missing", REGULAR_FILE)


@pytest.mark.parametrize("content", [b"", b"not a font", b"\x00\x01\x00\x00" + bytes(40), None])
def test_a_damaged_font_is_named(tmp_path: Path, content: bytes | None) -> None:
    whole = (FONTS / REGULAR_FILE).read_bytes()
    (tmp_path / REGULAR_FILE).write_bytes(whole[:5000] if content is None else content)
    with pytest.raises(StorageError) as caught:
        FontBook(tmp_path)
    assert (caught.value.code, caught.value.params["file"]) == ("fonts.unreadable", REGULAR_FILE)


def test_a_second_book_of_the_same_folder_shares_the_faces(book: FontBook) -> None:
    assert page_with(FontBook(FONTS), "同一字库") == page_with(book, "同一字库")
