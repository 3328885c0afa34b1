"""Cells through JSON: dates and times as a kind and a text."""

from datetime import date, datetime, time, timedelta
from typing import Any

from core.sheets.cell import Cell


def cell_to_json(cell: Cell) -> Any:
    """A JSON value that :func:`cell_from_json` turns back."""
    if isinstance(cell, datetime):
        return ["datetime", cell.isoformat()]
    if isinstance(cell, date):
        return ["date", cell.isoformat()]
    if isinstance(cell, time):
        return ["time", cell.isoformat()]
    if isinstance(cell, timedelta):
        return ["seconds", cell.total_seconds()]
    return cell


def cell_from_json(value: Any) -> Cell:
    """The cell again; raises ``ValueError`` for anything else."""
    if not isinstance(value, list):
        plain: Cell = value
        return plain
    kind, content = value
    match kind:
        case "datetime":
            return datetime.fromisoformat(content)
        case "date":
            return date.fromisoformat(content)
        case "time":
            return time.fromisoformat(content)
        case "seconds":
            return timedelta(seconds=content)
    raise ValueError(f"unknown cell {kind}")
