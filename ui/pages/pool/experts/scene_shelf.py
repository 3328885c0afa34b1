"""The scenes of the list: loaded, used, saved, renamed, shared, deleted."""

from collections.abc import Sequence

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from core.engine.api import Services
from core.engine.workstation import Workstation
from core.pool.search.scenes import Scene, ScenesChanged
from ui.pages.pool.experts.expert_filters import ExpertFilters
from ui.pages.pool.experts.scene_dialogs import ManageScenes, SaveScene
from ui.shell.frame import Frame


class SceneShelf(QObject):
    """Between the filter bar and the service of scenes."""

    def __init__(
        self, page: QWidget, frame: Frame, ws: Workstation[Services], filters: ExpertFilters
    ) -> None:
        super().__init__(page)
        self._page = page
        self._frame = frame
        self._ws = ws
        self._filters = filters
        self.scenes: tuple[Scene, ...] = ()
        self.dialog: SaveScene | ManageScenes | None = None
        filters.scene_wanted.connect(self._ask_name)
        filters.scenes_managed.connect(self._manage)
        frame.bridge.on(ScenesChanged, self._changed, self)

    def load(self) -> None:
        """Fetch the scenes."""
        scenes = self._ws.services.pool.reading.scenes(self._frame.actor)
        self._frame.bridge.watch(scenes, done=self._show, owner=self)

    def _show(self, scenes: Sequence[Scene]) -> None:
        self.scenes = tuple(scenes)
        self._filters.show_scenes(self.scenes)

    def _changed(self, _message: ScenesChanged) -> None:
        self.load()

    def _ask_name(self, _values: object) -> None:
        self.dialog = SaveScene(self._page, self.scenes, self._save)
        self.dialog.open()

    def _save(self, name: str, shared: bool) -> None:
        save = self._ws.services.pool.scenes.save
        self._frame.bridge.call(
            save, self._frame.actor, name, self._filters.wanted(), shared, done=self._saved, owner=self
        )

    def _saved(self, scene: Scene) -> None:
        self._frame.notify(self.tr("Scene “{0}” saved").format(scene.name))

    def _manage(self) -> None:
        self.dialog = ManageScenes(self._page, self.scenes, self._change, self._delete)
        self.dialog.open()

    def _change(self, scene: Scene, name: str, shared: bool) -> None:
        change = self._ws.services.pool.scenes.change
        self._frame.bridge.call(change, self._frame.actor, scene.scene_id, name, shared, owner=self)

    def _delete(self, scene: Scene) -> None:
        delete = self._ws.services.pool.scenes.delete
        self._frame.bridge.call(delete, self._frame.actor, scene.scene_id, owner=self)
