"""One project being entered or mended."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from core.engine.api import Services
from core.engine.workstation import Workstation
from core.kernel.errors import UserError
from core.pool.record.model import Specialty
from core.projects.model import Project, ProjectState
from ui.pages.projects.decisions import AMENDABLE
from ui.pages.projects.form_fields import ProjectFields
from ui.shell.frame import Frame
from ui.shell.page import Page
from ui.texts import message_for, words
from ui.widgets.buttons import Button
from ui.widgets.layouts import column
from ui.widgets.panels import ScrollBox

_FIELD_OF = {
    "project.number_invalid": "project_no",
    "project.number_taken": "project_no",
    "project.name_missing": "name",
    "project.place_missing": "place",
    "project.seats_invalid": "seats",
    "project.reps_too_many": "purchaser_rep_names",
}
"""Refusals of the engine that stand beside the field they are about."""


class ProjectFormPage(Page):
    """Opened with ``project_no`` for a stored project, without for a new one."""

    def __init__(self, frame: Frame, ws: Workstation[Services]) -> None:
        super().__init__(frame)
        self._ws = ws
        self._known: Project | None = None
        self._then_submit = False
        self.set_title(self.tr("New project"))
        self._save = Button(self.tr("Save"), "save")
        self._save.setObjectName("save_project")
        self._save.clicked.connect(self._save_only)
        self._submit = Button(self.tr("Save and submit"), "send", "primary")
        self._submit.setObjectName("save_and_submit")
        self._submit.clicked.connect(self._save_and_submit)
        self.head.add_action(self._save)
        self.set_main_action(self._submit)
        self.form = ProjectFields()
        self.body.addWidget(ScrollBox(column(self.form)), 1)

    def opened(self, params: Mapping[str, object]) -> None:
        """Show the project of ``project_no``, or an empty form."""
        self._load_specialties()
        self._load_departments()
        number = params.get("project_no")
        if isinstance(number, str) and number:
            self._load(number)
        else:
            soon = datetime.now().astimezone().replace(minute=0, second=0) + timedelta(days=7)
            self.form.opening_at.set_value(soon)
            self.form.mark_saved()

    def unsaved(self) -> str:
        """What leaving would lose."""
        return self.tr("What you changed in this project is not saved.") if self.form.changed else ""

    def save(self) -> None:
        """Store the draft."""
        if not self.form.validate():
            return
        if self._amends:
            self._ask_why()
            return
        projects, draft = self._ws.services.projects, self.form.draft()
        self._hold(self.tr("Being saved…"))
        bridge, actor = self.frame.bridge, self.frame.actor
        if self._known is None:
            bridge.call(projects.add, actor, draft, done=self._saved, failed=self._refused, owner=self)
        else:
            units = self.form.change_of_units
            bridge.call(
                projects.change, actor, draft, units, done=self._saved, failed=self._refused, owner=self
            )

    @property
    def _amends(self) -> bool:
        return self._known is not None and self._known.state is ProjectState.APPROVED

    def _ask_why(self) -> None:
        self.frame.dialogs.reason(
            self.tr("Amend an approved project"),
            self.tr(
                "What was approved is kept as a version. The project is reviewed again; until it is "
                "approved, no draw of it can be frozen. Say why it is amended."
            ),
            self.tr("Amend and submit"),
            self._amend,
            danger=False,
            owner=self,
        )

    def _amend(self, reason: str) -> None:
        self._hold(self.tr("Being saved…"))
        self.frame.bridge.call(
            self._ws.services.projects.amend,
            self.frame.actor,
            self.form.draft(),
            reason,
            self.form.change_of_units,
            done=self._amended,
            failed=self._refused,
            owner=self,
        )

    def _amended(self, _nothing: object) -> None:
        self.form.mark_saved()
        self._submitted(None)

    def _load(self, number: str) -> None:
        projects = self._ws.services.projects
        self.frame.bridge.call(projects.get, self.frame.actor, number, done=self._show, owner=self)

    def _load_specialties(self) -> None:
        if self.frame.actor.may("pool.read"):
            reading = self._ws.services.pool.reading.specialties(self.frame.actor)
            self.frame.bridge.watch(reading, done=self._offer, owner=self)

    def _offer(self, specialties: Sequence[Specialty]) -> None:
        self.form.set_nodes(specialties)

    def _load_departments(self) -> None:
        offered = self._ws.foundation.departments.offered
        self.frame.bridge.call(offered, self.frame.actor, done=self.form.set_departments, owner=self)

    def _save_only(self) -> None:
        self._then_submit = False
        self.save()

    def _save_and_submit(self) -> None:
        self._then_submit = True
        self.save()

    def _saved(self, _nothing: object) -> None:
        self.form.mark_saved()
        self.frame.notify(self.tr("Saved"))
        if not self._then_submit:
            self.frame.go_back()
            return
        self.frame.bridge.call(
            self._ws.services.projects.submit,
            self.frame.actor,
            self.form.draft().project_no,
            done=self._submitted,
            failed=self._not_submitted,
            owner=self,
        )

    def _refused(self, error: BaseException) -> None:
        self._hold("")
        field = _FIELD_OF.get(error.code) if isinstance(error, UserError) else None
        if field is None or not self.form.set_error(field, message_for(error)):
            self.frame.dialogs.error(error)

    def _submitted(self, _nothing: object) -> None:
        self.frame.notify(self.tr("Submitted for approval"))
        self.frame.go_back()

    def _not_submitted(self, error: BaseException) -> None:
        # The draft is stored by now: saving again must change it, not add it once more.
        self.frame.dialogs.error(error)
        self._load(self.form.draft().project_no)

    def _show(self, project: Project) -> None:
        self._known = project
        self.set_title(project.draft.name, words(f"project_state.{project.state.value}"))
        self.set_crumb(project.draft.project_no)
        self.form.set_project(project)
        self._save.setVisible(not self._amends)
        self._submit.setText(self.tr("Amend and submit…") if self._amends else self.tr("Save and submit"))
        may = project.state in AMENDABLE and self.frame.actor.may("projects.edit")
        self.form.set_editable(may)
        self.form.fields["project_no"].editor.setEnabled(False)
        self._hold("" if may else self.tr("A submitted project is not edited"))

    def _hold(self, reason: str) -> None:
        for button in (self._save, self._submit):
            button.block(reason)
