"""One line on the call board: lamp, what it does now, what its SIM has sent."""

from datetime import datetime

from core.contact.inviting.board import LineOnBoard
from ui.durations import countdown
from ui.pages.contact.board_words import say
from ui.pages.contact.lines_table import LAMPS, advice_of, line_name, signal_words
from ui.texts import words
from ui.widgets.cards import Card
from ui.widgets.labels import ElidedText, Text
from ui.widgets.layouts import row
from ui.widgets.tags import Tag


class LineBlock(Card):
    """Stays and changes, so that nothing flickers from second to second."""

    def __init__(self) -> None:
        super().__init__(" ", "radio-tower", " ", padding=(16, 12), gap=6)
        self._lamp = Tag("", "accent")
        self.add_to_head(self._lamp)
        self._step = Text("", "card")
        self._elapsed = Text("", "figure")
        self._seat = Text("", "large", bold=True)
        self._key = Tag("", "solid")
        self._note = ElidedText("", "body", "muted")
        self._texts = ElidedText("", "small", "muted")
        self.add(row(self._step, None, self._elapsed))
        self.add(row(self._seat, None, self._key))
        self.add(self._note)
        self.add(self._texts)

    def show_line(self, line: LineOnBoard, at: datetime) -> None:
        """Show how a line is at a moment."""
        status, call = line.status, line.call
        self.set_title(line_name(status))
        self.set_note(status.operator)  # gives way where three lines stand side by side
        tone, icon = LAMPS[status.lamp]
        self._lamp.set_content(words(status.reason.value), tone, icon)
        step = say(f"step.{call.step}") if call is not None else words(f"line.use.{line.use}")
        self._step.setText(step)
        self._elapsed.setText(countdown((at - call.started_at).total_seconds()) if call is not None else "")
        self._seat.setText(self.tr("Seat {0}").format(line.seat) if line.seat else "—")
        pressed = "" if call is None or call.key is None else call.key
        self._key.set_content(self.tr("Key {0}").format(pressed), "solid")
        self._key.setVisible(bool(pressed))
        self._note.setText(advice_of(status) or self.tr("Signal {0}").format(signal_words(status)))
        told = self.tr("Texts: {hour} of {most_hour} this hour, {day} of {most_day} in 24 hours")
        self._texts.setText(
            told.format(
                hour=line.texts_hour, most_hour=line.most_hour, day=line.texts_day, most_day=line.most_day
            )
        )
        full = line.texts_day >= line.most_day or line.texts_hour >= line.most_hour
        self._texts.set_tone("danger" if full else "muted")
        self.setAccessibleName(f"{line_name(status)} {words(status.reason.value)} {step} {line.seat}")
