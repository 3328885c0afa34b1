"""Calls under way, one block a line. Blocks stay and change: nothing flickers from second to second."""

from collections.abc import Sequence

from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from ui.pages.draw.parts.board_presenter import BoardLine
from ui.texts import words
from ui.widgets.buttons import Button
from ui.widgets.cards import Card
from ui.widgets.labels import ElidedText, IconText, Text
from ui.widgets.layouts import column, row
from ui.widgets.tags import Tag

_STEPS = ("dialing", "ringing", "speaking", "key")


class CallBlock(QWidget):
    """One call: line, elapsed time, seat, name if it may be shown, step."""

    def __init__(self) -> None:
        super().__init__()
        self._line = IconText("phone-call", "", "accent", bold=True)
        self._elapsed = Text("", "large", bold=True)
        self._seat = Text("", "card")
        self._name = ElidedText("", "body", bold=True)
        self._step = Tag("", "accent")
        self._tight = False
        self._rows = column(
            row(self._line, None, self._elapsed),
            row(self._seat, self._name, self._step),
            gap=4,
        )
        self.setLayout(self._rows)

    def set_tight(self, tight: bool) -> None:
        """One line in place of two, where the window is low."""
        self._tight = tight
        ways = QBoxLayout.Direction
        self._rows.setDirection(ways.LeftToRight if tight else ways.TopToBottom)
        self._rows.setSpacing(8 if tight else 4)

    def show_line(self, line: BoardLine) -> None:
        """Show a row whose call is under way."""
        assert line.call is not None
        number = line.call.line.rpartition("-")[2]
        said = self.tr("Line {0}").format(number)
        self._line.set_content("phone-call", number if self._tight else said, "accent")
        self._line.setToolTip(said)
        self._elapsed.setText(line.call.elapsed)
        self._seat.setText(line.seat)
        self._name.setText(line.name if line.name is not None else words("name.locked"))
        self._step.set_content(words(f"call.{_STEPS[line.call.step]}"), "accent")


class CallsCard(Card):
    """All calls under way, in the order of the board."""

    def __init__(self) -> None:
        super().__init__(self.tr("Calls under way"), "radio-tower", padding=0, gap=0)
        self._count = Text("", "body", "muted")
        self.add_to_head(self._count)
        self._none = Text(self.tr("No call at this moment"), "body", "muted")
        self._lines = QVBoxLayout()
        self._lines.addWidget(self._none)
        self._blocks: list[CallBlock] = []
        self.set_tight(False)
        self.add(self._lines)
        self.emergency = Button(self.tr("Emergency draw…"), "skip-forward", size="small").fill_width()
        self.emergency.setObjectName("emergency_draw")
        self.add(row(self.emergency, margins=(16, 0, 16, 12)))

    def set_tight(self, tight: bool) -> None:
        """Calls closer together, where the window is low."""
        self._lines.setContentsMargins(16, 4 if tight else 8, 16, 4 if tight else 8)
        self._lines.setSpacing(4 if tight else 16)
        self._tight = tight
        for block in self._blocks:
            block.set_tight(tight)

    def show_lines(self, lines: Sequence[BoardLine]) -> None:
        """Show the rows with a call."""
        calls = [line for line in lines if line.call is not None]
        self._count.setText(str(len(calls)))
        self._none.setVisible(not calls)
        while len(self._blocks) < len(calls):
            self._blocks.append(CallBlock())
            self._blocks[-1].set_tight(self._tight)
            self._lines.addWidget(self._blocks[-1])
        for block, line in zip(self._blocks, calls, strict=False):
            block.show_line(line)
        for place, block in enumerate(self._blocks):
            block.setVisible(place < len(calls))
