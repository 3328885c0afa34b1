"""Classification, tags, scenes and exports over a real database: what hangs on them comes along."""

import csv
import json
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from threading import Event

import openpyxl
import pytest

from core.access.masking import DEFAULT_MASKS
from core.kernel.errors import PermissionDeniedError, UserError
from core.pool.arranging.carrying import CarryingWatch
from core.pool.record.model import Specialty
from core.pool.record.tags import TagUse
from core.pool.search.conditions import Condition, Group, Match, Relation
from core.pool.search.lists import ExpertFilter, ExpertQuery
from storage.database.draw.plan_templates import DatabasePlanTemplates
from storage.spreadsheets import table_writer
from tests.support.memory_acts import actor_with
from tests.support.pool_station import MANAGER, PoolStation, actor_without

OTHER = actor_with(account_id="A-0002")


@pytest.fixture
def pool(tmp_path: Path) -> Iterator[PoolStation]:
    station = PoolStation(tmp_path)
    station.import_specialties()
    station.service.confirm_import(MANAGER, station.preview().token)
    yield station
    station.close()


def found(pool: PoolStation, wanted: ExpertFilter) -> set[str]:
    return set(pool.reading.numbers(MANAGER, wanted).result(10))


def inside(code: str) -> ExpertFilter:
    return ExpertFilter(specialties=(code,))


def entry(pool: PoolStation, code: str) -> Specialty:
    return next(e for e in pool.reading.specialties(MANAGER).result(10) if e.code == code)


def asks_for(field: str, text: str) -> Group:
    return Group(Match.ANY, (Condition(field, Relation.IS, (text,)),))


def plan_codes(pool: PoolStation, draw: str, table: str = "draw") -> list[str]:
    query = f"SELECT plan FROM {table} WHERE id = ?"
    (text,) = pool.connection.execute(query, (draw,)).fetchone()
    return list(json.loads(text)["groups"][0]["specialties"])


def add_draws(pool: PoolStation, code: str) -> None:
    """A draft plan, a frozen one and a template, all asking for ``code``."""
    plan = json.dumps({"groups": [{"specialties": [code], "tags": ["资深"]}]})
    for draw in ("open", "frozen"):
        pool.connection.execute(
            "INSERT INTO draw (id, project_no, phase, plan, operator, created_at, changed_at) "
            "VALUES (?, ?, 'plan', ?, 'A-0001', '', '')",
            (draw, draw, plan),
        )
    pool.connection.execute(
        "INSERT INTO plan_template (id, owner, name, shared, plan, changed_at) "
        "VALUES (1, 'A', 'x', 1, ?, '')",
        (plan,),
    )
    pool.connection.execute(
        "INSERT INTO draw_attempt (draw_id, attempt, plan, avoidance, plan_hash, snapshot_root, key_private, "
        "counts, frozen_at) VALUES ('frozen', 1, x'', '', x'', x'', x'', '', '')"
    )


def test_a_merge_carries_experts_scenes_and_open_plans_along_and_can_be_taken_back(pool: PoolStation) -> None:
    source, target = "A010101", "A010102"
    before, others = found(pool, inside(source)), found(pool, inside(target))
    add_draws(pool, source)
    wanted = replace(inside(source), conditions=asks_for("specialties", source))
    scene = pool.service.scenes.save(MANAGER, "建筑", wanted)
    old = entry(pool, target)
    name = entry(pool, source).name
    held = pool.reading.holds(MANAGER, "specialties", source).result(10)
    outcome = pool.service.specialties.merge(MANAGER, source, target)
    assert dict(held) == dict(outcome.carried.facts) == {
        "experts": len(before), "scenes": 1, "plans": 2, "projects": 0
    }  # fmt: skip
    assert found(pool, inside(target)) == before | others
    assert found(pool, inside(source)) == set()
    assert found(pool, ExpertFilter(words=name)) >= before
    (carried,) = pool.reading.scenes(MANAGER).result(10)
    assert carried.wanted == replace(inside(target), conditions=asks_for("specialties", target))
    assert plan_codes(pool, "open") == [target]
    assert plan_codes(pool, "1", "plan_template") == [target]
    assert plan_codes(pool, "frozen") == [source]
    templates = DatabasePlanTemplates(pool.connection)  # what an earlier draw asked for is found again
    assert templates.renamed([source, target, "A9"]) == {source: target}
    assert set(entry(pool, target).aliases) >= {source, name}
    assert pool.service.specialties.undo(MANAGER, outcome.undo) == len(before)
    assert (found(pool, inside(source)), found(pool, inside(target))) == (before, others)
    assert entry(pool, target) == old
    assert plan_codes(pool, "open") == plan_codes(pool, "1", "plan_template") == [source]
    assert templates.renamed([source]) == {}
    assert pool.reading.scenes(MANAGER).result(10) == (scene,)
    with pytest.raises(UserError) as caught:
        pool.service.specialties.undo(MANAGER, outcome.undo)
    assert caught.value.code == "pool.undo_gone"


