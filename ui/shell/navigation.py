"""Which page is shown: opening, going back, and asking before something would be lost."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QStackedWidget

from core.access.model import Actor
from ui.shell.frame import Frame, PageSpec
from ui.shell.page import Page

_DEPTH = 8
"""Pages kept alive behind the current one, so that going back shows them as they were left."""


class _PageArea(QScrollArea):
    """Lets a page scroll when the window is smaller than it needs; squeezed rows cannot be read."""

    def __init__(self, page: Page, parent: QStackedWidget) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(page)


@dataclass(slots=True)
class _Open:
    spec: PageSpec
    page: Page
    params: Mapping[str, object]
    area: _PageArea


class Navigator(QObject):
    """The stack of open pages. ``moved()`` after every change; ``ask_leave(sentence, go)`` asks the person.

    From a page to another: the first stays alive behind. From menu or search (``fresh``): all are closed.
    """

    moved = Signal()

    def __init__(
        self,
        frame: Frame,
        specs: Sequence[PageSpec],
        actor: Actor,
        ask_leave: Callable[[str, Callable[[], None]], None],
    ) -> None:
        super().__init__()
        self.stack = QStackedWidget()
        self._frame = frame
        self._actor = actor
        self._ask_leave = ask_leave
        self._specs = {s.id: s for s in specs if s.permission is None or actor.may(s.permission)}
        self._open: list[_Open] = []

    @property
    def specs(self) -> list[PageSpec]:
        """Pages that may be opened."""
        return list(self._specs.values())

    @property
    def current(self) -> Page | None:
        """The page shown."""
        return self._open[-1].page if self._open else None

    @property
    def spec(self) -> PageSpec | None:
        """What the page shown was made from."""
        return self._open[-1].spec if self._open else None

    @property
    def params(self) -> Mapping[str, object]:
        """Parameters of the page shown."""
        return self._open[-1].params if self._open else {}

    @property
    def depth(self) -> int:
        """How many pages are open, one behind the other."""
        return len(self._open)

    def may_open(self, page_id: str) -> bool:
        """Whether the page exists for this person."""
        return page_id in self._specs

    def open(self, page_id: str, params: Mapping[str, object], *, fresh: bool = False) -> None:
        """Show a page.

        Raises:
            KeyError: there is no such page, or the person may not see it.
        """
        spec = self._specs[page_id]
        if fresh:
            self._leaving(lambda: self._begin(spec, params), whole=True)
        else:
            self._push(spec, params)

    def back(self) -> None:
        """Back to the page behind; does nothing on the last one."""
        if len(self._open) > 1:
            self._leaving(self._pop, whole=False)

    def leave_all(self, go: Callable[[], None]) -> None:
        """Run ``go`` once nothing would be lost, or the person does not mind."""
        self._leaving(go, whole=True)

    def close_all(self) -> None:
        """Close every page without asking."""
        while self._open:
            self._close(self._open.pop())

    def _leaving(self, go: Callable[[], None], *, whole: bool) -> None:
        concerned = self._open if whole else self._open[-1:]
        sentence = next((text for item in reversed(concerned) if (text := item.page.unsaved())), "")
        if sentence:
            self._ask_leave(sentence, go)
        else:
            go()

    def _begin(self, spec: PageSpec, params: Mapping[str, object]) -> None:
        # Made before the others are closed: when that fails, they are still there.
        page = spec.make(self._frame)
        self.close_all()
        self._show(spec, page, params)

    def _push(self, spec: PageSpec, params: Mapping[str, object]) -> None:
        self._show(spec, spec.make(self._frame), params)

    def _show(self, spec: PageSpec, page: Page, params: Mapping[str, object]) -> None:
        area = _PageArea(page, self.stack)
        self._open.append(_Open(spec, page, params, area))
        self.stack.addWidget(area)
        self.stack.setCurrentWidget(area)
        page.crumb_changed.connect(self.moved)
        if len(self._open) > _DEPTH and not self._open[0].page.unsaved():
            self._close(self._open.pop(0))
        self.moved.emit()
        page.opened(params)

    def _pop(self) -> None:
        self._close(self._open.pop())
        page = self._open[-1].page
        self.stack.setCurrentWidget(self._open[-1].area)
        self.moved.emit()
        page.returned()

    def _close(self, item: _Open) -> None:
        item.page.closed()
        self.stack.removeWidget(item.area)
        item.area.hide()
        item.area.deleteLater()
