"""What a phone line is and what it can tell: frozen values and events of lines, calls and texts.

Devices post these events into the engine's mailbox; nothing here knows a modem. A line reports what it
*saw* (:class:`CallOutcome`); what a call *means* (accepted, declined, no key) is decided by the call script.
No event ever carries a dialled number; only :class:`TextReceived` names its sender.
"""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from pathlib import Path

SAMPLE_RATE = 8000
"""Samples a second of all sound on a line: signed 16-bit little-endian, mono."""

SAMPLE_BYTES = 2


SENT_ONLY = "sent_only"
"""Remark of a recording that holds what was said and nothing of what was heard."""

DOWNLINK_ONLY = "downlink_only"
"""The modem recorded the far end into a file; what was said to it is put beside it by the clock."""

DOWNLINK_GAPS = "downlink_gaps"
"""The same, with gaps: while a prompt was played, or where the modem gave no more."""


class LineState(StrEnum):
    """State of one modem with its SIM (modem.md, section 6)."""

    ABSENT = "absent"
    OPENING = "opening"
    PROBING = "probing"
    SIM_CHECK = "sim_check"
    REGISTERING = "registering"
    READY = "ready"
    BUSY = "busy"
    DEGRADED = "degraded"
    DEAD = "dead"


class LineReason(StrEnum):
    """Why a line is in its state; a code for the words beside the lamp."""

    OK = "modem.ok"
    STARTING = "modem.starting"
    IN_CALL = "modem.in_call"
    UNPLUGGED = "modem.unplugged"
    PORT_REFUSED = "modem.port_refused"
    SILENT = "modem.silent"
    NOT_A_MODEM = "modem.not_a_modem"
    OTHER_MODEM = "modem.other_modem"
    NO_SIM = "modem.no_sim"
    PIN_NEEDED = "modem.pin_needed"
    PIN_WRONG = "modem.pin_wrong"
    PUK_NEEDED = "modem.puk_needed"
    SIM_FAILED = "modem.sim_failed"
    SIM_BUSY = "modem.sim_busy"
    SIM_CHANGED = "modem.sim_changed"
    SEARCHING = "modem.searching"
    NO_NETWORK = "modem.no_network"
    NETWORK_DENIED = "modem.network_denied"
    WEAK_SIGNAL = "modem.weak_signal"
    RESTARTED = "modem.restarted"
    AUDIO_SUSPECT = "modem.audio_suspect"
    NO_VOICE = "modem.no_voice"
    NO_TEXTS = "modem.no_texts"
    NO_CENTRE = "modem.no_centre"
    TEXTS_FAILING = "modem.texts_failing"
    STORE_FULL = "modem.store_full"
    CLOSED = "modem.closed"


class Lamp(StrEnum):
    """Colour of the lamp of a line."""

    GREEN = "green"
    AMBER = "amber"
    RED = "red"


_LAMPS = {
    LineState.READY: Lamp.GREEN,
    LineState.BUSY: Lamp.GREEN,
    LineState.ABSENT: Lamp.RED,
    LineState.DEAD: Lamp.RED,
}
_NEEDS_HANDS = frozenset(
    {
        *(LineReason.NO_SIM, LineReason.SIM_FAILED, LineReason.SIM_CHANGED),
        *(LineReason.PIN_NEEDED, LineReason.PIN_WRONG, LineReason.PUK_NEEDED),
    }
)
"""Such a line never comes by itself, however long one waits."""


@dataclass(frozen=True, slots=True)
class LineStatus:
    """Snapshot of one line.

    ``line_id`` stays the same for a modem (by IMEI) however its ports are renumbered; ``port`` is where it is
    now. ``signal`` is 0–5 bars and ``dbm`` the same in dBm, None when unknown. ``voice`` says whether the
    line can carry a call with sound, ``texts`` whether it can send texts. ``simulated`` marks lines that may
    only be used in practice mode. ``tries_left`` are the tries of the PIN or PUK that the SIM asks for now,
    None when it asks for none or the modem cannot say.
    """

    line_id: str
    state: LineState
    reason: LineReason
    profile: str = ""
    model: str = ""
    firmware: str = ""
    imei: str = ""
    iccid: str = ""
    operator: str = ""
    signal: int | None = None
    dbm: int | None = None
    port: str = ""
    voice: bool = False
    texts: bool = False
    call_id: str | None = None
    simulated: bool = False
    tries_left: int | None = None

    @property
    def lamp(self) -> Lamp:
        """Colour to show: a line that calls but cannot text is not green, one that waits for hands red."""
        if self.reason in _NEEDS_HANDS:
            return Lamp.RED
        colour = _LAMPS.get(self.state, Lamp.AMBER)
        if colour is Lamp.GREEN and self.reason not in (LineReason.OK, LineReason.IN_CALL):
            return Lamp.AMBER
        return colour

    @property
    def can_call(self) -> bool:
        """Whether a call may be started now. A degraded line is left for the operator to look at."""
        return self.state is LineState.READY and self.voice

    @property
    def can_text(self) -> bool:
        """Whether a text may be handed in now (it waits while the line is in a call)."""
        usable = self.state in (LineState.READY, LineState.BUSY)
        return self.texts and usable


class CallStage(StrEnum):
    """How far a call has come."""

    DIALING = "dialing"
    RINGING = "ringing"
    ANSWERED = "answered"
    MEDIA_UP = "media_up"


