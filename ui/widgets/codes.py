"""Codes that people compare: hex in groups of four that never break, and QR codes."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import theme


def groups_of_four(code: str, count: int = 8) -> list[str]:
    """The first ``count`` groups of four characters of a hex code, in capitals."""
    plain = code.replace(" ", "").upper()
    return [plain[i : i + 4] for i in range(0, min(len(plain), count * 4), 4)]


class CodeBlock(QWidget):
    """A code in equal framed cells (the commitment: eight groups of four)."""

    def __init__(self, code: str = "", *, columns: int = 4, size: float = 28) -> None:
        super().__init__()
        self._columns = columns
        self._size = size
        self._groups: list[str] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_code(code)

    def set_code(self, code: str, count: int = 8) -> None:
        """Show the first ``count`` groups of ``code``."""
        self._groups = groups_of_four(code, count)
        self.setAccessibleName(" ".join(self._groups))
        self.updateGeometry()
        self.update()

    def set_size(self, size: float) -> None:
        """Make the code larger or smaller."""
        self._size = size
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        look = theme()
        rows = max(-(-len(self._groups) // self._columns), 1)
        cell = QFontMetrics(look.font(self._size, bold=True)).horizontalAdvance("MMMM")
        width = self._columns * (cell + look.px(16)) + (self._columns - 1) * 8
        return QSize(width, rows * self._cell_height() + (rows - 1) * 8)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = _spaced(look.font(self._size, bold=True))
        width = (self.width() - (self._columns - 1) * 8) / self._columns
        height = self._cell_height()
        for index, group in enumerate(self._groups):
            left = (index % self._columns) * (width + 8)
            cell = QRect(round(left), (index // self._columns) * (height + 8), round(width), height)
            painter.setPen(look.color("accent_line"))
            painter.setBrush(look.color("accent_soft"))
            painter.drawRoundedRect(cell.toRectF().adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
            painter.setFont(font)
            painter.setPen(look.color("text"))
            painter.drawText(cell, Qt.AlignmentFlag.AlignCenter, group)

    def _cell_height(self) -> int:
        return theme().px(self._size * 2)


class CodeLine(QWidget):
    """A code in one line (or more, whole groups at a time), bold, groups apart."""

    def __init__(
        self, code: str = "", *, count: int = 8, size: float = 14, color: str = "text", per_line: int = 8
    ) -> None:
        super().__init__()
        self._count = count
        self._size = size
        self._color = color
        self._per_line = per_line
        self._lines: list[str] = []
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_code(code)

    def set_code(self, code: str) -> None:
        """Show another code."""
        groups = groups_of_four(code, self._count)
        self._lines = [
            " ".join(groups[i : i + self._per_line]) for i in range(0, len(groups), self._per_line)
        ]
        self.setAccessibleName(" ".join(groups))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self._font())
        width = max((metrics.horizontalAdvance(line) for line in self._lines), default=0)
        return QSize(width + 2, max(len(self._lines), 1) * metrics.height())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(self._font())
        painter.setPen(theme().color(self._color))
        height = QFontMetrics(self._font()).height()
        for index, line in enumerate(self._lines):
            rect = QRect(0, index * height, self.width(), height)
            painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter, line)

    def _font(self) -> QFont:
        return _spaced(theme().font(self._size, bold=True))


class QrCode(QWidget):
    """A QR code, dark on white in both schemes so that phones read it; square, with its quiet zone."""

    _QUIET = 3

    def __init__(self, content: str = "", *, side: float = 200, error: str = "m") -> None:
        super().__init__()
        self._side = side
        self._error = error
        self._matrix: tuple[bytearray, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("QR code"))
        self.set_content(content)

    def set_content(self, content: str) -> None:
        """Show another content; empty shows nothing."""
        self._matrix = _matrix(content, self._error) if content else ()
        self.updateGeometry()
        self.update()

    def set_side(self, side: float) -> None:
        """Make the code larger or smaller."""
        self._side = side
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        # A whole number of modules: uneven ones make a code hard to read.
        side = theme().px(self._side)
        count = len(self._matrix) + 2 * self._QUIET
        return QSize(side, side) if not self._matrix else QSize(1, 1) * (count * max(side // count, 1) + 2)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self._matrix:
            return
        look = theme()
        painter = QPainter(self)
        painter.fillRect(self.rect(), look.color("line"))
        painter.fillRect(self.rect().adjusted(1, 1, -1, -1), look.color("paper"))
        count = len(self._matrix) + 2 * self._QUIET
        module = max(min(self.width(), self.height()) // count, 1)
        left = (self.width() - module * len(self._matrix)) // 2
        top = (self.height() - module * len(self._matrix)) // 2
        ink = look.color("ink")
        for y, line in enumerate(self._matrix):
            for x, dark in enumerate(line):
                if dark:
                    painter.fillRect(left + x * module, top + y * module, module, module, ink)


def _spaced(font: QFont) -> QFont:
    font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, font.pixelSize() * 0.06)
    return font


def _matrix(content: str, error: str) -> tuple[bytearray, ...]:
    # segno brings half of the standard library's network code along, and most windows show no QR code.
    import segno

    return segno.make(content, error=error, micro=False).matrix
