"""Parts of the witnesses' stage: commitment strip, a card for each witness, the sum of the bits."""

from core.draw.state.views import DrawView, WitnessView
from ui.counted import counted
from ui.pages.draw.parts.ceremony_presenter import credit, sealed_bits
from ui.texts import words
from ui.widgets.buttons import Button
from ui.widgets.cards import Card
from ui.widgets.codes import CodeLine
from ui.widgets.dice import BarPart, PartsBar, RollCells
from ui.widgets.labels import ElidedText, IconLabel, IconText, Text
from ui.widgets.layouts import box, column, row, rule, set_margins
from ui.widgets.progress import ThinBar
from ui.widgets.tags import Tag

_LOW_CELLS = 0.7


class CommitmentStrip(Card):
    """The commitment code in sight, with the slip's number and how many have compared."""

    def __init__(self) -> None:
        super().__init__(padding=(20, 12))
        self._code = CodeLine(size=22)
        self._code.setObjectName("commitment_strip")
        self._slip = Text("", "body", bold=True)
        self._tag = Tag("", "accent", "circle-check")
        self.add(
            row(
                IconLabel("lock", "accent", 20),
                Text(self.tr("Commitment code"), "body", "muted"),
                self._code,
                rule(vertical=True),
                self._slip,
                None,
                self._tag,
                gap=16,
            )
        )

    def set_tight(self, tight: bool) -> None:
        """Lower, where the window is."""
        set_margins(self.body, (20, 4) if tight else (20, 12))

    def show_view(self, view: DrawView) -> None:
        """Show the commitment of the attempt."""
        found = view.commitment
        self.setVisible(found is not None)
        if found is not None:
            self._code.set_code(found.commitment)
            self._slip.setText(self.tr("Slip {0}").format(found.slip_no or "—"))
            self._tag.set_content(
                counted(self.tr("{0} {0:has|have} compared"), len(found.compared_by)),
                "accent",
                "circle-check",
            )


