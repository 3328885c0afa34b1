"""Custom fields over a real database: defining, values with their versions, conditions."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from core.kernel.errors import PermissionDeniedError, UserError
from core.pool.record.changes import BY_FORM, FieldChange
from core.pool.record.custom_conditions import OPERATORS, CustomCondition, FieldType, Operator, holds
from core.pool.record.custom_fields import EXPERT_TYPE, CustomField
from core.pool.record.model import ExpertDraft, NewExpert
from storage.database.pool.custom import custom_condition
from storage.reference.pinyin import PinyinReader
from tests.support.pool_station import MANAGER, PoolStation, actor_without

VALUES = {
    FieldType.TEXT: ("", "一级建造师", "BIM 工程师", "bim"),
    FieldType.NUMBER: ("", "9", "10", "-1.5"),
    FieldType.DATE: ("", "1999-12-31", "2020-01-01", "2020-01-02"),
    FieldType.CHOICE: ("", "英语", "法语", "日语"),
}


@pytest.fixture
def station(tmp_path: Path) -> Iterator[PoolStation]:
    """Four experts."""
    made = PoolStation(tmp_path)
    spelling = PinyinReader().spell("王小明")
    drafts = [ExpertDraft("王小明", f"1433454387{n}", employer="甲", specialties=("A01",)) for n in range(4)]
    with made.acts.transaction():
        made.experts.add_many([NewExpert(d, spelling) for d in drafts], 4, made.clock.now().wall)
    yield made
    made.close()


def defined(station: PoolStation, kind: FieldType, name: str = "字段") -> CustomField:
    choices = tuple(value for value in VALUES[kind] if value) if kind is FieldType.CHOICE else ()
    return station.service.fields.define(MANAGER, CustomField("", name, kind, choices=choices))


def test_a_field_is_defined_changed_and_read_back(station: PoolStation) -> None:
    field = defined(station, FieldType.CHOICE, "外语")
    assert field.key == "f01"
    changed = replace(field, required=True, expert_types=("外聘",), personal=True)
    station.service.fields.define(MANAGER, changed)
    assert [f.key for f in station.service.fields.all(MANAGER)] == [EXPERT_TYPE, "f01"]
    assert station.service.fields.all(MANAGER)[1] == changed
    assert defined(station, FieldType.TEXT).key == "f02"
    with pytest.raises(PermissionDeniedError):
        station.service.fields.define(actor_without("pool.fields"), changed)


def test_values_change_with_the_expert_and_stand_in_his_versions(station: PoolStation) -> None:
    field = defined(station, FieldType.NUMBER)
    change, draft = station.changes.change, station.experts.get("ZJ-000001").draft
    moved = draft._replace(employer="乙")
    with station.acts.transaction():
        change(MANAGER, "ZJ-000001", 1, draft, BY_FORM, {field.key: "12"})
        change(MANAGER, "ZJ-000001", 2, moved, BY_FORM, {field.key: ""})
        assert change(MANAGER, "ZJ-000001", 3, moved, BY_FORM, {field.key: ""}) == ()
    kept = [version.changes for version in station.experts.versions("ZJ-000001")]
    assert kept == [
        (FieldChange("employer", "甲", "乙"), FieldChange("custom.f01", "12", "")),
        (FieldChange("custom.f01", "", "12"),),
    ]
    assert station.custom.values("ZJ-000001") == {}


def test_a_field_with_values_keeps_its_type(station: PoolStation) -> None:
    field = defined(station, FieldType.TEXT)
    station.custom.put_values([("ZJ-000001", {field.key: "甲"})])
    assert station.service.fields.usage(MANAGER) == {field.key}
    with pytest.raises(UserError, match=r"pool\.field_type_fixed"):
        station.service.fields.define(MANAGER, replace(field, type=FieldType.NUMBER))


@pytest.mark.parametrize("kind", VALUES)
def test_a_condition_means_the_same_in_the_database_and_in_a_draw(
    station: PoolStation, kind: FieldType
) -> None:
    field, values = defined(station, kind), VALUES[kind]
    numbers = [f"ZJ-{n:06d}" for n in range(1, 5)]
    station.custom.put_values((n, {field.key: v}) for n, v in zip(numbers, values, strict=True))
    for operator in OPERATORS[kind]:
        for wanted in ((values[1],), (values[2],), values[2:]):
            if operator in (Operator.GIVEN, Operator.MISSING):
                wanted = ()
            condition = CustomCondition(field.key, operator, wanted)
            sql, bound = custom_condition(condition, field)
            rows = station.connection.execute(f"SELECT id FROM expert e WHERE {sql} ORDER BY id", bound)
            by_rule = [n for n, value in enumerate(values, 1) if holds(condition, field.type, value)]
            assert [number for (number,) in rows] == by_rule, condition
    assert by_rule == [1]  # the last operator asks who has no value
