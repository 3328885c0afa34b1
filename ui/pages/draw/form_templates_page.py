"""The customer's own forms: which are in use, adding one, retiring one."""

from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import NamedTuple

from PySide6.QtWidgets import QFileDialog, QMenu

from core.engine.api import Services
from core.engine.workstation import Workstation
from core.form_templates.model import FIELDS, ROW, FormKind, FormTemplate, TemplateFormat
from ui.pages.draw.parts.documents import SaveDocument
from ui.shell.dates import short_moment
from ui.shell.frame import Frame
from ui.shell.page import GAP, Page
from ui.texts import words
from ui.theme import theme
from ui.widgets.buttons import Button
from ui.widgets.cards import Card
from ui.widgets.editors import LineEditor
from ui.widgets.forms import Field
from ui.widgets.labels import Text
from ui.widgets.layouts import column, row
from ui.widgets.panels import ScrollBox
from ui.widgets.pickers import Select
from ui.widgets.table.columns import Cell, Column, static_source
from ui.widgets.table.paged_table import PagedTable

_SIDE = 360


class _Line(NamedTuple):
    template: FormTemplate
    added_by: str


class FormTemplatesPage(Page):
    """A template is never changed: another one is added and the old one retired."""

    def __init__(self, frame: Frame, ws: Workstation[Services]) -> None:
        super().__init__(frame)
        self._forms = ws.services.forms
        self._chosen: _Line | None = None
        self._name = ""
        self.set_title(
            self.tr("Own forms"),
            self.tr("Word and Excel forms of the house, filled with the values of a draw"),
        )
        self.start = Button(self.tr("Form to start from…"), "download")
        self.start.setObjectName("starting_form")
        self.start.clicked.connect(self._offer_starting)
        self.head.add_action(self.start)
        self.table = self._make_table()
        side = ScrollBox(column(self._make_form(), self._make_chosen(), self._make_fields(), None, gap=GAP))
        side.setFixedWidth(theme().px(_SIDE + 16))
        line = row(self.table, side, gap=GAP)
        line.setStretch(0, 1)
        self.body.addLayout(line, 1)
        self._look()

    def opened(self, params: Mapping[str, object]) -> None:
        """Load the list."""
        self._load()

    def _make_table(self) -> PagedTable:
        table = PagedTable(
            [
                Column("form", self.tr("Form"), _form, 170),
                Column("file", self.tr("File"), _file, 220, stretch=True),
                Column("type", self.tr("Project type"), self._type, 130),
                Column("added", self.tr("Added"), _added, 150),
                Column("by", self.tr("By"), _by, 90),
                Column("state", self.tr("State"), self._state, 80),
            ],
            _number,
            table_id="form_templates",
            memory=self.frame.preferences,
            name=self.tr("Own forms"),
        )
        table.view.setObjectName("form_template_table")
        table.set_words(total=self.tr("{total} {total:form|forms}"))
        table.set_empty(
            self.tr("No form of your own yet"),
            self.tr("Draws use the forms of the program. Save one to start from, change it, and add it."),
        )
        table.focused.connect(self._choose)
        return table

    def _make_chosen(self) -> Card:
        card = Card(self.tr("Chosen form"), "file-check", gap=12)
        card.setFixedWidth(theme().px(_SIDE))
        self.chosen = Text("", wrap=True)
        self.sample = Button(self.tr("Save filled sample…"), "download").fill_width()
        self.sample.setObjectName("sample_form")
        self.sample.clicked.connect(self._make_sample)
        self.retire = Button(self.tr("Retire…"), "archive").fill_width()
        self.retire.setObjectName("retire_form")
        self.retire.clicked.connect(self._retire)
        for part in (self.chosen, self.sample, self.retire):
            card.add(part)
        return card

    def _make_form(self) -> Card:
        card = Card(self.tr("Add a form"), "upload", gap=12)
        card.setFixedWidth(theme().px(_SIDE))
        options = [(kind, words(f"form_kind.{kind}")) for kind in FormKind]
        self.kind: Select[FormKind] = Select(options, FormKind.DRAW_TABLE)
        self.kind.setObjectName("form_kind")
        self.kind.currentIndexChanged.connect(self._show_fields)
        self.project_type = LineEditor(longest=60)
        self.project_type.setObjectName("form_project_type")
        card.add(Field(self.tr("Form"), self.kind))
        card.add(
            Field(
                self.tr("For projects of this type"),
                self.project_type,
                hint=self.tr("As written in the project; empty: for all"),
            )
        )
        self.add = Button(self.tr("Choose file and add…"), "plus", "primary").fill_width()
        self.add.setObjectName("add_form")
        self.add.clicked.connect(self._ask_file)
        card.add(self.add)
        return card

    def _make_fields(self) -> Card:
        card = Card(self.tr("Fields of this form"), "tag", gap=8)
        card.setFixedWidth(theme().px(_SIDE))
        card.add(
            Text(
                self.tr(
                    "Write a field in double braces wherever its value shall stand. The table row with "
                    "fields of a row is repeated for every row."
                ),
                "small",
                "muted",
                wrap=True,
            )
        )
        self.fields = Text("", "small", wrap=True, select=True)
        self.fields.setObjectName("form_fields")
        card.add(self.fields)
        self._show_fields()
        return card

    def _show_fields(self) -> None:
        fields = FIELDS[self.kind.value or FormKind.DRAW_TABLE]
        names = [*sorted(fields.single), *(ROW + name for name in sorted(fields.row))]
        self.fields.setText("  ".join("{{" + name + "}}" for name in names))

    # -- acts ---------------------------------------------------------------------------------------------

    def _load(self) -> None:
        self.frame.bridge.call(self._forms.all, self.frame.actor, done=self._show, owner=self)

    def _show(self, found: Sequence[tuple[FormTemplate, str]]) -> None:
        self.table.set_source(static_source([_Line(*one) for one in found]))
        self._choose(None)

    def _choose(self, line: _Line | None) -> None:
        self._chosen = line
        self._look()

    def _look(self) -> None:
        template = None if self._chosen is None else self._chosen.template
        self.chosen.setText("—" if template is None else template.file_name)
        nothing = "" if self._chosen is not None else self.tr("Choose a form in the list")
        retired = template is not None and template.retired_at is not None
        self.sample.block(nothing)
        self.retire.block(nothing or (self.tr("It is retired already") if retired else ""))

    def _ask_file(self) -> None:
        name, _ = QFileDialog.getOpenFileName(
            self, self.tr("Choose a form"), "", self.tr("Word and Excel forms (*.docx *.xlsx)")
        )
        if name:
            self.add_file(Path(name))

    def add_file(self, path: Path) -> None:
        """Read, check and keep the file."""
        self.add.block(self.tr("Being read"))
        added = self._forms.add(
            self.frame.actor, self.kind.value or FormKind.DRAW_TABLE, self.project_type.value, path
        )
        self.frame.bridge.watch(added, done=self._added, failed=self._refused, owner=self)

    def _added(self, template: FormTemplate) -> None:
        self.add.block("")
        self.frame.notify(self.tr("Added: {0}").format(template.file_name))
        self._load()

    def _refused(self, error: BaseException) -> None:
        self.add.block("")
        self.frame.dialogs.error(error)

    def _retire(self) -> None:
        if self._chosen is None:
            return
        self.frame.dialogs.confirm(
            self.tr("Retire this form?"),
            self.tr("{0} is no longer offered for draws. What was made with it stays.").format(
                self._chosen.template.file_name
            ),
            self.tr("Retire"),
            self._retire_now,
            owner=self,
        )

    def _retire_now(self) -> None:
        if self._chosen is not None:
            number = self._chosen.template.number
            self.frame.bridge.call(
                self._forms.retire, self.frame.actor, number, done=self._retired, owner=self
            )

    def _retired(self, _nothing: None) -> None:
        self.frame.notify(self.tr("Retired"))
        self._load()

    def _make_sample(self) -> None:
        if self._chosen is None:
            return
        template = self._chosen.template
        self._name = f"{Path(template.file_name).stem}-{self.tr('sample')}.{template.format}"
        made = self._forms.sample(self.frame.actor, template.number)
        self.frame.bridge.watch(made, done=self._save_file, owner=self)

    def _offer_starting(self) -> None:
        menu = QMenu(self)
        menu.setObjectName("starting_menu")
        for kind in FormKind:
            for format_, program in ((TemplateFormat.DOCX, "Word"), (TemplateFormat.XLSX, "Excel")):
                line = menu.addAction(f"{words(f'form_kind.{kind}')} ({program})")
                line.triggered.connect(partial(self.make_starting, kind, format_))
        menu.popup(self.start.mapToGlobal(self.start.rect().bottomLeft()))

    def make_starting(self, kind: FormKind, format_: TemplateFormat, _checked: bool = False) -> None:
        """Make the form to start from and ask where it shall be saved."""
        made = self._forms.starting(self.frame.actor, kind, format_)
        self._name = f"{words(f'form_kind.{kind}')}.{format_}"
        self.frame.bridge.watch(made, done=self._save_file, owner=self)

    def _save_file(self, content: bytes) -> None:
        SaveDocument(self, self.frame, content, self._name).open()

    # -- cells --------------------------------------------------------------------------------------------

    def _type(self, line: _Line) -> Cell:
        wanted = line.template.project_type
        return Cell(wanted) if wanted else Cell(self.tr("all"), "faint")

    def _state(self, line: _Line) -> Cell:
        if line.template.retired_at is None:
            return Cell(self.tr("In use"))
        return Cell(self.tr("Retired"), "faint")


def _form(line: _Line) -> str:
    return words(f"form_kind.{line.template.form}")


def _file(line: _Line) -> str:
    return line.template.file_name


def _added(line: _Line) -> str:
    return short_moment(line.template.added_at)


def _by(line: _Line) -> str:
    return line.added_by


def _number(line: _Line) -> str:
    return str(line.template.number)
