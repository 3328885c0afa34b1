"""The upkeep of the pool in one value: leave, bars, deletion, terms, annual checks, avoidance."""

from dataclasses import dataclass

from core.pool.annual_check import CheckService
from core.pool.avoided_units import AvoidanceService
from core.pool.barring import BarService
from core.pool.field_definitions import CustomFieldRepository
from core.pool.leave import LeaveService
from core.pool.merging import MergeService, RunningDraws
from core.pool.ports import SpecialtyRepository
from core.pool.removal import RemovalService
from core.pool.terms import TermService
from core.pool.upkeep_tools import UpkeepTools


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

    def tidy(self) -> None:
        """Bring stored states in line with the day; when the workstation opens and when a day begins."""
        self.bars.tidy()


def pool_upkeep(
    tools: UpkeepTools, fields: CustomFieldRepository, specialties: SpecialtyRepository, draws: RunningDraws
) -> PoolUpkeep:
    """All services over the same records; registers what is done with approved cases."""
    return PoolUpkeep(
        LeaveService(tools),
        BarService(tools),
        RemovalService(tools),
        TermService(tools),
        CheckService(tools),
        AvoidanceService(tools),
        MergeService(tools, fields, specialties, draws),
    )
