"""Short notices at the lower right; they go by themselves and say nothing that is not said elsewhere too."""

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget

from ui.theme import theme
from ui.tokens import Tone
from ui.widgets.buttons import IconButton
from ui.widgets.notices import Banner

STAYS_MS = 8000
_MOST = 3
_WIDTH = 400


class Toasts(QObject):
    """Stacks banners over the lower right corner of ``host``."""

    def __init__(self, host: QWidget, bottom: int) -> None:
        super().__init__(host)
        self._host = host
        self._bottom = bottom
        self._shown: list[_Toast] = []
        host.installEventFilter(self)

    @property
    def texts(self) -> list[str]:
        """What is shown, oldest first."""
        return [toast.text for toast in self._shown]

    def show(self, text: str, tone: Tone) -> None:
        """Show a notice for some seconds."""
        toast = _Toast(text, tone, self, self._host)
        self._shown.append(toast)
        while len(self._shown) > _MOST:
            self.drop(self._shown[0])
        self._place()
        toast.show()
        toast.raise_()

    def drop(self, toast: "_Toast") -> None:
        """Take a notice away."""
        if toast in self._shown:
            self._shown.remove(toast)
            toast.hide()
            toast.deleteLater()
            self._place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        width = theme().px(_WIDTH)
        bottom = self._host.height() - self._bottom - 16
        for toast in reversed(self._shown):
            height = max(toast.heightForWidth(width), toast.sizeHint().height())
            bottom -= height
            toast.setGeometry(self._host.width() - width - 24, bottom, width, height)
            bottom -= 8


class _Toast(Banner):
    def __init__(self, text: str, tone: Tone, toasts: Toasts, host: QWidget) -> None:
        close = IconButton("x", "", "text2", 16)
        super().__init__(text, tone, action=close)
        close.set_word(self.tr("Close"))
        self.setParent(host)
        self.text = text
        self._toasts = toasts
        close.clicked.connect(self.go)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.go)
        self._timer.start(STAYS_MS)

    def go(self) -> None:
        """Go away."""
        self._toasts.drop(self)
