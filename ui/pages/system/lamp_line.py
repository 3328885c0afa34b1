"""One device as a line: how it is and what to do about it."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.shell.lamps import MARKS, LampView
from ui.tokens import Tone
from ui.widgets.labels import IconLabel, Text
from ui.widgets.tags import Tag

_TONES: dict[str, Tone] = {"ok": "accent", "active": "accent", "notice": "warning", "fault": "danger"}


def lamp_line(view: LampView) -> QWidget:
    """Icon, name, how it is and what to do, and its state as a tag."""
    mark, color = MARKS[view.look]
    line = QWidget()
    line.setObjectName(f"health:{view.id}")
    line.setMinimumHeight(64)
    layout = QHBoxLayout(line)
    layout.setContentsMargins(16, 8, 16, 8)
    layout.setSpacing(12)
    layout.addWidget(IconLabel(view.icon, color, 22))
    name = Text(view.name, bold=True)
    name.setFixedWidth(110)
    layout.addWidget(name)
    words = QVBoxLayout()
    words.setSpacing(2)
    words.addWidget(Text(view.detail))
    if view.advice:
        words.addWidget(Text(view.advice, "small", "muted", wrap=True))
    layout.addLayout(words, 1)
    layout.addWidget(Tag(view.word, _TONES[view.look], mark or "circle-check"))
    line.setAccessibleName(f"{view.name}: {view.word}. {view.detail} {view.advice}".strip())
    return line
