"""Updating by import, the history of imports and undoing them, over a real database."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from core.kernel.errors import PermissionDeniedError, UserError
from core.pool.importing.records import Dependents, ImportRecord
from core.pool.importing.values import RowKind
from core.pool.record.changes import BY_FORM, ChangeCause
from core.pool.record.model import ExpertDraft
from core.pool.search.lists import ExpertFilter, ExpertQuery
from tests.support.pool_station import MANAGER, SAMPLES, PoolStation, actor_without

PHONE, TITLE, EMAIL, ID, NAME, EMPLOYER = 5, 8, 15, 4, 1, 6


@pytest.fixture
def station(tmp_path: Path) -> Iterator[PoolStation]:
    """A station with the clean experts in its pool."""
    made = PoolStation(tmp_path)
    made.import_specialties()
    made.service.confirm_import(MANAGER, made.preview().token)
    yield made
    made.close()


def sheet(path: Path, change: Callable[[Any], None], rows: int = 20) -> Path:
    """The first rows of the clean file, changed."""
    book = openpyxl.load_workbook(SAMPLES / "experts_clean_2000.xlsx")
    book.active.delete_rows(rows + 2, 3000)
    change(book.active)
    book.save(path)
    return path


def edit(station: PoolStation, number: str, version: int, draft: ExpertDraft) -> None:
    with station.acts.transaction():
        station.changes.change(MANAGER, number, version, draft, BY_FORM)


def update(station: PoolStation, path: Path) -> str:
    job = station.imports.begin(MANAGER, path, station.progress.append, updating=True)
    return job.preview.result(60).token


def imports(station: PoolStation) -> tuple[ImportRecord, ...]:
    return station.service.import_history.all(MANAGER).result(60)


def changed_rows(page: Any) -> None:
    page.cell(2, PHONE, "19900000001")
    page.cell(3, EMAIL, "new@example.com")
    page.cell(4, TITLE, "")  # blank: erases nothing
    page.cell(5, NAME, "别人")  # the ID number of somebody else


def test_updates_are_previewed_before_and_after_and_recorded_like_other_changes(
    station: PoolStation, tmp_path: Path
) -> None:
    before = station.service._experts.drafts(["ZJ-000001", "ZJ-000002", "ZJ-000003"])
    path = sheet(tmp_path / "改.xlsx", changed_rows)
    token = update(station, path)
    counts = station.imports.session(token).counts()
    assert (counts.importable, counts.updated, counts.refused, counts.unchanged) == (0, 2, 1, 17)
    first, second = station.imports.rows(MANAGER, token, RowKind.UPDATED, 0, 10)
    assert (first.row, first.note) == (2, "ZJ-000001")
    assert [(c.field, c.before, c.after) for c in first.changes] == [("phone", "143****7726", "199****0001")]
    assert second.changes[0].after == "n***@example.com"

    result = station.service.confirm_import(MANAGER, token)
    assert (result.imported, result.updated, result.unchanged, result.refused) == (0, 2, 17, 1)
    after = station.service._experts.drafts(list(before))
    assert after["ZJ-000001"] == before["ZJ-000001"]._replace(phone="19900000001")
    assert after["ZJ-000003"] == before["ZJ-000003"]
    (version,) = station.experts.versions("ZJ-000001")
    assert (version.reason.cause, version.reason.reference) == (ChangeCause.IMPORT, token)
    assert station.events()[-3:] == ["pool.expert_changed"] * 2 + ["pool.experts_imported"]
    (found,) = station.reading.page(MANAGER, ExpertQuery(ExpertFilter(words="19900000001"))).result(60).rows
    assert found.expert_no == "ZJ-000001"


def test_without_the_choice_the_same_rows_are_refused(station: PoolStation, tmp_path: Path) -> None:
    counts = station.preview(sheet(tmp_path / "a.xlsx", changed_rows)).counts
    assert (counts.updated, counts.refused) == (0, 4)


def test_an_expert_who_changed_since_the_preview_stops_the_whole_import(
    station: PoolStation, tmp_path: Path
) -> None:
    token = update(station, sheet(tmp_path / "a.xlsx", changed_rows))
    expert = station.service._experts.get("ZJ-000002")
    edit(station, "ZJ-000002", 1, expert.draft._replace(remarks="x"))
    with pytest.raises(UserError, match=r"import\.pool_changed"):
        station.service.confirm_import(MANAGER, token)
    assert station.experts.versions("ZJ-000001") == []
    assert len(imports(station)) == 1


def test_updating_needs_the_right_to_change_experts(station: PoolStation, tmp_path: Path) -> None:
    token = update(station, sheet(tmp_path / "a.xlsx", changed_rows))
    with pytest.raises(PermissionDeniedError):
        station.service.confirm_import(actor_without("pool.edit"), token)
    assert station.experts.versions("ZJ-000001") == []


def test_fields_that_need_a_review_wait_for_it(station: PoolStation, tmp_path: Path) -> None:
    def change(page: Any) -> None:
        page.cell(2, TITLE, "教授")
        page.cell(2, EMAIL, "new@example.com")

    before = station.service._experts.get("ZJ-000001").draft
    for held, busy in ((1, 0), (0, 1)):
        token = update(station, sheet(tmp_path / "a.xlsx", change))
        result = station.service.confirm_import(MANAGER, token)
        assert (result.updated, result.held, result.busy) == (1, held, busy)
        now = station.service._experts.get("ZJ-000001").draft
        assert (now.email, now.title) == ("new@example.com", before.title)
    assert station.service.reviews.pending(MANAGER, "ZJ-000001") is not None


def test_the_history_tells_what_each_import_did(station: PoolStation, tmp_path: Path) -> None:
    token = update(station, sheet(tmp_path / "改.xlsx", changed_rows))
    station.service.confirm_import(MANAGER, token)
    last, first = imports(station)
    assert (last.file_name, last.updated, last.first_no) == ("改.xlsx", 2, None)
    assert (first.imported, first.first_no, first.last_no) == (2000, "ZJ-000001", "ZJ-002000")
    assert (first.name, first.undone_at) == (MANAGER.name, None)
    with pytest.raises(UserError, match=r"import\.pool_changed"):
        station.service.confirm_import(MANAGER, token)
    with pytest.raises(PermissionDeniedError):
        station.service.import_history.all(actor_without("pool.import"))


def test_an_undone_import_leaves_the_pool_and_its_numbers_are_never_given_again(
    station: PoolStation,
) -> None:
    (record,) = imports(station)
    undone = station.service.import_history.undo(MANAGER, record.token, "选错文件")
    assert (undone.removed, undone.restored) == (2000, 0)
    assert station.reading.count(MANAGER, ExpertFilter()).result(60) == 0
    for words in ("翁家涛", "wengjiatao", "14378487726", "ZJ-000001"):
        query = ExpertQuery(ExpertFilter(words=words))
        assert station.reading.page(MANAGER, query).result(60).rows == ()
    (kept,) = imports(station)
    assert (kept.undone_by, kept.undone_why) == (MANAGER.name, "选错文件")
    last = json.loads(station.log().latest(1)[0].record)
    assert (last["event"], last["subject"], last["facts"]["removed"]) == (
        "pool.import_undone",
        record.token,
        2000,
    )
    assert "why" in last["sealed"]
    with pytest.raises(UserError, match=r"import\.undone_already"):
        station.service.import_history.undo(MANAGER, record.token, "再来")

    again = station.service.confirm_import(MANAGER, station.preview().token)
    assert (again.imported, again.first_no) == (2000, "ZJ-002001")
    query = ExpertQuery(ExpertFilter(words="翁家涛"))
    assert [row.expert_no for row in station.reading.page(MANAGER, query).result(60).rows] == ["ZJ-002001"]


def test_undoing_an_update_gives_everybody_the_former_values(station: PoolStation, tmp_path: Path) -> None:
    before = station.service._experts.drafts(["ZJ-000001", "ZJ-000002"])
    token = update(station, sheet(tmp_path / "a.xlsx", changed_rows))
    station.service.confirm_import(MANAGER, token)
    undone = station.service.import_history.undo(MANAGER, token, "文件不对")
    assert (undone.removed, undone.restored) == (0, 2)
    assert station.service._experts.drafts(list(before)) == before
    causes = [version.reason.cause for version in station.experts.versions("ZJ-000001")]
    assert causes == [ChangeCause.UNDO, ChangeCause.IMPORT]


def drawn(station: PoolStation) -> None:
    station.connection.execute("PRAGMA foreign_keys = OFF")
    columns = station.connection.execute("SELECT name, type FROM pragma_table_info('draw_snapshot_row')")
    values = {name: 1 if kind == "INTEGER" else "x" for name, kind in columns}
    values |= {"expert_no": "ZJ-000007"}
    names = ", ".join(values)
    marks = ", ".join("?" * len(values))
    station.connection.execute(
        f"INSERT INTO draw_snapshot_row ({names}) VALUES ({marks})",
        list(values.values()),
    )


def changed(station: PoolStation) -> None:
    draft = station.service._experts.get("ZJ-000009").draft
    edit(station, "ZJ-000009", 1, draft._replace(remarks="x"))


def on_leave(station: PoolStation) -> None:
    station.connection.execute(
        "INSERT INTO expert_leave (expert_id, starts, reason, entered_at) VALUES (5, '2027-01-01', 'x', 'y')"
    )


def frozen(station: PoolStation) -> None:
    station.connection.execute("UPDATE expert SET status = 'frozen' WHERE id = 3")


@pytest.mark.parametrize(
    ("depend", "expected"),
    [
        (drawn, Dependents(drawn=1)),
        (changed, Dependents(changed=1)),
        (on_leave, Dependents(linked=1)),
        (frozen, Dependents(changed=1)),
    ],
)
def test_what_something_depends_on_is_not_undone(
    station: PoolStation, depend: Callable[[PoolStation], None], expected: Dependents
) -> None:
    depend(station)
    (record,) = imports(station)
    assert station.service.import_history.dependents(MANAGER, record).result(60) == expected
    with pytest.raises(UserError, match=r"import\.undo_blocked"):
        station.service.import_history.undo(MANAGER, record.token, "选错文件")
    assert station.reading.count(MANAGER, ExpertFilter()).result(60) == 2000


def test_an_update_that_was_changed_further_is_not_undone(station: PoolStation, tmp_path: Path) -> None:
    token = update(station, sheet(tmp_path / "a.xlsx", changed_rows))
    station.service.confirm_import(MANAGER, token)
    draft = station.service._experts.get("ZJ-000002").draft
    edit(station, "ZJ-000002", 2, draft._replace(remarks="x"))
    with pytest.raises(UserError, match=r"import\.undo_blocked.*changed=1"):
        station.service.import_history.undo(MANAGER, token, "文件不对")
    assert station.service._experts.get("ZJ-000001").version == 2


def test_undoing_needs_a_reason_and_the_right(station: PoolStation) -> None:
    (record,) = imports(station)
    with pytest.raises(UserError, match=r"import\.undo_reason_missing"):
        station.service.import_history.undo(MANAGER, record.token, " ")
    with pytest.raises(UserError, match=r"import\.unknown"):
        station.service.import_history.undo(MANAGER, "nobody", "x")
    with pytest.raises(PermissionDeniedError):
        station.service.import_history.undo(actor_without("pool.import"), record.token, "x")
    assert station.reading.count(MANAGER, ExpertFilter()).result(60) == 2000
