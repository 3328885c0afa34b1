"""The line of the policies that says by which microphone the room is heard, if at all."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from core.engine.microphone_desk import MicrophoneDesk
from core.evidence.recording.sound import NO_MICROPHONE, Microphone
from core.system.policies import StationPolicy
from ui.pages.system.microphone_level import MicrophoneLevel
from ui.shell.frame import Frame
from ui.texts import words
from ui.theme import theme
from ui.widgets.labels import Text
from ui.widgets.pickers import Select


class MicrophoneLine(QObject):
    """No sound, or one of the microphones of this machine; :attr:`level` listens to what is chosen."""

    edited = Signal()
    wrong = False

    def __init__(self, frame: Frame, desk: MicrophoneDesk, parent: QObject, *, editable: bool) -> None:
        super().__init__(parent)
        self._frame = frame
        self._desk = desk
        self._found: Sequence[Microphone] = ()
        self._held = NO_MICROPHONE
        self.editor: Select[str] = Select([])
        self.editor.setObjectName("policy:recording.microphone")
        self.editor.setAccessibleName(words("policy.microphone"))
        self.editor.setEnabled(editable)
        self.editor.setFixedWidth(theme().px(260))
        self.editor.edited.connect(self._chosen)
        self.level = MicrophoneLevel(frame, desk)
        self.parts = (Text(words("policy.microphone"), wrap=True), self.editor, Text(""), Text(""))

    def look_for(self) -> None:
        """Ask which microphones there are; without any answer only the held one is offered."""
        self._frame.bridge.watch(
            self._desk.found(self._frame.actor), done=self._offer, failed=lambda _error: None, owner=self
        )

    def show_policy(self, policy: StationPolicy) -> None:
        """Show what a policy holds, also when that microphone is not there now."""
        self._held = policy.recording.microphone
        self._fill()
        self.editor.set_value(self._held)
        self.level.show_microphone(self._held)

    def put_into(self, policy: StationPolicy) -> StationPolicy:
        """``policy`` with what was chosen."""
        name = NO_MICROPHONE if self.editor.value is None else self.editor.value
        return replace(policy, recording=replace(policy.recording, microphone=name))

    def _offer(self, found: Sequence[Microphone]) -> None:
        self._found = found
        self._fill()

    def _fill(self) -> None:
        options = {NO_MICROPHONE: words("policy.no_microphone"), self._held: self._held}
        options |= {one.name: one.title for one in self._found}
        options[NO_MICROPHONE] = words("policy.no_microphone")
        if "default" in options:
            options["default"] = words("policy.default_microphone")
        self.editor.set_options(list(options.items()))

    def _chosen(self) -> None:
        self.level.show_microphone(self.editor.value or NO_MICROPHONE)
        self.edited.emit()
