"""One picture of the witness display, made for a room's sizes: head, steps, notice, stage, foot."""

from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.draw.state.views import DrawView, Step
from ui.pages.draw.parts.ceremony_presenter import STEPS, is_over
from ui.pages.draw.parts.step_names import show_way, step_bar
from ui.pages.draw.witness.big_text import BigLines, BigText, fitted, refit
from ui.pages.draw.witness.board import PublicBoard
from ui.pages.draw.witness.naming import PublicNaming
from ui.pages.draw.witness.notice import notice_of
from ui.pages.draw.witness.stages import PublicCheck, PublicFreeze, PublicPanel, PublicWitnesses
from ui.pages.draw.witness.void import PublicVoid
from ui.shell.frame import LogState
from ui.texts import words
from ui.widgets.codes import CodeLine, QrCode, groups_of_four
from ui.widgets.labels import IconLabel
from ui.widgets.layouts import box, clear, column, row, rule
from ui.widgets.room_sizes import RoomSizes

_TURN_SECONDS = 8
_VALUES = 2
"""Values of witnesses that the foot has room for; more take turns."""
_NAME_WIDTH = 150
_HEAD_GROUPS = 2
"""As many as the status bar of the operator's screen shows."""

PublicStage = (
    PublicNaming | PublicCheck | PublicFreeze | PublicWitnesses | PublicPanel | PublicBoard | PublicVoid
)


