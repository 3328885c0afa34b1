"""What a project is ticked as: check boxes side by side, as one field of the form."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QWidget

from core.projects.model import ProjectFlag
from ui.texts import words

_COLUMNS = 4


class FlagTicks(QWidget):
    """``value`` is the tuple of ticked flags, in the order of the model."""

    edited = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(4)
        self.boxes: dict[ProjectFlag, QCheckBox] = {}
        for place, flag in enumerate(ProjectFlag):
            box = QCheckBox(words(f"project_flag.{flag.value}"))
            box.setObjectName(f"flag_{flag.value}")
            box.toggled.connect(self._tell)
            self.boxes[flag] = box
            grid.addWidget(box, *divmod(place, _COLUMNS))

    @property
    def value(self) -> tuple[ProjectFlag, ...]:
        """What is ticked."""
        return tuple(flag for flag, box in self.boxes.items() if box.isChecked())

    def set_value(self, value: object) -> None:
        """Tick these and no others."""
        ticked = value if isinstance(value, tuple) else ()
        for flag, box in self.boxes.items():
            box.blockSignals(True)
            box.setChecked(flag in ticked)
            box.blockSignals(False)

    def _tell(self, _on: bool) -> None:
        self.edited.emit()
