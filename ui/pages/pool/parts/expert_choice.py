"""Choosing experts by number, name, pinyin, mobile or employer, for dialogs that are about somebody."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from core.engine.api import Services
from core.engine.workstation import Workstation
from core.pool.search.lists import ExpertFilter, ExpertPage, ExpertQuery, ExpertRow
from ui.pages.pool.parts.standing_words import standing_tag
from ui.shell.frame import Frame
from ui.theme import theme
from ui.widgets.editors import LineEditor
from ui.widgets.labels import Text
from ui.widgets.layouts import clear, row
from ui.widgets.tags import Chip

MOST_FOUND = 6
TYPING_PAUSE_MS = 250
_ROW = Qt.ItemDataRole.UserRole


class ExpertChoice(QWidget):
    """An editor whose value is the list of chosen expert numbers; finds show masked."""

    edited = Signal()
    left = Signal()

    def __init__(self, frame: Frame, ws: Workstation[Services]) -> None:
        super().__init__()
        self._frame = frame
        self._ws = ws
        self._chosen: dict[str, str] = {}
        self._asked = ""
        self.words = LineEditor(self.tr("Number, name, pinyin, mobile or employer"), "search")
        self.words.setObjectName("expert_choice_words")
        self.words.edited.connect(self._typed)
        self.words.returnPressed.connect(self._take_first)
        self.found = QListWidget()
        self.found.setObjectName("expert_choice_found")
        self.found.setAccessibleName(self.tr("Experts found"))
        self.found.setFixedHeight(theme().px(132))
        self.found.itemClicked.connect(self._take)
        self.found.itemActivated.connect(self._take)
        self.found.hide()
        self._none = Text(self.tr("Nobody found"), "small", "muted")
        self._none.hide()
        self._chips = row(gap=8)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self.words)
        layout.addWidget(self.found)
        layout.addWidget(self._none)
        layout.addLayout(self._chips)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(TYPING_PAUSE_MS)
        self._timer.timeout.connect(self._search)
        self.setFocusProxy(self.words)

    @property
    def value(self) -> list[str]:
        """Numbers of the chosen experts."""
        return list(self._chosen)

    def set_value(self, value: object) -> None:
        """Choose experts by number, with nothing known of their names."""
        self._chosen = {str(number): str(number) for number in value} if isinstance(value, list) else {}
        self._show_chosen()

    def _typed(self) -> None:
        self._timer.start()

    def _search(self) -> None:
        self._asked = self.words.value
        if not self._asked:
            self.found.hide()
            self._none.hide()
            return
        query = ExpertQuery(ExpertFilter(words=self._asked), count=MOST_FOUND)
        page = self._ws.services.pool.reading.page(self._frame.actor, query)
        self._frame.bridge.watch(page, done=self._arrived, owner=self)

    def _arrived(self, page: ExpertPage) -> None:
        if self._asked != self.words.value:
            return
        self.found.clear()
        for expert in page.rows:
            item = QListWidgetItem(self._describe(expert))
            item.setData(_ROW, (expert.expert_no, f"{expert.name} {expert.expert_no}"))
            self.found.addItem(item)
        self.found.setVisible(bool(page.rows))
        self._none.setVisible(not page.rows)
        if page.rows:
            self.found.setCurrentRow(0)

    def _describe(self, expert: ExpertRow) -> str:
        parts = (expert.name, expert.expert_no, expert.employer, standing_tag(expert.obstacles)[0])
        return "  ".join(part for part in parts if part)

    def _take_first(self) -> None:
        if self.found.isVisible() and self.found.currentItem() is not None:
            self._take(self.found.currentItem())

    def _take(self, item: QListWidgetItem) -> None:
        number, words = item.data(_ROW)
        self._chosen[number] = words
        self.words.set_value("")
        self.found.hide()
        self._show_chosen()
        self.words.setFocus()
        self.edited.emit()

    def _drop(self, number: str) -> None:
        self._chosen.pop(number, None)
        self._show_chosen()
        self.edited.emit()

    def _show_chosen(self) -> None:
        clear(self._chips)
        for number, words in self._chosen.items():
            chip = Chip(number, words)
            chip.removed.connect(self._drop)
            self._chips.addWidget(chip)
        self._chips.addStretch(1)
