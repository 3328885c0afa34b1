"""Over the live board: lines that the draw does not call over, since no test call has proven them."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from core.contact.calls.trial_call import TrialEnded
from core.contact.lines.line import LineChanged
from core.contact.lines.service import SEES_LINES
from core.draw.state.views import CheckRow, DrawView
from core.rules.evaluation import Finding
from ui.listing import listed_clauses
from ui.pages.draw.parts.ceremony_presenter import is_over, is_settled
from ui.pages.draw.parts.override_dialog import OverrideDialog
from ui.pages.draw.parts.room_acts import RoomActs
from ui.pages.rules.rule_words import found_words
from ui.widgets.buttons import Button
from ui.widgets.layouts import row
from ui.widgets.notices import Banner


class HeldLinesNotice(Banner):
    """Visible while answers are awaited and such a line is there; goes when it was tested or overridden."""

    def __init__(self, room: RoomActs) -> None:
        acts = room.acts
        title = QCoreApplication.translate("HeldLinesNotice", "A line is kept out of this draw")
        self._open = Button(QCoreApplication.translate("HeldLinesNotice", "Modems"), "radio-tower")
        self._open.setObjectName("open_held_lines")
        self._override = Button(QCoreApplication.translate("HeldLinesNotice", "Override…"), "user-check")
        self._override.setObjectName("override_held_lines")
        ways = QWidget()
        ways.setLayout(row(self._open, self._override, gap=8))
        super().__init__("", "warning", title, "phone-off", action=ways)
        self.setObjectName("held_lines_notice")
        self._acts = acts
        self._room = room
        self._waits = False
        self._found: tuple[Finding, ...] = ()
        self._open.clicked.connect(self._open_page)
        self._open.setVisible(acts.frame.actor.may(SEES_LINES))
        self._override.clicked.connect(self._ask_override)
        self._override.block("" if acts.is_operator else self.tr("Only the operator does this"))
        self.hide()
        acts.frame.bridge.on(LineChanged, self._changed, self)
        acts.frame.bridge.on(TrialEnded, self._changed, self)
        acts.changed.connect(self._ask)
        self._ask()

    def show_view(self, view: DrawView) -> None:
        """Only a draw whose answers are open calls anybody."""
        self._waits = not (is_settled(view) or is_over(view)) and view.halted_reason is None
        self._look()

    def _changed(self, _change: LineChanged | TrialEnded) -> None:
        self._ask()

    def _ask(self) -> None:
        frame, room = self._acts.frame, self._acts.desk.room
        frame.bridge.call(room.held_lines, frame.actor, self._acts.draw_id, done=self._show, owner=self)

    def _show(self, rows: Sequence[CheckRow]) -> None:
        self._found = tuple(shown.finding for shown in rows if shown.finding is not None)
        self._look()

    def _look(self) -> None:
        rest = self.tr(
            "Nobody is called over it until an administrator made its test call on the page of modems, or "
            "operator and supervisor override it."
        )
        told = listed_clauses(found_words(finding) for finding in self._found)
        whole = self.tr("{lines}. {rest}")
        self.set_text(whole.format(lines=told, rest=rest))
        self.setVisible(self._waits and bool(self._found))

    def _open_page(self) -> None:
        self._acts.frame.open_page("contact.lines")

    def _ask_override(self) -> None:
        if not self._found:
            return
        dialog = OverrideDialog(
            self,
            self._found,
            self.tr("Call over lines without a test call"),
            self.tr("Say why the draw calls over these lines all the same:"),
        )
        dialog.asked.connect(self._room.override_lines)
        dialog.open()
