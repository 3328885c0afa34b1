"""Details of one expert beside the list; plain values for a reason, for this expert only."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from core.engine.api import Services
from core.engine.workstation import Workstation
from core.pool.search.lists import ExpertDetail
from ui.pages.pool.experts.fact_lines import FactLines
from ui.pages.pool.experts.plain_values import PlainValues
from ui.pages.pool.parts import presenter
from ui.pages.pool.parts.standing_words import standing_tag, why_not
from ui.shell.frame import Frame
from ui.widgets.buttons import Button
from ui.widgets.cards import SoftIcon
from ui.widgets.labels import ElidedText, Text
from ui.widgets.layouts import clear, column, row
from ui.widgets.notices import Banner
from ui.widgets.panels import SidePanel
from ui.widgets.tags import Tag


class ExpertPanel(SidePanel):
    """``show_expert`` loads the masked details; another expert or closing forgets plain values.

    ``page_wanted(expert_no)`` when the whole page shall be opened.
    """

    page_wanted = Signal(str)

    def __init__(self, frame: Frame, ws: Workstation[Services]) -> None:
        super().__init__(width=400)
        self._frame = frame
        self._ws = ws
        self._detail: ExpertDetail | None = None
        self._wanted = ""
        self.plain = PlainValues(frame, ws, self)
        self.plain.changed.connect(self._fill)
        self._make_head()
        self.facts = FactLines(self.plain, name_width=88)
        self.why_not = Banner("", "warning", self.tr("Cannot be drawn now"))
        self.why_not.setObjectName("panel_why_not")
        self.body.addWidget(self.why_not)
        self.body.addWidget(self.facts)
        self._notice = Banner(
            self.tr("Reason, time and fields go to the audit log; masked again after 10 minutes."),
            title=self.tr("Plain values need a reason"),
            icon="eye",
        )
        self._notice.setVisible(self.plain.may_ask)
        self.body.addWidget(self._notice)
        self.body.addStretch(1)
        self.unmask = Button(self.tr("Unmask…"), "eye").fill_width()
        self.unmask.setObjectName("unmask")
        self.unmask.clicked.connect(self.plain.ask_all)
        self.unmask.setVisible(self.plain.may_ask)
        self.whole = Button(self.tr("Open the page"), "arrow-right", "primary", icon_after=True).fill_width()
        self.whole.setObjectName("open_expert")
        self.whole.clicked.connect(self._open)
        self.foot.addWidget(self.unmask, 1)
        self.foot.addWidget(self.whole, 1)
        self.closed.connect(self.forget)

    @property
    def values(self) -> dict[str, Text]:
        """Labels of the values by field; that of the name, too."""
        return {**self.facts.shown, "name": self._name}

    def show_expert(self, expert_no: str) -> None:
        """Load somebody's details."""
        self.forget()
        self._wanted = expert_no
        detail = self._ws.services.pool.reading.detail(self._frame.actor, expert_no)
        self._frame.bridge.watch(detail, done=self._show, owner=self)

    def refresh(self) -> None:
        """The pool has changed: show what holds now, and nobody who is not there any more."""
        if self._wanted:
            detail = self._ws.services.pool.reading.detail(self._frame.actor, self._wanted)
            gone = partial(self._gone, self._wanted)
            self._frame.bridge.watch(detail, done=self._refreshed, failed=gone, owner=self)

    def forget(self) -> None:
        """Take everything shown away."""
        self._detail = None
        self._wanted = ""
        self.plain.watch(None)
        self.facts.show_facts(())
        self._name.setText("")
        self._summary.setText("")
        clear(self._marks)
        clear(self._tags)

    def _make_head(self) -> None:
        self._name = ElidedText("", "page")
        self._name.setObjectName("fact_name")
        self._summary = ElidedText("", "body", "muted")
        self._marks = QHBoxLayout()
        self._tags = QHBoxLayout()
        self._tags.setSpacing(6)
        self.head.insertWidget(0, SoftIcon("user"))
        self.head.insertSpacing(1, 12)
        who = column(
            row(self._name, self._marks, gap=8),
            self._summary,
            row(self._tags, None),
            gap=4,
        )
        self.head.insertLayout(2, who, 1)

    def _show(self, detail: ExpertDetail) -> None:
        if detail.expert_no != self._wanted:
            return
        self._detail = detail
        self.plain.watch(detail)
        clear(self._marks)
        clear(self._tags)
        self.why_not.set_text("\n".join(why_not(detail.obstacles)))
        self.why_not.setVisible(bool(detail.obstacles))
        self._marks.addWidget(Tag(*standing_tag(detail.obstacles)))
        for tag in detail.tags[:3]:
            self._tags.addWidget(Tag(tag))
        self._summary.setText(presenter.summary(detail))
        self._fill()
        self.show()

    def _refreshed(self, detail: ExpertDetail) -> None:
        if detail != self._detail:  # the same: plain values stay for their time
            self._show(detail)

    def _gone(self, expert_no: str, _error: BaseException) -> None:
        if expert_no == self._wanted:
            self.close_panel()

    def _fill(self) -> None:
        detail = self._detail
        if detail is None:
            return
        self._name.setText(self.plain.text("name", detail.values.get("name", "")))
        self.facts.show_facts(presenter.glance(detail))
        self.unmask.block(self.tr("Shown in plain text already") if self.plain.all_shown else "")

    def _open(self) -> None:
        if self._detail is not None:
            self.page_wanted.emit(self._detail.expert_no)
