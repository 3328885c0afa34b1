"""Unified social credit codes (统一社会信用代码, GB 32100-2015)."""

import re
import unicodedata

from core.sheets.text import without_spaces

_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"
_VALUE = {character: value for value, character in enumerate(_ALPHABET)}
_WEIGHTS = (1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28)
# Registration authority and kind of body, six digits of the place, nine of the body, check character.
_FORM = re.compile(r"[0-9A-HJ-NP-RTUWXY]{2}[0-9]{6}[0-9A-HJ-NP-RTUWXY]{10}")


def normal_credit_code(text: str) -> str:
    """Width folded, without spaces, upper case."""
    return without_spaces(unicodedata.normalize("NFKC", text)).upper()


def is_credit_code(code: str) -> bool:
    """Whether form and check character are right; the place is not checked."""
    return _FORM.fullmatch(code) is not None and check_character(code[:17]) == code[17]


def check_character(body: str) -> str:
    """The 18th character to 17 characters of the alphabet (GB 32100-2015, 4.6)."""
    total = sum(_VALUE[character] * weight for character, weight in zip(body, _WEIGHTS, strict=True))
    return _ALPHABET[-total % 31]