def test_an_act_that_goes_to_very_many_tells_how_far_it_is_and_cancelled_leaves_nothing(
    pool: PoolStation,
) -> None:
    everybody = pool.reading.numbers(MANAGER, ExpertFilter()).result(10)
    for start in range(0, len(everybody), 1000):
        pool.service.tags.tag(MANAGER, everybody[start : start + 1000], ["长名单"])
    told: list[tuple[int, int]] = []
    watch = CarryingWatch(lambda *went: told.append(went))
    pool.service.tags.rename(MANAGER, "长名单", "名单", watch)
    assert [done for done, _ in told] == sorted({done for done, _ in told})
    assert len(told) > 1
    assert {total for _, total in told} == {len(everybody)}
    events, stopped = pool.events(), CarryingWatch(lambda done, _: stopped.stop.set() if done else None)
    for act in (
        lambda: pool.service.tags.rename(MANAGER, "名单", "又一个", stopped),
        lambda: pool.service.tags.delete(MANAGER, "名单", stopped),
    ):
        with pytest.raises(UserError) as caught:
            act()
        assert caught.value.code == "pool.carrying_cancelled"
        assert found(pool, ExpertFilter(tags=("名单",))) == set(everybody)
    assert "又一个" not in {use.name for use in pool.reading.tags(MANAGER).result(10)}
    assert pool.events() == events


def test_old_workbooks_are_understood_after_a_merge(pool: PoolStation) -> None:
    pool.service.specialties.merge(MANAGER, "A010101", "A010102")
    book = openpyxl.Workbook()
    page = book.active
    assert page is not None
    page.append(["姓名", "手机号码", "工作单位", "专业领域"])
    page.append(["欧阳新", "13900001111", "星湾大学", "A010101"])
    path = Path(pool.connection.execute("PRAGMA database_list").fetchone()[2]).with_name("old.xlsx")
    book.save(path)
    preview = pool.preview(path)
    assert preview.counts.importable == 1
    pool.service.confirm_import(MANAGER, preview.token)
    assert len(found(pool, ExpertFilter(words="欧阳新", specialties=("A010102",)))) == 1


def test_a_new_code_is_found_everywhere(pool: PoolStation) -> None:
    experts = found(pool, inside("A0101"))
    with pytest.raises(UserError) as caught:
        pool.service.specialties.change(MANAGER, "A0101", replace(entry(pool, "A0101"), code="A0102"))
    assert caught.value.code == "pool.specialty_code_taken"
    outcome = pool.service.specialties.change(
        MANAGER, "A0101", replace(entry(pool, "A0101"), code="a-99", name="建筑")
    )
    assert entry(pool, "A010101").parent == "A-99"
    assert found(pool, inside("A-99")) == experts
    pool.service.specialties.undo(MANAGER, outcome.undo)
    assert found(pool, inside("A0101")) == experts
    assert found(pool, inside("A-99")) == set()


def test_moving_changes_levels_and_nobodys_codes(pool: PoolStation) -> None:
    with pytest.raises(UserError) as caught:
        pool.service.specialties.move(MANAGER, "A0101", "A0102", 0)
    assert caught.value.code == "pool.specialty_too_deep"
    with pytest.raises(UserError) as caught:
        pool.service.specialties.move(MANAGER, "A01", "A0101", 0)
    assert caught.value.code == "pool.specialty_ring"
    moved = found(pool, inside("A010101"))
    outcome = pool.service.specialties.move(MANAGER, "A010101", "B01", 0)
    assert (entry(pool, "A010101").level, entry(pool, "A010101").parent) == (2, "B01")
    assert found(pool, inside("B01")) >= moved
    pool.service.specialties.undo(MANAGER, outcome.undo)
    assert entry(pool, "A010101").level == 3


def test_disabling_takes_what_is_below_along(pool: PoolStation) -> None:
    pool.service.specialties.switch(MANAGER, "A0101", True)
    assert entry(pool, "A010101").disabled
    assert not entry(pool, "A01").disabled
    pool.service.specialties.switch(MANAGER, "A010101", False)
    assert not entry(pool, "A0101").disabled
    assert entry(pool, "A010102").disabled


def test_an_overtaken_edit_is_not_taken_back(pool: PoolStation) -> None:
    outcome = pool.service.specialties.switch(MANAGER, "A010101", True)
    pool.service.specialties.change(MANAGER, "A010101", replace(entry(pool, "A010101"), note="先"))
    with pytest.raises(UserError) as caught:
        pool.service.specialties.undo(MANAGER, outcome.undo)
    assert caught.value.code == "pool.undo_overtaken"


