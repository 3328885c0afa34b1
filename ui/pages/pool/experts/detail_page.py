"""Everything on one expert, masked; plain values for a reason."""

from collections.abc import Mapping

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from core.engine.api import Services
from core.engine.workstation import Workstation
from core.kernel.errors import UserError
from core.pool.record.model import PoolChanged
from core.pool.search.lists import ExpertDetail
from ui.pages.pool.experts.attachments_card import AttachmentsCard
from ui.pages.pool.experts.fact_lines import FactLines
from ui.pages.pool.experts.pending_change import PendingChange
from ui.pages.pool.experts.plain_values import PlainValues
from ui.pages.pool.parts import presenter
from ui.pages.pool.parts.standing_words import standing_tag, why_not
from ui.pages.pool.texts import say
from ui.pages.pool.upkeep.acts import UpkeepActs
from ui.pages.pool.upkeep.standing_menu import StandingMenu
from ui.shell.frame import Frame
from ui.shell.page import GAP, Page
from ui.texts import message_for
from ui.widgets.buttons import Button
from ui.widgets.cards import Card
from ui.widgets.labels import Text
from ui.widgets.layouts import column
from ui.widgets.notices import Banner, EmptyState
from ui.widgets.panels import ScrollBox
from ui.widgets.tags import Tag

_ICONS = {
    "person": "user",
    "reach": "phone",
    "work": "graduation-cap",
    "avoidance": "scale",
    "membership": "calendar",
    "fees": "receipt",
    "custom": "list-checks",
}
_LEFT = ("person", "work")


class ExpertPage(Page):
    """Opened with ``expert_no``; the title shows the masked name only."""

    def __init__(self, frame: Frame, ws: Workstation[Services]) -> None:
        super().__init__(frame)
        self._ws = ws
        self._number = ""
        self._detail: ExpertDetail | None = None
        self._lines: dict[str, FactLines] = {}
        self.set_title(self.tr("Expert"), "")
        self.plain = PlainValues(frame, ws, self)
        self.plain.changed.connect(self._fill)
        self.leave = Button(self.tr("Back"), "arrow-left")
        self.leave.setObjectName("back_to_experts")
        self.leave.clicked.connect(self.back)
        self.head.add_action(self.leave)
        self.acts = UpkeepActs(frame, ws, self)
        self.standing = StandingMenu(frame, self.acts)
        self.head.add_action(self.standing)
        self.versions = Button(self.tr("Versions"), "history")
        self.versions.setObjectName("open_versions")
        self.versions.clicked.connect(self._open_versions)
        self.head.add_action(self.versions)
        self.edit = Button(self.tr("Edit"), "pencil")
        self.edit.setObjectName("edit_expert")
        self.edit.clicked.connect(self._open_form)
        self.edit.setVisible(frame.actor.may("pool.edit"))
        self.head.add_action(self.edit)
        self.unmask = Button(self.tr("Unmask…"), "eye", "primary")
        self.unmask.setObjectName("unmask_expert")
        self.unmask.clicked.connect(self.plain.ask_all)
        self.unmask.setVisible(self.plain.may_ask)
        self.set_main_action(self.unmask)
        self._left, self._right = QVBoxLayout(), QVBoxLayout()
        line = QHBoxLayout()
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(GAP)
        for side in (self._left, self._right):
            side.setSpacing(GAP)
        self._files = AttachmentsCard(frame, ws)
        line.addLayout(column(self._left, self._files, None, gap=GAP), 1)
        line.addLayout(self._right, 1)
        self._cards = ScrollBox(line)
        self._missing = EmptyState(self.tr("This expert cannot be shown"), icon="user")
        self._missing.setObjectName("expert_missing")
        self._missing.hide()
        self.why_not = Banner("", "warning", self.tr("Cannot be drawn now"))
        self.why_not.setObjectName("why_not")
        self.why_not.hide()
        self.body.addWidget(self.acts.banner)
        self.body.addWidget(self.why_not)
        self._pending = PendingChange(frame, ws)
        self.body.addWidget(self._pending)
        self.body.addWidget(self._cards, 1)
        self.body.addWidget(self._missing, 1)
        frame.bridge.on(PoolChanged, self._changed, self)

    @property
    def values(self) -> dict[str, Text]:
        """Labels of the values by field."""
        return {field: label for lines in self._lines.values() for field, label in lines.shown.items()}

    def opened(self, params: Mapping[str, object]) -> None:
        """Show the expert of ``expert_no``."""
        self._number = str(params.get("expert_no") or "")
        self.set_crumb(self._number)
        self._load()

    def returned(self) -> None:
        """Shown again."""
        self._load()

    def closed(self) -> None:
        """Plain values do not outlive the page."""
        self.plain.watch(None)

    def _load(self) -> None:
        detail = self._ws.services.pool.reading.detail(self.frame.actor, self._number)
        self.frame.bridge.watch(detail, done=self._show, failed=self._fail, owner=self)
        self._pending.show_for(self._number)
        self._files.show_for(self._number)

    def _show(self, detail: ExpertDetail) -> None:
        self._detail = detail
        self.plain.watch(detail)
        self.standing.set_expert(detail)
        self._missing.hide()
        self._cards.show()
        self.head.clear_marks()
        self.head.add_mark(Tag(*standing_tag(detail.obstacles), big=True))
        self.why_not.set_text("\n".join(why_not(detail.obstacles)))
        self.why_not.setVisible(bool(detail.obstacles))
        self.set_title(detail.values.get("name", ""), presenter.summary(detail))
        self._lay_out(detail)
        self._fill()

    def _lay_out(self, detail: ExpertDetail) -> None:
        for side in (self._left, self._right):
            while (item := side.takeAt(0)) is not None:
                widget = item.widget()
                if widget is not None:
                    widget.hide()
                    widget.deleteLater()
        self._lines.clear()
        for section in presenter.sections(detail):
            card = Card(say(f"section.{section.key}"), _ICONS[section.key], padding=(16, 8))
            card.setObjectName(f"expert_{section.key}")
            lines = FactLines(self.plain, name_width=120)
            self._lines[section.key] = lines
            card.add(lines)
            (self._left if section.key in _LEFT else self._right).addWidget(card)
        self._right.addStretch(1)

    def _fill(self) -> None:
        if self._detail is None:
            return
        for section in presenter.sections(self._detail):
            self._lines[section.key].show_facts(section.facts)
        self.unmask.block(self.tr("Shown in plain text already") if self.plain.all_shown else "")

    def _fail(self, error: BaseException) -> None:
        if not isinstance(error, UserError):
            self.frame.dialogs.error(error)
        self._cards.hide()
        self.why_not.hide()
        self._missing.set_text(self.tr("This expert cannot be shown"), message_for(error))
        self._missing.show()
        self.unmask.block(self.tr("Nobody is shown"))

    def _open_versions(self) -> None:
        self.frame.open_page("pool.versions", expert_no=self._number)

    def _open_form(self) -> None:
        self.frame.open_page("pool.entry", expert_no=self._number)

    def _changed(self, message: PoolChanged) -> None:
        if message.expert_no in (self._number, ""):
            self._load()
