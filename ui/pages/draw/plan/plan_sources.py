"""Where a plan begins: templates and earlier draws to take over, and saving a template."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QCheckBox, QDialog, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from core.draw.planning.templates import LONGEST_NAME, PlanTemplate
from core.draw.state.views import DrawRow
from ui.counted import counted
from ui.shell.dates import short_moment
from ui.shell.dialogs import Ask
from ui.theme import theme
from ui.widgets.buttons import Button
from ui.widgets.editors import LineEditor
from ui.widgets.forms import Field
from ui.widgets.labels import Text
from ui.widgets.layouts import row

Source = PlanTemplate | DrawRow
_SOURCE = Qt.ItemDataRole.UserRole


class BeginFromDialog(QDialog):
    """Templates first, then draws changed last; ``use`` and ``delete`` are called with what was chosen."""

    def __init__(
        self,
        parent: QWidget,
        sources: Sequence[Source],
        use: Callable[[Source], None],
        delete: Callable[[PlanTemplate], None],
    ) -> None:
        super().__init__(parent)
        self._use_source = use
        self._delete_template = delete
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setObjectName("begin_from")
        self.setWindowTitle(self.tr("Begin from a template or an earlier draw"))
        self.resize(theme().px(640), theme().px(520))
        self._search = LineEditor(self.tr("Name, project or draw"), "search")
        self._search.setObjectName("begin_from_search")
        self._search.edited.connect(self._filter)
        self.list = QListWidget()
        self.list.setObjectName("begin_from_list")
        self.list.setAccessibleName(self.windowTitle())
        self.list.setSpacing(4)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setAlternatingRowColors(True)
        for source in sources:
            item = QListWidgetItem(self._words(source))
            item.setToolTip(item.text())
            item.setData(_SOURCE, source)
            self.list.addItem(item)
        self.list.itemSelectionChanged.connect(self._look)
        self.list.itemActivated.connect(self._use)
        self._nothing = Text(self.tr("Nothing saved and nothing drawn yet."), "body", "muted")
        self._nothing.setVisible(not sources)
        note = Text(
            self.tr(
                "Conditions and limits are taken over. Witnesses stay as they are here; lists of those to be "
                "avoided come along only from a draw of your own."
            ),
            "small",
            "muted",
            wrap=True,
        )
        self.delete = Button(self.tr("Delete template"), "trash-2", "danger")
        self.delete.setObjectName("delete_template")
        self.delete.clicked.connect(self._delete)
        cancel = Button(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        self.use = Button(self.tr("Take over"), kind="primary")
        self.use.setObjectName("use_source")
        self.use.clicked.connect(self._use)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(12)
        for part in (self._search, self._nothing, self.list, note):
            layout.addWidget(part)
        layout.addLayout(row(self.delete, None, cancel, self.use, gap=12))
        self._look()

    def _words(self, source: Source) -> str:
        if isinstance(source, PlanTemplate):
            seats = sum(group.seats for group in source.plan.groups)
            said = counted(
                self.tr("Template  ·  {0} {0:group|groups}, {1} {1:seat|seats}"),
                len(source.plan.groups),
                seats,
            )
            shared = "" if source.own and not source.shared else self.tr("shared")
            if not source.own:
                shared = self.tr("shared by others")
            return "\n".join((source.name, "  ·  ".join(part for part in (said, shared) if part)))
        when = short_moment(source.changed_at)
        said = counted(self.tr("Draw {0}  ·  {1} {1:seat|seats}  ·  {2}"), source.draw_id, source.seats, when)
        return f"{source.project_name}\n{said}"

    @property
    def _chosen(self) -> Source | None:
        chosen = self.list.selectedItems()
        return chosen[0].data(_SOURCE) if chosen else None

    def _filter(self) -> None:
        wanted = self._search.value.casefold()
        for place in range(self.list.count()):
            item = self.list.item(place)
            item.setHidden(wanted not in item.text().casefold())
            if item.isHidden():
                item.setSelected(False)  # what nobody sees is not taken over

    def _look(self) -> None:
        chosen = self._chosen
        self.use.block("" if chosen is not None else self.tr("Choose a template or a draw"))
        own = isinstance(chosen, PlanTemplate) and chosen.own
        self.delete.block("" if own else self.tr("Only your own templates can be deleted"))

    def _use(self) -> None:
        if (chosen := self._chosen) is not None:
            self.accept()
            self._use_source(chosen)

    def _delete(self) -> None:
        chosen = self._chosen
        if isinstance(chosen, PlanTemplate) and chosen.own:
            self.list.takeItem(self.list.currentRow())
            self._delete_template(chosen)


class SaveTemplate(Ask):
    """Asks for a name and whether others see it, then calls ``done(name, shared)``."""

    def __init__(self, parent: QWidget, done: Callable[[str, bool], None]) -> None:
        super().__init__(
            parent,
            QCoreApplication.translate("SaveTemplate", "Save as template"),
            QCoreApplication.translate(
                "SaveTemplate",
                "Groups, conditions and limits as they stand now, without project, witnesses and those to be "
                "avoided. One of yours of the same name is replaced.",
            ),
        )
        self._done = done
        self.name = LineEditor(longest=LONGEST_NAME)
        self.name.setObjectName("template_name")
        self.field = Field(self.tr("Name of the template"), self.name, required=True)
        self.shared = QCheckBox(self.tr("Everybody who makes plans may use it"))
        self.shared.setObjectName("template_shared")
        self.content.addWidget(self.field)
        self.content.addWidget(self.shared)
        self.add_button(self.tr("Cancel")).clicked.connect(self.reject)
        go = self.add_button(self.tr("Save"), "primary", main=True)
        go.setObjectName("template_save")
        go.clicked.connect(self._save)
        self.name.setFocus()

    def _save(self) -> None:
        if self.field.validate():
            self.accept()
            self._done(self.name.value, self.shared.isChecked())
