"""The customer's templates in the database."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from core.form_templates.model import FormKind, FormTemplate, TemplateFormat
from core.kernel.errors import UserError
from storage.database.connection import Connection

_COLUMNS = "number, form, format, project_type, file_name, sha256, added_at, added_by, retired_at"


class DatabaseFormTemplates:
    """Implements ``core.form_templates.ports.TemplateRepository``."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

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
        stored = self._connection.execute(
            "INSERT INTO form_template (form, format, project_type, file_name, sha256, added_at, added_by, "
            "content) VALUES (?,?,?,?,?,?,?,?) RETURNING number",
            (form, format_, project_type, file_name, sha256, at.isoformat(), by, content),
        ).fetchone()
        return self.get(int(stored[0]))

    def all(self) -> Sequence[FormTemplate]:
        """Every template, the newest first, retired ones too."""
        rows = self._connection.execute(f"SELECT {_COLUMNS} FROM form_template ORDER BY number DESC")  # noqa: S608
        return [_template(row) for row in rows]

    def get(self, number: int) -> FormTemplate:
        """One template; raises ``UserError('form_template.unknown')``."""
        row = self._connection.execute(
            f"SELECT {_COLUMNS} FROM form_template WHERE number = ?",  # noqa: S608
            (number,),
        ).fetchone()
        if row is None:
            raise UserError("form_template.unknown")
        return _template(row)

    def content(self, number: int) -> bytes:
        """The file as it was added; raises ``UserError('form_template.unknown')``."""
        row = self._connection.execute(
            "SELECT content FROM form_template WHERE number = ?", (number,)
        ).fetchone()
        if row is None:
            raise UserError("form_template.unknown")
        return bytes(row[0])

    def retire(self, number: int, at: datetime) -> None:
        """Offer it no more."""
        self._connection.execute(
            "UPDATE form_template SET retired_at = ? WHERE number = ?", (at.isoformat(), number)
        )


def _template(row: Sequence[Any]) -> FormTemplate:
    number, form, format_, project_type, file_name, sha256, added_at, added_by, retired_at = row
    return FormTemplate(
        number=int(number),
        form=FormKind(form),
        format=TemplateFormat(format_),
        project_type=project_type,
        file_name=file_name,
        sha256=sha256,
        added_at=datetime.fromisoformat(added_at),
        added_by=added_by,
        retired_at=None if retired_at is None else datetime.fromisoformat(retired_at),
    )
