"""Rows of a CSV file, whatever Chinese programs save under that name."""

import csv
import re
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from io import StringIO
from itertools import chain

from core.kernel.errors import UserError
from core.sheets.cell import Row

_MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_DELIMITERS = ",\t;|"
_END = "\x00end"  # no text holds a zero
_LONGEST_CHARACTER = 4  # bytes
_FEW_BYTES = 64  # in less a damaged end cannot be told from another encoding
_NO_TEXT = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ue000-\uf8ff\ufff0-\uffff]")
_LONGEST_FIELD = 16 * 1024 * 1024


def csv_rows(data: bytes) -> Iterator[Row]:
    """One row a record: a quoted cell with line breaks is still one row.

    Raises:
        UserError: ``import.encoding`` (neither UTF-8, UTF-16 nor GB 18030), ``import.not_a_workbook`` (no
            text at all) or ``import.damaged``.
    """
    text = decoded(data)
    csv.field_size_limit(_LONGEST_FIELD)
    lines = chain(StringIO(text, newline=""), [_END])
    reader = csv.reader(lines, delimiter=_delimiter(text))
    try:
        for record in reader:
            if record and record[-1].endswith(_END):
                if record != [_END]:  # inside quotes that nobody closed
                    raise UserError("import.damaged")
                return
            yield list(record)
    except csv.Error:
        raise UserError("import.damaged") from None


def decoded(data: bytes) -> str:
    """The text; UTF-8 or UTF-16 with or without mark, else GB 18030 (which includes GBK).

    A file that ends in the middle of a character was cut off: ``import.damaged``.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strictly(data, encoding)
    if b"\x00" in data:
        return _utf16_without_mark(data)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        if error.reason == "unexpected end of data" and error.start > _FEW_BYTES:
            raise UserError("import.damaged") from None
        return _strictly(data, "gb18030")


def _strictly(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        whole = len(error.object)  # without the mark
        cut_off = error.end >= whole and error.start > whole - _LONGEST_CHARACTER
        raise UserError("import.damaged" if cut_off else "import.encoding") from None


def _utf16_without_mark(data: bytes) -> str:
    """UTF-16 as some programs export it; anything else with zero bytes is no text."""
    for encoding in ("utf-16-le", "utf-16-be"):
        with suppress(UnicodeDecodeError):
            text = data.decode(encoding)
            if _NO_TEXT.search(text) is None and any(end in text for end in "\r\n"):
                return text
    raise UserError("import.not_a_workbook")


def _delimiter(text: str) -> str:
    counts = Counter(c for c in text[:20_000] if c in _DELIMITERS)
    return max(_DELIMITERS, key=lambda delimiter: counts[delimiter])
