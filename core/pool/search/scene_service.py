"""Saving, renaming, sharing and deleting scenes."""

from dataclasses import replace

from core.access.model import Actor
from core.kernel.acts import Acts, Recorded, act
from core.kernel.errors import UserError
from core.pool.search.conditions import check, without_empty
from core.pool.search.lists import ExpertFilter
from core.pool.search.ports import SceneRepository
from core.pool.search.scenes import MOST_SCENES, Scene, ScenesChanged, checked_name


class SceneService:
    """Acts run in the engine thread. Who saved a scene may change it; others use it when it is shared."""

    def __init__(self, acts: Acts, scenes: SceneRepository) -> None:
        self.acts = acts
        self._scenes = scenes

    @act("pool.scene_saved")
    def save(self, actor: Actor, name: str, wanted: ExpertFilter, shared: bool = False) -> Recorded[Scene]:
        """Save a filter under a name of one's own, in place of one's scene of that name.

        Raises:
            UserError: ``pool.scene_name``, ``pool.scenes_full``, ``pool.conditions_…``.
        """
        name = checked_name(name, ())
        wanted = replace(wanted, conditions=without_empty(wanted.conditions))
        check(wanted.conditions)
        own = [scene for scene in self._scenes.seen_by(actor.account_id) if scene.own]
        same = next((scene for scene in own if scene.name == name), None)
        if same is None and len(own) >= MOST_SCENES:
            raise UserError("pool.scenes_full", most=MOST_SCENES)
        scene = Scene(same.scene_id if same is not None else 0, name, shared, True, wanted)
        return self._stored(actor, scene)

    @act("pool.scene_changed")
    def change(self, actor: Actor, scene_id: int, name: str, shared: bool) -> Recorded[Scene]:
        """Rename one's scene, share it or keep it to oneself.

        Raises:
            UserError: ``pool.scene_unknown``, ``pool.scene_name``, ``pool.scene_name_taken``.
        """
        scene = self._own(actor, scene_id)
        others = [s.name for s in self._scenes.seen_by(actor.account_id) if s.own and s.scene_id != scene_id]
        return self._stored(actor, replace(scene, name=checked_name(name, others), shared=shared))

    @act("pool.scene_deleted")
    def delete(self, actor: Actor, scene_id: int) -> Recorded[None]:
        """Delete one's scene; raises ``UserError('pool.scene_unknown')``."""
        scene = self._own(actor, scene_id)
        self._scenes.remove(scene_id)
        self.acts.announce(ScenesChanged())
        return Recorded(None, f"scene-{scene_id}", {"shared": scene.shared}, {"name": scene.name})

    def _stored(self, actor: Actor, scene: Scene) -> Recorded[Scene]:
        number = self._scenes.put(actor.account_id, scene, self.acts.clock.now().wall)
        self.acts.announce(ScenesChanged())
        sealed = {"name": scene.name}
        return Recorded(replace(scene, scene_id=number), f"scene-{number}", {"shared": scene.shared}, sealed)

    def _own(self, actor: Actor, scene_id: int) -> Scene:
        for scene in self._scenes.seen_by(actor.account_id):
            if scene.scene_id == scene_id and scene.own:
                return scene
        raise UserError("pool.scene_unknown")
