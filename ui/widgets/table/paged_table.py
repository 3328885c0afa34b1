"""A whole table: bulk bar, head, rows, what stands there while empty or loading, foot with column choice."""

from collections.abc import Callable, Hashable, Sequence
from typing import Any

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QCursor, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from ui.counted import counted
from ui.theme import theme
from ui.widgets.buttons import Button
from ui.widgets.labels import ElidedText, IconText
from ui.widgets.layouts import rule
from ui.widgets.notices import EmptyState, LoadingBars
from ui.widgets.table.bulk_bar import BulkBar
from ui.widgets.table.column_memory import ColumnMemory, Memory
from ui.widgets.table.columns import Column, PageSource, RowAction
from ui.widgets.table.header import CHECK_WIDTH
from ui.widgets.table.model import PagedModel
from ui.widgets.table.view import RowMenu, TableView


class PagedTable(QFrame):
    """Card with a table over keyset pages.

    ``table_id`` and ``memory`` (the frame's preferences) keep widths, order, choice and sorting for the next
    time. With ``bulk`` actions the rows get check boxes and a bar of them. Signals: ``focused(row)``,
    ``activated(row)``, ``checked_changed(rows)``, ``all_wanted()``, ``failed(error)``; connect the
    last to ``dialogs.error``.
    """

    focused = Signal(object)
    activated = Signal(object)
    checked_changed = Signal(object)
    all_wanted = Signal()
    failed = Signal(object)

    def __init__(
        self,
        columns: Sequence[Column],
        row_id: Callable[[Any], Hashable],
        *,
        table_id: str = "",
        memory: Memory | None = None,
        bulk: Sequence[RowAction] = (),
        row_height: int = 40,
        sort: str = "",
        descending: bool = False,
        foot: bool = True,
        name: str = "",
    ) -> None:
        super().__init__()
        self.setProperty("frame", "card")
        self.model = PagedModel(columns, row_id, checkable=bool(bulk), parent=self)
        self.view = TableView(self.model, row_height)
        self.view.setAccessibleName(name or self.tr("Table"))
        self._empty = EmptyState(self.tr("Nothing here"))
        self._empty.setParent(self.view.viewport())
        self._loading = LoadingBars(row_height, self.view.viewport())
        self._total_words = self.tr("{total} {total:row|rows}")
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(1, 1, 1, 1)
        self._layout.setSpacing(0)
        self._bulk_words = self.tr("{count} chosen")
        self._bulk: BulkBar | None = None
        if bulk:
            self._bulk = BulkBar(bulk, self._ticked)
            self._bulk.cleared.connect(self.model.clear_checks)
            self._bulk.all_wanted.connect(self.all_wanted)
            self._layout.addWidget(self._bulk)
        self._layout.addWidget(self.view, 1)
        self._foot_note = QHBoxLayout()
        self._foot_text: ElidedText | None = None
        self._columns_button: Button | None = None
        if foot:
            self._layout.addWidget(rule())
            self._layout.addWidget(self._make_foot())
        self._memory = ColumnMemory(self.view, memory, table_id)
        self.model.sort_key, self.model.descending = self._memory.restore(sort, descending)
        self._says_unasked = False
        self._empty.hide()
        self._connect()

    # What pages call.

    def set_source(self, source: PageSource) -> None:
        """Where rows come from; loads at once."""
        self.view.scrollToTop()
        self.model.set_source(source)

    def set_columns(self, columns: Sequence[Column]) -> None:
        """Other columns than before, arranged as last time; rows stay."""
        if self.model.set_columns(columns):
            self._memory.rearrange()
            self._stretch()

    def reload(self) -> None:
        """Load again from the start."""
        self.model.reload()

    def set_empty(
        self, title: str, advice: str = "", action: QWidget | None = None, *, unasked: bool = False
    ) -> None:
        """What to say when there are no rows, and what to do about it.

        ``unasked``: the words fit also where nobody was asked for rows yet, like "Choose an archive".
        """
        self._says_unasked = unasked
        # Deleting waits for the event loop; until then the old words would stand over the new ones.
        self._empty.hide()
        self._empty.deleteLater()
        self._empty = EmptyState(title, advice, action=action)
        self._empty.setParent(self.view.viewport())
        self._place()
        self._show_state()

    def set_row_menu(self, menu: RowMenu) -> None:
        """Lines of the right-click menu."""
        self.view.set_row_menu(menu)

    def set_words(self, *, total: str = "", chosen: str = "") -> None:
        """Words of the foot and of the bulk bar, with ``{total}`` and ``{count}``, counted."""
        self._total_words = total or self._total_words
        self._bulk_words = chosen or self._bulk_words
        self._show_state()

    def offer_all(self, words: str) -> None:
        """Offer in the bulk bar to choose everything that fits; empty for no offer."""
        if self._bulk is not None:
            self._bulk.offer_all(words)

    def say_chosen(self, words: str) -> None:
        """Say in the bulk bar what is chosen, in place of the count of ticked rows."""
        if self._bulk is not None:
            self._bulk.set_count(len(self.model.checked), words)

    def set_total(self, total: int) -> None:
        """How many rows there are, when that came after the first page."""
        self.model.total = total
        self._show_state()

    def add_foot_note(self, widget: QWidget) -> None:
        """Something at the right of the foot."""
        self._foot_note.addWidget(widget)

    @property
    def rows(self) -> list[Any]:
        """The rows loaded so far."""
        return self.model.rows

    @property
    def checked(self) -> list[Any]:
        """The ticked rows."""
        return self.model.checked

    @property
    def current_row(self) -> Any:
        """The row with the focus, or None."""
        return self.view.current_row

    def clear_checks(self) -> None:
        """Untick everything."""
        self.model.clear_checks()

    # Parts.

    def _ticked(self) -> list[Any]:
        return self.model.checked

    def _make_foot(self) -> QWidget:
        foot = QWidget()
        foot.setFixedHeight(theme().px(40))
        layout = QHBoxLayout(foot)
        layout.setContentsMargins(16, 0, 8, 0)
        layout.setSpacing(16)
        self._foot_text = ElidedText("", "small", "muted")
        layout.addWidget(self._foot_text, 1)
        if any(column.masked for column in self.model.columns):
            layout.addWidget(
                IconText("lock", self.tr("Locked columns are masked, copies too"), "muted", "small", size=16)
            )
        layout.addLayout(self._foot_note)
        choose = Button(self.tr("Columns"), "columns-3", "link")
        choose.clicked.connect(self._choose_columns)
        layout.addWidget(choose)
        self._columns_button = choose
        return foot

    def _connect(self) -> None:
        self.model.loading.connect(self._on_loading)
        self.model.loaded.connect(self._on_loaded)
        self.model.failed.connect(self.failed)
        self.model.checks_changed.connect(self._on_checks)
        self.view.focused.connect(self.focused)
        self.view.activated_row.connect(self.activated)
        self.view.head.sort_asked.connect(self._on_sort)
        self.view.head.customContextMenuRequested.connect(self._choose_columns)
        self.view.viewport().installEventFilter(self)
        self._on_checks()

    # What happens.

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize:
            self._place()
            self._stretch()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _on_loading(self, first: bool) -> None:
        if first:
            self._loading.begin()

    def _on_loaded(self, first: bool) -> None:
        self._loading.end()
        if first:
            self.view.scrollToTop()
        self._show_state()

    def _on_sort(self, sort: str, descending: bool) -> None:
        self.model.set_sort(sort, descending)
        self.view.head.viewport().update()
        self._memory.keep(sort, descending)

    def _on_checks(self) -> None:
        checked = self.model.checked
        if self._bulk is not None:
            self._bulk.set_count(len(checked), counted(self._bulk_words, count=len(checked)))
        self.checked_changed.emit(checked)

    def _show_state(self) -> None:
        asked = self.model.asked or self._says_unasked
        self._empty.setVisible(asked and not self.model.rows and not self.model.busy)
        if self._foot_text is None:
            return
        loaded = len(self.model.rows)
        parts = []
        if self.model.total is not None:
            parts.append(counted(self._total_words, total=f"{self.model.total:,}"))
        if not self.model.complete:
            parts.append(self.tr("1–{loaded} loaded, scroll for more").format(loaded=f"{loaded:,}"))
        self._foot_text.setText("    ".join(parts))

    def _place(self) -> None:
        for cover in (self._empty, self._loading):
            cover.setGeometry(self.view.viewport().rect())

    def _stretch(self) -> None:
        self._memory.stretch(self.view.viewport().width(), theme().px(CHECK_WIDTH))

    def _choose_columns(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._memory.fill_menu(menu, self.tr("Original columns"))
        below = self._columns_button
        if below is None:
            menu.popup(QCursor.pos())
        else:
            size = menu.sizeHint()
            menu.popup(below.mapToGlobal(QPoint(below.width() - size.width(), -size.height())))
