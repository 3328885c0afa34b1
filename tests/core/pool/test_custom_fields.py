"""Custom fields: reading what people write, definitions that can stand, required values."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.kernel.errors import UserError
from core.pool.record.custom_conditions import FieldType
from core.pool.record.custom_fields import (
    EXPERT_TYPE,
    CustomField,
    CustomFields,
    check_definition,
    missing_values,
    read_value,
)
from core.sheets.cell import Cell

TEXT = CustomField("f01", "从业资格", FieldType.TEXT, position=1)
NUMBER = CustomField("f02", "从业年限", FieldType.NUMBER, position=2)
DAY = CustomField("f03", "发证日期", FieldType.DATE, position=3)
CHOICE = CustomField("f04", "外语", FieldType.CHOICE, choices=("英语", "C 语言"), position=4)
TYPE = CustomField(EXPERT_TYPE, "专家类型", FieldType.CHOICE, choices=("常驻", "外聘"))
ALL = (TYPE, TEXT, NUMBER, DAY, CHOICE)


@pytest.mark.parametrize(
    ("field", "cell", "value"),
    [
        (TEXT, "  一级 建造师 ", "一级 建造师"),
        (TEXT, "无", None),
        (NUMBER, "１，２００．５０", "1200.5"),
        (NUMBER, "1,200", "1200"),
        (NUMBER, 12.0, "12"),
        (NUMBER, "-0.0", "0"),
        (DAY, date(2020, 5, 1), "2020-05-01"),
        (DAY, "2020年5月1日", "2020-05-01"),
        (CHOICE, "c语言", "C 语言"),
        (CHOICE, "", None),
    ],
)
def test_what_people_write_gets_its_normal_form(field: CustomField, cell: Cell, value: str | None) -> None:
    assert read_value(field, cell) == (value, (), ())


@pytest.mark.parametrize(
    ("field", "cell", "code"),
    [
        (TEXT, "字" * 2001, "TEXT_TOO_LONG"),
        (TEXT, "#N/A", "ERROR_CELL"),
        (NUMBER, "十二", "NUMBER_INVALID"),
        (NUMBER, "1,20", "NUMBER_INVALID"),
        (NUMBER, "1" * 16, "NUMBER_INVALID"),
        (NUMBER, "1e5", "NUMBER_INVALID"),
        (DAY, "2020-13-01", "DATE_INVALID"),
        (DAY, "2020-05", "DATE_NOT_A_DAY"),
        (CHOICE, "法语", "CHOICE_UNKNOWN"),
    ],
)
def test_what_cannot_be_understood_is_refused(field: CustomField, cell: Cell, code: str) -> None:
    assert read_value(field, cell) == (None, (code,), ())


@given(st.decimals(-(10**14), 10**14, places=3, allow_nan=False))
def test_the_normal_form_of_a_number_is_read_as_itself(number: object) -> None:
    value = read_value(NUMBER, str(number)).value
    assert read_value(NUMBER, value).value == value


@pytest.mark.parametrize(
    ("field", "code"),
    [
        (replace(TEXT, key="", name="手机号"), "pool.field_name_taken"),
        (replace(TEXT, key="", name="从业年限"), "pool.field_name_taken"),
        (replace(TEXT, key="", name=""), "pool.field_name_faulty"),
        (replace(TEXT, key="", name="名" * 31), "pool.field_name_faulty"),
        (replace(TEXT, key="", name=" 前有空格"), "pool.field_name_faulty"),
        (replace(TEXT, key="", name="新", type=FieldType.CHOICE), "pool.field_choices_missing"),
        (replace(CHOICE, choices=("英语", "英 语")), "pool.field_choices_faulty"),
        (replace(TYPE, type=FieldType.TEXT), "pool.field_type_fixed"),
    ],
)
def test_definitions_that_cannot_stand_are_refused(field: CustomField, code: str) -> None:
    with pytest.raises(UserError) as caught:
        check_definition(field, ALL, in_use=False)
    assert caught.value.code == code


def test_a_field_in_use_keeps_its_type_and_may_change_otherwise() -> None:
    check_definition(replace(TEXT, type=FieldType.NUMBER), ALL, in_use=False)
    check_definition(replace(TEXT, name="资格证", required=True), ALL, in_use=True)
    with pytest.raises(UserError, match=r"pool\.field_type_fixed"):
        check_definition(replace(TEXT, type=FieldType.NUMBER), ALL, in_use=True)


def test_only_fields_of_the_experts_type_are_asked_and_required() -> None:
    fields = CustomFields(
        [
            replace(NUMBER, required=True, expert_types=("外聘",)),
            replace(TEXT, required=True),
            replace(DAY, required=True, disabled=True),
            TYPE,
        ]
    )
    assert [field.key for field in fields.asked("常驻")] == ["type", "f01"]
    assert [field.key for field in missing_values(fields, {"type": "外聘"})] == ["f01", "f02"]
    assert missing_values(fields, {"type": "常驻", "f01": "有"}) == ()


def test_a_sheet_may_have_columns_of_custom_fields_but_not_of_files_or_disabled_ones() -> None:
    file = CustomField("f05", "证书扫描", FieldType.FILE)
    ranks = CustomFields([*ALL, file, replace(DAY, key="f06", name="旧", disabled=True)]).vocabulary().ranks()
    assert ranks["从业年限"][0] == "custom.f02"
    assert ranks["手机号"][0] == "phone"
    assert not {"证书扫描", "旧"} & ranks.keys()
