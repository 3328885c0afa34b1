"""What a manager can do to one expert or many from any list: leave, term, freeze, blacklist, delete, undo."""

from collections.abc import Callable, Sequence
from datetime import date, datetime, timedelta
from functools import partial
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from core.access.departments import Department
from core.engine.api import Services
from core.engine.workstation import Workstation
from core.pool.upkeep.model import BarOrder, BulkOutcome
from core.pool.upkeep.service import PoolUpkeep
from ui.counted import counted
from ui.listing import listed_clauses
from ui.pages.pool.upkeep.dialogs import UpkeepDialog, UpkeepForm, UpkeepOrder, people_words
from ui.shell.frame import Frame
from ui.texts import words
from ui.widgets.buttons import Button
from ui.widgets.notices import Banner
from ui.widgets.table.columns import RowAction

Undo = Callable[[BulkOutcome], None]
_YEARS = 3


class UndoBanner(Banner):
    """Says what was done, with a button that takes it back; goes when something else is done."""

    def __init__(self) -> None:
        self.button = Button("", "undo-2", size="small")
        super().__init__("", action=self.button)
        self.button.setText(self.tr("Undo"))
        self.button.setObjectName("undo")
        self._undo: Callable[[], None] | None = None
        self.button.clicked.connect(self._press)
        self.setObjectName("undo_banner")
        self.hide()

    def offer(self, text: str, undo: Callable[[], None] | None) -> None:
        """Show ``text``; without ``undo`` there is nothing to press."""
        self._undo = undo
        self.set_text(text)
        self.button.setVisible(undo is not None)
        self.show()

    def _press(self) -> None:
        undo, self._undo = self._undo, None
        self.hide()
        if undo is not None:
            undo()


