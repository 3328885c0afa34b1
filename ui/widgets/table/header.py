"""The head of a table: titles, sorting, locks of masked columns, the box that ticks all."""

from typing import cast

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QMouseEvent, QPainter
from PySide6.QtWidgets import QHeaderView, QWidget

from ui.theme import theme
from ui.widgets.table.delegate import PADDING, paint_check
from ui.widgets.table.model import PagedModel

CHECK_WIDTH = 44


class TableHeader(QHeaderView):
    """``sort_asked(sort, descending)`` when a sortable title is clicked, ``all_asked()`` for the box."""

    sort_asked = Signal(str, bool)
    all_asked = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setSectionsMovable(True)
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(theme().px(CHECK_WIDTH))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.sectionClicked.connect(self._clicked)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), theme().px(40))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        column = self._model().column_at(self.logicalIndexAt(event.position().toPoint()))
        if self.cursor().shape() in (Qt.CursorShape.ArrowCursor, Qt.CursorShape.PointingHandCursor):
            sortable = column is not None and bool(column.sort)
            self.setCursor(Qt.CursorShape.PointingHandCursor if sortable else Qt.CursorShape.ArrowCursor)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        look = theme()
        model = self._model()
        painter.save()
        painter.fillRect(rect, look.color("head"))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, look.color("line"))
        column = model.column_at(section)
        if column is None:
            paint_check(painter, rect, model.check_state())
            painter.restore()
            return
        sorted_by = bool(column.sort) and column.sort == model.sort_key
        color = "accent" if sorted_by else "text2"
        mark = ""
        if sorted_by:
            mark = "arrow-down" if model.descending else "arrow-up"
        elif column.masked:
            mark = "lock"
        font = look.font(14, bold=True)
        metrics = QFontMetrics(font)
        inner = rect.adjusted(look.px(PADDING), 0, -look.px(PADDING), 0)
        mark_room = look.px(20) if mark else 0
        text = metrics.elidedText(
            column.title, Qt.TextElideMode.ElideRight, max(inner.width() - mark_room, 0)
        )
        width = metrics.horizontalAdvance(text) + mark_room
        left = inner.left()
        if column.align == "right":
            left = inner.right() - width + 1
        elif column.align == "center":
            left = inner.center().x() - width // 2
        painter.setFont(font)
        painter.setPen(look.color(color))
        painter.drawText(
            QRect(left, inner.top(), inner.width(), inner.height()), Qt.AlignmentFlag.AlignVCenter, text
        )
        if mark:
            top = inner.center().y() - look.px(16) // 2 + 1
            painter.drawPixmap(left + width - look.px(16), top, look.pixmap(mark, color, 16))
        painter.restore()

    def _clicked(self, section: int) -> None:
        model = self._model()
        column = model.column_at(section)
        if column is None:
            self.all_asked.emit()
        elif column.sort:
            same = column.sort == model.sort_key
            self.sort_asked.emit(column.sort, not model.descending if same else False)

    def _model(self) -> PagedModel:
        return cast("PagedModel", self.model())
