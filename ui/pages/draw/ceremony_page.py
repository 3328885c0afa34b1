"""The ceremony of one draw: the stage it stands at, who is present, and halting at the same place always."""

from collections.abc import Mapping

from PySide6.QtCore import QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from core.contact.invitation.model import ContactChanged
from core.draw.state.views import DrawChanged, DrawView, Step
from core.engine.api import Services
from core.engine.sessions import SessionTrouble
from core.engine.workstation import Workstation
from core.evidence.recording.pieces import RecordingChanged
from ui.counted import counted
from ui.listing import listed
from ui.pages.draw.board.board_stage import BoardStage
from ui.pages.draw.parts.ceremony_acts import CeremonyActs
from ui.pages.draw.parts.ceremony_presenter import STEPS, is_committed, is_over, may_halt, shown_stage
from ui.pages.draw.parts.room import fit, scrolled
from ui.pages.draw.parts.room_acts import RoomActs
from ui.pages.draw.parts.step_names import show_way, step_bar
from ui.pages.draw.stages.check_stage import CheckStage
from ui.pages.draw.stages.dice_round import RoundStage, round_view
from ui.pages.draw.stages.draw_stage import DrawStage
from ui.pages.draw.stages.freeze_stage import FreezeStage
from ui.pages.draw.stages.naming_stage import NamingStage
from ui.pages.draw.stages.session_parts import BetweenSessions, SessionMenu
from ui.pages.draw.stages.void_stage import VoidStage
from ui.pages.draw.stages.witness_stage import WitnessStage
from ui.pages.draw.witness.content import WitnessContent, witness_content
from ui.shell.frame import Frame
from ui.shell.page import GAP, Page
from ui.texts import knows, words
from ui.theme import theme
from ui.widgets.buttons import Button
from ui.widgets.layouts import OneOf, column, row
from ui.widgets.notices import Banner
from ui.widgets.tags import Tag

SECOND_MS = 1000
_LOW = 860
"""Height of the page, in pixels of the drawings, below which its stages are drawn in tight form."""

Stage = (
    CheckStage | FreezeStage | NamingStage | WitnessStage | DrawStage | BoardStage | VoidStage | RoundStage
)


_WITH_VOID = frozenset({Step.FREEZE, Step.CONFIRM})
"""Stages that offer the void at their foot; on the others it is beside going on after a halt."""


