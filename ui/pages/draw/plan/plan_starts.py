"""What the buttons below the groups do: begin from a template or an earlier draw, save a template."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from core.draw.planning.templates import PlanTemplate, begun_from
from core.draw.state.records import PlanDraft
from core.draw.state.views import DrawRow
from core.engine.api import Services
from core.engine.workstation import Workstation
from ui.pages.draw.plan.plan_sources import BeginFromDialog, SaveTemplate, Source
from ui.shell.frame import Frame


class PlanStarts:
    """Asks the services and shows the dialogs of a plan page; ``take`` gets the plan to show."""

    def __init__(
        self,
        page: QWidget,
        frame: Frame,
        ws: Workstation[Services],
        draft: Callable[[], PlanDraft],
        take: Callable[[PlanDraft], None],
    ) -> None:
        self._page = page
        self._frame = frame
        self._ws = ws
        self._draft = draft
        self._take = take
        self._templates: tuple[PlanTemplate, ...] = ()

    def begin_from(self) -> None:
        """Show what there is to begin from."""
        templates = self._ws.services.draws.templates
        self._frame.bridge.call(templates.all, self._frame.actor, done=self._with_templates, owner=self._page)

    def save(self) -> None:
        """Ask for the name of a template."""
        SaveTemplate(self._page, self._save).open()

    def _with_templates(self, templates: tuple[PlanTemplate, ...]) -> None:
        self._templates = templates
        draws = self._ws.services.draws
        self._frame.bridge.call(draws.rows, self._frame.actor, done=self._with_draws, owner=self._page)

    def _with_draws(self, rows: list[DrawRow]) -> None:
        others = [row for row in rows if row.project_no != self._draft().project_no]
        BeginFromDialog(self._page, [*self._templates, *others], self._use, self._delete).open()

    def _use(self, source: Source) -> None:
        if isinstance(source, PlanTemplate):
            self._take_over(source.plan)
            return
        self._frame.bridge.call(
            self._ws.services.draws.templates.copy,
            self._frame.actor,
            source.draw_id,
            done=self._take_over,
            owner=self._page,
        )

    def _take_over(self, plan: PlanDraft) -> None:
        self._take(begun_from(plan, self._draft()))

    def _save(self, name: str, shared: bool) -> None:
        self._frame.bridge.call(
            self._ws.services.draws.templates.save,
            self._frame.actor,
            name,
            self._draft(),
            shared,
            done=self._saved,
            owner=self._page,
        )

    def _saved(self, template: PlanTemplate) -> None:
        said = QCoreApplication.translate("PlanStarts", "Template “{0}” saved")
        self._frame.notify(said.format(template.name))

    def _delete(self, template: PlanTemplate) -> None:
        self._frame.bridge.call(
            self._ws.services.draws.templates.delete,
            self._frame.actor,
            template.template_id,
            done=_nothing,
            owner=self._page,
        )


def _nothing(_done: None) -> None:
    return
