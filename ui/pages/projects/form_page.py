"""One project: entering it, mending it, or looking at it once it is submitted."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from PySide6.QtWidgets import QGridLayout

from core.engine.api import Services
from core.engine.workstation import Workstation
from core.projects.model import Project, ProjectDraft, ProjectState
from core.sheets.lists import split_codes, split_names
from ui.shell.frame import Frame
from ui.shell.page import Page
from ui.texts import words
from ui.widgets.buttons import Button
from ui.widgets.cards import Card
from ui.widgets.editors import LineEditor, TextEditor
from ui.widgets.forms import Field
from ui.widgets.pickers import DateTimeEditor, NumberStepper

_LINES = (
    "project_no name purchaser purchaser_credit_code agency project_type method place department leader "
    "contact_phone batch_no remark specialties"
).split()
_REQUIRED = frozenset({"project_no", "name", "place"})
_LONGEST = 2000  # as in an imported workbook: a shorter editor would cut what it shows


class ProjectFormPage(Page):
    """Fields of a project; bidders are entered here and never shown again."""

    def __init__(self, frame: Frame, ws: Workstation[Services]) -> None:
        super().__init__(frame)
        self._ws = ws
        self._known: Project | None = None
        self.set_title(self.tr("Project"))
        self._save = Button(self.tr("Save"), "save")
        self._save.setObjectName("save_project")
        self._save.clicked.connect(self._save_only)
        self._submit = Button(self.tr("Save and submit"), "send", "primary")
        self._submit.setObjectName("save_and_submit")
        self._submit.clicked.connect(self._save_and_submit)
        self._then_submit = False
        self.head.add_action(self._save)
        self.set_main_action(self._submit)
        self._fields: dict[str, Field] = {}
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        for place, name in enumerate(_LINES):
            self._add(grid, name, LineEditor(longest=_LONGEST), place)
        self.opening_at, self.seats = DateTimeEditor(), NumberStepper(1, 99, 5)
        place = len(_LINES)
        self._add(grid, "opening_at", self.opening_at, place)
        self._add(grid, "seats", self.seats, place + 1)
        self.bidders = TextEditor(self.tr("One a line; they stay sealed until the bids are opened"), lines=3)
        self._add(grid, "avoidance_units", self.bidders, place + 3)
        card = Card(self.tr("Details"), "folder-kanban")
        card.add(grid)
        self.body.addWidget(card)
        self.body.addStretch(1)

    def opened(self, params: Mapping[str, object]) -> None:
        number = params.get("project_no")
        if isinstance(number, str) and number:
            self.frame.bridge.call(
                self._ws.services.projects.get, self.frame.actor, number, done=self._show, owner=self
            )
        else:
            self.opening_at.set_value(datetime.now().astimezone().replace(second=0) + timedelta(days=7))

    def save(self) -> None:
        """Store the draft."""
        if not all([field.validate() for field in self._fields.values()]):
            return
        projects = self._ws.services.projects
        act = projects.add if self._known is None else projects.change
        self.frame.bridge.call(act, self.frame.actor, self._draft(), done=self._saved, owner=self)

    def _add(self, grid: QGridLayout, name: str, editor: object, place: int) -> None:
        field = Field(words(f"project_field.{name}"), editor, required=name in _REQUIRED)  # type: ignore[arg-type]
        field.editor.setObjectName(name)
        self._fields[name] = field
        grid.addWidget(field, place // 3, place % 3)

    def _save_only(self) -> None:
        self._then_submit = False
        self.save()

    def _save_and_submit(self) -> None:
        self._then_submit = True
        self.save()

    def _saved(self, _nothing: object) -> None:
        self.frame.notify(self.tr("Saved"))
        if not self._then_submit:
            self.frame.go_back()
            return
        number = str(self._fields["project_no"].value)
        self.frame.bridge.call(
            self._ws.services.projects.submit,
            self.frame.actor,
            number,
            done=self._submitted,
            failed=self._not_submitted,
            owner=self,
        )

    def _submitted(self, _nothing: object) -> None:
        self.frame.notify(self.tr("Submitted for approval"))
        self.frame.go_back()

    def _not_submitted(self, error: BaseException) -> None:
        # The draft is stored by now: saving again must change it, not add it once more.
        self.frame.dialogs.error(error)
        self.opened({"project_no": str(self._fields["project_no"].value)})

    def _show(self, project: Project) -> None:
        self._known = project
        draft = project.draft
        self.set_title(draft.name, words(f"project_state.{project.state.value}"))
        self.set_crumb(draft.project_no)
        for name in _LINES:
            value = "、".join(draft.specialties) if name == "specialties" else getattr(draft, name)
            self._fields[name].set_value(value)
        if draft.opening_at is not None:
            self.opening_at.set_value(draft.opening_at)
        self.seats.set_value(draft.seats or 1)
        editable = project.state in (ProjectState.DRAFT, ProjectState.RETURNED)
        may = editable and self.frame.actor.may("projects.edit")
        for field in self._fields.values():
            field.editor.setEnabled(may)
        self._fields["project_no"].editor.setEnabled(False)
        reason = "" if may else self.tr("A submitted project is not edited")
        for button in (self._save, self._submit):
            button.block(reason)

    def _draft(self) -> ProjectDraft:
        lines = (name for name in _LINES if name != "specialties")
        texts: dict[str, Any] = {name: str(self._fields[name].value or "") for name in lines}
        typed = split_names(self.bidders.value)
        kept = self._known.draft.avoidance_units if self._known is not None and not typed else typed
        before = self._known.draft if self._known is not None else ProjectDraft("", "")
        return replace(
            before,
            **texts,
            opening_at=_in_zone_of(before.opening_at, self.opening_at.value),
            specialties=split_codes(str(self._fields["specialties"].value or "")),
            seats=self.seats.value,
            avoidance_units=kept,
        )


def _in_zone_of(stored: datetime | None, typed: datetime) -> datetime:
    """A wall time as it stands in the editor; it is shown in the zone it was stored with."""
    return typed.astimezone() if stored is None else typed.replace(tzinfo=stored.tzinfo)
