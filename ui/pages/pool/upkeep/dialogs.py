"""Dialogs of the pool's upkeep: who, from when, until when, by which document, why."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

import shiboken6
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from core.engine.api import Services
from core.engine.workstation import Workstation
from ui.listing import listed
from ui.pages.pool.parts.expert_choice import ExpertChoice
from ui.shell.dialogs import Ask
from ui.shell.frame import Frame
from ui.tokens import Tone
from ui.widgets.department_choice import DepartmentChoice
from ui.widgets.editors import LineEditor, TextEditor
from ui.widgets.forms import Field
from ui.widgets.layouts import row
from ui.widgets.pickers import DateEditor

LONGEST_DOCUMENT = 100


@dataclass(frozen=True, slots=True)
class UpkeepForm:
    """What a dialog asks for. ``people`` None lets them be chosen in it.

    ``starts`` and ``until`` are the words above a date, "" leaves it out; ``until_required`` whether "until
    further notice" is not possible. ``begin`` and ``end`` are the days shown first. ``departments`` are those
    to choose one from, None asks for none.
    """

    title: str
    text: str
    action: str
    people: tuple[str, ...] | None = None
    starts: str = ""
    until: str = ""
    until_required: bool = False
    begin: date | None = None
    end: date | None = None
    document: str = ""
    note: str = ""
    danger: bool = False
    departments: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True)
class UpkeepOrder:
    """What was entered; days as ISO text, "" when none was given."""

    people: tuple[str, ...]
    starts: str
    until: str
    document: str
    reason: str
    department: str = ""


class UpkeepDialog(Ask):
    """Calls ``done(order)`` when everything is filled in; nothing is changed before that."""

    def __init__(
        self,
        parent: QWidget,
        frame: Frame,
        ws: Workstation[Services],
        form: UpkeepForm,
        done: Callable[[UpkeepOrder], None],
        owner: QObject,
    ) -> None:
        tone: Tone = "warning" if form.danger else "accent"
        super().__init__(parent, form.title, form.text, tone)
        self._form = form
        self._done = done
        self._owner = owner
        self._fields: list[Field] = []
        self.people = ExpertChoice(frame, ws)
        if form.people is None:
            self._add(Field(self.tr("Experts"), self.people, required=True))
        self.starts, self.until = DateEditor(optional=True), DateEditor(optional=True)
        self.starts.setObjectName("upkeep_starts")
        self.until.setObjectName("upkeep_until")
        self.starts.set_value(form.begin)
        self.until.set_value(form.end)
        days = []
        if form.starts:
            days.append(Field(form.starts, self.starts, required=True))
        if form.until:
            hint = "" if form.until_required else self.tr("Empty: no end")
            days.append(Field(form.until, self.until, required=form.until_required, hint=hint))
        if days:
            self._fields += days
            self.content.addLayout(row(*days, gap=16))
        self.document = LineEditor(longest=LONGEST_DOCUMENT)
        self.document.setObjectName("upkeep_document")
        if form.document:
            self._add(Field(form.document, self.document))
        self.department = DepartmentChoice()
        self.department.setObjectName("upkeep_department")
        if form.departments is not None:
            self.department.set_names(form.departments)
            self._add(Field(self.tr("Department"), self.department))
        self.reason = TextEditor(form.note, lines=3)
        self.reason.setObjectName("upkeep_reason")
        self._add(Field(self.tr("Reason"), self.reason, required=True))
        cancel = self.add_button(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        self.go = self.add_button(form.action, "danger_fill" if form.danger else "primary")
        self.go.setObjectName("upkeep_go")
        self.go.clicked.connect(self._answer)
        (self.people if form.people is None else self.reason).setFocus()

    def _add(self, field: Field) -> None:
        self._fields.append(field)
        self.content.addWidget(field)

    def _answer(self) -> None:
        if not all([field.validate() for field in self._fields]):
            self.adjustSize()
            return
        people = tuple(self.people.value) if self._form.people is None else self._form.people
        order = UpkeepOrder(
            people,
            _day(self.starts),
            _day(self.until),
            self.document.value,
            self.reason.value,
            self.department.value or "",
        )
        self.accept()
        if shiboken6.isValid(self._owner):
            self._done(order)


def _day(editor: DateEditor) -> str:
    return editor.value.isoformat() if editor.value is not None else ""


def people_words(names: Sequence[str], more: str) -> str:
    """The first few of several experts in one line; ``more`` has {0} for how many there are."""
    shown = listed(names[:3])
    return shown if len(names) <= 3 else f"{shown} {more.format(len(names))}"
