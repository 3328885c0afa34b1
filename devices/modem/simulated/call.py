"""One call in the simulated network: ringing, the person answering, keys, hanging up."""

from collections.abc import Callable
from typing import Protocol

from devices.modem.simulated.dialects import Dialect
from devices.modem.simulated.far_end import FarEnd
from devices.modem.simulated.sound import LineSound

_RING_AFTER = 0.5
_LISTEN_EVERY = 0.1
_ENOUGH_HEARD = 1.0
_PROMPT_OVER = 0.9


class Host(Protocol):
    """The modem that carries the call."""

    dialect: Dialect

    def send(self, *lines: str) -> None:
        """Write unsolicited lines."""
        ...

    def answered(self) -> None:
        """The far end picked up."""
        ...

    def report_key(self, key: str) -> None:
        """The far end pressed a key."""
        ...

    def call_over(self, cause: int) -> None:
        """The network ended the call."""
        ...


class SimulatedCall:
    """Lives from dialling to its end; ``drop`` makes all its timers void."""

    def __init__(
        self, host: Host, number: str, far_end: FarEnd, later: Callable[[float, Callable[[], None]], None]
    ) -> None:
        self.number = number
        self.sound = LineSound(far_end.silent)
        self.active = False
        self._state = 2
        self._host = host
        self._far_end = far_end
        self._later = later
        self._dropped = False
        self._keys = list(far_end.keys)

    def start(self) -> None:
        """Set up the call."""
        self._host.send(*self._host.dialect.dialing(self.number))
        self._after(_RING_AFTER, self._ring)

    def drop(self) -> None:
        """The caller hung up, or the modem went away."""
        self._dropped = True
        self.active = False

    def row(self) -> str:
        """Its row in AT+CLCC."""
        return f'+CLCC: 1,0,{self._state},0,0,"{self.number}",129'

    def _ring(self) -> None:
        far_end = self._far_end
        if far_end.cause is not None and far_end.cause != 18:
            self._after(far_end.cause_after, lambda: self._end(far_end.cause or 17))
            return
        self._state = 3
        self._host.send(*self._host.dialect.ringing(self.number))
        if far_end.cause is not None:
            self._after(far_end.cause_after, lambda: self._end(far_end.cause or 18))
        elif far_end.answer_after is not None:
            self._after(far_end.answer_after, self._answer)

    def _answer(self) -> None:
        self._state, self.active = 0, True
        self._host.answered()
        self._host.send(*self._host.dialect.answered(self.number))
        if self._far_end.hang_up_after is not None:
            self._after(self._far_end.hang_up_after, lambda: self._end(16))
        self._next_key()

    def _next_key(self) -> None:
        if not self._keys:
            return
        self.sound.forget()
        wait = self._keys[0].after
        if wait is None:
            self._after(_LISTEN_EVERY, self._listen)
        else:
            self._after(wait, self._press)

    def _listen(self) -> None:
        """A person presses when the prompt has been heard and is over."""
        if self.sound.loud_seconds >= _ENOUGH_HEARD and self.sound.quiet_seconds >= _PROMPT_OVER:
            self._press()
        else:
            self._after(_LISTEN_EVERY, self._listen)

    def _press(self) -> None:
        key = self._keys.pop(0).key
        self.sound.press(key)
        if not self._far_end.tones:
            self._host.report_key(key)
        self._next_key()

    def _end(self, cause: int) -> None:
        self.drop()
        self._host.call_over(cause)

    def _after(self, seconds: float, act: Callable[[], None]) -> None:
        self._later(seconds, lambda: None if self._dropped else act())
