"""Budgets: people write them in 万元 (ten thousand yuan), the program counts in 分 (1/100 yuan)."""

from decimal import Decimal, InvalidOperation

_CENTS = Decimal(1_000_000)
_MOST = Decimal("100000000")
"""The largest budget in 万元: a trillion yuan, more than any project has."""


def cents_of_wan(text: str) -> int | None:
    """万元 as written, commas allowed, in 分; None when nothing is written.

    Raises:
        ValueError: no amount, a negative one, or one that no project has.
    """
    written = text.replace(",", "").replace("，", "").strip()
    if not written:
        return None
    try:
        amount = Decimal(written)
    except InvalidOperation:
        raise ValueError(text) from None
    if not amount.is_finite() or not 0 <= amount <= _MOST:
        raise ValueError(text)
    return int((amount * _CENTS).to_integral_value())


def wan_of_cents(cents: int | None) -> str:
    """分 as an amount in 万元 without needless zeros; empty for None."""
    if cents is None:
        return ""
    return f"{(Decimal(cents) / _CENTS).normalize():f}"
