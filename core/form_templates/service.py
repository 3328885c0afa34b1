"""Adding, retiring and choosing the customer's templates."""

from collections.abc import Callable, Sequence
from hashlib import sha256

from core.access.model import Actor
from core.form_templates.model import FormKind, FormTemplate, TemplateFormat
from core.form_templates.ports import TemplateRepository
from core.kernel.acts import Acts, Recorded, act
from core.kernel.errors import UserError

EDITS = "system.forms"


class FormTemplateService:
    """Templates hold no data, so one person adds them; a filled one is recorded with the draw."""

    def __init__(self, acts: Acts, templates: TemplateRepository, account_name: Callable[[str], str]) -> None:
        self.acts = acts
        self._templates = templates
        self._account_name = account_name

    def all(self, actor: Actor) -> Sequence[tuple[FormTemplate, str]]:
        """Every template with the name of who added it, the newest first."""
        if not actor.may(EDITS):
            raise UserError("access.denied", act="system.form_added")
        return [(template, self._account_name(template.added_by)) for template in self._templates.all()]

    def offered(self, form: FormKind, project_type: str) -> Sequence[FormTemplate]:
        """Templates in use for a form of a project: those of its type first, then those for every type."""
        fitting = [
            template
            for template in self._templates.all()
            if template.form is form
            and template.retired_at is None
            and template.project_type in ("", project_type)
        ]
        return sorted(fitting, key=lambda template: not template.project_type)

    def take(self, number: int) -> tuple[FormTemplate, bytes]:
        """A template with its file."""
        return self._templates.get(number), self._templates.content(number)

    @act("system.form_added")
    def add(
        self,
        actor: Actor,
        form: FormKind,
        format_: TemplateFormat,
        project_type: str,
        file_name: str,
        content: bytes,
    ) -> Recorded[FormTemplate]:
        """Store a template that was read and found good; the one it replaces is retired by hand."""
        digest = sha256(content).hexdigest()
        added = self._templates.add(
            form,
            format_,
            project_type.strip(),
            file_name,
            content,
            digest,
            self.acts.clock.now().wall,
            actor.account_id,
        )
        return Recorded(
            added, str(added.number), {"form": form, "format": format_, "sha256": digest}, {"file": file_name}
        )

    @act("system.form_retired")
    def retire(self, _actor: Actor, number: int) -> Recorded[None]:
        """Offer a template no more; what was made with it stays."""
        template = self._templates.get(number)
        if template.retired_at is not None:
            raise UserError("form_template.retired_already")
        self._templates.retire(number, self.acts.clock.now().wall)
        return Recorded(None, str(number), {"form": template.form, "sha256": template.sha256})

    @act("draw.form_filled")
    def filled(
        self, _actor: Actor, draw_id: str, kind: str, template: FormTemplate, content: bytes
    ) -> Recorded[None]:
        """A template was filled with a draw's values and leaves as a file; nothing of it is kept."""
        return Recorded(
            None,
            draw_id,
            {"kind": kind, "template": template.sha256, "sha256": sha256(content).hexdigest()},
        )
