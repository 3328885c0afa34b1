"""Choosing which fields of a list leave as a file, and in which form."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QCheckBox, QGridLayout, QWidget

from core.access.masking import CUSTOM, OPEN_CUSTOM, Leaving, Masks
from core.pool.record.custom_fields import CustomField
from ui.pages.pool.parts.condition_words import field_word
from ui.shell.dialogs import Ask
from ui.theme import theme
from ui.widgets.buttons import Button
from ui.widgets.labels import Text
from ui.widgets.layouts import row
from ui.widgets.pickers import Select

_COLUMNS = 3
_SELDOM_WANTED = {"birth_date", "id_number", "email", "term_from"}


class ExportDialog(Ask):
    """``done(fields, suffix)``: fields in the order of the columns, ``.xlsx`` or ``.csv``."""

    def __init__(
        self,
        parent: QWidget,
        text: str,
        masks: Masks,
        custom: Sequence[CustomField],
        chosen: Sequence[str],
        done: Callable[[list[str], str], None],
    ) -> None:
        super().__init__(parent, QCoreApplication.translate("ExportDialog", "Export the list"), text)
        self.setFixedWidth(theme().px(600))
        self._done = done
        self.boxes: dict[str, QCheckBox] = {}
        grid = QGridLayout()
        grid.setSpacing(8)
        own = {f.path: f for f in custom}
        policy = {field: masks.leaving[field] for field in masks.free_fields}
        every_own = {path: masks.leaving_of_custom(personal=f.personal) for path, f in own.items()}
        policy |= {path: leaving for path, leaving in every_own.items() if leaving is not Leaving.WITHHELD}
        start = set(chosen) & set(policy) or set(masks.free_fields) - _SELDOM_WANTED
        words = {path: f.name for path, f in own.items()}
        for place, (field, leaving) in enumerate(policy.items()):
            masked = leaving is Leaving.MASKED
            word = field_word(field, words)
            box = QCheckBox(self.tr("{0} (masked)").format(word) if masked else word)
            box.setObjectName(f"export_{field}")
            box.setChecked(field in start)
            box.toggled.connect(self._look)
            self.boxes[field] = box
            grid.addWidget(box, place // _COLUMNS, place % _COLUMNS)
        self.content.addLayout(grid)
        every, none = Button(self.tr("All"), kind="link"), Button(self.tr("None"), kind="link")
        every.clicked.connect(self._all)
        none.clicked.connect(self._none)
        self.suffix: Select[str] = Select(
            [(".xlsx", self.tr("Workbook (.xlsx)")), (".csv", self.tr("Text file (.csv)"))]
        )
        self.suffix.setAccessibleName(self.tr("Form"))
        self.suffix.setMinimumWidth(theme().px(200))
        self.content.addLayout(row(every, none, None, self.suffix, gap=8))
        fixed = [field for field in masks.leaving if field not in (CUSTOM, OPEN_CUSTOM)]
        names = [field_word(field, words) for field in (*fixed, *own) if field not in policy]
        withheld = self.tr("These do not leave here: {0}.").format(self.tr(", ").join(names))
        self.content.addWidget(Text(withheld, "small", "muted", wrap=True))
        self.add_button(self.tr("Cancel")).clicked.connect(self.reject)
        self.go = self.add_button(self.tr("Choose a place…"), "primary", main=True)
        self.go.setObjectName("export_go")
        self.go.clicked.connect(self._answer)

    @property
    def fields(self) -> list[str]:
        """Chosen fields in the order of the columns."""
        return [field for field, box in self.boxes.items() if box.isChecked()]

    def _look(self) -> None:
        self.go.block("" if self.fields else self.tr("Choose at least one field"))

    def _all(self) -> None:
        for box in self.boxes.values():
            box.setChecked(True)

    def _none(self) -> None:
        for box in self.boxes.values():
            box.setChecked(False)

    def _answer(self) -> None:
        self.accept()
        self._done(self.fields, self.suffix.value or ".xlsx")
