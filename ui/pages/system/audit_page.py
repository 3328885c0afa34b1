"""The audit log as lists show it: who did what, when, and to what."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from core.engine.api import Services
from core.engine.workstation import Workstation
from core.kernel.acts import LogGrew
from ui.shell.frame import Frame
from ui.shell.page import Page
from ui.texts import words
from ui.widgets.table.columns import Column, static_source
from ui.widgets.table.paged_table import PagedTable


class AuditPage(Page):
    """The latest records; personal values stay sealed."""

    def __init__(self, frame: Frame, ws: Workstation[Services]) -> None:
        super().__init__(frame)
        self._ws = ws
        self.set_title(self.tr("Audit log"), self.tr("The latest records; personal values stay sealed"))
        columns = [
            Column("seq", self.tr("Number"), _seq, 90, align="right"),
            Column("at", self.tr("Time"), _at, 170),
            Column("event", self.tr("Event"), _event, 260, stretch=True),
            Column("actor", self.tr("By"), _actor, 120),
            Column("subject", self.tr("About"), _subject, 200),
            Column("facts", self.tr("Facts"), _facts, 420),
        ]
        self.table = PagedTable(
            columns, _seq, table_id="audit", memory=frame.preferences, name=self.tr("Audit log")
        )
        self.table.view.setObjectName("audit_table")
        self.body.addWidget(self.table, 1)
        frame.bridge.on(LogGrew, self._grew, self)

    def opened(self, params: Mapping[str, object]) -> None:
        self._load()

    def _grew(self, _message: LogGrew) -> None:
        self._load()

    def _load(self) -> None:
        self.frame.bridge.call(
            self._ws.services.audit.latest, self.frame.actor, 300, done=self._show, owner=self
        )

    def _show(self, records: Sequence[dict[str, Any]]) -> None:
        self.table.set_source(static_source(list(records)))


def _seq(record: dict[str, Any]) -> str:
    return str(record["seq"])


def _at(record: dict[str, Any]) -> str:
    return f"{datetime.fromisoformat(record['at']):%Y-%m-%d %H:%M:%S}"


def _event(record: dict[str, Any]) -> str:
    return words(f"event.{record['event']}")


def _actor(record: dict[str, Any]) -> str:
    return words("event.by_machine") if record["actor"] == "system" else str(record["actor"])


def _subject(record: dict[str, Any]) -> str:
    return str(record["subject"])


def _facts(record: dict[str, Any]) -> str:
    return "  ".join(f"{key}={value}" for key, value in record["facts"].items())
