"""Drafts survive their way through the pipe."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.pool.record.draft_batch import Spellings, batch_of
from core.pool.record.model import Contact, ExpertDraft, FormerEmployer
from storage.spreadsheets.draft_columns import ColumnPacker, ColumnUnpacker

# Cleaned texts: no control characters.
TEXT = st.text(st.characters(exclude_categories=["Cc", "Cs"]), max_size=12)
LIST = st.lists(TEXT.filter(bool), max_size=3).map(tuple)
FORMER = st.builds(FormerEmployer, TEXT.filter(bool), st.none() | st.integers(1950, 2030), st.none())
CONTACT = st.builds(Contact, TEXT.filter(bool), TEXT, TEXT)
_TUPLES = {
    "specialties": LIST,
    "tags": LIST,
    "avoidance_units": LIST,
    "former_employers": st.lists(FORMER, max_size=2).map(tuple),
    "contacts": st.lists(CONTACT, max_size=2).map(tuple),
}
DRAFTS = st.builds(ExpertDraft, *(_TUPLES.get(field, TEXT) for field in ExpertDraft._fields))


@settings(max_examples=25)
@given(st.lists(st.lists(DRAFTS, max_size=2), max_size=2))
def test_every_batch_comes_back_as_it_was_sent(batches: list[list[ExpertDraft]]) -> None:
    packer, unpacker = ColumnPacker(), ColumnUnpacker()
    for drafts in batches:
        spellings = Spellings(["wang"] * len(drafts), [""] * len(drafts))
        packed = packer.pack(batch_of(drafts), spellings)
        batch, spelled = unpacker.unpack(packed, len(drafts))
        assert list(batch.drafts()) == drafts
        assert (list(spelled.pinyin), list(spelled.initials)) == (spellings.pinyin, spellings.initials)


def test_equal_texts_of_a_column_become_one_object() -> None:
    packer, unpacker = ColumnPacker(), ColumnUnpacker()
    drafts = [ExpertDraft(f"王{n}", str(n), employer="星湾师范大学", tags=("资深",)) for n in range(2)]
    packed = [packer.pack(batch_of([draft]), Spellings(["w"], ["w"])) for draft in drafts]
    first, second = (unpacker.unpack(text, 1)[0].draft(0) for text in packed)
    assert first.employer is second.employer
    assert first.tags is second.tags


def test_columns_that_do_not_fit_together_are_refused() -> None:
    packed = ColumnPacker().pack(batch_of([ExpertDraft("王一", "1")]), Spellings(["w"], ["w"]))
    for text, count in ((packed, 2), (packed.replace("\x1c", "", 1), 1), ("", 1)):
        with pytest.raises(ValueError, match=r"lengths|shorter|unpack"):
            ColumnUnpacker().unpack(text, count)
