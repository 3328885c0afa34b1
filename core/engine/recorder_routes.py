"""Which news of the recorder go where."""

from core.engine.mailbox import Engine
from core.evidence.recording.pieces import (
    ClockStepped,
    RecorderFailed,
    RecorderStarted,
    RecorderStopped,
    RecordingGap,
    RecordingInterrupted,
    SegmentClosed,
)
from core.evidence.recording.service import RecordingService
from core.evidence.recording.sound import SoundBack, SoundLost


def route_recorder(engine: Engine, recording: RecordingService) -> None:
    """Everything the recorder posts goes to the service."""
    engine.handle(RecorderStarted, recording.on_started)
    engine.handle(SegmentClosed, recording.on_segment)
    engine.handle(RecordingGap, recording.on_gap)
    engine.handle(ClockStepped, recording.on_clock_stepped)
    engine.handle(RecordingInterrupted, recording.on_interrupted)
    engine.handle(SoundLost, recording.on_sound)
    engine.handle(SoundBack, recording.on_sound)
    engine.handle(RecorderFailed, recording.on_failed)
    engine.handle(RecorderStopped, recording.on_stopped)
