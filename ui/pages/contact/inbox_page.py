"""Texts to be decided: whose answer they are, or that they are none."""

from collections.abc import Mapping, Sequence

from core.access.model import Actor
from core.contact.invitation.model import ContactChanged, InboxChanged, InvitationState
from core.contact.texts.inbox import CO_SIGNS, DECIDES, InboxRow, Place
from core.engine.api import Services
from core.engine.workstation import Workstation
from ui.pages.contact.inbox_panel import InboxPanel
from ui.pages.contact.texts import say
from ui.shell.frame import Frame
from ui.shell.page import GAP, Page
from ui.widgets.layouts import row
from ui.widgets.table.columns import Cell, Column, static_source
from ui.widgets.table.paged_table import PagedTable


class InboxPage(Page):
    """The oldest first. The operator decides; what gives or takes a seat the supervisor signs beside."""

    def __init__(self, frame: Frame, ws: Workstation[Services]) -> None:
        super().__init__(frame)
        self._inbox = ws.services.inbox
        self._rows: dict[int, InboxRow] = {}
        self._chosen = 0
        self._asked: tuple[Place, bool] | None = None
        self.set_title(
            self.tr("Texts to decide"),
            self.tr("Replies that are not certain, and texts whose sender or draw is not"),
        )
        self.table = PagedTable(
            [
                Column("at", self.tr("Time"), _at, 130),
                Column("seat", self.tr("Seat"), _seat, 150),
                Column("number", self.tr("From"), _number, 140, masked=True),
                Column("text", self.tr("Text"), _text, 260, stretch=True),
            ],
            _key,
            row_height=44,
            foot=False,
            name=self.tr("Texts to decide"),
        )
        self.table.view.setObjectName("inbox_table")
        self.table.set_empty(
            self.tr("Nothing waits for a decision"),
            self.tr("Certain answers (1, 2, 参加, 不参加 …) count by themselves and stand in the log."),
        )
        self.table.focused.connect(self._choose)
        self.panel = InboxPanel(may_decide=frame.actor.may(DECIDES))
        self.panel.answered.connect(self._ask_signature)
        self.panel.dismissed.connect(self._ask_reason)
        line = row(self.table, self.panel, gap=GAP)
        line.setStretch(0, 1)
        self.body.addLayout(line, 1)
        frame.bridge.on(InboxChanged, self._changed, self)
        frame.bridge.on(ContactChanged, self._changed, self)

    def opened(self, params: Mapping[str, object]) -> None:
        """Load the texts."""
        self._load()

    def returned(self) -> None:
        """Shown again."""
        self._load()

    def _load(self) -> None:
        self.frame.bridge.call(self._inbox.places, self.frame.actor, done=self._take_places, owner=self)

    def _take_places(self, places: Sequence[Place]) -> None:
        self.panel.offer(places)
        self.frame.bridge.call(self._inbox.waiting, self.frame.actor, done=self._show, owner=self)

    def _show(self, rows: Sequence[InboxRow]) -> None:
        found = {shown.id: shown for shown in rows}
        if found != self._rows or not self.table.rows:
            self._rows = found
            self.table.set_source(static_source(rows))
        if self._chosen not in found:
            self._chosen = next(iter(found), 0)
            if found:
                self.table.view.focus_row(0)
        self._show_chosen()

    def _choose(self, shown: InboxRow | None) -> None:
        if shown is not None and shown.id != self._chosen:
            self._chosen = shown.id
            self._show_chosen()

    def _show_chosen(self) -> None:
        shown = self._rows.get(self._chosen)
        self.panel.setVisible(shown is not None)
        if shown is not None:
            self.panel.show_text(shown)

    def _ask_signature(self, place: Place, accepted: bool) -> None:
        self._asked = (place, accepted)
        over = place.state is not InvitationState.OPEN and place.state is not InvitationState.UNKNOWN
        question = (
            self.tr("Seat {0} of {1}: the expert takes part. The supervisor signs beside you.")
            if accepted
            else self.tr("Seat {0} of {1}: the expert does not take part. The supervisor signs beside you.")
        ).format(place.seat, place.draw_id)
        if over:
            question += "\n\n" + self.tr("The seat is not open any more: the expert is told so.")
        self.frame.dialogs.co_sign(
            self.tr("Count this text as an answer"),
            question,
            self.tr("Count it"),
            self._signed,
            permission=CO_SIGNS,
            owner=self,
        )

    def _signed(self, supervisor: Actor, reason: str) -> None:
        if self._asked is None:
            return
        place, accepted = self._asked
        self.frame.bridge.call(
            self._inbox.attribute,
            self.frame.actor,
            self._chosen,
            place.draw_id,
            place.row,
            accepted,
            supervisor,
            reason,
            done=self._counted,
            failed=self.frame.dialogs.error,
            owner=self,
        )

    def _counted(self, counted: bool) -> None:
        if counted:
            self.frame.notify(self.tr("The answer counts"))
        else:
            self.frame.notify(self.tr("The seat was taken already; the expert is told"), "warning")
        self._load()

    def _ask_reason(self) -> None:
        self.frame.dialogs.reason(
            self.tr("Set the text aside"),
            self.tr("It decides nothing. It stays in the log with your reason."),
            self.tr("Set aside"),
            self._dismiss,
            choices=tuple(say(f"dismissed.{n}") for n in ("advertising", "thanks", "clarified", "other")),
            owner=self,
        )

    def _dismiss(self, reason: str) -> None:
        self.frame.bridge.call(
            self._inbox.dismiss,
            self.frame.actor,
            [self._chosen],
            reason,
            done=self._dismissed,
            failed=self.frame.dialogs.error,
            owner=self,
        )

    def _dismissed(self, _nothing: None) -> None:
        self.frame.notify(self.tr("Set aside"))
        self._load()

    def _changed(self, _news: object) -> None:
        self._load()


def _key(shown: InboxRow) -> int:
    return shown.id


def _at(shown: InboxRow) -> Cell:
    return Cell(f"{shown.at:%m-%d %H:%M:%S}", "muted")


def _seat(shown: InboxRow) -> Cell:
    if not shown.places:
        return Cell("—", "muted")
    extra = f"+{len(shown.places) - 1}" if len(shown.places) > 1 else ""
    return Cell(shown.places[0].seat, bold=True, extra=extra, tip=shown.places[0].draw_id)


def _number(shown: InboxRow) -> Cell:
    return Cell(say("number.sealed"), "muted", icon="lock") if shown.sealed else Cell(shown.number)


def _text(shown: InboxRow) -> Cell:
    return Cell(" ".join(shown.text.split()), tip=shown.text)
