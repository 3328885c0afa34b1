"""Saving a scene under a name, and the list in which one's scenes are renamed, shared and deleted."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from core.pool.search.scenes import LONGEST_NAME, Scene
from ui.shell.dialogs import Ask
from ui.theme import theme
from ui.widgets.buttons import IconButton
from ui.widgets.editors import LineEditor
from ui.widgets.forms import Field
from ui.widgets.labels import Text

Saved = Callable[[str, bool], None]


class SaveScene(Ask):
    """Asks for a name and whether others see it, then calls ``done(name, shared)``."""

    def __init__(self, parent: QWidget, own: Sequence[Scene], done: Saved) -> None:
        super().__init__(
            parent,
            QCoreApplication.translate("SaveScene", "Save as scene"),
            QCoreApplication.translate(
                "SaveScene", "The conditions as they stand now, to be used again with one click."
            ),
        )
        self._done = done
        self._taken = {scene.name for scene in own if scene.own}
        self.name = LineEditor(longest=LONGEST_NAME)
        self.name.setObjectName("scene_name")
        self.field = Field(self.tr("Name"), self.name, required=True)
        self.shared = QCheckBox(self.tr("Everybody who reads the pool may use it"))
        self.shared.setObjectName("scene_shared")
        self.content.addWidget(self.field)
        self.content.addWidget(self.shared)
        self._note = Text("", "small", "warning", wrap=True)
        self._note.hide()
        self.content.addWidget(self._note)
        self.name.edited.connect(self._look)
        self.add_button(self.tr("Cancel")).clicked.connect(self.reject)
        self.go = self.add_button(self.tr("Save"), "primary", main=True)
        self.go.setObjectName("scene_save")
        self.go.clicked.connect(self._save)
        self.name.setFocus()

    def _look(self) -> None:
        again = self.name.value in self._taken
        self._note.setText(self.tr("Your scene of this name will be replaced.") if again else "")
        self._note.setVisible(again)
        self.adjustSize()

    def _save(self) -> None:
        if self.field.validate():
            self.accept()
            self._done(self.name.value, self.shared.isChecked())


class ManageScenes(Ask):
    """One's own scenes: ``changed(scene, name, shared)`` and ``deleted(scene)`` are called at once."""

    def __init__(
        self,
        parent: QWidget,
        scenes: Sequence[Scene],
        changed: Callable[[Scene, str, bool], None],
        deleted: Callable[[Scene], None],
    ) -> None:
        own = [scene for scene in scenes if scene.own]
        nothing = QCoreApplication.translate(
            "ManageScenes", "You have not saved a scene yet. Scenes that others share are theirs to change."
        )
        super().__init__(
            parent, QCoreApplication.translate("ManageScenes", "My scenes"), "" if own else nothing
        )
        self.setFixedWidth(theme().px(560))
        self.rows = [_SceneRow(scene, changed, deleted) for scene in own]
        for row in self.rows:
            self.content.addWidget(row)
        close = self.add_button(self.tr("Close"), "primary", main=True)
        close.clicked.connect(self._close)

    def _close(self) -> None:
        for row in self.rows:
            row.store()
        self.accept()


class _SceneRow(QWidget):
    def __init__(
        self,
        scene: Scene,
        changed: Callable[[Scene, str, bool], None],
        deleted: Callable[[Scene], None],
    ) -> None:
        super().__init__()
        self._scene = scene
        self._changed = changed
        self._deleted = deleted
        self.name = LineEditor(longest=LONGEST_NAME)
        self.name.set_value(scene.name)
        self.name.setAccessibleName(self.tr("Name"))
        self.shared = QCheckBox(self.tr("Shared"))
        self.shared.setChecked(scene.shared)
        self.delete = IconButton("trash-2", self.tr("Delete"), "danger", 18)
        self.delete.clicked.connect(self._delete)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addWidget(self.name, 1)
        layout.addWidget(self.shared)
        layout.addWidget(self.delete)

    def store(self) -> None:
        """Tell of what was changed."""
        name, shared = self.name.value or self._scene.name, self.shared.isChecked()
        if self.isEnabled() and (name, shared) != (self._scene.name, self._scene.shared):
            self._changed(self._scene, name, shared)

    def _delete(self) -> None:
        self.setEnabled(False)
        self._deleted(self._scene)
