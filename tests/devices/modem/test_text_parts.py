"""Cutting long texts and joining what comes in parts, out of order or never whole."""

import random
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from devices.modem import gsm7
from devices.modem.pdu import Deliver, decode, encode_deliver
from devices.modem.pdu_error import PduError
from devices.modem.pdu_fields import Address
from devices.modem.text_parts import PartJoiner, StoredPart, split
from devices.modem.user_data import Alphabet, Concat, UserData, alphabet_for

SENT = datetime(2026, 3, 1, 9, 0, tzinfo=UTC)


def part(text: str, concat: Concat | None, index: int, sender: str = "+8613800000001") -> StoredPart:
    alphabet = alphabet_for(text)
    pdu = decode(encode_deliver(Address.of(sender), SENT, text, concat=concat, alphabet=alphabet).text)
    assert isinstance(pdu, Deliver)
    return StoredPart("SM", index, pdu)


@given(st.text(alphabet="a€{你😀", min_size=1, max_size=500))
def test_parts_join_to_the_text_and_none_is_too_long(text: str) -> None:
    parts = split(text)
    assert "".join(parts) == text
    limit = {Alphabet.GSM7: (160, 153), Alphabet.UCS2: (70, 67)}[alphabet_for(text)][len(parts) > 1]
    for each in parts:
        gsm = alphabet_for(text) is Alphabet.GSM7
        units = len(gsm7.septets(each)) if gsm else len(each.encode("utf-16-be")) // 2
        assert units <= limit
        assert each


@pytest.mark.parametrize(
    ("text", "lengths"),
    [
        ("x" * 160, [160]),
        ("x" * 161, [153, 8]),
        ("x" * 152 + "€" + "y" * 10, [152, 11]),
        ("你" * 70, [70]),
        ("你" * 66 + "😀" + "好" * 4, [66, 5]),
    ],
    ids=["160 septets", "161 septets", "escape pair moves on", "70 units", "surrogate pair moves on"],
)
def test_pairs_are_never_cut(text: str, lengths: list[int]) -> None:
    assert [len(each) for each in split(text)] == lengths


def test_a_text_of_more_than_255_parts_is_refused() -> None:
    assert len(split("你" * (67 * 255))) == 255
    with pytest.raises(PduError):
        split("你" * (67 * 255 + 1))


@given(st.integers(2, 6), st.randoms())
def test_parts_in_any_order_become_one_text(count: int, shuffler: random.Random) -> None:
    joiner = PartJoiner(600)
    pieces = [part(f"第{n}段", Concat(9, count, n), n) for n in range(1, count + 1)]
    shuffler.shuffle(pieces)
    results = [joiner.add(piece, 0.0) for piece in pieces]
    assert results[:-1] == [None] * (count - 1)
    assert results[-1] is not None
    assert results[-1].text == "".join(f"第{n}段" for n in range(1, count + 1))
    assert results[-1].complete
    assert joiner.deadline() is None


def test_parts_of_different_senders_are_not_mixed() -> None:
    joiner = PartJoiner(600)
    assert joiner.add(part("甲一", Concat(9, 2, 1), 1), 0.0) is None
    assert joiner.add(part("乙二", Concat(9, 2, 2), 2, "+8613800000002"), 0.0) is None
    whole = joiner.add(part("甲二", Concat(9, 2, 2), 3), 1.0)
    assert whole is not None
    assert (whole.text, [p.index for p in whole.parts]) == ("甲一甲二", [1, 3])


def test_a_text_that_never_becomes_whole_is_handed_to_the_operator() -> None:
    joiner = PartJoiner(600)
    joiner.add(part("有头", Concat(9, 3, 1), 1), 100.0)
    assert joiner.overdue(699.9) == []
    assert joiner.deadline() == 700.0
    (late,) = joiner.overdue(700.0)
    assert (late.text, late.complete) == ("有头", False)
    assert joiner.overdue(9999.0) == []


def test_a_character_split_between_parts_is_joined_before_it_is_read() -> None:
    halves = [bytes.fromhex("4F60D83D"), bytes.fromhex("DE01597D")]
    joiner = PartJoiner(600)
    whole = None
    for seq, octets in enumerate(halves, 1):
        template = part("你", Concat(3, 2, seq), seq)
        data = UserData(Alphabet.UCS2, octets, "", Concat(3, 2, seq))
        deliver = template.deliver
        changed = Deliver(
            deliver.smsc, deliver.sender, SENT, 0, 8, len(octets), data, True, False, deliver.tpdu_length
        )
        whole = joiner.add(StoredPart("SM", seq, changed), 0.0)
    assert whole is not None
    assert whole.text == "你😁好"
    assert whole.complete


def test_the_same_text_delivered_twice_has_the_same_fingerprint() -> None:
    joiner = PartJoiner(600)
    first, again, other = (joiner.add(part(t, None, n), 0.0) for n, t in enumerate(["同意", "同意", "1"]))
    assert first is not None
    assert again is not None
    assert other is not None
    assert first.fingerprint == again.fingerprint != other.fingerprint
