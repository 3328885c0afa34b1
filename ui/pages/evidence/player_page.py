"""The recordings of a draw of this station, watched with the log beside them."""

from collections.abc import Mapping, Sequence

from core.engine.api import Services
from core.engine.player_desk import Playable
from core.engine.workstation import Workstation
from ui.pages.evidence.player_view import PlayerView
from ui.shell.frame import Frame
from ui.shell.page import Page


class PlayerPage(Page):
    """Pieces are decrypted in memory only; that somebody looked is recorded."""

    scoped = True

    def __init__(self, frame: Frame, ws: Workstation[Services]) -> None:
        super().__init__(frame)
        self._desk = ws.services.player
        self.set_title(self.tr("Recordings"), "")
        self.view = PlayerView(frame, self._desk)
        self.body.addWidget(self.view, 1)

    def opened(self, params: Mapping[str, object]) -> None:
        """Show the sessions of the draw that was chosen."""
        draw_id = str(params.get("draw_id", ""))
        self.set_title(self.tr("Recordings"), draw_id)
        if draw_id:
            future = self._desk.own(self.frame.actor, draw_id)
            self.frame.bridge.watch(future, done=self._show, owner=self)

    def closed(self) -> None:
        """Nothing plays on, and nothing is kept."""
        self.view.show_sessions(())

    def _show(self, playables: Sequence[Playable]) -> None:
        self.view.show_sessions(playables)
