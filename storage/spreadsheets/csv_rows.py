"""Rows of a CSV file, whatever Chinese programs save under that name."""

import csv
from collections import Counter
from collections.abc import Iterator
from io import StringIO

from core.kernel.errors import UserError
from core.sheets.cell import Row

_MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_DELIMITERS = ",\t;|"
_LONGEST_FIELD = 16 * 1024 * 1024


def csv_rows(data: bytes) -> Iterator[Row]:
    """One row a record: a quoted cell with line breaks is still one row.

    Raises:
        UserError: ``import.encoding`` (neither UTF-8, UTF-16 nor GB 18030), ``import.not_a_workbook`` (no
            text at all) or ``import.damaged``.
    """
    text = decoded(data)
    csv.field_size_limit(_LONGEST_FIELD)
    reader = csv.reader(StringIO(text, newline=""), delimiter=_delimiter(text))
    try:
        for record in reader:
            yield list(record)
    except csv.Error:
        raise UserError("import.damaged") from None


def decoded(data: bytes) -> str:
    """The text; UTF-8 with or without mark, UTF-16 with mark, else GB 18030 (which includes GBK)."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strictly(data, encoding)
    if b"\x00" in data:
        raise UserError("import.not_a_workbook")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _strictly(data, "gb18030")


def _strictly(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        raise UserError("import.encoding") from None


def _delimiter(text: str) -> str:
    counts = Counter(c for c in text[:20_000] if c in _DELIMITERS)
    return max(_DELIMITERS, key=lambda delimiter: counts[delimiter])
