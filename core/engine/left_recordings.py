"""After a crash: what a recording left in the clear is hashed, logged as recovered, and sealed."""

import logging
from threading import Lock

from core.engine.foundation import Foundation
from core.evidence.recording.service import RecordingService
from core.kernel.errors import MingQianError

_log = logging.getLogger(__name__)


class LeftRecordings:
    """Works in workers: looking into torn pieces takes seconds."""

    def __init__(self, foundation: Foundation, recording: RecordingService) -> None:
        self._foundation = foundation
        self._recording = recording
        self._lock = Lock()  # a resumed draw must not begin to record where its folder is being looked at

    def take_up_all(self) -> None:
        """When the station is opened: every session, also of draws that nobody resumes; returns at once."""
        self._foundation.background.submit(self._take_up_all)

    def take_up(self, session: str) -> None:
        """One session, before it is recorded again.

        Raises:
            DeviceError: as ``Recorder.recover``.
        """
        engine = self._foundation.engine
        with self._lock:
            known = engine.submit(self._recording.known, session).result()
            found = self._recording.find_left_over(session, known)
            engine.submit(self._recording.log_recovered, session, found).result()

    def _take_up_all(self) -> None:
        for session in self._recording.left_sessions():
            try:
                self.take_up(session)
            except (MingQianError, OSError) as error:
                _log.error("what is left of a recording stays as it is: %s", type(error).__name__)
