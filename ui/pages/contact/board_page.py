"""The call board: what each line does at this moment, and how far every open invitation is."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QGridLayout, QVBoxLayout

from core.access.model import Actor
from core.contact.invitation.model import ContactChanged, Reach
from core.contact.inviting.board import CallBoardView, DrawOnBoard, PursuitRow
from core.contact.lines.line import LineChanged
from core.contact.texts.inbox import CO_SIGNS, DECIDES
from core.engine.api import Services
from core.engine.workstation import Workstation
from ui.counted import counted
from ui.durations import countdown
from ui.pages.contact.board_words import course, reach_words, say, waits_for
from ui.pages.contact.line_block import LineBlock
from ui.shell.frame import Frame
from ui.shell.page import GAP, Page
from ui.widgets.cards import Card
from ui.widgets.labels import Text
from ui.widgets.layouts import clear, column, row
from ui.widgets.notices import EmptyState
from ui.widgets.panels import ScrollBox
from ui.widgets.table.columns import Cell, Column, RowAction, static_source
from ui.widgets.table.paged_table import PagedTable
from ui.widgets.tags import Tag

REFRESH_MS = 1_000
_LINES_IN_A_ROW = 4


class CallBoardPage(Page):
    """Seats only, never a name; the operator may end a call, and with the supervisor end waiting."""

    def __init__(self, frame: Frame, ws: Workstation[Services]) -> None:
        super().__init__(frame)
        self._board = ws.services.call_board
        self._by_hand = ws.services.contact.by_hand
        self._may = frame.actor.may(DECIDES)
        self._view: CallBoardView | None = None
        self._asked: PursuitRow | None = None
        self.set_title(self.tr("Calls"), self.tr("Lines and open invitations, as they are now"))
        self.blocks: list[LineBlock] = []
        self._grid = QGridLayout()
        self._grid.setSpacing(GAP)
        self._no_line = EmptyState(
            self.tr("No modem is there"), self.tr("Plug one in; the page of modems says more."), "radio-tower"
        )
        self._draws = QVBoxLayout()
        self._draws.setSpacing(0)
        self._draws_card = Card(self.tr("Draws being asked for"), "dices", padding=(16, 8))
        self._draws_card.add(self._draws)
        self.table = self._make_table()
        self.table.set_row_menu(self._menu)
        self.table.setMinimumHeight(220)
        everything = column(self._grid, self._no_line, self._draws_card, self.table, gap=GAP)
        everything.setStretch(3, 1)
        self.body.addWidget(ScrollBox(everything), 1)
        self._timer = QTimer(self)
        self._timer.setInterval(REFRESH_MS)
        self._timer.timeout.connect(self._load)
        frame.bridge.on(ContactChanged, self._changed, self)
        frame.bridge.on(LineChanged, self._changed, self)

    def opened(self, params: Mapping[str, object]) -> None:
        """Load, and again every second: times move on without being told."""
        self._load()
        self._timer.start()

    def returned(self) -> None:
        """Shown again."""
        self._load()

    def closed(self) -> None:
        """No more questions."""
        self._timer.stop()

    def show_view(self, view: CallBoardView) -> None:
        """Show how things stand; blocks and rows stay and change."""
        before, self._view = self._view, view
        while len(self.blocks) < len(view.lines):
            block = LineBlock()
            place = len(self.blocks)
            self._grid.addWidget(block, place // _LINES_IN_A_ROW, place % _LINES_IN_A_ROW)
            self.blocks.append(block)
        for place, block in enumerate(self.blocks):
            block.setVisible(place < len(view.lines))
            if place < len(view.lines):
                block.show_line(view.lines[place], view.at)
        self._no_line.setVisible(not view.lines)
        if before is None or before.draws != view.draws:
            self._show_draws(view)
        self._show_rows(before, view)

    def _show_rows(self, before: CallBoardView | None, view: CallBoardView) -> None:
        keys = [_key(shown) for shown in view.rows]
        if before is None or keys != [_key(shown) for shown in before.rows]:
            self.table.set_source(static_source(view.rows))
        else:
            for shown in view.rows:
                self.table.model.update_row(shown)

    def _show_draws(self, view: CallBoardView) -> None:
        clear(self._draws)
        self._draws_card.setVisible(bool(view.draws))
        for draw in view.draws:
            self._draws.addLayout(self._draw_line(draw))

    def _draw_line(self, draw: DrawOnBoard) -> QVBoxLayout:
        policy = draw.policy
        if draw.paused:
            tag = Tag(self.tr("Paused"), "warning", "circle-pause")
        elif draw.calls_allowed:
            tag = Tag(self.tr("Calls allowed"), "accent", "phone")
        else:
            tag = Tag(self.tr("Outside the hours of calls"), "warning", "moon")
        head = row(
            Text(draw.draw_id, "card"),
            tag,
            Text(
                counted(self.tr("{0} of {1} {1:seat|seats} accepted"), draw.accepted, draw.seats),
                "body",
                "muted",
            ),
            None,
            gap=12,
        )
        figures = counted(
            self.tr(
                "{hours} · order: {order} · {tries} {tries:call|calls}, {gap} apart · answer by text within "
                "{text}, by e-mail within {mail}"
            ),
            hours=f"{policy.opens:%H:%M}–{policy.closes:%H:%M}",
            order=" → ".join(reach_words(reach) for reach in policy.order.channels),
            tries=policy.tries,
            gap=countdown(policy.gap),
            text=countdown(policy.reply_window),
            mail=countdown(policy.mail_window) if Reach.MAIL in policy.order.channels else "—",
        )
        return column(head, Text(figures, "body", "muted", wrap=True), gap=4, margins=(0, 6))

    def _load(self) -> None:
        self.frame.bridge.call(self._board.view, self.frame.actor, done=self.show_view, owner=self)

    def _changed(self, _news: object) -> None:
        self._load()

    def _menu(self, shown: PursuitRow) -> list[RowAction]:
        if not self._may:
            return []
        acts = [
            RowAction(self.tr("Wait no longer (two people)…"), partial(self._ask_skip, shown), "skip-forward")
        ]
        if shown.call is not None:
            acts.insert(0, RowAction(self.tr("Hang up…"), partial(self._ask_cut, shown), "phone-off"))
        return acts

    def _ask_cut(self, shown: PursuitRow, _rows: object = None) -> None:
        self._asked = shown
        self.frame.dialogs.reason(
            self.tr("End the call to seat {0}").format(shown.seat),
            self.tr("It does not count as a try; the expert is called again after the pause."),
            self.tr("Hang up"),
            self._cut,
            owner=self,
        )

    def _cut(self, reason: str) -> None:
        if self._asked is not None:
            asked, act = self._asked, self._by_hand.hang_up
            self._do(act, self.frame.actor, asked.draw_id, asked.row, reason)

    def _ask_skip(self, shown: PursuitRow, _rows: object = None) -> None:
        self._asked = shown
        self.frame.dialogs.co_sign(
            self.tr("Wait no longer for seat {0}").format(shown.seat),
            self.tr(
                "The expert counts as one who did not answer, and the next one of the order is asked. The "
                "supervisor signs beside you."
            ),
            self.tr("Wait no longer"),
            self._skip,
            permission=CO_SIGNS,
            owner=self,
        )

    def _skip(self, supervisor: Actor, reason: str) -> None:
        if self._asked is not None:
            asked, act = self._asked, self._by_hand.skip
            self._do(act, self.frame.actor, asked.draw_id, asked.row, supervisor, reason)

    def _do(self, act: object, *given: object) -> None:
        refused = self.frame.dialogs.error
        self.frame.bridge.call(act, *given, done=self._done, failed=refused, owner=self)  # type: ignore[arg-type]

    def _done(self, _nothing: object) -> None:
        self._load()

    def _make_table(self) -> PagedTable:
        table = PagedTable(
            [
                Column("seat", self.tr("Seat"), _seat, 70),
                Column("draw", self.tr("Draw"), _draw, 150),
                Column("state", self.tr("State"), _state, 170),
                Column("course", self.tr("Course"), _course, 220, stretch=True),
                Column("tries", self.tr("Calls"), _tries, 70),
                Column("sent", self.tr("Texts, e-mails"), _sent, 120),
                Column("until", self.tr("At"), _until, 90),
                Column("left", self.tr("In"), self._left, 90),
            ],
            _key,
            row_height=44,
            foot=False,
            name=self.tr("Open invitations"),
        )
        table.view.setObjectName("pursuits")
        table.set_empty(
            self.tr("Nobody is being asked at this moment"),
            self.tr("Invitations begin when the panel is drawn and “Start inviting” is chosen."),
        )
        return table

    def _left(self, shown: PursuitRow) -> Cell:
        if shown.until is None or self._view is None or shown.call is not None:
            return Cell("—", "muted")
        return Cell(countdown((shown.until - self._view.at).total_seconds()), bold=True)


def _key(shown: PursuitRow) -> str:
    return f"{shown.draw_id}/{shown.row}"


def _seat(shown: PursuitRow) -> Cell:
    return Cell(shown.seat, bold=True)


def _draw(shown: PursuitRow) -> Cell:
    return Cell(shown.draw_id, "muted")


def _state(shown: PursuitRow) -> Cell:
    if shown.unknown:
        return Cell(say("unknown"), tag="danger", icon="circle-question-mark")
    if shown.call is not None:
        return Cell(say(f"step.{shown.call.step}"), tag="accent", icon="phone-call")
    return Cell(waits_for(shown), tag="neutral" if shown.until is None else "warning", icon="hourglass")


def _course(shown: PursuitRow) -> str:
    return course(shown)


def _tries(shown: PursuitRow) -> str:
    return f"{shown.tries}/{shown.most_tries}"


def _sent(shown: PursuitRow) -> str:
    return f"{shown.texts} · {shown.mails}"


def _until(shown: PursuitRow) -> Cell:
    return Cell("—" if shown.until is None else f"{shown.until:%H:%M:%S}", "muted")
