"""Writing laid-out pages as PDF: the only place that draws with reportlab."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO
from typing import Any

import segno
from PIL import Image
from reportlab.lib.utils import ImageReader, TimeStamp
from reportlab.pdfgen.canvas import Canvas

from core.kernel.errors import UserError
from storage.documents.fonts import ASCENT, FontBook, Run
from storage.documents.lines import printable
from storage.documents.marks import Box, Cells, Code, Ink, Line, Page, Paper, Picture, Text
from storage.documents.pdf_lock import PdfLock
from storage.documents.pictured_text import code_point_box, watermark_tile

_WATERMARK_ANGLE = 22.0
_WATERMARK_GAP_X = 70.0
_WATERMARK_STEP_Y = 78.0
_FILL, _INVISIBLE = 0, 3  # text rendering modes (ISO 32000-1 §9.3.6)
_STRIKE_HEIGHT = 0.36  # of the em, above the base line
_QUIET_ZONE = 4  # modules (ISO/IEC 18004 §9.1)
_GRID_WEIGHT = 0.6
_SQUARE_CAP = 2  # closes the corners of a grid
_PIXEL_LIMIT = 25_000_000  # a logo that unpacks to more is refused


@dataclass(frozen=True, slots=True)
class DocumentInfo:
    """Metadata of the file; nothing personal."""

    title: str
    organisation: str
    created: datetime


def paint(
    book: FontBook,
    paper: Paper,
    pages: Sequence[Page],
    watermark: str,
    info: DocumentInfo,
    lock: PdfLock | None = None,
) -> bytes:
    """The PDF. Same input, same bytes, unless a ``lock`` encrypts it.

    Raises:
        UserError: ``forms.logo_unreadable``.
    """
    with book.painting:
        return _Painter(book, paper, watermark, info, lock).paint(pages)


class _Painter:
    def __init__(
        self, book: FontBook, paper: Paper, watermark: str, info: DocumentInfo, lock: PdfLock | None
    ) -> None:
        self._book = book
        self._paper = paper
        self._watermark = printable(watermark).strip()
        self._file = BytesIO()
        self._canvas: Any = Canvas(
            self._file,
            pagesize=(paper.width, paper.height),
            invariant=1,
            pageCompression=1,
            lang="zh-CN",
            initialFontName=book.regular,
            encrypt=lock,
        )
        self._codes: dict[str, tuple[str, int]] = {}
        self._describe(info)

    def paint(self, pages: Sequence[Page]) -> bytes:
        if self._watermark:
            self._define_watermark()
        for page in pages:
            if self._watermark:
                self._canvas.doForm("watermark")
            for mark in page:
                self._paint_mark(mark)
            self._canvas.showPage()
        self._canvas.save()
        return self._file.getvalue()

    def _describe(self, info: DocumentInfo) -> None:
        canvas = self._canvas
        canvas.setTitle(printable(info.title))
        canvas.setAuthor(printable(info.organisation))
        canvas.setSubject("")
        canvas.setCreator("MingQian")
        canvas.setProducer("MingQian")
        stamp = TimeStamp(1)  # the moment of print, not the one of rendering
        stamp.YMDhms = info.created.timetuple()[:6]
        offset = info.created.utcoffset()
        minutes = int(offset.total_seconds() // 60) if offset else 0
        stamp.dhh, stamp.dmm = divmod(minutes, 60)
        canvas._doc._timeStamp = stamp

    def _paint_mark(self, mark: Text | Line | Box | Cells | Code | Picture) -> None:
        match mark:
            case Text():
                self._paint_text(mark)
            case Cells():
                self._paint_cells(mark)
            case Box():
                self._paint_box(mark)
            case Line():
                self._canvas.setStrokeColorRGB(*mark.ink.value)
                self._canvas.setLineWidth(mark.weight)
                self._canvas.line(mark.x1, mark.y1, mark.x2, mark.y2)
            case Code():
                self._paint_code(mark)
            case Picture():
                self._paint_picture(mark)

    # -- text ----------------------------------------------------------------------------------------------

    def _paint_text(self, mark: Text) -> None:
        canvas, x = self._canvas, mark.x
        canvas.setFillColorRGB(*mark.ink.value)
        for run in self._book.runs(mark.text, mark.bold):
            if not run.has_glyphs:
                self._paint_boxes(run, x, mark)
            else:
                self._show(run, x, mark)
            x += self._book.width(run.text, mark.size, mark.bold)
        if mark.struck:
            canvas.setStrokeColorRGB(*mark.ink.value)
            canvas.setLineWidth(mark.size / 12)
            y = mark.y + _STRIKE_HEIGHT * mark.size
            canvas.line(mark.x, y, x, y)

    def _show(self, run: Run, x: float, mark: Text, mode: int = _FILL) -> None:
        text = self._canvas.beginText(x, mark.y)
        text.setFont(run.font, mark.size)
        text.setTextRenderMode(mode)
        text.textOut(run.text)
        self._canvas.drawText(text)

    def _paint_boxes(self, run: Run, x: float, mark: Text) -> None:
        """Characters that no face has: a picture of each code point over the character itself, unseen."""
        for place, char in enumerate(run.text):
            image = ImageReader(code_point_box(self._book, char))
            left, bottom = x + place * mark.size, mark.y - (1 - ASCENT) * mark.size
            self._canvas.drawImage(image, left, bottom, mark.size, mark.size)
        self._canvas.saveState()  # the mode would stay for the texts that follow
        self._show(run, x, mark, _INVISIBLE)
        self._canvas.restoreState()

    # -- lines and pictures --------------------------------------------------------------------------------

    def _paint_cells(self, mark: Cells) -> None:
        canvas = self._canvas
        canvas.setStrokeColorRGB(*Ink.BLACK.value)
        canvas.setLineWidth(_GRID_WEIGHT)
        canvas.setLineCap(_SQUARE_CAP)
        left, right = mark.edges[0], mark.edges[-1]
        path = canvas.beginPath()
        for y in (mark.top, mark.bottom):
            path.moveTo(left, y)
            path.lineTo(right, y)
        for x in mark.edges:
            path.moveTo(x, mark.top)
            path.lineTo(x, mark.bottom)
        canvas.drawPath(path, stroke=1, fill=0)

    def _paint_box(self, mark: Box) -> None:
        canvas = self._canvas
        canvas.setLineWidth(mark.weight)
        canvas.setStrokeColorRGB(*mark.ink.value)
        canvas.setFillGray(mark.grey)
        stroke, fill = int(mark.weight > 0), int(mark.grey < 1)
        canvas.rect(mark.x, mark.y, mark.width, mark.height, stroke=stroke, fill=fill)

    def _paint_code(self, mark: Code) -> None:
        name, modules = self._codes.get(mark.payload) or self._define_code(mark)
        scale = mark.side / (modules + 2 * _QUIET_ZONE)
        canvas = self._canvas
        canvas.saveState()
        canvas.translate(mark.x, mark.y)
        canvas.scale(scale, scale)
        canvas.doForm(name)
        canvas.restoreState()

    def _define_code(self, mark: Code) -> tuple[str, int]:
        """The code as a form object in module units, so that a long document holds it once."""
        level = "l" if mark.coarse else "m"
        matrix = segno.make_qr(mark.payload, error=level, boost_error=False).matrix
        modules = len(matrix)
        name = f"code{len(self._codes)}"
        canvas = self._canvas
        side = modules + 2 * _QUIET_ZONE
        canvas.beginForm(name, 0, 0, side, side)
        canvas.setFillGray(1)
        canvas.rect(0, 0, side, side, stroke=0, fill=1)
        canvas.setFillGray(0)
        path = canvas.beginPath()
        for row, line in enumerate(matrix):
            for start, length in _dark_runs(line):
                path.rect(_QUIET_ZONE + start, _QUIET_ZONE + modules - 1 - row, length, 1)
        canvas.drawPath(path, stroke=0, fill=1)
        canvas.endForm()
        self._codes[mark.payload] = (name, modules)
        return name, modules

    def _paint_picture(self, mark: Picture) -> None:
        try:
            image = ImageReader(BytesIO(mark.data))
            width, height = image.getSize()
            if width * height > _PIXEL_LIMIT:
                raise UserError("forms.logo_unreadable")
            place = (mark.x, mark.y, mark.width, mark.height)
            self._canvas.drawImage(image, *place, mask="auto", preserveAspectRatio=True, anchor="w")
        except (OSError, ValueError, SyntaxError, Image.DecompressionBombError):
            raise UserError("forms.logo_unreadable") from None

    # -- watermark -----------------------------------------------------------------------------------------

    def _define_watermark(self) -> None:
        """All tiles of a page as one form object, painted beneath everything else."""
        canvas, paper = self._canvas, self._paper
        tile = watermark_tile(self._book, self._watermark)
        image = ImageReader(tile.image)
        canvas.beginForm("watermark", 0, 0, paper.width, paper.height)
        canvas.translate(paper.width / 2, paper.height / 2)
        canvas.rotate(_WATERMARK_ANGLE)
        reach = (paper.width + paper.height) / 2
        step = tile.width + _WATERMARK_GAP_X
        rows = int(reach / _WATERMARK_STEP_Y) + 1
        columns = int(reach / step) + 2
        for row in range(-rows, rows + 1):
            shift = step / 2 if row % 2 else 0.0
            for column in range(-columns, columns + 1):
                x, y = column * step + shift - step / 2, row * _WATERMARK_STEP_Y
                canvas.drawImage(image, x, y, tile.width, tile.height)
        canvas.endForm()


def _dark_runs(line: Sequence[int]) -> list[tuple[int, int]]:
    runs: list[tuple[int, int]] = []
    for column, module in enumerate(line):
        if not module:
            continue
        if runs and sum(runs[-1]) == column:
            runs[-1] = (runs[-1][0], runs[-1][1] + 1)
        else:
            runs.append((column, 1))
    return runs
