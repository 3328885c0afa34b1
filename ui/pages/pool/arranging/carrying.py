"""An act that goes to very many experts: shown in the status bar with how far it is, and cancel."""

from collections.abc import Callable
from typing import Any

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal

from core.kernel.errors import UserError
from core.pool.arranging.carrying import CarryingWatch
from ui.shell.frame import Frame

_CANCELLED = "pool.carrying_cancelled"


class CarryingJob(QObject):
    """Runs ``act(actor, *args, watch)`` in the engine as one act; ``done(result)`` when it is whole.

    Cancelled, or after any error, nothing of it is left.
    """

    _went = Signal(int, int)

    def __init__(
        self,
        owner: QObject,
        frame: Frame,
        title: str,
        act: Callable[..., object],
        args: tuple[object, ...],
        done: Callable[[Any], None],
    ) -> None:
        super().__init__(owner)
        self._frame = frame
        self._done = done
        watch = CarryingWatch(self._report)
        self._job = frame.begin_job(title, watch.stop.set)
        self._went.connect(self._job.update, Qt.ConnectionType.QueuedConnection)
        frame.bridge.call(
            act, frame.actor, *args, watch, done=self._finished, failed=self._failed, owner=self
        )

    def _report(self, done: int, total: int) -> None:
        """In the engine's thread."""
        if shiboken6.isValid(self):
            self._went.emit(done, total)

    def _finished(self, result: object) -> None:
        self._end("")
        self._done(result)

    def _failed(self, error: BaseException) -> None:
        if isinstance(error, UserError) and error.code == _CANCELLED:
            self._end(self.tr("Cancelled. Nothing was changed."))
            return
        self._end("")
        self._frame.dialogs.error(error)

    def _end(self, message: str) -> None:
        self._went.disconnect()
        self._job.finish(message)
        self.deleteLater()
