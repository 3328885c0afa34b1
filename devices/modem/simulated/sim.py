"""The SIM of a simulated modem: what it asks for, and how often it lets that be tried (27.007 §8.3)."""

import re

from devices.modem.simulated.dialects import Dialect
from devices.modem.simulated.faults import Faults

_PIN_TRIES, _PUK_TRIES = 3, 10
_WRONG, _PUK_ASKED, _DEAD = "+CME ERROR: 16", "+CME ERROR: 12", "+CME ERROR: 13"


class SimulatedSim:
    """Locked by ``faults.pin`` and ``faults.puk``; a new PIN is kept as the card keeps it."""

    def __init__(self, faults: Faults, dialect: Dialect) -> None:
        self._faults = faults
        self._dialect = dialect
        self._open = False
        self._pin_tries, self._puk_tries = _PIN_TRIES, _PUK_TRIES

    def lock(self) -> None:
        """Another card, or the same one after a restart: it asks again."""
        self._open = False
        self._pin_tries, self._puk_tries = (0 if self._faults.puk is not None else _PIN_TRIES), _PUK_TRIES

    def answer(self, part: str, upper: str) -> list[str] | None:
        """What it says to a command, None when the command is none of its own."""
        if upper == "+CPIN?":
            return self._state()
        if upper.startswith("+CPIN="):
            return self._enter(re.findall(r'"?(\d+)"?', part.partition("=")[2]))
        if upper == self._dialect.tries_query:
            return [*self._dialect.tries(self._pin_tries, self._puk_tries), "OK"]
        return None

    def _state(self) -> list[str]:
        if self._faults.sim_error is not None:
            return [f"+CME ERROR: {self._faults.sim_error}"]
        if self._open or (self._faults.pin is None and self._faults.puk is None):
            return ["+CPIN: READY", "OK"]
        if not self._puk_tries:
            return [_DEAD]
        return ["+CPIN: SIM PIN" if self._pin_tries else "+CPIN: SIM PUK", "OK"]

    def _enter(self, words: list[str]) -> list[str]:
        if self._pin_tries:
            return self._try_pin(words[0] if len(words) == 1 else "")
        return self._try_puk(words)

    def _try_pin(self, pin: str) -> list[str]:
        if pin == self._faults.pin:
            self._open, self._pin_tries = True, _PIN_TRIES
            return ["OK"]
        self._pin_tries -= 1
        return [_WRONG if self._pin_tries else _PUK_ASKED]

    def _try_puk(self, words: list[str]) -> list[str]:
        if not self._puk_tries:
            return [_DEAD]
        if len(words) == 2 and words[0] == self._faults.puk:
            self._open, self._pin_tries, self._puk_tries = True, _PIN_TRIES, _PUK_TRIES
            self._faults.pin, self._faults.puk = words[1], None
            return ["OK"]
        self._puk_tries -= 1
        return [_WRONG if self._puk_tries else _DEAD]
