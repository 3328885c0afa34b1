"""One text beside the list: its words, the sender's invitations, and what the operator makes of it."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.contact.invitation.model import InvitationState
from core.contact.texts.inbox import InboxRow, Place
from ui.pages.contact.texts import say
from ui.texts import words
from ui.widgets.buttons import Button
from ui.widgets.cards import FactList
from ui.widgets.forms import Field
from ui.widgets.labels import Text
from ui.widgets.notices import Banner
from ui.widgets.panels import SidePanel
from ui.widgets.pickers import Select

_SETTLED = (InvitationState.ACCEPTED, InvitationState.WITHDRAWN)


class InboxPanel(SidePanel):
    """``answered(place, accepted)`` and ``dismissed()`` for the text that is shown."""

    answered = Signal(object, bool)
    dismissed = Signal()

    def __init__(self, *, may_decide: bool) -> None:
        super().__init__(self.tr("Text"), width=440)
        self.setObjectName("inbox_panel")
        self._may = may_decide
        self._places: tuple[Place, ...] = ()
        self._shown: InboxRow | None = None
        self.text = Text("", "large", wrap=True, select=True)
        self.text.setObjectName("inbox_text")
        self._facts = FactList(name_width=112)
        self._note = Banner("", "accent")
        self._note.setObjectName("inbox_note")
        self.place: Select[Place] = Select()
        self.place.setObjectName("inbox_place")
        self.place.edited.connect(self._look)
        self._field = Field(self.tr("Counts for the invitation"), self.place)
        shown: tuple[QWidget, ...] = (self.text, self._facts, self._note, self._field)
        for part in shown:
            self.body.addWidget(part)
        self.accept = Button(self.tr("Takes part…"), "circle-check", "primary")
        self.accept.setObjectName("inbox_accept")
        self.accept.clicked.connect(self._accepted)
        self.decline = Button(self.tr("Does not take part…"), "circle-x")
        self.decline.setObjectName("inbox_decline")
        self.decline.clicked.connect(self._declined)
        acts = QVBoxLayout()
        acts.setSpacing(8)
        acts.addWidget(self.accept.fill_width())
        acts.addWidget(self.decline.fill_width())
        self.body.addLayout(acts)
        self.body.addStretch(1)
        self.dismiss = Button(self.tr("Decides nothing, set aside…"), "archive")
        self.dismiss.setObjectName("inbox_dismiss")
        self.dismiss.clicked.connect(self.dismissed)
        self.foot.addWidget(self.dismiss.fill_width())
        for act in (self._field, self.accept, self.decline, self.dismiss):
            act.setVisible(may_decide)

    def offer(self, places: Sequence[Place]) -> None:
        """Every open invitation, for texts of numbers that nobody has."""
        self._places = tuple(places)

    def show_text(self, shown: InboxRow) -> None:
        """Show a text; the choice of an invitation that was made for it stays."""
        same = self._shown is not None and self._shown.id == shown.id
        chosen = self.place.value if same else None
        self._shown = shown
        self.title.setText(self.tr("Text of {0}").format(f"{shown.at:%Y-%m-%d %H:%M}"))
        self.text.setText(shown.text)
        self._facts.clear()
        number = say("number.sealed") if shown.sealed else shown.number
        self._facts.add(self.tr("From"), Text(number, select=True))
        self._facts.add(self.tr("By line"), Text(shown.line.rpartition("-")[2]))
        understood = say(f"understood.{shown.understood or 'nothing'}")
        self._facts.add(self.tr("Understood"), Text(understood))
        self._note.set_text(self._why(shown))
        known = bool(shown.places) and not shown.named
        offered = list(dict.fromkeys([*shown.places, *(() if known else self._places)]))
        self.place.set_options([(place, _place_words(place)) for place in offered])
        if chosen in offered:
            self.place.set_value(chosen)
        elif len(shown.places) == 1:
            self.place.set_value(shown.places[0])
        else:
            self.place.set_value(None)
        self._look()

    def _why(self, shown: InboxRow) -> str:
        if shown.named:
            return self.tr("Nobody who is invited has this number; the text names somebody who is. Ask back.")
        if not shown.places:
            return self.tr("Nobody who is invited has this number.")
        if len(shown.places) > 1 and shown.understood:
            return self.tr("The sender is invited to several draws and did not name one by its code.")
        if shown.places[0].state is InvitationState.ACCEPTED:
            return self.tr("The sender has accepted already. A change of mind is settled by phone.")
        if not shown.understood:
            return self.tr("The words are no certain answer. The sender was asked to reply 1 or 2.")
        return self.tr("The invitation is not open any more.")

    def _look(self) -> None:
        place = self.place.value
        reason = ""
        if place is None:
            reason = self.tr("Choose an invitation first")
        elif place.state in _SETTLED:
            reason = self.tr("This seat is settled already")
        self.accept.block(reason)
        self.decline.block(reason)

    def _accepted(self) -> None:
        if self.place.value is not None:
            self.answered.emit(self.place.value, True)

    def _declined(self) -> None:
        if self.place.value is not None:
            self.answered.emit(self.place.value, False)


def _place_words(place: Place) -> str:
    return f"{place.seat}  {place.draw_id}  {words(f'invitation.{place.state.value}')}"
