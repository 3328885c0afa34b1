"""Tracing a picture: whose screen a screenshot shows, read from the hidden mark and looked up in the log."""

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog

from core.engine.api import Services
from core.engine.workstation import Workstation
from core.evidence.tracing.tracing import TracedMark, TraceFinding
from ui.shell.dates import short_moment
from ui.shell.frame import Frame, Job
from ui.shell.page import GAP, Page
from ui.widgets.buttons import Button
from ui.widgets.cards import Card, FactList
from ui.widgets.editors import LineEditor
from ui.widgets.labels import Text
from ui.widgets.layouts import clear, column, row
from ui.widgets.notices import EmptyState
from ui.widgets.panels import ScrollBox

_LONGEST_PATH = 1000


class TracePage(Page):
    """For who reads the log; that somebody looked is recorded, whoever was found."""

    def __init__(self, frame: Frame, ws: Workstation[Services]) -> None:
        super().__init__(frame)
        self._desk = ws.services.tracing
        self._job: Job | None = None
        self.set_title(
            self.tr("Trace a picture"),
            self.tr("Whose screen a screenshot shows; each tracing is recorded"),
        )
        self._go = Button(self.tr("Trace"), "fingerprint-pattern", "primary")
        self._go.setObjectName("trace_now")
        self._go.clicked.connect(self.begin)
        self.set_main_action(self._go)
        self.path = LineEditor(self.tr("Path of the picture"), "image", longest=_LONGEST_PATH)
        self.path.setObjectName("picture_path")
        self.path.setAccessibleName(self.tr("Path of the picture"))
        self.path.edited.connect(self._look)
        self.path.returnPressed.connect(self.begin)
        choose = Button(self.tr("Choose a file…"), "search")
        choose.setObjectName("choose_picture")
        choose.clicked.connect(self._choose)
        card = Card(padding=16)
        line = row(Text(self.tr("Picture"), "body", "muted"), self.path, choose, gap=12)
        line.setStretch(1, 1)
        card.add(line)
        self._found = column(gap=GAP)
        self._empty = EmptyState(
            self.tr("No picture traced yet"),
            self.tr(
                "Screenshots can be read when they are cut, scaled or compressed again, too. A photograph of "
                "a screen mostly cannot: look at the visible watermark in it."
            ),
            icon="image",
        )
        self._results = ScrollBox(column(self._found, None))
        self._results.hide()
        self.body.addWidget(card)
        self.body.addWidget(self._empty, 1)
        self.body.addWidget(self._results, 1)
        self.setAcceptDrops(True)
        self._look()

    def opened(self, params: Mapping[str, object]) -> None:
        """Shown: type or choose a path, or drop a file."""
        self.path.setFocus()

    def closed(self) -> None:
        """The job in the status bar ends."""
        self._end_job()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """A file may be dropped."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Trace the dropped file."""
        self.path.set_value(event.mimeData().urls()[0].toLocalFile())
        self.begin()

    def begin(self) -> None:
        """Trace the picture of the path."""
        if not self.path.value or self._job is not None:
            return
        self._go.block(self.tr("Being read…"))
        self._job = self.frame.begin_job(self.tr("Tracing {0}").format(Path(self.path.value).name))
        future = self._desk.trace(self.frame.actor, Path(self.path.value))
        self.frame.bridge.watch(future, done=self._show, failed=self._failed, owner=self)

    def _look(self) -> None:
        self._go.block("" if self.path.value else self.tr("Choose a picture first"))

    def _choose(self) -> None:
        chooser = QFileDialog(self, self.tr("Choose a picture"))
        chooser.setObjectName("choose_picture_dialog")
        chooser.setOption(QFileDialog.Option.DontUseNativeDialog)
        chooser.setFileMode(QFileDialog.FileMode.ExistingFile)
        chooser.setNameFilters(
            [self.tr("Pictures (*.png *.jpg *.jpeg *.bmp *.webp *.tif *.tiff)"), self.tr("All files (*)")]
        )
        chooser.fileSelected.connect(self._chosen)
        chooser.open()

    def _chosen(self, path: str) -> None:
        self.path.set_value(path)
        self.begin()

    def _show(self, finding: TraceFinding) -> None:
        self._end_job()
        self._look()
        clear(self._found)
        for traced in finding.marks:
            self._found.addWidget(self._mark_card(traced))
        if not finding.marks:
            self._found.addWidget(self._nothing_card())
        self._found.addWidget(self._picture_card(finding))
        self._empty.hide()
        self._results.show()

    def _failed(self, error: BaseException) -> None:
        self._end_job()
        self._look()
        self.frame.dialogs.error(error)

    def _end_job(self) -> None:
        if self._job is not None:
            self._job.finish()
            self._job = None

    def _mark_card(self, traced: TracedMark) -> Card:
        mark = traced.mark
        card = Card(self._title(traced), "user" if traced.person else "circle-alert", padding=(16, 8))
        facts = FactList(name_width=160)
        facts.add(self.tr("Workstation"), Text(mark.station_id))
        facts.add(self.tr("Session"), Text(mark.session_id or self.tr("nobody was signed in")))
        facts.add(self.tr("Shown at"), Text(short_moment(mark.minute.astimezone())))
        if traced.signed_in_at is not None:
            facts.add(self.tr("Signed in at"), Text(short_moment(traced.signed_in_at.astimezone())))
            facts.add(self.tr("Account number"), Text(traced.account))
        card.add(facts)
        card.add(Text(self._sentence(traced), "small", "muted", wrap=True))
        return card

    def _title(self, traced: TracedMark) -> str:
        if traced.person:
            return traced.person
        if not traced.ours:
            return self.tr("Another workstation")
        if not traced.mark.session_id:
            return self.tr("Nobody was signed in")
        return self.tr("No such session in the log")

    def _sentence(self, traced: TracedMark) -> str:
        if traced.person:
            return self.tr(
                "The screen was shown while this person was signed in. The mark is not signed: take it as a "
                "trace to follow, with the recording and the log of that minute, not as a proof."
            )
        if not traced.ours:
            return self.tr("Whose session it was stands in the log of that workstation.")
        if not traced.mark.session_id:
            return self.tr("The sign-in page or a page that needs no account was shown.")
        return self.tr("The log of this workstation knows no such session: the mark may have been painted.")

    def _nothing_card(self) -> Card:
        card = Card(self.tr("No hidden mark was read"), "circle-x", padding=16)
        card.add(
            Text(
                self.tr(
                    "The picture may not show this program, or was cut too small, compressed too much, "
                    "or photographed. That no mark was read proves nothing."
                ),
                wrap=True,
            )
        )
        return card

    def _picture_card(self, finding: TraceFinding) -> Card:
        card = Card(self.tr("Picture"), "image", padding=(16, 8))
        facts = FactList(name_width=160)
        size = f"{finding.picture.width} × {finding.picture.height}"
        facts.add(self.tr("Size"), Text(size))
        facts.add("SHA-256", Text(finding.picture.sha256, select=True, wrap=True))
        card.add(facts)
        return card
