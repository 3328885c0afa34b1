"""The archive of a draw that is over: being sealed with progress and cancel, sealed, or to be sealed."""

from PySide6.QtWidgets import QWidget

from core.draw.state.views import DrawView
from ui.pages.draw.parts.ceremony_acts import CeremonyActs
from ui.pages.draw.parts.ceremony_presenter import SealState, seal_state
from ui.widgets.buttons import Button
from ui.widgets.labels import IconText
from ui.widgets.layouts import column
from ui.widgets.progress import ProgressRow


class SealRow(QWidget):
    """One of three: a bar that can be cancelled, the way to the archive, the button that seals (again)."""

    def __init__(self, acts: CeremonyActs) -> None:
        super().__init__()
        self._acts = acts
        self._missing = IconText("triangle-alert", "", "warning", wrap=True)
        self._missing.setObjectName("not_sealed")
        self._seal = Button(self.tr("Seal the archive…"), "archive", "primary", "ceremony").fill_width()
        self._seal.setObjectName("seal_again")
        self._seal.clicked.connect(acts.seal)
        self._progress: ProgressRow | None = None
        self._archive = Button(self.tr("Verify the archive"), "shield-check", "soft").fill_width()
        self._archive.setObjectName("to_archive")
        self._archive.clicked.connect(self._to_archive)
        self._lines = column(self._missing, self._seal, self._archive, gap=8)
        self.setLayout(self._lines)
        acts.seal_moved.connect(self._moved)

    def show_view(self, view: DrawView) -> None:
        """Show where the archive stands; nothing before the draw is over."""
        state = seal_state(view)
        self.setVisible(state is not None)
        self._archive.setVisible(state is SealState.SEALED)
        self._seal.setVisible(state is SealState.MISSING)
        self._missing.setVisible(state is SealState.MISSING)
        self._missing.set_content(
            "triangle-alert", self.tr("The archive is not sealed yet. Sealing can be begun again."), "warning"
        )
        self._seal.block("" if self._acts.is_operator else self.tr("Operator and supervisor seal together"))
        if state is SealState.SEALING:
            self._bar().show()
        elif self._progress is not None:
            self._progress.deleteLater()
            self._progress = None

    def _bar(self) -> ProgressRow:
        if self._progress is None:
            self._progress = ProgressRow(self.tr("Sealing the archive"), "archive")
            self._progress.setObjectName("seal_progress")
            self._progress.set_progress(0, 0)
            self._progress.cancelled.connect(self._acts.cancel_seal)
            self._lines.addWidget(self._progress)
        return self._progress

    def _moved(self, done: int, total: int) -> None:
        if self._progress is not None:
            self._progress.set_progress(done, total)

    def _to_archive(self) -> None:
        self._acts.frame.open_page("evidence.list", draw_id=self._acts.draw_id)
