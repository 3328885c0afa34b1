"""One review case: what is asked for, how it went, and the decision."""

from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from core.cases.model import CaseEvent, CaseKind, CasesChanged, CaseState, CaseStep, CaseView, ReviewCase
from core.engine.api import Services
from core.engine.workstation import Workstation
from core.pool.upkeep.barring import LIFT
from core.pool.upkeep.mending import MENDABLE
from ui.pages.cases import presenter
from ui.pages.cases.case_content import CaseContent
from ui.pages.pool.upkeep.mending import UpkeepMending
from ui.shell.frame import Frame
from ui.shell.page import GAP, Page
from ui.texts import words
from ui.theme import theme
from ui.widgets.buttons import Button
from ui.widgets.cards import Card, FactList
from ui.widgets.labels import IconText, Text, TextTone
from ui.widgets.layouts import box, clear, column, rule
from ui.widgets.notices import Banner
from ui.widgets.panels import ScrollBox
from ui.widgets.tags import Tag

_STEP_ICONS = {
    CaseStep.OPENED: "send",
    CaseStep.HANDED_IN_AGAIN: "repeat",
    CaseStep.APPROVED: "circle-check",
    CaseStep.RETURNED: "corner-down-right",
    CaseStep.REFUSED: "circle-x",
    CaseStep.WITHDRAWN: "circle-minus",
}


