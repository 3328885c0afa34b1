"""Codes to compare, and the texts inside QR codes."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.evidence.papers.short_codes import (
    Code,
    KeyCode,
    LogHeadCode,
    RecoveryCode,
    SlipCode,
    groups,
    qr_text,
    read_qr_text,
    short_code,
)
from core.kernel.errors import UserError

DIGEST = "6728df7418a450d5" + "0" * 48
digests = st.binary(min_size=32, max_size=32).map(bytes.hex)
numbers = st.integers(min_value=0, max_value=10**12)
texts = st.text(max_size=20)
codes = st.one_of(
    st.builds(LogHeadCode, texts, numbers, digests),
    st.builds(SlipCode, texts, texts, texts, numbers, digests, digests, digests, numbers, digests, digests),
    st.builds(KeyCode, texts, texts, st.binary(min_size=8, max_size=8).map(bytes.hex), digests),
    st.builds(RecoveryCode, texts, texts),
)


def test_a_digest_is_shown_in_groups_of_four_upper_case_digits() -> None:
    assert short_code(DIGEST) == "6728 DF74 18A4 50D5"
    assert groups(DIGEST, 2) == ("6728", "DF74")


@pytest.mark.parametrize("digest", ["", "6728df7418a450d", "zz28df7418a450d5", "6728 df7418a450d5"])
def test_what_is_no_digest_has_no_groups(digest: str) -> None:
    with pytest.raises(ValueError, match="digest"):
        groups(digest)


@given(codes)
def test_a_code_is_read_back_as_it_was_written(code: Code) -> None:
    assert read_qr_text(qr_text(code)) == code


@given(codes)
def test_only_characters_of_the_alphanumeric_mode_are_used(code: Code) -> None:
    assert re.fullmatch(r"[0-9A-Z $%*+\-./:]*", qr_text(code))


@given(codes, st.integers(min_value=0), st.sampled_from("0Aa:%é "))
def test_a_changed_text_is_refused_or_is_another_code(code: Code, place: int, char: str) -> None:
    text = qr_text(code)
    at = place % len(text)
    changed = text[:at] + char + text[at + 1 :]
    if changed == text:
        return
    try:
        read = read_qr_text(changed)
    except UserError:
        return
    assert read != code


@pytest.mark.parametrize(
    "text",
    [
        "",
        "MQ1",
        "https://example.org",
        f"MQ2:LOG:CQ-01:1:{DIGEST.upper()}",
        f"MQ1:LOG:CQ-01:01:{DIGEST.upper()}",
        f"MQ1:LOG:%4:1:{DIGEST.upper()}",
        f"MQ1:LOG:%FF:1:{DIGEST.upper()}",
        f"MQ1:LOG:%41:1:{DIGEST.upper()}",
        f"MQ1:LOG:CQ-01:1:{DIGEST}",
        "MQ1:LOG:CQ-01:1:00",
    ],
)
def test_foreign_texts_are_refused(text: str) -> None:
    with pytest.raises(UserError) as caught:
        read_qr_text(text)
    assert caught.value.code == "evidence.code_unreadable"


@pytest.mark.parametrize(
    "code",
    [
        LogHeadCode("CQ-01", -1, DIGEST),
        LogHeadCode("CQ-01", 1, DIGEST.upper()),
        LogHeadCode("CQ-01", 1, DIGEST + "\n"),
        KeyCode("CQ-01", "seal", "12", DIGEST),
    ],
)
def test_values_of_the_wrong_form_are_not_written(code: Code) -> None:
    with pytest.raises(ValueError, match="not a"):
        qr_text(code)


def test_a_recovery_key_does_not_show_in_a_trace() -> None:
    assert "SECRET" not in repr(RecoveryCode("CQ-01", "SECRET"))
