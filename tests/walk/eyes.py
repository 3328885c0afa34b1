"""What can be read on every visible widget and in files that were written, and whether a name is there."""

import re
import zipfile
from collections.abc import Iterable, Iterator
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QApplication, QLabel, QLineEdit, QWidget

from tests.support.pdf import words as words_of_pdf

_ROWS = 120
_TAGS = re.compile(r"<[^>]*>")


def on_screen() -> str:
    """All words that the windows show, those of the witness display and of tips among them."""
    shown = (w for w in QApplication.topLevelWidgets() if w.isVisible())
    return "\n".join(word for window in shown for word in _words(window))


def _words(window: QWidget) -> Iterator[str]:
    for widget in (window, *window.findChildren(QWidget)):
        if not widget.isVisible():
            continue
        yield widget.toolTip()
        yield widget.accessibleName()
        yield widget.windowTitle()
        yield str(widget.property("text") or "")
        if isinstance(widget, QLabel | QAbstractButton | QLineEdit):
            yield widget.text()
        elif isinstance(widget, QAbstractItemView) and widget.model() is not None:
            yield from _cells(widget)


def _cells(view: QAbstractItemView) -> Iterator[str]:
    model = view.model()
    for row in range(min(model.rowCount(), _ROWS)):
        for column in range(model.columnCount()):
            for role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
                yield str(model.index(row, column).data(role) or "")


def in_file(path: Path) -> str:
    """The words of a PDF, of an Office file, or of anything that is text."""
    content = path.read_bytes()
    if path.suffix == ".pdf":
        return words_of_pdf(content)
    if zipfile.is_zipfile(path):
        with zipfile.ZipFile(path) as packed:
            parts = (packed.read(name) for name in packed.namelist())
            return "".join(_TAGS.sub("", part.decode("utf-8", "ignore")) for part in parts)
    return content.decode("utf-8", "ignore")


def in_folder(folder: Path) -> Iterator[tuple[Path, str]]:
    """Every file under ``folder`` with what can be read in it without a key."""
    for path in sorted(folder.rglob("*")):
        if path.is_file() and not path.is_symlink():
            yield path, path.read_bytes().decode("utf-8", "ignore")


def found_in(text: str, secrets: Iterable[str]) -> list[str]:
    """Which of the secrets can be read in ``text``."""
    return sorted(secret for secret in secrets if secret in text)
