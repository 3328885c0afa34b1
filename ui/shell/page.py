"""Base of all pages: head with title and actions, body, and what happens when it is opened and left."""

from collections.abc import Mapping
from typing import ClassVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.shell.frame import Frame
from ui.shell.scope_words import scope_tip, scope_word
from ui.theme import theme
from ui.widgets.buttons import Button
from ui.widgets.labels import ElidedText
from ui.widgets.layouts import clear
from ui.widgets.panels import SidePanel
from ui.widgets.tags import Tag

MARGIN = 24
"""Margin of a page, in pixels."""

GAP = 16
"""Gap between cards."""


class PageHead(QWidget):
    """Title, grey note and marks at the left; buttons at the right, the main action last."""

    def __init__(self, *, ceremony: bool = False) -> None:
        super().__init__()
        self.setFixedHeight(theme().px(64 if ceremony else 72))
        # A long title gives way: marks and buttons must not make the whole page scroll sideways.
        self.title = ElidedText("", "page")
        self.title.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.note = ElidedText("", "body", "muted")
        self._marks = QHBoxLayout()
        self._marks.setSpacing(12)
        self._actions = QHBoxLayout()
        self._actions.setSpacing(12)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addWidget(self.title)
        layout.addLayout(self._marks)
        layout.addWidget(self.note, 1)
        layout.addLayout(self._actions)

    def add_mark(self, widget: QWidget) -> None:
        """Tag or steps beside the title."""
        self._marks.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)

    def clear_marks(self) -> None:
        """Take the marks away."""
        clear(self._marks)

    def add_action(self, widget: QWidget) -> None:
        """Button at the right, after those already there."""
        self._actions.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)


class Page(QWidget):
    """One page. Subclasses fill ``self.body`` in ``__init__`` and load in :meth:`opened`.

    ``crumb_changed`` is emitted by :meth:`set_crumb`. A page is made each time it is opened, stays alive
    behind pages opened from it, and is thrown away when left; it may subscribe with itself as owner.
    """

    crumb_changed = Signal()

    ceremony: ClassVar[bool] = False
    """Ceremony pages have a lower head."""

    scoped: ClassVar[bool] = False
    """Pages that list experts, projects or draws say when they show those of some departments only."""

    def __init__(self, frame: Frame, title: str = "", note: str = "") -> None:
        super().__init__()
        self.frame = frame
        self.crumb = ""
        self.setProperty("frame", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.head = PageHead(ceremony=self.ceremony)
        self.body = QVBoxLayout()
        self.body.setSpacing(GAP)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(MARGIN, 0, MARGIN, GAP)
        layout.setSpacing(0)
        layout.addWidget(self.head)
        layout.addLayout(self.body, 1)
        self.set_title(title, note)
        if self.scoped and frame.actor.scope is not None:
            self._mark_scope()

    def heightForWidth(self, width: int) -> int:
        """What the page needs at the least: what scrolls by itself is not to make the whole page scroll too.

        Without this Qt asks for the height that a page would like as soon as a notice on it wraps.
        """
        layout = self.layout()
        if layout is None or not layout.hasHeightForWidth():
            return -1
        return layout.totalMinimumHeightForWidth(width)

    def _mark_scope(self) -> None:
        mark = Tag(self.tr("Own: {0}").format(scope_word(self.frame.actor)), "accent", "network", big=True)
        mark.setObjectName("scope_mark")
        mark.setToolTip(scope_tip(self.frame.actor))
        self.head.add_mark(mark)

    def set_title(self, title: str, note: str | None = None) -> None:
        """Change title and, unless None, the note beside it."""
        self.head.title.setText(title)
        self.setAccessibleName(title)
        if note is not None:
            self.head.note.setText(note)

    def set_crumb(self, words: str) -> None:
        """Last word of the breadcrumb (a draw's number) after the page's own title."""
        self.crumb = words
        self.crumb_changed.emit()

    def set_main_action(self, button: Button) -> None:
        """The one main action, at the far right; call it after the other actions were added."""
        self.head.add_action(button)

    def opened(self, params: Mapping[str, object]) -> None:
        """The page is shown, with the parameters of ``open_page``; load here."""

    def returned(self) -> None:
        """The page is shown again after one in front of it was left; refresh here."""

    def keeps_awake(self) -> bool:
        """Whether the window must not lock by itself now (people watch the live board without touching)."""
        return False

    def closed(self) -> None:
        """The page is being left for good; timers and playback end here."""

    def unsaved(self) -> str:
        """What would be lost by leaving, as a sentence; empty when nothing."""
        return ""

    def save(self) -> None:
        """Ctrl+S."""

    def back(self) -> None:
        """Esc when nothing in the page took it; goes to the page before."""
        self.frame.go_back()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
            return
        panels = [panel for panel in self.findChildren(SidePanel) if panel.isVisible()]
        if panels:
            panels[-1].close_panel()
        else:
            self.back()
