"""Which removable media archives may go to: what is plugged in now, and the list."""

from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.engine.api import Services
from core.engine.archive_desk import MediumState
from core.engine.workstation import Workstation
from core.evidence.transfer.media import LONGEST_NAME, AllowedMedium
from ui.shell.dates import short_moment
from ui.shell.frame import Frame
from ui.shell.page import GAP, Page
from ui.theme import theme
from ui.widgets.buttons import Button
from ui.widgets.cards import Card
from ui.widgets.editors import LineEditor
from ui.widgets.labels import Text
from ui.widgets.layouts import box, clear, column, row, rule
from ui.widgets.table.columns import Cell, Column, static_source
from ui.widgets.table.paged_table import PagedTable
from ui.widgets.tags import Tag


class MediaPage(Page):
    """A medium is known by its file system: formatted, it is another one."""

    def __init__(self, frame: Frame, ws: Workstation[Services]) -> None:
        super().__init__(frame)
        self._desk = ws.services.archives
        self._chosen: AllowedMedium | None = None
        self.set_title(
            self.tr("Media for archives"), self.tr("Archives are copied only onto media that stand here")
        )
        self._withdraw = Button(self.tr("Take off the list…"), "ban")
        self._withdraw.setObjectName("withdraw_medium")
        self._withdraw.clicked.connect(self._ask_withdraw)
        self.head.add_action(self._withdraw)
        again = Button(self.tr("Look again"), "refresh-cw", "primary")
        again.setObjectName("look_for_media")
        again.clicked.connect(self._look)
        self.set_main_action(again)
        self.table = self._make_table()
        present = Card(self.tr("Plugged in now"), "usb", padding=16, gap=8)
        self._present = QVBoxLayout()
        self._present.setSpacing(12)
        present.add(self._present)
        present.body.addStretch(1)
        present.setFixedWidth(theme().px(400))
        line = row(self.table, present, gap=GAP)
        line.setStretch(0, 1)
        self.body.addLayout(line, 1)
        self._choose(None)

    def opened(self, params: Mapping[str, object]) -> None:
        """Load the list and look for media."""
        self._load()
        self._look()

    def returned(self) -> None:
        """Shown again."""
        self.opened({})

    def _make_table(self) -> PagedTable:
        table = PagedTable(
            [
                Column("name", self.tr("Name on the medium"), _name, 150, stretch=True),
                Column("id", self.tr("Identifier"), _id, 130),
                Column("state", self.tr("State"), self._state, 120),
                Column("allowed", self.tr("Allowed"), _allowed, 190),
            ],
            _key,
            table_id="media",
            memory=self.frame.preferences,
            name=self.tr("Media for archives"),
        )
        table.view.setObjectName("media_table")
        table.set_words(total=self.tr("{total} {total:medium|media}"))
        table.set_empty(
            self.tr("No medium is allowed yet"), self.tr("Plug one in, give it a name and allow it.")
        )
        table.focused.connect(self._choose)
        return table

    def _load(self) -> None:
        self.frame.bridge.call(self._desk.media.all, self.frame.actor, done=self._show, owner=self)

    def _show(self, media: Sequence[AllowedMedium]) -> None:
        self.table.set_source(static_source(list(media)))
        self._choose(media[0] if media else None)

    def _look(self) -> None:
        future = self._desk.present_media(self.frame.actor)
        self.frame.bridge.watch(future, done=self._show_present, owner=self)

    def _show_present(self, states: Sequence[MediumState]) -> None:
        clear(self._present)
        if not states:
            self._present.addWidget(
                Text(
                    self.tr("No removable medium is plugged in, or the system has not mounted it."),
                    "body",
                    "muted",
                    wrap=True,
                )
            )
        for place, state in enumerate(states):
            if place:
                self._present.addWidget(rule())
            self._present.addWidget(self._medium(state))

    def _medium(self, state: MediumState) -> QWidget:
        medium = state.medium
        head = row(Text(state.name or medium.label, "body", bold=True), None)
        if state.is_allowed:
            head.addWidget(Tag(self.tr("Allowed"), "accent", "check"))
        room = self.tr("{free} of {size} GB free").format(
            free=f"{medium.free / 1e9:.1f}", size=f"{medium.size / 1e9:.1f}"
        )
        lines = column(
            head,
            Text(f"{medium.id} · {medium.file_system} · {room}", "small", "muted", wrap=True, select=True),
            Text(str(medium.path), "small", "muted", wrap=True),
            gap=4,
        )
        if not medium.guarded:
            lines.addWidget(
                Text(
                    self.tr("The system would run programs from it: have it mounted without execution."),
                    "small",
                    "warning",
                    wrap=True,
                )
            )
        if medium.simulated:
            lines.addWidget(
                Text(self.tr("Simulated: a folder beside the station."), "small", "muted", wrap=True)
            )
        elif not state.is_allowed:
            lines.addLayout(self._allowing(state))
        return box(lines)

    def _allowing(self, state: MediumState) -> QVBoxLayout:
        name = LineEditor(self.tr("Name written on it"), longest=LONGEST_NAME)
        name.setObjectName("medium_name")
        name.setAccessibleName(self.tr("Name written on it"))
        name.set_value(state.medium.label)
        allow = Button(self.tr("Allow"), "check", "soft")
        allow.setObjectName("allow_medium")

        def send() -> None:
            self.frame.bridge.call(
                self._desk.media.allow,
                self.frame.actor,
                state.medium.id,
                name.value,
                done=self._allowed,
                owner=self,
            )

        allow.clicked.connect(send)
        line = row(name, allow)
        line.setStretch(0, 1)
        return column(line)

    def _allowed(self, medium: AllowedMedium) -> None:
        self.frame.notify(self.tr("Archives may go to {0}").format(medium.name))
        self.opened({})

    def _choose(self, medium: AllowedMedium | None) -> None:
        self._chosen = medium
        usable = medium is not None and medium.is_active
        self._withdraw.block("" if usable else self.tr("Choose a medium that is allowed"))

    def _ask_withdraw(self) -> None:
        if self._chosen is not None:
            self.frame.dialogs.reason(
                self.tr("Take {0} off the list").format(self._chosen.name),
                self.tr("No archive goes to it any more; what is on it stays there."),
                self.tr("Take off the list"),
                self._withdraw_now,
                owner=self,
            )

    def _withdraw_now(self, why: str) -> None:
        if self._chosen is not None:
            self.frame.bridge.call(
                self._desk.media.withdraw,
                self.frame.actor,
                self._chosen.id,
                why,
                done=self._withdrawn,
                owner=self,
            )

    def _withdrawn(self, medium: AllowedMedium) -> None:
        self.frame.notify(self.tr("Off the list: {0}").format(medium.name))
        self.opened({})

    def _state(self, medium: AllowedMedium) -> Cell:
        if medium.withdrawn_at is None:
            return Cell(self.tr("Allowed"))
        return Cell(self.tr("Taken off {0}").format(f"{medium.withdrawn_at:%Y-%m-%d}"), "faint")


def _key(medium: AllowedMedium) -> str:
    return f"{medium.id} {medium.allowed_at.isoformat()}"


def _name(medium: AllowedMedium) -> Cell:
    return Cell(medium.name, bold=True) if medium.is_active else Cell(medium.name, "faint")


def _id(medium: AllowedMedium) -> str:
    return medium.id


def _allowed(medium: AllowedMedium) -> str:
    return f"{short_moment(medium.allowed_at)} · {medium.allowed_by}"
