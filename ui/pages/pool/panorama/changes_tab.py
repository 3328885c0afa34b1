"""Changes of one expert, and the way to two versions side by side."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from core.engine.api import Services
from core.engine.workstation import Workstation
from core.pool.editing.history import VersionLine
from core.pool.record.custom_fields import CustomField
from ui.counted import counted
from ui.pages.pool.panorama.change_log import ChangeLog
from ui.shell.frame import Frame
from ui.widgets.buttons import Button
from ui.widgets.cards import Card
from ui.widgets.layouts import column
from ui.widgets.panels import ScrollBox


class ChangesTab(QWidget):
    """``show_for`` loads."""

    def __init__(self, frame: Frame, ws: Workstation[Services]) -> None:
        super().__init__()
        self._frame = frame
        self._ws = ws
        self._expert_no = ""
        self._names: dict[str, str] = {}
        self.log = ChangeLog()
        self._card = Card(self.tr("Changes"), "history", padding=(16, 12))
        sides = Button(self.tr("Compare versions"), "columns-3", size="small")
        sides.setObjectName("open_versions")
        sides.clicked.connect(self._open)
        self._card.add_to_head(sides)
        self._card.add(self.log)
        self.setLayout(column(ScrollBox(column(self._card, None, margins=(0, 16, 12, 16)))))

    def show_for(self, expert_no: str) -> None:
        """Load the changes of an expert."""
        self._expert_no = expert_no
        fields = self._ws.services.pool.fields.all
        self._frame.bridge.call(fields, self._frame.actor, done=self._take_names, owner=self)

    def _take_names(self, fields: Sequence[CustomField]) -> None:
        self._names = {field.path: field.name for field in fields}
        versions = self._ws.services.pool.history.versions
        self._frame.bridge.call(versions, self._frame.actor, self._expert_no, done=self._show, owner=self)

    def _show(self, versions: Sequence[VersionLine]) -> None:
        self._card.set_note(
            counted(self.tr("{0} {0:version|versions}"), versions[0].version if versions else 0)
        )
        self.log.show_versions(versions, self._names)

    def _open(self) -> None:
        self._frame.open_page("pool.versions", expert_no=self._expert_no)
