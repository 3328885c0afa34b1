"""A verification report on the screen."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from core.evidence.verification.report import Report
from core.evidence.verification.verdicts import Verdict
from ui.pages.evidence.report_presenter import ReportGroup, ReportLine, ReportShown, shown_report
from ui.theme import theme
from ui.tokens import Tone
from ui.widgets.cards import Card
from ui.widgets.labels import ElidedText, IconLabel, Text, TextTone
from ui.widgets.layouts import box, clear, column, row, rule
from ui.widgets.notices import EmptyState
from ui.widgets.panels import ScrollBox
from ui.widgets.tags import Tag

_TAGS: dict[Verdict, tuple[Tone, str]] = {
    Verdict.PASS: ("accent", "check"),
    Verdict.FAIL: ("danger", "x"),
    Verdict.SEALED: ("neutral", "lock"),
    Verdict.UNKNOWN: ("warning", "circle-question-mark"),
}
_HEADS: dict[Verdict, tuple[TextTone, str]] = {
    Verdict.PASS: ("accent", "shield-check"),
    Verdict.FAIL: ("danger", "octagon-alert"),
    Verdict.SEALED: ("accent", "lock"),
    Verdict.UNKNOWN: ("warning", "circle-question-mark"),
}


class ReportView(Card):
    """Failures first with what was expected and found, then the groups."""

    def __init__(self, language: str) -> None:
        super().__init__(padding=0, gap=0)
        self.setObjectName("verification_report")
        self._language = language
        self._icon = IconLabel("shield-check", "accent", 32)
        self._title = Text("", "large", bold=True)
        self._title.setObjectName("verification_result")
        self._note = Text("", "body", "muted")
        head = box(row(self._icon, column(self._title, self._note, gap=2), None, gap=16, margins=(16, 12)))
        head.setMinimumHeight(theme().px(72))
        self.add(head)
        self.add(rule())
        self._body = QVBoxLayout()
        self._body.setSpacing(0)
        self._body.setContentsMargins(0, 0, 0, 0)
        self.add(ScrollBox(column(self._body, None, gap=0)), 1)
        self.show_nothing()

    def show_nothing(self) -> None:
        """Nothing was verified yet."""
        clear(self._body)
        self._title.setText(self.tr("Not verified yet"))
        self._say("")
        self._icon.set_icon("circle", "text2")
        self._body.addWidget(
            EmptyState(
                self.tr("Choose an archive and verify it"),
                self.tr("Signatures, digests, log and the whole draw are computed again."),
                "shield-check",
            )
        )

    def show_running(self) -> None:
        """Verification is under way."""
        clear(self._body)
        self._title.setText(self.tr("Being verified…"))
        self._title.set_tone("text")
        self._icon.set_icon("hourglass", "text2")

    def show_report(self, report: Report) -> None:
        """Show the lines."""
        # Painted once all of it has its place: for a moment many lines share the room of few.
        self.setUpdatesEnabled(False)
        QTimer.singleShot(0, self, self._paint_again)
        clear(self._body)
        shown = shown_report(report, self._language)
        tone, icon = _HEADS[shown.overall]
        self._icon.set_icon(icon, tone)
        self._title.setText(self._headline(shown))
        self._title.set_tone(tone)
        seal = report.seal
        self._say("" if seal is None else f"{seal.archive} · {seal.subject} · {seal.station}")
        for line in shown.failures:
            self._body.addWidget(self._failure(line))
        for group in shown.groups:
            self._body.addWidget(self._group_head(group))
            for line in group.lines:
                self._body.addWidget(self._line(line))
                self._body.addWidget(rule())

    def _paint_again(self) -> None:
        self.setUpdatesEnabled(True)

    def _say(self, note: str) -> None:
        self._note.setText(note)
        self._note.setVisible(bool(note))

    def _headline(self, shown: ReportShown) -> str:
        if shown.overall is Verdict.FAIL:
            return self.tr("FAIL: of {total} checks {passed} passed, {failed} failed").format(
                total=shown.total, passed=shown.passed, failed=shown.failed
            )
        if shown.overall is Verdict.PASS:
            return self.tr("PASS: all {0} checks passed").format(shown.total)
        return self.tr(
            "No failure: {passed} of {total} passed, {sealed} sealed, {unknown} not judged"
        ).format(passed=shown.passed, total=shown.total, sealed=shown.sealed, unknown=shown.unknown)

    def _failure(self, line: ReportLine) -> QWidget:
        frame = QFrame()
        frame.setProperty("frame", "danger")
        facts = column(row(Text(line.title, "body", bold=True, wrap=True), gap=12), gap=6)
        facts.addWidget(Text(line.detail, "body", "danger", bold=True, wrap=True))
        for name, value in ((self.tr("Expected"), line.expected), (self.tr("Found"), line.found)):
            if value:
                word = Text(name, "body", "muted")
                word.setFixedWidth(theme().px(84))
                facts.addLayout(row(word, Text(value, "body", bold=True, wrap=True, select=True), gap=8))
        layout = row(Tag("FAIL", "danger", "x", bold=True), gap=16, margins=(12, 12))
        layout.addLayout(facts, 1)
        frame.setLayout(layout)
        return box(column(frame, margins=(12, 6)))

    def _group_head(self, group: ReportGroup) -> QWidget:
        names = {
            "structure": self.tr("Structure and signatures"),
            "draw": self.tr("Draw computed again"),
            "log": self.tr("Log and evidence"),
        }
        head = box(
            row(
                Text(names[group.key], "body", "muted", bold=True),
                None,
                Text(f"{group.passed} / {group.total}", "body", "muted"),
                margins=(16, 0),
            ),
            "head",
        )
        head.setFixedHeight(theme().px(36))
        return head

    def _line(self, line: ReportLine) -> QWidget:
        tone, icon = _TAGS[line.verdict]
        tag = box(row(Tag(line.verdict.value, tone, icon, bold=True), None))
        tag.setFixedWidth(theme().px(112))
        layout = row(
            tag, ElidedText(line.title), ElidedText(line.detail, "body", "muted"), gap=12, margins=(16, 0)
        )
        layout.setStretch(1, 3)
        layout.setStretch(2, 2)
        holder = QWidget()
        holder.setFixedHeight(theme().px(44))
        holder.setLayout(layout)
        return holder
