"""Breaking text into lines as Chinese typesetting does: anywhere between characters, but not before closing
punctuation, not after opening punctuation, and not inside a word or number of Latin letters."""

import re
import unicodedata
from collections.abc import Iterator

from storage.documents.fonts import FontBook

_NEVER_FIRST = frozenset("，。、；：！？）》】」』〕〉”’…—·％％%,.;:!?)]}")
_NEVER_LAST = frozenset("（《【「『〔〈“‘￥¥([{")
_TOKEN = re.compile(r"[0-9A-Za-z_@#&+=*.,:/\\'\-]+|.", re.DOTALL)
_BREAK_AFTER = "-/._@:"
_VARIATION = (range(0xFE00, 0xFE10), range(0xE0100, 0xE01F0))


def printable(text: str) -> str:
    """``text`` without what has no picture: controls become spaces, format characters (joiners, direction
    marks) and variation selectors go; line feeds stay."""
    kept = []
    for char in text.replace("\r\n", "\n").replace("\u2028", "\n").replace("\u2029", "\n"):
        category = unicodedata.category(char)
        if char == "\n":
            kept.append(char)
        elif category == "Cc" or char == "\u00a0":
            kept.append(" ")
        elif category != "Cf" and not any(ord(char) in block for block in _VARIATION):
            kept.append(char)
    return "".join(kept)


def wrap(book: FontBook, text: str, width: float, size: float, bold: bool = False) -> tuple[str, ...]:
    """The lines of ``text``, none wider than ``width`` points (a single wide character excepted)."""
    lines: list[str] = []
    for paragraph in printable(text).split("\n"):
        lines.extend(_wrap_paragraph(book, paragraph, width, size, bold))
    return tuple(lines)


def _wrap_paragraph(book: FontBook, text: str, width: float, size: float, bold: bool) -> Iterator[str]:
    line, used = "", 0.0
    for token in _tokens(text):
        for piece in _fitting_pieces(book, token, width, size, bold):
            advance = book.width(piece, size, bold)
            if line and used + advance > width:
                yield line.rstrip(" ")
                line, used = "", 0.0
                if piece == " ":
                    continue
            line += piece
            used += advance
    yield line.rstrip(" ")


def _tokens(text: str) -> Iterator[str]:
    """Unbreakable pieces: words, and characters with the punctuation that must stay with them."""
    pending = ""
    for token in _TOKEN.findall(text):
        joined = bool(pending) and (pending[-1] in _NEVER_LAST or token[0] in _NEVER_FIRST)
        if pending and not joined:
            yield pending
            pending = ""
        pending += token
    if pending:
        yield pending


def _fitting_pieces(book: FontBook, token: str, width: float, size: float, bold: bool) -> Iterator[str]:
    """``token`` itself, or, where it is wider than a line, parts of it: after a hyphen if possible."""
    while book.width(token, size, bold) > width and len(token) > 1:
        fitting = _prefix_length(book, token, width, size, bold)
        after = max((token.rfind(char, 0, fitting) for char in _BREAK_AFTER), default=-1) + 1
        cut = after if after > fitting // 3 else fitting
        yield token[:cut]
        token = token[cut:]
    yield token


def _prefix_length(book: FontBook, token: str, width: float, size: float, bold: bool) -> int:
    used = 0.0
    for length, char in enumerate(token):
        used += book.width(char, size, bold)
        if used > width:
            return max(1, length)
    return len(token)
