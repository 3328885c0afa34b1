"""Finding the header row."""

from core.pool.record.columns import EXPERT_COLUMNS
from core.sheets.header import Header, HeaderMissing, find_header, fold_header


def test_words_fold_alike() -> None:
    words = [
        "姓  名*",
        "姓名：",
        "姓名（必填）",
        "Ｅ-ｍａｉｌ",
        "工作单位\n（全称，与公章一致）*",
        "专业[三级]",
    ]
    assert [fold_header(w) for w in words] == ["姓名", "姓名", "姓名", "e-mail", "工作单位", "专业"]


def test_the_header_may_stand_below_titles() -> None:
    rows = [
        ["专家信息采集表", "", ""],
        ["", "基本信息", ""],
        ["序号", "姓 名*", "手机号码"],
        ["1", "性别", "职称"],
    ]
    assert isinstance(find_header(rows, EXPERT_COLUMNS), HeaderMissing)
    rows[2].append("工作单位（全称）")
    found = find_header(rows, EXPERT_COLUMNS)
    assert isinstance(found, Header)
    assert found.row == 3
    assert found.columns == {"name": 1, "phone": 2, "employer": 3}


def test_what_was_found_and_what_is_missing_is_told() -> None:
    found = find_header([["姓名", "性别", "单位", "专业"]], EXPERT_COLUMNS)
    assert found == HeaderMissing(("姓名", "性别", "单位", "专业"), ("手机号码",))


def test_of_several_words_for_a_field_the_best_wins() -> None:
    found = find_header([["姓名", "联系电话", "手机号码", "单位"]], EXPERT_COLUMNS)
    assert isinstance(found, Header)
    assert found.columns["phone"] == 2


def test_a_header_below_the_twentieth_row_is_not_looked_for() -> None:
    rows: list[list[str]] = [[""] for _ in range(20)]
    rows.append(["姓名", "手机", "单位", "专业"])
    assert isinstance(find_header(rows, EXPERT_COLUMNS), HeaderMissing)


def test_words_can_be_added() -> None:
    more = EXPERT_COLUMNS.extended({"employer": ["供职机构"]})
    found = find_header([["姓名", "手机", "供职机构"]], more)
    assert isinstance(found, Header)
    assert found.columns["employer"] == 2
