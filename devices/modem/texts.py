"""Texts of one modem: sending part by part, delivery reports, and an inbox that copies before it deletes."""

import re
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

from core.contact.line import DeliveryState, TextDelivered, TextFailed, TextReceived, TextSent
from devices.modem import text_parts
from devices.modem.at_session import Command, Final, Priority, Reply, Urc
from devices.modem.pdu import Deliver, Outgoing, StatusReport, decode, encode_submit
from devices.modem.pdu_error import PduError
from devices.modem.pdu_fields import Address
from devices.modem.procedures import Pause, Procedure
from devices.modem.text_parts import JoinedText, PartJoiner, StoredPart
from devices.modem.user_data import Concat

_SEND_SECONDS = 60.0
_PATIENCE_SECONDS = 600.0
_STOP_AFTER_FAILURES = 3


@dataclass(frozen=True, slots=True)
class TextOrder:
    """A text to be sent."""

    message_id: str
    number: str
    text: str


@dataclass(slots=True)
class _Awaited:
    """Delivery reports still to come for one text."""

    message_id: str
    number: str
    missing: set[int] = field(default_factory=set)


class TextDesk:
    """Keeps the texts of one line. Everything runs in the modem's worker."""

    def __init__(
        self, line_id: str, emit: Callable[[object], None], now: Callable[[], float], pace_seconds: float
    ) -> None:
        self._line_id = line_id
        self._emit = emit
        self._now = now
        self._pace = pace_seconds
        self._orders: deque[TextOrder] = deque()
        self._awaited: list[_Awaited] = []
        self._joiner = PartJoiner(_PATIENCE_SECONDS)
        self._kept: dict[str, tuple[StoredPart, ...]] = {}
        self._reference = 0
        self._failures = 0
        self._questions: deque[Procedure[None]] = deque()
        self._asking = False

    @property
    def failing(self) -> bool:
        """Whether the network refused several texts in a row."""
        return self._failures >= _STOP_AFTER_FAILURES

    def ask(self, question: Procedure[None]) -> None:
        """Queue a question to the stores."""
        self._questions.append(question)

    def next_question(self) -> Procedure[None] | None:
        """The next question, unless one is being asked."""
        if self._asking or not self._questions:
            return None
        self._asking = True
        return self._questions.popleft()

    def answered(self) -> None:
        """The question is answered."""
        self._asking = False

    def order(self, order: TextOrder) -> None:
        """Queue a text."""
        self._orders.append(order)

    def next_order(self) -> TextOrder | None:
        """The next text to send, taken from the queue."""
        return self._orders.popleft() if self._orders else None

    def refuse_all(self, reason: str) -> None:
        """The line is gone: queued texts fail."""
        while self._orders:
            order = self._orders.popleft()
            self._emit(TextFailed(self._line_id, order.message_id, reason))

    def await_reports(self, message_id: str, number: str, references: tuple[int, ...]) -> None:
        """Wait for the reports of a text sent before."""
        self._awaited.append(_Awaited(message_id, number, set(references)))

    def send(self, order: TextOrder) -> Procedure[None]:
        """Send all parts, each with a report wanted; one event tells the outcome."""
        try:
            recipient = Address.of(order.number)
            parts = text_parts.split(order.text)
        except PduError as error:
            self._emit(
                TextFailed(self._line_id, order.message_id, "number" if error.args == ("number",) else "text")
            )
            return
        references: list[int] = []
        self._reference = (self._reference + 1) % 256
        for number, part in enumerate(parts, 1):
            if number > 1:
                yield Pause(self._pace)
            concat = Concat(self._reference, len(parts), number) if len(parts) > 1 else None
            pdu = encode_submit(Outgoing(recipient, part, concat=concat, report_wanted=True))
            reply = yield Command(
                f"AT+CMGS={pdu.tpdu_length}",
                timeout=_SEND_SECONDS,
                info=("+CMGS:",),
                payload=pdu.text,
                priority=Priority.NORMAL,
            )
            reference = reply.value("+CMGS:")
            if not reply.ok or reference is None:
                self._failed(order, reply, len(references))
                return
            references.append(int(re.split(r"\D", reference)[0] or 0))
        self._failures = 0
        self.await_reports(order.message_id, order.number, tuple(references))
        self._emit(TextSent(self._line_id, order.message_id, tuple(references)))

    def on_report(self, urc: Urc) -> None:
        """A +CDS line with its data: a delivery report."""
        try:
            report = decode(urc.data or "", lenient=True)
        except PduError:
            return
        if not isinstance(report, StatusReport):
            return
        for waiting in self._awaited:
            if report.reference in waiting.missing and _same(report.recipient.number, waiting.number):
                self._report(waiting, report)
                return

    def collect(self, stores: tuple[str, ...]) -> Procedure[None]:
        """Read the stores; whole texts are told, the modem keeps them until :meth:`kept`."""
        for store in stores:
            chosen = yield Command(f'AT+CPMS="{store}","{store}","{store}"', info=("+CPMS:",))
            if not chosen.ok:
                continue
            listed = yield Command(
                "AT+CMGL=4", timeout=20.0, info=("+CMGL:",), data_follows=True, priority=Priority.BACKGROUND
            )
            self._take_list(store, listed)
        for text in self._joiner.overdue(self._now()):
            self._tell(text)

    def kept(self, receipt: str) -> Procedure[None]:
        """The text is safely stored: delete its parts from the modem."""
        for part in self._kept.pop(receipt, ()):
            yield Command(f'AT+CPMS="{part.store}","{part.store}","{part.store}"', info=("+CPMS:",))
            yield Command(f"AT+CMGD={part.index}")

    def forget(self) -> None:
        """The modem is gone; what it holds will be read again."""
        self._joiner.clear()
        self._kept.clear()
        self._questions.clear()
        self._asking = False

    def _failed(self, order: TextOrder, reply: Reply, sent: int) -> None:
        self._failures += reply.final is Final.CMS_ERROR
        reasons = {
            Final.NO_PROMPT: "prompt",
            Final.TIMEOUT: "timeout",
            Final.LOST: "line",
            Final.INTERRUPTED: "line",
        }
        reason = reasons.get(reply.final, "refused")
        self._emit(TextFailed(self._line_id, order.message_id, reason, reply.code, sent))

    def _report(self, waiting: _Awaited, report: StatusReport) -> None:
        if report.final:
            waiting.missing.discard(report.reference)
        state = DeliveryState.TRYING
        if report.final and not report.delivered:
            state = DeliveryState.FAILED
            waiting.missing.clear()
        elif report.final and not waiting.missing:
            state = DeliveryState.DELIVERED
        elif report.final:
            return  # other parts are still on their way
        if not waiting.missing:
            self._awaited.remove(waiting)
        at: datetime | None = report.discharged_at
        self._emit(TextDelivered(self._line_id, waiting.message_id, state, report.status, at))

    def _take_list(self, store: str, listed: Reply) -> None:
        told = {(p.store, p.index) for parts in self._kept.values() for p in parts}
        for header, data in zip(listed.info[::2], listed.info[1::2], strict=False):
            match = re.match(r"\+CMGL: ?(\d+)", header)
            if match is None:
                continue
            index = int(match[1])
            if (store, index) in told or self._joiner.holds(store, index):
                continue
            try:
                pdu = decode(data, lenient=True)
            except PduError:
                continue
            if isinstance(pdu, Deliver):
                joined = self._joiner.add(StoredPart(store, index, pdu), self._now())
                if joined is not None:
                    self._tell(joined)

    def _tell(self, text: JoinedText) -> None:
        receipt = ",".join(f"{p.store}:{p.index}" for p in text.parts)
        self._kept[receipt] = text.parts
        self._emit(
            TextReceived(
                self._line_id,
                receipt,
                text.sender,
                text.text,
                text.parts[0].deliver.sent_at,
                text.fingerprint,
                text.complete,
                len(text.parts),
            )
        )


def _same(reported: str, sent: str) -> bool:
    """Whether two ways of writing a number mean the same subscriber (with or without +86)."""
    return reported[-11:] == sent[-11:]
