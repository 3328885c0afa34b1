"""Step 4: witnesses enter their dice masked; all values are shown together after the reveal."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from core.draw.state.views import DrawView, WitnessView
from ui.pages.draw.parts.ceremony_acts import CeremonyActs
from ui.pages.draw.parts.ceremony_presenter import credit, most_rolls, needed_rolls, next_witness
from ui.pages.draw.parts.room import between
from ui.pages.draw.stages.witness_cards import CommitmentStrip, EntropyCard, WitnessCard
from ui.shell.page import GAP
from ui.texts import words
from ui.widgets.buttons import Button, Choice
from ui.widgets.cards import Card
from ui.widgets.dice import DicePad
from ui.widgets.labels import Text
from ui.widgets.layouts import OneOf, clear, column, row, set_margins
from ui.widgets.notices import Banner

METHODS = ("d10", "d6", "text")
_MOST_OPEN = 2
"""Cards of witnesses that are shown whole."""
RollsChanged = Callable[[str, str, int], None]
"""Told (witness, method, number of rolls) at every press."""


class WitnessStage(QWidget):
    """Cards of the witnesses at the left, the pad at the right.

    Rolls live in this widget only until they are sealed; no label, property or log ever holds them.
    ``rolls_changed(witness, method, count)`` tells the witness display how many were entered.
    """

    def __init__(self, acts: CeremonyActs, rolls_changed: RollsChanged) -> None:
        super().__init__()
        self._acts = acts
        self._rolls_changed = rolls_changed
        self._view: DrawView | None = None
        self._rolls: list[str] = []
        self._witness = ""
        self._sealing = False
        self.strip = CommitmentStrip()
        self._cards: dict[str, WitnessCard] = {}
        self._column = QVBoxLayout()
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(GAP)
        self.entropy = EntropyCard()
        left = column(self._column, self.entropy, None, gap=GAP)
        self._entry_card = self._entry()
        between(self._entry_card, 440, 640)
        line = row(left, self._entry_card, gap=GAP)
        line.setStretch(0, 4)
        line.setStretch(1, 3)
        layout = column(self.strip, line, gap=GAP)
        layout.setStretch(1, 1)
        self.setLayout(layout)
        self._layouts = (self._column, left, layout)
        self._tight = False
        acts.refused.connect(self._refused)

    def _entry(self) -> Card:
        card = Card(self.tr("Faces of the dice"), "dices", padding=20, gap=16)
        self._method = Choice([(m, words(f"method.{m}")) for m in METHODS], "d10", self.tr("Method"))
        for place, button in enumerate(self._method.findChildren(QWidget)):
            button.setObjectName(f"method_{METHODS[place]}" if place < len(METHODS) else "")
        self._method.changed.connect(self._method_chosen)
        card.add_to_head(self._method)
        self.pad = DicePad()
        self.pad.setObjectName("witness_value_pad")
        self.pad.rolled.connect(self._rolled)
        self.pad.erased.connect(self._erase)
        self._text = QLineEdit()
        self._text.setObjectName("witness_text")
        self._text.setEchoMode(QLineEdit.EchoMode.Password)
        self._text.setInputMethodHints(Qt.InputMethodHint.ImhSensitiveData)
        self._text.setMaxLength(200)
        self._text.setAccessibleName(self.tr("Text of the witness, masked"))
        self._text.textEdited.connect(self._look)
        self._stack = OneOf()
        self._stack.addWidget(self.pad)
        self._stack.addWidget(self._text_box())
        card.add(self._stack)
        self._erase_button = Button(self.tr("Take back the last"), "delete", size="ceremony").fill_width()
        self._erase_button.setObjectName("erase_roll")
        self._erase_button.clicked.connect(self._erase)
        self._clear_button = Button(self.tr("Clear own entry"), "rotate-ccw", size="ceremony").fill_width()
        self._clear_button.setObjectName("clear_rolls")
        self._clear_button.clicked.connect(self._clear)
        self._seal = Button(self.tr("Seal"), "lock", "primary", "ceremony").fill_width()
        self._seal.setObjectName("seal_value")
        self._seal.clicked.connect(self._seal_value)
        card.add(row(self._erase_button, self._clear_button, self._seal, gap=12))
        self._tips: list[Banner] = []
        for title, text, icon in (
            (
                self.tr("Better use the number keypad"),
                self.tr("Keys on the screen show no press and values only dots; recording and display too."),
                "keyboard",
            ),
            (
                self.tr("All are shown together"),
                self.tr("Nobody, the operator included, sees a value before all are in."),
                "users",
            ),
        ):
            self._tips.append(Banner(text, "accent", title, icon))
            card.add(self._tips[-1])
        card.body.addStretch(1)
        self._reveal = Button(
            self.tr("Reveal and draw"), "arrow-right", "primary", "ceremony", icon_after=True
        )
        self._reveal.setObjectName("reveal")
        self._reveal.clicked.connect(self._reveal_now)
        card.add_foot(
            Text(self.tr("During entry the others step aside"), "body", "muted"), None, self._reveal
        )
        return card

    def set_tight(self, tight: bool) -> None:
        """In a low window without the two notices, which the witness display shows, and with folded cards."""
        self._tight = tight
        between(self._entry_card, 560 if tight else 440, 640)
        for layout in self._layouts:
            layout.setSpacing(6 if tight else GAP)
        for tip in self._tips:
            tip.setVisible(not tight)
        set_margins(self._entry_card.body, (16, 10) if tight else 20)
        self._entry_card.body.setSpacing(8 if tight else 16)
        self._fold()
        self.strip.set_tight(tight)
        self.entropy.set_tight(tight)

    def _fold(self) -> None:
        """Cards of many witnesses are folded in a high window too."""
        fold = self._tight or len(self._cards) > _MOST_OPEN
        for card in self._cards.values():
            card.set_tight(fold)

    def _text_box(self) -> QWidget:
        holder = QWidget()
        holder.setLayout(
            column(
                Text(self.tr("Text may be added but is credited with 0 bits."), "body", "muted"),
                self._text,
                None,
            )
        )
        return holder

    def show_view(self, view: DrawView) -> None:
        """Show who has sealed and whose turn it is."""
        before = self._view
        self._view = view
        self._sealing = False
        self.strip.show_view(view)
        self._reveal.setText(self.tr("Decide") if view.in_round else self.tr("Reveal and draw"))
        if before is None or list(self._cards) != [w.code for w in view.witnesses]:
            self._build(view)
        turn = next_witness(view)
        code = "" if turn is None else turn.code
        if code != self._witness:
            self._witness = code
            self._forget()
        self._look()
        if code and self.isVisible() and self._method.value != "text":
            self.pad.setFocus()

    def _build(self, view: DrawView) -> None:
        clear(self._column)
        self._cards = {}
        for place, witness in enumerate(view.witnesses):
            card = WitnessCard(place + 1, witness)
            card.take_back.setObjectName(f"take_back_{witness.code}")
            card.take_back.clicked.connect(self._take_back)
            self._cards[witness.code] = card
            self._column.addWidget(card)
        self._fold()

    # -- entering ----------------------------------------------------------------------------------------

    def _rolled(self, face: str) -> None:
        if self._witness and not self._sealing and len(self._rolls) < most_rolls(self._method.value):
            self._rolls.append(face)
            self._look()

    def _erase(self) -> None:
        if self._rolls:
            self._rolls.pop()
            self._look()

    def _clear(self) -> None:
        self._forget()
        self._look()

    def _forget(self) -> None:
        self._rolls.clear()
        self._text.clear()

    def _method_chosen(self, _place: int) -> None:
        self._forget()
        self.pad.set_sides(6 if self._method.value == "d6" else 10)
        self._stack.setCurrentIndex(1 if self._method.value == "text" else 0)
        (self._text if self._method.value == "text" else self.pad).setFocus()
        self._look()

    def _seal_value(self) -> None:
        if self._witness and not self._missing():
            method = self._method.value
            value = self._text.text() if method == "text" else "".join(self._rolls)
            self._sealing = True
            self._forget()
            self._look()
            self._acts.enter_value(self._witness, method, value)

    def _refused(self) -> None:
        self._sealing = False
        self._look()

    def _take_back(self) -> None:
        for code, card in self._cards.items():
            if card.take_back is self.sender():
                self._acts.clear_value(code)

    def _reveal_now(self) -> None:
        self._reveal.block(self.tr("The panel is being placed"))
        self._acts.reveal()

    # -- showing -----------------------------------------------------------------------------------------

    def _missing(self) -> int:
        """Rolls or characters that are missing before the value can be sealed."""
        if self._method.value == "text":
            return 0 if self._text.text() else 1
        assert self._view is not None
        return max(needed_rolls(self._view, self._witness, self._method.value) - len(self._rolls), 0)

    def _look(self) -> None:
        view = self._view
        if view is None:
            return
        method, count = self._method.value, len(self._rolls)
        stands = view.halted_reason is not None or view.needs_supervisor or not self._acts.is_operator
        entering = bool(self._witness) and not stands and not self._sealing
        for witness in view.witnesses:
            active = witness.code == self._witness
            self._show_card(view, witness, active)
        self.entropy.show_view(view, credit(method, count) if self._witness else 0.0, self._witness)
        self.pad.setEnabled(entering)
        self._text.setEnabled(entering)
        self._method.setEnabled(entering)
        self._erase_button.setEnabled(entering and count > 0)
        self._clear_button.setEnabled(entering and (count > 0 or bool(self._text.text())))
        missing = self._missing() if self._witness else 0
        text = method == "text"
        short = self.tr("Text missing") if text else self.tr("{0} missing").format(missing)
        self._seal.setText(short if missing and entering else self.tr("Seal"))
        self._seal.block("" if entering and not missing else short)
        self._reveal.block(self._reveal_reason(view, stands))
        self._rolls_changed(self._witness, method, count)

    def _show_card(self, view: DrawView, witness: WitnessView, active: bool) -> None:
        method = self._method.value if active else witness.method or "d10"
        needed = needed_rolls(view, witness.code, method)
        entered = len(self._rolls) if active else witness.rolls
        open_again = self._acts.is_operator and not view.all_values_in and witness.value is None
        self._cards[witness.code].show_state(witness, method, entered, needed, active, open_again)

    def _reveal_reason(self, view: DrawView, stands: bool) -> str:
        if stands:
            return self.tr("The draw stands still")
        if not view.all_values_in:
            return self.tr("Not all values are in")
        return "" if view.phase == "gathering" else self.tr("Already revealed")
