"""Which approved project, or which batch of them, a new plan is for."""

from collections.abc import Sequence

from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from core.projects.batches import Batch
from core.projects.model import Project
from ui.widgets.buttons import Button
from ui.widgets.forms import Field
from ui.widgets.labels import Text
from ui.widgets.layouts import row
from ui.widgets.pickers import Select


class ProjectChooser(QDialog):
    """Which approved project the plan is for; those of a batch are offered together."""

    def __init__(self, parent: QWidget, projects: Sequence[Project], batches: Sequence[Batch] = ()) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("New draw plan"))
        self.setMinimumWidth(560)
        standing = [batch for batch in batches if batch.stands]
        together = {number for batch in standing for number in batch.draft.project_nos}
        alone = [p.draft for p in projects if p.draft.project_no not in together]
        self._select: Select[str] = Select(
            [
                *((d.project_no, f"{d.project_no}  {d.name}") for d in alone),
                *((b.batch_id, self.tr("Batch {0}  {1}").format(b.batch_id, b.draft.name)) for b in standing),
            ]
        )
        self._select.setObjectName("plan_project")
        go = Button(self.tr("Make the plan"), "arrow-right", "primary", icon_after=True)
        go.setObjectName("make_plan")
        go.setDefault(True)
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
        """The chosen project or batch."""
        return self._select.value or ""
