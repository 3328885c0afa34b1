"""The form desk as pages see it: it remembers what was asked."""

from concurrent.futures import Future
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from core.form_templates.model import FormKind, FormTemplate, TemplateFormat
from core.kernel.errors import UserError
from tests.ui.fake_program import settled

ADDED_AT = datetime(2027, 2, 1, 9, 30, tzinfo=UTC)
TABLE = FormTemplate(
    1, FormKind.DRAW_TABLE, TemplateFormat.DOCX, "工程类", "抽取表2027.docx", "ab" * 32, ADDED_AT, "a1"
)


class FakeForms:
    """Stands for ``FormDesk``."""

    def __init__(self) -> None:
        self.templates: list[FormTemplate] = []
        self.offers: tuple[FormTemplate, ...] = ()
        self.asked: list[tuple[Any, ...]] = []
        self.refusal: UserError | None = None

    def all(self, _actor: object) -> list[tuple[FormTemplate, str]]:
        return [(template, "赵启明") for template in self.templates]

    def add(self, _actor: object, form: FormKind, project_type: str, path: Path) -> "Future[FormTemplate]":
        def work() -> FormTemplate:
            if self.refusal is not None:
                raise self.refusal
            added = replace(TABLE, form=form, project_type=project_type, file_name=path.name)
            self.templates.append(added)
            return added

        return settled(work)

    def retire(self, _actor: object, number: int) -> None:
        self.templates = [replace(t, retired_at=ADDED_AT) for t in self.templates if t.number == number]

    def sample(self, _actor: object, number: int) -> "Future[bytes]":
        return settled(lambda: f"sample {number}".encode())

    def starting(self, _actor: object, form: FormKind, format_: TemplateFormat) -> "Future[bytes]":
        return settled(lambda: f"start {form} {format_}".encode())

    def offered(self, _actor: object, *what: str) -> tuple[FormTemplate, ...]:
        self.asked.append(("offered", *what))
        return self.offers

    def applications(self, _actor: object, *what: str) -> tuple[FormTemplate, ...]:
        return self.offers

    def fill(self, _actor: object, draw_id: str, kind: str, number: int) -> "Future[bytes]":
        self.asked.append(("fill", draw_id, kind, number))
        return settled(lambda: b"filled")

    def application(self, _actor: object, project_no: str) -> "Future[bytes]":
        self.asked.append(("application", project_no))
        return settled(lambda: b"%PDF application")

    def fill_application(self, _actor: object, project_no: str, number: int) -> "Future[bytes]":
        self.asked.append(("fill_application", project_no, number))
        return settled(lambda: b"filled")
