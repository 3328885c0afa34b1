"""Papers about the station: the recovery key and the fingerprints of its public keys."""

from collections.abc import Sequence

from core.evidence.papers.short_codes import KeyCode, RecoveryCode, qr_text
from core.kernel.chinese_dates import long_moment
from core.system.station_sheets import (
    FingerprintSheet,
    RecoverySheet,
    SheetRecipient,
    SheetVerifier,
    StationKey,
)
from storage.documents import words_zh as words
from storage.documents.flow import Flow
from storage.documents.fonts import FontBook
from storage.documents.frame import FramedForm
from storage.documents.grid import (
    SIGNATURE_HEIGHT,
    Align,
    Cell,
    Column,
    Row,
    fit_columns,
    head_row,
    label_row,
    list_row,
    place_table,
    table_height,
)
from storage.documents.marks import A4, MM, Code
from storage.documents.values import whole_digest

_LABEL_WIDTH = 34 * MM
_KEY_SIZE = 20.0
_KEY_ROW = 16 * MM
_KEY_COLUMNS = 4
_CODE_SIDE = 38 * MM
_GAP = 5 * MM


def render_recovery_sheet(book: FontBook, sheet: RecoverySheet) -> bytes:
    """The recovery key in its groups, with the rules for keeping it, portrait."""
    form = FramedForm(book, sheet.frame, words.RECOVERY_TITLE, A4)
    flow = form.flow
    width = flow.area.width
    place_table(
        flow,
        [
            label_row(
                [(words.STATION, sheet.frame.station_id), (words.CREATED_AT, long_moment(sheet.created_at))],
                width,
                26 * MM,
            )
        ],
    )
    flow.space(_GAP)
    flow.paragraph(words.RECOVERY_INTRO)
    flow.space(_GAP)
    place_table(flow, _key_rows(sheet.recovery_key, width))
    if sheet.with_code:
        flow.space(_GAP)
        flow.keep_together(_CODE_SIDE)
        payload = qr_text(RecoveryCode(sheet.frame.station_id, sheet.recovery_key))
        flow.add(Code(flow.area.left + (width - _CODE_SIDE) / 2, flow.y - _CODE_SIDE, _CODE_SIDE, payload))
        flow.advance(_CODE_SIDE)
    flow.space(_GAP)
    for rule in words.RECOVERY_RULES:
        flow.paragraph(rule)
        flow.space(1 * MM)
    flow.space(_GAP)
    _place_signatures(flow, words.RECOVERY_SIGNATURES)
    return form.finish()


def render_fingerprint_sheet(book: FontBook, sheet: FingerprintSheet) -> bytes:
    """Purpose, key id, fingerprint and QR code of each public key, portrait."""
    form = FramedForm(book, sheet.frame, words.FINGERPRINT_TITLE, A4)
    flow = form.flow
    width = flow.area.width
    station = sheet.frame.station_id
    place_table(
        flow,
        [
            label_row(
                [(words.STATION, station), (words.CREATED_AT, long_moment(sheet.created_at))], width, 26 * MM
            )
        ],
    )
    flow.space(_GAP)
    flow.paragraph(words.FINGERPRINT_INTRO)
    for key in sheet.keys:
        flow.space(_GAP)
        _place_key(flow, station, key)
    _place_authority(flow, sheet.authority)
    _place_recipients(flow, sheet.recipients)
    _place_verifiers(flow, sheet.verifiers)
    flow.space(_GAP)
    _place_signatures(flow, words.FINGERPRINT_SIGNATURES)
    return form.finish()


def _key_rows(recovery_key: str, width: float) -> list[Row]:
    parts = recovery_key.split("-")
    cell = width / _KEY_COLUMNS
    rows = []
    for start in range(0, len(parts), _KEY_COLUMNS):
        shown = parts[start : start + _KEY_COLUMNS]
        shown += [""] * (_KEY_COLUMNS - len(shown))
        cells = tuple(Cell(part, cell, Align.CENTRE, _KEY_SIZE, bold=True) for part in shown)
        rows.append(Row(cells, _KEY_ROW))
    return rows


