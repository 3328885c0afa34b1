"""Looking at a PDF as its readers do: poppler's text, its fonts, the codes on a rasterised page."""

import subprocess

import pypdfium2 as pdfium
import zxingcpp

from core.evidence.papers.signed_codes import split_signature

SCAN_DPI = 300


def text(pdf: bytes, *options: str) -> str:
    """What ``pdftotext`` finds, lines as on the page; pages end with a form feed."""
    command = ["pdftotext", "-layout", *options, "-", "-"]
    return subprocess.run(command, input=pdf, capture_output=True, check=True).stdout.decode()


def pages(pdf: bytes) -> list[str]:
    """The text page by page."""
    return text(pdf).split("\f")[:-1]


def words(pdf: bytes) -> str:
    """The text without any white space, to look for phrases that a cell may break."""
    return "".join(text(pdf, "-raw").split())


def fonts(pdf: bytes) -> list[list[str]]:
    """Lines of ``pdffonts``: name, type, encoding, embedded, subset, unicode map, object."""
    out = subprocess.run(["pdffonts", "-"], input=pdf, capture_output=True, check=True).stdout.decode()
    return [line.split() for line in out.splitlines()[2:]]


def info(pdf: bytes) -> str:
    """What ``pdfinfo`` tells."""
    return subprocess.run(["pdfinfo", "-"], input=pdf, capture_output=True, check=True).stdout.decode()


def sizes_mm(pdf: bytes) -> set[tuple[int, int]]:
    """Widths and heights of the pages, rounded to millimetres."""
    document = pdfium.PdfDocument(pdf)
    found = {tuple(round(side * 25.4 / 72) for side in page.get_size()) for page in document}
    document.close()
    return found  # type: ignore[return-value]


def codes(pdf: bytes, page: int = 0) -> list[str]:
    """Texts of the QR codes that a scanner finds on one page."""
    document = pdfium.PdfDocument(pdf)
    image = document[page].render(scale=SCAN_DPI / 72).to_pil()
    found = [code.text for code in zxingcpp.read_barcodes(image, formats=zxingcpp.BarcodeFormat.QRCode)]
    document.close()
    return found


def unsigned_codes(pdf: bytes, page: int = 0) -> list[str]:
    """The same without the signatures behind them."""
    return [split_signature(text)[0] for text in codes(pdf, page)]


def boxes_of(pdf: bytes, phrase: str, page: int = 0) -> list[tuple[float, float, float, float]]:
    """Where ``phrase`` stands: left, bottom, right, top in points."""
    document = pdfium.PdfDocument(pdf)
    text_page = document[page].get_textpage()
    searcher = text_page.search(phrase)
    found = []
    while (hit := searcher.get_next()) is not None:
        chars = [text_page.get_charbox(hit[0] + n) for n in range(hit[1])]
        left, bottom, right, top = zip(*chars, strict=True)
        found.append((min(left), min(bottom), max(right), max(top)))
    document.close()
    return found


def all_char_boxes(pdf: bytes, page: int) -> list[tuple[float, float, float, float]]:
    """Boxes of all characters of a page."""
    document = pdfium.PdfDocument(pdf)
    text_page = document[page].get_textpage()
    found = [text_page.get_charbox(n) for n in range(text_page.count_chars())]
    document.close()
    return found


def horizontal_lines(pdf: bytes, page: int = 0) -> list[tuple[float, float, float]]:
    """Left, right and height above the page's foot of all single horizontal lines."""
    document = pdfium.PdfDocument(pdf)
    found = []
    for item in document[page].get_objects(filter=[pdfium.raw.FPDF_PAGEOBJ_PATH]):
        left, bottom, right, top = item.get_bounds()
        if top - bottom < 2 and right - left > 4:
            found.append((left, right, (top + bottom) / 2))
    document.close()
    return found
