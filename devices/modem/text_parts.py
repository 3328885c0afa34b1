"""Long texts: cutting them into parts and joining parts again (3GPP 23.040 §9.2.3.24.1)."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, field

from devices.modem import gsm7
from devices.modem.pdu import Deliver
from devices.modem.pdu_error import PduError
from devices.modem.user_data import Alphabet, alphabet_for, join, ucs2

_SINGLE = {Alphabet.GSM7: 160, Alphabet.UCS2: 70}
_PART = {Alphabet.GSM7: 153, Alphabet.UCS2: 67}
MAX_PARTS = 255


def split(text: str) -> tuple[str, ...]:
    """The parts of a text: 160/153 septets or 70/67 UTF-16 units.

    An escape pair or a surrogate pair is never cut; it moves whole into the next part. Raises
    :class:`PduError` beyond 255 parts or for a lone surrogate.
    """
    alphabet = alphabet_for(text)
    costs = list(_costs(text, alphabet))
    if sum(costs) <= _SINGLE[alphabet]:
        return (text,)
    parts: list[str] = []
    start = used = 0
    for position, units in enumerate(costs):
        if used + units > _PART[alphabet]:
            parts.append(text[start:position])
            start, used = position, 0
        used += units
    parts.append(text[start:])
    if len(parts) > MAX_PARTS:
        raise PduError("too_long")
    return tuple(parts)


def _costs(text: str, alphabet: Alphabet) -> Iterator[int]:
    for char in text:
        yield gsm7.cost(char) if alphabet is Alphabet.GSM7 else len(ucs2(char)) // 2


@dataclass(frozen=True, slots=True)
class StoredPart:
    """One received part and where it lies in the modem."""

    store: str
    index: int
    deliver: Deliver


@dataclass(frozen=True, slots=True)
class JoinedText:
    """A text whose parts are together (or that waited too long for the missing ones)."""

    parts: tuple[StoredPart, ...]
    text: str
    complete: bool

    @property
    def sender(self) -> str:
        """The sender's number."""
        return self.parts[0].deliver.sender.number

    @property
    def fingerprint(self) -> str:
        """Equal for two deliveries of the same text: over sender, centre's time, text and reference."""
        first = self.parts[0].deliver
        concat = first.user_data.concat
        sent = first.sent_at.isoformat() if first.sent_at else ""
        reference = str(concat.ref) if concat else ""
        joined = f"{self.sender}\x1f{sent}\x1f{self.text}\x1f{reference}"
        return hashlib.sha256(joined.encode("utf-8", "surrogatepass")).hexdigest()


_Key = tuple[str, int, int, int]


@dataclass(slots=True)
class _Waiting:
    since: float
    parts: dict[int, StoredPart] = field(default_factory=dict)


class PartJoiner:
    """Collects parts until a text is whole; times are monotonic seconds given by the caller."""

    def __init__(self, patience: float) -> None:
        """``patience``: seconds after which a text with missing parts is handed out incomplete."""
        self._patience = patience
        self._waiting: dict[_Key, _Waiting] = {}

    def add(self, part: StoredPart, now: float) -> JoinedText | None:
        """Take in a part; returns the text when this part made it whole."""
        concat = part.deliver.user_data.concat
        if concat is None or concat.total == 1:
            return _joined([part], 1)
        key = (part.deliver.sender.number, concat.ref, concat.ref_bits, concat.total)
        waiting = self._waiting.setdefault(key, _Waiting(now))
        waiting.parts[concat.seq] = part
        if len(waiting.parts) < concat.total:
            return None
        del self._waiting[key]
        return _joined([waiting.parts[seq] for seq in sorted(waiting.parts)], concat.total)

    def overdue(self, now: float) -> list[JoinedText]:
        """Texts that waited too long; they are forgotten here and come back incomplete."""
        late = [key for key, waiting in self._waiting.items() if now - waiting.since >= self._patience]
        texts = []
        for key in late:
            parts = self._waiting.pop(key).parts
            texts.append(_joined([parts[seq] for seq in sorted(parts)], key[3]))
        return texts

    def deadline(self) -> float | None:
        """When :meth:`overdue` will next have something."""
        return min((w.since + self._patience for w in self._waiting.values()), default=None)

    def holds(self, store: str, index: int) -> bool:
        """Whether the part at this place is waiting for its others."""
        return any(
            (part.store, part.index) == (store, index)
            for waiting in self._waiting.values()
            for part in waiting.parts.values()
        )

    def clear(self) -> None:
        """Forget everything (the modem is gone; the parts are still in its store)."""
        self._waiting.clear()


def _joined(parts: list[StoredPart], total: int) -> JoinedText:
    data = [part.deliver.user_data for part in parts]
    whole = len(parts) == total and not any(part.deliver.damage for part in parts)
    if len({each.alphabet for each in data}) > 1:
        return JoinedText(tuple(parts), "".join(each.text for each in data), whole)
    try:
        text = join(data[0].alphabet, [each.units for each in data])
    except PduError:
        text, whole = "".join(each.text for each in data), False
    return JoinedText(tuple(parts), text, whole)
