"""Step 6: the live board, calls under way, documents, release and close."""

from datetime import datetime

from PySide6.QtWidgets import QWidget

from core.draw.state.views import DrawView
from ui.pages.draw.board.answer_entry import AnswerEntry
from ui.pages.draw.board.board_acts import BoardActs
from ui.pages.draw.board.board_rows import BoardTable
from ui.pages.draw.board.calls_card import CallsCard
from ui.pages.draw.board.closing_card import ClosingCard
from ui.pages.draw.board.held_lines import HeldLinesNotice
from ui.pages.draw.board.inbox_notice import InboxNotice
from ui.pages.draw.board.lines_notice import LinesNotice
from ui.pages.draw.board.short_groups import ShortGroupsBanner
from ui.pages.draw.parts.board_presenter import board_lines, figures, remaining, waiting_rows
from ui.pages.draw.parts.ceremony_acts import CeremonyActs
from ui.pages.draw.parts.ceremony_presenter import is_over, is_settled, may_change_seats
from ui.pages.draw.parts.room import between
from ui.pages.draw.parts.room_acts import RoomActs
from ui.pages.draw.stages.dice_round import DiceBanner
from ui.shell.page import GAP
from ui.widgets.cards import Figure, FigureStrip
from ui.widgets.codes import CodeLine
from ui.widgets.labels import ElidedText, IconText, Text
from ui.widgets.layouts import column, row

_WIDEST = 372


