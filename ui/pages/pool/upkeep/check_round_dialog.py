"""Opening a round of the annual check: name, due date, whom it is for."""

from datetime import timedelta

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from core.engine.api import Services
from core.engine.workstation import Workstation
from core.pool.record.model import Specialty
from core.pool.upkeep.model import CheckRound, CheckScope
from core.sheets.lists import split_names
from ui.counted import counted
from ui.pages.pool.parts.specialty_choice import SpecialtyChoice
from ui.pages.pool.upkeep.acts import today
from ui.shell.dialogs import Ask
from ui.shell.frame import Frame
from ui.texts import message_for
from ui.widgets.editors import LineEditor
from ui.widgets.forms import Field
from ui.widgets.labels import Text
from ui.widgets.layouts import row
from ui.widgets.notices import Banner
from ui.widgets.pickers import DateEditor
from ui.widgets.specialty_tree import TreeNode

_DAYS = 30


class CheckRoundDialog(Ask):
    """``opened_round(round)`` when it is open; says beforehand how many experts it is for."""

    opened_round = Signal(object)

    def __init__(self, parent: QWidget, frame: Frame, ws: Workstation[Services]) -> None:
        title = QCoreApplication.translate("CheckRoundDialog", "Open a round of the annual check")
        super().__init__(parent, title, "")
        self._frame = frame
        self._ws = ws
        self.name = LineEditor(longest=60)
        self.name.setObjectName("check_name")
        self.name.set_value(self.tr("Annual check {0}").format(today().year))
        self.due = DateEditor()
        self.due.setObjectName("check_due")
        self.due.set_value(today() + timedelta(days=_DAYS))
        self._name_field = Field(self.tr("Name of the round"), self.name, required=True)
        self.content.addLayout(row(self._name_field, Field(self.tr("Due"), self.due, required=True), gap=16))
        self.specialties = SpecialtyChoice()
        self.specialties.setObjectName("check_specialties")
        self.tags = LineEditor(self.tr("Several: separate them by commas"))
        self.tags.setObjectName("check_tags")
        empty = self.tr("Empty: all experts")
        for label, editor in ((self.tr("Specialties"), self.specialties), (self.tr("Tags"), self.tags)):
            field = Field(label, editor, hint=empty)
            field.edited.connect(self._count)
            self.content.addWidget(field)
        self.how_many = Text("", "body", "muted")
        self.how_many.setObjectName("check_size")
        self.content.addWidget(self.how_many)
        self._trouble = Banner("", "danger")
        self._trouble.hide()
        self.content.addWidget(self._trouble)
        cancel = self.add_button(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        self.go = self.add_button(self.tr("Open the round"), "primary", main=True)
        self.go.setObjectName("check_go")
        self.go.clicked.connect(self._open_round)
        entries = ws.services.pool.reading.specialties(frame.actor)
        frame.bridge.watch(entries, done=self._classified, owner=self)
        self._count()

    @property
    def scope(self) -> CheckScope:
        """Whom it is for."""
        return CheckScope(tuple(self.specialties.value or ()), split_names(self.tags.value))

    def _classified(self, entries: tuple[Specialty, ...]) -> None:
        self.specialties.set_nodes(
            [TreeNode(e.code, e.name, e.parent, " ".join(e.aliases)) for e in entries if not e.disabled]
        )

    def _count(self) -> None:
        size = self._ws.services.pool.upkeep.checks.scope_size
        self._frame.bridge.call(size, self._frame.actor, self.scope, done=self._counted, owner=self)

    def _counted(self, experts: int) -> None:
        self.how_many.setText(counted(self.tr("{0} {0:expert|experts}"), f"{experts:,}"))
        self.go.block("" if experts else self.tr("No expert is in this scope"))

    def _open_round(self) -> None:
        if not self._name_field.validate() or self.due.value is None:
            return
        self._frame.bridge.call(
            self._ws.services.pool.upkeep.checks.open_round,
            self._frame.actor,
            self.name.value,
            self.due.value.isoformat(),
            self.scope,
            done=self._done,
            failed=self._failed,
            owner=self,
        )

    def _done(self, opened: CheckRound) -> None:
        self.opened_round.emit(opened)
        self.accept()

    def _failed(self, error: BaseException) -> None:
        self._trouble.set_text(message_for(error))
        self._trouble.show()
        self.adjustSize()
