"""The panorama of one expert: details, calendar, draws, texts, changes; masked, plain values for a reason."""

from collections.abc import Mapping

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout

from core.draw.history.participation import DrawnSeat
from core.engine.api import Services
from core.engine.workstation import Workstation
from core.kernel.errors import UserError
from core.pool.record.model import PoolChanged
from core.pool.search.lists import ExpertDetail
from ui.pages.pool.experts.attachments_card import AttachmentsCard
from ui.pages.pool.experts.entry_form import EntryForm
from ui.pages.pool.experts.fact_lines import FactLines
from ui.pages.pool.experts.pending_change import PendingChange
from ui.pages.pool.experts.photo_card import PhotoCard
from ui.pages.pool.experts.plain_reading import PlainReadingButton
from ui.pages.pool.experts.plain_values import PlainValues
from ui.pages.pool.panorama.calendar_tab import CalendarTab
from ui.pages.pool.panorama.changes_tab import ChangesTab
from ui.pages.pool.panorama.draws_tab import DrawsTab
from ui.pages.pool.panorama.messages_tab import MessagesTab
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
from ui.widgets.panels import ScrollBox, Tabs
from ui.widgets.tags import Tag

_ICONS = {
    "person": "user",
    "reach": "phone",
    "work": "graduation-cap",
    "avoidance": "scale",
    "membership": "calendar",
    "fees": "receipt",
    "custom": "list-checks",
    "unit": "building-2",
    "contacts": "phone",
    "unit_specialties": "graduation-cap",
}
_LEFT = ("person", "work", "unit", "unit_specialties")


