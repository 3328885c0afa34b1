"""Content of the witness display: mirrors the stage of the ceremony; nothing on it can be pressed."""

from datetime import datetime

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from core.contact.invitation.model import ContactChanged
from core.draw.state.views import DrawChanged, DrawView, Step
from core.engine.api import Services
from core.engine.workstation import Workstation
from core.evidence.recording.pieces import RecordingChanged
from ui.pages.draw.parts.ceremony_presenter import STEPS, is_over, witness_stage
from ui.pages.draw.parts.step_names import show_way, step_bar
from ui.pages.draw.witness.big_text import BigText, fitted
from ui.pages.draw.witness.naming import PublicNaming
from ui.pages.draw.witness.stages import (
    PublicBoard,
    PublicCheck,
    PublicFreeze,
    PublicPanel,
    PublicWitnesses,
)
from ui.pages.draw.witness.void import PublicVoid
from ui.shell.frame import Frame
from ui.texts import knows, words
from ui.theme import theme
from ui.widgets.codes import CodeLine, QrCode
from ui.widgets.labels import IconLabel
from ui.widgets.layouts import box, clear, column, row, rule

SECOND_MS = 1000
_TURN_SECONDS = 8
_VALUES = 2
"""Values of witnesses that the foot has room for; more take turns."""

PublicStage = (
    PublicNaming | PublicCheck | PublicFreeze | PublicWitnesses | PublicPanel | PublicBoard | PublicVoid
)


