"""All modems of the station as one device (implements ``core.contact.lines.ports.Lines``)."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from threading import Lock, Thread
from types import MappingProxyType

from core.contact.lines.care import SimPin, SimPuk, TraceLine
from core.contact.lines.line import LineReason, LineState, LineStatus
from core.kernel.errors import DeviceError
from devices.modem.card_audio import CARD
from devices.modem.driver import Modem
from devices.modem.ports import FindPorts, Ports
from devices.modem.profile import UsbRoles
from devices.modem.profiles import PROFILES
from devices.modem.texts import TextOrder
from devices.platform.serial_ports import SerialPort, serial_ports
from devices.platform.sound_cards import usb_sound_cards

_NO_CARDS: Mapping[str, str] = MappingProxyType({})
_WAITING = (LineState.ABSENT, LineState.DEAD, LineState.SIM_CHECK, LineState.REGISTERING)


class ModemFleet:
    """One worker a modem; commands go to the line they name."""

    def __init__(
        self,
        lines: Mapping[str, FindPorts],
        post: Callable[[object], None],
        *,
        simulated: bool = False,
        pace_seconds: float = 4.0,
        search: Callable[[int], Sequence[FindPorts]] = lambda _lines: (),
        replug: Callable[[], None] = lambda: None,
    ) -> None:
        """``search`` gives ports of modems beyond the number of lines there are (:class:`UsbSearch`).

        ``replug`` is done before people have lines looked for again (simulated ones that ended).
        """
        self._new = partial(Modem, post=post, simulated=simulated, pace_seconds=pace_seconds)
        self._modems: dict[str, Modem] = {}
        self._modems = {line_id: self._make(line_id, find) for line_id, find in lines.items()}
        self._search = search
        self._replug = replug
        self._searching = Lock()
        self._started = False

    def _make(self, line_id: str, find: FindPorts) -> Modem:
        return self._new(line_id, partial(self._free_ports, line_id, find))

    def _free_ports(self, line_id: str, find: FindPorts) -> Ports | None:
        """Ports that no other line has open; None when there are none: the line's modem is not plugged in."""
        others = [modem for other, modem in self._modems.items() if other != line_id]
        for _ in range(len(others) + 1):
            ports = find()
            if ports is None or not any(m.is_open and m.status.port == ports.at for m in others):
                return ports
        return None

    def start(self) -> None:
        """Open all ports and begin to post events; harmless the second time."""
        if not self._started:
            self._started = True
            for modem in self._modems.values():
                modem.start()

    def close(self) -> None:
        """Hang up and end all workers."""
        if self._started:
            for modem in self._modems.values():
                modem.close()

    def statuses(self) -> tuple[LineStatus, ...]:
        """The latest snapshot of every line."""
        return tuple(modem.status for modem in self._modems.values())

    def dial(
        self, line_id: str, call_id: str, number: str, ring_seconds: float, record_to: Path | None = None
    ) -> None:
        """Call a number."""
        self._of(line_id).dial(call_id, number, ring_seconds, record_to)

    def play(self, line_id: str, call_id: str, playback_id: str, pcm: bytes) -> None:
        """Play a prompt."""
        self._of(line_id).play(call_id, playback_id, pcm)

    def stop_playing(self, line_id: str, call_id: str) -> None:
        """Cut the prompt."""
        self._of(line_id).stop_playing(call_id)

    def hang_up(self, line_id: str, call_id: str) -> None:
        """End a call."""
        self._of(line_id).hang_up(call_id)

    def send_text(self, line_id: str, message_id: str, number: str, text: str) -> None:
        """Send a text."""
        self._of(line_id).send_text(TextOrder(message_id, number, text))

    def expect_reports(self, line_id: str, message_id: str, number: str, references: tuple[int, ...]) -> None:
        """Wait for delivery reports of a text sent before."""
        self._of(line_id).expect_reports(message_id, number, references)

    def text_kept(self, line_id: str, receipt: str) -> None:
        """A received text is safely stored."""
        self._of(line_id).text_kept(receipt)

    # -- looking after the lines (``core.contact.lines.care.LineCare``)

    def look_again(self) -> None:
        """Lines that wait try at once; a modem that no line has gets a line."""
        Thread(target=self._look, name="modem search", daemon=True).start()
        for modem in self._modems.values():
            if modem.status.state in _WAITING:
                modem.care.look_again()

    def _look(self) -> None:
        self._replug()
        self.find_new()

    def find_new(self) -> None:
        """A modem that no line has gets a line. Asks the system for its ports, which takes a moment."""
        with self._searching:
            more = [
                self._make(f"line-{number}", find)
                for number, find in enumerate(self._search(len(self._modems)), len(self._modems) + 1)
            ]
            # Replaced as a whole: the engine reads it meanwhile.
            self._modems = {**self._modems, **{modem.line_id: modem for modem in more}}
            for modem in more if self._started else ():
                modem.start()

    def adopt(self, line_id: str) -> bool:
        """Take what is there now as this line's own; False when it belongs to another line."""
        modem = self._of(line_id)
        others = {m.status.imei for m in self._modems.values() if m is not modem}
        changed = modem.status.reason in (LineReason.SIM_CHANGED, LineReason.OTHER_MODEM)
        if not changed or modem.care.stranger in others:
            return False
        modem.care.adopt()
        return True

    def check(self, line_id: str) -> None:
        """Check a modem."""
        self._of(line_id).care.check()

    def use_pins(self, pins: Mapping[str, SimPin]) -> None:
        """PINs by IMEI; each is tried once."""
        for modem in self._modems.values():
            modem.care.know_pins(pins)

    def enter_pin(self, line_id: str, digits: str) -> None:
        """Give a PIN to the SIM that asks for it now."""
        self._of(line_id).care.use_pin(SimPin("", "", digits))

    def enter_puk(self, line_id: str, puk: SimPuk) -> None:
        """Give a PUK and a new PIN to the SIM that is blocked."""
        self._of(line_id).care.use_puk(puk)

    def bind(self, modems: Mapping[str, str]) -> None:
        """Which modem each line takes; lines that are not there are passed over."""
        for line_id, imei in modems.items():
            if line_id in self._modems:
                self._modems[line_id].care.bind(imei)

    def trace(self, line_id: str) -> tuple[TraceLine, ...]:
        """The latest lines between program and modem."""
        return self._of(line_id).trace.lines()

    def _of(self, line_id: str) -> Modem:
        modem = self._modems.get(line_id)
        if modem is None:
            raise DeviceError("modem.unknown_line")
        return modem


