"""The policies in force: what the program does by figures that a customer may wish to see."""

from collections.abc import Callable, Mapping, Sequence

from core.draw.records import PlanDraft
from core.engine.api import Services
from core.engine.workstation import Workstation
from core.system.lamps import Lamp
from ui.pages.system import policy_presenter as presenter
from ui.pages.system.policy_presenter import Line
from ui.shell.frame import Frame
from ui.shell.page import GAP, Page
from ui.widgets.cards import Card, FactList
from ui.widgets.labels import Text
from ui.widgets.layouts import column, row
from ui.widgets.notices import Banner
from ui.widgets.panels import ScrollBox


class PolicyPage(Page):
    """For everybody; practice is marked, because its figures are not those of a draw that counts."""

    def __init__(self, frame: Frame, ws: Workstation[Services], lamps: Callable[[], Sequence[Lamp]]) -> None:
        super().__init__(frame)
        self._ws = ws
        self._lamps = lamps
        self.set_title(self.tr("Policies in force"), self.tr("The figures by which this workstation works"))
        self._contact, self._draw, self._sign_in = (FactList(name_width=260) for _ in range(3))
        for name, facts in (("contact", self._contact), ("draw", self._draw), ("sign_in", self._sign_in)):
            facts.setObjectName(f"policy_{name}")
        left = column(_card(self.tr("Calls and texts"), "message-square", self._contact), None, gap=GAP)
        right = column(
            _card(self.tr("Draws"), "dices", self._draw),
            _card(self.tr("Sign-in"), "key-round", self._sign_in),
            None,
            gap=GAP,
        )
        both = row(left, right, gap=GAP)
        both.setStretch(0, 1)
        both.setStretch(1, 1)
        everything = column(both, gap=GAP)
        fixed = Banner(
            self.tr(
                "These figures are part of this version and are the same for everybody; nobody changes them "
                "in the window. When invitations start, those for calls and texts are written into the log."
            )
        )
        everything.insertWidget(0, fixed)
        if frame.station.practice:
            practice = Banner(
                self.tr(
                    "Practice: short waiting times, simulated lines. Draws that count run under "
                    "other figures."
                ),
                "warning",
            )
            practice.setObjectName("policy_practice")
            everything.insertWidget(0, practice)
        self.body.addWidget(ScrollBox(everything), 1)

    def opened(self, params: Mapping[str, object]) -> None:
        """Show the figures; the lines are counted in a worker."""
        _show(self._contact, presenter.contact_lines(self._ws.services.contact.policy))
        _show(self._sign_in, presenter.sign_in_lines(self._ws.policy))
        lamps = self._ws.background.submit(self._lamps)
        self.frame.bridge.watch(lamps, done=self._show_draw, owner=self)

    def _show_draw(self, lamps: Sequence[Lamp]) -> None:
        lines = sum(lamp.id == "line" for lamp in lamps)
        _show(self._draw, presenter.draw_lines(PlanDraft("", ()), lines))


def _card(title: str, icon: str, facts: FactList) -> Card:
    card = Card(title, icon, padding=(16, 8))
    card.add(facts)
    return card


def _show(facts: FactList, lines: Sequence[Line]) -> None:
    facts.clear()
    for name, value in lines:
        facts.add(name, Text(value, bold=True, wrap=True))
