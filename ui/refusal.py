"""The program cannot start: where there is a screen, a dialog says why, so that nobody clicks in vain."""

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from core.kernel.errors import MingQianError

if TYPE_CHECKING:
    from ui.shell.dialogs import Ask

_NO_SCREEN = frozenset({"offscreen", "minimal"})


REFUSED = 4
"""Exit code of a start that was refused."""


def tell(error: MingQianError, _home: Path) -> int:
    """Say on the command line why the program does not start; gives the exit code."""
    from core.kernel.messages import sentence

    sys.stderr.write(sentence(error.code, error.params) + "\n")
    return REFUSED


def refuse(error: MingQianError, home: Path) -> int:
    """Say it on the command line and, where there is a screen, in the window; gives the exit code."""
    code = tell(error, home)
    if has_screen():
        show_refusal(error, home)
    return code


def show_refusal(error: MingQianError, home: Path) -> None:
    """Show ``error`` in the language of the data folder ``home`` until the dialog is closed."""
    from ui import theme
    from ui.preferences import FilePreferences
    from ui.translation import CHINESE, Translation

    app = theme.application()
    language = FilePreferences(home / "window.ini").get("look.language", CHINESE)
    Translation(app).use(language if isinstance(language, str) else CHINESE)
    theme.install(app)
    dialog = refusal_dialog(error)
    dialog.adjustSize()
    # Beside a witness display the manager may put it there, where nobody at the keyboard looks.
    dialog.move(app.primaryScreen().availableGeometry().center() - dialog.rect().center())
    dialog.exec()


def refusal_dialog(error: MingQianError) -> "Ask":
    """The dialog: what is wrong and what to do."""
    from ui.shell.dialogs import Ask
    from ui.texts import message_for, words

    dialog = Ask(None, words("title.no_start"), message_for(error), "warning")
    dialog.setObjectName("refusal")
    close = dialog.add_button(words("button.close"), "primary", main=True)
    close.setObjectName("close_refusal")
    close.clicked.connect(dialog.accept)
    return dialog


def has_screen() -> bool:
    """Whether Qt can show a window here; asking Qt itself would end the process where it cannot."""
    if os.environ.get("QT_QPA_PLATFORM", "") in _NO_SCREEN:
        return False
    return sys.platform != "linux" or any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY"))
