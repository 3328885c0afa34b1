"""Counts from the index are those of a walk over everybody, for any plan and pool."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from random import Random
from typing import Any

import pytest

from core.draw.eligibility.avoidance import AvoidanceLists, keys_of_units
from core.draw.eligibility.candidate import Candidate
from core.draw.eligibility.live_counts import ConditionCount, LiveCounts, count_live
from core.draw.eligibility.pool_index import PoolIndex, full_reading
from core.draw.eligibility.pool_reading import months_before
from core.draw.eligibility.rules import Rules, pre_query
from core.draw.protocol.custom_requirements import CustomRequirement
from core.draw.protocol.model import Conditions, Counted, DrawPlan, ExpertKind, Meeting, SeatGroup
from core.pool.record.custom_conditions import FieldType, Operator
from core.standing.model import TitleLevel
from tests.support.draw_samples import PLAN

PATHS = ("C02/C0202/C020201", "C02/C0202/C020202", "C02/C0202", "C02/C0203", "C03/C0303/C030301", "C04")
UNITS = ("云帆软件（合肥）有限公司", "国网合肥供电公司分公司", "皖江学院", "北京大成（合肥）律师事务所")
DAY = "2027-03-01"
Draws = Mapping[str, Sequence[tuple[str, bool]]]


def _candidate(random: Random, number: int) -> Candidate:
    pick = random.choice
    return Candidate(
        expert_no=f"ZJ-{number:06d}",
        entity=pick([None, "U1", "U2"]),
        specialties=tuple(random.sample(PATHS, random.randint(0, 2))),
        active=random.random() > 0.1,
        term=pick([(None, None), ("2026-01-01", "2027-03-03"), (None, "2027-02-01"), ("2027-03-05", None)]),
        blacklisted=random.random() < 0.1,
        leaves=pick([(), (), (("2027-03-04", None),), (("2027-01-01", "2027-02-01"),)]),
        title_level=pick([None, *TitleLevel]),
        years=pick([None, 3, 8, 20]),
        region=pick(["", "安徽省/合肥市", "安徽省/合肥市/蜀山区", "上海市"]),
        tags=tuple(random.sample(("资深", "新入库"), random.randint(0, 2))),
        units=tuple(sorted(keys_of_units(random.sample(UNITS, random.randint(0, 2))))),
        busy=pick([(), (), (("2027-03-05T12:30", "2027-03-05T15:00"),)]),
        custom=pick([(), (("f01", "9"),), (("f01", "7"), ("f02", "英语"))]),
        title=pick(["", "教授", "讲师"]),
        sex=pick(["", "male", "female"]),
        age=pick([None, 29, 45, 66]),
        kind=pick([ExpertKind.PERSON, ExpertKind.PERSON, ExpertKind.UNIT]),
    )


def _conditions(random: Random) -> Conditions:
    def maybe(value: Any, nothing: Any) -> Any:
        return value if random.random() < 0.3 else nothing

    number = CustomRequirement("f01", "从业年数", FieldType.NUMBER, Operator.AT_LEAST, ("8",))
    missing = CustomRequirement("f02", "外语", FieldType.TEXT, Operator.MISSING)
    return Conditions(
        specialties=tuple(random.sample(PATHS, random.randint(0, 2))),
        and_below=random.random() < 0.7,
        title_levels=maybe((TitleLevel.SENIOR, TitleLevel.ASSOCIATE_SENIOR), ()),
        regions=maybe(("安徽省/合肥市",), ()),
        tags=maybe(("资深",), ()),
        min_years=maybe(8, None),
        times_below=maybe(2, None),
        custom=maybe((number, missing), ()),
        titles=maybe(("教授", "研究员"), ()),
        sex=maybe("female", ""),
        ages=maybe((30, 60), None),
    )


def _plan(random: Random, lists: AvoidanceLists) -> DrawPlan:
    groups = tuple(
        SeatGroup(
            code,
            code,
            random.randint(1, 3),
            _conditions(random),
            random.randint(0, 2),
            random.choice([ExpertKind.PERSON, ExpertKind.PERSON, ExpertKind.UNIT]),
        )
        for code in "ABC"[: random.randint(1, 3)]
    )
    travel = random.choice([(), (("上海市", 15), ("安徽省", 60), ("安徽省/合肥市/蜀山区", 0))])
    meeting = Meeting("2027-03-05T09:00", "2027-03-05T12:00", random.choice([0, 60]), travel)
    return replace(
        PLAN,
        groups=groups,
        as_of=DAY,
        avoidance=lists.commitment(),
        meeting=random.choice([None, meeting]),
        draw_cap=random.choice([None, 1, 3]),
        draw_months=random.choice([3, 12]),
        counted=random.choice(list(Counted)),
    )


def _times(plan: DrawPlan, draws: Sequence[tuple[str, bool]]) -> int:
    since = months_before(plan.as_of, plan.draw_months)
    return sum(day >= since and (accepted or plan.counted is Counted.DRAWN) for day, accepted in draws)


def _walked(plan: DrawPlan, pool: Sequence[Candidate], draws: Draws) -> list[Candidate]:
    """The pool as a reading for this plan gives it."""
    return [replace(one, times_drawn=_times(plan, draws.get(one.expert_no, ()))) for one in pool]


@pytest.mark.parametrize("seed", range(40))
def test_counts_are_those_of_a_walk_over_everybody(seed: int) -> None:
    random = Random(f"live {seed}")
    pool = [_candidate(random, number) for number in range(120)]
    days = ("2026-02-01", "2026-06-01", "2027-02-01")
    draws = {
        one.expert_no: [(random.choice(days), random.random() < 0.5) for _ in range(random.randint(1, 4))]
        for one in random.sample(pool, 40)
    }
    index = PoolIndex(pool, draws)
    for _ in range(8):
        units = tuple(random.sample(("云帆软件(合肥)有限公司", "国网合肥供电公司"), random.randint(0, 2)))
        lists = AvoidanceLists(units, ("ZJ-000003", "ZJ-999999"), b"s" * 32)
        plan = _plan(random, lists)
        walked = _walked(plan, pool, draws)
        expected = pre_query(plan, lists, walked)
        live = count_live(index, plan, lists)
        assert replace(live.counts, cells=expected.cells) == expected, plan
        assert live.without_entity == expected.without_entity
        _check_conditions(live, plan, lists, walked)


def _check_conditions(
    live: LiveCounts, plan: DrawPlan, lists: AvoidanceLists, walked: Sequence[Candidate]
) -> None:
    """``alone`` is what a plan without the condition would have more; the last line leaves the eligible."""
    for number, group in enumerate(plan.groups):
        lines = [line for line in live.conditions if line.group == group.id]
        eligible = sum(live.counts.groups[group.id].values())
        assert lines[-1].left == eligible
        assert all(a.left - b.removed == b.left for a, b in pairwise(lines))
        for line in lines[1:]:  # the first is persons or units, which no plan leaves open
            loosened = replace(group, conditions=_without(group.conditions, line.name))
            groups = (*plan.groups[:number], loosened, *plan.groups[number + 1 :])
            wider = pre_query(replace(plan, groups=groups), lists, walked)
            assert line.alone == sum(wider.groups[group.id].values()) - eligible, line


def _without(conditions: Conditions, name: str) -> Conditions:
    return replace(conditions, **{name: getattr(Conditions(), name)})


def _line(live: LiveCounts, name: str) -> ConditionCount:
    return next(line for line in live.conditions if line.name == name)


def test_a_rule_of_the_plan_tells_how_many_it_alone_costs() -> None:
    pool = [Candidate(f"ZJ-{n:06d}", "U", PATHS[:1], units=("皖江学院",) if n < 3 else ()) for n in range(9)]
    pool[0] = replace(pool[0], blacklisted=True)
    lists = AvoidanceLists(("皖江学院",), (), b"s" * 32)
    group = SeatGroup("A", "组", 1, Conditions(PATHS[:1]))
    plan = replace(PLAN, groups=(group,), as_of=DAY, meeting=None, avoidance=lists.commitment())
    live = count_live(PoolIndex(pool, {}), plan, lists)
    assert _line(live, "AVOID-UNIT") == ConditionCount("", "AVOID-UNIT", 2, 6, 2)
    assert _line(live, "BLACKLISTED") == ConditionCount("", "BLACKLISTED", 1, 8, 0)
    assert Rules(plan, lists).evaluate(pool[0]).excluded[0].value == "BLACKLISTED"


def test_other_lists_than_the_plan_commits_to_are_refused() -> None:
    with pytest.raises(ValueError, match="other avoidance lists"):
        count_live(PoolIndex([], {}), PLAN, AvoidanceLists((), (), b"x" * 32))


def test_building_ends_when_it_is_told_to() -> None:
    def stop() -> None:
        raise InterruptedError

    with pytest.raises(InterruptedError):
        PoolIndex((Candidate("ZJ-1", None, ()) for _ in range(1)), {}, stop)


def test_an_index_is_read_with_everything_that_a_plan_can_ask_for() -> None:
    reading = full_reading(["f01", "f02"])
    assert (reading.custom, reading.title, reading.sex, reading.age) == ({"f01", "f02"}, True, True, True)
