"""Departments and data scopes: what somebody sees and may do is what the rule in plain Python says."""

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from core.access.departments import Arranger, Department, scope_of
from core.access.model import Account, AccountState, Actor, DataScope, ScopeKind
from core.kernel.errors import OutOfScopeError, UserError
from core.pool.importing.values import RowKind
from core.pool.record.changes import BY_FORM
from core.pool.record.model import ExpertDraft, ExpertStatus
from core.pool.search.lists import ExpertFilter, ExpertQuery
from core.pool.upkeep.merging import MergeOrder
from core.pool.upkeep.model import BarOrder, CheckScope
from storage.database.scoped import VIEWS
from tests.support.memory_acts import actor_with
from tests.support.pool_station import PoolStation

TREE = (
    Department("01", "工程部"),
    Department("0101", "土建科", "01"),
    Department("010101", "检测组", "0101"),
    Department("02", "采购部"),
    Department("0201", "招标科", "02", disabled=True),
)
NAMES = ("", *(one.name for one in TREE), "别的部门")
EVERY = tuple(ExpertStatus)
SENIOR = actor_with()
BY = Arranger(datetime(2026, 3, 2, 9, tzinfo=UTC), "A-0001", "孟若勇")


def account(departments: Sequence[str], scope: ScopeKind = ScopeKind.BELOW) -> Account:
    return Account(
        *("A-0009", "li", "李", (), AccountState.ACTIVE, 0, None, False, False, None, b"", ""),
        departments=tuple(departments),
        scope=scope,
    )


def of(*codes: str, kind: ScopeKind = ScopeKind.BELOW) -> Actor:
    """Somebody who may do everything, with the data scope of these departments."""
    return replace(SENIOR, scope=scope_of(account(codes, kind), TREE))


@pytest.fixture
def station(tmp_path: Path) -> Iterator[PoolStation]:
    made = PoolStation(tmp_path)
    with made.acts.transaction():
        for one in TREE:
            made.departments.add(replace(one, disabled=False))
    yield made
    made.close()


def fill(station: PoolStation, places: Sequence[str]) -> dict[str, str]:
    """An expert for each department; departments by expert number."""
    found = {}
    with station.acts.transaction():
        station.departments.add(Department("x", "别的部门"))
        for turn, place in enumerate(places):
            draft = ExpertDraft(
                "王小明", f"138{turn:08d}", employer="云帆软件有限公司", department=place, tags=("资深",),
                region="安徽省", specialties=("A01",), term_to="2020-01-01" if turn % 3 == 0 else "",
            )  # fmt: skip
            found[station.changes.add(SENIOR, draft, BY_FORM, {})] = place
        for one in TREE:
            station.departments.replace(replace(one, disabled=False), one, BY)
    return found


def allowed(codes: Sequence[str], kind: ScopeKind, places: dict[str, str]) -> set[str]:
    """The rule in plain Python: up from a department to the organisation itself, or the department alone."""
    above = {one.name: one.parent for one in TREE}
    names = {one.code: one.name for one in TREE}
    own = {names.get(code, code) for code in codes}

    def inside(name: str) -> bool:
        if kind is ScopeKind.OWN:
            return name in own
        while name and name not in own:
            name = names.get(above.get(name, ""), "")
        return name in own

    return {number for number, name in places.items() if kind is ScopeKind.ALL or inside(name)}


CODES = st.lists(st.sampled_from(["", *(one.code for one in TREE)]), unique=True, max_size=3)
PLACES = st.lists(st.sampled_from(NAMES), min_size=1, max_size=12)
counter = itertools.count()


@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(PLACES, CODES, st.sampled_from(ScopeKind))
def test_every_way_to_read_gives_exactly_those_whom_the_rule_allows(
    tmp_path: Path, placed: list[str], codes: list[str], kind: ScopeKind
) -> None:
    folder = tmp_path / str(next(counter))
    folder.mkdir()
    station = PoolStation(folder)
    try:
        with station.acts.transaction():
            for one in TREE:
                station.departments.add(replace(one, disabled=False))
        places = fill(station, placed)
        first = min(places)
        station.upkeep.leave.enter(SENIOR, [first], "2026-01-01", "2099-01-01", "出国")
        station.upkeep.bars.freeze(SENIOR, BarOrder((max(places),), "核实", "2099-01-01"))
        check_reading(station, of(*codes, kind=kind), places, allowed(codes, kind, places))
        check_reading(station, SENIOR, places, set(places))
    finally:
        station.close()


