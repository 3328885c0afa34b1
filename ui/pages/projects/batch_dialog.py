"""Putting chosen projects into a batch: its name, and whether one panel serves them or each has its own."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from core.projects.batches import BatchDraft, BatchKind
from core.projects.model import Project
from ui.shell.dates import short_moment
from ui.shell.dialogs import Ask
from ui.texts import words
from ui.widgets.editors import LineEditor
from ui.widgets.forms import Field
from ui.widgets.labels import ElidedText, Text
from ui.widgets.layouts import column, row
from ui.widgets.panels import ScrollBox
from ui.widgets.pickers import Select

LONGEST_NAME = 60
_SHOWN = 5


class BatchDialog(Ask):
    """``done`` gets the draft when it is confirmed."""

    def __init__(
        self, parent: QWidget, projects: Sequence[Project], done: Callable[[BatchDraft], None]
    ) -> None:
        super().__init__(parent, QCoreApplication.translate("BatchDialog", "New batch"), "")
        self._projects = projects
        self._done = done
        self.name = LineEditor(longest=LONGEST_NAME)
        self.name.setObjectName("batch_name")
        self._name_field = Field(self.tr("Name of the batch"), self.name, required=True)
        self.kind: Select[BatchKind] = Select(
            [(kind, words(f"batch_kind.{kind.value}")) for kind in BatchKind], BatchKind.PANELS
        )
        self.kind.setObjectName("batch_kind")
        self.kind.edited.connect(self._explain)
        self._says = Text("", "small", "muted", wrap=True)
        title = self.tr("{0} projects are drawn for together").format(len(projects))
        lines = column(*(project_line(project) for project in projects), None, gap=4)
        self.content.addWidget(Text(title, "body", bold=True))
        if len(projects) > _SHOWN:
            box = ScrollBox(lines)
            box.setFixedHeight(Text("X").sizeHint().height() * 2 * _SHOWN)
            self.content.addWidget(box)
        else:
            self.content.addLayout(lines)
        self.content.addWidget(Text(span_words(projects), "small", "muted", wrap=True))
        self.content.addWidget(self._name_field)
        self.content.addWidget(Field(self.tr("Panels"), self.kind, required=True))
        self.content.addWidget(self._says)
        self.add_button(self.tr("Cancel")).clicked.connect(self.reject)
        go = self.add_button(self.tr("Make the batch"), "primary", main=True)
        go.setObjectName("make_batch")
        go.clicked.connect(self._confirm)
        self._explain()

    def _explain(self) -> None:
        self._says.setText(words(f"batch_kind_says.{(self.kind.value or BatchKind.PANELS).value}"))

    def _confirm(self) -> None:
        if not self._name_field.validate():
            return
        numbers = tuple(project.draft.project_no for project in self._projects)
        self.accept()
        self._done(BatchDraft(self.name.value, self.kind.value or BatchKind.PANELS, numbers))


def span_words(projects: Sequence[Project]) -> str:
    """For how long the experts of a batch must be free."""
    openings = [p.draft.opening_at for p in projects if p.draft.opening_at is not None]
    if not openings:
        return ""
    params = {"first": short_moment(min(openings)), "last": short_moment(max(openings))}
    return words("batch.span", params)


def project_line(project: Project) -> QWidget:
    """Number, name and opening of one project in a line."""
    draft = project.draft
    holder = QWidget()
    opening = "—" if draft.opening_at is None else f"{draft.opening_at:%m-%d %H:%M}"
    name = ElidedText(draft.name)
    line = row(Text(draft.project_no, "small", "muted"), name, Text(opening, "small", "muted"), gap=12)
    line.setStretch(1, 1)
    line.setContentsMargins(0, 2, 0, 2)
    holder.setLayout(line)
    return holder
