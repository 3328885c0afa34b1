"""The frame of every form: head, marks of practice and reprint, foot with the verify code, watermark."""

from dataclasses import dataclass

from core.evidence.papers.paper_codes import head_code
from core.evidence.papers.short_codes import qr_text, short_code
from core.evidence.papers.signed_codes import with_signature
from core.kernel.chinese_dates import long_moment
from core.kernel.form_frame import FormFrame
from storage.documents import words_zh as words
from storage.documents.flow import Area, Flow
from storage.documents.fonts import FontBook
from storage.documents.lines import printable
from storage.documents.marks import MM, Box, Code, Ink, Line, Mark, Page, Paper, Picture, Text
from storage.documents.painter import DocumentInfo, paint


@dataclass(frozen=True, slots=True)
class _Measures:
    """Sizes of the frame in points: large for A4, small for A5."""

    head: float
    running_head: float
    foot: float
    code: float
    title: float
    organisation: float
    small: float
    logo: float


_LARGE = _Measures(25 * MM, 13 * MM, 19 * MM, 18 * MM, 18.0, 12.0, 9.0, 13 * MM)
_SMALL = _Measures(20 * MM, 11 * MM, 16 * MM, 15 * MM, 14.0, 9.5, 7.5, 10 * MM)
_SMALL_PAPER = 160 * MM
_LOGO_SHAPE = 2.4  # width by height of the room for a logo
_LEAST_CODE_MARGIN = 8 * MM  # the foot reaches into the lower margin as far as printers do


