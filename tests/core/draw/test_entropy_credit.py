"""What witnesses may give and what it counts."""

import pytest

from core.draw.protocol.entropy_credit import check_value, credited_centibits, reaches_floor, total_centibits
from core.draw.protocol.model import Contribution
from core.kernel.errors import UserError


@pytest.mark.parametrize(
    ("method", "value"),
    [("d10", "0123456789"), ("d10", "0" * 20), ("d6", "1234561234561234561234561"), ("text", " 清风 é 𠮷 ")],
)
def test_values_as_typed_are_taken(method: str, value: str) -> None:
    check_value(method, value)


@pytest.mark.parametrize(
    ("method", "value", "code"),
    [
        ("d10", "012345678", "draw.value_rolls"),
        ("d10", "0" * 21, "draw.value_rolls"),
        ("d10", "", "draw.value_rolls"),
        ("d10", "01234 56789", "draw.value_digits"),
        ("d10", "０１２３４５６７８９", "draw.value_digits"),
        ("d10", "٠١٢٣٤٥٦٧٨٩", "draw.value_digits"),
        ("d6", "0" * 25, "draw.value_digits"),
        ("d6", "7" * 25, "draw.value_digits"),
        ("d6", "1" * 24, "draw.value_rolls"),
        ("d6", "1" * 26, "draw.value_rolls"),
        ("text", "", "draw.value_text"),
        ("text", "x" * 201, "draw.value_text"),
        ("text", "a\nb", "draw.value_text"),
        ("text", "\ud800", "draw.value_text"),
        ("coin", "01", "draw.value_method"),
    ],
)
def test_other_values_are_refused_without_being_repeated(method: str, value: str, code: str) -> None:
    with pytest.raises(UserError) as refused:
        check_value(method, value)
    assert refused.value.code == code
    assert value not in refused.value.params.values()


def test_a_round_of_fresh_dice_needs_fewer_rolls_of_six_sided_dice() -> None:
    check_value("d6", "6123451234561", fresh=True)
    with pytest.raises(UserError):
        check_value("d6", "612345123456", fresh=True)
    with pytest.raises(UserError):
        check_value("d6", "6123451234561")


def test_credits() -> None:
    assert credited_centibits("d10", "0" * 10) == 3320
    assert credited_centibits("d6", "1" * 25) == 6450
    assert credited_centibits("text", "as long as one likes") == 0


def test_text_is_added_but_never_counts() -> None:
    text = Contribution("W-C", "text", "x" * 200)
    assert total_centibits([text, Contribution("W-A", "d10", "0" * 10)]) == 3320
    assert not reaches_floor([text], 1)


@pytest.mark.parametrize(("first", "second", "reached"), [(10, 10, True), (10, 9, False), (19, 1, True)])
def test_the_floor_is_the_sum_of_all(first: int, second: int, reached: bool) -> None:
    """64 bits are 19.28 rolls of ten-sided dice: twenty reach it, nineteen do not."""
    rolls = [Contribution("W-A", "d10", "0" * first), Contribution("W-B", "d10", "0" * second)]
    assert reaches_floor(rolls, 64) is reached


def test_the_floor_itself_is_enough() -> None:
    assert reaches_floor([Contribution("W", "d10", "0" * 25)], 83)
    assert not reaches_floor([Contribution("W", "d10", "0" * 25)], 84)
