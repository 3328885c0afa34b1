"""Between the workers that read a file and the import page: progress and results brought over."""

from collections.abc import Callable
from typing import Any

import shiboken6
from PySide6.QtCore import QObject, Signal

from core.pool.arranging.carrying import CarryingWatch
from core.pool.importing.service import ImportJob
from core.sheets.model import Progress, Stage


class ProgressRelay(QObject):
    """Brings progress from the worker into the main thread."""

    arrived = Signal(object)

    def report(self, progress: Progress) -> None:
        """Called in the worker's thread."""
        if shiboken6.isValid(self):
            self.arrived.emit(progress)

    def watch(self) -> CarryingWatch:
        """For the storing of what was read; tells in the engine's thread."""
        return CarryingWatch(lambda done, total: self.report(Progress(Stage.STORING, done, total)))


class Arrival:
    """A result on its way, with the job that it came from: meanwhile another may have begun."""

    def __init__(
        self,
        job: ImportJob[Any],
        taken: Callable[[ImportJob[Any], Any], None],
        missed: Callable[[ImportJob[Any], BaseException], None],
    ) -> None:
        self._job = job
        self._taken = taken
        self._missed = missed

    def done(self, result: object) -> None:
        """The file was read."""
        self._taken(self._job, result)

    def failed(self, error: BaseException) -> None:
        """It was not."""
        self._missed(self._job, error)
