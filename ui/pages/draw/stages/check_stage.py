"""Step 2: the rule check, the supervisor beside the operator, the recording; then the freeze."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.draw.state.views import CheckRow, DrawView
from core.rules.evaluation import Finding
from ui.pages.draw.parts.ceremony_acts import CeremonyActs
from ui.pages.draw.parts.ceremony_presenter import Verdict, blocked, check_lines
from ui.pages.draw.parts.check_lines import MARKS, CheckLineRow, verdict_word
from ui.pages.draw.parts.override_dialog import OverrideDialog
from ui.pages.draw.parts.room import between
from ui.shell.page import GAP
from ui.texts import words
from ui.widgets.buttons import Button
from ui.widgets.cards import Card
from ui.widgets.labels import IconText, Text
from ui.widgets.layouts import clear, column, row, rule, set_margins
from ui.widgets.notices import Banner, EmptyState
from ui.widgets.panels import ScrollBox
from ui.widgets.tags import Tag


class CheckStage(QWidget):
    """Lines of the check at the left, what the freeze still needs at the right."""

    def __init__(self, acts: CeremonyActs) -> None:
        super().__init__()
        self._acts = acts
        self._rows: tuple[CheckRow, ...] | None = None
        self._view: DrawView | None = None
        self._dialog: OverrideDialog | None = None
        again = Button(self.tr("Check again"), "refresh-cw", size="small")
        again.setObjectName("check_again")
        again.clicked.connect(acts.check)
        plan = Button(self.tr("Change the plan"), "pencil", size="small")
        plan.setObjectName("change_plan")
        plan.clicked.connect(self._change_plan)
        if not acts.is_operator:
            for button in (again, plan):
                button.block(self.tr("Only the operator does this"))
        self._card = Card(self.tr("Rule check"), "scale", padding=0, gap=0)
        self._tags = row(gap=8)
        holder = QWidget()
        holder.setLayout(self._tags)
        self._card.add_to_head(holder, again, plan)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(0)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._card.add(ScrollBox(column(self._lines, None, gap=0)), 1)
        if not acts.is_operator:
            self._lines.addWidget(
                EmptyState(
                    self.tr("No check was made here"),
                    self.tr("The operator makes it; its lines stand in the operator's window."),
                    "scale",
                )
            )
        self._last = self._needs()
        layout = row(self._card, self._last, gap=GAP)
        layout.setStretch(0, 5)
        layout.setStretch(1, 3)
        self.setLayout(layout)
        acts.checked.connect(self.show_rows)
        acts.refused.connect(self._again_open)

    def set_tight(self, tight: bool) -> None:
        """What is still needed stands closer together, where the window is low."""
        set_margins(self._last.body, (20, 10) if tight else 20)
        self._last.body.setSpacing(8 if tight else 16)

    def _needs(self) -> Card:
        card = Card(self.tr("Before the freeze"), "users", padding=20, gap=16)
        between(card, 360, 480)
        self._supervisor = IconText("circle", "", "muted", "lead")
        self._join = Button(self.tr("Supervisor signs in…"), "user-check", size="ceremony").fill_width()
        self._join.setObjectName("supervisor_sign_in")
        self._join.clicked.connect(self._acts.join_supervisor)
        self._recording = IconText("circle", "", "muted", "lead")
        self._start = Button(self.tr("Start session and recording"), "video", size="ceremony").fill_width()
        self._start.setObjectName("start_session")
        self._start.clicked.connect(self._start_session)
        self._freeze = Button(
            self.tr("Freeze plan and pool"), "snowflake", "primary", "ceremony"
        ).fill_width()
        self._freeze.setObjectName("freeze")
        self._freeze.clicked.connect(self._freeze_now)
        self._why = Text("", "body", "muted", wrap=True)
        for item in (self._supervisor, self._join, rule(), self._recording, self._start, rule()):
            card.add(item)
        self._warning = Banner(
            self.tr(
                "Freezing fixes the plan, every expert's row and the machine secret, in this order. "
                "Afterwards there is no abort: only the supervisor can declare the attempt void."
            ),
            "warning",
            self.tr("No way back after this"),
        )
        card.add(self._warning)
        card.body.addStretch(1)
        card.add(self._why)
        card.add(self._freeze)
        return card

    def show_rows(self, rows: Sequence[CheckRow]) -> None:
        """Lines of the check that was just made."""
        self._rows = tuple(rows)
        clear(self._lines)
        clear(self._tags)
        lines = check_lines(self._rows)
        for verdict in Verdict:
            count = sum(line.verdict is verdict for line in lines)
            if count:
                icon, _, tone = MARKS[verdict]
                tag = Tag(str(count), tone, icon)
                tag.setToolTip(verdict_word(verdict))
                tag.setAccessibleName(f"{count} {verdict_word(verdict)}")
                self._tags.addWidget(tag)
        for line in lines:
            shown = CheckLineRow(line, may_override=self._acts.is_operator)
            shown.override_wanted.connect(self._ask_override)
            self._lines.addWidget(shown)
            self._lines.addWidget(rule())
        self._look()

    def _ask_override(self, finding: Finding) -> None:
        self._dialog = OverrideDialog(self, [finding])
        self._dialog.asked.connect(self._acts.override_rule)
        self._dialog.open()

    def show_view(self, view: DrawView) -> None:
        """Who is present and what runs."""
        self._view = view
        if view.by_hand:
            self._warning.set_text(
                self.tr(
                    "Freezing fixes the plan and every expert's row. Then experts are named; once two people "
                    "have fixed the list there is no abort, only the supervisor's void."
                ),
                self.tr("{0}: this is not a draw").format(words(f"mode.{view.mode.value}")),
            )
        if view.supervisor is None:
            self._supervisor.set_content("circle", self.tr("No supervisor present"), "muted")
        else:
            text = self.tr("Supervisor {0} is present").format(view.supervisor)
            self._supervisor.set_content("circle-check", text, "accent")
        if view.recording:
            self._recording.set_content("circle-check", self.tr("All screens are being recorded"), "accent")
        else:
            self._recording.set_content("circle", self.tr("Recording has not begun"), "muted")
        self._look()

    def _look(self) -> None:
        view = self._view
        if view is None:
            return
        other = "" if self._acts.is_operator else self.tr("Only the operator does this")
        joined = view.supervisor is not None
        self._join.block(other or (self.tr("Already signed in") if joined else ""))
        self._start.block(other or self._start_reason(view))
        reason = other or self._freeze_reason(view)
        self._freeze.block(reason)
        self._why.setText(reason)

    def _start_reason(self, view: DrawView) -> str:
        if view.recording:
            return self.tr("The session is open")
        if self._stands_against():
            return self.tr("Rules stand against the plan")
        return self.tr("The supervisor must sign in first") if view.supervisor is None else ""

    def _freeze_reason(self, view: DrawView) -> str:
        if self._stands_against():
            return self.tr("Rules stand against the plan")
        if view.phase == "planned":
            return self.tr("The plan is being checked")
        if view.supervisor is None:
            return self.tr("The supervisor must sign in first")
        return "" if view.recording else self.tr("The recording must run first")

    def _stands_against(self) -> bool:
        return self._rows is not None and blocked(self._rows) > 0

    def _start_session(self) -> None:
        self._start.block(self.tr("The recording is starting"))
        self._acts.open_session()

    def _freeze_now(self) -> None:
        self._freeze.block(self.tr("Plan and pool are being frozen"))
        self._acts.freeze()

    def _again_open(self) -> None:
        self._look()

    def _change_plan(self) -> None:
        if self._view is not None:
            self._acts.frame.open_page(
                "draws.plan", project_no=self._view.project_no, draw_id=self._view.draw_id
            )
