"""Long leave (features E5): from–to with a reason; nobody on leave is drawn, and it ends by itself."""

from collections.abc import Sequence
from dataclasses import replace

from core.access.model import Actor
from core.kernel.acts import Acts, Recorded, act
from core.kernel.canonical_json import JsonValue
from core.kernel.errors import UserError
from core.pool.record.model import Expert
from core.pool.upkeep.model import BulkOutcome, Leave, LeaveState
from core.pool.upkeep.tools import UpkeepTools, check_until, needed_reason, numbers, subject_of
from core.standing.model import ExpertStatus

MOST_LISTED = 2000


class LeaveService:
    """Entering, ending and listing leaves."""

    def __init__(self, tools: UpkeepTools) -> None:
        self._tools = tools

    @property
    def acts(self) -> Acts:
        """What acts are performed with."""
        return self._tools.acts

    def leaves(self, actor: Actor, expert_no: str) -> Sequence[Leave]:
        """Leaves of an expert, the latest :data:`MOST_LISTED`; names masked."""
        with self._tools.reading(actor) as records:
            found = records.leaves(None, self._tools.today(), expert_no, MOST_LISTED)
        return [replace(leave, name=actor.masks.text("name", leave.name)) for leave in found]

    @act("pool.leave_entered")
    def enter(
        self, actor: Actor, expert_nos: Sequence[str], starts: str, ends: str, reason: str
    ) -> Recorded[BulkOutcome]:
        """Enter the same leave for one expert or several; ``ends`` "" means until further notice.

        Raises:
            UserError: ``pool.reason_missing``, ``pool.period_reversed``, ``pool.period_over``;
                ``pool.leave_overlaps`` with the days of the leave that is there already; and as
                :meth:`UpkeepTools.each`.
        """
        why, tools = needed_reason(reason), self._tools
        if ends and ends < starts:
            raise UserError("pool.period_reversed", starts=starts, ends=ends)
        check_until(ends, tools.today())
        period = f"{starts}/{ends}"

        def enter_one(expert: Expert) -> None:
            if expert.status is ExpertStatus.DELETED:
                raise UserError("pool.expert_deleted", expert_no=expert.expert_no)
            other = tools.records.overlapping(expert.expert_no, starts, ends)
            if other is not None:
                raise UserError(
                    "pool.leave_overlaps",
                    expert_no=expert.expert_no,
                    starts=other.starts,
                    ends=other.ends or "…",
                )
            tools.records.add_leave(
                Leave(0, expert.expert_no, "", starts, ends, why, tools.now(), actor.name)
            )
            tools.keep(actor, expert.expert_no, "leave", "", period, why)

        outcome = tools.each(expert_nos, enter_one)
        tools.announce()
        facts: dict[str, JsonValue] = {"experts": numbers(outcome), "starts": starts, "ends": ends}
        return Recorded(outcome, subject_of(outcome), facts, why=why)

    @act("pool.leave_ended")
    def end(self, actor: Actor, leave_ids: Sequence[int], reason: str) -> Recorded[int]:
        """End leaves early, or take back those that have not begun; from now on he can be drawn again.

        Raises:
            UserError: ``pool.reason_missing``, ``pool.leave_unknown``, ``pool.leave_over``.
        """
        why, tools = needed_reason(reason), self._tools
        today, experts = tools.today(), []
        for leave_id in dict.fromkeys(leave_ids):
            leave = tools.records.leave(leave_id)
            if leave.state_on(today) is LeaveState.PAST:
                raise UserError("pool.leave_over", expert_no=leave.expert_no)
            tools.records.end_leave(leave_id, tools.now(), actor.name, why)
            tools.keep(actor, leave.expert_no, "leave", f"{leave.starts}/{leave.ends}", "", why)
            experts.append(leave.expert_no)
        tools.announce()
        facts: dict[str, JsonValue] = {"experts": list[JsonValue](experts)}
        return Recorded(len(experts), experts[0] if len(experts) == 1 else "", facts, why=why)
