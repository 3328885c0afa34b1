"""Drafts survive their way through the pipe."""

from hypothesis import given, settings
from hypothesis import strategies as st

from core.pool.model import ExpertDraft, FormerEmployer
from storage.spreadsheets.draft_columns import ColumnPacker, ColumnUnpacker

# Cleaned texts: no control characters.
TEXT = st.text(st.characters(exclude_categories=["Cc", "Cs"]), max_size=12)
LIST = st.lists(TEXT.filter(bool), max_size=3).map(tuple)
FORMER = st.builds(FormerEmployer, TEXT.filter(bool), st.none() | st.integers(1950, 2030), st.none())
_TEXTS = ExpertDraft._fields[:-4]
DRAFTS = st.builds(
    lambda texts, lists, former: ExpertDraft(*texts, *lists, former),
    st.lists(TEXT, min_size=len(_TEXTS), max_size=len(_TEXTS)),
    st.tuples(LIST, LIST, LIST),
    st.lists(FORMER, max_size=2).map(tuple),
)


@settings(max_examples=25)
@given(st.lists(st.lists(DRAFTS, max_size=2), max_size=2))
def test_every_batch_comes_back_as_it_was_sent(batches: list[list[ExpertDraft]]) -> None:
    packer, unpacker = ColumnPacker(), ColumnUnpacker()
    for drafts in batches:
        assert unpacker.unpack(packer.pack(drafts), len(drafts)) == drafts


def test_equal_texts_of_a_column_become_one_object() -> None:
    packer, unpacker = ColumnPacker(), ColumnUnpacker()
    drafts = [ExpertDraft(f"王{n}", str(n), employer="星湾师范大学", tags=("资深",)) for n in range(2)]
    first = unpacker.unpack(packer.pack(drafts[:1]), 1)[0]
    second = unpacker.unpack(packer.pack(drafts[1:]), 1)[0]
    assert first.employer is second.employer
    assert first.tags is second.tags