def _place_key(flow: Flow, station: str, key: StationKey) -> None:
    """Facts on the left, the QR code of the whole key on the right."""
    width = flow.area.width - _CODE_SIDE - 3 * MM
    purpose = words.KEY_PURPOSES.get(key.purpose, key.purpose)
    label = 26 * MM
    rows = [
        label_row([(words.KEY_PURPOSE, purpose)], width, label),
        label_row([(words.KEY_ID, key.key.key_id_text)], width, label),
        Row(
            (
                Cell(words.KEY_FINGERPRINT, label, Align.CENTRE, shaded=True),
                Cell(key.key.fingerprint, width - label, size=12.5, bold=True),
            ),
            14 * MM,
        ),
        label_row([(words.KEY_LINE, key.key.encode())], width, label, 9),
    ]
    height = max(table_height(flow.book, rows), _CODE_SIDE)
    flow.keep_together(height)
    top = flow.y
    place_table(flow, rows)
    code = KeyCode(station, key.purpose, key.key.key_id.hex(), key.key.key.hex())
    left = flow.area.left + flow.area.width - _CODE_SIDE
    flow.add(Code(left, top - _CODE_SIDE, _CODE_SIDE, qr_text(code)))
    flow.advance(max(0.0, flow.y - (top - height)))


def _place_authority(flow: Flow, digest: str) -> None:
    """Fingerprint of the authority behind the signatures in PDF files."""
    if digest:
        flow.space(_GAP)
        width = flow.area.width
        place_table(flow, [label_row([(words.PDF_AUTHORITY, whole_digest(digest))], width, 44 * MM, 11)])


def _place_recipients(flow: Flow, recipients: Sequence[SheetRecipient]) -> None:
    """Who can open private files; without any the sheet says nothing of them."""
    if not recipients:
        return
    width = flow.area.width
    columns = [
        Column(head, least, weight)
        for head, least, weight in zip(
            words.RECIPIENT_COLUMNS, (20, 24, 30, 84), (0.0, 0.5, 1.0, 0.0), strict=True
        )
    ]
    size, widths = fit_columns(columns, width)
    heads = [_title_row(words.RECIPIENTS_TITLE, width, size), head_row(columns, size, widths)]
    rows = [
        list_row(columns, size, widths, [one.label, one.name, one.office, one.fingerprint])
        for one in recipients
    ]
    flow.space(_GAP)
    place_table(flow, rows, heads)


def _place_verifiers(flow: Flow, verifiers: Sequence[SheetVerifier]) -> None:
    """Whole digests in two lines each."""
    if not verifiers:
        return
    width, label = flow.area.width, 26 * MM
    rows = [label_row([(one.name, whole_digest(one.sha256))], width, label, 11) for one in verifiers]
    heads = [_title_row(words.VERIFIERS_TITLE, width, 10.5)]
    flow.space(_GAP)
    flow.keep_together(table_height(flow.book, [*heads, *rows]))
    place_table(flow, rows, heads)
    flow.space(1 * MM)
    flow.paragraph(words.VERIFIERS_INTRO, 8.5)


def _title_row(title: str, width: float, size: float) -> Row:
    return Row((Cell(title, width, Align.CENTRE, size, bold=True, shaded=True),), 7 * MM)


def _place_signatures(flow: Flow, title: str) -> None:
    columns = [Column("", 40), Column(words.SIGNATURE, 70, 1.0), Column(words.DATE, 40)]
    size, widths = fit_columns(columns, flow.area.width)
    heads = [
        _title_row(title, flow.area.width, size),
        head_row(columns, size, widths),
    ]
    people = (words.SYSTEM_ADMIN, words.SECURITY_ADMIN, words.SUPERVISOR)
    rows = [list_row(columns, size, widths, [person, "", ""], SIGNATURE_HEIGHT) for person in people]
    flow.keep_together(table_height(flow.book, [*heads, *rows]))
    place_table(flow, rows, heads)
