"""Ed25519 signature checking in pure Python (RFC 8032 §5.1.7), so that a verifier needs nothing but Python.

Stricter than the RFC allows, like libsodium: the encodings of both points and of S must be the only possible
ones, and keys or commitments of small order are refused, because such keys sign any message. Signing is a
port (``core.kernel.signing``): nothing here touches a secret, so nothing here needs to run in constant time.
"""

from functools import cache
from hashlib import sha512

_P = 2**255 - 19
_L = 2**252 + 27742317777372353535851937790883648493  # order of the base point (RFC 8032 §5.1)
_D = -121665 * pow(121666, -1, _P) % _P
_SQRT_M1 = pow(2, (_P - 1) // 4, _P)
_WINDOW_BITS = 4

KEY_BYTES = 32
SIGNATURE_BYTES = 64

# Extended homogeneous coordinates (X, Y, Z, T) with x = X/Z, y = Y/Z, xy = T/Z (RFC 8032 §5.1.4).
_Point = tuple[int, int, int, int]
_NEUTRAL: _Point = (0, 1, 1, 0)
_BASE_X = 15112221349535400772501151409588531511454012693041857206046113283949847762202  # RFC 8032 §5.1
_BASE_Y = 46316835694926478169428394003475163141307993866256225615783033603165251855960
_BASE: _Point = (_BASE_X, _BASE_Y, 1, _BASE_X * _BASE_Y % _P)


def verify(public_key: bytes, message: bytes, signature: bytes) -> bool:
    """Whether ``signature`` (64 bytes) of ``message`` was made with the key behind ``public_key`` (32 bytes).

    Never raises: wrong lengths and malformed points are simply no signature.
    """
    if len(public_key) != KEY_BYTES or len(signature) != SIGNATURE_BYTES:
        return False
    scalar = int.from_bytes(signature[32:], "little")
    if scalar >= _L:
        return False
    key, commitment = _decode(public_key), _decode(signature[:32])
    if key is None or commitment is None or _has_small_order(key) or _has_small_order(commitment):
        return False
    digest = sha512(signature[:32] + public_key + message).digest()
    challenge = int.from_bytes(digest, "little") % _L
    return _encode(_combine(scalar, _BASE, challenge, _negate(key))) == signature[:32]


def is_valid_key(public_key: bytes) -> bool:
    """Whether ``public_key`` is the canonical encoding of a point that can carry a signature."""
    point = _decode(public_key) if len(public_key) == KEY_BYTES else None
    return point is not None and not _has_small_order(point)


def _decode(encoded: bytes) -> _Point | None:
    """Point of a canonical encoding, or None (RFC 8032 §5.1.3)."""
    number = int.from_bytes(encoded, "little")
    sign, y = number >> 255, number & (2**255 - 1)
    if y >= _P:
        return None
    square = (y * y - 1) * pow(_D * y * y + 1, -1, _P) % _P
    x = pow(square, (_P + 3) // 8, _P)
    if (x * x - square) % _P:
        x = x * _SQRT_M1 % _P
        if (x * x - square) % _P:
            return None
    if x == 0 and sign:
        return None
    if x & 1 != sign:
        x = _P - x
    return (x, y, 1, x * y % _P)


def _encode(point: _Point) -> bytes:
    x, y, z, _ = point
    inverse = pow(z, -1, _P)
    x, y = x * inverse % _P, y * inverse % _P
    return (y | (x & 1) << 255).to_bytes(32, "little")


def _negate(point: _Point) -> _Point:
    x, y, z, t = point
    return (-x % _P, y, z, -t % _P)


def _add(first: _Point, second: _Point) -> _Point:
    """Complete addition (RFC 8032 §5.1.4)."""
    x1, y1, z1, t1 = first
    x2, y2, z2, t2 = second
    a = (y1 - x1) * (y2 - x2) % _P
    b = (y1 + x1) * (y2 + x2) % _P
    c = 2 * t1 * t2 * _D % _P
    d = 2 * z1 * z2 % _P
    e, f, g, h = b - a, d - c, d + c, b + a
    return (e * f % _P, g * h % _P, f * g % _P, e * h % _P)


def _double(point: _Point) -> _Point:
    """Doubling (RFC 8032 §5.1.4)."""
    x1, y1, z1, _ = point
    a, b = x1 * x1 % _P, y1 * y1 % _P
    c = 2 * z1 * z1 % _P
    h = a + b
    e = h - (x1 + y1) ** 2 % _P
    g = a - b
    f = c + g
    return (e * f % _P, g * h % _P, f * g % _P, e * h % _P)


def _has_small_order(point: _Point) -> bool:
    """Whether the order divides the cofactor 8."""
    x, _, z, _ = point
    for _ in range(3):
        x, _, z, _ = point = _double(point)
    return x % _P == 0 and (point[1] - z) % _P == 0


def _multiples(point: _Point) -> list[_Point]:
    table = [_NEUTRAL]
    for _ in range((1 << _WINDOW_BITS) - 1):
        table.append(_add(table[-1], point))
    return table


@cache
def _multiples_of_base() -> list[_Point]:
    return _multiples(_BASE)


def _combine(first: int, p: _Point, second: int, q: _Point) -> _Point:
    """``first``·p + ``second``·q, both scalars walked together in windows of four bits."""
    table_p = _multiples_of_base() if p is _BASE else _multiples(p)
    table_q = _multiples(q)
    mask = (1 << _WINDOW_BITS) - 1
    total = _NEUTRAL
    for shift in range(252, -1, -_WINDOW_BITS):
        for _ in range(_WINDOW_BITS):
            total = _double(total)
        total = _add(total, table_p[first >> shift & mask])
        total = _add(total, table_q[second >> shift & mask])
    return total
