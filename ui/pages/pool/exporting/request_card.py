"""A data request on the page of its case: what was asked for, what was fetched, and fetching it."""

from concurrent.futures import Future
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from core.engine.api import Services
from core.engine.workstation import Workstation
from core.kernel.errors import UserError
from core.pool.exporting.lists import ExportJob
from core.pool.exporting.requests import AskedExport, FetchedFile, RequestForm
from core.sheets.model import Progress
from ui.counted import counted
from ui.listing import listed
from ui.pages.pool.exporting.passphrase_dialog import PassphraseDialog
from ui.pages.pool.exporting.progress_relay import ProgressRelay
from ui.pages.pool.parts.condition_words import field_word
from ui.shell.frame import Frame, Job
from ui.texts import words
from ui.widgets.buttons import Button
from ui.widgets.cards import Card, FactList
from ui.widgets.labels import Text

_SHOWN_NUMBERS = 20


class RequestCard(QWidget):
    """``show_case`` loads a request; the button is there for its applicant once it is approved."""

    def __init__(self, frame: Frame, ws: Workstation[Services]) -> None:
        super().__init__()
        self._frame = frame
        self._ws = ws
        self._asked: AskedExport | None = None
        self._job: ExportJob | None = None
        self._shown_job: Job | None = None
        self._path = Path()
        self.dialog: PassphraseDialog | None = None
        self.fetch = Button(self.tr("Fetch the file…"), "download", "primary", size="small")
        self.fetch.setObjectName("fetch_request")
        self.fetch.clicked.connect(self._choose_place)
        self.fetch.hide()  # until it is known whether there is something to fetch
        card = Card(self.tr("What is asked for"), "lock")
        card.add_to_head(self.fetch)
        self.facts = FactList(name_width=120)
        self._note = Text("", "small", "muted", wrap=True)
        card.add(self.facts)
        card.add(self._note)
        self._relay = ProgressRelay(self)
        self._relay.arrived.connect(self._progressed, Qt.ConnectionType.QueuedConnection)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(card)

    def show_case(self, case_no: str) -> None:
        """Load and show it."""
        asked = self._ws.services.pool.requests.asked
        self._frame.bridge.call(asked, self._frame.actor, case_no, done=self._show, owner=self)

    def _show(self, asked: AskedExport) -> None:
        self._asked = asked
        request, facts = asked.request, self.facts
        facts.clear()
        numbers = listed(request.numbers[:_SHOWN_NUMBERS])
        if len(request.numbers) > _SHOWN_NUMBERS:
            numbers = self.tr("{0} and {1} more").format(
                numbers, f"{len(request.numbers) - _SHOWN_NUMBERS:,}"
            )
        facts.add(
            self.tr("Experts"),
            counted(self.tr("{0} {0:expert|experts}"), f"{len(request.numbers):,}"),
            bold=True,
        )
        facts.add(self.tr("Numbers"), Text(numbers, wrap=True))
        names = listed(field_word(name, asked.own) for name in request.fields)
        facts.add(self.tr("Fields"), Text(names, wrap=True))
        facts.add(self.tr("Purpose"), Text(request.purpose, wrap=True))
        facts.add(self.tr("Recipient"), request.recipient)
        facts.add(self.tr("Department"), request.department or "—")
        facts.add(self.tr("Form"), self._form(asked))
        facts.add(self.tr("Until"), request.until)
        facts.add(self.tr("Fetched"), f"{len(asked.fetched)} / {request.fetches}")
        for one in asked.fetched:
            line = f"{one.at:%Y-%m-%d %H:%M} · {one.name} · SHA-256 {one.sha256[:16].upper()}…"
            facts.add("", Text(line, "small", "muted", select=True))
        mine = asked.obstacle != "cases.not_applicant"
        self.fetch.setVisible(mine and self._frame.actor.may("pool.export"))
        self.fetch.block(words(asked.obstacle).format(day=request.until) if asked.obstacle else "")
        self._note.setText(
            self.tr(
                "The file is encrypted and marked on every page with who fetched it, when and for whom. "
                "Once it has left, its use cannot be ended from here."
            )
        )

    def _form(self, asked: AskedExport) -> str:
        if asked.request.form is RequestForm.PDF:
            return self.tr("PDF with a password")
        if asked.request.form is RequestForm.BUNDLE:
            return (
                self.tr("ZIP with files for the recipient's age key")
                if asked.request.recipient_key
                else self.tr("ZIP with files in an age file with a password")
            )
        if asked.request.recipient_key:
            return self.tr("Workbook for the recipient's age key")
        return self.tr("Workbook with a password")

    # Fetching.

    def _choose_place(self) -> None:
        if self._asked is None:
            return
        suffix = self._asked.request.suffix
        name, _ = QFileDialog.getSaveFileName(
            self, self.tr("Save the encrypted file"), self._asked.case_no + suffix, f"(*{suffix})"
        )
        if name:
            self.fetch_to(Path(name if name.endswith(suffix) else name + suffix))

    def fetch_to(self, path: Path) -> None:
        """Write the file there."""
        if self._asked is None:
            return
        self._path = path
        self.fetch.block(self.tr("Being written…"))
        begin = self._ws.services.pool.requests.begin
        self._frame.bridge.call(
            begin,
            self._frame.actor,
            self._asked.case_no,
            path,
            self._relay.report,
            done=self._begun,
            failed=self._failed,
            owner=self,
        )

    def _begun(self, job: ExportJob) -> None:
        self._job = job
        self._shown_job = self._frame.begin_job(self.tr("Encrypting the file"), job.cancel)
        written: Future[int] = job.written
        self._frame.bridge.watch(written, done=self._written, failed=self._failed, owner=self)

    def _progressed(self, progress: Progress) -> None:
        if self._shown_job is not None:
            self._shown_job.update(progress.done, progress.total)

    def _written(self, _experts: int) -> None:
        if self._job is not None:
            finish = self._ws.services.pool.requests.finish
            self._frame.bridge.call(
                finish,
                self._frame.actor,
                self._job.token,
                done=self._fetched,
                failed=self._failed,
                owner=self,
            )

    def _fetched(self, file: FetchedFile) -> None:
        self._end()
        self._frame.notify(
            counted(self.tr("{0} {0:expert|experts} written to {1}"), f"{file.experts:,}", self._path.name)
        )
        if file.passphrase:
            self.dialog = PassphraseDialog(self.window(), self._path.name, file.passphrase)
            self.dialog.open()

    def _failed(self, error: BaseException) -> None:
        self._end()
        if not (isinstance(error, UserError) and error.code == "export.cancelled"):
            self._frame.dialogs.error(error)

    def _end(self) -> None:
        if self._shown_job is not None:
            self._shown_job.finish()
        self._shown_job = self._job = None
        if self._asked is not None:
            self.show_case(self._asked.case_no)
