"""Papers about archives: the receipt of an export, and the overview in the archive of a project."""

from dataclasses import dataclass
from typing import Protocol

from core.evidence.format.project_record import ProjectRecord
from core.evidence.transfer.exports import ArchiveExport
from core.kernel.form_frame import FormFrame


@dataclass(frozen=True, slots=True)
class ExportReceipt:
    """What went onto which medium and was read back; signed by who hands it over and who takes it.

    ``draw`` is empty for the archive of a ``project``.
    """

    frame: FormFrame
    export: ArchiveExport
    file: str
    draw: str
    project: str = ""


@dataclass(frozen=True, slots=True)
class ProjectTable:
    """The draws of a project, how each attempt ended and in which archive it lies; for everybody to see."""

    frame: FormFrame
    record: ProjectRecord


class ArchiveSheetRenderer(Protocol):
    """Makes the documents (PDF bytes); called in a worker."""

    def export_receipt(self, receipt: ExportReceipt) -> bytes:
        """Receipt of an export, A5."""
        ...

    def project_table(self, table: ProjectTable) -> bytes:
        """Overview of a project's draws and archives, A4 landscape."""
        ...
