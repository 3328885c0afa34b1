"""The grid itself: keyboard, ticking, copying, and the row that has the focus."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QModelIndex, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QMenu, QTableView

from ui.theme import theme
from ui.widgets.table.columns import RowAction
from ui.widgets.table.delegate import CellDelegate
from ui.widgets.table.header import TableHeader
from ui.widgets.table.model import Index, PagedModel

RowMenu = Callable[[Any], list[RowAction]]


class TableView(QTableView):
    """``focused(row)`` when another row gets the focus, ``activated_row(row)`` by Enter or double click."""

    focused = Signal(object)
    activated_row = Signal(object)

    def __init__(self, model: PagedModel, row_height: int) -> None:
        super().__init__()
        self._rows = model
        self._menu: RowMenu | None = None
        self._anchor = -1
        self.setModel(model)
        self.head = TableHeader(self)
        self.setHorizontalHeader(self.head)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(theme().px(row_height))
        self.verticalHeader().setMinimumSectionSize(1)
        self.setItemDelegate(CellDelegate(row_height, self))
        self.setShowGrid(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._show_menu)
        self.doubleClicked.connect(self._activate)
        self.head.all_asked.connect(self._toggle_all)
        model.checks_changed.connect(self.head.viewport().update)

    def set_row_menu(self, menu: RowMenu) -> None:
        """Lines of the right-click menu for a row, before "Copy"."""
        self._menu = menu

    @property
    def current_row(self) -> Any:
        """The row with the focus, or None."""
        index = self.currentIndex()
        return self._rows.rows[index.row()] if index.isValid() else None

    def focus_row(self, position: int) -> None:
        """Give a row the focus."""
        self.setCurrentIndex(self._rows.index(position, int(self._rows.checkable)))

    def copy(self) -> None:
        """Put the ticked rows, else the focused one, on the clipboard as shown: masked stays masked."""
        rows = self._rows.checked or ([self.current_row] if self.current_row is not None else [])
        columns = [
            column
            for visual in range(self.head.count())
            if (column := self._rows.column_at(self.head.logicalIndex(visual))) is not None
            and not self.head.isSectionHidden(self.head.logicalIndex(visual))
        ]
        lines = ["\t".join(column.cell(row).text for column in columns) for row in rows]
        QGuiApplication.clipboard().setText("\n".join(lines))

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.viewport().update()
        if current.isValid() and current.row() != previous.row():
            self.focused.emit(self._rows.rows[current.row()])

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and event.button() == Qt.MouseButton.LeftButton and self._rows.checkable:
            extend = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            single = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            if index.column() == 0 or extend or single:
                self._tick(index.row(), extend)
                return
        super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and self._rows.checkable and index.column() == 0:
            self._tick(index.row(), False)
            return
        super().mouseDoubleClickEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.currentIndex().row()
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.matches(QKeySequence.StandardKey.SelectAll) and self._rows.checkable:
            self._rows.set_checked(range(len(self._rows.rows)), True)
        elif event.key() == Qt.Key.Key_Space and self._rows.checkable and row >= 0:
            self._tick(row, bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and row >= 0:
            self._activate(self.currentIndex())
        elif event.key() == Qt.Key.Key_Menu and row >= 0:
            self._show_menu(self.visualRect(self.currentIndex()).center())
        else:
            super().keyPressEvent(event)

    def _tick(self, row: int, extend: bool) -> None:
        if extend and 0 <= self._anchor < len(self._rows.rows):
            first, last = sorted((self._anchor, row))
            self._rows.set_checked(range(first, last + 1), True)
        else:
            self._rows.set_checked([row], not self._rows.is_checked(row))
        self._anchor = row

    def _toggle_all(self) -> None:
        if self._rows.check_state() == Qt.CheckState.Unchecked:
            self._rows.set_checked(range(len(self._rows.rows)), True)
        else:
            self._rows.clear_checks()

    def _activate(self, index: QModelIndex) -> None:
        if index.isValid():
            self.activated_row.emit(self._rows.rows[index.row()])

    def _show_menu(self, position: QPoint) -> None:
        index = self.indexAt(position)
        if not index.isValid():
            return
        self.setCurrentIndex(index)
        row = self._rows.rows[index.row()]
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for action in self._menu(row) if self._menu is not None else []:
            add_action(menu, action, [row])
        if not menu.isEmpty():
            menu.addSeparator()
        copy = menu.addAction(theme().icon("copy"), self.tr("Copy"))
        copy.setShortcut(QKeySequence(QKeySequence.StandardKey.Copy))
        copy.triggered.connect(self.copy)
        menu.popup(self.viewport().mapToGlobal(position))


def add_action(menu: QMenu, action: RowAction, rows: list[Any]) -> None:
    """Append ``action`` to ``menu``; it runs with ``rows``."""
    icon = theme().icon(action.icon, "danger" if action.danger else "text2") if action.icon else None
    line = menu.addAction(icon, action.title) if icon is not None else menu.addAction(action.title)
    line.setEnabled(action.enabled)
    line.triggered.connect(_Trigger(action, rows, menu).run)


class _Trigger(QObject):
    """Runs an action with its rows; lives as long as the menu."""

    def __init__(self, action: RowAction, rows: list[Any], menu: QMenu) -> None:
        super().__init__(menu)
        self._action = action
        self._rows = rows

    def run(self) -> None:
        self._action.run(self._rows)
