"""What chooses the rules of a project: the method as people write it, features and source of experts."""

import pytest

from core.projects.method import Method, method_of
from core.projects.model import PoolSource, ProjectFlag
from core.projects.sheet import read_rows


@pytest.mark.parametrize(
    ("text", "method"),
    [
        ("公开招标", Method.TENDER),
        ("邀请招标", Method.TENDER),
        (" 竞争性 谈判 ", Method.NEGOTIATION),
        ("询价采购", Method.INQUIRY),
        ("竞争性磋商", Method.CONSULTATION),
        ("合作创新采购", Method.INNOVATION),
        ("单一来源谈判", None),
        ("比选", None),
        ("", None),
    ],
)
def test_the_method_is_read_from_the_words_people_use(text: str, method: Method | None) -> None:
    assert method_of(text) is method


def sheet(**cells: str) -> tuple[tuple[object, ...], tuple[str, ...]]:
    row = {"project_no": "P-1", "name": "数据治理服务", **cells}
    read = read_rows([(2, row)], lambda code: code)
    if read.rejected:
        return (), read.rejected[0][1]
    draft = read.drafts[0][1]
    return (draft.flags, draft.pool_source), ()


def test_features_and_source_are_read_from_workbooks() -> None:
    assert sheet(flags="异地评标；技术复杂", pool_source="政府采购评审专家库") == (
        ((ProjectFlag.COMPLEX, ProjectFlag.REMOTE), PoolSource.PROVINCIAL_FINANCE),
        (),
    )
    assert sheet() == (((), None), ())


def test_features_and_sources_nobody_knows_refuse_the_row() -> None:
    assert sheet(flags="技术简单") == ((), ("FLAG_UNKNOWN",))
    assert sheet(pool_source="隔壁") == ((), ("SOURCE_UNKNOWN",))
