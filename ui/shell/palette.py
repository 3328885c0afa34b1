"""Ctrl+K: one line to find experts, projects, pages and commands. Everything by keyboard."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from ui.shell.frame import Command, Hit, PageSpec
from ui.theme import theme
from ui.widgets.editors import LineEditor
from ui.widgets.labels import Text

SEARCH_PAUSE_MS = 200
LEAST_CHARACTERS = 2
_MOST_SHOWN = 12


@dataclass(frozen=True, slots=True)
class Find:
    """A line of the list: what it opens is ``run``."""

    title: str
    note: str
    icon: str
    run: Callable[[], None]
    words: str = ""


class CommandPalette(QFrame):
    """Panel over the window. ``search_wanted(text)`` asks for hits; ``closed()`` when it goes."""

    search_wanted = Signal(str)
    closed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._host = parent
        self.setProperty("frame", "popup")
        self.setFixedWidth(theme().px(640))
        self._fixed: list[Find] = []
        self._hits: list[Find] = []
        self._shown: list[Find] = []
        self._line = LineEditor(self.tr("Search experts, projects, pages, commands"), "search")
        self._line.installEventFilter(self)
        self._line.edited.connect(self._typed)
        self._list = QListWidget()
        self._list.setUniformItemSizes(True)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.itemClicked.connect(self._clicked)
        self._none = Text("", tone="muted")
        self._recent: list[Find] = []
        self._searching = False
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(SEARCH_PAUSE_MS)
        self._pause.timeout.connect(self._want)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 12, 12, 12)
        layout.setSpacing(8)
        layout.addWidget(self._line)
        layout.addWidget(self._none)
        layout.addWidget(self._list)
        self.hide()

    def set_fixed(self, finds: Sequence[Find]) -> None:
        """Pages and commands."""
        self._fixed = list(finds)

    def set_recent(self, finds: Sequence[Find]) -> None:
        """What was opened last; shown while nothing is typed."""
        self._recent = list(finds)

    def open(self) -> None:
        """Show, empty."""
        self._line.set_value("")
        self._hits = []
        self._searching = False
        self._show_list()
        self.move((self._host.width() - self.width()) // 2, theme().px(56))
        self.show()
        self.raise_()
        self._line.setFocus()

    def close_palette(self) -> None:
        """Go away."""
        self._pause.stop()
        self.hide()
        self.closed.emit()

    def show_hits(self, text: str, hits: Sequence[Find]) -> None:
        """Hits for ``text``; late ones for another text are dropped."""
        if text == self._line.value:
            self._searching = False
            self._hits = list(hits)
            self._show_list()

    @property
    def shown(self) -> list[Find]:
        """What the list shows."""
        return list(self._shown)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            key = event.key()
            if key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
                step = 1 if key == Qt.Key.Key_Down else -1
                count = max(self._list.count(), 1)
                self._list.setCurrentRow((self._list.currentRow() + step) % count)
                return True
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._run(self._list.currentRow())
                return True
            if key == Qt.Key.Key_Escape:
                self.close_palette()
                return True
        elif event.type() is QEvent.Type.FocusOut and self.isVisible():
            QTimer.singleShot(0, self._leave)
        return super().eventFilter(watched, event)

    def _leave(self) -> None:
        if self.isVisible() and not self._line.hasFocus():
            self.close_palette()

    def _typed(self) -> None:
        self._hits = []
        self._searching = len(self._line.value) >= LEAST_CHARACTERS
        self._show_list()
        self._pause.start()

    def _want(self) -> None:
        if self._searching:
            self.search_wanted.emit(self._line.value)

    def _show_list(self) -> None:
        wanted = self._line.value.lower()
        fixed = [f for f in self._fixed if all(w in f"{f.title} {f.words}".lower() for w in wanted.split())]
        before = self._hits if wanted else self._recent
        self._shown = (before + fixed)[:_MOST_SHOWN]
        self._list.clear()
        look = theme()
        for find in self._shown:
            words = f"{find.title}    {find.note}" if find.note else find.title
            item = QListWidgetItem(look.icon(find.icon), words)
            item.setSizeHint(QSize(0, look.px(36)))
            self._list.addItem(item)
        self._list.setCurrentRow(0)
        self._list.setFixedHeight(look.px(36) * max(len(self._shown), 1) + 4)
        self._list.setVisible(bool(self._shown))
        self._none.setText(self.tr("Searching…") if self._searching else self.tr("Nothing found"))
        self._none.setVisible(self._searching or not self._shown)
        self.adjustSize()

    def _clicked(self, item: QListWidgetItem) -> None:
        self._run(self._list.row(item))

    def _run(self, index: int) -> None:
        if 0 <= index < len(self._shown):
            find = self._shown[index]
            self.close_palette()
            find.run()


class PageFind:
    """Opens a page when chosen; a small object in place of a closure in a loop."""

    def __init__(self, open_page: Callable[..., None], page_id: str, params: dict[str, object]) -> None:
        self._open_page = open_page
        self._page_id = page_id
        self._params = params

    def __call__(self) -> None:
        self._open_page(self._page_id, **self._params)


def find_page(spec: PageSpec, open_page: Callable[..., None]) -> Find:
    """A page as a line of the list."""
    note = " / ".join(spec.trail)
    return Find(spec.title, note, "file-text", PageFind(open_page, spec.id, {}), f"{note} {spec.words}")


def find_command(command: Command) -> Find:
    """A command as a line of the list."""
    return Find(command.title, "", command.icon, command.run, command.words)


def find_hit(hit: Hit, open_page: Callable[..., None]) -> Find:
    """An expert or project as a line of the list."""
    return Find(hit.title, hit.note, hit.icon, PageFind(open_page, hit.page, hit.params))
