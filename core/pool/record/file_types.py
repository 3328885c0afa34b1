"""What a file is, judged by its content and never by its name; files that could do harm are refused."""

import re
import struct
from enum import StrEnum

from core.kernel.errors import UserError

MOST_BYTES = 10 * 1024 * 1024
MOST_PHOTO_BYTES = 2 * 1024 * 1024
MOST_PIXELS = 40_000_000
"""Of a picture: a small file can ask for a lot of memory when it is opened."""

_PNG = b"\x89PNG\r\n\x1a\n"
_JPEG = b"\xff\xd8\xff"
_PDF = b"%PDF-"
_PDF_HEAD, _PDF_END = 1024, 2048
# What runs, starts or carries something in a PDF, or keeps us from looking inside (ISO 32000-1).
_ACTIVE = re.compile(rb"/(?:JavaScript|JS|Launch|EmbeddedFile|EmbeddedFiles|RichMedia|XFA|Encrypt)\b")
# Contents of pages and pictures are packed bytes: any three letters stand somewhere in them.
_STREAM = re.compile(rb"\bstream\r?\n.*?endstream", re.DOTALL)
_FRAMES = frozenset({0xC0, 0xC1, 0xC2, 0xC3, 0xC5, 0xC6, 0xC7, 0xC9, 0xCA, 0xCB, 0xCD, 0xCE, 0xCF})
_ALONE = frozenset({0x01, *range(0xD0, 0xD9)})


class FileType(StrEnum):
    """Files that may be kept, by the ending that they are saved with."""

    JPEG = "jpg"
    PNG = "png"
    PDF = "pdf"


def file_type(content: bytes, photo: bool = False) -> FileType:
    """The type of a file that may be kept; a photo is a smaller picture.

    Raises:
        UserError: ``pool.file_too_large``, ``pool.file_type_unknown``, ``pool.file_damaged``,
            ``pool.file_active`` for a PDF with scripts, attachments or a password.
    """
    most = MOST_PHOTO_BYTES if photo else MOST_BYTES
    if len(content) > most:
        raise UserError("pool.file_too_large", most_mb=most // (1024 * 1024))
    if content.startswith(_PNG):
        _check_pixels(_png_size(content))
        return FileType.PNG
    if content.startswith(_JPEG):
        _check_pixels(_jpeg_size(content))
        return FileType.JPEG
    if _PDF in content[:_PDF_HEAD] and not photo:
        _check_pdf(content)
        return FileType.PDF
    raise UserError("pool.file_type_unknown")


def _check_pixels(size: tuple[int, int] | None) -> None:
    if size is None or not all(size):
        raise UserError("pool.file_damaged")
    if size[0] * size[1] > MOST_PIXELS:
        raise UserError("pool.file_too_large", most_mb=MOST_BYTES // (1024 * 1024))


def _png_size(content: bytes) -> tuple[int, int] | None:
    if content[12:16] != b"IHDR" or b"IEND" not in content[-16:]:
        return None
    width, height = struct.unpack(">II", content[16:24])
    return width, height


def _jpeg_size(content: bytes) -> tuple[int, int] | None:
    """Size from the first frame header; None when there is none or the end is missing."""
    if b"\xff\xd9" not in content[-64:]:
        return None
    place = 2
    while place + 9 < len(content):
        if content[place] != 0xFF:
            return None
        marker = content[place + 1]
        if marker == 0xFF or marker in _ALONE:  # filling, or a marker without a length
            place += 1 if marker == 0xFF else 2
            continue
        if marker in _FRAMES:
            height, width = struct.unpack(">HH", content[place + 5 : place + 9])
            return width, height
        place += 2 + int(struct.unpack(">H", content[place + 2 : place + 4])[0])
    return None


def _check_pdf(content: bytes) -> None:
    if b"%%EOF" not in content[-_PDF_END:]:
        raise UserError("pool.file_damaged")
    if _ACTIVE.search(_STREAM.sub(b"", content)):
        raise UserError("pool.file_active")
