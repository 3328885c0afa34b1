"""The form desk: the customer's own forms, filling them for a draw, and the application for a draw (F1)."""

from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Future
from functools import partial
from pathlib import Path
from typing import TypeVar

from core.access.model import Actor
from core.draw.ceremony.time_lock import names_locked
from core.draw.forms import values as form_values
from core.draw.forms.application import ApplicationForm
from core.draw.forms.application_records import ApplicationRecords
from core.draw.forms.application_values import application_of
from core.draw.forms.model import DrawTable, SealedDrawTable, sealed_table
from core.draw.forms.sign_in import SignInSheet, sign_in_sheet
from core.draw.state.records import DrawRecord
from core.engine.archiving import Archiving
from core.engine.draw_parts import DrawParts
from core.engine.foundation import Foundation
from core.form_templates.model import MOST_BYTES, FormKind, FormTemplate, TemplateFormat, check_names
from core.form_templates.ports import FormFiller
from core.form_templates.sample import sample_values
from core.form_templates.service import EDITS, FormTemplateService
from core.kernel.errors import UserError
from core.kernel.form_frame import form_number
from core.projects.model import HistoryEntry

R = TypeVar("R")

FORM_OF_KIND = {"sealed": FormKind.DRAW_TABLE, "open": FormKind.DRAW_TABLE, "sign_in": FormKind.SIGN_IN}
"""Documents of a draw that a template can be filled with, as :meth:`DrawDesk.table` names them."""


