"""Failures inside the recorder's child and the code each is reported under."""

import errno


class RecordingError(Exception):
    """Recording cannot go on; ``reason`` is a code of ``core.evidence.recording.ports.Recorder``."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


def disk_reason(error: OSError) -> str:
    """Code for an error while writing."""
    full = {errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC), errno.EFBIG}
    return "recorder.disk_full" if error.errno in full else "recorder.disk_refused"
