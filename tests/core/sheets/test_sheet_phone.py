"""Mobile numbers in cells."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.sheets.phone import is_mobile, read_phone

MOBILES = st.from_regex(r"1[3-9][0-9]{9}", fullmatch=True)


@pytest.mark.parametrize(
    "cell",
    [
        "14334543878",
        14334543878.0,
        8614334543878.0,
        "8614334543878",
        "+86 143 3454 3878",
        "(+86)14334543878",
        "143-3454-3878",
        "143–3454—3878",
        "１４３３４５４３８７８",
        "’14334543878",
        "\t14334543878\n",
        "008614334543878",
        "143\xa03454\xa03878",
        "'14334543878",
    ],
)
def test_ways_of_writing_one_number_read_as_that_number(cell: str | float) -> None:
    assert read_phone(cell) == ("14334543878", (), ())


@pytest.mark.parametrize(
    "cell",
    [
        "l4334543878",
        "143O4174638",
        "12221548593",
        1436409322.0,
        "0571-8812345",
        "+852 68447105",
        "1.54123E+10",
        "142 7287 6168 143 9837 3499",
        "电话待补",
        14334543878.5,
    ],
)
def test_nothing_is_guessed(cell: str | float) -> None:
    assert read_phone(cell).rejects == ("PHONE_INVALID",)


def test_the_first_mobile_number_counts_and_others_are_told() -> None:
    assert read_phone("62345678\n15424780018") == ("15424780018", (), ("PHONE_EXTRA_IGNORED",))
    assert read_phone("15443893749；14375734457") == ("15443893749", (), ("PHONE_EXTRA_IGNORED",))
    assert read_phone("15429844188，154-2984-4188") == ("15429844188", (), ())


def test_blank_and_error_cells_are_told_apart() -> None:
    assert read_phone(" \xa0 ").value is None
    assert read_phone("——").rejects == ()
    assert read_phone("#N/A").rejects == ("ERROR_CELL",)


@given(MOBILES, st.sampled_from(["", "+86", "0086", "86"]), st.sampled_from(["", " ", "-", "\u2014", "\xa0"]))
def test_any_mobile_number_survives_country_code_and_separators(number: str, country: str, gap: str) -> None:
    written = country + gap + gap.join((number[:3], number[3:7], number[7:]))
    assert read_phone(written).value == number


@given(st.text(max_size=30))
def test_whatever_is_read_is_a_mobile_number(text: str) -> None:
    value = read_phone(text).value
    assert value is None or is_mobile(value)
