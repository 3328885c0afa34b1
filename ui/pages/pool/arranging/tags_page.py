"""The tags in use: how many experts bear each, renaming, merging, deleting."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtWidgets import QWidget

from core.engine.api import Services
from core.engine.workstation import Workstation
from core.pool.record.model import PoolChanged
from core.pool.record.tags import LONGEST_TAG, Carried, TagsChanged, TagUse
from ui.counted import counted
from ui.listing import in_order_of_reading
from ui.pages.pool.arranging.carrying import CarryingJob
from ui.pages.pool.parts.outcome_line import OutcomeLine
from ui.shell.dialogs import Ask
from ui.shell.frame import Frame
from ui.shell.page import Page
from ui.widgets.buttons import Button
from ui.widgets.editors import LineEditor
from ui.widgets.forms import Field
from ui.widgets.labels import Text
from ui.widgets.table.columns import Column, RowAction, static_source
from ui.widgets.table.paged_table import PagedTable


class RenameTag(Ask):
    """Asks for a new name; a name in use says that the two become one. ``done(name)``."""

    def __init__(
        self,
        parent: QWidget,
        title: str,
        text: str,
        use: TagUse,
        known: Sequence[str],
        done: Callable[[str], None],
    ) -> None:
        super().__init__(parent, title, text)
        self._use = use
        self._known = frozenset(known)
        self._done = done
        self.name = LineEditor(longest=LONGEST_TAG)
        self.name.setObjectName("tag_name")
        self.name.set_value(use.name)
        self.name.edited.connect(self._look)
        self.field = Field(self.tr("Tag"), self.name, required=True)
        self.content.addWidget(self.field)
        self._note = Text("", "small", "warning", wrap=True)
        self.content.addWidget(self._note)
        self.add_button(self.tr("Cancel")).clicked.connect(self.reject)
        self.go = self.add_button(self.tr("Rename"), "primary", main=True)
        self.go.setObjectName("tag_rename_go")
        self.go.clicked.connect(self._answer)
        self.name.setFocus()
        self.name.selectAll()
        self._look()

    def _look(self) -> None:
        name = self.name.value
        merging = name != self._use.name and name in self._known
        self.go.setText(self.tr("Merge") if merging else self.tr("Rename"))
        self.go.block("" if name and name != self._use.name else self.tr("Write another name"))
        said = self.tr("“{0}” is in use: both become one tag.").format(name)
        self._note.setText(said if merging else "")

    def _answer(self) -> None:
        if self.field.validate():
            self.accept()
            self._done(self.name.value)


class TagsPage(Page):
    """Everybody who reads the pool sees the tags; who edits it arranges them."""

    scoped = True

    def __init__(self, frame: Frame, ws: Workstation[Services]) -> None:
        super().__init__(frame)
        self._ws = ws
        self._uses: tuple[TagUse, ...] = ()
        self.dialog: RenameTag | None = None
        self.set_title(self.tr("Tags"), "")
        self.search = LineEditor(self.tr("Tag"), "search")
        self.search.setObjectName("tag_search")
        self.search.edited.connect(self._filter)
        self.body.addWidget(self.search)
        self.outcome = OutcomeLine(self._take_back)
        self.body.addWidget(self.outcome)
        self.table = PagedTable(
            [
                Column("tag", self.tr("Tag"), _name, 300, stretch=True),
                Column("experts", self.tr("Experts"), _experts, 140, align="right"),
            ],
            _name,
            name=self.tr("Tags"),
        )
        self.table.view.setObjectName("tag_table")
        self.table.set_words(total=self.tr("{total} {total:tag|tags}"))
        self.table.set_empty(
            self.tr("No tags yet"), self.tr("Tick experts in the list and give them a tag, or import one.")
        )
        self.table.set_row_menu(self._menu)
        self.table.activated.connect(self._show_experts)
        self.table.focused.connect(self._focused)
        self.body.addWidget(self.table, 1)
        self._make_actions()
        frame.bridge.on(TagsChanged, self._changed, self)
        frame.bridge.on(PoolChanged, self._pool_changed, self)

    def opened(self, params: Mapping[str, object]) -> None:
        """Load the tags."""
        self._load()

    def returned(self) -> None:
        """Shown again."""
        self._load()

    def _make_actions(self) -> None:
        self.show_experts = Button(self.tr("Show the experts"), "users")
        self.show_experts.setObjectName("show_tag_experts")
        self.show_experts.clicked.connect(self._show_current)
        self.head.add_action(self.show_experts)
        self.rename = Button(self.tr("Rename or merge…"), "pencil")
        self.rename.setObjectName("rename_tag")
        self.rename.clicked.connect(self._rename_current)
        self.delete = Button(self.tr("Delete…"), "trash-2", "danger")
        self.delete.setObjectName("delete_tag")
        self.delete.clicked.connect(self._delete_current)
        if self.frame.actor.may("pool.edit"):
            self.head.add_action(self.delete)
            self.set_main_action(self.rename)
        self._focused(None)

    def _load(self) -> None:
        tags = self._ws.services.pool.reading.tags(self.frame.actor)
        self.frame.bridge.watch(tags, done=self._show, owner=self)

    def _show(self, uses: Sequence[TagUse]) -> None:
        self._uses = tuple(in_order_of_reading(uses, lambda use: use.name))
        self._filter()

    def _filter(self) -> None:
        wanted = self.search.value.casefold()
        self.table.set_source(static_source([use for use in self._uses if wanted in use.name.casefold()]))

    def _focused(self, use: TagUse | None) -> None:
        reason = "" if use is not None else self.tr("Choose a tag")
        for button in (self.show_experts, self.rename, self.delete):
            button.block(reason)

    def _menu(self, _use: TagUse) -> list[RowAction]:
        return [RowAction(self.tr("Show the experts"), self._show_rows, "users")]

    def _show_rows(self, uses: list[TagUse]) -> None:
        self._show_experts(uses[0])

    def _show_current(self) -> None:
        self._show_experts(self.table.current_row)

    def _show_experts(self, use: TagUse) -> None:
        self.frame.open_page("pool.list", tag=use.name)

    def _rename_current(self) -> None:
        use: TagUse = self.table.current_row
        text = self.tr(
            "The new name goes to {0} {0:expert|experts}, to scenes and to plans that are not frozen."
        )
        names = [other.name for other in self._uses]
        title, done = self.tr("Rename the tag"), partial(self._rename, use)
        self.dialog = RenameTag(self, title, counted(text, f"{use.experts:,}"), use, names, done)
        self.dialog.open()

    def _rename(self, use: TagUse, name: str) -> None:
        rename = self._ws.services.pool.tags.rename
        done = partial(self._arranged, self.tr("“{0}” is now “{1}”").format(use.name, name))
        CarryingJob(
            self, self.frame, self.tr("Renaming “{0}”").format(use.name), rename, (use.name, name), done
        )

    def _delete_current(self) -> None:
        use: TagUse = self.table.current_row
        text = self.tr(
            "It is taken from {0} {0:expert|experts}, from scenes and from plans that are not frozen."
        )
        self.frame.dialogs.confirm(
            self.tr("Delete the tag “{0}”?").format(use.name),
            counted(text, f"{use.experts:,}"),
            self.tr("Delete"),
            partial(self._delete, use),
            danger=True,
            owner=self,
        )

    def _delete(self, use: TagUse) -> None:
        delete = self._ws.services.pool.tags.delete
        done = partial(self._arranged, self.tr("“{0}” deleted").format(use.name))
        CarryingJob(self, self.frame, self.tr("Deleting “{0}”").format(use.name), delete, (use.name,), done)

    def _arranged(self, words: str, carried: Carried) -> None:
        said = counted(self.tr("{0}, {1} {1:expert|experts} changed"), words, f"{len(carried.experts):,}")
        self.outcome.tell(said, [carried])

    def _take_back(self, carried: Sequence[Carried]) -> None:
        put_back = self._ws.services.pool.tags.put_back
        CarryingJob(self, self.frame, self.tr("Taking back"), put_back, (carried,), self._taken_back)

    def _taken_back(self, experts: int) -> None:
        self.outcome.tell(counted(self.tr("Tags of {0} {0:expert|experts} as before"), f"{experts:,}"))

    def _changed(self, _message: TagsChanged) -> None:
        self._load()

    def _pool_changed(self, _message: PoolChanged) -> None:
        self._load()


def _name(use: TagUse) -> str:
    return use.name


def _experts(use: TagUse) -> str:
    return f"{use.experts:,}"
