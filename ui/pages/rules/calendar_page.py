"""Working days: the published holidays, and the customer's own table over them."""

from collections.abc import Mapping
from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication, QDate, QLocale, Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from core.engine.api import Services
from core.engine.workstation import Workstation
from core.rules.calendar import FIRST_YEAR, LAST_YEAR, CalendarYear
from core.rules.model import RulesChanged
from core.rules.ports import OwnDay
from ui.pages.rules.year_grid import YearGrid
from ui.shell.dialogs import Ask
from ui.shell.frame import Frame
from ui.shell.page import GAP, Page
from ui.widgets.buttons import Button
from ui.widgets.cards import Card
from ui.widgets.editors import LineEditor
from ui.widgets.forms import Field
from ui.widgets.layouts import row
from ui.widgets.notices import Banner
from ui.widgets.pickers import DateEditor, NumberStepper, Select
from ui.widgets.table.columns import Cell, Column, RowAction, static_source
from ui.widgets.table.paged_table import PagedTable

_MOST_DAYS = 60


class CalendarPage(Page):
    """Everybody who reads the rules sees it; who edits them adds days."""

    def __init__(self, frame: Frame, ws: Workstation[Services]) -> None:
        super().__init__(frame)
        self._ws = ws
        self._may_edit = frame.actor.may("rules.edit")
        self._shown: CalendarYear | None = None
        self.set_title(
            self.tr("Working days"), self.tr("Rules that count working days use this; nothing is guessed")
        )
        self.year = NumberStepper(FIRST_YEAR, LAST_YEAR, QDate.currentDate().year())
        self.year.setObjectName("calendar_year")
        self.year.edited.connect(self._load)
        self.add = Button(self.tr("Add days…"), "plus", "primary")
        self.add.setObjectName("add_days")
        self.add.clicked.connect(self._add_from_button)
        if self._may_edit:
            self.set_main_action(self.add)
        self._state = Banner("")
        self._state.setObjectName("calendar_state")
        self._unknown = Banner("", "danger")
        self._unknown.setObjectName("calendar_unknown")
        self.whole = QCheckBox(self.tr("The table of this year is whole"))
        self.whole.setObjectName("calendar_whole")
        self.whole.clicked.connect(self._set_whole)
        self.grid = YearGrid()
        if self._may_edit:
            self.grid.picked.connect(self._add)
        card = Card("", padding=16)
        card.add(self.grid, 1)
        line = row(card, self._own_table(), gap=GAP)
        line.setStretch(0, 7)
        line.setStretch(1, 3)
        self.body.addLayout(row(self.year, self.whole, None, gap=16))
        self.body.addWidget(self._state)
        self.body.addWidget(self._unknown)
        self.body.addLayout(line, 1)
        frame.bridge.on(RulesChanged, self._changed, self)

    def _own_table(self) -> PagedTable:
        columns = [
            Column("day", self.tr("Day"), _day, 148),
            Column("working", self.tr("Is"), self._kind, 76),
            Column("note", self.tr("Note"), lambda own: own.note, 72, stretch=True),
        ]
        removal = [RowAction(self.tr("Take out"), self._remove, "trash-2", danger=True)]
        self.table = PagedTable(
            columns,
            lambda own: own.day,
            table_id="rules.calendar",
            memory=self.frame.preferences,
            bulk=removal if self._may_edit else (),
            name=self.tr("Own table"),
        )
        self.table.setObjectName("own_days")
        self.table.set_empty(
            self.tr("No days of your own in this year"),
            self.tr("Add days off or worked that the published holidays do not have."),
        )
        return self.table

    def opened(self, params: Mapping[str, object]) -> None:
        """Show the year of now."""
        self._load()

    def _changed(self, _message: RulesChanged) -> None:
        self._load()

    def _load(self) -> None:
        self.frame.bridge.call(
            self._ws.services.calendar.year, self.frame.actor, self.year.value, done=self._show, owner=self
        )

    def _show(self, year: CalendarYear) -> None:
        self._shown = year
        self._state.setVisible(year.known)
        self._unknown.setVisible(not year.known)
        self.grid.show_year(year)
        self.table.set_source(static_source(year.own))
        self.whole.setVisible(not year.published)
        self.whole.setChecked(year.complete)
        self.whole.setEnabled(self._may_edit)
        if year.published:
            self._state.set_text(
                self.tr("The holidays of {0} came with the program. Days of your own come first.").format(
                    year.year
                )
            )
        elif year.complete:
            self._state.set_text(self.tr("The holidays of {0} are from your own table.").format(year.year))
        else:
            self._unknown.set_text(
                self.tr(
                    "The holidays of {0} are not known: rules that count its working days say so and must be "
                    "overridden. Enter the days that the State Council announced, days worked on weekends "
                    "too, then say that the table is whole."
                ).format(year.year)
            )

    def _kind(self, own: OwnDay) -> Cell:
        return Cell(self.tr("Worked"), "accent") if own.working else Cell(self.tr("Day off"), "warning")

    # -- editing -----------------------------------------------------------------------------------------

    def _add_from_button(self) -> None:
        year, today = self.year.value, QDate.currentDate()
        same = today.year() == year
        self._add(date(year, today.month() if same else 1, today.day() if same else 1))

    def _add(self, day: date) -> None:
        dialog = DaysDialog(self, day, off=not self.grid.is_off(day))
        dialog.made.connect(self._put)
        dialog.open()

    def _put(self, days: list[OwnDay]) -> None:
        self.frame.bridge.call(
            self._ws.services.calendar.put, self.frame.actor, days, done=self._done, owner=self
        )

    def _remove(self, rows: list[OwnDay]) -> None:
        self.frame.bridge.call(
            self._ws.services.calendar.remove,
            self.frame.actor,
            [own.day for own in rows],
            done=self._done,
            owner=self,
        )

    def _set_whole(self) -> None:
        self.frame.bridge.call(
            self._ws.services.calendar.set_complete,
            self.frame.actor,
            self.year.value,
            self.whole.isChecked(),
            done=self._done,
            failed=self._refused,
            owner=self,
        )

    def _refused(self, error: BaseException) -> None:
        self.frame.dialogs.error(error)
        self._load()

    def _done(self, _result: object) -> None:
        self.frame.notify(self.tr("The calendar is changed"))
        self._load()


