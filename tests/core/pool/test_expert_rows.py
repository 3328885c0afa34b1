"""Judging rows: what one field has to say about another."""

from datetime import date
from typing import Any

import pytest

from core.pool.judging.classification import Classification
from core.pool.judging.expert_rows import Accepted, ExpertRowJudge, Refused, Skipped
from core.pool.record.id_number import check_digit
from core.pool.record.model import ExpertDraft, FormerEmployer, Specialty

FIELDS = [*ExpertDraft._fields, "unknown"]
COLUMNS = {field: place for place, field in enumerate(FIELDS[:-1])}
SPECIALTIES = Classification([Specialty("A01", "房建", 1), Specialty("A0101", "设计", 3, "A01")])
BODY = "11019919800315001"
NUMBER = BODY + check_digit(BODY)  # a man, born 1980-03-15
GOOD: dict[str, Any] = {
    "name": "王小明",
    "phone": "14334543878",
    "employer": "星湾师范大学",
    "specialties": "A0101",
    "id_number": NUMBER,
}


def judge(**cells: Any) -> Any:
    row = [GOOD.get(field, "") if field not in cells else cells[field] for field in FIELDS]
    return ExpertRowJudge(COLUMNS, SPECIALTIES, date(2026, 11, 21)).judge(row)


def codes(**cells: Any) -> set[str]:
    judged = judge(**cells)
    assert isinstance(judged, Refused), judged
    return {code for code, _ in judged.findings}


def warnings(**cells: Any) -> set[str]:
    judged = judge(**cells)
    assert isinstance(judged, Accepted), judged
    return {code for code, _ in judged.warnings}


def test_birth_and_sex_come_from_the_id_number() -> None:
    draft = judge().draft
    assert (draft.sex, draft.birth_date, draft.id_number) == ("male", "1980-03-15", NUMBER)


@pytest.mark.parametrize(
    "cell", ["1980-03", "1980-03-01", date(1980, 3, 1), 1980.3, "1980年3月", date(1980, 3, 15)]
)
def test_a_birth_date_without_a_day_agrees_with_its_month(cell: Any) -> None:
    assert judge(birth_date=cell).draft.birth_date == "1980-03-15"


@pytest.mark.parametrize("cell", ["1980-03-14", "1980-04", date(1980, 4, 1), "1980.1"])
def test_another_birth_date_contradicts(cell: Any) -> None:
    assert codes(birth_date=cell) == {"ID_BIRTH_MISMATCH"}


def test_a_lost_zero_is_decided_by_the_id_number() -> None:
    for month, found in (("01", "1980-01-15"), ("10", "1980-10-15")):
        body = f"1101991980{month}15001"
        assert judge(birth_date=1980.1, id_number=body + check_digit(body)).draft.birth_date == found
    assert codes(birth_date=1980.1, id_number="") == {"DATE_AMBIGUOUS"}


def test_without_an_id_number_a_month_stays_a_month() -> None:
    draft = judge(birth_date="1970.08", id_number="", sex="女").draft
    assert (draft.birth_date, draft.sex, draft.id_number) == ("1970-08", "female", "")


def test_nobody_is_born_tomorrow() -> None:
    assert judge(birth_date="2026-11-21", id_number="").draft.birth_date == "2026-11-21"
    assert codes(birth_date="2026-11-22", id_number="") == {"DATE_INVALID"}
    assert codes(birth_date="2075-03-12") == {"DATE_INVALID"}


def test_sex_is_understood_and_checked() -> None:
    assert judge(sex="Ｍ").draft.sex == "male"
    assert judge(sex=1.0).draft.sex == "male"
    assert codes(sex="女") == {"ID_SEX_MISMATCH"}
    assert codes(sex="男/女") == {"SEX_INVALID"}
    assert codes(sex=0.0) == {"SEX_INVALID"}


def test_a_faulty_id_number_says_nothing_of_birth_and_sex() -> None:
    assert codes(id_number=NUMBER[:17] + "Z", sex="女", birth_date="1970-01-01") == {"ID_FORMAT"}


def test_everything_that_is_missing_is_told_at_once() -> None:
    assert codes(name="无", phone="——", employer="", specialties="、") == {
        "NAME_MISSING",
        "PHONE_MISSING",
        "EMPLOYER_MISSING",
        "SPECIALTY_MISSING",
    }


