"""Calls under way, one block a line. Blocks stay and change: nothing flickers from second to second."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.pages.draw.parts.board_presenter import BoardLine
from ui.texts import words
from ui.widgets.buttons import Button
from ui.widgets.cards import Card
from ui.widgets.labels import IconText, Text
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
        self._name = Text("", "body", bold=True)
        self._step = Tag("", "accent")
        self.setLayout(
            column(
                row(self._line, None, self._elapsed),
                row(self._seat, self._name, None, self._step),
                gap=4,
            )
        )

    def show_line(self, line: BoardLine) -> None:
        """Show a row whose call is under way."""
        assert line.call is not None
        number = line.call.line.rpartition("-")[2]
        self._line.set_content("phone-call", self.tr("Line {0}").format(number), "accent")
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
        self._lines.setContentsMargins(16, 8, 16, 8)
        self._lines.setSpacing(16)
        self._lines.addWidget(self._none)
        self._blocks: list[CallBlock] = []
        self.add(self._lines)
        self.emergency = Button(self.tr("Emergency draw…"), "skip-forward", size="small").fill_width()
        self.emergency.setObjectName("emergency_draw")
        self.add(row(self.emergency, margins=(16, 0, 16, 12)))

    def show_lines(self, lines: Sequence[BoardLine]) -> None:
        """Show the rows with a call."""
        calls = [line for line in lines if line.call is not None]
        self._count.setText(str(len(calls)))
        self._none.setVisible(not calls)
        while len(self._blocks) < len(calls):
            self._blocks.append(CallBlock())
            self._lines.addWidget(self._blocks[-1])
        for block, line in zip(self._blocks, calls, strict=False):
            block.show_line(line)
        for place, block in enumerate(self._blocks):
            block.setVisible(place < len(calls))
