"""F2 with names, sealed and public."""

import re
import sys
import zlib
from base64 import a85decode
from concurrent.futures import ThreadPoolExecutor
from dataclasses import fields, replace
from itertools import pairwise

import pytest

from core.draw.forms.model import (
    DrawMode,
    DrawTable,
    DrawTableRow,
    OptionalColumn,
    OverrideLine,
    RowKind,
    StaffLine,
    public_table,
    sealed_table,
)
from storage.documents.pdf_forms import PdfForms
from tests.support import form_samples as samples
from tests.support import pdf

ALL_COLUMNS = frozenset(OptionalColumn)
PERSONAL = ("name", "employer", "expert_no", "phone", "role", "reason")


def table_of(count: int) -> DrawTable:
    return samples.draw_table(tuple(samples.table_row(n) for n in range(1, count + 1)))


def with_other_people(table: DrawTable, columns: tuple[str, ...]) -> DrawTable:
    """The same seats, taken by somebody else."""
    rows = tuple(
        replace(row, **{column: f"换{column}{row.seat.row_no}" for column in columns}) for row in table.rows
    )
    return replace(table, rows=rows)


# -- content -----------------------------------------------------------------------------------------------


def test_head_columns_rows_and_foot_come_in_the_order_of_the_form(forms: PdfForms) -> None:
    flat = pdf.words(forms.draw_table(samples.draw_table()))
    expected = [
        "沧浪市公共资源交易中心",
        "评审专家抽取表",
        "项目名称",
        "沧浪市大数据管理局数据治理服务",
        "项目编号",
        "YS2027F0008",
        "负责人",
        "所属机构",
        "报到时间",
        "2027年3月5日（星期五）下午2:30",
        "报到地址",
        "抽取人",
        "联系电话",
        "抽取时间",
        "抽取地点",
        "方式及次数",
        "随机抽取第1次",
        "见证单",
        "JZ-01-2027-000113",
        "条件摘要",
        "评审专家抽取汇总表",
        "序号",
        "专家姓名",
        "职称",
        "工作单位",
        "专家编号",
        "专业",
        "联系方式",
        "是否参加",
        "确认签名",
        "1王晓峰高级工程师沧浪大学计算机学院ZJ-2026-000001数据治理14200000001参加",
        "同意7人，补抽2次，状态：抽取成功（补抽）",
        "抽取人员",
        "监督人员",
        "王雨军",
        "欧阳承柏",
    ]
    position = 0
    for phrase in expected:
        position = flat.find(phrase, position)
        assert position >= 0, phrase


def test_replenished_rows_stand_last_and_the_missing_prints_a_dash(forms: PdfForms) -> None:
    table = samples.draw_table()
    nobody = replace(table.rows[0], employer="", phone=" ")
    lines = pdf.text(forms.draw_table(replace(table, rows=(nobody, *table.rows[1:])))).splitlines()
    numbers = [line.split()[0] for line in lines if re.match(r"\s+\d+ .*参加|\s+\d+ .*未接通", line)]
    assert numbers == [str(n) for n in range(1, 10)]
    first = next(line.split() for line in lines if "王晓峰" in line)
    assert first.count("—") == 2


def test_optional_columns_appear_when_switched_on_and_only_then(forms: PdfForms) -> None:
    table = samples.draw_table()
    plain = pdf.words(forms.draw_table(table))
    full = pdf.words(forms.draw_table(replace(table, columns=ALL_COLUMNS)))
    for word in (
        "条件组",
        "类型",
        "层级",
        "组内角色",
        "应答方式和时间",
        "不参加理由",
        "出差",
        "电话按键",
        "组长",
    ):
        assert word not in plain
        assert word in full
    one = pdf.words(forms.draw_table(replace(table, columns=frozenset({OptionalColumn.KIND}))))
    assert "类型" in one
    assert "层级" not in one


def test_manual_selection_is_said(forms: PdfForms) -> None:
    table = samples.draw_table()
    note = "本表含人工选定专家"
    assert note not in pdf.words(forms.draw_table(table))
    manual = replace(table, head=replace(table.head, mode=DrawMode.MANUAL))
    assert note in pdf.words(forms.draw_table(manual))
    row = samples.table_row(1, kind=RowKind.MANUAL)
    assert note in pdf.words(forms.public_draw_table(public_table(samples.draw_table((row,)))))


