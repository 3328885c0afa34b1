"""The bar above a table that acts on all ticked rows; what finds no room goes into a menu."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QSizePolicy

from ui.theme import theme
from ui.widgets.buttons import Button
from ui.widgets.labels import Text, restyle
from ui.widgets.layouts import rule
from ui.widgets.table.columns import RowAction
from ui.widgets.table.view import add_action

_GAP = 8
_MARGIN = 16


class BulkBar(QFrame):
    """``cleared`` when the choice is given up, ``all_wanted`` when all that fits is to be chosen.

    ``rows()`` gives the ticked rows when an action runs.
    """

    cleared = Signal()
    all_wanted = Signal()

    def __init__(self, actions: Sequence[RowAction], rows: Callable[[], list[Any]]) -> None:
        super().__init__()
        self._actions = sorted(actions, key=lambda action: action.danger)
        self._rows = rows
        self._count = 0
        self.setProperty("frame", "bulk")
        self.setFixedHeight(theme().px(48))
        # As wide as the table lets it be: actions without room move into the menu.
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._hint = Text(self.tr("Tick rows to act on several at once"), "small", "faint")
        self._chosen = Text("", "body", "accent", bold=True)
        self._buttons = [_ActionButton(action, rows) for action in self._actions]
        self._divider = rule(vertical=True)
        self._divider.setFixedHeight(theme().px(24))
        self._more = Button(self.tr("More"), "ellipsis-vertical", size="small")
        self._more.clicked.connect(self._show_more)
        self._all = Button("", kind="link")
        self._all.setObjectName("choose_all_results")
        self._all.clicked.connect(self.all_wanted)
        self._all.hide()
        self._unchoose = Button(self.tr("Clear choice"), kind="link")
        self._unchoose.clicked.connect(self.cleared)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(_MARGIN, 0, _MARGIN, 0)
        layout.setSpacing(_GAP)
        layout.addWidget(self._hint)
        layout.addWidget(self._chosen)
        layout.addWidget(self._all)
        first_danger = sum(not action.danger for action in self._actions)
        for button in self._buttons[:first_danger]:
            layout.addWidget(button)
        layout.addWidget(self._divider)
        for button in self._buttons[first_danger:]:
            layout.addWidget(button)
        layout.addWidget(self._more)
        layout.addStretch(1)
        layout.addWidget(self._unchoose)
        self._mixed = 0 < first_danger < len(self._actions)
        self.set_count(0, "")

    def offer_all(self, words: str) -> None:
        """Offer to choose everything that fits, in these words; empty for no offer."""
        self._all.setText(words)
        self._all.setVisible(bool(words))
        self._arrange()

    def set_count(self, count: int, words: str) -> None:
        """Show the actions for ``count`` ticked rows; none: only a hint, so that nothing jumps."""
        self._count = count
        self._chosen.setText(words)
        self._hint.setVisible(not count)
        self._chosen.setVisible(bool(count))
        self._unchoose.setVisible(bool(count))
        restyle(self, "frame", "bulk_active" if count else "bulk")
        self._arrange()

    @property
    def shown(self) -> list[str]:
        """Titles of the actions that have a button at this width."""
        return [button.text() for button in self._buttons if not button.isHidden()]

    def minimumSizeHint(self) -> QSize:
        return QSize(theme().px(200), theme().px(48))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        offer = self._all.sizeHint().width() + _GAP if not self._all.isHidden() else 0
        fixed = (
            offer
            + self._chosen.sizeHint().width()
            + self._unchoose.sizeHint().width()
            + 2 * _MARGIN
            + 3 * _GAP
        )
        widths = [button.sizeHint().width() + _GAP for button in self._buttons]
        room = self.width() - fixed - (_GAP if self._mixed else 0)
        if sum(widths) > room:
            room -= self._more.sizeHint().width() + _GAP
        for button, width in zip(self._buttons, widths, strict=True):
            room -= width
            button.setVisible(self._count > 0 and room >= 0)
        every = all(not button.isHidden() for button in self._buttons)
        self._more.setVisible(self._count > 0 and not every)
        self._divider.setVisible(self._count > 0 and self._mixed and every)

    def _show_more(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for action, button in zip(self._actions, self._buttons, strict=True):
            if button.isHidden():
                add_action(menu, action, self._rows())
        menu.popup(self._more.mapToGlobal(self._more.rect().bottomLeft()))


class _ActionButton(Button):
    """Runs its action with the ticked rows."""

    def __init__(self, action: RowAction, rows: Callable[[], list[Any]]) -> None:
        super().__init__(action.title, action.icon, "danger" if action.danger else "secondary", "small")
        self._action = action
        self._rows = rows
        self.clicked.connect(self._run)
        self.block("" if action.enabled else self.tr("Not possible at the moment"))

    def _run(self) -> None:
        self._action.run(self._rows())
