"""Two entries of perhaps one person side by side: which number goes on, which value wins."""

from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QGridLayout, QWidget

from core.engine.api import Services
from core.engine.workstation import Workstation
from core.pool.record.comparison import ComparedField
from core.pool.upkeep.merging import UNITED, Comparison, MergeOrder
from ui.pages.pool.texts import say
from ui.shell.dialogs import Ask
from ui.shell.frame import Frame
from ui.theme import theme
from ui.widgets.buttons import Choice
from ui.widgets.editors import TextEditor
from ui.widgets.forms import Field
from ui.widgets.labels import Text
from ui.widgets.layouts import row
from ui.widgets.panels import ScrollBox

LEFT, RIGHT = "left", "right"
_WIDTH, _HEIGHT = 760, 300


class MergeDialog(Ask):
    """Stays open when the merge is refused; nothing is changed before the button is pressed."""

    def __init__(
        self, parent: QWidget, frame: Frame, ws: Workstation[Services], first: str, second: str
    ) -> None:
        super().__init__(
            parent,
            QCoreApplication.translate("MergeDialog", "Merge two entries"),
            QCoreApplication.translate(
                "MergeDialog",
                "One number goes on, the other points to it from the deleted list. Both keep their versions.",
            ),
            "warning",
        )
        self._frame = frame
        self._merging = ws.services.pool.upkeep.merging
        self._numbers = (first, second)
        self._versions = (0, 0)
        self.choices: dict[str, Choice] = {}
        self.setFixedWidth(theme().px(_WIDTH))
        self.keep = Choice([(LEFT, first), (RIGHT, second)], LEFT, self.tr("Number that goes on"))
        self.keep.changed.connect(self._follow)
        self.content.addLayout(row(Text(self.tr("Number that goes on")), self.keep, None, gap=12))
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 12, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnStretch(1, 1)
        self._grid.setColumnStretch(2, 1)
        self.fields = ScrollBox(self._grid)
        self.fields.setFixedHeight(theme().px(_HEIGHT))
        self.content.addWidget(self.fields)
        self.reason = TextEditor(self.tr("How it is known that this is one person"), lines=2)
        self.reason.setObjectName("merge_reason")
        self._reason_field = Field(self.tr("Reason"), self.reason, required=True)
        self.content.addWidget(self._reason_field)
        cancel = self.add_button(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        self.go = self.add_button(self.tr("Merge"), "primary")
        self.go.setObjectName("merge_go")
        self.go.clicked.connect(self._merge)
        self.go.block(self.tr("Loading"))
        compare = partial(self._merging.compare, frame.actor, first, second)
        frame.bridge.call(compare, done=self._show, failed=self._refused, owner=self)

    @property
    def order(self) -> MergeOrder:
        """What was chosen."""
        kept = 0 if self.keep.value == LEFT else 1
        taken = tuple(name for name, choice in self.choices.items() if choice.value != self.keep.value)
        return MergeOrder(
            self._numbers[kept],
            self._versions[kept],
            self._numbers[1 - kept],
            self._versions[1 - kept],
            taken,
        )

    def _show(self, comparison: Comparison) -> None:
        self._versions = comparison.versions
        for place, words in enumerate((self.tr("Field"), *self._numbers, self.tr("Wins"))):
            self._grid.addWidget(Text(words, "small", "muted"), 0, place)
        for line, field in enumerate((f for f in comparison.fields if f.changed), 1):
            self._add(line, field)
        self._grid.setRowStretch(self._grid.rowCount(), 1)
        self.go.block("")

    def _add(self, line: int, field: ComparedField) -> None:
        self._grid.addWidget(Text(field.label or say(f"field.{field.field}"), tone="muted"), line, 0)
        for place, lines in enumerate((field.before, field.after), 1):
            self._grid.addWidget(Text("\n".join(lines) or "—", wrap=True), line, place)
        if field.field in UNITED:
            self._grid.addWidget(Text(self.tr("both together"), tone="muted"), line, 3)
        elif field.before and field.after:
            sides = [(LEFT, self.tr("left")), (RIGHT, self.tr("right"))]
            choice = Choice(sides, self.keep.value, self.tr("Whose value wins"))
            self.choices[field.field] = choice
            self._grid.addWidget(choice, line, 3)
        else:
            self._grid.addWidget(Text(self.tr("the one there is"), tone="muted"), line, 3)

    def _follow(self, _index: int) -> None:
        """Who goes on brings his values along."""
        for choice in self.choices.values():
            choice.choose(self.keep.value)

    def _merge(self) -> None:
        if self._reason_field.validate():
            self.go.block(self.tr("Being merged"))
            merge = self._merging.merge
            self._frame.bridge.call(
                *(merge, self._frame.actor, self.order, self.reason.value),
                done=self._merged,
                failed=self._refused,
                owner=self,
            )

    def _merged(self, _kept: str) -> None:
        self.accept()

    def _refused(self, error: BaseException) -> None:
        self.go.block("")
        self._frame.dialogs.error(error)
