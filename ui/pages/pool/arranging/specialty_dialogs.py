"""Questions of the classification's editor: an entry's fields, where it moves, what it merges into."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from core.pool.arranging.specialty_edits import below
from core.pool.importing.specialty_rows import DEEPEST, LONGEST_NAME
from core.pool.record.model import Specialty
from core.sheets.lists import split_names
from ui.counted import counted
from ui.listing import listed
from ui.shell.dialogs import Ask
from ui.theme import theme
from ui.widgets.editors import LineEditor
from ui.widgets.forms import Field
from ui.widgets.labels import Text
from ui.widgets.specialty_tree import SpecialtyTree, TreeNode

_TOP = "^"  # no code begins so


class SpecialtyDialog(Ask):
    """Asks for an entry's fields and calls ``done(entry)``; place and state are those of ``entry``."""

    def __init__(
        self, parent: QWidget, title: str, text: str, entry: Specialty, done: Callable[[Specialty], None]
    ) -> None:
        super().__init__(parent, title, text)
        self._entry = entry
        self._done = done
        self.code = LineEditor("C020201", longest=32)
        self.name = LineEditor(longest=LONGEST_NAME)
        self.category = LineEditor(longest=LONGEST_NAME)
        self.aliases = LineEditor(self.tr("Several: separate them by commas"), longest=1000)
        self.note = LineEditor(longest=LONGEST_NAME)
        self.fields = {
            "code": Field(self.tr("Code"), self.code, required=True),
            "name": Field(self.tr("Name"), self.name, required=True),
            "aliases": Field(self.tr("Other names"), self.aliases),
            "category": Field(self.tr("Category"), self.category),
            "note": Field(self.tr("Note"), self.note),
        }
        self.fields["aliases"].set_value(listed(entry.aliases))
        for key in ("code", "name", "category", "note"):
            self.fields[key].set_value(getattr(entry, key))
        for key, field in self.fields.items():
            field.editor.setObjectName(f"specialty_{key}")
            self.content.addWidget(field)
        self.add_button(self.tr("Cancel")).clicked.connect(self.reject)
        self.go = self.add_button(self.tr("Save"), "primary", main=True)
        self.go.setObjectName("specialty_save")
        self.go.clicked.connect(self._save)
        (self.name if entry.code else self.code).setFocus()

    def _save(self) -> None:
        if not all([field.validate() for field in self.fields.values()]):
            return
        self.accept()
        entry = self._entry
        self._done(
            Specialty(
                code=self.code.value,
                name=self.name.value,
                level=entry.level,
                parent=entry.parent,
                category=self.category.value,
                aliases=split_names(self.aliases.value),
                disabled=entry.disabled,
                position=entry.position,
                note=self.note.value,
            )
        )


class PlaceDialog(Ask):
    """Asks under which entry one moves; ``done(code)``, "" for the top."""

    def __init__(
        self,
        parent: QWidget,
        entry: Specialty,
        entries: Sequence[Specialty],
        experts: int,
        done: Callable[[str], None],
    ) -> None:
        inside = below(entries, entry.code)
        said = QCoreApplication.translate(
            "PlaceDialog",
            "The {0} {0:entry below comes|entries below come} along. Its {1} {1:expert keeps the code and "
            "is|experts keep their codes and are} found under the new place; draws that are frozen stay as "
            "they were.",
        )
        super().__init__(
            parent,
            QCoreApplication.translate("PlaceDialog", "Move “{0}”").format(entry.name),
            counted(said, len(inside) - 1, f"{experts:,}"),
        )
        self.setFixedWidth(theme().px(520))
        self._done = done
        top = TreeNode(_TOP, self.tr("At the top"), bare=True)
        others = [e for e in entries if e.code not in inside and e.level < DEEPEST]
        self.tree = SpecialtyTree([top, *(TreeNode(e.code, e.name, e.parent) for e in others)], single=True)
        self.tree.setObjectName("place_tree")
        self.tree.setMinimumHeight(theme().px(280))
        self.tree.set_codes([entry.parent or _TOP])
        self.tree.edited.connect(self._look)
        self.content.addWidget(self.tree)
        self._now = entry.parent or _TOP
        self.add_button(self.tr("Cancel")).clicked.connect(self.reject)
        self.go = self.add_button(self.tr("Move"), "primary", main=True)
        self.go.setObjectName("place_go")
        self.go.clicked.connect(self._answer)
        self._look()

    def _look(self) -> None:
        chosen = self.tree.codes
        self.go.block("" if chosen and chosen != [self._now] else self.tr("Choose another place"))

    def _answer(self) -> None:
        self.accept()
        chosen = self.tree.codes[0]
        self._done("" if chosen == _TOP else chosen)


class MergeDialog(Ask):
    """Asks into which entry one goes; ``held`` says what changes. ``done(code)``."""

    def __init__(
        self,
        parent: QWidget,
        entry: Specialty,
        entries: Sequence[Specialty],
        held: Mapping[str, int],
        done: Callable[[str], None],
    ) -> None:
        super().__init__(
            parent,
            QCoreApplication.translate("MergeDialog", "Merge “{0}” into another").format(entry.name),
            QCoreApplication.translate(
                "MergeDialog",
                "Its experts, the entries below it, its code and its names go to the other one; then it is "
                "gone. Draws that are frozen stay as they were.",
            ),
            "warning",
        )
        self.setFixedWidth(theme().px(520))
        self._done = done
        self._names = {e.code: e.name for e in entries}
        self._held = held
        inside = below(entries, entry.code)
        self._below = len(inside) - 1
        self.tree = SpecialtyTree(
            [TreeNode(e.code, e.name, e.parent) for e in entries if e.code not in inside], single=True
        )
        self.tree.setObjectName("merge_tree")
        self.tree.setMinimumHeight(theme().px(260))
        self.tree.edited.connect(self._look)
        self.content.addWidget(self.tree)
        self.preview = Text("", "body", bold=True, wrap=True)
        self.preview.setObjectName("merge_preview")
        self.content.addWidget(self.preview)
        self.add_button(self.tr("Cancel")).clicked.connect(self.reject)
        self.go = self.add_button(self.tr("Merge"), "danger_fill")
        self.go.setObjectName("merge_go")
        self.go.clicked.connect(self._answer)
        self._look()

    def _look(self) -> None:
        chosen = self.tree.codes
        self.go.block("" if chosen else self.tr("Choose an entry"))
        name = self._names.get(chosen[0], "") if chosen else "…"
        said = self.tr(
            "To “{0}” go: {1} {1:expert|experts} with this very code, {2} {2:scene|scenes}, {3} "
            "{3:plan|plans} not frozen, {4} {4:project|projects}, and the {5} {5:entry|entries} below with "
            "theirs."
        )
        held = self._held
        counts = [f"{held[key]:,}" for key in ("experts", "scenes", "plans", "projects")]
        self.preview.setText(counted(said, name, *counts, self._below))

    def _answer(self) -> None:
        self.accept()
        self._done(self.tree.codes[0])
