"""Texts in a simulated modem: the stores of the SIM, what was sent, and what the far end answers."""

from collections.abc import Callable
from datetime import datetime

from devices.modem.pdu import Submit, decode, encode_deliver, encode_report
from devices.modem.pdu_error import PduError
from devices.modem.pdu_fields import Address
from devices.modem.text_parts import split
from devices.modem.user_data import Concat, alphabet_for, join

CAPACITY = 20


class TextStore:
    """Slots by store, numbered from 1."""

    def __init__(self, wall: Callable[[], datetime]) -> None:
        self._wall = wall
        self.current = "SM"
        self._slots: dict[str, dict[int, str]] = {"SM": {}, "ME": {}}
        self._references = 0
        self._received = 0

    def choose(self, store: str) -> bool:
        """Work on a store; False for one that is not there."""
        if store in self._slots:
            self.current = store
        return store in self._slots

    def used(self) -> int:
        """Slots in use."""
        return len(self._slots[self.current])

    def listed(self) -> list[tuple[int, str, int]]:
        """(index, PDU, octets after the SMSC) of the current store."""
        return [(i, pdu, _length(pdu)) for i, pdu in sorted(self._slots[self.current].items())]

    def read(self, index: int) -> tuple[str, int] | None:
        """One slot."""
        pdu = self._slots[self.current].get(index)
        return None if pdu is None else (pdu, _length(pdu))

    def delete(self, index: int) -> bool:
        """Empty a slot."""
        return self._slots[self.current].pop(index, None) is not None

    def receive(self, sender: str, text: str, last_part_first: bool = False) -> list[tuple[str, int]]:
        """A text from the network: (store, index) of each part that found room; the others are lost."""
        parts = split(text)
        alphabet = alphabet_for(text)
        self._received = (self._received + 1) % 256
        places = []
        numbered = list(enumerate(parts, 1))
        for number, part in reversed(numbered) if last_part_first else numbered:
            concat = Concat(self._received, len(parts), number) if len(parts) > 1 else None
            pdu = encode_deliver(Address.of(sender), self._wall(), part, concat=concat, alphabet=alphabet)
            index = self.put(pdu.text)
            if index is not None:
                places.append(("SM", index))
        return places

    def put(self, pdu: str) -> int | None:
        """Lay a PDU into the SIM's first free slot; None when it is full."""
        slots = self._slots["SM"]
        index = next((i for i in range(1, CAPACITY + 1) if i not in slots), None)
        if index is not None:
            slots[index] = pdu
        return index

    def submit(self, pdu: str, length: int) -> tuple[Submit, int] | None:
        """A text to the network: what it is and its reference, or None for a wrong length."""
        try:
            decoded = decode(pdu)
        except PduError:
            return None
        if not isinstance(decoded, Submit) or decoded.tpdu_length != length:
            return None
        self._references = self._references % 255 + 1
        return decoded, self._references

    def report(self, submit: Submit, reference: int, status: int) -> tuple[str, int]:
        """The delivery report of a text; ``status`` is TP-ST."""
        now = self._wall()
        made = encode_report(reference, submit.recipient, now, now, status)
        return made.text, made.tpdu_length


class FarEndPhone:
    """Puts the parts of a text together as the phone that they reach does."""

    def __init__(self) -> None:
        self._parts: dict[tuple[str, int, int], dict[int, Submit]] = {}

    def whole(self, submit: Submit) -> str | None:
        """The text when this part made it whole."""
        concat = submit.user_data.concat
        if concat is None:
            return submit.user_data.text
        key = (submit.recipient.number, concat.ref, concat.total)
        parts = self._parts.setdefault(key, {})
        parts[concat.seq] = submit
        if len(parts) < concat.total:
            return None
        del self._parts[key]
        data = [parts[seq].user_data for seq in sorted(parts)]
        return join(data[0].alphabet, [each.units for each in data])


def _length(pdu: str) -> int:
    return len(pdu) // 2 - 1 - int(pdu[:2], 16)