class WitnessContent(QWidget):
    """Follows a draw by announcements; the ceremony page tells which stage the operator looks at."""

    def __init__(self, frame: Frame, ws: Workstation[Services], draw_id: str) -> None:
        super().__init__()
        self.setObjectName("witness_content")
        self._frame = frame
        self._ws = ws
        self._draw_id = draw_id
        self._view: DrawView | None = None
        self._led = False
        self._seconds = 0
        self._values_shown: list[tuple[str, str]] = []
        self.steps = step_bar(1, large=True)
        self.steps.setObjectName("witness_steps")
        self._check, self._freeze = PublicCheck(), PublicFreeze()
        self._witnesses, self._panel, self._board = PublicWitnesses(), PublicPanel(), PublicBoard()
        self._naming = PublicNaming()
        self._void = PublicVoid()
        self._stack = QStackedWidget()
        shown = (self._check, self._freeze, self._witnesses, self._naming, self._panel, self._board)
        for stage in (*shown, self._void):
            self._stack.addWidget(stage)
        layout = column(
            self._make_head(), self.steps, self._make_halt(), self._stack, self._make_foot(), gap=0
        )
        layout.setStretch(3, 1)
        self.setLayout(layout)
        self._timer = QTimer(self)
        self._timer.setInterval(SECOND_MS)
        self._timer.timeout.connect(self._next_second)
        self._timer.start()
        bridge = frame.bridge
        bridge.on(DrawChanged, self._changed, self)
        bridge.on(ContactChanged, self._changed, self)
        bridge.on(RecordingChanged, self._recording, self)
        self._load()

    def follow(self, step: Step, view: DrawView, *, rolls: bool = False) -> None:
        """The operator's screen shows ``step``; ``rolls`` begins the decoration of the draw."""
        self._led = True
        self._show_step(step, view)
        if rolls:
            self._panel.roll(view)

    def rolls_changed(self, witness: str, method: str, count: int) -> None:
        """So many rolls are entered; never which."""
        if self._view is not None:
            self._witnesses.show_rolls(self._view, witness, method, count)

    # -- parts -------------------------------------------------------------------------------------------

    def _make_head(self) -> QWidget:
        self._title = BigText(self.tr("Panel Expert Draw · Witness Display"), 40, "on_fill", bold=True)
        self._facts = BigText("", 28, "menu")
        self._recorded = fitted("", 32, "on_fill", bold=True)
        self._clock = fitted("00:00", 64, "on_fill", bold=True)
        line = row(
            column(self._title, self._facts, gap=0),
            IconLabel("video", "on_fill", 36),
            self._recorded,
            self._clock,
            gap=24,
            margins=(48, 8),
        )
        line.setStretch(0, 1)
        head = box(line, "menu")
        head.setFixedHeight(theme().px(112))
        return head

    def _make_halt(self) -> QWidget:
        self._halt_reason = BigText("", 40, "warning", bold=True)
        self._halt = box(
            row(IconLabel("circle-pause", "warning", 40), self._halt_reason, gap=24, margins=(48, 8)),
            "warning",
        )
        self._halt.setObjectName("witness_halted")
        self._halt.hide()
        return self._halt

    def _make_foot(self) -> QWidget:
        self._code = CodeLine(size=40, per_line=4)
        self._code.setObjectName("witness_commitment")
        self._values = QVBoxLayout()
        self._values.setSpacing(0)
        self._values_title = BigText("", 28, "muted")
        self._qr = QrCode(side=140)
        code = column(
            BigText(self.tr("Commitment code (compare with the slip)"), 28, "muted"), self._code, gap=0
        )
        line = row(
            code,
            rule(vertical=True),
            column(self._values_title, self._values, None, gap=0),
            self._qr,
            gap=48,
            margins=(48, 8),
        )
        line.setStretch(2, 1)
        self._foot = box(line, "head")
        self._foot.setFixedHeight(theme().px(184))
        return self._foot

    # -- loading and showing -----------------------------------------------------------------------------

    def _load(self) -> None:
        self._frame.bridge.call(
            self._ws.services.draws.view, self._frame.actor, self._draw_id, done=self._loaded, owner=self
        )

    def _changed(self, message: DrawChanged | ContactChanged) -> None:
        if message.draw_id == self._draw_id and not self._led:
            self._load()

    def _recording(self, _message: RecordingChanged) -> None:
        if not self._led:
            self._load()

    def _loaded(self, view: DrawView) -> None:
        if not self._led:
            self._show_step(witness_stage(view), view)

    def _show_step(self, step: Step, view: DrawView) -> None:
        self._view = view
        stages: dict[Step, PublicStage] = {
            Step.PLAN: self._check,
            Step.CHECK: self._check,
            Step.FREEZE: self._freeze,
            Step.WITNESS: self._naming if view.by_hand else self._witnesses,
            Step.DRAW: self._panel,
            Step.CONFIRM: self._board,
        }
        stage = stages[step] if view.void is None else self._void
        stage.show_view(view)
        self._stack.setCurrentWidget(stage)
        self.steps.set_current(len(STEPS) if is_over(view) else STEPS.index(step))
        show_way(self.steps, by_hand=view.by_hand)
        self.steps.setVisible(view.void is None)
        self._show_facts(view)
        self._show_foot(view, step)

    def _show_facts(self, view: DrawView) -> None:
        title = self.tr("Panel Expert Draw · Witness Display")
        if view.by_hand:
            way = words(f"mode.{view.mode.value}")
            title = self.tr("{0} · not drawn at random · Witness Display").format(way)
        if view.practice:
            title = self.tr("Practice: nothing is real · {0}").format(title)
        self._title.setText(title)
        self._facts.setText(
            self.tr("Project {project}   Draw {draw}   Attempt {attempt}").format(
                project=view.project_no, draw=view.draw_id, attempt=view.attempt
            )
        )
        word = self.tr("Recording") if view.recording else self.tr("Not recording")
        self._recorded.setText(word)
        self._recorded.setMinimumWidth(self._recorded.fontMetrics().horizontalAdvance(word) + 2)
        notice = self._notice(view) if view.void is None else ""
        self._halt_reason.setText(notice)
        self._halt.setVisible(bool(notice))
        self._tick()

    def _notice(self, view: DrawView) -> str:
        """What the room must know besides the stage: why nothing goes on, or what is waited for."""
        if view.halted_reason is not None:
            reason = words(view.halted_reason) if knows(view.halted_reason) else view.halted_reason
            return self.tr("Halted: {0}").format(reason)
        if view.between_sessions:
            return self.tr("Between two sessions: nothing is drawn, nobody is called")
        if view.needs_supervisor:
            return self.tr("Restarted; waiting for the supervisor")
        if view.cancelled_at is not None:
            return self.tr("The review was called off; nobody is called any more")
        return self._waited_for(view)

    def _waited_for(self, view: DrawView) -> str:
        dice = view.dice
        if dice is not None and dice.under_way is not None:
            found = dice.under_way
            return self.tr("Round {number} of fresh dice: who is next for seat {seat}").format(
                number=found.number, seat=found.seat
            )
        if dice is not None and dice.seat is not None:
            return self.tr("Seat {0} is open: fresh dice decide who is next").format(dice.seat)
        spent = view.board.exhausted_groups if view.board is not None else ()
        return self.tr("Nobody is left in the pool for group {0}").format("、".join(spent)) if spent else ""

    def _show_foot(self, view: DrawView, step: Step) -> None:
        found = view.commitment
        self._foot.setVisible(found is not None and step is not Step.FREEZE)
        if found is None:
            return
        self._code.set_code(found.commitment)
        self._qr.set_content(found.commitment.upper())
        self._show_values(view)

    def _show_values(self, view: DrawView) -> None:
        """Two at a time, taking turns: every revealed value is seen by the room."""
        revealed = [w for w in view.witnesses if w.value is not None]
        pages = max(1, -(-len(revealed) // _VALUES))
        page = self._seconds // _TURN_SECONDS % pages
        now = [(w.name, w.value or "") for w in revealed[page * _VALUES : (page + 1) * _VALUES]]
        if now == self._values_shown:
            return
        self._values_shown = now
        title = self.tr("Values of the witnesses (revealed)") if revealed else ""
        self._values_title.setText(f"{title}  {page + 1}/{pages}" if pages > 1 else title)
        clear(self._values)
        for who, value in now:
            name = fitted(who, 32)
            name.setFixedWidth(theme().px(150))
            self._values.addLayout(row(name, BigText(value, 40, bold=True), gap=24))

    def _next_second(self) -> None:
        self._seconds += 1
        if self._view is not None and self._view.commitment is not None:
            self._show_values(self._view)
        self._tick()

    def _tick(self) -> None:
        self._clock.setText(f"{datetime.now().astimezone():%H:%M}")
        if self._stack.currentWidget() is self._board:
            self._board.tick()


def witness_content(frame: Frame, ws: Workstation[Services], draw_id: str) -> WitnessContent:
    """The widget for ``frame.show_on_witness``, which owns it from then on."""
    return WitnessContent(frame, ws, draw_id)
