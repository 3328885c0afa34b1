"""How long a text is on the air: its alphabet, its units, its parts (3GPP 23.038 §6, 23.040 §9.2.3.24.1).

The characters stand here because whoever writes a template must know them as well as the modem that sends it.
"""

from dataclasses import dataclass

GSM_BASIC = (
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞ\x1bÆæßÉ"
    " !\"#¤%&'()*+,-./0123456789:;<=>?"
    "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§"
    "¿abcdefghijklmnopqrstuvwxyzäöñüà"
)
"""The default alphabet by code; 1B is the escape and no character."""

GSM_EXTENSION = {
    0x0A: "\f",
    0x14: "^",
    0x28: "{",
    0x29: "}",
    0x2F: "\\",
    0x3C: "[",
    0x3D: "~",
    0x3E: "]",
    0x40: "|",
    0x65: "€",
}
"""Characters behind an escape; each takes two septets."""

_ONE = frozenset(GSM_BASIC) - {"\x1b"}
_TWO = frozenset(GSM_EXTENSION.values())
_SINGLE, _PART = {"gsm7": 160, "ucs2": 70}, {"gsm7": 153, "ucs2": 67}


@dataclass(frozen=True, slots=True)
class TextLength:
    """``alphabet`` gsm7 or ucs2; ``units`` septets or UTF-16 units; ``left`` of them fit in the last part."""

    alphabet: str
    units: int
    parts: int
    left: int


def text_length(text: str) -> TextLength:
    """Measure a text; a pair that may not be cut moves whole into the next part."""
    alphabet = "gsm7" if all(char in _ONE or char in _TWO for char in text) else "ucs2"
    costs = [_cost(char, alphabet) for char in text]
    units = sum(costs)
    if units <= _SINGLE[alphabet]:
        return TextLength(alphabet, units, 1, _SINGLE[alphabet] - units)
    parts, used = 1, 0
    for cost in costs:
        if used + cost > _PART[alphabet]:
            parts, used = parts + 1, 0
        used += cost
    return TextLength(alphabet, units, parts, _PART[alphabet] - used)


def _cost(char: str, alphabet: str) -> int:
    if alphabet == "gsm7":
        return 2 if char in _TWO else 1
    return 2 if ord(char) > 0xFFFF else 1  # a surrogate pair
