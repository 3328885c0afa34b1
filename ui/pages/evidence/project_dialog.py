"""Which project is sealed as a whole, what its archive holds, and whether the draws' archives go inside."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QRadioButton, QVBoxLayout, QWidget

from core.draw.transcript.record import Ending
from core.engine.api import Services
from core.engine.project_archives import ArchivedAttempt, OfferedProject, ProjectArchiveView
from core.engine.workstation import Workstation
from core.kernel.errors import UserError
from ui.shell.dialogs import Ask
from ui.shell.frame import Frame
from ui.texts import message_for
from ui.widgets.forms import Field
from ui.widgets.labels import ElidedText, Text
from ui.widgets.layouts import box, clear, column, row
from ui.widgets.notices import Banner
from ui.widgets.pickers import Select

_ATTEMPTS_SHOWN = 8


class ProjectSealDialog(Ask):
    """``wanted(project_no, hold)`` when somebody goes on; two people sign after that."""

    wanted = Signal(str, bool)

    def __init__(self, parent: QWidget, frame: Frame, ws: Workstation[Services]) -> None:
        title = QCoreApplication.translate("ProjectSealDialog", "Seal a whole project")
        text = QCoreApplication.translate(
            "ProjectSealDialog",
            "One archive for the application, the approval, the papers, the messages and all draws of a "
            "project, void ones among them.",
        )
        super().__init__(parent, title, text)
        self._frame = frame
        self._desk = ws.services.project_archives
        self._view: ProjectArchiveView | None = None
        self._project: Select[str] = Select([])
        self._project.setObjectName("seal_project_choice")
        self._project.edited.connect(self._look)
        self.content.addWidget(Field(self.tr("Project"), self._project, required=True))
        self._found = QVBoxLayout()
        self._found.setSpacing(4)
        self.content.addLayout(self._found)
        self._hold = QRadioButton(self.tr("Put the archives of the draws inside"))
        self._hold.setObjectName("hold_archives")
        self._hold.setChecked(True)
        self._cite = QRadioButton(self.tr("Name them by their digests only"))
        self._cite.setObjectName("cite_archives")
        self._size = Text("", "small", "muted", wrap=True)
        note = self.tr("Small. Keep the archives of the draws beside it: each is verified by itself.")
        self._ways = box(
            column(self._hold, self._size, self._cite, Text(note, "small", "muted", wrap=True), gap=4)
        )
        self.content.addWidget(self._ways)
        self._said = Banner("", "warning")
        self._said.setObjectName("project_hindrance")
        self._said.hide()
        self.content.addWidget(self._said)
        self.content.addStretch(1)
        cancel = self.add_button(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        self.go = self.add_button(self.tr("Seal…"), "primary", main=True)
        self.go.setObjectName("seal_project_go")
        self.go.clicked.connect(self._begin)
        self.go.block(self.tr("Choose a project first"))
        frame.bridge.call(self._desk.offered, frame.actor, done=self._offer, owner=self)

    def _offer(self, projects: Sequence[OfferedProject]) -> None:
        self._project.set_options([(one.project_no, f"{one.project_no}  {one.title}") for one in projects])
        if projects:
            self._look()
            return
        self._ways.hide()
        self._said.set_text(self.tr("No project has a sealed draw yet: a draw is sealed when it is closed."))
        self._said.show()
        self._fit()

    def _look(self) -> None:
        number = self._project.value
        if number:
            self._frame.bridge.call(self._desk.view, self._frame.actor, number, done=self._show, owner=self)

    def _show(self, view: ProjectArchiveView) -> None:
        self._view = view
        clear(self._found)
        for one in view.attempts[:_ATTEMPTS_SHOWN]:
            self._found.addWidget(self._line(one))
        more = len(view.attempts) - _ATTEMPTS_SHOWN
        if more > 0:
            self._found.addWidget(Text(self.tr("and {0} more").format(more), "small", "muted"))
        if view.sealed:
            self._found.addWidget(
                Text(
                    self.tr("Sealed before as {0}").format(view.sealed[-1].name), "small", "muted", wrap=True
                )
            )
        self._size.setText(self.tr("One file has all: about {0} MB more.").format(f"{view.bytes / 1e6:,.1f}"))
        hindrance = view.hindrance and message_for(UserError(view.hindrance, project=view.project_no))
        self._said.set_text(hindrance)
        self._said.setVisible(bool(hindrance))
        self._ways.setVisible(not hindrance)
        self.go.block(hindrance)
        self._fit()

    def _fit(self) -> None:
        layout = self.layout()
        assert layout is not None
        layout.activate()
        self.adjustSize()

    def _line(self, one: ArchivedAttempt) -> QWidget:
        ending = self.tr("void") if one.ending is Ending.VOID else self.tr("closed")
        state = ending if one.is_over else self.tr("not over")
        name = self.tr("Draw {0}, attempt {1}: {2}").format(one.draw_id, one.attempt, state)
        archive = self.tr("not sealed") if one.archive is None else f"{one.archive.bytes / 1e6:,.1f} MB"
        line = row(ElidedText(name), Text(archive, "body", "muted"), gap=12)
        line.setStretch(0, 1)
        return box(line)

    def _begin(self) -> None:
        if self._view is not None and not self._view.hindrance:
            self.wanted.emit(self._view.project_no, self._hold.isChecked())
            self.accept()
