"""专家角色: leader, deputy leader and members of a panel, set once its names are released.

A panel has one leader at most. In a batch with a panel for each project every panel has its own.
"""

from collections import Counter
from collections.abc import Callable, Mapping
from enum import StrEnum

from core.access.model import Actor
from core.draw.ceremony.states import WITH_RESULT, Phase
from core.draw.ceremony.time_lock import names_locked
from core.draw.forms.scope import DrawScope
from core.draw.state.ports import DrawRepository, SeatRepository
from core.draw.state.records import DrawRecord, SeatRecord
from core.draw.state.views import DrawChanged
from core.kernel.acts import Acts, Recorded, act
from core.kernel.canonical_json import JsonValue
from core.kernel.errors import UserError


class PanelRole(StrEnum):
    """What somebody is on the panel; nobody need have a role."""

    LEADER = "leader"
    DEPUTY_LEADER = "deputy_leader"
    MEMBER = "member"


class PanelRoles:
    """Sets the roles of those who take part; whoever left keeps none."""

    def __init__(
        self,
        acts: Acts,
        draws: DrawRepository,
        seats: SeatRepository,
        scope: Callable[[str], DrawScope],
    ) -> None:
        self.acts = acts
        self._draws = draws
        self._seats = seats
        self._scope = scope

    @act("draw.roles_set")
    def set(self, _actor: Actor, draw_id: str, roles: Mapping[int, PanelRole | None]) -> Recorded[None]:
        """Set the roles of these rows (numbers as stored), one or many at once; None takes a role away.

        Raises:
            UserError: ``draw.not_drawn``, ``draw.over``, ``draw.names_locked``; ``draw.seat_not_taken`` for a
                row whose expert does not take part; ``draw.two_leaders`` (``project``).
        """
        draw = self._draws.get(draw_id)
        if draw.phase in (Phase.CLOSED, Phase.VOIDED):
            raise UserError("draw.over")
        if draw.phase not in WITH_RESULT:
            raise UserError("draw.not_drawn")
        if names_locked(draw):
            raise UserError("draw.names_locked")
        sitting = {s.row: s for s in self._seats.seats(draw_id, draw.attempt) if s.state == "accepted"}
        if not roles.keys() <= sitting.keys():
            raise UserError("draw.seat_not_taken")
        after = {row: roles.get(row, seat.role) for row, seat in sitting.items()}
        self._check_leaders(draw, [sitting[row] for row, role in after.items() if role == PanelRole.LEADER])
        changed = {row: "" if role is None else role.value for row, role in roles.items()}
        for row, role in changed.items():
            self._seats.set_role(draw_id, row, role)
        self.acts.announce(DrawChanged(draw_id))
        told: list[JsonValue] = [[sitting[row].seat, role] for row, role in sorted(changed.items())]
        return Recorded(None, draw_id, {"attempt": draw.attempt, "roles": told})

    def _check_leaders(self, draw: DrawRecord, leaders: list[SeatRecord]) -> None:
        """``draw.two_leaders``: a panel has one at most."""
        scope = self._scope(draw.project_no)
        panels = Counter(scope.shown_for(draw.plan, seat.group).draft.project_no for seat in leaders)
        for project, count in panels.items():
            if count > 1:
                raise UserError("draw.two_leaders", project=project)
