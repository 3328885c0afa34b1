"""Counting while a plan is edited: the index is made anew when the pool has changed, and only then."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

import pytest

from core.draw.eligibility.candidate import Candidate
from core.draw.eligibility.pool_reading import PoolReading
from core.draw.planning.service import Preparation
from core.draw.protocol.model import Conditions, SeatGroup
from core.draw.state.records import GroupDraft, PlanDraft
from core.engine.live_counting import LiveCounting, live_view
from core.pool.record.custom_conditions import FieldType
from core.pool.record.custom_fields import CustomField, CustomFields
from tests.support.draw_samples import LISTS, PLAN

AT = datetime(2027, 3, 4, 9)
GROUP = SeatGroup("A", "组", 2, Conditions(("C02",)))
PREPARED = Preparation(replace(PLAN, groups=(GROUP,), meeting=None), LISTS)
DRAFT = PlanDraft("P-1", (GroupDraft("组", 2, ("C02",)),))


class FakeSource:
    """Some experts, read again each time an index is made."""

    def __init__(self, count: int) -> None:
        self.count = count
        self.changes = 0
        self.read: list[tuple[str, PoolReading]] = []

    def candidates(self, day: str, reading: PoolReading) -> Iterable[Candidate]:
        self.read.append((day, reading))
        return (Candidate(f"ZJ-{n:06d}", None, ("C02",)) for n in range(10, 10 + self.count))

    def draw_days(self) -> Mapping[str, Sequence[tuple[str, bool]]]:
        return {}

    def stamp(self) -> str:
        return str(self.changes)

    def custom_fields(self) -> CustomFields:
        return CustomFields((CustomField("f01", "年数", FieldType.NUMBER),))

    def paths(self) -> Any:
        raise AssertionError("not needed for counting")


def test_an_index_serves_until_the_pool_or_the_day_changes() -> None:
    source = FakeSource(5)
    live = LiveCounting(source)
    assert live.count(PREPARED).counts.eligible == 5
    source.count = 7
    assert live.count(PREPARED).counts.eligible == 5  # nothing was said to have changed
    source.changes += 1
    assert live.count(PREPARED).counts.eligible == 7
    tomorrow = replace(PREPARED, plan=replace(PREPARED.plan, as_of="2027-03-05"))
    live.count(tomorrow)
    assert [day for day, _ in source.read] == ["2027-03-04", "2027-03-04", "2027-03-05"]
    reading = source.read[0][1]
    assert (reading.custom, reading.title, reading.sex, reading.age) == ({"f01"}, True, True, True)


@pytest.mark.parametrize(("count", "shown"), [(0, 0), (1, 2), (2, 2), (5, 5)])
def test_pages_are_told_no_count_of_one_or_two(count: int, shown: int) -> None:
    source = FakeSource(count)
    view = live_view(DRAFT, LiveCounting(source).count(PREPARED), (), AT)
    assert (view.eligible, view.groups[0].eligible_by_tier[0], view.counted_at) == (shown, shown, AT)
    specialties = next(line for line in view.conditions if line.name == "specialties")
    assert specialties.left == shown
    assert not specialties.narrow  # it took nobody out, however few there are
    women = replace(GROUP, conditions=Conditions(("C02",), sex="female"))
    asking = replace(PREPARED, plan=replace(PREPARED.plan, groups=(women,)))
    view = live_view(DRAFT, LiveCounting(source).count(asking), (), AT)
    sex = next(line for line in view.conditions if line.name == "sex")
    assert (sex.left, sex.alone, sex.narrow) == (0, shown, bool(count))
