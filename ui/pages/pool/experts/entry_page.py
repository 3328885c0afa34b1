"""Entering an expert by hand, and mending what a reviewer gave back."""

from collections.abc import Mapping

from core.engine.api import Services
from core.engine.workstation import Workstation
from core.pool.editing.entering import OpenedEntry
from core.pool.record.model import UNIT
from ui.pages.pool.experts.entry_form import EntryForm
from ui.shell.frame import Frame
from ui.shell.page import Page
from ui.widgets.buttons import Button


class ExpertEntryPage(Page):
    """Opened with nothing (a new expert), ``kind`` unit, ``expert_no``, or ``case_no`` of a returned case."""

    def __init__(self, frame: Frame, ws: Workstation[Services]) -> None:
        super().__init__(frame)
        self._case_no = ""
        self.set_title(self.tr("New expert"), self.tr("Checked by the same rules as an import"))
        self.form = EntryForm(frame, ws)
        self.form.shown.connect(self._shown)
        self.form.ended.connect(frame.go_back)
        leave = Button(self.tr("Back"), "arrow-left")
        leave.clicked.connect(self.back)
        self.head.add_action(leave)
        self.set_main_action(self.form.button)
        self.body.addWidget(self.form, 1)

    def opened(self, params: Mapping[str, object]) -> None:
        """Load what is to be edited."""
        self._case_no = str(params.get("case_no") or "")
        kind = str(params.get("kind") or "")
        if kind == UNIT:
            self.set_title(self.tr("New unit"))
        self.form.open_for(str(params.get("expert_no") or ""), self._case_no, kind)

    def save(self) -> None:
        """Store the entry, or hand it in for review."""
        self.form.save()

    def closed(self) -> None:
        """What was typed and not stored is kept as a draft."""
        self.form.closed()

    def _shown(self, opened: OpenedEntry) -> None:
        if opened.expert_no:
            self.set_title(self.tr("Change an expert"), self.tr("That it was opened stands in the log"))
        self.set_crumb(self._case_no or opened.expert_no)
