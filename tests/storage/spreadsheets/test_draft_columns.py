"""Drafts survive their way through the pipe."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.pool.draft_batch import Spellings, batch_of
from core.pool.model import ExpertDraft, FormerEmployer
from storage.spreadsheets.draft_columns import (
    ColumnPacker,
    ColumnUnpacker,
    pack_spellings,
    unpack_spellings,
)

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
        packed = packer.pack(batch_of(drafts))
        assert list(unpacker.unpack(packed, len(drafts)).drafts()) == drafts


def test_equal_texts_of_a_column_become_one_object() -> None:
    packer, unpacker = ColumnPacker(), ColumnUnpacker()
    drafts = [ExpertDraft(f"王{n}", str(n), employer="星湾师范大学", tags=("资深",)) for n in range(2)]
    first, second = (unpacker.unpack(packer.pack(batch_of([d])), 1).draft(0) for d in drafts)
    assert first.employer is second.employer
    assert first.tags is second.tags


def test_columns_that_do_not_fit_together_are_refused() -> None:
    packed = ColumnPacker().pack(batch_of([ExpertDraft("王一", "1")]))
    with pytest.raises(ValueError, match="lengths"):
        ColumnUnpacker().unpack(packed, 2)


def test_spellings_come_back_as_they_were_sent() -> None:
    assert unpack_spellings(pack_spellings((["wang", ""], ["w", ""])), 2) == Spellings(
        ["wang", ""], ["w", ""]
    )
    assert unpack_spellings(pack_spellings(([], [])), 0) == Spellings()
    with pytest.raises(ValueError, match="number"):
        unpack_spellings(["wang", "w"], 2)
