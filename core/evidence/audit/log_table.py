"""Audit records as a table that spreadsheet programs open: CSV in UTF-8 with a byte order mark.

A cell that a spreadsheet would compute is made harmless by an apostrophe before it (OWASP, CSV injection).
"""

import csv
import json
from collections.abc import Callable, Iterable, Sequence
from io import StringIO

from core.evidence.audit.audit_log import LogRow
from core.sheets.text import is_formula_like

_BYTE_ORDER_MARK = "\ufeff"


def log_table(header: Sequence[str], rows: Iterable[LogRow], title_of: Callable[[str], str]) -> bytes:
    """The table; ``header`` are eight words, ``title_of`` gives the words for an event's id."""
    text = StringIO()
    writer = csv.writer(text)
    writer.writerow([_defused(word) for word in header])
    for row in rows:
        facts = json.dumps(row.facts, ensure_ascii=False, sort_keys=True) if row.facts else ""
        by = f"{row.actor} {row.names[row.actor]}" if row.actor in row.names else row.actor
        cells = (
            str(row.seq), row.at.isoformat(sep=" ", timespec="milliseconds"), title_of(row.event),
            row.event, by, row.subject, facts, row.leaf,
        )  # fmt: skip
        writer.writerow([_defused(cell) for cell in cells])
    return (_BYTE_ORDER_MARK + text.getvalue()).encode("utf-8")


def _defused(cell: str) -> str:
    return f"'{cell}" if is_formula_like(cell) or (cell[:1] in "\t\r\n" and cell) else cell
