"""What recording needs from outside: a recorder of the screens, and keeping what it recorded sealed."""

from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from core.evidence.recording.pieces import PICTURES, RecorderStatus, SealedContent, SegmentClosed, SegmentTail
from core.evidence.recording.screen_region import ScreenRegion
from core.evidence.recording.sound import NO_MICROPHONE
from core.kernel.errors import StorageError


class Recorder(Protocol):
    """Records all screens of the station. Methods may be called from any thread.

    Codes of ``DeviceError``, ``RecordingInterrupted`` and ``RecorderFailed``: ``recorder.no_screen``
    (none was named), ``recorder.no_display``, ``recorder.wayland``, ``recorder.library_missing``,
    ``recorder.no_codec``, ``recorder.encoder_failed``,
    ``recorder.disk_low``, ``recorder.disk_full``, ``recorder.disk_refused``,
    ``recorder.silent`` (the child hangs), ``recorder.child_died``, ``recorder.already_recording``,
    ``recorder.folder_busy`` (another recorder still writes there), ``recorder.no_microphone`` (the one named
    gives no sound at the start).
    """

    @property
    def simulated(self) -> bool:
        """Whether this twin writes test pictures; refused outside practice."""
        ...

    def use_screens(self, screens: tuple[ScreenRegion, ...]) -> None:
        """Screens to record from the next start on (the window knows them)."""
        ...

    def preflight(self, folder: Path, microphone: str = NO_MICROPHONE) -> None:
        """Quick look whether a start into ``folder`` can succeed; raises ``DeviceError``."""
        ...

    def start(
        self,
        session_id: str,
        folder: Path,
        after: tuple[SegmentTail, ...] = (),
        pictures: int = PICTURES,
        microphone: str = NO_MICROPHONE,
    ) -> None:
        """Begin to record ``pictures`` a second into ``folder``, one sub-folder a stream; returns at once.

        The pieces of the first screen hold what ``microphone`` hears, where one is named.

        Posts ``RecorderStarted`` or ``RecorderFailed``; then ``SegmentClosed`` for each segment,
        ``RecordingGap``, ``ClockStepped``, ``RecordingInterrupted``, ``SoundLost``, ``SoundBack``
        as they happen. The index and the hash
        chain of each stream go on from what ``folder`` holds or from ``after``, whichever is further.

        Raises:
            DeviceError: as ``preflight``; ``recorder.already_recording``.
        """
        ...

    def stop(self) -> None:
        """Close all segments; returns at once, ``RecorderStopped`` is posted last. Harmless when idle."""
        ...

    def status(self) -> RecorderStatus:
        """The latest snapshot."""
        ...

    def recover(
        self, session_id: str, folder: Path, known: frozenset[tuple[str, int]]
    ) -> tuple[SegmentClosed, ...]:
        """After a crash: hash what is left in ``folder`` and not in ``known`` (stream, index).

        Takes up to some seconds: call it in a worker. Segments come ordered by stream and index, marked
        ``recovered``; an open segment without any picture leaves none. Waits for a recorder that is still
        closing its last segment; raises ``DeviceError('recorder.folder_busy')`` when it does not end.
        """
        ...

    def close(self) -> None:
        """Stop and end all children; returns when done (a few seconds)."""
        ...


class SealedFiles(Protocol):
    """Recordings in the station's folder: in the clear only until they are complete.

    A file is always named by its plain path, whether it lies there plain or encrypted.
    """

    def keep(self, plain: Path, failed: Callable[[StorageError], None]) -> None:
        """Encrypt a complete file to the station's key, sync that, then remove the plain one.

        Returns at once. When it cannot be done now (``archive.disk_full``, ``archive.unwritable``),
        ``failed`` is called in another thread, the plain file stays, and it is tried again with the next one.
        """
        ...

    def content(self, plain: Path, size: int) -> SealedContent:
        """What is in the file, to be read later; ``size`` of the plaintext in bytes."""
        ...

    def close(self) -> None:
        """Try once more what could not be sealed, and wait for that; ``failed`` is not called any more."""
        ...
