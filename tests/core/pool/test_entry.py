"""What stands in the entry form is judged like a row of an import, and mended where somebody is there."""

from datetime import date

import pytest

from core.pool.editing.entry import EntryVerdict, ExpertEntry, judge_entry
from core.pool.record.custom_conditions import FieldType
from core.pool.record.custom_fields import EXPERT_TYPE, CustomField, CustomFields
from core.pool.record.model import FormerEmployer, Specialty

TODAY = date(2026, 3, 2)
SPECIALTIES = (
    Specialty("A01", "工程", 1),
    Specialty("A0101", "土建", 2, "A01"),
    Specialty("A010101", "结构", 3, "A0101"),
    Specialty("B010101", "旧专业", 3, "A0101", disabled=True),
)
FIELDS = CustomFields(
    [
        CustomField(EXPERT_TYPE, "专家类型", FieldType.CHOICE, choices=("常驻", "外聘")),
        CustomField("f01", "从业年限", FieldType.NUMBER, required=True, expert_types=("外聘",)),
    ]
)
GOOD = {"name": "王小明", "phone": "14334543878", "employer": "云帆软件（合肥）有限公司"}


def judge(texts: dict[str, str] | None = None, kept: tuple[str, ...] = (), **lists: object) -> EntryVerdict:
    given = {"specialties": ("A010101",), **lists}
    return judge_entry(ExpertEntry({**GOOD, **(texts or {})}, **given), SPECIALTIES, FIELDS, TODAY, kept)  # type: ignore[arg-type]


def test_a_fit_entry_becomes_a_draft_in_normal_form() -> None:
    verdict = judge(
        {"id_number": "110199198003150012", "title": "高工", "name": "王 小明", "sex": "", "email": ""},
        tags=(" 夜间 ", "", "夜间"),
        former_employers=(FormerEmployer(" 乙医院 ", 2014, 2018), FormerEmployer("")),
    )
    draft = verdict.draft
    assert draft is not None
    assert (draft.name, draft.title, draft.title_level) == ("王小明", "高级工程师", "associate_senior")
    assert (draft.birth_date, draft.sex) == ("1980-03-15", "male")
    assert (draft.tags, draft.former_employers) == (("夜间",), (FormerEmployer("乙医院", 2014, 2018),))
    assert verdict.derived == {"birth_date": "1980-03-15", "sex": "male"}


def test_a_level_chosen_by_hand_stands_for_a_title_that_is_not_in_the_list() -> None:
    verdict = judge({"title": "总监", "title_level": "senior"})
    assert verdict.draft is not None
    assert verdict.draft.title_level == "senior"
    assert verdict.remarks == (("TITLE_UNKNOWN", "title"),)


@pytest.mark.parametrize(
    ("texts", "finding"),
    [
        ({"name": ""}, ("NAME_MISSING", "name")),
        ({"phone": "143"}, ("PHONE_INVALID", "phone")),
        ({"id_number": "110199198003150018"}, ("ID_CHECKSUM", "id_number")),
        ({"id_number": "110199198003150012", "sex": "female"}, ("ID_SEX_MISMATCH", "sex")),
        ({"email": "nobody"}, ("EMAIL_INVALID", "email")),
        ({"credit_code": "91220199FU2T0RC170"}, ("CREDIT_CODE_INVALID", "credit_code")),
        ({"term_from": "2026-05-01", "term_to": "2026-04-01"}, ("TERM_REVERSED", "term_to")),
        ({"employer": "单" * 201}, ("TEXT_TOO_LONG", "employer")),
    ],
)
def test_what_is_wrong_is_told_by_field(texts: dict[str, str], finding: tuple[str, str]) -> None:
    verdict = judge(texts)
    assert (verdict.draft, verdict.findings) == (None, (finding,))


def test_an_empty_form_lacks_all_that_is_required() -> None:
    verdict = judge_entry(ExpertEntry({}), SPECIALTIES, FIELDS, TODAY)
    assert {field for _, field in verdict.findings} == {"name", "phone", "employer", "specialties"}


def test_a_disabled_specialty_stays_with_who_had_it_and_is_new_to_nobody() -> None:
    chosen = ("A010101", "B010101")
    assert judge(specialties=chosen).findings == (("SPECIALTY_DISABLED", "specialties"),)
    verdict = judge(kept=("B010101",), specialties=chosen)
    assert verdict.draft is not None
    assert verdict.draft.specialties == chosen


def test_years_of_an_earlier_employer_must_not_run_backwards() -> None:
    verdict = judge(former_employers=(FormerEmployer("乙", 2018, 2014),))
    assert verdict.findings == (("YEARS_REVERSED", "former_employers"),)


@pytest.mark.parametrize(
    ("custom", "findings"),
    [
        ({EXPERT_TYPE: "常驻"}, ()),
        ({EXPERT_TYPE: "外聘"}, (("REQUIRED_MISSING", "custom.f01"),)),
        ({EXPERT_TYPE: "外聘", "f01": "多年"}, (("NUMBER_INVALID", "custom.f01"),)),
        ({EXPERT_TYPE: "兼职"}, (("CHOICE_UNKNOWN", "custom.type"),)),
    ],
)
def test_custom_fields_are_judged_by_their_definition(
    custom: dict[str, str], findings: tuple[tuple[str, str], ...]
) -> None:
    assert judge(custom=custom).findings == findings


def test_a_choice_that_is_in_the_list_no_more_may_stay_with_who_has_it() -> None:
    entry = ExpertEntry(GOOD, ("A010101",), custom={EXPERT_TYPE: "兼职"})
    stayed = judge_entry(entry, SPECIALTIES, FIELDS, TODAY, (), {EXPERT_TYPE: "兼职"})
    assert (stayed.findings, stayed.custom) == ((), {EXPERT_TYPE: "兼职"})
