"""Ports: the maker of documents, and pictures of their pages."""

from typing import Protocol

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
from core.form_templates.model import FormValues


class FormRenderer(Protocol):
    """Makes the documents (PDF bytes). Pure and slow: called in a worker, never in the engine thread."""

    def draw_table(self, table: DrawTable) -> bytes:
        """F2 with names."""
        ...

    def sealed_draw_table(self, table: SealedDrawTable) -> bytes:
        """F2 with seat codes in place of persons."""
        ...

    def public_draw_table(self, table: PublicDrawTable) -> bytes:
        """F2 for the public part of an archive."""
        ...

    def seal_cover(self, cover: SealCover) -> bytes:
        """Cover sheet of a sealed print."""
        ...

    def commitment_slip(self, slip: CommitmentSlip) -> bytes:
        """F10 part A, A5."""
        ...

    def slip_outcome(self, outcome: SlipOutcome) -> bytes:
        """F10 part B, A5."""
        ...

    def sign_in_sheet(self, sheet: SignInSheet) -> bytes:
        """F3."""
        ...

    def application_form(self, form: ApplicationForm) -> bytes:
        """F1."""
        ...

    def values_of(self, form: DrawTable | SealedDrawTable | SignInSheet | ApplicationForm) -> FormValues:
        """The texts of a form for a template of the customer's; nothing that the form itself hides."""
        ...


class PagePictures(Protocol):
    """Pages of a PDF as pictures for the screen; called in a worker."""

    def page_count(self, pdf: bytes) -> int:
        """Number of pages; raises ``StorageError('documents.unreadable')``."""
        ...

    def page_image(self, pdf: bytes, page: int, scale: float) -> tuple[int, int, bytes]:
        """Width, height and RGBA bytes of page ``page`` (from 0) at ``scale`` pixels per point.

        Raises:
            StorageError: ``documents.unreadable``.
            ValueError: no such page, or a scale that is not positive or too large.
        """
        ...
