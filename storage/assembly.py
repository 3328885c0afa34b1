"""Storage put together for the composition: store, makers of documents and archives, reading children."""

from collections.abc import Sequence
from concurrent.futures import Executor
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING

from core.engine.ports import Makers, Repositories
from core.kernel.checkpoint import sign_checkpoint
from core.kernel.entropy import EntropySource
from core.kernel.errors import UserError
from core.projects.rejects import ProjectRejects
from core.projects.sheet import PROJECT_COLUMNS, ProjectSheet, read_rows
from core.projects.template import project_template
from core.sheets.stop import Stop
from core.sheets.text import fold
from core.system.ports import OpenedStation
from storage.archive.verifier_page import page_bytes
from storage.archive.verifier_zipapp import verifier_bytes
from storage.archive.writer import SealedArchiveWriter
from storage.database.draw_pool import specialty_codes
from storage.database.personal_keys import Argon2Passwords, SealedKeyring
from storage.database.repositories import repositories_of
from storage.database.signer import Ed25519Signer
from storage.database.station import OpenStation, StationFolder
from storage.documents.preview import PdfPreview
from storage.pool_service import pool_service
from storage.spreadsheets.process import WorkbookReader
from storage.spreadsheets.writer import WorkbookWriter

if TYPE_CHECKING:
    from storage.documents.pdf_forms import PdfForms


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


class StationStorage:
    """Everything that is written down, for the composition (``core.engine.composition.Storage``)."""

    def __init__(
        self, folder: Path, root: Path, entropy: EntropySource, worker: Executor, read_command: Sequence[str]
    ) -> None:
        documents = DocumentMakers(root / "resources")
        self.folder = folder
        self.samples = root / "resources" / "samples"
        self.store = StationFolder(folder, sign_checkpoint)
        self.hasher = Argon2Passwords()
        self.keyring = SealedKeyring()
        self.makers = Makers(
            forms=documents.forms,
            sheets=documents.forms,
            pictures=documents.pictures,
            archive_writer=SealedArchiveWriter(entropy),
            verifier=lambda: verifier_bytes(root),
            page=lambda: page_bytes(root),
            signer_of=Ed25519Signer,
        )
        self._worker = worker
        self._reader = WorkbookReader(read_command)
        self._station: OpenStation | None = None

    def repositories(self, station: OpenedStation) -> Repositories:
        """Repositories of an opened station."""
        assert isinstance(station, OpenStation)
        self._station = station
        return repositories_of(station, partial(pool_service, self._reader, self._worker))

    def read_projects(self, path: Path) -> ProjectSheet:
        """Drafts and rejected rows of a project workbook; raises ``UserError('import.…')``."""
        if self._station is None:
            raise UserError("station.closed")
        connection = self._station.open_reader()
        try:
            codes = specialty_codes(connection)
        finally:
            connection.close()
        with self._reader.open_table(path, PROJECT_COLUMNS, Stop()) as table:
            return read_rows(table.rows(), lambda part: codes.get(fold(part)))

    def write_project_rejects(self, path: Path, rejects: ProjectRejects) -> None:
        """Rows not imported as a workbook; raises ``UserError('export.unwritable')``."""
        WorkbookWriter().write_rejects(path, rejects)

    def write_project_template(self, path: Path) -> None:
        """An empty workbook with the columns that are read; raises ``UserError('export.unwritable')``."""
        WorkbookWriter().write_template(path, project_template())
