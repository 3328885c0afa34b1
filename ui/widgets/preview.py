"""Looking at things: pages of a PDF, pictures, and the round mark of a person."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QImage, QKeyEvent, QPainter, QPaintEvent, QPixmap, QWheelEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from ui.counted import counted
from ui.theme import theme
from ui.widgets.buttons import IconButton
from ui.widgets.labels import Text

_ROOMY = 480  # narrower than this, the margin beside a page is a hairline's worth
_ZOOM_STEPS = (0.5, 0.75, 1.0, 1.25, 1.5, 2.0, 3.0)


def image_from_rgba(data: bytes, width: int, height: int) -> QImage:
    """A picture from tightly packed 8-bit RGBA, as ``pypdfium2`` renders it; copies the bytes."""
    return QImage(data, width, height, width * 4, QImage.Format.Format_RGBA8888).copy()


class PagePreview(QWidget):
    """Pages of a document, fitted to the width, with zoom. Give it pictures rendered at about 150 dpi.

    Only a page made larger than fitted scrolls sideways.
    """

    def __init__(self) -> None:
        super().__init__()
        self._sheets: list[_Sheet] = []
        self._zoom = 2
        self._column = QVBoxLayout()
        self._column.setContentsMargins(24, 16, 24, 16)
        self._column.setSpacing(16)
        inner = QWidget()
        inner.setProperty("frame", "alt")
        inner.setLayout(self._column)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setWidget(inner)
        self._area.viewport().setProperty("frame", "alt")
        self._area.installEventFilter(self)
        self._count = Text("", "small", "muted")
        smaller = IconButton("zoom-out", self.tr("Smaller"))
        larger = IconButton("zoom-in", self.tr("Larger"))
        smaller.clicked.connect(self.zoom_out)
        larger.clicked.connect(self.zoom_in)
        bar = QHBoxLayout()
        bar.setContentsMargins(16, 4, 16, 4)
        bar.addWidget(self._count)
        bar.addStretch(1)
        bar.addWidget(smaller)
        bar.addWidget(larger)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(bar)
        layout.addWidget(self._area, 1)

    def set_pages(self, pages: Sequence[QImage]) -> None:
        """Show these pages."""
        for sheet in self._sheets:
            sheet.deleteLater()
        self._sheets = [_Sheet(page) for page in pages]
        for sheet in self._sheets:
            self._column.addWidget(sheet, 0, Qt.AlignmentFlag.AlignHCenter)
        self._count.setText(counted(self.tr("{count} {count:page|pages}"), count=len(pages)))
        self._fit()

    def zoom_in(self) -> None:
        """One step larger."""
        self._set_zoom(self._zoom + 1)

    def zoom_out(self) -> None:
        """One step smaller."""
        self._set_zoom(self._zoom - 1)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._set_zoom(self._zoom + (1 if event.angleDelta().y() > 0 else -1))
            event.accept()
        else:
            super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text() in ("+", "="):
            self.zoom_in()
        elif event.text() == "-":
            self.zoom_out()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The room for the pages has changed."""
        if event.type() == QEvent.Type.Resize:
            self._fit()
        return super().eventFilter(watched, event)

    def _set_zoom(self, step: int) -> None:
        self._zoom = min(max(step, 0), len(_ZOOM_STEPS) - 1)
        self._fit()

    def _fit(self) -> None:
        room = self._area.width() - self._area.verticalScrollBar().sizeHint().width()
        margin = theme().px(24 if room >= theme().px(_ROOMY) else 8)
        self._column.setContentsMargins(margin, 16, margin, 16)
        width = max(room - 2 * margin, 100)
        for sheet in self._sheets:
            sheet.set_width(round(width * _ZOOM_STEPS[self._zoom]))


class _Sheet(QWidget):
    """One page with a hairline round it."""

    def __init__(self, image: QImage) -> None:
        super().__init__()
        self._image = image
        self._scaled = QPixmap()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_width(self, width: int) -> None:
        """Scale to ``width``."""
        height = round(width * self._image.height() / max(self._image.width(), 1))
        ratio = self.devicePixelRatioF()
        self._scaled = QPixmap.fromImage(
            self._image.scaled(
                QSize(round(width * ratio), round(height * ratio)),
                Qt.AspectRatioMode.KeepAspectRatio,
                Qt.TransformationMode.SmoothTransformation,
            )
        )
        self._scaled.setDevicePixelRatio(ratio)
        self.setFixedSize(width, height)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = theme()
        painter = QPainter(self)
        painter.fillRect(self.rect(), look.color("paper"))
        painter.drawPixmap(0, 0, self._scaled)
        painter.setPen(look.color("border"))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))


class Picture(QWidget):
    """A picture kept in proportion inside its frame; an icon when there is none."""

    def __init__(self, width: int, height: int, icon: str = "user") -> None:
        super().__init__()
        self._icon = icon
        self._image = QImage()
        self.setFixedSize(theme().px(width), theme().px(height))

    def set_image(self, image: QImage | None) -> None:
        """Show ``image``; None shows the icon."""
        self._image = image if image is not None else QImage()
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(self.rect(), look.color("line"))
        painter.fillRect(self.rect().adjusted(1, 1, -1, -1), look.color("head"))
        if self._image.isNull():
            icon = look.pixmap(self._icon, "text2", 32)
            painter.drawPixmap((self.width() - look.px(32)) // 2, (self.height() - look.px(32)) // 2, icon)
            return
        size = self._image.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        left, top = (self.width() - size.width()) // 2, (self.height() - size.height()) // 2
        painter.drawImage(self.rect().adjusted(left, top, -left, -top), self._image)


class Avatar(QWidget):
    """A person's first character in a circle."""

    def __init__(self, name: str, side: int = 32) -> None:
        super().__init__()
        self._letter = name[:1].upper()
        self._side = side
        self.setFixedSize(theme().px(side), theme().px(side))

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.color("accent_soft"))
        painter.drawEllipse(self.rect())
        painter.setPen(look.color("accent"))
        painter.setFont(look.font(self._side * 0.45, bold=True))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._letter)
