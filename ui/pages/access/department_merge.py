"""Asks into which department one goes, and says what goes along."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from ui.shell.dialogs import Ask
from ui.widgets.forms import Field
from ui.widgets.pickers import Select


class MergeDepartment(Ask):
    """``targets`` are codes and names; ``done(code)``."""

    def __init__(
        self,
        parent: QWidget,
        name: str,
        along: str,
        targets: Sequence[tuple[str, str]],
        done: Callable[[str], None],
    ) -> None:
        title = QCoreApplication.translate("MergeDepartment", "Merge “{0}” into another").format(name)
        super().__init__(parent, title, along, "warning")
        self._done = done
        self.target: Select[str] = Select(targets)
        self.target.setObjectName("merge_department_into")
        self.target.set_value(None)
        self.target.edited.connect(self._look)
        self.content.addWidget(Field(self.tr("Into"), self.target, required=True))
        self.add_button(self.tr("Cancel")).clicked.connect(self.reject)
        self.go = self.add_button(self.tr("Merge"), "danger_fill")
        self.go.setObjectName("merge_department_go")
        self.go.clicked.connect(self._answer)
        self._look()

    def _look(self) -> None:
        self.go.block("" if self.target.value is not None else self.tr("Choose a department"))

    def _answer(self) -> None:
        code = self.target.value
        if code is not None:
            self.accept()
            self._done(code)
