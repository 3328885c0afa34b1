"""Organisations written in other ways are still found, others are not."""

import json
from pathlib import Path
from typing import Any

import pytest

from core.draw.eligibility.avoidance import AvoidanceLists, keys_of_units, legal_entity, unit_keys

DATA = Path(__file__).parents[2] / "data"


@pytest.mark.parametrize(
    ("written", "registered"),
    [
        ("云帆软件(合肥)有限公司", "云帆软件（合肥）有限公司"),
        ("云帆 软件（合肥）有限公司", "云帆软件（合肥）有限公司"),
        ("云帆软件【合肥】有限公司", "云帆软件（合肥）有限公司"),
        ("云帆软件〔合肥〕有限公司", "云帆软件（合肥）有限公司"),
        ("  浙江\u3000云帆数据服务有限公司\n", "浙江云帆数据服务有限公司"),
        ("ＡＢＣ软件有限公司", "abc软件有限公司"),
        ("Siemens-Yunfan Co., Ltd.", "SIEMENS YUNFAN CO LTD"),
        ("新名有限公司（原旧名机械厂）", "旧名机械厂"),
        ("新名有限公司（原名：旧名机械厂）", "旧名机械厂"),
        ("新名有限公司(曾用名:旧名机械厂)", "新名有限公司"),
        ("南宁泓信妇幼保健院（2014—2018）", "南宁泓信妇幼保健院"),
        ("启恒电力科学研究院(2008年3月-至今)", "启恒电力科学研究院"),
        ("荣岳建工(集团)有限责任公司河南分公司", "荣岳建工（集团）有限责任公司"),
        ("荣岳建工(集团)有限责任公司河南分公司", "荣岳建工（集团）有限责任公司山东分公司"),
        ("示例银行徐汇区分行营业部", "示例银行"),
        ("天衡会计师事务所（特殊普通合伙）合肥分所", "天衡会计师事务所（特殊普通合伙）"),
        ("天衡会计师事务所（特殊普通合伙）合肥分所", "天衡会计师事务所"),
        ("擎岳建筑设计研究院合肥分院", "擎岳建筑设计研究院"),
        ("泓信财产保险股份有限公司合肥市分公司庐阳支公司", "泓信财产保险股份有限公司"),
        ("大衡（合肥）律师事务所", "大衡律师事务所"),
        ("91 3401995gx5xc74x2", "913401995GX5XC74X2"),
    ],
)
def test_other_ways_of_writing_meet(written: str, registered: str) -> None:
    assert unit_keys(written) & unit_keys(registered)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("云帆软件（合肥）有限公司", "云帆软件（天津）有限公司"),
        ("云帆软件（合肥）有限公司", "云帆软件有限公司"),
        ("北岭工业大学", "北岭师范大学"),
        ("宜昌擎岳建筑设计研究院有限公司", "宜昌卓衡建筑设计研究院有限公司"),
        ("荣岳建工（集团）有限责任公司河南分公司", "启恒建工（集团）有限责任公司河南分公司"),
        ("原野科技有限公司", "野科技有限公司"),
        ("甲（原野）有限公司", "野"),
        ("—（）·", "  "),
    ],
)
def test_different_organisations_do_not(one: str, other: str) -> None:
    assert not unit_keys(one) & unit_keys(other)


def test_a_name_without_letters_or_digits_has_no_key() -> None:
    assert unit_keys("（ ）——") == frozenset()
    assert keys_of_units(["", "／"]) == frozenset()


@pytest.fixture(scope="module")
def names() -> Any:
    """Employers and bidders of the sample workbooks."""
    return json.loads((DATA / "bidders_and_employers.json").read_text(encoding="utf-8"))


def test_every_bidder_written_otherwise_meets_its_employer_alone(names: Any) -> None:
    keys = {employer: unit_keys(employer) for employer in names["employers"]}
    assert len(names["written_otherwise"]) > 25
    for bidder, employer in names["written_otherwise"].items():
        assert [e for e in keys if keys[e] & unit_keys(bidder)] == _one_legal_entity(employer, keys)


def _one_legal_entity(employer: str, keys: Any) -> list[str]:
    """The employer, with the other branches of its head office if it is a branch."""
    head = employer.split("有限责任公司")[0] if employer.endswith("分公司") else None
    return [e for e in keys if e == employer or (head is not None and e.startswith(head + "有限责任公司"))]


def test_bidders_that_employ_nobody_meet_nobody(names: Any) -> None:
    for bidder in names["strangers"]:
        assert not unit_keys(bidder) & keys_of_units(names["employers"])


def test_lists_are_sealed_in_what_is_shown_of_them() -> None:
    lists = AvoidanceLists(("云帆软件（合肥）有限公司",), ("ZJ-000017",), b"s" * 32)
    assert "云帆" not in repr(lists)
    assert "ZJ" not in repr(lists)
    assert len(lists.commitment()) == 64


@pytest.mark.parametrize(
    ("branch", "other"),
    [
        ("荣岳建工（集团）有限责任公司河南分公司", "荣岳建工(集团)有限责任公司山东分公司"),
        ("荣岳建工（集团）有限责任公司河南分公司", "荣岳建工（集团）有限责任公司"),
        ("天衡会计师事务所（特殊普通合伙）合肥分所", "天衡会计师事务所"),
        ("擎岳建筑设计研究院合肥分院", "擎岳建筑设计研究院南昌分院"),
        ("泓信财产保险股份有限公司合肥市分公司庐阳支公司", "泓信财产保险股份有限公司合肥市分公司"),
        ("大衡（合肥）律师事务所", "大衡律师事务所"),
        ("示例银行徐汇区支行", "示例银行"),
    ],
)
def test_a_branch_is_its_head_office_for_the_cap(branch: str, other: str) -> None:
    assert legal_entity(branch).key == legal_entity(other).key
    assert legal_entity(branch).is_branch


@pytest.mark.parametrize(
    "name",
    [
        "云帆软件（合肥）有限公司",
        "大同天筑智能科技股份有限公司",
        "星湾师范大学",
        "天衡会计师事务所（特殊普通合伙）",
    ],
)
def test_a_subsidiary_or_a_whole_firm_is_no_branch(name: str) -> None:
    assert not legal_entity(name).is_branch
