"""A year of twelve months: working days plain, days off filled, own days marked."""

import calendar
from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import QLocale, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from core.rules.calendar import CalendarYear, is_weekday
from core.rules.ports import OwnDay
from ui.theme import theme

_COLUMNS, _ROWS = 4, 3
_WEEK = 7
_LINES = 8  # name, weekdays, six weeks


class YearGrid(QWidget):
    """``picked(date)`` when a day is clicked, or chosen by the arrow keys and Enter."""

    picked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("year_grid")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumHeight(theme().px(420))
        self.setMinimumWidth(theme().px(560))
        self.setMouseTracking(True)
        self._year: CalendarYear | None = None
        self._own: Mapping[date, OwnDay] = {}
        self._current: date | None = None

    def show_year(self, year: CalendarYear) -> None:
        """Show a year."""
        if self._year is None or self._year.year != year.year:
            self._current = date(year.year, 1, 1)
        self._year = year
        self._own = {own.day: own for own in year.own}
        self.setAccessibleName(str(year.year))
        self.update()

    def is_off(self, day: date) -> bool:
        """Whether the day is shown as a day off."""
        year = self._year
        if year is None:
            return False
        return day in year.off or (not is_weekday(day) and day not in year.worked)

    def cell_of(self, day: date) -> QRect:
        """Where a day is drawn."""
        month = day.month - 1
        left, top, width, height = self._month(month)
        first = date(day.year, day.month, 1).weekday()
        line, place = divmod(first + day.day - 1, _WEEK)
        return QRect(left + place * width, top + (line + 2) * height, width, height)

    def sizeHint(self) -> QSize:
        """Enough for twelve months."""
        return QSize(theme().px(860), theme().px(600))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Pick the day under the pointer."""
        day = self._day_at(event.position().toPoint().x(), event.position().toPoint().y())
        if day is not None:
            self._current = day
            self.update()
            self.picked.emit(day)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows move by a day or a week, Enter picks."""
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -_WEEK, Qt.Key.Key_Down: _WEEK}
        current = self._current
        if current is None:
            super().keyPressEvent(event)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.picked.emit(current)
        elif event.key() in steps:
            moved = date.fromordinal(current.toordinal() + steps[Qt.Key(event.key())])
            if moved.year == current.year:
                self._current = moved
                self.update()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the months."""
        year = self._year
        if year is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for month in range(12):
            self._paint_head(painter, year.year, month)
            for number in range(1, calendar.monthrange(year.year, month + 1)[1] + 1):
                self._paint_day(painter, date(year.year, month + 1, number))
        painter.end()

    def _paint_head(self, painter: QPainter, year: int, month: int) -> None:
        left, top, width, height = self._month(month)
        locale = QLocale()
        name = locale.standaloneMonthName(month + 1, QLocale.FormatType.LongFormat)
        font = painter.font()
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(theme().color("text"))
        painter.drawText(QRect(left, top, width * _WEEK, height), Qt.AlignmentFlag.AlignVCenter, name)
        font.setBold(False)
        painter.setFont(font)
        painter.setPen(theme().color("text3"))
        for place in range(_WEEK):
            word = locale.standaloneDayName(place + 1, QLocale.FormatType.NarrowFormat)
            cell = QRect(left + place * width, top + height, width, height)
            painter.drawText(cell, Qt.AlignmentFlag.AlignCenter, word)

    def _paint_day(self, painter: QPainter, day: date) -> None:
        cell = self.cell_of(day).adjusted(1, 1, -1, -1)
        year = self._year
        assert year is not None
        off = self.is_off(day)
        if day in year.off or day in self._own or day in year.worked:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme().color("warning_soft" if off else "accent_soft"))
            painter.drawRoundedRect(cell, 3, 3)
        if day in self._own or (day == self._current and self.hasFocus()):
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(theme().color("accent" if day == self._current else "text3"))
            painter.drawRoundedRect(cell, 3, 3)
        painter.setPen(theme().color("warning" if day in year.off else "text3" if off else "text"))
        painter.drawText(cell, Qt.AlignmentFlag.AlignCenter, str(day.day))

    def _month(self, month: int) -> tuple[int, int, int, int]:
        """Left, top, and the width and height of a day, in pixels."""
        gap = theme().px(20)
        line, place = divmod(month, _COLUMNS)
        wide = (self.width() - gap * (_COLUMNS - 1)) // _COLUMNS
        high = (self.height() - gap * (_ROWS - 1)) // _ROWS
        return place * (wide + gap), line * (high + gap), wide // _WEEK, high // _LINES

    def _day_at(self, x: int, y: int) -> date | None:
        year = self._year
        if year is None:
            return None
        for month in range(1, 13):
            for number in range(1, calendar.monthrange(year.year, month)[1] + 1):
                if self.cell_of(date(year.year, month, number)).contains(x, y):
                    return date(year.year, month, number)
        return None
