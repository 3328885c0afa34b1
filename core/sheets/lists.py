"""Several entries in one cell."""

import re
import unicodedata

from core.sheets.text import LINE_BREAKS, clean_text, is_blank_text

_UNITS = re.compile(f"[;；、,，{LINE_BREAKS}]+")
_CODES = re.compile(f"[、,;/|{LINE_BREAKS}]+")


def split_names(text: str) -> tuple[str, ...]:
    """Organisations or tags, separated by ；、， or line breaks; blanks and repeats dropped."""
    return _distinct(_UNITS.split(text))


def split_codes(text: str) -> tuple[str, ...]:
    """Codes or names of a classification, width folded, separated by 、 , ; / | or line breaks."""
    return _distinct(_CODES.split(unicodedata.normalize("NFKC", text)))


def _distinct(parts: list[str]) -> tuple[str, ...]:
    cleaned = (clean_text(part) for part in parts)
    return tuple(dict.fromkeys(part for part in cleaned if not is_blank_text(part)))