def test_overrides_are_said_with_who_answered_for_them_and_without_their_reasons(forms: PdfForms) -> None:
    lines = (
        OverrideLine("GP-SRC-1", "freeze", True, "周敏"),
        OverrideLine("GP-FILL-1", "close", False, "周敏"),
    )
    table = replace(samples.draw_table(), overrides=lines)
    for made in (forms.draw_table(table), forms.sealed_draw_table(sealed_table(table))):
        said = pdf.words(made)
        assert "规则放行：GP-SRC-1（冻结前，附理由和文件，监督员周敏会签）" in said
        assert "；GP-FILL-1（关闭时，附理由，监督员周敏会签）。" in said
    public = pdf.words(forms.public_draw_table(public_table(table)))
    assert "GP-FILL-1（关闭时，附理由，监督员会签）" in public
    assert "周敏" not in public
    assert "规则放行" not in pdf.words(forms.draw_table(samples.draw_table()))


def test_who_left_is_struck_through_and_nobody_else(forms: PdfForms) -> None:
    for made in (
        forms.draw_table(samples.draw_table()),
        forms.sealed_draw_table(sealed_table(samples.draw_table())),
        forms.public_draw_table(public_table(samples.draw_table())),
    ):
        lines = pdf.horizontal_lines(made)

        def struck(phrase: str, made: bytes = made, lines: list[tuple[float, float, float]] = lines) -> bool:
            left, bottom, right, top = pdf.boxes_of(made, phrase)[0]
            return any(
                start <= left + 1 and right - 1 <= end and end - start < right - left + 4 and bottom < y < top
                for start, end, y in lines
            )

        assert struck("未接通")
        assert struck("不参加")
        row_3, row_4 = (samples.table_row(n) for n in (3, 4))
        covered = row_3.name not in pdf.text(made)
        assert struck(row_4.seat.seat_code if covered else row_4.name)
        assert not struck(row_3.seat.seat_code if covered else row_3.name)


# -- pages -------------------------------------------------------------------------------------------------


def test_each_page_repeats_the_head_and_no_row_is_split(forms: PdfForms) -> None:
    rows = tuple(
        replace(samples.table_row(n), employer=f"FIRST{n:02d}" + "某某单位" * 9 + f"LAST{n:02d}")
        for n in range(1, 41)
    )
    pages = ["".join(page.split()) for page in pdf.pages(forms.draw_table(samples.draw_table(rows)))]
    with_rows = [page for page in pages if "FIRST" in page]
    assert len(with_rows) > 4
    assert all(page.count("评审专家抽取汇总表") == 1 and "确认签名" in page for page in with_rows)
    for n in range(1, 41):
        assert [f"FIRST{n:02d}" in page for page in pages] == [f"LAST{n:02d}" in page for page in pages]


def test_signature_cells_are_at_least_12_mm_high(forms: PdfForms) -> None:
    made = forms.draw_table(table_of(5))
    heights = sorted(
        (top + bottom) / 2 for n in range(1, 6) for _, bottom, _, top in pdf.boxes_of(made, f"1420000000{n}")
    )
    assert all(upper - lower >= 12 * 72 / 25.4 - 0.1 for lower, upper in pairwise(heights))


@pytest.mark.parametrize("count", [*range(1, 14), 60])
def test_nobody_signs_a_page_that_says_nothing(forms: PdfForms, count: int) -> None:
    pages = pdf.pages(forms.draw_table(table_of(count)))
    signed = [page for page in pages if "监督人员" in page]
    assert len(signed) == 1
    assert f"同意{count}人" in signed[0]


def test_an_empty_table_is_a_form_all_the_same(forms: PdfForms) -> None:
    (page,) = pdf.pages(forms.draw_table(samples.draw_table(())))
    assert "确认签名" in page
    assert "同意0人" in page


def test_many_people_to_sign_all_get_their_line(forms: PdfForms) -> None:
    staff = tuple(StaffLine(f"监督员{n:02d}号", "单位", "职务") for n in range(30))
    flat = pdf.words(forms.draw_table(replace(samples.draw_table(), supervisors=staff)))
    assert all(line.name in flat for line in staff)


def test_five_thousand_rows_are_all_there(forms: PdfForms) -> None:
    made = forms.draw_table(table_of(5000))
    numbers = [int(n) for n in re.findall(r"ZJ-2026-(\d{6})", pdf.text(made))]
    assert numbers == list(range(1, 5001))
    assert made.count(b"/Type /Page\n") + made.count(b"/Type /Page ") > 400


