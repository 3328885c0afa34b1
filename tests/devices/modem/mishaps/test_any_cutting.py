"""One byte at a time, or any other cutting of what comes in."""

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.support.modem_table import VOICE, Table, smooth_call, whole_call


@settings(max_examples=15, deadline=None)
@given(st.integers(1, 7), st.sampled_from(VOICE))
def test_no_cutting_of_the_bytes_changes_what_is_told(size, profile):
    pieces = Table(profile=profile, transport=lambda d: [d[i : i + size] for i in range(0, len(d), size)])
    assert whole_call(pieces) == smooth_call(profile)
