"""The upkeep of the pool in one value: leave, bars, deletion, terms, annual checks, avoidance."""

from dataclasses import dataclass

from core.pool.editing.field_definitions import CustomFieldRepository
from core.pool.record.ports import SpecialtyRepository
from core.pool.upkeep.annual_check import CheckService
from core.pool.upkeep.avoided_units import AvoidanceService
from core.pool.upkeep.barring import BarService
from core.pool.upkeep.department_moves import MoveService
from core.pool.upkeep.leave import LeaveService
from core.pool.upkeep.lists import UpkeepLists
from core.pool.upkeep.mending import MendService
from core.pool.upkeep.merging import MergeRecords, MergeService
from core.pool.upkeep.ports import UpkeepAccess
from core.pool.upkeep.removal import RemovalService
from core.pool.upkeep.terms import TermService
from core.pool.upkeep.tools import UpkeepTools


@dataclass(frozen=True, slots=True)
class PoolUpkeep:
    """Services of the upkeep; all run in the engine thread."""

    leave: LeaveService
    bars: BarService
    removal: RemovalService
    terms: TermService
    checks: CheckService
    avoidance: AvoidanceService
    merging: MergeService
    mending: MendService
    departments: MoveService
    lists: UpkeepLists
    within: UpkeepAccess

    def close(self) -> None:
        """Close the reading connection."""
        self.within.close()

    def tidy(self) -> None:
        """Bring stored states in line with the day; when the workstation opens and when a day begins."""
        self.bars.tidy()


def pool_upkeep(
    tools: UpkeepTools, fields: CustomFieldRepository, specialties: SpecialtyRepository, records: MergeRecords
) -> PoolUpkeep:
    """All services over the same records; registers what is done with approved cases."""
    bars, removal = BarService(tools), RemovalService(tools)
    return PoolUpkeep(
        LeaveService(tools),
        bars,
        removal,
        TermService(tools),
        CheckService(tools),
        AvoidanceService(tools),
        MergeService(tools, fields, specialties, records),
        MendService(tools, bars, removal),
        MoveService(tools),
        UpkeepLists(tools),
        tools.within,
    )
