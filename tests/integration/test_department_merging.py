"""Merging, removing and recoding departments: whatever names one goes along, in one transaction."""

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from core.access.departments import Department, DepartmentService, Holding
from core.kernel.errors import UserError
from core.pool.record.changes import ChangeCause
from core.pool.search.conditions import Condition, Group, Match, Relation
from core.pool.search.lists import ExpertFilter
from tests.integration.test_departments import SENIOR, TREE, fill
from tests.support.pool_station import PoolStation


@pytest.fixture
def station(tmp_path: Path) -> Iterator[PoolStation]:
    made = PoolStation(tmp_path)
    with made.acts.transaction():
        for one in TREE:
            made.departments.add(replace(one, disabled=False))
    yield made
    made.close()


class Accounts:
    """Only what departments ask of accounts lies in the database of these tests."""


def service(station: PoolStation) -> DepartmentService:
    accounts: Any = Accounts()
    return DepartmentService(station.acts, station.departments, accounts)


def with_account(station: PoolStation, codes: list[str]) -> None:
    station.connection.execute(
        "INSERT INTO account (id, login, name, roles, state, verifier, must_change, signing_public, "
        "box_public, keys_sealed, created_at, departments, scope) "
        "VALUES ('A-9', 'li', '李', '[]', 'active', '', 0, x'', '', x'', '', ?, 'below')",
        (json.dumps(codes),),
    )


def codes_of_account(station: PoolStation) -> list[str]:
    ((text,),) = station.connection.execute("SELECT departments FROM account").fetchall()
    return list(json.loads(text))


def waiting(station: PoolStation, department: str) -> dict[str, Any]:
    """An application, a change under review, an unfinished entry and a scene that name a department."""
    case = (
        "INSERT INTO review_case (case_no, kind, variant, subject, summary, payload, levels, level, role, "
        "round, steps, state, applicant, applicant_name, opened_at, changed_at) "
        "VALUES (?, ?, '', '', '', ?, '[]', 0, '', 1, 1, ?, '', '', '', '')"
    )
    run = station.connection.execute
    draft = json.dumps({"draft": {"name": "李云", "department": department}, "custom": {}})
    changes = json.dumps({"changes": [["title", "甲", department], ["department", "", department]]})
    run(case, ("C-1", "application", draft, "open"))
    run(case, ("C-2", "profile_change", changes, "returned"))
    run(case, ("C-3", "application", draft, "refused"))
    entry = json.dumps({"texts": {"name": department, "department": department}, "specialties": []})
    run("INSERT INTO expert_entry_draft VALUES ('A-9', '', '', ?)", (entry,))
    wanted = Condition("department", Relation.IS, (department,))
    station.service.scenes.save(SENIOR, "本部门", ExpertFilter(conditions=Group(Match.ANY, (wanted,))))
    return named(station)


def named(station: PoolStation) -> dict[str, Any]:
    """What the waiting things say now."""
    rows = station.connection.execute("SELECT case_no, payload FROM review_case").fetchall()
    cases = {number: json.loads(payload) for number, payload in rows}
    ((entry,),) = station.connection.execute("SELECT entry FROM expert_entry_draft").fetchall()
    (scene,) = station.reading.scenes(SENIOR).result(30)
    condition = scene.wanted.conditions.parts[0]
    assert isinstance(condition, Condition)
    return {
        "applied": cases["C-1"]["draft"]["department"],
        "change": cases["C-2"]["changes"],
        "refused": cases["C-3"]["draft"]["department"],
        "entry": json.loads(entry)["texts"],
        "scene": condition.values,
    }


def test_a_merge_carries_everything_along_and_keeps_it_as_a_version(station: PoolStation) -> None:
    (number,) = fill(station, ["土建科"])
    with_account(station, ["0101", "02"])
    waiting(station, "土建科")
    kept = len(station.experts.versions(number))
    assert service(station).merge(SENIOR, "0101", "02") == Holding(1, 0, 1, 1)
    tree = {one.code: one.parent for one in station.departments.all()}
    assert tree == {"01": "", "010101": "02", "02": "", "0201": "02", "x": ""}
    assert station.experts.get(number).draft.department == "采购部"
    versions = station.experts.versions(number)
    assert len(versions) == kept + 1
    assert (versions[0].reason.cause, versions[0].name) == (ChangeCause.DEPARTMENTS, SENIOR.name)
    assert versions[0].changes == (("department", "土建科", "采购部"),)
    assert codes_of_account(station) == ["02"]
    assert named(station) == {
        "applied": "采购部",
        "change": [["title", "甲", "土建科"], ["department", "", "采购部"]],
        "refused": "土建科",
        "entry": {"name": "土建科", "department": "采购部"},
        "scene": ("采购部",),
    }


def test_a_department_can_go_into_the_organisation_itself(station: PoolStation) -> None:
    (number,) = fill(station, ["工程部"])
    with_account(station, ["01"])
    service(station).merge(SENIOR, "01", "")
    assert station.experts.get(number).draft.department == ""
    assert codes_of_account(station) == [""]
    assert {one.code: one.parent for one in station.departments.all()}["0101"] == ""


def test_a_department_does_not_go_into_one_below_it(station: PoolStation) -> None:
    before = station.departments.all()
    with pytest.raises(UserError, match=r"access\.department_circle"):
        service(station).merge(SENIOR, "01", "010101")
    with pytest.raises(UserError, match=r"access\.department_too_deep"):
        service(station).merge(SENIOR, "01", "0201")
    assert station.departments.all() == before


def test_a_new_code_goes_to_those_below_and_to_accounts(station: PoolStation) -> None:
    (number,) = fill(station, ["工程部"])
    with_account(station, ["01"])
    changed = service(station).change(SENIOR, "01", Department("G1", "工程建设部"))
    assert changed.code == "G1"
    assert {one.code: one.parent for one in station.departments.all()}["0101"] == "G1"
    assert codes_of_account(station) == ["G1"]
    assert station.experts.get(number).draft.department == "工程建设部"
    with pytest.raises(UserError, match=r"access\.department_code_taken"):
        service(station).change(SENIOR, "G1", Department("02", "工程建设部"))


def test_only_an_empty_department_is_removed(station: PoolStation) -> None:
    fill(station, ["招标科"])
    departments = service(station)
    for code in ("01", "0201"):
        with pytest.raises(UserError) as caught:
            departments.remove(SENIOR, code)
        assert caught.value.code == "access.department_holds"
    assert caught.value.params["experts"] == 1
    departments.remove(SENIOR, "010101")
    assert "010101" not in {one.code for one in station.departments.all()}
    assert station.events()[-1] == "access.department_removed"
