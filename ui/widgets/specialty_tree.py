"""Choosing specialties: chips in a field, and a popup with the three-level tree and a search line."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from ui.theme import theme
from ui.widgets.buttons import Button
from ui.widgets.editors import LineEditor
from ui.widgets.labels import Text, restyle
from ui.widgets.layouts import clear
from ui.widgets.tags import Chip

_CODE = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class TreeNode:
    """A node of the tree: ``parent`` is the code above it, empty at the top; ``search`` are more words.

    ``bare`` nodes show their name without the code.
    """

    code: str
    name: str
    parent: str = ""
    search: str = ""
    bare: bool = False

    @property
    def words(self) -> str:
        """What the tree shows."""
        return self.name if self.bare else f"{self.code}  {self.name}"


class SpecialtyTree(QWidget):
    """A tree with a search line; ticked nodes are the value. ``edited`` when the person ticks.

    A ticked node stands for itself, not for its branches: a plan may ask for the parent level.
    """

    edited = Signal()

    def __init__(
        self, nodes: Sequence[TreeNode], *, single: bool = False, hint: str = "", nothing: str = ""
    ) -> None:
        super().__init__()
        self._single = single
        self._silent = False
        self._search = LineEditor(hint or self.tr("Code, name or initials"), "search")
        self._search.edited.connect(self._filter)
        self._tree = QTreeWidget()
        self._tree.setHeaderHidden(True)
        self._tree.setUniformRowHeights(True)
        self._tree.setAccessibleName(self.tr("Specialties"))
        self._tree.itemChanged.connect(self._changed)
        self._none = Text(nothing or self.tr("No specialty matches"), "body", "muted")
        self._none.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self._search)
        layout.addWidget(self._none)
        layout.addWidget(self._tree, 1)
        self._items: dict[str, QTreeWidgetItem] = {}
        self._nodes: dict[str, TreeNode] = {}
        self.set_nodes(nodes)

    def set_nodes(self, nodes: Sequence[TreeNode]) -> None:
        """Show another tree."""
        self._silent = True
        self._tree.clear()
        self._nodes = {node.code: node for node in nodes}
        self._items = {}
        for node in nodes:
            self._items[node.code] = item = QTreeWidgetItem([node.words])
            item.setData(0, _CODE, node.code)
            item.setCheckState(0, Qt.CheckState.Unchecked)
        for node in nodes:
            parent = self._items.get(node.parent)
            if parent is not None:
                parent.addChild(self._items[node.code])
            else:
                self._tree.addTopLevelItem(self._items[node.code])
        self._silent = False

    @property
    def codes(self) -> list[str]:
        """Codes of the ticked nodes, in the order of the tree."""
        return [c for c, item in self._items.items() if item.checkState(0) == Qt.CheckState.Checked]

    def set_codes(self, codes: Sequence[str]) -> None:
        """Tick exactly these; the branches that hold them unfold."""
        self._silent = True
        for code, item in self._items.items():
            on = code in codes
            item.setCheckState(0, Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)
            if on:
                self._unfold(item)
        self._silent = False

    def has(self, code: str) -> bool:
        """Whether there is such a node."""
        return code in self._nodes

    def words(self, code: str) -> str:
        """Code and name; the name alone of a bare node."""
        node = self._nodes.get(code)
        if node is None:
            return code
        return node.name if node.bare else f"{code} {node.name}"

    def start(self) -> None:
        """Begin to choose: empty search, keyboard in it."""
        self._search.set_value("")
        self._filter()
        self._search.setFocus()

    def _changed(self, item: QTreeWidgetItem) -> None:
        if self._silent:
            return
        if self._single and item.checkState(0) == Qt.CheckState.Checked:
            self.set_codes([item.data(0, _CODE)])
        self.edited.emit()

    def _filter(self) -> None:
        wanted = self._search.value.lower()
        shown: set[str] = set()
        for code, node in self._nodes.items():
            if not wanted or wanted in f"{code} {node.name} {node.search}".lower():
                above = code
                while above and above not in shown:
                    shown.add(above)
                    above = self._nodes[above].parent if above in self._nodes else ""
        for code, item in self._items.items():
            item.setHidden(code not in shown)
            if wanted and code in shown:
                item.setExpanded(True)
        self._none.setVisible(not shown)

    def _unfold(self, item: QTreeWidgetItem) -> None:
        above = item.parent()
        while above is not None:
            above.setExpanded(True)
            above = above.parent()


class SpecialtyPicker(QFrame):
    """A form editor: chosen specialties as chips, the tree in a popup. The value is a list of codes."""

    edited = Signal()
    left = Signal()

    def __init__(self, nodes: Sequence[TreeNode] = (), *, single: bool = False, ask: str = "") -> None:
        super().__init__()
        self.setProperty("frame", "editor")
        self._tree = SpecialtyTree(nodes, single=single)
        self._tree.edited.connect(self._tree_edited)
        self._popup: QFrame | None = None
        self._codes: list[str] = []
        self._chips = QHBoxLayout()
        self._chips.setSpacing(6)
        self._add = Button(ask or self.tr("Choose from the tree"), "plus", "link")
        self._add.clicked.connect(self.open_tree)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(6, 0, 6, 0)
        layout.setSpacing(6)
        layout.addLayout(self._chips)
        layout.addWidget(self._add)
        layout.addStretch(1)
        self.setMinimumHeight(theme().px(36))
        self.setFocusProxy(self._add)

    @property
    def value(self) -> list[str]:
        """Chosen codes."""
        return list(self._codes)

    def set_value(self, value: object) -> None:
        """Show chosen codes."""
        self._codes = [str(code) for code in value] if isinstance(value, list | tuple) else []
        self._tree.set_codes(self._codes)
        self._show()

    def set_nodes(self, nodes: Sequence[TreeNode]) -> None:
        """Show another tree; what is chosen stays."""
        self._tree.set_nodes(nodes)
        self._tree.set_codes(self._codes)
        self._show()

    def open_tree(self) -> None:
        """Unfold the tree below the field."""
        if self._popup is None:
            self._popup = QFrame(self, Qt.WindowType.Popup)
            self._popup.setProperty("frame", "popup")
            inner = QVBoxLayout(self._popup)
            inner.setContentsMargins(12, 12, 12, 12)
            inner.addWidget(self._tree)
            self._popup.installEventFilter(self)
        self._popup.resize(max(self.width(), theme().px(420)), theme().px(420))
        self._popup.move(self.mapToGlobal(QPoint(0, self.height() + 2)))
        self._popup.show()
        self._tree.start()

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        if watched is self._popup and event.type() is QEvent.Type.Hide:
            self.left.emit()
        return False

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        self.open_tree()

    def _tree_edited(self) -> None:
        # Codes that the tree does not have (an entry that was taken away) stay until somebody removes them.
        unknown = [code for code in self._codes if not self._tree.has(code)]
        self._codes = unknown + self._tree.codes
        self._show()
        self.edited.emit()

    def _remove(self, code: str) -> None:
        self._codes = [c for c in self._codes if c != code]
        self._tree.set_codes(self._codes)
        self._show()
        self.edited.emit()

    def _show(self) -> None:
        clear(self._chips)
        room = 3
        for code in self._codes[:room]:
            chip = Chip(code, self._tree.words(code))
            chip.setFixedHeight(theme().px(28))
            chip.removed.connect(self._remove)
            self._chips.addWidget(chip)
        if len(self._codes) > room:
            self._chips.addWidget(Text(f"+{len(self._codes) - room}", "body", "muted"))
        restyle(self, "wrong", False)