class UsbLine:
    """Finds the ports of one line: where it was first, else any other modem on USB in turn.

    Neither place nor serial number tells modems apart for sure (a family may share one number), so the driver
    compares the IMEI and asks again when it is another modem; a port in use is refused by the system.
    """

    def __init__(
        self,
        home: str | None,
        ports: Callable[[], tuple[SerialPort, ...]],
        cards: Callable[[], Mapping[str, str]] = usb_sound_cards,
    ) -> None:
        """``cards`` gives sound cards by their place on the USB."""
        self._home = home
        self._ports = ports
        self._cards = cards
        self._last: str | None = None

    def __call__(self) -> Ports | None:
        """The ports to try now, None when no modem is plugged in."""
        devices = _devices(self._ports(), self._cards())
        if not devices:
            self._last = None
            return None
        places = sorted(devices, key=lambda place: (place != self._home, place))
        if self._last in devices:
            places = places[places.index(self._last) + 1 :] + places
        elif self._home is None:
            self._home = places[0]
        self._last = places[0]
        return devices[self._last]


class InTurn:
    """Finds the ports of one line among those of several fixed places: its own until it was there once."""

    def __init__(self, places: Sequence[FindPorts], first: int) -> None:
        self._places = [*places[first:], *places[:first]]
        self._next = 0
        self._been_home = False

    def __call__(self) -> Ports | None:
        """The next place where something is plugged in, None when there is none."""
        if not self._been_home:
            ports = self._places[0]()
            self._been_home = ports is not None
            return ports
        for _ in self._places:
            find = self._places[self._next]
            self._next = (self._next + 1) % len(self._places)
            if (ports := find()) is not None:
                return ports
        return None


class UsbSearch:
    """Finds modems beyond those that have a line already."""

    def __init__(self, ports: Callable[[], tuple[SerialPort, ...]] = serial_ports) -> None:
        self._ports = ports

    def __call__(self, lines: int) -> list[FindPorts]:
        """A line for each modem on USB above the number of ``lines``; it finds its modem by trying."""
        missing = len(_devices(self._ports())) - lines
        return [UsbLine(None, self._ports) for _ in range(missing)]


def usb_modems(ports: Callable[[], tuple[SerialPort, ...]] = serial_ports) -> dict[str, FindPorts]:
    """A line for each modem that is on USB now; one at least, so that a modem plugged in later is found."""
    homes: list[str | None] = [*sorted(_devices(ports()))]
    return {f"line-{n}": UsbLine(home, ports) for n, home in enumerate(homes or [None], 1)}


def _devices(
    ports: tuple[SerialPort, ...], cards: Mapping[str, str] = MappingProxyType({})
) -> dict[str, Ports]:
    """Ports by place on the USB, for the families whose interface numbers are known."""
    devices: dict[str, Ports] = {}
    for roles in (p.usb for p in PROFILES if p.usb is not None):
        for port in ports:
            if port.vid == roles.vendor and port.pid in roles.products and _role(port) == roles.at:
                place = port.location.partition(":")[0]
                card = cards.get(place) if roles.card else None
                devices[place] = Ports(port.device, CARD + card if card else _audio(ports, port, roles))
    return devices


def _audio(ports: tuple[SerialPort, ...], at: SerialPort, roles: UsbRoles) -> str | None:
    place = at.location.partition(":")[0]
    return next(
        (
            p.device
            for p in ports
            if roles.audio is not None and _role(p) == roles.audio and p.location.partition(":")[0] == place
        ),
        None,
    )


def _role(port: SerialPort) -> int | None:
    """The USB interface number: the location ends in ``:1.2`` (Linux) or ``:x.2`` (Windows)."""
    tail = port.location.rpartition(".")[2]
    return int(tail) if ":" in port.location and tail.isdecimal() else None
