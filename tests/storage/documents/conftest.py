"""The fonts, loaded once, and the forms made with them."""

from pathlib import Path

import pytest

from storage.documents.fonts import FontBook
from storage.documents.pdf_forms import PdfForms

FONTS = Path(__file__).resolve().parents[3] / "resources" / "fonts"


@pytest.fixture(scope="session")
def book() -> FontBook:
    """The shipped fonts."""
    return FontBook(FONTS)


@pytest.fixture(scope="session")
def forms(book: FontBook) -> PdfForms:
    """All forms."""
    return PdfForms(book)
