"""Content of the witness display: mirrors the stage of the ceremony; nothing on it can be pressed."""

from PySide6.QtCore import QTimer
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from core.contact.invitation.model import ContactChanged
from core.draw.state.views import DrawChanged, DrawView, Step
from core.engine.api import Services
from core.engine.workstation import Workstation
from core.evidence.recording.pieces import RecordingChanged
from ui.pages.draw.parts.ceremony_presenter import witness_stage
from ui.pages.draw.witness.picture import WitnessPicture
from ui.shell.frame import Frame, LogState
from ui.widgets.room_sizes import RoomSizes, room_sizes

SECOND_MS = 1000
_TRIES = 4
"""Times that a picture is made smaller until all of it fits."""


class WitnessContent(QWidget):
    """Follows a draw by announcements; the ceremony page tells which stage the operator looks at.

    The picture is made anew for every size of the screen, and smaller where a stage needs more room than
    there is: nothing is cut off.
    """

    def __init__(self, frame: Frame, ws: Workstation[Services], draw_id: str) -> None:
        super().__init__()
        self.setObjectName("witness_content")
        self._frame = frame
        self._ws = ws
        self._draw_id = draw_id
        self._view: DrawView | None = None
        self._step = Step.CHECK
        self._led = False
        self._seconds = 0
        self._rolls: tuple[str, str, int] | None = None
        self._log: LogState | None = None
        self._for_size = self._room()
        # No layout: that would widen the window to what the picture asks for, beyond the screen.
        self.picture = WitnessPicture(self._for_size)
        self.picture.setParent(self)
        self._timer = QTimer(self)
        self._timer.setInterval(SECOND_MS)
        self._timer.timeout.connect(self._next_second)
        self._timer.start()
        bridge = frame.bridge
        bridge.on(DrawChanged, self._changed, self)
        bridge.on(ContactChanged, self._changed, self)
        bridge.on(RecordingChanged, self._recording, self)
        self._load()

    def follow(self, step: Step, view: DrawView, *, rolls: bool = False) -> None:
        """The operator's screen shows ``step``; ``rolls`` begins the decoration of the draw."""
        self._led = True
        self._show_step(step, view)
        if rolls:
            self.picture.panel.roll(view)

    def rolls_changed(self, witness: str, method: str, count: int) -> None:
        """So many rolls are entered; never which."""
        self._rolls = (witness, method, count)
        if self._view is not None:
            self.picture.witnesses.show_rolls(self._view, *self._rolls)

    def show_log(self, state: LogState) -> None:
        """Size and head of the log in a corner of the picture."""
        self._log = state
        self.picture.show_log(state)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.picture.setGeometry(self.rect())
        room = self._room()
        if room != self._for_size:
            self._for_size = room
            self._make(room)
        self._show_fitting()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._show_fitting()  # what is not visible yet does not tell how much room it needs

    # -- the picture -------------------------------------------------------------------------------------

    def _room(self) -> RoomSizes:
        return room_sizes(self.width(), self.height())

    def _make(self, sizes: RoomSizes) -> None:
        self.picture.hide()
        self.picture.deleteLater()
        self.picture = WitnessPicture(sizes)
        self.picture.setParent(self)
        self.picture.setGeometry(self.rect())
        if self._log is not None:
            self.picture.show_log(self._log)
        self.picture.show()

    def _show_step(self, step: Step, view: DrawView) -> None:
        if step is not self._step:
            self._rolls = None
            if self.picture.sizes != self._for_size:  # made smaller for another stage
                self._make(self._for_size)
        self._step, self._view = step, view
        self._show_fitting()

    def _show_fitting(self) -> None:
        view = self._view
        if view is None:
            return
        self.picture.show_step(self._step, view, self._seconds)
        for _try in range(_TRIES):
            needed = self.picture.share_needed()
            if needed <= 1:
                return
            self._make(self.picture.sizes.shrunk(0.99 / needed))
            self.picture.show_step(self._step, view, self._seconds)
            if self._rolls is not None:
                self.picture.witnesses.show_rolls(view, *self._rolls)

    # -- loading -----------------------------------------------------------------------------------------

    def _load(self) -> None:
        self._frame.bridge.call(
            self._ws.services.draws.view, self._frame.actor, self._draw_id, done=self._loaded, owner=self
        )

    def _changed(self, message: DrawChanged | ContactChanged) -> None:
        if message.draw_id == self._draw_id and not self._led:
            self._load()

    def _recording(self, _message: RecordingChanged) -> None:
        if not self._led:
            self._load()

    def _loaded(self, view: DrawView) -> None:
        if not self._led:
            self._show_step(witness_stage(view), view)

    def _next_second(self) -> None:
        self._seconds += 1
        self.picture.tick(self._view, self._seconds)


def witness_content(frame: Frame, ws: Workstation[Services], draw_id: str) -> WitnessContent:
    """The widget for ``frame.show_on_witness``, which owns it from then on."""
    return WitnessContent(frame, ws, draw_id)
