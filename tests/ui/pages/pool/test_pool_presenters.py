"""What the pool's pages say, without a window."""

from datetime import date

import pytest

from core.pool.importing.values import PreviewRow, ShownFinding
from core.pool.record.model import ExpertStatus, Specialty, TitleLevel
from core.pool.search.lists import TODAY, ExpertFilter, ExpertRow
from core.standing.model import Hindrance, Obstacle
from ui.pages.pool.experts import filter_values
from ui.pages.pool.importing import classification_presenter
from ui.pages.pool.importing import presenter as import_presenter
from ui.pages.pool.parts import presenter, standing_words

ROW = ExpertRow(
    "ZJ-000418", "王*明", "云帆**有限公司", "142****2231", "教授", TitleLevel.SENIOR, "安徽省",
    (("C020201", "数据治理"), ("C020203", "建模")), "2026-01-31", ExpertStatus.ACTIVE,
    (Obstacle(Hindrance.TERM_ENDED, "2026-01-31"),),
)  # fmt: skip


def test_an_ended_term_is_told_instead_of_active() -> None:
    assert presenter.status(ROW).text == "Term ended"
    assert presenter.term_to(ROW).tone == "warning"


def test_the_weightiest_reason_stands_in_the_list_and_all_are_told() -> None:
    both = (Obstacle(Hindrance.BLACKLISTED), Obstacle(Hindrance.ON_LEAVE, "2026-05-01"))
    cell = standing_words.standing_cell(both)
    assert (cell.text, cell.extra) == ("Blacklisted", "+1")
    assert cell.tip == "On the blacklist until lifted\nOn leave until 2026-05-01"


@pytest.mark.parametrize("hindrance", Hindrance)
def test_every_reason_has_words_with_and_without_a_day(hindrance: Hindrance) -> None:
    endless = hindrance in (Hindrance.DELETED, Hindrance.CHECK_MISSED)
    for until in ("", "2026-05-01"):
        (sentence,) = standing_words.why_not([Obstacle(hindrance, until)])
        assert sentence
        assert endless or until in sentence
    assert standing_words.standing_tag([Obstacle(hindrance)])[0]
    assert standing_words.standing_tag([])[0] == "Can be drawn"


def test_who_can_be_drawn_today_is_a_choice_of_the_state_filter() -> None:
    assert filter_values.expert_filter({"status": "drawable"}) == ExpertFilter(drawable_on=TODAY)


def test_further_specialties_are_counted_and_told_in_the_tip() -> None:
    cell = presenter.specialties(ROW)
    assert (cell.text, cell.extra) == ("C020201 数据治理", "+1")
    assert "C020203 建模" in cell.tip


@pytest.mark.parametrize(
    ("least", "levels"),
    [
        ("senior", {TitleLevel.SENIOR}),
        ("associate_senior", {TitleLevel.SENIOR, TitleLevel.ASSOCIATE_SENIOR}),
        ("intermediate", set(TitleLevel)),
    ],
)
def test_a_level_includes_those_above_it(least: str, levels: set[TitleLevel]) -> None:
    assert set(filter_values.expert_filter({"level": least}).title_levels) == levels


def test_empty_conditions_do_not_filter() -> None:
    values = {"words": "", "specialties": [], "level": "", "status": "", "term_from": None}
    assert filter_values.expert_filter(values) == ExpertFilter()


def test_all_conditions_arrive() -> None:
    wanted = filter_values.expert_filter(
        {"words": "王", "specialties": ["A01"], "status": "frozen", "term_from": date(2027, 3, 4)}
    )
    assert wanted == ExpertFilter(
        words="王", specialties=("A01",), statuses=(ExpertStatus.FROZEN,), term_from="2027-03-04"
    )


def finding(code: str, field: str, shown: str = "") -> ShownFinding:
    return ShownFinding(code, field, shown)


def test_a_row_tells_every_reason_once() -> None:
    row = PreviewRow(
        22,
        "方*蓉",
        "142****1809",
        (finding("EMPLOYER_MISSING", "employer"), finding("TERM_REVERSED", "term_to", "2024-01-01")),
    )
    assert import_presenter.reasons(row, "en") == "no employer; term ends before it begins"
    assert import_presenter.reasons(row, "zh_CN") == "缺少工作单位；聘期止早于聘期起"
    assert import_presenter.fields(row) == "Employer · Term until"
    assert import_presenter.cells(row) == "— · 2024-01-01"
    twice = PreviewRow(3, "", "", (finding("DATE_INVALID", "term_to"), finding("DATE_INVALID", "birth_date")))
    assert import_presenter.remedies(twice, "en") == "write 1975-03-12 or 1975-03"


def test_a_skipped_row_says_what_it_is() -> None:
    assert import_presenter.reasons(PreviewRow(9, "", "", (), "EMPTY"), "en") == "Empty row"


def test_reasons_are_grouped_without_warnings() -> None:
    bars = import_presenter.reason_bars({"ID_CHECKSUM": 3, "ID_FORMAT": 2, "SEX_INVALID": 4, "ROW_HIDDEN": 9})
    assert [(bar.label, bar.value) for bar in bars] == [("ID number", 5), ("Other", 4)]


def test_the_most_frequent_reason_comes_first() -> None:
    by_code = {"ID_CHECKSUM": 3, "SEX_INVALID": 4, "ROW_HIDDEN": 9}
    options = import_presenter.reason_options(by_code, warnings=False, language="en")
    assert [code for code, _ in options] == ["SEX_INVALID", "ID_CHECKSUM"]
    assert import_presenter.reason_options(by_code, warnings=True, language="en") == [
        ("ROW_HIDDEN", "the row is hidden in the sheet (9)")
    ]


@pytest.mark.parametrize(
    ("count", "words"), [(900, "900 B"), (68_600, "67 KB"), (1_048_576, "1.0 MB"), (1_023_999, "1.0 MB")]
)
def test_sizes_for_people(count: int, words: str) -> None:
    assert import_presenter.size(count) == words


TREE = {
    entry.code: entry
    for entry in (
        Specialty("C02", "信息技术", 1),
        Specialty("C0201", "软件", 2, "C02"),
        Specialty("C020101", "开发", 3, "C0201", aliases=("编程",)),
        Specialty("A01", "房建", 1),
    )
}


def test_a_find_is_shown_with_what_stands_above_it() -> None:
    assert classification_presenter.matching(TREE, "编程") == {"C020101", "C0201", "C02"}
    assert classification_presenter.matching(TREE, "a01") == {"A01"}
    assert classification_presenter.matching(TREE, "") == set(TREE)
    assert classification_presenter.path(TREE, TREE["C020101"]) == "信息技术 / 软件"


def test_a_ring_ends_the_way_up() -> None:
    ring = {"X": Specialty("X", "一", 1, "Y"), "Y": Specialty("Y", "二", 2, "X")}
    assert classification_presenter.path(ring, ring["X"]) == "二"
