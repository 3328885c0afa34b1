"""Tells at the entry form who in the pool may be the same person; it stands in nobody's way."""

from core.engine.api import Services
from core.engine.workstation import Workstation
from core.pool.quality.look_alikes import Described, Likeness, LookAlike
from ui.shell.frame import Frame
from ui.widgets.buttons import Button
from ui.widgets.notices import Banner


class LookAlikeBanner(Banner):
    """:meth:`look` asks anew when what is described changed; :attr:`told` are those shown."""

    def __init__(self, frame: Frame, ws: Workstation[Services]) -> None:
        show = Button("", "arrow-right")
        show.setObjectName("show_look_alike")
        super().__init__("", "warning", "", action=show)
        self._frame = frame
        self._ws = ws
        self._described = Described("", "")
        self.told: tuple[LookAlike, ...] = ()
        show.setText(self.tr("Show this expert"))
        show.setVisible(frame.actor.may("pool.read"))
        show.clicked.connect(self._open)
        self.setObjectName("look_alike_banner")
        self.hide()

    def look(self, described: Described) -> None:
        """Ask who is like this; an answer about what has changed since is not shown."""
        if described == self._described:
            return
        self._described = described
        answer = self._ws.services.pool.quality.look_alikes(self._frame.actor, described)
        arrived = _Answer(self, described)
        self._frame.bridge.watch(answer, done=arrived.take, owner=self)

    def take(self, described: Described, found: tuple[LookAlike, ...]) -> None:
        """Show who was found, if that is still what is asked."""
        if described != self._described:
            return
        self.told = found
        lines = [f"{one.expert_no} {one.name} · {one.employer}" for one in found]
        title = self.tr("Perhaps the same person is in the pool already")
        if found and found[0].likeness is Likeness.NAME:
            title = self.tr("Somebody of this name at this employer is in the pool already")
        elif found and found[0].likeness is Likeness.BIRTH:
            title = self.tr(
                "Somebody of this name and birth date is in the pool already, at another employer"
            )
        self.set_text("\n".join(lines), title)
        self.setVisible(bool(found))

    def _open(self) -> None:
        if self.told:
            self._frame.open_page("pool.detail", expert_no=self.told[0].expert_no)


class _Answer:
    """An answer on its way, with what was asked."""

    def __init__(self, banner: LookAlikeBanner, described: Described) -> None:
        self._banner = banner
        self._described = described

    def take(self, found: tuple[LookAlike, ...]) -> None:
        """It has come."""
        self._banner.take(self._described, found)
