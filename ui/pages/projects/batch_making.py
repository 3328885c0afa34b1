"""From ticked projects to a stored batch: the dialog, the co-sign where one panel serves several."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from core.access.model import Actor
from core.engine.api import Services
from core.engine.workstation import Workstation
from core.projects.batches import FEWEST_PROJECTS, BatchDraft, BatchKind
from core.projects.model import Project, ProjectState
from ui.listing import listed
from ui.pages.projects.batch_dialog import BatchDialog
from ui.shell.frame import Frame


class BatchMaking(QObject):
    """``made`` gets the number of the new batch."""

    def __init__(
        self, frame: Frame, ws: Workstation[Services], page: QWidget, made: Callable[[str], None]
    ) -> None:
        super().__init__(page)
        self._frame = frame
        self._ws = ws
        self._page = page
        self._made = made
        self._draft: BatchDraft | None = None
        self.dialog: BatchDialog | None = None

    def begin(self, projects: Sequence[Project]) -> None:
        """Ask for name and kind, once the projects can be drawn for."""
        unready = [p.draft.project_no for p in projects if p.state is not ProjectState.APPROVED]
        if len(projects) < FEWEST_PROJECTS or unready:
            said = self.tr("Tick at least two approved projects.")
            if unready:
                said = self.tr("Not approved: {0}. Tick approved projects only.").format(listed(unready))
            self._frame.dialogs.message(self.tr("These cannot be put into a batch"), said, "warning")
            return
        self.dialog = BatchDialog(self._page, projects, self._confirmed)
        self.dialog.open()

    def _confirmed(self, draft: BatchDraft) -> None:
        self._draft = draft
        if draft.kind is BatchKind.PANELS:
            self._store("", None)
            return
        self._frame.dialogs.co_sign(
            self.tr("One panel for several projects"),
            self.tr(
                "Each project's rules are checked for the one panel, and its avoidance holds for all. Some "
                "authorities want a panel for each project: say why one is to serve them all."
            ),
            self.tr("Co-sign"),
            self._signed,
            permission="draw.supervise",
            owner=self,
        )

    def _signed(self, supervisor: Actor, reason: str) -> None:
        self._store(reason, supervisor)

    def _store(self, reason: str, supervisor: Actor | None) -> None:
        make = self._ws.services.batches.make
        self._frame.bridge.call(
            make, self._frame.actor, self._draft, reason, supervisor, done=self._made, owner=self
        )
