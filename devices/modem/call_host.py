"""What a call needs of its modem, and the sound that it plays with."""

from pathlib import Path
from typing import Protocol

from devices.modem.at_session import AtSession
from devices.modem.procedures import Procedure, Procedures
from devices.modem.profile import Profile


class Sound(Protocol):
    """The running sound of a call; its news come to :meth:`VoiceCall.on_audio`."""

    def play(self, playback_id: str, pcm: bytes) -> None:
        """Play from the next frame on."""
        ...

    def stop_playing(self) -> None:
        """Cut the prompt."""
        ...

    def on_line(self, line: str) -> bool:
        """Whether an unsolicited line was about the sound."""
        ...

    def stop(self) -> None:
        """End the sound: nothing is played or heard any more. Harmless the second time."""
        ...

    def finish(self, reachable: bool) -> Procedure[None]:
        """When the modem has hung up: bring the recording to its end; ``AudioClosed`` follows.

        ``reachable``: the modem can be asked for what it recorded itself.
        """
        ...


class CallHost(Protocol):
    """What a call needs of its modem."""

    line_id: str
    profile: Profile
    session: AtSession
    procedures: Procedures

    def now(self) -> float:
        """Monotonic seconds."""
        ...

    def emit(self, event: object) -> None:
        """Post an event of ``core.contact.lines.line``."""
        ...

    def open_sound(self, record_to: Path | None) -> Sound:
        """Open the port for sound and start the pump; raises ``OSError`` or ``DeviceError``."""
        ...

    def call_ended(self, audio_suspect: bool, stuck: bool) -> None:
        """The call is over; the modem may need a reset before the next one."""
        ...