class CeremonyPage(Page):
    """Shows the step of the draw; the witness display follows."""

    ceremony = True

    def __init__(self, frame: Frame, ws: Workstation[Services]) -> None:
        super().__init__(frame, "", "")
        self._ws = ws
        self._view: DrawView | None = None
        self._marked: object = None
        self._entered = False
        self._checked = False
        self._tight = False
        self._loading = False
        self._again = False
        self._stages: dict[Step | None, Stage] = {}  # None: the stage of a void attempt
        self._round: RoundStage | None = None
        self._content: WitnessContent | None = None
        self._acts: CeremonyActs | None = None
        self.set_title(self.tr("Draw ceremony"))
        self.steps = step_bar(1)
        self._banners = column(gap=8)
        self._stack = OneOf()
        self.body.addWidget(self.steps)
        self.body.addLayout(self._banners)
        self.body.addWidget(scrolled(self._stack), 1)
        self._timer = QTimer(self)
        self._timer.setInterval(SECOND_MS)
        self._timer.timeout.connect(self._tick)

    def opened(self, params: Mapping[str, object]) -> None:
        """The page is shown; load."""
        draw_id = str(params.get("draw_id", ""))
        self._acts = acts = CeremonyActs(self.frame, self._ws, draw_id, self)
        acts.changed.connect(self._load)
        acts.refused.connect(self._load)
        self._room = RoomActs(acts)
        self._head(acts)
        self._banner_widgets(acts)
        self._content = witness_content(self.frame, self._ws, draw_id)
        self.frame.show_on_witness(self._content)
        bridge = self.frame.bridge
        bridge.on(DrawChanged, self._draw_changed, self)
        bridge.on(ContactChanged, self._draw_changed, self)
        bridge.on(RecordingChanged, self._recording_changed, self)
        bridge.on(SessionTrouble, self._trouble, self)
        self.frame.watch_witness_screen(self._screen_changed, self)
        self._timer.start()
        self.set_crumb(draw_id)
        self._load()

    def returned(self) -> None:
        """Load again."""
        self._load()

    def closed(self) -> None:
        """Timers and the display of this draw end."""
        self._timer.stop()
        self._content = None  # an answer on its way finds it no more
        self.frame.show_on_witness(None)

    def keeps_awake(self) -> bool:
        """People watch a ceremony without touching anything."""
        return self._view is not None and is_committed(self._view)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A low window has all of a stage in sight: scrolling in a ceremony hides what the room looks at."""
        super().resizeEvent(event)
        tight = self.height() < theme().px(_LOW)
        if tight == self._tight:
            return
        self._tight = tight
        self.steps.set_slim(tight)
        self.body.setSpacing(8 if tight else GAP)
        for stage in (*self._stages.values(), *([] if self._round is None else [self._round])):
            fit(stage, tight=tight)

    # -- head and banners --------------------------------------------------------------------------------

    def _head(self, acts: CeremonyActs) -> None:
        self._supervisor = Tag("", "accent", "shield-check", big=True)
        self._recording = Tag("", "accent", "video", big=True)
        self._halt = Button(self.tr("Supervisor halts"), "circle-pause", "danger_fill")
        self._halt.setObjectName("halt")
        self._halt.clicked.connect(acts.halt)
        self._session = SessionMenu(self._room)
        for widget in (self._recording, self._supervisor, self._session, self._halt):
            self.head.add_action(widget)
            widget.hide()

    def _banner_widgets(self, acts: CeremonyActs) -> None:
        go_on = Button(self.tr("Go on together…"), "circle-play", "primary")
        go_on.setObjectName("go_on")
        go_on.clicked.connect(acts.go_on)
        self._void = Button(self.tr("Void…"), "ban", "danger")
        self._void.setObjectName("void_draw")
        self._void.clicked.connect(acts.void)
        ways = QWidget()
        ways.setLayout(row(self._void, go_on, gap=12))
        self._halted = Banner("", "warning", self.tr("The draw is halted"), "circle-pause", action=ways)
        resume = Button(self.tr("Supervisor resumes…"), "circle-play", "primary")
        resume.setObjectName("resume")
        resume.clicked.connect(acts.resume)
        self._needs = Banner(
            self.tr("The program was restarted. The draw stands where it stood; its secret is still sealed."),
            "warning",
            self.tr("A supervisor must sign in to go on"),
            "key-round",
            action=resume,
        )
        own_window = Button(self.tr("Show it in a window"), "monitor")
        own_window.setObjectName("witness_window")
        own_window.clicked.connect(self.frame.open_witness_window)
        self._no_screen = Banner(
            self.tr("The public side of the ceremony is not visible to the room. Connect the second screen."),
            "warning",
            self.tr("There is no witness display"),
            "monitor",
            action=own_window,
        )
        self._between = BetweenSessions(self._room)
        for banner in (self._between, self._needs, self._halted, self._no_screen):
            banner.hide()
            self._banners.addWidget(banner)

    # -- loading -----------------------------------------------------------------------------------------

    def _load(self) -> None:
        if self._acts is None:
            return
        if self._loading:
            self._again = True
            return
        self._loading = True
        self.frame.bridge.call(
            self._acts.desk.view,
            self.frame.actor,
            self._acts.draw_id,
            done=self._show,
            failed=self._not_loaded,
            owner=self,
        )

    def _not_loaded(self, error: BaseException) -> None:
        self._loading = False
        self.frame.dialogs.error(error)

    def _draw_changed(self, message: DrawChanged | ContactChanged) -> None:
        if self._acts is not None and message.draw_id == self._acts.draw_id:
            self._load()

    def _recording_changed(self, _message: RecordingChanged) -> None:
        self._load()

    def _trouble(self, message: SessionTrouble) -> None:
        self.frame.dialogs.error(message.error)

    def _screen_changed(self, present: bool) -> None:
        view = self._view
        if view is not None and not present and may_halt(view) and not is_over(view):
            assert self._acts is not None
            self._acts.halt_by_screen()
        self._show_banners()

    # -- showing -----------------------------------------------------------------------------------------

    def _show(self, view: DrawView) -> None:
        self._loading = False
        before, self._view = self._view, view
        if before is not None and before.attempt != view.attempt:
            self._forget_attempt()
        step = shown_stage(view, self._entered)
        in_round = round_view(view) if view.void is None else None
        stage = self._stage(step if view.void is None else None) if in_round is None else self._round_stage()
        just_drawn = before is not None and before.step is Step.WITNESS and step is Step.DRAW
        stage.show_view(view)
        if just_drawn and isinstance(stage, DrawStage):
            stage.roll(view)
        self._stack.setCurrentWidget(stage)
        self.steps.set_current(STEPS.index(step) if not is_over(view) else len(STEPS))
        show_way(self.steps, by_hand=view.by_hand)
        self.steps.setVisible(view.void is None)  # a void attempt has not passed all of them
        self._show_head(view)
        self._show_banners()
        if self._content is not None:
            shown = view if in_round is None else in_round
            self._content.follow(shown.step if in_round else step, shown, rolls=just_drawn)
        assert self._acts is not None
        if step is Step.CHECK and not view.needs_supervisor and self._acts.is_operator:
            self._check_once()
        if self._again:
            self._again = False
            self._load()

    def _check_once(self) -> None:
        assert self._acts is not None
        assert self._view is not None
        if not self._checked and self._view.phase in ("planned", "checked"):
            self._checked = True
            self._acts.check()

    def _forget_attempt(self) -> None:
        """Nothing of the void attempt's slip, dice or check may show in the next one."""
        for stage in self._stages.values():
            self._stack.removeWidget(stage)
            stage.deleteLater()
        self._stages.clear()
        self._entered = self._checked = False

    def _round_stage(self) -> RoundStage:
        assert self._acts is not None
        if self._round is None:
            self._round = RoundStage(self._acts, self._ws, self._rolls_changed)
            fit(self._round, tight=self._tight)
            self._stack.addWidget(self._round)
        return self._round

    def _stage(self, step: Step | None) -> Stage:
        assert self._acts is not None
        if step not in self._stages:
            made: Stage
            if step is None:
                made = VoidStage(self._acts)
            elif step in (Step.PLAN, Step.CHECK):
                made = CheckStage(self._acts)
            elif step is Step.FREEZE:
                made = FreezeStage(self._acts, self._enter_witnesses)
            elif step is Step.WITNESS and self._view is not None and self._view.by_hand:
                made = NamingStage(self._acts)
            elif step is Step.WITNESS:
                made = WitnessStage(self._acts, self._rolls_changed)
            elif step is Step.DRAW:
                made = DrawStage(self._acts)
            else:
                made = BoardStage(self._acts)
            fit(made, tight=self._tight)
            self._stages[step] = made
            self._stack.addWidget(made)
        return self._stages[step]

    def _show_head(self, view: DrawView) -> None:
        self.set_title(view.project_name)
        self._show_marks(view)
        seats = counted(self.tr("{0} {0:seat|seats}"), sum(group.seats for group in view.groups))
        when = (
            "" if view.opening_at is None else self.tr("Opening {0}").format(f"{view.opening_at:%m-%d %H:%M}")
        )
        self.head.note.setText(" · ".join(part for part in (when, seats) if part))
        self._supervisor.setVisible(view.supervisor is not None and not view.needs_supervisor)
        if view.supervisor is not None:
            present = self.tr("Supervisor {0} present").format(view.supervisor)
            self._supervisor.set_content(present, "accent", "shield-check")
        recorded = self.tr("Recording") if view.recording else self.tr("Not recording")
        self._recording.set_content(recorded, "accent" if view.recording else "warning", "video")
        self._recording.setVisible(not is_over(view))
        self._session.show_view(view)
        self._halt.setVisible(is_committed(view))
        self._halt.block("" if may_halt(view) else self.tr("The draw stands still already"))

    def _show_marks(self, view: DrawView) -> None:
        """Marks are made again only when they say something else: the view comes every second."""
        said = (view.project_no, view.draw_id, view.attempt, view.earlier, view.mode)
        if said == self._marked:
            return
        self._marked = said
        self.head.clear_marks()
        for tag in (
            Tag(view.project_no, "neutral"),
            Tag(self.tr("Draw {0}").format(view.draw_id), "neutral"),
            Tag(self.tr("Attempt {0}").format(view.attempt), "accent", bold=True),
        ):
            self.head.add_mark(tag)
        if view.by_hand:
            self.head.add_mark(Tag(words(f"mode.{view.mode.value}"), "warning", "user-check", bold=True))
        if view.earlier:
            numbers = listed(str(void.attempt) for void in view.earlier)
            void_tag = Tag(self.tr("Attempt {0} void").format(numbers), "warning", "ban")
            void_tag.setToolTip("\n".join(f"{void.attempt}: {void.reason}" for void in view.earlier))
            self.head.add_mark(void_tag)

    def _show_banners(self) -> None:
        view = self._view
        if view is None:
            return
        self._between.show_view(view)
        if view.by_hand:
            self._needs.set_text(self.tr("The program was restarted. The panel stands as it was named."))
        self._needs.setVisible(view.needs_supervisor and not view.between_sessions)
        self._halted.setVisible(view.halted_reason is not None and not view.needs_supervisor)
        self._void.setVisible(shown_stage(view, self._entered) not in _WITH_VOID)
        if view.halted_reason is not None:
            reason = view.halted_reason
            self._halted.set_text(words(reason) if knows(reason) else reason)
        missing = not self.frame.witness_screen_present
        self._no_screen.setVisible(missing and not is_over(view))

    def _enter_witnesses(self) -> None:
        self._entered = True
        if self._view is not None:
            self._show(self._view)

    def _rolls_changed(self, witness: str, method: str, count: int) -> None:
        if self._content is not None:
            self._content.rolls_changed(witness, method, count)

    def _tick(self) -> None:
        board = self._stages.get(Step.CONFIRM)
        if isinstance(board, BoardStage) and self._stack.currentWidget() is board:
            board.tick()
