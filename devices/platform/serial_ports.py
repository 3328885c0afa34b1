"""Serial ports of the machine, as the doctor and the modem settings list them."""

from dataclasses import dataclass

from serial.tools import list_ports


@dataclass(frozen=True, slots=True)
class SerialPort:
    """A port; ``vid`` and ``pid`` are None for what hangs on no USB, ``location`` ends in the interface."""

    device: str
    vid: int | None
    pid: int | None
    product: str
    serial_number: str
    location: str

    @property
    def usb_id(self) -> str:
        """Vendor and product as ``2c7c:0125``, empty without USB."""
        return f"{self.vid:04x}:{self.pid:04x}" if self.vid is not None and self.pid is not None else ""


def serial_ports() -> tuple[SerialPort, ...]:
    """All ports, by name; none is opened."""
    found = (
        SerialPort(
            port.device, port.vid, port.pid, port.product or "", port.serial_number or "", port.location or ""
        )
        for port in list_ports.comports()
    )
    return tuple(sorted(found, key=lambda port: port.device))
