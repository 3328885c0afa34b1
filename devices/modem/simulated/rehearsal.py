"""Faults that can be rehearsed in practice, as control lines of a simulated modem."""

from collections.abc import Mapping

from core.contact.lines.care import RehearsedFault

REHEARSED_PIN, REHEARSED_PUK = "1234", "12345678"
_GONE = 3600.0
_OTHER_CARD = "89860055555555555555"

Order = dict[str, object]

HEALTHY: tuple[Order, ...] = (
    {"fault": "sim_error", "value": None},
    {"fault": "pin", "value": None},
    {"fault": "puk", "value": None},
    {"fault": "registration", "value": 1},
    {"fault": "strength", "value": 24},
    {"fault": "mute", "value": False},
)

ORDERS: Mapping[RehearsedFault, Order] = {
    RehearsedFault.UNPLUGGED: {"unplug": _GONE},
    RehearsedFault.NO_SIM: {"fault": "sim_error", "value": 10},
    RehearsedFault.PIN: {"fault": "pin", "value": REHEARSED_PIN},
    RehearsedFault.PUK: {"fault": "puk", "value": REHEARSED_PUK},
    RehearsedFault.NO_NETWORK: {"fault": "registration", "value": 0},
    RehearsedFault.WEAK_SIGNAL: {"fault": "strength", "value": 4},
    RehearsedFault.OTHER_SIM: {"fault": "iccid", "value": _OTHER_CARD},
    RehearsedFault.SILENT: {"fault": "mute", "value": True},
}
"""What is switched after everything was made well again; ``NONE`` switches nothing more."""