class WitnessCard(Card):
    """One witness: name, role, dots for the rolls, bits; digits only after the reveal."""

    def __init__(self, number: int, witness: WitnessView) -> None:
        super().__init__(padding=(20, 14), gap=12)
        self._tight = self._folded = False
        self._number = Tag(str(number), "neutral", big=True, bold=True)
        role = words(f"role.{witness.role}")
        note = " · ".join(part for part in (role, witness.unit) if part)
        self._method = Tag("", "neutral", "dices")
        self._state = Tag("", "neutral")
        self.take_back = Button(self.tr("Take back"), "rotate-ccw", "link")
        # The unit gives way: a head wider than the stage would cut the card and its last cell at 1280.
        head = row(
            self._number,
            Text(witness.name, "large", bold=True),
            ElidedText(note, "body", "muted"),
            self._method,
            self.take_back,
            self._state,
            gap=12,
        )
        head.setStretch(2, 1)
        self.add(head)
        self._says = Text("", "body", "muted")
        self._count = Text("", "large", bold=True)
        self.cells = RollCells()
        self._bar = ThinBar()
        self._bits = Text("", "card")
        line = row(Text(self.tr("Credited"), "body", "muted"), self._bar, self._bits, gap=16)
        line.setStretch(1, 1)
        self._credit = box(line)
        self._unfolded = column(row(self._says, None, self._count), self.cells, self._credit, gap=12)
        self._below = box(self._unfolded)
        self.add(self._below)

    def set_tight(self, tight: bool) -> None:
        """In a low window only who gives a value now, or whose is revealed, has more than a line.

        What the value is credited with stands in the sum below the cards as well.
        """
        self._tight = tight
        self._credit.setVisible(not tight)
        self.cells.set_factor(_LOW_CELLS if tight else 1.0)
        self._fold()

    def _fold(self) -> None:
        folded = self._tight and self._folded
        self._below.setVisible(not folded)
        set_margins(self.body, (20, 2 if folded else 8) if self._tight else (20, 14))
        for layout in (self.body, self._unfolded):
            layout.setSpacing(6 if self._tight else 12)

    def show_state(
        self, witness: WitnessView, method: str, entered: int, needed: int, active: bool, open_again: bool
    ) -> None:
        """Show dots, or after the reveal the digits."""
        sealed = witness.sealed_at is not None
        number = self._number.text
        self._number.set_content(number, "solid" if active else "neutral")
        self.set_chosen(active)
        self._folded = not active and witness.value is None
        self._fold()
        self._method.set_content(words(f"method.{method}"), "neutral", "dices")
        self._method.setVisible(active or sealed)
        self.take_back.setVisible(sealed and open_again)
        most = max(needed, entered)
        if witness.value is not None:
            self.cells.reveal(witness.value)
            self._says.setText(self.tr("Revealed"))
        elif method == "text":
            self.cells.set_state(1 if sealed else 0, count=1, active=active)
            self._says.setText(self.tr("Text, masked"))
        else:
            self.cells.set_state(entered, count=most, active=active)
            self._says.setText(self._sentence(sealed, active, entered, needed))
        self._count.setText("" if method == "text" else f"{entered} / {most}")
        bits, full = credit(method, entered), credit(method, most)
        self._bar.set_share(bits / full if full else 0.0)
        self._bits.setText(self.tr("{bits} / {full} bits").format(bits=f"{bits:.1f}", full=f"{full:.1f}"))
        self._show_tag(witness, active)

    def _sentence(self, sealed: bool, active: bool, entered: int, needed: int) -> str:
        if sealed:
            return self.tr("Entered and sealed; shown when all are in")
        if active and entered >= needed:
            return self.tr("Enough rolls: the value can be sealed")
        if active:
            return self.tr("Roll {0} is being entered").format(entered + 1)
        return self.tr("Waits for the witness before")

    def _show_tag(self, witness: WitnessView, active: bool) -> None:
        if witness.value is not None:
            self._state.set_content(self.tr("Revealed"), "solid", "eye")
        elif witness.sealed_at is not None:
            at = self.tr("Sealed {0}").format(f"{witness.sealed_at:%H:%M:%S}")
            self._state.set_content(at, "accent", "lock")
        elif active:
            self._state.set_content(self.tr("Being entered"), "solid", "keyboard")
        else:
            self._state.set_content(self.tr("Waiting"), "neutral", "clock")


class EntropyCard(Card):
    """Bits of all witnesses against the floor."""

    def __init__(self) -> None:
        super().__init__(padding=(20, 16), gap=12)
        self._sum = Text("", "figure", "accent")
        self._floor = Text("", "body", "muted")
        self.add(row(Text(self.tr("Entropy in all"), "card"), None, self._sum, self._floor))
        self._bar = PartsBar()
        self.add(self._bar)
        self._says = IconText(
            "info",
            self.tr("A ten-sided roll counts 3.32 bits, a six-sided 2.58; text may be added, uncounted."),
            "muted",
        )
        self.add(self._says)

    def set_tight(self, tight: bool) -> None:
        """The sum and its bar alone, where the window is low."""
        self._says.setVisible(not tight)
        set_margins(self.body, (20, 4) if tight else (20, 16))
        self.body.setSpacing(4 if tight else 12)

    def show_view(self, view: DrawView, entering: float, witness: str) -> None:
        """Show sealed bits and those of the value being entered."""
        parts = []
        for w in view.witnesses:
            bits = entering if w.code == witness and w.sealed_at is None else w.credited_centibits / 100
            parts.append(BarPart(bits, f"{w.name} {bits:.1f}"))
        floor = self.tr("Floor {0}").format(view.entropy_floor)
        full = max(view.entropy_floor * 1.04, 1.0)
        self._bar.set_parts(parts, full, BarPart(view.entropy_floor, floor))
        self._bar.setFixedHeight(self._bar.sizeHint().height())
        self._sum.setText(f"{sealed_bits(view) + entering:.1f}")
        self._floor.setText(self.tr("/ floor {0} bits").format(view.entropy_floor))
