"""Reading replies by SMS (forms F6): only whole, certain answers count; all else goes to the operator."""

import re
import unicodedata
from enum import StrEnum


class Reply(StrEnum):
    """A certain answer."""

    ACCEPT = "accept"
    DECLINE = "decline"


_ACCEPT = frozenset({"1", "参加", "能参加", "同意", "可以", "cj"})
_DECLINE = frozenset({"2", "不参加", "不能参加", "不同意", "不可以", "bcj"})
_TAILS = ("谢谢", "收到", "好的")


def read_reply(text: str, draw_code: str = "") -> Reply | None:
    """The answer in ``text``, or None when it is not certain.

    NFKC; spaces, punctuation and polite tails are dropped; the whole rest must be a keyword, optionally
    followed by the draw code of the message that is answered.
    """
    rest = _letters(text)
    code = _letters(draw_code)
    for tail in _TAILS:
        rest = rest.removesuffix(tail)
    if code:
        rest = rest.removesuffix(code)
    if rest in _ACCEPT:
        return Reply.ACCEPT
    if rest in _DECLINE:
        return Reply.DECLINE
    return None


def _letters(text: str) -> str:
    folded = unicodedata.normalize("NFKC", text).lower()
    return re.sub(r"[\W_]+", "", folded)
