"""Work under way: thin bar, spinner, and a line with what, how much and cancel."""

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from ui.theme import theme
from ui.widgets.buttons import Button
from ui.widgets.labels import ElidedText, IconLabel, Text, TextRole


class ThinBar(QWidget):
    """A bar of 8 px. ``set_share(None)`` moves to and fro: how much there is to do is unknown."""

    def __init__(self, *, width: int = 120, color: str = "fill") -> None:
        super().__init__()
        self._share: float | None = 0.0
        self._color = color
        self._width = width
        self._phase = 0
        self._timer = QTimer(self)
        self._timer.setInterval(80)
        self._timer.timeout.connect(self._step)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def share(self) -> float | None:
        """What is done, 0 to 1."""
        return self._share

    def set_share(self, share: float | None) -> None:
        """Show how much is done."""
        self._share = None if share is None else min(max(share, 0.0), 1.0)
        if share is None and self.isVisible():
            self._timer.start()
        elif share is not None:
            self._timer.stop()
            self.setAccessibleDescription(f"{share:.0%}")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme().px(self._width), theme().px(8))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme().px(40), theme().px(8))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._share is None:
            self._timer.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._timer.stop()

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.color("track"))
        painter.drawRoundedRect(self.rect(), 2, 2)
        painter.setBrush(look.color(self._color))
        if self._share is None:
            width = self.width() // 4
            left = (self._phase * 6) % (self.width() + width) - width
            painter.setClipRect(self.rect())
            painter.drawRoundedRect(left, 0, width, self.height(), 2, 2)
        elif self._share > 0:
            painter.drawRoundedRect(0, 0, max(round(self.width() * self._share), 3), self.height(), 2, 2)

    def _step(self) -> None:
        self._phase += 1
        self.update()


class Spinner(QWidget):
    """A turning mark; turns only while it is visible."""

    def __init__(self, size: int = 18, color: str = "accent") -> None:
        super().__init__()
        self._side = size
        self._color = color
        self._angle = 0
        self._timer = QTimer(self)
        self._timer.setInterval(90)
        self._timer.timeout.connect(self._turn)
        self.setFixedSize(theme().icon_size(size))
        self.setAccessibleName(self.tr("Working"))

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Show:
            self._timer.start()
        elif event.type() is QEvent.Type.Hide:
            self._timer.stop()
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = painter.pen()
        pen.setWidthF(look.px(2))
        pen.setColor(look.color(self._color))
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        inset = look.px(2)
        painter.drawArc(self.rect().adjusted(inset, inset, -inset, -inset), -self._angle * 16, 270 * 16)

    def _turn(self) -> None:
        self._angle = (self._angle + 30) % 360
        self.update()


class ProgressRow(QWidget):
    """What is being done, a bar, how far it is, and cancel. ``cancelled`` when the button is pressed."""

    cancelled = Signal()

    def __init__(
        self, title: str, icon: str = "file-text", *, cancellable: bool = True, compact: bool = False
    ) -> None:
        super().__init__()
        role: TextRole = "small" if compact else "body"
        self._title = ElidedText(title, role) if not compact else Text(title, role)
        self._detail = Text("", role, "text")
        self._bar = ThinBar(width=120)
        self._cancel = Button(self.tr("Cancel"), kind="link")
        self._cancel.setVisible(cancellable)
        self._cancel.clicked.connect(self._ask)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(IconLabel(icon, "text2", 16 if compact else 18))
        layout.addWidget(self._title)
        layout.addWidget(self._bar, 0 if compact else 1)
        layout.addWidget(self._detail)
        layout.addWidget(self._cancel)
        if compact:
            self._bar.setFixedWidth(theme().px(120))
            layout.addStretch(1)

    def set_progress(self, done: int, total: int, detail: str = "") -> None:
        """``done`` of ``total`` (0: unknown); ``detail`` says what or how long."""
        self._bar.set_share(done / total if total else None)
        percent = f"{done * 100 // total}%" if total else ""
        self._detail.setText(" · ".join(part for part in (percent, detail) if part))

    def set_title(self, title: str) -> None:
        """Say something else is being done."""
        self._title.setText(title)

    def _ask(self) -> None:
        self._cancel.block(self.tr("Being cancelled…"))
        self.cancelled.emit()
