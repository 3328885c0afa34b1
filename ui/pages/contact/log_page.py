"""The log of contact: calls, texts and e-mails of invitations, filtered and taken away as a table."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from PySide6.QtWidgets import QCheckBox, QFileDialog

from core.contact.invitation.model import ContactChanged
from core.contact.inviting.log import Cursor, LogEntry, LogKind, LogWanted, LogWords
from core.engine.api import Services
from core.engine.workstation import Workstation
from ui.counted import counted
from ui.pages.contact.log_words import TEXTS, TONES, occasion, reason_words, say
from ui.shell.frame import Frame
from ui.shell.page import Page
from ui.widgets.buttons import Button
from ui.widgets.labels import Text
from ui.widgets.layouts import row
from ui.widgets.pickers import DateEditor, Select
from ui.widgets.table.columns import Cell, Column, PageRequest, RowPage
from ui.widgets.table.paged_table import PagedTable


class LogPage(Page):
    """The newest first; seats only while names are sealed, masked afterwards."""

    def __init__(self, frame: Frame, ws: Workstation[Services]) -> None:
        super().__init__(frame)
        self._log = ws.services.contact_log
        self.set_title(self.tr("Log of calls and messages"), self.tr("Invitations of all draws"))
        self.export_button = Button(self.tr("Export…"), "download")
        self.export_button.setObjectName("export_log")
        self.export_button.clicked.connect(self._ask_file)
        self.head.add_action(self.export_button)
        self.draw: Select[str] = Select([("", self.tr("All draws"))], "")
        self.draw.setObjectName("log_draw")
        kinds: list[tuple[LogKind | None, str]] = [(None, self.tr("All kinds"))]
        self.kind: Select[LogKind | None] = Select(kinds + [(k, say(f"kind.{k.value}")) for k in LogKind])
        self.kind.setObjectName("log_kind")
        self.since, self.until = DateEditor(optional=True), DateEditor(optional=True)
        self.problems = QCheckBox(self.tr("Only what failed or waits"))
        self.problems.setObjectName("log_problems")
        self.problems.toggled.connect(self._reload)
        for editor, name in (
            (self.draw, self.tr("Draw")),
            (self.kind, self.tr("Kind")),
            (self.since, self.tr("From")),
            (self.until, self.tr("To")),
        ):
            editor.setAccessibleName(name)
            editor.edited.connect(self._reload)
        filters = row(self.draw, self.kind, Text(self.tr("From"), "body", "muted"), self.since, gap=12)
        filters.addWidget(Text(self.tr("to"), "body", "muted"))
        filters.addWidget(self.until)
        filters.addWidget(self.problems)
        filters.addStretch(1)
        self.body.addLayout(filters)
        self.table = PagedTable(
            [
                Column("at", self.tr("Time"), _at, 160),
                Column("kind", self.tr("Kind"), _kind, 100),
                Column("seat", self.tr("Seat"), _seat, 70),
                Column("draw", self.tr("Draw"), _draw, 150),
                Column("line", self.tr("Line"), _line, 60),
                Column("code", self.tr("Occasion"), _code, 150),
                Column("state", self.tr("State"), _state, 170),
                Column("parts", self.tr("Parts"), _parts, 60),
                Column("number", self.tr("From"), _number, 130, masked=True, shown=False),
                Column("text", self.tr("Words"), _text, 200, stretch=True),
            ],
            _key,
            table_id="contact_log",
            memory=frame.preferences,
            name=self.tr("Log of calls and messages"),
        )
        self.table.view.setObjectName("contact_log")
        self.table.set_words(total=self.tr("{total} {total:entry|entries}"))
        self.table.set_empty(self.tr("Nothing here"), self.tr("No call or message fits this choice."))
        self.table.failed.connect(frame.dialogs.error)
        self.body.addWidget(self.table, 1)
        frame.bridge.on(ContactChanged, self._changed, self)

    @property
    def wanted(self) -> LogWanted:
        """What the filters say."""
        return LogWanted(
            self.draw.value or "",
            self.kind.value,
            self.since.value,
            self.until.value,
            self.problems.isChecked(),
        )

    def opened(self, params: Mapping[str, object]) -> None:
        """Load draws to choose among, then the list."""
        self._first = str(params.get("draw", ""))
        self.frame.bridge.call(self._log.draws, self.frame.actor, done=self._show_draws, owner=self)

    def export(self, path: Path) -> None:
        """Write what fits as a table."""
        self.frame.bridge.call(
            self._log.export,
            self.frame.actor,
            self.wanted,
            path,
            _words(),
            done=self._exported,
            failed=self.frame.dialogs.error,
            owner=self,
        )

    def _show_draws(self, draws: Sequence[str]) -> None:
        self.draw.set_options([("", self.tr("All draws")), *((draw, draw) for draw in draws)])
        self.draw.set_value(self._first if self._first in draws else "")
        self.table.set_source(self._page)

    def _page(
        self, request: PageRequest, done: Callable[[RowPage], None], failed: Callable[[BaseException], None]
    ) -> None:
        def arrived(found: tuple[Sequence[LogEntry], Cursor | None, int]) -> None:
            rows, following, total = found
            done(RowPage(rows, following, total))

        self.frame.bridge.call(
            self._log.page,
            self.frame.actor,
            self.wanted,
            request.cursor,
            request.limit,
            done=arrived,
            failed=failed,
            owner=self,
        )

    def _ask_file(self) -> None:
        name, _ = QFileDialog.getSaveFileName(
            self,
            self.tr("Export the log"),
            self.tr("calls and messages.xlsx"),
            self.tr("Workbook (*.xlsx);;Text (*.csv)"),
        )
        if name:
            self.export(Path(name))

    def _exported(self, rows: int) -> None:
        self.frame.notify(counted(self.tr("{0} {0:entry|entries} exported"), rows))

    def _reload(self, *_changed: object) -> None:
        self.table.set_source(self._page)

    def _changed(self, _news: ContactChanged) -> None:
        self.table.reload()


def _words() -> LogWords:
    header = tuple(say(f"column.{name}") for name in _COLUMNS)
    known = {code: say(code) for code in TEXTS.by_code}
    return LogWords(say("sheet"), header, {kind: say(f"kind.{kind.value}") for kind in LogKind}, known)


_COLUMNS = ("at", "kind", "draw", "seat", "line", "code", "state", "parts", "number", "text", "reason")


def _key(entry: LogEntry) -> str:
    return entry.key


def _at(entry: LogEntry) -> Cell:
    return Cell(f"{entry.at:%Y-%m-%d %H:%M:%S}", "muted")


def _kind(entry: LogEntry) -> str:
    return say(f"kind.{entry.kind.value}")


def _seat(entry: LogEntry) -> Cell:
    return Cell(entry.seat or "—", bold=True)


def _draw(entry: LogEntry) -> Cell:
    return Cell(entry.draw_id or "—", "muted")


def _line(entry: LogEntry) -> str:
    return entry.line.rpartition("-")[2] or "—"


def _code(entry: LogEntry) -> str:
    return occasion(entry)


def _state(entry: LogEntry) -> Cell:
    tip = reason_words(entry.reason)
    return Cell(say(f"state.{entry.state}"), tag=TONES.get(entry.state, "neutral"), tip=tip)


def _parts(entry: LogEntry) -> Cell:
    if entry.kind is not LogKind.TEXT_OUT:
        return Cell("")
    return Cell(f"{entry.arrived}/{entry.parts}", "muted")


def _number(entry: LogEntry) -> Cell:
    return Cell(entry.number or "—", "muted")


def _text(entry: LogEntry) -> Cell:
    return Cell(" ".join(entry.text.split()), "muted", tip=entry.text)