class UpkeepActs(QObject):
    """Asks, does, tells what came of it and offers to take it back. ``banner`` is placed by the page.

    The methods ``ask_…`` take expert numbers; None lets them be chosen in the dialog.
    """

    def __init__(self, frame: Frame, ws: Workstation[Services], page: QWidget) -> None:
        super().__init__(page)
        self._frame = frame
        self._ws = ws
        self._page = page
        self.banner = UndoBanner()
        self.dialog: UpkeepDialog | None = None
        """The last dialog that was opened."""

    @property
    def may(self) -> bool:
        """Whether the person may do any of it."""
        return self._frame.actor.may("pool.edit")

    def row_actions(self, number_of: Callable[[Any], str]) -> list[RowAction]:
        """Actions on rows of a list of experts, for its bulk bar and its right-click menu."""
        if not self.may:
            return []

        def on(ask: Callable[[Sequence[str]], None]) -> Callable[[list[Any]], None]:
            return lambda rows: ask([number_of(row) for row in rows])

        moving = [RowAction(self.tr("Move to a department…"), on(self.ask_move), "network")]
        return [
            *(moving if self._ws.foundation.departments.in_use else []),
            RowAction(self.tr("Leave…"), on(self.ask_leave), "calendar-off"),
            RowAction(self.tr("Renew the term…"), on(self.ask_renew), "calendar-check"),
            RowAction(self.tr("Freeze…"), on(self.ask_freeze), "snowflake"),
            RowAction(self.tr("Blacklist…"), on(self.ask_blacklist), "ban", danger=True),
            RowAction(self.tr("Delete…"), on(self.ask_delete), "trash-2", danger=True),
        ]

    # Asking.

    def ask_leave(self, numbers: Sequence[str] | None = None) -> None:
        """Enter leave."""
        form = UpkeepForm(
            self.tr("Enter leave"),
            self._about(numbers, self.tr("Nobody is drawn while on leave; it ends by itself.")),
            self.tr("Enter"),
            _people(numbers),
            starts=self.tr("From"),
            until=self.tr("Until"),
            begin=today(),
            note=self.tr("Study abroad, illness, …"),
        )
        self._ask(form, self._leave)

    def ask_renew(self, numbers: Sequence[str] | None = None) -> None:
        """Renew terms."""
        form = UpkeepForm(
            self.tr("Renew the term"),
            self._about(numbers, self.tr("The beginning of the term stays as it is.")),
            self.tr("Renew"),
            _people(numbers),
            until=self.tr("New end of the term"),
            until_required=True,
            end=_in_years(today(), _YEARS),
            note=self.tr("Decision or document of the appointment"),
        )
        self._ask(form, self._renew)

    def ask_freeze(self, numbers: Sequence[str] | None = None) -> None:
        """Freeze."""
        form = UpkeepForm(
            self.tr("Freeze"),
            self._about(numbers, self.tr("A frozen expert is not drawn. No approval is needed.")),
            self.tr("Freeze"),
            _people(numbers),
            until=self.tr("Until"),
            danger=True,
        )
        self._ask(form, self._freeze)

    def ask_move(self, numbers: Sequence[str]) -> None:
        """Move to a department."""
        ask = partial(self._ask_move, numbers)
        offered = self._ws.foundation.departments.offered
        self._frame.bridge.call(offered, self._frame.actor, done=ask, owner=self._page)

    def _ask_move(self, numbers: Sequence[str], departments: Sequence[Department]) -> None:
        note = self.tr("The people of the department see the experts and act on them from now on.")
        form = UpkeepForm(
            self.tr("Move to a department"),
            self._about(numbers, note),
            self.tr("Move"),
            _people(numbers),
            departments=tuple(one.name for one in departments),
        )
        self._ask(form, self._move)

    def ask_unfreeze(self, numbers: Sequence[str]) -> None:
        """Lift freezes."""
        form = UpkeepForm(
            self.tr("Lift the freeze"),
            self._about(numbers, self.tr("From now on the experts can be drawn again.")),
            self.tr("Lift"),
            _people(numbers),
        )
        self._ask(form, self._unfreeze)

    def ask_blacklist(self, numbers: Sequence[str] | None = None) -> None:
        """Ask for blacklistings."""
        form = UpkeepForm(
            self.tr("Put on the blacklist"),
            self._about(numbers, self.tr("Takes effect when the review has approved it.")),
            self.tr("Hand in"),
            _people(numbers),
            until=self.tr("Until"),
            document=self.tr("Document"),
            note=self.tr("What happened, and the rule it breaks"),
            danger=True,
        )
        self._ask(form, self._blacklist)

    def ask_lift(self, numbers: Sequence[str]) -> None:
        """Ask for blacklistings to be lifted."""
        form = UpkeepForm(
            self.tr("Take off the blacklist"),
            self._about(numbers, self.tr("Takes effect when the review has approved it.")),
            self.tr("Hand in"),
            _people(numbers),
            document=self.tr("Document"),
        )
        self._ask(form, self._lift)

    def ask_delete(self, numbers: Sequence[str] | None = None) -> None:
        """Delete."""
        note = self.tr("They go to the deleted list, are never drawn and can be restored. History stays.")
        form = UpkeepForm(
            self.tr("Delete experts"),
            self._about(numbers, note),
            self.tr("Delete"),
            _people(numbers),
            danger=True,
        )
        self._ask(form, self._delete)

    def ask_restore(self, numbers: Sequence[str]) -> None:
        """Restore deleted experts."""
        form = UpkeepForm(
            self.tr("Restore experts"),
            self._about(numbers, self.tr("A freeze or blacklisting that still runs holds again.")),
            self.tr("Restore"),
            _people(numbers),
        )
        self._ask(form, self._restore)

    # Doing.

    def _leave(self, order: UpkeepOrder) -> None:
        act = self._upkeep.leave.enter
        self._do(
            self.tr("Leave entered for {0} {0:expert|experts}"),
            None,
            act,
            order.people,
            order.starts,
            order.until,
            order.reason,
        )

    def _renew(self, order: UpkeepOrder) -> None:
        terms = self._upkeep.terms.terms
        renew = partial(self._renew_knowing, order)
        self._frame.bridge.call(terms, self._frame.actor, order.people, done=renew, owner=self._page)

    def _renew_knowing(self, order: UpkeepOrder, before: dict[str, tuple[str, str]]) -> None:
        said = self.tr("Term of {0} {0:expert|experts} renewed")
        undo = partial(self._put_back, before)
        self._do(said, undo, self._upkeep.terms.renew, order.people, order.until, order.reason)

    def _put_back(self, before: dict[str, tuple[str, str]], outcome: BulkOutcome) -> None:
        terms = {number: before[number] for number in outcome.done}
        said = self.tr("Earlier term of {0} {0:expert|experts} put back")
        self._do(said, None, self._upkeep.terms.put_back, terms, self._taken_back)

    def _move(self, order: UpkeepOrder) -> None:
        said = self.tr("{0} {0:expert|experts} moved")
        act = self._upkeep.departments.move
        self._do(said, None, act, order.people, order.department, order.reason)

    def _freeze(self, order: UpkeepOrder) -> None:
        said = self.tr("{0} {0:expert|experts} frozen")
        wanted = BarOrder(order.people, order.reason, order.until)
        self._do(said, self._thaw, self._upkeep.bars.freeze, wanted)

    def _thaw(self, outcome: BulkOutcome) -> None:
        said = self.tr("Freeze of {0} {0:expert|experts} lifted")
        self._do(said, None, self._upkeep.bars.unfreeze, outcome.done, self._taken_back)

    def _unfreeze(self, order: UpkeepOrder) -> None:
        said = self.tr("Freeze of {0} {0:expert|experts} lifted")
        self._do(said, None, self._upkeep.bars.unfreeze, order.people, order.reason)

    def _blacklist(self, order: UpkeepOrder) -> None:
        wanted = BarOrder(order.people, order.reason, order.until, order.document)
        self._do(
            self.tr("{0} {0:expert|experts} on the blacklist"), None, self._upkeep.bars.blacklist, wanted
        )

    def _lift(self, order: UpkeepOrder) -> None:
        wanted = BarOrder(order.people, order.reason, "", order.document)
        self._do(self.tr("{0} {0:expert|experts} off the blacklist"), None, self._upkeep.bars.lift, wanted)

    def _delete(self, order: UpkeepOrder) -> None:
        said = self.tr("{0} {0:expert|experts} deleted")
        self._do(said, self._undelete, self._upkeep.removal.delete, order.people, order.reason)

    def _undelete(self, outcome: BulkOutcome) -> None:
        said = self.tr("{0} {0:expert|experts} restored")
        self._do(said, None, self._upkeep.removal.restore, outcome.done, self._taken_back)

    def _restore(self, order: UpkeepOrder) -> None:
        said = self.tr("{0} {0:expert|experts} restored")
        self._do(said, None, self._upkeep.removal.restore, order.people, order.reason)

    # Around it.

    @property
    def _upkeep(self) -> PoolUpkeep:
        return self._ws.services.pool.upkeep

    @property
    def _taken_back(self) -> str:
        return self.tr("Undone right afterwards")

    def _about(self, numbers: Sequence[str] | None, note: str) -> str:
        if numbers is None:
            return note
        return f"{people_words(list(numbers), self.tr('and others, {0} in all'))}\n{note}"

    def _ask(self, form: UpkeepForm, done: Callable[[UpkeepOrder], None]) -> None:
        window = self._page.window()
        self.dialog = UpkeepDialog(window, self._frame, self._ws, form, done, self._page)
        self.dialog.open()

    def _do(self, said: str, undo: Undo | None, act: Callable[..., Any], *given: object) -> None:
        done = partial(self._tell, said, undo)
        self._frame.bridge.call(act, self._frame.actor, *given, done=done, owner=self._page)

    def _tell(self, said: str, undo: Undo | None, outcome: BulkOutcome) -> None:
        text = counted(said, len(outcome.done))
        if outcome.cases:
            text = counted(self.tr("{0} {0:request|requests} handed in for review"), len(outcome.cases))
        if outcome.left_out:
            reasons = listed_clauses(
                f"{number} {words(f'left_out.{code}')}" for number, code in outcome.left_out[:3]
            )
            text += "\n" + self.tr("{0} left out: {1}").format(len(outcome.left_out), reasons)
        back = partial(undo, outcome) if undo is not None and outcome.done else None
        self.banner.offer(text, back)
        self._frame.notify(text.split("\n")[0], "warning" if outcome.left_out else "neutral")


def today() -> date:
    """The day on the wall."""
    return datetime.now().astimezone().date()


def _people(numbers: Sequence[str] | None) -> tuple[str, ...] | None:
    return None if numbers is None else tuple(numbers)


def _in_years(day: date, years: int) -> date:
    """The last day of a term that begins on ``day``."""
    try:
        return day.replace(year=day.year + years) - timedelta(days=1)
    except ValueError:  # the 29th of February
        return day.replace(year=day.year + years, day=28)
