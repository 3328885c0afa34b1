"""Annual check: rounds, who has answered, and closing a round."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from core.engine.api import Services
from core.engine.workstation import Workstation
from core.pool.upkeep.model import ANSWERED, BulkOutcome, CheckEntry, CheckRound, CheckState, UpkeepChanged
from ui.counted import counted
from ui.pages.pool.parts.standing_texts import say
from ui.pages.pool.upkeep import cells as cells
from ui.pages.pool.upkeep.acts import UpkeepActs
from ui.pages.pool.upkeep.check_round_dialog import CheckRoundDialog
from ui.shell.frame import Frame
from ui.shell.page import GAP, Page
from ui.widgets.buttons import Button, Choice
from ui.widgets.cards import FigureCard
from ui.widgets.layouts import row
from ui.widgets.pickers import Select
from ui.widgets.table.columns import Column, PageRequest, RowAction, RowPage, static_source
from ui.widgets.table.paged_table import PagedTable

_ALL = "all"


class ChecksPage(Page):
    """One round at a time; its figures, its experts, answers for many at once."""

    scoped = True

    def __init__(self, frame: Frame, ws: Workstation[Services]) -> None:
        super().__init__(frame)
        self._ws = ws
        self._rounds: dict[int, CheckRound] = {}
        self.dialog: CheckRoundDialog | None = None
        self.set_title(self.tr("Annual check"), "")
        self.acts = UpkeepActs(frame, ws, self)
        self.body.addWidget(self.acts.banner)
        self.round: Select[int] = Select()
        self.round.setObjectName("check_round")
        self.round.setMinimumWidth(280)
        self.round.setAccessibleName(self.tr("Round"))
        self.round.edited.connect(self._show_round)
        states = [(state.value, say(f"check.{state.value}")) for state in CheckState]
        self.which = Choice([(_ALL, self.tr("All")), *states], _ALL, self.tr("State"))
        self.which.changed.connect(self._show_entries)
        self.body.addLayout(row(self.round, None, self.which))
        self.everybody = FigureCard(self.tr("experts in the round"), "users")
        self.answered = FigureCard(self.tr("have done it"), "circle-check")
        self.rest = FigureCard(self.tr("still to come, or missed"), "hourglass", icon_tone="warning")
        self.body.addLayout(row(self.everybody, self.answered, self.rest, gap=GAP))
        self.body.addWidget(self._make_table(), 1)
        self._make_actions()
        frame.bridge.on(UpkeepChanged, self._changed, self)

    def opened(self, params: Mapping[str, object]) -> None:
        """Load the rounds."""
        self._load()

    def returned(self) -> None:
        """Shown again."""
        self._load()

    @property
    def shown(self) -> CheckRound | None:
        """The chosen round."""
        return self._rounds.get(self.round.value or 0)

    def _make_actions(self) -> None:
        if not self.acts.may:
            return
        self.close_round = Button(self.tr("Close the round…"), "lock")
        self.close_round.setObjectName("close_check_round")
        self.close_round.clicked.connect(self._ask_close)
        self.head.add_action(self.close_round)
        self.begin = Button(self.tr("Open a round…"), "plus", "primary")
        self.begin.setObjectName("open_check_round")
        self.begin.clicked.connect(self._ask_open)
        self.set_main_action(self.begin)

    def _make_table(self) -> PagedTable:
        bulk = [
            RowAction(self.tr("Confirmed"), self._confirm, "circle-check"),
            RowAction(self.tr("Corrected"), self._correct, "pencil"),
            RowAction(self.tr("Take the answer back"), self._take_back, "undo-2"),
        ]
        self.table = PagedTable(
            [
                Column("expert_no", self.tr("Number"), cells.expert_no, 112),
                Column("name", self.tr("Name"), cells.name, 100, masked=True),
                Column("employer", self.tr("Employer"), _employer, 160, masked=True, stretch=True),
                Column("term_to", self.tr("Term until"), _term_to, 110),
                Column("state", self.tr("State"), cells.check_state, 124),
                Column("answered", self.tr("Answered"), _answered, 200),
                Column("note", self.tr("Note"), _note, 120),
            ],
            _number,
            table_id="check_entries",
            memory=self.frame.preferences,
            bulk=bulk if self.acts.may else [],
            name=self.tr("Experts of the round"),
        )
        self.table.view.setObjectName("check_table")
        self.table.failed.connect(self.frame.dialogs.error)
        self.table.activated.connect(self._open_expert)
        return self.table

    # Loading.

    def _load(self) -> None:
        rounds = self._ws.services.pool.upkeep.checks.rounds
        self.frame.bridge.call(rounds, self.frame.actor, done=self._arrived, owner=self)

    def _arrived(self, rounds: Sequence[CheckRound]) -> None:
        self._rounds = {found.round_id: found for found in rounds}
        self.round.set_options([(found.round_id, found.name) for found in rounds])
        self.round.setVisible(bool(rounds))
        self.which.setVisible(bool(rounds))
        self._show_round()

    def _show_round(self) -> None:
        shown = self.shown
        for card in (self.everybody, self.answered, self.rest):
            card.setVisible(shown is not None)
        if self.acts.may:
            is_open = shown is not None and shown.closed_at is None
            self.close_round.block("" if is_open else self.tr("No round is open"))
            busy = any(found.closed_at is None for found in self._rounds.values())
            self.begin.block(self.tr("Close the open round first") if busy else "")
        if shown is None:
            self.head.note.setText("")
            self.table.set_empty(
                self.tr("No round of the annual check yet"),
                self.tr("In a round every expert confirms or corrects the data by a due date."),
            )
            self.table.set_source(static_source([]))
            return
        self.head.note.setText(self._describe(shown))
        rest = shown.size - shown.answered
        share = round(100 * shown.answered / shown.size) if shown.size else 0
        self.everybody.set_figure(f"{shown.size:,}")
        self.answered.set_figure(f"{shown.answered:,}", f"{share} %")
        self.rest.set_figure(f"{rest:,}")
        self.table.set_empty(self.tr("Nobody is in this state"))
        self._show_entries()

    def _describe(self, shown: CheckRound) -> str:
        if shown.closed_at is None:
            said = self.tr("Open until {0}; opened by {1} on {2}")
            return said.format(shown.due, shown.opened_by, f"{shown.opened_at:%Y-%m-%d}")
        said = self.tr("Closed by {0} on {1}")
        return said.format(shown.closed_by, f"{shown.closed_at:%Y-%m-%d}")

    def _show_entries(self, _index: int = 0) -> None:
        self.table.clear_checks()
        if self.shown is not None:
            self.table.set_source(self._page)

    def _page(
        self, request: PageRequest, done: Callable[[RowPage], None], failed: Callable[[BaseException], None]
    ) -> None:
        shown = self.shown
        assert shown is not None  # a source is set only for a round
        state = None if self.which.value == _ALL else CheckState(self.which.value)
        after = str(request.cursor or "")
        total = shown.size if state is None else shown.counts.get(state, 0)
        self.frame.bridge.call(
            self._ws.services.pool.upkeep.checks.entries,
            self.frame.actor,
            shown.round_id,
            state,
            after,
            done=partial(_deliver, done, total),
            failed=failed,
            owner=self,
        )

    # Acting.

    def _confirm(self, entries: list[CheckEntry]) -> None:
        self._answer(entries, corrected=False)

    def _correct(self, entries: list[CheckEntry]) -> None:
        self._answer(entries, corrected=True)

    def _answer(self, entries: list[CheckEntry], *, corrected: bool) -> None:
        shown = self.shown
        if shown is None:
            return
        answer = self._ws.services.pool.upkeep.checks.answer
        numbers = [entry.expert_no for entry in entries if entry.state not in ANSWERED]
        done = partial(self._told, shown.round_id)
        self.frame.bridge.call(
            answer, self.frame.actor, shown.round_id, numbers, corrected, done=done, owner=self
        )

    def _told(self, round_id: int, outcome: BulkOutcome) -> None:
        found = self._rounds.get(round_id)
        undo = partial(self._undo, round_id, outcome.done)
        is_open = found is not None and found.closed_at is None
        said = counted(self.tr("Annual check of {0} {0:expert|experts} noted"), len(outcome.done))
        self.acts.banner.offer(said, undo if is_open else None)

    def _undo(self, round_id: int, numbers: Sequence[str]) -> None:
        take_back = self._ws.services.pool.upkeep.checks.take_back
        self.frame.bridge.call(take_back, self.frame.actor, round_id, numbers, owner=self)

    def _take_back(self, entries: list[CheckEntry]) -> None:
        if self.shown is not None:
            self._undo(self.shown.round_id, [entry.expert_no for entry in entries])

    def _ask_open(self) -> None:
        self.dialog = CheckRoundDialog(self.window(), self.frame, self._ws)
        self.dialog.opened_round.connect(self._opened)
        self.dialog.open()

    def _opened(self, found: CheckRound) -> None:
        said = counted(self.tr("Round opened for {0} {0:expert|experts}"), f"{found.size:,}")
        self.frame.notify(said)
        self.acts.banner.offer(said, None)

    def _ask_close(self) -> None:
        shown = self.shown
        if shown is None:
            return
        text = self.tr(
            "{0} {0:expert has|experts have} not done it. They are not drawn until they make it good."
        )
        self.frame.dialogs.confirm(
            self.tr("Close the round “{0}”").format(shown.name),
            counted(text, f"{shown.size - shown.answered:,}"),
            self.tr("Close the round"),
            self._close,
            danger=True,
            owner=self,
        )

    def _close(self) -> None:
        if self.shown is not None:
            close = self._ws.services.pool.upkeep.checks.close_round
            self.frame.bridge.call(
                close, self.frame.actor, self.shown.round_id, done=self._closed, owner=self
            )

    def _closed(self, found: CheckRound) -> None:
        missed = found.counts.get(CheckState.MISSED, 0)
        self.acts.banner.offer(
            counted(self.tr("Round closed; {0} {0:expert|experts} missed it"), f"{missed:,}"), None
        )

    def _open_expert(self, entry: CheckEntry) -> None:
        self.frame.open_page("pool.detail", expert_no=entry.expert_no)

    def _changed(self, _message: UpkeepChanged) -> None:
        self._load()


def _deliver(done: Callable[[RowPage], None], total: int, entries: Sequence[CheckEntry]) -> None:
    last = entries[-1].expert_no if entries else None
    done(RowPage(entries, last, total))


def _number(entry: CheckEntry) -> str:
    return entry.expert_no


def _employer(entry: CheckEntry) -> str:
    return entry.employer


def _term_to(entry: CheckEntry) -> str:
    return entry.term_to or "—"


def _answered(entry: CheckEntry) -> str:
    return cells.entered(entry.at, entry.by_name)


def _note(entry: CheckEntry) -> str:
    return entry.note