def check_reading(station: PoolStation, actor: Actor, places: dict[str, str], seen: set[str]) -> None:
    reading, everybody = station.reading, ExpertFilter(statuses=EVERY)
    wanted = [everybody, ExpertFilter("王小", statuses=EVERY), ExpertFilter("云帆", statuses=EVERY)]
    wanted += [ExpertFilter(tags=("资深",), statuses=EVERY), ExpertFilter("1380", statuses=EVERY)]
    for one in wanted:
        page = reading.page(actor, ExpertQuery(one)).result(30)
        assert {row.expert_no for row in page.rows} == seen
        assert set(reading.numbers(actor, one).result(30)) == seen
        assert reading.count(actor, one).result(30) == len(seen)
    drawable = ExpertFilter(drawable_on="2026-03-02")
    can = len(reading.numbers(actor, drawable).result(30))
    assert reading.count(actor, drawable).result(30) == can
    counts = reading.counts(actor).result(30)
    assert counts.present == len(seen)
    assert counts.drawable == len(reading.numbers(actor, ExpertFilter(drawable_on="today")).result(30))
    assert sum(tag.experts for tag in reading.tags(actor).result(30)) == len(seen)
    assert reading.regions(actor).result(30) == (("安徽省",) if seen else ())
    figures = station.upkeep.terms.counts(actor)
    assert figures.on_leave == (min(places) in seen)
    assert figures.frozen == (max(places) in seen)
    assert {leave.expert_no for leave in station.upkeep.lists.leaves(actor).rows} == {min(places)} & seen
    assert {bar.expert_no for bar in station.upkeep.lists.bars(actor, True).rows} == {max(places)} & seen
    assert station.upkeep.checks.scope_size(actor, CheckScope()) == len(seen)
    for number in places:
        if number in seen:
            assert reading.detail(actor, number).result(30).expert_no == number
            assert station.file.history.versions(actor, number)
        else:
            with pytest.raises(UserError):
                reading.detail(actor, number).result(30)
            with pytest.raises(OutOfScopeError):
                station.file.history.versions(actor, number)


def test_an_export_has_nobody_of_other_departments(station: PoolStation, tmp_path: Path) -> None:
    places = fill(station, ["工程部", "检测组", "采购部", ""])
    exports = station.service.exports
    out = tmp_path / "out.xlsx"
    job = exports.begin(
        of("01"), out, ExpertFilter(), SENIOR.masks.free_fields, lambda _: None, tuple(places)
    )
    job.written.result(30)
    exports.finish(of("01"), job.token)
    numbers = {row[0] for row in list(load_workbook(out).active.values)[1:]}
    assert numbers == allowed(["01"], ScopeKind.BELOW, places)


def test_an_act_outside_the_scope_is_refused_whole_and_logged(station: PoolStation) -> None:
    mine, other = fill(station, ["土建科", "采购部"])
    upkeep, actor = station.upkeep, of("01")
    refused = [
        lambda: upkeep.leave.enter(actor, [mine, other], "2099-01-01", "2099-02-01", "出国"),
        lambda: upkeep.bars.freeze(actor, BarOrder((other,), "核实")),
        lambda: upkeep.removal.delete(actor, [other], "重复"),
        lambda: upkeep.terms.renew(actor, [other], "2099-01-01", "续聘"),
        lambda: station.service.unmask(actor, other, ["phone"], "核对"),
        lambda: station.file.entering.open(actor, other),
        lambda: station.service.tags.tag(actor, [mine, other], ["新"]),
        lambda: station.service.tags.rename(actor, "资深", "资深专家"),
        lambda: upkeep.departments.move(actor, [mine], "采购部", "调动"),
        lambda: upkeep.departments.move(actor, [other], "工程部", "调动"),
    ]
    for turn, act in enumerate(refused, 1):
        with pytest.raises(OutOfScopeError):
            act()
        assert station.events().count("access.denied") == turn
    assert upkeep.lists.leaves(SENIOR).rows == []
    assert upkeep.leave.enter(actor, [mine], "2099-01-01", "2099-02-01", "出国").done == (mine,)


def test_a_new_expert_comes_into_the_own_department(station: PoolStation) -> None:
    with station.acts.transaction():
        number = station.changes.add(of("0101"), ExpertDraft("李云", "13900000001"), BY_FORM, {})
    assert station.experts.get(number).draft.department == "土建科"
    with pytest.raises(UserError, match=r"access\.department_unknown"), station.acts.transaction():
        station.changes.add(SENIOR, ExpertDraft("李云", "13900000002", department="没有"), BY_FORM, {})


def test_experts_follow_a_new_name_of_their_department(station: PoolStation) -> None:
    (number,) = fill(station, ["采购部"])
    before = next(one for one in TREE if one.code == "02")
    with station.acts.transaction():
        station.departments.replace(before, replace(before, name="集采中心"), BY)
    actor = replace(SENIOR, scope=DataScope(("集采中心",), frozenset({"集采中心"})))
    assert station.reading.numbers(actor, ExpertFilter()).result(30) == (number,)


