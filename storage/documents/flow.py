"""Filling pages from top to bottom."""

from dataclasses import dataclass

from storage.documents.fonts import ASCENT, FontBook
from storage.documents.lines import wrap
from storage.documents.marks import Ink, Mark, Page, Text

LEADING = 1.4  # line height in ems


@dataclass(frozen=True, slots=True)
class Area:
    """Where the body of a form may stand: ``first_top`` on page 1, ``top`` on the others."""

    left: float
    width: float
    first_top: float
    top: float
    bottom: float


class Flow:
    """Pages under construction; ``y`` is the upper edge of what is still free."""

    def __init__(self, book: FontBook, area: Area) -> None:
        self.book = book
        self.area = area
        self.y = area.first_top
        self._pages: list[list[Mark]] = [[]]

    @property
    def pages(self) -> tuple[Page, ...]:
        """All pages so far."""
        return tuple(tuple(page) for page in self._pages)

    @property
    def room(self) -> float:
        """Free height on this page."""
        return self.y - self.area.bottom

    @property
    def page_height(self) -> float:
        """Free height of an empty page, the first or a later one; nothing taller can be kept together."""
        return min(self.area.first_top, self.area.top) - self.area.bottom

    @property
    def is_page_empty(self) -> bool:
        """Whether nothing stands on this page yet."""
        return not self._pages[-1]

    def add(self, *marks: Mark) -> None:
        """Put marks on this page."""
        self._pages[-1].extend(marks)

    def advance(self, height: float) -> None:
        """Use up ``height``."""
        self.y -= height

    def new_page(self) -> None:
        """Go on at the top of a new page."""
        self._pages.append([])
        self.y = self.area.top

    def keep_together(self, height: float) -> None:
        """New page unless ``height`` is free here (or the page is empty)."""
        if self.room < height and not self.is_page_empty:
            self.new_page()

    def space(self, height: float) -> None:
        """A gap, which does not go over to the next page."""
        self.y = max(self.area.bottom, self.y - height)

    def paragraph(
        self,
        text: str,
        size: float = 10.5,
        bold: bool = False,
        ink: Ink = Ink.BLACK,
    ) -> None:
        """Text over the width of the body."""
        for line in wrap(self.book, text, self.area.width, size, bold):
            self.keep_together(size * LEADING)
            self.add(Text(self.area.left, base_line(self.y, size), line, size, bold, ink=ink))
            self.advance(size * LEADING)

    def paragraph_height(self, text: str, size: float = 10.5, bold: bool = False) -> float:
        """Height that :meth:`paragraph` will use."""
        return len(wrap(self.book, text, self.area.width, size, bold)) * size * LEADING


def base_line(top: float, size: float) -> float:
    """Base line of a line of text whose line box begins at ``top``: the em stands in the middle of it."""
    return top - (LEADING - 1) / 2 * size - ASCENT * size
