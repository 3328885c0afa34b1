"""The rows loaded so far, as Qt's model; pages are fetched as the view nears the end."""

from collections.abc import Callable, Hashable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from ui.widgets.table.columns import Cell, Column, PageRequest, PageSource, RowPage

Index = QModelIndex | QPersistentModelIndex
CELL_ROLE = Qt.ItemDataRole.UserRole
ROW_ROLE = Qt.ItemDataRole.UserRole + 1
PAGE_SIZE = 60

_NOWHERE = QModelIndex()


class _Load:
    """One request under way; answers to a request that was overtaken are dropped."""

    def __init__(self, model: "PagedModel", *, first: bool) -> None:
        self._model = model
        self.first = first

    def arrived(self, page: RowPage) -> None:
        self._model.take(self, page)

    def failed(self, error: BaseException) -> None:
        self._model.take_failure(self, error)


class PagedModel(QAbstractTableModel):
    """Rows by keyset pages. Column 0 is the check box when ``checkable``.

    Signals: ``loading(first)``, ``loaded(first)``, ``failed(error)``, ``checks_changed()``.
    """

    loading = Signal(bool)
    loaded = Signal(bool)
    failed = Signal(object)
    checks_changed = Signal()

    def __init__(
        self,
        columns: Sequence[Column],
        row_id: Callable[[Any], Hashable],
        *,
        checkable: bool,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self.checkable = checkable
        self.rows: list[Any] = []
        self.total: int | None = None
        self.sort_key = ""
        self.descending = False
        self._row_id = row_id
        self._source: PageSource | None = None
        self._cursor: object | None = None
        self._load: _Load | None = None
        self._checked: dict[Hashable, Any] = {}

    def set_source(self, source: PageSource) -> None:
        """Load from ``source``, from the start."""
        self._source = source
        self.reload()

    def reload(self) -> None:
        """Load the first page again; the old rows stay until it is there."""
        self._begin(first=True)

    def set_columns(self, columns: Sequence[Column]) -> bool:
        """Show other columns of the same rows; whether their keys or titles are others than before."""
        before = [(column.key, column.title) for column in self.columns]
        if before == [(column.key, column.title) for column in columns]:
            return False
        self.beginResetModel()
        self.columns = tuple(columns)
        self.endResetModel()
        return True

    def set_sort(self, sort: str, descending: bool) -> None:
        """Sort by a key and load again."""
        self.sort_key, self.descending = sort, descending
        self.reload()

    @property
    def asked(self) -> bool:
        """Whether there is somebody to ask for rows; until then nobody knows that there are none."""
        return self._source is not None

    @property
    def busy(self) -> bool:
        """Whether a page is under way."""
        return self._load is not None

    @property
    def complete(self) -> bool:
        """Whether the last page is loaded."""
        return self._cursor is None

    # Rows of one page replace or extend what is there.

    def take(self, load: _Load, page: RowPage) -> None:
        """A page has arrived."""
        if load is not self._load:
            return
        self._load = None
        self._cursor = page.next_cursor
        if page.total is not None or load.first:
            self.total = page.total
        if load.first:
            self.beginResetModel()
            self.rows = list(page.rows)
            self.endResetModel()
        elif page.rows:
            start = len(self.rows)
            self.beginInsertRows(_NOWHERE, start, start + len(page.rows) - 1)
            self.rows.extend(page.rows)
            self.endInsertRows()
        self.loaded.emit(load.first)

    def take_failure(self, load: _Load, error: BaseException) -> None:
        """A page could not be had."""
        if load is self._load:
            self._load = None
            # What is there stays; scrolling on tries again.
            self.loaded.emit(load.first)
            self.failed.emit(error)

    def update_row(self, row: object) -> bool:
        """Show a changed row in its place; False when it is not loaded."""
        wanted = self._row_id(row)
        for position, old in enumerate(self.rows):
            if self._row_id(old) == wanted:
                self.rows[position] = row
                self.dataChanged.emit(self.index(position, 0), self.index(position, self.columnCount() - 1))
                return True
        return False

    def _begin(self, *, first: bool) -> None:
        if self._source is None:
            return
        self._load = load = _Load(self, first=first)
        self.loading.emit(first)
        cursor = None if first else self._cursor
        self._source(
            PageRequest(self.sort_key, self.descending, cursor, PAGE_SIZE), load.arrived, load.failed
        )

    # Ticked rows, kept by identity so that they survive sorting and reloading.

    @property
    def checked(self) -> list[Any]:
        """The ticked rows in the order of ticking."""
        return list(self._checked.values())

    def is_checked(self, position: int) -> bool:
        """Whether the row at ``position`` is ticked."""
        return self._row_id(self.rows[position]) in self._checked

    def set_checked(self, positions: Sequence[int], on: bool) -> None:
        """Tick or untick rows."""
        for position in positions:
            key = self._row_id(self.rows[position])
            if on:
                self._checked[key] = self.rows[position]
            else:
                self._checked.pop(key, None)
        self._checks_shown()

    def clear_checks(self) -> None:
        """Untick everything."""
        self._checked.clear()
        self._checks_shown()

    def check_state(self) -> Qt.CheckState:
        """State of the box in the head, about the loaded rows."""
        if not self._checked or not self.rows:
            return Qt.CheckState.Unchecked
        every = all(self.is_checked(position) for position in range(len(self.rows)))
        return Qt.CheckState.Checked if every else Qt.CheckState.PartiallyChecked

    def _checks_shown(self) -> None:
        if self.rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.rows) - 1, self.columnCount() - 1))
        self.checks_changed.emit()

    # Qt's side.

    def column_at(self, section: int) -> Column | None:
        """The column of a section; None for the check boxes."""
        position = section - 1 if self.checkable else section
        return self.columns[position] if 0 <= position < len(self.columns) else None

    def section_of(self, key: str) -> int:
        """Section of the column ``key``."""
        position = next(i for i, column in enumerate(self.columns) if column.key == key)
        return position + 1 if self.checkable else position

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.columns) + int(self.checkable)

    def canFetchMore(self, _parent: Index) -> bool:
        return self._cursor is not None and self._load is None

    def fetchMore(self, _parent: Index) -> None:
        if self.canFetchMore(_NOWHERE):
            self._begin(first=False)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.rows[index.row()]
        column = self.column_at(index.column())
        if role == ROW_ROLE:
            return row
        if column is None:
            if role == Qt.ItemDataRole.CheckStateRole:
                on = self.is_checked(index.row())
                return Qt.CheckState.Checked if on else Qt.CheckState.Unchecked
            return None
        if role == CELL_ROLE:
            return column.cell(row)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return _spoken(column.cell(row))
        if role == Qt.ItemDataRole.ToolTipRole:
            return column.cell(row).tip or None
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            column = self.column_at(section)
            return column.title if column is not None else ""
        return None


def _spoken(cell: Cell) -> str:
    return " ".join(part for part in (cell.text, cell.extra, cell.second) if part)
