"""What the witness display shows while no draw is under way."""

from datetime import datetime

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.shell.dates import long_date
from ui.widgets.labels import Text
from ui.widgets.room_sizes import room_sizes


class RestingPicture(QWidget):
    """Organisation, what this screen is for, the time; words keep their share of the screen."""

    def __init__(self, organisation: str, *, practice: bool) -> None:
        super().__init__()
        self.setProperty("frame", "menu")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._clock = Text("", "body", "on_fill")
        self._date = Text("", "body", "menu")
        name = Text(organisation, "body", "menu", wrap=True)
        title = Text(self.tr("Panel Expert Draw · Witness Display"), "body", "on_fill", wrap=True)
        note = Text(self.tr("The next draw will be shown here"), "body", "menu", wrap=True)
        if practice:
            note.setText(self.tr("Practice: nothing shown here is real"))
        # Label, size in lines of the design, weight.
        self._lines = (
            (name, 40, 400),
            (title, 64, 700),
            (self._clock, 96, 700),
            (self._date, 40, 400),
            (note, 32, 400),
        )
        self._column = QVBoxLayout(self)
        self._column.addStretch(1)
        for label, _size, _weight in self._lines:
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            label.setMinimumSize(1, 1)
            self._column.addWidget(label)
        self._column.addStretch(1)
        self._timer = QTimer(self)
        self._timer.setInterval(1000)
        self._timer.timeout.connect(self._tick)
        self._timer.start()
        self._fit()
        self._tick()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        sizes = room_sizes(self.width(), self.height())
        margin = sizes.px(96)
        self._column.setContentsMargins(margin, margin, margin, margin)
        self._column.setSpacing(sizes.px(24))
        for label, size, weight in self._lines:
            label.setStyleSheet(f"font-size: {sizes.px(size)}px; font-weight: {weight};")

    def _tick(self) -> None:
        now = datetime.now()  # noqa: DTZ005 - what the wall clock shows
        self._clock.setText(f"{now:%H:%M}")
        self._date.setText(long_date(now))
