"""Which approved project a new plan is for."""

from collections.abc import Sequence

from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from core.projects.model import Project
from ui.widgets.buttons import Button
from ui.widgets.forms import Field
from ui.widgets.labels import Text
from ui.widgets.layouts import row
from ui.widgets.pickers import Select


class ProjectChooser(QDialog):
    """Which approved project the plan is for."""

    def __init__(self, parent: QWidget, projects: Sequence[Project]) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("New draw plan"))
        self.setMinimumWidth(560)
        self._select: Select[str] = Select(
            [(p.draft.project_no, f"{p.draft.project_no}  {p.draft.name}") for p in projects]
        )
        self._select.setObjectName("plan_project")
        go = Button(self.tr("Make the plan"), "arrow-right", "primary", icon_after=True)
        go.setObjectName("make_plan")
        go.clicked.connect(self.accept)
        cancel = Button(self.tr("Cancel"))
        cancel.setObjectName("cancel_plan")
        cancel.clicked.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 24)
        layout.setSpacing(16)
        layout.addWidget(Text(self.tr("Which approved project is the draw for?"), "card"))
        layout.addWidget(Field(self.tr("Project"), self._select, required=True))
        layout.addLayout(row(None, cancel, go, gap=12))

    @property
    def project_no(self) -> str:
        """The chosen project."""
        return self._select.value or ""
