"""All printed forms behind one object: what core calls a renderer."""

from core.draw.forms.application import ApplicationForm
from core.draw.forms.model import (
    CommitmentSlip,
    DrawTable,
    PublicDrawTable,
    SealCover,
    SealedDrawTable,
    SlipOutcome,
)
from core.draw.forms.sign_in import SignInSheet
from core.evidence.transfer.archive_sheets import ExportReceipt, ProjectTable
from core.form_templates.model import FormValues
from core.system.station_sheets import FingerprintSheet, RecoverySheet
from storage.documents.application_form import render_application_form
from storage.documents.commitment_slip import render_commitment_slip, render_slip_outcome
from storage.documents.draw_table import (
    render_draw_table,
    render_public_draw_table,
    render_sealed_draw_table,
)
from storage.documents.export_receipt import render_export_receipt
from storage.documents.fonts import FontBook
from storage.documents.project_table import render_project_table
from storage.documents.seal_cover import render_seal_cover
from storage.documents.sign_in_sheet import render_sign_in_sheet
from storage.documents.station_sheets import render_fingerprint_sheet, render_recovery_sheet
from storage.documents.template_values import Fillable, template_values


class PdfForms:
    """Implements ``core.draw.forms.renderer.FormRenderer`` and ``core.system.station_sheets``' renderer.

    Every method is a pure function of its value and may be called from any worker thread. All raise
    ``UserError('forms.logo_unreadable')`` when the logo of the frame is not a PNG or JPEG picture.
    """

    def __init__(self, book: FontBook) -> None:
        self._book = book

    def draw_table(self, table: DrawTable) -> bytes:
        """F2 with names."""
        return render_draw_table(self._book, table)

    def sealed_draw_table(self, table: SealedDrawTable) -> bytes:
        """F2 with seat codes in place of persons."""
        return render_sealed_draw_table(self._book, table)

    def public_draw_table(self, table: PublicDrawTable) -> bytes:
        """F2 for the public part of an archive."""
        return render_public_draw_table(self._book, table)

    def seal_cover(self, cover: SealCover) -> bytes:
        """Cover sheet of a sealed print."""
        return render_seal_cover(self._book, cover)

    def commitment_slip(self, slip: CommitmentSlip) -> bytes:
        """F10 part A, A5."""
        return render_commitment_slip(self._book, slip)

    def slip_outcome(self, outcome: SlipOutcome) -> bytes:
        """F10 part B, A5."""
        return render_slip_outcome(self._book, outcome)

    def sign_in_sheet(self, sheet: SignInSheet) -> bytes:
        """F3."""
        return render_sign_in_sheet(self._book, sheet)

    def application_form(self, form: ApplicationForm) -> bytes:
        """F1."""
        return render_application_form(self._book, form)

    def values_of(self, form: Fillable) -> FormValues:
        """The texts that a template of the customer's is filled with."""
        return template_values(form)

    def recovery_sheet(self, sheet: RecoverySheet) -> bytes:
        """The recovery key; the bytes are as secret as the key."""
        return render_recovery_sheet(self._book, sheet)

    def export_receipt(self, receipt: ExportReceipt) -> bytes:
        """Receipt of an archive on a medium."""
        return render_export_receipt(self._book, receipt)

    def project_table(self, table: ProjectTable) -> bytes:
        """Draws and archives of a project."""
        return render_project_table(self._book, table)

    def fingerprint_sheet(self, sheet: FingerprintSheet) -> bytes:
        """Fingerprints and QR codes of the public keys."""
        return render_fingerprint_sheet(self._book, sheet)
