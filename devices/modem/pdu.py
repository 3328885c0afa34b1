"""Codec of texts in PDU mode: SUBMIT, DELIVER and STATUS REPORT (3GPP 23.040 §9.2.2, 27.005 §3.1).

A PDU is upper-case hexadecimal starting with the service centre's field, as CMGR, CMGL, CMGS and +CDS carry
it. Strict decoding raises :class:`PduError` for anything damaged; lenient decoding returns what is there and
names the damage.
"""

from dataclasses import dataclass
from datetime import datetime

from devices.modem import gsm7
from devices.modem.pdu_error import PduError
from devices.modem.pdu_fields import (
    Address,
    OctetReader,
    read_address,
    read_smsc,
    read_time,
    validity_minutes,
    validity_octet,
    write_address,
    write_smsc,
    write_time,
)
from devices.modem.user_data import (
    Alphabet,
    Concat,
    UserData,
    alphabet_for,
    class_of,
    read_user_data,
    scheme_for,
    ucs2,
    write_user_data,
)

_DELIVER, _SUBMIT, _REPORT = 0, 1, 2
_HEADER_BIT = 0x40
_REPORT_BIT = 0x20


@dataclass(frozen=True, slots=True)
class Deliver:
    """A text from the network. ``sent_at`` is None only in a damaged PDU that was read leniently."""

    smsc: Address | None
    sender: Address
    sent_at: datetime | None
    pid: int
    dcs: int
    udl: int
    user_data: UserData
    no_more_waiting: bool
    report_wanted: bool
    tpdu_length: int
    damage: tuple[str, ...] = ()

    @property
    def message_class(self) -> int | None:
        """Class 0–3 or None."""
        return class_of(self.dcs)


@dataclass(frozen=True, slots=True)
class Submit:
    """A text to the network. At most one of the validity fields is set: raw octet, or absolute time."""

    smsc: Address | None
    recipient: Address
    reference: int
    pid: int
    dcs: int
    udl: int
    user_data: UserData
    report_wanted: bool
    reject_duplicates: bool
    validity: int | None
    validity_until: datetime | None
    tpdu_length: int
    damage: tuple[str, ...] = ()

    @property
    def message_class(self) -> int | None:
        """Class 0–3 or None."""
        return class_of(self.dcs)

    @property
    def validity_minutes(self) -> int | None:
        """Relative validity period in minutes."""
        return None if self.validity is None else validity_minutes(self.validity)


@dataclass(frozen=True, slots=True)
class StatusReport:
    """What became of a text: ``reference`` is the one that CMGS returned, ``status`` is TP-ST."""

    smsc: Address | None
    reference: int
    recipient: Address
    sent_at: datetime | None
    discharged_at: datetime | None
    status: int
    tpdu_length: int
    damage: tuple[str, ...] = ()

    @property
    def delivered(self) -> bool:
        """Whether the recipient has it (TP-ST 00–1F)."""
        return self.status < 0x20

    @property
    def final(self) -> bool:
        """Whether the centre has stopped trying (TP-ST 20–3F means that it goes on)."""
        return not 0x20 <= self.status < 0x40


Pdu = Deliver | Submit | StatusReport


def decode(text: str, lenient: bool = False) -> Pdu:
    """Decode a PDU of any of the three kinds; raises :class:`PduError`."""
    reader = OctetReader.from_hex(text)
    smsc = read_smsc(reader)
    length = reader.left
    first = reader.octet()
    kind = first & 0x03
    if kind == _DELIVER:
        return _read_deliver(reader, smsc, first, length, lenient)
    if kind == _SUBMIT:
        return _read_submit(reader, smsc, first, length, lenient)
    if kind == _REPORT:
        return _read_report(reader, smsc, length, lenient)
    raise PduError("message_type")


@dataclass(frozen=True, slots=True)
class EncodedPdu:
    """A PDU ready for CMGS: its hexadecimal digits and the length that the command names."""

    text: str
    tpdu_length: int


@dataclass(frozen=True, slots=True)
class Outgoing:
    """Values of a SUBMIT; ``text`` for GSM7 and UCS2, ``data`` for binary. Raw ``validity`` or none."""

    recipient: Address
    text: str = ""
    data: bytes = b""
    alphabet: Alphabet | None = None
    smsc: Address | None = None
    reference: int = 0
    pid: int = 0
    message_class: int | None = None
    concat: Concat | None = None
    report_wanted: bool = False
    reject_duplicates: bool = False
    validity: int | None = None
    validity_until: datetime | None = None


def encode_submit(outgoing: Outgoing) -> EncodedPdu:
    """Encode a SUBMIT; raises :class:`PduError` for what cannot be sent in one part."""
    alphabet = outgoing.alphabet or alphabet_for(outgoing.text)
    first, validity = _SUBMIT, b""
    if outgoing.validity is not None:
        first, validity = first | 0x10, bytes((outgoing.validity,))
    elif outgoing.validity_until is not None:
        first, validity = first | 0x18, write_time(outgoing.validity_until)
    first |= 0x04 if outgoing.reject_duplicates else 0
    first |= _REPORT_BIT if outgoing.report_wanted else 0
    first |= _HEADER_BIT if outgoing.concat else 0
    tpdu = (
        bytes((first, outgoing.reference))
        + write_address(outgoing.recipient)
        + bytes((outgoing.pid, scheme_for(alphabet, outgoing.message_class)))
        + validity
        + write_user_data(alphabet, _units(alphabet, outgoing.text, outgoing.data), outgoing.concat)
    )
    return _encoded(outgoing.smsc, tpdu)


