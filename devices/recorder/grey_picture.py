"""Small grey test pictures in a real Matroska file, written without any library.

The simulated recorder's pieces: every player shows them (uncompressed Y800, RFC 9559), and a file that ends
anywhere is readable up to there, as a torn piece of the real recorder is.
"""

from pathlib import Path

WIDTH, HEIGHT = 64, 36
_UNKNOWN_SIZE = b"\x01" + b"\xff" * 7


def begin_piece(path: Path) -> None:
    """Write the head of a piece without pictures."""
    head = _element(
        "1A45DFA3",
        _number("4286", 1),
        _number("42F7", 1),
        _number("42F2", 4),
        _number("42F3", 8),
        _element("4282", b"matroska"),
        _number("4287", 4),
        _number("4285", 2),
    )
    info = _element(
        "1549A966", _number("2AD7B1", 1_000_000), _element("4D80", b"sim"), _element("5741", b"sim")
    )
    video = _element("E0", _number("B0", WIDTH), _number("BA", HEIGHT), _element("2EB524", b"Y800"))
    track = _element(
        "AE",
        _number("D7", 1),
        _number("73C5", 1),
        _number("83", 1),
        _element("86", b"V_UNCOMPRESSED"),
        video,
    )
    segment = bytes.fromhex("18538067") + _UNKNOWN_SIZE
    path.write_bytes(head + segment + info + _element("1654AE6B", track))


def add_picture(path: Path, index: int, at_ms: int) -> None:
    """Append a picture: slanting stripes that move with ``index``, shown from ``at_ms`` on."""
    pixels = bytes(((x + y + index) % 16) * 16 for y in range(HEIGHT) for x in range(WIDTH))
    block = _element("A3", b"\x81\x00\x00\x80" + pixels)
    with path.open("ab") as piece:
        piece.write(_element("1F43B675", _number("E7", at_ms), block))


def count_pictures(path: Path, fps: int) -> tuple[int, int]:
    """Whole pictures in a piece, and the time of the last in milliseconds at ``fps``."""
    frames = path.read_bytes().count(bytes.fromhex("1F43B675"))
    return frames, max(0, frames - 1) * 1000 // fps


def _element(identifier: str, *content: bytes) -> bytes:
    payload = b"".join(content)
    return bytes.fromhex(identifier) + b"\x01" + len(payload).to_bytes(7, "big") + payload


def _number(identifier: str, value: int) -> bytes:
    return _element(identifier, value.to_bytes(max(1, (value.bit_length() + 7) // 8), "big"))
