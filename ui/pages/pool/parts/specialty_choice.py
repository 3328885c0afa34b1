"""Filter editor for specialties: a field that says how many are chosen and drops the tree down."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from ui.theme import theme
from ui.widgets.labels import ElidedText, IconLabel
from ui.widgets.specialty_tree import SpecialtyTree, TreeNode

_OPENING_KEYS = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down)


class SpecialtyChoice(QFrame):
    """The value is a list of codes; a code stands for everything below it, too.

    With nodes that show their name alone it chooses anything else: regions, tags. ``hint`` and ``nothing``
    are the words of its search, ``blank`` stands while nothing is chosen.
    """

    edited = Signal()
    left = Signal()

    def __init__(self, *, hint: str = "", nothing: str = "", blank: str = "") -> None:
        super().__init__()
        self.setProperty("frame", "editor")
        self.setFixedHeight(theme().px(36))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._codes: list[str] = []
        self._blank = blank or self.tr("Any")
        self._names: dict[str, str] = {}
        self._text = ElidedText()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(11, 0, 8, 0)
        layout.addWidget(self._text, 1)
        layout.addWidget(IconLabel("chevron-down", "text2", 16))
        self.tree = SpecialtyTree((), hint=hint, nothing=nothing)
        self.tree.setObjectName("expert_specialty_tree")
        self.tree.edited.connect(self._ticked)
        self._popup = QFrame(self, Qt.WindowType.Popup)
        self._popup.setProperty("frame", "popup")
        inside = QVBoxLayout(self._popup)
        inside.setContentsMargins(12, 12, 12, 12)
        inside.addWidget(self.tree)
        self._say()

    @property
    def value(self) -> list[str]:
        """Chosen codes."""
        return list(self._codes)

    def set_value(self, value: object) -> None:
        """Show chosen codes."""
        self._codes = [str(code) for code in value] if isinstance(value, list | tuple) else []
        self.tree.set_codes(self._codes)
        self._say()

    @property
    def texts(self) -> list[str]:
        """The same as :attr:`value`, for conditions."""
        return self.value

    def set_texts(self, texts: Sequence[str]) -> None:
        """The same as :meth:`set_value`."""
        self.set_value(list(texts))

    def set_nodes(self, nodes: Sequence[TreeNode]) -> None:
        """Show another tree; what is chosen stays."""
        self._names = {node.code: node.name for node in nodes}
        self.tree.set_nodes(nodes)
        self.tree.set_codes(self._codes)
        self._say()

    def open_tree(self) -> None:
        """Drop the tree down."""
        self._popup.resize(max(self.width(), theme().px(420)), theme().px(440))
        self._popup.move(self.mapToGlobal(QPoint(0, self.height() + 2)))
        self._popup.show()
        self.tree.start()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.open_tree()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _OPENING_KEYS:
            self.open_tree()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()

    def _ticked(self) -> None:
        self._codes = self.tree.codes
        self._say()
        self.edited.emit()

    def _say(self) -> None:
        if not self._codes:
            words = self._blank
        elif len(self._codes) == 1:
            words = self._names.get(self._codes[0], self._codes[0])
        else:
            words = self.tr("{0} chosen").format(len(self._codes))
        self._text.setText(words)
        self.setAccessibleDescription(words)
