"""What Ctrl+K finds in the station: experts and projects, each only for who may read them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import Future
from threading import Lock
from typing import TYPE_CHECKING, Any

from core.access.model import Actor
from ui.shell.frame import Hit
from ui.texts import words

if TYPE_CHECKING:
    from core.engine.api import Services
    from core.engine.workstation import Workstation
    from core.pool.search.lists import ExpertPage, ExpertRow
    from core.projects.model import Project

MOST_EXPERTS = 6
MOST_PROJECTS = 5


class GlobalSearch:
    """Asks pool and projects side by side; nobody waits in a thread for somebody else's answer."""

    def __init__(self, workstation: Workstation[Services]) -> None:
        self._ws = workstation

    def find(self, actor: Actor, text: str) -> Future[Sequence[Hit]]:
        """Experts and projects that fit ``text``, masked as in their lists."""
        from core.pool.search.lists import ExpertFilter, ExpertQuery
        from core.projects.model import ProjectFilter

        gathered = _Gathered()
        typed = text.strip()
        if typed and actor.may("pool.read"):
            query = ExpertQuery(ExpertFilter(words=typed), count=MOST_EXPERTS)
            gathered.expect(self._ws.services.pool.reading.page(actor, query), _expert_hits)
        if typed and actor.may("projects.read"):
            wanted = ProjectFilter(words=typed)
            found = self._ws.engine.submit(
                self._ws.services.projects.page, actor, wanted, None, MOST_PROJECTS
            )
            gathered.expect(found, _project_hits)
        return gathered.begin()


class _Gathered:
    """One future over several; a part that fails fails the whole."""

    def __init__(self) -> None:
        self._future: Future[Sequence[Hit]] = Future()
        self._parts: list[tuple[Future[Any], Callable[..., list[Hit]]]] = []
        self._left = 0
        self._lock = Lock()

    def expect(self, future: Future[Any], hits: Callable[..., list[Hit]]) -> None:
        self._parts.append((future, hits))

    def begin(self) -> Future[Sequence[Hit]]:
        self._left = len(self._parts)
        if not self._parts:
            self._future.set_result(())
        for future, _ in self._parts:
            future.add_done_callback(self._arrived)
        return self._future

    def _arrived(self, _future: object) -> None:
        with self._lock:
            self._left -= 1
            last = self._left == 0
        if last:
            try:
                self._future.set_result([hit for part, hits in self._parts for hit in hits(part.result())])
            except BaseException as error:  # noqa: BLE001 - handed to who waits for the answer
                self._future.set_exception(error)


def _expert_hits(page: ExpertPage) -> list[Hit]:
    return [_expert_hit(row) for row in page.rows]


def _expert_hit(row: ExpertRow) -> Hit:
    note = "  ".join(part for part in (row.expert_no, row.title, row.employer) if part)
    return Hit(row.name, note, "user", "pool.detail", {"expert_no": row.expert_no})


def _project_hits(projects: Sequence[Project]) -> list[Hit]:
    return [_project_hit(project) for project in projects]


def _project_hit(project: Project) -> Hit:
    draft = project.draft
    note = f"{draft.project_no}  {words(f'project_state.{project.state.value}')}"
    return Hit(draft.name, note, "folder-kanban", "projects.detail", {"project_no": draft.project_no})
