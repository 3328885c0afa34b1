"""Departments of the organisation: the tree with what belongs to each, and the form of one beside it."""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import NamedTuple

from PySide6.QtWidgets import QCheckBox, QHBoxLayout

from core.access.departments import (
    LONGEST_CODE,
    LONGEST_NAME,
    MOST_LEVELS,
    Belonging,
    Department,
    DepartmentsChanged,
    below,
    level_of,
)
from core.access.model import ORGANISATION, Account, Actor, ScopeKind
from core.engine.api import Services
from core.engine.workstation import Workstation
from ui.counted import counted
from ui.listing import listed
from ui.pages.access.department_merge import MergeDepartment
from ui.pages.access.scope_words import scope_options
from ui.shell.frame import Frame
from ui.shell.page import GAP, Page
from ui.theme import theme
from ui.widgets.buttons import Button
from ui.widgets.cards import Card
from ui.widgets.editors import LineEditor
from ui.widgets.forms import Field
from ui.widgets.labels import Text
from ui.widgets.layouts import column, row
from ui.widgets.pickers import Select
from ui.widgets.table.columns import Cell, Column, static_source
from ui.widgets.table.paged_table import PagedTable

_INDENT = "　　"
_NAMES_SHOWN = 12


class _Branch(NamedTuple):
    """A line of the tree: the department, how deep it lies, and what belongs to it."""

    department: Department
    level: int
    people: tuple[Account, ...]
    has: Belonging


class _Known(NamedTuple):
    departments: tuple[Department, ...]
    has: Mapping[str, Belonging]
    accounts: Sequence[Account]


