"""Organisations in the pool from a workbook and by form, listed, changed, exported."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from core.cases.model import CaseKind, ReviewPolicy
from core.draw.eligibility.avoidance import unit_keys
from core.draw.protocol.model import ExpertKind
from core.kernel.errors import UserError
from core.pool.editing.entry import ExpertEntry
from core.pool.importing.values import ImportPreview
from core.pool.record.model import UNIT, Contact
from core.pool.search.lists import PERSONS, TODAY, UNITS, ExpertFilter, ExpertQuery
from core.pool.upkeep.merging import MergeOrder
from core.sheets.credit_code import is_credit_code
from storage.database.connection import open_database
from storage.database.draw.pool import DatabasePoolSource
from tests.support.pool_station import KEY, MANAGER, PoolStation

TITLES = ("专家性质", "姓名", "统一社会信用代码", "法定代表人", "联系人", "手机号码", "工作单位", "专业领域")
NAME = "云岭省建筑设计研究院有限公司"


def code(number: int) -> str:
    """A credit code that holds, different for each number."""
    head = f"913401000{number:08d}"
    return next(head + last for last in "0123456789ABCDEFGHJKLMNPQRTUWXY" if is_credit_code(head + last))


UNIT_ROW = (
    "单位",
    NAME,
    code(1),
    "赵启明",
    "李晓云 办公室主任；王强 14200000002",
    "14200000001",
    "",
    "A010101",
)
PERSON_ROW = ("", "王小明", "", "", "", "14334543871", "甲单位", "A010101")


@pytest.fixture
def station(tmp_path: Path) -> Iterator[PoolStation]:
    """A station with a classification, where nothing waits for a review."""
    made = PoolStation(tmp_path)
    made.import_specialties()
    none = {(kind, ""): () for kind in (CaseKind.APPLICATION, CaseKind.PROFILE_CHANGE, CaseKind.DELETION)}
    made.cases.set_policy(MANAGER, ReviewPolicy(none))
    yield made
    made.close()


def book(path: Path, *rows: Sequence[object]) -> Path:
    made = openpyxl.Workbook()
    for row in (TITLES, *rows):
        made.active.append(row)
    made.save(path)
    return path


def previewed(station: PoolStation, path: Path, *, updating: bool = False) -> ImportPreview:
    begin = station.imports.begin
    return begin(MANAGER, path, station.progress.append, updating=updating).preview.result(60)


def imported(station: PoolStation, folder: Path) -> None:
    preview = previewed(station, book(folder / "units.xlsx", UNIT_ROW, PERSON_ROW))
    station.service.confirm_import(MANAGER, preview.token)


def entry(number: int, phone: str = "14200000005") -> ExpertEntry:
    texts = {"kind": UNIT, "name": "某检测中心", "credit_code": code(number)}
    return ExpertEntry(texts, ("A010101",), contacts=(Contact("周宁", phone),))


def numbers(station: PoolStation, wanted: ExpertFilter) -> list[str]:
    page = station.reading.page(MANAGER, ExpertQuery(wanted)).result(60)
    assert station.reading.count(MANAGER, wanted).result(60) == len(page.rows)
    return [row.expert_no for row in page.rows]


def test_a_workbook_brings_units_and_persons_together(station: PoolStation, tmp_path: Path) -> None:
    imported(station, tmp_path)
    unit = station.experts.get("ZJ-000001").draft
    assert (unit.kind, unit.name, unit.employer, unit.phone) == (UNIT, NAME, NAME, "14200000001")
    assert unit.contacts == (
        Contact("李晓云", "14200000001", "办公室主任"),
        Contact("王强", "14200000002"),
    )
    person = station.experts.get("ZJ-000002").draft
    assert (person.kind, person.contacts, person.legal_representative) == ("", (), "")


def test_the_list_tells_them_apart_and_finds_units_by_name(station: PoolStation, tmp_path: Path) -> None:
    imported(station, tmp_path)
    assert numbers(station, ExpertFilter(kind=UNITS)) == ["ZJ-000001"]
    assert numbers(station, ExpertFilter(kind=PERSONS)) == ["ZJ-000002"]
    assert numbers(station, ExpertFilter(words="设计研究院")) == ["ZJ-000001"]
    (row,) = station.reading.page(MANAGER, ExpertQuery(ExpertFilter(kind=UNITS))).result(60).rows
    assert row.kind == UNIT
    assert row.name == MANAGER.masks.text("employer", NAME)


def test_a_detail_shows_contacts_masked_and_a_reason_shows_them(station: PoolStation, tmp_path: Path) -> None:
    imported(station, tmp_path)
    detail = station.reading.detail(MANAGER, "ZJ-000001").result(60)
    assert detail.is_unit
    assert detail.contacts == ("李*云 142****0001", "王* 142****0002")
    assert {"name", "contacts", "legal_representative"} <= set(detail.masked)
    plain = station.service.unmask(MANAGER, "ZJ-000001", ("contacts",), "核对联系人")
    assert plain["contacts"] == "李晓云 办公室主任 14200000001\n王强 14200000002"


def test_the_same_credit_code_is_refused_in_the_file_and_against_the_pool(
    station: PoolStation, tmp_path: Path
) -> None:
    imported(station, tmp_path)
    other = ("单位", "别名公司", code(1), "", "周宁", "14200000009", "", "A010101")
    new = ("单位", "新公司", code(2), "", "周宁", "14200000007", "", "A010101")
    twice = ("单位", "又一公司", code(2), "", "周宁", "14200000008", "", "A010101")
    preview = previewed(station, book(tmp_path / "b.xlsx", other, new, twice))
    assert preview.counts.importable == 1
    assert preview.counts.by_code["UNIT_DUPLICATE_IN_POOL"] == 1
    assert preview.counts.by_code["UNIT_DUPLICATE_IN_FILE"] == 1


def test_a_file_updates_the_unit_of_its_credit_code(station: PoolStation, tmp_path: Path) -> None:
    imported(station, tmp_path)
    changed = ("单位", NAME, code(1), "钱守正", "李晓云", "14200000011", "", "A010101")
    preview = previewed(station, book(tmp_path / "c.xlsx", changed), updating=True)
    station.service.confirm_import(MANAGER, preview.token)
    unit = station.experts.get("ZJ-000001").draft
    assert (unit.legal_representative, unit.phone) == ("钱守正", "14200000011")
    assert unit.contacts == (Contact("李晓云", "14200000011"),)
    changes = {change.field for change in station.experts.versions("ZJ-000001")[0].changes}
    assert changes == {"phone", "legal_representative", "contacts"}


def test_a_unit_is_entered_changed_and_stays_a_unit(station: PoolStation, tmp_path: Path) -> None:
    imported(station, tmp_path)
    entering = station.file.entering
    number = entering.enter(MANAGER, entry(3), "单位来函").expert_no
    with pytest.raises(UserError) as taken:
        entering.enter(MANAGER, entry(3, "14200000019"), "再来函")
    assert (taken.value.code, taken.value.params["expert_no"]) == ("pool.unit_taken", number)
    opened = entering.open(MANAGER, number)
    assert opened.entry.is_unit
    more = (*opened.entry.contacts, Contact("吴越", "14200000006", "总工"))
    entering.edit(MANAGER, number, opened.version, replace(opened.entry, contacts=more), "换人")
    stored = station.experts.get(number)
    assert stored.draft.contacts == more
    (change,) = station.experts.versions(number)[0].changes
    assert change.field == "contacts"
    person = ExpertEntry({"name": "周宁", "phone": "14200000005", "employer": "某单位"}, ("A010101",))
    with pytest.raises(UserError) as fixed:
        entering.edit(MANAGER, number, stored.version, person, "改成个人")
    assert fixed.value.code == "pool.kind_fixed"


def test_versions_of_a_unit_show_its_contacts_masked(station: PoolStation) -> None:
    number = station.file.entering.enter(MANAGER, entry(4), "来函").expert_no
    opened = station.file.entering.open(MANAGER, number)
    changed = replace(opened.entry, contacts=(Contact("吴越", "14200000006"),))
    station.file.entering.edit(MANAGER, number, opened.version, changed, "换人")
    rows = {row.field: row for row in station.file.history.compare(MANAGER, number, 1, 2)}
    assert (rows["contacts"].before, rows["contacts"].after) == (("周* 142****0005",), ("吴* 142****0006",))


def test_draws_read_units_beside_persons_and_a_unit_can_be_drawn_like_anybody(
    station: PoolStation, tmp_path: Path
) -> None:
    imported(station, tmp_path)
    source = DatabasePoolSource(lambda: open_database(tmp_path / "station.db", KEY, read_only=True))
    unit, person = source.candidates("2027-03-01")
    assert (unit.kind, person.kind) == (ExpertKind.UNIT, ExpertKind.PERSON)
    assert unit.entity == code(1)
    assert set(unit.units) == unit_keys(NAME) | unit_keys(code(1))
    detail = station.reading.detail(MANAGER, "ZJ-000001").result(60)
    assert detail.obstacles == ()
    assert numbers(station, ExpertFilter(drawable_on=TODAY)) == ["ZJ-000001", "ZJ-000002"]
    assert station.reading.counts(MANAGER).result(60).drawable == 2


def test_units_leave_by_export_with_their_kind_and_without_contacts(
    station: PoolStation, tmp_path: Path
) -> None:
    imported(station, tmp_path)
    exports: Any = station.service.exports
    path = tmp_path / "out.xlsx"
    job = exports.begin(MANAGER, path, ExpertFilter(), ("expert_no", "name", "kind"), print)
    job.written.result(60)
    exports.finish(MANAGER, job.token)
    rows = list(openpyxl.load_workbook(path).active.iter_rows(values_only=True))
    assert rows[1:] == [
        ("ZJ-000001", MANAGER.masks.leaving_text("employer", NAME), "单位"),
        ("ZJ-000002", "王*明", "个人"),
    ]
    with pytest.raises(UserError, match=r"export\.field_withheld"):
        exports.begin(MANAGER, path, ExpertFilter(), ("contacts",), print)


def test_a_person_and_a_unit_are_never_merged(station: PoolStation, tmp_path: Path) -> None:
    imported(station, tmp_path)
    with pytest.raises(UserError, match=r"pool\.merge_kinds"):
        station.upkeep.merging.merge(MANAGER, MergeOrder("ZJ-000001", 1, "ZJ-000002", 1), "看似重复")
