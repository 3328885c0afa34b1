"""Telling by its content what a file is, and refusing in clear words what cannot be read."""

from enum import Enum
from io import BytesIO
from zipfile import BadZipFile, ZipFile

from core.kernel.errors import UserError

MOST_BYTES = 200 * 1024 * 1024
_MOST_UNPACKED = 3 * 1024 * 1024 * 1024
_SUSPICIOUS_UNPACKED = 64 * 1024 * 1024
_SUSPICIOUS_RATIO = 150  # the XML of real sheets shrinks to a tenth, with empty styled cells to a sixtieth
_MOST_ENTRIES = 10_000

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ZIP = b"PK\x03\x04"
_EMPTY_ZIP = b"PK\x05\x06"
_EXTENSIONS = frozenset({".xlsx", ".xlsm", ".xls", ".ods", ".csv", ".txt"})
_MARKUP = (b"<html", b"<!doctype", b"<table", b"<?xml", b"<meta", b"<head", b"<style")


class FileKind(Enum):
    """Formats that are read."""

    XLSX = "xlsx"
    XLS = "xls"
    ODS = "ods"
    CSV = "csv"


def file_kind(extension: str, data: bytes) -> FileKind:
    """The format of ``data``; ``extension`` in lower case with its dot.

    Raises:
        UserError: ``import.wrong_extension``, ``import.empty_file``, ``import.file_too_large``,
            ``import.password_protected``, ``import.web_page``, ``import.bomb``, ``import.damaged`` or
            ``import.not_a_workbook``.
    """
    if extension not in _EXTENSIONS:
        raise UserError("import.wrong_extension", extension=extension or "-")
    if not data.strip(b"\x00 \t\r\n\xef\xbb\xbf"):
        raise UserError("import.empty_file")
    if len(data) > MOST_BYTES:
        raise UserError("import.file_too_large", most_mb=MOST_BYTES // 1024 // 1024)
    if data.startswith(_OLE):
        return _ole_kind(data)
    if data.startswith((_ZIP, _EMPTY_ZIP)):
        return _zip_kind(data)
    if extension in (".csv", ".txt"):
        return FileKind.CSV
    if data[:4096].lstrip(b"\xef\xbb\xbf \t\r\n").lower().startswith(_MARKUP):
        raise UserError("import.web_page")
    raise UserError("import.not_a_workbook")


def _ole_kind(data: bytes) -> FileKind:
    if _utf16("EncryptedPackage") in data or _utf16("EncryptionInfo") in data:
        raise UserError("import.password_protected")
    if _utf16("Workbook") in data or _utf16("Book") in data:
        return FileKind.XLS
    raise UserError("import.not_a_workbook")


def _utf16(name: str) -> bytes:
    return name.encode("utf-16-le")


def _zip_kind(data: bytes) -> FileKind:
    try:
        with ZipFile(BytesIO(data)) as archive:
            entries = {info.filename: info for info in archive.infolist()}
            _check_sizes(archive)
            if "xl/workbook.xml" in entries or "[Content_Types].xml" in entries:
                return _office_kind(frozenset(entries))
            if "content.xml" in entries:
                return _open_document_kind(archive)
    except (BadZipFile, EOFError, ValueError, RuntimeError, OSError):
        raise UserError("import.damaged") from None
    raise UserError("import.not_a_workbook")


def _check_sizes(archive: ZipFile) -> None:
    infos = archive.infolist()
    unpacked = sum(info.file_size for info in infos)
    packed = max(1, sum(info.compress_size for info in infos))
    if (
        len(infos) > _MOST_ENTRIES
        or unpacked > _MOST_UNPACKED
        or (unpacked > _SUSPICIOUS_UNPACKED and unpacked / packed > _SUSPICIOUS_RATIO)
    ):
        raise UserError("import.bomb")


def _office_kind(names: frozenset[str]) -> FileKind:
    if "xl/workbook.xml" in names:
        return FileKind.XLSX
    raise UserError("import.not_a_workbook")


def _open_document_kind(archive: ZipFile) -> FileKind:
    names = archive.namelist()
    if "META-INF/manifest.xml" in names and b"encryption-data" in archive.read("META-INF/manifest.xml"):
        raise UserError("import.password_protected")
    if "mimetype" in names and b"spreadsheet" not in archive.read("mimetype")[:200]:
        raise UserError("import.not_a_workbook")
    return FileKind.ODS
