"""The dialog for a blacklisting, lifting or deletion that the review gave back."""

from datetime import date
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from core.engine.api import Services
from core.engine.workstation import Workstation
from core.pool.upkeep.model import BarOrder
from ui.pages.pool.upkeep.dialogs import UpkeepDialog, UpkeepForm, UpkeepOrder
from ui.shell.frame import Frame


class UpkeepMending(QObject):
    """``ask`` shows what was asked for, to be changed and handed in again under the same number."""

    def __init__(self, frame: Frame, ws: Workstation[Services], page: QWidget) -> None:
        super().__init__(page)
        self._frame = frame
        self._ws = ws
        self._page = page
        self.dialog: UpkeepDialog | None = None
        """The last dialog that was opened."""

    def ask(self, case_no: str, has_period: bool, has_document: bool) -> None:
        """Load the returned case and open the dialog."""
        asked = self._ws.services.pool.upkeep.mending.asked
        done = partial(self._show, case_no, has_period, has_document)
        self._frame.bridge.call(asked, self._frame.actor, case_no, done=done, owner=self._page)

    def _show(self, case_no: str, has_period: bool, has_document: bool, asked: BarOrder) -> None:
        form = UpkeepForm(
            self.tr("Mend and hand in again"),
            self.tr("{0}: the review begins again at its first level.").format(asked.expert_nos[0]),
            self.tr("Hand in"),
            asked.expert_nos,
            until=self.tr("Until") if has_period else "",
            end=date.fromisoformat(asked.until) if asked.until else None,
            document=self.tr("Document") if has_document else "",
        )
        done = partial(self._mend, case_no)
        self.dialog = UpkeepDialog(self._page.window(), self._frame, self._ws, form, done, self._page)
        self.dialog.document.set_value(asked.document)
        self.dialog.reason.set_value(asked.reason)
        self.dialog.open()

    def _mend(self, case_no: str, order: UpkeepOrder) -> None:
        wanted = BarOrder(order.people, order.reason, order.until, order.document)
        act = self._ws.services.pool.upkeep.mending.hand_in_again
        self._frame.bridge.call(act, self._frame.actor, case_no, wanted, done=self._mended, owner=self._page)

    def _mended(self, case_no: str) -> None:
        self._frame.notify(self.tr("{0} was handed in again").format(case_no))
