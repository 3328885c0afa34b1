"""Storage put together for the composition: store, makers of documents and archives, reading children."""

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from core.engine.ports import Makers
from core.kernel.checkpoint import sign_checkpoint
from core.kernel.entropy import EntropySource
from storage.archive.verifier_zipapp import verifier_bytes
from storage.archive.writer import SealedArchiveWriter
from storage.database.signer import Ed25519Signer
from storage.database.station import StationFolder
from storage.documents.preview import PdfPreview

if TYPE_CHECKING:
    from storage.documents.pdf_forms import PdfForms


def station_store(folder: Path) -> StationFolder:
    """The station that lives in ``folder``."""
    return StationFolder(folder, sign_checkpoint)


class DocumentMakers:
    """Fonts and PDF code are loaded on first use, in the worker that needs them."""

    def __init__(self, resources: Path) -> None:
        self._resources = resources
        self._pictures = PdfPreview()
        self.forms = cache(self._make_forms)

    def _make_forms(self) -> "PdfForms":
        from storage.documents.fonts import FontBook
        from storage.documents.pdf_forms import PdfForms

        return PdfForms(FontBook(self._resources / "fonts"))

    def pictures(self) -> PdfPreview:
        """Page previews."""
        return self._pictures


def makers(root: Path, entropy: EntropySource) -> Makers:
    """Makers of documents and archives for the engine."""
    documents = DocumentMakers(root / "resources")
    return Makers(
        forms=documents.forms,
        sheets=documents.forms,
        pictures=documents.pictures,
        archive_writer=SealedArchiveWriter(entropy),
        verifier=lambda: verifier_bytes(root),
        signer_of=Ed25519Signer,
    )
