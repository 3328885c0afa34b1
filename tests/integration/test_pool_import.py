"""From workbooks to the pool: preview, import, refused rows, search, unmasking, over a real database."""

import json
from collections.abc import Iterator
from pathlib import Path

import openpyxl
import pytest

from core.kernel.errors import PermissionDeniedError, UserError
from core.pool.arranging.carrying import CarryingWatch
from core.pool.importing.values import RowKind
from core.pool.record.model import PoolChanged, SpecialtiesChanged
from core.pool.search.lists import ExpertFilter, ExpertQuery
from core.sheets.model import ColumnChoice, Stage
from tests.support.pool_station import MANAGER, SHEETS, PoolStation, actor_without

CLEAN_NAME = "翁家涛"


@pytest.fixture
def station(tmp_path: Path) -> Iterator[PoolStation]:
    """A station whose pool has the sample classification and no expert."""
    made = PoolStation(tmp_path)
    assert made.import_specialties() == 292
    yield made
    made.close()


def test_the_clean_file_is_imported_and_the_second_time_changes_nothing(station: PoolStation) -> None:
    preview = station.preview()
    assert (preview.counts.rows, preview.counts.importable, preview.counts.warned) == (2000, 2000, 0)
    result = station.service.confirm_import(MANAGER, preview.token)
    assert (result.imported, result.first_no, result.last_no) == (2000, "ZJ-000001", "ZJ-002000")
    assert PoolChanged() in station.published

    again = station.preview()
    assert (again.counts.importable, again.counts.refused, again.counts.unchanged) == (0, 0, 2000)
    assert station.service.confirm_import(MANAGER, again.token).imported == 0
    assert station.reading.count(MANAGER, ExpertFilter()).result(60) == 2000
    assert station.events() == ["pool.specialties_imported", "pool.experts_imported", "pool.experts_imported"]


def test_an_import_that_is_ended_halfway_leaves_nothing_and_can_be_done_again(station: PoolStation) -> None:
    preview = station.preview()
    ended = CarryingWatch()
    ended.stop.set()
    with pytest.raises(UserError, match=r"pool\.carrying_cancelled"):
        station.service.confirm_import(MANAGER, preview.token, ended)
    assert station.reading.count(MANAGER, ExpertFilter()).result(60) == 0

    told: list[tuple[int, int]] = []
    watch = CarryingWatch(lambda done, total: told.append((done, total)))
    assert station.service.confirm_import(MANAGER, preview.token, watch).imported == 2000
    assert (told[0], told[-1]) == ((0, 2000), (2000, 2000))


def test_the_classification_imported_again_changes_nothing(station: PoolStation) -> None:
    before = station.reading.specialties(MANAGER).result(60)
    assert station.import_specialties() == 0
    assert station.reading.specialties(MANAGER).result(60) == before
    assert station.published.count(SpecialtiesChanged()) == 2


