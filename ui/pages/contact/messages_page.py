"""Messages sent to experts: what became of each, and trying again what failed."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtWidgets import QCheckBox

from core.contact.mails.outgoing import MessageRow, MessagesChanged, MessageState
from core.engine.api import Services
from core.engine.workstation import Workstation
from core.kernel.errors import UserError
from ui.pages.contact.texts import say
from ui.shell.frame import Frame
from ui.shell.page import Page
from ui.texts import message_for
from ui.tokens import Tone
from ui.widgets.layouts import row
from ui.widgets.table.columns import Cell, Column, PageRequest, RowAction, RowPage
from ui.widgets.table.paged_table import PagedTable

_TONES: Mapping[MessageState, Tone] = {
    MessageState.WAITING: "neutral",
    MessageState.SENDING: "neutral",
    MessageState.SENT: "accent",
    MessageState.DELIVERED: "accent",
    MessageState.PUT_ASIDE: "warning",
    MessageState.FAILED: "danger",
}


class MessagesPage(Page):
    """The newest first; names, numbers and addresses are masked."""

    def __init__(self, frame: Frame, ws: Workstation[Services]) -> None:
        super().__init__(frame)
        self._ws = ws
        self.set_title(
            self.tr("Messages"), self.tr("Results of reviews and notices; invitations stand with their draw")
        )
        self.failed_only = QCheckBox(self.tr("Only those that failed"))
        self.failed_only.setObjectName("failed_only")
        self.failed_only.toggled.connect(self._reload)
        self.body.addLayout(row(self.failed_only, None))
        self.table = PagedTable(
            [
                Column("at", self.tr("Time"), _at, 140),
                Column("state", self.tr("State"), _state, 100),
                Column("channel", self.tr("By"), _channel, 90),
                Column("cause", self.tr("Occasion"), _cause, 100),
                Column("expert_no", self.tr("Number"), _number, 112, shown=False),
                Column("name", self.tr("Name"), _name, 96, masked=True),
                Column("address", self.tr("To"), _address, 150, masked=True),
                Column("reference", self.tr("Case"), _reference, 120),
                Column("by", self.tr("Handed in by"), _by, 110, shown=False),
                Column("reason", self.tr("Reason"), _reason, 180, stretch=True),
            ],
            _key,
            table_id="messages",
            memory=frame.preferences,
            name=self.tr("Messages"),
        )
        self.table.view.setObjectName("message_table")
        self.table.set_words(total=self.tr("{total} {total:message|messages}"))
        self.table.set_empty(
            self.tr("No messages yet"),
            self.tr("Results of reviews come here once they are told, and notices from the expert list."),
        )
        self.table.set_row_menu(self._menu)
        self.table.failed.connect(frame.dialogs.error)
        self.body.addWidget(self.table, 1)
        frame.bridge.on(MessagesChanged, self._changed, self)

    def opened(self, params: Mapping[str, object]) -> None:
        """Load the list."""
        self.table.set_source(self._page)

    def retry(self, message: MessageRow) -> None:
        """Try a failed message again."""
        again = self._ws.services.dispatch.retry
        self.frame.bridge.call(again, self.frame.actor, message.number, owner=self)

    def _page(
        self, request: PageRequest, done: Callable[[RowPage], None], failed: Callable[[BaseException], None]
    ) -> None:
        before = request.cursor if isinstance(request.cursor, int) else 0
        fetch = _Fetch(done, request.limit)
        self.frame.bridge.call(
            partial(self._ws.services.dispatch.page, failed=self.failed_only.isChecked()),
            self.frame.actor,
            before,
            request.limit,
            done=fetch.arrived,
            failed=failed,
            owner=self,
        )

    def _menu(self, message: MessageRow) -> list[RowAction]:
        if message.state is not MessageState.FAILED:
            return []
        return [RowAction(self.tr("Try again"), self._retry_first, "refresh-cw")]

    def _retry_first(self, rows: list[MessageRow]) -> None:
        self.retry(rows[0])

    def _reload(self, _on: bool) -> None:
        self.table.set_source(self._page)

    def _changed(self, _message: MessagesChanged) -> None:
        self.table.reload()


class _Fetch:
    def __init__(self, done: Callable[[RowPage], None], limit: int) -> None:
        self._done = done
        self._limit = limit

    def arrived(self, found: tuple[Sequence[MessageRow], int]) -> None:
        rows, total = found
        following = rows[-1].number if len(rows) == self._limit else None
        self._done(RowPage(rows, following, total))


def _key(message: MessageRow) -> int:
    return message.number


def _at(message: MessageRow) -> Cell:
    return Cell(f"{message.at:%Y-%m-%d %H:%M}", "muted")


def _channel(message: MessageRow) -> str:
    return say(f"channel.{message.channel.value}")


def _cause(message: MessageRow) -> str:
    return say(f"cause.{message.cause.value}")


def _number(message: MessageRow) -> Cell:
    return Cell(message.expert_no or "—", "muted")


def _name(message: MessageRow) -> Cell:
    return Cell(message.name, bold=True)


def _address(message: MessageRow) -> str:
    return message.address


def _reference(message: MessageRow) -> Cell:
    return Cell(message.reference or "—", "muted")


def _by(message: MessageRow) -> str:
    return message.by_name


def _state(message: MessageRow) -> Cell:
    return Cell(say(f"state.{message.state.value}"), tag=_TONES[message.state])


def _reason(message: MessageRow) -> Cell:
    text = message_for(UserError(message.reason)) if message.reason else ""
    return Cell(text, "muted", tip=text)
