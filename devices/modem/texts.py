"""Texts of one modem: sending part by part, within the limits of a SIM, and their delivery reports.

What comes in is kept by ``devices.modem.inbox``.
"""

import re
import secrets
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field

from core.contact.lines.line import DeliveryState, TextDelivered, TextFailed, TextSent
from devices.modem import text_parts
from devices.modem.at_commands import Command, Final, Reply, Urc
from devices.modem.inbox import Inbox
from devices.modem.pdu import Outgoing, StatusReport, decode, encode_submit
from devices.modem.pdu_error import PduError
from devices.modem.pdu_fields import Address
from devices.modem.procedures import Pause, Procedure
from devices.modem.user_data import Concat

_SEND_SECONDS = 60.0
_STOP_AFTER_FAILURES = 3
_REST_SECONDS = 300.0
_REASONS = {
    Final.NO_PROMPT: "prompt",
    Final.TIMEOUT: "timeout",
    Final.LOST: "line",
    Final.INTERRUPTED: "line",
}


@dataclass(frozen=True, slots=True)
class TextOrder:
    """A text to be sent."""

    message_id: str
    number: str
    text: str


@dataclass(frozen=True, slots=True)
class TextLimits:
    """What a SIM may send: seconds between parts, parts an hour and a day."""

    pace_seconds: float = 4.0
    per_hour: int = 200
    per_day: int = 1000


@dataclass(slots=True)
class _Awaited:
    """Delivery reports still to come for one text."""

    message_id: str
    number: str
    missing: set[int] = field(default_factory=set)


class TextDesk:
    """Keeps the texts of one line. Everything runs in the modem's worker."""

    def __init__(
        self,
        line_id: str,
        emit: Callable[[object], None],
        now: Callable[[], float],
        limits: TextLimits,
    ) -> None:
        self._line_id = line_id
        self._emit = emit
        self._now = now
        self._limits = limits
        self._orders: deque[TextOrder] = deque()
        self._sending: TextOrder | None = None
        self._references: list[int] = []
        self._early: list[StatusReport] = []
        self._awaited: list[_Awaited] = []
        self._sent_at: deque[float] = deque()
        # A random start: a recipient's phone may still hold parts with the references of an earlier run.
        self._concat_reference = secrets.randbelow(256)
        self._failures = 0
        self._rest_until = 0.0
        self.inbox = Inbox(line_id, emit, now, self._on_report)

    @property
    def failing(self) -> bool:
        """Whether the network refused several texts in a row; after a rest one more is tried."""
        return self._failures >= _STOP_AFTER_FAILURES and self._now() < self._rest_until

    def order(self, order: TextOrder) -> None:
        """Queue a text; while texts are failing, or beyond the limits, it fails at once."""
        if self.failing:
            self._emit(TextFailed(self._line_id, order.message_id, "refused"))
        else:
            self._orders.append(order)

    def next_order(self) -> TextOrder | None:
        """The next text to send, taken from the queue."""
        return self._orders.popleft() if self._orders else None

    def line_lost(self) -> None:
        """The modem is gone: what was not sent whole fails, what it holds will be read again."""
        if self._sending is not None:
            self._emit(
                TextFailed(self._line_id, self._sending.message_id, "line", None, len(self._references))
            )
            self._sending = None
        while self._orders:
            self._emit(TextFailed(self._line_id, self._orders.popleft().message_id, "line"))
        self.inbox.forget()

    def await_reports(self, message_id: str, number: str, references: tuple[int, ...]) -> None:
        """Wait for the reports of a text sent before."""
        self._awaited.append(_Awaited(message_id, number, set(references)))

    def send(self, order: TextOrder) -> Procedure[None]:
        """Send all parts, each with a report wanted; one event tells the outcome."""
        self._sending, self._references, self._early = order, [], []
        failure = yield from self._send(order)
        self._sending = None
        if failure is not None:
            self._emit(failure)
            return
        self._failures = 0
        self.await_reports(order.message_id, order.number, tuple(self._references))
        self._emit(TextSent(self._line_id, order.message_id, tuple(self._references)))
        for report in self._early:  # of the first parts, which came while the last ones were being sent
            self._on_report(report)

    def on_report(self, urc: Urc) -> None:
        """A +CDS line with its data: a delivery report."""
        try:
            report = decode(urc.data or "", lenient=True)
        except PduError:
            return
        if isinstance(report, StatusReport):
            self._on_report(report)

    def _send(self, order: TextOrder) -> Procedure[TextFailed | None]:
        try:
            recipient = Address.of(order.number)
            parts = text_parts.split(order.text)
        except PduError as error:
            reason = "number" if error.reason == "number" else "text"
            return TextFailed(self._line_id, order.message_id, reason)
        if not self._within_limits(len(parts)):
            return TextFailed(self._line_id, order.message_id, "limit")
        self._concat_reference = (self._concat_reference + 1) % 256
        for number, part in enumerate(parts, 1):
            if number > 1:
                yield Pause(self._limits.pace_seconds)
            concat = Concat(self._concat_reference, len(parts), number) if len(parts) > 1 else None
            pdu = encode_submit(Outgoing(recipient, part, concat=concat, report_wanted=True))
            reply = yield Command(
                f"AT+CMGS={pdu.tpdu_length}", timeout=_SEND_SECONDS, info=("+CMGS:",), payload=pdu.text
            )
            reference = re.match(r"\d+", reply.value("+CMGS:") or "")
            if not reply.ok or reference is None:
                return self._failed(order, reply)
            self._references.append(int(reference[0]))
            self._sent_at.append(self._now())
        return None

    def _within_limits(self, parts: int) -> bool:
        now = self._now()
        while self._sent_at and self._sent_at[0] <= now - 24 * 3600:
            self._sent_at.popleft()
        last_hour = sum(at > now - 3600 for at in self._sent_at)
        return (
            last_hour + parts <= self._limits.per_hour and len(self._sent_at) + parts <= self._limits.per_day
        )

    def _failed(self, order: TextOrder, reply: Reply) -> TextFailed:
        if reply.final is Final.CMS_ERROR:
            self._failures += 1
            self._rest_until = self._now() + _REST_SECONDS
        reason = _REASONS.get(reply.final, "refused")
        return TextFailed(self._line_id, order.message_id, reason, reply.code, len(self._references))

    def _on_report(self, report: StatusReport) -> None:
        for waiting in self._awaited:
            if report.reference in waiting.missing and _same(report.recipient.number, waiting.number):
                self._report(waiting, report)
                return
        if self._sending is not None and _same(report.recipient.number, self._sending.number):
            self._early.append(report)

    def _report(self, waiting: _Awaited, report: StatusReport) -> None:
        if report.final:
            waiting.missing.discard(report.reference)
        state = DeliveryState.TRYING
        if report.final and not report.delivered:
            state = DeliveryState.FAILED
            waiting.missing.clear()
        elif report.final and not waiting.missing:
            state = DeliveryState.DELIVERED
        if not waiting.missing:
            self._awaited.remove(waiting)
        self._emit(
            TextDelivered(
                self._line_id,
                waiting.message_id,
                state,
                report.status,
                report.discharged_at,
                tuple(sorted(waiting.missing)),
            )
        )


def _same(reported: str, sent: str) -> bool:
    """Whether two ways of writing a number mean the same subscriber (with or without +86)."""
    return reported[-11:] == sent[-11:]
