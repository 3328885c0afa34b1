"""Instead of the dice: experts are named for the seats and as substitutes, then two people fix the list."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.access.model import Actor
from core.draw.ceremony.selection_service import SELECT, SHOWN, Candidate, Chosen
from core.draw.protocol.model import SelectionMode
from core.draw.protocol.selection import SUBSTITUTE, places_of
from core.draw.state.views import DrawView
from core.kernel.errors import MingQianError
from ui.counted import counted
from ui.listing import listed_clauses
from ui.pages.draw.parts.ceremony_acts import SUPERVISE, CeremonyActs
from ui.pages.draw.parts.room import between
from ui.shell.page import GAP
from ui.texts import knows, message_for, words
from ui.theme import theme
from ui.widgets.buttons import Button
from ui.widgets.cards import Card
from ui.widgets.editors import LineEditor
from ui.widgets.labels import ElidedText, Text
from ui.widgets.layouts import clear, column, row, rule
from ui.widgets.notices import Banner, EmptyState
from ui.widgets.panels import ScrollBox
from ui.widgets.pickers import Select
from ui.widgets.tags import Tag

_PLACE_WIDTH = 64


class NamingStage(QWidget):
    """At the left the seats with whoever is named, at the right where they come from."""

    def __init__(self, acts: CeremonyActs) -> None:
        super().__init__()
        self._acts = acts
        self._selection = acts.services.draws.selection
        self._view: DrawView | None = None
        self._chosen: tuple[Chosen, ...] = ()
        self._banner = Banner("", "warning", "", "user-check")
        self._list = QVBoxLayout()
        self._found = QVBoxLayout()
        for lines in (self._list, self._found):
            lines.setSpacing(0)
            lines.setContentsMargins(0, 0, 0, 0)
        cards = row(self._list_card(), self._source_card(), gap=GAP)
        cards.setStretch(0, 5)
        cards.setStretch(1, 4)
        layout = column(self._banner, cards, gap=GAP)
        layout.setStretch(1, 1)
        self.setLayout(layout)

    @property
    def may_name(self) -> bool:
        """Whether who is signed in may name experts."""
        return self._acts.frame.actor.may(SELECT)

    def _list_card(self) -> Card:
        card = Card(self.tr("Named experts"), "users", padding=0, gap=0)
        self._count = Tag("", "neutral")
        card.add_to_head(self._count)
        card.add(ScrollBox(column(self._list, None, gap=0)), 1)
        self._why = Text("", "body", "muted", wrap=True)
        self._join = Button(self.tr("Supervisor signs in…"), "user-check", size="ceremony")
        self._join.setObjectName("naming_supervisor")
        self._join.clicked.connect(self._acts.join_supervisor)
        self._start = Button(self.tr("Start session and recording"), "video", size="ceremony")
        self._start.setObjectName("naming_session")
        self._start.clicked.connect(self._acts.open_session)
        self._fix = Button(self.tr("Fix the list together…"), "lock", "primary", "ceremony")
        self._fix.setObjectName("fix_naming")
        self._fix.clicked.connect(self._ask)
        self._void = Button(self.tr("Void…"), "ban", "danger", "ceremony")
        self._void.setObjectName("void_draw")
        self._void.clicked.connect(self._acts.void)
        card.add_foot(self._why, None, self._void, self._join, self._start, self._fix)
        return card

    def _source_card(self) -> Card:
        card = Card(self.tr("Name an expert"), "user-check", padding=0, gap=0)
        between(card, 380, 640)
        self.place: Select[str] = Select()
        self.place.setObjectName("naming_place")
        self.place.setAccessibleName(self.tr("For"))
        self.place.edited.connect(self._look_again)
        self.who = LineEditor(self.tr("Expert number, or the exact name"))
        self.who.setObjectName("naming_who")
        self.who.setAccessibleName(self.tr("Expert"))
        self.who.returnPressed.connect(self._enter)
        self._name = Button(self.tr("Name"), "check", "primary")
        self._name.setObjectName("naming_name")
        self._name.clicked.connect(self._enter)
        seat = row(Text(self.tr("For")), self.place, gap=12, margins=(16, 12, 16, 4))
        seat.setStretch(1, 1)
        card.add(seat)
        entry = row(self.who, self._name, gap=12, margins=(16, 4, 16, 12))
        entry.setStretch(0, 1)
        card.add(entry)
        self._refused = Banner("", "danger")
        self._refused.setObjectName("naming_refused")
        self._refused.hide()
        card.add(row(self._refused, margins=(16, 4)))
        self._looking = QWidget()
        self.search = LineEditor(self.tr("Name, employer, specialty or number"))
        self.search.setObjectName("naming_search")
        self.search.setAccessibleName(self.tr("Find eligible experts"))
        self.search.returnPressed.connect(self._look_up)
        self._find = Button(self.tr("Find"), "search")
        self._find.setObjectName("naming_find")
        self._find.clicked.connect(self._look_up)
        line = row(self.search, self._find, gap=12, margins=(16, 8))
        line.setStretch(0, 1)
        inside = column(rule(), line, ScrollBox(column(self._found, None, gap=0)), gap=0)
        inside.setStretch(2, 1)
        self._looking.setLayout(inside)
        card.add(self._looking, 1)
        self._by_document = EmptyState(
            self.tr("The document names the experts"),
            self.tr("Enter them one by one in its order. Who is not eligible is refused with the reason."),
            "file-text",
        )
        card.add(self._by_document, 1)
        return card

    # -- showing -----------------------------------------------------------------------------------------

    def show_view(self, view: DrawView) -> None:
        """Show where the naming stands; the names come from their own question."""
        first = self._view is None
        self._view = view
        basis = view.basis
        if basis is not None:
            issued = " ".join(part for part in (basis.issuer, basis.number) if part)
            text = self.tr("Reason: {0}").format(basis.reason) + (f" · {issued}" if issued else "")
            self._banner.set_text(
                text, self.tr("{0}: this is not a draw").format(words(f"mode.{view.mode.value}"))
            )
        manual = view.mode is SelectionMode.MANUAL
        self._looking.setVisible(manual)
        self._by_document.setVisible(not manual)
        if first:
            self._offer_places()
            self._say_nothing_found(self.tr("Nobody looked for yet"))
        if self.may_name or self._acts.is_supervisor:
            self._acts.frame.bridge.call(
                self._selection.chosen, self._acts.frame.actor, view.draw_id, done=self._show, owner=self
            )
        else:
            self._show(())
        self._look()

    def _show(self, chosen: tuple[Chosen, ...]) -> None:
        self._chosen = chosen
        view = self._view
        if view is None:
            return
        clear(self._list)
        seats = {group.id: group.seats for group in view.groups}
        taken = {one.place: one for one in chosen}
        for group in view.groups:
            for place in (p for p, of in places_of(seats).items() if of == group.id):
                self._list.addWidget(self._line(place, place, taken.get(place), place in view.chosen))
                self._list.addWidget(rule())
            waiting = [one for one in chosen if one.place == group.id + SUBSTITUTE]
            for number, one in enumerate(waiting, 1):
                self._list.addWidget(self._line(one.place, f"{one.place}{number}", one, named=True))
                self._list.addWidget(rule())
        total = sum(seats.values())
        filled = sum(not place.endswith(SUBSTITUTE) for place in view.chosen)
        substitutes = len(view.chosen) - filled
        self._count.set_content(
            counted(
                self.tr("{0} of {1} {1:seat|seats}, {2} {2:substitute|substitutes}"),
                filled,
                total,
                substitutes,
            ),
            "accent" if filled == total else "warning",
        )
        self._look()

    def _line(self, place: str, code: str, one: Chosen | None, named: bool) -> QWidget:
        holder = QWidget()
        holder.setMinimumHeight(theme().px(52))
        label = Text(code, "card", "accent")
        label.setFixedWidth(theme().px(_PLACE_WIDTH))
        layout = row(label, gap=12, margins=(16, 4))
        if one is None:
            said = self.tr("Named; the name is shown to whoever names and to the supervisor")
            layout.addWidget(Text(said if named else self.tr("Nobody named yet"), "body", "muted"), 1)
        else:
            facts = f"{one.expert_no} · {one.employer}"
            layout.addLayout(column(Text(one.name, bold=True), ElidedText(facts, "small", "muted"), gap=0), 1)
            if self.may_name:
                off = Button(self.tr("Take off"), "x", size="small")
                off.setObjectName(f"withdraw_{code}")
                off.setAccessibleName(self.tr("Take off {0}").format(one.name))
                number = one.expert_no
                off.clicked.connect(partial(self._withdraw, place, number))
                layout.addWidget(off)
        holder.setLayout(layout)
        return holder

    def _offer_places(self) -> None:
        view = self._view
        assert view is not None
        seats = {group.id: group.seats for group in view.groups}
        options = [(place, self.tr("Seat {0}").format(place)) for place in places_of(seats)]
        options += [(group + SUBSTITUTE, self.tr("Substitute of group {0}").format(group)) for group in seats]
        self.place.set_options(options)
        self.place.setMinimumContentsLength(10)
        self._next_place()

    def _next_place(self) -> None:
        """The first seat without anybody, then the substitutes."""
        view = self._view
        assert view is not None
        open_seats = [p for p in places_of({g.id: g.seats for g in view.groups}) if p not in view.chosen]
        if open_seats:
            self.place.set_value(open_seats[0])

    def _look(self) -> None:
        view = self._view
        if view is None:
            return
        reason = self._reason(view)
        for button in (self._name, self._find):
            button.block(reason)
        self.who.setEnabled(not reason)
        self.search.setEnabled(not reason)
        missing = sum(g.seats for g in view.groups) - sum(not p.endswith(SUBSTITUTE) for p in view.chosen)
        if not reason and missing:
            reason = words("draw.seats_unnamed", {"count": missing})
        self._fix.block(reason)
        self._why.setText(reason)
        operator = self._acts.is_operator
        self._join.setVisible(operator and view.supervisor is None)
        self._start.setVisible(operator and view.supervisor is not None and not view.recording)
        self._fix.setVisible(view.supervisor is not None and view.recording)

    def _reason(self, view: DrawView) -> str:
        if not (self._acts.is_operator and self.may_name):
            return self.tr("Only an operator who may name experts does this")
        if view.supervisor is None:
            return self.tr("The supervisor must sign in first")
        if not view.recording:
            return self.tr("The recording must run first")
        return self.tr("The draw stands still") if view.halted_reason is not None else ""

    # -- naming ------------------------------------------------------------------------------------------

    def _enter(self) -> None:
        self._name_him(self.who.value)

    def _name_him(self, who: str, _checked: bool = False) -> None:
        place = self.place.value
        if place is None or not who.strip():
            return
        self._refused.hide()
        self._call(self._selection.choose, place, who, done=self._named)

    def _named(self, _nothing: object) -> None:
        self.who.set_value("")
        view = self._view
        if view is not None and self.place.value is not None and not self.place.value.endswith(SUBSTITUTE):
            taken = {*view.chosen, self.place.value}
            seats = places_of({g.id: g.seats for g in view.groups})
            later = [p for p in seats if p not in taken]
            self.place.set_value(later[0] if later else seats[self.place.value] + SUBSTITUTE)
        self._acts.changed.emit()
        self._look_again()

    def _withdraw(self, place: str, expert_no: str, _checked: bool = False) -> None:
        self._refused.hide()
        self._call(self._selection.withdraw, place, expert_no, done=self._withdrawn)

    def _withdrawn(self, _nothing: object) -> None:
        self._acts.changed.emit()
        self._look_again()

    def _look_again(self) -> None:
        """The list that is shown follows place and choice, but nobody is listed who was not asked for."""
        if self._found.count() > 1:
            self._look_up()

    def _look_up(self) -> None:
        place, view = self.place.value, self._view
        if place is None or view is None or not self._find.isEnabled():
            return
        seats = {group.id: group.seats for group in view.groups}
        group = place[:-1] if place.endswith(SUBSTITUTE) else places_of(seats)[place]
        self._call(self._selection.candidates, group, self.search.value, done=self._show_found)

    def _show_found(self, found: tuple[Candidate, ...]) -> None:
        if not found:
            self._say_nothing_found(self.tr("No eligible expert of this group fits"))
            return
        clear(self._found)
        for one in found:
            self._found.addWidget(self._candidate(one))
            self._found.addWidget(rule())
        if len(found) == SHOWN:
            more = self.tr("The first {0} are shown; say more to find fewer.").format(SHOWN)
            self._found.addLayout(row(Text(more, "small", "muted"), margins=(16, 8)))

    def _candidate(self, one: Candidate) -> QWidget:
        holder = QWidget()
        holder.setMinimumHeight(theme().px(52))
        title = " · ".join(part for part in (one.name, one.title) if part)
        facts = " · ".join(part for part in (one.expert_no, one.employer, one.specialties) if part)
        name = Button(self.tr("Name"), "check", size="small")
        name.setObjectName(f"name_{one.expert_no}")
        name.setAccessibleName(self.tr("Name {0}").format(one.name))
        name.block(self.tr("Named for {0}").format(one.place) if one.place else "")
        name.clicked.connect(partial(self._name_him, one.expert_no))
        layout = row(gap=12, margins=(16, 4))
        layout.addLayout(column(Text(title, bold=True), ElidedText(facts, "small", "muted"), gap=0), 1)
        if one.tier:
            layout.addWidget(Tag(self.tr("Tier {0}").format(one.tier), "neutral"))
        layout.addWidget(name, 0, Qt.AlignmentFlag.AlignVCenter)
        holder.setLayout(layout)
        return holder

    def _say_nothing_found(self, title: str) -> None:
        clear(self._found)
        said = self.tr("Find eligible experts of the frozen pool; each look is in the log.")
        self._found.addWidget(EmptyState(title, said, "search"))

    def _ask(self) -> None:
        self._acts.frame.dialogs.co_sign(
            self.tr("Fix the list"),
            self.tr(
                "Operator and supervisor answer for the choice. From here on nobody is exchanged; who does "
                "not come is replaced by the next of the named substitutes."
            ),
            self.tr("Fix and sign"),
            self._fixed,
            permission=SUPERVISE,
            ask_reason=False,
            owner=self,
        )

    def _fixed(self, supervisor: Actor, _reason: str) -> None:
        self._call(self._selection.fix, supervisor, done=lambda _nothing: self._acts.changed.emit())

    def _call(self, fn: object, *args: object, done: object) -> None:
        view = self._view
        assert view is not None
        self._acts.frame.bridge.call(
            fn,  # type: ignore[arg-type]
            self._acts.frame.actor,
            view.draw_id,
            *args,
            done=done,  # type: ignore[arg-type]
            failed=self._say_refusal,
            owner=self,
        )

    def _say_refusal(self, error: BaseException) -> None:
        self._refused.set_text(refusal_words(error))
        self._refused.show()
        self._acts.changed.emit()


def refusal_words(error: BaseException) -> str:
    """Why somebody cannot be named, with the reasons against him in words."""
    if not isinstance(error, MingQianError) or error.code not in ("draw.not_eligible", "draw.conflict_now"):
        return message_for(error)
    codes = str(error.params.get("reasons") or error.params.get("reason") or "").split()
    said = [words(f"exclusion.{code}") if knows(f"exclusion.{code}") else code for code in codes]
    joined = listed_clauses(said)
    return words(error.code, {"reasons": joined, "reason": joined})
