"""Workstation, session and minute as 36 digits, and back."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.evidence.tracing.hidden_mark import DIGITS, HiddenMark, decode_mark, encode_mark

STATIONS = st.from_regex(r"[A-Z0-9]{2,6}-[0-9]{2}", fullmatch=True)
SESSIONS = st.just("") | st.from_regex(r"S-[0-9A-F]{8}", fullmatch=True)
MINUTES = st.integers(0, 66_000_000).map(lambda n: datetime(2020, 1, 1, tzinfo=UTC) + timedelta(minutes=n))


@given(STATIONS, SESSIONS, MINUTES)
def test_every_mark_comes_back_from_its_digits(station: str, session: str, minute: datetime) -> None:
    mark = HiddenMark(station, session, minute)
    digits = encode_mark(mark)
    assert len(digits) == DIGITS
    assert decode_mark(digits) == mark


@given(STATIONS, SESSIONS, MINUTES, st.integers(0, DIGITS - 1), st.integers(1, 9))
def test_one_wrong_digit_is_no_mark(
    station: str, session: str, minute: datetime, place: int, other: int
) -> None:
    digits = encode_mark(HiddenMark(station, session, minute))
    wrong = str((int(digits[place]) + other) % 10)
    assert decode_mark(digits[:place] + wrong + digits[place + 1 :]) is None


@pytest.mark.parametrize("digits", ["", "12", "x" * DIGITS, "9" * DIGITS, "٣" * DIGITS])
def test_other_symbols_are_no_marks(digits: str) -> None:
    assert decode_mark(digits) is None


def test_a_number_of_another_form_is_refused() -> None:
    moment = datetime(2027, 3, 4, tzinfo=UTC)
    for station, session in (("cq-01", ""), ("CQ-01", "7F3A"), ("TOOLONG-01", "")):
        with pytest.raises(ValueError, match="no number"):
            encode_mark(HiddenMark(station, session, moment))
