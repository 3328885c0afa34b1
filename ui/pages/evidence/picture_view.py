"""One picture of a recording, as large as there is room."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import theme


class PictureView(QWidget):
    """A picture, fitted into the room there is."""

    def __init__(self) -> None:
        super().__init__()
        self._image = QImage()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_image(self, image: QImage) -> None:
        """Show a picture; an empty one shows none."""
        self._image = image
        self.update()

    @property
    def image(self) -> QImage:
        """What is shown."""
        return self._image

    def sizeHint(self) -> QSize:
        return QSize(theme().px(640), theme().px(360))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme().px(320), theme().px(180))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), Qt.GlobalColor.black)
        if self._image.isNull():
            return
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        size = self._image.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        left, top = (self.width() - size.width()) // 2, (self.height() - size.height()) // 2
        painter.drawImage(self.rect().adjusted(left, top, -left, -top), self._image)
