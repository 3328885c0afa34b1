"""Avoidance units (features E6): present and past employers and other units that an expert avoids."""

from collections.abc import Sequence

from core.access.model import Actor
from core.kernel.acts import Acts, Recorded, act
from core.kernel.errors import UserError
from core.pool.record.changes import ChangeCause, ChangeReason
from core.pool.record.employers import employer_key
from core.pool.record.model import FormerEmployer
from core.pool.upkeep.model import AvoidedUnit
from core.pool.upkeep.tools import UpkeepTools

MOST_UNITS, LONGEST_UNIT, MOST_MATCHES = 50, 200, 5


class AvoidanceService:
    """What takes an expert out of draws for a unit, and what the units' names mean in the pool."""

    def __init__(self, tools: UpkeepTools) -> None:
        self._tools = tools

    @property
    def acts(self) -> Acts:
        """What acts are performed with."""
        return self._tools.acts

    def matches(self, actor: Actor, units: Sequence[str]) -> Sequence[AvoidedUnit]:
        """Employers of the pool that draws take for the same as each of the units."""
        with self._tools.reading(actor) as records:
            matching = records.matching_employers
            return [AvoidedUnit(unit, tuple(matching(unit, MOST_MATCHES))) for unit in units]

    @act("pool.avoidance_changed")
    def change(
        self,
        actor: Actor,
        expert_no: str,
        version: int,
        units: Sequence[str],
        former: Sequence[FormerEmployer],
        reason: str = "",
    ) -> Recorded[int]:
        """Set the units and former employers of an expert whose ``version`` was seen; the one after it.

        Raises:
            UserError: ``pool.unit_empty``, ``pool.unit_too_long``, ``pool.too_many_units``,
                ``pool.years_reversed``, ``pool.nothing_changed``, ``pool.expert_stale``.
        """
        kept, earlier = _units(units), _former(former)
        before = self._tools.experts.get(expert_no).draft
        draft = before._replace(avoidance_units=kept, former_employers=earlier)
        cause = ChangeReason(ChangeCause.FORM, reason)
        changed = self._tools.changes.change(actor, expert_no, version, draft, cause)
        if not changed:
            raise UserError("pool.nothing_changed")
        self._tools.announce()
        return Recorded(
            version + 1,
            expert_no,
            {"expert_no": expert_no, "fields": [change.field for change in changed]},
            {
                "before": {change.field: change.before for change in changed},
                "after": {change.field: change.after for change in changed},
            },
            reason.strip(),
        )


def _units(names: Sequence[str]) -> tuple[str, ...]:
    """Names without outer spaces, each organisation once."""
    found: dict[str, str] = {}
    for name in names:
        text = " ".join(name.split())
        if not text:
            continue
        _check(text)
        found.setdefault(employer_key(text), text)
    if len(found) > MOST_UNITS:
        raise UserError("pool.too_many_units", most=MOST_UNITS)
    return tuple(found.values())


def _former(former: Sequence[FormerEmployer]) -> tuple[FormerEmployer, ...]:
    found = []
    for entry in former:
        text = " ".join(entry.name.split())
        if not text:
            continue
        _check(text)
        if entry.since and entry.until and entry.until < entry.since:
            raise UserError("pool.years_reversed", unit=text)
        found.append(entry._replace(name=text))
    if len(found) > MOST_UNITS:
        raise UserError("pool.too_many_units", most=MOST_UNITS)
    return tuple(found)


def _check(text: str) -> None:
    if len(text) > LONGEST_UNIT:
        raise UserError("pool.unit_too_long", most=LONGEST_UNIT)
    if not employer_key(text):
        raise UserError("pool.unit_empty", unit=text)
