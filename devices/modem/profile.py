"""What a profile of a modem family is made of; the families are in ``profiles`` (modem.md, sections 1–4)."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

MOST_PARTS = 10
"""Files at most into which a module records one call."""


class Progress(StrEnum):
    """What an unsolicited line says about a call."""

    DIALING = "dialing"
    RINGING = "ringing"
    ANSWERED = "answered"
    ENDED = "ended"
    INCOMING = "incoming"


@dataclass(frozen=True, slots=True)
class ProgressRule:
    """How to read one kind of line.

    ``pattern`` (a whole-line regular expression) may have the groups ``dir`` (0 outgoing, else incoming),
    ``mode`` (0 voice, other rows are ignored), ``state`` (looked up in ``states``) and ``cause`` (Q.850).
    Without ``states`` every match means ``means``.
    """

    pattern: str
    means: Progress | None = None
    states: Mapping[str, Progress] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class StreamAudio:
    """Sound through a serial port of the modem: 8 kHz S16LE in whole 20 ms frames.

    ``start`` is sent in the call, ``settle`` seconds after the answer; it is repeated for ``window`` seconds
    until ``confirm`` reads back ``confirmed``. ``suspect_if_retried``: needing a second try is the sign of
    the half-dead audio that only a reset cures (CP#121).
    """

    start: tuple[str, ...]
    stop: tuple[str, ...]
    confirm: str | None = None
    confirmed: str = ""
    prepare: tuple[str, ...] = ()
    settle: float = 0.1
    window: float = 12.0
    retry_gap: float = 0.5
    suspect_if_retried: bool = False


@dataclass(frozen=True, slots=True)
class FileRecording:
    """How a module records the far end of a call into a file, and gives the file back.

    Commands are forms with ``{name}``, ``{at}`` and ``{size}``; ``name`` a form with ``{part}``. ``ended`` is
    the line by which the module tells that it stopped by itself. ``with_playing``: it records also while it
    plays a file; else a recording is ended before each prompt. ``size_of`` asks how long a file is; one that
    comes in pieces behind a header is also read without that, until less comes than was asked for. ``fetch``
    brings ``piece`` bytes (0: the whole file) behind a line that matches ``header`` (see
    ``at_commands.RawAnswer``). ``delete`` goes before a recording and after its file was fetched.
    """

    name: str
    start: str
    stop: str
    ended: str
    size_of: str
    size: str
    fetch: str
    header: str
    delete: str
    piece: int = 0
    with_playing: bool = False


@dataclass(frozen=True, slots=True)
class FileAudio:
    """Sound out of files that lie in the module: a prompt is uploaded, then played to the far end.

    Commands and names are forms with ``{name}``, ``{slot}`` and ``{size}``. ``clear`` goes before an upload,
    refused or not. ``upload`` takes ``{size}`` bytes after the modem's sign; with ``piece`` a file goes in
    pieces of so many bytes, each after the first by ``upload_more``. ``ended`` is the line that tells that a
    file was played to its end. ``amr``: the file is AMR-NB at 12.2 kbit/s, else a WAV of 8 kHz and 16 bits.
    ``recording``: how the far end is recorded meanwhile, None where it cannot be.
    """

    name: str
    upload: str
    play: str
    stop: str
    ended: str
    clear: tuple[str, ...] = ()
    upload_more: str = ""
    piece: int = 0
    amr: bool = False
    recording: FileRecording | None = None


@dataclass(frozen=True, slots=True)
class KeyReports:
    """How the modem reports keys of the far end; group ``key`` is the character, or its ASCII code."""

    enable: str
    pattern: str
    ascii_code: bool = False


@dataclass(frozen=True, slots=True)
class UsbRoles:
    """USB ids and the interface numbers of the ports; ``card``: it may show itself as a sound card (UAC)."""

    vendor: int
    products: tuple[int, ...]
    at: int
    audio: int | None = None
    card: bool = False


@dataclass(frozen=True, slots=True)
class Profile:
    """Everything that differs between modem families."""

    name: str
    model: str
    usb: UsbRoles | None
    init: tuple[str, ...]
    progress: tuple[ProgressRule, ...]
    hang_up: tuple[str, ...] = ("AT+CHUP", "ATH")
    audio: StreamAudio | None = None
    card_audio: StreamAudio | None = None
    files: FileAudio | None = None
    keys: KeyReports | None = None
    cause_query: str | None = "AT+CEER"
    cause_pattern: str = r"\+CEER: (?:\d+,)?(?P<cause>\d+)|\+CEER: (?P<words>\D+)"
    reset: str = "AT+CFUN=1,1"
    iccid_query: str = "AT+CCID"
    tries_query: str = "AT+CPINR"
    tries_pattern: str = r"\+CPINR: ?SIM PIN,(?P<pin>\d+)[^+]*\+CPINR: ?SIM PUK,(?P<puk>\d+)"
    text_setup: tuple[str, ...] = ("AT+CMGF=0", "AT+CNMI=2,1,0,1,0")
    stores: tuple[str, ...] = ("SM", "ME")
    poll_seconds: float = 2.0
    sim_urcs: tuple[str, ...] = ()
    extra_urcs: tuple[str, ...] = ()

    @property
    def voice(self) -> bool:
        """Whether calls with sound are possible, through a port or with files in the module."""
        return self.audio is not None or self.files is not None

    @property
    def by_files(self) -> bool:
        """Whether the sound comes out of files in the module, and the far end is heard afterwards."""
        return self.audio is None and self.files is not None

    @property
    def leftovers(self) -> tuple[str, ...]:
        """Commands that delete what a call that was cut off left in the module: a voice is no one else's."""
        recording = self.files.recording if self.by_files and self.files is not None else None
        if recording is None:
            return ()
        names = (recording.name.format(part=n + 1) for n in range(MOST_PARTS))
        return tuple(recording.delete.format(name=name) for name in names)

    def with_card(self) -> "Profile":
        """The same family where the sound goes through its sound card."""
        return replace(self, audio=self.card_audio)

    def without_port(self) -> "Profile":
        """The same family where no port for sound was found."""
        return replace(self, audio=None)