def test_a_faulty_classification_is_not_imported(station: PoolStation, tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    for row in (["代码", "名称", "上级代码"], ["Z01", "新", ""], ["Z0101", "新新", "Z99"]):
        book.active.append(row)
    book.save(tmp_path / "a.xlsx")
    preview = station.imports.begin_specialties(MANAGER, tmp_path / "a.xlsx", print).preview.result(60)
    assert preview.problems == ((3, "PARENT_UNKNOWN"),)
    with pytest.raises(UserError, match=r"import\.classification_faulty rows=1"):
        station.service.confirm_specialties(MANAGER, preview.token)
    assert len(station.reading.specialties(MANAGER).result(60)) == 292


def test_the_dirty_file_is_previewed_and_its_good_rows_imported(station: PoolStation) -> None:
    expected = json.loads((SHEETS / "experts_dirty.expected.json").read_text("utf-8"))["counts"]
    preview = station.preview(SHEETS / "experts_dirty.xlsx")
    counts = preview.counts
    assert (counts.rows, counts.importable, counts.refused) == (400, expected["ok"], expected["reject"])
    assert counts.by_code == expected["by_code"]
    assert (counts.skipped, counts.unchanged) == (14, 0)
    assert dict(preview.columns)["办公电话"] is None
    assert station.service.confirm_import(MANAGER, preview.token).imported == 256
    again = station.preview(SHEETS / "experts_dirty.ods")
    # Three refused rows repeat a good one word for word: they equal what the pool has by then.
    assert (again.counts.importable, again.counts.unchanged, again.counts.refused) == (0, 259, 141)


def test_the_preview_shows_no_personal_value_in_plain_text(station: PoolStation) -> None:
    token = station.preview(SHEETS / "experts_dirty.xlsx").token
    rows = {r.row: r for r in station.imports.rows(MANAGER, token, RowKind.REFUSED, 0, 200)}
    assert len(rows) == 144
    assert (rows[16].name, rows[16].phone) == ("李*平", "142****8726")
    assert [(f.code, f.field, f.shown) for f in rows[16].findings] == [("ERROR_CELL", "employer", "#N/A")]
    assert rows[34].findings[0].shown == "4603**********8747"
    assert [f.shown for f in rows[24].findings] == ["1956-**-**"]
    assert [r.row for r in station.imports.rows(MANAGER, token, RowKind.REFUSED, 2, 2)] == sorted(rows)[2:4]
    only = station.imports.rows(MANAGER, token, RowKind.REFUSED, 0, 200, "TERM_REVERSED")
    assert [r.row for r in only] == [22, 28, 64, 185]
    warned = station.imports.rows(MANAGER, token, RowKind.WARNED, 0, 100)
    assert len(warned) == station.imports.session(token).counts().warned
    assert station.imports.rows(MANAGER, token, RowKind.SKIPPED, 0, 1)[0].note == "EMPTY"


def test_progress_runs_from_opening_to_the_last_row(station: PoolStation) -> None:
    station.progress.clear()
    station.preview()
    assert station.progress[0].stage is Stage.OPENING
    assert [p.done for p in station.progress[1:]] == [1000, 2000]
    assert {p.total for p in station.progress[1:]} == {2000}


def test_a_cancelled_import_leaves_nothing(station: PoolStation) -> None:
    job = station.imports.begin(MANAGER, SHEETS / "experts_clean_2000.ods", station.progress.append)
    job.cancel()
    with pytest.raises(UserError, match=r"import\.cancelled"):
        job.preview.result(60)
    assert station.reading.count(MANAGER, ExpertFilter()).result(60) == 0


def test_the_rows_not_imported_come_back_as_a_workbook(station: PoolStation, tmp_path: Path) -> None:
    path = SHEETS / "experts_dirty.xlsx"
    token = station.preview(path).token
    target = tmp_path / "未导入.xlsx"
    assert station.service.save_rejects(MANAGER, token, target, "zh_CN").result(60) == 144
    (page,) = openpyxl.load_workbook(target).worksheets
    rows = list(page.iter_rows(2, values_only=True))
    assert len(rows) == 144
    assert [row[0] for row in rows] == sorted(row[0] for row in rows)
    assert rows[0][:2] == (16, "单元格是公式错误值（#N/A 等）（改为文字后重新导入）")
    duplicate = next(row for row in rows if row[0] == 27)
    assert "手机号码重复" in duplicate[1]
    assert duplicate[3] == "廖新平"  # cells of rows stopped as duplicates come from the sheet as well
    assert station.events()[-1] == "pool.rejects_saved"


def test_the_rows_not_imported_are_mended_and_imported_again(station: PoolStation, tmp_path: Path) -> None:
    preview = station.preview(SHEETS / "experts_dirty.xlsx")
    station.service.confirm_import(MANAGER, preview.token)
    target = tmp_path / "未导入.xlsx"
    station.service.save_rejects(MANAGER, preview.token, target, "zh_CN").result(60)
    book = openpyxl.load_workbook(target)
    page = book.active
    titles = ["".join(str(cell.value).split()) for cell in page[1]]
    right = {"姓名": "王小明", "单位": "星湾某某大学", "专业": "A010101"}
    for row in page.iter_rows(2):
        assert any(cell.fill.fill_type == "solid" for cell in row)
        for cell, title in zip(row, titles, strict=True):
            if cell.fill.fill_type == "solid":
                cell.value = next((text for word, text in right.items() if word in title), None)
                if "手机" in title or "联系" in title:
                    cell.value = f"142{cell.row:08d}"
    book.save(target)
    again = station.preview(target)
    counts = again.counts
    # Three people stand in the file a second time, in a row that was good.
    assert (counts.rows, counts.refused, counts.unchanged) == (144, 0, 3)
    assert station.service.confirm_import(MANAGER, again.token).imported == 141
    assert station.reading.count(MANAGER, ExpertFilter()).result(60) == 397


def test_duplicates_of_the_pool_are_refused_row_by_row(station: PoolStation, tmp_path: Path) -> None:
    station.service.confirm_import(MANAGER, station.preview().token)
    book = openpyxl.load_workbook(SHEETS.parents[2] / "resources/samples/experts_clean_2000.xlsx")
    page = book.worksheets[0]
    page.cell(2, 5, "19900000001")  # another phone
    page.cell(3, 4, "")  # no ID number
    page.cell(4, 9, "正高级")
    book.save(tmp_path / "a.xlsx")
    counts = station.preview(tmp_path / "a.xlsx").counts
    assert (counts.importable, counts.unchanged, counts.refused) == (0, 1998, 2)
    assert counts.by_code == {"ID_DUPLICATE_IN_POOL": 1, "PHONE_DUPLICATE_IN_POOL": 1}


def test_what_came_into_the_pool_after_the_preview_stops_the_whole_import(station: PoolStation) -> None:
    first, second = station.preview(), station.preview()
    station.service.confirm_import(MANAGER, first.token)
    with pytest.raises(UserError, match=r"import\.pool_changed"):
        station.service.confirm_import(MANAGER, second.token)
    assert station.reading.count(MANAGER, ExpertFilter()).result(60) == 2000
    assert station.events().count("pool.experts_imported") == 1


def test_a_preview_is_forgotten_after_two_others_or_when_dropped(station: PoolStation) -> None:
    first = station.preview(SHEETS / "experts_dirty.xlsx").token
    second = station.preview(SHEETS / "experts_dirty.xlsx").token
    station.imports.session(first)
    third = station.preview(SHEETS / "experts_dirty.xlsx").token
    station.imports.drop(third)
    for token in (first, third, "unknown"):
        with pytest.raises(UserError, match=r"import\.expired"):
            station.service.confirm_import(MANAGER, token)
    station.imports.session(second)


def test_experts_need_a_classification_first(tmp_path: Path) -> None:
    station = PoolStation(tmp_path)
    with pytest.raises(UserError, match=r"import\.no_classification"):
        station.preview()
    station.close()


def test_columns_chosen_by_hand_must_have_name_and_phone(station: PoolStation, tmp_path: Path) -> None:
    choice = ColumnChoice(1, {"name": 0, "employer": 1})
    with pytest.raises(UserError) as raised:
        station.imports.begin(MANAGER, tmp_path / "a.xlsx", station.progress.append, choice)
    assert raised.value.params == {"found": ["姓名", "工作单位"], "missing": ["手机号码"]}


def test_everything_is_refused_to_who_may_not(station: PoolStation, tmp_path: Path) -> None:
    reader, importer = actor_without("pool.read"), actor_without("pool.import")
    token = station.preview().token
    for attempt in (
        lambda: station.reading.page(reader, ExpertQuery()),
        lambda: station.reading.detail(reader, "ZJ-000001"),
        lambda: station.reading.counts(reader),
        lambda: station.imports.begin(importer, tmp_path, print),
        lambda: station.imports.rows(importer, token, RowKind.REFUSED, 0, 1),
        lambda: station.service.confirm_import(importer, token),
        lambda: station.service.unmask(actor_without("pool.unmask"), "ZJ-000001", ["phone"], "核对"),
    ):
        with pytest.raises(PermissionDeniedError):
            attempt()
    assert station.reading.count(MANAGER, ExpertFilter()).result(60) == 0


def test_lists_are_masked_and_unmasking_is_logged_without_the_value(station: PoolStation) -> None:
    station.service.confirm_import(MANAGER, station.preview().token)
    page = station.reading.page(MANAGER, ExpertQuery(ExpertFilter(words=CLEAN_NAME))).result(60)
    (row,) = page.rows
    assert (row.name, row.phone, row.employer) == ("翁*涛", "143****7726", "星湾**大学")
    detail = station.reading.detail(MANAGER, row.expert_no).result(60)
    assert detail.values["name"] == "翁*涛"

    with pytest.raises(UserError, match=r"pool\.reason_missing"):
        station.service.unmask(MANAGER, row.expert_no, ["phone"], " ")
    values = station.service.unmask(MANAGER, row.expert_no, ["phone", "name"], "核对联系方式")
    assert values == {"phone": "14378487726", "name": CLEAN_NAME}
    (record,) = station.log().latest(1)
    fields = json.loads(record.record)
    assert (fields["event"], fields["subject"]) == ("pool.unmasked", row.expert_no)
    assert fields["facts"] == {"expert_no": row.expert_no, "fields": ["name", "phone"]}
    assert "14378487726" not in record.record.decode()
    with pytest.raises(ValueError, match="not masked"):
        station.service.unmask(MANAGER, row.expert_no, ["title"], "x")
    with pytest.raises(UserError, match=r"pool\.expert_unknown"):
        station.service.unmask(MANAGER, "ZJ-999999", ["phone"], "x")
