"""Rows that update somebody whom the pool has, and never anybody else."""

from collections.abc import Collection, Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.pool.importing.duplicates import DuplicateFinder, Sorted
from core.pool.importing.merge import ExpertState, Updater, merged_draft
from core.pool.record.draft_batch import FIELDS as ALL_FIELDS
from core.pool.record.draft_batch import FitRows, batch_of
from core.pool.record.model import ExpertDraft, ExpertStatus, FormerEmployer

FIELDS = ("name", "phone", "id_number", "employer", "specialties", "email", "title")
STORED = ExpertDraft(
    "王一",
    "1",
    "I1",
    birth_date="1980-03-15",
    sex="male",
    credit_code="C1",
    title="高级工程师",
    title_level="associate_senior",
    email="w@example.com",
    employer="甲公司",
    specialties=("A0101",),
)


class Known:
    """A pool of some experts, all of version 3."""

    def __init__(self, *experts: ExpertDraft, status: ExpertStatus = ExpertStatus.ACTIVE) -> None:
        self._experts = {f"ZJ-{n:06d}": expert for n, expert in enumerate(experts, 1)}
        self._status = status

    def by_phone(self, phones: Collection[str]) -> Mapping[str, str]:
        return {d.phone: n for n, d in self._experts.items() if d.phone in phones}

    def by_id_number(self, numbers: Collection[str]) -> Mapping[str, str]:
        return {d.id_number: n for n, d in self._experts.items() if d.id_number in numbers and d.id_number}

    def drafts(self, expert_nos: Collection[str]) -> Mapping[str, ExpertDraft]:
        return {n: self._experts[n] for n in expert_nos}

    def states(self, expert_nos: Collection[str]) -> Mapping[str, ExpertState]:
        return {n: ExpertState(self._status, 3) for n in expert_nos}


def sort(known: Known, *drafts: ExpertDraft) -> Sorted:
    finder = DuplicateFinder(known, FIELDS, Updater(known, FIELDS))
    return finder.sort(FitRows(range(2, 2 + len(drafts)), batch_of(drafts), {}))


def row(name: str, phone: str, number: str = "", **values: object) -> ExpertDraft:
    return ExpertDraft(name, phone, number, employer="甲公司", specialties=("A0101",))._replace(**values)


def test_an_id_number_with_the_same_name_leads_to_the_expert() -> None:
    (update,) = sort(Known(STORED), row("王一", "9", "I1", birth_date="1980-03-15", sex="male")).updates
    assert (update.expert_no, update.version, update.row) == ("ZJ-000001", 3, 2)
    assert update.changes == (("phone", "1", "9"),)
    assert update.draft == STORED._replace(phone="9")


def test_a_phone_leads_to_the_expert_when_no_id_number_speaks_against_it() -> None:
    (update,) = sort(Known(STORED), row("王一", "1", email="new@example.com")).updates
    assert [change.field for change in update.changes] == ["email"]


@pytest.mark.parametrize(
    "other",
    [
        row("李二", "9", "I1"),  # the ID number of somebody else, copied down a column
        row("李二", "1"),  # a phone that changed hands
        row("王一", "1", "I9"),  # the same name and phone, another person by ID number
        row("王一", "2", "I1"),  # phone and ID number of two experts
    ],
)
def test_nobody_else_is_ever_updated(other: ExpertDraft) -> None:
    found = sort(Known(STORED, row("陈三", "2")), other)
    assert found.updates == []
    assert [stopped.row for stopped, _ in found.duplicates] == [2]


def test_a_deleted_expert_is_not_updated() -> None:
    found = sort(Known(STORED, status=ExpertStatus.DELETED), row("王一", "9", "I1"))
    assert (found.updates, len(found.duplicates)) == ([], 1)


def test_two_rows_of_one_file_cannot_update_the_same_expert() -> None:
    found = sort(
        Known(STORED), row("王一", "9", "I1"), row("王一", "1", title="教授"), row("王一", "9", "I1")
    )
    assert [update.row for update in found.updates] == [2]
    assert [stopped.row for stopped, _ in found.duplicates] == [3, 4]


def test_the_new_phone_of_an_update_is_taken_for_the_rest_of_the_file() -> None:
    found = sort(Known(STORED), row("王一", "9", "I1"), row("赵四", "9"))
    assert len(found.importable) == 0
    assert found.duplicates[0][1] == (("PHONE_DUPLICATE_IN_FILE", "phone"),)


def test_a_row_that_says_less_than_the_pool_knows_changes_nothing() -> None:
    found = sort(Known(STORED), row("王一", "1", birth_date="1980-03"))
    assert (found.updates, [unchanged.row for unchanged in found.unchanged]) == ([], [2])


def test_another_employer_makes_the_last_one_an_earlier_one() -> None:
    merged = merged_draft(STORED, row("王一", "1", employer="乙公司"), FIELDS)
    assert (merged.employer, merged.credit_code) == ("乙公司", "")
    assert merged.former_employers == (FormerEmployer("甲公司"),)
    respelled = merged_draft(STORED, row("王一", "1", employer="甲 公司"), FIELDS)
    assert respelled == STORED


def test_the_level_of_another_title_is_not_kept() -> None:
    assert merged_draft(STORED, row("王一", "1", title="首席专家"), FIELDS).title_level == ""
    same = merged_draft(STORED, row("王一", "1", title="高级工程师"), FIELDS)
    assert same.title_level == "associate_senior"


TEXTS = [f for f in ALL_FIELDS if isinstance(getattr(STORED, f), str) and f not in ("employer", "birth_date")]


@given(st.dictionaries(st.sampled_from(TEXTS), st.sampled_from(["", "x"])), st.sets(st.sampled_from(TEXTS)))
def test_a_blank_cell_or_a_missing_column_erases_nothing(values: dict[str, str], fields: set[str]) -> None:
    stored = ExpertDraft._make("s" if isinstance(value, str) else value for value in STORED)
    given_row = ExpertDraft("", "")._replace(**values)
    merged = merged_draft(stored, given_row, fields)
    for field in TEXTS:
        if field == "title_level" and values.get("title") and "title" in fields:
            continue
        given_value = values.get(field) if field in fields else ""
        assert getattr(merged, field) == (given_value or getattr(stored, field))
