"""Beside a modem: what its check found, and what program and modem said to each other."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from core.contact.calls.trial_call import TrialEnded, TrialStep
from core.contact.lines.care import CheckPart, CheckStep, LineChecked, TraceLine
from core.system.health import advice_for
from ui.texts import knows, words
from ui.theme import theme
from ui.tokens import Tone
from ui.widgets.buttons import Button, Choice
from ui.widgets.cards import Card
from ui.widgets.labels import IconLabel, Text
from ui.widgets.layouts import clear, row, rule
from ui.widgets.notices import Banner, EmptyState

_NAME_WIDTH = 170
_LINES_SHOWN = 400


class LineReport(Card):
    """The report of a check, of a test call, and the trace, which is asked for and may be saved."""

    trace_wanted = Signal()
    save_wanted = Signal()

    def __init__(self, *, with_trace: bool) -> None:
        super().__init__(self.tr("Check"), "list-checks", padding=(16, 12))
        options = [("check", self.tr("Check")), ("trace", self.tr("AT trace"))]
        self.choice = Choice(options, "check", self.tr("What is shown"))
        self.choice.setObjectName("report_choice")
        self.choice.changed.connect(self.turn)
        self.choice.setVisible(with_trace)
        self.save_button = Button(self.tr("Save…"), "download", size="small")
        self.save_button.setObjectName("save_trace")
        self.save_button.clicked.connect(self.save_wanted)
        self.add_to_head(self.save_button)
        self.add_to_head(self.choice)
        self.trial = Banner("", "accent")
        self.trial.setObjectName("trial_result")
        self.trial.hide()
        self.add(self.trial)
        self._steps = QWidget()
        self._lines = QVBoxLayout(self._steps)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(0)
        self.add(self._steps, 1)
        self.trace = QPlainTextEdit()
        self.trace.setReadOnly(True)
        self.trace.setObjectName("line_trace")
        self.trace.setAccessibleName(self.tr("AT trace"))
        fixed = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        fixed.setPixelSize(theme().px(13))
        self.trace.setFont(fixed)
        self._hidden = Text(
            self.tr("Phone numbers, PINs, serial numbers and texts are hidden."), "small", "muted", wrap=True
        )
        self.add(self.trace, 1)
        self.add(self._hidden)
        self.show_nothing()
        self.turn()

    @property
    def shows_trace(self) -> bool:
        """Whether the trace is in front."""
        return self.choice.value == "trace"

    def show_nothing(self) -> None:
        """No check has been made of the line that was chosen."""
        self.trial.hide()
        clear(self._lines)
        advice = self.tr("“Check” asks the modem everything that a draw needs of it; nobody is called.")
        self._lines.addWidget(EmptyState(self.tr("Not checked yet"), advice, "list-checks"))

    def show_running(self) -> None:
        """A check is under way."""
        clear(self._lines)
        self._lines.addWidget(EmptyState(self.tr("Checking…"), "", "hourglass"))

    def show_check(self, checked: LineChecked) -> None:
        """The findings, one line each."""
        clear(self._lines)
        for step in checked.steps:
            self._lines.addWidget(_step(step))
            self._lines.addWidget(rule())
        self._lines.addStretch(1)

    def show_trial(self, news: TrialStep | TrialEnded) -> None:
        """How far a test call is, or how it ended."""
        if isinstance(news, TrialStep):
            self._say(words(f"trial.{news.stage.value}"), "accent")
        elif news.passed:
            self._say(words(f"trial.passed.{news.key_source}", {"key": news.key}), "accent")
        else:
            failed = self.tr("The test call failed. {0}").format(words(f"trial.{news.outcome}"))
            self._say(failed, "danger")

    def show_trace(self, lines: Sequence[TraceLine]) -> None:
        """The latest lines; the view stays where it was scrolled to unless it was at the end."""
        bar = self.trace.verticalScrollBar()
        at_end = bar.value() >= bar.maximum() - 1
        text = "\n".join(f"{e.at:%H:%M:%S} {'>' if e.sent else '<'} {e.text}" for e in lines[-_LINES_SHOWN:])
        if text != self.trace.toPlainText():
            self.trace.setPlainText(text)
        if at_end:
            bar.setValue(bar.maximum())

    def _say(self, text: str, tone: Tone) -> None:
        self.trial.set_text(text)
        self.trial.set_tone(tone)
        self.trial.show()

    def turn(self) -> None:
        """Bring what was chosen to the front."""
        trace = self.shows_trace
        self.set_title(self.tr("AT trace") if trace else self.tr("Check"))
        self.trace.setVisible(trace)
        self._hidden.setVisible(trace)
        self.save_button.setVisible(trace)
        self._steps.setVisible(not trace)
        if trace:
            self.trace_wanted.emit()


def _step(step: CheckStep) -> QWidget:
    line = QWidget()
    line.setObjectName(f"step:{step.part.value}")
    line.setMinimumHeight(theme().px(36))
    name = Text(words(f"line.part.{step.part.value}"))
    name.setFixedWidth(theme().px(_NAME_WIDTH))
    said = [words(f"line.keys.{step.value}") if step.part is CheckPart.KEYS and step.value else step.value]
    if step.reason:
        said.append(words(step.reason))
        if knows(advice_for(step.reason)):
            said.append(words(advice_for(step.reason)))
    told = Text("  ".join(part for part in said if part), wrap=True)
    told.set_tone("text" if step.passed else "danger")
    mark = IconLabel("circle-check" if step.passed else "circle-x", "accent" if step.passed else "danger", 18)
    layout = row(mark, name, told, gap=10, margins=(0, 6))
    layout.setStretch(2, 1)
    line.setLayout(layout)
    line.setAccessibleName(f"{name.text()}: {told.text()}")
    return line
