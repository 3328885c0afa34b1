"""Leaves as bars over days: one line for each expert, six weeks at a time."""

from collections.abc import Sequence
from datetime import date, timedelta

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from core.pool.upkeep.model import Leave
from ui.pages.pool.upkeep.acts import today
from ui.theme import theme

DAYS = 42
_NAME_WIDTH, _HEAD, _ROW = 190, 52, 36
_SATURDAY = 5


class LeaveCalendar(QScrollArea):
    """:meth:`show_leaves` and :meth:`begin`; leaves that were ended early are drawn hollow."""

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self._sheet = _Sheet()
        self.setWidget(self._sheet)
        self.setAccessibleName(self.tr("Calendar of leave"))

    @property
    def first(self) -> date:
        """The Monday it begins with."""
        return self._sheet.first

    @property
    def last(self) -> date:
        """The Sunday it ends with."""
        return self.first + timedelta(days=DAYS - 1)

    @property
    def span_words(self) -> str:
        """First and last day shown."""
        return f"{self.first:%Y-%m-%d} — {self.last:%Y-%m-%d}"

    @property
    def lines(self) -> list[str]:
        """Numbers of the experts who have a line."""
        return [leaves[0].expert_no for leaves in self._sheet.lines]

    def begin(self, day: date) -> None:
        """Show six weeks from the week of ``day``."""
        self._sheet.first = day - timedelta(days=day.weekday())
        self._sheet.renew()

    def show_leaves(self, leaves: Sequence[Leave]) -> None:
        """Show these leaves instead of those before."""
        self._sheet.leaves = leaves
        self._sheet.renew()


class _Sheet(QWidget):
    def __init__(self) -> None:
        super().__init__()
        day = today()
        self.first = day - timedelta(days=day.weekday())
        self.leaves: Sequence[Leave] = ()
        self.lines: list[list[Leave]] = []

    def renew(self) -> None:
        last = (self.first + timedelta(days=DAYS - 1)).isoformat()
        by_expert: dict[str, list[Leave]] = {}
        for leave in self.leaves:
            if leave.starts <= last and (not leave.ends or leave.ends >= self.first.isoformat()):
                by_expert.setdefault(leave.expert_no, []).append(leave)
        self.lines = [by_expert[number] for number in sorted(by_expert)]
        self.setMinimumHeight(theme().px(_HEAD + _ROW * max(len(self.lines), 3)))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), look.color("surface"))
        left, head = look.px(_NAME_WIDTH), look.px(_HEAD)
        width = (self.width() - left) / DAYS
        self._paint_days(painter, left, head, width)
        if not self.lines:
            painter.setFont(look.font(14))
            painter.setPen(look.color("text2"))
            below = self.rect().adjusted(0, head, 0, 0)
            painter.drawText(below, Qt.AlignmentFlag.AlignCenter, self.tr("No leave in these weeks"))
        for place, leaves in enumerate(self.lines):
            top = head + place * look.px(_ROW)
            painter.setPen(look.color("line"))
            painter.drawLine(0, top, self.width(), top)
            painter.setPen(look.color("text"))
            painter.setFont(look.font(14))
            name = QRect(look.px(16), top, left - look.px(20), look.px(_ROW))
            words = f"{leaves[0].name}  {leaves[0].expert_no}"
            painter.drawText(name, Qt.AlignmentFlag.AlignVCenter, words)
            for leave in leaves:
                self._paint_leave(painter, leave, left, top, width)

    def _paint_days(self, painter: QPainter, left: int, head: int, width: float) -> None:
        look = theme()
        now = today()
        painter.fillRect(0, 0, self.width(), head, look.color("head"))
        painter.setFont(look.font(12))
        for place in range(DAYS):
            day = self.first + timedelta(days=place)
            begins = left + int(place * width)
            box = QRect(begins, head // 2, int(width) + 1, head // 2)
            if day.weekday() >= _SATURDAY:
                painter.fillRect(begins, head, int(width) + 1, self.height(), look.color("surface_alt"))
            if day == now:
                painter.fillRect(begins, head, int(width) + 1, self.height(), look.color("accent_soft"))
                painter.setPen(look.color("accent"))
                painter.setFont(look.font(12, bold=True))
            else:
                painter.setPen(look.color("text3" if day.weekday() >= _SATURDAY else "text2"))
                painter.setFont(look.font(12))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(day.day))
            if day.day == 1 or place == 0:
                painter.setPen(look.color("text"))
                painter.setFont(look.font(12, bold=True))
                painter.drawText(begins + look.px(4), head // 2 - look.px(6), f"{day:%Y-%m}")
            if day.weekday() == 0:
                painter.setPen(look.color("line"))
                painter.drawLine(begins, head // 2, begins, self.height())

    def _paint_leave(self, painter: QPainter, leave: Leave, left: int, top: int, width: float) -> None:
        look = theme()
        starts = max((date.fromisoformat(leave.starts) - self.first).days, 0)
        ends = min((date.fromisoformat(leave.ends) - self.first).days, DAYS - 1) if leave.ends else DAYS - 1
        box = QRect(
            left + int(starts * width) + 1,
            top + look.px(7),
            max(int((ends - starts + 1) * width) - 2, look.px(6)),
            look.px(_ROW - 14),
        )
        hollow = leave.ended_at is not None
        painter.setPen(look.color("border" if hollow else "accent"))
        painter.setBrush(look.color("surface" if hollow else "accent_line"))
        painter.drawRoundedRect(box, 3, 3)
        painter.setPen(look.color("text2" if hollow else "text"))
        painter.setFont(look.font(12))
        inner = box.adjusted(look.px(6), 0, -look.px(4), 0)
        words = painter.fontMetrics().elidedText(leave.reason, Qt.TextElideMode.ElideRight, inner.width())
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter, words)