class DepartmentsPage(Page):
    """Disabled, a department is no longer offered and keeps what it has; only an empty one is removed."""

    def __init__(self, frame: Frame, ws: Workstation[Services]) -> None:
        super().__init__(frame)
        self._service = ws.foundation.departments
        self._access = ws.foundation.access
        self._root = Department(ORGANISATION, ws.foundation.facts.organisation)
        self._all: tuple[Department, ...] = ()
        self._branches: list[_Branch] = []
        self._current: Department | None = None
        self._branch: _Branch | None = None
        self.dialog: MergeDepartment | None = None
        self.set_title(
            self.tr("Departments"),
            self.tr("Whose experts and projects people see; without departments everybody sees all"),
        )
        self.new = Button(self.tr("New department"), "plus", "primary")
        self.new.setObjectName("new_department")
        self.new.clicked.connect(self._begin)
        self.set_main_action(self.new)
        self.table = self._make_table()
        side = self._make_form()
        side.setFixedWidth(theme().px(360))
        line = QHBoxLayout()
        line.setSpacing(GAP)
        line.addWidget(self.table, 1)
        line.addLayout(column(side, None))
        self.body.addLayout(line, 1)
        frame.bridge.on(DepartmentsChanged, self._changed, self)
        self._fill(None)

    def opened(self, params: Mapping[str, object]) -> None:
        """Load the tree."""
        self._load()

    def save(self) -> None:
        """Store the department in the form."""
        if not all([self._code_field.validate(), self._name_field.validate()]):
            return
        wanted = Department(
            self.code.value,
            self.name.value,
            self.parent_code.value or ORGANISATION,
            self.disabled.isChecked(),
            self.scope.value or ScopeKind.BELOW,
        )
        known = self._current
        if known is None:
            self.frame.bridge.call(self._service.add, self.frame.actor, wanted, done=self._stored, owner=self)
            return
        change = self._service.change
        self.frame.bridge.call(change, self.frame.actor, known.code, wanted, done=self._stored, owner=self)

    def _ask_merge(self) -> None:
        branch = self._branch
        if branch is None:
            return
        code, has = branch.department.code, branch.has
        text = counted(
            self.tr(
                "{0} {0:expert|experts}, {1} {1:project|projects}, {2} {2:account|accounts} and the "
                "departments below it go along, and reviews, drafts and saved conditions that name it; then "
                "it is gone. Experts keep the change as a version. Accounts that are signed in see by it "
                "from the next sign-in on."
            ),
            f"{has.experts:,}",
            f"{has.projects:,}",
            len(branch.people),
        )
        inside = set(below(code, self._all))
        others = [one for one in self._all if one.code not in inside]
        targets = [
            (ORGANISATION, self._root.name),
            *((one.code, _INDENT * level_of(one.code, self._all) + one.name) for one in others),
        ]
        merge = partial(self._merge, branch.department)
        self.dialog = MergeDepartment(self, branch.department.name, text, targets, merge)
        self.dialog.open()

    def _merge(self, source: Department, target: str) -> None:
        done = partial(self._gone, self.tr("Merged: {0}").format(source.name))
        merge = self._service.merge
        self.frame.bridge.call(merge, self.frame.actor, source.code, target, done=done, owner=self)

    def _ask_remove(self) -> None:
        if self._branch is None:
            return
        gone = self._branch.department
        self.frame.dialogs.confirm(
            self.tr("Remove “{0}”?").format(gone.name),
            self.tr("Nothing hangs on it. Its name and code are free afterwards."),
            self.tr("Remove"),
            partial(self._remove, gone),
            danger=True,
            owner=self,
        )

    def _remove(self, gone: Department) -> None:
        done = partial(self._gone, self.tr("Removed: {0}").format(gone.name))
        self.frame.bridge.call(self._service.remove, self.frame.actor, gone.code, done=done, owner=self)

    def _gone(self, said: str, _result: object) -> None:
        self._begin()
        self.frame.notify(said)

    def _make_table(self) -> PagedTable:
        table = PagedTable(
            [
                Column("name", self.tr("Name"), _name_cell, 190, stretch=True),
                Column("code", self.tr("Code"), _code, 86),
                Column("people", self.tr("Accounts"), _people, 64, align="right"),
                Column("experts", self.tr("Experts"), _experts, 76, align="right"),
                Column("projects", self.tr("Projects"), _projects, 64, align="right"),
                Column("state", self.tr("State"), self._state_cell, 90),
            ],
            _code,
            table_id="departments",
            memory=self.frame.preferences,
            name=self.tr("Departments"),
        )
        table.view.setObjectName("department_table")
        table.set_words(total=self.tr("{total} {total:department|departments}"))
        table.focused.connect(self._choose)
        return table

    def _make_form(self) -> Card:
        self._card = Card(self.tr("New department"), "pencil", gap=12)
        self.code, self.name = LineEditor(longest=LONGEST_CODE), LineEditor(longest=LONGEST_NAME)
        self.code.setObjectName("department_code")
        self.name.setObjectName("department_name")
        self.parent_code: Select[str] = Select([(ORGANISATION, self._root.name)], ORGANISATION)
        self.parent_code.setObjectName("department_parent")
        self._code_field = Field(self.tr("Code"), self.code, required=True)
        self._name_field = Field(self.tr("Name"), self.name, required=True)
        self._card.add(self._code_field)
        self._card.add(self._name_field)
        self._card.add(Field(self.tr("Part of"), self.parent_code))
        self.scope = Select(scope_options(), ScopeKind.BELOW)
        self.scope.setObjectName("department_scope")
        self._card.add(Field(self.tr("Data scope offered for new accounts"), self.scope))
        self.disabled = QCheckBox(self.tr("Disabled: no longer offered"))
        self.disabled.setObjectName("department_disabled")
        self._card.add(self.disabled)
        self._note = Text("", "small", "muted", wrap=True)
        self._card.add(self._note)
        self._button = Button(self.tr("Save"), "save", "primary").fill_width()
        self._button.setObjectName("save_department")
        self._button.clicked.connect(self.save)
        self._card.add(self._button)
        self.merge = Button(self.tr("Merge…"), "link").fill_width()
        self.merge.setObjectName("merge_department")
        self.merge.clicked.connect(self._ask_merge)
        self.remove = Button(self.tr("Remove…"), "trash-2", "danger").fill_width()
        self.remove.setObjectName("remove_department")
        self.remove.clicked.connect(self._ask_remove)
        self._card.add(row(self.merge, self.remove, gap=8))
        self._people = Text("", "small", wrap=True)
        self._people.setObjectName("department_people")
        self._card.add(Text(self.tr("Accounts that belong to it"), "small", "muted"))
        self._card.add(self._people)
        return self._card

    def _load(self) -> None:
        self.frame.bridge.call(self._ask, self.frame.actor, done=self._show_all, owner=self)

    def _ask(self, actor: Actor) -> _Known:
        """In the engine: tree, figures and accounts of one moment."""
        service = self._service
        return _Known(service.all(actor), service.belonging(actor), self._access.accounts(actor))

    def _show_all(self, known: _Known) -> None:
        self._all = known.departments
        self._branches = [
            _Branch(
                one,
                level_of(one.code, self._all),
                tuple(account for account in known.accounts if one.code in account.departments),
                known.has.get(one.name if one.code else ORGANISATION, Belonging()),
            )
            for one in (self._root, *self._all)
        ]
        self.table.set_source(static_source(list(self._branches)))
        if self._current is None:  # somebody is typing a new one
            self._offer_parents(Department("", "", self.parent_code.value or ORGANISATION))
            return
        code = self._current.code
        self._choose(next((branch for branch in self._branches if branch.department.code == code), None))

    def _begin(self) -> None:
        self._choose(None)
        self.code.setFocus()

    def _choose(self, branch: _Branch | None) -> None:
        self._branch = branch
        self._fill(None if branch is None else branch.department)
        people = () if branch is None else branch.people
        names = [f"{account.name}（{account.login}）" for account in people[:_NAMES_SHOWN]]
        more = len(people) - len(names)
        if more:
            names.append(self.tr("and {0} more").format(more))
        self._people.setText(listed(names) or self.tr("None"))

    def _fill(self, department: Department | None) -> None:
        self._current = department
        shown = department or Department("", "")
        is_root = department is not None and department.code == ORGANISATION
        self._card.set_title(shown.name or self.tr("New department"))
        self._code_field.set_value(shown.code)
        self._name_field.set_value(shown.name)
        self._offer_parents(shown)
        self.scope.set_value(shown.default_scope)
        self.disabled.setChecked(shown.disabled)
        for part in (self.code, self.name, self.parent_code, self.scope, self.disabled):
            part.setEnabled(not is_root)
        self._button.setVisible(not is_root)
        for button in (self.merge, self.remove):
            button.setVisible(department is not None and not is_root)
        self.remove.block(self._why_not_removed())
        self._note.setText(
            self.tr("The organisation itself: whatever was given to no department belongs to it.")
            if is_root
            else self.tr("Whatever names it follows a new name or code.")
        )

    def _why_not_removed(self) -> str:
        branch = self._branch
        if branch is None:
            return ""
        held = branch.people or branch.has != Belonging() or len(below(branch.department.code, self._all)) > 1
        return self.tr("Something hangs on it: merge it into another") if held else ""

    def _offer_parents(self, shown: Department) -> None:
        above = [
            (one.code, _INDENT * level_of(one.code, self._all) + one.name)
            for one in self._all
            if level_of(one.code, self._all) < MOST_LEVELS and one.code != shown.code
        ]
        self.parent_code.set_options([(ORGANISATION, self._root.name), *above])
        self.parent_code.set_value(shown.parent)

    def _stored(self, department: Department) -> None:
        self._current = department
        self.frame.notify(self.tr("Stored: {0}").format(department.name))

    def _changed(self, _message: DepartmentsChanged) -> None:
        self._load()

    def _state_cell(self, branch: _Branch) -> Cell:
        return Cell(self.tr("Disabled"), "faint") if branch.department.disabled else Cell(self.tr("In use"))


def _name_cell(branch: _Branch) -> Cell:
    name = _INDENT * branch.level + branch.department.name
    return Cell(name, "faint") if branch.department.disabled else Cell(name, bold=branch.level == 0)


def _code(branch: _Branch) -> str:
    return branch.department.code or "—"


def _people(branch: _Branch) -> str:
    return str(len(branch.people))


def _experts(branch: _Branch) -> str:
    return f"{branch.has.experts:,}"


def _projects(branch: _Branch) -> str:
    return f"{branch.has.projects:,}"
