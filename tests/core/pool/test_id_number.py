"""ID numbers."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from stdnum.cn import ric

from core.pool.record.id_number import IdNumberReader, check_digit

TODAY = "2026-11-21"


@st.composite
def numbers(draw: st.DrawFn) -> str:
    born = draw(st.dates(date(1900, 1, 1), date(2026, 11, 21)))
    body = f"{draw(st.integers(110000, 829999))}{born:%Y%m%d}{draw(st.integers(0, 999)):03d}"
    return body + check_digit(body)


@given(numbers())
def test_every_right_number_is_taken_with_birth_and_sex(number: str) -> None:
    read = IdNumberReader(TODAY).read(number)
    assert (read.value, read.rejects) == (number, ())
    assert read.birth == f"{number[6:10]}-{number[10:12]}-{number[12:14]}"
    assert read.sex == ("male" if int(number[16]) % 2 else "female")
    assert IdNumberReader(TODAY).holders([number]) == [(read.birth, read.sex)]
    assert ric.calc_check_digit(number) == number[17]


@given(numbers(), st.integers(14, 17), st.sampled_from("0123456789X"))
def test_a_wrong_last_part_is_noticed(number: str, place: int, other: str) -> None:
    changed = number[:place] + other + number[place + 1 :]
    read = IdNumberReader(TODAY).read(changed)
    assert changed == number or read.rejects in {("ID_CHECKSUM",), ("ID_DIGITS_LOST",), ("ID_FORMAT",)}


@pytest.mark.parametrize(
    "cell",
    [
        "410399196603242677",
        "'410399196603242677",
        "‘410399196603242677",
        "410399 19660324 2677",
        "410399-19660324-2677",
        "４１０３９９１９６６０３２４２６７7",
        "\ufeff410399196603242677\r\n",
    ],
)
def test_ways_of_writing_one_number(cell: str) -> None:
    assert IdNumberReader(TODAY).read(cell).value == "410399196603242677"


def test_a_small_x_is_a_check_digit() -> None:
    assert IdNumberReader(TODAY).read("42029919900309210x").value == "42029919900309210X"


@pytest.mark.parametrize("cell", [140199800106521.0, "140199800106521", "140199 800106 521"])
def test_fifteen_digits_become_eighteen(cell: str | float) -> None:
    read = IdNumberReader(TODAY).read(cell)
    assert (read.value, read.warnings) == ("140199198001065215", ("ID_15_UPGRADED",))
    assert (read.birth, read.sex) == ("1980-01-06", "male")


@pytest.mark.parametrize(
    "cell", [3.10299199409143e17, "4.10399E+17", "4.10E+17", "3.10299199409143E+017", "440299195704207000"]
)
def test_lost_digits_are_told(cell: str | float) -> None:
    assert IdNumberReader(TODAY).read(cell).rejects == ("ID_DIGITS_LOST",)


@pytest.mark.parametrize(
    "cell",
    [
        "3303991982072046511",
        "41039919310301008",
        "护照E12345678",
        "3501**********4395",
        "540399O97803179717",
        "15019919740706771\u0425",
        "４１０３９９１９６６０３２４２６７",
        12345.0,
    ],
)
def test_other_forms_are_refused(cell: str | float) -> None:
    assert IdNumberReader(TODAY).read(cell).rejects == ("ID_FORMAT",)


@pytest.mark.parametrize(
    "cell", ["230399207803125616", "53029919690431850X", "630299197513019391", "510299198202307350"]
)
def test_birth_dates_that_do_not_exist_or_are_to_come_are_refused(cell: str) -> None:
    assert IdNumberReader(TODAY).read(cell).rejects == ("ID_DATE_INVALID",)


def test_the_place_is_not_checked() -> None:
    body = "990099198001010" + "11"
    assert IdNumberReader(TODAY).read(body + check_digit(body)).rejects == ()
    assert IdNumberReader(TODAY).read("830199198107198431").rejects == ()


def test_blank_is_nothing() -> None:
    assert IdNumberReader(TODAY).read("暂无") == ("", (), (), "", "")
