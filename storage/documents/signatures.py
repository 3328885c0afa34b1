"""Signatures drawn on the screen, on the table with names: picture, who, when, and the digest in the log."""

from collections.abc import Sequence

from core.draw.forms.model import SignatureLine
from core.kernel.chinese_dates import short_moment
from storage.documents import words_zh as words
from storage.documents.flow import Flow, base_line
from storage.documents.grid import BODY_SIZE
from storage.documents.lines import printable
from storage.documents.marks import MM, Box, Picture, Text

_COLUMNS = 4
_GAP = 3 * MM
_PICTURE_HEIGHT = 18 * MM
_SMALL = 8.0
_LINES = 3
_DIGEST_SHOWN = 16
_INSET = 1.5 * MM


def place_signatures(flow: Flow, signatures: Sequence[SignatureLine]) -> None:
    """A heading and the signatures in rows of four; a row never breaks over two pages."""
    if not signatures:
        return
    height = _PICTURE_HEIGHT + _LINES * 1.4 * _SMALL + 2 * _INSET
    width = (flow.area.width - (_COLUMNS - 1) * _GAP) / _COLUMNS
    flow.keep_together(min(flow.page_height, 2 * _GAP + 1.4 * BODY_SIZE + height))
    flow.space(_GAP)
    flow.paragraph(words.SCREEN_SIGNATURES, BODY_SIZE, bold=True)
    for start in range(0, len(signatures), _COLUMNS):
        flow.keep_together(height + _GAP)
        flow.space(_GAP / 2)
        for place, signature in enumerate(signatures[start : start + _COLUMNS]):
            _place(flow, signature, flow.area.left + place * (width + _GAP), width, height)
        flow.advance(height)


def _place(flow: Flow, signature: SignatureLine, x: float, width: float, height: float) -> None:
    flow.add(Box(x, flow.y - height, width, height, 0.6))
    flow.add(
        Picture(
            x + _INSET,
            flow.y - _INSET - _PICTURE_HEIGHT,
            width - 2 * _INSET,
            _PICTURE_HEIGHT,
            signature.picture,
        )
    )
    role = words.SIGNER_ROLES.get(signature.role, signature.role)
    lines = (
        f"{signature.name}（{role}）",
        signature.unit,
        f"{short_moment(signature.signed_at)}  {signature.sha256[:_DIGEST_SHOWN].upper()}",
    )
    top = flow.y - _INSET - _PICTURE_HEIGHT
    for line in lines:
        text = printable(line).replace("\n", " ")
        wide = flow.book.width(text, _SMALL, False)
        size = min(_SMALL, _SMALL * (width - 2 * _INSET) / wide) if wide else _SMALL
        flow.add(Text(x + _INSET, base_line(top, _SMALL), text, size))
        top -= 1.4 * _SMALL
