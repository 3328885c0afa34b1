"""Canonical JSON against the rfc8785 package as its oracle."""

import pytest
import rfc8785
from hypothesis import given, settings
from hypothesis import strategies as st

from core.kernel.canonical_json import canonical_json

SAFE = 2**53 - 1
KEYS = st.text(st.characters(max_codepoint=0x7F), max_size=8)
TEXTS = st.text(max_size=12)  # every plane and control character, no lone surrogate
SCALARS = st.none() | st.booleans() | st.integers(-SAFE, SAFE) | TEXTS
VALUES = st.recursive(
    SCALARS, lambda inner: st.lists(inner, max_size=5) | st.dictionaries(KEYS, inner, max_size=5)
)


@settings(max_examples=500)
@given(VALUES)
def test_equals_the_oracle_to_the_byte(value: object) -> None:
    assert canonical_json(value) == rfc8785.dumps(value)  # type: ignore[arg-type]


def test_example_in_full() -> None:
    value = {"b": [1, -0, True, None], "a": '清风\u0000\u001f"\\/\u2028é𠮷', "Z": {"é": 1}["é"]}
    expected = '{"Z":1,"a":"清风\\u0000\\u001f\\"\\\\/\u2028é𠮷","b":[1,0,true,null]}'
    assert canonical_json(value) == expected.encode()


@pytest.mark.parametrize(
    "value",
    [
        1.0,
        float("nan"),
        {"é": 1},
        {1: 2},
        SAFE + 1,
        -SAFE - 1,
        "\ud800",
        ["a", {"b": "\udfff"}],
        b"x",
        {1, 2},
    ],
    ids=repr,
)
def test_what_two_languages_could_write_differently_is_refused(value: object) -> None:
    with pytest.raises(ValueError, match=r"."):
        canonical_json(value)  # type: ignore[arg-type]


def test_order_of_entry_does_not_matter_but_order_of_lists_does() -> None:
    assert canonical_json({"b": 1, "a": 2}) == canonical_json({"a": 2, "b": 1})
    assert canonical_json([1, 2]) != canonical_json([2, 1])
