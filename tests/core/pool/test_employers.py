"""Employers written in several ways."""

from core.pool.record.employers import employer_key, former_employer_text, read_former_employers


def test_brackets_spaces_and_width_do_not_matter() -> None:
    ways = [
        "云帆软件（合肥）有限公司",
        "云帆软件(合肥)有限公司",
        "云帆 软件（合肥） 有限公司",
        "云帆软件〔合肥〕有限公司",
    ]
    assert {employer_key(way) for way in ways} == {"云帆软件合肥有限公司"}
    assert employer_key("ＡＢＣ Ltd.") == employer_key("abc ltd")


def test_earlier_employers_read_back_as_written() -> None:
    text = (
        "南宁泓信妇幼保健院（2014—2018）；乌鲁木齐鼎拓机电安装有限公司（2007—至今）；弘毅达（江西）有限公司"
    )
    assert "；".join(map(former_employer_text, read_former_employers(text))) == text
