"""Saved scenes in the database."""

import json
from collections.abc import Mapping
from datetime import datetime

from core.pool.search.lists import ExpertFilter
from core.pool.search.scenes import Scene, filter_from_json, filter_json
from storage.database.connection import Connection


class DatabaseScenes:
    """Implements ``core.pool.search.ports.SceneRepository``."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def seen_by(self, account: str) -> tuple[Scene, ...]:
        """Own scenes by name, then those that others share."""
        rows = self._connection.execute(
            "SELECT id, name, shared, owner = :owner, wanted FROM pool_scene WHERE shared OR owner = :owner "
            "ORDER BY owner <> :owner, name, id",
            {"owner": account},
        )
        return tuple(
            Scene(number, name, bool(shared), bool(own), filter_from_json(json.loads(wanted)))
            for number, name, shared, own, wanted in rows
        )

    def put(self, account: str, scene: Scene, at: datetime) -> int:
        """Store a scene, a new one when its number is 0; its number."""
        row = self._connection.execute(
            "INSERT INTO pool_scene (id, owner, name, shared, wanted, changed_at) VALUES (?,?,?,?,?,?) "
            "ON CONFLICT (id) DO UPDATE SET name = excluded.name, shared = excluded.shared, "
            "wanted = excluded.wanted, changed_at = excluded.changed_at RETURNING id",
            (
                *(scene.scene_id or None, account, scene.name, int(scene.shared)),
                *(_text(scene.wanted), at.isoformat()),
            ),
        ).fetchone()
        return int(row[0])

    def remove(self, scene_id: int) -> None:
        """Take a scene away."""
        self._connection.execute("DELETE FROM pool_scene WHERE id = ?", (scene_id,))

    def wanted(self) -> Mapping[int, ExpertFilter]:
        """The filters of everybody's scenes."""
        rows = self._connection.execute("SELECT id, wanted FROM pool_scene")
        return {number: filter_from_json(json.loads(text)) for number, text in rows}

    def set_wanted(self, filters: Mapping[int, ExpertFilter]) -> None:
        """Replace filters, when what they ask for has been renamed."""
        self._connection.executemany(
            "UPDATE pool_scene SET wanted = ? WHERE id = ?",
            [(_text(wanted), number) for number, wanted in filters.items()],
        )


def _text(wanted: ExpertFilter) -> str:
    return json.dumps(filter_json(wanted), ensure_ascii=False)
