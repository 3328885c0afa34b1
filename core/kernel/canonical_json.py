"""Canonical JSON (JCS, RFC 8785) restricted to what the protocols hash.

Values are strings, integers, booleans, ``None``, lists and dictionaries with ASCII keys. Floats are
refused, because two languages rarely print them alike; with ASCII keys, sorting by code point equals
the UTF-16 sorting that RFC 8785 §3.2.3 asks for.
"""

import json
from collections.abc import Mapping, Sequence

JsonValue = str | int | bool | None | Sequence["JsonValue"] | Mapping[str, "JsonValue"]

_SAFE_INTEGER = 2**53 - 1  # beyond it a JavaScript reader would round (RFC 7493 §2.2)


def canonical_json(value: JsonValue) -> bytes:
    """Encode ``value`` as canonical UTF-8 JSON.

    Raises:
        ValueError: a float, a non-ASCII or non-text key, an integer beyond 2**53-1, a lone surrogate,
            or any other type.
    """
    _check(value)
    text = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return text.encode("utf-8")


def _check(value: object) -> None:
    match value:
        case None | bool():
            return
        case str():
            if not value.isascii() and any(0xD800 <= ord(c) <= 0xDFFF for c in value):
                raise ValueError("lone surrogate in text")
        case int():
            if abs(value) > _SAFE_INTEGER:
                raise ValueError("integer beyond 2**53-1")
        case list() | tuple():
            for item in value:
                _check(item)
        case dict():
            for key, item in value.items():
                if not isinstance(key, str) or not key.isascii():
                    raise ValueError("object keys must be ASCII text")
                _check(item)
        case _:
            raise ValueError(f"not canonical JSON: {type(value).__name__}")
