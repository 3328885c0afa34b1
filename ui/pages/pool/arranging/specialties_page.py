"""The classification as a tree: read by everybody, arranged by who may edit the pool, or imported whole."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QTreeWidget, QTreeWidgetItem

from core.engine.api import Services
from core.engine.workstation import Workstation
from core.pool.arranging.specialty_edits import ambiguous_names
from core.pool.importing.specialty_rows import SpecialtyPreview
from core.pool.record.model import PoolChanged, SpecialtiesChanged, Specialty
from core.pool.search.lists import ExpertFilter
from ui.counted import counted
from ui.listing import listed
from ui.pages.pool.arranging.specialty_tools import SpecialtyTools
from ui.pages.pool.importing import classification_presenter as presenter
from ui.pages.pool.parts.condition_words import word
from ui.pages.pool.parts.outcome_line import OutcomeLine
from ui.shell.frame import Frame
from ui.shell.page import GAP, Page
from ui.theme import theme
from ui.widgets.buttons import Button
from ui.widgets.cards import Card, FactList
from ui.widgets.editors import LineEditor
from ui.widgets.labels import Text
from ui.widgets.notices import Banner, EmptyState
from ui.widgets.panels import SidePanel

_CODE = Qt.ItemDataRole.UserRole
_WIDTHS = (380, 140, 110, 120, 200)


class SpecialtiesPage(Page):
    """Tree with search; details of the chosen specialty and how many experts have it stand in a panel."""

    def __init__(self, frame: Frame, ws: Workstation[Services]) -> None:
        super().__init__(frame)
        self._ws = ws
        self._entries: dict[str, Specialty] = {}
        self._items: dict[str, QTreeWidgetItem] = {}
        self._chosen = ""
        self._use: Mapping[str, int] = {}
        self.set_title(self.tr("Specialties"), "")
        self.search = LineEditor(self.tr("Code, name or other name"), "search")
        self.search.setObjectName("specialty_search")
        self.search.edited.connect(self._filter)
        self.unfold = Button(self.tr("Unfold all"), "chevron-down")
        self.unfold.setObjectName("unfold_specialties")
        self.fold = Button(self.tr("Fold all"), "chevron-up")
        self.fold.setObjectName("fold_specialties")
        line = QHBoxLayout()
        line.setSpacing(12)
        line.addWidget(self.search, 1)
        line.addWidget(self.unfold)
        line.addWidget(self.fold)
        line.addStretch(1)
        self.body.addLayout(line)
        self.tools = SpecialtyTools(frame, ws)
        self.tools.done.connect(self._edited)
        self.tools.chosen.connect(self._choose_later)
        self.tools.setVisible(frame.actor.may("pool.edit"))
        self.outcome = OutcomeLine(self.tools.take_back)
        self.body.addWidget(self.outcome)
        self.ambiguous = Banner("", "warning")
        self.ambiguous.setObjectName("ambiguous_names")
        self.ambiguous.hide()
        self.body.addWidget(self.ambiguous)
        self._empty = self._nothing_yet()
        self._empty.hide()
        self._none = Text(self.tr("No specialty matches"), "body", "muted")
        self._none.hide()
        self._card = Card(padding=0)
        self._card.add(self._make_tree(), 1)
        self.unfold.clicked.connect(self.tree.expandAll)
        self.fold.clicked.connect(self.tree.collapseAll)
        self._make_panel()
        beside = QHBoxLayout()
        beside.setSpacing(GAP)
        beside.addWidget(self._card, 1)
        beside.addWidget(self.panel)
        self.body.addWidget(self._none)
        self.body.addLayout(beside, 1)
        self.body.addWidget(self._empty, 1)
        self._make_actions()
        frame.bridge.on(SpecialtiesChanged, self._changed, self)
        frame.bridge.on(PoolChanged, self._pool_changed, self)

    def _make_actions(self) -> None:
        may = self.frame.actor.may
        self.export = Button(self.tr("Export…"), "download")
        self.export.setObjectName("export_specialties")
        self.export.clicked.connect(self.tools.ask_export)
        self.head.add_action(self.export)
        if may("pool.edit"):
            self.add_top = Button(self.tr("Add at the top…"), "plus")
            self.add_top.setObjectName("add_top_specialty")
            self.add_top.clicked.connect(self.tools.ask_top)
            self.head.add_action(self.add_top)
        if may("pool.import"):
            self.importing = Button(self.tr("Import specialties…"), "upload", "primary")
            self.importing.setObjectName("import_specialties")
            self.importing.clicked.connect(self._open_import)
            self.set_main_action(self.importing)

    def _nothing_yet(self) -> EmptyState:
        title = self.tr("There is no classification yet")
        if not self.frame.actor.may("pool.import"):
            return EmptyState(title, self.tr("The pool manager imports it before the experts."), "network")
        start = Button(self.tr("Begin with the supplied one"), "network")
        start.setObjectName("supplied_classification")
        start.clicked.connect(self._read_supplied)
        advice = self.tr(
            "Import it before the experts: their specialties are checked against it. The supplied one was "
            "made for this program (works, goods and services, three levels); it is no official list. Where "
            "an authority prescribes one, import that."
        )
        return EmptyState(title, advice, "network", action=start)

    def _read_supplied(self) -> None:
        pool = self._ws.services.pool
        job = pool.imports.begin_specialties(self.frame.actor, pool.supplied, _silent)
        self.frame.bridge.watch(job.preview, done=self._take_supplied, owner=self)

    def _take_supplied(self, preview: SpecialtyPreview) -> None:
        confirm = self._ws.services.pool.confirm_specialties
        self.frame.bridge.call(confirm, self.frame.actor, preview.token, done=self._supplied, owner=self)

    def _supplied(self, entries: int) -> None:
        self.outcome.tell(counted(self.tr("{0} {0:specialty|specialties} taken over"), f"{entries:,}"))

    def opened(self, params: Mapping[str, object]) -> None:
        """Load the classification."""
        self._load()

    def returned(self) -> None:
        """Shown again."""
        self._load()

    # Parts.

    def _make_tree(self) -> QTreeWidget:
        self.tree = QTreeWidget()
        self.tree.setObjectName("specialty_tree")
        self.tree.setAccessibleName(self.tr("Specialties"))
        self.tree.setUniformRowHeights(True)
        self.tree.setHeaderLabels(
            [
                self.tr("Specialty"),
                self.tr("Code"),
                self.tr("Experts"),
                self.tr("Category"),
                self.tr("Other names"),
                self.tr("State"),
            ]
        )
        head = self.tree.header()
        head.setSectionsMovable(False)
        head.setStretchLastSection(True)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for section, width in enumerate(_WIDTHS):
            head.resizeSection(section, theme().px(width))
        head.setSectionResizeMode(4, QHeaderView.ResizeMode.Stretch)
        self.tree.setEditTriggers(QTreeWidget.EditTrigger.NoEditTriggers)
        self.tree.currentItemChanged.connect(self._focused)
        self.tree.clicked.connect(self._clicked)
        return self.tree

    def _make_panel(self) -> None:
        self.panel = SidePanel(" ", width=400)
        self.panel.setObjectName("specialty_panel")
        self._facts = FactList(name_width=96)
        self.panel.body.addWidget(self._facts)
        self.panel.body.addWidget(self.tools)
        self.panel.body.addStretch(1)
        self.count = Text("", "body", "muted")
        self.count.setObjectName("specialty_expert_count")
        self.show_experts = Button(self.tr("Show the experts"), "users", "primary")
        self.show_experts.setObjectName("show_specialty_experts")
        self.show_experts.clicked.connect(self._open_experts)
        self.panel.foot.addWidget(self.count, 1)
        self.panel.foot.addWidget(self.show_experts)
        self.panel.hide()

    # Loading.

    def _load(self) -> None:
        entries = self._ws.services.pool.reading.specialties(self.frame.actor)
        self.frame.bridge.watch(entries, done=self._show, owner=self)
        self._load_use()

    def _load_use(self) -> None:
        use = self._ws.services.pool.reading.specialty_use(self.frame.actor)
        self.frame.bridge.watch(use, done=self._show_use, owner=self)

    def _show_use(self, use: Mapping[str, int]) -> None:
        self._use = use
        self.tools.show_use(use)
        for code, item in self._items.items():
            item.setText(2, f"{use.get(code, 0):,}")

    def _show(self, entries: Sequence[Specialty]) -> None:
        opened = {code for code, item in self._items.items() if item.isExpanded()} if self._items else None
        self._entries = {entry.code: entry for entry in entries}
        self.tools.show_entries(entries)
        self._say_ambiguous(entries)
        self.tree.clear()
        self._items = {entry.code: self._item(entry) for entry in entries}
        for entry in entries:
            parent = self._items.get(entry.parent)
            if parent is not None:
                parent.addChild(self._items[entry.code])
            else:
                self.tree.addTopLevelItem(self._items[entry.code])
        for code, item in self._items.items():
            item.setExpanded(code in opened if opened is not None else self._entries[code].level == 1)
        self.head.note.setText(self._counts(entries))
        for widget in (self._card, self.search, self.unfold, self.fold):
            widget.setVisible(bool(entries))
        self._empty.setVisible(not entries)
        self.export.setText(self.tr("Export…") if entries else self.tr("Template…"))
        self._filter()
        self._choose(self._chosen if self._chosen in self._entries else "")

    def _counts(self, entries: Sequence[Specialty]) -> str:
        if not entries:
            return ""
        disabled = sum(entry.disabled for entry in entries)
        said = counted(
            self.tr("{0} {0:specialty|specialties} ({1} by level)"), len(entries), presenter.by_level(entries)
        )
        return self.tr("{0}, {1} disabled").format(said, disabled) if disabled else said

    def _item(self, entry: Specialty) -> QTreeWidgetItem:
        state = self.tr("Disabled") if entry.disabled else self.tr("In use")
        experts = f"{self._use[entry.code]:,}" if entry.code in self._use else ""
        texts = [entry.name, entry.code, experts, entry.category, listed(entry.aliases), state]
        item = QTreeWidgetItem(texts)
        item.setData(0, _CODE, entry.code)
        item.setToolTip(0, entry.name)
        if entry.disabled:
            for section in range(item.columnCount()):
                item.setForeground(section, theme().color("text3"))
            item.setIcon(5, theme().icon("ban", "text3", 16))
        return item

    def _say_ambiguous(self, entries: Sequence[Specialty]) -> None:
        found = ambiguous_names(entries)
        self.ambiguous.setVisible(bool(found))
        if found:
            some = [listed(codes) for codes in list(found.values())[:3]]
            said = self.tr(
                "{0} {0:name belongs|names belong} to more than one entry, an import cannot tell them apart: "
                "{1}"
            )
            self.ambiguous.set_text(counted(said, len(found), word("say.between").join(some)))

    def _filter(self) -> None:
        shown = presenter.matching(self._entries, self.search.value)
        for code, item in self._items.items():
            item.setHidden(code not in shown)
            if self.search.value and code in shown:
                item.setExpanded(True)
        self._none.setVisible(bool(self._entries) and not shown)

    # The chosen one.

    def _focused(self, item: QTreeWidgetItem | None, _before: QTreeWidgetItem | None) -> None:
        if item is not None and self.tree.hasFocus():
            self._choose(str(item.data(0, _CODE)))

    def _clicked(self, index: QModelIndex) -> None:
        self._choose(str(index.siblingAtColumn(0).data(_CODE)))

    def _choose(self, code: str) -> None:
        self._chosen = code
        self.tools.choose(code)
        entry = self._entries.get(code)
        if entry is None:
            self.panel.hide()
            return
        self.panel.title.setText(entry.name)
        self._facts.clear()
        for name, value in (
            (self.tr("Code"), entry.code),
            (self.tr("Stands under"), presenter.path(self._entries, entry)),
            (self.tr("Level"), str(entry.level)),
            (self.tr("Category"), entry.category),
            (self.tr("Other names"), listed(entry.aliases)),
            (self.tr("State"), self.tr("Disabled") if entry.disabled else self.tr("In use")),
            (self.tr("Note"), entry.note),
        ):
            if value:
                self._facts.add(name, Text(value, wrap=True, select=True))
        self.panel.show()
        self._count()

    def _choose_later(self, code: str) -> None:
        """The entry shown after the edit has been loaded."""
        self._chosen = code

    def _edited(self, words: str, undo: list[int]) -> None:
        self.outcome.tell(words, undo)

    def _count(self) -> None:
        if not self._chosen:
            return
        self.count.setText("")
        arrival = _Count(self, self._chosen)
        counted = self._ws.services.pool.reading.count(
            self.frame.actor, ExpertFilter(specialties=(self._chosen,))
        )
        self.frame.bridge.watch(counted, done=arrival.arrived, owner=self)

    def take_count(self, code: str, experts: int) -> None:
        """How many experts a specialty has, those below it included."""
        if code == self._chosen:
            self.count.setText(counted(self.tr("{0} {0:expert|experts}"), f"{experts:,}"))
            self.show_experts.block("" if experts else self.tr("No expert has this specialty"))

    def _open_experts(self) -> None:
        self.frame.open_page("pool.list", specialty=self._chosen)

    def _open_import(self) -> None:
        self.frame.open_page("pool.import", kind="specialties")

    def _changed(self, _message: SpecialtiesChanged) -> None:
        self._load()

    def _pool_changed(self, _message: PoolChanged) -> None:
        self._load_use()
        self._count()


def _silent(_progress: object) -> None:
    """The supplied file is small: no progress is shown."""


class _Count:
    """A number on its way; meanwhile another specialty may be chosen."""

    def __init__(self, page: SpecialtiesPage, code: str) -> None:
        self._page = page
        self._code = code

    def arrived(self, experts: int) -> None:
        """It has come."""
        self._page.take_count(self._code, experts)
