"""Looking after one modem: its check, the PIN of its SIM, another modem or SIM in its place.

The modem's side of ``core.contact.lines.care``.
"""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Protocol, TypeVar

from core.contact.lines.care import CheckStep, LineChecked, PinAnswered, SimPin, SimPuk
from core.contact.lines.line import LineStatus
from devices.modem.line_check import check_line, closed_line
from devices.modem.procedures import Procedure, Running
from devices.modem.profile import Profile
from devices.modem.set_up import SimKeys

T = TypeVar("T")


class CareHost(Protocol):
    """What the care needs of its modem."""

    line_id: str
    profile: Profile

    @property
    def status(self) -> LineStatus:
        """The latest snapshot."""
        ...

    @property
    def free(self) -> bool:
        """Whether the port is open and no call is under way."""
        ...

    @property
    def has_sound(self) -> bool:
        """Whether a call can carry sound."""
        ...

    def emit(self, event: object) -> None:
        """Post an event."""
        ...

    def in_background(self, procedure: Procedure[T], done: Callable[[T], None]) -> Running:
        """Start a procedure that ends with the line."""
        ...

    def hurry(self) -> None:
        """Do not wait any longer before the next look."""
        ...

    def bind(self, imei: str) -> None:
        """Begin anew with this modem, or with whatever is there when it is empty."""
        ...


class ModemCare:
    """Public methods may be called from any thread, the others run in the modem's worker."""

    def __init__(self, host: CareHost, put: Callable[[Callable[[], None]], None]) -> None:
        self._host = host
        self._put = put
        self._pin: SimPin | None = None
        self._puk: SimPuk | None = None
        self._known: dict[str, SimPin] = {}
        self._checking = False
        self.stranger = ""
        """IMEI of another modem that was found in place of this line's own, empty when none was."""

    def look_again(self) -> None:
        """Do not wait any longer before the next look."""
        self._put(self._host.hurry)

    def adopt(self) -> None:
        """The modem and the SIM that are there now are this line's own from now on."""
        self._put(self._adopt)

    def use_pin(self, pin: SimPin) -> None:
        """A PIN for the SIM that asks now, tried once."""
        self._put(partial(self._give, pin))

    def use_puk(self, puk: SimPuk) -> None:
        """A PUK for the SIM that is blocked, tried once."""
        self._put(partial(self._give_puk, puk))

    def bind(self, imei: str) -> None:
        """Only this modem is the line's own from now on."""
        self._put(partial(self._bind, imei))

    def know_pins(self, pins: Mapping[str, SimPin]) -> None:
        """PINs by IMEI, each tried once when its SIM asks."""
        self._put(partial(self._known.update, pins))

    def check(self) -> None:
        """Check it; posts one ``LineChecked``."""
        self._put(self._check)

    def keys(self) -> SimKeys:
        """Where the set-up gets PINs from."""
        return SimKeys(self._take, self._take_puk, self._answered)

    def _adopt(self) -> None:
        self.stranger = ""
        self._host.bind("")

    def _bind(self, imei: str) -> None:
        if imei != self._host.status.imei:
            self.stranger = ""
            self._host.bind(imei)

    def _give_puk(self, puk: SimPuk) -> None:
        self._puk = puk
        self._host.hurry()

    def _take_puk(self) -> SimPuk | None:
        puk, self._puk = self._puk, None
        return puk

    def _give(self, pin: SimPin) -> None:
        self._pin = pin
        self._host.hurry()

    def _take(self) -> SimPin | None:
        pin, self._pin = self._pin, None
        return pin or self._known.pop(self._host.status.imei, None)

    def _answered(self, iccid: str, accepted: bool, puk: bool) -> None:
        self._host.emit(PinAnswered(self._host.line_id, self._host.status.imei, iccid, accepted, puk))

    def _check(self) -> None:
        if self._host.free:
            self._checking = True
            questions = check_line(self._host.status.port, self._host.profile, self._host.has_sound)
            self._host.in_background(questions, self._checked)
        else:
            self._checked(closed_line(self._host.status))

    def line_lost(self) -> None:
        """The port is gone: a check that was under way ends with that."""
        if self._checking:
            self._checked(closed_line(self._host.status))

    def _checked(self, steps: tuple[CheckStep, ...]) -> None:
        self._checking = False
        self._host.emit(LineChecked(self._host.line_id, steps))
