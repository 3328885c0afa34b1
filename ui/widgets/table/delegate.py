"""How cells look: text, icon, tag, small box, second line; check boxes; grounds of chosen rows."""

from typing import cast

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QTableView

from ui.theme import theme
from ui.widgets.table.columns import Cell, Column
from ui.widgets.table.model import CELL_ROLE, ROW_ROLE, PagedModel
from ui.widgets.tags import TONES

_TONES = {"muted": "text2", "faint": "text3"}
_ALIGN = {
    "left": Qt.AlignmentFlag.AlignLeft,
    "right": Qt.AlignmentFlag.AlignRight,
    "center": Qt.AlignmentFlag.AlignHCenter,
}
PADDING = 12


class CellDelegate(QStyledItemDelegate):
    """Paints all cells of a table."""

    def __init__(self, row_height: int, parent: QTableView) -> None:
        super().__init__(parent)
        look = theme()
        self._height = look.px(row_height)
        self._normal = look.font(14)
        self._bold = look.font(14, bold=True)
        self._small = look.font(13)
        self._strike = QFont(self._normal)
        self._strike.setStrikeOut(True)
        self._strike_bold = QFont(self._bold)
        self._strike_bold.setStrikeOut(True)

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(theme().px(80), self._height)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        look = theme()
        model = cast("PagedModel", index.model())
        rect = option.rect
        focused = cast("QTableView", self.parent()).currentIndex().row() == index.row()
        if focused:
            painter.fillRect(rect, look.color("focused"))
        elif model.checkable and model.is_checked(index.row()):
            painter.fillRect(rect, look.color("accent_soft"))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, look.color("line"))
        column = model.column_at(index.column())
        if column is None:
            paint_check(painter, rect, index.data(Qt.ItemDataRole.CheckStateRole))
            return
        inner = rect.adjusted(look.px(PADDING), 0, -look.px(PADDING), -1)
        painter.save()
        painter.setClipRect(rect)
        if column.paint is not None:
            column.paint(painter, inner, index.data(ROW_ROLE))
        else:
            self._paint_cell(painter, inner, index.data(CELL_ROLE), column, focused)
        painter.restore()

    def _paint_cell(self, painter: QPainter, rect: QRect, cell: Cell, column: Column, focused: bool) -> None:
        if cell.tag is not None:
            self._paint_tag(painter, rect, cell, column)
            return
        look = theme()
        # Text 3 has too little contrast on the ground of the focused row.
        tone = "muted" if focused and cell.tone == "faint" else cell.tone
        color = _TONES.get(tone, tone)
        font = self._font_of(cell)
        metrics = QFontMetrics(font)
        icon_room = look.px(18 + 4) if cell.icon else 0
        small = QFontMetrics(self._small)
        extra_room = small.horizontalAdvance(cell.extra) + look.px(16) if cell.extra else 0
        text = metrics.elidedText(
            cell.text, Qt.TextElideMode.ElideRight, max(rect.width() - icon_room - extra_room, 0)
        )
        width = icon_room + metrics.horizontalAdvance(text) + extra_room
        left = _left(rect, width, column.align)
        line = QRect(rect)
        if cell.second:
            half = metrics.height()
            top = rect.top() + (rect.height() - half - small.height()) // 2
            line = QRect(rect.left(), top, rect.width(), half)
            painter.setFont(self._small)
            painter.setPen(look.color("text2"))
            below = QRect(rect.left(), top + half, rect.width(), small.height())
            second = small.elidedText(cell.second, Qt.TextElideMode.ElideRight, rect.width())
            painter.drawText(below, _ALIGN[column.align] | Qt.AlignmentFlag.AlignVCenter, second)
        if cell.icon:
            pixmap = look.pixmap(cell.icon, color, 18)
            painter.drawPixmap(left, line.center().y() - look.px(18) // 2 + 1, pixmap)
            left += icon_room
        painter.setFont(font)
        painter.setPen(look.color(color))
        painter.drawText(
            QRect(left, line.top(), rect.width(), line.height()), Qt.AlignmentFlag.AlignVCenter, text
        )
        if cell.extra:
            self._paint_extra(painter, left + metrics.horizontalAdvance(text), line, cell.extra)

    def _paint_tag(self, painter: QPainter, rect: QRect, cell: Cell, column: Column) -> None:
        assert cell.tag is not None
        look = theme()
        ground, border, color = TONES[cell.tag]
        font = look.font(13, bold=cell.bold or cell.tag == "solid")
        metrics = QFontMetrics(font)
        icon_room = look.px(16 + 5) if cell.icon else 0
        room = max(rect.width() - look.px(16) - icon_room, 0)
        text = metrics.elidedText(cell.text, Qt.TextElideMode.ElideRight, room)
        width = metrics.horizontalAdvance(text) + icon_room + look.px(16)
        height = look.px(26)
        frame = QRect(
            _left(rect, width, column.align), rect.top() + (rect.height() - height) // 2, width, height
        )
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(look.color(border))
        painter.setBrush(look.color(ground))
        painter.drawRoundedRect(frame.toRectF().translated(0.5, 0.5), 3, 3)
        left = frame.left() + look.px(8)
        if cell.icon:
            painter.drawPixmap(
                left, frame.center().y() - look.px(16) // 2 + 1, look.pixmap(cell.icon, color, 16)
            )
            left += icon_room
        painter.setFont(font)
        painter.setPen(look.color(color))
        painter.drawText(QRect(left, frame.top(), width, height), Qt.AlignmentFlag.AlignVCenter, text)

    def _paint_extra(self, painter: QPainter, left: int, line: QRect, text: str) -> None:
        look = theme()
        metrics = QFontMetrics(self._small)
        height = look.px(20)
        frame = QRect(
            left + look.px(4),
            line.center().y() - height // 2,
            metrics.horizontalAdvance(text) + look.px(10),
            height,
        )
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(look.color("line"))
        painter.setBrush(look.color("surface_alt"))
        painter.drawRoundedRect(frame.toRectF().translated(0.5, 0.5), 3, 3)
        painter.setFont(self._small)
        painter.setPen(look.color("text2"))
        painter.drawText(frame, Qt.AlignmentFlag.AlignCenter, text)

    def _font_of(self, cell: Cell) -> QFont:
        if cell.strike:
            return self._strike_bold if cell.bold else self._strike
        return self._bold if cell.bold else self._normal


def paint_check(painter: QPainter, rect: QRect, state: Qt.CheckState) -> None:
    """Draw a check box in the middle of ``rect``."""
    look = theme()
    side = look.px(18)
    box = QRect(rect.center().x() - side // 2, rect.center().y() - side // 2, side, side)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    on = state != Qt.CheckState.Unchecked
    painter.setPen(look.color("fill" if on else "border"))
    painter.setBrush(look.color("fill" if on else "surface"))
    painter.drawRoundedRect(box.toRectF().adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
    if on:
        name = "check" if state == Qt.CheckState.Checked else "minus"
        inner = look.px(14)
        offset = (side - inner) // 2
        painter.drawPixmap(box.left() + offset, box.top() + offset, look.pixmap(name, "on_fill", 14))
    painter.restore()


def _left(rect: QRect, width: int, align: str) -> int:
    if align == "right":
        return max(rect.right() - width + 1, rect.left())
    if align == "center":
        return max(rect.center().x() - width // 2, rect.left())
    return rect.left()
