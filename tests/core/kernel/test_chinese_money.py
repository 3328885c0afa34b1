"""Amounts in figures."""

import pytest

from core.kernel.chinese_money import figures


@pytest.mark.parametrize(
    ("fen", "shown"),
    [
        (0, "¥0.00"),
        (5, "¥0.05"),
        (120_000, "¥1,200.00"),
        (123_456_789_01, "¥123,456,789.01"),
        (-150, "-¥1.50"),
    ],
)
def test_figures(fen: int, shown: str) -> None:
    assert figures(fen) == shown
