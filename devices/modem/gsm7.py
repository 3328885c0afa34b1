"""The GSM 7-bit default alphabet with its extension table, and its packing (3GPP 23.038 §6.1.2, §6.2.1)."""

from collections.abc import Sequence

from core.contact.texts.length import GSM_BASIC, GSM_EXTENSION
from devices.modem.pdu_error import PduError

ESCAPE = 0x1B

_CODES: dict[str, tuple[int, ...]] = {
    **{char: (ESCAPE, code) for code, char in GSM_EXTENSION.items()},
    **{char: (code,) for code, char in enumerate(GSM_BASIC) if code != ESCAPE},
}

CHARACTERS = "".join(_CODES)
"""Every character that can be sent in this alphabet."""


def fits(text: str) -> bool:
    """Whether every character is in the basic or the extension table."""
    return all(char in _CODES for char in text)


def cost(char: str) -> int:
    """Septets that one character takes: 1, or 2 from the extension table; raises :class:`PduError`."""
    return len(_codes(char))


def septets(text: str) -> list[int]:
    """The septets of ``text``; raises :class:`PduError` for a character outside the alphabet."""
    return [code for char in text for code in _codes(char)]


def text_of(codes: Sequence[int]) -> str:
    """The text of septets.

    An escape before a code that the extension table lacks shows the basic character; an escape before an
    escape, or at the end, shows a space (3GPP 23.038 §6.2.1.1).
    """
    chars: list[str] = []
    escaped = False
    for code in codes:
        if code == ESCAPE:
            if escaped:
                chars.append(" ")
            escaped = not escaped
            continue
        chars.append(GSM_EXTENSION.get(code, GSM_BASIC[code]) if escaped else GSM_BASIC[code])
        escaped = False
    if escaped:
        chars.append(" ")
    return "".join(chars)


def pack(codes: Sequence[int], fill_bits: int = 0) -> bytes:
    """Pack septets into octets, least significant bit first, after ``fill_bits`` zero bits."""
    value = 0
    for position, code in enumerate(codes):
        value |= (code & 0x7F) << (fill_bits + 7 * position)
    bits = fill_bits + 7 * len(codes)
    return value.to_bytes((bits + 7) // 8, "little")


def unpack(octets: bytes, count: int, fill_bits: int = 0) -> list[int]:
    """The first ``count`` septets of packed ``octets``; raises :class:`PduError` when there are fewer."""
    if fill_bits + 7 * count > 8 * len(octets):
        raise PduError("septets_missing")
    value = int.from_bytes(octets, "little") >> fill_bits
    return [(value >> (7 * position)) & 0x7F for position in range(count)]


def _codes(char: str) -> tuple[int, ...]:
    codes = _CODES.get(char)
    if codes is None:
        raise PduError("not_gsm7")
    return codes
