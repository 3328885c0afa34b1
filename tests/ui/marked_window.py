"""A window with both marks over it, grabbed from a screen: ``python -m tests.ui.marked_window FILE [dark]``.

The frame, pages and overlays are the program's own; the symbol comes from the program's own writer.
"""

import sys
from datetime import UTC, datetime

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from core.access.model import Actor, SignedIn
from core.evidence.tracing.hidden_mark import HiddenMark, Modules, encode_mark
from storage.pictures.mark_writer import DataMatrixWriter
from tests.ui.fake_program import OPERATOR, FakeProgram
from tests.ui.notes import note_program
from ui.app import Window

STATION, SESSION = "CQ-01", "S-7F3A9B12"
MINUTE = datetime(2027, 3, 4, 0, 58, tzinfo=UTC)
"""What the mark says; the moment of the test would change while it runs."""


def marked_symbol(session: str, _at: datetime) -> Modules:
    """The symbol that the program would show in that minute."""
    return DataMatrixWriter().modules(encode_mark(HiddenMark(STATION, session, MINUTE)))


class MarkedProgram:
    """Shows the window signed in, and saves what is on the screen once it is painted."""

    def __init__(self, path: str, *, dark: bool) -> None:
        program: FakeProgram = note_program()
        program.hidden_code = marked_symbol  # type: ignore[method-assign]
        program.preferences.put("look.dark", dark)
        self._path = path
        self.window = Window(program)
        main = self.window.main
        main.setGeometry(0, 0, 1920, 1080)
        main.start()
        main.show()
        actor = Actor(
            OPERATOR.account_id,
            OPERATOR.login,
            OPERATOR.name,
            OPERATOR.roles,
            OPERATOR.permissions,
            SESSION,
        )
        main._signed_in(SignedIn(actor, False, None))
        QTimer.singleShot(1500, self._grab)

    def _grab(self) -> None:
        screen = QApplication.primaryScreen()
        screen.grabWindow(0, 0, 0, 1920, 1080).save(self._path)
        QApplication.exit(0)


if __name__ == "__main__":
    shown = MarkedProgram(sys.argv[1], dark="dark" in sys.argv)
    sys.exit(shown.window.exec())