class ExpertPage(Page):
    """Opened with ``expert_no``; the title shows the masked name only.

    Editing happens in place: the form takes the room of the details until it is stored or given up.
    """

    def __init__(self, frame: Frame, ws: Workstation[Services]) -> None:
        super().__init__(frame)
        self._ws = ws
        self._number = ""
        self._detail: ExpertDetail | None = None
        self._lines: dict[str, FactLines] = {}
        self.form: EntryForm | None = None
        self.set_title(self.tr("Expert"), "")
        self.plain = PlainValues(frame, ws, self)
        self.plain.changed.connect(self._fill)
        self.acts = UpkeepActs(frame, ws, self)
        self._make_actions()
        self._make_tabs()
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
        self.body.addWidget(self.tabs, 1)
        self.body.addWidget(self._missing, 1)
        frame.bridge.on(PoolChanged, self._changed, self)

    def _make_actions(self) -> None:
        frame = self.frame
        self.leave = Button(self.tr("Back"), "arrow-left")
        self.leave.setObjectName("back_to_experts")
        self.leave.clicked.connect(self.back)
        self.give_up = Button(self.tr("Stop editing"), "x")
        self.give_up.setObjectName("stop_editing")
        self.give_up.clicked.connect(self._end_editing)
        self.give_up.hide()
        self.standing = StandingMenu(frame, self.acts)
        self.edit = Button(self.tr("Edit"), "pencil")
        self.edit.setObjectName("edit_expert")
        self.edit.clicked.connect(self.edit_in_place)
        self.edit.setVisible(frame.actor.may("pool.edit"))
        plainly = PlainReadingButton(frame, self._ws, self)
        for action in (self.leave, self.give_up, self.standing, self.edit, plainly):
            self.head.add_action(action)
        self.unmask = Button(self.tr("Unmask…"), "eye", "primary")
        self.unmask.setObjectName("unmask_expert")
        self.unmask.clicked.connect(self.plain.ask_all)
        self.unmask.setVisible(self.plain.may_ask)
        self.set_main_action(self.unmask)

    def _make_tabs(self) -> None:
        frame, ws = self.frame, self._ws
        self._left, self._right = QVBoxLayout(), QVBoxLayout()
        line = QHBoxLayout()
        line.setContentsMargins(0, 16, 12, 16)
        line.setSpacing(GAP)
        for side in (self._left, self._right):
            side.setSpacing(GAP)
        self.photo = PhotoCard(frame, ws)
        self._files = AttachmentsCard(frame, ws)
        line.addLayout(column(self.photo, self._left, None, gap=GAP), 1)
        line.addLayout(column(self._right, self._files, None, gap=GAP), 1)
        self._details = QStackedWidget()
        self._details.addWidget(ScrollBox(line))
        self.calendar = CalendarTab(frame, ws)
        self.draws, self.messages = DrawsTab(), MessagesTab()
        self.changes = ChangesTab(frame, ws)
        self.tabs = Tabs()
        self.tabs.add_tab(self.tr("Details"), self._details)
        self.tabs.add_tab(self.tr("Calendar"), self.calendar)
        self._draws_tab = self.tabs.add_tab(self.tr("Draws and invitations"), self.draws)
        self._texts_tab = self.tabs.add_tab(self.tr("Texts"), self.messages)
        self.tabs.add_tab(self.tr("Changes"), self.changes)

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

    def save(self) -> None:
        """Store what is being edited."""
        if self.form is not None:
            self.form.save()

    def back(self) -> None:
        """First out of the form, then to the page before."""
        if self.form is not None:
            self._end_editing()
        else:
            super().back()

    def closed(self) -> None:
        """Plain values do not outlive the page; what was typed and not stored is kept as a draft."""
        self.plain.watch(None)
        if self.form is not None:
            self.form.closed()

    def edit_in_place(self) -> None:
        """Show the form where the details are."""
        if self.form is not None or self._detail is None:
            return
        self.form = EntryForm(self.frame, self._ws, gap_above=GAP)
        self.form.ended.connect(self._end_editing)
        self.head.add_action(self.form.button)
        self._details.addWidget(self.form)
        self._details.setCurrentWidget(self.form)
        self.tabs.choose(0)
        self._show_actions()
        self.form.open_for(self._number)

    def _end_editing(self) -> None:
        form, self.form = self.form, None
        if form is None:
            return
        form.closed()
        self._details.setCurrentIndex(0)
        self._details.removeWidget(form)
        for widget in (form, form.button):
            widget.hide()
            widget.deleteLater()
        self._show_actions()
        self._load()

    def _show_actions(self) -> None:
        editing = self.form is not None
        self.give_up.setVisible(editing)
        self.edit.setVisible(not editing and self.frame.actor.may("pool.edit"))
        self.unmask.setVisible(not editing and self.plain.may_ask)

    def _load(self) -> None:
        detail = self._ws.services.pool.reading.detail(self.frame.actor, self._number)
        self.frame.bridge.watch(detail, done=self._show, failed=self._fail, owner=self)
        self._pending.show_for(self._number)
        self._files.show_for(self._number)
        self.photo.show_for(self._number)
        self.changes.show_for(self._number)
        seats = self._ws.services.draws.seats_of
        self.frame.bridge.call(seats, self.frame.actor, self._number, done=self._show_seats, owner=self)

    def _show_seats(self, seats: tuple[DrawnSeat, ...]) -> None:
        self.calendar.set_seats(seats)
        self.draws.show_seats(seats)
        self.messages.show_seats(seats)
        texts = sum(len(seat.invitation.texts) for seat in seats)
        self._draws_tab.set_count(str(len(seats)) if seats else "")
        self._texts_tab.set_count(str(texts) if texts else "")

    def _show(self, detail: ExpertDetail) -> None:
        self._detail = detail
        self.plain.watch(detail)
        self.standing.set_expert(detail)
        self.calendar.show_for(detail)
        self._missing.hide()
        self.tabs.show()
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

    def _fill(self) -> None:
        if self._detail is None:
            return
        for section in presenter.sections(self._detail):
            self._lines[section.key].show_facts(section.facts)
        self.unmask.block(self.tr("Shown in plain text already") if self.plain.all_shown else "")

    def _fail(self, error: BaseException) -> None:
        if not isinstance(error, UserError):
            self.frame.dialogs.error(error)
        self.tabs.hide()
        self.why_not.hide()
        self._missing.set_text(self.tr("This expert cannot be shown"), message_for(error))
        self._missing.show()
        self.unmask.block(self.tr("Nobody is shown"))

    def _changed(self, message: PoolChanged) -> None:
        if message.expert_no in (self._number, ""):
            self._load()
