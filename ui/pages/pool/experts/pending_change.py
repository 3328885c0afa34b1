"""Says on an expert's page that a change waits for a review, and leads to its case."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.cases.model import CasesChanged, ReviewCase
from core.engine.api import Services
from core.engine.workstation import Workstation
from ui.shell.frame import Frame
from ui.texts import words
from ui.widgets.buttons import Button
from ui.widgets.notices import Banner


class PendingChange(QWidget):
    """Hidden as long as nothing waits."""

    def __init__(self, frame: Frame, ws: Workstation[Services]) -> None:
        super().__init__()
        self._frame = frame
        self._ws = ws
        self._expert_no = ""
        self._case_no = ""
        button = Button(self.tr("Open the case"), "arrow-right", size="small")
        button.setObjectName("open_pending_case")
        button.clicked.connect(self._open)
        button.setVisible(frame.actor.may("cases.read"))
        self.banner = Banner("", "warning", self.tr("A change waits for a review"), action=button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.banner)
        self.hide()
        frame.bridge.on(CasesChanged, self._changed, self)

    def show_for(self, expert_no: str) -> None:
        """Look whether something waits for this expert."""
        self._expert_no = expert_no
        pending = self._ws.services.pool.reviews.pending
        self._frame.bridge.call(pending, self._frame.actor, expert_no, done=self._show, owner=self)

    def _show(self, case: ReviewCase | None) -> None:
        self._case_no = "" if case is None else case.case_no
        self.setVisible(case is not None)
        if case is not None:
            text = self.tr("{0} by {1}: {2}. Until it is decided the values below stand.")
            state = words(f"case_state.{case.state.value}")
            self.banner.set_text(text.format(case.case_no, case.applicant_name, state))

    def _open(self) -> None:
        self._frame.open_page("cases.detail", case_no=self._case_no)

    def _changed(self, _message: CasesChanged) -> None:
        if self._expert_no:
            self.show_for(self._expert_no)
