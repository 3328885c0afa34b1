"""Plain values of one expert on the screen: asked for with a reason, taken away after a while.

While the person may read plainly for some minutes, whoever is shown is unmasked at once.
"""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QObject, QTimer, Signal

from core.access.unmasking import UnmaskGranted, UnmaskGrantEnded
from core.engine.api import Services
from core.engine.workstation import Workstation
from core.pool.search.lists import ExpertDetail
from ui.shell.frame import Frame

SHOWN_MS = 10 * 60_000
"""How long plain values stay on the screen."""


class PlainValues(QObject):
    """``changed`` when other values are to be shown. Lives and dies with ``owner``."""

    changed = Signal()

    def __init__(self, frame: Frame, ws: Workstation[Services], owner: QObject) -> None:
        super().__init__(owner)
        self._frame = frame
        self._ws = ws
        self._detail: ExpertDetail | None = None
        self._values: dict[str, str] = {}
        self._plainly = False
        self.timer = QTimer(self)
        self.timer.setSingleShot(True)
        self.timer.setInterval(SHOWN_MS)
        self.timer.timeout.connect(self.mask_again)
        frame.bridge.on(UnmaskGranted, self._granted, self)
        frame.bridge.on(UnmaskGrantEnded, self._ended, self)

    @property
    def may_ask(self) -> bool:
        """Whether the person may see plain values at all."""
        return self._frame.actor.may("pool.unmask")

    @property
    def all_shown(self) -> bool:
        """Whether nothing is masked any more."""
        return self._detail is not None and not self._masked()

    def watch(self, detail: ExpertDetail | None) -> None:
        """Somebody (else) is shown: plain values of the one before are gone."""
        self._detail = detail
        self._forget()
        self._look_for_leave()

    def text(self, field: str, masked: str) -> str:
        """What to show of a field."""
        return self._values.get(field, masked)

    def is_plain(self, field: str) -> bool:
        """Whether a field is shown in plain text."""
        return field in self._values

    def mask_again(self) -> None:
        """Take the plain values off the screen."""
        if self._values:
            self._forget()
            self.changed.emit()

    def ask_all(self) -> None:
        """Ask why everything masked shall be shown."""
        self._ask(self._masked())

    def ask_field(self, field: str) -> None:
        """Ask why one field shall be shown; a second press masks everything again."""
        if self.is_plain(field):
            self.mask_again()
        else:
            self._ask((field,))

    def take(self, expert_no: str, values: Mapping[str, str], seconds: int = 0) -> None:
        """Values have come; of somebody who is shown no longer they are dropped.

        ``seconds`` is what is left of the time to read plainly, 0 when they were asked for one by one.
        """
        if self._detail is not None and self._detail.expert_no == expert_no:
            self._plainly = seconds > 0 or self._plainly
            self._values.update(values)
            self.timer.start(seconds * 1000 if seconds else SHOWN_MS)
            self.changed.emit()

    def _look_for_leave(self) -> None:
        """Ask whether the person may read plainly now."""
        if self._detail is None or not self.may_ask or not self._masked():
            return
        request = _Request(self, self._frame, self._ws, self._detail.expert_no, self._masked())
        left = self._ws.foundation.access.unmasking.seconds_left
        self._frame.bridge.call(left, self._frame.actor, done=request.unmask_for, owner=self)

    def _granted(self, message: UnmaskGranted) -> None:
        if message.session_id == self._frame.actor.session_id:
            self._look_for_leave()

    def _ended(self, message: UnmaskGrantEnded) -> None:
        if message.session_id == self._frame.actor.session_id:
            self._plainly = False
            self.mask_again()

    def _masked(self) -> tuple[str, ...]:
        if self._detail is None:
            return ()
        return tuple(field for field in self._detail.masked if field not in self._values)

    def _ask(self, fields: Sequence[str]) -> None:
        if not fields or self._detail is None or not self.may_ask:
            return
        request = _Request(self, self._frame, self._ws, self._detail.expert_no, tuple(fields))
        if self._plainly:  # the reason was given for all that is opened
            request.unmask("")
            return
        self._frame.dialogs.reason(
            self.tr("Show plain values"),
            self.tr("Who looked, at whom, at what and why goes to the audit log."),
            self.tr("Show"),
            request.unmask,
            danger=False,
            owner=self,
        )

    def _forget(self) -> None:
        self._values.clear()
        self.timer.stop()


class _Request:
    """A question on its way: meanwhile another expert may be shown."""

    def __init__(
        self,
        asker: PlainValues,
        frame: Frame,
        ws: Workstation[Services],
        expert_no: str,
        fields: tuple[str, ...],
    ) -> None:
        self._asker = asker
        self._frame = frame
        self._ws = ws
        self._expert_no = expert_no
        self._fields = fields
        self._seconds = 0

    def unmask_for(self, seconds: int) -> None:
        """Leave to read plainly lasts that long still; the reason given for it stands for all."""
        if seconds > 0:
            self._seconds = seconds
            self.unmask("")

    def unmask(self, reason: str) -> None:
        """The reason was given."""
        self._frame.bridge.call(
            self._ws.services.pool.unmask,
            self._frame.actor,
            self._expert_no,
            self._fields,
            reason,
            done=self.arrived,
            owner=self._asker,
        )

    def arrived(self, values: Mapping[str, str]) -> None:
        """The values have come."""
        self._asker.take(self._expert_no, values, self._seconds)
