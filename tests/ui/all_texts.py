"""Everything that widgets say: to eyes, ears and pointer, by dragging and by copying."""

from collections.abc import Iterator

from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QModelIndex, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from ui.widgets.table.view import TableView

_ROLES = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.EditRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.StatusTipRole,
    Qt.ItemDataRole.WhatsThisRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.AccessibleDescriptionRole,
)


def texts_of(root: QWidget) -> Iterator[tuple[str, str]]:
    """(where, text) of everything that the widgets below ``root`` say to eyes, ears and pointer."""
    for widget in (root, *root.findChildren(QWidget)):
        where = f"{type(widget).__name__} {widget.objectName()}"
        for said in ("toolTip", "statusTip", "whatsThis", "accessibleName", "accessibleDescription"):
            yield f"{where}.{said}", getattr(widget, said)()
        yield f"{where}.windowTitle", widget.windowTitle()
        if isinstance(widget, QLabel | QAbstractButton | QLineEdit):
            yield where, widget.text()
        if isinstance(widget, QLineEdit):
            yield f"{where}.placeholder", widget.placeholderText()
        if isinstance(widget, QPlainTextEdit | QTextEdit):
            yield where, widget.toPlainText()
        if isinstance(widget, QComboBox):
            yield from ((where, widget.itemText(place)) for place in range(widget.count()))
        if isinstance(widget, QAbstractItemView) and widget.model() is not None:
            yield from ((f"{where}.cells", text) for text in cells(widget.model()))


def cells(model: QAbstractItemModel, parent: QModelIndex | None = None) -> Iterator[str]:
    parent = QModelIndex() if parent is None else parent
    for place in range(model.rowCount(parent)):
        # Lists hide how many columns they have.
        columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount(parent)
        line = [model.index(place, column, parent) for column in range(columns)]
        for index in line:
            yield from (str(model.data(index, role) or "") for role in _ROLES)
        dragged = model.mimeData(line) if line else None
        if dragged is not None:
            yield dragged.text()
            for form in dragged.formats():
                data = bytes(dragged.data(form).data())
                # Qt packs texts as UTF-16 at any offset.
                yield from (data[start:].decode("utf-16-be", "replace") for start in (0, 1))
        if line:
            yield from cells(model, line[0])


def copied(root: QWidget) -> Iterator[tuple[str, str]]:
    """What copying all rows of each table gives."""
    for view in root.findChildren(TableView):
        view.selectAll()
        for place in range(view.model().rowCount()):
            view.focus_row(place)
            view.copy()
            yield f"{view.objectName()}.copy", QGuiApplication.clipboard().text()