def test_twice_the_rows_are_twice_the_work(forms: PdfForms) -> None:
    def calls(count: int) -> int:
        counted = 0

        def count_call(_frame: object, event: str, _arg: object) -> None:
            nonlocal counted
            counted += event == "call"

        table = table_of(count)
        previous = sys.getprofile()
        sys.setprofile(count_call)
        try:
            forms.draw_table(table)
        finally:
            sys.setprofile(previous)
        return counted

    calls(10)  # fills the cache of glyph widths
    few, many, more = calls(100), calls(200), calls(400)
    assert more - many <= 2.1 * (many - few)


# -- what must not be there --------------------------------------------------------------------------------


def test_the_sealed_print_shows_seat_codes_and_no_person(forms: PdfForms) -> None:
    table = replace(samples.draw_table(), columns=ALL_COLUMNS)
    made = forms.sealed_draw_table(sealed_table(table))
    flat = pdf.words(made)
    for row in table.rows:
        assert flat.count(row.seat.seat_code) == 4
        for column in ("name", "employer", "expert_no", "phone"):
            assert getattr(row, column) not in flat
        assert row.specialty in flat
    assert "密封件" in flat


def test_the_sealed_print_does_not_depend_on_who_was_drawn(forms: PdfForms) -> None:
    table = replace(samples.draw_table(), columns=ALL_COLUMNS)
    other = with_other_people(table, PERSONAL)
    assert forms.sealed_draw_table(sealed_table(table)) == forms.sealed_draw_table(sealed_table(other))
    assert forms.draw_table(table) != forms.draw_table(other)


def test_the_public_table_does_not_depend_on_any_person(forms: PdfForms) -> None:
    table = replace(samples.draw_table(), columns=ALL_COLUMNS)
    every_text = tuple(f.name for f in fields(DrawTableRow) if f.name != "seat")
    other = with_other_people(table, every_text)
    other = replace(
        other,
        frame=replace(other.frame, printed_by="别人", watermark="别人 · 2027"),
        head=replace(
            other.head,
            leader="别人",
            leader_org="别处",
            operator="别人",
            operator_phone="1",
            plan_summary="",
            place="",
        ),
        operators=(),
        supervisors=(StaffLine("别人", "别处", "监督员"),),
        columns=frozenset(),
    )
    assert forms.public_draw_table(public_table(table)) == forms.public_draw_table(public_table(other))


def test_nothing_personal_is_hidden_in_the_public_file(forms: PdfForms) -> None:
    table = samples.draw_table()
    made = forms.public_draw_table(public_table(table))
    searched = made + b"".join(streams(made)) + pdf.info(made).encode() + pdf.words(made).encode()
    people = [getattr(row, column) for row in table.rows for column in PERSONAL]
    people += [line.name for line in (*table.operators, *table.supervisors)]
    people += [table.head.leader, table.head.operator_phone, table.frame.watermark]
    for text in filter(None, people):
        for encoding in ("utf-8", "utf-16-be", "gb18030"):
            assert text.encode(encoding) not in searched
    assert not any(word in searched for word in (b"/EmbeddedFile", b"/Annot", b"/JavaScript", b"/AcroForm"))
    assert "签名" not in pdf.words(made)
    embedded = {
        bytes.fromhex(code.decode()).decode("utf-16-be")
        for stream in streams(made)
        if b"beginbfchar" in stream
        for code in re.findall(rb"<..> <([0-9A-F]{4,})>", stream)
    }
    assert {char for char in embedded if not char.isascii() and not char.isspace()} <= set(pdf.text(made))


def streams(made: bytes) -> list[bytes]:
    """All streams of the file, unpacked."""
    found = []
    whole = re.compile(rb"/Filter \[([^\]]*)\].*?>>\s*stream\r?\n(.*?)endstream", re.DOTALL)
    for filters, packed in whole.findall(made):
        data = a85decode(packed.strip().removesuffix(b"~>")) if b"ASCII85Decode" in filters else packed
        found.append(zlib.decompress(data))
    assert found
    return found


def test_the_public_table_shows_seats_and_their_course(forms: PdfForms) -> None:
    table = samples.draw_table()
    flat = pdf.words(forms.public_draw_table(public_table(table)))
    for row in table.rows:
        assert row.seat.seat_code in flat
    assert "9A09-ECE0A补抽0参加短信3月4日09:45" in flat
    assert "同意7人，补抽2次" in flat


def test_two_workers_at_once_get_what_one_gets(forms: PdfForms) -> None:
    values = [table_of(n) for n in (3, 9, 15, 21)]
    alone = [forms.draw_table(value) for value in values]
    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(forms.draw_table, values * 2)) == alone * 2
