"""The overview in the archive of a project: every attempt, and where its archive is; A4 landscape."""

from collections.abc import Iterator

from core.draw.transcript.record import Ending
from core.evidence.format.project_record import CitedArchive, ProjectRecord
from core.evidence.transfer.archive_sheets import ProjectTable
from core.kernel.chinese_dates import long_moment
from storage.documents import words_zh as words
from storage.documents.fonts import FontBook
from storage.documents.frame import FramedForm
from storage.documents.grid import Column, fit_columns, head_row, list_row, place_table
from storage.documents.marks import A4_LANDSCAPE, MM
from storage.documents.values import fact_row, whole_digest

_SIZE = 10.0
_LABEL_WIDTH = 30 * MM
_ROW = 8 * MM
_GAP = 4 * MM
_LEAST_MM = (12, 36, 28, 14, 14, 62, 84, 22)
_WEIGHTS = (0.0, 0.0, 0.0, 0.0, 0.0, 1.0, 0.5, 0.0)


def render_project_table(book: FontBook, table: ProjectTable) -> bytes:
    """Project, its attempts in order with whole digests, and how the table is checked."""
    form = FramedForm(book, table.frame, words.PROJECT_TABLE_TITLE, A4_LANDSCAPE)
    flow, record = form.flow, table.record
    width = flow.area.width
    facts = [
        [(words.PROJECT_NAME, record.title)],
        [(words.PROJECT_NO, record.project), (words.STATION, table.frame.station_id)],
        [(words.CREATED_AT, long_moment(table.frame.printed_at))],
    ]
    place_table(flow, [fact_row(row, width, _LABEL_WIDTH, _SIZE, _ROW) for row in facts])
    flow.space(_GAP)
    columns = [
        Column(head, least, weight)
        for head, least, weight in zip(words.PROJECT_TABLE_COLUMNS, _LEAST_MM, _WEIGHTS, strict=True)
    ]
    size, widths = fit_columns(columns, width, _SIZE)
    rows = [list_row(columns, size, widths, texts, _ROW) for texts in _rows(record)]
    place_table(flow, rows, [head_row(columns, size, widths, _ROW)])
    flow.space(_GAP)
    archives = record.archives
    counts = {
        "draws": len(record.draws),
        "attempts": len(record.attempts),
        "archives": len(archives),
        "held": sum(archive.held for archive in archives),
    }
    flow.paragraph(words.PROJECT_TABLE_TOTALS.format(**counts), _SIZE)
    flow.space(_GAP)
    flow.paragraph(words.PROJECT_TABLE_STATEMENT, 9)
    return form.finish()


def _rows(record: ProjectRecord) -> Iterator[list[str]]:
    for number, (draw, attempt) in enumerate(record.attempts, 1):
        scope = words.PROJECT_TABLE_PROJECT if draw.scope == record.project else draw.scope
        ending = words.PROJECT_TABLE_VOID if attempt.ending is Ending.VOID else words.PROJECT_TABLE_CLOSED
        yield [str(number), draw.draw, scope, str(attempt.attempt), ending, *_archive(attempt.archive)]


def _archive(archive: CitedArchive | None) -> tuple[str, str, str]:
    if archive is None:
        return words.PROJECT_TABLE_LATER, "", ""
    place = words.PROJECT_TABLE_HELD if archive.held else words.PROJECT_TABLE_CITED
    return archive.name, whole_digest(archive.digest), place
