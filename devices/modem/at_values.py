"""The values in a line that a modem answers (V.250 §5.4)."""

from collections.abc import Sequence


def fields(text: str) -> tuple[str, ...]:
    """The comma-separated values of an answer, quotes removed; commas inside quotes stay."""
    values: list[str] = [""]
    quoted = False
    for char in text:
        if char == '"':
            quoted = not quoted
        elif char == "," and not quoted:
            values.append("")
        else:
            values[-1] += char
    return tuple(value.strip() for value in values)


def numbers(values: Sequence[str]) -> tuple[int | None, ...]:
    """Each value as an integer, None where it is none."""
    return tuple(int(v) if v.removeprefix("-").isdecimal() and v.isascii() else None for v in values)