def test_counts_of_specialties_leave_deleted_experts_out(pool: PoolStation) -> None:
    number = min(found(pool, inside("A010101")))
    pool.connection.execute("UPDATE expert SET status = 'deleted' WHERE id = ?", (int(number[3:]),))
    use = pool.reading.specialty_use(MANAGER).result(10)
    for code in ("A01", "A0101", "A010101", "B01"):
        assert use[code] == pool.reading.count(MANAGER, inside(code)).result(10)


def test_an_exported_classification_imports_as_unchanged(pool: PoolStation, tmp_path: Path) -> None:
    pool.service.specialties.change(
        MANAGER, "A010101", replace(entry(pool, "A010101"), aliases=("方案", "=1+1"), note="1、2")
    )
    path = tmp_path / "classification.xlsx"
    assert pool.service.exports.specialties(MANAGER, path) == 292
    job = pool.imports.begin_specialties(MANAGER, path, pool.progress.append)
    preview = job.preview.result(60)
    assert (preview.unchanged, preview.added, preview.changed, preview.problems) == (292, 0, 0, ())


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_libreoffice_saves_the_exported_classification_unchanged(pool: PoolStation, tmp_path: Path) -> None:
    path = tmp_path / "classification.xlsx"
    pool.service.exports.specialties(MANAGER, path)
    profile = (tmp_path / "profile").as_uri()
    subprocess.run(
        [
            *("soffice", "--headless", f"-env:UserInstallation={profile}", "--convert-to", "ods"),
            *("--outdir", str(tmp_path), str(path)),
        ],
        check=True,
        capture_output=True,
    )
    job = pool.imports.begin_specialties(MANAGER, path.with_suffix(".ods"), pool.progress.append)
    preview = job.preview.result(60)
    assert (preview.unchanged, preview.added, preview.changed, preview.problems) == (292, 0, 0, ())


def test_tagging_counts_what_it_changed_and_goes_back(pool: PoolStation) -> None:
    numbers = sorted(found(pool, inside("A01")))[:40]
    tagged = pool.service.tags.tag(MANAGER, numbers[:10], ["夜间评审"])
    assert len(pool.service.tags.tag(MANAGER, numbers, ["夜间评审"], wanted=inside("A01")).experts) == 30
    assert found(pool, ExpertFilter(tags=("夜间评审",))) == set(numbers)
    assert found(pool, ExpertFilter(words="夜间")) >= set(numbers)
    assert TagUse("夜间评审", 40) in pool.reading.tags(MANAGER).result(10)
    assert pool.service.tags.put_back(MANAGER, [tagged]) == 10
    assert found(pool, ExpertFilter(tags=("夜间评审",))) == set(numbers[10:])
    pool.service.tags.tag(MANAGER, numbers, [], ["夜间评审"])
    assert found(pool, ExpertFilter(tags=("夜间评审",))) == set()


def test_renaming_a_tag_to_one_in_use_merges_them(pool: PoolStation) -> None:
    numbers = sorted(found(pool, inside("A01")))[:30]
    pool.service.tags.tag(MANAGER, numbers[:20], ["甲"])
    pool.service.tags.tag(MANAGER, numbers[10:], ["乙"])
    pool.service.scenes.save(MANAGER, "甲组", ExpertFilter(tags=("甲",), conditions=asks_for("tags", "甲")))
    carried = pool.service.tags.rename(MANAGER, "甲", "乙")
    assert carried.facts == {"experts": 20, "scenes": 1, "plans": 0, "projects": 0}
    assert found(pool, ExpertFilter(tags=("乙",))) == set(numbers)
    assert "甲" not in [use.name for use in pool.reading.tags(MANAGER).result(10)]
    pool.service.tags.put_back(MANAGER, [carried])
    assert found(pool, ExpertFilter(tags=("甲",))) == set(numbers[:20])
    assert found(pool, ExpertFilter(tags=("乙",))) == set(numbers[10:])
    pool.service.tags.delete(MANAGER, "乙")
    assert found(pool, ExpertFilter(tags=("乙",))) == set()


@pytest.mark.parametrize("tag", ["", " ", "甲、乙", "a" * 31])
def test_what_is_no_tag_is_refused(pool: PoolStation, tag: str) -> None:
    with pytest.raises(UserError) as caught:
        pool.service.tags.tag(MANAGER, ["ZJ-000001"], [tag])
    assert caught.value.code == "pool.tag_name"


