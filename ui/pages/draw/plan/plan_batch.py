"""Whose panel a group sits on, where a batch has a panel for each of its projects."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.draw.forms.values import group_id
from core.draw.state.records import PlanDraft
from core.projects.batch_service import ScopeView
from core.projects.batches import BatchKind
from core.projects.model import Project
from ui.pages.draw.plan.plan_presenter import Complaint
from ui.widgets.forms import Field
from ui.widgets.pickers import Select


class ServedProject(QWidget):
    """Hidden unless the draw is for such a batch. ``edited`` after a choice of the person's."""

    edited = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._projects: tuple[Project, ...] = ()
        self._shown = ""
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(16, 12, 16, 0)
        self._select: Select[str] = Select([("", "")])
        self._select.setObjectName("group_project")
        self._field = Field(self.tr("Sits on the panel of"), self._select, required=True)
        self._layout.addWidget(self._field)
        self._select.edited.connect(self.edited)
        self.hide()

    @property
    def value(self) -> str:
        """The chosen project's number, "" while none is chosen."""
        return self._select.value or ""

    def set_scope(self, scope: ScopeView) -> None:
        """The projects to choose from."""
        panels = scope.batch is not None and scope.batch.draft.kind is BatchKind.PANELS
        self._projects = scope.projects if panels else ()
        options = [(p.draft.project_no, f"{p.draft.project_no}  {p.draft.name}") for p in self._projects]
        self._select.set_options([("", self.tr("Choose a project")), *options])
        self._select.set_value(self._shown)
        self.setVisible(panels)

    def set_project(self, project_no: str) -> None:
        """Show a group's project; the projects may still be on their way."""
        self._shown = project_no
        self._select.set_value(project_no)

    def complaints(self, draft: PlanDraft) -> list[Complaint]:
        """Groups without a project, and projects without a group."""
        if not self._projects:
            return []
        known = {p.draft.project_no for p in self._projects}
        without = [group_id(n) for n, group in enumerate(draft.groups) if group.project not in known]
        served = {group.project for group in draft.groups}
        found = [Complaint("draw.group_without_project", {"group": code}) for code in without]
        missing = [p.draft.project_no for p in self._projects if p.draft.project_no not in served]
        return [*found, *(Complaint("draw.project_without_group", {"project": no}) for no in missing)]