class CasePage(Page):
    """Opened with ``case_no``; the buttons are those that the person may use now."""

    def __init__(self, frame: Frame, ws: Workstation[Services]) -> None:
        super().__init__(frame)
        self._ws = ws
        self._number = ""
        self._view: CaseView | None = None
        self.mending = UpkeepMending(frame, ws, self)
        self._make_actions()
        self._banner = Banner("", "warning")
        self._banner.hide()
        self._content = CaseContent(frame, ws)
        self._facts = FactList(name_width=96)
        self._history = QVBoxLayout()
        self._history.setSpacing(8)
        facts, history = Card(self.tr("Case"), "file-text"), Card(self.tr("History"), "history")
        facts.add(self._facts)
        history.add(self._history)
        side = box(column(facts, history, None, gap=GAP))
        side.setFixedWidth(theme().px(340))
        line = QHBoxLayout()
        line.setContentsMargins(0, 0, 12, 0)
        line.setSpacing(GAP)
        line.addWidget(self._content, 1)
        line.addWidget(side)
        self.body.addWidget(self._banner)
        self.body.addWidget(ScrollBox(line), 1)
        frame.bridge.on(CasesChanged, self._changed, self)

    def opened(self, params: Mapping[str, object]) -> None:
        """Load the case."""
        self._number = str(params.get("case_no") or "")
        self.set_crumb(self._number)
        self._load()

    def returned(self) -> None:
        """Shown again."""
        self._load()

    def _make_actions(self) -> None:
        leave = Button(self.tr("Back"), "arrow-left")
        leave.clicked.connect(self.back)
        self.head.add_action(leave)
        self.withdraw = self._action(
            self.tr("Withdraw…"), "circle-minus", "withdraw_case", self._ask_withdraw
        )
        self.mend = self._action(self.tr("Mend and hand in again"), "pencil", "mend_case", self._mend)
        self.refuse = self._action(self.tr("Refuse…"), "circle-x", "refuse_case", self._ask_refuse)
        self.give_back = self._action(
            self.tr("Return…"), "corner-down-right", "return_case", self._ask_return
        )
        self.approve = self._action(self.tr("Approve…"), "check", "approve_case", self._ask_approve)
        self.approve.set_kind("primary")
        self.approve.set_icon("check")

    def _action(self, text: str, icon: str, name: str, work: object) -> Button:
        button = Button(text, icon)
        button.setObjectName(name)
        button.clicked.connect(work)
        button.hide()
        self.head.add_action(button)
        return button

    def _load(self) -> None:
        view = self._ws.services.cases.view
        self.frame.bridge.call(
            view, self.frame.actor, self._number, done=self._show, failed=self._leave, owner=self
        )

    def _leave(self, error: BaseException) -> None:
        self.frame.dialogs.error(error)
        self.frame.go_back()

    def _show(self, view: CaseView) -> None:
        self._view = view
        case = view.case
        self.head.clear_marks()
        tone, icon = presenter.STATE_TAGS[case.state]
        self.head.add_mark(Tag(words(f"case_state.{case.state.value}"), tone, icon, big=True))
        self.set_title(presenter.kind(case), presenter.about(case).text)
        self._show_facts(case)
        self._show_history(view.history)
        self._show_actions(view)
        self._content.show_case(view)
        is_mine = case.applicant == self.frame.actor.account_id
        if is_mine and not case.result_seen and case.state is not CaseState.OPEN:
            seen = self._ws.services.cases.mark_seen
            self.frame.bridge.call(seen, self.frame.actor, case.case_no, owner=self)

    def _show_facts(self, case: ReviewCase) -> None:
        self._facts.clear()
        self._facts.add(self.tr("Number"), case.case_no)
        self._facts.add(self.tr("Kind"), presenter.kind(case))
        if case.variant and self._content.is_about_a_file(case):
            self._facts.add(self.tr("Expert type"), case.variant)
        self._facts.add(self.tr("Asked for by"), case.applicant_name)
        self._facts.add(self.tr("On"), presenter.opened(case))
        self._facts.add(self.tr("Level"), presenter.level(case))
        self._facts.add(self.tr("Due"), presenter.due(case).text)

    def _show_history(self, history: Sequence[CaseEvent]) -> None:
        clear(self._history)
        for place, event in enumerate(reversed(history)):
            if place:
                self._history.addWidget(rule())
            step = words(f"case_step.{event.step.value}")
            what = f"{step} · {event.level}" if event.level else step
            tone: TextTone = "danger" if event.step is CaseStep.REFUSED else "text"
            self._history.addWidget(IconText(_STEP_ICONS[event.step], what, tone, "body", size=16))
            self._history.addWidget(Text(f"{event.name} · {event.at:%Y-%m-%d %H:%M}", "small", "muted"))
            if event.reason:
                self._history.addWidget(Text(event.reason, "body", wrap=True, select=True))

    def _show_actions(self, view: CaseView) -> None:
        case = view.case
        mine = case.applicant == self.frame.actor.account_id
        may = self.frame.actor.may("cases.decide") and case.state is CaseState.OPEN
        for button in (self.approve, self.give_back, self.refuse):
            button.setVisible(may and not view.obstacle)
        self.withdraw.setVisible(mine and case.state in (CaseState.OPEN, CaseState.RETURNED))
        self.mend.setVisible(mine and case.state is CaseState.RETURNED and self._content.can_be_mended(case))
        waits = case.state is CaseState.OPEN and bool(view.obstacle)
        self._banner.setVisible(waits)
        if waits:
            self._banner.set_text(words(view.obstacle))

    def _ask_approve(self) -> None:
        self.frame.dialogs.confirm(
            self.tr("Approve case {0}?").format(self._number),
            self.tr("After the last level what was asked for takes effect at once."),
            self.tr("Approve"),
            self._approve,
        )

    def _ask_return(self) -> None:
        self._ask_reason(self.tr("Return the case"), self.tr("Return"), self._return)

    def _ask_refuse(self) -> None:
        self._ask_reason(self.tr("Refuse for good"), self.tr("Refuse"), self._refuse)

    def _ask_withdraw(self) -> None:
        self._ask_reason(self.tr("Withdraw the case"), self.tr("Withdraw"), self._withdraw)

    def _ask_reason(self, title: str, action: str, done: object) -> None:
        text = self.tr("The reason stands in the history; everybody concerned reads it.")
        self.frame.dialogs.reason(title, text, action, done)  # type: ignore[arg-type] # a bound method

    def _approve(self) -> None:
        self._decide(self._ws.services.cases.approve, "")

    def _return(self, reason: str) -> None:
        self._decide(self._ws.services.cases.return_, reason)

    def _refuse(self, reason: str) -> None:
        self._decide(self._ws.services.cases.refuse, reason)

    def _decide(self, act: object, reason: str) -> None:
        if self._view is None:
            return
        case = self._view.case
        self.frame.bridge.call(
            act,  # type: ignore[arg-type] # an act of the service
            self.frame.actor,
            case.case_no,
            case.steps,
            reason,
            done=self._decided,
            failed=self._failed,
            owner=self,
        )

    def _withdraw(self, reason: str) -> None:
        withdraw = self._ws.services.cases.withdraw
        self.frame.bridge.call(
            withdraw, self.frame.actor, self._number, reason, done=self._decided, owner=self
        )

    def _decided(self, case: ReviewCase) -> None:
        state = words(f"case_state.{case.state.value}")
        self.frame.notify(f"{case.case_no}: {state}")

    def _failed(self, error: BaseException) -> None:
        self.frame.dialogs.error(error)
        self._load()

    def _mend(self) -> None:
        if self._view is None:
            return
        case = self._view.case
        if case.kind is CaseKind.EXPORT_REQUEST:
            self.frame.open_page("pool.export_ask", case_no=self._number)
        elif case.kind in MENDABLE:
            is_bar = case.kind is CaseKind.BLACKLISTING
            self.mending.ask(self._number, is_bar and case.variant != LIFT, is_bar)
        else:
            self.frame.open_page("pool.entry", case_no=self._number, expert_no=case.subject)

    def _changed(self, message: CasesChanged) -> None:
        if message.case_no == self._number:
            self._load()
