"""Details of one expert beside the list; plain values for a reason, for this expert only."""

from collections.abc import Mapping

from core.engine.api import Services
from core.engine.workstation import Workstation
from core.pool.model import ExpertDetail
from ui.pages.pool import presenter
from ui.pages.pool.texts import say
from ui.shell.frame import Frame
from ui.widgets.buttons import Button
from ui.widgets.cards import FactList
from ui.widgets.labels import Text
from ui.widgets.panels import SidePanel


class ExpertPanel(SidePanel):
    """``show_expert`` loads the masked details; another expert or closing forgets plain values."""

    def __init__(self, frame: Frame, ws: Workstation[Services]) -> None:
        super().__init__(width=400)
        self._frame = frame
        self._ws = ws
        self._detail: ExpertDetail | None = None
        self._wanted = ""
        self.title.setVisible(True)
        self._facts = FactList(name_width=96)
        self.body.addWidget(self._facts)
        self.body.addStretch(1)
        self.unmask = Button(self.tr("Unmask…"), "eye")
        self.unmask.setObjectName("unmask")
        self.unmask.clicked.connect(self._ask)
        self.unmask.setVisible(frame.actor.may("pool.unmask"))
        self.foot.addStretch(1)
        self.foot.addWidget(self.unmask)
        self.values: dict[str, Text] = {}
        self.closed.connect(self.forget)

    def show_expert(self, expert_no: str) -> None:
        """Load somebody's details."""
        self.forget()
        self._wanted = expert_no
        detail = self._ws.services.pool.reading.detail(self._frame.actor, expert_no)
        self._frame.bridge.watch(detail, done=self._show, owner=self)

    def forget(self) -> None:
        """Take everything shown away."""
        self._detail = None
        self._wanted = ""
        self.values.clear()
        self._facts.clear()

    def _show(self, detail: ExpertDetail) -> None:
        if detail.expert_no != self._wanted:
            return
        self._detail = detail
        self._fill({})
        self.show()

    def _fill(self, plain: Mapping[str, str]) -> None:
        detail = self._detail
        if detail is None:
            return
        self._facts.clear()
        self.values.clear()
        self.title.setText(plain.get("name") or detail.values.get("name", ""))
        for field, masked in presenter.facts(detail):
            shown = Text(plain.get(field, masked), wrap=True, select=True)
            shown.setObjectName(f"fact_{field}")
            self.values[field] = shown
            self._facts.add(say(f"field.{field}"), shown)
        left = bool(set(detail.masked) - plain.keys())
        self.unmask.block("" if left else self.tr("Shown in plain text already"))

    def _ask(self) -> None:
        if self._detail is None:
            return
        self._frame.dialogs.reason(
            self.tr("Show plain values"),
            self.tr("Who looked, at whom and why goes to the audit log."),
            self.tr("Show"),
            self._unmask,
            danger=False,
            owner=self,
        )

    def _unmask(self, reason: str) -> None:
        detail = self._detail
        if detail is None:
            return
        arrival = _Plain(self, detail.expert_no)
        self._frame.bridge.call(
            self._ws.services.pool.unmask,
            self._frame.actor,
            detail.expert_no,
            detail.masked,
            reason,
            done=arrival.arrived,
            owner=self,
        )

    def show_plain(self, expert_no: str, values: Mapping[str, str]) -> None:
        """Show plain values, unless somebody else is shown by now."""
        if self._detail is not None and self._detail.expert_no == expert_no:
            self._fill(values)


class _Plain:
    """Plain values on their way to the panel."""

    def __init__(self, panel: ExpertPanel, expert_no: str) -> None:
        self._panel = panel
        self._expert_no = expert_no

    def arrived(self, values: Mapping[str, str]) -> None:
        """They are there."""
        self._panel.show_plain(self._expert_no, values)
