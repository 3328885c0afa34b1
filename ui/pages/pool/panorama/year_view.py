"""A year at a glance: twelve months, their days coloured by what is marked on them."""

import calendar
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from ui.pages.pool.panorama.days import DayMark
from ui.pages.pool.panorama.texts import say
from ui.pages.pool.upkeep.acts import today
from ui.theme import theme

_MONTHS, _WEEKS, _DAYS = 12, 6, 7
_ACROSS, _ACROSS_NARROW = 4, 3
_LEAST_MONTH = 156
"""Width of a month below which fewer stand beside each other."""

_LOWEST_MONTH = 152
_SATURDAY = 5
_TITLE, _GAP = 26, 14


class _Look(NamedTuple):
    ground: str
    border: str
    text: str


LOOKS = {
    "meeting": _Look("fill", "fill", "on_fill"),
    "drawn": _Look("surface", "accent", "accent"),
    "blacklisted": _Look("danger_soft", "danger", "danger"),
    "frozen": _Look("warning_soft", "warning_line", "warning"),
    "leave": _Look("accent_soft", "accent_line", "accent"),
    "no_term": _Look("surface_alt", "line", "text3"),
}
"""Tokens of ground, border and figure by kind; the legend beside it shows them with their words."""


class YearView(QWidget):
    """:meth:`show_year`; a tool tip on a day says what is marked there."""

    def __init__(self) -> None:
        super().__init__()
        self.year = today().year
        self._marks: Sequence[DayMark] = ()
        self._places: list[tuple[QRectF, date]] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(self.tr("Calendar of a year"))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme().px(420), self._least_height)

    @property
    def _least_height(self) -> int:
        return theme().px(_LOWEST_MONTH * (_MONTHS // self._across))

    @property
    def _across(self) -> int:
        """Months beside each other."""
        return _ACROSS if self.width() >= theme().px(_ACROSS * _LEAST_MONTH) else _ACROSS_NARROW

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.setMinimumHeight(self._least_height)

    def show_year(self, year: int, marks: Sequence[DayMark]) -> None:
        """Show a year with these marks; the first that covers a day gives its colour."""
        self.year, self._marks = year, [mark for mark in marks if mark.in_year(year)]
        self._places = []
        self.update()

    def on_day(self, day: date) -> list[DayMark]:
        """What is marked on a day, what it is coloured by first."""
        return [mark for mark in self._marks if mark.on(day)]

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        gap = look.px(_GAP)
        columns = self._across
        rows = _MONTHS // columns
        width = (self.width() - gap * (columns - 1)) / columns
        height = (self.height() - gap * (rows - 1)) / rows
        self._places = []
        for month in range(1, _MONTHS + 1):
            across, down = (month - 1) % columns, (month - 1) // columns
            self._month(painter, month, QRectF(across * (width + gap), down * (height + gap), width, height))

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            words = self._words_at(event)
            QToolTip.showText(event.globalPos(), words, self)
            return True
        return super().event(event)

    def _words_at(self, event: QHelpEvent) -> str:
        for box, day in self._places:
            if box.contains(event.pos().toPointF()):
                lines = [f"{say(f'day.{mark.kind}')}: {mark.words}" for mark in self.on_day(day)]
                return "\n".join((day.isoformat(), *lines)) if lines else ""
        return ""

    def _month(self, painter: QPainter, month: int, box: QRectF) -> None:
        look = theme()
        painter.setFont(look.font(14, bold=True))
        painter.setPen(look.color("text"))
        title = QRectF(box.left(), box.top(), box.width(), look.px(_TITLE))
        painter.drawText(title, Qt.AlignmentFlag.AlignVCenter, f"{self.year}-{month:02d}")
        width = box.width() / _DAYS
        height = (box.height() - look.px(_TITLE)) / _WEEKS
        weeks = calendar.Calendar().monthdatescalendar(self.year, month)
        for line, week in enumerate(weeks):
            for place, day in enumerate(week):
                if day.month == month:
                    left, top = box.left() + place * width, box.top() + look.px(_TITLE) + line * height
                    self._day(painter, day, QRectF(left + 1, top + 1, width - 2, height - 2))

    def _day(self, painter: QPainter, day: date, box: QRectF) -> None:
        look = theme()
        self._places.append((box, day))
        marked = self.on_day(day)
        text = "text3" if day.weekday() >= _SATURDAY else "text2"
        if marked:
            ground, border, text = LOOKS[marked[0].kind]
            painter.setBrush(look.color(ground))
            painter.setPen(look.color(border))
            painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
        is_today = day == today()
        painter.setFont(look.font(12, bold=is_today or bool(marked)))
        painter.setPen(look.color(text))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(day.day))
        if is_today:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(look.color("text"))
            painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