class FramedForm:
    """One form under construction: fill ``flow``, then ``finish``."""

    def __init__(self, book: FontBook, frame: FormFrame, title: str, paper: Paper) -> None:
        self._book = book
        self._frame = frame
        self._title = title
        self._paper = paper
        self._measures = _SMALL if paper.width < _SMALL_PAPER else _LARGE
        m = self._measures
        top = paper.height - paper.margin * 0.8
        self._top = top
        self._foot_top = _LEAST_CODE_MARGIN + m.foot
        self._left = paper.margin
        self._right = paper.width - paper.margin
        self.flow = Flow(
            book,
            Area(
                self._left,
                self._right - self._left,
                top - m.head,
                top - m.running_head,
                self._foot_top + 2 * MM,
            ),
        )

    def finish(self) -> bytes:
        """The PDF with all frames, now that the number of pages is known."""
        bodies = self.flow.pages
        pages = [(*self._frame_of(n, len(bodies)), *body) for n, body in enumerate(bodies, start=1)]
        info = DocumentInfo(
            f"{self._title} {self._frame.form_no}", self._frame.org_name, self._frame.printed_at
        )
        return paint(self._book, self._paper, pages, self._watermark(), info)

    def _watermark(self) -> str:
        frame = self._frame
        text = frame.watermark or words.PUBLIC_WATERMARK.format(station=frame.station_id)
        return f"{words.PRACTICE} · {text}" if frame.practice else text

    def _frame_of(self, number: int, total: int) -> Page:
        head = self._first_head() if number == 1 else self._running_head()
        return (*head, *self._foot(number, total))

    # -- head ----------------------------------------------------------------------------------------------

    def _first_head(self) -> list[Mark]:
        m, frame, top = self._measures, self._frame, self._top
        marks = self._stamps(top)
        taken = self._right - min((mark.x for mark in marks if isinstance(mark, Box)), default=self._right)
        if frame.logo is not None:
            logo_width = _LOGO_SHAPE * m.logo
            marks.append(Picture(self._left, top - m.logo, logo_width, m.logo, frame.logo))
            taken = max(taken, logo_width)
        room = self._right - self._left - 2 * (taken + m.small)
        marks.append(self._centred(frame.org_name, top - m.organisation, m.organisation, room))
        title_base = top - m.organisation - 1.4 * m.title
        marks.append(self._centred(self._title, title_base, m.title, room, bold=True))
        base = top - m.head + 2 * MM
        form_no = words.FORM_NO.format(form_no=frame.form_no)
        copy = words.COPY.format(copy=frame.copy_no, copies=frame.copies)
        copy_width = self._book.width(copy, m.small)
        marks.append(
            self._fitted(form_no, self._left, base, m.small, self._right - self._left - copy_width - 12)
        )
        marks.append(Text(self._right - copy_width, base, copy, m.small))
        return marks

    def _running_head(self) -> list[Mark]:
        m, frame = self._measures, self._frame
        base = self._top - m.small - 1
        third = (self._right - self._left) / 3 - 6
        stamps = self._stamps(self._top + 1, small=True)
        marks: list[Mark] = [self._fitted(frame.form_no, self._left, base, m.small, third)]
        marks.append(self._centred(self._title, base, m.small + 1, third, bold=True))
        marks.append(Line(self._left, base - 2 * MM, self._right, base - 2 * MM, 0.4))
        return marks + stamps

    def _stamps(self, top: float, small: bool = False) -> list[Mark]:
        """Practice and reprint, framed, from the right edge to the left."""
        labels = [words.PRACTICE] if self._frame.practice else []
        if self._frame.reprint:
            labels.append(words.REPRINT.format(count=self._frame.reprint))
        size = self._measures.small if small else self._measures.organisation - 1
        marks: list[Mark] = []
        right = self._right
        for label in labels:
            width = self._book.width(label, size, bold=True) + 0.9 * size
            marks.append(Box(right - width, top - 1.5 * size, width, 1.5 * size, weight=1.0, ink=Ink.RED))
            marks.append(Text(right - width + 0.45 * size, top - 1.13 * size, label, size, True, ink=Ink.RED))
            right -= width + 0.4 * size
        return marks

    # -- foot ----------------------------------------------------------------------------------------------

    def _foot(self, number: int, total: int) -> list[Mark]:
        m, frame = self._measures, self._frame
        size = m.small - 1
        code = with_signature(qr_text(head_code(frame)), frame.code_signature)
        verify = words.VERIFY_CODE.format(
            code=short_code(frame.log_root), station=frame.station_id, size=frame.log_size
        )
        printed = words.PRINTED if frame.printed_by else words.PRINTED_PUBLIC
        rows = (
            verify,
            words.RULE_PACK.format(rule_pack=frame.rule_pack or words.MISSING),
            printed.format(moment=long_moment(frame.printed_at), person=frame.printed_by),
        )
        page = words.PAGE.format(page=number, pages=total)
        page_width = self._book.width(page, m.small)
        left = self._left + m.code + 3 * MM
        marks: list[Mark] = [
            Line(self._left, self._foot_top, self._right, self._foot_top, 0.4),
            Code(self._left - 1 * MM, self._foot_top - m.code - 0.5 * MM, m.code, code, coarse=True),
            Text(self._right - page_width, self._foot_top - 3 * MM - size, page, m.small),
        ]
        for index, row in enumerate(rows):
            limit = self._right - left - (page_width + 8 if index == 0 else 0)
            base = self._foot_top - 3 * MM - size - index * 1.55 * size
            marks.append(self._fitted(row, left, base, size, limit))
        return marks

    # -- placing -------------------------------------------------------------------------------------------

    def _centred(self, text: str, base: float, size: float, room: float, bold: bool = False) -> Text:
        size = self._size_within(text, size, bold, room)
        middle = (self._left + self._right) / 2
        shown = _one_line(text)
        return Text(middle - self._book.width(shown, size, bold) / 2, base, shown, size, bold)

    def _fitted(self, text: str, x: float, base: float, size: float, limit: float) -> Text:
        return Text(x, base, _one_line(text), self._size_within(text, size, False, limit))

    def _size_within(self, text: str, size: float, bold: bool, limit: float) -> float:
        width = self._book.width(_one_line(text), size, bold)
        return size if width <= limit else size * limit / width


def _one_line(text: str) -> str:
    return printable(text).replace("\n", " ")
