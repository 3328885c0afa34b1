"""What the pool waits for, on the dashboard: terms that end, the annual check, who cannot be drawn."""

from PySide6.QtWidgets import QGridLayout, QSizePolicy

from core.engine.api import Services
from core.engine.workstation import Workstation
from core.pool.upkeep.model import UpkeepChanged, UpkeepCounts
from ui.counted import counted
from ui.shell.frame import Frame
from ui.widgets.buttons import Button
from ui.widgets.cards import Card
from ui.widgets.layouts import clear

_IN_A_ROW = 3


class PoolReminders(Card):
    """A line of buttons, one for each figure that is not nothing; for who may edit the pool."""

    def __init__(self, frame: Frame, ws: Workstation[Services]) -> None:
        super().__init__("", padding=(16, 10))
        self._frame = frame
        self._ws = ws
        self.lines = QGridLayout()
        self.lines.setHorizontalSpacing(24)
        self.lines.setColumnStretch(_IN_A_ROW, 1)
        self.add(self.lines)
        self.setSizePolicy(
            QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed
        )  # the page's room is the charts'
        self.hide()
        frame.bridge.on(UpkeepChanged, self._changed, self)

    def load(self) -> None:
        """Count again."""
        if self._frame.actor.may("pool.edit"):
            counts = self._ws.services.pool.upkeep.terms.counts
            self._frame.bridge.call(counts, self._frame.actor, done=self._show, owner=self)

    def _show(self, counts: UpkeepCounts) -> None:
        clear(self.lines)
        for page, icon, words, number, which in (
            (
                "pool.terms",
                "calendar-clock",
                self.tr("{0} {0:term ends|terms end} within 60 days"),
                counts.ending,
                "60",
            ),
            ("pool.terms", "hourglass", self.tr("{0} {0:term has|terms have} ended"), counts.ended, "ended"),
            (
                "pool.checks",
                "badge-check",
                self.tr("{0} {0:has|have} the annual check to do"),
                counts.to_check,
                "",
            ),
            ("pool.leave", "calendar-off", self.tr("{0} on leave"), counts.on_leave, "current"),
            ("pool.bars", "snowflake", self.tr("{0} frozen"), counts.frozen, "standing"),
            ("pool.bars", "ban", self.tr("{0} blacklisted"), counts.blacklisted, "standing"),
        ):
            if number:
                line = _Reminder(counted(words, f"{number:,}"), icon, page, which)
                line.clicked.connect(self._open)
                place = self.lines.count()
                self.lines.addWidget(line, place // _IN_A_ROW, place % _IN_A_ROW)
        self.setVisible(self.lines.count() > 0)
        self._frame.set_badge("pool.terms", counts.ending)

    def _open(self) -> None:
        line = self.sender()
        if isinstance(line, _Reminder):
            self._frame.open_page(line.page, which=line.which)

    def _changed(self, _message: UpkeepChanged) -> None:
        self.load()


class _Reminder(Button):
    """A figure that leads to its page."""

    def __init__(self, words: str, icon: str, page: str, which: str) -> None:
        super().__init__(words, icon, "link")
        self.page = page
        self.which = which
        self.setObjectName(f"reminder_{page}_{which}")