def test_every_table_that_hangs_on_an_expert_is_held_to_the_scope(station: PoolStation) -> None:
    run = station.connection.execute
    tables = [name for (name,) in run("SELECT name FROM sqlite_master WHERE type = 'table'")]
    hanging = {
        table
        for table in tables
        for target, column in run('SELECT "table", "from" FROM pragma_foreign_key_list(?)', (table,))
        if target == "expert" and column == "expert_id"
    }
    assert "expert_leave" in hanging
    assert hanging <= set(VIEWS), "show it in storage.database.scoped, or people of other departments see it"


def test_an_import_is_placed_and_never_shows_or_changes_experts_of_others(
    station: PoolStation, tmp_path: Path
) -> None:
    station.import_specialties()
    mine, other = fill(station, ["土建科", "采购部"])
    phones = [station.experts.get(number).draft.phone for number in (mine, other)]
    sheet = tmp_path / "people.csv"
    sheet.write_text(
        "姓名,手机号码,工作单位,所属部门,专业,职称\n"
        f"王小明,{phones[0]},云帆软件有限公司,土建科,A01,高级工程师\n"
        f"王小明,{phones[1]},云帆软件有限公司,,A01,高级工程师\n"
        "李云,13900000011,云帆软件有限公司,,A01,工程师\n"
        "李雨,13900000012,云帆软件有限公司,检测组,A01,工程师\n"
        "李雪,13900000013,云帆软件有限公司,采购部,A01,工程师\n"
        "李霜,13900000014,云帆软件有限公司,没有的部门,A01,工程师\n",
        "utf-8",
    )
    actor = of("01")
    preview = station.imports.begin(actor, sheet, print, updating=True).preview.result(60)
    assert (preview.counts.importable, preview.counts.updated, preview.counts.refused) == (2, 1, 3)
    refused = station.imports.rows(actor, preview.token, RowKind.REFUSED, 0, 9)
    assert [(row.row, row.findings[0].code) for row in refused] == [
        (3, "PHONE_DUPLICATE_IN_POOL"), (6, "DEPARTMENT_OUT_OF_SCOPE"), (7, "DEPARTMENT_OUT_OF_SCOPE"),
    ]  # fmt: skip
    result = station.service.confirm_import(actor, preview.token)
    assert [station.experts.get(no).draft.department for no in (result.first_no, result.last_no)] == [
        "工程部", "检测组",
    ]  # fmt: skip
    assert station.experts.get(other).draft.title == ""
    record = station.service.import_history.all(actor).result(30)[0]
    with pytest.raises(OutOfScopeError):
        station.service.import_history.undo(of("02"), record.token, "错")
    with pytest.raises(OutOfScopeError):
        station.service.import_history.dependents(replace(of("01"), account_id="A-0002"), record)
    with pytest.raises(OutOfScopeError):
        station.service.import_history.undo(replace(of("02"), account_id="A-0001"), record.token, "错")
    assert station.service.import_history.undo(actor, record.token, "错").removed == 2


def test_who_sees_all_imports_into_departments_that_are_in_use(station: PoolStation, tmp_path: Path) -> None:
    station.import_specialties()
    sheet = tmp_path / "people.csv"
    sheet.write_text(
        "姓名,手机号码,工作单位,所属部门,专业\n"
        "李云,13900000011,云帆,采购部,A01\n李雨,13900000012,云帆,没有的部门,A01\n",
        "utf-8",
    )
    preview = station.imports.begin(SENIOR, sheet, print).preview.result(60)
    assert preview.counts.by_code["DEPARTMENT_UNKNOWN"] == 1
    assert preview.counts.importable == 1


def test_merging_asks_for_both_and_so_does_undoing(station: PoolStation) -> None:
    mine, other = fill(station, ["土建科", "采购部"])
    merging = station.upkeep.merging
    with pytest.raises(OutOfScopeError):
        merging.compare(of("01"), mine, other)
    with pytest.raises(OutOfScopeError):
        merging.merge(of("01"), MergeOrder(mine, 1, other, 1), "同一人")
    with pytest.raises(OutOfScopeError):
        merging.merge(of("02"), MergeOrder(mine, 1, other, 1), "同一人")
    merging.merge(SENIOR, MergeOrder(mine, 1, other, 1), "同一人")
    with pytest.raises(
        OutOfScopeError
    ):  # the one that went is of this department, the one that was kept is not
        merging.undo(of("02"), other, "误合并")
    assert merging.undo(SENIOR, other, "误合并") == mine


def test_what_hangs_on_nobody_belongs_to_the_organisation_itself(station: PoolStation) -> None:
    places = fill(station, ["", "采购部"])
    root = of("", kind=ScopeKind.OWN)
    assert set(station.reading.numbers(root, ExpertFilter(statuses=EVERY)).result(30)) == {min(places)}
    assert of("", kind=ScopeKind.BELOW).scope is None
    assert station.departments.belonging()[""].experts == 1
