"""What may be wrong with an expert's data, and the score."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.pool.judging.classification import Classification
from core.pool.quality.rules import (
    WEIGHTS,
    DataRules,
    Examined,
    Fault,
    FaultKind,
    Namesake,
    kinds_of,
    mask_of,
    months_before,
    namesake_faults,
    pool_score,
    score_of,
    settled,
    shared_faults,
)
from core.pool.record.model import Contact, ExpertDraft, Specialty

K = FaultKind
CLASSIFICATION = Classification(
    [
        Specialty("A", "工程", 1),
        Specialty("A01", "土建", 2, "A"),
        Specialty("A0101", "结构", 3, "A01"),
        Specialty("A0102", "旧专业", 3, "A01", disabled=True),
    ]
)
WHOLE = ExpertDraft(
    "王小明",
    "13812345678",
    id_number="11010119900307803X",
    sex="male",
    birth_date="1990-03-07",
    employer="甲公司",
    title="高级工程师",
    education="本科",
    region="安徽省/合肥市",
    email="a@b.cn",
    term_from="2025-01-01",
    term_to="2027-12-31",
    bank_account="6222021001112223334",
    specialties=("A0101",),
)


def kinds(draft: ExpertDraft, confirmed_on: str = "2025-12-01") -> list[FaultKind]:
    return [fault.kind for fault in faults(draft, confirmed_on)]


def faults(draft: ExpertDraft, confirmed_on: str = "2025-12-01") -> tuple[Fault, ...]:
    rules = DataRules(CLASSIFICATION, date(2026, 1, 1), "2025-01-01")
    # Between others, so that nothing hangs on the place in a batch.
    around = Examined("ZJ-000001", 1, WHOLE, "2025-12-01")
    judged = rules.faults([around, Examined("ZJ-000002", 1, draft, confirmed_on), around])
    assert judged[0] == judged[2] == ()
    return judged[1]


UNIT = ExpertDraft(
    "合肥设计院有限公司",
    "14334543878",
    credit_code="91340100000000001G",
    kind="unit",
    employer="合肥设计院有限公司",
    region="安徽省/合肥市",
    term_from="2025-01-01",
    term_to="2027-12-31",
    bank_account="6222021001112223334",
    specialties=("A0101",),
    contacts=(Contact("李晓云", "14334543878", "办公室主任"),),
)


def test_a_unit_is_not_asked_for_what_only_persons_have() -> None:
    assert faults(UNIT) == ()


@pytest.mark.parametrize(
    ("changed", "kind"),
    [
        ({"phone": "", "contacts": (Contact("李晓云", "", ""),)}, K.MISSING_PHONE),
        ({"specialties": ()}, K.MISSING_SPECIALTIES),
        ({"specialties": ("Z99",)}, K.INVALID_SPECIALTIES),
        ({"region": ""}, K.MISSING_REGION),
        ({"term_to": ""}, K.MISSING_TERM_TO),
        ({"term_from": "2028-01-01"}, K.CONTRADICTORY_TERM),
        ({"email": "nobody"}, K.INVALID_EMAIL),
    ],
)
def test_what_a_unit_needs_is_missed_and_judged(changed: dict[str, Any], kind: FaultKind) -> None:
    assert kinds(UNIT._replace(**changed)) == [kind]


def test_whole_data_have_no_fault() -> None:
    assert faults(WHOLE) == ()


@pytest.mark.parametrize(
    ("field", "kind"),
    [(kind.value.partition(".")[2], kind) for kind in FaultKind if kind.group == "missing"],
)
def test_what_is_missing_is_named_by_its_field(field: str, kind: FaultKind) -> None:
    nothing = () if field == "specialties" else ""
    assert kinds(WHOLE._replace(**{field: nothing})) == [kind]


@pytest.mark.parametrize(
    ("changed", "fault"),
    [
        ({"phone": "12345"}, Fault(K.INVALID_PHONE, ("PHONE_INVALID",))),
        ({"name": "王3明"}, Fault(K.INVALID_NAME, ("NAME_INVALID",))),
        ({"id_number": "110101199003078031"}, Fault(K.INVALID_ID_NUMBER, ("ID_CHECKSUM",))),
        ({"email": "nowhere"}, Fault(K.INVALID_EMAIL, ("EMAIL_INVALID",))),
        ({"credit_code": "91"}, Fault(K.INVALID_CREDIT_CODE, ("CREDIT_CODE_INVALID",))),
        ({"specialties": ("A0102",)}, Fault(K.INVALID_SPECIALTIES, ("SPECIALTY_DISABLED",))),
        ({"specialties": ("A0101", "ZZ")}, Fault(K.INVALID_SPECIALTIES, ("SPECIALTY_UNKNOWN",))),
        ({"term_to": "someday"}, Fault(K.INVALID_DATE, ("DATE_INVALID",))),
        ({"address": "长" * 2001}, Fault(K.INVALID_TEXT, ("TEXT_TOO_LONG",))),
        ({"sex": "female"}, Fault(K.CONTRADICTORY_SEX, ("ID_SEX_MISMATCH",))),
        ({"birth_date": "1991-03-07"}, Fault(K.CONTRADICTORY_BIRTH_DATE, ("ID_BIRTH_MISMATCH",))),
        ({"term_to": "2024-12-31"}, Fault(K.CONTRADICTORY_TERM, ("TERM_REVERSED",))),
    ],
)
def test_what_an_import_would_refuse_is_a_fault(changed: dict[str, str], fault: Fault) -> None:
    assert faults(WHOLE._replace(**changed)) == (fault,)  # type: ignore[arg-type]


def test_remarks_of_an_import_are_no_faults() -> None:
    assert faults(WHOLE._replace(title="总工办负责人", specialties=("A01",), remarks="=1+1")) == ()


def test_an_expert_of_whom_nothing_is_known_misses_everything() -> None:
    assert {kind.group for kind in kinds(ExpertDraft("", ""))} == {"missing"}
    assert len(kinds(ExpertDraft("", ""))) == sum(kind.group == "missing" for kind in FaultKind)


def test_data_that_nobody_confirmed_since_the_day_are_stale() -> None:
    assert faults(WHOLE, "2024-12-31") == (Fault(K.STALE, ("2024-12-31",)),)
    assert faults(WHOLE, "2025-01-01") == ()


def test_namesakes_are_the_same_similar_or_proved_to_be_two() -> None:
    one, two = Namesake("ZJ-000001", "王晓明", ""), Namesake("ZJ-000002", "王晓明", "11")
    near, other = Namesake("ZJ-000003", "王小明", ""), Namesake("ZJ-000004", "王晓明", "22")
    found = namesake_faults([one, two, near])
    assert found["ZJ-000001"] == Fault(K.DUPLICATE_PERSON, ("ZJ-000002",))
    assert found["ZJ-000003"] == Fault(K.DUPLICATE_SIMILAR, ("ZJ-000001", "ZJ-000002"))
    assert namesake_faults([two, other]) == {}  # ID numbers differ
    assert namesake_faults([one, two, other])["ZJ-000004"].about == ("ZJ-000001",)


def test_a_value_of_one_person_held_by_several_names_the_others() -> None:
    found = shared_faults("bank_account", ["ZJ-000001", "ZJ-000002", "ZJ-000005"])
    assert found["ZJ-000002"] == Fault(K.DUPLICATE_BANK_ACCOUNT, ("ZJ-000001", "ZJ-000005"))


def test_a_decision_holds_only_while_the_fault_is_about_the_same() -> None:
    expert = Examined("ZJ-000001", 3, WHOLE, "2025-12-01")
    twin = Fault(K.DUPLICATE_PERSON, ("ZJ-000002",))
    judged = settled(expert, [Fault(K.STALE, ("2024-01-01",)), twin], {K.DUPLICATE_PERSON: ("ZJ-000002",)})
    assert (judged.dismissed, [fault.kind for fault in judged.faults]) == ((twin,), [K.STALE])
    assert judged.score == 100 - WEIGHTS[K.STALE]
    third = Fault(K.DUPLICATE_PERSON, ("ZJ-000002", "ZJ-000003"))
    assert settled(expert, [third], {K.DUPLICATE_PERSON: ("ZJ-000002",)}).faults == (third,)


def test_scores() -> None:
    assert score_of([]) == 100
    assert score_of([K.MISSING_EMAIL, K.STALE]) == 87
    assert score_of(FaultKind) == 0
    assert pool_score(0, 0) == 100.0
    assert pool_score(4, 50) == 87.5
    assert set(WEIGHTS) == set(FaultKind)


@given(st.sets(st.sampled_from(FaultKind)))
def test_a_set_of_kinds_comes_back_from_its_bits(chosen: set[FaultKind]) -> None:
    mask = mask_of(Fault(kind) for kind in chosen)
    assert set(kinds_of(mask)) == chosen
    assert mask < 2**63


@pytest.mark.parametrize(
    ("day", "months", "before"),
    [
        (date(2026, 3, 31), 1, "2026-02-28"),
        (date(2026, 1, 15), 12, "2025-01-15"),
        (date(2024, 2, 29), 24, "2022-02-28"),
    ],
)
def test_months_back(day: date, months: int, before: str) -> None:
    assert months_before(day, months) == before
