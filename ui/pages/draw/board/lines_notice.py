"""Over the live board: why nobody is being called when no modem can call."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from core.contact.lines.line import LineChanged, LineState, LineStatus
from core.contact.lines.service import SEES_LINES, LineView
from core.draw.state.views import DrawView
from ui.pages.draw.parts.ceremony_acts import CeremonyActs
from ui.pages.draw.parts.ceremony_presenter import is_over, is_settled
from ui.texts import words
from ui.widgets.buttons import Button
from ui.widgets.notices import Banner

_WORKS = (LineState.READY, LineState.BUSY)


class LinesNotice(Banner):
    """Visible while invitations wait and no line can call; goes by itself when one can."""

    def __init__(self, acts: CeremonyActs) -> None:
        title = QCoreApplication.translate("LinesNotice", "No line can call: the draw waits")
        self._open = Button(QCoreApplication.translate("LinesNotice", "Modems"), "radio-tower", size="small")
        self._open.setObjectName("open_lines")
        super().__init__("", "danger", title, "phone-off", action=self._open)
        self.setObjectName("lines_notice")
        self._acts = acts
        self._waits = False
        self._trouble = ""
        self._open.clicked.connect(self._open_page)
        self.hide()
        if acts.frame.actor.may(SEES_LINES):
            acts.frame.bridge.on(LineChanged, self._changed, self)
            self._ask()

    def show_view(self, view: DrawView) -> None:
        """Only a draw whose answers are open waits for lines."""
        self._waits = not (is_settled(view) or is_over(view)) and view.halted_reason is None
        self._look()

    def _changed(self, _change: LineChanged) -> None:
        self._ask()

    def _ask(self) -> None:
        frame, views = self._acts.frame, self._acts.services.lines.views
        frame.bridge.call(views, frame.actor, done=self._show, owner=self)

    def _show(self, views: Sequence[LineView]) -> None:
        statuses = [view.status for view in views]
        able = any(status.state in _WORKS and status.voice for status in statuses)
        self._trouble = "" if able else trouble_words(statuses)
        self._look()

    def _look(self) -> None:
        self.set_text(self._trouble)
        self.setVisible(self._waits and bool(self._trouble))

    def _open_page(self) -> None:
        self._acts.frame.open_page("contact.lines")


def trouble_words(statuses: Sequence[LineStatus]) -> str:
    """What is wrong with each line, and that nothing is counted meanwhile."""
    line = QCoreApplication.translate("LinesNotice", "Line {0}: {1}")
    told = [line.format(s.line_id.rpartition("-")[2], words(s.reason.value)) for s in statuses]
    if not told:
        told = [QCoreApplication.translate("LinesNotice", "No modem is plugged in")]
    rest = QCoreApplication.translate(
        "LinesNotice",
        "Nothing is counted as an answer meanwhile; the draw goes on by itself when a line works.",
    )
    whole = QCoreApplication.translate("LinesNotice", "{lines}. {rest}")
    return whole.format(lines=QCoreApplication.translate("LinesNotice", "; ").join(told), rest=rest)
