"""The photo of an expert on his page, for those who keep his file."""

from PySide6.QtGui import QImage

from core.engine.api import Services
from core.engine.workstation import Workstation
from ui.shell.frame import Frame
from ui.widgets.cards import Card
from ui.widgets.labels import Text
from ui.widgets.layouts import column, row
from ui.widgets.preview import Picture


class PhotoCard(Card):
    """``show_for`` loads it; hidden from those who may not see it, and while there is none."""

    def __init__(self, frame: Frame, ws: Workstation[Services]) -> None:
        super().__init__(padding=16)
        self.setObjectName("expert_photo")
        self._frame = frame
        self._ws = ws
        self.picture = Picture(120, 160)
        self.picture.setAccessibleName(self.tr("Photo"))
        note = Text(
            self.tr("Seen by those who keep the pool. Replaced or removed below, with the other files."),
            "small",
            "muted",
            wrap=True,
        )
        line = row(self.picture, column(Text(self.tr("Photo"), "card"), note, None, gap=4), gap=16)
        line.setStretch(1, 1)
        self.add(line)
        self.hide()

    def show_for(self, expert_no: str) -> None:
        """Load the photo of an expert."""
        if self._frame.actor.may("pool.edit"):
            photo = self._ws.services.pool.attachments.photo
            self._frame.bridge.call(photo, self._frame.actor, expert_no, done=self._show, owner=self)

    def _show(self, content: bytes | None) -> None:
        image = QImage() if content is None else QImage.fromData(content)
        self.picture.set_image(None if image.isNull() else image)
        self.setVisible(not image.isNull())