def encode_deliver(
    sender: Address,
    sent_at: datetime,
    text: str,
    smsc: Address | None = None,
    concat: Concat | None = None,
    alphabet: Alphabet | None = None,
) -> EncodedPdu:
    """Encode a DELIVER, as the network would; raises :class:`PduError`."""
    alphabet = alphabet or alphabet_for(text)
    first = _DELIVER | 0x04 | (_HEADER_BIT if concat else 0)
    tpdu = (
        bytes((first,))
        + write_address(sender)
        + bytes((0, scheme_for(alphabet)))
        + write_time(sent_at)
        + write_user_data(alphabet, _units(alphabet, text, b""), concat)
    )
    return _encoded(smsc, tpdu)


def encode_report(
    reference: int,
    recipient: Address,
    sent_at: datetime,
    discharged_at: datetime,
    status: int,
    smsc: Address | None = None,
) -> EncodedPdu:
    """Encode a STATUS REPORT, as the network would; raises :class:`PduError`."""
    tpdu = (
        bytes((_REPORT | 0x04, reference))
        + write_address(recipient)
        + write_time(sent_at)
        + write_time(discharged_at)
        + bytes((status,))
    )
    return _encoded(smsc, tpdu)


def validity_for(minutes: int) -> int:
    """The raw relative validity period of at least ``minutes``; raises :class:`PduError`."""
    return validity_octet(minutes)


def _units(alphabet: Alphabet, text: str, data: bytes) -> bytes:
    if alphabet is Alphabet.BINARY:
        return data
    return bytes(gsm7.septets(text)) if alphabet is Alphabet.GSM7 else ucs2(text)


def _encoded(smsc: Address | None, tpdu: bytes) -> EncodedPdu:
    return EncodedPdu((write_smsc(smsc) + tpdu).hex().upper(), len(tpdu))


def _read_deliver(
    reader: OctetReader, smsc: Address | None, first: int, length: int, lenient: bool
) -> Deliver:
    sender = read_address(reader)
    pid, dcs = reader.octet(), reader.octet()
    sent_at, damage = _time(reader, lenient)
    udl, user_data = read_user_data(reader, dcs, bool(first & _HEADER_BIT), lenient)
    return Deliver(
        smsc=smsc,
        sender=sender,
        sent_at=sent_at,
        pid=pid,
        dcs=dcs,
        udl=udl,
        user_data=user_data,
        no_more_waiting=bool(first & 0x04),
        report_wanted=bool(first & _REPORT_BIT),
        tpdu_length=length,
        damage=damage + user_data.damage,
    )


def _read_submit(reader: OctetReader, smsc: Address | None, first: int, length: int, lenient: bool) -> Submit:
    reference = reader.octet()
    recipient = read_address(reader)
    pid, dcs = reader.octet(), reader.octet()
    validity, until, damage = _validity(reader, first, lenient)
    udl, user_data = read_user_data(reader, dcs, bool(first & _HEADER_BIT), lenient)
    return Submit(
        smsc=smsc,
        recipient=recipient,
        reference=reference,
        pid=pid,
        dcs=dcs,
        udl=udl,
        user_data=user_data,
        report_wanted=bool(first & _REPORT_BIT),
        reject_duplicates=bool(first & 0x04),
        validity=validity,
        validity_until=until,
        tpdu_length=length,
        damage=damage + user_data.damage,
    )


def _read_report(reader: OctetReader, smsc: Address | None, length: int, lenient: bool) -> StatusReport:
    reference = reader.octet()
    recipient = read_address(reader)
    sent_at, sent_damage = _time(reader, lenient)
    discharged_at, discharge_damage = _time(reader, lenient)
    return StatusReport(
        smsc=smsc,
        reference=reference,
        recipient=recipient,
        sent_at=sent_at,
        discharged_at=discharged_at,
        status=reader.octet(),
        tpdu_length=length,
        damage=sent_damage + discharge_damage,
    )


def _time(reader: OctetReader, lenient: bool) -> tuple[datetime | None, tuple[str, ...]]:
    octets = reader.take(7)
    try:
        return read_time(octets), ()
    except PduError as error:
        if not lenient:
            raise
        return None, (error.reason,)


def _validity(
    reader: OctetReader, first: int, lenient: bool
) -> tuple[int | None, datetime | None, tuple[str, ...]]:
    """Relative octet, absolute time, damage; the enhanced form is skipped (3GPP 23.040 §9.2.3.12)."""
    form = (first >> 3) & 0x03
    if form == 0b10:
        return reader.octet(), None, ()
    if form == 0b11:
        until, damage = _time(reader, lenient)
        return None, until, damage
    if form == 0b01:
        reader.take(7)
    return None, None, ()
