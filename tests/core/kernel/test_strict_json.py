"""JSON of others is read in one way or refused."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.kernel.canonical_json import canonical_json
from core.kernel.strict_json import parse_canonical, parse_strict

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53) + 1, 2**53 - 1) | st.text(max_size=10),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text("abcXYZ_", max_size=4), inner, max_size=3)
    ),
    max_leaves=12,
)


@given(VALUES)
def test_canonical_text_comes_back(value) -> None:
    encoded = canonical_json(value)
    assert parse_canonical(encoded) == value
    assert parse_strict(b" " + encoded + b"\n") == value


@pytest.mark.parametrize(
    "text",
    [
        b'{"a":1,"a":1}',
        b'{"a":{"b":1,"b":2}}',
        b"1.0",
        b"1e2",
        b"NaN",
        b"-Infinity",
        b'"\xff"',
        b"",
        b"{",
        b"[1,]",
        b'\xef\xbb\xbf"a"',
        b"9" * 5000,
        b"[" * 100_000,
        b'{"a":' * 50_000,
    ],
)
def test_refused_by_both(text: bytes) -> None:
    for parse in (parse_strict, parse_canonical):
        with pytest.raises(ValueError):
            parse(text)


@pytest.mark.parametrize(
    "text", [b'{"b":1,"a":1}', b'{"a": 1}', b'"\\u0041"', b"9007199254740993", b"-0", b"1\n"]
)
def test_readable_but_not_canonical(text: bytes) -> None:
    parse_strict(text)
    with pytest.raises(ValueError):
        parse_canonical(text)


@given(st.binary(max_size=60))
def test_only_value_error(data: bytes) -> None:
    try:
        parse_canonical(data)
    except ValueError:
        return
