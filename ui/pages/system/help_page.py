"""Help: the manual at the place of the page that asked, with a list of contents that can be searched."""

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QMargins, Qt, QTimer, QUrl
from PySide6.QtGui import (
    QFont,
    QImage,
    QResizeEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
)
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QTextBrowser, QTextEdit

from ui.pages.system.manual import as_markdown, find_section, read_manual
from ui.resources import MANUAL_PICTURES as PICTURES
from ui.resources import manual
from ui.shell.frame import Frame
from ui.shell.page import Page
from ui.theme import theme
from ui.translation import CHINESE
from ui.widgets.cards import Card
from ui.widgets.editors import LineEditor
from ui.widgets.labels import Text
from ui.widgets.layouts import row

_COLUMN = 820
"""Width of the text: longer lines are hard to read."""

_PICTURE = 620
"""Width of a picture: as much as the column has in the narrowest window."""

_OBJECT = "\ufffc"
"""Stands in a text for a picture."""

_IMAGE = QTextDocument.ResourceType.ImageResource.value

_SIZES = {1: 24.0, 2: 20.0, 3: 16.0}
_LINE_PERCENT = 155.0


class ManualView(QTextBrowser):
    """The manual in one column of readable width."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("manual")
        self.setOpenLinks(False)
        self.setFrameShape(QTextBrowser.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setLineWrapMode(QTextBrowser.LineWrapMode.FixedPixelWidth)
        self._headings: list[int] = []
        self._heading = 0
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.timeout.connect(self._stay)

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """A picture beside the manual, no wider than the column."""
        path = PICTURES / Path(name if isinstance(name, str) else name.path()).name
        picture = QImage(str(path)) if kind == _IMAGE else QImage()
        if picture.isNull():
            return None
        ratio = self.devicePixelRatioF()
        width = min(round(theme().px(_PICTURE) * ratio), picture.width())
        smaller = picture.scaledToWidth(width, Qt.TransformationMode.SmoothTransformation)
        smaller.setDevicePixelRatio(ratio)
        return smaller

    def show_markdown(self, text: str) -> None:
        """Show a manual; its headings are then numbered from 0."""
        look = theme()
        font = QFont(look.font(15))
        self.document().setDefaultFont(font)
        self.document().setMarkdown(text)
        self._headings = []
        self._dress()
        self._fit()

    def go_to(self, heading: int) -> None:
        """Put a heading at the top."""
        if 0 <= heading < len(self._headings):
            self._heading = heading
            cursor = QTextCursor(self.document().findBlockByNumber(self._headings[heading]))
            bar = self.verticalScrollBar()
            bar.setValue(bar.maximum())
            self.setTextCursor(cursor)
            bar.setValue(bar.value() + self.cursorRect(cursor).top() - theme().px(8))

    def mark(self, words: str) -> None:
        """Lay colour under every place where one of ``words`` stands."""
        found: list[QTextEdit.ExtraSelection] = []
        shade = QTextCharFormat()
        shade.setBackground(theme().color("warning_soft"))
        for word in words.split():
            cursor = self.document().find(word, 0)
            while not cursor.isNull():
                selection = QTextEdit.ExtraSelection()
                selection.cursor, selection.format = cursor, shade
                found.append(selection)
                cursor = self.document().find(word, cursor)
        self.setExtraSelections(found)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
        if event.size().width() != event.oldSize().width():
            self._again.start(0)

    def _stay(self) -> None:
        """Lines break elsewhere in another width; the heading stays at the top."""
        self.go_to(self._heading)

    def _dress(self) -> None:
        look = theme()
        block = self.document().begin()
        while block.isValid():
            cursor = QTextCursor(block)
            level = block.blockFormat().headingLevel()
            shape = QTextBlockFormat()
            shape.setNonBreakableLines(False)
            # Half a picture of empty space below it would part what belongs together.
            percent = 100.0 if _OBJECT in block.text() else _LINE_PERCENT
            shape.setLineHeight(percent, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
            if level:
                self._headings.append(block.blockNumber())
                shape.setTopMargin(look.px(28 if level < 3 else 16))
                shape.setBottomMargin(look.px(8))
                cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
                letters = QTextCharFormat()
                letters.setProperty(
                    QTextFormat.Property.FontPixelSize, round(_SIZES.get(level, 15.0) * look.scale)
                )
                letters.clearProperty(QTextFormat.Property.FontSizeAdjustment)
                letters.setFontWeight(QFont.Weight.Bold)
                letters.setForeground(look.color("accent" if level < 3 else "text"))
                cursor.mergeCharFormat(letters)
            elif not cursor.currentTable():
                shape.setBottomMargin(look.px(6))
            QTextCursor(block).mergeBlockFormat(shape)
            block = block.next()

    def _fit(self) -> None:
        """Keep the column in the middle when there is more room than it needs."""
        side = max((self.width() - theme().px(_COLUMN)) // 2, theme().px(24))
        if self.viewportMargins().left() != side:
            self.setViewportMargins(QMargins(side, theme().px(8), side, 0))
        # Said outright: within its own resizing Qt breaks the lines for the room without these margins.
        self.setLineWrapColumnOrWidth(self.viewport().width())


class HelpPage(Page):
    """``topic`` of :meth:`opened` is what the page before asked help for."""

    def __init__(self, frame: Frame) -> None:
        super().__init__(frame)
        self.set_title(self.tr("Help"), self.tr("The manual; F1 opens it at the page where you are"))
        language = str(frame.preferences.get("look.language", CHINESE))[:2]
        self._sections = read_manual(manual(language).read_text(encoding="utf-8"))
        self._search = LineEditor(self.tr("Search the manual"), "search")
        self._search.setObjectName("help_search")
        self._search.setAccessibleName(self.tr("Search the manual"))
        self._search.textChanged.connect(self._filter)
        self._search.returnPressed.connect(self._open_first)
        self._list = QListWidget()
        self._list.setObjectName("help_contents")
        self._list.setAccessibleName(self.tr("Contents"))
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.currentRowChanged.connect(self._chosen)
        self._nothing = Text(self.tr("Nothing in the manual holds these words."), "small", "muted", wrap=True)
        self._nothing.hide()
        contents = Card(padding=12, gap=12)
        contents.setFixedWidth(theme().px(300))
        for part in (self._search, self._nothing):
            contents.add(part)
        contents.add(self._list, 1)
        self._view = ManualView()
        text = Card(padding=0)
        text.add(self._view, 1)
        self._view.show_markdown(as_markdown(self._sections))
        holder = row(contents, gap=16)
        holder.addWidget(text, 1)
        self.body.addLayout(holder, 1)
        self._filter("")

    @property
    def section(self) -> str:
        """Title of the section chosen in the list of contents."""
        item = self._list.currentItem()
        return item.text().strip() if item is not None else ""

    def opened(self, params: Mapping[str, object]) -> None:
        index = find_section(self._sections, str(params.get("topic", "")))
        self._choose(max(index, 0))
        self._list.setFocus()

    def _filter(self, words: str) -> None:
        self._list.blockSignals(True)
        self._list.clear()
        for index, section in enumerate(self._sections):
            if section.holds(words):
                item = QListWidgetItem("    " * max(section.level - 2, 0) + section.title)
                item.setData(Qt.ItemDataRole.UserRole, index)
                font = theme().font(14, bold=section.level < 3)
                item.setFont(font)
                self._list.addItem(item)
        self._list.blockSignals(False)
        self._nothing.setVisible(self._list.count() == 0)
        self._view.mark(words)

    def _open_first(self) -> None:
        if self._list.count():
            self._list.setCurrentRow(-1)
            self._list.setCurrentRow(0)

    def _choose(self, index: int) -> None:
        for place in range(self._list.count()):
            if self._list.item(place).data(Qt.ItemDataRole.UserRole) == index:
                self._list.setCurrentRow(place)

    def _chosen(self, place: int) -> None:
        item = self._list.item(place)
        if item is not None:
            self._view.go_to(int(item.data(Qt.ItemDataRole.UserRole)))
