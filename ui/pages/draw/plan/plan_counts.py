"""Live counts of a plan: how many can be drawn, and what each rule takes out. Never a name."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout

from core.draw.state.views import PreQueryView
from ui.counted import counted
from ui.listing import listed
from ui.pages.draw.plan.plan_presenter import costliest_rule, few, group_counts
from ui.texts import words
from ui.widgets.cards import Card
from ui.widgets.labels import ElidedText, IconLabel, Text, TextTone
from ui.widgets.layouts import box, clear, column, row, rule
from ui.widgets.notices import Banner
from ui.widgets.panels import ScrollBox
from ui.widgets.progress import Spinner

_IN_A_ROW = 3


class CountsCard(Card):
    """Pool, eligible, groups and funnel; grey with a spinner while out of date."""

    def __init__(self) -> None:
        super().__init__(
            self.tr("Can be drawn"), "users", self.tr("Live · counts only, no names"), padding=16, gap=12
        )
        self.setObjectName("live_counts")
        self._spinner = Spinner()
        self._spinner.hide()
        self._at = Text("", "small", "muted")
        self._at.setToolTip(self.tr("When these were counted"))
        self.add_to_head(self._at)
        self.add_to_head(self._spinner)
        self._pool = Text("—", "figure", "text")
        self._eligible = Text("—", "figure40", "accent")
        self._eligible.setObjectName("eligible_count")
        arrow = IconLabel("arrow-right", "text3", 20)
        self.body.addLayout(
            row(
                column(Text(self.tr("In the pool"), "small", "muted"), self._pool, gap=0),
                None,
                arrow,
                None,
                column(Text(self.tr("Eligible, each once"), "small", "muted"), self._eligible, gap=0),
            )
        )
        self._groups = QGridLayout()
        self._groups.setSpacing(8)
        self._funnel = QGridLayout()
        self._funnel.setVerticalSpacing(10)
        self._funnel.setHorizontalSpacing(16)
        self._funnel.setColumnStretch(0, 1)
        self.body.addWidget(ScrollBox(column(self._groups, rule(), self._funnel, None, gap=12)), 1)
        self.body.addWidget(Banner(self.tr("Counted at the first reason only. No names; <3 is 1 or 2.")))

    def set_stale(self, stale: bool) -> None:
        """Whether the counts are being worked out anew."""
        self._spinner.setVisible(stale)
        self._pool.set_tone("faint" if stale else "text")
        self._eligible.set_tone("faint" if stale else "accent")

    def show_counts(self, counts: PreQueryView | None) -> None:
        """Show counts; None when the plan cannot be counted yet."""
        self.set_stale(False)
        clear(self._groups)
        clear(self._funnel)
        self._pool.setText("—" if counts is None else few(counts.pool))
        self._eligible.setText("—" if counts is None else few(counts.eligible))
        at = None if counts is None else counts.counted_at
        self._at.setText("" if at is None else f"{at:%H:%M:%S}")
        if counts is None:
            return
        self._eligible.set_tone("accent" if counts.eligible else "danger")
        for place, group in enumerate(group_counts(counts)):
            head = row(
                ElidedText(self.tr("Group {0}").format(group.group), "small", bold=True),
                Text(counted(self.tr("{0} {0:seat|seats}"), group.seats), "small", "muted"),
            )
            number = Text(few(group.exact), "large", "warning" if group.narrow else "text", bold=True)
            each = ElidedText(self.tr("{0} a seat").format(group.per_seat), "small", "muted")
            if group.narrow:
                each = ElidedText(self.tr("very few"), "small", "warning")
                number.setToolTip(self.tr("fewer than 3 for each seat"))
            group_box = box(column(head, row(number, each), gap=2, margins=8), "box")
            self._groups.addWidget(group_box, place // _IN_A_ROW, place % _IN_A_ROW)
        self._show_funnel(counts)

    def _show_funnel(self, counts: PreQueryView) -> None:
        right = Qt.AlignmentFlag.AlignRight
        for place, word in enumerate((self.tr("Taken out by"), self.tr("Fewer"), self.tr("Left"))):
            label = Text(word, "small", "muted", bold=True)
            self._funnel.addWidget(label, 0, place, right if place else Qt.AlignmentFlag.AlignLeft)
        worst = costliest_rule(counts)
        alone = {line.name: line.alone for line in counts.conditions if not line.group}
        idle = [entry.code for entry in counts.funnel if not entry.removed and not entry.hidden]
        shown = [entry for entry in counts.funnel if entry.removed or entry.hidden]
        for line, entry in enumerate(shown, 1):
            marked = entry.code == worst
            tone: TextTone = "danger" if marked else "text"
            name = ElidedText(words(f"exclusion.{entry.code}"), "body", tone, bold=marked)
            removed = Text("—" if entry.hidden else f"−{entry.removed:,}", tone="danger")
            if without := alone.get(entry.code):
                said = self.tr("Without this rule {0} more would be eligible").format(few(without))
                removed.setToolTip(said)
            remaining = "—" if entry.hidden else few(entry.remaining)
            self._funnel.addWidget(name, line, 0)
            self._funnel.addWidget(removed, line, 1, right)
            self._funnel.addWidget(Text(remaining, bold=True), line, 2, right)
        if idle:
            names = listed(words(f"exclusion.{code}") for code in idle)
            rest = Text(self.tr("Took nobody out: {0}").format(names), "small", "faint", wrap=True)
            self._funnel.addWidget(rest, len(shown) + 1, 0, 1, 3)
