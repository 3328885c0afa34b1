"""Editor of earlier employers: a line for each, with first and last year."""

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.pool.record.model import FormerEmployer
from ui.theme import theme
from ui.widgets.buttons import Button, IconButton
from ui.widgets.editors import DigitsEditor, LineEditor
from ui.widgets.labels import Text
from ui.widgets.layouts import row


class FormerEmployersEditor(QWidget):
    """The value is a tuple of :class:`FormerEmployer`; lines without a name do not count."""

    edited = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._lines: list[_Line] = []
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(8)
        self.add = Button(self.tr("Add an employer"), "plus", "link")
        self.add.setObjectName("add_former_employer")
        self.add.clicked.connect(self._add_blank)
        self._layout.addLayout(row(self.add, None))
        self.setFocusProxy(self.add)

    @property
    def value(self) -> tuple[FormerEmployer, ...]:
        """Employers in the order of the lines."""
        return tuple(line.employer() for line in self._lines if line.name.value)

    def set_value(self, value: object) -> None:
        """Show employers."""
        for line in list(self._lines):
            self._take_away(line)
        for employer in value if isinstance(value, Iterable) else ():
            if isinstance(employer, FormerEmployer):
                self._put(employer)

    def _add_blank(self) -> None:
        self._put(FormerEmployer("")).name.setFocus()
        self.edited.emit()

    def _put(self, employer: FormerEmployer) -> "_Line":
        line = _Line(employer)
        line.gone.connect(self._removed)
        for editor in (line.name, line.since, line.until):
            editor.edited.connect(self.edited)
            editor.left.connect(self.left)
        self._lines.append(line)
        self._layout.insertWidget(len(self._lines) - 1, line)
        return line

    def _removed(self, line: "_Line") -> None:
        self._take_away(line)
        self.edited.emit()
        self.left.emit()

    def _take_away(self, line: "_Line") -> None:
        self._lines.remove(line)
        self._layout.removeWidget(line)
        line.hide()
        line.deleteLater()


class _Line(QWidget):
    """Name and years of one employer; ``gone(line)`` when it is taken away."""

    gone = Signal(object)

    def __init__(self, employer: FormerEmployer) -> None:
        super().__init__()
        self.name = LineEditor(self.tr("Employer"), longest=2000)
        self.since, self.until = (DigitsEditor(self.tr("Year"), longest=4) for _ in range(2))
        self.name.setAccessibleName(self.tr("Earlier employer"))
        self.since.setAccessibleName(self.tr("First year"))
        self.until.setAccessibleName(self.tr("Last year"))
        for editor, value in (
            (self.name, employer.name),
            (self.since, employer.since),
            (self.until, employer.until),
        ):
            editor.set_value(value)
        for editor in (self.since, self.until):
            editor.setFixedWidth(theme().px(80))
        remove = IconButton("x", self.tr("Take this employer away"), "text2", 16)
        remove.clicked.connect(self._remove)
        self.setLayout(row(self.name, self.since, Text("—", "body", "faint"), self.until, remove))

    def employer(self) -> FormerEmployer:
        """What stands in the line."""
        return FormerEmployer(self.name.value, _year(self.since.value), _year(self.until.value))

    def _remove(self) -> None:
        self.gone.emit(self)


def _year(text: str) -> int | None:
    return int(text) if text else None
