"""Avoidance units of one expert: what is entered, and what draws take it for among the pool's employers."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout

from core.engine.api import Services
from core.engine.workstation import Workstation
from core.pool.record.employers import former_employer_text, read_former_employers
from core.pool.search.lists import ExpertDetail
from core.pool.upkeep.model import AvoidedUnit
from core.sheets.lists import split_names
from ui.counted import counted
from ui.shell.frame import Frame
from ui.shell.page import GAP, Page
from ui.widgets.buttons import Button
from ui.widgets.cards import Card
from ui.widgets.editors import TextEditor
from ui.widgets.forms import Field
from ui.widgets.labels import IconText, Text
from ui.widgets.layouts import clear
from ui.widgets.notices import Banner
from ui.widgets.panels import ScrollBox

PAUSE_MS = 400


class AvoidancePage(Page):
    """Opened with ``expert_no``: two lists to edit at the left, their matches at the right."""

    scoped = True

    def __init__(self, frame: Frame, ws: Workstation[Services]) -> None:
        super().__init__(frame)
        self._ws = ws
        self._detail: ExpertDetail | None = None
        self._asked: tuple[str, ...] = ()
        self.set_title(self.tr("Avoidance units"), "")
        back = Button(self.tr("Back"), "arrow-left")
        back.clicked.connect(self._go_back)
        self.head.add_action(back)
        self.keep = Button(self.tr("Save"), "save", "primary")
        self.keep.setObjectName("save_avoidance")
        self.keep.clicked.connect(self._save)
        self.set_main_action(self.keep)
        self.body.addWidget(
            Banner(
                self.tr(
                    "Takes the expert out of draws for these units and the present employer. Branches count "
                    "as their head office; spelling, brackets and spaces make no difference."
                ),
                icon="scale",
            )
        )
        self.former = TextEditor(self.tr("One a line, with years: 南宁泓信医院（2014—2018）"), lines=4)
        self.former.setObjectName("former_employers")
        self.units = TextEditor(self.tr("One a line"), lines=4)
        self.units.setObjectName("avoidance_units")
        left = Card(self.tr("Units"), "building-2")
        self.employer = Text("", "body", select=True)
        left.add(Text(self.tr("Present employer"), "small", "muted"))
        left.add(self.employer)
        for field in (
            Field(self.tr("Former employers"), self.former),
            Field(self.tr("Other units to avoid"), self.units),
        ):
            field.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
            left.add(field)
        left.body.addStretch(1)
        right = Card(self.tr("What they match in the pool"), "network")
        self._lines = QVBoxLayout()
        self._lines.setSpacing(10)
        right.add(ScrollBox(self._lines), 1)
        line = QHBoxLayout()
        line.setSpacing(GAP)
        line.addWidget(left, 1)
        line.addWidget(right, 1)
        self.body.addLayout(line, 1)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE_MS)
        self._timer.timeout.connect(self._match)
        for editor in (self.former, self.units):
            editor.edited.connect(self._edited)
            editor.setEnabled(frame.actor.may("pool.edit"))
        self.keep.setVisible(frame.actor.may("pool.edit"))

    def opened(self, params: Mapping[str, object]) -> None:
        """Load the expert of ``expert_no``."""
        number = str(params.get("expert_no") or "")
        self.set_crumb(number)
        detail = self._ws.services.pool.reading.detail(self.frame.actor, number)
        self.frame.bridge.watch(detail, done=self._show, owner=self)

    @property
    def names(self) -> tuple[str, ...]:
        """All units entered, former employers first."""
        former = (entry.name for entry in read_former_employers(self.former.value))
        return tuple(dict.fromkeys((*former, *split_names(self.units.value))))

    def _show(self, detail: ExpertDetail) -> None:
        self._detail = detail
        self.set_title(self.tr("Avoidance units"), f"{detail.values.get('name', '')}  {detail.expert_no}")
        self.employer.setText(detail.values.get("employer", "") or "—")
        self.former.set_value("\n".join(map(former_employer_text, detail.former_employers)))
        self.units.set_value("\n".join(detail.avoidance_units))
        self._match()

    def _edited(self) -> None:
        self._timer.start()

    def _match(self) -> None:
        self._asked = self.names
        matches = self._ws.services.pool.upkeep.avoidance.matches
        self.frame.bridge.call(matches, self.frame.actor, self._asked, done=self._matched, owner=self)

    def _matched(self, units: Sequence[AvoidedUnit]) -> None:
        if tuple(unit.name for unit in units) != self._asked:
            return
        clear(self._lines)
        for unit in units:
            self._lines.addWidget(Text(unit.name, "body", bold=True, wrap=True))
            for match in unit.matches:
                said = counted(self.tr("{0} — {1} {1:expert|experts}"), match.name, match.experts)
                self._lines.addWidget(IconText("circle-check", said, "accent", "small", size=16, wrap=True))
            if not unit.matches:
                self._lines.addWidget(Text(self.tr("No employer in the pool"), "small", "muted"))
        if not units:
            self._lines.addWidget(Text(self.tr("No units entered"), "body", "muted"))
        self._lines.addStretch(1)

    def _save(self) -> None:
        detail = self._detail
        if detail is None:
            return
        self.frame.bridge.call(
            self._ws.services.pool.upkeep.avoidance.change,
            self.frame.actor,
            detail.expert_no,
            detail.version,
            split_names(self.units.value),
            read_former_employers(self.former.value),
            done=self._saved,
            owner=self,
        )

    def _saved(self, _version: int) -> None:
        self.frame.notify(self.tr("Avoidance units saved"))
        self.frame.go_back()

    def _go_back(self) -> None:
        self.frame.go_back()
