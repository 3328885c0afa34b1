"""Batches: making, listing, dissolving."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from core.access.model import Actor
from core.kernel.acts import Acts, Recorded, act
from core.kernel.canonical_json import JsonValue
from core.kernel.errors import OutOfScopeError, UserError
from core.projects.batches import PREFIX, Batch, BatchDraft, BatchesChanged, BatchKind, check_batch, together
from core.projects.model import Project, ProjectsChanged
from core.projects.ports import BatchRepository, ProjectRepository
from core.projects.rules import sealed

SUPERVISE = "draw.supervise"


@dataclass(frozen=True, slots=True)
class ScopeView:
    """What a draw is or would be for, sealed units left out: one project, or the projects of a batch.

    ``whole`` is what heads of pages show; of a single project it is that project.
    """

    whole: Project
    projects: tuple[Project, ...]
    batch: Batch | None = None


class BatchService:
    """What can be done with batches. ``drawing`` tells the draw of a project or batch, "" when there is none.

    A draw whose plan is still being edited does not count as one.
    """

    def __init__(
        self,
        acts: Acts,
        projects: ProjectRepository,
        batches: BatchRepository,
        drawing: Callable[[str], str],
        next_number: Callable[[str], int],
    ) -> None:
        self.acts = acts
        self._projects = projects
        self._batches = batches
        self._drawing = drawing
        self._next_number = next_number

    def all(self, actor: Actor) -> Sequence[Batch]:
        """Batches of projects that the actor may see, the newest first, dissolved ones among them."""
        self._check_read(actor)
        return [batch for batch in self._batches.all() if self._is_seen(actor, batch)]

    def scope(self, actor: Actor, project_no: str) -> ScopeView:
        """The projects behind a number, which is a project's or a batch's.

        Raises:
            UserError: ``project.unknown``; ``OutOfScopeError`` for other departments' projects.
        """
        self._check_read(actor, project_no)
        now = self.acts.clock.now().wall
        batch = self._batches.find(project_no)
        if batch is None:
            project = sealed(self._projects.get(project_no), now)
            return ScopeView(project, (project,))
        projects = tuple(sealed(self._projects.get(number), now) for number in batch.draft.project_nos)
        return ScopeView(together(batch, projects), projects, batch)

    def of_project(self, actor: Actor, project_no: str) -> Batch | None:
        """The standing batch that a project is in."""
        self._check_read(actor, project_no)
        batch_id = self._batches.standing((project_no,)).get(project_no)
        return None if batch_id is None else self._batches.get(batch_id)

    @act("projects.batch_made")
    def make(
        self, actor: Actor, batch: BatchDraft, reason: str = "", supervisor: Actor | None = None
    ) -> Recorded[str]:
        """Put approved projects together.

        One panel for several projects is lawful where nothing local says otherwise, so it needs a reason and
        the supervisor's co-sign.

        Raises:
            UserError: as ``check_batch``; ``batch.drawn`` (``project``, ``draw``) for a project whose draw
                has begun; ``batch.reason_missing``; ``draw.two_people``; ``access.denied``.
        """
        projects = [self._projects.get(number) for number in batch.project_nos]
        check_batch(batch, projects, self._batches.standing(batch.project_nos))
        for number in batch.project_nos:
            if draw := self._drawing(number):
                raise UserError("batch.drawn", project=number, draw=draw)
        if batch.kind is BatchKind.ONE_PANEL:
            self._check_one_panel(actor, reason, supervisor)
        now = self.acts.clock.now().wall
        batch_id = f"{PREFIX}{self.acts.station.station_id}-{now.year}-{self._next_number('batch'):04d}"
        self._batches.add(Batch(batch_id, batch, actor.account_id, now, reason.strip()))
        self._announce(batch_id)
        facts: dict[str, JsonValue] = {
            "batch": batch_id,
            "kind": batch.kind.value,
            "projects": list(batch.project_nos),
            "supervisor": None if supervisor is None else supervisor.account_id,
        }
        return Recorded(batch_id, batch_id, facts, why=reason.strip())

    @act("projects.batch_dissolved")
    def dissolve(self, actor: Actor, batch_id: str, reason: str) -> Recorded[None]:
        """Take a batch apart while nothing was drawn for it.

        Raises:
            UserError: ``batch.unknown``, ``batch.dissolved``, ``batch.drawn``, ``batch.reason_missing``.
        """
        batch = self._batches.get(batch_id)
        if not batch.stands:
            raise UserError("batch.dissolved")
        if not reason.strip():
            raise UserError("batch.reason_missing")
        if draw := self._drawing(batch_id):
            raise UserError("batch.drawn", project=batch_id, draw=draw)
        self._batches.dissolve(batch_id, actor.account_id, reason.strip(), self.acts.clock.now().wall)
        self._announce(batch_id)
        return Recorded(None, batch_id, {"batch": batch_id}, why=reason.strip())

    @staticmethod
    def _check_one_panel(actor: Actor, reason: str, supervisor: Actor | None) -> None:
        if not reason.strip():
            raise UserError("batch.reason_missing")
        if supervisor is None or not supervisor.may(SUPERVISE):
            raise UserError("access.denied", act=SUPERVISE)
        if supervisor.account_id == actor.account_id:
            raise UserError("draw.two_people")

    def _announce(self, batch_id: str) -> None:
        self.acts.announce(BatchesChanged(batch_id))
        self.acts.announce(ProjectsChanged())

    def _check_read(self, actor: Actor, project_no: str = "") -> None:
        if not actor.may("projects.read"):
            raise UserError("access.denied", act="projects.read")
        self.acts.gate.check(actor, {"project_no": project_no})

    def _is_seen(self, actor: Actor, batch: Batch) -> bool:
        try:
            self.acts.gate.check(actor, {"batch": batch.draft})
        except OutOfScopeError:
            return False
        return True
