"""A condition with its counts below: how many are left after it, and how many more there were without it."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.draw.state.views import ConditionView
from ui.pages.draw.plan.plan_presenter import few
from ui.widgets.forms import Field
from ui.widgets.labels import Text


class CountedField(QWidget):
    """A labelled editor, and a line for the counts while the condition is asked for."""

    def __init__(self, label: str, editor: QWidget, *, required: bool = False) -> None:
        super().__init__()
        self.field = Field(label, editor, required=required)
        self._counts = Text("", "small", "muted", wrap=True)
        self._counts.setObjectName(f"count_{editor.objectName()}")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(self.field)
        layout.addWidget(self._counts)
        layout.addStretch(1)
        self._counts.hide()

    def show_count(self, count: ConditionView | None) -> None:
        """Counts of the last pre-query; None when nothing is asked or known."""
        self._counts.setVisible(count is not None)
        if count is None:
            return
        text = self.tr("{0} left · without it +{1}").format(few(count.left), few(count.alone))
        if count.narrow:
            text += " · " + self.tr("fewer than 3 for each seat")
        self._counts.setText(text)
        self._counts.set_tone("warning" if count.narrow else "muted")
