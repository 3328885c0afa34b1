"""What can go wrong with a simulated modem, and how it spoils what the modem writes (modem.md, section 7)."""

from collections.abc import Callable
from dataclasses import dataclass

_HALF_LINE_SECONDS = 0.05


@dataclass(slots=True)
class Faults:
    """Switched by control line; every field keeps its value until it is set again, counts run down.

    SIM and network: ``sim_error`` is a +CME error (10 no SIM, 11 PIN, 12 PUK, 13 failure, 14 busy),
    ``registration`` the state of +CREG, ``iccid`` the serial number of the SIM (setting it swaps the card),
    ``pin`` what the SIM asks for (it locks after three wrong ones), ``puk`` what opens it then (setting it
    locks the card; ten wrong ones end it), ``strength`` the first value of +CSQ,
    ``imei`` another modem at the same port.
    The line: ``mute`` (nothing is answered), ``hung`` (the same until it is restarted), ``garbage`` (FF 80
    before each line), ``half_lines``, ``cr_cr_lf``, ``event_inside`` (an unsolicited line in each answer),
    ``stuck_echo`` (ATE0 is ignored), ``lost_answers`` (so many commands get none), ``late_answer`` (the next
    comes so many seconds late).
    Calls: ``phantom_rows`` (a data context in +CLCC), ``dial_blocks`` (OK only at the answer), ``key_copies``
    (times a key is reported; 0: never), ``audio_refusals``, ``stalled_sound`` (what we send is not taken).
    Files in the module: ``recording_refused``, ``recording_room`` (seconds until it is full),
    ``recordings_lost`` (no file is there afterwards), ``transfer_cut`` (bytes after which one stops coming).
    Texts: ``no_prompt``, ``cms_error``, ``report_copies``, ``parts_reversed``, ``store_full``.
    """

    sim_error: int | None = None
    registration: int = 1
    iccid: str = "89860012345678901234"
    pin: str | None = None
    puk: str | None = None
    strength: int = 24
    imei: str = ""
    mute: bool = False
    hung: bool = False
    garbage: bool = False
    half_lines: bool = False
    cr_cr_lf: bool = False
    event_inside: bool = False
    stuck_echo: bool = False
    lost_answers: int = 0
    late_answer: float = 0.0
    phantom_rows: bool = False
    dial_blocks: bool = False
    key_copies: int = 1
    audio_refusals: int = 0
    stalled_sound: bool = False
    recording_refused: bool = False
    recording_room: float | None = None
    recordings_lost: bool = False
    transfer_cut: int | None = None
    no_prompt: bool = False
    cms_error: int | None = None
    report_copies: int = 1
    parts_reversed: bool = False
    store_full: bool = False


class SpoiltWire:
    """Writes what the modem says as the faults have it; order is always kept."""

    def __init__(
        self,
        faults: Faults,
        write: Callable[[bytes], None],
        later: Callable[[float, Callable[[], None]], None],
    ) -> None:
        self._faults = faults
        self._write = write
        self._later = later
        self._waiting: list[bytes] = []

    def lines(self, *lines: str) -> None:
        """Write whole lines; what belongs together with its data line (+CDS) comes as one, parted by LF."""
        before = b"\xff\x80\r\n" if self._faults.garbage else b"\r\n"
        after = b"\r\r\n" if self._faults.cr_cr_lf else b"\r\n"
        for line in lines:
            self.raw(before + line.encode("latin-1").replace(b"\n", after) + after)

    def raw(self, data: bytes) -> None:
        """Write bytes as they are."""
        if self._faults.mute or self._faults.hung:
            return
        if self._waiting:
            self._waiting.append(data)
        elif self._faults.half_lines and len(data) > 1:
            middle = len(data) // 2
            self._write(data[:middle])
            self._waiting.append(data[middle:])
            self._later(_HALF_LINE_SECONDS, self._rest)
        else:
            self._write(data)

    def _rest(self) -> None:
        waiting, self._waiting = self._waiting, []
        for data in waiting:
            self._write(data)
