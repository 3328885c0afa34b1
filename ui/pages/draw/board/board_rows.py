"""Rows of the live board: one a seat, in their order, replacements appended."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QRect, QSize, Qt, Signal, SignalInstance
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QVBoxLayout, QWidget

from core.draw.panel.seat_changes import BY_PEOPLE
from ui.listing import listed_clauses
from ui.pages.draw.parts.board_presenter import CALL_STEPS, BoardLine, CallLine
from ui.texts import knows, words
from ui.theme import theme
from ui.widgets.buttons import IconButton
from ui.widgets.cards import Card
from ui.widgets.labels import ElidedText, Text, TextTone, restyle
from ui.widgets.layouts import box, column, row, rule
from ui.widgets.panels import ScrollBox
from ui.widgets.tags import Tag

_WIDTHS = (28, 48, 112, 108, 118, 150, 0, 44, 62, 92, 36)
_COURSE = 6
_RIGHT = 8
_ROW, _LOW_ROW = 64, 44
_ROOMY = 1060  # more than all columns need: the two spare ones go before anything scrolls sideways


class CallBar(QWidget):
    """The four parts of a call: done ones with a tick, the current one filled, then the elapsed time."""

    def __init__(self) -> None:
        super().__init__()
        self._names = [words(f"call.{step.value}") for step in CALL_STEPS]
        self._step = 0
        self._elapsed = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_call(self, call: CallLine) -> None:
        """Show where a call stands."""
        self._step, self._elapsed = call.step, call.elapsed
        self.setAccessibleName(f"{self._names[call.step]} {call.elapsed}")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme().px(4 * 68 + 72), theme().px(30))

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = theme()
        painter = QPainter(self)
        width, height = look.px(68), self.height() - 1
        shown = list(enumerate(self._names))
        if self.width() < 4 * width + look.px(66):
            # Too narrow for four parts: the current one says most.
            shown = [shown[self._step]]
        for index, (place, name) in enumerate(shown):
            cell = QRect(index * width, 0, width, height)
            current, done = place == self._step, place < self._step
            painter.setPen(look.color("accent_line"))
            painter.setBrush(look.color("fill" if current else "accent_soft" if done else "surface"))
            painter.drawRect(cell)
            font = look.font(14, bold=current)
            painter.setFont(font)
            painter.setPen(look.color("on_fill" if current else "accent" if done else "text2"))
            tick = look.px(16) if done else 0
            left = cell.center().x() - (QFontMetrics(font).horizontalAdvance(name) + tick) // 2
            if done:
                top = cell.center().y() - look.px(7)
                painter.drawPixmap(left, top, look.pixmap("check", "accent", 14))
            words_at = QRect(left + tick, 0, width, height)
            painter.drawText(words_at, Qt.AlignmentFlag.AlignVCenter, name)
        painter.setFont(look.font(20, bold=True))
        painter.setPen(look.color("text"))
        rest = QRect(len(shown) * width + look.px(8), 0, self.width(), height)
        painter.drawText(rest, Qt.AlignmentFlag.AlignVCenter, self._elapsed)


class BoardRow(QWidget):
    """One seat's invitation. ``answer_asked(row)`` from the button at its end."""

    answer_asked = Signal(int)

    def __init__(self, line: BoardLine) -> None:
        super().__init__()
        self.setObjectName(f"board_row_{line.row}")
        self.setProperty("frame", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._row = line.row
        self._number = Text(str(line.row), "body", "muted")
        self._seat = Text(line.seat, "large", bold=True)
        self._group = ElidedText(line.group)
        self._kind = Tag(words(line.kind), "accent", "repeat") if line.replenished else Text(words(line.kind))
        self._name = Text("", "card")
        self._state = Tag("", "neutral")
        self._course = ElidedText("")
        self._call = CallBar()
        self._tries = Text("")
        self._way = Text("")
        self._at = Text("", "body", "muted")
        self._more = IconButton("ellipsis-vertical", self.tr("Enter an answer…"))
        self._more.setObjectName(f"row_answer_{line.row}")
        self._more.clicked.connect(self._ask)
        for label in (self._tries, self._way, self._at):
            label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        cells: list[QWidget] = [
            self._number, self._seat, self._group, self._kind, self._name, self._state,
            box(column(self._course, self._call, gap=0)), self._tries, self._way, self._at, self._more,
        ]  # fmt: skip
        self.setLayout(board_columns(cells))

    def show_line(self, line: BoardLine, may_answer: bool, may_leave: bool = False) -> None:
        """Show where it stands; ``may_leave`` offers that who accepted will not come."""
        tone: TextTone = "faint" if line.gone else "text"
        for label in (self._seat, self._group, self._name, self._tries, self._way):
            label.set_tone(tone)
        name = line.name if line.name is not None else words("name.locked")
        self._name.setText(f"{name} {words(line.role)}" if line.role else name)
        if line.name is None:
            self._name.set_tone("muted")
        for label in (self._seat, self._name):
            label.setStyleSheet("text-decoration: line-through;" if line.gone else "")
        self._state.set_content(words(line.state), line.tone, line.icon)
        course = words(line.course, line.course_params)
        if line.because and knows(line.because):
            course = listed_clauses((words(line.because), course))
        self._course.setText(course)
        self._course.set_tone("muted" if line.gone else "text")
        self._course.setVisible(line.call is None)
        self._call.setVisible(line.call is not None)
        if line.call is not None:
            self._call.set_call(line.call)
        restyle(self, "frame", "alt" if line.call is not None else "surface")
        self._tries.setText(str(line.tries) if line.tries else "")
        self._way.setText(words(line.way) if line.way else "—")
        self._at.setText(line.at)
        self._more.setVisible(not line.gone and (may_leave if line.accepted else may_answer))
        self._more.set_word(self.tr("Will not come…") if line.accepted else self.tr("Enter an answer…"))
        self.setAccessibleName(f"{line.row} {line.seat} {words(line.state)} {course}")

    def set_tight(self, tight: bool) -> None:
        """Lower, where the window is."""
        self.setFixedHeight(theme().px(_LOW_ROW if tight else _ROW))

    def set_narrow(self, narrow: bool) -> None:
        """Without group and way the course keeps its room; the seat's letter names the group."""
        self._group.setVisible(not narrow)
        self._way.setVisible(not narrow)

    def _ask(self) -> None:
        self.answer_asked.emit(self._row)


class BoardTable(Card):
    """Head and rows; ``answered(row, accepted)`` when an answer is entered by hand, ``left(row, reason)``
    when somebody who had accepted will not come.

    ``mailed(row, accepted)`` for an answer that came by e-mail, ``cut(row)`` to end a call, ``skipped(row)``
    to wait no longer.
    """

    answered = Signal(int, bool)
    left = Signal(int, str)
    mailed = Signal(int, bool)
    cut = Signal(int)
    skipped = Signal(int)

    def __init__(self, *, may_answer: bool) -> None:
        super().__init__(padding=0, gap=0)
        self._may_answer = may_answer
        heads = (
            self.tr("Row"), self.tr("Seat"), self.tr("Group"), self.tr("Kind"), self.tr("Expert"),
            self.tr("State"), self.tr("Course"), self.tr("Try"), self.tr("Way"), self.tr("Time"), "",
        )  # fmt: skip
        labels: list[QWidget] = [Text(word, "body", "muted", bold=True) for word in heads]
        for place in (7, 8, 9):
            label = labels[place]
            assert isinstance(label, Text)
            label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._head_columns = board_columns(labels)
        head = box(self._head_columns, "head")
        head.setFixedHeight(theme().px(40))
        self.add(head)
        self._column = QVBoxLayout()
        self._column.setSpacing(0)
        self._column.setContentsMargins(0, 0, 0, 0)
        scroll = ScrollBox(column(self._column, None, gap=0))
        self._bar = scroll.verticalScrollBar()
        self._bar.rangeChanged.connect(self._fit)
        self._to_last = False
        self.add(scroll, 1)
        self._rows: list[BoardRow] = []
        self._spare = (labels[2], labels[8])
        self._narrow = self._tight = False
        self._lines: Sequence[BoardLine] = ()

    def set_tight(self, tight: bool) -> None:
        """Low rows, so that a low window shows more of them."""
        self._tight = tight
        for shown in self._rows:
            shown.set_tight(tight)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < theme().px(_ROOMY)
        if narrow != self._narrow:
            self._narrow = narrow
            for label in self._spare:
                label.setVisible(not narrow)
            for shown in self._rows:
                shown.set_narrow(narrow)

    def show_lines(
        self, lines: Sequence[BoardLine], *, open_for_answers: bool, open_for_leaving: bool = False
    ) -> None:
        """Update rows in place and append those that came."""
        self._lines = lines
        # A row that comes later is what happens now; without the place below, nobody would see it.
        self._to_last = self._to_last or 0 < len(self._rows) < len(lines)
        for line in lines[len(self._rows) :]:
            made = BoardRow(line)
            made.answer_asked.connect(self._choose)
            made.set_narrow(self._narrow)
            made.set_tight(self._tight)
            self._rows.append(made)
            self._column.addWidget(made)
            self._column.addWidget(rule())
        for shown, line in zip(self._rows, lines, strict=False):
            shown.show_line(
                line, self._may_answer and open_for_answers, self._may_answer and open_for_leaving
            )

    def _fit(self, _least: int, most: int) -> None:
        """The rows grew or shrank: the head keeps their columns, and who came last is in sight."""
        margins = self._head_columns.contentsMargins()
        margins.setRight(theme().px(_RIGHT) + (self._bar.sizeHint().width() if most else 0))
        self._head_columns.setContentsMargins(margins)
        if self._to_last:
            self._to_last = False
            self._bar.setValue(most)

    def _choose(self, number: int) -> None:
        menu = QMenu(self)
        menu.setObjectName("answer_menu")
        if self._lines[number - 1].accepted:
            self._fill_leaving(menu, number)
        else:
            self._fill_answers(menu, number)
        menu.popup(self._rows[number - 1].mapToGlobal(self._rows[number - 1].rect().bottomRight()))

    def _fill_leaving(self, menu: QMenu, number: int) -> None:
        menu.addSection(self.tr("Will not come"))
        for reason in BY_PEOPLE:
            action = menu.addAction(words(f"leave.{reason.value}") + "…")
            action.triggered.connect(partial(self._leave, number, reason.value))

    def _fill_answers(self, menu: QMenu, number: int) -> None:
        accept = menu.addAction(self.tr("The expert accepted…"))
        decline = menu.addAction(self.tr("The expert declined…"))
        accept.triggered.connect(partial(self._answer, number, True))
        decline.triggered.connect(partial(self._answer, number, False))
        for accepted, words_ in (
            (True, self.tr("Accepted by e-mail…")),
            (False, self.tr("Declined by e-mail…")),
        ):
            menu.addAction(words_).triggered.connect(partial(self._mail, number, accepted))
        menu.addSeparator()
        if self._lines[number - 1].call is not None:
            menu.addAction(self.tr("Hang up…")).triggered.connect(partial(self._emit, self.cut, number))
        skip = menu.addAction(self.tr("Wait no longer…"))
        skip.triggered.connect(partial(self._emit, self.skipped, number))

    def _answer(self, number: int, accepted: bool, _checked: bool = False) -> None:
        self.answered.emit(number, accepted)

    def _leave(self, number: int, reason: str, _checked: bool = False) -> None:
        self.left.emit(number, reason)

    def _mail(self, number: int, accepted: bool, _checked: bool = False) -> None:
        self.mailed.emit(number, accepted)

    @staticmethod
    def _emit(signal: SignalInstance, number: int, _checked: bool = False) -> None:
        signal.emit(number)


def board_columns(cells: Sequence[QWidget]) -> QHBoxLayout:
    """Cells of a row in the columns of the board."""
    held = []
    for width, cell in zip(_WIDTHS, cells, strict=True):
        if isinstance(cell, Tag | IconButton):
            cell = box(row(cell, None, gap=0))
        if width:
            cell.setFixedWidth(theme().px(width))
        held.append(cell)
    line = row(*held, gap=8, margins=(16, 0, _RIGHT, 0))
    line.setStretch(_COURSE, 1)
    return line
