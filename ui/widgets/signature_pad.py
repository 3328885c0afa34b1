"""A pad to sign on with mouse, finger or pen: strokes with time and pressure, and a picture of them."""

from PySide6.QtCore import QBuffer, QEvent, QIODevice, QPointF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPointingDevice,
    QTabletEvent,
    QTouchEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from core.draw.ceremony.signatures import MOST_POINTS, Drawn, Point
from ui.theme import theme

_PEN = 2.6
_SCALE = 2.0
"""The picture has this many dots for a point of the pad."""
_FULL = 1000
_MARGIN = 16
_LINE_AT = 0.78  # of the height: the line to sign on


class SignaturePad(QWidget):
    """Takes one signature; ``changed()`` whenever a stroke was added or all was cleared.

    The ink is black on white in every colour scheme, as on paper.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._strokes: list[list[Point]] = []
        self._down = False
        self._began = 0
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_TabletTracking)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(self.tr("Pad to sign on with mouse, finger or pen"))

    @property
    def is_empty(self) -> bool:
        """Whether nothing was drawn."""
        return not self._strokes

    def drawn(self) -> Drawn:
        """The strokes and their picture."""
        strokes = tuple(tuple(stroke) for stroke in self._strokes)
        return Drawn(strokes, self._picture())

    def clear(self) -> None:
        """Begin anew."""
        self._strokes.clear()
        self._down = False
        self.update()
        self.changed.emit()

    def sizeHint(self) -> QSize:
        return QSize(theme().px(640), theme().px(240))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme().px(360), theme().px(160))

    # -- mouse, pen, finger ------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and not _is_made_up(event):
            self._begin(event.position(), event.timestamp(), _FULL)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if not _is_made_up(event):
            self._go_on(event.position(), event.timestamp(), _FULL)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and not _is_made_up(event):
            self._end()

    def tabletEvent(self, event: QTabletEvent) -> None:
        pressure = round(event.pressure() * _FULL)
        if event.type() == QEvent.Type.TabletPress:
            self._begin(event.position(), event.timestamp(), pressure)
        elif event.type() == QEvent.Type.TabletMove:
            self._go_on(event.position(), event.timestamp(), pressure)
        elif event.type() == QEvent.Type.TabletRelease:
            self._end()
        event.accept()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QTouchEvent) and event.points():
            first = event.points()[0]
            if event.type() == QEvent.Type.TouchBegin:
                self._begin(first.position(), event.timestamp(), _FULL)
            elif event.type() == QEvent.Type.TouchUpdate:
                self._go_on(first.position(), event.timestamp(), _FULL)
            else:
                self._end()
            event.accept()
            return True
        return super().event(event)

    def _begin(self, at: QPointF, moment: int, pressure: int) -> None:
        if not self.isEnabled():
            return
        if not self._strokes:
            self._began = moment
        self._down = True
        self._strokes.append([self._point(at, moment, pressure)])
        self.update()

    def _go_on(self, at: QPointF, moment: int, pressure: int) -> None:
        if self._down and sum(map(len, self._strokes)) < MOST_POINTS:
            self._strokes[-1].append(self._point(at, moment, pressure))
            self.update()

    def _end(self) -> None:
        if self._down:
            self._down = False
            self.changed.emit()

    def _point(self, at: QPointF, moment: int, pressure: int) -> Point:
        x = min(max(round(at.x()), 0), self.width())
        y = min(max(round(at.y()), 0), self.height())
        return x, y, max(moment - self._began, 0), min(max(pressure, 0), _FULL)

    # -- painting ----------------------------------------------------------------------------------------

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(look.color("border"))
        painter.setBrush(QColor("white"))
        painter.drawRoundedRect(self.rect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.setPen(QPen(look.color("border"), 1, Qt.PenStyle.DashLine))
        base = round(self.height() * _LINE_AT)
        painter.drawLine(_MARGIN, base, self.width() - _MARGIN, base)
        self._paint_strokes(painter)

    def _paint_strokes(self, painter: QPainter) -> None:
        for stroke in self._strokes:
            for (x1, y1, _, _), (x2, y2, _, pressure) in zip(stroke, stroke[1:] or stroke, strict=False):
                width = _PEN * (0.5 + 0.5 * pressure / _FULL)
                painter.setPen(
                    QPen(
                        QColor("black"),
                        width,
                        Qt.PenStyle.SolidLine,
                        Qt.PenCapStyle.RoundCap,
                        Qt.PenJoinStyle.RoundJoin,
                    )
                )
                painter.drawLine(x1, y1, x2, y2)

    def _picture(self) -> bytes:
        image = QImage(self.size() * _SCALE, QImage.Format.Format_Grayscale8)
        image.fill(QColor("white"))
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(_SCALE, _SCALE)
        self._paint_strokes(painter)
        painter.end()
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        image.save(buffer, "PNG")  # type: ignore[call-overload]
        return bytes(buffer.data().data())


def _is_made_up(event: QMouseEvent) -> bool:
    """Whether Qt made this mouse event out of a touch or a pen that was handled already."""
    return event.pointingDevice().type() not in (
        QPointingDevice.DeviceType.Mouse,
        QPointingDevice.DeviceType.TouchPad,
    )
