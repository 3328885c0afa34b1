"""The sound of a recording: heard beside the pictures at their own speed, or not."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from core.engine.player_desk import PlayerDesk
from core.evidence.recording.playback import Decoded
from ui.shell.frame import Frame
from ui.texts import message_for
from ui.widgets.buttons import IconButton

_SAMPLE_BYTES = 2


class RoomSound(QObject):
    """Plays the rest of a piece from a moment on; ``say`` is told why when that is not possible."""

    def __init__(self, frame: Frame, desk: PlayerDesk, say: Callable[[str], None], parent: QObject) -> None:
        super().__init__(parent)
        self._frame = frame
        self._desk = desk
        self._say = say
        self._on = True
        self._playing = False
        self.button = IconButton("volume-2", "", framed=True)
        self.button.setObjectName("player_sound")
        self.button.clicked.connect(self._toggle)
        self.button.hide()
        self._show()

    def offer(self, decoded: Decoded) -> None:
        """Show the button as soon as a piece has sound."""
        if decoded.sound:
            self.button.show()

    def play(self, decoded: Decoded, from_ms: int) -> None:
        """Let the piece be heard from ``from_ms`` on; goes on by itself until its end."""
        if self._playing or not self._on or not decoded.sound:
            return
        self._playing = True
        start = from_ms * decoded.sample_rate // 1000 * _SAMPLE_BYTES
        heard = self._desk.hear(decoded.sound[start:], decoded.sample_rate)
        self._frame.bridge.watch(heard, failed=self._failed, owner=self)

    def hush(self) -> None:
        """Be silent, until asked to play."""
        if self._playing:
            self._playing = False
            self._desk.hush()

    def _toggle(self) -> None:
        self.hush()
        self._on = not self._on
        self._show()

    def _show(self) -> None:
        self.button.set_icon("volume-2" if self._on else "volume-x")
        heard = self.tr("The sound of the room is played at speed × 1. Turn it off")
        self.button.set_word(heard if self._on else self.tr("Play the sound of the room"))

    def _failed(self, error: BaseException) -> None:
        self._on = self._playing = False
        self._show()
        self._say(message_for(error))
