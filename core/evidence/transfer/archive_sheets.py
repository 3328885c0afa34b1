"""Papers about archives: the receipt of an export."""

from dataclasses import dataclass
from typing import Protocol

from core.evidence.transfer.exports import ArchiveExport
from core.kernel.form_frame import FormFrame


@dataclass(frozen=True, slots=True)
class ExportReceipt:
    """What went onto which medium and was read back; signed by who hands it over and who takes it."""

    frame: FormFrame
    export: ArchiveExport
    file: str
    draw: str


class ArchiveSheetRenderer(Protocol):
    """Makes the documents (PDF bytes); called in a worker."""

    def export_receipt(self, receipt: ExportReceipt) -> bytes:
        """Receipt of an export, A5."""
        ...
