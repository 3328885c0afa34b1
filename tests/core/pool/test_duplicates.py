"""Duplicates in a file and against the pool."""

from collections.abc import Collection, Mapping

from core.pool.importing.duplicates import DuplicateFinder, Sorted
from core.pool.importing.values import RefusedRow
from core.pool.record.draft_batch import FitRows, batch_of
from core.pool.record.model import ExpertDraft

FIELDS = ("name", "phone", "employer", "specialties", "id_number")


class Known:
    """A pool of some experts."""

    def __init__(self, experts: Mapping[str, ExpertDraft] | None = None) -> None:
        self._experts = dict(experts or {})

    def by_phone(self, phones: Collection[str]) -> Mapping[str, str]:
        return {d.phone: n for n, d in self._experts.items() if d.phone in phones}

    def by_id_number(self, numbers: Collection[str]) -> Mapping[str, str]:
        return {d.id_number: n for n, d in self._experts.items() if d.id_number in numbers and d.id_number}

    def drafts(self, expert_nos: Collection[str]) -> Mapping[str, ExpertDraft]:
        return {n: self._experts[n] for n in expert_nos}


def expert(name: str, phone: str, number: str = "", employer: str = "甲公司") -> ExpertDraft:
    return ExpertDraft(name, phone, number, employer=employer, specialties=("A0101",))


def rows(*drafts: ExpertDraft, first: int = 2) -> FitRows:
    return FitRows(range(first, first + len(drafts)), batch_of(drafts), {})


def codes(found: Sorted) -> dict[int, set[str]]:
    stopped = {row.row: {code for code, _ in findings} for row, findings in found.duplicates}
    return stopped | {row.row: {code for code, _ in row.findings} for row in found.refused}


def test_a_second_row_of_phone_or_id_number_is_refused() -> None:
    found = DuplicateFinder(Known(), FIELDS).sort(
        rows(
            expert("王一", "1", "I1"),
            expert("王二", "1", "I2"),
            expert("王三", "3", "I1"),
            expert("王四", "1", "I1"),
            expert("王五", "5"),
            expert("王六", "6"),
        )
    )
    assert list(found.importable.numbers) == [2, 6, 7]
    assert codes(found) == {
        3: {"PHONE_DUPLICATE_IN_FILE"},
        4: {"ID_DUPLICATE_IN_FILE"},
        5: {"PHONE_DUPLICATE_IN_FILE", "ID_DUPLICATE_IN_FILE"},
    }


def test_duplicates_are_found_across_batches() -> None:
    finder = DuplicateFinder(Known(), FIELDS)
    finder.sort(rows(expert("王一", "1")))
    assert codes(finder.sort(rows(expert("王二", "1"), first=9))) == {9: {"PHONE_DUPLICATE_IN_FILE"}}


def test_a_refused_row_stands_in_nobodys_way_and_gets_all_its_reasons() -> None:
    refused = [
        RefusedRow(1, (("DATE_INVALID", "birth_date"),), "2", "I2", ()),
        RefusedRow(4, (("ID_CHECKSUM", "id_number"),), "2", "", ()),
    ]
    found = DuplicateFinder(Known(), FIELDS).sort(
        rows(expert("王一", "1"), expert("王二", "2", "I2")), refused
    )
    assert list(found.importable.numbers) == [2, 3]
    assert codes(found) == {1: {"DATE_INVALID"}, 4: {"ID_CHECKSUM", "PHONE_DUPLICATE_IN_FILE"}}


def test_same_name_and_employer_are_only_a_warning() -> None:
    found = DuplicateFinder(Known(), FIELDS).sort(
        rows(
            expert("Tom Li", "1"),
            expert("tom li", "2", employer="甲 公司"),
            expert("Tom Li", "3", "", "乙公司"),
        )
    )
    assert found.importable.warnings == {3: (("NAME_EMPLOYER_DUPLICATE_IN_FILE", "name"),)}


def test_the_pool_refuses_what_it_has_by_phone_or_id_number() -> None:
    known = Known({"ZJ-000001": expert("王一", "1", "I1"), "ZJ-000002": expert("王二", "2")})
    found = DuplicateFinder(known, FIELDS).sort(
        rows(expert("王一", "9", "I1"), expert("李二", "2"), expert("王一", "2", "I1"), expert("新人", "7"))
    )
    assert codes(found) == {
        2: {"ID_DUPLICATE_IN_POOL"},
        3: {"PHONE_DUPLICATE_IN_POOL"},
        4: {"ID_DUPLICATE_IN_POOL", "PHONE_DUPLICATE_IN_POOL"},
    }
    assert list(found.importable.numbers) == [5]


def test_a_row_that_equals_the_pool_is_unchanged() -> None:
    stored = expert("王一", "1", "I1")._replace(birth_date="1980-03-15", email="w@example.com")
    finder = DuplicateFinder(Known({"ZJ-000001": stored}), FIELDS)
    same = expert("王一", "1", "I1", "甲 公司")._replace(birth_date="1980-03-15")
    found = finder.sort(rows(same, same, same._replace(specialties=("A0102",))))
    assert [row.row for row in found.unchanged] == [2, 3]
    assert codes(found) == {4: {"PHONE_DUPLICATE_IN_POOL", "ID_DUPLICATE_IN_POOL"}}


def test_columns_that_the_file_has_are_compared() -> None:
    stored = expert("王一", "1")._replace(email="w@example.com")
    finder = DuplicateFinder(Known({"ZJ-000001": stored}), (*FIELDS, "email"))
    assert codes(finder.sort(rows(expert("王一", "1")))) == {2: {"PHONE_DUPLICATE_IN_POOL"}}
