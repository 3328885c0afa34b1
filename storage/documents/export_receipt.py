"""Receipt of an archive that was copied onto a medium, A5: handed over with the stick and signed."""

from core.evidence.transfer.archive_sheets import ExportReceipt
from core.kernel.chinese_dates import numeric_moment
from storage.documents import words_zh as words
from storage.documents.fonts import FontBook
from storage.documents.frame import FramedForm
from storage.documents.grid import SIGNATURE_HEIGHT, label_row, place_table
from storage.documents.marks import A5, MM
from storage.documents.values import fact_row, whole_digest

_SIZE = 9.0
_LABEL_WIDTH = 26 * MM
_ROW = 7 * MM
_STATEMENT_SIZE = 8.5


def render_export_receipt(book: FontBook, receipt: ExportReceipt) -> bytes:
    """Archive, medium, whole digests, and room for who hands over and who takes."""
    form = FramedForm(book, receipt.frame, words.RECEIPT_TITLE, A5)
    flow, export = form.flow, receipt.export
    width = flow.area.width
    file = words.RECEIPT_FILE_VALUE.format(file=receipt.file, size=f"{export.bytes:,}")
    medium = words.RECEIPT_MEDIUM_VALUE.format(name=export.medium_name, id=export.medium)
    pairs = [
        [(words.RECEIPT_NO, str(export.number)), (words.STATION, receipt.frame.station_id)],
        [(words.PROJECT_NO, receipt.project) if receipt.project else (words.DRAW_NO, receipt.draw)],
        [(words.RECEIPT_ARCHIVE, export.archive)],
        [(words.RECEIPT_FILE, file)],
        [(words.RECEIPT_MEDIUM, medium)],
        [(words.RECEIPT_WRITTEN, numeric_moment(export.at)), (words.RECEIPT_BY, export.by)],
        [(words.RECEIPT_READ_BACK, words.RECEIPT_READ_BACK_VALUE.format(checks=export.checks))],
        [(words.RECEIPT_SHA256, whole_digest(export.file_sha256))],
        [(words.RECEIPT_DIGEST, whole_digest(export.digest))],
    ]
    place_table(flow, [fact_row(row, width, _LABEL_WIDTH, _SIZE, _ROW) for row in pairs])
    flow.space(3 * MM)
    flow.paragraph(words.RECEIPT_STATEMENT, _STATEMENT_SIZE)
    flow.space(3 * MM)
    by_hand = [(words.RECEIPT_HANDED_OVER, ""), (words.RECEIPT_TAKEN, "")]
    place_table(flow, [label_row(by_hand, width, _LABEL_WIDTH, _SIZE, SIGNATURE_HEIGHT)])
    return form.finish()
