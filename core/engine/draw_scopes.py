"""What draws are for, looked up by number: a project's or a batch's."""

from collections.abc import Callable

from core.draw.ceremony.states import OPEN_TO_EDITING, Phase
from core.draw.forms.scope import DrawScope
from core.draw.state.ports import DrawRepository
from core.kernel.acts import Acts
from core.projects.batch_service import BatchService
from core.projects.model import Project, ProjectState
from core.projects.ports import BatchRepository, ProjectRepository

_EVERY = 10_000
"""Draws of one project looked at: more than there ever are."""
_OPEN = OPEN_TO_EDITING - {Phase.FROZEN}
_UNDRAWN = OPEN_TO_EDITING | {Phase.VOIDED}


class DrawScopes:
    """Reads in the engine thread; raises ``UserError('project.unknown')`` for a number that nothing has."""

    def __init__(self, projects: ProjectRepository, batches: BatchRepository, draws: DrawRepository) -> None:
        self._projects = projects
        self._batches = batches
        self._draws = draws

    def of(self, project_no: str) -> DrawScope:
        """The project, or the projects of the batch."""
        batch = self._batches.find(project_no)
        if batch is None:
            return DrawScope((self._projects.get(project_no),))
        return DrawScope(tuple(self._projects.get(number) for number in batch.draft.project_nos), batch)

    def batches(self, acts: Acts, next_number: Callable[[str], int]) -> BatchService:
        """The service of batches over the same repositories."""
        return BatchService(acts, self._projects, self._batches, self.drawing, next_number)

    def whole(self, project_no: str) -> Project:
        """One project that stands for all: what forms and views show."""
        return self.of(project_no).whole

    def approved(self, project_no: str) -> bool:
        """Whether everything behind the number may be drawn for."""
        return self.whole(project_no).state is ProjectState.APPROVED

    def batch_of(self, project_no: str) -> str:
        """The standing batch that a project is drawn for with, "" when it is drawn for alone."""
        return self._batches.standing((project_no,)).get(project_no, "")

    def frozen_for(self, project_no: str) -> str:
        """A draw over this project, alone or in its batch, that is past its plan, "" when there is none."""
        for number in (project_no, self.batch_of(project_no)):
            for draw in self._draws.latest(_EVERY, number) if number else ():
                if draw.phase not in _OPEN:
                    return draw.id
        return ""

    def drawing(self, project_no: str) -> str:
        """The draw of a project or batch that is past its plan and not void, "" when there is none."""
        draw = self._draws.of_project(project_no)
        return "" if draw is None or draw.phase in _UNDRAWN else draw.id
