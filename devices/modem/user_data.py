"""User data of a text: coding scheme, header, parts (3GPP 23.038 §4, 23.040 §9.2.3.24)."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from devices.modem import gsm7
from devices.modem.pdu_error import PduError
from devices.modem.pdu_fields import OctetReader


class Alphabet(StrEnum):
    """How the octets of a text are to be read."""

    GSM7 = "gsm7"
    BINARY = "8bit"
    UCS2 = "ucs2"


@dataclass(frozen=True, slots=True)
class Concat:
    """Place of a part in a long text: part ``seq`` of ``total`` with reference ``ref``."""

    ref: int
    total: int
    seq: int
    ref_bits: int = 8


@dataclass(frozen=True, slots=True)
class UserData:
    """User data without its header.

    ``units`` is what parts are joined from: one septet each for GSM7, else one octet each. ``text`` is this
    part's own text (a character that is split between parts shows as U+FFFD), empty for binary.
    ``damage`` names what a lenient decoder passed over.
    """

    alphabet: Alphabet
    units: bytes
    text: str
    concat: Concat | None = None
    damage: tuple[str, ...] = ()


def alphabet_of(dcs: int) -> Alphabet:
    """The alphabet of a data coding scheme octet; reserved values mean GSM7, compressed text is binary."""
    group = dcs >> 4
    if group <= 0x7:
        if dcs & 0x20:
            return Alphabet.BINARY
        return (Alphabet.GSM7, Alphabet.BINARY, Alphabet.UCS2, Alphabet.GSM7)[(dcs >> 2) & 0x03]
    if group == 0xE:
        return Alphabet.UCS2
    if group == 0xF and dcs & 0x04:
        return Alphabet.BINARY
    return Alphabet.GSM7


def class_of(dcs: int) -> int | None:
    """The message class 0–3, None when the scheme names none."""
    if dcs >> 4 == 0xF or (dcs < 0x80 and dcs & 0x10):
        return dcs & 0x03
    return None


def scheme_for(alphabet: Alphabet, message_class: int | None = None) -> int:
    """The data coding scheme octet of an alphabet and class."""
    dcs = {Alphabet.GSM7: 0x00, Alphabet.BINARY: 0x04, Alphabet.UCS2: 0x08}[alphabet]
    return dcs if message_class is None else dcs | 0x10 | message_class


def alphabet_for(text: str) -> Alphabet:
    """GSM7 when every character is in its tables, else UCS2."""
    return Alphabet.GSM7 if gsm7.fits(text) else Alphabet.UCS2


def ucs2(text: str) -> bytes:
    """UTF-16 big endian, surrogate pairs included; raises :class:`PduError` for a lone surrogate."""
    try:
        return text.encode("utf-16-be")
    except UnicodeEncodeError:
        raise PduError("lone_surrogate") from None


def join(alphabet: Alphabet, parts: Sequence[bytes]) -> str:
    """The text of all parts' ``units`` together; characters may be split between parts.

    Raises :class:`PduError` for binary parts, an odd octet or a dangling surrogate.
    """
    units = b"".join(parts)
    if alphabet is Alphabet.GSM7:
        return gsm7.text_of(units)
    if alphabet is Alphabet.BINARY:
        raise PduError("binary")
    if len(units) % 2:
        raise PduError("odd_length")
    try:
        return units.decode("utf-16-be")
    except UnicodeDecodeError:
        raise PduError("lone_surrogate") from None


def read_user_data(reader: OctetReader, dcs: int, has_header: bool, lenient: bool) -> tuple[int, UserData]:
    """TP-UDL and what follows it; returns the raw length too. Raises :class:`PduError`.

    A lenient reader takes what is there when the length promises more, and names the damage.
    """
    length = reader.octet()
    alphabet = alphabet_of(dcs)
    octets = reader.rest()
    damage: list[str] = []
    needed = (length * 7 + 7) // 8 if alphabet is Alphabet.GSM7 else length
    if needed > len(octets):
        if not lenient:
            raise PduError("user_data_too_short")
        damage.append("user_data_too_short")
        length_here = len(octets) * 8 // 7 if alphabet is Alphabet.GSM7 else len(octets)
    else:
        length_here = length
    octets = octets[:needed]
    header_size, concat = _read_header(octets) if has_header else (0, None)
    units = _body(octets, alphabet, length_here, header_size)
    text = _part_text(alphabet, units, concat, lenient, damage)
    return length, UserData(alphabet, units, text, concat, tuple(damage))


def write_user_data(alphabet: Alphabet, units: bytes, concat: Concat | None = None) -> bytes:
    """TP-UDL and user data of one part; raises :class:`PduError` when it does not fit into 140 octets."""
    header = _write_header(concat)
    if alphabet is not Alphabet.GSM7:
        octets = header + units
        length = len(octets)
    else:
        header_septets = (8 * len(header) + 6) // 7
        octets = header + gsm7.pack(units, 7 * header_septets - 8 * len(header))
        length = header_septets + len(units)
    if len(octets) > 140:
        raise PduError("too_long")
    return bytes((length,)) + octets


def _body(octets: bytes, alphabet: Alphabet, length: int, header_size: int) -> bytes:
    if alphabet is not Alphabet.GSM7:
        return octets[header_size:length]
    header_septets = (8 * header_size + 6) // 7
    if header_septets > length:
        raise PduError("header_too_long")
    fill_bits = 7 * header_septets - 8 * header_size
    return bytes(gsm7.unpack(octets[header_size:], length - header_septets, fill_bits))


def _part_text(
    alphabet: Alphabet, units: bytes, concat: Concat | None, lenient: bool, damage: list[str]
) -> str:
    if alphabet is Alphabet.BINARY:
        return ""
    try:
        return join(alphabet, [units])
    except PduError as error:
        # A single part may hold half a character; only the whole text can be called damaged.
        if concat is not None and concat.total > 1:
            return units.decode("utf-16-be", "replace")
        if not lenient:
            raise
        damage.append(error.reason)
        return units.decode("utf-16-be", "replace")


def _read_header(octets: bytes) -> tuple[int, Concat | None]:
    """Octets that the header takes, and the place among parts that it gives."""
    reader = OctetReader(octets)
    elements = OctetReader(reader.take(reader.octet()))
    size = len(octets) - reader.left
    concat = None
    while elements.left:
        identifier = elements.octet()
        data = elements.take(elements.octet())
        if identifier == 0x00 and len(data) == 3:
            concat = _valid(Concat(data[0], data[1], data[2], 8)) or concat
        elif identifier == 0x08 and len(data) == 4:
            concat = _valid(Concat(data[0] << 8 | data[1], data[2], data[3], 16)) or concat
    return size, concat


def _valid(concat: Concat) -> Concat | None:
    # An impossible place is ignored as if the element were not there (3GPP 23.040 §9.2.3.24.1).
    return concat if 1 <= concat.seq <= concat.total else None


def _write_header(concat: Concat | None) -> bytes:
    if concat is None:
        return b""
    if concat.ref_bits == 16:
        return bytes((6, 0x08, 4, concat.ref >> 8, concat.ref & 0xFF, concat.total, concat.seq))
    return bytes((5, 0x00, 3, concat.ref, concat.total, concat.seq))
