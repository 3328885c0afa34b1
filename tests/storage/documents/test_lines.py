"""Line breaking."""

from hypothesis import given
from hypothesis import strategies as st

from storage.documents.fonts import FontBook
from storage.documents.lines import printable, wrap

TEXTS = st.text(st.sampled_from("专家抽取表，。（）《》“”、：！？ ab1-/.,%\n"), max_size=60)
CLOSING = set("，。）》”、：！？%.,")
OPENING = set("（《“")
EM = 10.0


def test_chinese_is_broken_at_the_edge(book: FontBook) -> None:
    assert wrap(book, "一二三四五六七", 3 * EM, EM) == ("一二三", "四五六", "七")


def test_closing_punctuation_never_begins_a_line_and_opening_never_ends_one(book: FontBook) -> None:
    assert wrap(book, "一二三，四五六", 3 * EM, EM) == ("一二", "三，四", "五六")
    assert wrap(book, "一二（三）四", 3 * EM, EM) == ("一二", "（三）", "四")


def test_words_and_numbers_stay_whole_while_they_fit(book: FontBook) -> None:
    assert wrap(book, "编号YS2027F0008完", 7 * EM, EM) == ("编号", "YS2027F0008", "完")


def test_a_number_wider_than_the_line_is_broken_after_a_hyphen(book: FontBook) -> None:
    assert wrap(book, "CQ-01-2027-000037", 7 * EM, EM) == ("CQ-01-2027-", "000037")


def test_line_feeds_are_kept_and_empty_text_is_one_line(book: FontBook) -> None:
    assert wrap(book, "一\r\n二\n\n三", 50, EM) == ("一", "二", "", "三")
    assert wrap(book, "", 50, EM) == ("",)


@given(TEXTS, st.integers(min_value=4, max_value=30))
def test_nothing_is_lost_and_no_line_is_too_wide(book: FontBook, text: str, ems: int) -> None:
    width = ems * EM
    lines = wrap(book, text, width, EM)
    assert "".join(lines).replace(" ", "") == text.replace("\n", "").replace(" ", "")
    assert all(book.width(line, EM) <= width for line in lines)


@given(
    st.lists(st.sampled_from(["专家", "，", "。", "（抽取）", "《表》", "、"]), max_size=30).map("专".join)
)
def test_punctuation_stands_where_it_may(book: FontBook, text: str) -> None:
    for line in wrap(book, "专" + text, 8 * EM, EM):
        assert line[0] not in CLOSING
        assert line[-1] not in OPENING


def test_what_has_no_picture_is_left_out() -> None:
    assert printable("李\u200b明\u202e\ufeff\u0007岚\ufe0f\U000e0101\t。") == "李明 岚 。"
