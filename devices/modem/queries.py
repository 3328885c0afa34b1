"""Questions to a modem as short procedures: who it is, its SIM, the network, its calls (3GPP 27.007)."""

import re
from dataclasses import dataclass

from core.contact.lines.line import LineReason
from devices.modem.at_commands import Command, Final, Priority
from devices.modem.at_values import fields, numbers
from devices.modem.procedures import Procedure

_SIM_ERRORS = {
    10: LineReason.NO_SIM,
    11: LineReason.PIN_NEEDED,
    12: LineReason.PUK_NEEDED,
    13: LineReason.SIM_FAILED,
    14: LineReason.SIM_BUSY,
    15: LineReason.SIM_FAILED,
}
_REGISTERED = (1, 5)
_DENIED = 3


@dataclass(frozen=True, slots=True)
class Identity:
    """What the modem says of itself."""

    model: str
    firmware: str
    imei: str


@dataclass(frozen=True, slots=True)
class CallRow:
    """One voice call in the answer to AT+CLCC; ``state`` 0 active, 2 dialing, 3 alerting, 6 over."""

    index: int
    outgoing: bool
    state: int


def identity() -> Procedure[Identity | None]:
    """Model, firmware, IMEI; None when no IMEI comes back, so that it is no modem of ours."""
    model = (yield Command("AT+CGMM", any_info=True)).info
    firmware = (yield Command("AT+CGMR", any_info=True)).info
    serial = (yield Command("AT+CGSN", any_info=True)).info
    imei = next((found[0] for line in serial if (found := re.search(r"\d{14,17}", line))), None)
    if imei is None:
        return None
    return Identity(_plain(model), _plain(firmware), imei)


def sim_state() -> Procedure[LineReason]:
    """``OK`` when the SIM is ready, else what is wrong with it (27.007 §9.2)."""
    reply = yield Command("AT+CPIN?", info=("+CPIN:",), priority=Priority.BACKGROUND)
    if reply.final is Final.CME_ERROR:
        return _SIM_ERRORS.get(reply.code or 0, LineReason.SIM_FAILED)
    value = reply.value("+CPIN:")
    if value == "READY":
        return LineReason.OK
    if value in ("SIM PIN", "SIM PIN2"):
        return LineReason.PIN_NEEDED
    if value in ("SIM PUK", "SIM PUK2"):
        return LineReason.PUK_NEEDED
    if value in ("NOT INSERTED", "NOT READY"):
        return LineReason.NO_SIM
    return LineReason.SIM_FAILED


def registration(priority: Priority = Priority.BACKGROUND) -> Procedure[LineReason]:
    """``OK`` when registered for calls (27.007 §7.2) or on LTE (§10.1.22), else why not."""
    stats = []
    for name in ("CREG", "CEREG"):
        reply = yield Command(f"AT+{name}?", info=(f"+{name}:",), priority=priority)
        for line in reply.info:
            values = numbers(fields(line.partition(":")[2]))
            # An unsolicited line among the answers has the state alone; the answer has it second.
            stat = values[1] if len(values) > 1 else values[0]
            stats.append(stat)
            if stat in _REGISTERED:
                return LineReason.OK
    if _DENIED in stats:
        return LineReason.NETWORK_DENIED
    return LineReason.SEARCHING if 2 in stats else LineReason.NO_NETWORK


def voice_rows(priority: Priority = Priority.CALL) -> Procedure[list[CallRow] | None]:
    """The voice calls that the modem knows; None when it did not answer properly.

    Rows of data contexts, which some modems list as lasting calls, are left out.
    """
    reply = yield Command("AT+CLCC", timeout=3.0, info=("+CLCC:",), priority=priority)
    if not reply.ok:
        return None
    rows: dict[int, CallRow] = {}
    for line in reply.info:
        values = numbers(fields(line.partition(":")[2])[:4])
        if len(values) < 4 or None in values:
            continue
        index, direction, state, mode = (value or 0 for value in values)
        if mode == 0:
            rows[index] = CallRow(index, direction == 0, state)
    return [row for row in rows.values() if row.state != 6]


@dataclass(frozen=True, slots=True)
class Signal:
    """How strong the network is received; None when unknown."""

    bars: int | None = None
    dbm: int | None = None

    @property
    def weak(self) -> bool:
        """Whether calls may break off: one bar of five or less."""
        return self.bars is not None and self.bars <= 1


def signal() -> Procedure[Signal]:
    """0–5 bars and dBm from +CSQ (27.007 §8.5: 0 is -113 dBm or less, 2 dB a step)."""
    reply = yield Command("AT+CSQ", info=("+CSQ:",), priority=Priority.BACKGROUND)
    values = numbers(fields(reply.value("+CSQ:") or ""))
    strength = values[0]
    if strength is None or strength == 99:
        return Signal()
    return Signal(min(5, (strength + 3) // 6), 2 * strength - 113)


def operator_name() -> Procedure[str]:
    """The network's name, empty when unknown."""
    reply = yield Command("AT+COPS?", info=("+COPS:",), priority=Priority.BACKGROUND)
    values = fields(reply.value("+COPS:") or "")
    return values[2] if len(values) > 2 else ""


def iccid(query: str) -> Procedure[str]:
    """The SIM's serial number, empty when unknown."""
    reply = yield Command(query, any_info=True, priority=Priority.BACKGROUND)
    found = re.search(r"\d{18,20}[0-9A-F]?", " ".join(reply.info))
    return found[0].rstrip("F") if found else ""


def tries_left(query: str, pattern: str, asked: LineReason) -> Procedure[int | None]:
    """How often the PIN or PUK that is ``asked`` for may still be tried; None when the modem cannot say."""
    reply = yield Command(query, any_info=True, priority=Priority.BACKGROUND)
    found = re.search(pattern, " ".join(reply.info)) if reply.ok else None
    if found is None:
        return None
    return int(found["puk" if asked is LineReason.PUK_NEEDED else "pin"])


def _plain(info: tuple[str, ...]) -> str:
    """The first answer line without a repeated command name ("+CGMR: LE20…")."""
    return re.sub(r"^\+[A-Z]+: ?", "", info[0]) if info else ""
