"""Fields of a PDU: addresses, times, validity periods (3GPP 23.040 §9.1.2, §9.2.3; 23.038 §4)."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone
from enum import StrEnum

from devices.modem import gsm7
from devices.modem.pdu_error import PduError

_DIGITS = "0123456789*#abc"
_FILLER = 0xF


class NumberType(StrEnum):
    """Type of number of an address (3GPP 23.040 §9.1.2.5)."""

    UNKNOWN = "unknown"
    INTERNATIONAL = "international"
    NATIONAL = "national"
    NETWORK = "network"
    SUBSCRIBER = "subscriber"
    ALPHANUMERIC = "alphanumeric"
    ABBREVIATED = "abbreviated"
    RESERVED = "reserved"


_TYPES = tuple(NumberType)


@dataclass(frozen=True, slots=True)
class Address:
    """A number; ``number`` has a leading ``+`` when international, and is text when alphanumeric."""

    number: str
    kind: NumberType

    @classmethod
    def of(cls, number: str) -> "Address":
        """International with a leading ``+``, else unknown; raises :class:`PduError`."""
        kind = NumberType.INTERNATIONAL if number.startswith("+") else NumberType.UNKNOWN
        digits = number.removeprefix("+")
        if not digits or len(digits) > 20 or any(char not in _DIGITS for char in digits):
            raise PduError("number")
        return cls(number, kind)

    @property
    def digits(self) -> str:
        """The number without ``+``."""
        return self.number.removeprefix("+")


class OctetReader:
    """Takes octets one after the other and never runs past the end."""

    def __init__(self, octets: bytes) -> None:
        self._octets = octets
        self._at = 0

    @classmethod
    def from_hex(cls, text: str) -> "OctetReader":
        """Read hexadecimal digits; raises :class:`PduError`."""
        if not text.isascii() or any(char.isspace() for char in text):
            raise PduError("not_hex")
        try:
            return cls(bytes.fromhex(text))
        except ValueError:
            raise PduError("not_hex") from None

    @property
    def left(self) -> int:
        """How many octets are left."""
        return len(self._octets) - self._at

    def octet(self) -> int:
        """The next octet; raises :class:`PduError` at the end."""
        return self.take(1)[0]

    def take(self, count: int) -> bytes:
        """The next ``count`` octets; raises :class:`PduError` when there are fewer."""
        if count > self.left:
            raise PduError("too_short")
        taken = self._octets[self._at : self._at + count]
        self._at += count
        return taken

    def rest(self) -> bytes:
        """All that is left."""
        return self.take(self.left)


def read_address(reader: OctetReader) -> Address:
    """An OA, DA or RA field: length in semi-octets, type, digits."""
    semi_octets = reader.octet()
    kind = _TYPES[(reader.octet() >> 4) & 0x07]
    octets = reader.take((semi_octets + 1) // 2)
    if kind is NumberType.ALPHANUMERIC:
        return Address(gsm7.text_of(gsm7.unpack(octets, semi_octets * 4 // 7)), kind)
    return _numeric(_semi_octets(octets)[:semi_octets], kind)


def write_address(address: Address) -> bytes:
    """An OA or DA field."""
    if address.kind is NumberType.ALPHANUMERIC:
        codes = gsm7.septets(address.number)
        return bytes(((7 * len(codes) + 3) // 4, _type_octet(address.kind))) + gsm7.pack(codes)
    return bytes((len(address.digits), _type_octet(address.kind))) + _from_digits(address.digits)


def read_smsc(reader: OctetReader) -> Address | None:
    """The field before a TPDU: length in octets, 0 when the SIM's own centre is meant."""
    length = reader.octet()
    if length == 0:
        return None
    field = OctetReader(reader.take(length))
    kind = _TYPES[(field.octet() >> 4) & 0x07]
    return _numeric(_semi_octets(field.rest()), kind)


def write_smsc(address: Address | None) -> bytes:
    """The field before a TPDU."""
    if address is None:
        return b"\x00"
    octets = bytes((_type_octet(address.kind),)) + _from_digits(address.digits)
    return bytes((len(octets),)) + octets


def read_time(octets: bytes) -> datetime:
    """Seven octets of swapped digits with a zone in quarter hours; raises :class:`PduError`."""
    if len(octets) != 7:
        raise PduError("time")
    year, month, day, hour, minute, second = (_swapped(octet) for octet in octets[:6])
    try:
        return datetime(_century(year), month, day, hour, minute, second, tzinfo=_zone(octets[6]))
    except ValueError:
        raise PduError("time") from None


def write_time(moment: datetime) -> bytes:
    """The seven octets of an aware time; its zone must be whole quarter hours."""
    offset = moment.utcoffset()
    if offset is None or offset % timedelta(minutes=15):
        raise PduError("time")
    quarters = abs(offset) // timedelta(minutes=15)
    sign = 0x08 if offset < timedelta(0) else 0
    values = (moment.year % 100, moment.month, moment.day, moment.hour, moment.minute, moment.second)
    return bytes(_swap(value) for value in values) + bytes((_swap(quarters) | sign,))


def validity_minutes(octet: int) -> int:
    """Minutes of a relative validity period (3GPP 23.040 §9.2.3.12.1)."""
    if octet <= 143:
        return (octet + 1) * 5
    if octet <= 167:
        return 12 * 60 + (octet - 143) * 30
    if octet <= 196:
        return (octet - 166) * 24 * 60
    return (octet - 192) * 7 * 24 * 60


def validity_octet(minutes: int) -> int:
    """The shortest relative period of at least ``minutes``; raises :class:`PduError` beyond 63 weeks."""
    if minutes <= 0:
        raise PduError("validity")
    for octet in range(256):
        if validity_minutes(octet) >= minutes:
            return octet
    raise PduError("validity")


def _type_octet(kind: NumberType) -> int:
    # Plan "ISDN" goes with every type but the alphanumeric one, whose plan is "unknown".
    plan = 0 if kind is NumberType.ALPHANUMERIC else 1
    return 0x80 | (_TYPES.index(kind) << 4) | plan


def _numeric(semi_octets: list[int], kind: NumberType) -> Address:
    while semi_octets and semi_octets[-1] == _FILLER:
        semi_octets.pop()
    if _FILLER in semi_octets:
        raise PduError("digit")
    digits = "".join(_DIGITS[value] for value in semi_octets)
    return Address("+" + digits if kind is NumberType.INTERNATIONAL else digits, kind)


def _semi_octets(octets: bytes) -> list[int]:
    return [half for octet in octets for half in (octet & 0x0F, octet >> 4)]


def _from_digits(digits: str) -> bytes:
    if any(char not in _DIGITS for char in digits):
        raise PduError("number")
    halves = [_DIGITS.index(char) for char in digits]
    if len(halves) % 2:
        halves.append(_FILLER)
    return bytes(low | (high << 4) for low, high in zip(halves[::2], halves[1::2], strict=True))


def _swapped(octet: int) -> int:
    low, high = octet >> 4, octet & 0x0F
    if low > 9 or high > 9:
        raise PduError("time")
    return high * 10 + low


def _swap(value: int) -> int:
    return (value % 10) << 4 | value // 10


def _century(year: int) -> int:
    return 1900 + year if year >= 90 else 2000 + year


def _zone(octet: int) -> timezone:
    quarters = _swapped(octet & 0xF7)
    if octet & 0x08:
        quarters = -quarters
    return timezone(timedelta(minutes=15 * quarters)) if quarters else UTC
