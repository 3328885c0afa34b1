"""What pages show of an expert."""

from datetime import datetime

import pytest

from core.access.masking import DEFAULT_MASKS
from core.pool.record.model import Expert, ExpertDraft, ExpertStatus, Specialty, TitleLevel
from core.pool.search.lists import ListedExpert
from core.pool.search.masked import masked_detail, masked_row
from core.standing.model import Hindrance, StandingFacts

DRAFT = ExpertDraft(
    name="王小明",
    phone="14234562231",
    id_number="530199198001014012",
    birth_date="1980-01-01",
    address="上海市徐汇区杨街4号",
    email="wang@example.com",
    bank_account="9012855011388853396",
    employer="云帆软件（合肥）有限公司",
    specialties=("A0101",),
    term_to="2026-01-31",
    remarks="可夜间评审",
)
NAMES = {"A0101": Specialty("A0101", "建筑设计", 2)}
PERSONAL = ("小", "3456", "198001", "01-01", "杨街", "ang@", "28550113888", "软件")


def test_the_detail_page_has_no_personal_value_in_plain_text() -> None:
    at = datetime(2026, 3, 2)
    detail = masked_detail(
        DEFAULT_MASKS,
        Expert("ZJ-000001", DRAFT, ExpertStatus.ACTIVE, at, at, 1),
        StandingFacts(term_to="2026-01-31"),
        NAMES,
        "2026-03-02",
    )
    shown = " ".join(detail.values.values())
    assert [part for part in PERSONAL if part in shown] == []
    assert detail.values["phone"] == "142****2231"
    assert detail.values["id_number"] == "5301**********4012"
    assert detail.values["remarks"] == "可夜间评审"
    assert set(detail.masked) == {
        "name",
        "phone",
        "id_number",
        "birth_date",
        "address",
        "email",
        "bank_account",
        "employer",
    }
    assert [obstacle.code for obstacle in detail.obstacles] == [Hindrance.TERM_ENDED]


def test_a_listed_row_is_masked_and_says_whether_the_term_has_ended() -> None:
    listed = ListedExpert(
        "ZJ-000001",
        "诸葛小宁",
        "星湾大学",
        "14234562231",
        "教授",
        "senior",
        "上海市",
        ("A0101",),
        StandingFacts(term_to="2026-03-02"),
    )
    row = masked_row(DEFAULT_MASKS, listed, NAMES, "2026-03-02")
    assert (row.name, row.phone, row.title_level) == ("诸葛*宁", "142****2231", TitleLevel.SENIOR)
    assert row.specialties == (("A0101", "建筑设计"),)
    assert not row.obstacles
    assert masked_row(DEFAULT_MASKS, listed, NAMES, "2026-03-03").obstacles


def test_values_that_are_not_personal_show() -> None:
    assert DEFAULT_MASKS.text("title", "教授") == "教授"
    assert DEFAULT_MASKS.text("phone", "") == ""


@pytest.mark.parametrize(
    ("day", "shown"),
    [
        ("1975-03-12", "1975-**-**"),
        ("1975-03", "1975-**"),
        ("19750312", "****"),
        ("约1975年3月", "****"),
        ("12.03.75", "****"),
    ],
)
def test_of_a_birth_date_the_year_shows_and_of_anything_else_nothing(day: str, shown: str) -> None:
    assert DEFAULT_MASKS.text("birth_date", day) == shown


def test_nobody_prints_an_expert_by_accident() -> None:
    at = datetime(2026, 3, 2)
    assert "王小明" not in repr(Expert("ZJ-000001", DRAFT, ExpertStatus.ACTIVE, at, at, 1))