class BoardStage(QWidget):
    """Big figures, rows that never move, the calls at the right."""

    def __init__(self, acts: CeremonyActs) -> None:
        super().__init__()
        self._acts = acts
        self._view: DrawView | None = None
        self._seats = Figure(self.tr("seats"), size=56)
        self._accepted = Figure(self.tr("accepted"), size=56, tone="accent")
        self._open = Figure(self.tr("open"), size=56)
        self._left = Figure(self.tr("left in the pool"), size=56)
        for name, figure in (
            ("figure_seats", self._seats),
            ("figure_accepted", self._accepted),
            ("figure_open", self._open),
            ("figure_left", self._left),
        ):
            figure.setObjectName(name)
        self._strip = FigureStrip([self._seats, self._accepted, self._open, self._left])
        self._strip.add_cell(self._deadline_cell())
        self.table = BoardTable(may_answer=acts.is_operator)
        self.table.setObjectName("live_board")
        room = RoomActs(acts)
        self.table.answered.connect(AnswerEntry(room).enter)
        self.table.left.connect(room.seat_left)
        self._dice = DiceBanner(room)
        self._exhausted = ShortGroupsBanner(room)
        by_hand = BoardActs(acts)
        self.table.mailed.connect(by_hand.mailed)
        self.table.cut.connect(by_hand.hang_up)
        self.table.skipped.connect(by_hand.skip)
        self._lock = IconText("lock", "", "muted")
        self._coded = ElidedText(self.tr("Commitment code"), "body", "muted")
        self._code = CodeLine(size=14)
        self._invited = ElidedText("", "body", "muted")
        self.table.add_foot(
            self._lock,
            None,
            self._coded,
            self._code,
            self._invited,
        )
        self.calls = CallsCard()
        self.calls.emergency.clicked.connect(room.emergency)
        self.closing = ClosingCard(acts)
        side = column(self.calls, self.closing, gap=GAP)
        side.setStretch(1, 1)
        self._side = QWidget()
        self._side.setLayout(side)
        self._lines = LinesNotice(acts)
        self._held = HeldLinesNotice(room)
        self._inbox = InboxNotice(acts)
        notices = column(self._dice, self._exhausted, self._lines, self._held, self._inbox, self.table, gap=8)
        line = row(notices, self._side, gap=GAP)
        line.setStretch(0, 4)
        line.setStretch(1, 1)
        layout = column(self._strip, line, gap=GAP)
        layout.setStretch(1, 1)
        self.setLayout(layout)
        self._layouts = (side, layout)
        self.set_tight(False)

    def set_tight(self, tight: bool) -> None:
        """In a low window: small figures and rows, and of calls and closing only what is of use now."""
        self._tight = tight
        self._strip.set_slim(tight)
        self._cell.setContentsMargins(20, 2 if tight else 14, 20, 2 if tight else 14)
        self.table.set_tight(tight)
        self.closing.set_tight(tight)
        self.calls.set_tight(tight)
        for layout in self._layouts:
            layout.setSpacing(8 if tight else GAP)
        self._show_calls()

    def _show_calls(self) -> None:
        """Nobody is called once the panel stands: the closing has the room."""
        view = self._view
        over = view is not None and (is_settled(view) or is_over(view))
        self.calls.setVisible(not over)
        least = _WIDEST if over else 308
        between(self._side, least if self._tight else 260, _WIDEST)

    def show_view(self, view: DrawView) -> None:
        """Show the board."""
        self._view = view
        self._show_calls()
        self.tick()
        self._show_figures(view)
        self._exhausted.show_view(view)
        self._dice.show_view(view)
        self._lines.show_view(view)
        self._held.show_view(view)
        self._show_emergency(view)
        self._show_lock(view)
        self._coded.setVisible(view.commitment is not None and not self._tight)
        self._code.setVisible(view.commitment is not None)
        self._invited.setVisible(not self._tight)
        if view.commitment is not None:
            self._code.set_code(view.commitment.commitment)
        self.closing.show_view(view)

    def tick(self) -> None:
        """A second has passed: elapsed times move on."""
        view = self._view
        if view is None:
            return
        now = datetime.now().astimezone()
        lines = board_lines(view, now)
        goes_on = may_change_seats(view)
        waits = goes_on and not (is_settled(view) or is_over(view))
        self.table.show_lines(lines, open_for_answers=waits, open_for_leaving=goes_on)
        self.calls.show_lines(lines)
        deadline = view.board.deadline if view.board is not None else None
        self._left_time.setText(remaining(deadline, now))
        self._until.setText("" if deadline is None else f"{deadline:%H:%M:%S}")

    def _show_emergency(self, view: DrawView) -> None:
        waits = may_change_seats(view) and view.phase == "contacting" and bool(waiting_rows(view))
        operator = "" if self._acts.is_operator else self.tr("Only the operator does this")
        self.calls.emergency.block(operator or ("" if waits else self.tr("Nobody's answer is waited for")))

    def _deadline_cell(self) -> QWidget:
        self._left_time = Text("—", "figure32")
        self._until = Text("", "body", bold=True)
        self._cell = column(
            row(Text(self.tr("Answers until"), "body", "muted"), None, self._until),
            self._left_time,
            gap=4,
        )
        cell = QWidget()
        cell.setLayout(self._cell)
        return cell

    def _show_figures(self, view: DrawView) -> None:
        shown = figures(view)
        self._seats.set_figure(str(shown.seats), shown.seats_by_group)
        replaced = self.tr("{0} of them replenished").format(shown.replenished) if shown.replenished else ""
        self._accepted.set_figure(str(shown.accepted), replaced)
        under_way = self.tr("{calling} in a call · {waiting} waiting").format(
            calling=shown.calling, waiting=shown.waiting
        )
        spent = view.board is not None and bool(view.board.exhausted_groups)
        if spent and not shown.calling + shown.waiting:
            under_way = self.tr("nobody is left: they stay open")
        self._open.set_figure(str(shown.open), under_way if shown.open else "")
        self._left.set_figure("—" if shown.left is None else f"{shown.left:,}", shown.left_by_group)
        self._invited.setText(
            self.tr("Invitations under way {calling}, open seats {open}").format(
                calling=shown.calling + shown.waiting, open=shown.open
            )
        )

    def _show_lock(self, view: DrawView) -> None:
        if not view.names_locked:
            self._lock.set_content("eye", self.tr("Names are released and shown masked"), "muted")
        elif view.clock_stepped:
            stepped = self.tr("The clock was changed: names are sealed until two people release them")
            self._lock.set_content("lock", stepped, "warning")
        elif view.unseal_at is not None and view.opens_at_sign_in:
            until = self.tr("Names are sealed until all have signed in, at the latest {0}")
            self._lock.set_content("lock", until.format(f"{view.unseal_at:%Y-%m-%d %H:%M}"), "muted")
        elif view.unseal_at is not None:
            until = self.tr("Names are sealed until {0}").format(f"{view.unseal_at:%Y-%m-%d %H:%M}")
            self._lock.set_content("lock", until, "muted")
        else:
            self._lock.set_content("lock", self.tr("Names are sealed until two people release them"), "muted")
