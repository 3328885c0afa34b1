"""Progress of a file that a worker writes, brought to the main thread."""

import shiboken6
from PySide6.QtCore import QObject, Signal

from core.sheets.model import Progress


class ProgressRelay(QObject):
    """Connect ``arrived(Progress)`` with a queued connection."""

    arrived = Signal(object)

    def report(self, progress: Progress) -> None:
        """Called in the worker's thread."""
        if shiboken6.isValid(self):
            self.arrived.emit(progress)