def test_an_error_cell_is_not_judged_further() -> None:
    assert codes(employer="#N/A") == {"ERROR_CELL"}
    assert codes(birth_date="#VALUE!") == {"ERROR_CELL"}
    assert codes(name="#REF!", phone="#N/A") == {"ERROR_CELL"}


def test_an_error_in_an_unknown_column_does_not_matter() -> None:
    assert isinstance(judge(unknown="#N/A"), Accepted)


def test_the_term_takes_whole_months_and_may_not_be_reversed() -> None:
    draft = judge(term_from="2025.02", term_to="2028.02").draft
    assert (draft.term_from, draft.term_to) == ("2025-02-01", "2028-02-29")
    assert codes(term_from=date(2027, 4, 1), term_to="2024/3/31") == {"TERM_REVERSED"}
    assert codes(term_to="2027.6.31") == {"DATE_INVALID"}


def test_titles_have_levels_and_short_forms() -> None:
    draft = judge(title="教授级 高工").draft
    assert (draft.title, draft.title_level) == ("正高级工程师", "senior")
    assert warnings(title="技术能手") == {"TITLE_UNKNOWN"}
    assert judge(title="技术能手", title_level="副高级").draft.title_level == "associate_senior"


def test_wrong_address_and_credit_code_are_left_out() -> None:
    draft = judge(email="wang@example..com", credit_code="91640199K952B926").draft
    assert (draft.email, draft.credit_code) == ("", "")
    assert warnings(email="@example.com", credit_code="x") == {"EMAIL_INVALID", "CREDIT_CODE_INVALID"}
    assert warnings(email="u.x+y@mail.example.com", credit_code="91220199fu2t0rc17w") == set()


def test_texts_like_formulas_are_kept_as_texts() -> None:
    draft = judge(remarks="=1+1", tags="@SUM(A1:A9)").draft
    assert (draft.remarks, draft.tags) == ("=1+1", ("@SUM(A1:A9)",))
    assert warnings(remarks="-2+3+cmd|' /C calc'!A0") == {"FORMULA_LIKE_TEXT"}


def test_long_texts_are_refused_and_never_cut() -> None:
    assert len(judge(employer="长" * 200, remarks="长" * 2000).draft.remarks) == 2000
    assert codes(employer="长" * 201) == {"TEXT_TOO_LONG"}
    assert codes(remarks="长" * 10_000) == {"TEXT_TOO_LONG"}


def test_a_bank_account_stored_as_a_number_is_left_out() -> None:
    assert judge(bank_account="9012 8550 1138").draft.bank_account == "901285501138"
    assert warnings(bank_account=9.01285501138840e18) == {"BANK_ACCOUNT_DIGITS_LOST"}


def test_earlier_employers_have_their_years() -> None:
    draft = judge(former_employers="甲医院（2014—2018）；乙公司(2019-至今)、丙").draft
    assert draft.former_employers == (
        FormerEmployer("甲医院", 2014, 2018),
        FormerEmployer("乙公司", 2019),
        FormerEmployer("丙"),
    )


def test_rows_that_are_no_data() -> None:
    blank = dict.fromkeys(GOOD, "")
    assert judge(**blank) == Skipped("EMPTY")
    assert judge(**{**blank, "name": " \xa0", "employer": "\u200b"}) == Skipped("EMPTY")
    assert judge(**{**blank, "unknown": "二、本年度新增人员"}) == Skipped("NOTE")
    assert judge(**{**blank, "name": "姓  名*", "phone": "手机号码*"}) == Skipped("REPEATED_HEADER")
    assert judge(**{**blank, "name": "姓名"}) == Skipped("REPEATED_HEADER")
    assert codes(**{**blank, "id_number": NUMBER}) >= {"NAME_MISSING"}


def test_the_same_judge_gives_the_same_answer_twice() -> None:
    judge_ = ExpertRowJudge(COLUMNS, SPECIALTIES, date(2026, 11, 21))
    rows = [
        [GOOD.get(field, "") for field in FIELDS],
        ["李四", *[GOOD.get(field, "") for field in FIELDS[1:]]],
    ]
    rows[1][COLUMNS["title"]] = "技术能手"
    first = [judge_.judge(row) for row in rows]
    assert [judge_.judge(row) for row in rows] == first
