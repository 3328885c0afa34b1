"""Ports: where templates are kept, and who reads and fills their files."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from core.form_templates.model import FormKind, FormTemplate, FormValues, TemplateFormat


class TemplateRepository(Protocol):
    """Templates in the database, inside the caller's transaction."""

    def add(
        self,
        form: FormKind,
        format_: TemplateFormat,
        project_type: str,
        file_name: str,
        content: bytes,
        sha256: str,
        at: datetime,
        by: str,
    ) -> FormTemplate:
        """Store a template under the next number."""
        ...

    def all(self) -> Sequence[FormTemplate]:
        """Every template, the newest first, retired ones too."""
        ...

    def get(self, number: int) -> FormTemplate:
        """One template; raises ``UserError('form_template.unknown')``."""
        ...

    def content(self, number: int) -> bytes:
        """The file as it was added."""
        ...

    def retire(self, number: int, at: datetime) -> None:
        """Offer it no more."""
        ...


class FormFiller(Protocol):
    """Reads and fills the files of strangers: in a process of its own under limits. Slow: in a worker.

    All methods raise ``UserError('form_template.…')``: ``not_a_document``, ``damaged``, ``bomb``,
    ``too_large``, ``macros``, ``external``, ``embedded``, ``expression``, ``two_rows``,
    ``formula_below``, ``too_slow``.
    """

    def names(self, format_: TemplateFormat, content: bytes) -> Sequence[str]:
        """The fields that a template asks for, each once, in their order."""
        ...

    def fill(self, format_: TemplateFormat, content: bytes, values: FormValues) -> bytes:
        """The filled document. A missing value prints as a dash."""
        ...

    def starting(self, form: FormKind, format_: TemplateFormat) -> bytes:
        """A template to begin with: every field of ``form`` at a sensible place."""
        ...
