"""Which modem a line takes: kept by IMEI, so that renumbered ports and restarts change nothing."""

from collections.abc import Mapping, Sequence
from typing import Any, Protocol

from core.contact.lines.care import LineCare
from core.contact.lines.line import LineState, LineStatus
from core.kernel.canonical_json import JsonValue
from core.kernel.errors import UserError

_BOUND = "lines.bound"


class LineMemory(Protocol):
    """The settings of the station, inside the caller's transaction."""

    def get(self, key: str, default: JsonValue = None) -> JsonValue:
        """Value of ``key``."""
        ...

    def put(self, key: str, value: JsonValue) -> None:
        """Store ``value``."""
        ...


class LineBinding:
    """The modems of the lines as they were last ready or chosen."""

    def __init__(self, care: LineCare, memory: LineMemory) -> None:
        self._care = care
        self._memory = memory

    def take_up(self) -> None:
        """When the station is opened: every line looks for the modem that it had."""
        self._care.bind(self._known())

    def is_new(self, status: LineStatus) -> bool:
        """Whether a line is ready with a modem that is not kept for it yet."""
        ready = status.state is LineState.READY and bool(status.imei)
        return ready and self._known().get(status.line_id) != status.imei

    def keep(self, status: LineStatus) -> None:
        """This modem is the line's (inside a transaction); no other line is looking for it any more."""
        others = {line: imei for line, imei in self._known().items() if imei != status.imei}
        self._put({**others, status.line_id: status.imei})

    def exchange(self, line_id: str, other_id: str, statuses: Sequence[LineStatus]) -> LineStatus:
        """Two lines change their modems (inside a transaction); gives the one that ``line_id`` had before.

        Raises:
            UserError: ``contact.line_unknown``, ``contact.line_in_call``, ``contact.line_without_modem``.
        """
        found = {status.line_id: status for status in statuses}
        if line_id not in found or other_id not in found or line_id == other_id:
            raise UserError("contact.line_unknown")
        one, other = found[line_id], found[other_id]
        if LineState.BUSY in (one.state, other.state):
            raise UserError("contact.line_in_call")
        if not one.imei or not other.imei:
            raise UserError("contact.line_without_modem")
        changed = {line_id: other.imei, other_id: one.imei}
        self._put({**self._known(), **changed})
        self._care.bind(changed)
        return one

    def _known(self) -> dict[str, str]:
        kept: Any = self._memory.get(_BOUND, {})
        return dict(kept)

    def _put(self, modems: Mapping[str, str]) -> None:
        self._memory.put(_BOUND, dict(modems))
