"""Hidden rows and error cells of an .xlsx sheet, found without building its XML tree.

Sheets as Excel, WPS and LibreOffice write them are searched as bytes, at the speed of unpacking; anything
unusual (prefixed names, other quotes or encodings, cells without a reference) is parsed properly.
"""

import re
from collections.abc import Iterator
from posixpath import join, normpath
from typing import IO, Any
from zipfile import ZipFile

from defusedxml import ElementTree

_CHUNK = 1 << 20
_RELATIONSHIP = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_ROW = re.compile(rb"<row\b([^>]*)>")
_CELL = re.compile(rb'<c\b([^>]*\bt="e"[^>]*)>(.*?)</c>', re.DOTALL)
_HIDDEN = re.compile(rb'\bhidden="(?:1|true)"')
_ROW_NUMBER = re.compile(rb'\br="(\d+)"')
_CELL_REFERENCE = re.compile(rb'\br="([A-Z]+)(\d+)"')
_VALUE = re.compile(rb"<v>([^<]*)</v>")
_ENCODING = re.compile(rb'encoding="([^"]*)"')

Found = tuple[set[int], dict[tuple[int, int], str]]
"""Hidden rows and texts of error cells, rows and columns from 0."""


def first_sheet_entry(archive: ZipFile) -> str:
    """Name of the first worksheet's entry; raises ``KeyError`` or an XML error in a damaged file."""
    book = ElementTree.fromstring(archive.read("xl/workbook.xml"), forbid_dtd=True)
    links = ElementTree.fromstring(archive.read("xl/_rels/workbook.xml.rels"), forbid_dtd=True)
    targets = {link.get("Id"): link for link in links}
    for sheet in book.iter():
        link = targets.get(_relationship(sheet.attrib)) if _local(sheet.tag) == "sheet" else None
        if link is not None and str(link.get("Type")).endswith("/worksheet"):
            target = str(link.get("Target"))
            return target.lstrip("/") if target.startswith("/") else normpath(join("xl", target))
    raise KeyError("no worksheet")


def xlsx_marks(archive: ZipFile, entry: str) -> Found:
    """Hidden rows and error cells of the worksheet in ``entry``."""
    with archive.open(entry) as stream:
        found = _search(stream)
    if found is None:
        with archive.open(entry) as stream:
            found = _parse(stream)
    return found


def _search(stream: IO[bytes]) -> Found | None:
    hidden: set[int] = set()
    errors: dict[tuple[int, int], str] = {}
    carried = b""
    first = True
    while chunk := stream.read(_CHUNK):
        if first and not _is_usual(chunk[:4096]):
            return None
        first = False
        buffer = carried + chunk
        end = buffer.rfind(b"</row>")
        part, carried = (buffer[:end], buffer[end:]) if end >= 0 else (b"", buffer)
        if not _search_part(part, hidden, errors):
            return None
    return (hidden, errors) if _search_part(carried, hidden, errors) else None


def _is_usual(head: bytes) -> bool:
    declared = _ENCODING.search(head)
    return (
        b"<worksheet" in head and b"='" not in head and (declared is None or declared[1].lower() == b"utf-8")
    )


def _search_part(part: bytes, hidden: set[int], errors: dict[tuple[int, int], str]) -> bool:
    if b'hidden="' in part:
        for row in _ROW.finditer(part):
            if _HIDDEN.search(row[1]):
                number = _ROW_NUMBER.search(row[1])
                if number is None:
                    return False
                hidden.add(int(number[1]) - 1)
    if b't="e"' in part:
        for cell in _CELL.finditer(part):
            reference, value = _CELL_REFERENCE.search(cell[1]), _VALUE.search(cell[2])
            if reference is None:
                return False
            if value is not None and not cell[1].endswith(b"/"):
                place = (int(reference[2]) - 1, _column(reference[1].decode("ascii")))
                errors[place] = value[1].decode("utf-8", "replace")
    return True


def _parse(stream: IO[bytes]) -> Found:
    hidden: set[int] = set()
    errors: dict[tuple[int, int], str] = {}
    row = -1
    for _, element in ElementTree.iterparse(stream, events=("end",), forbid_dtd=True):
        if _local(element.tag) != "row":
            continue
        row = int(element.get("r", row + 2)) - 1
        if element.get("hidden") in ("1", "true"):
            hidden.add(row)
        errors.update({(row, column): text for column, text in _errors(element)})
        element.clear()
    return hidden, errors


def _errors(row: Any) -> Iterator[tuple[int, str]]:
    column = -1
    for cell in row:
        reference = re.match(r"([A-Z]+)\d+$", cell.get("r", ""))
        column = _column(reference[1]) if reference else column + 1
        if cell.get("t") == "e":
            value = next((child.text for child in cell if _local(child.tag) == "v"), None)
            yield column, value or "#N/A"


def _column(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number - 1


def _local(tag: object) -> str:
    return str(tag).rpartition("}")[2]


def _relationship(attributes: dict[str, str]) -> str | None:
    strict = (name for name in attributes if name.endswith("relationships}id"))
    return attributes.get(_RELATIONSHIP) or next((attributes[name] for name in strict), None)
