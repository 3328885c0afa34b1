"""Credit codes, against an independent implementation."""

from hypothesis import given
from hypothesis import strategies as st
from stdnum.cn import uscc

from core.sheets.credit_code import check_character, is_credit_code, normal_credit_code

_BODIES = st.from_regex(r"[0-9]{8}[0-9A-HJ-NP-RTUWXY]{9}", fullmatch=True)


@given(_BODIES)
def test_check_characters_agree_with_another_implementation(body: str) -> None:
    code = body + check_character(body)
    assert is_credit_code(code)
    assert uscc.is_valid(code)


@given(_BODIES, st.integers(0, 16), st.sampled_from("0123456789ABCDEFGHJKLMNPQRTUWXY"))
def test_one_changed_character_is_noticed(body: str, place: int, other: str) -> None:
    code = body + check_character(body)
    changed = code[:place] + other + code[place + 1 :]
    assert changed == code or not is_credit_code(changed)


def test_bodies_registered_under_a_letter_are_taken() -> None:
    body = "N2110000600037341"  # village collectives: the other implementation refuses a letter here
    assert is_credit_code(body + check_character(body))


def test_codes_are_normalised_before_they_are_judged() -> None:
    assert normal_credit_code(" ９１220199fu2t0rc17w ") == "91220199FU2T0RC17W"
    assert is_credit_code("91220199FU2T0RC17W")
    assert not is_credit_code("915001990I231163XW")
    assert not is_credit_code("91640199K952B926")
