"""When the texts of one modem go out and its stores are read: one after another, no text in a call."""

from collections.abc import Callable
from typing import Protocol

from core.contact.lines.line import LineStatus, TextFailed
from devices.modem.procedures import Procedure, Running
from devices.modem.texts import TextDesk, TextOrder


class TrafficHost(Protocol):
    """What the traffic needs of its modem."""

    line_id: str

    @property
    def status(self) -> LineStatus:
        """The latest snapshot."""
        ...

    @property
    def free(self) -> bool:
        """Whether the port is open and no call is under way."""
        ...

    @property
    def is_open(self) -> bool:
        """Whether there is a port."""
        ...

    def emit(self, event: object) -> None:
        """Post an event."""
        ...

    def in_background(self, procedure: Procedure[None], done: Callable[[None], None]) -> Running:
        """Start a procedure that ends with the line."""
        ...


class TextTraffic:
    """Everything runs in the modem's worker."""

    def __init__(self, host: TrafficHost, desk: TextDesk) -> None:
        self._host = host
        self._desk = desk
        self._sending = False

    def order(self, order: TextOrder) -> None:
        """Queue a text; it fails at once on a line that cannot send."""
        if not self._host.status.can_text:
            self._host.emit(TextFailed(self._host.line_id, order.message_id, "line"))
            return
        self._desk.order(order)
        self.send_next()

    def send_next(self) -> None:
        """Send the next text if the line is free for it."""
        if self._sending or not self._host.free:
            return
        order = self._desk.next_order()
        if order is not None:
            self._sending = True
            self._host.in_background(self._desk.send(order), self._sent)

    def collect(self, stores: tuple[str, ...]) -> None:
        """Read what came in."""
        self._desk.inbox.ask(self._desk.inbox.collect(stores))
        self._wake()

    def delete(self, receipt: str) -> None:
        """Delete a text that is safely stored."""
        if self._host.is_open:
            self._desk.inbox.ask(self._desk.inbox.kept(receipt))
            self._wake()

    def line_lost(self) -> None:
        """The port is gone; what was being sent has failed."""
        self._sending = False
        self._desk.line_lost()

    def _sent(self, _nothing: None) -> None:
        self._sending = False
        self.send_next()

    def _wake(self) -> None:
        """One question to the stores at a time: two lists and a deletion between them would mix up."""
        job = self._desk.inbox.next_question()
        if job is not None:
            self._host.in_background(job, self._answered)

    def _answered(self, _nothing: None) -> None:
        self._desk.inbox.answered()
        self._wake()
