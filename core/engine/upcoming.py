"""Meetings of panels: what invitations say of them, and which come soon."""

from collections.abc import Callable, Sequence
from datetime import datetime

from core.contact.invitation.model import MeetingFacts
from core.draw.ceremony.states import WITH_RESULT, Phase
from core.draw.forms.scope import MEETING_HOURS, DrawScope
from core.draw.state.ports import DrawRepository
from core.draw.state.records import DrawRecord
from core.kernel.clock import Clock
from core.projects.model import Project

_LOOKED_AT = 100
"""Draws that changed last: more than a station holds meetings in three days."""


def upcoming_draws(
    draws: DrawRepository, scope: Callable[[str], DrawScope], clock: Clock
) -> Callable[[datetime], Sequence[str]]:
    """Gives, in the engine thread, the draws with a panel that meets before a moment and has not met yet.

    A draw that is halted, void or called off is none of them.
    """

    def upcoming(until: datetime) -> Sequence[str]:
        now = clock.now().wall
        return [
            draw.id
            for draw in draws.latest(_LOOKED_AT)
            if Phase(draw.phase) in WITH_RESULT | {Phase.CLOSED}
            and draw.halted is None
            and draw.cancelled_at is None
            and any(
                at is not None and now < at <= until
                for at in (project.draft.opening_at for project in scope(draw.project_no).projects)
            )
        ]

    return upcoming


def meeting_facts(
    organisation: str, may_name_project: Callable[[str], bool]
) -> Callable[[DrawRecord, Project], MeetingFacts]:
    """Gives what invitations say of a meeting; ``may_name_project`` is asked for each draw."""

    def of(draw: DrawRecord, project: Project) -> MeetingFacts:
        draft = project.draft
        assert draft.opening_at is not None  # a project is not approved without it
        return MeetingFacts(
            organisation=organisation,
            signature=f"【{organisation[:7]}】",
            report_at=draft.opening_at,
            place=draft.place,
            place_short=draft.place[:8],
            duration_hours=MEETING_HOURS,
            contact_phone=draft.contact_phone,
            project_alias=draft.name if may_name_project(draw.id) else "",
            by_hand=draw.plan.by_hand,
        )

    return of