class FormDesk:
    """Methods that give futures may be called from the window's thread; the others run in the engine."""

    def __init__(
        self,
        foundation: Foundation,
        parts: DrawParts,
        archiving: Archiving,
        templates: FormTemplateService,
        filler: FormFiller,
        history: Callable[[str], Sequence[HistoryEntry]],
        specialty_names: Callable[[Sequence[str]], Mapping[str, str]],
        rule_pack: Callable[[], str],
    ) -> None:
        self._foundation = foundation
        self._parts = parts
        self._templates = templates
        self._filler = filler
        self._history = history
        self._specialty_names = specialty_names
        self._rule_pack = rule_pack
        self._archiving = archiving
        self._made = ApplicationRecords(foundation.acts)

    # -- the templates themselves ------------------------------------------------------------------------

    def all(self, actor: Actor) -> Sequence[tuple[FormTemplate, str]]:
        """Every template with who added it."""
        return self._templates.all(actor)

    def retire(self, actor: Actor, number: int) -> None:
        """Offer a template no more."""
        self._templates.retire(actor, number)

    def add(self, actor: Actor, form: FormKind, project_type: str, path: Path) -> "Future[FormTemplate]":
        """Read, check and store a file; fails with ``UserError('form_template.…')``."""
        return self._foundation.background.submit(self._add, actor, form, project_type, path)

    def starting(self, actor: Actor, form: FormKind, format_: TemplateFormat) -> "Future[bytes]":
        """A template to begin with, for saving."""
        self._check_edits(actor)
        return self._foundation.background.submit(self._filler.starting, form, format_)

    def sample(self, actor: Actor, number: int) -> "Future[bytes]":
        """A template filled with invented values, to look at before it is used."""
        self._check_edits(actor)
        return self._foundation.background.submit(self._sample, number)

    # -- filling them ------------------------------------------------------------------------------------

    def offered(self, actor: Actor, draw_id: str, kind: str) -> Sequence[FormTemplate]:
        """Templates for a document of a draw (engine thread)."""
        self._check_draw(actor, draw_id)
        project = self._parts.project(self._parts.draws.get(draw_id).project_no)
        return self._templates.offered(FORM_OF_KIND[kind], project.draft.project_type)

    def fill(self, actor: Actor, draw_id: str, kind: str, number: int) -> "Future[bytes]":
        """A document of a draw in the customer's form, recorded.

        The future fails with ``UserError('draw.names_locked')``, ``draw.not_drawn``, ``access.denied``, or
        ``form_template.…``.
        """
        return self._foundation.background.submit(self._fill, actor, draw_id, kind, number)

    def applications(self, actor: Actor, project_no: str) -> Sequence[FormTemplate]:
        """Templates for the application of a project (engine thread)."""
        self._check_project(actor, project_no)
        project_type = self._parts.project(project_no).draft.project_type
        return self._templates.offered(FormKind.APPLICATION, project_type)

    def application(self, actor: Actor, project_no: str) -> "Future[bytes]":
        """F1 as PDF, recorded."""

        def make() -> bytes:
            form = self._in_engine(self._application, actor, project_no)
            pdf = self._parts.forms().application_form(form)
            self._in_engine(self._made.made, actor, project_no, pdf)
            return pdf

        return self._foundation.background.submit(make)

    def fill_application(self, actor: Actor, project_no: str, number: int) -> "Future[bytes]":
        """F1 in the customer's form, recorded."""

        def make() -> bytes:
            form = self._in_engine(self._application, actor, project_no)
            template, content = self._in_engine(self._templates.take, number)
            filled = self._filler.fill(template.format, content, self._parts.forms().values_of(form))
            self._in_engine(self._made.made, actor, project_no, filled, template.sha256)
            return filled

        return self._foundation.background.submit(make)

    def application_paper(self, actor: Actor, project_no: str) -> bytes:
        """F1 as it would be made now, for the archive of the project; slow, for a worker."""
        form = self._in_engine(self._application, actor, project_no)
        return self._parts.forms().application_form(form)

    # -- workers -----------------------------------------------------------------------------------------

    def _in_engine(self, fn: Callable[..., R], *args: object) -> R:
        return self._foundation.engine.submit(fn, *args).result()

    def _add(self, actor: Actor, form: FormKind, project_type: str, path: Path) -> FormTemplate:
        self._check_edits(actor)
        format_ = _format_of(path)
        content = _content_of(path)
        check_names(form, self._filler.names(format_, content))
        return self._in_engine(
            partial(self._templates.add, actor, form, format_, project_type, path.name, content)
        )

    def _sample(self, number: int) -> bytes:
        template, content = self._in_engine(self._templates.take, number)
        return self._filler.fill(template.format, content, sample_values(template.form))

    def _fill(self, actor: Actor, draw_id: str, kind: str, number: int) -> bytes:
        value = self._in_engine(self._value, actor, draw_id, kind)
        template, content = self._in_engine(self._templates.take, number)
        if template.form is not FORM_OF_KIND[kind]:
            raise UserError("form_template.unknown")
        filled = self._filler.fill(template.format, content, self._parts.forms().values_of(value))
        self._in_engine(self._record_filled, actor, draw_id, kind, template, filled)
        return filled

    def _value(self, actor: Actor, draw_id: str, kind: str) -> DrawTable | SealedDrawTable | SignInSheet:
        """What is filled in (engine thread); who may not is refused before a name is read."""
        self._check_draw(actor, draw_id)
        draw = self._parts.draws.get(draw_id)
        self._refuse_locked(draw, kind)
        table = self._archiving.table_value(actor, draw_id)
        if kind == "sealed":
            return sealed_table(table)
        if kind == "sign_in":
            return sign_in_sheet(table, self._archiving.frame(actor, draw, "F3"))
        return table

    def _record_filled(
        self, actor: Actor, draw_id: str, kind: str, template: FormTemplate, filled: bytes
    ) -> None:
        """Asked again in the moment of the record: names may have been locked meanwhile."""
        self._refuse_locked(self._parts.draws.get(draw_id), kind)
        self._templates.filled(actor, draw_id, kind, template, filled)

    @staticmethod
    def _refuse_locked(draw: DrawRecord, kind: str) -> None:
        if kind != "sealed" and names_locked(draw):
            raise UserError("draw.names_locked")

    def _application(self, actor: Actor, project_no: str) -> ApplicationForm:
        self._check_project(actor, project_no)
        project = self._parts.project(project_no)
        draw_id, plan = self._parts.planning.plan_for(project_no)
        acts = self._foundation.acts
        frame = form_values.frame(
            self._foundation.facts,
            form_number("F1", project_no, draw_id or "", 1),
            actor,
            acts.clock.now().wall,
            acts.journal.head(),
            self._rule_pack(),
        )
        codes = sorted({code for group in plan.groups for code in group.specialties})
        return application_of(
            frame,
            project,
            plan,
            self._history(project_no),
            self._foundation.access.account(project.created_by).name,
            self._specialty_names(codes),
        )

    # -- rights ------------------------------------------------------------------------------------------

    @staticmethod
    def _check_edits(actor: Actor) -> None:
        if not actor.may(EDITS):
            raise UserError("access.denied", act="system.form_added")

    def _check_draw(self, actor: Actor, draw_id: str) -> None:
        if not actor.may("draw.run"):
            raise UserError("access.denied", act="draw.form_filled")
        self._foundation.acts.gate.check(actor, {"draw_id": draw_id})

    def _check_project(self, actor: Actor, project_no: str) -> None:
        if not actor.may("draw.plan"):
            raise UserError("access.denied", act="draw.planned")
        self._foundation.acts.gate.check(actor, {"project_no": project_no})


def _format_of(path: Path) -> TemplateFormat:
    try:
        return TemplateFormat(path.suffix.lower().removeprefix("."))
    except ValueError:
        raise UserError("form_template.wrong_extension", extension=path.suffix or "-") from None


def _content_of(path: Path) -> bytes:
    try:
        if path.stat().st_size > MOST_BYTES:
            raise UserError("form_template.too_large", most_mb=MOST_BYTES // 1024 // 1024)
        return path.read_bytes()
    except OSError:
        raise UserError("form_template.unreadable") from None
