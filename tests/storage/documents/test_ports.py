"""The renderers have every method of the ports that core declares, with the same parameters."""

import inspect

import pytest

from core.draw.forms.renderer import FormRenderer, PagePictures
from core.system.station_sheets import StationSheetRenderer
from storage.documents.pdf_forms import PdfForms
from storage.documents.preview import PdfPreview


@pytest.mark.parametrize(
    ("port", "adapter"),
    [(FormRenderer, PdfForms), (StationSheetRenderer, PdfForms), (PagePictures, PdfPreview)],
)
def test_the_adapter_fulfils_the_port(port: type, adapter: type) -> None:
    promised = {name: value for name, value in vars(port).items() if not name.startswith("_")}
    assert promised
    for name, method in promised.items():
        assert inspect.signature(getattr(adapter, name)) == inspect.signature(method)
