"""What a case asks for, as the area that asked shows it."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.cases.model import CaseKind, CaseView, ReviewCase
from core.engine.api import Services
from core.engine.workstation import Workstation
from core.pool.editing.reviewing import CaseSides
from core.pool.record.comparison import ComparedField
from core.pool.upkeep.mending import MENDABLE
from core.pool.upkeep.model import PendingBar
from ui.pages.pool.experts.case_files_card import CaseFilesCard
from ui.pages.pool.experts.compared_lines import compared_lines
from ui.pages.pool.exporting.request_card import RequestCard
from ui.shell.frame import Frame
from ui.widgets.buttons import Button
from ui.widgets.cards import Card, FactList
from ui.widgets.comparison import Comparison
from ui.widgets.labels import Text

_EXPERT_FILES = (CaseKind.APPLICATION, CaseKind.PROFILE_CHANGE)


class CaseContent(QWidget):
    """For a new expert the whole entry, for a change both sides, for a blacklisting its period."""

    def __init__(self, frame: Frame, ws: Workstation[Services]) -> None:
        super().__init__()
        self._frame = frame
        self._ws = ws
        self._view: CaseView | None = None
        self._plain = False
        self._card = Card(self.tr("What is asked for"), "file-search")
        self.unmask = Button(self.tr("Show plain values"), "eye", size="small")
        self.unmask.setObjectName("unmask_case")
        self.unmask.set_tip(self.tr("Who decides may read them; it stands in the log"))
        self.unmask.clicked.connect(self._unmask)
        self._open = Button(self.tr("Open the expert"), "arrow-right", size="small", icon_after=True)
        self._open.setObjectName("open_case_expert")
        self._open.clicked.connect(self._open_expert)
        self._card.add_to_head(self.unmask, self._open)
        self.comparison = Comparison()
        self._nothing = Text("", "body", "muted", wrap=True)
        self._card.add(self.comparison)
        self._card.add(self._nothing)
        self.facts = FactList(name_width=120)
        self._card.add(self.facts)
        self.request = RequestCard(frame, ws)
        self.request.hide()
        self.files = CaseFilesCard(frame, ws)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._card)
        layout.addWidget(self.files)
        layout.addWidget(self.request)
        layout.addStretch(1)

    @staticmethod
    def can_be_mended(case: ReviewCase) -> bool:
        """Whether there is a form that a returned case of this kind opens."""
        return case.kind in (*_EXPERT_FILES, *MENDABLE, CaseKind.EXPORT_REQUEST)

    @staticmethod
    def is_about_a_file(case: ReviewCase) -> bool:
        """Whether it is about what an expert's file holds; then its variant is a type of experts."""
        return case.kind in _EXPERT_FILES

    def show_case(self, view: CaseView) -> None:
        """Show what it asks for, masked unless plain values were asked for before."""
        self._view = view
        case = view.case
        is_request = case.kind is CaseKind.EXPORT_REQUEST
        self._card.setVisible(not is_request)
        self.request.setVisible(is_request)
        if is_request:
            self.request.show_case(case.case_no)
            return
        is_file = case.kind in _EXPERT_FILES
        self.comparison.setVisible(is_file)
        self._nothing.setVisible(not is_file)
        self._nothing.setText(self.tr("The reason stands in the history at the right."))
        self._open.setVisible(bool(case.subject) and self._frame.actor.may("pool.read"))
        self.unmask.setVisible(is_file and not self._plain and not view.obstacle)
        self.facts.clear()
        if case.kind is CaseKind.BLACKLISTING and self._frame.actor.may("pool.read"):
            asked = self._ws.services.pool.upkeep.bars.asked
            self._frame.bridge.call(asked, self._frame.actor, case.case_no, done=self._show_bar, owner=self)
        if case.kind is CaseKind.APPLICATION:
            self.files.show_for(case.case_no, change=False)
        if is_file:
            reviews = self._ws.services.pool.reviews
            read = reviews.plain_sides if self._plain else reviews.sides
            self._frame.bridge.call(read, self._frame.actor, case.case_no, done=self._show_sides, owner=self)

    def _show_sides(self, sides: CaseSides) -> None:
        rows: tuple[ComparedField, ...] = sides.rows
        is_change = sides.case.kind is CaseKind.PROFILE_CHANGE
        if is_change:  # what changes first: that is what there is to decide
            rows = (*(r for r in rows if r.changed), *(r for r in rows if not r.changed))
        before = self.tr("Now") if is_change else ""
        self.comparison.set_lines(before, self.tr("Asked for"), compared_lines(rows))

    def _show_bar(self, bar: PendingBar) -> None:
        act = self.tr("Take off the blacklist") if bar.lifting else self.tr("Put on the blacklist")
        self.facts.clear()
        self.facts.add(self.tr("Act"), act, bold=True)
        self.facts.add(self.tr("Expert"), f"{bar.name} {bar.expert_no}")
        if not bar.lifting:
            self.facts.add(self.tr("From"), self.tr("The day of the approval"))
            self.facts.add(self.tr("Until"), bar.until or self.tr("Until lifted"))
        self.facts.add(self.tr("Document"), bar.document or "—")

    def _unmask(self) -> None:
        if self._view is not None:
            self._plain = True
            self.show_case(self._view)

    def _open_expert(self) -> None:
        if self._view is not None:
            self._frame.open_page("pool.detail", expert_no=self._view.case.subject)
