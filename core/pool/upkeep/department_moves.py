"""Moving experts to a department (features P16), many at once."""

from collections.abc import Sequence

from core.access.model import Actor
from core.kernel.acts import Acts, Recorded, act
from core.kernel.canonical_json import JsonValue
from core.kernel.errors import UserError
from core.pool.record.changes import ChangeCause, ChangeReason
from core.pool.record.model import Expert
from core.pool.upkeep.model import BulkOutcome
from core.pool.upkeep.tools import UpkeepTools, needed_reason, numbers, subject_of
from core.standing.model import ExpertStatus


class MoveService:
    """Which department keeps an expert: whose people see him and act on him."""

    def __init__(self, tools: UpkeepTools) -> None:
        self._tools = tools

    @property
    def acts(self) -> Acts:
        """What acts are performed with."""
        return self._tools.acts

    @act("pool.department_set")
    def move(
        self, actor: Actor, expert_nos: Sequence[str], department: str, reason: str
    ) -> Recorded[BulkOutcome]:
        """Give experts to a department by its name; "" takes them from theirs.

        Raises:
            UserError: ``pool.reason_missing``, ``pool.expert_deleted``, ``pool.department_same``,
                ``access.department_unknown``, ``access.out_of_scope``; as :meth:`UpkeepTools.each`.
        """
        why, tools = needed_reason(reason), self._tools

        def move_one(expert: Expert) -> None:
            number, draft = expert.expert_no, expert.draft
            if expert.status is ExpertStatus.DELETED:
                raise UserError("pool.expert_deleted", expert_no=number)
            if draft.department == department:
                raise UserError("pool.department_same", name=department)
            moved = draft._replace(department=department)
            cause = ChangeReason(ChangeCause.STANDING, why)
            tools.changes.change(actor, number, expert.version, moved, cause)

        outcome = tools.each(expert_nos, move_one)
        tools.announce()
        facts: dict[str, JsonValue] = {"experts": numbers(outcome), "department": department}
        return Recorded(outcome, subject_of(outcome), facts, why=why)