class CallOutcome(StrEnum):
    """How a call ended, as the line saw it (modem.md, section 6).

    ``FINISHED`` and ``HUNG_UP`` are answered calls; the script turns them into accepted, declined, no_key or
    hung_up_before_key. ``REJECTED`` is claimed only with cause 21, never from BUSY alone. ``NETWORK_ERROR``,
    ``MODEM_ERROR`` and ``AUDIO_FAILED`` are faults of ours and no answer of the person called.
    """

    FINISHED = "finished"
    HUNG_UP = "hung_up"
    BUSY = "busy"
    NO_ANSWER = "no_answer"
    REJECTED = "rejected"
    UNREACHABLE = "unreachable"
    NETWORK_ERROR = "network_error"
    MODEM_ERROR = "modem_error"
    AUDIO_FAILED = "audio_failed"
    CANCELLED = "cancelled"

    @property
    def answered(self) -> bool:
        """Whether a person (or machine) had picked up and sound was carried."""
        return self in (CallOutcome.FINISHED, CallOutcome.HUNG_UP)

    @property
    def our_fault(self) -> bool:
        """Whether the line or the network failed, so that it must not count as a try."""
        return self in (CallOutcome.NETWORK_ERROR, CallOutcome.MODEM_ERROR, CallOutcome.AUDIO_FAILED)


class KeySource(StrEnum):
    """Where a key was heard first: reported by the modem, or found in the sound."""

    REPORTED = "reported"
    IN_BAND = "in_band"


class DeliveryState(StrEnum):
    """What the network's delivery reports say of a whole text (all its parts)."""

    DELIVERED = "delivered"
    TRYING = "trying"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class CallRecording:
    """A closed, synced WAV file: 8 kHz 16-bit stereo, left what was sent, right what was heard.

    ``sha256`` is over the whole file, hexadecimal. ``seconds`` is its playing time. ``remark`` is empty when
    both sides were recorded as they went through this computer, else one of ``SENT_ONLY``, ``DOWNLINK_ONLY``,
    ``DOWNLINK_GAPS``. The file is plain: the caller encrypts it.
    """

    path: Path
    sha256: str
    seconds: float
    remark: str = ""


@dataclass(frozen=True, slots=True)
class LineChanged:
    """A line's state, reason or capabilities changed."""

    status: LineStatus


@dataclass(frozen=True, slots=True)
class CallProgress:
    """A call came one stage further; stages may be skipped, never repeated or reversed."""

    line_id: str
    call_id: str
    stage: CallStage


@dataclass(frozen=True, slots=True)
class PlaybackEnded:
    """A prompt is over: ``completed`` when played to its end, else stopped or cut by the end of the call."""

    line_id: str
    call_id: str
    playback_id: str
    completed: bool


@dataclass(frozen=True, slots=True)
class KeyPressed:
    """One key of the person called; ``key`` is one of ``0123456789*#ABCD``.

    Both sources are merged: the same key heard again within 1.0 s is one press. ``conflict`` is True when a
    *different* key was heard less than 1.0 s before: ask again, never guess. ``seconds`` counts from answer.
    """

    line_id: str
    call_id: str
    key: str
    source: KeySource
    conflict: bool
    seconds: float


@dataclass(frozen=True, slots=True)
class CallEnded:
    """A call is over; exactly one per ``dial``, whatever happened.

    ``cause`` is the Q.850 cause when the network gave one. ``evidence`` lists what was seen, in order, such
    as ``"urc BUSY"``, ``"ceer 5,17"``, ``"timer ring"``, without personal data. ``talk_seconds`` counts from
    answer to end, 0.0 when not answered.
    """

    line_id: str
    call_id: str
    outcome: CallOutcome
    cause: int | None
    evidence: tuple[str, ...]
    recording: CallRecording | None = None
    talk_seconds: float = 0.0


@dataclass(frozen=True, slots=True)
class TextSent:
    """The network took all parts; ``references`` are its message references, one for each part."""

    line_id: str
    message_id: str
    references: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class TextFailed:
    """A text was not sent as a whole; ``parts_sent`` parts may have gone out all the same.

    ``reason`` is one of ``line``, ``number``, ``text``, ``prompt``, ``refused``, ``timeout``, ``limit``;
    ``code`` the +CMS or +CME error number when the modem gave one.
    """

    line_id: str
    message_id: str
    reason: str
    code: int | None = None
    parts_sent: int = 0


@dataclass(frozen=True, slots=True)
class TextDelivered:
    """A delivery report of a text came in; ``status`` is TP-ST of it.

    ``open_references`` are the parts whose last word is still to come: what a later start waits for.
    """

    line_id: str
    message_id: str
    state: DeliveryState
    status: int
    at: datetime | None
    open_references: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class TextReceived:
    """A text came in, all parts joined.

    It stays in the modem until ``Lines.text_kept(line_id, receipt)`` says that it is safely stored; after a
    crash it is therefore posted again: ``fingerprint`` (hex) is equal for the same text, so that the second
    copy can be dropped. ``sent_at`` is the centre's time, None when unreadable; never order by it alone.
    ``complete`` is False when parts were missing too long or the text was damaged: for the operator's eyes.
    """

    line_id: str
    receipt: str
    number: str
    text: str
    sent_at: datetime | None
    fingerprint: str
    complete: bool = True
    parts: int = field(default=1)
