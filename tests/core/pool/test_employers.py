"""Employers written in several ways."""

import pytest

from core.pool.employers import employer_key, former_employer_text, head_office, read_former_employers


def test_brackets_spaces_and_width_do_not_matter() -> None:
    ways = [
        "云帆软件（合肥）有限公司",
        "云帆软件(合肥)有限公司",
        "云帆 软件（合肥） 有限公司",
        "云帆软件〔合肥〕有限公司",
    ]
    assert {employer_key(way) for way in ways} == {"云帆软件合肥有限公司"}
    assert employer_key("ＡＢＣ Ltd.") == employer_key("abc ltd")


@pytest.mark.parametrize(
    ("name", "head"),
    [
        ("荣岳建工（集团）有限责任公司河南分公司", "荣岳建工（集团）有限责任公司"),
        ("示例银行徐汇区支行", "示例银行"),
        ("大同天筑智能科技股份有限公司", None),
        ("星湾师范大学", None),
    ],
)
def test_a_branch_has_a_head_office(name: str, head: str | None) -> None:
    assert head_office(name) == head


def test_earlier_employers_read_back_as_written() -> None:
    text = (
        "南宁泓信妇幼保健院（2014—2018）；乌鲁木齐鼎拓机电安装有限公司（2007—至今）；弘毅达（江西）有限公司"
    )
    assert "；".join(map(former_employer_text, read_former_employers(text))) == text
