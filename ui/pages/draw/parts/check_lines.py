"""Lines of the rule check: what was found, its article, what to do, and how to go on against it."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.draw.state.views import CheckRow
from core.rules.evaluation import Finding
from core.rules.model import Override
from ui.pages.draw.parts.ceremony_presenter import CheckLine, Verdict
from ui.pages.rules.rule_words import found_words, kind_word, remedy, source_words
from ui.shell.dates import short_moment
from ui.texts import words
from ui.theme import theme
from ui.tokens import Tone
from ui.widgets.buttons import Button
from ui.widgets.labels import ElidedText, IconLabel, Text, TextTone
from ui.widgets.layouts import clear, column, row

MARKS: dict[Verdict, tuple[str, TextTone, Tone]] = {
    Verdict.BLOCK: ("octagon-alert", "danger", "danger"),
    Verdict.HOLD: ("triangle-alert", "warning", "warning"),
    Verdict.WARN: ("triangle-alert", "warning", "warning"),
    Verdict.OVERRIDDEN: ("user-check", "accent", "warning"),
    Verdict.PASS: ("circle-check", "accent", "accent"),
    Verdict.NOTE: ("info", "muted", "neutral"),
}
_OPEN = frozenset({Verdict.BLOCK, Verdict.HOLD, Verdict.WARN})
_MOST_HINTS = 4


def verdict_word(verdict: Verdict) -> str:
    """The word for a verdict."""
    return {
        Verdict.BLOCK: QCoreApplication.translate("CheckLines", "Blocks"),
        Verdict.HOLD: QCoreApplication.translate("CheckLines", "Needs override"),
        Verdict.WARN: QCoreApplication.translate("CheckLines", "Warning"),
        Verdict.OVERRIDDEN: QCoreApplication.translate("CheckLines", "Overridden"),
        Verdict.PASS: QCoreApplication.translate("CheckLines", "Passed"),
        Verdict.NOTE: QCoreApplication.translate("CheckLines", "Reminder"),
    }[verdict]


def _widest_verdict() -> int:
    """So that the sentences behind the verdicts stand below each other, in either language."""
    metrics = QFontMetrics(theme().font())
    return max(theme().px(80), *(metrics.horizontalAdvance(verdict_word(verdict)) + 2 for verdict in MARKS))


class CheckLineRow(QWidget):
    """One line. ``override_wanted(finding)``: the operator wants to go on against it."""

    override_wanted = Signal(object)

    def __init__(self, line: CheckLine, *, may_override: bool) -> None:
        super().__init__()
        self._finding = line.finding
        icon, color, _ = MARKS[line.verdict]
        verdict = Text(verdict_word(line.verdict), "body", color)
        verdict.setFixedWidth(_widest_verdict())
        layout = row(IconLabel(icon, color, 20), verdict, self._said(line, color), gap=12, margins=(16, 8))
        layout.setStretch(2, 1)
        finding = line.finding
        if finding is not None and line.verdict in (Verdict.BLOCK, Verdict.HOLD) and may_override:
            layout.addWidget(self._button(finding))
        self.setLayout(layout)
        self.setMinimumHeight(theme().px(48))

    def _button(self, finding: Finding) -> Button:
        button = Button(self.tr("Override…"), "user-check", size="small")
        button.setObjectName(f"override_{finding.rule.id}")
        button.setAccessibleName(f"{self.tr('Override…')} {finding.rule.id}")
        if finding.override is Override.NONE:
            button.block(self.tr("The law allows no override here: change the plan or the project"))
        button.clicked.connect(self._ask)
        return button

    def _said(self, line: CheckLine, color: TextTone) -> QVBoxLayout:
        finding = line.finding
        tone: TextTone = color if line.verdict in _OPEN else "text"
        if finding is not None and line.verdict is Verdict.PASS:
            return self._passed(finding)
        if finding is None:
            title = Text(words(line.title, line.params), bold=True, wrap=True)
            return column(title, Text(words(line.sentence, line.params), "body", tone, wrap=True), gap=2)
        title = Text(f"{kind_word(finding.rule)} · {finding.rule.id}", bold=True, wrap=True)
        parts: list[QWidget] = [title, Text(found_words(finding), "body", tone, wrap=True, select=True)]
        if line.verdict in _OPEN:
            parts.append(Text(self._todo(line.verdict, finding), "small", "muted", wrap=True))
        if line.override is not None:
            given = self.tr("Overridden {0}: {1}").format(
                short_moment(line.override.at), line.override.reason
            )
            parts.append(Text(given, "small", "text", wrap=True, select=True))
        parts.append(Text(source_words(finding.rule), "small", "faint", wrap=True, select=True))
        return column(*parts, gap=2)

    def _passed(self, finding: Finding) -> QVBoxLayout:
        """One line for what is kept: there are many of them."""
        title = ElidedText(f"{kind_word(finding.rule)} · {finding.rule.id}", bold=True)
        said = ElidedText(found_words(finding))
        source = ElidedText(source_words(finding.rule), "small", "faint")
        line = row(title, said, source, gap=12)
        for place, stretch in enumerate((5, 3, 4)):
            line.setStretch(place, stretch)
        return column(line)

    def _todo(self, verdict: Verdict, finding: Finding) -> str:
        if verdict is Verdict.WARN:
            return self.tr("What to do: {0}").format(remedy(finding))
        way = words(f"override.{finding.override.value}")
        return self.tr("What to do: {0} Override: {1}.").format(remedy(finding), way)

    def _ask(self) -> None:
        self.override_wanted.emit(self._finding)


class RuleHints(QWidget):
    """What would stand against a plan that is being edited; not there when nothing would."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("rule_hints")
        self._lines = column(gap=4)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self.setLayout(self._lines)
        self.hide()

    def show_rules(self, rows: Sequence[CheckRow]) -> None:
        """Show the gravest of ``rows``, and how many more there are."""
        clear(self._lines)
        order = list(Verdict)
        found = sorted(
            (r for r in rows if r.finding is not None), key=lambda r: order.index(Verdict(r.verdict))
        )
        if not found:
            self.hide()
            return
        self._lines.addWidget(Text(self.tr("The rule check will find"), bold=True))
        for row_ in found[:_MOST_HINTS]:
            if row_.finding is not None:
                said = f"{found_words(row_.finding)} · {source_words(row_.finding.rule)}"
                self._lines.addWidget(Text(said, "body", MARKS[Verdict(row_.verdict)][1], wrap=True))
        more = len(found) - _MOST_HINTS
        if more > 0:
            self._lines.addWidget(Text(self.tr("… and {0} more in the check").format(more), "small", "muted"))
        self.show()
