"""Reading JSON that others may have written: one meaning per text, else ``ValueError``."""

import json
from typing import NoReturn

from core.kernel.canonical_json import JsonValue, canonical_json


def parse_strict(data: bytes) -> JsonValue:
    """Read UTF-8 JSON without floats, non-finite numbers or repeated keys.

    Raises:
        ValueError: anything else, nesting too deep to read included.
    """
    try:
        value: JsonValue = json.loads(
            data.decode("utf-8", "strict"),
            object_pairs_hook=_object,
            parse_float=_refuse,
            parse_constant=_refuse,
        )
    except RecursionError:
        raise ValueError("nested too deeply") from None
    return value


def parse_canonical(data: bytes) -> JsonValue:
    """Read JSON that must be exactly what :func:`canonical_json` writes.

    Raises:
        ValueError: other JSON, or no JSON at all.
    """
    value = parse_strict(data)
    try:
        again = canonical_json(value)
    except RecursionError:
        raise ValueError("nested too deeply") from None
    if again != data:
        raise ValueError("not in canonical form")
    return value


def _object(pairs: list[tuple[str, JsonValue]]) -> dict[str, JsonValue]:
    result = dict(pairs)
    if len(result) != len(pairs):
        raise ValueError("repeated key")
    return result


def _refuse(text: str) -> NoReturn:
    raise ValueError(f"number not allowed: {text[:40]}")
