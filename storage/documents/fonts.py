"""The embedded fonts: which face draws a character, how wide it is, and which characters no face has."""

import struct
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from threading import Lock
from typing import NamedTuple

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import SUBSETN, TTFError, TTFont

from core.kernel.errors import StorageError

REGULAR_FILE = "NotoSansSC-Regular.ttf"
BOLD_FILE = "NotoSansSC-Bold.ttf"
RARE_FOLDER = "rare"  # customer's own TrueType fonts for characters of Extension B and later
ASCENT = 0.88  # of the em, Noto Sans SC
_NOTDEF = 0  # glyph of missing characters (OpenType, "glyph 0")
_BFCHAR_LIMIT = 100  # entries in one block (Adobe Technical Note 5014, "beginbfchar")


@dataclass(frozen=True, slots=True)
class Run:
    """Neighbouring characters of one face; without glyphs they are drawn as boxes with their code points."""

    text: str
    font: str
    has_glyphs: bool


class _Glyph(NamedTuple):
    font: str
    drawn: bool
    width: float  # of the em


class EmbeddedFont(TTFont):  # type: ignore[misc]  # reportlab has no types
    """A TrueType font whose text can be copied and searched, also beyond the Basic Multilingual Plane."""

    def addObjects(self, doc: object) -> None:
        """Embed the subsets, then write their ToUnicode maps again.

        reportlab writes the code point as it is, where PDF asks for UTF-16BE (ISO 32000-1 §9.10.3), so that
        𬭛 would come out of the clipboard as two wrong characters.
        """
        subsets = [tuple(subset) for subset in self._assignState(doc).subsets]
        super().addObjects(doc)
        for number, subset in enumerate(subsets):
            name = (SUBSETN(number) + b"+" + self.face.name + self.face.subfontNameX).decode("ascii")
            stream = doc.idToObject[f"toUnicodeCMap:{name}"]  # type: ignore[attr-defined]
            stream.content = _to_unicode(name, subset)


class FontBook:
    """The faces of one program, registered once; give it to everything that renders.

    ``painting`` is held while a document is painted: reportlab's fonts carry a read position and may serve
    one document at a time, whichever book asks for them.
    """

    painting = Lock()

    def __init__(self, folder: Path) -> None:
        """Load both weights from ``folder`` and what lies in its sub-folder ``rare``.

        Raises:
            StorageError: ``fonts.missing`` or ``fonts.unreadable`` with ``file``.
        """
        rare = [_register(path) for path in sorted((folder / RARE_FOLDER).glob("*.ttf"))]
        self._faces = {
            False: (_register(folder / REGULAR_FILE), *rare),
            True: (_register(folder / BOLD_FILE), *rare),
        }
        self.regular: str = self._faces[False][0].fontName
        self._glyphs: dict[bool, dict[str, _Glyph]] = {False: {}, True: {}}

    def file_of(self, font: str) -> str:
        """Path of the file behind a font name of :class:`Run`."""
        return str(pdfmetrics.getFont(font).face.filename)

    def width(self, text: str, size: float, bold: bool = False) -> float:
        """Width of one line in points."""
        return size * sum(self._glyph(char, bold).width for char in text)

    def runs(self, text: str, bold: bool = False) -> Iterator[Run]:
        """``text`` cut where the face changes."""
        for (font, drawn), chars in groupby(text, key=lambda char: self._glyph(char, bold)[:2]):
            yield Run("".join(chars), font, drawn)

    def has(self, char: str) -> bool:
        """Whether some face can draw ``char``."""
        return self._glyph(char, False).drawn

    def _glyph(self, char: str, bold: bool) -> "_Glyph":
        known = self._glyphs[bold]
        found = known.get(char)
        if found is None:
            found = known[char] = self._look_up(ord(char), bold)
        return found

    def _look_up(self, code: int, bold: bool) -> "_Glyph":
        for font in self._faces[bold]:
            if font.face.charToGlyph.get(code, _NOTDEF) != _NOTDEF:
                return _Glyph(font.fontName, True, font.face.getCharWidth(code) / 1000)
        first = self._faces[bold][0]
        first.face.charToGlyph[code] = _NOTDEF  # so that the character can stand in the text all the same
        first.face.charWidths[code] = 1000
        return _Glyph(first.fontName, False, 1.0)


def _register(path: Path) -> EmbeddedFont:
    """Make the face known to reportlab, whose canvas finds fonts by name; a name is the path of the file."""
    name = str(path.resolve())
    if name not in pdfmetrics.getRegisteredFontNames():
        if not path.is_file():
            raise StorageError("fonts.missing", file=path.name)
        try:
            pdfmetrics.registerFont(EmbeddedFont(name, name))
        except (TTFError, struct.error, LookupError):
            raise StorageError("fonts.unreadable", file=path.name) from None
    font = pdfmetrics.getFont(name)
    if not isinstance(font, EmbeddedFont):
        raise TypeError(f"{path.name} is registered by somebody else")
    return font


def _to_unicode(name: str, subset: tuple[int, ...]) -> str:
    entries = [
        f"<{code:02X}> <{chr(char).encode('utf-16-be').hex().upper()}>"
        for code, char in enumerate(subset)
        if char
    ]
    blocks = [entries[i : i + _BFCHAR_LIMIT] for i in range(0, len(entries), _BFCHAR_LIMIT)]
    lines = [
        "/CIDInit /ProcSet findresource begin",
        "12 dict begin",
        "begincmap",
        f"/CIDSystemInfo << /Registry ({name}) /Ordering ({name}) /Supplement 0 >> def",
        f"/CMapName /{name} def",
        "/CMapType 2 def",
        "1 begincodespacerange",
        "<00> <FF>",
        "endcodespacerange",
    ]
    for block in blocks:
        lines += [f"{len(block)} beginbfchar", *block, "endbfchar"]
    lines += ["endcmap", "CMapName currentdict /CMap defineresource pop", "end", "end"]
    return "\n".join(lines)
