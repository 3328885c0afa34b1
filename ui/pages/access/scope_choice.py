"""Choosing where an account belongs, and how far it sees."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from core.access.departments import Department, level_of
from core.access.model import ORGANISATION, ScopeKind
from ui.pages.access.scope_words import scope_options
from ui.widgets.labels import Text
from ui.widgets.layouts import column
from ui.widgets.panels import ScrollBox
from ui.widgets.pickers import Select

_INDENT = "　"
_LINES = 8
"""So many departments show at once where nobody says otherwise; the others are scrolled to."""


class ScopeChoice(QWidget):
    """Stays hidden as long as the station has no departments: then nobody is asked anything."""

    edited = Signal()

    def __init__(self, *, lines: int = _LINES) -> None:
        super().__init__()
        self._most_lines = lines
        self._decided = False
        self._boxes: dict[str, QCheckBox] = {}
        self._defaults: dict[str, ScopeKind] = {}
        self._list = column(gap=4)
        self._tree = ScrollBox(self._list)
        self.range = Select(scope_options(), ScopeKind.ALL)
        self.range.setObjectName("scope_range")
        self.range.edited.connect(self._chosen)
        layout = column(
            Text(self.tr("Belongs to"), "small", "muted"),
            self._tree,
            Text(self.tr("Data scope"), "small", "muted"),
            self.range,
            gap=8,
        )
        layout.setContentsMargins(0, 0, 0, 0)
        self.setLayout(layout)
        self.hide()

    def set_departments(self, departments: Sequence[Department]) -> None:
        """Those to choose from, in the order of the tree, below the organisation itself."""
        self._add(ORGANISATION, self.tr("The organisation itself"))
        for one in departments:
            self._defaults[one.code] = one.default_scope
            self._add(one.code, _INDENT * level_of(one.code, departments) + one.name)
        self._boxes[ORGANISATION].setChecked(True)
        before: QWidget = self._tree
        for after in (*self._boxes.values(), self.range):
            QWidget.setTabOrder(before, after)
            before = after
        self._boxes[ORGANISATION].ensurePolished()
        line = self._boxes[ORGANISATION].sizeHint().height() + self._list.spacing()
        self._tree.setFixedHeight(min(len(self._boxes), self._most_lines) * line)
        self.setVisible(bool(departments))

    def set_scope(self, departments: Sequence[str], scope: ScopeKind) -> None:
        """Show the scope of an account."""
        self._decided = True
        self.range.set_value(scope)
        for code, box in self._boxes.items():
            box.setChecked(code in departments)

    @property
    def departments(self) -> tuple[str, ...]:
        """Codes of the ticked ones."""
        return tuple(code for code, box in self._boxes.items() if box.isChecked()) or (
            () if self._boxes else (ORGANISATION,)
        )

    @property
    def scope(self) -> ScopeKind:
        """How far the account is to see."""
        return self.range.value or ScopeKind.ALL

    @property
    def is_whole(self) -> bool:
        """Whether it belongs somewhere."""
        return bool(self.departments)

    def _add(self, code: str, text: str) -> None:
        box = QCheckBox(text)
        box.setObjectName(f"scope_{code}")
        box.toggled.connect(self._ticked)
        self._boxes[code] = box
        self._list.addWidget(box)

    def _chosen(self) -> None:
        self._decided = True
        self.edited.emit()

    def _ticked(self, on: bool) -> None:
        """As long as nobody chose a scope, offer the one that the ticked department has for new accounts."""
        if on and self.sender() is not self._boxes[ORGANISATION]:
            self._boxes[ORGANISATION].setChecked(False)
        if not self._decided:
            ticked = [self._defaults[code] for code in self.departments if code in self._defaults]
            self.range.set_value(ticked[0] if ticked else ScopeKind.ALL)
        self.edited.emit()
