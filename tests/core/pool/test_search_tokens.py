"""What experts are found by."""

from hypothesis import given
from hypothesis import strategies as st

from core.pool.record.draft_batch import batch_of
from core.pool.record.model import ExpertDraft
from core.pool.record.search_tokens import (
    SearchWord,
    TokenMaker,
    WordKind,
    expert_tokens,
    match_expression,
    name_tokens,
    search_words,
)


def test_pairs_of_characters_and_the_last_one_are_tokens() -> None:
    assert name_tokens("王小明") == "王小 小明 明"
    assert name_tokens("木合塔尔·玉素甫").split()[3:5] == ["尔玉", "玉素"]
    assert name_tokens("Thomas O'Mueller") == "thomas o mueller"


def test_an_expert_is_found_by_name_initials_specialties_and_tags() -> None:
    draft = ExpertDraft("王小明", "1", employer="甲", specialties=("A0101", "B.02"), tags=("资深", "A-1"))
    assert expert_tokens(draft, "wxm") == "王小 小明 明 ¡wxm §A0101 §B¬02 ¶资深 ¶A¬1"


def test_many_experts_get_the_tokens_that_single_ones_get() -> None:
    drafts = [
        ExpertDraft(name, "1", employer="甲", specialties=("A01", "B-2"), tags=tags)
        for name, tags in (("王小明", ()), ("欧阳小宁", ("资 深",)), ("Tom Li", ("x",)), ("木合·玉", ()))
    ]
    initials = ["wxm", "oyxn", "tl", "mhy"]
    singly = [expert_tokens(draft, short) for draft, short in zip(drafts, initials, strict=True)]
    maker = TokenMaker()
    assert maker.tokens(batch_of(drafts), initials) == singly
    assert maker.tokens(batch_of(drafts), initials) == singly


def test_kinds_of_words() -> None:
    words = search_words(" 小明 wm 1420 ZJ-000418 Lyu吕x ü ")
    assert list(words) == [
        SearchWord(WordKind.IDEOGRAPHS, "小明"),
        SearchWord(WordKind.LETTERS, "wm"),
        SearchWord(WordKind.DIGITS, "1420"),
        SearchWord(WordKind.NUMBER, "zj-000418", "000418"),
        SearchWord(WordKind.IDEOGRAPHS, "lyu吕x"),
        SearchWord(WordKind.LETTERS, "v"),
    ]
    assert search_words("lyu") == [SearchWord(WordKind.LETTERS, "lv")]


@given(st.text(max_size=20))
def test_no_search_text_reaches_the_index_as_syntax(text: str) -> None:
    for word in search_words(text):
        if word.kind is not WordKind.NUMBER:
            assert word.text.isalnum() or all(c.isalnum() or ord(c) > 127 for c in word.text)
            assert match_expression(word.text).count('"') % 2 == 0
