"""What a plan makes a reading of the pool fill in, beside the fields that every draw reads.

Attributes are frozen only where a rule reads them: nobody's age or title is kept for a plan that does not
ask for it.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from core.draw.protocol.model import Conditions, Counted, DrawPlan


@dataclass(frozen=True, slots=True)
class PoolReading:
    """``custom``: keys of the customer's fields; draws from the day ``since`` on count as ``counted`` says.

    Without a day all draws there ever were count.
    """

    custom: frozenset[str] = frozenset()
    title: bool = False
    sex: bool = False
    age: bool = False
    since: str = ""
    counted: Counted = Counted.ACCEPTED


EVERY_DRAW = PoolReading()
"""Nothing but the fields that every draw reads."""


def reading_of(plan: DrawPlan) -> PoolReading:
    """What the rules of a plan read."""
    asked: Iterable[Conditions] = [group.conditions for group in plan.groups]
    return PoolReading(
        custom=plan.custom_fields,
        title=any(conditions.titles for conditions in asked),
        sex=any(conditions.sex for conditions in asked),
        age=any(conditions.ages is not None for conditions in asked),
        since=months_before(plan.as_of, plan.draw_months),
        counted=plan.counted,
    )


def months_before(day: str, months: int) -> str:
    """The day ``months`` earlier; the last of a shorter month."""
    given = date.fromisoformat(day)
    total = given.year * 12 + given.month - 1 - months
    year, month = divmod(total, 12)
    for last in (given.day, 30, 29, 28):
        try:
            return date(year, month + 1, last).isoformat()
        except ValueError:
            continue
    raise AssertionError("every month has 28 days")
