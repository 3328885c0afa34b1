"""Who read which personal values plainly, when and why: for the security admin and the auditor."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime, time, timedelta
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QHBoxLayout

from core.access.masking import CUSTOM, Leaving
from core.engine.api import Services
from core.engine.unmasking_desk import UNMASKINGS, Unmasking
from core.engine.workstation import Workstation
from core.evidence.audit.audit_log import LogFilter
from core.kernel.acts import LogGrew
from ui.counted import counted
from ui.listing import in_order_of_reading, listed
from ui.pages.access.masking_words import mask_field_word
from ui.pages.pool.texts import TEXTS as POOL_TEXTS
from ui.shell.frame import Frame
from ui.shell.page import Page
from ui.texts import words
from ui.widgets.buttons import Button
from ui.widgets.editors import LineEditor
from ui.widgets.forms import Field
from ui.widgets.layouts import row
from ui.widgets.pickers import DateEditor, Select
from ui.widgets.table.columns import Cell, Column, PageRequest, RowPage
from ui.widgets.table.paged_table import PagedTable


class UnmaskingsPage(Page):
    """Reasons are opened here; everywhere else the log keeps them sealed."""

    def __init__(self, frame: Frame, ws: Workstation[Services]) -> None:
        super().__init__(frame)
        self._ws = ws
        self._first: _Fetch | None = None
        self.set_title(self.tr("Unmaskings"), self.tr("Who read personal values in plain text, and why"))
        self.export = Button(self.tr("Export…"), "download", "primary")
        self.export.setObjectName("export_unmaskings")
        self.export.clicked.connect(self._choose_file)
        self.set_main_action(self.export)
        self.body.addLayout(self._filters())
        self.table = self._make_table()
        self.body.addWidget(self.table, 1)
        frame.bridge.on(LogGrew, self._grew, self)

    def opened(self, params: Mapping[str, object]) -> None:
        """Load people and records."""
        people = self._ws.services.audit.people(self.frame.actor)
        self.frame.bridge.watch(people, done=self._offer_people, owner=self)
        self._reload()

    def returned(self) -> None:
        """Shown again."""
        self._reload()

    def wanted(self) -> LogFilter:
        """What the filters ask for; days are those of this computer."""
        until = _begin(self.until.value)
        return LogFilter(
            (self.kind.value,) if self.kind.value else (),
            (self.person.value,) if self.person.value else (),
            self.expert.value.strip().upper(),
            _begin(self.since.value),
            until + timedelta(days=1) if until is not None else None,
        )

    def _filters(self) -> QHBoxLayout:
        self.since, self.until = DateEditor(optional=True), DateEditor(optional=True)
        self.person: Select[str] = Select([("", self.tr("Everybody"))])
        self.kind: Select[str] = Select(
            [("", self.tr("All kinds")), *((event, words(f"event.{event}")) for event in UNMASKINGS)]
        )
        self.expert = LineEditor(self.tr("Number of an expert"), longest=40)
        fields = row(gap=12)
        for name, label, editor, share in (
            ("unmasked_since", self.tr("From"), self.since, 2),
            ("unmasked_until", self.tr("To"), self.until, 2),
            ("unmasked_by", self.tr("By"), self.person, 3),
            ("unmasked_kind", self.tr("What"), self.kind, 3),
            ("unmasked_expert", self.tr("Expert"), self.expert, 2),
        ):
            editor.setObjectName(name)
            editor.edited.connect(self._reload)
            fields.addWidget(Field(label, editor), share)
        fields.addStretch(2)
        return fields

    def _make_table(self) -> PagedTable:
        columns = [
            Column("at", self.tr("Time"), _at, 164),
            Column("who", self.tr("By"), _who, 110),
            Column("what", self.tr("What"), _what, 190),
            Column("expert", self.tr("Expert"), _expert, 120),
            Column("fields", self.tr("Fields"), self._fields, 240),
            Column("why", self.tr("Reason"), _why, 260, stretch=True),
        ]
        table = PagedTable(
            columns, _seq, table_id="unmaskings", memory=self.frame.preferences, name=self.tr("Unmaskings")
        )
        table.view.setObjectName("unmaskings_table")
        table.set_words(total=self.tr("{total} {total:record|records}"))
        table.set_empty(
            self.tr("Nobody has read personal values plainly"),
            self.tr("Widen the time, or choose another person or kind."),
        )
        table.failed.connect(self.frame.dialogs.error)
        return table

    def _reload(self) -> None:
        self.table.set_source(self._page)

    def _page(
        self, request: PageRequest, done: Callable[[RowPage], None], failed: Callable[[BaseException], None]
    ) -> None:
        desk, actor, wanted = self._ws.services.unmaskings, self.frame.actor, self.wanted()
        before = request.cursor if isinstance(request.cursor, int) else None
        fetch = _Fetch(self, request.limit, done, self.table.model.total if before is not None else None)
        watch = self.frame.bridge.watch
        rows = desk.page(actor, wanted, before, request.limit)
        watch(rows, done=fetch.arrived, failed=failed, owner=self)
        if before is None:
            self._first = fetch
            watch(desk.count(actor, wanted), done=fetch.counted, failed=failed, owner=self)

    def take_total(self, fetch: "_Fetch", total: int) -> None:
        """How many there are has come; meanwhile other conditions may hold."""
        if fetch is self._first:
            self.table.set_total(total)

    def _offer_people(self, names: Mapping[str, str]) -> None:
        known = in_order_of_reading(names.items(), lambda item: item[1])
        self.person.set_options(
            [("", self.tr("Everybody")), *((key, f"{name} ({key})") for key, name in known)]
        )

    def _grew(self, _message: LogGrew) -> None:
        if self.isVisible() and self.table.view.verticalScrollBar().value() == 0:
            self.table.reload()

    def _fields(self, one: Unmasking) -> Cell:
        names = [self._field_word(name) for name in one.fields]
        return Cell(listed(names) or "—", tip="\n".join(names))

    def _field_word(self, name: str) -> str:
        if name == CUSTOM:
            return mask_field_word(name, self.tr("Personal custom fields"))
        return POOL_TEXTS.say(f"field.{name}", {}) if f"field.{name}" in POOL_TEXTS else name

    # Exporting.

    def _choose_file(self) -> None:
        name, _ = QFileDialog.getSaveFileName(
            self, self.tr("Export the records shown"), self.tr("Unmaskings") + ".xlsx", "(*.xlsx);;(*.csv)"
        )
        if name:
            self.export_to(Path(name))

    def export_to(self, path: Path) -> None:
        """Write the records that the filters ask for."""
        self.export.block(self.tr("Being written…"))
        header = [column.title for column in self.table.model.columns]
        written = self._ws.services.unmaskings.export(
            self.frame.actor, self.wanted(), path, self.tr("Unmaskings"), header, self._cells
        )
        done = partial(self._exported, path)
        self.frame.bridge.watch(written, done=done, failed=self._not_exported, owner=self)

    def _cells(self, one: Unmasking) -> Sequence[str]:
        return [column.cell(one).text for column in self.table.model.columns]

    def _exported(self, path: Path, rows: int) -> None:
        self.export.block("")
        told = counted(self.tr("{0} {0:record|records} written to {1}"), f"{rows:,}", path.name)
        if self.frame.actor.masks.leaving.get("remarks") is not Leaving.FREE:
            told = f"{told} {self.tr('Reasons are left out: remarks do not leave freely.')}"
        self.frame.notify(told)

    def _not_exported(self, error: BaseException) -> None:
        self.export.block("")
        self.frame.dialogs.error(error)


class _Fetch:
    """A page on its way, and with the first one the number of all, in any order."""

    def __init__(
        self, page: UnmaskingsPage, limit: int, done: Callable[[RowPage], None], total: int | None
    ) -> None:
        self._page = page
        self._limit = limit
        self._done = done
        self._total = total

    def arrived(self, rows: Sequence[Unmasking]) -> None:
        """The records have come."""
        following = rows[-1].row.seq if len(rows) >= self._limit else None
        self._done(RowPage(rows, following, self._total))

    def counted(self, total: int) -> None:
        """The number has come."""
        self._total = total
        self._page.take_total(self, total)


def _begin(day: date | None) -> datetime | None:
    return None if day is None else datetime.combine(day, time()).astimezone()


def _seq(one: Unmasking) -> str:
    return str(one.row.seq)


def _at(one: Unmasking) -> str:
    return f"{one.row.at.astimezone():%Y-%m-%d %H:%M:%S}"


def _who(one: Unmasking) -> str:
    return one.row.names.get(one.row.actor, one.row.actor)


def _what(one: Unmasking) -> str:
    grant = one.row.facts.get("grant")
    return f"{words(f'event.{one.row.event}')} · {grant}" if grant else words(f"event.{one.row.event}")


def _expert(one: Unmasking) -> str:
    return one.expert_no or "—"


def _why(one: Unmasking) -> Cell:
    return Cell(one.why or "—", tip=one.why)
