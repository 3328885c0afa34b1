"""Custom fields over a real database: defining, values with their versions, conditions."""

import csv
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from core.access.masking import CUSTOM, DEFAULT_LEAVING, OPEN_CUSTOM, Leaving, MaskRule, Masks, MaskWay
from core.kernel.errors import PermissionDeniedError, UserError
from core.pool.record.changes import BY_FORM, FieldChange
from core.pool.record.custom_conditions import OPERATORS, CustomCondition, FieldType, Operator, holds
from core.pool.record.custom_fields import EXPERT_TYPE, CustomField
from core.pool.record.model import ExpertDraft, NewExpert
from core.pool.search.lists import ExpertFilter, ExpertQuery
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


def test_words_of_a_searchable_field_are_found_until_it_is_so_no_more(station: PoolStation) -> None:
    field = station.service.fields.define(MANAGER, CustomField("", "资格", FieldType.TEXT))
    values = {
        "ZJ-000001": "一级建造师",
        "ZJ-000002": "BIM 工程师, PMP-2021",
        "ZJ-000003": "二级建造师",
        "ZJ-000004": "PMP-2021",
    }
    with station.acts.transaction():
        station.custom.put_values((number, {field.key: value}) for number, value in values.items())

    def found(words: str) -> list[str]:
        return list(station.reading.numbers(MANAGER, ExpertFilter(words=words)).result(10))

    assert found("建造师") == []
    field = station.service.fields.define(MANAGER, replace(field, searchable=True))
    assert found("建造") == ["ZJ-000001", "ZJ-000003"]
    assert found("一级建造师") == ["ZJ-000001"]
    assert found("bim") == ["ZJ-000002"]
    assert found("pmp-2021") == found("PMP") == found("2021") == ["ZJ-000002", "ZJ-000004"]
    assert found("工程师 王小明") == ["ZJ-000002"]
    with station.acts.transaction():
        draft = station.experts.get("ZJ-000003").draft
        station.changes.change(MANAGER, "ZJ-000003", 1, draft, BY_FORM, {field.key: "注册会计师"})
    assert found("建造") == ["ZJ-000001"]
    assert found("会计师") == ["ZJ-000003"]
    station.service.fields.define(MANAGER, replace(field, searchable=False))
    assert found("会计师") == []


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"searchable": True, "personal": True}, "pool.field_not_searchable"),
        ({"searchable": True, "type": FieldType.DATE}, "pool.field_not_searchable"),
        ({"required": True, "type": FieldType.FILE}, "pool.field_file_required"),
    ],
)
def test_definitions_that_cannot_work_are_refused(
    station: PoolStation, changes: dict[str, Any], code: str
) -> None:
    with pytest.raises(UserError) as refused:
        station.service.fields.define(MANAGER, replace(CustomField("", "资格", FieldType.TEXT), **changes))
    assert refused.value.code == code


def test_lists_show_own_fields_masked_where_personal(station: PoolStation) -> None:
    open_ = defined(station, FieldType.TEXT, "资格")
    secret = station.service.fields.define(MANAGER, CustomField("", "护照", FieldType.TEXT, personal=True))
    with station.acts.transaction():
        station.custom.put_values([("ZJ-000002", {open_.key: "监理", secret.key: "E12345678"})])
    rows = station.reading.page(MANAGER, ExpertQuery()).result(10).rows
    assert [dict(row.custom) for row in rows] == [{}, {open_.path: "监理", secret.path: "****"}, {}, {}]


def test_own_fields_leave_as_the_policy_says(station: PoolStation, tmp_path: Path) -> None:
    open_ = defined(station, FieldType.TEXT, "资格")
    secret = station.service.fields.define(MANAGER, CustomField("", "护照", FieldType.TEXT, personal=True))
    with station.acts.transaction():
        station.custom.put_values([("ZJ-000002", {open_.key: "监理", secret.key: "E12345678"})])

    def exported(name: str, leaving: Mapping[str, Leaving], *fields: str) -> list[list[str]]:
        masks = Masks(leaving={**DEFAULT_LEAVING, **leaving}, own={CUSTOM: MaskRule(MaskWay.ENDS, 1, 2)})
        actor = replace(MANAGER, masks=masks)
        exports = station.service.exports
        job = exports.begin(actor, tmp_path / name, ExpertFilter(), fields, station.progress.append)
        job.written.result(30)
        exports.finish(actor, job.token)
        with (tmp_path / name).open(encoding="utf-8-sig", newline="") as file:
            return list(csv.reader(file))[:3]

    assert exported("1.csv", {}, "expert_no", open_.path) == [
        ["专家编号", "资格"], ["ZJ-000001", ""], ["ZJ-000002", "监理"],
    ]  # fmt: skip
    masked = exported("2.csv", {CUSTOM: Leaving.MASKED}, "expert_no", secret.path)
    assert masked == [["专家编号", "护照"], ["ZJ-000001", ""], ["ZJ-000002", "E******78"]]
    for leaving, path in (
        ({}, secret.path),
        ({OPEN_CUSTOM: Leaving.WITHHELD}, open_.path),
        ({}, "custom.f9"),
    ):
        with pytest.raises(UserError, match=r"export\.field_withheld"):
            exported("3.csv", leaving, path)
    assert not list(tmp_path.glob("*3*.csv"))
