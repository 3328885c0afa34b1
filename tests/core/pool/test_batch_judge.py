"""Judging by columns says the same as judging row by row."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from core.pool.judging.batch_judge import ExpertBatchJudge
from core.pool.judging.classification import Classification
from core.pool.judging.expert_rows import Accepted, ExpertRowJudge, Refused
from core.pool.record.id_number import check_digit
from core.pool.record.model import ExpertDraft, Specialty

FIELDS = [*ExpertDraft._fields, "unknown"]
COLUMNS = {field: place for place, field in enumerate(FIELDS[:-1])}
SPECIALTIES = Classification([Specialty("A01", "房建", 1), Specialty("A0101", "设计", 3, "A01")])
TODAY = date(2026, 11, 21)
MAN, WOMAN = (body + check_digit(body) for body in ("11019919800315001", "11019919751012002"))
CELLS: dict[str, Sequence[Any]] = {
    "name": [
        "王小明",
        "李四",
        "周𣲗",
        "谢 宁",
        "姓名",
        "姓  名*",
        "",
        "#N/A",
        "王A明",
        "Tom Li",
        5.0,
        "\xa0",
    ],
    "phone": [
        "14334543878",
        14334543878.0,
        "143 3454 3878",
        "",
        "无",
        "x",
        "#REF!",
        "14334543879；14334543870",
    ],
    "id_number": [
        "",
        MAN,
        WOMAN,
        WOMAN[:17] + "0",
        MAN[:6] + MAN[8:17],
        3.1e17,
        "无",
        " " + MAN,
        "#N/A",
        "x",
    ],
    "sex": ["", "男", "女", 1.0, 2.0, True, "?", "M"],
    "birth_date": [
        *(
            "",
            "1980-03-15",
            date(1980, 3, 15),
            datetime(1980, 3, 15),
            "1980.3",
            1975.1,
            "1975.1",
            date(1975, 10, 12),
        ),
        *("2075-01-01", "x", "#N/A", 27465.0, True, "无"),
    ],
    "credit_code": ["", "91220199FU2T0RC17W", "x", "91220199fu2t0rc17w"],
    "title": ["", "教授", "高工", "技术能手", "无", "#NAME?"],
    "title_level": ["", "正高级", "中级", "别的", "#N/A"],
    "email": ["", "u1@example.com", "A.b@example.com", "x@", "#N/A", 5.0],
    "term_from": ["", date(2025, 6, 1), "2025-06", "2025.1", "x", datetime(2025, 6, 1, 8)],
    "term_to": ["", date(2028, 5, 31), "2024-01-01", "2028-05", "#N/A"],
    "address": ["", "上海市徐汇区杨街4号", "无", "= 1", "长" * 2001],
    "bank_account": ["", "9012855011388853396", 9.0e18, "90 12", 12345.0],
    "remarks": ["", "备注", "=1+1", "长" * 2001, "#NUM!", True, 1.0],
    "employer": ["星湾师范大学", "云帆 软件", "", "无", "-1", "#N/A", "长" * 201],
    "specialties": ["A0101", "A01", "设计、A01", "", "无", "没有", "#N/A"],
    "tags": ["", "资深、夜间", "无", "@x"],
    "avoidance_units": ["", "甲公司；乙公司", "#N/A"],
    "former_employers": ["", "甲（2014—2018）", "乙"],
    "unknown": ["", "#N/A", "附注"],
}
ROWS = st.fixed_dictionaries({field: st.sampled_from(CELLS.get(field, [""])) for field in FIELDS})
GOOD = {
    field: cells[1] if field in ("id_number", "sex", "birth_date") else cells[0]
    for field, cells in CELLS.items()
}


@st.composite
def sheets(draw: st.DrawFn) -> list[list[Any]]:
    """Rows that are mostly good, with a few odd cells here and there."""
    rows = []
    for odd in draw(st.lists(ROWS, min_size=1, max_size=6)):
        strange = draw(st.sets(st.sampled_from(FIELDS), max_size=4))
        rows.append([odd[f] if f in strange else GOOD.get(f, "") for f in FIELDS])
    return rows


@given(sheets())
def test_both_ways_say_the_same_of_every_row(rows: list[list[Any]]) -> None:
    row_judge = ExpertRowJudge(COLUMNS, SPECIALTIES, TODAY)
    judge = ExpertBatchJudge(ExpertRowJudge(COLUMNS, SPECIALTIES, TODAY))
    for _ in range(2):  # the second time from memory
        batch = judge.judge(10, rows)
        drafts = dict(zip(batch.fit.numbers, batch.fit.drafts.drafts(), strict=True))
        refused, skipped = dict(batch.refused), dict(batch.skipped)
        assert len(drafts) + len(refused) + len(skipped) == len(rows)
        for number, row in enumerate(rows, 10):
            judged = row_judge.judge(row)
            if isinstance(judged, Accepted):
                assert drafts[number] == judged.draft
                assert set(batch.fit.warnings.get(number, ())) == set(judged.warnings)
            elif isinstance(judged, Refused):
                assert refused[number] == judged
            else:
                assert skipped[number] == judged.kind


@given(st.lists(st.lists(ROWS, min_size=1, max_size=3), max_size=3))
def test_even_when_nothing_is_usual(batches: list[list[dict[str, Any]]]) -> None:
    row_judge = ExpertRowJudge(COLUMNS, SPECIALTIES, TODAY)
    judge = ExpertBatchJudge(ExpertRowJudge(COLUMNS, SPECIALTIES, TODAY))
    for batch in batches:
        rows = [[cells[field] for field in FIELDS] for cells in batch]
        judged = judge.judge(1, rows)
        refused = [row_judge.judge(row) for row in rows]
        assert [r for _, r in judged.refused] == [r for r in refused if isinstance(r, Refused)]


def test_a_sheet_of_good_rows_needs_no_second_look() -> None:
    rows = [[GOOD.get(field, "") for field in FIELDS] for _ in range(5)]
    batch = ExpertBatchJudge(ExpertRowJudge(COLUMNS, SPECIALTIES, TODAY)).judge(2, rows)
    assert batch.fit.numbers == [2, 3, 4, 5, 6]
    assert (batch.refused, batch.skipped, batch.fit.warnings) == ([], [], {})
    assert batch.fit.drafts.draft(4).birth_date == "1980-03-15"


def test_columns_that_the_sheet_does_not_have_are_blank() -> None:
    columns = {"name": 0, "phone": 1, "employer": 2, "specialties": 3}
    judge = ExpertBatchJudge(ExpertRowJudge(columns, SPECIALTIES, TODAY))
    batch = judge.judge(2, [["王小明", "14334543878", "甲公司", "A0101"]])
    assert batch.fit.drafts.draft(0) == ExpertDraft(
        "王小明", "14334543878", employer="甲公司", specialties=("A0101",)
    )