class DaysDialog(Ask):
    """Days from–to that are off or worked; ``made(list of OwnDay)``."""

    made = Signal(object)

    def __init__(self, parent: QWidget, day: date, *, off: bool) -> None:
        super().__init__(parent, QCoreApplication.translate("DaysDialog", "Add days"), "", "neutral")
        self.setObjectName("days_dialog")
        self.first = DateEditor()
        self.first.setObjectName("first_day")
        self.first.set_value(day)
        self.last = DateEditor()
        self.last.setObjectName("last_day")
        self.last.set_value(day)
        self.kind: Select[bool] = Select([(False, self.tr("Day off")), (True, self.tr("Worked"))], not off)
        self.kind.setObjectName("day_kind")
        self.note = LineEditor(self.tr("National Day"), longest=80)
        self.note.setObjectName("day_note")
        self.content.addLayout(
            row(Field(self.tr("From"), self.first), Field(self.tr("To"), self.last), gap=16)
        )
        self.content.addWidget(Field(self.tr("These days are"), self.kind))
        self.content.addWidget(Field(self.tr("Note"), self.note))
        self._trouble = Banner("", "danger")
        self._trouble.hide()
        self.content.addWidget(self._trouble)
        cancel = self.add_button(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        go = self.add_button(self.tr("Add"), "primary", main=True)
        go.setObjectName("take_days")
        go.clicked.connect(self._take)

    def _take(self) -> None:
        first, last = self.first.value, self.last.value
        if first is None or last is None or last < first or (last - first).days >= _MOST_DAYS:
            self._trouble.set_text(
                self.tr("Give a first and a last day, at most {0} days.").format(_MOST_DAYS)
            )
            self._trouble.show()
            return
        count = (last - first).days + 1
        working, note = bool(self.kind.value), self.note.value.strip()
        self.accept()
        self.made.emit([OwnDay(first + timedelta(days=n), working, note) for n in range(count)])


def _day(own: OwnDay) -> str:
    week = QLocale().standaloneDayName(own.day.isoweekday(), QLocale.FormatType.ShortFormat)
    return f"{own.day.isoformat()} {week}"
