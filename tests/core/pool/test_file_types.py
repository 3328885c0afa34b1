"""Files are known by their content; hostile ones are refused."""

import struct
import zlib

import pytest

from core.kernel.errors import UserError
from core.pool.record.file_types import MOST_BYTES, MOST_PHOTO_BYTES, FileType, file_type

PDF = b"%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"


def png(width: int = 2, height: int = 2) -> bytes:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", b"") + chunk(b"IEND", b"")


def jpeg(width: int = 2, height: int = 2) -> bytes:
    frame = struct.pack(">BHHB", 8, height, width, 3) + bytes(9)
    start = b"\xff\xd8\xff\xe0" + struct.pack(">H", 4) + b"JF"
    return start + b"\xff\xc0" + struct.pack(">H", len(frame) + 2) + frame + b"\xff\xd9"


@pytest.mark.parametrize(
    ("content", "kind"), [(png(), FileType.PNG), (jpeg(), FileType.JPEG), (PDF, FileType.PDF)]
)
def test_known_types_are_recognised_by_content(content: bytes, kind: FileType) -> None:
    assert file_type(content) is kind


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "pool.file_type_unknown"),
        (b"MZ\x90\x00" + bytes(100), "pool.file_type_unknown"),
        (b"<html><script>alert(1)</script></html>", "pool.file_type_unknown"),
        (b"PK\x03\x04" + bytes(100), "pool.file_type_unknown"),
        (png()[:30], "pool.file_damaged"),
        (jpeg()[:-2], "pool.file_damaged"),
        (png(0, 5), "pool.file_damaged"),
        (png(60_000, 60_000), "pool.file_too_large"),
        (jpeg(65_000, 65_000), "pool.file_too_large"),
        (PDF[:-7], "pool.file_damaged"),
        (PDF.replace(b"/Type", b"/OpenAction<</S/Launch>>/Type"), "pool.file_active"),
        (PDF.replace(b"/Type", b"/S/JavaScript/Type"), "pool.file_active"),
        (PDF.replace(b"trailer<<", b"trailer<</Encrypt 3 0 R"), "pool.file_active"),
        (png() + bytes(MOST_BYTES), "pool.file_too_large"),
    ],
)
def test_anything_else_is_refused(content: bytes, code: str) -> None:
    with pytest.raises(UserError) as caught:
        file_type(content)
    assert caught.value.code == code


@pytest.mark.parametrize("part", [b"stream\nx/JS y/Launch \xff\nendstream", b"<</OpenAction[3 0 R/Fit]>>"])
def test_packed_bytes_and_a_page_to_begin_with_are_no_scripts(part: bytes) -> None:
    assert file_type(PDF.replace(b"endobj", part + b"endobj")) is FileType.PDF


def test_a_photo_is_a_small_picture() -> None:
    assert file_type(jpeg(), photo=True) is FileType.JPEG
    with pytest.raises(UserError, match=r"pool\.file_type_unknown"):
        file_type(PDF, photo=True)
    with pytest.raises(UserError, match=r"pool\.file_too_large"):
        file_type(png() + bytes(MOST_PHOTO_BYTES), photo=True)
