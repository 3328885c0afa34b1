"""The modems: how each of them is, what to do about it, its check, its test call, its AT trace."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFileDialog

from core.contact.calls.trial_call import TrialEnded, TrialStep
from core.contact.lines.care import LineChecked, PinAnswered, RehearsedFault, TraceLine
from core.contact.lines.line import LineChanged
from core.contact.lines.service import KEEPS_LINES, LineView
from core.engine.api import Services
from core.engine.workstation import Workstation
from ui.counted import counted
from ui.pages.contact.line_card import LineCard
from ui.pages.contact.line_dialogs import ExchangeDialog, PinDialog, PukDialog, TrialDialog
from ui.pages.contact.line_report import LineReport
from ui.pages.contact.lines_table import line_id, lines_table
from ui.shell.frame import Frame
from ui.shell.page import GAP, Page
from ui.theme import theme
from ui.widgets.buttons import Button
from ui.widgets.layouts import column, row
from ui.widgets.panels import ScrollBox
from ui.widgets.table.columns import static_source

REFRESH_MS = 2_000
_ROW, _HEAD, _MOST_ROWS = 44, 46, 6


class LinesPage(Page):
    """Everybody who works with draws may look, check and take a new SIM; the rest is the system admin's."""

    def __init__(self, frame: Frame, ws: Workstation[Services]) -> None:
        super().__init__(frame)
        self._ws = ws
        self._lines = ws.services.lines
        self._views: dict[str, LineView] = {}
        self._reports: dict[str, LineChecked] = {}
        self._trials: dict[str, TrialStep | TrialEnded] = {}
        self._checking: set[str] = set()
        self._chosen = ""
        self.set_title(self.tr("Modems"), self.tr("The lines over which experts are called and texted"))
        again = Button(self.tr("Look again"), "refresh-cw", "primary")
        again.setObjectName("search_lines")
        again.clicked.connect(self._search)
        self.set_main_action(again)
        self.table = lines_table()
        self.table.focused.connect(self._choose)
        self.card = LineCard(frame)
        self.card.check.connect(self._check)
        self.card.trial.connect(self._ask_number)
        self.card.pin.connect(self._ask_pin)
        self.card.puk.connect(self._ask_puk)
        self.card.exchange.connect(self._ask_modem)
        self.card.adopt.connect(self._adopt)
        self.card.rehearse.connect(self._rehearse)
        self.report = LineReport(with_trace=frame.actor.may(KEEPS_LINES))
        self.report.trace_wanted.connect(self._load_trace)
        self.report.save_wanted.connect(self._ask_file)
        self.body.addWidget(self.table)
        below = row(ScrollBox(column(self.card)), ScrollBox(column(self.report)), gap=GAP)
        below.setStretch(0, 1)
        below.setStretch(1, 1)
        self.body.addLayout(below, 1)
        self.card.hide()
        self.report.hide()
        frame.bridge.on(LineChanged, self._changed, self)
        frame.bridge.on(LineChecked, self._checked, self)
        frame.bridge.on(PinAnswered, self._pin_answered, self)
        frame.bridge.on(TrialStep, self._trial_news, self)
        frame.bridge.on(TrialEnded, self._trial_news, self)
        self._timer = QTimer(self)
        self._timer.setInterval(REFRESH_MS)
        self._timer.timeout.connect(self._load)

    def opened(self, params: Mapping[str, object]) -> None:
        """Load, and again every other second: signal and use change without being told."""
        self._chosen = str(params.get("line", ""))
        self._load()
        self._timer.start()

    def returned(self) -> None:
        """Shown again."""
        self._load()

    def closed(self) -> None:
        """No more questions."""
        self._timer.stop()

    def _load(self) -> None:
        self.frame.bridge.call(self._lines.views, self.frame.actor, done=self._show, owner=self)
        if self.report.shows_trace:
            self._load_trace()

    def _show(self, views: Sequence[LineView]) -> None:
        found = {line_id(view): view for view in views}
        if found.keys() != self._views.keys() or not self.table.rows:
            self.table.set_source(static_source(views))
            height = _HEAD + _ROW * min(max(len(views), 2), _MOST_ROWS)
            self.table.setFixedHeight(theme().px(height))
        else:
            for view in views:
                if view != self._views[line_id(view)]:
                    self.table.model.update_row(view)
        self._views = found
        if self._chosen not in found:
            self._chosen = next(iter(found), "")
            self._show_report()
            self.table.view.focus_row(0)
        self._show_line()

    def _show_line(self) -> None:
        view = self._views.get(self._chosen)
        self.card.setVisible(view is not None)
        self.report.setVisible(view is not None)
        if view is not None:
            self.card.show_line(view)

    def _choose(self, view: LineView | None) -> None:
        if view is not None and line_id(view) != self._chosen:
            self._chosen = line_id(view)
            self._show_report()
            self._show_line()
            if self.report.shows_trace:
                self._load_trace()

    def _show_report(self) -> None:
        self.report.show_nothing()
        if self._chosen in self._checking:
            self.report.show_running()
        elif self._chosen in self._reports:
            self.report.show_check(self._reports[self._chosen])
        if self._chosen in self._trials:
            self.report.show_trial(self._trials[self._chosen])

    def _search(self) -> None:
        self.frame.bridge.call(self._lines.search, self.frame.actor, done=self._searched, owner=self)

    def _searched(self, _nothing: None) -> None:
        self.frame.notify(self.tr("Looking for modems and SIM cards"))
        self._load()

    def _check(self) -> None:
        self._checking.add(self._chosen)
        self.report.choice.choose("check")
        self.report.turn()
        self._show_report()
        self.frame.bridge.call(
            self._lines.check, self.frame.actor, self._chosen, failed=self._check_refused, owner=self
        )

    def _check_refused(self, error: BaseException) -> None:
        self._checking.clear()
        self._show_report()
        self.frame.dialogs.error(error)

    def _adopt(self) -> None:
        self.frame.bridge.call(self._lines.adopt, self.frame.actor, self._chosen, owner=self)

    def _rehearse(self, fault: RehearsedFault) -> None:
        self.frame.bridge.call(self._lines.rehearse, self.frame.actor, self._chosen, fault, owner=self)

    def _ask_pin(self) -> None:
        PinDialog(self, self.frame, self._ws, self._chosen).open()

    def _ask_puk(self) -> None:
        left = self._views[self._chosen].status.tries_left
        PukDialog(self, self.frame, self._ws, self._chosen, left).open()

    def _ask_modem(self) -> None:
        others = [v for line, v in self._views.items() if line != self._chosen and v.status.imei]
        if others:
            ExchangeDialog(self, self.frame, self._ws, self._chosen, others).open()
        else:
            self.frame.notify(
                self.tr("There is no other modem. Plug it in and choose “Look again”."), "warning"
            )

    def _ask_file(self) -> None:
        name, _ = QFileDialog.getSaveFileName(
            self,
            self.tr("Save the AT trace"),
            self.tr("AT trace {0}.csv").format(self._chosen),
            self.tr("Text (*.csv);;Workbook (*.xlsx)"),
        )
        if name:
            self.save_trace(Path(name))

    def save_trace(self, path: Path) -> None:
        """Write the trace of the line shown."""
        header = (self.tr("Time"), self.tr("Direction"), self.tr("Line"))
        self.frame.bridge.call(
            self._lines.save_trace,
            self.frame.actor,
            self._chosen,
            path,
            header,
            done=self._trace_saved,
            owner=self,
        )

    def _trace_saved(self, lines: int) -> None:
        self.frame.notify(counted(self.tr("{0} {0:line|lines} saved"), lines))

    def _ask_number(self) -> None:
        simulated = self._views[self._chosen].status.simulated
        TrialDialog(self, self.frame, self._ws, self._chosen, simulated).open()

    def _load_trace(self) -> None:
        if self._chosen:
            self.frame.bridge.call(
                self._lines.trace, self.frame.actor, self._chosen, done=self._show_trace, owner=self
            )

    def _show_trace(self, lines: Sequence[TraceLine]) -> None:
        self.report.show_trace(lines)

    # -- what the lines tell

    def _changed(self, _change: LineChanged) -> None:
        self._load()

    def _checked(self, checked: LineChecked) -> None:
        self._checking.discard(checked.line_id)
        self._reports[checked.line_id] = checked
        if checked.line_id == self._chosen:
            self.report.show_check(checked)

    def _pin_answered(self, answer: PinAnswered) -> None:
        if answer.puk:
            self._puk_answered(answer.accepted)
        elif answer.accepted:
            self.frame.notify(self.tr("The SIM card took the PIN"))
        else:
            self.frame.notify(self.tr("The SIM card refused the PIN"), "danger")

    def _puk_answered(self, accepted: bool) -> None:
        if accepted:
            self.frame.notify(self.tr("The SIM card is unblocked and has its new PIN"))
        else:
            self.frame.notify(self.tr("The SIM card refused the PUK"), "danger")

    def _trial_news(self, news: TrialStep | TrialEnded) -> None:
        self._trials[news.line_id] = news
        if news.line_id == self._chosen:
            self.report.show_trial(news)
