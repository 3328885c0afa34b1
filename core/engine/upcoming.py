"""Draws whose panels meet soon: those that people are reminded of."""

from collections.abc import Callable, Sequence
from datetime import datetime

from core.draw.ceremony.states import WITH_RESULT, Phase
from core.draw.forms.scope import DrawScope
from core.draw.state.ports import DrawRepository
from core.kernel.clock import Clock

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
