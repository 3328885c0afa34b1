"""Columns of custom fields: found by their names, judged, stored, updated, undone; refused rows come back."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import openpyxl
import pytest

from core.pool.importing.values import ImportPreview, RowKind
from core.pool.record.custom_conditions import FieldType
from core.pool.record.custom_fields import EXPERT_TYPE, CustomField
from core.sheets.model import ColumnChoice, HeaderSource
from tests.support.pool_station import MANAGER, PoolStation

TITLES = ("姓名", "手机号码", "工作单位", "专业领域")
WANG = ("王小明", "14334543871", "甲单位", "A010101")
LI = ("李大海", "14334543872", "乙单位", "A010101")


@pytest.fixture
def station(tmp_path: Path) -> Iterator[PoolStation]:
    """A station with a classification and a field of each kind."""
    made = PoolStation(tmp_path)
    made.import_specialties()
    for field in (
        CustomField("", "注册证号", FieldType.TEXT, personal=True),
        CustomField("", "评审年数", FieldType.NUMBER),
        CustomField("", "发证日期", FieldType.DATE),
        CustomField("", "外语", FieldType.CHOICE, choices=("英语", "法语")),
    ):
        made.file.fields.define(MANAGER, field)
    yield made
    made.close()


def key(station: PoolStation, name: str) -> str:
    return next(field.key for field in station.custom.fields() if field.name == name)


def book(path: Path, titles: Sequence[object], *rows: Sequence[object]) -> Path:
    made = openpyxl.Workbook()
    for row in (titles, *rows):
        made.active.append(row)
    made.save(path)
    return path


def own(station: PoolStation, number: str) -> Mapping[str, str]:
    """Values by the names of their fields."""
    names = {field.key: field.name for field in station.custom.fields()}
    return {names[key]: value for key, value in station.custom.values(number).items()}


def previewed(station: PoolStation, path: Path, *, updating: bool = False) -> ImportPreview:
    begin = station.imports.begin
    return begin(MANAGER, path, station.progress.append, updating=updating).preview.result(60)


def test_columns_named_as_the_fields_are_stored_in_normal_form(station: PoolStation, tmp_path: Path) -> None:
    titles = (*TITLES, "注册证号 ", "评审年数", "发证日期", "外语*")
    path = book(
        tmp_path / "a.xlsx",
        titles,
        (*WANG, "粤-001", "1,200.50", "2020年1月2日", "英语"),
        (*LI, "", 8, "", ""),
    )
    preview = previewed(station, path)
    assert preview.counts.importable == 2
    assert dict(preview.columns)["评审年数"] == f"custom.{key(station, '评审年数')}"
    station.service.confirm_import(MANAGER, preview.token)
    assert own(station, "ZJ-000001") == {
        "注册证号": "粤-001",
        "评审年数": "1200.5",
        "发证日期": "2020-01-02",
        "外语": "英语",
    }
    assert own(station, "ZJ-000002") == {"评审年数": "8"}
    again = previewed(station, path).counts
    assert (again.unchanged, again.refused) == (2, 0)


def test_values_at_fault_refuse_the_row_and_come_back_with_their_reasons(
    station: PoolStation, tmp_path: Path
) -> None:
    titles = (*TITLES, "评审年数", "发证日期", "外语")
    faulty = ("李大海", "1433454387", "乙单位", "A010101", "十年", "2020-01", "英文")
    path = book(tmp_path / "a.xlsx", titles, (*WANG, 3, "2020-01-02", "英语"), faulty)
    preview = previewed(station, path)
    assert preview.counts.by_code == dict.fromkeys(
        ("PHONE_INVALID", "NUMBER_INVALID", "DATE_NOT_A_DAY", "CHOICE_UNKNOWN"), 1
    )
    (row,) = station.imports.rows(MANAGER, preview.token, RowKind.REFUSED, 0, 9)
    assert {found.shown for found in row.findings[1:]} == {"十年", "2020-01", "英文"}

    rejects = tmp_path / "未导入.xlsx"
    station.service.save_rejects(MANAGER, preview.token, rejects, "zh_CN").result(60)
    written = openpyxl.load_workbook(rejects)
    page = written.active
    assert "外语：不在选项中（照模板的选项列表填写）" in str(page["B2"].value)
    for column, cell in enumerate(page[1], 1):
        mended = {"手机号码": LI[1], "评审年数": 10, "发证日期": "2020-01-01", "外语": "法语"}
        if cell.value in mended:
            page.cell(2, column, mended[cell.value])
    written.save(rejects)
    mended_preview = previewed(station, rejects)
    assert mended_preview.counts.importable == 1
    number = station.service.confirm_import(MANAGER, mended_preview.token).first_no
    assert own(station, str(number)) == {"评审年数": "10", "发证日期": "2020-01-01", "外语": "法语"}


def test_an_update_changes_values_keeps_a_version_and_can_be_undone(
    station: PoolStation, tmp_path: Path
) -> None:
    first = book(tmp_path / "a.xlsx", (*TITLES, "评审年数", "注册证号"), (*WANG, 3, "粤-001"), (*LI, "", ""))
    station.service.confirm_import(MANAGER, previewed(station, first).token)
    second = book(tmp_path / "b.xlsx", (*TITLES, "评审年数", "注册证号"), (*WANG, 4, ""), (*LI, "", "粤-002"))
    assert previewed(station, second).counts.refused == 2  # others with the same phone

    preview = previewed(station, second, updating=True)
    rows = station.imports.rows(MANAGER, preview.token, RowKind.UPDATED, 0, 9)
    assert [(change.before, change.after) for row in rows for change in row.changes] == [
        ("3", "4"),
        ("", "****"),  # a personal field
    ]
    station.service.confirm_import(MANAGER, preview.token)
    assert own(station, "ZJ-000001") == {"评审年数": "4", "注册证号": "粤-001"}
    assert own(station, "ZJ-000002") == {"注册证号": "粤-002"}

    station.service.import_history.undo(MANAGER, preview.token, "录错")
    assert own(station, "ZJ-000001") == {"评审年数": "3", "注册证号": "粤-001"}
    assert own(station, "ZJ-000002") == {}


def test_an_import_of_new_experts_is_undone_with_their_values(station: PoolStation, tmp_path: Path) -> None:
    path = book(tmp_path / "a.xlsx", (*TITLES, "评审年数"), (*WANG, 3))
    preview = previewed(station, path)
    station.service.confirm_import(MANAGER, preview.token)
    assert station.service.import_history.undo(MANAGER, preview.token, "录错").removed == 1
    assert own(station, "ZJ-000001") == {}


def test_a_column_is_chosen_by_hand_and_remembered_until_its_field_is_disabled(
    station: PoolStation, tmp_path: Path
) -> None:
    titles = (*TITLES, "干了几年")
    path = book(tmp_path / "a.xlsx", titles, (*WANG, 3))
    peek = station.imports.peek(MANAGER, path).preview.result(60)
    years = f"custom.{key(station, '评审年数')}"
    assert peek.own_fields[years] == "评审年数"
    assert years not in peek.columns
    columns = {**peek.columns, years: 4}
    station.service.import_columns.keep(MANAGER, titles, columns)
    chosen = station.imports.begin(MANAGER, path, print, ColumnChoice(1, columns)).preview.result(60)
    station.service.confirm_import(MANAGER, chosen.token)
    assert own(station, "ZJ-000001") == {"评审年数": "3"}

    field = station.custom.fields()[years.removeprefix("custom.")]
    station.file.fields.define(MANAGER, CustomField(field.key, field.name, field.type, disabled=True))
    later = previewed(station, path)
    assert later.facts.source is HeaderSource.KEPT
    assert years not in later.facts.columns


def test_fields_of_one_type_of_experts_are_required_of_them_only(
    station: PoolStation, tmp_path: Path
) -> None:
    kind = CustomField(EXPERT_TYPE, "专家类型", FieldType.CHOICE, choices=("技术", "经济"))
    station.file.fields.define(MANAGER, kind)
    cost = CustomField("", "造价证号", FieldType.TEXT, required=True, expert_types=("经济",))
    station.file.fields.define(MANAGER, cost)
    titles = (*TITLES, "专家类型", "造价证号")
    zhao = ("赵六", "14334543873", "丙单位", "A010101")
    path = book(
        *(tmp_path / "a.xlsx", titles),
        *((*WANG, "技术", ""), (*LI, "经济", ""), (*zhao, "技术", "造-1")),
    )
    preview = previewed(station, path)
    assert preview.counts.by_code == {"REQUIRED_MISSING": 1, "FIELD_OF_OTHER_TYPE": 1}
    (refused,) = station.imports.rows(MANAGER, preview.token, RowKind.REFUSED, 0, 9)
    assert refused.row == 3
    station.service.confirm_import(MANAGER, preview.token)
    assert own(station, "ZJ-000002") == {"专家类型": "技术"}


def test_a_column_named_like_the_type_is_left_aside_while_no_types_are_defined(
    station: PoolStation, tmp_path: Path
) -> None:
    path = book(tmp_path / "a.xlsx", (*TITLES, "专家类型"), (*WANG, "技术"))
    preview = previewed(station, path)
    assert preview.counts.importable == 1
    assert dict(preview.columns)["专家类型"] is None


def test_the_template_has_them_with_their_list_and_imports(station: PoolStation, tmp_path: Path) -> None:
    path = tmp_path / "模板.xlsx"
    station.imports.write_template(MANAGER, path, "zh_CN").result(60)
    template = openpyxl.load_workbook(path)
    page, guide = template.worksheets[:2]
    titles = [str(cell.value).rstrip("*") for cell in page[1]]
    assert titles[-4:] == ["注册证号", "评审年数", "发证日期", "外语"]
    letter = page.cell(1, len(titles)).column_letter
    lists = [v for v in page.data_validations.dataValidation if v.type == "list" and f"{letter}2" in v.sqref]
    assert len(lists) == 1
    examples = {row[0]: row[3] for row in guide.iter_rows(2, values_only=True)}
    for column, title in enumerate(titles, 1):
        page.cell(2, column, examples[title])
    template.save(path)
    counts = previewed(station, path).counts
    assert (counts.importable, counts.by_code) == (1, {})
