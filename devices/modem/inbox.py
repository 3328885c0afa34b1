"""What comes in on one modem: read from its stores, joined, told, and deleted only when it is kept.

A store that is full loses texts silently, therefore nothing stays in it that was read and kept, and what
cannot be read is told as damaged rather than left lying.
"""

import hashlib
import re
from collections import deque
from collections.abc import Callable
from datetime import datetime
from itertools import pairwise

from core.contact.lines.line import TextReceived
from devices.modem.at_commands import Command, Priority, Reply
from devices.modem.at_values import fields, numbers
from devices.modem.pdu import Deliver, StatusReport, decode
from devices.modem.pdu_error import PduError
from devices.modem.procedures import Procedure
from devices.modem.text_parts import JoinedText, PartJoiner, StoredPart

_PATIENCE_SECONDS = 600.0
_Place = tuple[str, int]


class Inbox:
    """The stores of one SIM and modem. Questions to them are asked one at a time by the modem's worker."""

    def __init__(
        self,
        line_id: str,
        emit: Callable[[object], None],
        now: Callable[[], float],
        on_report: Callable[[StatusReport], None],
    ) -> None:
        self._line_id = line_id
        self._emit = emit
        self._now = now
        self._on_report = on_report
        self._joiner = PartJoiner(_PATIENCE_SECONDS)
        self._told: dict[str, tuple[_Place, ...]] = {}
        self._questions: deque[Procedure[None]] = deque()
        self._asking = False
        self.full = False

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

    def collect(self, stores: tuple[str, ...]) -> Procedure[None]:
        """Read the stores; whole texts are told, the modem keeps them until :meth:`kept`."""
        full = False
        for store in stores:
            chosen = yield _choose(store)
            if not chosen.ok:
                continue
            full = _is_full(chosen) or full
            listed = yield Command(
                "AT+CMGL=4", timeout=20.0, info=("+CMGL:",), data_follows=True, priority=Priority.BACKGROUND
            )
            for index in self._take_list(store, listed):
                yield Command(f"AT+CMGD={index}")
        self.full = full
        for text in self._joiner.overdue(self._now()):
            self._tell(text)

    def kept(self, receipt: str) -> Procedure[None]:
        """The text is safely stored: delete its parts from the modem."""
        for store, index in self._told.pop(receipt, ()):
            yield _choose(store)
            yield Command(f"AT+CMGD={index}")

    def forget(self) -> None:
        """The modem is gone; what it holds will be read again."""
        self._joiner.clear()
        self._told.clear()
        self._questions.clear()
        self._asking = False

    def _take_list(self, store: str, listed: Reply) -> list[int]:
        """Take in a list of the store; returns what may be deleted at once."""
        spent = []
        known = {place for places in self._told.values() for place in places}
        for index, data in _entries(listed.info):
            if (store, index) in known or self._joiner.holds(store, index):
                continue
            try:
                pdu = decode(data, lenient=True)
            except PduError:
                self._tell_unreadable((store, index), data)
                continue
            if isinstance(pdu, StatusReport):
                self._on_report(pdu)
                spent.append(index)
            elif isinstance(pdu, Deliver):
                joined = self._joiner.add(StoredPart(store, index, pdu), self._now())
                if joined is not None:
                    self._tell(joined)
        return spent

    def _tell(self, text: JoinedText) -> None:
        places = tuple((part.store, part.index) for part in text.parts)
        sent_at = text.parts[0].deliver.sent_at
        self._post(places, text.sender, text.text, sent_at, text.fingerprint, text.complete)

    def _tell_unreadable(self, place: _Place, data: str) -> None:
        fingerprint = hashlib.sha256(data.encode("latin-1")).hexdigest()
        self._post((place,), "", "", None, fingerprint, complete=False)

    def _post(
        self,
        places: tuple[_Place, ...],
        sender: str,
        text: str,
        sent_at: datetime | None,
        fingerprint: str,
        complete: bool,
    ) -> None:
        # The fingerprint keeps a late receipt from deleting what took the place of its text.
        receipt = fingerprint[:16] + "@" + ",".join(f"{store}:{index}" for store, index in places)
        self._told[receipt] = places
        self._emit(
            TextReceived(self._line_id, receipt, sender, text, sent_at, fingerprint, complete, len(places))
        )


def _choose(store: str) -> Command:
    return Command(f'AT+CPMS="{store}","{store}","{store}"', info=("+CPMS:",))


def _is_full(chosen: Reply) -> bool:
    used, total = (*numbers(fields(chosen.value("+CPMS:") or ""))[:2], None, None)[:2]
    return used is not None and total is not None and 0 < total <= used


def _entries(info: tuple[str, ...]) -> list[tuple[int, str]]:
    """(index, PDU) of each entry; an entry whose data line is missing is left out."""
    entries = []
    for header, data in pairwise((*info, "")):
        match = re.match(r"\+CMGL: ?(\d+)", header)
        if match is not None and not data.startswith("+CMGL:") and data:
            entries.append((int(match[1]), data))
    return entries
