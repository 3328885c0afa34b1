"""The changes of one expert, the newest first: which version, when, by whom, what and why."""

from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.pool.editing.history import VersionLine
from ui.listing import listed
from ui.pages.pool.texts import say
from ui.widgets.labels import Text
from ui.widgets.layouts import clear, row, rule


class ChangeLog(QWidget):
    """``show_versions`` shows them; names of custom fields come with them by path."""

    def __init__(self) -> None:
        super().__init__()
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(8)

    def show_versions(self, versions: Sequence[VersionLine], custom_names: Mapping[str, str]) -> None:
        """Show these instead of those before."""
        clear(self._lines)
        for place, line in enumerate(versions):
            if place:
                self._lines.addWidget(rule())
            cause = say("cause.added") if line.cause is None else say(f"cause.{line.cause.value}")
            if line.reference:
                cause = f"{cause} {line.reference}"
            head = Text(self.tr("Version {0}").format(line.version), "body", bold=True)
            self._lines.addLayout(row(head, None, Text(cause, "small", "muted")))
            who = f"{line.name} · {line.at:%Y-%m-%d %H:%M}" if line.name else f"{line.at:%Y-%m-%d %H:%M}"
            self._lines.addWidget(Text(who, "small", "muted"))
            if line.fields:
                names = listed(custom_names.get(field) or say(f"field.{field}") for field in line.fields)
                self._lines.addWidget(Text(names, "body", wrap=True))
            if line.why:
                self._lines.addWidget(Text(line.why, "small", "faint", wrap=True))
