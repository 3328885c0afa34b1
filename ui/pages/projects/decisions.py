"""What may be done with a project: submit, approve, return, refuse. Buttons for a page's head."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal

from core.engine.api import Services
from core.engine.workstation import Workstation
from core.projects.model import Project, ProjectState
from ui.shell.frame import Frame
from ui.shell.page import PageHead
from ui.widgets.buttons import Button, ButtonKind

EDITABLE = frozenset({ProjectState.DRAFT, ProjectState.RETURNED})
AMENDABLE = EDITABLE | {ProjectState.APPROVED}
"""States in which the form is open; an approved project is reviewed again after it."""


class ProjectDecisions(QObject):
    """Puts the buttons that the person has into ``head``; ``decided()`` when an act is done."""

    decided = Signal()

    def __init__(self, frame: Frame, ws: Workstation[Services], owner: QObject) -> None:
        super().__init__(owner)
        self._frame = frame
        self._ws = ws
        self._project: Project | None = None
        self._approve = self._button("approve_project", self.tr("Approve"), "circle-check", self._do_approve)
        self._return = self._button("return_project", self.tr("Return…"), "undo-2", self._ask_return)
        self._refuse = self._button(
            "refuse_project", self.tr("Refuse…"), "circle-x", self._ask_refuse, "danger"
        )
        self._submit = self._button("submit_project", self.tr("Submit"), "send", self._do_submit)

    def put_into(self, head: PageHead) -> None:
        """Add the buttons of who is signed in."""
        reviewing = (self._refuse, self._return, self._approve)
        for permission, buttons in (("projects.review", reviewing), ("projects.edit", (self._submit,))):
            for button in buttons:
                if self._frame.actor.may(permission):
                    head.add_action(button)
        self.show_for(None)

    def show_for(self, project: Project | None) -> None:
        """Open the buttons for this project's state; None: none is chosen."""
        self._project = project
        state = None if project is None else project.state
        own = project is not None and project.created_by == self._frame.actor.account_id
        waits = state is ProjectState.SUBMITTED
        reason = "" if waits else self.tr("Choose a submitted project")
        for button in (self._approve, self._return, self._refuse):
            button.block(self.tr("Nobody decides on a project of their own") if waits and own else reason)
        self._submit.block("" if state in EDITABLE else self.tr("Choose a project that is not yet submitted"))

    def _button(
        self, name: str, words: str, icon: str, run: Callable[[], None], kind: ButtonKind = "secondary"
    ) -> Button:
        button = Button(words, icon, kind)
        button.setObjectName(name)
        button.clicked.connect(run)
        return button

    def _call(self, act: Callable[..., Any], *more: object) -> None:
        if self._project is not None:
            number = self._project.draft.project_no
            self._frame.bridge.call(act, self._frame.actor, number, *more, done=self._acted, owner=self)

    def _acted(self, _nothing: object) -> None:
        self._frame.notify(self.tr("Done"))
        self.show_for(None)
        self.decided.emit()

    def _do_approve(self) -> None:
        self._call(self._ws.services.projects.approve)

    def _do_submit(self) -> None:
        self._call(self._ws.services.projects.submit)

    def _ask_return(self) -> None:
        self._frame.dialogs.reason(
            self.tr("Return the project"),
            self.tr("Whoever entered it mends it and submits it again."),
            self.tr("Return"),
            self._do_return,
            danger=False,
            owner=self,
        )

    def _do_return(self, reason: str) -> None:
        self._call(self._ws.services.projects.return_, reason)

    def _ask_refuse(self) -> None:
        title = self.tr("Refuse the project")
        says = self.tr("A refused project is over for good; it cannot be submitted again.")
        if self._is_amendment():
            title = self.tr("Refuse the amendment")
            says = self.tr("The version that was approved before holds again and can be drawn for.")
        self._frame.dialogs.reason(title, says, self.tr("Refuse"), self._do_refuse, owner=self)

    def _do_refuse(self, reason: str) -> None:
        projects = self._ws.services.projects
        self._call(projects.refuse_amendment if self._is_amendment() else projects.refuse, reason)

    def _is_amendment(self) -> bool:
        return self._project is not None and self._project.is_amendment
