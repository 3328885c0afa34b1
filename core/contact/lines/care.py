"""Looking after the lines: checking a modem, the PIN of its SIM, another modem or SIM, the AT trace.

What a draw needs of a line is in ``core.contact.lines.ports``; here is what an administrator needs of it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from core.contact.lines.line import LineStatus


class CheckPart(StrEnum):
    """What a check of a modem looks at, in this order."""

    PORT = "port"
    ANSWERS = "answers"
    IDENTITY = "identity"
    SIM = "sim"
    NETWORK = "network"
    SIGNAL = "signal"
    CENTRE = "centre"
    TEXTS = "texts"
    SOUND = "sound"
    KEYS = "keys"


@dataclass(frozen=True, slots=True)
class CheckStep:
    """One finding; ``value`` is what the modem said (never a number of a person), ``reason`` a code."""

    part: CheckPart
    passed: bool
    value: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class LineChecked:
    """A check of a line is over."""

    line_id: str
    steps: tuple[CheckStep, ...]

    @property
    def passed(self) -> bool:
        """Whether everything that a draw needs works."""
        return all(step.passed for step in self.steps)


@dataclass(frozen=True, slots=True)
class SimPin:
    """The PIN of the SIM ``iccid`` (empty when it cannot be read before the PIN) in the modem ``imei``."""

    imei: str
    iccid: str
    digits: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class SimPuk:
    """The PUK of a SIM that was blocked by wrong PINs, and the PIN that it has from then on."""

    digits: str = field(repr=False)
    new_pin: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class PinAnswered:
    """A SIM took or refused a PIN (or its ``puk``); each is given once only, because a SIM locks."""

    line_id: str
    imei: str
    iccid: str
    accepted: bool
    puk: bool = False


@dataclass(frozen=True, slots=True)
class TraceLine:
    """One line between program and modem; its secrets were hidden when it was kept."""

    at: datetime
    sent: bool
    text: str


class RehearsedFault(StrEnum):
    """What a simulated line can be made to show in practice, so that people have seen it before."""

    NONE = "none"
    UNPLUGGED = "unplugged"
    NO_SIM = "no_sim"
    PIN = "pin"
    PUK = "puk"
    NO_NETWORK = "no_network"
    WEAK_SIGNAL = "weak_signal"
    OTHER_SIM = "other_sim"
    SILENT = "silent"


class LineCare(Protocol):
    """The maintenance side of all modems; methods never block, and raise as ``ports.Lines`` does."""

    def statuses(self) -> tuple[LineStatus, ...]:
        """The latest snapshot of every line, in fixed order."""
        ...

    def look_again(self) -> None:
        """Look for modems: lines that wait try at once, and a modem that no line has gets a line."""
        ...

    def adopt(self, line_id: str) -> bool:
        """Take the modem and the SIM that are there now as those of this line.

        False when that modem belongs to another line, or when nothing has changed.
        """
        ...

    def check(self, line_id: str) -> None:
        """Ask a modem everything that a draw needs of it; posts one ``LineChecked``."""
        ...

    def use_pins(self, pins: Mapping[str, SimPin]) -> None:
        """PINs by IMEI, each tried once when its SIM asks for one; posts ``PinAnswered``."""
        ...

    def enter_pin(self, line_id: str, digits: str) -> None:
        """Give a PIN to the SIM that asks for it now; posts ``PinAnswered``."""
        ...

    def enter_puk(self, line_id: str, puk: SimPuk) -> None:
        """Give a PUK and a new PIN to the SIM that is blocked; posts ``PinAnswered``."""
        ...

    def bind(self, modems: Mapping[str, str]) -> None:
        """Which modem (by IMEI) each line takes, however the ports are numbered; others are not taken."""
        ...

    def trace(self, line_id: str) -> tuple[TraceLine, ...]:
        """The latest lines between program and modem, oldest first."""
        ...
