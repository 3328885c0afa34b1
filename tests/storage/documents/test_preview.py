"""Pages as pictures."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from core.kernel.errors import StorageError
from storage.documents.pdf_forms import PdfForms
from storage.documents.preview import PdfPreview
from tests.support import form_samples as samples


@pytest.fixture(scope="module")
def table(forms: PdfForms) -> bytes:
    return forms.draw_table(samples.draw_table())


def test_a_page_is_rgba_rows_without_padding(table: bytes) -> None:
    width, height, pixels = PdfPreview().page_image(table, 0, 0.77)
    assert (width, height) == (649, 459)
    assert len(pixels) == width * height * 4
    assert pixels[:4] == b"\xff\xff\xff\xff"
    assert min(pixels[0::4]) < 60  # there is print on it


def test_red_stays_red(forms: PdfForms) -> None:
    width, height, pixels = PdfPreview().page_image(forms.seal_cover(samples.seal_cover()), 0, 1.0)
    red = sum(
        1
        for i in range(0, width * height * 4, 4)
        if pixels[i] > 150 and pixels[i + 1] < 60 and pixels[i + 2] < 60
    )
    assert red > 500


def test_pages_are_counted_and_differ(table: bytes) -> None:
    preview = PdfPreview()
    assert preview.page_count(table) == 2
    assert preview.page_image(table, 0, 0.3) != preview.page_image(table, 1, 0.3)


@pytest.mark.parametrize("content", [b"", b"no pdf", b"%PDF-1.4\n%%EOF"])
def test_what_is_no_pdf_is_refused(content: bytes) -> None:
    for call in (lambda: PdfPreview().page_count(content), lambda: PdfPreview().page_image(content, 0, 1.0)):
        with pytest.raises(StorageError) as caught:
            call()
        assert caught.value.code == "documents.unreadable"


@pytest.mark.parametrize(("page", "scale"), [(-1, 1.0), (2, 1.0), (0, 0.0), (0, -1.0), (0, 100.0)])
def test_impossible_pages_and_scales_are_refused(table: bytes, page: int, scale: float) -> None:
    with pytest.raises(ValueError, match=r"page|scale"):
        PdfPreview().page_image(table, page, scale)


def test_several_threads_may_ask_the_same_preview(table: bytes) -> None:
    preview = PdfPreview()
    wanted = preview.page_image(table, 0, 0.5)
    with ThreadPoolExecutor(4) as pool:
        assert all(got == wanted for got in pool.map(lambda _: preview.page_image(table, 0, 0.5), range(8)))