class WitnessPicture(QWidget):
    """Shows a step of a draw in ``sizes``; knows nothing of where the draw comes from."""

    def __init__(self, sizes: RoomSizes) -> None:
        super().__init__()
        self.sizes = sizes
        self._values_shown: list[tuple[str, str]] = []
        self.steps = step_bar(1, large=True, factor=sizes.of(1))
        self.steps.setObjectName("witness_steps")
        self.panel, self.witnesses = PublicPanel(sizes), PublicWitnesses(sizes)
        self.board = PublicBoard(sizes)
        self._check, self._freeze = PublicCheck(sizes), PublicFreeze(sizes)
        self._naming, self._void = PublicNaming(sizes), PublicVoid(sizes)
        self._stage: PublicStage = self._check
        # Not a stack: that asks for the room of all its stages, also of those that are not shown.
        stages = (
            self._check, self._freeze, self.witnesses, self._naming, self.panel, self.board, self._void
        )  # fmt: skip
        for stage in stages:
            stage.setVisible(stage is self._stage)
        holder = QWidget()
        holder.setLayout(column(*stages, gap=0))
        layout = column(self._make_head(), self.steps, self._make_notice(), holder, self._make_foot(), gap=0)
        layout.setStretch(3, 1)
        self.setLayout(layout)

    def show_step(self, step: Step, view: DrawView, seconds: int) -> None:
        """Show ``step`` of ``view``; ``seconds`` since the display began turns what takes turns."""
        stages: dict[Step, PublicStage] = {
            Step.PLAN: self._check,
            Step.CHECK: self._check,
            Step.FREEZE: self._freeze,
            Step.WITNESS: self._naming if view.by_hand else self.witnesses,
            Step.DRAW: self.panel,
            Step.CONFIRM: self.board,
        }
        stage = stages[step] if view.void is None else self._void
        stage.show_view(view)
        if stage is not self._stage:
            self._stage.hide()
            stage.show()
            self._stage = stage
        self.steps.set_current(len(STEPS) if is_over(view) else STEPS.index(step))
        show_way(self.steps, by_hand=view.by_hand)
        self.steps.setVisible(view.void is None)
        self._show_facts(view)
        self._show_foot(view, step, seconds)
        self.tick(view, seconds)

    def show_log(self, state: LogState) -> None:
        """Size and first characters of the log's head: picture and log date each other."""
        refit(self._log_size, self.tr("Log {0} records").format(f"{state.size:,}"))
        head = " ".join(groups_of_four(state.head, _HEAD_GROUPS))
        refit(self._log_head, self.tr("Head {0}").format(head))

    def tick(self, view: DrawView | None, seconds: int) -> None:
        """A second has passed."""
        self._clock.setText(f"{datetime.now().astimezone():%H:%M}")
        if view is not None and view.commitment is not None:
            self._show_values(view, seconds)
        if self._stage is self.board:
            self.board.tick()

    def share_needed(self) -> float:
        """How many times the room that there is would be needed; 1 and less when all fits."""
        layout = self.layout()
        assert layout is not None
        # What changed inside tells its parents by events that may still be waiting.
        for widget in reversed(self.findChildren(QWidget)):
            widget.ensurePolished()
            widget.updateGeometry()
        layout.activate()
        least = layout.minimumSize()
        height = max(least.height(), layout.minimumHeightForWidth(self.width()))
        return max(least.width() / max(self.width(), 1), height / max(self.height(), 1))

    # -- parts -------------------------------------------------------------------------------------------

    def _make_head(self) -> QWidget:
        sizes = self.sizes
        title = self.tr("Panel Expert Draw · Witness Display")
        self._title = BigText(sizes, title, 40, "on_fill", bold=True)
        self._facts = BigText(sizes, "", 28, "menu")
        self._recorded = fitted(sizes, "", 32, "on_fill", bold=True)
        self._clock = fitted(sizes, "00:00", 64, "on_fill", bold=True)
        self._log_size = fitted(sizes, "", 28, "menu")
        self._log_head = fitted(sizes, "", 28, "menu")
        log = column(self._log_size, self._log_head, gap=0)
        gap, margins = sizes.px(24), (sizes.px(48), sizes.px(4))
        said = column(self._title, self._facts, gap=0)
        recorded = row(IconLabel("video", "on_fill", sizes.of(36)), self._recorded, gap=gap)
        if sizes.tall:
            recorded.addStretch(1)
            recorded.addLayout(log)
            recorded.addWidget(self._clock)
            return box(column(said, recorded, gap=0, margins=margins), "menu")
        line = row(said, log, recorded, self._clock, gap=gap, margins=margins)
        line.setStretch(0, 1)
        head = box(line, "menu")
        head.setFixedHeight(sizes.px(112))
        return head

    def _make_notice(self) -> QWidget:
        sizes = self.sizes
        self._notice = BigLines(sizes, "", 40, "warning", bold=True)
        self._notice.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        icon = IconLabel("circle-pause", "warning", sizes.of(40))
        line = row(icon, self._notice, gap=sizes.px(24), margins=(sizes.px(48), sizes.px(8)))
        line.setStretch(1, 1)
        self._notice_band = box(line, "warning")
        self._notice_band.setObjectName("witness_halted")
        self._notice_band.hide()
        return self._notice_band

    def _make_foot(self) -> QWidget:
        sizes = self.sizes
        gap, margins = sizes.px(48), (sizes.px(48), sizes.px(8))
        self._code = CodeLine(size=sizes.of(40), per_line=4)
        self._code.setObjectName("witness_commitment")
        self._values = QVBoxLayout()
        self._values.setSpacing(0)
        self._values_title = BigText(sizes, "", 28, "muted")
        self._qr = QrCode(side=sizes.of(140))
        name = BigText(sizes, self.tr("Commitment code (compare with the slip)"), 28, "muted")
        code = column(None, name, self._code, None, gap=0)
        values = column(None, self._values_title, self._values, None, gap=0)
        if sizes.tall:
            line = row(code, self._qr, gap=gap)
            line.setStretch(0, 1)
            self._foot = box(column(line, rule(), values, gap=sizes.px(8), margins=margins), "head")
        else:
            line = row(code, rule(vertical=True), values, self._qr, gap=gap, margins=margins)
            line.setStretch(2, 1)
            self._foot = box(line, "head")
            self._foot.setFixedHeight(sizes.px(184))
        return self._foot

    # -- showing -----------------------------------------------------------------------------------------

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
        refit(self._recorded, self.tr("Recording") if view.recording else self.tr("Not recording"))
        notice = notice_of(view) if view.void is None else ""
        self._notice.setText(notice)
        self._notice_band.setVisible(bool(notice))

    def _show_foot(self, view: DrawView, step: Step, seconds: int) -> None:
        found = view.commitment
        self._foot.setVisible(found is not None and step is not Step.FREEZE)
        if found is not None:
            self._code.set_code(found.commitment)
            self._qr.set_content(found.commitment.upper())
            self._show_values(view, seconds)

    def _show_values(self, view: DrawView, seconds: int) -> None:
        """Two at a time, taking turns: every revealed value is seen by the room."""
        revealed = [w for w in view.witnesses if w.value is not None]
        pages = max(1, -(-len(revealed) // _VALUES))
        page = seconds // _TURN_SECONDS % pages
        now = [(w.name, w.value or "") for w in revealed[page * _VALUES : (page + 1) * _VALUES]]
        if now == self._values_shown:
            return
        self._values_shown = now
        title = self.tr("Values of the witnesses (revealed)") if revealed else ""
        self._values_title.setText(f"{title}  {page + 1}/{pages}" if pages > 1 else title)
        clear(self._values)
        sizes = self.sizes
        for who, value in now:
            name = BigText(sizes, who, 32)
            name.setFixedWidth(sizes.px(_NAME_WIDTH))
            line = QWidget()
            line.setLayout(row(name, BigText(sizes, value, 40, bold=True), gap=sizes.px(24)))
            self._values.addWidget(line)
            line.show()  # at once, so that it counts in the room that is needed
