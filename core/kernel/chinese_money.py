"""Amounts of money as forms write them. Amounts are integers in fen (1/100 yuan)."""


def figures(fen: int) -> str:
    """``¥1,200.00``; negative amounts as ``-¥1,200.00``."""
    yuan, rest = divmod(abs(fen), 100)
    return f"{'-' if fen < 0 else ''}¥{yuan:,}.{rest:02d}"
