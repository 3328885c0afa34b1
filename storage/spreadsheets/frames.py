"""Messages between the program and its reading child: JSON with a length before it.

JSON, because the child reads files of strangers: whatever it becomes, its messages can only be data.
"""

import json
from typing import IO, Any

_LENGTH_BYTES = 4
_MOST_BYTES = 256 * 1024 * 1024

Message = dict[str, Any]


class BrokenFrameError(Exception):
    """The other side ended, or sent something that is no message."""


def send(stream: IO[bytes], message: Message) -> None:
    """Write one message and flush."""
    send_text(stream, json.dumps(message, ensure_ascii=False, separators=(",", ":")))


def send_text(stream: IO[bytes], text: str) -> None:
    """Write a message that is plain text, and flush."""
    payload = text.encode("utf-8", "surrogatepass")
    stream.write(len(payload).to_bytes(_LENGTH_BYTES, "big"))
    stream.write(payload)
    stream.flush()


def receive_bytes(stream: IO[bytes]) -> bytes:
    """Read one message without understanding it; raises :class:`BrokenFrameError`."""
    head = stream.read(_LENGTH_BYTES)
    length = int.from_bytes(head, "big")
    if len(head) != _LENGTH_BYTES or length > _MOST_BYTES:
        raise BrokenFrameError
    payload = stream.read(length)
    if len(payload) != length:
        raise BrokenFrameError
    return payload


def decode(payload: bytes) -> Message:
    """Understand a message; raises :class:`BrokenFrameError`."""
    try:
        message = json.loads(decode_text(payload))
    except ValueError:
        raise BrokenFrameError from None
    if not isinstance(message, dict):
        raise BrokenFrameError
    return message


def decode_text(payload: bytes) -> str:
    """Understand a message that is plain text; raises ``ValueError``."""
    return payload.decode("utf-8", "surrogatepass")


def receive(stream: IO[bytes]) -> Message:
    """Read one message; raises :class:`BrokenFrameError`."""
    return decode(receive_bytes(stream))
