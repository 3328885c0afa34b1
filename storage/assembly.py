"""Storage put together for the composition: store, makers of documents and archives, reading children."""

from collections.abc import Callable, Sequence
from concurrent.futures import Executor
from functools import cache, cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from core.kernel.errors import UserError
from storage.database.opening.station_folder import StationFolder
from storage.database.personal_keys import Argon2Passwords, SealedKeyring
from storage.pictures.mark_writer import DataMatrixWriter

if TYPE_CHECKING:
    from core.engine.ports import Makers, Repositories
    from core.evidence.papers.pdf_signing import PdfIdentity
    from core.evidence.tracing.hidden_mark import MarkReader
    from core.kernel.audit import LogHead
    from core.kernel.entropy import EntropySource
    from core.kernel.signing import Signer
    from core.projects.rejects import ProjectRejects
    from core.projects.sheet import ProjectSheet
    from core.system.ports import OpenedStation
    from storage.database.opening.station import OpenStation
    from storage.documents.pdf_forms import PdfForms
    from storage.documents.preview import PdfPreview
    from storage.spreadsheets.process import WorkbookReader


def _sign_note(signer: "Signer", origin: str, head: "LogHead") -> str:
    from core.kernel.checkpoint import sign_checkpoint

    return sign_checkpoint(signer, origin, head)


def _mark_reader() -> "MarkReader":
    from storage.pictures.mark_reader import FoldingMarkReader

    return FoldingMarkReader()


def _sign_pdf(pdf: bytes, identity: "PdfIdentity") -> bytes:
    from storage.documents.pdf_signature import sign_pdf

    return sign_pdf(pdf, identity)


class DocumentMakers:
    """Fonts and PDF code are loaded on first use, in the worker that needs them."""

    def __init__(self, resources: Path) -> None:
        self._resources = resources
        self.forms = cache(self._make_forms)
        self.pictures = cache(self._make_pictures)

    def _make_forms(self) -> "PdfForms":
        from storage.documents.fonts import FontBook
        from storage.documents.pdf_forms import PdfForms

        return PdfForms(FontBook(self._resources / "fonts"))

    @staticmethod
    def _make_pictures() -> "PdfPreview":
        from storage.documents.preview import PdfPreview

        return PdfPreview()


class StationStorage:
    """Everything that is written down, for the composition (``core.engine.composition.Storage``).

    What only an opened station needs is loaded when one is opened: the window is on the screen by then.
    """

    def __init__(
        self,
        folder: Path,
        root: Path,
        entropy: "EntropySource",
        worker: Executor,
        child_command: Callable[[str], Sequence[str]],
    ) -> None:
        self.folder = folder
        self.samples = root / "resources" / "samples"
        self.store = StationFolder(folder, _sign_note)
        self.store.settle()
        self.hasher = Argon2Passwords()
        self.marks = DataMatrixWriter()
        self.keyring = SealedKeyring()
        self._root = root
        self._entropy = entropy
        self._worker = worker
        self._child_command = child_command
        self._station: OpenStation | None = None

    @cached_property
    def makers(self) -> "Makers":
        """What makes documents, archives and signatures."""
        from core.engine.ports import Makers
        from storage.archive.copier import VerifiedCopier
        from storage.archive.private_files import is_recipient
        from storage.archive.private_opener import AgePrivateOpener
        from storage.archive.verifier_page import page_bytes
        from storage.archive.verifier_zipapp import verifier_bytes
        from storage.archive.writer import SealedArchiveWriter
        from storage.database.signer import Ed25519Signer
        from storage.form_templates.process import FormTemplateFiller

        documents = DocumentMakers(self._root / "resources")
        return Makers(
            forms=documents.forms,
            sheets=documents.forms,
            pictures=documents.pictures,
            archive_writer=SealedArchiveWriter(self._entropy),
            verifier=lambda: verifier_bytes(self._root),
            page=lambda: page_bytes(self._root),
            signer_of=Ed25519Signer,
            archive_sheets=documents.forms,
            archive_copier=VerifiedCopier(),
            is_recipient=is_recipient,
            private_opener=AgePrivateOpener(),
            pdf_signer=_sign_pdf,
            form_filler=FormTemplateFiller(self._child_command("fill-form")),
            mark_reader=_mark_reader,
        )

    @cached_property
    def _reader(self) -> "WorkbookReader":
        from storage.spreadsheets.process import WorkbookReader

        return WorkbookReader(self._child_command("read-workbook"))

    def repositories(self, station: "OpenedStation") -> "Repositories":
        """Repositories of an opened station."""
        from storage.database.opening.station import OpenStation
        from storage.database.repositories import repositories_of
        from storage.pool_service import pool_service

        assert isinstance(station, OpenStation)
        self._station = station
        return repositories_of(station, partial(pool_service, self._reader, self._worker))

    def read_projects(self, path: Path) -> "ProjectSheet":
        """Drafts and rejected rows of a project workbook; raises ``UserError('import.…')``."""
        from core.projects.sheet import PROJECT_COLUMNS, read_rows
        from core.sheets.stop import Stop
        from core.sheets.text import fold
        from storage.database.draw.pool import specialty_codes

        if self._station is None:
            raise UserError("station.closed")
        connection = self._station.open_reader()
        try:
            codes = specialty_codes(connection)
        finally:
            connection.close()
        with self._reader.open_table(path, PROJECT_COLUMNS, Stop()) as table:
            return read_rows(table.rows(), lambda part: codes.get(fold(part)))

    def write_project_rejects(self, path: Path, rejects: "ProjectRejects") -> None:
        """Rows not imported as a workbook; raises ``UserError('export.unwritable')``."""
        from storage.spreadsheets.writer import WorkbookWriter

        WorkbookWriter().write_rejects(path, rejects)

    def write_project_template(self, path: Path) -> None:
        """An empty workbook with the columns that are read; raises ``UserError('export.unwritable')``."""
        from core.projects.template import project_template
        from storage.spreadsheets.writer import WorkbookWriter

        WorkbookWriter().write_template(path, project_template())
