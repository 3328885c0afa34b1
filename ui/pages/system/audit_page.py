"""The audit log: who did what, when, to what; its head; checking the chain; taking a copy away."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime, time, timedelta
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QHBoxLayout

from core.engine.api import Services
from core.engine.audit_desk import TableWords
from core.engine.workstation import Workstation
from core.evidence.audit.audit_log import ChainCheck, LogFilter, LogRow, LogStanding
from core.kernel.acts import LogGrew
from core.kernel.events import CATALOGUE
from ui.counted import counted
from ui.listing import in_order_of_reading
from ui.pages.system import audit_presenter as presenter
from ui.pages.system.audit_panel import AuditPanel
from ui.shell.frame import Frame
from ui.shell.page import GAP, Page
from ui.texts import words
from ui.widgets.buttons import Button
from ui.widgets.cards import Card
from ui.widgets.codes import groups_of_four
from ui.widgets.editors import LineEditor
from ui.widgets.forms import Field
from ui.widgets.labels import IconText, Text
from ui.widgets.layouts import column, row
from ui.widgets.pickers import DateEditor, Select
from ui.widgets.table.columns import Column, PageRequest, RowPage
from ui.widgets.table.paged_table import PagedTable

_AREAS = tuple(dict.fromkeys(event.split(".")[0] for event in CATALOGUE))


class AuditPage(Page):
    """Personal values stay sealed; accounts are shown by name."""

    def __init__(self, frame: Frame, ws: Workstation[Services]) -> None:
        super().__init__(frame)
        self._ws = ws
        self.set_title(self.tr("Audit log"), self.tr("Personal values stay sealed"))
        self._buttons()
        self.body.addWidget(self._head_card())
        self.body.addLayout(self._filters())
        self.table = self._make_table()
        self.panel = AuditPanel()
        self.panel.closed.connect(self.table.view.setFocus)
        line = QHBoxLayout()
        line.setSpacing(GAP)
        line.addWidget(self.table, 1)
        line.addWidget(self.panel)
        self.body.addLayout(line, 1)
        frame.bridge.on(LogGrew, self._grew, self)

    def opened(self, params: Mapping[str, object]) -> None:
        """Load head, people and records."""
        audit = self._ws.services.audit
        self.frame.bridge.watch(audit.people(self.frame.actor), done=self._offer_people, owner=self)
        self._load_standing()
        self._reload()

    def returned(self) -> None:
        """Shown again."""
        self._reload()

    def wanted(self) -> LogFilter:
        """The records that the filters ask for; days are those of this computer."""
        until = _begin(self.until.value)
        return LogFilter(
            (self.kind.value,) if self.kind.value else (),
            (self.person.value,) if self.person.value else (),
            since=_begin(self.since.value),
            until=until + timedelta(days=1) if until is not None else None,
            about=self.about.value,
        )

    def _buttons(self) -> None:
        self._export = Button(self.tr("Export CSV…"), "download")
        self._export.setObjectName("export_log")
        self._export.clicked.connect(self._choose_file)
        self._check = Button(self.tr("Check the chain"), "link", "primary")
        self._check.setObjectName("check_log")
        self._check.clicked.connect(self._begin_check)
        self.head.add_action(self._export)
        self.set_main_action(self._check)

    def _head_card(self) -> Card:
        card = Card(padding=(16, 10))
        self._size = Text("", bold=True)
        self._root = Text("", bold=True, select=True)
        self._root.setObjectName("log_root")
        self._signed = IconText("circle-check", "", "accent")
        self._epoch = Text("", "body", "muted")
        self._epoch.setObjectName("log_epoch")
        self._epoch.setToolTip(self.tr("Grows with every restore of a backup"))
        self._result = IconText("info", self.tr("Not checked since this page was opened"), "muted", wrap=True)
        self._result.setObjectName("chain_result")
        first = row(
            Text(self.tr("Records"), "body", "muted"),
            self._size,
            16,
            Text(self.tr("Log head"), "body", "muted"),
            self._root,
            16,
            self._epoch,
            self._signed,
            None,
        )
        card.add(column(first, self._result, gap=6))
        return card

    def _filters(self) -> QHBoxLayout:
        self.about = LineEditor(self.tr("Number of a draw, project or expert"), "search")
        self.since, self.until = DateEditor(optional=True), DateEditor(optional=True)
        self.person: Select[str] = Select([("", self.tr("Everybody"))])
        events = sorted(CATALOGUE, key=lambda event: (_AREAS.index(event.split(".")[0]), event))
        self.kind: Select[str] = Select(
            [
                ("", self.tr("All events")),
                *((area, self._area(area)) for area in _AREAS),
                *(
                    (event, f"{self._area(event.split('.')[0])} · {words(f'event.{event}')}")
                    for event in events
                ),
            ]
        )
        fields = row(gap=12)
        for name, label, editor, share in (
            ("log_about", self.tr("About"), self.about, 4),
            ("log_since", self.tr("From"), self.since, 2),
            ("log_until", self.tr("To"), self.until, 2),
            ("log_person", self.tr("By"), self.person, 3),
            ("log_event", self.tr("Event"), self.kind, 4),
        ):
            editor.setObjectName(name)
            editor.edited.connect(self._reload)
            fields.addWidget(Field(label, editor), share)
        fields.addStretch(1)
        return fields

    def _event_title(self, event: str) -> str:
        return f"{self._area(event.split('.')[0])} · {words(f'event.{event}')}"

    def _area(self, area: str) -> str:
        return {
            "access": self.tr("Accounts and sign-in"),
            "pool": self.tr("Expert pool"),
            "cases": self.tr("Reviews"),
            "projects": self.tr("Projects"),
            "draw": self.tr("Draws"),
            "contact": self.tr("Calls and texts"),
            "evidence": self.tr("Recordings and archives"),
            "system": self.tr("System"),
        }.get(area, area)

    def _make_table(self) -> PagedTable:
        columns = [
            Column("seq", self.tr("Number"), _seq, 92, align="right"),
            Column("at", self.tr("Time"), _at, 170),
            Column("event", self.tr("Event"), _event, 190),
            Column("actor", self.tr("By"), presenter.who, 110),
            Column("subject", self.tr("About"), presenter.about, 150),
            Column("facts", self.tr("Facts"), presenter.facts_line, 280, stretch=True),
        ]
        table = PagedTable(
            columns, _seq, table_id="audit", memory=self.frame.preferences, name=self.tr("Audit log")
        )
        table.view.setObjectName("audit_table")
        table.set_empty(self.tr("No record fits"), self.tr("Widen the time or choose another event."))
        table.failed.connect(self.frame.dialogs.error)
        table.focused.connect(self._focused)
        return table

    # Loading.

    def _reload(self) -> None:
        self.table.set_source(self._page)

    def _page(
        self, request: PageRequest, done: Callable[[RowPage], None], failed: Callable[[BaseException], None]
    ) -> None:
        audit, actor, wanted = self._ws.services.audit, self.frame.actor, self.wanted()
        before = request.cursor if isinstance(request.cursor, int) else None
        fetch = _Fetch(request.limit, done)
        rows = audit.page(actor, wanted, before, request.limit)
        self.frame.bridge.watch(rows, done=fetch.arrived, failed=failed, owner=self)

    def _load_standing(self) -> None:
        standing = self._ws.services.audit.standing(self.frame.actor)
        self.frame.bridge.watch(standing, done=self._show_standing, owner=self)

    def _show_standing(self, standing: LogStanding) -> None:
        self._size.setText(f"{standing.size:,}")
        self._root.setText(" ".join(groups_of_four(standing.root)))
        self._epoch.setText(self.tr("Epoch {0}").format(standing.epoch))
        self._epoch.setVisible(standing.epoch > 1)
        if standing.signed:
            self._signed.set_content("circle-check", self.tr("Signed by this workstation"), "accent")
        else:
            self._signed.set_content("octagon-alert", self.tr("Signature does not hold"), "danger")

    def _offer_people(self, names: Mapping[str, str]) -> None:
        known = in_order_of_reading(names.items(), lambda item: item[1])
        machine = ("system", words("event.by_machine"))
        self.person.set_options(
            [("", self.tr("Everybody")), machine, *((key, f"{name} ({key})") for key, name in known)]
        )

    def _grew(self, _message: LogGrew) -> None:
        self._load_standing()
        # Who reads further down, or a record beside the list, is not torn away.
        if self.table.view.verticalScrollBar().value() == 0 and self.panel.isHidden():
            self.table.reload()

    def _focused(self, shown: LogRow | None) -> None:
        if shown is not None:
            self.panel.show_row(shown)

    # Checking and exporting.

    def _begin_check(self) -> None:
        self._check.block(self.tr("Being checked…"))
        self._result.set_content("info", self.tr("Every record is computed again…"), "muted")
        check = self._ws.services.audit.check(self.frame.actor)
        self.frame.bridge.watch(check, done=self._checked, failed=self._not_checked, owner=self)

    def _checked(self, result: ChainCheck) -> None:
        self._check.block("")
        moment = f"{datetime.now():%H:%M:%S}"  # noqa: DTZ005 - what the wall clock shows
        if result.whole:
            text = self.tr("Checked at {0}: all {1} records are unchanged and in order, head {2} is signed.")
            head = " ".join(groups_of_four(result.root))
            self._result.set_content("circle-check", text.format(moment, f"{result.size:,}", head), "accent")
            return
        if result.broken_at is not None:
            text = self.tr("Record {0} does not fit those before it: it was changed, or one is missing.")
            fault = text.format(result.broken_at)
        elif not result.root_matches:
            fault = self.tr("The records lead to another head than the last one that was signed.")
        else:
            fault = self.tr("The last head is not signed by this workstation's key.")
        advice = self.tr("Draw nothing more here, keep the disk as it is, and tell the supervising body.")
        self._result.set_content("octagon-alert", f"{fault} {advice}", "danger")

    def _not_checked(self, error: BaseException) -> None:
        self._check.block("")
        self._result.set_content("info", self.tr("The check could not be carried out"), "muted")
        self.frame.dialogs.error(error)

    def _choose_file(self) -> None:
        name, _ = QFileDialog.getSaveFileName(
            self, self.tr("Export the records shown"), "audit-log.csv", self.tr("Tables (*.csv)")
        )
        if name:
            self.export_to(Path(name))

    def export_to(self, path: Path) -> None:
        """Write the records that the filters ask for."""
        self._export.block(self.tr("Being written…"))
        heads = (
            self.tr("Number"),
            self.tr("Time"),
            self.tr("Event"),
            self.tr("Event code"),
            self.tr("By"),
            self.tr("About"),
            self.tr("Facts"),
            self.tr("Hash"),
        )
        titles = {event: words(f"event.{event}") for event in CATALOGUE}
        audit = self._ws.services.audit
        written = audit.export(self.frame.actor, self.wanted(), path, TableWords(heads, titles))
        done = partial(self._exported, path)
        self.frame.bridge.watch(written, done=done, failed=self._not_exported, owner=self)

    def _exported(self, path: Path, rows: int) -> None:
        self._export.block("")
        self.frame.notify(counted(self.tr("{0} {0:record|records} written to {1}"), f"{rows:,}", path.name))

    def _not_exported(self, error: BaseException) -> None:
        self._export.block("")
        self.frame.dialogs.error(error)


class _Fetch:
    """One page on its way."""

    def __init__(self, limit: int, done: Callable[[RowPage], None]) -> None:
        self._limit = limit
        self._done = done

    def arrived(self, rows: Sequence[LogRow]) -> None:
        self._done(RowPage(rows, rows[-1].seq if len(rows) >= self._limit else None))


def _begin(day: date | None) -> datetime | None:
    return None if day is None else datetime.combine(day, time()).astimezone()


def _seq(record: LogRow) -> str:
    return str(record.seq)


def _at(record: LogRow) -> str:
    return f"{record.at.astimezone():%Y-%m-%d %H:%M:%S}"


def _event(record: LogRow) -> str:
    return words(f"event.{record.event}")
