"""Organisations in the pool: contacts as people write them, and what a unit must have."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.access.masking import DEFAULT_MASKS
from core.pool.editing.entry import ExpertEntry, judge_entry
from core.pool.judging.batch_judge import ExpertBatchJudge
from core.pool.judging.classification import Classification
from core.pool.judging.expert_rows import Accepted, ExpertRowJudge, Refused
from core.pool.record.custom_fields import NO_FIELDS
from core.pool.record.model import UNIT, Contact, Specialty
from core.pool.record.units import contact_text, contacts_faults, read_contacts
from core.sheets.credit_code import is_credit_code

CODE = "91340100MA2MRAX94W"
TREE = (Specialty("A", "工程", 1), Specialty("A01", "建筑", 2, "A"), Specialty("A0101", "结构", 3, "A01"))
COLUMNS = {
    name: place
    for place, name in enumerate(
        (
            "name",
            "phone",
            "employer",
            "credit_code",
            "specialties",
            "kind",
            "legal_representative",
            "contacts",
        )
    )
}
TODAY = date(2026, 11, 25)


def valid_code() -> str:
    """A credit code with the right last character."""
    head = CODE[:-1]
    return next(head + last for last in "0123456789ABCDEFGHJKLMNPQRTUWXY" if is_credit_code(head + last))


def row(**cells: str) -> list[str]:
    usual = {
        "name": "云岭省建筑设计研究院有限公司",
        "phone": "14200000001",
        "credit_code": valid_code(),
        "specialties": "A0101",
        "kind": "单位",
        "legal_representative": "赵启明",
        "contacts": "李晓云 办公室主任",
    }
    given = {**usual, **cells}
    return [given.get(name, "") for name in COLUMNS]


def judge() -> ExpertRowJudge:
    return ExpertRowJudge(COLUMNS, Classification(TREE), TODAY)


@pytest.mark.parametrize(
    ("text", "contacts"),
    [
        ("李晓云 14200000001", (Contact("李晓云", "14200000001"),)),
        ("李晓云 办公室主任 14200000001", (Contact("李晓云", "14200000001", "办公室主任"),)),
        (
            "李晓云：14200000001；王 强 14200000002\n赵五",
            (Contact("李晓云", "14200000001"), Contact("王", "14200000002", "强"), Contact("赵五", "")),
        ),
        (" ；; ", ()),
    ],
)
def test_contacts_are_read_as_people_write_them(text: str, contacts: tuple[Contact, ...]) -> None:
    assert read_contacts(text) == contacts


NAMES = st.text(st.characters(min_codepoint=0x4E00, max_codepoint=0x9FA5), min_size=1, max_size=8)
CONTACTS = st.builds(Contact, NAMES, st.from_regex(r"1[3-9][0-9]{9}", fullmatch=True), NAMES | st.just(""))


@given(st.lists(CONTACTS, max_size=5))
def test_written_contacts_are_read_back(contacts: list[Contact]) -> None:
    assert read_contacts("；".join(map(contact_text, contacts))) == tuple(contacts)


def test_each_contact_needs_name_and_number_and_its_own() -> None:
    one = Contact("李晓云", "14200000001")
    assert contacts_faults(()) == ("CONTACT_MISSING",)
    assert contacts_faults((one,)) == ()
    assert contacts_faults((one, Contact("王强", "123"))) == ("CONTACT_INCOMPLETE",)
    assert contacts_faults((one, one._replace(name="王强"))) == ("CONTACT_TWICE",)


def test_a_row_of_a_unit_becomes_one_with_its_contact_to_be_called() -> None:
    judged = judge().judge(row())
    assert isinstance(judged, Accepted)
    draft = judged.draft
    assert (draft.kind, draft.name, draft.employer) == (UNIT, draft.employer, "云岭省建筑设计研究院有限公司")
    assert draft.contacts == (Contact("李晓云", "14200000001", "办公室主任"),)
    assert (draft.phone, draft.legal_representative) == ("14200000001", "赵启明")
    assert (draft.id_number, draft.sex, draft.birth_date) == ("", "", "")


@pytest.mark.parametrize(
    ("cells", "code"),
    [
        ({"credit_code": ""}, "CREDIT_CODE_MISSING"),
        ({"credit_code": "91340100MA2MRAX940"}, "CREDIT_CODE_INVALID"),
        ({"contacts": "", "phone": ""}, "CONTACT_MISSING"),
        ({"contacts": ""}, "CONTACT_INCOMPLETE"),
        ({"phone": "123"}, "PHONE_INVALID"),
        ({"name": ""}, "UNIT_NAME_MISSING"),
        ({"specialties": ""}, "SPECIALTY_MISSING"),
        ({"kind": "也许"}, "KIND_INVALID"),
    ],
)
def test_what_a_unit_lacks_is_said(cells: dict[str, str], code: str) -> None:
    judged = judge().judge(row(**cells))
    assert isinstance(judged, Refused)
    assert code in [found for found, _ in judged.findings]


def test_a_person_has_neither_representative_nor_contacts() -> None:
    cells = row(kind="个人", name="王小明", employer="某大学")
    judged = judge().judge(cells)
    assert isinstance(judged, Accepted)
    assert (judged.draft.kind, judged.draft.legal_representative, judged.draft.contacts) == ("", "", ())


def test_many_rows_are_judged_as_each_by_itself() -> None:
    rows = [
        row(),
        row(kind="", name="王小明", phone="14200000009", employer="某大学"),
        row(
            kind="个人",
            name="李四海",
            phone="14200000008",
            employer="某大学",
            contacts="",
            legal_representative="",
        ),
        row(credit_code=""),
    ]
    judged = ExpertBatchJudge(judge()).judge(1, rows)
    drafts = dict(zip(judged.fit.numbers, judged.fit.drafts.drafts(), strict=True))
    for number, cells in enumerate(rows, 1):
        single = judge().judge(cells)
        if isinstance(single, Accepted):
            assert drafts[number] == single.draft
        else:
            assert dict(judged.refused)[number] == single


def test_the_form_of_a_unit_is_judged_by_its_rules() -> None:
    texts = {"kind": UNIT, "name": "云岭省建筑设计研究院有限公司", "credit_code": valid_code()}
    contacts = (Contact("李晓云", "14200000001"),)
    verdict = judge_entry(ExpertEntry(texts, ("A0101",), contacts=contacts), TREE, NO_FIELDS, TODAY)
    assert verdict.findings == ()
    assert verdict.draft is not None
    assert verdict.draft.phone == "14200000001"
    bare = judge_entry(ExpertEntry({"kind": UNIT}), TREE, NO_FIELDS, TODAY)
    assert {field for _, field in bare.findings} == {"name", "credit_code", "specialties", "contacts"}


def test_contacts_show_masked_by_name_and_number() -> None:
    text = DEFAULT_MASKS.text("contacts", "李晓云 办公室主任 14200000001")
    assert text == "李*云 142****0001"
