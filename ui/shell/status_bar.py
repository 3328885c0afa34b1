"""The bar along the bottom: running jobs, last message, size and head of the log, workstation."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.counted import counted
from ui.theme import theme
from ui.tokens import Tone
from ui.widgets.codes import CodeLine
from ui.widgets.labels import ElidedText, IconLabel, Text, TextTone
from ui.widgets.layouts import rule
from ui.widgets.progress import ProgressRow, Spinner

QUIET_MS = 400
"""A spinner shows when commands take longer than this."""

_TONES: dict[Tone, TextTone] = {"warning": "warning", "danger": "danger", "accent": "accent"}


class StatusJob(QObject):
    """One job of the status bar; see ``ui.shell.frame.Job``."""

    changed = Signal()

    def __init__(self, bar: "StatusBar", title: str, cancel: Callable[[], None] | None) -> None:
        super().__init__(bar)
        self._bar = bar
        self._cancel = cancel
        self.row = ProgressRow(title, cancellable=cancel is not None, compact=True)
        self.row.set_progress(0, 0)
        self.row.cancelled.connect(self._on_cancel)

    def update(self, done: int, total: int, detail: str = "") -> None:
        """Tell how far it is."""
        self.row.set_progress(done, total, detail)

    def finish(self, message: str = "") -> None:
        """It is over."""
        self._bar.end_job(self)
        if message:
            self._bar.show_message(message)

    def _on_cancel(self) -> None:
        if self._cancel is not None:
            self._cancel()


class StatusBar(QWidget):
    """Everything is read at a glance; nothing here has to be pressed except cancel."""

    def __init__(self, station: str, now: Callable[[], datetime]) -> None:
        super().__init__()
        self.setProperty("frame", "statusbar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(theme().px(32))
        self._now = now
        self._jobs: list[StatusJob] = []
        self._job_place = QHBoxLayout()
        self._more = Text("", "small", "muted")
        self._spinner = Spinner(14)
        self._spinner.hide()
        self._spin_timer = QTimer(self)
        self._spin_timer.setSingleShot(True)
        self._spin_timer.setInterval(QUIET_MS)
        self._spin_timer.timeout.connect(self._spinner.show)
        self._note = ElidedText("", "small", "muted")
        self._note.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._log = Text("", "small", "muted")
        self._head = CodeLine("", count=2, size=13)
        self._log_parts = QWidget()
        log = QHBoxLayout(self._log_parts)
        log.setContentsMargins(0, 0, 0, 0)
        log.setSpacing(8)
        log.addWidget(IconLabel("link", "text2", 14))
        log.addWidget(self._log)
        log.addWidget(self._head)
        self._log_parts.hide()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(24, 0, 24, 0)
        layout.setSpacing(16)
        layout.addLayout(self._job_place)
        layout.addWidget(self._more)
        layout.addWidget(self._spinner)
        layout.addWidget(self._note, 1)
        layout.addWidget(_divider())
        layout.addWidget(self._log_parts)
        layout.addWidget(_divider())
        layout.addWidget(Text(station, "small", "muted"))

    def begin_job(self, title: str, cancel: Callable[[], None] | None = None) -> StatusJob:
        """Show a job; the first of several has the bar, the others are counted."""
        job = StatusJob(self, title, cancel)
        self._jobs.append(job)
        self._job_place.addWidget(job.row)
        self._show_jobs()
        return job

    def end_job(self, job: StatusJob) -> None:
        """A job is over."""
        if job in self._jobs:
            self._jobs.remove(job)
            job.row.hide()
            job.row.deleteLater()
            job.deleteLater()
            self._show_jobs()

    @property
    def jobs(self) -> int:
        """Number of jobs shown."""
        return len(self._jobs)

    @property
    def message(self) -> str:
        """The last message."""
        return self._note.text()

    def show_message(self, text: str, tone: Tone = "neutral") -> None:
        """Last message, with the time."""
        self._note.setText(f"{self._now():%H:%M} {text}")
        self._note.set_tone(_TONES.get(tone, "muted"))

    def show_log(self, size: int, head: str) -> None:
        """Size and head of the log."""
        self._log.setText(counted(self.tr("Log {0} {0:record|records} · head"), f"{size:,}"))
        self._head.set_code(head)
        self._log_parts.show()

    def set_running(self, count: int) -> None:
        """Number of commands under way: a spinner when it lasts."""
        if not count:
            self._spin_timer.stop()
            self._spinner.hide()
        elif not self._spinner.isVisible() and not self._spin_timer.isActive():
            self._spin_timer.start()

    def _show_jobs(self) -> None:
        for index, job in enumerate(self._jobs):
            job.row.setVisible(index == 0)
        others = len(self._jobs) - 1
        self._more.setText(self.tr("and {0} more").format(others) if others > 0 else "")


def _divider() -> QWidget:
    line = rule(vertical=True)
    line.setFixedHeight(theme().px(16))
    return line