def test_scenes_are_private_until_shared_and_changed_by_their_owner_alone(pool: PoolStation) -> None:
    scenes = pool.service.scenes
    scene = scenes.save(MANAGER, "合肥", ExpertFilter(regions=("安徽省/合肥市",)))
    assert pool.reading.scenes(OTHER).result(10) == ()
    scenes.change(MANAGER, scene.scene_id, "合肥常用", True)
    (shared,) = pool.reading.scenes(OTHER).result(10)
    assert (shared.name, shared.own, shared.wanted) == ("合肥常用", False, scene.wanted)
    for act in (
        lambda: scenes.change(OTHER, scene.scene_id, "我的", True),
        lambda: scenes.delete(OTHER, scene.scene_id),
    ):
        with pytest.raises(UserError) as caught:
            act()
        assert caught.value.code == "pool.scene_unknown"
    again = scenes.save(MANAGER, "合肥常用", ExpertFilter(words="王"))
    assert again.scene_id == scene.scene_id
    scenes.delete(MANAGER, scene.scene_id)
    assert pool.reading.scenes(MANAGER).result(10) == ()


def exported(
    pool: PoolStation, path: Path, wanted: ExpertFilter, fields: tuple[str, ...] = DEFAULT_MASKS.free_fields
) -> int:
    job = pool.service.exports.begin(MANAGER, path, wanted, fields, pool.progress.append)
    job.written.result(60)
    assert not path.exists()
    return pool.service.exports.finish(MANAGER, job.token)


def test_an_export_is_masked_defused_and_recorded(pool: PoolStation, tmp_path: Path) -> None:
    pool.connection.execute("UPDATE expert SET title = '=cmd|x', tags = '[]' WHERE id = 1")
    path = tmp_path / "list.xlsx"
    assert exported(pool, path, ExpertFilter()) == 2000
    rows = list(openpyxl.load_workbook(path).active.iter_rows(values_only=True))  # type: ignore[union-attr]
    page = pool.reading.page(MANAGER, ExpertQuery(count=1)).result(10).rows[0]
    header = list(rows[0])
    first = dict(zip(header, rows[1], strict=True))
    assert len(rows) == 2001
    assert (first["专家编号"], first["姓名"], first["手机号码"]) == ("ZJ-000001", page.name, page.phone)
    assert first["职称"] == "=cmd|x"
    (formula,) = [c for c in openpyxl.load_workbook(path).active[2] if c.value == "=cmd|x"]  # type: ignore[index]
    assert formula.data_type == "s"
    text = tmp_path / "list.csv"
    exported(pool, text, ExpertFilter(words="ZJ-000001"))
    with text.open(encoding="utf-8-sig", newline="") as file:
        line = next(iter(csv.DictReader(file)))
    assert line["职称"] == "'=cmd|x"
    record = json.loads(
        pool.connection.execute(
            "SELECT record FROM audit_record WHERE event = 'pool.exported' ORDER BY seq LIMIT 1"
        ).fetchone()[0]
    )
    assert record["facts"] == {"experts": 2000, "fields": list(DEFAULT_MASKS.free_fields), "chosen": False}
    assert "file" in record["sealed"]
    assert [p.name for p in tmp_path.glob(".*")] == []


def test_withheld_fields_and_who_may_not_export(pool: PoolStation, tmp_path: Path) -> None:
    begin = pool.service.exports.begin
    with pytest.raises(UserError) as caught:
        begin(MANAGER, tmp_path / "x.csv", ExpertFilter(), ["name", "bank_account"], print)
    assert caught.value.code == "export.field_withheld"
    with pytest.raises(PermissionDeniedError):
        begin(actor_without("pool.export"), tmp_path / "x.csv", ExpertFilter(), ["name"], print)


def test_a_cancelled_export_leaves_nothing(pool: PoolStation, tmp_path: Path) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    entered, go_on = Event(), Event()

    def hold(_progress: object) -> None:
        entered.set()
        go_on.wait(30)

    job = pool.service.exports.begin(MANAGER, folder / "x.xlsx", ExpertFilter(), ("name",), hold)
    entered.wait(30)
    job.cancel()
    go_on.set()
    with pytest.raises(UserError) as caught:
        job.written.result(60)
    assert caught.value.code == "export.cancelled"
    assert list(folder.iterdir()) == []


def test_more_than_a_sheet_holds_is_said(
    pool: PoolStation, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(table_writer, "MOST_ROWS", 100)
    job = pool.service.exports.begin(MANAGER, tmp_path / "x.xlsx", ExpertFilter(), ("name",), print)
    with pytest.raises(UserError) as caught:
        job.written.result(60)
    assert caught.value.code == "export.too_many_rows"
    assert not list(tmp_path.glob("*.xlsx"))
