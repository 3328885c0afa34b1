"""Everything around the pages while somebody is signed in: menu, bars, search, keys."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.access.model import Actor
from ui.bridge import Bridge
from ui.shell.composition import Composition
from ui.shell.frame import Command, Hit, LogState
from ui.shell.frame_view import FrameView
from ui.shell.menu import MenuPanel, allowed
from ui.shell.palette import CommandPalette, Find, find_command, find_hit, find_page
from ui.shell.personal_menu import PersonalMenu
from ui.shell.plain_reading import PlainReadingBar
from ui.shell.role_words import role_words
from ui.shell.scope_words import scope_word
from ui.shell.top_bar import TopBar
from ui.shell.vital_signs import VitalSigns
from ui.shell.witness_window import WitnessDisplay
from ui.theme import theme

HEALTH_PAGE = "system.health"
HELP_PAGE = "help"
_RECENT = 5
_ROOMY = 1200
"""Width in mock-up pixels below which the menu is collapsed."""


class SignedInView(FrameView):
    """The frame. ``lock_asked``, ``sign_out_asked``, ``password_asked``."""

    lock_asked = Signal()
    sign_out_asked = Signal()
    password_asked = Signal()

    def __init__(
        self, composition: Composition, bridge: Bridge, actor: Actor, witness: WitnessDisplay, window: QWidget
    ) -> None:
        super().__init__(composition, bridge, actor, composition.pages(), witness, window)
        self.menu = MenuPanel(allowed(composition.menu(), actor), self.tr("Draw Workstation"))
        self.top = TopBar(
            actor.name,
            role_words(actor.roles),
            practice=self._station.practice,
            department=scope_word(actor),
        )
        self.palette_panel = CommandPalette(self)
        self._recent: list[Find] = []
        self.plain_reading = PlainReadingBar(composition, bridge, actor)
        self.vital_signs = VitalSigns(composition, bridge, self, with_log=True)
        self._build()
        self._connect()
        self.vital_signs.ask_lamps()
        self.vital_signs.ask_log()

    def set_badge(self, menu_id: str, count: int) -> None:
        """Number beside a menu entry."""
        self.menu.set_count(menu_id, count)

    def open_start(self) -> None:
        """The first page of the list."""
        specs = self.navigator.specs
        if specs:
            self.open_fresh(specs[0].id)

    @property
    def under_way(self) -> list[str]:
        """Codes of what closing the program would interrupt."""
        codes = ["running.recording"] if self.vital_signs.recording else []
        return codes + (["running.jobs"] if self.status.jobs else [])

    def keeps_awake(self) -> bool:
        """Whether the current page must not be locked away."""
        page = self.navigator.current
        return page is not None and page.keeps_awake()

    def _build(self) -> None:
        right = QVBoxLayout()
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(0)
        right.addWidget(self.top)
        right.addWidget(self.plain_reading)
        right.addWidget(self.navigator.stack, 1)
        right.addWidget(self.status)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.menu)
        layout.addLayout(right, 1)
        self._fit_menu()

    def _connect(self) -> None:
        self.menu.chosen.connect(self.open_fresh)
        self.menu.collapsed.connect(self._remember_menu)
        self.navigator.moved.connect(self._moved)
        self.top.search_asked.connect(self.open_palette)
        self.top.lock_asked.connect(self.lock_asked)
        self.top.who_asked.connect(self._show_personal_menu)
        self.top.lamps_pressed.connect(self._open_health)
        self.palette_panel.search_wanted.connect(self._search)
        self.palette_panel.closed.connect(self.focus_page)
        self.vital_signs.lamps.connect(self.top.lamps.set_lamps)
        self.vital_signs.log.connect(self._show_log)
        for keys, slot in (
            ("Ctrl+K", self.open_palette),
            ("Ctrl+L", self.lock_asked),
            ("Ctrl+S", self._save),
            ("F1", self._help),
            ("Alt+Left", self.go_back),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(slot)

    def _moved(self) -> None:
        spec, page = self.navigator.spec, self.navigator.current
        if spec is None or page is None:
            return
        crumbs = (*spec.trail, spec.title, page.crumb)
        self.top.set_crumbs([word for word in crumbs if word])
        self.menu.set_current(spec.menu or spec.id)
        self._fit_menu()
        self.focus_page()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_menu()

    def _fit_menu(self) -> None:
        """Narrow in the ceremony, when chosen so, and where the page would have too little room."""
        spec = self.navigator.spec
        cramped = self.width() < theme().px(_ROOMY)
        self.menu.set_narrow(cramped or self._menu_narrow() or (spec is not None and spec.collapses_menu))

    def _menu_narrow(self) -> bool:
        return bool(self._preferences.get("menu.narrow", False))

    def _remember_menu(self, narrow: bool) -> None:
        self._preferences.put("menu.narrow", narrow)

    def _save(self) -> None:
        page = self.navigator.current
        if page is not None:
            page.save()

    def _help(self) -> None:
        spec = self.navigator.spec
        if spec is not None and spec.id != HELP_PAGE and self.navigator.may_open(HELP_PAGE):
            self.open_page(HELP_PAGE, topic=spec.help_topic or spec.id)

    def _open_health(self) -> None:
        if self.navigator.may_open(HEALTH_PAGE):
            self.open_fresh(HEALTH_PAGE)

    def _show_log(self, state: LogState) -> None:
        self.status.show_log(state.size, state.head)
        self._witness.show_log(state)

    def _show_personal_menu(self) -> None:
        menu = PersonalMenu(self, self._preferences)
        menu.look_chosen.connect(self.look_asked)
        menu.password_asked.connect(self.password_asked)
        menu.lock_asked.connect(self.lock_asked)
        menu.sign_out_asked.connect(self.sign_out_asked)
        menu.popup(self.top.who.mapToGlobal(self.top.who.rect().bottomLeft()))

    # Search.

    def open_palette(self) -> None:
        """Ctrl+K."""
        pages = [find_page(spec, self.open_fresh) for spec in self.navigator.specs if spec.listed]
        commands = [
            find_command(command)
            for command in self._composition.palette_commands()
            if command.permission is None or self._actor.may(command.permission)
        ]
        self.palette_panel.set_fixed(pages + commands + [find_command(command) for command in self._own()])
        self.palette_panel.set_recent(self._recent)
        self.palette_panel.open()

    def _own(self) -> list[Command]:
        """What the frame itself can do."""
        dark = theme().dark
        scheme = self.tr("Light appearance") if dark else self.tr("Dark appearance")
        return [
            Command(self.tr("Lock"), self.lock_asked.emit, "lock"),
            Command(self.tr("Change password…"), self.password_asked.emit, "key-round"),
            Command(scheme, partial(self.look_asked.emit, "dark", not dark), "sun" if dark else "moon"),
            Command("简体中文", partial(self.look_asked.emit, "language", "zh_CN"), "globe", words="chinese"),
            Command("English", partial(self.look_asked.emit, "language", "en"), "globe"),
            Command(self.tr("Sign out"), self.sign_out_asked.emit, "log-out"),
        ]

    def _search(self, text: str) -> None:
        search = _Search(self, text)
        future = self._composition.search(self._actor, text)
        self._bridge.watch(future, done=search.found, failed=search.failed, owner=self)

    def show_hits(self, text: str, hits: Sequence[Hit]) -> None:
        """Hits of the engine for ``text``."""
        allowed_hits = [hit for hit in hits if self.navigator.may_open(hit.page)]
        shown = [find_hit(hit, partial(self._open_hit, hit)) for hit in allowed_hits]
        self.palette_panel.show_hits(text, shown)

    def _open_hit(self, hit: Hit, page: str, **params: object) -> None:
        """Open it, and offer it first the next time; kept for this session only."""
        find = find_hit(hit, partial(self._open_hit, hit))
        others = [known for known in self._recent if (known.title, known.note) != (find.title, find.note)]
        self._recent = [find, *others][:_RECENT]
        self.open_fresh(page, **params)


class _Search:
    """Remembers which text a search was for."""

    def __init__(self, view: SignedInView, text: str) -> None:
        self._view = view
        self._text = text

    def found(self, hits: Sequence[Hit]) -> None:
        self._view.show_hits(self._text, hits)

    def failed(self, _error: BaseException) -> None:
        """The list stays with pages and commands; the next key searches again."""
